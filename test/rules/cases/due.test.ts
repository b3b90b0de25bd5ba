import { expect, it } from 'vitest'
import { dueBefore, dueOf, machineOf } from '../../../rules/cases/case.js'
import { barredUntil, type DueRules, deadlines } from '../../../rules/cases/deadlines.js'
import { addDays } from '../../../rules/days.js'
import { readReference } from '../../../rules/reference.js'
import { loadCalendar } from '../../../rules/working-days.js'

const kunshan = { code: '320583' }
const rules: DueRules = {
  deadlines: deadlines(readReference('case_deadlines')),
  calendar: loadCalendar(),
}

it('an application is to be taken up in one working day, decided in three from the day it is forwarded, or in ten from its own when it is extended', () => {
  const days = { openedOn: '2026-11-20', acceptedOn: '2026-11-23', stepOn: '2026-11-24' }
  const due = (state: 'SUBMITTED' | 'ACCEPTED' | 'FORWARDED' | 'EXTENDED' | 'GRANTED') =>
    dueOf('REPAIR', state, days, kunshan, rules)?.on ?? null
  expect([due('SUBMITTED'), due('FORWARDED'), due('EXTENDED'), due('GRANTED')]).toEqual([
    '2026-11-25',
    '2026-11-27',
    '2026-12-04',
    null,
  ])
  expect(dueOf('OBJECTION', 'UNDER_REVIEW', days, kunshan, rules)?.on).toBe('2026-12-02')
})

it('no repair is applied for in the year after false materials', () => {
  expect(barredUntil('2026-11-20', kunshan, rules)).toBe('2027-11-20')
})

it('the days before which a step is late are those that counting each case gives', () => {
  for (const day of ['2026-05-06', '2026-10-09', '2026-11-30']) {
    const found = dueBefore(day, kunshan, rules)
    expect(found.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual(
      (['REPAIR', 'OBJECTION'] as const)
        .flatMap((kind) => Object.keys(machineOf(kind).due).map((state) => `${kind} ${state}`))
        .sort(),
    )
    for (const { kind, state, first, last } of found) {
      for (let back = 0; back < 60; back += 1) {
        const begun = addDays(day, -back)
        const days = { openedOn: begun, acceptedOn: begun, stepOn: begun }
        const due = dueOf(kind, state, days, kunshan, rules)
        const isLate = due !== null && due.on < day
        expect([day, kind, state, begun, begun >= first && begun <= last]).toEqual([
          day,
          kind,
          state,
          begun,
          isLate,
        ])
      }
    }
  }
})
