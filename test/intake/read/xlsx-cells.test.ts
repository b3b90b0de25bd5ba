import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell } from '../../../intake/read/cell.js'
import type { RawRow } from '../../../intake/read/file.js'
import { knownSheets, openFile } from '../../../intake/read/open-file.js'
import { rowChecker } from '../../../intake/read/read-rows.js'
import { RowKeys } from '../../../intake/run/row-keys.js'
import { allLayouts } from '../../../intake/sheets/header.js'
import { addDays } from '../../../rules/days.js'
import { facts as city } from '../check/city-facts.js'
import { bodyCode, penaltyRow } from '../sheet-files.js'
import { type BookOptions, main, writeWorkbook } from '../workbook.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hub-cells-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
async function written(rows: string, options: BookOptions = {}): Promise<string> {
  files += 1
  const file = path.join(folder, `${files}.xlsx`)
  await writeWorkbook(file, { 一: rows }, options)
  return file
}

async function rowsOf(rows: string, options: BookOptions = {}): Promise<RawRow[]> {
  const opened = await openFile(await written(rows, options))
  const found: RawRow[] = []
  for await (const some of opened.sheets[0]!.rows()) found.push(...some)
  opened.close()
  return found
}
const cellsOf = async (rows: string, options: BookOptions = {}) =>
  (await rowsOf(rows, options)).map(({ cells }) => cells)

const styles = {
  name: 'xl/styles.xml',
  text: `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d"/><numFmt numFmtId="165" formatCode="000000"/><numFmt numFmtId="166" formatCode="0!.0,&quot;万&quot;"/><numFmt numFmtId="167" formatCode="G/通用格式&quot;元&quot;"/><numFmt numFmtId="169" formatCode="&quot;昆市监罚〔2026〕&quot;0&quot;号&quot;"/><numFmt numFmtId="168" formatCode="#,##0.00_);[Red]\\(#,##0.00\\)"/></numFmts><cellXfs>${[0, 164, 165, 166, 167, 168, 10, 20, 13, 169].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
}
const sharedOf = (texts: readonly string[]) => ({
  name: 'xl/sharedStrings.xml',
  text: `<sst ${main}>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
})
function escaped(text: string): string {
  return text
    .replaceAll('_x', '_x005F_x')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\r', '_x000D_')
}
const number = (text: string, more: object = {}) => ({
  kind: 'NUMBER',
  text,
  base: '1899-12-30',
  isComputed: false,
  ...more,
})
const lost = (why: string, shown: string) => ({ kind: 'UNREADABLE', why, shown })

describe('a cell', () => {
  it.each([
    ['that keeps nothing is empty', '<c s="1"/><c t="s"/><c t="inlineStr"/>', ['', '', '']],
    ['with an empty text is empty', '<c t="str"><f>A1&amp;""</f><v></v></c>', ['']],
    ['with a formula and its value is the value', '<c t="str"><f>A1</f><v>文</v></c>', ['文']],
    [
      'with a formula and no value is unreadable',
      '<c><f>A1+1</f></c><c><f t="shared" si="0"/><v/></c><c t="s"><f>B1</f><v></v></c>',
      [
        lost('FORMULA_WITHOUT_VALUE', '=A1+1'),
        lost('FORMULA_WITHOUT_VALUE', '='),
        lost('FORMULA_WITHOUT_VALUE', '=B1'),
      ],
    ],
    [
      'with an error value is unreadable, as error or as text',
      '<c t="e"><v>#DIV/0!</v></c><c t="str"><v>#N/A</v></c><c t="inlineStr"><is><t> ＃REF! </t></is></c>',
      [lost('ERROR_VALUE', '#DIV/0!'), lost('ERROR_VALUE', '#N/A'), lost('ERROR_VALUE', '＃REF!')],
    ],
    [
      'that names no shared text is unreadable',
      '<c t="s"><v>1</v></c><c t="s"><v>-1</v></c><c t="s"><v>0.5</v></c><c t="s"><v>0</v></c>',
      [
        lost('TEXT_NOT_THERE', '1'),
        lost('TEXT_NOT_THERE', '-1'),
        lost('TEXT_NOT_THERE', '0.5'),
        '共',
      ],
    ],
    [
      'of an unknown type, or with another value than its type has, is unreadable',
      '<c t="x"><v>1</v></c><c><v>一</v></c><c t="b"><v>2</v></c><c><is><t>文</t></is></c>',
      [
        lost('TYPE_UNKNOWN', '1'),
        lost('TYPE_UNKNOWN', '一'),
        lost('TYPE_UNKNOWN', '2'),
        lost('TYPE_UNKNOWN', '文'),
      ],
    ],
    [
      'with a number of more than fifteen digits is unreadable, however it is written',
      '<c><v>9.90583198405018E+17</v></c><c><v>990583199001010011</v></c><c><v>999999999999999</v></c><c><v>1000000000000000</v></c>',
      [
        lost('DIGITS_LOST', '990583198405018000'),
        lost('DIGITS_LOST', '990583199001010000'),
        number('999999999999999'),
        lost('DIGITS_LOST', '1000000000000000'),
      ],
    ],
    [
      'with a number is what Excel shows of it',
      '<c><v>0.20000000000000001</v></c><c><v>0.30000000000000004</v></c><c><v>1.5E-7</v></c><c><v>-12</v></c><c s="2"><v>123</v></c><c s="5"><v>1234.5</v></c>',
      ['0.2', '0.3', '0.00000015', '-12', '000123', '1234.5'].map((text) => number(text)),
    ],
    [
      'whose number has words around it, or is a time or fraction, says so',
      '<c s="4"><v>5</v></c><c s="7"><v>0.5</v></c><c s="8"><v>0.5</v></c><c s="9"><v>12</v></c>',
      ['5', '0.5', '0.5', '12'].map((text) => number(text, { isShownOtherwise: true })),
    ],
    [
      'that shows another number than it holds is unreadable',
      '<c s="3"><v>50000</v></c><c s="6"><v>0.05</v></c>',
      [lost('SHOWN_OTHERWISE', '50000'), lost('SHOWN_OTHERWISE', '0.05')],
    ],
    [
      'with a day is a day, and what no day has is unreadable',
      '<c s="1"><v>46346.99</v></c><c s="1"><v>61</v></c><c s="1"><v>1</v></c><c s="1"><v>60</v></c><c s="1"><v>2958465</v></c><c s="1"><v>2958466</v></c><c s="1"><v>-1</v></c>',
      [
        { kind: 'DAY', text: '2026-11-20' },
        { kind: 'DAY', text: '1900-03-01' },
        { kind: 'DAY', text: '1900-01-01' },
        lost('DAY_OUT_OF_RANGE', '60'),
        { kind: 'DAY', text: '9999-12-31' },
        lost('DAY_OUT_OF_RANGE', '2958466'),
        lost('DAY_OUT_OF_RANGE', '-1'),
      ],
    ],
    [
      'with a text for reading aloud is the text that is written',
      '<c t="inlineStr"><is><t>昆山</t><rPh sb="0" eb="1"><t>kun</t></rPh></is></c>',
      ['昆山'],
    ],
    [
      'in which a character was lost is unreadable',
      '<c t="inlineStr"><is><t>演�</t></is></c>',
      [lost('CHARACTER_LOST', '演�')],
    ],
  ])('%s', async (_what, cells, expected) => {
    expect(await cellsOf(`<row>${cells}</row>`, { parts: [styles, sharedOf(['共'])] })).toEqual([
      expected,
    ])
  })

  it('with a formula is unreadable where the workbook asks to compute it anew', async () => {
    const book = {
      name: 'xl/workbook.xml',
      text: `<workbook ${main} xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一" sheetId="1" q:id="r0"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
    }
    const row = '<row><c><f>A2</f><v>5</v></c><c><v>5</v></c></row>'
    expect(await cellsOf(row, { parts: [book] })).toEqual([
      [lost('FORMULA_TO_COMPUTE', '=A2'), number('5')],
    ])
  })
})

it('counts bare numbers from the base of its workbook, as numbers and as texts', async () => {
  const row = '<row><c><v>44884</v></c><c s="1"><v>44884</v></c><c t="str"><v>44884</v></c></row>'
  const from1904 = number('44884', { base: '1904-01-01' })
  const day = { kind: 'DAY', text: '2026-11-20' }
  expect(await cellsOf(row, { date1904: true, parts: [styles] })).toEqual([
    [from1904, day, from1904],
  ])
})

const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`
const placed = (reference: string, cell: string) =>
  text(cell).replace('<c ', `<c r="${reference}" `)

describe('a merged range', () => {
  const under = lost('UNDER_MERGED_RANGE', '')
  const merged = (...ranges: string[]) => ({
    behind: `<pageMargins left="1"/><mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
  })
  const rows = `<row r="2">${placed('A2', '甲')}${placed('B2', '共')}</row><row r="3">${placed('A3', '乙')}</row><row r="4">${placed('A4', '丙')}<c r="B4"/></row>`

  it('that runs down one column gives its value to each row', async () => {
    expect(await cellsOf(rows, merged('B2:B4'))).toEqual([
      ['甲', '共'],
      ['乙', '共'],
      ['丙', '共'],
    ])
  })

  it('gives what cannot be read to each row, too', async () => {
    const broken = rows.replace(placed('B2', '共'), '<c r="B2" t="e"><v>#N/A</v></c>')
    const error = lost('ERROR_VALUE', '#N/A')
    expect(await cellsOf(broken, merged('B2:B3'))).toEqual([
      ['甲', error],
      ['乙', error],
      ['丙', ''],
    ])
  })

  it('over several columns leaves nobody knowing whose value it is', async () => {
    expect(await cellsOf(rows, merged('B2:C3'))).toEqual([
      ['甲', '共', under],
      ['乙', under, under],
      ['丙', ''],
    ])
  })

  it('over another value than its own hides it', async () => {
    const own = rows.replace('<c r="B4"/>', placed('B4', '别'))
    expect((await cellsOf(own, merged('B2:B4')))[2]).toEqual(['丙', under])
  })

  it('that is empty says nothing', async () => {
    expect(await cellsOf(rows, merged('C2:D4'))).toEqual([['甲', '共'], ['乙'], ['丙', '']])
  })

  it('makes no row of one in which nothing else stands', async () => {
    const blank = rows.replace(placed('A3', '乙'), '<c r="A3"/>')
    expect((await cellsOf(blank, merged('B2:B4')))[1]).toEqual([''])
  })
})

it('tells what its author hid: rows, also by a filter or without height, and columns', async () => {
  const rows = `<row r="1">${text('a')}</row><row r="2" hidden="1">${text('b')}</row><row r="3" ht="0" customHeight="1">${text('c')}</row><row r="4" hidden="0">${text('d')}</row>`
  const hidden = async (options: BookOptions) =>
    (await rowsOf(rows, options)).map(({ isHidden = false, hiddenColumns = new Set() }) => [
      isHidden,
      ...hiddenColumns,
    ])
  expect(await hidden({})).toEqual([[false], [true], [true], [false]])
  expect((await hidden({ before: '<cols><col min="2" max="3" hidden="1"/></cols>' }))[0]).toEqual([
    false,
    1,
    2,
  ])
})

it('finds the parts of a workbook by relationships and content types, whatever they are called', async () => {
  const office = 'http://purl.oclc.org/ooxml/officeDocument'
  const packaging = 'http://schemas.openxmlformats.org/package/2006'
  const strict = 'xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"'
  const relationship = (id: string, type: string, target: string) =>
    `<p:Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`
  const relationships = (...all: string[]) =>
    `<p:Relationships xmlns:p="${packaging}/relationships">${all.join('')}</p:Relationships>`
  const parts = {
    '[content_types].XML': `<t:Types xmlns:t="${packaging}/content-types"><t:Default Extension="BIN" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><t:Override PartName="/Data/Book One.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></t:Types>`,
    '_RELS/.rels': relationships(relationship('a', 'officeDocument', '/data/Book%20One.xml')),
    'Data/Book One.xml': `<x:workbook ${strict} xmlns:any="${office}/relationships"><x:sheets><x:sheet name="图" sheetId="1" any:id="c"/><x:sheet name="数据" sheetId="2" any:id="s"/></x:sheets></x:workbook>`,
    'Data/_rels/Book One.xml.rels': relationships(
      relationship('s', 'worksheet', '../Sheets\\Rows.BIN'),
      relationship('c', 'chartsheet', 'chart.xml'),
      relationship('t', 'sharedStrings', 'words.xml'),
    ),
    'data/chart.xml': '<chart/>',
    'sheets/rows.bin': `<x:worksheet ${strict}><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    'data/words.xml': `<x:sst ${strict}><x:si><x:t>演示</x:t></x:si></x:sst>`,
  }
  const file = path.join(folder, 'parts.xlsx')
  await writeWorkbook(
    file,
    {},
    {
      isWhole: false,
      parts: Object.entries(parts).map(([name, content]) => ({ name, text: content })),
    },
  )
  const opened = await openFile(file)
  const read: unknown[] = []
  for (const sheet of opened.sheets) {
    for await (const rows of sheet.rows()) read.push([sheet.name, ...rows])
  }
  opened.close()
  expect(read).toEqual([['数据', { number: 1, cells: ['演示'] }]])
})

describe('a workbook is called what it is:', () => {
  const row = `<row>${text('a')}</row>`
  const contentTypes = (type: string) =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`
  it.each([
    [
      'without its worksheet',
      { name: 'xl/worksheets/sheet0.xml', text: null },
      'it is damaged: its sheet 一 is missing',
    ],
    [
      'without its workbook',
      { name: 'xl/workbook.xml', text: null },
      'it is damaged: its part xl/workbook.xml is missing',
    ],
    [
      'without relationships',
      { name: '_rels/.rels', text: null },
      'it is damaged: nothing in it says where the workbook stands',
    ],
    [
      'without the relationship of its worksheet',
      { name: 'xl/_rels/workbook.xml.rels', text: null },
      'it is damaged: nothing in it says where its sheet 一 stands',
    ],
    [
      'with a worksheet that is something else',
      { name: 'xl/worksheets/sheet0.xml', text: '<html/>' },
      'a part of it is no worksheet',
    ],
    [
      'a ZIP file of something else',
      { name: '[Content_Types].xml', text: null },
      'it is not a workbook',
    ],
    [
      'a document',
      {
        name: '[Content_Types].xml',
        text: contentTypes(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ),
      },
      'it is a text document, not a workbook',
    ],
    [
      'a binary workbook',
      {
        name: '[Content_Types].xml',
        text: contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      },
      'it is a binary workbook (.xlsb)',
    ],
  ])('%s', async (_what, part, says) => {
    const without = part.text === null ? { without: [part.name] } : { parts: [part as never] }
    const refused = await rowsOf(row, without).catch((error) => error)
    expect(refused.extensions).toEqual({ code: 'IMPORT_FILE_UNREADABLE' })
    expect(refused.message).toContain(says)
  })

  it('a worksheet with a cell twice, or in another row, is damaged', async () => {
    for (const cells of [placed('A1', '1') + placed('A1', '2'), placed('A2', '1')]) {
      await expect(rowsOf(`<row r="1">${cells}</row>`)).rejects.toMatchObject({
        extensions: { code: 'IMPORT_FILE_UNREADABLE' },
      })
    }
  })

  it('a workbook with a part twice is damaged', async () => {
    const part = { name: 'XL/Worksheets/Sheet0.xml', text: '<x/>' }
    await expect(rowsOf(row, { parts: [part] })).rejects.toThrow('it is damaged or cut off')
  })
})

/** A cell as it is made, and as it is read. */
interface Made {
  readonly xml: string
  readonly read: Cell
}

const line = fc
  .string({
    unit: fc.constantFrom('演', '示', 'a', 'É', '1', '_x', '<', '&', '"', ' ', '\r', '\n', '𠮷'),
  })
  .filter((each) => each.trim() !== '')
const base = '1899-12-30' as const
const madeCell: fc.Arbitrary<Made> = fc.oneof(
  fc.constant({ xml: '<c s="1"/>', read: '' }),
  line.map((each) => ({
    xml: `<c t="inlineStr"><is><t xml:space="preserve">${escaped(each)}</t></is></c>`,
    read: each,
  })),
  line.map((each) => ({ xml: `<c t="str"><f>A1</f><v>${escaped(each)}</v></c>`, read: each })),
  fc.integer({ min: -999_999_999, max: 999_999_999 }).map((each) => ({
    xml: `<c><v>${each}</v></c>`,
    read: { kind: 'NUMBER', text: String(each), base, isComputed: false } as const,
  })),
  fc.integer({ min: 61, max: 73_000 }).map((each) => ({
    xml: `<c s="1"><v>${each}</v></c>`,
    read: { kind: 'DAY', text: addDays(base, each) } as const,
  })),
  fc.boolean().map((each) => ({
    xml: `<c t="b"><v>${each ? 1 : 0}</v></c>`,
    read: each ? '是' : '否',
  })),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#NAME?').map((each) => ({
    xml: `<c t="e"><f>X</f><v>${each}</v></c>`,
    read: { kind: 'UNREADABLE', why: 'ERROR_VALUE', shown: each } as const,
  })),
  fc.constant({
    xml: '<c><f>X</f></c>',
    read: { kind: 'UNREADABLE', why: 'FORMULA_WITHOUT_VALUE', shown: '=X' } as const,
  }),
  fc.integer({ min: 3, max: 9 }).map((each) => ({
    xml: `<c t="s"><v>${each}</v></c>`,
    read: { kind: 'UNREADABLE', why: 'TEXT_NOT_THERE', shown: String(each) } as const,
  })),
  fc.bigInt({ min: 10n ** 15n, max: 10n ** 17n }).map((each) => ({
    xml: `<c><v>${each}</v></c>`,
    read: {
      kind: 'UNREADABLE',
      why: 'DIGITS_LOST',
      shown: String(Number(Number(each).toPrecision(15))),
    } as const,
  })),
)

it('reads every cell of any workbook as it was made', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(madeCell, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const xml = rows.map((cells) => `<row>${cells.map((cell) => cell.xml).join('')}</row>`)
        const read = await cellsOf(xml.join(''), { parts: [styles, sharedOf(['a', 'b', 'c'])] })
        expect(read).toEqual(rows.map((cells) => cells.map((cell) => cell.read)))
      },
    ),
    { numRuns: 60 },
  )
})

it('takes every cell of any row as it was made, or refuses the row; no row changes another', async () => {
  const authority = { code: [...city.units.keys()][0]!, name: '昆山市演示局' }
  const { columns } = allLayouts()[1]!
  const good = (index: number): Made[] => {
    const cells = penaltyRow(index, authority, { partyCode: bodyCode(1) })
    return columns.map(({ key }) => ({ xml: text(cells[key] ?? ''), read: cells[key] ?? '' }))
  }
  const header = `<row>${columns.map(({ name }) => text(name)).join('')}</row>`
  const checked = async (rows: readonly (readonly Made[])[]) => {
    const xml = rows.map((cells) => `<row>${cells.map((cell) => cell.xml).join('')}</row>`)
    const file = await openFile(
      await written(header + xml.join(''), { parts: [styles, sharedOf(['a', 'b', 'c'])] }),
    )
    const {
      known: [known],
    } = await knownSheets(file, allLayouts(), { kind: null, named: [] })
    const check = rowChecker(known!.header, city, new RowKeys(), '一')
    const found: ReturnType<typeof check>[] = []
    for await (const some of known!.sheet.rows()) {
      for (const row of some) if (row.number > known!.headerRow) found.push(check(row))
    }
    file.close()
    return found
  }
  const documentNo = columns.findIndex(({ key }) => key === 'documentNo')
  const fine = columns.findIndex(({ key }) => key === 'fine')
  const numbered = (place: number, xml: string) => {
    const cells = good(1)
    cells[place] = { xml, read: '' }
    return checked([cells])
  }
  for (const xml of ['<c s="7"><v>0.5</v></c>', '<c s="9"><v>12</v></c>', '<c><v>2026.1</v></c>']) {
    const [row] = await numbered(documentNo, xml)
    expect(row!.refusals.map(({ code }) => code)).toEqual(['CELL_UNREADABLE'])
  }
  const [whole] = await numbered(documentNo, '<c><v>12</v></c>')
  const [amount] = await numbered(fine, '<c s="4"><v>5</v></c>')
  expect([whole!.refusals, amount!.refusals]).toEqual([[], []])
  const replaced = fc.record({ place: fc.nat(columns.length - 1), cell: madeCell })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(replaced, { maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      async (changes) => {
        const rows = changes.map((of, index) => {
          const cells = good(index + 1)
          for (const { place, cell } of of) cells[place] = cell
          return cells
        })
        const together = await checked(rows)
        expect(together).toHaveLength(rows.length)
        for (const [index, row] of together.entries()) {
          const made = rows[index]!
          const isUnreadable = made.some(
            ({ read }) => typeof read === 'object' && read.kind === 'UNREADABLE',
          )
          if (isUnreadable) expect(row.draft).toBeNull()
          if (row.draft !== null) {
            const detail = row.draft.facts[1]![1] as Record<string, unknown>
            for (const key of ['facts', 'remarks', 'legalBasis', 'content'] as const) {
              const { read } = made[columns.findIndex((column) => column.key === key)]!
              const said = (
                typeof read === 'string' ? read : (read as { text: string }).text
              ).trim()
              expect(detail[key]).toBe(said === '' ? null : said)
            }
          }
          const [alone] = await checked([made])
          const isKeyTaken = row.refusals.some(({ code }) =>
            ['DUPLICATE_IN_FILE', 'KEY_NOT_UNIQUE'].includes(code),
          )
          if (!isKeyTaken) {
            const { draft, values } = alone!
            expect({ draft: row.draft, values: row.values }).toEqual({ draft, values })
          }
        }
      },
    ),
    { numRuns: 40 },
  )
})
