import type { Machine } from './machine.js'

/** Of a task: a unit, a path and a fact. OPEN, VOID and TO_LIFT follow from the facts and are never stored. */
export type TaskState =
  | 'OPEN'
  | 'EXECUTED'
  | 'NOT_EXECUTED'
  | 'NOT_APPLICABLE'
  | 'TO_LIFT'
  | 'LIFTED'
  | 'VOID'

export type TaskStep =
  | 'APPLIES'
  | 'FACT_ENDS'
  | 'REPORT_EXECUTED'
  | 'REPORT_NOT_EXECUTED'
  | 'REPORT_NOT_APPLICABLE'
  | 'LIFT'

/**
 * > Units report what became of a measure; a measure is lifted when its ground ends. — 国发〔2016〕33号; NDRC Order 36 (2025)
 *
 * What was reported can be reported anew until the fact ends; a measure that was carried out is then lifted.
 */
export const feedbackTask: Machine<TaskState, TaskStep> = {
  transitions: [
    { from: null, step: 'APPLIES', by: ['NOBODY'], to: 'OPEN' },
    ...(['OPEN', 'EXECUTED', 'NOT_EXECUTED', 'NOT_APPLICABLE'] as const).flatMap(
      (from) =>
        [
          { from, step: 'REPORT_EXECUTED', by: ['IMPLEMENTING'], to: 'EXECUTED' },
          {
            from,
            step: 'REPORT_NOT_EXECUTED',
            by: ['IMPLEMENTING'],
            to: 'NOT_EXECUTED',
            guards: ['REASON'],
          },
          {
            from,
            step: 'REPORT_NOT_APPLICABLE',
            by: ['IMPLEMENTING'],
            to: 'NOT_APPLICABLE',
            guards: ['REASON'],
          },
        ] as const,
    ),
    { from: 'OPEN', step: 'FACT_ENDS', by: ['NOBODY'], to: 'VOID' },
    { from: 'EXECUTED', step: 'FACT_ENDS', by: ['NOBODY'], to: 'TO_LIFT' },
    { from: 'TO_LIFT', step: 'LIFT', by: ['IMPLEMENTING'], to: 'LIFTED', guards: ['DOCUMENT'] },
  ],
  open: ['OPEN', 'TO_LIFT'],
  due: {},
}
