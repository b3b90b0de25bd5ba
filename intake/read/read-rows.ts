import type { Draft } from '../../db/ledger/draft.js'
import type { Settlement } from '../../db/ledger/rows.js'
import { isFiller } from '../../rules/fillers.js'
import { maskFreeText, maskIdNumber, maskPersonName } from '../../rules/subjects/masking.js'
import { shortened } from '../../runtime/shortened.js'
import type { Fault } from '../../schema/faults.js'
import { withoutTextMarks } from '../../schema/scalars/text-marks.js'
import { wayOut } from '../../schema/ways-out.js'
import { dayOfNumber } from '../check/dates.js'
import { memberDeciding, memberPointedTo } from '../check/member.js'
import { SheetRow } from '../check/sheet-row.js'
import { mandatoryFilled, withinLength } from '../check/values.js'
import { draftOf } from '../drafts/drafts.js'
import type { CityFacts } from '../run/city-facts.js'
import type { RowKeys } from '../run/row-keys.js'
import type { Column } from '../sheets/column.js'
import type { Header } from '../sheets/header.js'
import {
  type Cell,
  cellReference,
  type DayCell,
  isEmpty,
  type NumberCell,
  shownText,
  textCell,
  textOf,
  type UnreadableCell,
  unreadable,
  unreadableReasons,
} from './cell.js'
import type { RawRow } from './file.js'

/** A row that has been through all rules that need no database. */
export interface CheckedRow {
  readonly number: number
  /** As a report shows them. */
  readonly cells: readonly string[]
  /** What was read of the columns that the layout knows, in the order of the header; empty where nothing stands. */
  readonly values: readonly string[]
  /** Null when a rule has refused the row; what waits for a steward may lack it. */
  readonly draft: Draft | null
  readonly refusals: readonly Fault[]
  /** Why it waits for a steward: not taken before he has decided. */
  readonly questions: readonly Fault[]
  /** What is worth a look in a row that is taken; its values are not masked yet, `asReported` does that. */
  readonly notices: readonly Fault[]
  /** Code of the unit that the row came from; empty where it names none. */
  readonly sourceUnit: string
  /** Key of the member that it points to, where no unit says whose it is; see `memberPointedTo`. */
  readonly pointsTo: string | null
  /** Key of the member whose unit has decided it; see `memberDeciding`. */
  readonly decidedBy: string | null
}

/** What stands behind every version made from a row. */
export function sourcedRow({ number, cells, sourceUnit }: CheckedRow, runId: string) {
  return { cells, runId, rowNumber: number, sourceId: `${runId}:${number}:${sourceUnit}` }
}

const longestShown = 100
const none: readonly Fault[] = []

/** Checks the rows of one sheet, in the order of the file: the first row of two with the same key stands. */
export function rowChecker(
  header: Header,
  city: CityFacts,
  seen: RowKeys,
  /** Name of the worksheet; empty for a file that is one sheet. */
  sheetName: string,
): (row: RawRow, settlement?: Settlement) => CheckedRow {
  const { layout, columns, cells: headers } = header
  const used = columns.flatMap((column, at) => (column === null ? [] : [{ column, at }]))
  const present = used.map(({ column }) => column)
  const mandatory = present.filter(({ need }) => need === 'M')
  const at = used.map((column) => column.at)
  const places = new Map(present.map(({ key }, place) => [key, place]))
  const byKey = new Map(layout.columns.map((column) => [column.key, column]))
  const reported = (fault: Fault) => asReported(fault, header)
  const noted = (fault: Fault) => ({
    ...fault,
    column: byKey.get(fault.column)?.field ?? fault.column,
  })
  const read = draftOf[layout.sheet]

  const unnamed = columns.flatMap((column, place) =>
    column === null && headers[place]!.trim() === '' ? place : [],
  )

  return ({ number, cells, isHidden = false, hiddenColumns = noneHidden }, settlement) => {
    const values: string[] = []
    // Hardly a row has one.
    let typed: Map<number, NumberCell | DayCell> | undefined
    let unreadableCells: Map<number, UnreadableCell> | undefined
    for (let place = 0; place < at.length; place += 1) {
      const column = present[place]!
      const cell = fitting(withoutMarks(cells[at[place]!] ?? ''), column)
      const text = textOf(cell)
      values.push(isFiller(text, column.holds, city.book.fillers) ? '' : text)
      if (typeof cell === 'string') continue
      if (cell.kind === 'UNREADABLE') {
        unreadableCells ??= new Map()
        unreadableCells.set(place, cell)
      } else {
        typed ??= new Map()
        typed.set(place, cell)
      }
    }
    const row = new SheetRow(number, places, values, typed, settlement)
    if (cells.length > columns.length && !cells.slice(columns.length).every(isEmpty)) {
      row.refuse('ROW_SHAPE', '', wayOut('quoted'))
    }
    let draft: Draft | null = null
    if (unreadableCells === undefined) {
      mandatoryFilled(row, mandatory)
      withinLength(row, present)
      draft = read(row, city)
    } else {
      // Another rule would take it for a value, or for nothing.
      for (const [place, cell] of unreadableCells) {
        row.refusals.push(cellUnreadable(cell, present[place]!, at[place]!, number, sheetName))
      }
    }
    if (draft !== null && row.refusals.length === 0) {
      const first = seen.firstRow(draft.id, number)
      if (first !== null) {
        const column = row.hasColumn('documentNo') ? 'documentNo' : present[0]!.key
        row.refuse(
          draft.isKeyWeak ? 'KEY_NOT_UNIQUE' : 'DUPLICATE_IN_FILE',
          column,
          wayOut(draft.isKeyWeak ? 'sameWeakKey' : 'sameKey', { row: first }),
        )
        draft = null
      }
    }
    if (isHidden) row.report('ROW_HIDDEN', '', wayOut('hiddenRow', { row: number }))
    if (hiddenColumns.size > 0) hiddenValuesNoted(row, present, at, hiddenColumns)
    const without = unnamed.find((place) => !isEmpty(cells[place] ?? ''))
    if (without !== undefined) {
      const where = cellReference(without, number)
      row.report('VALUE_WITHOUT_HEADER', '', wayOut('nameColumn', { cell: where }))
    }
    const isRefused = row.refusals.length > 0
    const isTaken = !isRefused && row.questions.length === 0
    const decidedBy = memberDeciding(row, city)
    return {
      number,
      cells: asShown(cells, columns),
      values,
      draft: isRefused ? null : draft,
      refusals: row.refusals.map(reported),
      questions: !isRefused && row.questions.length > 0 ? row.questions.map(reported) : none,
      notices: isTaken && row.notices.length > 0 ? row.notices.map(noted) : none,
      sourceUnit: row.text('sourceCode') || row.text('authorityCode'),
      pointsTo:
        memberPointedTo(layout.sheet, row, city) ?? (row.hasColumn('division') ? decidedBy : null),
      decidedBy,
    }
  }
}

const noneHidden: ReadonlySet<number> = new Set()

/** COLUMN_HIDDEN */
function hiddenValuesNoted(
  row: SheetRow,
  columns: readonly Column[],
  at: readonly number[],
  hidden: ReadonlySet<number>,
): void {
  for (const [place, { key }] of columns.entries()) {
    if (!hidden.has(at[place]!) || row.text(key) === '') continue
    row.report('COLUMN_HIDDEN', key, wayOut('showColumn'))
  }
}

/** CELL_UNREADABLE: what stands in the file and cannot be known from it refuses its row. */
function cellUnreadable(
  { why, shown }: UnreadableCell,
  { key }: Column,
  place: number,
  row: number,
  sheetName: string,
): Fault {
  const values = { cell: cellReference(place, row), reason: unreadableReasons[why] }
  const way =
    sheetName === ''
      ? wayOut('unreadableCell', values)
      : wayOut('unreadableCellOf', { ...values, sheet: sheetName })
  return { code: 'CELL_UNREADABLE', column: key, value: shown, wayOut: way }
}

/** A text without the marks that keep a program from reading it; an error value behind them is one all the same. */
function withoutMarks(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell
  const text = withoutTextMarks(cell)
  if (text.length >= cell.length || !text.startsWith('#')) return text
  return textCell(text)
}

/** A number in the way in which programs shorten it: 9.90583E+17. */
const shortenedNumber = /^[+-]?\d(?:\.\d+)?E\+?\d{1,3}$/i

/** A formula that was saved as text; ="…" is how a text is kept from being taken for a number. */
const formula = /^[=＝](?!\s*"(?:[^"]|"")*"\s*$)\s*[-+]?[\p{L}\d("'$_{[#]/u

/** A cell that a program has changed into something which its column cannot hold is none that can be read. */
function fitting(cell: Cell, { holds }: Column): Cell {
  if (typeof cell === 'object' && cell.kind === 'NUMBER' && holds !== 'DAY' && holds !== 'AMOUNT') {
    if (cell.isShownOtherwise) return unreadable('SHOWN_OTHERWISE', cell.text)
    if (holds !== 'TEXT' && !/^\d+$/.test(cell.text)) return unreadable('NUMBER_INSTEAD', cell.text)
  }
  if (holds === 'TEXT') return cell
  if (typeof cell === 'string') {
    if (formula.test(cell)) return unreadable('FORMULA_WITHOUT_VALUE', cell)
    return holds !== 'AMOUNT' && shortenedNumber.test(cell) ? unreadable('DIGITS_LOST', cell) : cell
  }
  if (cell.kind === 'NUMBER' && cell.isComputed && cell.text === '0' && holds !== 'AMOUNT') {
    return unreadable('FORMULA_GIVES_NOTHING', cell.text)
  }
  return cell.kind === 'DAY' && holds !== 'DAY' ? unreadable('DAY_INSTEAD', cell.text) : cell
}

/** A bare number that stands for a day counts from its workbook's base, which a report does not say. */
function asShown(cells: readonly Cell[], columns: readonly (Column | null)[]): readonly string[] {
  if (cells.every(isText)) return cells
  return cells.map((cell, at) =>
    typeof cell === 'object' && cell.kind === 'NUMBER' && columns[at]?.holds === 'DAY'
      ? (dayOfNumber(cell) ?? cell.text)
      : shownText(cell),
  )
}

function isText(cell: Cell): cell is string {
  return typeof cell === 'string'
}

/** What a program writes for an error says nothing of anybody. */
const errorValue = /^#[A-Z\d/!?_]+$/

/** Names the column by its field and as the file's header does, and hides what the value says of a person. */
export function asReported(fault: Fault, { layout, columns, cells }: Header): Fault {
  const column = layout.columns.find((one) => [one.key, one.field].includes(fault.column))
  const at = column === undefined ? -1 : columns.indexOf(column)
  const shown = { ID_NUMBER: maskIdNumber, PERSON_NAME: maskPersonName }
  const isError = fault.code === 'CELL_UNREADABLE' && errorValue.test(fault.value)
  const mask = column?.personal && !isError ? shown[column.personal] : maskFreeText
  return {
    ...fault,
    column: column?.field ?? fault.column,
    ...(column ? { header: at < 0 ? column.name : withoutTextMarks(cells[at]!) } : {}),
    value: shortened(mask(fault.value), longestShown),
  }
}
