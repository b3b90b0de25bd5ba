import { addDays, addMonths } from '../../rules/days.js'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'

/**
 * Checks a period of whole months. Sole traders are persons too: two questions that differ by a day would give one of them
 * by difference.
 *
 * @throws {HubError} ARGUMENT_INVALID for a day within a month, and for a period that ends before it begins
 */
export function checkMonths(from: Day | null, to: Day | null): void {
  if (from && to && from > to) {
    throw new HubError('ARGUMENT_INVALID.period', { from, to })
  }
  if (from && !from.endsWith('-01')) {
    throw new HubError('ARGUMENT_INVALID.monthFirst', { from, first: firstOfMonth(from) })
  }
  if (to && !addDays(to, 1).endsWith('-01')) {
    throw new HubError('ARGUMENT_INVALID.monthLast', { to, last: lastOfMonth(to) })
  }
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`
}

export function lastOfMonth(day: Day): Day {
  return addDays(addMonths(firstOfMonth(day), 1), -1)
}
