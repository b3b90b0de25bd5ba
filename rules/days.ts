import type { Day } from '../schema/scalars/date.js'

const dayMs = 86_400_000

/** From the plan on a social credit system (国发〔2014〕21号) on there are public credit records to speak of. */
export const recordsBegin = '2014-06-14'

/** The same day of the month so many months on; where that month has no such day, its last. */
export function addMonths(day: Day, months: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(month / 12)
  const ofYear = (month % 12) + 1
  const dayOfMonth = Number(day.slice(8))
  // Every month has 28 days; day 0 of the next one is its last.
  const last = dayOfMonth > 28 ? new Date(Date.UTC(year, ofYear, 0)).getUTCDate() : dayOfMonth
  return `${padded(year, 4)}-${padded(ofYear, 2)}-${padded(Math.min(dayOfMonth, last), 2)}`
}

export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day).getTime() + days * dayMs).toISOString().slice(0, 10)
}

/** The earlier of two days, of which the second may be unknown. */
export function earlier(day: Day, other: Day | null): Day {
  return other !== null && other < day ? other : day
}

export function later(day: Day, other: Day): Day {
  return other > day ? other : day
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
