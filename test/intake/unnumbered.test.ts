import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IntakeRun } from '../../db/ledger/runs.js'
import {
  bodyCode,
  bodyRow,
  type Cells,
  emptyKunshan,
  type IntakeCity,
  penaltyRow,
} from './sheet-files.js'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
  await city.handIn(
    'subjects',
    [1, 2, 3, 4].map((index) => bodyRow(index)),
  )
})
afterAll(() => city.close())

const counts = ({ rowsNew, rowsChanged, rowsUnchanged, rowsWaiting, rowsRefused }: IntakeRun) => ({
  added: rowsNew,
  changed: rowsChanged,
  unchanged: rowsUnchanged,
  waiting: rowsWaiting,
  refused: rowsRefused,
})
const none = { added: 0, changed: 0, unchanged: 0, waiting: 0, refused: 0 }
const penalty = (index: number, over: Cells = {}) =>
  penaltyRow(index, city.authority, { documentNo: '无', ...over })
const held = (index: number) =>
  city.rows(
    `select d.document_no, d.facts, r.decided_on::text, r.figures->>'fine_cny' as fine
     from kunshan.credit_record r join kunshan.credit_record_detail d on d.id = r.id and d.known_to is null
     where r.subject_code = '${bodyCode(index)}' and r.known_to is null order by 3, 2`,
  )

describe('a decision without a document number', () => {
  it('is none that has another day, text or authority, and the same one when it comes again', async () => {
    const first = penalty(1, { facts: '（演示）第一件' })
    const second = penalty(1, {
      documentNo: '/',
      facts: '（演示）第二件',
      content: '罚款人民币80000元',
      fine: '8',
    })
    const later = penalty(1, { documentNo: '', facts: '（演示）第一件', decidedOn: '2026-11-19' })
    expect(counts(await city.handIn('penalties', [first]))).toEqual({ ...none, added: 1 })
    const run = await city.handIn('penalties', [second, later])
    expect(counts(run)).toEqual({ ...none, added: 2 })
    expect(run.notices).toMatchObject({ DOCUMENT_NO_MISSING: 2 })
    expect(await held(1)).toEqual([
      { document_no: null, facts: '（演示）第一件', decided_on: '2026-11-19', fine: '50000' },
      { document_no: null, facts: '（演示）第一件', decided_on: '2026-11-20', fine: '50000' },
      { document_no: null, facts: '（演示）第二件', decided_on: '2026-11-20', fine: '80000' },
    ])
    const again = await city.handIn('penalties', [first, second, { ...later, documentNo: '—' }])
    expect(counts(again)).toEqual({ ...none, unchanged: 3 })
  })

  it.each([
    '略',
    '见附件',
    '同上',
    '昆市监罚〔2026〕 号',
    '昆市监罚[２０２６]XX号',
    '（口头）',
  ])('has one that tells nothing: %s', async (documentNo) => {
    const first = penalty(3, { documentNo, facts: '（演示）第一件' })
    const second = penalty(3, { documentNo, facts: '（演示）第二件', decidedOn: '2026-11-19' })
    const before = (await held(3)).length
    const run = await city.handIn('penalties', [first])
    expect(run.notices).toMatchObject({ DOCUMENT_NO_MISSING: 1 })
    expect(counts(await city.handIn('penalties', [second]))).toEqual({ ...none, added: 1 })
    expect(counts(await city.handIn('penalties', [first, second]))).toEqual({
      ...none,
      unchanged: 2,
    })
    const rows = await held(3)
    expect(rows).toHaveLength(before + 2)
    expect(rows.map((row) => row.document_no)).toContain(documentNo)
    for (const row of [first, second]) {
      const withdrawn = { ...row, withdrawn: '是', withdrawnWhy: '录入错误' }
      expect(counts(await city.handIn('penalties', [withdrawn]))).toEqual({ ...none, changed: 1 })
    }
  })

  it('is refused where one with the same key says something else, in the file and in the city', async () => {
    const run = await city.handIn('penalties', [penalty(2), penalty(2, { remarks: '另一件' })])
    expect(counts(run)).toEqual({ ...none, added: 1, refused: 1 })
    expect(await city.faults(run)).toEqual({ 3: ['KEY_NOT_UNIQUE'] })
    const other = await city.handIn('penalties', [penalty(2, { legalBasis: '另一条' })])
    expect(await city.faults(other)).toEqual({ 2: ['KEY_NOT_UNIQUE'] })
    expect(await held(2)).toHaveLength(1)
  })

  it('is told from others by a number of its line, and corrected under that', async () => {
    const others = (await held(3)).length
    await city.handIn('penalties', [penalty(3), penalty(3, { line: '2', remarks: '另一件' })])
    expect(await held(3)).toHaveLength(others + 2)
    const corrected = penalty(3, { line: '2', remarks: '更正' })
    expect(counts(await city.handIn('penalties', [corrected]))).toEqual({ ...none, changed: 1 })
  })

  it('is withdrawn by its own row', async () => {
    await city.handIn('penalties', [penalty(4)])
    const withdrawn = penalty(4, { withdrawn: '是', withdrawnWhy: '录入错误' })
    expect(counts(await city.handIn('penalties', [withdrawn]))).toEqual({ ...none, changed: 1 })
  })

  it('is not replaced while it waits', async () => {
    const unknown = (over: Cells = {}) => penalty(9, over)
    expect(counts(await city.handIn('penalties', [unknown()]))).toEqual({ ...none, waiting: 1 })
    const other = await city.handIn('penalties', [unknown({ remarks: '另一件' })])
    expect(await city.faults(other)).toEqual({ 2: ['KEY_NOT_UNIQUE'] })
    await city.handIn('subjects', [bodyRow(9)])
    expect(await held(9)).toHaveLength(1)
  })

  it('does not stand for what a repair is about', async () => {
    const repair = {
      ...bodyRow(1),
      registeredOn: '',
      targetKind: '行政处罚',
      targetAuthorityCode: city.authority.code,
      documentNo: '无',
      status: '已受理',
      acceptedOn: '2026-11-21',
    }
    expect(await city.faults(await city.handIn('repairs', [repair]))).toEqual({
      2: ['TARGET_NOT_NAMED'],
    })
  })
})

describe('an entry of a serious list from before 2018 without a document number', () => {
  let tax: IntakeCity['authority']
  beforeAll(async () => {
    const rows = await city.rows(
      `select code, name from kunshan.organisation_unit where name = '国家税务总局昆山市税务局'`,
    )
    tax = rows[0] as unknown as IntakeCity['authority']
  })
  const entry = (over: Cells): Cells => ({
    ...bodyRow(1),
    registeredOn: '',
    listCode: 'SL02',
    decidedOn: '2017-11-20',
    authorityName: tax.name,
    authorityCode: tax.code,
    reason: '（演示）逃避追缴欠税',
    ...over,
  })

  it('is none with another day or reason, and is refused where both are the same', async () => {
    const run = await city.handIn('serious-list', [
      entry({ documentNo: '无' }),
      entry({ documentNo: 'N/A', decidedOn: '2016-11-20' }),
      entry({ documentNo: '', reason: '（演示）骗取出口退税' }),
    ])
    expect(counts(run)).toEqual({ ...none, added: 3 })
    const other = await city.handIn('serious-list', [entry({ validUntil: '2027-11-20' })])
    expect(await city.faults(other)).toEqual({ 2: ['KEY_NOT_UNIQUE'] })
  })
})

it('text marks around codes, numbers and days make no other record', async () => {
  const plain = penaltyRow(1, city.authority, { documentNo: '昆演例〔2026〕1号' })
  await city.handIn('penalties', [plain])
  const marked = {
    ...plain,
    partyCode: `="${plain.partyCode}"`,
    documentNo: `'${plain.documentNo}`,
    decidedOn: `'2026-11-20`,
    authorityCode: `="${plain.authorityCode}"`,
  }
  expect(counts(await city.handIn('penalties', [marked]))).toEqual({ ...none, unchanged: 1 })
})
