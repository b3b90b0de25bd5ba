import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Refused } from '../../db/ledger/rows.js'
import type { Language } from '../../schema/language.js'
import { mendable, mendableHeader, neutralised } from './mendable.js'

/** Failed rows as CSV that Excel opens, under their own header and with the reason behind: ready to be mended. */
export class FailedCsv {
  readonly #ended: Promise<void>

  constructor(
    private readonly output: Writable,
    private readonly header: readonly string[],
    /** Of the reasons. */
    private readonly language: Language,
  ) {
    this.#ended = finished(output)
    // Who adds or finishes hears of its failure.
    this.#ended.catch(() => {})
    output.write(`\uFEFF${line(mendableHeader(header))}`)
  }

  /** @throws what has closed the output early */
  async add(rows: readonly Refused[]): Promise<void> {
    const lines = rows.map((row) => line(mendable(row, this.header, this.language)))
    if (this.output.write(lines.join(''))) return
    await Promise.race([once(this.output, 'drain'), this.#ended])
  }

  async finish(): Promise<void> {
    this.output.end()
    await this.#ended
  }
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(neutralised(cell))).join(',')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
