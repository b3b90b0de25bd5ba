import { afterAll, beforeAll, expect, it } from 'vitest'
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
})
afterAll(() => city.close())

/** Names the penalty of a body as its own row did. */
function about(index: number, over: Cells = {}): Cells {
  const { partyName, partyKind, partyCode } = bodyRow(index)
  return {
    targetKind: '行政处罚',
    targetAuthorityCode: city.authority.code,
    documentNo: `昆演市监罚〔2026〕${index}号`,
    partyName: partyName!,
    partyKind: partyKind!,
    partyCode: partyCode!,
    ...over,
  }
}

const repairRow = (index: number, over: Cells = {}) =>
  about(index, {
    status: '准予修复',
    acceptedOn: '2026-11-21',
    decidedOn: '2026-11-22',
    authorityName: city.authority.name,
    authorityCode: city.authority.code,
    ...over,
  })

async function handInPenalty(index: number): Promise<void> {
  await city.handIn('subjects', [bodyRow(index)])
  await city.handIn('penalties', [penaltyRow(index, city.authority)])
}

const endOf = async (index: number) =>
  (
    await city.rows(
      `select ended_by, ended_on::text from kunshan.credit_record where subject_code = '${bodyCode(index)}' and known_to is null`,
    )
  )[0]

it('a granted repair ends the record at the next position, an application does not', async () => {
  await handInPenalty(1)
  await city.handIn('repairs', [
    repairRow(1, { status: '已受理', decidedOn: '', authorityCode: '' }),
  ])
  expect(await endOf(1)).toEqual({ ended_by: null, ended_on: null })
  const [before] = await city.rows('select position from kunshan.clock')
  await city.handIn('repairs', [repairRow(1)])
  expect(await endOf(1)).toEqual({ ended_by: 'REPAIRED', ended_on: '2026-11-22' })
  expect(
    await city.rows(`
      select status, subject_code, known_from::int from kunshan.repair where known_to is null`),
  ).toEqual([
    { status: 'GRANTED', subject_code: bodyCode(1), known_from: Number(before!.position) + 1 },
  ])
})

it('a repair before its record before its subject waits for both', async () => {
  const repair = await city.handIn('repairs', [repairRow(2)])
  expect(repair.rowsWaiting).toBe(1)
  await city.handIn('penalties', [penaltyRow(2, city.authority)])
  await city.handIn('subjects', [bodyRow(2)])
  expect(await endOf(2)).toEqual({ ended_by: 'REPAIRED', ended_on: '2026-11-22' })
  expect(await city.rows('select * from kunshan.intake_waiting')).toEqual([])
})

it('nobody repairs but who decided', async () => {
  await handInPenalty(3)
  const [other] = await city.rows(
    `select code from kunshan.organisation_unit where name = '昆山市应急管理局'`,
  )
  const run = await city.handIn('repairs', [
    repairRow(3, { authorityCode: other!.code as string, authorityName: '' }),
  ])
  expect(await city.faults(run)).toEqual({ 2: ['REPAIR_NOT_COMPETENT'] })
  expect(await endOf(3)).toEqual({ ended_by: null, ended_on: null })
})

it('an accepted objection shows its mark, an upheld one ends the record', async () => {
  await handInPenalty(4)
  const row = about(4, { status: '已受理', acceptedOn: '2026-11-21' })
  await city.handIn('objections', [row])
  const objections = () =>
    city.rows(
      `select status, target_kind from kunshan.objection where subject_code = '${bodyCode(4)}' and known_to is null`,
    )
  expect(await objections()).toEqual([{ status: 'ACCEPTED', target_kind: 'RECORD' }])
  await city.handIn('objections', [{ ...row, status: '异议成立', decidedOn: '2026-11-23' }])
  expect(await objections()).toEqual([{ status: 'UPHELD', target_kind: 'RECORD' }])
  expect(await endOf(4)).toEqual({ ended_by: 'WITHDRAWN', ended_on: '2026-11-23' })
})

it('a revocation by a court ends the record, and the earlier of two ends stands', async () => {
  await handInPenalty(5)
  await city.handIn('repairs', [repairRow(5)])
  await city.handIn('revocations', [
    about(5, {
      revokedBy: '行政诉讼',
      revocationDocumentNo: '（2026）演行终1号',
      revocationUnit: '演示法院',
      decidedOn: '2026-11-21',
      reason: '事实不清',
    }),
  ])
  expect(await endOf(5)).toEqual({ ended_by: 'REVOKED', ended_on: '2026-11-21' })
  expect(
    await city.rows(`
      select e.reason, e.document_no from kunshan.ending e
      join kunshan.credit_record r on r.id = e.target_id and r.known_to is null
      where e.known_to is null and r.subject_code = '${bodyCode(5)}'`),
  ).toEqual([{ reason: '行政诉讼（演示法院）: 事实不清', document_no: '（2026）演行终1号' }])
})

it('a list entry, its feedback and its repair are found by list, document and subject', async () => {
  await city.handIn('subjects', [bodyRow(6)])
  const [unit] = await city.rows(
    `select code, name from kunshan.organisation_unit where name = '国家税务总局昆山市税务局'`,
  )
  const { registeredOn: _1, representative: _2, ...party } = bodyRow(6)
  const entry = {
    ...party,
    listCode: 'SL02',
    documentNo: '昆演税认〔2026〕6号',
    violation: 'TX01',
    figures: 'tax_cny=1200000;tax_pct=12',
    decidedOn: '2026-11-20',
    authorityName: unit!.name as string,
    authorityCode: unit!.code as string,
  }
  const [path] = await city.rows(
    `select path_code from kunshan.punishment_path where list_code = 'SL02' limit 1`,
  )
  const target = {
    ...party,
    targetKind: '名单',
    listCode: 'SL02',
    documentNo: '昆演税认〔2026〕6号',
  }
  await city.handIn('feedback', [
    { ...target, pathCode: path!.path_code as string, outcome: '已执行', executedOn: '2026-11-22' },
  ])
  await city.handIn('repairs', [
    {
      ...target,
      status: '准予修复',
      acceptedOn: '2026-11-21',
      decidedOn: '2026-11-23',
      authorityCode: unit!.code as string,
    },
  ])
  await city.handIn('serious-list', [entry])
  expect(
    await city.rows(`
      select l.list_code, l.severity, l.figures, l.ended_by, f.outcome, f.subject_code = l.subject_code as same
      from kunshan.list_entry l join kunshan.feedback f on f.entry_id = l.id
      where l.known_to is null and l.subject_code = '${bodyCode(6)}'`),
  ).toEqual([
    {
      list_code: 'SL02',
      severity: 'SERIOUS',
      figures: { tax_cny: 1200000, tax_pct: 12 },
      ended_by: 'REPAIRED',
      outcome: 'EXECUTED',
      same: true,
    },
  ])
})

it('a lawful early code is refused until a steward has approved it', async () => {
  const { earlyUscc } = await import('../../../db/seed/codes.js')
  const code = earlyUscc(bodyCode(7))
  const row = bodyRow(7, { partyCode: code })
  expect(await city.faults(await city.handIn('subjects', [row]))).toEqual({
    2: ['CODE_CHECK_WRONG'],
  })
  await city.handIn('early-codes', [
    { partyCode: code, reason: '试点期间赋码', approvedBy: '演示', approvedOn: '2026-11-01' },
  ])
  const run = await city.handIn('subjects', [row])
  expect([run.rowsNew, run.notices]).toEqual([1, { CODE_EARLY: 1 }])
  expect(await city.rows(`select code_status from kunshan.subject where code = '${code}'`)).toEqual(
    [{ code_status: 'LEGACY' }],
  )
})
