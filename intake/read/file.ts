import type { Cell } from './cell.js'

/** One row of a sheet as it stands in the file. */
export interface RawRow {
  /** As a reader counts: the first row of the sheet is 1. */
  readonly number: number
  readonly cells: readonly Cell[]
  /** Whether its author hid it, or a filter did. */
  readonly isHidden?: boolean
  /** Places of cells whose columns its author hid. */
  readonly hiddenColumns?: ReadonlySet<number>
}

/** One sheet of a file that has been looked through and can be read to its end. */
export interface RawSheet {
  /** Name of the worksheet; empty for a file that is one sheet. */
  readonly name: string
  readonly isHidden: boolean
  /** Its rows from the first, some at a time; may be read again. */
  rows(): AsyncIterable<readonly RawRow[]>
}

export interface OpenedFile {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly sheets: readonly RawSheet[]
  /** Encoding that nothing in the file says and that was taken for want of another. */
  readonly assumed?: string
  /** Bytes of the file, compressed or not, that the reading of rows has passed. */
  bytesRead(): number
  close(): void
}

/** No sheet of the hub has more than forty columns; ten times that is no sheet of anybody. */
export const mostColumns = 400
/** Characters or bytes of one row. The longest lawful row of a national sheet has some 30,000 characters. */
export const longestRow = 1_048_576
