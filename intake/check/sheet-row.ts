import { type Settlement, unsettled } from '../../db/ledger/rows.js'
import type { Fault, NoticeCode, RefusalCode, StewardReason } from '../../schema/faults.js'
import type { WayOut } from '../../schema/ways-out.js'
import type { Cell, DayCell, NumberCell, UnreadableCell } from '../read/cell.js'

const noneTyped: ReadonlyMap<number, NumberCell | DayCell> = new Map()

/** One row of a recognised sheet, with what the rules have found in it so far. */
export class SheetRow {
  readonly refusals: Fault[] = []
  readonly questions: Fault[] = []
  readonly notices: Fault[] = []

  /**
   * @param number  as a reader counts
   * @param places  of the header's columns by their keys, the same for all rows
   * @param values  by place; blanks at both ends are gone
   * @param typed  by place, those that the file does not keep as text
   * @param settlement  what a steward has decided of it before
   */
  constructor(
    readonly number: number,
    private readonly places: ReadonlyMap<string, number>,
    private readonly values: readonly string[],
    private readonly typed: ReadonlyMap<number, NumberCell | DayCell> = noneTyped,
    readonly settlement: Settlement = unsettled,
  ) {}

  /** The value; empty where the cell or the column is. */
  text(column: string): string {
    const place = this.places.get(column)
    return place === undefined ? '' : this.values[place]!
  }

  /** The value as the file keeps it. */
  cell(column: string): Exclude<Cell, UnreadableCell> {
    const place = this.places.get(column)
    return place === undefined ? '' : (this.typed.get(place) ?? this.values[place]!)
  }

  hasColumn(column: string): boolean {
    return this.places.has(column)
  }

  refuse(code: RefusalCode, column: string, wayOut: WayOut): void {
    this.refusals.push({ code, column, value: this.text(column), wayOut })
  }

  /**
   * Lets the row wait for a steward, unless he has decided: he may take it as it is, so a rule of law refuses instead.
   *
   * @returns whether he has
   */
  ask(code: StewardReason, column: string, wayOut: WayOut): boolean {
    if (this.settlement.settled.includes(code)) return true
    this.questions.push({ code, column, value: this.text(column), wayOut })
    return false
  }

  report(code: NoticeCode, column: string, wayOut: WayOut): void {
    this.notices.push({ code, column, value: this.text(column), wayOut })
  }
}
