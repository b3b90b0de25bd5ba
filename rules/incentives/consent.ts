import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import { addMonths } from '../days.js'
import { type BenefitUseState, benefitUseCase } from './benefit-use.js'

/** A consent as it stands. */
export interface Consent {
  readonly id: string
  readonly state: BenefitUseState
  /** Day of the step that led into the state. */
  readonly stepOn: Day
  /** Last day. */
  readonly consentUntil: Day
}

/** Where a consent stands on a day: one that has run out is EXPIRED, whatever was stored last. */
export function consentState({ state, consentUntil }: Consent, on: Day): BenefitUseState {
  return benefitUseCase.open.includes(state) && consentUntil < on ? 'EXPIRED' : state
}

/**
 * > Without consent nobody but the firm itself reads its benefits. — issue 24.5
 *
 * @throws {HubError} CONSENT_EXPIRED; CONSENT_WITHDRAWN where it was taken back, or what it was for is over
 */
export function consentRuns(consent: Consent, on: Day): void {
  const { id, stepOn, consentUntil: until } = consent
  const state = consentState(consent, on)
  if (benefitUseCase.open.includes(state)) return
  throw state === 'EXPIRED'
    ? new HubError('CONSENT_EXPIRED.until', { id, until }, { until })
    : new HubError('CONSENT_WITHDRAWN.on', { id, state, on: stepOn }, { state })
}

const mostMonths = 36

/** @throws {HubError} CONSENT_TERM_WRONG */
export function consentUntil(until: Day, today: Day): Day {
  const last = addMonths(today, mostMonths)
  if (until >= today && until <= last) return until
  throw new HubError('CONSENT_TERM_WRONG.until', { until, first: today, last })
}
