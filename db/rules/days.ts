import type { Day } from '../../schema/scalars/date.js'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** From the plan on a social credit system (国发〔2014〕21号) on there are public credit records to speak of. */
export const recordsBegin = '2014-06-14'

/** The same day of the month so many months on; where that month has no such day, its last. */
export function addMonths(day: Day, months: number): Day {
  const date = midnight(day)
  const dayOfMonth = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  // 31 January and one month gave 3 March: day 0 of March is the last of February.
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0)
  return date.toISOString().slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return new Date(midnight(day).getTime() + days * dayMs).toISOString().slice(0, 10)
}

/** The earlier of two days, of which the second may be unknown. */
export function earlier(day: Day, other: Day | null): Day {
  return other !== null && other < day ? other : day
}

/** The calendar day in China at an instant: UTC+8 all year, since 1991. */
export function dayInChina(instant: Date): Day {
  return new Date(instant.getTime() + 8 * hourMs).toISOString().slice(0, 10)
}

function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
