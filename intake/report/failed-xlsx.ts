import { once } from 'node:events'
import { PassThrough, type Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Refused } from '../../db/ledger/rows.js'
import { workbook, worksheetEnd, worksheetRow, worksheetStart } from '../../runtime/workbook.js'
import type { Language } from '../../schema/language.js'
import { mendable, mendableHeader, neutralised } from './mendable.js'

/** A worksheet has no more rows than these; the CSV has them all. */
const mostRows = 1_048_575

/** Failed rows as a workbook of texts only, under their own header and with the reason behind. */
export class FailedXlsx {
  readonly #sheet = new PassThrough()
  readonly #ended: Promise<void>
  #rows = 0

  constructor(
    output: Writable,
    private readonly header: readonly string[],
    /** Of the reasons. */
    private readonly language: Language,
  ) {
    this.#ended = finished(output)
    // Who adds or finishes hears of its failure.
    this.#ended.catch(() => {})
    workbook([{ name: '退回', rows: () => this.#sheet }]).pipe(output)
    this.#sheet.write(worksheetStart())
    this.#row(mendableHeader(header))
  }

  /** @throws what has closed the output early */
  async add(rows: readonly Refused[]): Promise<void> {
    for (const row of rows)
      if (this.#rows < mostRows) this.#row(mendable(row, this.header, this.language))
    if (!this.#sheet.writableNeedDrain) return
    await Promise.race([once(this.#sheet, 'drain'), this.#ended])
  }

  async finish(): Promise<void> {
    this.#sheet.end(worksheetEnd())
    await this.#ended
  }

  #row(cells: readonly string[]): void {
    this.#rows += 1
    this.#sheet.write(worksheetRow(this.#rows, cells.map(neutralised)))
  }
}
