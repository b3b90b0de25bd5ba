import type { Readable } from 'node:stream'
import yazl from 'yazl'

/** A cell of a worksheet holds no more characters. */
const longestCell = 32_767

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
 * Every cell is a text: none is a formula, whatever it begins with. Characters that XML cannot hold go, and so does what
 * is too long for a cell.
 *
 * @param number  from 1
 */
export function worksheetRow(number: number, texts: readonly string[]): string {
  const cells = texts.map((text, place) => cell(text, `${columnOf(place)}${number}`))
  return `<row r="${number}">${cells.join('')}</row>`
}

/** The standard lets a cell go without its reference, but some readers take no such cell. */
function cell(text: string, reference: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestCell))}</t></is></c>`
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

export const worksheetStart = `${declaration}<worksheet xmlns="${main}"><sheetData>`
export const worksheetEnd = '</sheetData></worksheet>'

/** All of a workbook that does not depend on its rows. */
function frame(sheetName: string): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  }
}
