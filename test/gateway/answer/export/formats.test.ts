import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvOf } from '../../../../gateway/answer/export/csv.js'
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
async function* failing(): AsyncGenerator<readonly string[]> {
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
  async function readBack(rows: readonly (readonly Cell[])[]): Promise<string[][]> {
    const file = path.join(folder, 'export.xlsx')
    await pipeline(workbookOf(rowsOf(rows), '名单比对'), createWriteStream(file))
    const book = await openXlsx(file)
    const read: string[][] = []
    for (const sheet of book.sheets) {
      for await (const some of sheet.rows())
        read.push(...some.map(({ cells }) => cells.map(textOf)))
    }
    book.close()
    return read
  }

  it('is read back as it was', async () => {
    expect(await readBack(plain.slice(0, 3))).toEqual(plain.slice(0, 3))
  })

  it('every cell is a text, so that what looks like a formula stays what it is', async () => {
    expect(await readBack([['x', ...formulas.filter((text) => !text.includes('\r'))]])).toEqual([
      ['x', ...formulas.filter((text) => !text.includes('\r'))],
    ])
  })

  it('each cell says where it stands: some readers take no other', async () => {
    const file = path.join(folder, 'places.xlsx')
    const wide = Array.from({ length: 28 }, () => 'x')
    await pipeline(workbookOf(rowsOf([wide, ['y']]), '名单比对'), createWriteStream(file))
    const zip = await XlsxZip.open(file, 'places.xlsx')
    const sheet = await text(zip.read('xl/worksheets/sheet1.xml'))
    zip.close()
    const places = [...sheet.matchAll(/<c r="(\w+)"/g)].map(([, place]) => place)
    expect(places).toEqual(
      [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'AA', 'AB'].map((c) => `${c}1`).concat('A2'),
    )
  })

  it('has days as days and counts as numbers, by which Excel sorts, and codes as texts, which it leaves alone', async () => {
    const row = [{ day: '2026-02-28' }, { day: '1899-12-31' }, 1234, '0001', '91320583']
    expect(await readBack([row])).toEqual([
      ['2026-02-28', '1899-12-31', '1234', '0001', '91320583'],
    ])
    const file = path.join(folder, 'kinds.xlsx')
    await pipeline(workbookOf(rowsOf([row]), '名单比对'), createWriteStream(file))
    const zip = await XlsxZip.open(file, 'kinds.xlsx')
    const sheet = await text(zip.read('xl/worksheets/sheet1.xml'))
    zip.close()
    expect(
      [...sheet.matchAll(/<c r="(\w+)"([^>]*)>/g)].map(([, at, kind]) => `${at}${kind}`),
    ).toEqual([
      'A1 s="2"',
      'B1 s="1" t="inlineStr"',
      'C1',
      'D1 s="1" t="inlineStr"',
      'E1 s="1" t="inlineStr"',
    ])
  })

  it('leaves out characters that XML cannot hold', async () => {
    expect(await readBack([['a\u0000b\u000bc\ud800d😀']])).toEqual([['abcd😀']])
  })

  it('a fault behind the first rows breaks it off', async () => {
    await expect(buffer(workbookOf(failing(), '名单比对'))).rejects.toThrow('a page failed')
  })
})
