import type { Fault, NoticeCode, RefusalCode } from './fault.js'

/** One row of a recognised sheet, with what the rules have found in it so far. */
export class SheetRow {
  readonly refusals: Fault[] = []
  readonly notices: Fault[] = []

  /**
   * @param number  as a reader counts
   * @param places  of the header's columns by their keys, the same for all rows
   * @param values  by place; blanks at both ends are gone
   */
  constructor(
    readonly number: number,
    private readonly places: ReadonlyMap<string, number>,
    private readonly values: readonly string[],
  ) {}

  /** The value; empty where the cell or the column is. */
  text(column: string): string {
    const place = this.places.get(column)
    return place === undefined ? '' : this.values[place]!
  }

  hasColumn(column: string): boolean {
    return this.places.has(column)
  }

  refuse(code: RefusalCode, column: string, wayOut: string): void {
    this.refusals.push({ code, column, value: this.text(column), wayOut })
  }

  report(code: NoticeCode, column: string, wayOut: string): void {
    this.notices.push({ code, column, value: this.text(column), wayOut })
  }
}
