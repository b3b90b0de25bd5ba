import path from 'node:path'
import { addAbortSignal, PassThrough, type Readable, type Writable } from 'node:stream'
import { type IntakeRun, listRefused } from '../../db/ledger/runs.js'
import type { CityStore } from '../../db/store.js'
import type { RefusedFormat } from '../../schema/intake.js'
import type { Language } from '../../schema/language.js'
import { FailedCsv } from './failed-csv.js'
import { FailedXlsx } from './failed-xlsx.js'

const writers = { csv: FailedCsv, xlsx: FailedXlsx } as const

/** What the file with a sheet's refused rows is called; from the second of the name on it has a number. */
export function refusedFileName(
  { fileName, sheetName }: Pick<IntakeRun, 'fileName' | 'sheetName'>,
  format: RefusedFormat,
  number = 1,
): string {
  const stem = [path.parse(fileName).name, sheetName.replace(/[^\p{L}\p{N}]/gu, '')]
  return `${stem.filter(Boolean).join('-')}.refused${number === 1 ? '' : `-${number}`}.${format}`
}

export function refusedWriter(
  output: Writable,
  header: readonly string[],
  { format, language }: { readonly format: RefusedFormat; readonly language: Language },
): FailedCsv | FailedXlsx {
  return new writers[format](output, header, language)
}

/**
 * The refused rows of a run as one file, opened and written as fast as its reader takes them.
 *
 * What fails behind the first thousand rows breaks the stream off: a file that ends well is whole.
 */
export async function refusedFile(
  store: CityStore,
  run: IntakeRun,
  written: { readonly format: RefusedFormat; readonly language: Language },
  signal: AbortSignal,
): Promise<Readable> {
  const pages = listRefused(store, run)
  const first = await pages.next()
  const body = addAbortSignal(signal, new PassThrough())
  const file = refusedWriter(body, run.header, written)
  const write = async () => {
    if (!first.done) await file.add(first.value)
    for await (const rows of pages) await file.add(rows)
    await file.finish()
  }
  write().catch((error) => body.destroy(error))
  return body
}
