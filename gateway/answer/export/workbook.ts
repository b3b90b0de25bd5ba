import { Readable } from 'node:stream'
import { workbook, worksheetEnd, worksheetRow, worksheetStart } from '../../../runtime/workbook.js'

/** Rows as a workbook of one sheet. Every cell is a text: none is a formula, whatever it begins with. */
export function workbookOf(rows: AsyncIterable<readonly string[]>): Readable {
  const sheet = Readable.from(sheetOf(rows))
  const output = workbook('export', sheet)
  sheet.once('error', (error) => output.destroy(error))
  output.once('close', () => sheet.destroy())
  return output
}

async function* sheetOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(worksheetStart)
  let number = 0
  for await (const texts of rows) {
    number += 1
    yield Buffer.from(worksheetRow(number, texts))
  }
  yield Buffer.from(worksheetEnd)
}
