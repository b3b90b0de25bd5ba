import { Readable } from 'node:stream'
import {
  type Cell,
  workbook,
  worksheetEnd,
  worksheetHeader,
  worksheetRow,
  worksheetStart,
} from '../../../runtime/workbook.js'
import { words } from '../../../schema/codes/words.js'
import type { Language } from '../../../schema/language.js'
import { type Closing, closingRows, type ExportedRows } from './rows.js'

/** How a workbook looks. */
export interface WorkbookForm {
  /** What it holds, the name of its first sheet. */
  readonly title: string
  /** Of each column, in characters. */
  readonly widths: readonly number[]
  readonly language: Language
}

/**
 * Rows as a workbook: under a header that stays and filters, and on a second sheet what is to be said of them. No text is
 * a formula, whatever it begins with; days are days, counts are numbers.
 */
export function workbookOf(
  rows: ExportedRows,
  { title, widths, language }: WorkbookForm,
): Readable {
  let closing: Closing | null = null
  const sheet = Readable.from(sheetOf(rows, widths, (found) => (closing = found)))
  const output = workbook([
    { name: title, rows: () => sheet },
    {
      name: words.aboutSheet[language],
      rows: () => Readable.from(closingSheet(closingRows(closing!, title, language), language)),
    },
  ])
  sheet.once('error', (error) => output.destroy(error))
  output.once('close', () => sheet.destroy())
  return output
}

async function* sheetOf(
  rows: ExportedRows,
  widths: readonly number[],
  end: (closing: Closing) => void,
): AsyncGenerator<Buffer> {
  yield Buffer.from(worksheetStart({ widths, isHeaded: true }))
  let number = 0
  let columns = 1
  for (;;) {
    const { value, done } = await rows.next()
    if (done) {
      end(value)
      yield Buffer.from(worksheetEnd({ columns, rows: number }))
      return
    }
    number += 1
    columns = value.length
    yield Buffer.from(
      number === 1 ? worksheetHeader(1, value.map(String)) : worksheetRow(number, value),
    )
  }
}

function* closingSheet(
  rows: readonly (readonly [string, Cell])[],
  language: Language,
): Generator<Buffer> {
  yield Buffer.from(worksheetStart({ widths: [16, 100], isHeaded: true }))
  yield Buffer.from(worksheetHeader(1, [words.aboutWhat[language], words.aboutTold[language]]))
  for (const [at, row] of rows.entries()) yield Buffer.from(worksheetRow(at + 2, row))
  yield Buffer.from(worksheetEnd())
}
