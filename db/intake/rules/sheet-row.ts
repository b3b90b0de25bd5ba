import type { Fault, NoticeCode, RefusalCode } from './fault.js'

/** One row of a recognised sheet, with what the rules have found in it so far. */
export class SheetRow {
  readonly refusals: Fault[] = []
  readonly notices: Fault[] = []

  /**
   * @param number  as a reader counts
   * @param values  by the columns' keys; blanks at both ends are gone
   * @param has  whether the sheet's header has the column
   */
  constructor(
    readonly number: number,
    private readonly values: Readonly<Record<string, string>>,
    private readonly has: (column: string) => boolean = (column) => column in values,
  ) {}

  /** The value; empty where the cell or the column is. */
  text(column: string): string {
    return this.values[column] ?? ''
  }

  hasColumn(column: string): boolean {
    return this.has(column)
  }

  refuse(code: RefusalCode, column: string, wayOut: string): void {
    this.refusals.push({ code, column, value: this.text(column), wayOut })
  }

  report(code: NoticeCode, column: string, wayOut: string): void {
    this.notices.push({ code, column, value: this.text(column), wayOut })
  }
}
