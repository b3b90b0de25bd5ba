import path from 'node:path'
import { SaxesParser } from 'saxes'
import { addDays } from '../../rules/days.js'
import { shortened } from '../../rules/shortened.js'
import { type Cell, type DayBase, textCell, unreadable as unreadableCell } from './cell.js'
import { unreadable } from './csv.js'
import { mostColumns, type OpenedFile, type RawRow } from './file.js'
import { tooLarge, XlsxZip } from './xlsx-zip.js'

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
 * Cells with a date format come as yyyy-MM-dd, other numbers in plain digits, texts as they are.
 *
 * @throws {HubError} IMPORT_FILE_UNREADABLE, IMPORT_FILE_TOO_LARGE
 */
export async function openXlsx(file: string): Promise<OpenedFile> {
  const name = path.basename(file)
  const zip = await XlsxZip.open(file, name)
  const book = await readWorkbook(zip)
  if (book.sheets.length === 0) throw unreadable(name, 'it holds no worksheet; save it as .xlsx')
  if (book.sheets.length > mostSheets) {
    throw tooLarge(name, `holds ${book.sheets.length} worksheets; hand in those with rows alone`)
  }
  const dateFormats = await readDateFormats(zip)
  const texts = await readSharedTexts(zip, name)
  const base: DayBase = book.is1904 ? '1904-01-01' : '1899-12-30'
  return {
    name,
    sha256: zip.sha256,
    bytes: zip.bytes,
    bytesRead: () => zip.bytesRead,
    close: () => zip.close(),
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      rows: () => {
        zip.bytesRead = 0
        return readSheet(zip, sheet.part, { texts, dateFormats, base })
      },
    })),
  }
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  readonly is1904: boolean
}

async function readWorkbook(zip: XlsxZip): Promise<Workbook> {
  const targets = new Map<string, string>()
  await eachTag(zip, 'xl/_rels/workbook.xml.rels', (tag, attributes) => {
    if (tag === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '')
  })
  let is1904 = false
  const sheets: { name: string; part: string }[] = []
  await eachTag(zip, 'xl/workbook.xml', (tag, attributes) => {
    if (tag === 'workbookPr') is1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
    if (tag !== 'sheet') return
    const target = targets.get(attributes['r:id'] ?? '') ?? ''
    const part = target.startsWith('/') ? target.slice(1) : path.posix.join('xl', target)
    if (zip.has(part) && part.includes('worksheet')) {
      sheets.push({ name: attributes.name ?? '', part })
    }
  })
  return { sheets, is1904 }
}

/** Numbers of the cell styles whose format shows a day. */
async function readDateFormats(zip: XlsxZip): Promise<ReadonlySet<string>> {
  const custom = new Map<string, string>()
  const styles: string[] = []
  let inCellStyles = false
  await eachTag(
    zip,
    'xl/styles.xml',
    (tag, attributes) => {
      if (tag === 'numFmt') custom.set(attributes.numFmtId ?? '', attributes.formatCode ?? '')
      if (tag === 'cellXfs') inCellStyles = true
      if (tag === 'xf' && inCellStyles) styles.push(attributes.numFmtId ?? '')
    },
    (tag) => {
      if (tag === 'cellXfs') inCellStyles = false
    },
  )
  return new Set(styles.flatMap((format, at) => (showsDay(format, custom) ? String(at) : [])))
}

/** Formats 14 to 17 and 22 are dates everywhere, 27 to 36 and 50 to 58 in Chinese Excel. */
function showsDay(format: string, custom: ReadonlyMap<string, string>): boolean {
  const number = Number(format)
  const known = [14, 15, 16, 17, 22]
  if (known.includes(number) || (number >= 27 && number <= 36) || (number >= 50 && number <= 58)) {
    return true
  }
  // Texts in quotation marks and colours or locales in brackets are no part of the pattern.
  const pattern = (custom.get(format) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return /[yd]/i.test(pattern)
}

async function readSharedTexts(zip: XlsxZip, name: string): Promise<readonly string[]> {
  const texts: string[] = []
  let text = ''
  let size = 0
  let inText = false
  let inPhonetic = false
  await eachTag(
    zip,
    'xl/sharedStrings.xml',
    (tag) => {
      if (tag === 'si') text = ''
      if (tag === 'rPh') inPhonetic = true
      inText = tag === 't' && !inPhonetic
    },
    (tag) => {
      if (tag === 'rPh') inPhonetic = false
      if (tag === 't') inText = false
      if (tag !== 'si') return
      size += text.length
      if (size > mostSharedText) {
        throw tooLarge(name, 'holds more text than the hub reads from a workbook; save it as CSV')
      }
      texts.push(unescaped(text))
    },
    (part) => {
      if (inText) text += part
    },
  )
  return texts
}

interface Reading {
  readonly texts: readonly string[]
  readonly dateFormats: ReadonlySet<string>
  /** Day 0 of the workbook's count. */
  readonly base: DayBase
}

async function* readSheet(zip: XlsxZip, part: string, reading: Reading): AsyncGenerator<RawRow[]> {
  let rows: RawRow[] = []
  let number = 0
  let cells: Cell[] = []
  let column = 0
  let type = ''
  let style = ''
  let value: string | null = null
  let formula: string | null = null
  let takesText = false
  const misplaced = (what: string) =>
    unreadable(zip.name, `a worksheet has ${what}; save the workbook again as .xlsx`)
  const parser = parserOf(
    zip.name,
    (tag, attributes) => {
      if (tag === 'row') {
        const before = number
        number = attributes.r === undefined ? number + 1 : Number(attributes.r)
        if (!Number.isInteger(number) || number <= before || number > lastRow) {
          throw misplaced(
            `row ${shortened(attributes.r ?? String(number), longestReference)} behind row ${before}`,
          )
        }
        cells = []
        column = -1
      } else if (tag === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
        if (column < 0 || column >= lastColumn) {
          throw misplaced(
            `cell ${shortened(attributes.r ?? '', longestReference)} in row ${number}`,
          )
        }
        type = attributes.t ?? 'n'
        style = attributes.s ?? '0'
        value = null
        formula = null
      } else if (tag === 'v' || tag === 't') {
        takesText = true
        value ??= ''
      } else if (tag === 'f') {
        formula = ''
      }
    },
    (tag) => {
      if (tag === 'v' || tag === 't') takesText = false
      // A column beyond what any sheet has is kept in one place: the row is refused for it.
      if (tag === 'c')
        cells[Math.min(column, mostColumns)] = typedCell({ value, type, style, formula }, reading)
      if (tag === 'row') rows.push({ number, cells: Array.from(cells, (cell) => cell ?? '') })
    },
    (text) => {
      if (takesText) value += text
      else if (formula !== null) formula += text
    },
  )
  for await (const text of zip.read(part)) {
    parser.write(text)
    if (rows.length === 0) continue
    yield rows
    rows = []
  }
  parser.close()
  if (rows.length > 0) yield rows
}

interface KeptCell {
  /** Null where the cell keeps none. */
  readonly value: string | null
  readonly type: string
  readonly style: string
  /** Null where the cell has none. */
  readonly formula: string | null
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?$/

/** The last day of Excel, 9999-12-31. */
const lastDay = 2_958_465

/** A cell by its type (ECMA-376 part 1, 18.18.11). */
function typedCell({ value, type, style, formula }: KeptCell, reading: Reading): Cell {
  if (value === null || (value === '' && formula !== null && type !== 'str')) {
    return formula === null ? '' : unreadableCell('FORMULA_WITHOUT_VALUE', `=${formula}`)
  }
  if (type === 'e') return unreadableCell('ERROR_VALUE', value)
  if (type === 's') {
    const text = /^\d+$/.test(value) ? reading.texts[Number(value)] : undefined
    return text === undefined ? unreadableCell('TEXT_NOT_THERE', value) : textCell(text)
  }
  if (type === 'str' || type === 'inlineStr') return textCell(unescaped(value))
  if (value === '') return ''
  if (type === 'd') return { kind: 'DAY', text: value }
  if (type === 'b' && /^(?:[01]|true|false)$/.test(value)) {
    return value === '1' || value === 'true' ? '是' : '否'
  }
  if (type !== 'n' || !number.test(value)) return unreadableCell('TYPE_UNKNOWN', value)
  const figure = Number(value)
  if (reading.dateFormats.has(style) && figure >= 1) {
    return figure < lastDay + 1
      ? { kind: 'DAY', text: addDays(reading.base, Math.floor(figure)) }
      : unreadableCell('DAY_OUT_OF_RANGE', value)
  }
  // Excel writes 0.2 as 0.20000000000000001, and keeps the first 15 digits of a whole number.
  return Math.abs(figure) < 1e15
    ? { kind: 'NUMBER', text: plainDigits(figure), base: reading.base }
    : unreadableCell('DIGITS_LOST', value)
}

/** 0.00000015, not 1.5e-7. */
function plainDigits(figure: number): string {
  const written = String(figure)
  return written.includes('e') ? figure.toFixed(20).replace(/\.?0+$/, '') : written
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

/** AB12 is in the 28th column, which is number 27. */
function columnOf(reference: string): number {
  let column = 0
  for (const character of reference) {
    const letter = character.charCodeAt(0) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
    if (column > lastColumn) break
  }
  return column - 1
}

type OnTag = (tag: string, attributes: Readonly<Record<string, string>>) => void

async function eachTag(
  zip: XlsxZip,
  part: string,
  onOpen: OnTag,
  onClose: (tag: string) => void = () => {},
  onText: (text: string) => void = () => {},
): Promise<void> {
  const parser = parserOf(zip.name, onOpen, onClose, onText)
  for await (const text of zip.read(part)) parser.write(text)
  if (zip.has(part)) parser.close()
}

/** Some programs write all tags with a prefix: x:row. */
function parserOf(
  name: string,
  onOpen: OnTag,
  onClose: (tag: string) => void,
  onText: (text: string) => void,
) {
  const parser = new SaxesParser({ position: false })
  parser.on('opentag', (tag) => onOpen(local(tag.name), tag.attributes as Record<string, string>))
  parser.on('closetag', (tag) => onClose(local(tag.name)))
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('error', () => {
    throw unreadable(name, 'a part of it is no XML; save the workbook again as .xlsx')
  })
  return parser
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
