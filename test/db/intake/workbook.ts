import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import yazl from 'yazl'

export interface Part {
  readonly name: string
  readonly text: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A workbook of the sheets given: the XML of their rows, and whatever parts the test wants beside. */
export async function writeWorkbook(
  file: string,
  sheets: Readonly<Record<string, string>>,
  { parts = [], date1904 = false }: { parts?: readonly Part[]; date1904?: boolean } = {},
): Promise<void> {
  const names = Object.keys(sheets)
  const all: Part[] = [
    {
      name: 'xl/workbook.xml',
      text: `${declaration}<workbook ${main} ${relations}><workbookPr date1904="${date1904}"/><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="r${at}" Type="worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}</Relationships>`,
    },
    ...names.map((name, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      text: `${declaration}<worksheet ${main}><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
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
