import type { Day } from '../schema/scalars/date.js'
import { addDays } from './days.js'
import { type ReferenceRow, readReference } from './reference.js'

/** Days off on weekdays and working days at weekends, as the State Council lays them down each year. */
export interface WorkingCalendar {
  readonly kinds: ReadonlyMap<Day, 'HOLIDAY' | 'MAKE_UP'>
  /** Years whose calendar the State Council has laid down; of others at most the statutory days off are known. */
  readonly years: ReadonlySet<string>
}

export function workingCalendar(years: readonly (readonly ReferenceRow[])[]): WorkingCalendar {
  const rows = years.flat()
  return {
    kinds: new Map(rows.map((row) => [row.date!, row.kind as 'HOLIDAY' | 'MAKE_UP'])),
    years: new Set(
      rows
        .filter(({ confidence }) => confidence !== 'statutory')
        .map((row) => row.date!.slice(0, 4)),
    ),
  }
}

let allYears: WorkingCalendar | null = null

/** Days off and made up for, of every year of which anything is known. */
export function loadCalendar(): WorkingCalendar {
  allYears ??= workingCalendar(
    ['working_days_2025', 'working_days_2026', 'working_days_2027'].map(readReference),
  )
  return allYears
}

/** The first year whose calendar is needed on a day and missing: this year's, and from December on the next one's. */
export function missingYear(today: Day, { years }: WorkingCalendar): string | null {
  const year = Number(today.slice(0, 4))
  const wanted = today.slice(5, 7) === '12' ? [year, year + 1] : [year]
  return wanted.map(String).find((one) => !years.has(one)) ?? null
}

/** Mark behind a day that is provisional. */
export const provisionalMark = {
  en: ' (provisional: the calendar of working days is not complete)',
  zh: '（暂定：放假安排尚不完整）',
}

/** Whether days are counted in a year whose calendar has not been laid down yet. */
export function isProvisional(from: Day, until: Day, { years }: WorkingCalendar): boolean {
  return !years.has(from.slice(0, 4)) || !years.has(until.slice(0, 4))
}

/** In a year without a calendar every day from Monday to Friday counts. */
export function isWorkingDay(day: Day, { kinds }: WorkingCalendar): boolean {
  const kind = kinds.get(day)
  if (kind !== undefined) return kind === 'MAKE_UP'
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** Results by count, then by day: rows ask for few distinct days. */
const reached = new WeakMap<WorkingCalendar, Map<number, Map<Day, Day>>>()

/** The working day so many after a day, which is not counted itself. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  const known = answersOf(calendar, count)
  const before = known.get(day)
  if (before !== undefined) return before
  const answer = countOn(day, count, calendar)
  known.set(day, answer)
  return answer
}

function answersOf(calendar: WorkingCalendar, count: number): Map<Day, Day> {
  const byCount = reached.get(calendar) ?? new Map<number, Map<Day, Day>>()
  reached.set(calendar, byCount)
  const answers = byCount.get(count) ?? new Map<Day, Day>()
  byCount.set(count, answers)
  return answers
}

function countOn(day: Day, count: number, calendar: WorkingCalendar): Day {
  let last = day
  for (let left = count; left > 0; ) {
    last = addDays(last, 1)
    if (isWorkingDay(last, calendar)) left -= 1
  }
  return last
}

/** Working days behind a day up to another: how long what began on the one took until the other. 0 where it is not behind. */
export function workingDaysBetween(day: Day, until: Day, calendar: WorkingCalendar): number {
  let count = 0
  for (let one = addDays(day, 1); one <= until; one = addDays(one, 1)) {
    if (isWorkingDay(one, calendar)) count += 1
  }
  return count
}
