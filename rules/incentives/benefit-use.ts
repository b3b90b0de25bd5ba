import type { Machine } from '../cases/machine.js'

/** Of a firm's consent to one product and of what came of it; EXPIRED follows from its last day and is never stored. */
export type BenefitUseState =
  | 'CONSENTED'
  | 'APPLIED'
  | 'GRANTED'
  | 'REFUSED'
  | 'USED'
  | 'ENDED'
  | 'WITHDRAWN'
  | 'EXPIRED'

export type BenefitUseStep =
  | 'CONSENT'
  | 'APPLY'
  | 'GRANT'
  | 'REFUSE'
  | 'USE'
  | 'END'
  | 'WITHDRAW'
  | 'TERM_ENDS'

/** What is asked before a step of a use. */
export type BenefitUseGuard =
  /** No other consent of the firm to the product is running. */
  | 'NONE_OPEN'
  /** The consent has neither been withdrawn nor run out. */
  | 'CONSENT_RUNS'
  | 'REASON'

const open = ['CONSENTED', 'APPLIED', 'GRANTED', 'USED'] as const

/**
 * > A product is used on the firm's own authorisation (授权), which it may take back at any time. — domain.md 1.11; workflows.md 9
 *
 * Without a running consent the provider neither asks nor decides. The provider decides by its own rules: a refusal says why and lowers no other right.
 */
export const benefitUseCase: Machine<BenefitUseState, BenefitUseStep, BenefitUseGuard> = {
  transitions: [
    { from: null, step: 'CONSENT', by: ['SUBJECT'], to: 'CONSENTED', guards: ['NONE_OPEN'] },
    {
      from: 'CONSENTED',
      step: 'APPLY',
      by: ['SUBJECT'],
      to: 'APPLIED',
      guards: ['CONSENT_RUNS'],
    },
    {
      from: 'APPLIED',
      step: 'GRANT',
      by: ['IMPLEMENTING'],
      to: 'GRANTED',
      guards: ['CONSENT_RUNS'],
    },
    {
      from: 'APPLIED',
      step: 'REFUSE',
      by: ['IMPLEMENTING'],
      to: 'REFUSED',
      guards: ['CONSENT_RUNS', 'REASON'],
    },
    { from: 'GRANTED', step: 'USE', by: ['IMPLEMENTING'], to: 'USED', guards: ['CONSENT_RUNS'] },
    ...(['GRANTED', 'USED'] as const).map(
      (from) =>
        ({
          from,
          step: 'END',
          by: ['SUBJECT', 'IMPLEMENTING'],
          to: 'ENDED',
          guards: ['REASON'],
        }) as const,
    ),
    ...open.flatMap(
      (from) =>
        [
          { from, step: 'WITHDRAW', by: ['SUBJECT'], to: 'WITHDRAWN' },
          { from, step: 'TERM_ENDS', by: ['NOBODY'], to: 'EXPIRED' },
        ] as const,
    ),
  ],
  open,
  due: {},
}
