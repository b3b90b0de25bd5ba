import { expect, it } from 'vitest'
import { randomOf } from '../../../db/seed/random.js'
import { behindSheet, type CaseKind, caseMachines, machineOf } from '../../../rules/cases/case.js'
import { steps as deadlineSteps } from '../../../rules/cases/deadlines.js'
import { feedbackTask } from '../../../rules/cases/feedback.js'
import { type Actor, type Machine, stepsFrom, transitionOf } from '../../../rules/cases/machine.js'
import { benefitUseCase } from '../../../rules/incentives/benefit-use.js'
import { redEntryCase } from '../../../rules/incentives/red-entry-case.js'

const actors: readonly Actor[] = ['SUBJECT', 'LEAD', 'DECIDING', 'IMPLEMENTING', 'NOBODY']
const machines = Object.entries({
  ...caseMachines,
  TASK: feedbackTask,
  RED_ENTRY: redEntryCase,
  BENEFIT_USE: benefitUseCase,
}) as unknown as [string, Machine][]

it.each(
  machines,
)('%s: every state is reached from nothing, and one row tells what a step comes to', (_, machine) => {
  const { transitions, open, due } = machine
  const reached = new Set<string | null>([null])
  for (const state of reached) {
    for (const { from, to } of transitions) if (from === state) reached.add(to)
  }
  const named = transitions.flatMap(({ from, to }) => [from, to])
  expect(new Set(named)).toEqual(reached)
  const keys = transitions.map(({ from, step }) => `${from} ${step}`)
  expect(keys).toEqual([...new Set(keys)])
  for (const state of [...open, ...Object.keys(due)]) expect(reached).toContain(state)
  for (const rule of Object.values(due)) expect(deadlineSteps).toContain(rule!.step)
})

it.each(
  machines,
)('%s: an open case has a next step, and one that counts down is open', (_, machine) => {
  for (const state of machine.open) {
    expect([state, stepsFrom(machine, state, actors).length > 0]).toEqual([state, true])
  }
  for (const state of Object.keys(machine.due)) expect(machine.open).toContain(state)
})

it.each(
  machines,
)('%s: whoever tries what, the state moves by a row of the table or not at all', (_, machine) => {
  const random = randomOf(7)
  const steps = [...new Set(machine.transitions.map(({ step }) => step)), 'NONE_SUCH']
  for (let walk = 0; walk < 300; walk += 1) {
    let state = machine.transitions.find(({ from }) => from === null)!.to
    for (let tried = 0; tried < 12; tried += 1) {
      const [actor, step] = [random.pick(actors), random.pick(steps)]
      const row = machine.transitions.find(
        (one) => one.from === state && one.step === step && one.by.includes(actor),
      )
      if (row) {
        state = transitionOf(machine, state, step, [actor]).to
        expect(state).toBe(row.to)
        continue
      }
      const isOver = machine.transitions.every(({ from }) => from !== state)
      expect(() => transitionOf(machine, state, step, [actor])).toThrow(
        expect.objectContaining({
          code: isOver ? 'CASE_ENDED' : 'CASE_STEP_NOT_ALLOWED',
          extensions: expect.objectContaining({ state }),
        }),
      )
    }
  }
})

it('nobody but the deciding unit ends a record or brings it back, a shield by court aside', () => {
  const moving = (Object.keys(caseMachines) as CaseKind[]).flatMap((kind) =>
    machineOf(kind)
      .transitions.filter(({ effect }) => effect && !['MARK', 'UNMARK'].includes(effect))
      .map(({ step, by }) => [step, by.join('+')]),
  )
  expect(new Map(moving as [string, string][])).toEqual(
    new Map([
      ['GRANT', 'DECIDING'],
      ['SHIELD', 'LEAD+DECIDING'],
      ['LIFT_SHIELD', 'LEAD+DECIDING'],
      ['REOPEN', 'DECIDING'],
      ['CORRECT', 'DECIDING'],
      ['REMOVE', 'DECIDING'],
    ]),
  )
})

it('what ends a record has one way back, reopening or the end of the shield', () => {
  for (const kind of Object.keys(caseMachines) as CaseKind[]) {
    const { transitions } = machineOf(kind)
    const ended = new Set(
      transitions.filter(({ effect }) => /^END/.test(effect ?? '')).map(({ to }) => to),
    )
    for (const { from, to, effect } of transitions) {
      if (from === null || !ended.has(from)) continue
      if (!ended.has(to)) expect([from, to, effect]).toEqual([from, to, 'RESTORE'])
    }
  }
})

it('a row of a sheet takes up what was submitted, brings any case to its decision, and undoes none that came later', () => {
  const taken = { state: 'ACCEPTED', step: 'ACCEPT' }
  expect(behindSheet('REPAIR', null, 'APPLIED')).toEqual(taken)
  expect(behindSheet('REPAIR', 'SUBMITTED', 'APPLIED')).toEqual(taken)
  expect(behindSheet('REPAIR', 'FORWARDED', 'APPLIED')).toBe('SAME')
  expect(behindSheet('REPAIR', 'WITHDRAWN', 'APPLIED')).toBe('KEPT')
  expect(behindSheet('REPAIR', 'EXTENDED', 'GRANTED')).toEqual({ state: 'GRANTED', step: 'GRANT' })
  expect(behindSheet('REPAIR', null, 'REFUSED')).toEqual({ state: 'REFUSED', step: 'REFUSE' })
  expect(behindSheet('REPAIR', 'GRANTED', 'REFUSED')).toEqual({ state: 'REFUSED', step: 'REFUSE' })
  expect(behindSheet('REPAIR', 'GRANTED', 'GRANTED')).toBe('SAME')
  expect(behindSheet('REPAIR', 'REOPENED', 'GRANTED')).toBe('KEPT')
  expect(behindSheet('OBJECTION', 'REVIEW_ASKED', 'REJECTED')).toBe('KEPT')
  expect(behindSheet('OBJECTION', null, 'UPHELD')).toEqual({ state: 'REMOVED', step: 'REMOVE' })
})
