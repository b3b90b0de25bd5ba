import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Refused } from '../batch.js'
import { mendable, mendableHeader, neutralised } from './mendable.js'

/** Failed rows as CSV that Excel opens, under their own header and with the reason behind: ready to be mended. */
export class FailedCsv {
  readonly #file: WriteStream

  constructor(
    path: string,
    private readonly header: readonly string[],
  ) {
    this.#file = createWriteStream(path, { mode: 0o600 })
    this.#file.write(`\uFEFF${line(mendableHeader(header))}`)
  }

  async add(rows: readonly Refused[]): Promise<void> {
    const lines = rows.map((row) => line(mendable(row, this.header)))
    if (!this.#file.write(lines.join(''))) await once(this.#file, 'drain')
  }

  async finish(): Promise<void> {
    this.#file.end()
    await finished(this.#file)
  }
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(neutralised(cell))).join(',')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
