import { expect, it } from 'vitest'
import { casePlays } from '../../../db/seed/case-plays.js'
import { caseMachines, dueOf, machineOf } from '../../../rules/cases/case.js'
import { loadDueRules } from '../../../rules/cases/deadlines.js'
import { transitionOf } from '../../../rules/cases/machine.js'
import { addDays } from '../../../rules/days.js'
import { enabledJurisdictions } from '../../../schema/register.js'

const [city] = enabledJurisdictions()
const rules = loadDueRules()

/** How a play ends, taken through the table, and whether its next step is late on a day. */
function endOf({ kind, steps }: (typeof casePlays)[number], asOf: string) {
  const machine = machineOf(kind)
  const [first, ...further] = steps
  const opens = machine.transitions.find(({ from }) => from === null)!
  expect([opens.step, opens.by]).toEqual([first!.step, expect.arrayContaining([first!.as])])
  const openedOn = addDays(asOf, -first!.daysAgo)
  let [state, acceptedOn, stepOn] = [opens.to, null as string | null, openedOn]
  for (const { step, as, daysAgo } of further) {
    state = transitionOf(machine, state, step, [as]).to
    expect(addDays(asOf, -daysAgo) >= stepOn).toBe(true)
    stepOn = addDays(asOf, -daysAgo)
    if (step === 'ACCEPT') acceptedOn = stepOn
  }
  const due = dueOf(kind, state, { openedOn, acceptedOn, stepOn }, city!, rules)
  return { kind, state, isLate: due === null ? null : due.on < asOf }
}

it('the plays come to every state of every case, by steps of who may take them', () => {
  const ends = casePlays.map((play) => endOf(play, '2026-11-29'))
  for (const [kind, { transitions }] of Object.entries(caseMachines)) {
    const states = new Set(transitions.map(({ to }) => to as string))
    const found = ends.filter((end) => end.kind === kind).map(({ state }) => state as string)
    expect([...new Set(found)].sort()).toEqual([...states].sort())
  }
})

// The limits hold from 2026-04-01; 国庆节 and 春节 are the longest holidays.
it.each([
  '2026-11-29',
  '2026-10-08',
  '2027-02-22',
])('on %s some of what is to be done is in time and some is late', (asOf) => {
  const ends = casePlays.map((play) => endOf(play, asOf))
  for (const kind of ['REPAIR', 'OBJECTION'] as const) {
    for (const isLate of [true, false]) {
      const found = ends.filter((end) => end.kind === kind && end.isLate === isLate)
      expect([kind, isLate, found.length > 1]).toEqual([kind, isLate, true])
    }
  }
})
