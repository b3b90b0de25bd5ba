import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvOf } from '../../../../gateway/answer/export/csv.js'
import type { Closing, ExportedRows } from '../../../../gateway/answer/export/rows.js'
import { workbookOf } from '../../../../gateway/answer/export/workbook.js'
import { textOf } from '../../../../intake/read/cell.js'
import { openXlsx } from '../../../../intake/read/xlsx.js'
import { XlsxZip } from '../../../../intake/read/xlsx-zip.js'
import type { Cell } from '../../../../runtime/workbook.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hub-export-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function* rowsOf(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows
}
async function* failing(): ExportedRows {
  yield ['a']
  throw new Error('a page failed')
}

const plain = [
  ['主体代码 subjectCode', '名称 name'],
  ['91990583MA00000001', '昆山演示“引号”, 逗号\n换行 <&> "有限公司"'],
  ['', ' 前后空格 '],
  ['a\rb', 'a\nb'],
]
const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x")']

describe('as CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, and is read back as it was', async () => {
    const bytes = await buffer(csvOf(rowsOf(plain)))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(parse(bytes, { bom: true, record_delimiter: '\r\n' })).toEqual(plain)
  })

  it('no cell is a formula', async () => {
    const [cells] = parse(await buffer(csvOf(rowsOf([formulas]))), { bom: true }) as [string[]]
    expect(cells).toEqual(formulas.map((text) => `'${text}`))
  })

  it('a fault behind the first rows breaks it off', async () => {
    await expect(buffer(csvOf(failing()))).rejects.toThrow('a page failed')
  })
})

describe('as a workbook', () => {
  const form = { title: '名单比对', widths: [10, 20.5], language: 'zh' } as const
  const closing: Closing = {
    rows: '共 2 行',
    said: ['未能查询昆山市。（COULD_NOT_ASK）'],
    question: [{ en: 'list: SL06', zh: '名单为 SL06' }],
    dataset: [{ en: 'Kunshan at position 7', zh: '昆山市第 7 版' }],
  }
  async function* exported(rows: readonly (readonly Cell[])[]): ExportedRows {
    yield* rows
    return closing
  }
  async function written(rows: readonly (readonly Cell[])[]): Promise<string> {
    const file = path.join(folder, 'export.xlsx')
    await pipeline(workbookOf(exported(rows), form), createWriteStream(file))
    return file
  }
  async function sheetsOf(rows: readonly (readonly Cell[])[]): Promise<string[][][]> {
    const book = await openXlsx(await written(rows))
    const read: string[][][] = []
    for (const sheet of book.sheets) {
      const own: string[][] = []
      for await (const some of sheet.rows()) own.push(...some.map(({ cells }) => cells.map(textOf)))
      read.push(own)
    }
    book.close()
    return read
  }
  async function xmlOf(rows: readonly (readonly Cell[])[], part: string): Promise<string> {
    const zip = await XlsxZip.open(await written(rows), 'export.xlsx')
    const xml = await text(zip.read(part))
    zip.close()
    return xml
  }
  const readBack = async (rows: readonly (readonly Cell[])[]) => (await sheetsOf(rows))[0]!

  it('is read back as it was', async () => {
    expect(await readBack(plain.slice(0, 3))).toEqual(plain.slice(0, 3))
  })

  it('every cell is a text, so that what looks like a formula stays what it is', async () => {
    expect(await readBack([['x', ...formulas.filter((text) => !text.includes('\r'))]])).toEqual([
      ['x', ...formulas.filter((text) => !text.includes('\r'))],
    ])
  })

  it('each cell says where it stands: some readers take no other', async () => {
    const wide = Array.from({ length: 28 }, () => 'x')
    const sheet = await xmlOf([wide, ['y']], 'xl/worksheets/sheet1.xml')
    const places = [...sheet.matchAll(/<c r="(\w+)"/g)].map(([, place]) => place)
    expect(places).toEqual(
      [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'AA', 'AB'].map((c) => `${c}1`).concat('A2'),
    )
  })

  it('has days as days and counts as numbers, by which Excel sorts, and codes as texts, which it leaves alone', async () => {
    const row = [{ day: '2026-02-28' }, { day: '1899-12-31' }, 1234, '0001', '91320583']
    expect((await readBack([['a', 'b', 'c', 'd', 'e'], row]))[1]).toEqual([
      '2026-02-28',
      '1899-12-31',
      '1234',
      '0001',
      '91320583',
    ])
    const sheet = await xmlOf([['a'], row], 'xl/worksheets/sheet1.xml')
    expect(
      [...sheet.matchAll(/<c r="(\w+)"([^>]*)>/g)].map(([, at, kind]) => `${at}${kind}`),
    ).toEqual([
      'A1 s="4" t="inlineStr"',
      'A2 s="2"',
      'B2 s="1" t="inlineStr"',
      'C2',
      'D2 s="1" t="inlineStr"',
      'E2 s="1" t="inlineStr"',
    ])
  })

  it('has instants by the clock in China', async () => {
    const sheet = await xmlOf(
      [['a'], [{ instant: '2026-02-27T16:30:00.400Z' }]],
      'xl/worksheets/sheet1.xml',
    )
    const [, serial] = /<c r="A2" s="3"><v>([\d.]+)</.exec(sheet)!
    // 2026-02-28, half past midnight.
    expect((Number(serial) - 46_081) * 48).toBeCloseTo(1)
  })

  it('keeps its header in sight, in bold, with filters and columns as wide as they need to be', async () => {
    const sheet = await xmlOf(
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      'xl/worksheets/sheet1.xml',
    )
    expect(sheet).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    )
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>')
    expect(sheet).toContain(
      '<cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="20.5" customWidth="1"/></cols>',
    )
    const styles = await xmlOf([['a']], 'xl/styles.xml')
    expect(styles).toContain('<fonts count="2"><font/><font><b/></font></fonts>')
  })

  it('says on a second sheet what was asked, when, of which versions, and what is missing', async () => {
    const [, about] = await sheetsOf([['a'], ['1']])
    expect(about).toEqual([
      ['项目', '内容'],
      ['文件内容', '名单比对'],
      ['查询条件', '名单为 SL06'],
      ['行数', '共 2 行'],
      ['注意', '未能查询昆山市。（COULD_NOT_ASK）'],
      ['数据版本', '昆山市第 7 版'],
      ['导出时间', expect.stringMatching(/^20/)],
    ])
  })

  it('leaves out characters that XML cannot hold', async () => {
    expect(await readBack([['a\u0000b\u000bc\ud800d😀']])).toEqual([['abcd😀']])
  })

  it('a fault behind the first rows breaks it off', async () => {
    await expect(buffer(workbookOf(failing(), form))).rejects.toThrow('a page failed')
  })
})
