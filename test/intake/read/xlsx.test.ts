import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { textOf } from '../../../intake/read/cell.js'
import { openFile } from '../../../intake/read/open-file.js'
import { XlsxZip } from '../../../intake/read/xlsx-zip.js'
import { FailedXlsx } from '../../../intake/report/failed-xlsx.js'
import { main, textRow, writeWorkbook } from '../workbook.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hub-xlsx-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function rowsOf(file: string) {
  const opened = await openFile(file)
  const found: Record<string, (readonly [number, readonly string[]])[]> = {}
  for (const sheet of opened.sheets) {
    found[sheet.name] = []
    for await (const rows of sheet.rows()) {
      found[sheet.name]!.push(
        ...rows.map(({ number, cells }) => [number, cells.map(textOf)] as const),
      )
    }
  }
  opened.close()
  return found
}

const styles = `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d;@"/><numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`
const shared = `<sst ${main}><si><t>演示</t></si><si><r><t>两</t></r><r><t>段</t></r><rPh><t>liang</t></rPh></si></sst>`

it('reads dates, numbers, shared, rich and inline texts, gaps and several sheets', async () => {
  const file = path.join(folder, 'cells.xlsx')
  await writeWorkbook(
    file,
    {
      一: `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="AA2" t="str"><f>1+1</f><v>文</v></c></row><row r="5"><c r="A5" s="1"><v>46328</v></c><c r="B5" s="2"><v>46328.75</v></c><c r="C5" s="3"><v>46328</v></c><c r="D5"><v>0.20000000000000001</v></c><c r="E5" t="b"><v>1</v></c><c r="F5" t="d"><v>2026-11-02T00:00:00</v></c></row>`,
      二: textRow(['a', 'b &amp; c']),
    },
    {
      parts: [
        { name: 'xl/styles.xml', text: styles },
        { name: 'xl/sharedStrings.xml', text: shared },
      ],
    },
  )
  const wide = ['演示', '', '两段', ...Array.from({ length: 23 }, () => ''), '文']
  expect(await rowsOf(file)).toEqual({
    一: [
      [2, wide],
      [5, ['2026-11-02', '2026-11-02', '46328', '0.2', '是', '2026-11-02T00:00:00']],
    ],
    二: [[1, ['a', 'b & c']]],
  })
})

it('counts days from 1904 where the workbook says so', async () => {
  const file = path.join(folder, '1904.xlsx')
  const row = '<row><c s="1"><v>44866</v></c></row>'
  await writeWorkbook(
    file,
    { a: row },
    { date1904: true, parts: [{ name: 'xl/styles.xml', text: styles }] },
  )
  expect(await rowsOf(file)).toEqual({ a: [[1, ['2026-11-02']]] })
})

it('reads the report of refused rows as it was written, formulas as texts', async () => {
  const file = path.join(folder, 'refused.xlsx')
  const report = new FailedXlsx(createWriteStream(file), ['名称', '金额'], 'en')
  const fault = {
    code: 'AMOUNT_UNREADABLE',
    column: 'CF_NR_FK',
    value: '一',
    wayOut: 'Write digits.',
  } as const
  await report.add([
    { runId: 'r', rowNumber: 2, cells: ['=HYPERLINK("x")', '-1\u0001<&>'], faults: [fault] },
  ])
  await report.finish()
  const zip = await XlsxZip.open(file, 'refused.xlsx')
  const sheet = await text(zip.read('xl/worksheets/sheet1.xml'))
  zip.close()
  // Some readers take no cell that does not say where it stands.
  const places = [...sheet.matchAll(/<c r="(\w+)"/g)].map(([, place]) => place)
  expect(places).toEqual(['A1', 'B1', 'C1', 'A2', 'B2', 'C2'])
  expect(await rowsOf(file)).toEqual({
    退回: [
      [1, ['名称', '金额', '退回原因']],
      [
        2,
        [
          `'=HYPERLINK("x")`,
          `'-1<&>`,
          'CF_NR_FK "一": An amount is no number of 万元. Write digits. (AMOUNT_UNREADABLE)',
        ],
      ],
    ],
  })
})

it('refuses a workbook that is cut off or damaged, in one sentence', async () => {
  const file = path.join(folder, 'whole.xlsx')
  await writeWorkbook(file, {
    a: Array.from({ length: 500 }, (_, at) => textRow([`演示${at * 7919}`])).join(''),
  })
  const whole = await readFile(file)
  const cut = path.join(folder, 'cut.xlsx')
  await writeFile(cut, whole.subarray(0, whole.length / 2))
  await expect(openFile(cut)).rejects.toMatchObject({
    extensions: { code: 'IMPORT_FILE_UNREADABLE' },
    message: 'cut.xlsx cannot be read: it is damaged or cut off; save the workbook again as .xlsx.',
  })
  const damaged = path.join(folder, 'damaged.xlsx')
  const bytes = Buffer.from(whole)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = bytes[middle]! ^ 0xff
  await writeFile(damaged, bytes)
  await expect(openFile(damaged)).rejects.toMatchObject({
    extensions: { code: 'IMPORT_FILE_UNREADABLE' },
  })
})

it('refuses a bomb before a row of it is read', async () => {
  const file = path.join(folder, 'bomb.xlsx')
  await writeWorkbook(file, { a: '<row/>'.repeat(12_000_000) })
  await expect(openFile(file)).rejects.toMatchObject({
    extensions: { code: 'IMPORT_FILE_TOO_LARGE' },
    message: 'bomb.xlsx unpacks to far more than a sheet can hold; save it as CSV.',
  })
})

it.each([
  ['a row beyond the last of Excel', '<row r="3000000000"/>', 'row 3000000000 behind row 0'],
  ['a row whose number is none', '<row r="x"/>', 'row x behind row 0'],
  ['a row that stands twice', '<row r="7"/><row r="7"/>', 'row 7 behind row 7'],
  ['a column beyond the last', '<row><c r="XFE1"><v>1</v></c></row>', 'cell XFE1 in row 1'],
  ['a cell in no column', '<row><c r="12"><v>1</v></c></row>', 'cell 12 in row 1'],
])('refuses %s', async (_what, row, says) => {
  const file = path.join(folder, 'misplaced.xlsx')
  await writeWorkbook(file, { a: row })
  await expect(rowsOf(file)).rejects.toMatchObject({
    extensions: { code: 'IMPORT_FILE_UNREADABLE' },
    message: `misplaced.xlsx cannot be read: a worksheet has ${says}; save the workbook again as .xlsx.`,
  })
})

it('refuses what is not XML', async () => {
  const file = path.join(folder, 'broken.xlsx')
  await writeWorkbook(file, { a: '<row><c></row>' })
  await expect(rowsOf(file)).rejects.toMatchObject({
    extensions: { code: 'IMPORT_FILE_UNREADABLE' },
    message:
      'broken.xlsx cannot be read: a part of it is not XML; save the workbook again as .xlsx.',
  })
})

it('reads what Excel escapes, wherever a text stands', async () => {
  const file = path.join(folder, 'escapes.xlsx')
  const texts = ['一_x000D_\n二', '_x005F_x000D_', '_x0000_三_xD83D__xDE00__xD83D_', '_x00_ _xyz']
  const cells = texts.map(
    (cell, at) =>
      `<c t="s"><v>${at}</v></c><c t="str"><v>${cell}</v></c><c t="inlineStr"><is><t>${cell}</t></is></c>`,
  )
  await writeWorkbook(
    file,
    { a: cells.map((row) => `<row>${row}</row>`).join('') },
    {
      parts: [
        {
          name: 'xl/sharedStrings.xml',
          text: `<sst ${main}>${texts.map((cell) => `<si><t>${cell}</t></si>`).join('')}</sst>`,
        },
      ],
    },
  )
  const read = ['一\r\n二', '_x000D_', '三😀', '_x00_ _xyz']
  expect(await rowsOf(file)).toEqual({
    a: read.map((cell, at) => [at + 1, [cell, cell, cell]]),
  })
})

it('refuses a workbook of more sheets than anybody names', async () => {
  const file = path.join(folder, 'sheets.xlsx')
  await writeWorkbook(
    file,
    Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`s${at}`, ''])),
  )
  await expect(openFile(file)).rejects.toMatchObject({
    extensions: { code: 'IMPORT_FILE_TOO_LARGE' },
    message: 'sheets.xlsx holds 201 worksheets; hand in those with rows alone.',
  })
})
