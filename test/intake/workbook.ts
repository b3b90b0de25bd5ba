import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import yazl from 'yazl'

export interface Part {
  readonly name: string
  readonly text: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
export const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const packaging = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface BookOptions {
  /** Whatever the test wants beside; a part of the same name takes the place of the workbook's own. */
  readonly parts?: readonly Part[]
  readonly date1904?: boolean
  /** What stands in the worksheets behind their rows. */
  readonly behind?: string
  /** What stands in the worksheets before their rows. */
  readonly before?: string
  /** Parts that the workbook lacks. */
  readonly without?: readonly string[]
  /** Whether it has parts of its own beside those given. */
  readonly isWhole?: boolean
  /** Names of sheets that are hidden. */
  readonly hidden?: readonly string[]
}

/** A workbook of the sheets given: the XML of their rows. */
export async function writeWorkbook(
  file: string,
  sheets: Readonly<Record<string, string>>,
  {
    parts = [],
    date1904 = false,
    behind = '',
    before = '',
    without = [],
    isWhole = true,
    hidden = [],
  }: BookOptions = {},
): Promise<void> {
  const names = Object.keys(sheets)
  const has = (name: string) => parts.some((part) => part.name === name)
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relationships = (all: readonly string[]) =>
    `${declaration}<Relationships xmlns="${packaging}/relationships">${all.join('')}</Relationships>`
  const own: Part[] = [
    {
      name: '[Content_Types].xml',
      text: `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: relationships([relationship('r', 'officeDocument', 'xl/workbook.xml')]),
    },
    {
      name: 'xl/workbook.xml',
      text: `${declaration}<workbook ${main} ${relations}><workbookPr date1904="${date1904}"/><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" ${hidden.includes(name) ? 'state="hidden" ' : ''}r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relationships([
        ...names.map((_, at) => relationship(`r${at}`, 'worksheet', `worksheets/sheet${at}.xml`)),
        ...(has('xl/styles.xml') ? [relationship('rS', 'styles', 'styles.xml')] : []),
        ...(has('xl/sharedStrings.xml')
          ? [relationship('rT', 'sharedStrings', 'sharedStrings.xml')]
          : []),
      ]),
    },
    ...names.map((name, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      text: `${declaration}<worksheet ${main}>${before}<sheetData>${sheets[name]}</sheetData>${behind}</worksheet>`,
    })),
  ]
  const all = [
    ...own.filter(({ name }) => isWhole && !has(name) && !without.includes(name)),
    ...parts,
  ]
  const zip = new yazl.ZipFile()
  for (const { name, text } of all) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const sink = createWriteStream(file)
  zip.outputStream.pipe(sink)
  await finished(sink)
}

/** A row of texts. */
export function textRow(cells: readonly string[]): string {
  return `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
}
