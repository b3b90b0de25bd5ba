/**
 * One cell of a file. A text stands for itself, and '' for a cell in which nothing is: of millions of cells nearly all
 * are texts, and an object for each would cost more than reading them. Whatever a program keeps as something else than
 * text, and whatever cannot be read, is an object, so that no rule takes it for a text or for nothing.
 */
export type Cell = string | NumberCell | DayCell | UnreadableCell

/** A number of a workbook. */
export interface NumberCell {
  readonly kind: 'NUMBER'
  /** In plain digits. */
  readonly text: string
  /** Day 0 of its workbook, from which it counts where it stands for a day. */
  readonly base: DayBase
  /** Whether a formula gives it. */
  readonly isComputed?: boolean
  /** Whether its format shows more or something else than digits: 第12号, 12:30, 1/2. */
  readonly isShownOtherwise?: boolean
}

/** A number that its workbook shows as a day, or a day that it keeps as such. */
export interface DayCell {
  readonly kind: 'DAY'
  /** yyyy-MM-dd, or an instant as ISO 8601 has it. */
  readonly text: string
}

/** What stands in the file and cannot be known from it. */
export interface UnreadableCell {
  readonly kind: 'UNREADABLE'
  readonly why: Unreadable
  /** What can be shown of it. */
  readonly shown: string
}

export type DayBase = '1899-12-30' | '1904-01-01'

/** Why a cell cannot be read, and the way out. */
export const unreadableReasons = {
  ERROR_VALUE: 'an error value instead of a value; mend the formula, or write the value',
  FORMULA_WITHOUT_VALUE:
    'a formula without its value; open the sheet, let it compute and save it, or write the value',
  FORMULA_TO_COMPUTE:
    'a formula that is to be computed anew when the sheet is opened; open it and save it, or write the value',
  FORMULA_GIVES_NOTHING:
    'a formula that gives 0, as one does that points to an empty cell; write the value, or empty the cell',
  TEXT_NOT_THERE: 'it names a text that the workbook does not hold; save the workbook again',
  DIGITS_LOST:
    'a number of which only the first 15 digits are kept; set the column to text, and write the number anew',
  UNDER_MERGED_RANGE: 'a merged range covers it; take the merge apart, and fill in each cell',
  TYPE_UNKNOWN: 'a value that is not of the type of its cell; save the workbook again',
  DAY_OUT_OF_RANGE: 'a number that no day has; write the day as yyyy-MM-dd',
  DAY_INSTEAD:
    'a program has made a day of it; set the column to text, and write the number or name anew',
  SHOWN_OTHERWISE:
    'its format shows something else than it holds; set the column to plain numbers or to text, and compare',
  NUMBER_INSTEAD:
    'a program has made a number of it, in which 2026.10 is 2026.1; set the column to text, and write it anew',
  CHARACTER_LOST: 'a character was lost before it came here (�); write the text anew',
  QUOTATION_MARK_OPEN:
    'its quotation marks do not close where the cell ends; double those that belong to the text',
  ROWS_INSIDE:
    'other rows stand in it, behind a quotation mark that is not closed; close or double it',
} as const

export type Unreadable = keyof typeof unreadableReasons

/** What every cell that cannot be read begins with in a report, so that it is none either when it comes back unmended. */
const unreadableMark = '#无法读取'

/** Of Excel, WPS, LibreOffice and Google Sheets; a column that is too narrow is saved as ####. */
const errorValue =
  /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|无法读取.*)|#{3,}|ERR:\d{3})$/su

export function unreadable(why: Unreadable, shown: string): UnreadableCell {
  return { kind: 'UNREADABLE', why, shown }
}

/** A text as it stands in a file: nothing but a text, unless it is what a program writes where it has none. */
export function textCell(text: string): string | UnreadableCell {
  const why = whyUnreadable(text)
  return why === null ? text : unreadable(why, text.trim())
}

const signs = ['#', '＃', '\uFFFD', 'Err:']

/** Whether some text in it may be none; of a whole piece of a file it is asked first. */
export function mayHoldUnreadable(text: string): boolean {
  return signs.some((sign) => text.includes(sign))
}

function whyUnreadable(text: string): Unreadable | null {
  if (!mayHoldUnreadable(text)) return null
  if (text.includes('\uFFFD')) return 'CHARACTER_LOST'
  return errorValue.test(text.trim().normalize('NFKC').toUpperCase()) ? 'ERROR_VALUE' : null
}

/** The text of a cell; '' for one that cannot be read: whoever asks for it has looked before. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell
  return cell.kind === 'UNREADABLE' ? '' : cell.text
}

export function isEmpty(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === ''
}

/** A cell as a report shows it to whoever mends it. */
export function shownText(cell: Cell): string {
  if (typeof cell === 'string') return cell
  if (cell.kind !== 'UNREADABLE') return cell.text
  return cell.why === 'ERROR_VALUE' ? cell.shown : `${unreadableMark} ${cell.shown}`.trim()
}

/** What a spreadsheet program calls the cell: M2. */
export function cellReference(column: number, row: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  }
  return `${letters}${row}`
}
