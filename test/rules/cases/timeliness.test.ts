import { describe, expect, it } from 'vitest'
import { loadDueRules } from '../../../rules/cases/deadlines.js'
import {
  limitMet,
  limitsKept,
  type OpenCases,
  type StepMade,
  type StepsMade,
} from '../../../rules/cases/timeliness.js'
import { isWorkingDay, workingDaysBetween } from '../../../rules/working-days.js'

const kunshan = { code: '320583' }
const rules = loadDueRules()

/** A repair that was submitted on Monday 2026-11-16. */
const made = (
  step: StepMade['step'],
  stepOn: string,
  state: StepMade['state'],
  found: StepMade['state'],
  foundOn: string,
  more: Partial<StepsMade> = {},
): StepsMade => ({
  ...{ kind: 'REPAIR', step, state, stepOn, unitCode: 'U1', count: 1 },
  ...{ openedOn: '2026-11-16', acceptedOn: '2026-11-17', decidedOn: null },
  before: { state: found, openedOn: '2026-11-16', acceptedOn: '2026-11-17', stepOn: foundOn },
  ...more,
})

describe('what meets a limit', () => {
  it.each([
    [
      'acceptance',
      made('ACCEPT', '2026-11-17', 'ACCEPTED', 'SUBMITTED', '2026-11-16'),
      'REPAIR_ACCEPTED',
    ],
    [
      'a return for materials',
      made('RETURN', '2026-11-17', 'RETURNED', 'SUBMITTED', '2026-11-16'),
      'REPAIR_ACCEPTED',
    ],
    [
      'forwarding, which leaves it running',
      made('FORWARD', '2026-11-18', 'FORWARDED', 'ACCEPTED', '2026-11-17'),
      null,
    ],
    [
      'an extension, which moves it',
      made('EXTEND', '2026-11-18', 'EXTENDED', 'FORWARDED', '2026-11-17'),
      null,
    ],
    [
      'a decision after an extension',
      made('GRANT', '2026-11-24', 'GRANTED', 'EXTENDED', '2026-11-18'),
      'REPAIR_EXTENDED',
    ],
    [
      'the subject’s own withdrawal',
      made('WITHDRAW', '2026-11-18', 'WITHDRAWN', 'FORWARDED', '2026-11-17'),
      null,
    ],
    [
      'materials added',
      made('ADD_MATERIALS', '2026-11-18', 'SUBMITTED', 'RETURNED', '2026-11-17'),
      null,
    ],
    [
      'a row that tells the decision of what was forwarded',
      made('GRANT', '2026-11-18', 'GRANTED', 'FORWARDED', '2026-11-17'),
      'REPAIR_DECIDED',
    ],
    [
      'a row that tells acceptance and decision at once',
      {
        ...made('GRANT', '2026-11-18', 'GRANTED', 'ACCEPTED', ''),
        before: null,
        decidedOn: '2026-11-18',
      },
      'REPAIR_DECIDED',
    ],
    [
      'a row that only tells acceptance',
      { ...made('ACCEPT', '2026-11-17', 'ACCEPTED', 'ACCEPTED', ''), before: null },
      null,
    ],
  ] as const)('%s', (_, step, limit) => {
    expect(limitMet(step)?.step ?? null).toBe(limit)
  })
})

it('counts what is due, late and done by limit and unit, with the median of working days', () => {
  const open = (state: OpenCases['state'], stepOn: string, count: number): OpenCases => ({
    ...{ kind: 'REPAIR', state, unitCode: 'U1', count },
    ...{ openedOn: '2026-11-16', acceptedOn: '2026-11-17', stepOn },
  })
  // Three working days from Thursday 2026-11-19 end on Tuesday; ten from Monday 2026-11-16 on Monday 2026-11-30.
  const waiting = [
    open('FORWARDED', '2026-11-19', 2),
    open('ACCEPTED', '2026-11-24', 1),
    open('EXTENDED', '2026-11-19', 4),
    open('RETURNED', '2026-11-19', 8),
  ]
  const steps = [
    made('GRANT', '2026-11-23', 'GRANTED', 'FORWARDED', '2026-11-18', { count: 2 }),
    made('REFUSE', '2026-11-24', 'REFUSED', 'FORWARDED', '2026-11-18'),
    made('GRANT', '2026-10-28', 'GRANTED', 'FORWARDED', '2026-10-27', { unitCode: 'U2' }),
    made('REFUSE', '2026-11-10', 'REFUSED', 'FORWARDED', '2026-11-06', { unitCode: 'U2' }),
    made('WITHDRAW', '2026-11-24', 'WITHDRAWN', 'FORWARDED', '2026-11-18'),
  ]
  const none = { due: 0, overdue: 0, done: 0, inTime: 0, months: [], medianWorkingDays: null }
  const repair = { ...none, kind: 'REPAIR', isProvisional: false }
  expect(limitsKept(waiting, steps, '2026-11-25', kunshan, rules)).toEqual([
    {
      ...{ ...repair, limit: 'REPAIR_DECIDED', unitCode: 'U1', due: 1, overdue: 2 },
      ...{ done: 3, inTime: 2, months: [{ done: 3, inTime: 2 }], medianWorkingDays: 3 },
    },
    {
      ...{ ...repair, limit: 'REPAIR_DECIDED', unitCode: 'U2', done: 2, inTime: 2 },
      months: [
        { done: 1, inTime: 1 },
        { done: 1, inTime: 1 },
      ],
      medianWorkingDays: 1.5,
    },
    { ...repair, limit: 'REPAIR_EXTENDED', unitCode: 'U1', due: 4 },
  ])
})

it('a day in a year without a calendar is told as provisional, and before the first rule nothing is due', () => {
  const of = (openedOn: string): OpenCases => ({
    ...{ kind: 'OBJECTION', state: 'SUBMITTED', unitCode: 'U1', count: 1 },
    ...{ openedOn, acceptedOn: null, stepOn: openedOn },
  })
  const kept = (day: string) =>
    limitsKept([of(day)], [], '2026-12-31', kunshan, rules).map(({ due, isProvisional }) => [
      due,
      isProvisional,
    ])
  expect([kept('2026-12-31'), kept('2021-12-31')]).toEqual([[[1, true]], []])
})

it('working days leave out days off and count those made up for', () => {
  // 2026-10-10 is a Saturday that is worked.
  expect(workingDaysBetween('2026-09-30', '2026-10-10', rules.calendar)).toBe(3)
  expect(isWorkingDay('2026-10-10', rules.calendar)).toBe(true)
  expect(workingDaysBetween('2026-10-10', '2026-10-10', rules.calendar)).toBe(0)
})
