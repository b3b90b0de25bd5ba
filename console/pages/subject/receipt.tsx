import { useState } from 'react'
import { askForReceipt } from '../../api/ask.js'
import { usePurpose } from '../../api/purpose.js'
import { save } from '../../api/save.js'
import { useSpoken } from '../../words/words.js'
import { FileQuery } from './questions.js'

/** The file as the hub has signed it (回执): others verify it without asking the hub. */
export function Receipt({ code, isPerson }: { code: string; isPerson: boolean }) {
  const { words, language } = useSpoken()
  const { purpose } = usePurpose()
  const [state, setState] = useState<'ready' | 'asking' | 'failed'>('ready')
  const fetchIt = async () => {
    setState('asking')
    try {
      const variables = { code, first: 100 }
      const receipt = await askForReceipt(FileQuery, variables, {
        language,
        purpose: isPerson ? purpose : null,
      })
      save(receipt, `${words.file.receiptFile}${isPerson ? '' : `-${code}`}.json`)
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return (
    <button type="button" onClick={fetchIt} disabled={state === 'asking'} aria-live="polite">
      {state === 'failed' ? words.file.receiptFailed : words.file.receipt}
    </button>
  )
}
