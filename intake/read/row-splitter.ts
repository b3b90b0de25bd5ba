import { type Cell, mayHoldUnreadable, textCell, unreadable as unreadableCell } from './cell.js'
import type { RawRow } from './file.js'

export const delimiters = [',', '\t', ';'] as const
export type Delimiter = (typeof delimiters)[number]

/** Cuts text that arrives in pieces into rows. */
export class RowSplitter {
  #rest = ''
  #number = 0
  /** Cells of the widest row so far. */
  #width = 0

  constructor(private readonly delimiter: Delimiter) {}

  /** The rows that are whole with this piece; with the last one, what is left. */
  push(piece: string, isLast = false): RawRow[] {
    const text = this.#rest + piece
    const rows: RawRow[] = []
    const ends = new RowEnds(text, isLast)
    const isSuspicious = mayHoldUnreadable(text)
    let at = 0
    while (at < text.length) {
      const end = ends.next(at)
      if (end === null) break
      const line = text.slice(at, end)
      if (!line.includes('"')) {
        const cells = line.split(this.delimiter)
        rows.push(this.#row(isSuspicious ? cells.map(textCell) : cells))
        at = ends.behind(end)
        continue
      }
      const quoted = this.#quotedRow(text, at, ends)
      if (quoted === null) break
      rows.push(this.#row(quoted.cells))
      at = quoted.next
    }
    this.#rest = text.slice(at)
    return rows
  }

  #row(cells: Cell[]): RawRow {
    this.#number += 1
    this.#width = Math.max(this.#width, cells.length)
    return { number: this.#number, cells }
  }

  /** Null where the text ends inside the row. */
  #quotedRow(text: string, start: number, ends: RowEnds): { cells: Cell[]; next: number } | null {
    const cells: Cell[] = []
    /** Places of cells that hold a line end. */
    const ofLines: number[] = []
    let at = start
    for (;;) {
      let cell: Cell
      let end: number | null
      if (text[at] !== '"') {
        end = this.#cellEnd(text, at, ends)
        if (end === null) return null
        cell = textCell(text.slice(at, end))
      } else {
        const quoted = this.#quoted(text, at, ends)
        if (quoted === null) return null
        end = this.#cellEnd(text, quoted.next, ends)
        if (end === null) return null
        // What stands between the closing mark and the delimiter says that it does not close the cell.
        const behind = text.slice(quoted.next, end)
        cell =
          behind.trim() === ''
            ? textCell(quoted.value)
            : unreadableCell('QUOTATION_MARK_OPEN', quoted.value + behind)
        if (/[\r\n]/.test(quoted.value)) ofLines.push(cells.length)
      }
      cells.push(cell)
      if (text[end] === this.delimiter) {
        at = end + 1
        continue
      }
      const width = Math.max(this.#width, cells.length)
      for (const place of ofLines) {
        const lines = cells[place]!
        if (typeof lines === 'string' && this.#holdsRows(lines, width)) {
          cells[place] = unreadableCell('ROWS_INSIDE', lines)
        }
      }
      return { cells, next: ends.behind(end) }
    }
  }

  /** The text between quotation marks, of which two on end stand for one. */
  #quoted(text: string, at: number, ends: RowEnds): { value: string; next: number } | null {
    let value = ''
    for (let from = at + 1; ; ) {
      const close = text.indexOf('"', from)
      if (close === -1 || (close + 1 === text.length && !ends.isLast)) return null
      value += text.slice(from, close)
      if (text[close + 1] !== '"') return { value, next: close + 1 }
      value += '"'
      from = close + 2
    }
  }

  /** A line of a text that has as many delimiters as a row is one, behind a quotation mark that was never closed. */
  #holdsRows(value: string, width: number): boolean {
    if (width < 3) return false
    return value
      .split(/\r\n?|\n/)
      .slice(1)
      .some((line) => {
        const parts = line.split(this.delimiter).length
        return parts === width || (parts > width && width >= 8)
      })
  }

  #cellEnd(text: string, at: number, ends: RowEnds): number | null {
    const delimiter = text.indexOf(this.delimiter, at)
    const line = ends.next(at)
    if (delimiter === -1) return line
    return line === null ? delimiter : Math.min(delimiter, line)
  }
}

/** Ends of rows in a text: LF, CR LF or CR alone. Each kind is looked for again only when it has been passed. */
class RowEnds {
  #newline = -1
  #return = -1

  constructor(
    private readonly text: string,
    readonly isLast: boolean,
  ) {}

  /** The next end from a place on; the end of the text where it is the last. Null where what follows has to be known. */
  next(from: number): number | null {
    const { text, isLast } = this
    if (this.#newline < from) this.#newline = placeOf(text, '\n', from)
    if (this.#return < from) this.#return = placeOf(text, '\r', from)
    const end = Math.min(this.#newline, this.#return)
    if (isLast) return Math.min(end, text.length)
    // A CR at the end of a piece may be half of an end.
    return end < text.length - 1 || text[end] === '\n' ? end : null
  }

  behind(end: number): number {
    return this.text[end] === '\r' && this.text[end + 1] === '\n' ? end + 2 : end + 1
  }
}

function placeOf(text: string, sign: string, from: number): number {
  const place = text.indexOf(sign, from)
  return place === -1 ? Number.POSITIVE_INFINITY : place
}
