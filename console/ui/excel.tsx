import { type MouseEvent, useState } from 'react'
import { consoleHeaders } from '../api/headers.js'
import { save } from '../api/save.js'
import { useSpoken, useWords } from '../words/words.js'

interface ExcelProps {
  /** Name of the export: comparison. */
  readonly file: string
  /** Arguments of the question, those without a value left out. */
  readonly parameters: Readonly<Record<string, string | undefined>>
}

/** The question of the page, all its pages, as an Excel file. */
export function Excel({ file, parameters }: ExcelProps) {
  const words = useWords()
  const address = addressOf(file, 'xlsx', parameters)
  const { isRunning, failed, save } = useSaving(address, `${file}.xlsx`)
  const follow = (event: MouseEvent) => {
    event.preventDefault()
    save({})
  }
  return (
    <>
      <a className="button" href={address} download onClick={follow}>
        {isRunning ? words.excel.running : words.excel.save}
      </a>
      <Failed why={failed} />
    </>
  )
}

interface SendProps extends ExcelProps {
  readonly ending: 'xlsx' | 'csv'
  /** What the question is about, a line each; null for a line that is not sent, and whose row says so. */
  readonly lines: readonly (string | null)[]
  /** What the file is called, without its ending. */
  readonly name: string
}

/** The same of a question that is sent along, as no address has room for it. */
export function SendForExcel({ file, ending, parameters, lines, name }: SendProps) {
  const words = useWords()
  const address = addressOf(file, ending, parameters)
  const { isRunning, failed, save } = useSaving(address, `${name}.${ending}`)
  const send = () =>
    save({
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: lines.map((line) => line ?? '').join('\n'),
    })
  const label = ending === 'xlsx' ? words.excel.save : words.excel.csv
  return (
    <>
      <button type="button" onClick={send}>
        {isRunning ? words.excel.running : label}
      </button>
      <Failed why={failed} />
    </>
  )
}

function addressOf(file: string, ending: string, parameters: ExcelProps['parameters']): string {
  const written = Object.entries(parameters).filter((one): one is [string, string] =>
    Boolean(one[1]),
  )
  const query = new URLSearchParams(written).toString()
  return `/export/${file}.${ending}${query && `?${query}`}`
}

interface Sent {
  readonly method?: 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Asks for a file once at a time, hands it to the reader, and keeps why there is none. */
function useSaving(address: string, name: string) {
  const { words, language } = useSpoken()
  const [isRunning, setRunning] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const save = async ({ headers, ...sent }: Sent) => {
    if (isRunning) return
    setRunning(true)
    setFailed(null)
    try {
      await saveFile(address, name, {
        ...sent,
        headers: { ...consoleHeaders(language), accept: 'application/json', ...headers },
      })
    } catch (error) {
      setFailed(error instanceof Error && error.message ? error.message : words.failed)
    }
    setRunning(false)
  }
  return { isRunning, failed, save }
}

function Failed({ why }: { why: string | null }) {
  const words = useWords()
  return (
    why !== null && (
      <span role="alert">
        {words.excel.failed}
        {why}
      </span>
    )
  )
}

/** @throws with what the hub says where there is no file, and where it broke off */
async function saveFile(address: string, name: string, sent: RequestInit): Promise<void> {
  const response = await fetch(address, { ...sent, credentials: 'same-origin' })
  if (!response.ok) {
    const said = (await response.json().catch(() => ({}))) as {
      readonly errors?: readonly { readonly message: string }[]
    }
    throw new Error(said.errors?.map(({ message }) => message).join(' ') ?? '')
  }
  save(await response.blob(), name)
}
