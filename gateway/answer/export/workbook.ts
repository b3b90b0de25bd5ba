import { Readable } from 'node:stream'
import {
  type Cell,
  workbook,
  worksheetEnd,
  worksheetRow,
  worksheetStart,
} from '../../../runtime/workbook.js'

/** Rows as a workbook of one sheet. No text is a formula, whatever it begins with; days are days, counts are numbers. */
export function workbookOf(rows: AsyncIterable<readonly Cell[]>, sheetName: string): Readable {
  const sheet = Readable.from(sheetOf(rows))
  const output = workbook(sheetName, sheet)
  sheet.once('error', (error) => output.destroy(error))
  output.once('close', () => sheet.destroy())
  return output
}

async function* sheetOf(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(worksheetStart)
  let number = 0
  for await (const cells of rows) {
    number += 1
    yield Buffer.from(worksheetRow(number, cells))
  }
  yield Buffer.from(worksheetEnd)
}
