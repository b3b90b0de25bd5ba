import { type MouseEvent, useState } from 'react'
import { consoleHeaders } from '../api/headers.js'
import { useSpoken } from '../words/words.js'

interface ExcelProps {
  /** Name of the export: comparison. */
  readonly file: string
  /** Arguments of the question, those without a value left out. */
  readonly parameters: Readonly<Record<string, string | undefined>>
}

type Download = 'READY' | 'RUNNING' | { readonly failed: string }

/** The question of the page, all its pages, as an Excel file. */
export function Excel({ file, parameters }: ExcelProps) {
  const { words, language } = useSpoken()
  const [download, setDownload] = useState<Download>('READY')
  const written = Object.entries(parameters).filter((one): one is [string, string] =>
    Boolean(one[1]),
  )
  const address = `/export/${file}.xlsx?${new URLSearchParams(written)}`
  const save = async (event: MouseEvent) => {
    event.preventDefault()
    if (download === 'RUNNING') return
    setDownload('RUNNING')
    try {
      await saveFile(address, `${file}.xlsx`, {
        ...consoleHeaders(language),
        accept: 'application/json',
      })
      setDownload('READY')
    } catch (error) {
      setDownload({
        failed: error instanceof Error && error.message ? error.message : words.failed,
      })
    }
  }
  return (
    <>
      <a className="button" href={address} download onClick={save}>
        {download === 'RUNNING' ? words.excel.running : words.excel.save}
      </a>
      {typeof download === 'object' && (
        <span role="alert">
          {words.excel.failed}
          {download.failed}
        </span>
      )}
    </>
  )
}

/** @throws with what the hub says where there is no file, and where it broke off */
async function saveFile(
  address: string,
  name: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const response = await fetch(address, { headers, credentials: 'same-origin' })
  if (!response.ok) {
    const said = (await response.json().catch(() => ({}))) as {
      readonly errors?: readonly { readonly message: string }[]
    }
    throw new Error(said.errors?.map(({ message }) => message).join(' ') ?? '')
  }
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
