import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liftTask, type ReportInput, reportTask } from '../../db/cases/task-steps.js'
import { anonymous, type Caller } from '../../schema/caller.js'
import {
  bodyCode,
  bodyRow,
  type Cells,
  emptyKunshan,
  type IntakeCity,
  penaltyRow,
  today,
} from './sheet-files.js'

/** 昆山市市场监督管理局 carries it out: more inspections for who made unsafe food. */
const pathCode = 'PB0002'

let city: IntakeCity
beforeAll(async () => {
  city = await emptyKunshan()
})
afterAll(() => city.close())

const officer = (more: Partial<Caller> = {}): Caller => ({
  ...anonymous,
  subject: '演示经办人',
  jurisdiction: '320583',
  scopes: ['case:write'],
  unit: city.authority.code,
  ...more,
})

async function factOf(index: number): Promise<{ factId: string; subjectCode: string }> {
  await city.handIn('subjects', [bodyRow(index)])
  await city.handIn('penalties', [penaltyRow(index, city.authority)])
  const subjectCode = bodyCode(index)
  const [row] = await city.rows(
    `select id from kunshan.credit_record where subject_code = '${subjectCode}' and known_to is null`,
  )
  return { factId: row!.id as string, subjectCode }
}

const about = (factId: string, over: Cells = {}): Cells => ({
  targetKind: '行政处罚',
  targetId: factId,
  pathCode,
  outcome: '已执行',
  executedOn: '2026-11-21',
  ...over,
})

const reportsOf = (factId: string) =>
  city.rows(`
    select outcome, executed_on::text, executed_until::text, lifted_on::text, document_no
    from kunshan.feedback where entry_id = '${factId}' and known_to is null`)

let keys = 0
const report = (
  fact: { factId: string; subjectCode: string },
  more: Partial<ReportInput> = {},
  caller = officer(),
) =>
  reportTask(city.store, {
    name: 'reportTask',
    input: {
      clientKey: `key-${++keys}`,
      pathCode,
      outcome: 'EXECUTED',
      documentNo: '演示检〔2026〕1号',
      executedOn: '2026-11-21',
      ...fact,
      ...more,
    },
    caller,
    today,
  })
const lift = (fact: { factId: string; subjectCode: string }, liftedOn = today) =>
  liftTask(city.store, {
    name: 'liftTask',
    input: {
      clientKey: `key-${++keys}`,
      pathCode,
      documentNo: '演示解〔2026〕1号',
      liftedOn,
      ...fact,
    },
    caller: officer(),
    today,
  })

const stored = {
  outcome: 'EXECUTED',
  executed_on: '2026-11-21',
  executed_until: null,
  lifted_on: null,
  document_no: null,
}

describe('a report', () => {
  it('is the same by a sheet and by a step: a row that says what a step has said leaves its document', async () => {
    const fact = await factOf(1)
    await report(fact)
    const run = await city.handIn('feedback', [about(fact.factId)])
    expect([run.rowsUnchanged, run.notices]).toEqual([1, {}])
    expect(await reportsOf(fact.factId)).toEqual([{ ...stored, document_no: '演示检〔2026〕1号' }])
  })

  it('that the measure was lifted stays when an older row comes again, and gives way to a new execution', async () => {
    const fact = await factOf(2)
    await city.handIn('feedback', [about(fact.factId)])
    await lift(fact, '2026-11-22')
    const lifted = { ...stored, lifted_on: '2026-11-22', document_no: '演示解〔2026〕1号' }
    expect((await city.handIn('feedback', [about(fact.factId)])).rowsUnchanged).toBe(1)
    const older = about(fact.factId, { outcome: '未执行', executedOn: '' })
    expect((await city.handIn('feedback', [older])).notices).toEqual({ DECISION_KEPT: 1 })
    expect(await reportsOf(fact.factId)).toEqual([lifted])
    await city.handIn('feedback', [about(fact.factId, { executedOn: today })])
    expect(await reportsOf(fact.factId)).toEqual([{ ...stored, executed_on: today }])
  })

  it('of a sheet tells the term and the lifting too, of an execution only', async () => {
    const fact = await factOf(3)
    await city.handIn('feedback', [
      about(fact.factId, { executedUntil: '2027-11-20', liftedOn: '2026-11-22' }),
    ])
    expect(await reportsOf(fact.factId)).toEqual([
      { ...stored, executed_until: '2027-11-20', lifted_on: '2026-11-22' },
    ])
    const refused = [
      [{ liftedOn: '2026-11-20' }, 'DATES_OUT_OF_ORDER'],
      [{ liftedOn: '2026-11-24' }, 'DATE_IN_FUTURE'],
      [{ outcome: '未执行', executedOn: '', liftedOn: '2026-11-22' }, 'VALUE_UNKNOWN'],
    ] as const
    for (const [over, code] of refused) {
      const run = await city.handIn('feedback', [about(fact.factId, over)])
      expect(await city.faults(run)).toEqual({ 2: [code] })
    }
  })

  it('is about what another city holds by its id and subject, by sheet and by step', async () => {
    const factId = `TC-E-${'0'.repeat(32)}`
    const { partyName, partyKind, partyCode } = bodyRow(4)
    const party = { partyName: partyName!, partyKind: partyKind!, partyCode: partyCode! }
    await city.handIn('feedback', [about(factId, { targetKind: '名单', ...party })])
    expect(await reportsOf(factId)).toEqual([stored])
    const fact = { factId, subjectCode: partyCode! }
    await lift(fact)
    expect(await reportsOf(factId)).toEqual([
      { ...stored, lifted_on: today, document_no: '演示解〔2026〕1号' },
    ])
    await report(fact, { executedOn: today })
    expect(await reportsOf(factId)).toEqual([
      { ...stored, executed_on: today, document_no: '演示检〔2026〕1号' },
    ])
  })

  it('is taken once by its key, and what was said of the subject stays out of the receipt', async () => {
    const fact = await factOf(5)
    const more = { clientKey: 'again', outcome: 'NOT_EXECUTED', executedOn: null } as const
    const said = { ...more, documentNo: null, reason: '演示张三已停业。' }
    const first = await report(fact, said)
    expect(await report(fact, said)).toEqual(first)
    expect(first.step.input).not.toContain('张三')
    await expect(report(fact, { ...said, reason: '另一原因。' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    })
  })

  it('of what was carried out before the end is taken afterwards, to be lifted', async () => {
    const fact = await factOf(6)
    await city.handIn('revocations', [
      {
        targetKind: '行政处罚',
        targetId: fact.factId,
        revokedBy: '自行撤销',
        revocationDocumentNo: '演示撤〔2026〕6号',
        revocationUnit: city.authority.name,
        decidedOn: '2026-11-22',
        reason: '事实不清',
      },
    ])
    await expect(report(fact, { executedOn: today })).rejects.toMatchObject({
      code: 'EXECUTED_AFTER_END',
    })
    await expect(
      report(fact, { outcome: 'NOT_EXECUTED', executedOn: null, documentNo: null, reason: '无。' }),
    ).rejects.toMatchObject({
      code: 'CASE_STEP_NOT_ALLOWED',
      extensions: { state: 'VOID', possible: ['REPORT_EXECUTED'] },
    })
    await report(fact)
    await lift(fact)
    expect(await reportsOf(fact.factId)).toEqual([
      { ...stored, lifted_on: today, document_no: '演示解〔2026〕1号' },
    ])
    await expect(lift(fact)).rejects.toMatchObject({
      code: 'CASE_STEP_NOT_ALLOWED',
      extensions: { state: 'LIFTED', possible: [] },
    })
  })
})

describe('nothing is written, and the code says why', () => {
  let fact: { factId: string; subjectCode: string }
  beforeAll(async () => {
    fact = await factOf(7)
  })
  const state = () =>
    city.rows(
      'select (select count(*) from kunshan.feedback)::int as n, position from kunshan.clock',
    )
  const advice = async () => {
    const [row] = await city.rows(`
      select p.path_code, u.code from kunshan.punishment_path p
      join kunshan.organisation_unit u on u.name = p.implementing_unit and u.known_to is null
      where p.known_to is null and p.power = 'ADVISORY' limit 1`)
    return { path: row!.path_code as string, unit: row!.code as string }
  }
  const otherUnit = async () => {
    const [row] = await city.rows(
      `select code from kunshan.organisation_unit where code <> '${city.authority.code}' limit 1`,
    )
    return row!.code as string
  }
  const cases: readonly [string, () => Promise<unknown>][] = [
    ['FOREIGN_CITY', () => report(fact, {}, officer({ jurisdiction: '320585' }))],
    ['CASE_UNIT_UNKNOWN', () => report(fact, {}, officer({ unit: 'NOBODY' }))],
    ['TASK_OF_ANOTHER_UNIT', async () => report(fact, {}, officer({ unit: await otherUnit() }))],
    ['TASK_PATH_UNKNOWN', () => report(fact, { pathCode: 'PP9999' })],
    [
      'TASK_NOT_A_DUTY',
      async () => {
        const { path, unit } = await advice()
        return report(fact, { pathCode: path }, officer({ unit }))
      },
    ],
    ['CASE_FACT_UNKNOWN', () => report({ ...fact, factId: `KS-P-${'0'.repeat(32)}` })],
    ['CASE_FACT_UNKNOWN', () => report({ ...fact, factId: 'TC-E-1' })],
    ['CASE_FACT_UNKNOWN', () => report({ ...fact, factId: `XX-E-${'0'.repeat(32)}` })],
    ['CASE_SUBJECT_DIFFERS', () => report({ ...fact, subjectCode: bodyCode(8) })],
    ['CASE_DAY_IN_FUTURE', () => report(fact, { executedOn: '2026-11-24' })],
    ['CASE_DAY_BEFORE_RECORD', () => report(fact, { executedOn: '2026-11-19' })],
    ['CASE_DAY_BEFORE_STEP', () => report(fact, { executedUntil: '2026-11-20' })],
    ['ARGUMENT_INVALID', () => report(fact, { documentNo: null })],
    ['ARGUMENT_INVALID', () => report(fact, { outcome: 'NOT_EXECUTED', executedOn: null })],
    ['ARGUMENT_INVALID', () => report(fact, { reason: '多余' })],
    ['CASE_STEP_NOT_ALLOWED', () => lift(fact)],
  ]
  it.each(cases.map(([code, act], at) => ({ at, code, act })))('$code ($at)', async ({
    code,
    act,
  }) => {
    const before = await state()
    await expect(act()).rejects.toMatchObject({ code })
    expect(await state()).toEqual(before)
  })
})
