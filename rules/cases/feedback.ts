import type { Day } from '../../schema/scalars/date.js'
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

const open = ['OPEN', 'EXECUTED', 'NOT_EXECUTED', 'NOT_APPLICABLE'] as const

/**
 * > Units report what became of a measure; a measure is lifted when its ground ends. — 国发〔2016〕33号; NDRC Order 36 (2025)
 *
 * What was reported can be reported anew until the fact ends. A measure that was carried out is then lifted, also where
 * its unit reports only afterwards that it had been; a unit may lift one before, and while its ground lasts the task
 * stands open again. What ends and comes back, as a repair that is reopened, leads back.
 */
export const feedbackTask: Machine<TaskState, TaskStep> = {
  transitions: [
    { from: null, step: 'APPLIES', by: ['NOBODY'], to: 'OPEN' },
    ...open.flatMap(
      (from) =>
        [
          {
            from,
            step: 'REPORT_EXECUTED',
            by: ['IMPLEMENTING'],
            to: 'EXECUTED',
            guards: ['DOCUMENT'],
          },
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
    ...(['OPEN', 'NOT_EXECUTED', 'NOT_APPLICABLE'] as const).map(
      (from) => ({ from, step: 'FACT_ENDS', by: ['NOBODY'], to: 'VOID' }) as const,
    ),
    { from: 'EXECUTED', step: 'FACT_ENDS', by: ['NOBODY'], to: 'TO_LIFT' },
    ...(['VOID', 'TO_LIFT'] as const).map(
      (from) =>
        ({
          from,
          step: 'REPORT_EXECUTED',
          by: ['IMPLEMENTING'],
          to: 'TO_LIFT',
          guards: ['DOCUMENT'],
        }) as const,
    ),
    ...(['REPORT_NOT_EXECUTED', 'REPORT_NOT_APPLICABLE'] as const).map(
      (step) =>
        ({ from: 'TO_LIFT', step, by: ['IMPLEMENTING'], to: 'VOID', guards: ['REASON'] }) as const,
    ),
    ...(['EXECUTED', 'TO_LIFT'] as const).map(
      (from) =>
        ({ from, step: 'LIFT', by: ['IMPLEMENTING'], to: 'LIFTED', guards: ['DOCUMENT'] }) as const,
    ),
    ...(['VOID', 'LIFTED'] as const).map(
      (from) => ({ from, step: 'APPLIES', by: ['NOBODY'], to: 'OPEN' }) as const,
    ),
    { from: 'TO_LIFT', step: 'APPLIES', by: ['NOBODY'], to: 'EXECUTED' },
  ],
  open: ['OPEN', 'TO_LIFT'],
  // By the path, and by the class of its measure: see `rules/tasks/tasks.ts`.
  due: {},
}

/** What was reported of a measure. */
export interface Reported {
  readonly outcome: 'EXECUTED' | 'NOT_EXECUTED' | 'NOT_APPLICABLE'
  readonly executedOn?: Day | null
  /** Last day of the measure by its own term; null where it has none. */
  readonly executedUntil?: Day | null
  readonly liftedOn?: Day | null
}

/**
 * Where a task stands by its report alone.
 *
 * @param hasEnded  whether what it rests on has ended, as far as who asks can tell
 */
export function stateBy(report: Reported | null, hasEnded: boolean): TaskState {
  if (report === null) return hasEnded ? 'VOID' : 'OPEN'
  if (report.liftedOn) return hasEnded ? 'LIFTED' : 'OPEN'
  if (!hasEnded) return report.outcome
  return report.outcome === 'EXECUTED' ? 'TO_LIFT' : 'VOID'
}

/**
 * What stands behind a row of a sheet. What was lifted stays so when the row of its execution comes again, and what a step
 * has said besides stays beside a row that says the same.
 *
 * @returns SAME where the row tells nothing new; KEPT where the task has moved on from what it tells
 */
export function reportBehindSheet(
  before: Reported | null,
  said: Reported,
): 'TAKEN' | 'SAME' | 'KEPT' {
  if (before === null) return 'TAKEN'
  const isSame = (name: keyof Reported) => (before[name] ?? null) === (said[name] ?? null)
  if (said.liftedOn) return isSame('liftedOn') && isSame('executedOn') ? 'SAME' : 'TAKEN'
  if (before.liftedOn) {
    if (said.outcome !== 'EXECUTED') return 'KEPT'
    if (isSame('executedOn')) return 'SAME'
    return said.executedOn! > before.liftedOn ? 'TAKEN' : 'KEPT'
  }
  const tellsMore = said.executedUntil != null && !isSame('executedUntil')
  return isSame('outcome') && isSame('executedOn') && !tellsMore ? 'SAME' : 'TAKEN'
}
