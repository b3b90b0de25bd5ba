import type { Day } from '../../schema/scalars/date.js'
import { addDays } from '../days.js'

interface Dated {
  readonly validFrom: Day
  readonly validUntil: Day | null
}

/** What becomes of a fact's versions when another begins. */
export interface Room<Version> {
  /** Versions that are closed; history keeps them. */
  readonly closed: readonly Version[]
  /** Closed versions that began earlier, now ending on the day before. */
  readonly shortened: readonly Version[]
}

/**
 * Makes room for a version that begins on a day and has no end.
 *
 * What holds on the day and began earlier ends on the day before. What begins on the day or later, planned or begun the
 * same day, is closed. No earlier day changes.
 *
 * @param versions  of one fact, as they are known to hold
 */
export function makeRoom<Version extends Dated>(
  versions: readonly Version[],
  day: Day,
): Room<Version> {
  const closed = versions.filter(({ validUntil }) => validUntil === null || validUntil >= day)
  return {
    closed,
    shortened: closed
      .filter(({ validFrom }) => validFrom < day)
      .map((version) => ({ ...version, validUntil: addDays(day, -1) })),
  }
}
