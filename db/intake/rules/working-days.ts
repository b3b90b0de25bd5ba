import type { Day } from '../../../schema/scalars/date.js'
import type { ReferenceRow } from '../../catalogues.js'
import { addDays } from '../../rules/days.js'

/** Days off on weekdays and working days at weekends, as the State Council lays them down each year. */
export interface WorkingCalendar {
  readonly kinds: ReadonlyMap<Day, 'HOLIDAY' | 'MAKE_UP'>
  readonly years: ReadonlySet<string>
}

export function workingCalendar(years: readonly (readonly ReferenceRow[])[]): WorkingCalendar {
  const rows = years.flat()
  return {
    kinds: new Map(rows.map((row) => [row.date!, row.kind as 'HOLIDAY' | 'MAKE_UP'])),
    years: new Set(rows.map((row) => row.date!.slice(0, 4))),
  }
}

/** In a year without a calendar every day from Monday to Friday counts. */
export function isWorkingDay(day: Day, { kinds }: WorkingCalendar): boolean {
  const kind = kinds.get(day)
  if (kind !== undefined) return kind === 'MAKE_UP'
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The working day so many after a day, which is not counted itself. */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, calendar)) left -= 1
  }
  return reached
}
