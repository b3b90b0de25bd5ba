import type { Readable } from 'node:stream'
import yazl from 'yazl'
import type { Day } from '../schema/scalars/date.js'

/** A cell of a worksheet holds no more characters. */
const longestCell = 32_767

/** What stands in a cell: a text, a number, or a day or an instant, by which a spreadsheet program sorts and filters. */
export type Cell = string | number | { readonly day: Day } | { readonly instant: string }

export interface Sheet {
  readonly name: string
  /**
   * What `worksheetStart`, `worksheetRow` and `worksheetEnd` give, in order; whoever makes it hears of its failure. Asked
   * for once the sheet before is written.
   */
  readonly rows: () => Readable
}

/** A workbook of one or more sheets. */
export function workbook(sheets: readonly Sheet[]): Readable {
  const zip = new yazl.ZipFile()
  for (const [name, text] of Object.entries(frame(sheets.map(({ name }) => name)))) {
    zip.addBuffer(Buffer.from(text), name)
  }
  for (const [at, { rows }] of sheets.entries()) {
    zip.addReadStreamLazy(sheetPath(at), {}, (begin) => begin(null, rows()))
  }
  zip.end()
  return zip.outputStream as Readable
}

/**
 * No text is a formula, whatever it begins with, nor does a program take a code for a number when it is edited. Characters
 * that XML cannot hold go, and so does what is too long for a cell.
 *
 * @param number  from 1
 */
export function worksheetRow(number: number, cells: readonly Cell[]): string {
  const written = cells.map((value, place) => cell(value, `${columnOf(place)}${number}`))
  return row(number, written)
}

/** A row of titles, in bold. */
export function worksheetHeader(number: number, titles: readonly string[]): string {
  const written = titles.map((title, place) =>
    textCell(title, `${columnOf(place)}${number}`, styles.title),
  )
  return row(number, written)
}

function row(number: number, written: readonly string[]): string {
  return `<row r="${number}">${written.join('')}</row>`
}

/** The standard lets a cell go without its reference, but some readers take no such cell. */
function cell(value: Cell, reference: string): string {
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
  if (typeof value === 'string') return textCell(value, reference)
  if ('instant' in value) {
    const serial = instantSerial(value.instant)
    return `<c r="${reference}" s="${styles.instant}"><v>${serial}</v></c>`
  }
  const serial = serialOf(value.day)
  if (serial < firstSafeSerial) return textCell(value.day, reference)
  return `<c r="${reference}" s="${styles.day}"><v>${serial}</v></c>`
}

function textCell(text: string, reference: string, style: number = styles.text): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestCell))}</t></is></c>`
}

/** 1900-03-01: programs disagree on the days before, for one of them has 1900-02-29. */
const firstSafeSerial = 61
const dayMs = 86_400_000

/** Days since 1899-12-30, as spreadsheet programs count them. */
function serialOf(day: Day): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMs
}

/** Of the clock in China. */
function instantSerial(instant: string): number {
  const seconds = Math.floor(Date.parse(instant) / 1_000) + 8 * 3_600
  return (seconds * 1_000 - Date.UTC(1899, 11, 30)) / dayMs
}

/** Letters of a column: A … Z, AA … */
function columnOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : columnOf(Math.floor(place / 26) - 1) + letter
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** How a worksheet shows its rows. */
export interface SheetForm {
  /** Of each column, in characters; 18 for all when absent: by itself a program makes a day too narrow, ########. */
  readonly widths?: readonly number[]
  /** Whether the first row stays where it is while one scrolls. */
  readonly isHeaded?: boolean
}

export function worksheetStart({ widths = [], isHeaded = false }: SheetForm = {}): string {
  const view = isHeaded
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : ''
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const cols = columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''
  return `${declaration}<worksheet xmlns="${main}">${view}<sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/>${cols}<sheetData>`
}

/** @param filtered  how many columns and rows the first row's filters are for; none when absent */
export function worksheetEnd(filtered?: {
  readonly columns: number
  readonly rows: number
}): string {
  const filter = filtered
    ? `<autoFilter ref="A1:${columnOf(filtered.columns - 1)}${filtered.rows}"/>`
    : ''
  return `</sheetData>${filter}</worksheet>`
}

/** Places of the cell formats in `xl/styles.xml`. */
const styles = { text: 1, day: 2, instant: 3, title: 4 } as const
const styleSheet = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

function sheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`
}

/** All of a workbook that does not depend on its rows. */
function frame(sheetNames: readonly string[]): Readonly<Record<string, string>> {
  const each = (written: (name: string, at: number) => string) => sheetNames.map(written).join('')
  const sheets = each(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const overrides = each(
    (_, at) => `<Override PartName="/${sheetPath(at)}" ContentType="${types}.worksheet+xml"/>`,
  )
  const relations = each(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${overrides}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaging}/relationships">${relations}<Relationship Id="rId${sheetNames.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styleSheet,
  }
}
