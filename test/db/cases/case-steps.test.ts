import { afterAll, beforeAll, expect, it } from 'vitest'
import { findCaseFile, listCaseVersions } from '../../../db/cases/case-files.js'
import { submitCase, takeCaseStep } from '../../../db/cases/case-steps.js'
import { randomOf } from '../../../db/seed/random.js'
import { type CaseStep, caseMachines } from '../../../rules/cases/case.js'
import { anonymous, type Caller } from '../../../schema/caller.js'
import {
  bodyCode,
  bodyRow,
  type Cells,
  emptyKunshan,
  type IntakeCity,
  kunshan,
  penaltyRow,
  today,
} from '../../intake/sheet-files.js'

let city: IntakeCity
const bodies = Array.from({ length: 40 }, (_, index) => index + 1)
beforeAll(async () => {
  city = await emptyKunshan()
  await city.handIn(
    'subjects',
    bodies.map((index) => bodyRow(index)),
  )
  await city.handIn('penalties', bodies.map(penaltyOf))
})
afterAll(() => city.close())

function penaltyOf(index: number): Cells {
  return penaltyRow(index, city.authority, { decidedOn: '2026-05-20' })
}

const recordOf = async (index: number) =>
  (
    await city.rows(
      `select id, ended_by, figures from kunshan.credit_record where subject_code = '${bodyCode(index)}' and known_to is null`,
    )
  )[0]! as { id: string; ended_by: string | null; figures: Record<string, number> }

let keys = 0
const clientKey = () => `key-${++keys}`
const firm = (index: number): Caller => ({
  ...anonymous,
  subject: 'firm',
  scopes: ['self:write'],
  ownSubjectCode: bodyCode(index),
})
const officer = (): Caller => ({
  ...anonymous,
  subject: 'officer',
  scopes: ['case:write', 'case:route'],
  jurisdiction: kunshan.code,
  unit: city.authority.code,
})

async function submit(index: number, kind: 'REPAIR' | 'OBJECTION' = 'REPAIR') {
  const name = kind === 'REPAIR' ? 'submitRepair' : 'submitObjection'
  const input = {
    clientKey: clientKey(),
    factId: (await recordOf(index)).id,
    statement: '（演示）已整改。',
    commitment: true,
  }
  const { file } = await submitCase(city.store, kind, { name, input, caller: firm(index), today })
  return file.id
}

/** Takes a step as the case stands; answers with the code where it is refused. */
async function step(index: number, id: string, step: CaseStep, more: object = {}) {
  const revision = (await listCaseVersions(city.store, [id])).length
  const ofSubject = ['WITHDRAW', 'ASK_REVIEW'].includes(step)
  const office = ofSubject
    ? {}
    : {
        documentNo: '（2026）苏0583破12号',
        documentSubject: bodyCode(index),
        reason: '（演示）理由。',
        ...(step === 'GRANT' ? { dutiesDone: true } : {}),
        ...(step === 'REOPEN' ? { cause: 'COMMITMENT_BROKEN' as const } : {}),
      }
  const input = { clientKey: clientKey(), caseId: id, revision, step, ...office, ...more }
  const caller = ofSubject ? firm(index) : officer()
  try {
    const { file } = await takeCaseStep(city.store, { name: 'takeCaseStep', input, caller, today })
    return file.state
  } catch (error) {
    return (error as { code: string }).code
  }
}

const about = async (index: number, over: Cells): Promise<Cells> => ({
  targetKind: '行政处罚',
  targetId: (await recordOf(index)).id,
  acceptedOn: today,
  ...over,
})
const decided = () => ({
  decidedOn: today,
  authorityName: city.authority.name,
  authorityCode: city.authority.code,
})

/** What the city holds of a body's case but for who said so: the same whatever came first. */
async function stored(index: number, id: string) {
  const file = (await findCaseFile(city.store, id))!
  const shown = await city.rows(
    `select status, decided_on::text from kunshan.repair where id = '${id}' and known_to is null`,
  )
  const ends = await city.rows(
    `select ended_by, ended_on::text from kunshan.ending where fact_id = '${id}' and known_to is null`,
  )
  const { ended_by } = await recordOf(index)
  return { state: file.state, decidedOn: file.decidedOn, shown, ends, ended_by }
}

it('rows of sheets and steps end in the same store, in whatever order they come', async () => {
  const random = randomOf(3)
  const found = []
  for (const index of bodies.slice(0, 8)) {
    const id = await submit(index)
    const left = [
      async () => city.handIn('repairs', [await about(index, { status: '已受理' })]),
      async () =>
        city.handIn('repairs', [await about(index, { status: '准予修复', ...decided() })]),
      () => step(index, id, 'ACCEPT'),
      () => step(index, id, 'FORWARD'),
      () => step(index, id, 'EXTEND'),
    ]
    while (left.length > 0) await left.splice(random.int(0, left.length - 1), 1)[0]!()
    found.push(await stored(index, id))
  }
  const same = {
    state: 'GRANTED',
    decidedOn: today,
    shown: [{ status: 'GRANTED', decided_on: today }],
    ends: [{ ended_by: 'REPAIRED', ended_on: today }],
    ended_by: 'REPAIRED',
  }
  expect(found).toEqual(found.map(() => same))
})

it('a record ends and comes back by steps of its case that say so, whoever tries what', async () => {
  const random = randomOf(5)
  const steps = [...new Set(caseMachines.REPAIR.transitions.map((one) => one.step))]
  const moves = new Set<string>()
  for (const index of bodies.slice(8, 18)) {
    const id = await submit(index)
    for (let tried = 0; tried < 14; tried += 1) {
      const before = await findCaseFile(city.store, id)
      const following = caseMachines.REPAIR.transitions.filter(
        ({ from, step }) => from === before!.state && step !== 'WITHDRAW',
      )
      const name =
        following.length > 0 && random.chance(0.7)
          ? random.pick(following).step
          : random.pick(steps)
      const { ended_by: endedBefore } = await recordOf(index)
      const answer = await step(index, id, name)
      const { ended_by: endedAfter } = await recordOf(index)
      const row = caseMachines.REPAIR.transitions.find(
        (one) => one.from === before!.state && one.step === name,
      )
      if (row) expect([name, answer]).toEqual([name, row.to])
      else expect(answer).toMatch(/^CASE_(ENDED|STEP_NOT_ALLOWED)$/)
      if (endedBefore !== endedAfter) moves.add(`${name} ${endedBefore} → ${endedAfter}`)
    }
  }
  for (const move of moves) {
    expect(move).toMatch(/^(GRANT|SHIELD) null → REPAIRED$|^(REOPEN|LIFT_SHIELD) REPAIRED → null$/)
  }
  expect(moves.size).toBeGreaterThan(2)
})

it('a repair that was reopened is not granted again by an old row of the sheet', async () => {
  const [index] = bodies.slice(20)
  const id = await submit(index!)
  await step(index!, id, 'ACCEPT')
  const granted = await about(index!, { status: '准予修复', ...decided() })
  await city.handIn('repairs', [granted])
  expect(await step(index!, id, 'REOPEN')).toBe('REOPENED')
  const run = await city.handIn('repairs', [granted])
  expect(run.notices).toEqual({ DECISION_KEPT: 1 })
  expect((await recordOf(index!)).ended_by).toBeNull()
})

it('a value that an objection has put right stays right when the old row comes again', async () => {
  const [index] = bodies.slice(21)
  const id = await submit(index!, 'OBJECTION')
  await step(index!, id, 'ACCEPT')
  const corrections = [{ field: 'FIGURE', figure: 'fine_cny', value: '5000' }]
  expect(await step(index!, id, 'CORRECT', { corrections })).toBe('CORRECTED')
  expect((await recordOf(index!)).figures).toEqual({ fine_cny: 5000 })
  const run = await city.handIn('penalties', [penaltyOf(index!)])
  expect([run.rowsUnchanged, run.notices.CORRECTION_KEPT]).toEqual([1, 1])
  expect((await recordOf(index!)).figures).toEqual({ fine_cny: 5000 })
})

it('a severity falls with the fine that told it, is corrected to a lower one only, and stays right when the old row comes again', async () => {
  const [index, raised] = bodies.slice(24)
  const severityOf = async (of: number) =>
    (
      await city.rows(
        `select severity from kunshan.credit_record where subject_code = '${bodyCode(of)}' and known_to is null`,
      )
    )[0]!.severity
  expect(await severityOf(index!)).toBe('GENERAL')
  const id = await submit(index!, 'OBJECTION')
  await step(index!, id, 'ACCEPT')
  const fine = { field: 'FIGURE', figure: 'fine_cny', value: '2000' }
  expect(await step(index!, id, 'CORRECT', { corrections: [fine] })).toBe('CORRECTED')
  expect((await findCaseFile(city.store, id))!.corrections).toEqual({
    items: [fine, { field: 'SEVERITY', figure: null, value: 'MINOR' }],
  })
  expect(await severityOf(index!)).toBe('MINOR')
  await city.handIn('penalties', [penaltyOf(index!)])
  expect(await severityOf(index!)).toBe('MINOR')

  const other = await submit(raised!, 'OBJECTION')
  await step(raised!, other, 'ACCEPT')
  for (const value of ['SERIOUS', 'GENERAL', '轻微']) {
    const corrections = [{ field: 'SEVERITY', value }]
    expect(await step(raised!, other, 'CORRECT', { corrections })).toBe('ARGUMENT_INVALID')
  }
  // More than was thought: what was stated stays.
  const more = [{ field: 'FIGURE', figure: 'fine_cny', value: '2000000' }]
  expect(await step(raised!, other, 'CORRECT', { corrections: more })).toBe('CORRECTED')
  expect(await severityOf(raised!)).toBe('GENERAL')
})

it('a row about what a case of the hub is open on, begun on another day, is refused, one of before is taken', async () => {
  const [index] = bodies.slice(22)
  await submit(index!)
  const other = await city.handIn('repairs', [
    await about(index!, { status: '已受理', acceptedOn: '2026-11-20' }),
  ])
  expect(await city.faults(other)).toEqual({ 2: ['CASE_ALREADY_OPEN'] })
  const past = await city.handIn('repairs', [
    await about(index!, {
      status: '不予修复',
      ...decided(),
      acceptedOn: '2026-11-02',
      decidedOn: '2026-11-04',
    }),
  ])
  expect(past.rowsNew).toBe(1)
})
