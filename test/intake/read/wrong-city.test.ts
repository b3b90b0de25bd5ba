import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisationUscc, unitUscc } from '../../../db/seed/codes.js'
import type { SheetKind } from '../../../schema/intake.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { bodyRow, type Cells, emptyKunshan, type IntakeCity, penaltyRow } from '../sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(() => city.close())

const taicang = enabledJurisdictions().find(({ key }) => key === 'taicang')!
const rows = (count: number, row: (index: number) => Cells) =>
  Array.from({ length: count }, (_, index) => row(index))

/** A body that is registered in Taicang. */
const ofTaicang = (index: number): Cells =>
  bodyRow(index, { partyCode: organisationUscc('91', taicang.demoDivision, 60_000 + index) })
const standard = (prefix: string) => (index: number) => ({
  localCode: `${prefix}-X${index}`,
  violation: 'FD01',
  threshold: 'fine_cny >= 1000',
  unit: 'CNY',
  windowMonths: '0',
  severity: '一般',
  validFrom: '2026-01-01',
})
const path = (unit: string) => (index: number) => ({
  pathCode: `X${index}`,
  listCode: 'SL02',
  measureCode: 'M01',
  implementingUnit: unit,
  action: '（演示）限制',
  legalBasis: '政府采购法 第二十二条',
  power: 'BINDING',
  validFrom: '2026-01-01',
})

describe('a file of Taicang that is handed in to Kunshan', () => {
  it.each<[SheetKind, readonly Cells[]]>([
    ['subjects', [...rows(20, ofTaicang), ...rows(5, (index) => bodyRow(index))]],
    ['subjects', rows(20, (index) => bodyRow(index, { divisionCode: taicang.code }))],
    ['standards', rows(20, standard('TC'))],
    ['paths', rows(20, path('太仓市财政局'))],
  ])('is refused as a whole: %s', async (kind, sheetRows) => {
    await expect(city.handIn(kind, sheetRows)).rejects.toMatchObject({
      extensions: { code: 'IMPORT_WRONG_CITY' },
      message: expect.stringContaining(
        'rows are those of Taicang, not of Kunshan; hand it in to Taicang (on the command line --city taicang)',
      ),
    })
    expect(await city.rows('select 1 from kunshan.subject')).toEqual([])
  })
})

describe('decisions of Taicang that are handed in to Kunshan', () => {
  const bureau = { code: unitUscc(taicang.demoDivision, 1), name: '演示太仓局' }
  const decided = (index: number, over: Cells = {}) => penaltyRow(index, bureau, over)

  it('are refused as a whole, however few, though a row among them names nobody', async () => {
    const sheet = [...rows(2, decided), decided(2, { authorityCode: '', sourceCode: '' })]
    await expect(city.handIn('penalties', sheet)).rejects.toMatchObject({
      extensions: { code: 'IMPORT_WRONG_CITY' },
      message: expect.stringContaining(
        '2 of the first 3 rows are those of Taicang, not of Kunshan; hand it in to Taicang (on the command line --city taicang).',
      ),
    })
  })

  it('are refused as a whole in the layout of 2015 by 地方编码', async () => {
    const sheet = rows(3, (index) => decided(index, { division: taicang.code }))
    await expect(city.handIn('penalties', sheet, { edition: '2015' })).rejects.toMatchObject({
      extensions: { code: 'IMPORT_WRONG_CITY' },
      message: expect.stringContaining('3 of the first 3 rows are those of Taicang'),
    })
  })

  it('are refused row by row where one row is Kunshan’s, even a bad one', async () => {
    const own = penaltyRow(9, city.authority, { decidedOn: '2026-02-30' })
    const run = await city.handIn('penalties', [...rows(3, decided), own])
    expect(run.refusals).toEqual({ AUTHORITY_OF_ANOTHER_CITY: 3, DATE_UNREADABLE: 1 })
  })

  it('are refused in a dry run by the first batch alone, as they would be', async () => {
    const sheet = [penaltyRow(9, city.authority), ...rows(3, decided)]
    const run = await city.handIn('penalties', sheet, { dryRun: true, batchRows: 1 })
    expect(run.rowsRefused).toBe(3)
  })
})

describe('a file of Kunshan', () => {
  const taken = async (kind: SheetKind, sheetRows: readonly Cells[]) => {
    const { rowsNew, rowsRefused } = await city.handIn(kind, sheetRows)
    return [rowsNew, rowsRefused]
  }

  it('may be about bodies of another city, few or fewer than half', async () => {
    expect(await taken('subjects', rows(19, ofTaicang))).toEqual([19, 0])
    const mixed = [
      ...rows(20, (index) => bodyRow(index)),
      ...rows(20, (index) => ofTaicang(100 + index)),
    ]
    expect(await taken('subjects', mixed)).toEqual([40, 0])
  })

  it('may be about bodies of another city alone, where it names the unit that it comes from', async () => {
    const { code: sourceCode, name: sourceName } = city.authority
    const sourced = rows(20, (index) => ({ ...ofTaicang(200 + index), sourceCode, sourceName }))
    expect(await taken('subjects', sourced)).toEqual([20, 0])
  })
})
