import { HubError } from '../../schema/errors.js'
import type { Stance } from './recognition-matrix.js'

export type RecognitionStep = 'PROPOSE' | 'SIGN' | 'REFUSE' | 'SUSPEND' | 'WITHDRAW'

/** Where a city stands to another's standard for a behaviour, before a step. */
export type RecognitionState = Stance['status'] | 'NOT_STATED'

/**
 * Signing what is in force renews it: so it is confirmed after one of the two standards has changed. What was refused or
 * withdrawn begins anew with a proposal; what is in force or suspended ends by being withdrawn, not by being refused.
 */
const next: Readonly<
  Record<RecognitionState, Readonly<Partial<Record<RecognitionStep, Stance['status']>>>>
> = {
  NOT_STATED: { PROPOSE: 'PROPOSED', REFUSE: 'REFUSED' },
  REFUSED: { PROPOSE: 'PROPOSED' },
  WITHDRAWN: { PROPOSE: 'PROPOSED', REFUSE: 'REFUSED' },
  PROPOSED: { SIGN: 'IN_FORCE', REFUSE: 'REFUSED', WITHDRAW: 'WITHDRAWN' },
  IN_FORCE: { SIGN: 'IN_FORCE', SUSPEND: 'SUSPENDED', WITHDRAW: 'WITHDRAWN' },
  SUSPENDED: { SIGN: 'IN_FORCE', WITHDRAW: 'WITHDRAWN' },
}

/**
 * Where a recognition stands behind a step.
 *
 * @throws {HubError} RECOGNITION_STEP_ILLEGAL, naming the steps that are possible
 */
export function stateAfter(state: RecognitionState, step: RecognitionStep): Stance['status'] {
  const after = next[state][step]
  if (after) return after
  const possible = Object.keys(next[state])
  throw new HubError(
    'RECOGNITION_STEP_ILLEGAL.fromState',
    { state, step, possible },
    { state, possible },
  )
}
