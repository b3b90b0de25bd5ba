import { HubError } from '../errors.js'
import { shown, textScalar } from './text-scalar.js'

/** A day of the calendar in China, YYYY-MM-DD, from 1900 to 2199: in this form days compare as text. */
export type Day = string

/** Whether it is a day of the years 1900 to 2199, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^(19|20|21)/.test(text) && isCalendarDay(text)
}

/** Whether it is a day of the calendar, of whatever year, written YYYY-MM-DD. */
export function isCalendarDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  // JavaScript takes 30 February for 2 March.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

/** The calendar day in China at an instant: UTC+8 all year, since 1991. */
export function dayInChina(instant: Date): Day {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}

/**
 * @throws {HubError} DATE_INVALID for another form, a day that the calendar lacks, a year before 1900 or after 2199
 */
export function parseDay(raw: string): Day {
  if (isDay(raw)) return raw
  throw new HubError('DATE_INVALID.form', { shown: shown(raw) })
}

export const DayScalar = textScalar({ name: 'Date', code: 'DATE_INVALID', parse: parseDay })
