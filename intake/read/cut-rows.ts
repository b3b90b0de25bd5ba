import { wayOut } from '../../schema/ways-out.js'
import type { CheckedRow } from './read-rows.js'

/**
 * Looks for rows of a CSV that a line break outside quotation marks has cut: the first part is a good row that lacks its
 * last cells, the others are none, and together they are as wide as the header. Taken, it would say that nothing stands
 * where the rest was.
 *
 * Rows that are only shorter stay: some programs leave out delimiters behind the last value.
 */
export class CutRows {
  /** A good row that is short, and the bad ones behind it. */
  #held: CheckedRow[] = []

  /** @param width  cells of the header */
  constructor(private readonly width: number) {}

  /** The rows of which with this one it is known what they are, in order. */
  pass(row: CheckedRow): CheckedRow[] {
    const isShort = row.cells.length < this.width
    const isGood = row.refusals.length === 0
    if (this.#held.length > 0 && isShort && !isGood) {
      this.#held.push(row)
      const cells = this.#held.reduce((sum, part) => sum + part.cells.length - 1, 1)
      if (cells < this.width) return []
      const [first, ...others] = this.rest()
      return cells === this.width ? [cut(first!, row.number), ...others] : [first!, ...others]
    }
    const before = this.rest()
    if (isShort && isGood) {
      this.#held.push(row)
      return before
    }
    return [...before, row]
  }

  /** The rows that are held back. */
  rest(): CheckedRow[] {
    const rows = this.#held
    this.#held = []
    return rows
  }
}

/** ROW_SHAPE */
function cut(row: CheckedRow, last: number): CheckedRow {
  const fault = {
    code: 'ROW_SHAPE',
    column: '',
    value: '',
    wayOut: wayOut('cutRow', { last }),
  } as const
  return { ...row, draft: null, refusals: [fault], questions: [], notices: [] }
}
