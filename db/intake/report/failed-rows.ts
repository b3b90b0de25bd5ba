import path from 'node:path'
import type { Refused } from '../batch.js'
import type { KnownSheet } from '../import-sheet.js'
import { FailedCsv } from './failed-csv.js'
import { FailedXlsx } from './failed-xlsx.js'

/** The refused rows of one sheet as two files to be mended, CSV and XLSX; neither is made while there are none. */
export class FailedRows {
  readonly #paths: readonly string[]
  readonly #header: readonly string[]
  #files: readonly (FailedCsv | FailedXlsx)[] = []

  constructor(folder: string, fileName: string, { sheet, header }: KnownSheet) {
    const stem = [path.parse(fileName).name, sheet.name.replace(/[^\p{L}\p{N}]/gu, '')]
    const base = path.join(folder, `${stem.filter(Boolean).join('-')}.refused`)
    this.#paths = [`${base}.csv`, `${base}.xlsx`]
    this.#header = header.cells
  }

  async add(rows: readonly Refused[]): Promise<void> {
    if (rows.length === 0) return
    const [csv, xlsx] = this.#paths as [string, string]
    if (this.#files.length === 0) {
      this.#files = [new FailedCsv(csv, this.#header), new FailedXlsx(xlsx, this.#header)]
    }
    for (const file of this.#files) await file.add(rows)
  }

  /** @returns the files that were made */
  async finish(): Promise<readonly string[]> {
    for (const file of this.#files) await file.finish()
    return this.#files.length === 0 ? [] : this.#paths
  }
}
