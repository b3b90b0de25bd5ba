import type { Machine } from './machine.js'

export type RepairState =
  | 'SUBMITTED'
  | 'RETURNED'
  | 'NOT_ACCEPTED'
  | 'ACCEPTED'
  | 'FORWARDED'
  | 'EXTENDED'
  | 'SHIELDED'
  | 'GRANTED'
  | 'REFUSED'
  | 'REOPENED'
  | 'WITHDRAWN'

export type RepairStep =
  | 'SUBMIT'
  | 'RETURN'
  | 'ADD_MATERIALS'
  | 'NOT_ACCEPT'
  | 'ACCEPT'
  | 'FORWARD'
  | 'EXTEND'
  | 'SHIELD'
  | 'LIFT_SHIELD'
  | 'CONFIRM'
  | 'GRANT'
  | 'REFUSE'
  | 'REOPEN'
  | 'WITHDRAW'

const windows = ['LEAD', 'DECIDING'] as const

/**
 * > Repair is applied for at 信用中国, which checks the form and forwards; who determined also repairs (谁认定谁修复). — NDRC Order 36 (2025); 国办发〔2025〕22号
 *
 * A court's ruling on reorganisation shields until the plan is performed. What was granted on false materials, against a
 * commitment that was broken, or on a decision that was revoked is reopened, from that day on and not backwards.
 */
export const repairCase: Machine<RepairState, RepairStep> = {
  transitions: [
    {
      from: null,
      step: 'SUBMIT',
      by: ['SUBJECT', ...windows],
      to: 'SUBMITTED',
      guards: ['FACT_IN_FORCE', 'REPAIRABLE', 'NONE_OPEN', 'NOT_BARRED'],
    },
    { from: 'SUBMITTED', step: 'RETURN', by: windows, to: 'RETURNED', guards: ['REASON'] },
    { from: 'RETURNED', step: 'ADD_MATERIALS', by: ['SUBJECT', ...windows], to: 'SUBMITTED' },
    { from: 'SUBMITTED', step: 'NOT_ACCEPT', by: windows, to: 'NOT_ACCEPTED', guards: ['REASON'] },
    { from: 'SUBMITTED', step: 'ACCEPT', by: windows, to: 'ACCEPTED', guards: ['FACT_IN_FORCE'] },
    { from: 'ACCEPTED', step: 'FORWARD', by: ['LEAD'], to: 'FORWARDED' },
    ...(['ACCEPTED', 'FORWARDED'] as const).map(
      (from) =>
        ({ from, step: 'EXTEND', by: ['DECIDING'], to: 'EXTENDED', guards: ['REASON'] }) as const,
    ),
    ...(['ACCEPTED', 'FORWARDED', 'EXTENDED'] as const).flatMap(
      (from) =>
        [
          {
            from,
            step: 'GRANT',
            by: ['DECIDING'],
            to: 'GRANTED',
            guards: ['NOT_BARRED', 'DUTIES_DONE', 'COMMITMENT_PUBLIC', 'TERM_PASSED'],
            effect: 'END_REPAIRED',
          },
          { from, step: 'REFUSE', by: ['DECIDING'], to: 'REFUSED', guards: ['REASON'] },
          {
            from,
            step: 'SHIELD',
            by: windows,
            to: 'SHIELDED',
            guards: ['DOCUMENT'],
            effect: 'END_REPAIRED',
          },
        ] as const,
    ),
    { from: 'SHIELDED', step: 'CONFIRM', by: ['DECIDING'], to: 'GRANTED', guards: ['DOCUMENT'] },
    {
      from: 'SHIELDED',
      step: 'LIFT_SHIELD',
      by: windows,
      to: 'FORWARDED',
      guards: ['REASON'],
      effect: 'RESTORE',
    },
    {
      from: 'GRANTED',
      step: 'REOPEN',
      by: ['DECIDING'],
      to: 'REOPENED',
      guards: ['CAUSE', 'REASON'],
      effect: 'RESTORE',
    },
    ...(['SUBMITTED', 'RETURNED', 'ACCEPTED', 'FORWARDED', 'EXTENDED'] as const).map(
      (from) => ({ from, step: 'WITHDRAW', by: ['SUBJECT'], to: 'WITHDRAWN' }) as const,
    ),
  ],
  open: ['SUBMITTED', 'RETURNED', 'ACCEPTED', 'FORWARDED', 'EXTENDED', 'SHIELDED'],
  due: {
    SUBMITTED: { step: 'REPAIR_ACCEPTED', from: 'STATE' },
    ACCEPTED: { step: 'REPAIR_DECIDED', from: 'STATE' },
    FORWARDED: { step: 'REPAIR_DECIDED', from: 'STATE' },
    EXTENDED: { step: 'REPAIR_EXTENDED', from: 'OPENED', extends: 'REPAIR_DECIDED' },
  },
}
