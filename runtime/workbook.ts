import type { Readable } from 'node:stream'
import yazl from 'yazl'
import type { Day } from '../schema/scalars/date.js'

/** A cell of a worksheet holds no more characters. */
const longestCell = 32_767

/** What stands in a cell: a text, a number, or a day, by which a spreadsheet program sorts and filters. */
export type Cell = string | number | { readonly day: Day }

/**
 * A workbook of one sheet.
 *
 * @param rows  what `worksheetStart`, `worksheetRow` and `worksheetEnd` give, in order; whoever makes it hears of its failure
 */
export function workbook(sheetName: string, rows: Readable): Readable {
  const zip = new yazl.ZipFile()
  for (const [name, text] of Object.entries(frame(sheetName))) {
    zip.addBuffer(Buffer.from(text), name)
  }
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml')
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
  return `<row r="${number}">${written.join('')}</row>`
}

/** The standard lets a cell go without its reference, but some readers take no such cell. */
function cell(value: Cell, reference: string): string {
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
  if (typeof value === 'string') return textCell(value, reference)
  const serial = serialOf(value.day)
  if (serial < firstSafeSerial) return textCell(value.day, reference)
  return `<c r="${reference}" s="${styles.day}"><v>${serial}</v></c>`
}

function textCell(text: string, reference: string): string {
  return `<c r="${reference}" s="${styles.text}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestCell))}</t></is></c>`
}

/** 1900-03-01: programs disagree on the days before, for one of them has 1900-02-29. */
const firstSafeSerial = 61
const dayMs = 86_400_000

/** Days since 1899-12-30, as spreadsheet programs count them. */
function serialOf(day: Day): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMs
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

// A column of the width that programs take by themselves is too narrow for a day, which would show as ########.
export const worksheetStart = `${declaration}<worksheet xmlns="${main}"><sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/><sheetData>`
export const worksheetEnd = '</sheetData></worksheet>'

/** Places of the cell formats in `xl/styles.xml`. */
const styles = { text: 1, day: 2 } as const
const styleSheet = `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** All of a workbook that does not depend on its rows. */
function frame(sheetName: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styleSheet,
  }
}
