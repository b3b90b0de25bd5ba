import { once } from 'node:events'
import { PassThrough, type Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import yazl from 'yazl'
import type { Refused } from '../batch.js'
import { mendable, mendableHeader, neutralised } from './mendable.js'

/** A worksheet has no more rows than these; the CSV has them all. */
const mostRows = 1_048_575
/** Nor a cell more characters. */
const longestCell = 32_767

/** Failed rows as a workbook of texts only, under their own header and with the reason behind. */
export class FailedXlsx {
  readonly #sheet = new PassThrough()
  readonly #ended: Promise<void>
  #rows = 0

  constructor(
    output: Writable,
    private readonly header: readonly string[],
  ) {
    this.#ended = finished(output)
    // Who adds or finishes hears of its failure.
    this.#ended.catch(() => {})
    const zip = new yazl.ZipFile()
    zip.outputStream.pipe(output)
    for (const [name, text] of Object.entries(frame)) zip.addBuffer(Buffer.from(text), name)
    zip.addReadStream(this.#sheet, 'xl/worksheets/sheet1.xml')
    zip.end()
    this.#sheet.write(`${declaration}<worksheet xmlns="${main}"><sheetData>`)
    this.#row(mendableHeader(header))
  }

  /** @throws what has closed the output early */
  async add(rows: readonly Refused[]): Promise<void> {
    for (const row of rows) if (this.#rows < mostRows) this.#row(mendable(row, this.header))
    if (!this.#sheet.writableNeedDrain) return
    await Promise.race([once(this.#sheet, 'drain'), this.#ended])
  }

  async finish(): Promise<void> {
    this.#sheet.end('</sheetData></worksheet>')
    await this.#ended
  }

  #row(cells: readonly string[]): void {
    this.#rows += 1
    const texts = cells.map((cell) => {
      const text = escaped(neutralised(cell).slice(0, longestCell))
      return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
    })
    this.#sheet.write(`<row r="${this.#rows}">${texts.join('')}</row>`)
  }
}

/** Characters that XML cannot hold go. */
function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return text
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>]/g, (found) => entities[found]!)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** All of a workbook that does not depend on its rows. */
const frame: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="退回" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}
