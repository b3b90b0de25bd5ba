import { HubError } from '../../schema/errors.js'
import type { InBoth } from '../../schema/language.js'
import type { Jurisdiction } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { addDays } from '../days.js'
import { type ReferenceRow, readReference } from '../reference.js'
import {
  addWorkingDays,
  isProvisional,
  loadCalendar,
  type WorkingCalendar,
} from '../working-days.js'

/** Steps of a case that have a limit, and for how long a red entry is announced at least; where a row of a sheet tells of one, its notice is the step's name and `_LATE`. */
export const steps = [
  'REPAIR_ACCEPTED',
  'REPAIR_DECIDED',
  'REPAIR_EXTENDED',
  'REPAIR_REPORTED',
  'REPAIR_BARRED',
  'OBJECTION_REPORTED',
  'OBJECTION_ACCEPTED',
  'OBJECTION_DECIDED',
  'OBJECTION_REVIEWED',
  'REVOCATION_REPORTED',
  'TASK_LIFTED',
  'TASK_LIFTED_CLASS_1',
  'RED_ENTRY_ANNOUNCED',
] as const
export type Step = (typeof steps)[number]

/** Those of them by which the next step of a case that is at work is due. */
export const caseLimits = [
  'REPAIR_ACCEPTED',
  'REPAIR_DECIDED',
  'REPAIR_EXTENDED',
  'OBJECTION_ACCEPTED',
  'OBJECTION_DECIDED',
  'OBJECTION_REVIEWED',
] as const satisfies readonly Step[]
export type CaseLimit = (typeof caseLimits)[number]

/** What is due by each of them. */
export const limitNames = {
  REPAIR_ACCEPTED: { en: 'repair, acceptance', zh: '信用修复受理' },
  REPAIR_DECIDED: { en: 'repair, decision', zh: '信用修复决定' },
  REPAIR_EXTENDED: { en: 'repair, extended decision', zh: '信用修复决定（已延期）' },
  OBJECTION_ACCEPTED: { en: 'objection, acceptance', zh: '异议受理' },
  OBJECTION_DECIDED: { en: 'objection, decision', zh: '异议办结' },
  OBJECTION_REVIEWED: { en: 'objection, review', zh: '异议复核' },
} as const satisfies Record<CaseLimit, InBoth>

/** How long a step may take; of one city, or of all that have none of their own. */
export interface Deadline {
  readonly step: Step
  /** Division code; null for all. */
  readonly city: string | null
  readonly limit: number
  readonly unit: 'WORKING_DAYS' | 'DAYS'
  readonly from: Day
  readonly until: Day | null
}

/**
 * @param rows  of `case_deadlines.csv`
 * @throws {HubError} REFERENCE_DATA_INVALID when a row cannot be read
 */
export function deadlines(rows: readonly ReferenceRow[]): Deadline[] {
  return rows.map((row) => {
    const step = steps.find((one) => one === row.step)
    const limit = Number(row.limit)
    const unit = row.unit === 'WORKING_DAYS' || row.unit === 'DAYS' ? row.unit : null
    if (step && unit && row.valid_from && Number.isInteger(limit) && limit >= 0) {
      const [from, until] = [row.valid_from, row.valid_to || null]
      return { step, city: row.city || null, limit, unit, from, until }
    }
    throw new HubError('REFERENCE_DATA_INVALID.deadlines', { row: JSON.stringify(row) })
  })
}

/** What days are counted by: the limits, and the working days. */
export interface DueRules {
  readonly deadlines: readonly Deadline[]
  readonly calendar: WorkingCalendar
}

/** Limits of the steps of cases, and the working days that they count. */
export function loadDueRules(): DueRules {
  return {
    calendar: loadCalendar(),
    deadlines: deadlines(readReference('case_deadlines')),
  }
}

let read: DueRules | null = null

/** The same, read once in a process, when they are first needed. */
export function dueRules(): DueRules {
  read ??= loadDueRules()
  return read
}

/** The last day on which a step is in time. */
export interface DueDay {
  readonly on: Day
  /** Whether a year between has no calendar of working days, so that the day may still move. */
  readonly provisional: boolean
}

/**
 * When a step is due that counts from a day, which is not counted itself, by the city's own rule or else that of all.
 *
 * @returns null before the first rule: nothing is due
 */
export function dueDay(
  step: Step,
  begun: Day,
  { code }: Pick<Jurisdiction, 'code'>,
  { deadlines, calendar }: DueRules,
): DueDay | null {
  const holding = deadlines.filter(
    (one) => one.step === step && one.from <= begun && (one.until === null || begun <= one.until),
  )
  const rule =
    holding.find(({ city }) => city === code) ?? holding.find(({ city }) => city === null)
  if (rule === undefined) return null
  if (rule.unit === 'DAYS') return { on: addDays(begun, rule.limit), provisional: false }
  const on = addWorkingDays(begun, rule.limit, calendar)
  return { on, provisional: isProvisional(begun, on, calendar) }
}

/** How long after false materials no repair is applied for, from the day on which the repair was reopened. */
export function barredUntil(
  reopenedOn: Day,
  city: Pick<Jurisdiction, 'code'>,
  rules: DueRules,
): Day | null {
  return dueDay('REPAIR_BARRED', reopenedOn, city, rules)?.on ?? null
}
