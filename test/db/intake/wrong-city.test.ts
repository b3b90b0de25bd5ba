import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SheetKind } from '../../../db/intake/sheets/column.js'
import { organisationUscc } from '../../../db/seed/codes.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { bodyRow, type Cells, emptyKunshan, type IntakeCity } from './sheet-files.js'

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
        'rows are those of Taicang, not of Kunshan; hand it in with --city taicang',
      ),
    })
    expect(await city.rows('select 1 from kunshan.subject')).toEqual([])
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
