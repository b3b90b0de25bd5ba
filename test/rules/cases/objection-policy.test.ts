import { describe, expect, it } from 'vitest'
import {
  holdsUpDecision,
  isPending,
  objectionPolicies,
} from '../../../rules/cases/objection-policy.js'
import { catalogues } from '../decisions/decision-world.js'

const pending = { acceptedOn: '2026-05-10', decidedOn: null }

describe('an objection', () => {
  it('is pending from the day of acceptance to the day before the decision', () => {
    const decided = { acceptedOn: '2026-05-10', decidedOn: '2026-05-19' }
    const days = ['2026-05-09', '2026-05-10', '2026-05-18', '2026-05-19']
    expect(days.map((day) => isPending(decided, day))).toEqual([false, true, true, false])
    expect(isPending(pending, '2199-12-31')).toBe(true)
  })

  it('holds up a decision while pending, by the policy in the reference files', () => {
    const { objectionPolicies: policies } = catalogues
    expect(holdsUpDecision([pending], '2026-05-10', policies)).toBe(true)
    expect(holdsUpDecision([pending], '2026-05-09', policies)).toBe(false)
    expect(holdsUpDecision([], '2026-05-10', policies)).toBe(false)
  })

  it('only marks where a policy of the day says so, and holds up where none is laid down', () => {
    const policies = objectionPolicies([
      { valid_from: '2026-01-01', valid_to: '2026-12-31', effect_while_pending: 'mark-only' },
    ])
    expect(
      ['2026-05-10', '2027-01-01'].map((day) => holdsUpDecision([pending], day, policies)),
    ).toEqual([false, true])
  })

  it('has a policy that cannot be read refused', () => {
    expect(() =>
      objectionPolicies([{ valid_from: '2026-01-01', effect_while_pending: 'x' }]),
    ).toThrow(/^objection_policy\.csv: the row/)
  })
})
