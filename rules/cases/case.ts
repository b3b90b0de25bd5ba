import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { addDays } from '../days.js'
import { type CaseLimit, type DueDay, type DueRules, dueDay } from './deadlines.js'
import type { DueRule, Machine } from './machine.js'
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

export const caseKinds = Object.keys(caseMachines) as readonly CaseKind[]

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
  const limit = limitOf(kind, state, days)
  return limit && dueDay(limit.step, limit.begun, city, rules)
}

/** The limit that runs in a state, and the day from which it counts; null where nobody has a step to take in time. */
export function limitOf(
  kind: CaseKind,
  state: CaseState,
  { openedOn, acceptedOn, stepOn }: CaseDays,
): { readonly step: CaseLimit; readonly begun: Day } | null {
  const rule = machineOf(kind).due[state]
  if (rule === undefined) return null
  const begun = { OPENED: openedOn, ACCEPTED: acceptedOn, STATE: stepOn }[rule.from]
  return begun === null ? null : { step: rule.step, begun }
}

/** Cases in a state whose next step is due before a day: those that began between these days. */
export interface DueBefore {
  readonly kind: CaseKind
  readonly state: CaseState
  readonly from: DueRule['from']
  readonly first: Day
  readonly last: Day
}

const longestLimitDays = 400

/** By kind and state, the days of which the limit ends before a day, so that a query need not count working days. */
export function dueBefore(
  day: Day,
  city: Pick<Jurisdiction, 'code'>,
  rules: DueRules,
): DueBefore[] {
  const found: DueBefore[] = []
  for (const kind of caseKinds) {
    const due = machineOf(kind).due
    for (const [state, rule] of Object.entries(due) as [CaseState, DueRule][]) {
      const isOver = (begun: Day) => {
        const end = dueDay(rule.step, begun, city, rules)
        return end !== null && end.on < day
      }
      let last = day
      for (let left = longestLimitDays; left > 0 && !isOver(last); left -= 1)
        last = addDays(last, -1)
      const first = rules.deadlines
        .filter(({ step, city: own }) => step === rule.step && (own === null || own === city.code))
        .map(({ from }) => from)
        .sort()[0]
      if (first !== undefined && isOver(last))
        found.push({ kind, state, from: rule.from, first, last })
    }
  }
  return found
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

/** What no row of a sheet undoes: it was decided after what the row tells, or says more than a row can. */
const standsAgainstSheets: readonly CaseState[] = [
  'REOPENED',
  'REJECTED_FINALLY',
  'REVIEW_ASKED',
  'CORRECTED',
  'WITHDRAWN',
]

/** What a case shows as to whom it is not told: to sheets, to other cities, to whoever reads the file. */
const shownStates: Readonly<Record<CaseKind, Partial<Record<CaseState, SheetStatus>>>> = {
  REPAIR: {
    ACCEPTED: 'APPLIED',
    FORWARDED: 'APPLIED',
    EXTENDED: 'APPLIED',
    SHIELDED: 'GRANTED',
    GRANTED: 'GRANTED',
    REFUSED: 'REFUSED',
    REOPENED: 'REFUSED',
  },
  OBJECTION: {
    ACCEPTED: 'ACCEPTED',
    UNDER_REVIEW: 'ACCEPTED',
    REVIEW_ASKED: 'ACCEPTED',
    CORRECTED: 'UPHELD',
    REMOVED: 'UPHELD',
    REJECTED: 'REJECTED',
    REJECTED_FINALLY: 'REJECTED',
  },
}

/** Null where nothing shows of it: before it is accepted, where it is not, and when it is withdrawn. */
export function shownStatus(kind: CaseKind, state: CaseState): SheetStatus | null {
  return shownStates[kind][state] ?? null
}

/**
 * Where a case stands behind a row of a sheet. A row that calls it pending takes it up where it has only been submitted;
 * one that tells a decision brings it there from wherever it stood, also from nowhere: its history was elsewhere.
 *
 * @returns SAME where the row tells nothing new; KEPT where the case has moved on from what it tells
 */
export function behindSheet(
  kind: CaseKind,
  state: CaseState | null,
  status: SheetStatus,
): { readonly state: CaseState; readonly step: CaseStep } | 'SAME' | 'KEPT' {
  const rows: Partial<Record<SheetStatus, { state: CaseState; step: CaseStep }>> = saidBySheet[kind]
  const said = rows[status]!
  if (state === said.state) return 'SAME'
  if (said.step !== 'ACCEPT') {
    return state !== null && standsAgainstSheets.includes(state) ? 'KEPT' : said
  }
  if (state === null || state === 'SUBMITTED' || state === 'RETURNED') return said
  return isOpen(kind, state) ? 'SAME' : 'KEPT'
}
