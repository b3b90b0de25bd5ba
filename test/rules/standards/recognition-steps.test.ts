import { expect, it } from 'vitest'
import {
  type RecognitionState,
  type RecognitionStep,
  stateAfter,
} from '../../../rules/standards/recognition-steps.js'

const steps: readonly RecognitionStep[] = ['PROPOSE', 'SIGN', 'REFUSE', 'SUSPEND', 'WITHDRAW']
const refused = 'RECOGNITION_STEP_ILLEGAL'

it.each<[RecognitionState, readonly string[]]>([
  ['NOT_STATED', ['PROPOSED', refused, 'REFUSED', refused, refused]],
  ['REFUSED', ['PROPOSED', refused, refused, refused, refused]],
  ['WITHDRAWN', ['PROPOSED', refused, 'REFUSED', refused, refused]],
  ['PROPOSED', [refused, 'IN_FORCE', 'REFUSED', refused, 'WITHDRAWN']],
  ['IN_FORCE', [refused, 'IN_FORCE', refused, 'SUSPENDED', 'WITHDRAWN']],
  ['SUSPENDED', [refused, 'IN_FORCE', refused, refused, 'WITHDRAWN']],
])('from %s propose, sign, refuse, suspend and withdraw lead to %j', (state, expected) => {
  expect(steps.map((step) => outcomeOf(state, step))).toEqual(expected)
})

it('names what is possible instead', () => {
  expect(() => stateAfter('WITHDRAWN', 'SIGN')).toThrow(
    'The recognition is WITHDRAWN; the step SIGN does not follow from that. Possible: PROPOSE, REFUSE.',
  )
})

function outcomeOf(state: RecognitionState, step: RecognitionStep): string {
  try {
    return stateAfter(state, step)
  } catch (error) {
    return (error as { code: string }).code
  }
}
