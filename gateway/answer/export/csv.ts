import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import type { Cell } from '../../../runtime/workbook.js'

/** Rows as CSV that Excel opens: UTF-8 with its mark, and no cell that a spreadsheet program takes for a formula. */
export function csvOf(rows: AsyncIterable<readonly Cell[]>): Readable {
  const csv = stringify({
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // Alone, either ends a line for some readers.
    quoted_match: /[\r\n]/,
  })
  // What fails destroys the stream, which is what its reader is told.
  return pipeline(Readable.from(textsOf(rows)), csv, () => {})
}

async function* textsOf(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string[]> {
  for await (const cells of rows) yield cells.map(textOf)
}

function textOf(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell)
  return 'day' in cell ? cell.day : cell.instant
}
