import type { Machine } from './machine.js'

export type ObjectionState =
  | 'SUBMITTED'
  | 'NOT_ACCEPTED'
  | 'ACCEPTED'
  | 'UNDER_REVIEW'
  | 'CORRECTED'
  | 'REMOVED'
  | 'REJECTED'
  | 'REVIEW_ASKED'
  | 'REJECTED_FINALLY'
  | 'WITHDRAWN'

export type ObjectionStep =
  | 'SUBMIT'
  | 'NOT_ACCEPT'
  | 'ACCEPT'
  | 'FORWARD'
  | 'CORRECT'
  | 'REMOVE'
  | 'REJECT'
  | 'ASK_REVIEW'
  | 'WITHDRAW'

const windows = ['LEAD', 'DECIDING'] as const
const decided = ['ACCEPTED', 'UNDER_REVIEW', 'REVIEW_ASKED'] as const

/**
 * > Content, term and result of repair may be contested at 信用中国 or the authority. — NDRC Order 36 (2025); 国办发〔2025〕22号
 *
 * The mark shows from acceptance until the decision, and again while a review is asked for: the law is silent there, and
 * the mark protects the subject. An upheld objection to a value corrects the record; one to the record itself removes it.
 * Only the source unit decides.
 */
export const objectionCase: Machine<ObjectionState, ObjectionStep> = {
  transitions: [
    {
      from: null,
      step: 'SUBMIT',
      by: ['SUBJECT', ...windows],
      to: 'SUBMITTED',
      guards: ['FACT_IN_FORCE', 'NONE_OPEN'],
    },
    { from: 'SUBMITTED', step: 'NOT_ACCEPT', by: windows, to: 'NOT_ACCEPTED', guards: ['REASON'] },
    { from: 'SUBMITTED', step: 'ACCEPT', by: windows, to: 'ACCEPTED', effect: 'MARK' },
    { from: 'ACCEPTED', step: 'FORWARD', by: ['LEAD'], to: 'UNDER_REVIEW' },
    ...decided.flatMap(
      (from) =>
        [
          {
            from,
            step: 'CORRECT',
            by: ['DECIDING'],
            to: 'CORRECTED',
            guards: ['CORRECTIONS', 'REASON'],
            effect: 'CORRECT',
          },
          {
            from,
            step: 'REMOVE',
            by: ['DECIDING'],
            to: 'REMOVED',
            guards: ['REASON'],
            effect: 'END_REMOVED',
          },
          {
            from,
            step: 'REJECT',
            by: ['DECIDING'],
            to: from === 'REVIEW_ASKED' ? 'REJECTED_FINALLY' : 'REJECTED',
            guards: ['REASON'],
            effect: 'UNMARK',
          },
        ] as const,
    ),
    {
      from: 'REJECTED',
      step: 'ASK_REVIEW',
      by: ['SUBJECT'],
      to: 'REVIEW_ASKED',
      guards: ['FACT_IN_FORCE', 'NONE_OPEN'],
      effect: 'MARK',
    },
    ...(['SUBMITTED', 'ACCEPTED', 'UNDER_REVIEW', 'REVIEW_ASKED'] as const).map(
      (from) =>
        ({ from, step: 'WITHDRAW', by: ['SUBJECT'], to: 'WITHDRAWN', effect: 'UNMARK' }) as const,
    ),
  ],
  open: ['SUBMITTED', 'ACCEPTED', 'UNDER_REVIEW', 'REVIEW_ASKED'],
  due: {
    SUBMITTED: { step: 'OBJECTION_ACCEPTED', from: 'STATE' },
    ACCEPTED: { step: 'OBJECTION_DECIDED', from: 'ACCEPTED' },
    UNDER_REVIEW: { step: 'OBJECTION_DECIDED', from: 'ACCEPTED' },
    REVIEW_ASKED: { step: 'OBJECTION_REVIEWED', from: 'STATE' },
  },
}
