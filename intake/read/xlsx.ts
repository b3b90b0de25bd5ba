import path from 'node:path'
import { addDays } from '../../rules/days.js'
import { shortened } from '../../runtime/shortened.js'
import { fileReasons } from '../../schema/codes/file-reasons.js'
import { phrase } from '../../schema/language.js'
import { type Cell, type DayBase, textCell, unreadable as unreadableCell } from './cell.js'
import { mostColumns, type OpenedFile, type RawRow, type RawSheet } from './file.js'
import { unreadable } from './refusals.js'
import { Merges, mergesIn } from './xlsx-merges.js'
import { readWorkbook, type Workbook, type WorkbookSheet } from './xlsx-package.js'
import { type Attributes, type Handler, parsePart, partParser } from './xlsx-parser.js'
import { readStyles, type Shown } from './xlsx-styles.js'
import { tooLarge, XlsxZip } from './xlsx-zip.js'

// Written here because no library that streams gives what must not be lost: exceljs and xlsx-stream-reader go by fixed
// names of parts, read-excel-file and SheetJS keep the workbook in memory, hucre gives an error value as a text, a
// formula without a value as nothing and eighteen digits as a number.

/** Characters of all shared texts together: they are kept in memory while a sheet is read. */
const mostSharedText = 60_000_000

/** No worksheet of Excel is longer or wider. */
const lastRow = 1_048_576
const lastColumn = 16_384

/** Of a reference to a row or cell, as a message shows it. */
const longestReference = 20

/** Worksheets of a workbook; each that is not read is named. */
const mostSheets = 200

/**
 * An XLSX workbook, its sheets read as streams, that has been unpacked once to see that it is whole.
 *
 * @throws {HubError} IMPORT_FILE_UNREADABLE, IMPORT_FILE_TOO_LARGE
 */
export async function openXlsx(file: string): Promise<OpenedFile> {
  const name = path.basename(file)
  const zip = await XlsxZip.open(file, name)
  try {
    const book = await readWorkbook(zip)
    if (book.sheets.length === 0) throw unreadable(name, fileReasons.noSheet)
    if (book.sheets.length > mostSheets) {
      throw tooLarge(name, phrase(fileReasons.manySheets, { count: book.sheets.length }))
    }
    const reading = {
      texts: await readSharedTexts(zip, book.sharedTexts),
      styles: await readStyles(zip, book.styles),
      base: book.is1904 ? ('1904-01-01' as const) : ('1899-12-30' as const),
      isStale: book.isStale,
    }
    return {
      name,
      sha256: zip.sha256,
      bytes: zip.bytes,
      bytesRead: () => zip.bytesRead,
      close: () => zip.close(),
      sheets: sheetsOf(zip, book, reading),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

function sheetsOf(zip: XlsxZip, { sheets }: Workbook, reading: Reading): RawSheet[] {
  return sheets.flatMap(({ name, isHidden, part }: WorkbookSheet): RawSheet[] =>
    part === null
      ? []
      : [
          {
            name,
            isHidden,
            rows: () => {
              zip.bytesRead = 0
              return readSheet(zip, part, reading)
            },
          },
        ],
  )
}

async function readSharedTexts(zip: XlsxZip, part: string | null): Promise<readonly Cell[]> {
  if (part === null) return []
  const texts: Cell[] = []
  let text = ''
  let size = 0
  let inText = false
  let inPhonetic = false
  await parsePart(zip, part, 'sst', {
    open(tag) {
      if (tag === 'si') text = ''
      if (tag === 'rPh') inPhonetic = true
      if (tag === 't') inText = !inPhonetic
    },
    close(tag) {
      if (tag === 'rPh') inPhonetic = false
      if (tag === 't') inText = false
      if (tag !== 'si') return
      size += text.length
      if (size > mostSharedText) {
        throw tooLarge(zip.name, fileReasons.muchText)
      }
      texts.push(textCell(unescaped(text)))
    },
    text(piece) {
      if (inText) text += piece
    },
  })
  return texts
}

interface Reading {
  readonly texts: readonly Cell[]
  readonly styles: readonly Shown[]
  /** Day 0 of the workbook's count. */
  readonly base: DayBase
  readonly isStale: boolean
}

async function* readSheet(zip: XlsxZip, part: string, reading: Reading): AsyncGenerator<RawRow[]> {
  const rows = new SheetRows(zip.name, reading, new Merges(mergesIn(zip.tail(part))))
  const parser = partParser(zip.name, 'worksheet', rows)
  for await (const text of zip.read(part)) {
    parser.write(text)
    const read = rows.take()
    if (read.length > 0) yield read
  }
  parser.close()
  const read = rows.take()
  if (read.length > 0) yield read
}

/** The rows of a worksheet, as its parser meets them. */
class SheetRows implements Handler {
  #rows: RawRow[] = []
  #number = 0
  #isHidden = false
  #cells: Cell[] = []
  #column = 0
  #inCell = false
  #inPhonetic = false
  #cell: KeptCell = { value: null, type: 'n', style: 0, formula: null }
  #taking: 'value' | 'formula' | null = null
  readonly #hiddenColumns = new Set<number>()

  constructor(
    private readonly fileName: string,
    private readonly reading: Reading,
    private readonly merges: Merges,
  ) {}

  /** The rows met since the last time. */
  take(): RawRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(tag: string, attributes: Attributes): void {
    if (tag === 'c') this.#openCell(attributes)
    else if (tag === 'row') this.#openRow(attributes)
    else if (tag === 'col') this.#noteHidden(attributes)
    else if (!this.#inCell) return
    else if (tag === 'rPh') this.#inPhonetic = true
    else if (tag === 'v' || (tag === 't' && !this.#inPhonetic)) {
      this.#taking = 'value'
      this.#cell.value ??= ''
    } else if (tag === 'f') {
      this.#taking = 'formula'
      this.#cell.formula ??= ''
    }
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't' || tag === 'f') this.#taking = null
    else if (tag === 'rPh') this.#inPhonetic = false
    else if (tag === 'c') {
      this.#inCell = false
      // A column beyond what any sheet has is kept in one place: the row is refused for it.
      this.#cells[Math.min(this.#column, mostColumns)] = typedCell(this.#cell, this.reading)
    } else if (tag === 'row') {
      this.merges.fill(this.#number, this.#cells)
      const row = { number: this.#number, cells: Array.from(this.#cells, (cell) => cell ?? '') }
      const hiddenColumns = this.#hiddenColumns
      this.#rows.push(
        this.#isHidden || hiddenColumns.size > 0
          ? { ...row, isHidden: this.#isHidden, hiddenColumns }
          : row,
      )
    }
  }

  text(text: string): void {
    if (this.#taking === 'value') this.#cell.value += text
    else if (this.#taking === 'formula') this.#cell.formula += text
  }

  #openRow({ r, hidden, ht }: Attributes): void {
    const before = this.#number
    this.#number = r === undefined ? before + 1 : Number(r)
    if (!Number.isInteger(this.#number) || this.#number <= before || this.#number > lastRow) {
      const shown = shortened(r ?? String(this.#number), longestReference)
      throw this.#misplaced(`row ${shown} behind row ${before}`)
    }
    // A filter hides its rows in the same way, and a height of nothing hides as well.
    this.#isHidden = hidden === '1' || hidden === 'true' || Number(ht) === 0
    this.#cells = []
    this.#column = -1
  }

  #openCell({ r, t = 'n', s = '0' }: Attributes): void {
    const before = this.#column
    this.#column = r === undefined ? before + 1 : this.#columnIn(r)
    if (this.#column <= before || this.#column >= lastColumn) {
      const shown = shortened(r ?? '', longestReference)
      throw this.#misplaced(`cell ${shown} in row ${this.#number}`)
    }
    this.#inCell = true
    this.#cell = { value: null, type: t, style: Number(s), formula: null }
  }

  /** -1 for what is no cell of the row. */
  #columnIn(reference: string): number {
    let column = 0
    let at = 0
    for (; at < reference.length && column <= lastColumn; at += 1) {
      // Letters of either case.
      const letter = reference.charCodeAt(at) & ~32
      if (letter < 65 || letter > 90) break
      column = column * 26 + letter - 64
    }
    return Number(reference.slice(at)) === this.#number ? column - 1 : -1
  }

  #noteHidden({ min, max, hidden, width }: Attributes): void {
    if (hidden !== '1' && hidden !== 'true' && Number(width) !== 0) return
    for (let column = Number(min); column <= Math.min(Number(max), mostColumns); column += 1) {
      this.#hiddenColumns.add(column - 1)
    }
  }

  #misplaced(what: string) {
    return unreadable(this.fileName, phrase(fileReasons.misplacedRow, { what }))
  }
}

interface KeptCell {
  /** Null where the cell keeps none. */
  value: string | null
  readonly type: string
  readonly style: number
  /** Null where the cell has none. */
  formula: string | null
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?$/

/** A cell by its type (ECMA-376 part 1, 18.18.11). */
function typedCell({ value, type, style, formula }: KeptCell, reading: Reading): Cell {
  if (formula !== null) {
    // A text may be empty as the value of a formula, a number may not.
    if (value === null || (value === '' && type !== 'str')) {
      return unreadableCell('FORMULA_WITHOUT_VALUE', `=${formula}`)
    }
    if (reading.isStale) return unreadableCell('FORMULA_TO_COMPUTE', `=${formula}`)
  }
  if (value === null) return ''
  if (type === 'e') return unreadableCell('ERROR_VALUE', value)
  if (type === 's') {
    const text = /^\s*\d+\s*$/.test(value) ? reading.texts[Number(value)] : undefined
    return text === undefined ? unreadableCell('TEXT_NOT_THERE', value) : counted(text, reading)
  }
  if (type === 'str' || type === 'inlineStr') return counted(textCell(unescaped(value)), reading)
  return otherCell(value.trim(), type, style, formula !== null, reading)
}

/** Where days count from 1904, so do those that are kept as texts: nothing else says from where. */
function counted(cell: Cell, { base }: Reading): Cell {
  if (base === '1899-12-30' || typeof cell !== 'string' || !/^\d{5}(?:\.\d+)?$/.test(cell))
    return cell
  return { kind: 'NUMBER', text: cell, base, isComputed: false }
}

/** What is no text: a day, a truth value or a number. */
function otherCell(
  value: string,
  type: string,
  style: number,
  isComputed: boolean,
  reading: Reading,
): Cell {
  if (value === '') return ''
  if (type === 'd') return { kind: 'DAY', text: value }
  if (type === 'b' && /^(?:[01]|true|false)$/.test(value)) {
    return value === '1' || value === 'true' ? '是' : '否'
  }
  if (type !== 'n' || !number.test(value)) return unreadableCell('TYPE_UNKNOWN', value)
  return numberCell(value, reading.styles[style] ?? 'AS_IT_IS', isComputed, reading.base)
}

function numberCell(value: string, shown: Shown, isComputed: boolean, base: DayBase): Cell {
  const figure = Number(value)
  if (shown === 'DAY' && figure !== 0) {
    const day = dayOfCount(Math.floor(figure), base)
    return day === null ? unreadableCell('DAY_OUT_OF_RANGE', value) : { kind: 'DAY', text: day }
  }
  // Excel writes 0.2 as 0.20000000000000001, and keeps the first 15 digits of a whole number.
  if (Math.abs(figure) >= 1e15) return unreadableCell('DIGITS_LOST', plainDigits(figure))
  if (shown === 'SCALED' && figure !== 0) return unreadableCell('SHOWN_OTHERWISE', value)
  const text = plainDigits(figure)
  return {
    kind: 'NUMBER',
    text: typeof shown === 'number' && /^\d+$/.test(text) ? text.padStart(shown, '0') : text,
    base,
    isComputed,
    ...(shown === 'WORDED' ? { isShownOtherwise: true } : {}),
  }
}

/** Excel takes 1900 for a leap year: its days before March count from another day, and number 60 is none. */
function dayOfCount(count: number, base: DayBase): string | null {
  const isBeforeMarch1900 = base === '1899-12-30' && count <= 60
  if (count < 1 || (isBeforeMarch1900 && count === 60)) return null
  const last = base === '1899-12-30' ? 2_958_465 : 2_957_003
  return count > last ? null : addDays(isBeforeMarch1900 ? '1899-12-31' : base, count)
}

/** 0.00000015, not 1.5e-7; of what Excel keeps, the fifteen digits that it shows. */
function plainDigits(figure: number): string {
  const written = String(Number(figure.toPrecision(15)))
  if (!written.includes('e')) return written
  return Math.abs(figure) >= 1
    ? BigInt(figure).toString()
    : figure.toFixed(20).replace(/\.?0+$/, '')
}

/**
 * Characters that XML cannot hold stand as _x000D_ (ECMA-376 part 1, 22.9.2.19), a text that looks so as _x005F_x000D_.
 * U+0000 and halves of a character, which no text has, are left out.
 */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  const decoded = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return decoded.replace(/\0|\p{Cs}/gu, '')
}
