import { HubError } from '../errors.js'
import { isDay } from './date.js'
import { shown, textScalar } from './text-scalar.js'

const rfc3339 =
  /^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ](?<time>([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])(\.(?<fraction>[0-9]{1,9}))?(?<zone>[Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$/

/**
 * An instant in UTC with six digits of a second, so that instants compare as text. Digits after the sixth are dropped.
 *
 * @throws {HubError} DATE_TIME_INVALID for another form than RFC 3339, a missing zone, a day that the calendar lacks, or a leap second
 */
export function parseInstant(raw: string): string {
  const { day, time, fraction = '', zone } = rfc3339.exec(raw)?.groups ?? {}
  if (!day || !isDay(day)) {
    throw new HubError('DATE_TIME_INVALID.form', { shown: shown(raw) })
  }
  const toTheSecond = new Date(`${day}T${time}${zone!.toUpperCase()}`).toISOString().slice(0, 19)
  return `${toTheSecond}.${fraction.slice(0, 6).padEnd(6, '0')}Z`
}

export const DateTime = textScalar({
  name: 'DateTime',
  code: 'DATE_TIME_INVALID',
  parse: parseInstant,
  // PostgreSQL writes a zone of whole hours without its minutes.
  serialize: (stored) => parseInstant(stored.replace(/([+-][0-9]{2})$/, '$1:00')),
})
