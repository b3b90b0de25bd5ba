import type { ReactNode } from 'react'
import { useWords } from '../words/words.js'

/** What a binding step changes. */
export function BeforeAfter({ before, after }: { before: ReactNode; after: ReactNode }) {
  const words = useWords()
  return (
    <dl className="terms">
      <dt>{words.mine.before}</dt>
      <dd>{before}</dd>
      <dt>{words.mine.after}</dt>
      <dd>{after}</dd>
    </dl>
  )
}
