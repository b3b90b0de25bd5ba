import type { Machine } from '../cases/machine.js'

/** Of a proposal for a red list and of the entry that it becomes; SUSPENDED and EXPIRED follow from the facts and are never stored. */
export type RedEntryState =
  | 'PROPOSED'
  | 'CHECKED'
  | 'ANNOUNCED'
  | 'IN_FORCE'
  | 'SUSPENDED'
  | 'EXPIRED'
  | 'REVOKED'
  | 'REFUSED'

export type RedEntryStep =
  | 'PROPOSE'
  | 'CHECK'
  | 'ANNOUNCE'
  | 'LIST'
  | 'REFUSE'
  | 'REVOKE'
  | 'SERIOUS_BEGINS'
  | 'SERIOUS_UNDONE'
  | 'TERM_ENDS'

/** What is asked before a step of a red entry. */
export type RedEntryGuard =
  /** No other proposal about the same subject and list is open, and no entry of it is in force. */
  | 'NONE_OPEN'
  /** Every city was asked, has supplied its serious lists, and holds no active entry on the subject. */
  | 'CLEAR_EVERYWHERE'
  /** The days of the announcement are over. */
  | 'ANNOUNCED_IN_FULL'
  | 'REASON'
  | 'DOCUMENT'

const open = ['PROPOSED', 'CHECKED', 'ANNOUNCED'] as const

/**
 * > Red lists: proposed, checked in all cities, announced for objections, in force for the list's term; suspended by a serious entry anywhere. — 国办发〔2020〕49号; 2019 plan 六.1
 *
 * The unit that decides takes every step. A serious entry may begin while a proposal is announced, so it is checked once more before it is listed.
 */
export const redEntryCase: Machine<RedEntryState, RedEntryStep, RedEntryGuard> = {
  transitions: [
    { from: null, step: 'PROPOSE', by: ['DECIDING'], to: 'PROPOSED', guards: ['NONE_OPEN'] },
    {
      from: 'PROPOSED',
      step: 'CHECK',
      by: ['DECIDING'],
      to: 'CHECKED',
      guards: ['CLEAR_EVERYWHERE'],
    },
    { from: 'CHECKED', step: 'ANNOUNCE', by: ['DECIDING'], to: 'ANNOUNCED' },
    {
      from: 'ANNOUNCED',
      step: 'LIST',
      by: ['DECIDING'],
      to: 'IN_FORCE',
      guards: ['ANNOUNCED_IN_FULL', 'DOCUMENT', 'CLEAR_EVERYWHERE'],
    },
    ...open.map(
      (from) =>
        ({ from, step: 'REFUSE', by: ['DECIDING'], to: 'REFUSED', guards: ['REASON'] }) as const,
    ),
    { from: 'IN_FORCE', step: 'SERIOUS_BEGINS', by: ['NOBODY'], to: 'SUSPENDED' },
    { from: 'SUSPENDED', step: 'SERIOUS_UNDONE', by: ['NOBODY'], to: 'IN_FORCE' },
    ...(['IN_FORCE', 'SUSPENDED'] as const).flatMap(
      (from) =>
        [
          { from, step: 'TERM_ENDS', by: ['NOBODY'], to: 'EXPIRED' },
          {
            from,
            step: 'REVOKE',
            by: ['DECIDING'],
            to: 'REVOKED',
            guards: ['DOCUMENT', 'REASON'],
          },
        ] as const,
    ),
  ],
  open,
  due: {},
}
