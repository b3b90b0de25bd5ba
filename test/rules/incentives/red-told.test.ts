import { expect, it } from 'vitest'
import { redEntryCase } from '../../../rules/incentives/red-entry-case.js'
import { guardsOfSteps, type RedToldState, stepsTold } from '../../../rules/incentives/red-told.js'

const told: readonly RedToldState[] = ['PROPOSED', 'CHECKED', 'ANNOUNCED', 'IN_FORCE', 'REFUSED']
const stored = [null, ...told, 'REVOKED'] as const

it.each([
  [null, 'IN_FORCE', ['PROPOSE', 'CHECK', 'ANNOUNCE', 'LIST']],
  [null, 'REFUSED', ['PROPOSE', 'REFUSE']],
  ['CHECKED', 'IN_FORCE', ['ANNOUNCE', 'LIST']],
  ['ANNOUNCED', 'REFUSED', ['REFUSE']],
  ['ANNOUNCED', 'CHECKED', 'KEPT'],
  ['REFUSED', 'ANNOUNCED', 'KEPT'],
  ['IN_FORCE', 'IN_FORCE', []],
  ['REVOKED', 'IN_FORCE', []],
  ['REFUSED', 'IN_FORCE', null],
  ['IN_FORCE', 'REFUSED', null],
] as const)('from %s a row that says %s tells %j', (from, to, steps) => {
  expect(stepsTold(from, to)).toEqual(steps)
})

it('every way that a row tells is one of the machine, from where the proposal stands to what the row states', () => {
  for (const from of stored) {
    for (const to of told) {
      const steps = stepsTold(from, to)
      if (steps === null || steps === 'KEPT' || steps.length === 0) continue
      let state: string | null = from
      for (const step of steps) {
        const next = redEntryCase.transitions.find(
          (one) => one.from === state && one.step === step && one.by.includes('DECIDING'),
        )
        expect([from, to, step, next?.step]).toEqual([from, to, step, step])
        state = next!.to
      }
      expect(state).toBe(to)
    }
  }
})

it('whatever leads onto the list or past the check asks all cities', () => {
  for (const from of stored) {
    for (const to of ['CHECKED', 'ANNOUNCED', 'IN_FORCE'] as const) {
      const steps = stepsTold(from, to)
      if (steps === null || steps === 'KEPT' || steps.length === 0) continue
      const asks = guardsOfSteps(from, steps).has('CLEAR_EVERYWHERE')
      expect([from, to, asks]).toEqual([from, to, !(from === 'CHECKED' && to === 'ANNOUNCED')])
    }
  }
})
