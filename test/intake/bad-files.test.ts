import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellReference } from '../../intake/read/cell.js'
import { knownSheets, openFile } from '../../intake/read/open-file.js'
import { allLayouts } from '../../intake/sheets/header.js'
import { templateCsv } from '../../intake/sheets/template.js'
import type { SheetKind } from '../../schema/intake.js'
import { gb18030 } from './gb18030.js'
import { sheetCsv } from './sheet-files.js'
import { textRow, writeWorkbook } from './workbook.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hub-bad-'))
})
afterAll(() => rm(folder, { recursive: true }))

const layouts = allLayouts()
async function open(name: string, content: string | Buffer, wanted: SheetKind | null = null) {
  const file = path.join(folder, name)
  await writeFile(file, content)
  return knownSheets(await openFile(file), layouts, { kind: wanted, named: [] })
}
async function openWorkbook(
  name: string,
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
  wanted: SheetKind | null = null,
) {
  const file = path.join(folder, name)
  const rows = Object.entries(sheets).map(([sheet, cells]) => [sheet, cells.map(textRow).join('')])
  await writeWorkbook(file, Object.fromEntries(rows))
  return knownSheets(await openFile(file), layouts, { kind: wanted, named: [] })
}

const header = sheetCsv('penalties', [])
const headerOf = (kind: SheetKind) =>
  layouts.find(({ sheet }) => sheet === kind)!.columns.map(({ name }) => name)
const chinese = '（演示）经营不符合食品安全标准的食品。\n'.repeat(3)
const fullRow = (facts: string) =>
  sheetCsv('penalties', [{ facts }]).split('\n').slice(1).join('\n')

describe('a file that cannot be read is refused as a whole, in one sentence:', () => {
  it.each([
    ['an empty file', '', 'IMPORT_FILE_UNREADABLE', 'it is empty'],
    ['nothing but blank rows', '\n\n,,\n', 'IMPORT_FILE_UNREADABLE', 'it is empty'],
    ['a header without known columns', 'a,b,c\n1,2,3\n', 'IMPORT_HEADER_UNKNOWN', 'names no sheet'],
    [
      'UTF-16 without a mark',
      Buffer.from(header, 'utf16le'),
      'IMPORT_FILE_UNREADABLE',
      'it holds bytes that are not text',
    ],
    [
      'UTF-16 that is cut off',
      Buffer.from(`\uFEFF${header}`, 'utf16le').subarray(0, -1),
      'IMPORT_FILE_UNREADABLE',
      'it is marked as UTF-16 but is not',
    ],
    [
      'another encoding',
      Buffer.concat([Buffer.from(header), Buffer.from([0xff, 0xff, 0xff])]),
      'IMPORT_FILE_UNREADABLE',
      'it is UTF-8, and line 2 has bytes that are none',
    ],
    [
      'UTF-8 with one byte damaged',
      Buffer.concat([
        Buffer.from(`${header}${chinese}`),
        Buffer.from('行政').fill(0x2c, 1, 2),
        Buffer.from(chinese),
      ]),
      'IMPORT_FILE_UNREADABLE',
      'it is UTF-8, and line 5 has bytes that are none; correct the line, and save it as "CSV UTF-8"',
    ],
    [
      'a byte order mark of UTF-8 before GB18030',
      Buffer.concat([Buffer.from('\uFEFF'), gb18030(header)]),
      'IMPORT_FILE_UNREADABLE',
      'it is UTF-8, and line 1 has bytes that are none',
    ],
    [
      'GB18030 with bytes of no character',
      Buffer.concat([gb18030(`${header}${chinese}`), Buffer.from([0xff, 0xff, 0x0a])]),
      'IMPORT_FILE_UNREADABLE',
      'neither UTF-8 nor GB18030, for which line 5 has bytes of no character',
    ],
    [
      'an encoding that reads as GB18030',
      // Big5: 行政相對人名稱,行政相對人類別
      Buffer.from('a6e6ac46acdbb9efa448a657bada2ca6e6ac46acdbb9efa448c3fea74f0a', 'hex'),
      'IMPORT_HEADER_UNKNOWN',
      'as it is no UTF-8 it was read as GB18030: from another encoding, save it as "CSV UTF-8"',
    ],
    [
      'a million columns',
      'c,'.repeat(1_000_000),
      'IMPORT_FILE_TOO_LARGE',
      'row 1 is longer than 1 MiB',
    ],
    [
      'five hundred named columns',
      Array.from({ length: 500 }, (_, at) => `c${at}`).join(),
      'IMPORT_FILE_TOO_LARGE',
      '500 columns',
    ],
    [
      'a row of 10 MB',
      `${header}${fullRow('长'.repeat(3_500_000))}`,
      'IMPORT_FILE_TOO_LARGE',
      'row 2 is longer than 1 MiB',
    ],
    [
      'a quotation mark that is never closed',
      `${header}"甲,乙\n丙,丁\n`,
      'IMPORT_FILE_UNREADABLE',
      'opened in row 2 is never closed',
    ],
    [
      'an old workbook',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'IMPORT_FILE_UNREADABLE',
      'old .xls',
    ],
    ['a column twice', header.replace('备注', '处罚类别'), 'IMPORT_COLUMN_TWICE', 'CF_CFLB'],
    [
      'a column missing',
      header.replace('处罚决定日期', '日期'),
      'IMPORT_COLUMN_MISSING',
      'CF_JDRQ 处罚决定日期',
    ],
  ])('%s', async (_what, content, code, says) => {
    const refused = await open('penalties.csv', content).catch((error) => error)
    expect(refused.extensions).toEqual({ code })
    expect(refused.message).toContain('penalties.csv')
    expect(refused.message).toContain(says)
    expect(refused.message).not.toContain('\n')
  })

  it('no file at all', async () => {
    await expect(openFile(path.join(folder, 'none.csv'))).rejects.toThrow(
      'none.csv cannot be read: there is no such file.',
    )
  })
})

describe('a header', () => {
  const sheetOf = async (content: string | Buffer) => {
    const {
      known: [known],
    } = await open('sheet.csv', Buffer.concat([Buffer.from(content), Buffer.from('\nx\n')]))
    return [known!.header.layout.sheet, known!.header.layout.edition, known!.headerRow]
  }

  it.each(
    layouts.map((layout) => [`${layout.sheet} of ${layout.edition}`, layout] as const),
  )('tells the sheet by Chinese names and by field codes: %s', async (_name, layout) => {
    const names = layout.columns.map(({ name }) => name).reverse()
    const fields = layout.columns.map(({ field }) => field.toLowerCase())
    const expected = [layout.sheet, layout.edition, 1]
    expect(await sheetOf(`${names.join()}\n`)).toEqual(expected)
    expect(await sheetOf(`${fields.join(';')}\r\n`)).toEqual(expected)
  })

  it('stands below a title, in full-width brackets and GB18030, with the older name of a column', async () => {
    const text = `行政处罚信息,,\n${header.replaceAll('(', '（').replaceAll(')', '）').replace('法定代表人证件号码', 'CF_FR_SFZH')}`
    expect(await sheetOf(gb18030(text))).toEqual(['penalties', '2018', 2])
  })

  const names = headerOf('penalties')
  const titles = [
    '昆山市行政处罚信息公示表（演示）',
    '填报单位：昆山市演示局,,填报日期：2026-11-20,共1页',
  ]
  it.each([
    ['CR alone', `${names.join()}\r`],
    ['UTF-16 with its lower half first', Buffer.from(`\uFEFF${names.join('\t')}\n`, 'utf16le')],
    [
      'UTF-16 with its upper half first',
      Buffer.from(`\uFEFF${names.join('\t')}\n`, 'utf16le').swap16(),
    ],
    ['full-width colons', `${names.map((name) => `${name}：`).join()}\n`],
    ['stars and hyphens', `${names.map((name) => `*${name.replaceAll('_', '-')}`).join()}\n`],
    ['a word for mandatory', `${names.map((name) => `${name}（必填）`).join()}\n`],
    ['numbers', `${names.map((name, at) => `${at + 1}、${name}`).join()}\n`],
    ['line breaks', `${names.map((name) => `"${name.slice(0, 2)}\n${name.slice(2)}"`).join()}\n`],
    [
      'units and formats in brackets of any kind',
      `${names
        .map((name) =>
          name.replace('(万元)', '【单位：万元】').replace('决定日期', '决定日期（yyyy-mm-dd）'),
        )
        .join()}\n`,
    ],
  ])('is known with %s', async (_what, content) => {
    const is16 = Buffer.isBuffer(content)
    const bytes = is16
      ? Buffer.concat([
          content,
          content[0] === 0xff
            ? Buffer.from('演示', 'utf16le')
            : Buffer.from('演示', 'utf16le').swap16(),
        ])
      : `${content}演示`
    const { known } = await open('sheet.csv', bytes)
    expect(known.map(({ header: found, headerRow }) => [found.layout.sheet, headerRow])).toEqual([
      ['penalties', 1],
    ])
    expect(known[0]!.header.extra).toEqual([])
  })

  it('stands below title rows of several cells, whatever delimits them', async () => {
    for (const delimiter of [',', '\t', ';']) {
      const content = `${titles.join('\n')}\n\n${names.join(delimiter)}\n`
      expect(await sheetOf(content)).toEqual(['penalties', '2018', 4])
    }
  })

  it('of two rows is read as one, and of two that say the same the lower is taken', async () => {
    const groups = names.map((name, at) => (at === 0 ? '行政相对人' : at === 13 ? '处罚' : name))
    const lower = names.map((name, at) => (at === 0 || at === 13 ? name : ''))
    expect(await sheetOf(`${groups.join()}\n${lower.join()}\n`)).toEqual(['penalties', '2018', 2])
    const fields = layouts
      .find(({ sheet }) => sheet === 'penalties')!
      .columns.map(({ field }) => field)
    expect(await sheetOf(`${names.join()}\n${fields.join()}\n`)).toEqual(['penalties', '2018', 2])
  })

  it('of two rows in a workbook is read over its merged cells', async () => {
    const file = path.join(folder, 'groups.xlsx')
    const [party, kind, code, ...others] = names
    const place = (row: number, cells: readonly string[]) =>
      `<row r="${row}">${cells.map((cell, at) => (cell === '' ? '' : `<c r="${cellReference(at, row)}" t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`
    const rows = [
      place(1, ['昆山市行政处罚信息（演示）']),
      place(2, ['行政相对人', '', '', ...others]),
      place(3, [party!, kind!, code!]),
      place(4, ['昆山演示有限公司']),
    ]
    const down = others.map((_, at) => cellReference(at + 3, 0).replace('0', ''))
    const merged = ['A1:Q1', 'A2:C2', ...down.map((letters) => `${letters}2:${letters}3`)]
    await writeWorkbook(
      file,
      { 处罚: rows.join('') },
      {
        behind: `<mergeCells>${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
      },
    )
    const opened = await openFile(file)
    const { known } = await knownSheets(opened, layouts, { kind: null, named: [] })
    opened.close()
    expect(known.map(({ header: found, headerRow }) => [found.cells, headerRow])).toEqual([
      [names, 3],
    ])
  })

  it('of another unit is not taken for the known one', async () => {
    const { known } = await open(
      'sheet.csv',
      `${names.join().replace('罚款金额(万元)', '罚款金额(元)')}\nx`,
    )
    expect(known[0]!.header.extra).toEqual(['罚款金额(元)'])
  })

  it('that is close to a known one is named in the refusal', async () => {
    const slip = names.join().replace('处罚决定日期', '处罚决定日其')
    await expect(open('slip.csv', `${slip}\nx`)).rejects.toMatchObject({
      extensions: { code: 'IMPORT_COLUMN_MISSING' },
      message:
        'slip.csv: as penalties (2018) it lacks CF_JDRQ 处罚决定日期; add the columns: "处罚决定日其" is close to 处罚决定日期.',
    })
    const refused = await open('none.csv', '行政相对人,文书号码\nx,y\n').catch((error) => error)
    expect(refused.message).toContain(': "行政相对人" is close to 行政相对人')
  })

  it('with no row below it is refused, and one into which rows have fallen, too', async () => {
    await expect(open('empty.csv', `${header}\n,,\n`)).rejects.toMatchObject({
      extensions: { code: 'IMPORT_NO_ROWS' },
      message: 'empty.csv: nothing of it was read: no row stands below its header in row 1.',
    })
    const fallen = `${names.join()},"备注2\n${names.map(() => '甲').join()},乙"\nx\n`
    await expect(open('fallen.csv', fallen)).rejects.toMatchObject({
      extensions: { code: 'IMPORT_HEADER_UNKNOWN' },
      message: expect.stringContaining('other rows stand in it, behind a quotation mark'),
    })
  })

  it('of a hidden worksheet is not looked at, unless the worksheet is named', async () => {
    const file = path.join(folder, 'hidden.xlsx')
    const rows = [names, ['演示']].map(textRow).join('')
    await writeWorkbook(file, { 一月: rows, 旧稿: rows, 空: '' }, { hidden: ['旧稿', '空'] })
    const read = async (...named: string[]) => {
      const opened = await openFile(file)
      const { known, notRead } = await knownSheets(opened, layouts, { kind: null, named })
      opened.close()
      return [known.map(({ sheet }) => sheet.name), notRead.map(({ name }) => name)]
    }
    expect(await read()).toEqual([['一月'], ['旧稿']])
    expect(await read('旧稿')).toEqual([['旧稿'], []])
    await expect(read('新稿')).rejects.toMatchObject({
      extensions: { code: 'IMPORT_SHEET_UNKNOWN' },
      message: 'hidden.xlsx has no worksheet "新稿"; it has 一月, 旧稿, 空.',
    })
    await writeWorkbook(file, { 旧稿: rows }, { hidden: ['旧稿'] })
    await expect(read()).rejects.toMatchObject({ extensions: { code: 'IMPORT_NO_ROWS' } })
  })

  it('of a template is known, whatever the sheet', async () => {
    for (const sheet of new Set(layouts.map((layout) => layout.sheet))) {
      expect((await sheetOf(templateCsv(sheet, layouts)))[0]).toBe(sheet)
    }
  })

  it('stands below rows without a value, however many', async () => {
    expect(await sheetOf(`${',,\n'.repeat(9)}${header}`)).toEqual(['penalties', '2018', 10])
  })

  it('is looked for in every sheet of a workbook; whatever is not read is named, an empty sheet is not', async () => {
    const { known, notRead } = await openWorkbook('several.xlsx', {
      说明: [['请填写', '第二张表']],
      空: [],
      处罚: [headerOf('penalties'), ['演示']],
    })
    expect(known.map(({ sheet, header: found }) => [sheet.name, found.layout.sheet])).toEqual([
      ['处罚', 'penalties'],
    ])
    expect(notRead).toEqual([
      {
        name: '说明',
        reason: expect.objectContaining({
          en: 'the first row names no sheet that the hub knows; start from a template: npm run import -- template penalties',
        }),
      },
    ])
  })

  it('of another sheet than the one asked for says which and where it goes', async () => {
    const licences = headerOf('licences')
    const { known, notRead } = await openWorkbook(
      'both.xlsx',
      { 处罚: [headerOf('penalties'), ['演示']], 许可: [licences] },
      'penalties',
    )
    expect(known.map(({ sheet }) => sheet.name)).toEqual(['处罚'])
    const reason =
      'the first row is that of licences (2018), not of penalties; hand it in as licences: with --sheet licences, or to /intake/<city>/licences'
    expect(notRead).toEqual([{ name: '许可', reason: expect.objectContaining({ en: reason }) }])
    await expect(open('licences.csv', `${licences.join()}\n`, 'penalties')).rejects.toMatchObject({
      extensions: { code: 'IMPORT_HEADER_UNKNOWN' },
      message: `licences.csv: ${reason}.`,
    })
  })

  it('of another sheet, though it lacks a column of that one too, does not stop the sheet asked for', async () => {
    const licences = headerOf('licences').filter((name) => name !== '许可决定日期')
    const { known, notRead } = await openWorkbook(
      'lacking.xlsx',
      { 处罚: [headerOf('penalties'), ['演示']], 许可: [licences] },
      'penalties',
    )
    expect(known.map(({ sheet }) => sheet.name)).toEqual(['处罚'])
    expect(notRead).toEqual([
      {
        name: '许可',
        reason: expect.objectContaining({
          en: expect.stringContaining('is that of licences (2018)'),
        }),
      },
    ])
  })

  it('that no sheet of a workbook has is said of each, the first five by name', async () => {
    const sheets = Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`表${at}`, [['甲', '乙']]]))
    const refused = await openWorkbook('none.xlsx', sheets).catch((error) => error)
    expect(refused.message.match(/sheet 表\d/g)).toHaveLength(5)
    expect(refused.message).toMatch(/; further sheets not known: 1\.$/)
  })
})
