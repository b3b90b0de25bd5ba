import { afterAll, beforeAll, expect, it } from 'vitest'
import type { StepInput } from '../../../db/cases/case-input.js'
import { submitCase, takeCaseStep } from '../../../db/cases/case-steps.js'
import { randomOf } from '../../../db/seed/random.js'
import {
  behindSheet,
  type CaseKind,
  type CaseState,
  type CaseStep,
  isOpen,
  machineOf,
  type SheetStatus,
  shownStatus,
} from '../../../rules/cases/case.js'
import type { Actor } from '../../../rules/cases/machine.js'
import { addDays } from '../../../rules/days.js'
import { anonymous, type Caller } from '../../../schema/caller.js'
import { HubError } from '../../../schema/errors.js'
import {
  bodyCode,
  bodyRow,
  emptyKunshan,
  type IntakeCity,
  kunshan,
  penaltyRow,
} from '../../intake/sheet-files.js'

/** Firms whose cases are walked: a long run is `HISTORIES=300 npx vitest run test/db/cases/histories.test.ts`. */
const firms = Number(process.env.HISTORIES ?? 6)
const tries = 22
const decidedOn = '2026-05-20'
const firstDay = '2026-09-01'

let city: IntakeCity
let otherUnit: string
beforeAll(async () => {
  city = await emptyKunshan()
  const indexes = Array.from({ length: firms }, (_, at) => at + 1)
  await city.handIn(
    'subjects',
    indexes.map((index) => bodyRow(index)),
  )
  await city.handIn(
    'penalties',
    indexes.map((index) => penaltyRow(index, city.authority, { decidedOn })),
  )
  const units = await city.rows(
    `select code from kunshan.organisation_unit where is_authority and known_to is null order by code`,
  )
  otherUnit = units.find(({ code }) => code !== city.authority.code)!.code as string
})
afterAll(() => city.close())

interface File {
  readonly id: string
  readonly kind: CaseKind
  readonly state: CaseState
  readonly step: CaseStep
  readonly step_on: string
  readonly opened_on: string
  readonly actor: string
  readonly versions: number
}

interface Standing {
  readonly files: readonly File[]
  /** What others see of each case, by its id. */
  readonly shown: ReadonlyMap<string, string>
  readonly ended: { readonly by: string | null; readonly on: string | null }
}

async function standing(factId: string): Promise<Standing> {
  const files = (await city.rows(
    `select id, kind, state, step, step_on::text, opened_on::text, actor,
       (select count(*)::int from kunshan.case_file as all_of where all_of.id = file.id) as versions
     from kunshan.case_file as file where target_id = '${factId}' and known_to is null order by id`,
  )) as unknown as File[]
  const shown = await city.rows(
    `select id, status from kunshan.repair_held where target_id = '${factId}' and known_to is null
     union all select id, status from kunshan.objection_held where target_id = '${factId}' and known_to is null`,
  )
  const [record] = await city.rows(
    `select ended_by, ended_on::text from kunshan.credit_record where id = '${factId}' and known_to is null`,
  )
  return {
    files,
    shown: new Map(shown.map(({ id, status }) => [id as string, status as string])),
    ended: { by: record!.ended_by as string | null, on: record!.ended_on as string | null },
  }
}

let keys = 0
const office = (unit: string, ...scopes: string[]): Caller => ({
  ...anonymous,
  subject: `officer of ${unit}`,
  scopes: scopes as never,
  jurisdiction: kunshan.code,
  unit,
})
const callers = (index: number): readonly Caller[] => {
  const firm = {
    ...anonymous,
    subject: 'firm',
    scopes: ['self:write'] as const,
    ownSubjectCode: bodyCode(index),
  }
  return [
    firm,
    { ...firm, ownSubjectCode: bodyCode(index + 1_000) },
    office(otherUnit, 'case:route', 'case:read'),
    office(city.authority.code, 'case:write'),
    office(city.authority.code, 'case:write', 'case:route'),
    office(otherUnit, 'case:write'),
    { ...office(city.authority.code, 'case:write'), jurisdiction: '320585' },
  ]
}
const sheetStatuses = {
  REPAIR: ['已受理', '准予修复', '不予修复'],
  OBJECTION: ['已受理', '异议成立', '异议不成立'],
} as const
const statusOf: Readonly<Record<string, SheetStatus>> = {
  准予修复: 'GRANTED',
  不予修复: 'REFUSED',
  异议成立: 'UPHELD',
  异议不成立: 'REJECTED',
}
const sheetOf = { REPAIR: 'repairs', OBJECTION: 'objections' } as const
const allSteps = (['REPAIR', 'OBJECTION'] as const).flatMap((kind) =>
  machineOf(kind).transitions.map(({ step }) => step),
)

/** Does something or other on a day; what a step is refused with is a HubError. */
async function doSomething(
  random: ReturnType<typeof randomOf>,
  index: number,
  factId: string,
  today: string,
): Promise<void> {
  const caller = random.pick(callers(index))
  const { files } = await standing(factId)
  const kind = random.pick(['REPAIR', 'OBJECTION'] as const)
  if (files.length === 0 || random.chance(0.15)) {
    const name = kind === 'REPAIR' ? 'submitRepair' : 'submitObjection'
    const input = { clientKey: `k${++keys}`, factId, statement: '（演示）理由。', commitment: true }
    await submitCase(city.store, kind, { name, input, caller, today }).catch(ofHub)
    return
  }
  const file = random.pick(files)
  if (random.chance(0.2)) {
    const status = random.pick(sheetStatuses[file.kind])
    const isDecided = status !== '已受理'
    await city.handIn(
      sheetOf[file.kind],
      [
        {
          targetKind: '行政处罚',
          targetId: factId,
          status,
          acceptedOn: random.chance(0.8) ? file.opened_on : today,
          ...(isDecided ? { decidedOn: today, authorityCode: city.authority.code } : {}),
        },
      ],
      { today },
    )
    return
  }
  const following = machineOf(file.kind).transitions.filter(({ from }) => from === file.state)
  const step =
    following.length > 0 && random.chance(0.8) ? random.pick(following).step : random.pick(allSteps)
  const input: StepInput = {
    clientKey: `k${++keys}`,
    caseId: file.id,
    step,
    revision: file.versions,
    ...(caller.unit ? { documentNo: '（2026）演示破1号', documentSubject: bodyCode(index) } : {}),
    reason: '（演示）理由。',
    ...(step === 'GRANT' ? { dutiesDone: true } : {}),
    ...(step === 'REOPEN'
      ? { cause: random.pick(['FALSE_MATERIALS', 'COMMITMENT_BROKEN'] as const) }
      : {}),
    ...(step === 'CORRECT'
      ? {
          corrections: [
            { field: 'FIGURE', figure: 'fine_cny', value: String(random.int(1, 49_000)) },
          ],
        }
      : {}),
  }
  await takeCaseStep(city.store, { name: 'takeCaseStep', input, caller, today }).catch(ofHub)
}

function ofHub(error: unknown): void {
  if (!(error instanceof HubError)) throw error
}

const ending = ['GRANT', 'SHIELD', 'REMOVE']
const restoring = ['REOPEN', 'LIFT_SHIELD']

it('whoever tries what, by steps and by rows, a case goes by its table and a record ends and comes back by it, on the day of the step', async () => {
  const random = randomOf(11, firms)
  const seen = new Set<string>()
  for (let index = 1; index <= firms; index += 1) {
    const [record] = await city.rows(
      `select id from kunshan.credit_record where subject_code = '${bodyCode(index)}' and known_to is null`,
    )
    const factId = record!.id as string
    let today = firstDay
    for (let tried = 0; tried < tries; tried += 1) {
      today = addDays(today, random.int(0, 5))
      const before = await standing(factId)
      await doSomething(random, index, factId, today)
      const after = await standing(factId)
      const moved = after.files.filter(
        (file) => before.files.find(({ id }) => id === file.id)?.versions !== file.versions,
      )
      expect(moved.length).toBeLessThan(2)
      if (moved.length === 0) expect(after).toEqual(before)
      for (const file of moved) {
        const from = before.files.find(({ id }) => id === file.id)?.state ?? null
        seen.add(`${file.actor} ${file.step}`)
        if (file.actor === 'SHEET') {
          const statuses = Object.values(statusOf).concat('APPLIED', 'ACCEPTED')
          const told = statuses.map((status) => {
            try {
              return behindSheet(file.kind, from, status)
            } catch {
              return null
            }
          })
          const fits = told.some(
            (one) => one === 'SAME' || (one !== null && one !== 'KEPT' && one.state === file.state),
          )
          expect([from, file.state, fits]).toEqual([from, file.state, true])
        } else {
          const row = machineOf(file.kind).transitions.find(
            (one) =>
              one.from === from && one.step === file.step && one.by.includes(file.actor as Actor),
          )
          expect([from, file.step, file.state]).toEqual([from, file.step, row?.to])
          expect(file.step_on).toBe(today)
        }
        const { ended } = after
        if (before.ended.by === null && ended.by !== null) {
          expect([file.step, ending.includes(file.step), ended.on]).toEqual([
            file.step,
            true,
            today,
          ])
        }
        if (before.ended.by !== null && ended.by === null && file.actor !== 'SHEET') {
          expect([file.step, restoring.includes(file.step)]).toEqual([file.step, true])
        }
      }
      for (const kind of ['REPAIR', 'OBJECTION'] as const) {
        const open = after.files.filter((file) => file.kind === kind && isOpen(kind, file.state))
        expect(open.length).toBeLessThan(2)
      }
      const shown = after.files.flatMap(({ id, kind, state }) => {
        const status = shownStatus(kind, state)
        return status === null ? [] : [[id, status] as const]
      })
      expect(new Map([...after.shown].sort())).toEqual(new Map([...shown].sort()))
    }
  }
  expect(seen.size).toBeGreaterThan(10)
}, 600_000)
