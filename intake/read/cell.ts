import type { InBoth } from '../../schema/language.js'
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
  ERROR_VALUE: {
    en: 'an error value instead of a value; mend the formula, or write the value',
    zh: '单元格是错误值；请修正公式，或直接填写内容',
  },
  FORMULA_WITHOUT_VALUE: {
    en: 'a formula without its value; open the sheet, let it compute and save it, or write the value',
    zh: '公式没有计算结果；请打开表格计算后保存，或直接填写内容',
  },
  FORMULA_TO_COMPUTE: {
    en: 'a formula that is to be computed anew when the sheet is opened; open it and save it, or write the value',
    zh: '公式须在打开时重新计算；请打开后保存，或直接填写内容',
  },
  FORMULA_GIVES_NOTHING: {
    en: 'a formula that gives 0, as one does that points to an empty cell; write the value, or empty the cell',
    zh: '公式结果为 0，像是引用了空单元格；请直接填写内容，或清空该单元格',
  },
  TEXT_NOT_THERE: {
    en: 'it names a text that the workbook does not hold; save the workbook again',
    zh: '所引用的文本不在工作簿中；请重新保存工作簿',
  },
  DIGITS_LOST: {
    en: 'a number of which only the first 15 digits are kept; set the column to text, and write the number anew',
    zh: '数字只保留了前 15 位；请将该列设为文本后重新填写',
  },
  UNDER_MERGED_RANGE: {
    en: 'a merged range covers it; take the merge apart, and fill in each cell',
    zh: '被合并单元格覆盖；请取消合并，逐格填写',
  },
  TYPE_UNKNOWN: {
    en: 'a value that is not of the type of its cell; save the workbook again',
    zh: '内容与单元格类型不符；请重新保存工作簿',
  },
  DAY_OUT_OF_RANGE: {
    en: 'a number that no day has; write the day as yyyy-MM-dd',
    zh: '该数字不对应任何日期；请按 yyyy-MM-dd 填写日期',
  },
  DAY_INSTEAD: {
    en: 'a program has made a day of it; set the column to text, and write the number or name anew',
    zh: '软件把它变成了日期；请将该列设为文本后重新填写号码或名称',
  },
  SHOWN_OTHERWISE: {
    en: 'its format shows something else than it holds; set the column to plain numbers or to text, and compare',
    zh: '显示的与实际内容不同；请将该列设为常规数字或文本后核对',
  },
  NUMBER_INSTEAD: {
    en: 'a program has made a number of it, in which 2026.10 is 2026.1; set the column to text, and write it anew',
    zh: '软件把它变成了数字（2026.10 会成为 2026.1）；请将该列设为文本后重新填写',
  },
  CHARACTER_LOST: {
    en: 'a character was lost before it came here (�); write the text anew',
    zh: '报送前已有字符丢失（�）；请重新填写文字',
  },
  QUOTATION_MARK_OPEN: {
    en: 'its quotation marks do not close where the cell ends; double those that belong to the text',
    zh: '引号没有在单元格末尾闭合；属于文字的引号请写成两个',
  },
  ROWS_INSIDE: {
    en: 'other rows stand in it, behind a quotation mark that is not closed; close or double it',
    zh: '引号没有闭合，其他行混入其中；请补上或写成两个引号',
  },
} as const satisfies Readonly<Record<string, InBoth>>

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
