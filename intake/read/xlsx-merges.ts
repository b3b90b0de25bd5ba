import { type Cell, isEmpty, unreadable } from './cell.js'
import { mostColumns } from './file.js'

interface Range {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** Merged ranges of a worksheet, over its rows from the first to the last. */
export class Merges {
  readonly #ranges: readonly Range[]
  /** The next range to begin. */
  #next = 0
  /** Those that reach the present row, with what stands in their first cell. */
  #active: { readonly range: Range; readonly value: Cell }[] = []

  constructor(ranges: readonly Range[]) {
    this.#ranges = [...ranges].sort((a, b) => a.firstRow - b.firstRow)
  }

  /**
   * Fills in what a row does not say itself. Only the first cell of a range keeps a value: in a range that runs down one
   * column it is that of each row, in another one nobody knows whose it is.
   */
  fill(row: number, cells: Cell[]): void {
    if (this.#ranges.length === 0) return
    // What a row has of merged ranges alone is no row: nothing stands in it.
    const isOwn = cells.some((cell) => cell !== undefined && !isEmpty(cell))
    this.#active = this.#active.filter(({ range }) => range.lastRow >= row)
    for (const { range, value } of this.#active) if (isOwn) cover(cells, range, value, row)
    for (; this.#next < this.#ranges.length; this.#next += 1) {
      const range = this.#ranges[this.#next]!
      if (range.firstRow > row) break
      if (range.lastRow < row) continue
      const value = range.firstRow === row ? (cells[range.firstColumn] ?? '') : ''
      this.#active.push({ range, value })
      if (range.firstRow === row && isOwn) cover(cells, range, value, row)
    }
  }
}

function cover(cells: Cell[], range: Range, value: Cell, row: number): void {
  const { firstRow, firstColumn, lastColumn } = range
  for (let column = firstColumn; column <= Math.min(lastColumn, mostColumns); column += 1) {
    if (row === firstRow && column === firstColumn) continue
    const own = cells[column] ?? ''
    const runsDown = firstColumn === lastColumn
    if (isEmpty(value) && isEmpty(own)) continue
    const isKnown = runsDown && (isEmpty(own) || isSame(own, value))
    cells[column] = isKnown ? value : unreadable('UNDER_MERGED_RANGE', '')
  }
}

function isSame(one: Cell, other: Cell): boolean {
  return typeof one === 'string' || typeof other === 'string'
    ? one === other
    : one.kind === other.kind && JSON.stringify(one) === JSON.stringify(other)
}

const mergeCell = /<(?:[^\s<>:/]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([^"']*)["']/g

/** @param tail  what stands behind the rows of a worksheet */
export function mergesIn(tail: string): Range[] {
  return [...tail.matchAll(mergeCell)].flatMap(([, reference = '']) => rangeOf(reference) ?? [])
}

function rangeOf(reference: string): Range | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference)
  if (parts === null) return null
  const [, from = '', first, to = '', last] = parts
  return {
    firstRow: Number(first),
    lastRow: Number(last),
    firstColumn: columnOf(from),
    lastColumn: columnOf(to),
  }
}

/** AB is the 28th column, which is number 27. */
export function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
