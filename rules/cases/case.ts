import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { type DueDay, type DueRules, dueDay } from './deadlines.js'
import type { Machine } from './machine.js'
import { type ObjectionState, type ObjectionStep, objectionCase } from './objection.js'
import { type RepairState, type RepairStep, repairCase } from './repair.js'

export type CaseKind = 'REPAIR' | 'OBJECTION'
export type CaseState = RepairState | ObjectionState
export type CaseStep = RepairStep | ObjectionStep

/** The table of each kind of case. */
export const caseMachines = {
  REPAIR: repairCase,
  OBJECTION: objectionCase,
} as const satisfies Record<CaseKind, unknown>

/** The table of a kind, for who does not know which it is. */
export function machineOf(kind: CaseKind): Machine<CaseState, CaseStep> {
  return caseMachines[kind] as unknown as Machine<CaseState, CaseStep>
}

export function isOpen(kind: CaseKind, state: CaseState): boolean {
  return machineOf(kind).open.includes(state)
}

/** The days of a case from which its limits count. */
export interface CaseDays {
  readonly openedOn: Day
  readonly acceptedOn: Day | null
  /** Day of the step that led into the state. */
  readonly stepOn: Day
}

/** By when the next step is due, by the rule in force on the day from which it counts; null where nobody has a step to take. */
export function dueOf(
  kind: CaseKind,
  state: CaseState,
  days: CaseDays,
  city: Pick<Jurisdiction, 'code'>,
  rules: DueRules,
): DueDay | null {
  const rule = machineOf(kind).due[state]
  if (rule === undefined) return null
  const begun = { OPENED: days.openedOn, ACCEPTED: days.acceptedOn, STATE: days.stepOn }[rule.from]
  return begun === null ? null : dueDay(rule.step, begun, city, rules)
}

/** What sheets know of a case. */
export type SheetStatus = 'APPLIED' | 'GRANTED' | 'REFUSED' | 'ACCEPTED' | 'UPHELD' | 'REJECTED'

const saidBySheet = {
  REPAIR: {
    APPLIED: { state: 'ACCEPTED', step: 'ACCEPT' },
    GRANTED: { state: 'GRANTED', step: 'GRANT' },
    REFUSED: { state: 'REFUSED', step: 'REFUSE' },
  },
  OBJECTION: {
    ACCEPTED: { state: 'ACCEPTED', step: 'ACCEPT' },
    UPHELD: { state: 'REMOVED', step: 'REMOVE' },
    REJECTED: { state: 'REJECTED', step: 'REJECT' },
  },
} as const

/** What no row of a sheet undoes: it was decided after what the row tells. */
const standsAgainstSheets: readonly CaseState[] = ['REOPENED', 'REJECTED_FINALLY', 'REVIEW_ASKED']

/**
 * Where a case stands behind a row of a sheet. A row that calls it pending takes it up where it has only been submitted;
 * one that tells a decision brings it there from wherever it stood, also from nowhere: its history was elsewhere.
 *
 * @returns null where the case stays as it is
 */
export function behindSheet(
  kind: CaseKind,
  state: CaseState | null,
  status: SheetStatus,
): { readonly state: CaseState; readonly step: CaseStep } | null {
  const said = (
    saidBySheet[kind] as Partial<Record<SheetStatus, { state: CaseState; step: CaseStep }>>
  )[status]!
  if (state === said.state) return null
  if (said.step === 'ACCEPT') {
    return state === null || state === 'SUBMITTED' || state === 'RETURNED' ? said : null
  }
  return state !== null && standsAgainstSheets.includes(state) ? null : said
}
