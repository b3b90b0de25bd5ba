import { createWriteStream } from 'node:fs'
import path from 'node:path'
import type { Refused } from '../batch.js'
import type { KnownSheet } from '../import-sheet.js'
import type { FailedCsv } from './failed-csv.js'
import type { FailedXlsx } from './failed-xlsx.js'
import { refusedFileName, refusedWriter } from './refused-file.js'

const formats = ['csv', 'xlsx'] as const

/** The refused rows of one sheet as two files to be mended, CSV and XLSX; neither is made while there are none. */
export class FailedRows {
  readonly #paths: readonly string[]
  readonly #header: readonly string[]
  #files: readonly (FailedCsv | FailedXlsx)[] = []

  constructor(folder: string, fileName: string, { sheet, header }: KnownSheet) {
    const names = formats.map((format) =>
      refusedFileName({ fileName, sheetName: sheet.name }, format),
    )
    this.#paths = names.map((name) => path.join(folder, name))
    this.#header = header.cells
  }

  async add(rows: readonly Refused[]): Promise<void> {
    if (rows.length === 0) return
    if (this.#files.length === 0) {
      this.#files = formats.map((format, place) => {
        const output = createWriteStream(this.#paths[place]!, { mode: 0o600 })
        return refusedWriter(output, this.#header, format)
      })
    }
    for (const file of this.#files) await file.add(rows)
  }

  /** @returns the files that were made */
  async finish(): Promise<readonly string[]> {
    for (const file of this.#files) await file.finish()
    return this.#files.length === 0 ? [] : this.#paths
  }
}
