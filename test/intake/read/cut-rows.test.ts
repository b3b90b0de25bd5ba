import { expect, it } from 'vitest'
import { CutRows } from '../../../intake/read/cut-rows.js'
import { rowChecker } from '../../../intake/read/read-rows.js'
import { RowSplitter } from '../../../intake/read/row-splitter.js'
import { RowKeys } from '../../../intake/run/row-keys.js'
import { allLayouts, recogniseHeader } from '../../../intake/sheets/header.js'
import { authority, facts } from '../check/city-facts.js'
import { penaltyRow, sheetCsv } from '../sheet-files.js'

/** What becomes of the rows of a CSV: the codes of their refusals by row number. */
function refusalsIn(csv: string): (readonly [number, readonly string[]])[] {
  const [first, ...rows] = new RowSplitter(',').push(csv, true)
  const header = recogniseHeader(first!.cells as string[], {
    place: 'test',
    wanted: null,
    layouts: allLayouts(),
  })
  const check = rowChecker(header, facts, new RowKeys(), '')
  const cutRows = new CutRows(header.columns.length)
  const passed = rows.flatMap((row) => cutRows.pass(check(row)))
  return [...passed, ...cutRows.rest()].map(
    ({ number, refusals }) => [number, refusals.map(({ code }) => code)] as const,
  )
}

const sheet = (...remarks: string[]) =>
  sheetCsv(
    'penalties',
    remarks.map((text, index) => penaltyRow(index + 1, authority, { remarks: text })),
  )

it('refuses the part of a row before a line break, though it is a good row by itself', () => {
  const csv = sheet('甲', '前后', '乙')
  for (const ends of ['\n', '\n中\n']) {
    const found = refusalsIn(csv.replace('前后', `前${ends}后`))
    expect([found[0], found[1], found.at(-1)]).toEqual([
      [2, []],
      [3, ['ROW_SHAPE']],
      [found.length + 1, []],
    ])
    expect(found.slice(2, -1).every(([, codes]) => codes.length > 0)).toBe(true)
  }
})

it('takes rows that are only shorter', () => {
  const short = sheet('甲', '乙', '丙').replace(/,+$/gm, '')
  expect(refusalsIn(short)).toEqual([
    [2, []],
    [3, []],
    [4, []],
  ])
})

it('takes a short row before a bad one that is no part of it', () => {
  const [header, first, second] = sheet('甲', '乙').split('\n')
  const csv = [header, first!.replace(/,+$/, ''), '昆山演示有限公司,法人', second].join('\n')
  const found = refusalsIn(csv)
  expect([found[0], found[2]]).toEqual([
    [2, []],
    [4, []],
  ])
  expect(found[1]![1]).not.toEqual([])
})
