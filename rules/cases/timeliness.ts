import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { workingDaysBetween } from '../working-days.js'
import {
  type CaseDays,
  type CaseKind,
  type CaseState,
  type CaseStep,
  dueOf,
  limitOf,
  machineOf,
} from './case.js'
import { type CaseLimit, caseLimits, type DueDay, type DueRules } from './deadlines.js'

/** Where a case stands. */
interface Standing extends CaseDays {
  readonly state: CaseState
}

/** A step of a case, and where it found the case. */
export interface StepMade extends Standing {
  readonly kind: CaseKind
  readonly step: CaseStep
  readonly decidedOn: Day | null
  /** Null for the first step. */
  readonly before: Standing | null
}

/** Of a decision that a sheet tells of without what went before: accepted on the day that it tells. */
function foundBy({ before, openedOn, acceptedOn, decidedOn }: StepMade): Standing | null {
  if (before !== null) return before
  if (decidedOn === null || acceptedOn === null) return null
  return { state: 'ACCEPTED', openedOn, acceptedOn, stepOn: acceptedOn }
}

/** By when a step was due; null where it had no limit. */
export function dueOfStep(
  made: StepMade,
  city: Pick<Jurisdiction, 'code'>,
  rules: DueRules,
): DueDay | null {
  const found = foundBy(made)
  return found && dueOf(made.kind, found.state, found, city, rules)
}

/**
 * The limit that a step has met, in time or late, and the day from which it counted. Null for a step that leaves the limit
 * running, as forwarding and extending do, and for what the subject does.
 */
export function limitMet(made: StepMade): ReturnType<typeof limitOf> {
  const found = foundBy(made)
  if (found === null) return null
  const { kind, step, state } = made
  const { due, transitions } = machineOf(kind)
  const limit = limitOf(kind, found.state, found)
  if (limit === null) return null
  const next = due[state]
  if (next?.step === limit.step || next?.extends === limit.step) return null
  const taken = transitions.find((one) => one.from === found.state && one.step === step)
  return taken?.by.every((actor) => actor === 'SUBJECT') ? null : limit
}

/** Cases of a unit that stand alike. */
export interface OpenCases extends Standing {
  readonly kind: CaseKind
  readonly unitCode: string
  readonly count: number
}

/** Steps in cases of a unit that were taken alike. */
export interface StepsMade extends StepMade {
  readonly unitCode: string
  readonly count: number
}

/** How one unit keeps one limit. */
export interface LimitKept {
  readonly kind: CaseKind
  readonly limit: CaseLimit
  /** Unit that decided what the cases are about. */
  readonly unitCode: string
  /** Open cases whose next step is due, and not late. */
  readonly due: number
  /** Open cases whose next step is late. */
  readonly overdue: number
  /** Steps that met the limit in the period. */
  readonly done: number
  /** Those of them that were in time. */
  readonly inTime: number
  /** The same of each month that has any. */
  readonly months: readonly Pick<LimitKept, 'done' | 'inTime'>[]
  /** Median of the working days that they took; null where none was done. */
  readonly medianWorkingDays: number | null
  /** Whether a day by which it was counted may still move. */
  readonly isProvisional: boolean
}

/** How the units of a city keep the limits of its cases, by kind, limit and unit; what had no limit is not counted. */
export function limitsKept(
  open: readonly OpenCases[],
  steps: readonly StepsMade[],
  today: Day,
  city: Pick<Jurisdiction, 'code'>,
  rules: DueRules,
): LimitKept[] {
  const tallies = new Map<string, Tally>()
  const tallyOf = (kind: CaseKind, limit: CaseLimit, unitCode: string): Tally => {
    const key = JSON.stringify([kind, limit, unitCode])
    const tally = tallies.get(key) ?? {
      ...{ ...none, kind, limit, unitCode },
      ...{ took: new Map(), monthly: new Map() },
    }
    tallies.set(key, tally)
    return tally
  }
  for (const { kind, state, unitCode, count, ...days } of open) {
    const limit = limitOf(kind, state, days)
    const due = dueOf(kind, state, days, city, rules)
    if (limit === null || due === null) continue
    const tally = tallyOf(kind, limit.step, unitCode)
    tally[due.on < today ? 'overdue' : 'due'] += count
    tally.isProvisional ||= due.provisional
  }
  for (const made of steps) {
    const limit = limitMet(made)
    const due = dueOfStep(made, city, rules)
    if (limit === null || due === null) continue
    const { kind, unitCode, stepOn, count } = made
    const tally = tallyOf(kind, limit.step, unitCode)
    const month = tally.monthly.get(stepOn.slice(0, 7)) ?? { done: 0, inTime: 0 }
    tally.monthly.set(stepOn.slice(0, 7), month)
    for (const sum of [tally, month]) {
      sum.done += count
      if (stepOn <= due.on) sum.inTime += count
    }
    tally.isProvisional ||= due.provisional
    const days = workingDaysBetween(limit.begun, stepOn, rules.calendar)
    tally.took.set(days, (tally.took.get(days) ?? 0) + count)
  }
  return [...tallies.values()]
    .map(({ took, monthly, ...tally }) => ({
      ...tally,
      medianWorkingDays: medianOf(took),
      months: [...monthly.values()],
    }))
    .sort(
      (one, other) =>
        caseLimits.indexOf(one.limit) - caseLimits.indexOf(other.limit) ||
        (one.unitCode < other.unitCode ? -1 : 1),
    )
}

interface Tally extends Omit<Writable<LimitKept>, 'medianWorkingDays' | 'months'> {
  /** How many took how many working days. */
  readonly took: Map<number, number>
  readonly monthly: Map<string, { done: number; inTime: number }>
}
type Writable<T> = { -readonly [K in keyof T]: T[K] }

const none = { due: 0, overdue: 0, done: 0, inTime: 0, isProvisional: false }

/** Of an even number the mean of the two in the middle. */
function medianOf(counts: ReadonlyMap<number, number>): number | null {
  const values = [...counts].sort(([one], [other]) => one - other)
  const all = values.reduce((sum, [, count]) => sum + count, 0)
  if (all === 0) return null
  const at = (place: number): number => {
    let left = place
    for (const [value, count] of values) {
      if (left < count) return value
      left -= count
    }
    return values.at(-1)![0]
  }
  return (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2
}
