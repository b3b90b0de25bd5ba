import type { Day } from '../../schema/scalars/date.js'
import { ownerOfNumber } from '../../schema/scalars/number-owner.js'
import { readCitizenNumber } from './citizen-number.js'

/** Nobody born before has a number: numbers came in 1984. */
const firstBirths = '1900-01-01'

/**
 * Whether digits on end are a person's number: with a possible day of birth and the check character, and no
 * organisation's code.
 *
 * The number of a construction permit holds a division and a day too, and one in eleven adds up as a citizen number:
 * only the day tells it from one. Where the digits stand as the number of a document, `latestBirth` is the day on which
 * the youngest adult of its time was born; in free text it is today, or left out where no day is known.
 *
 * @param written  15 or 18 characters, in any width and case
 * @param latestBirth  last possible day of birth
 */
export function isPersonNumber(written: string, latestBirth: Day | null = null): boolean {
  const citizen = readCitizenNumber(written)
  if (typeof citizen === 'string' || citizen.bornOn < firstBirths) return false
  if (latestBirth !== null && citizen.bornOn > latestBirth) return false
  return citizen.upgraded || ownerOfNumber(citizen.number) !== 'ORGANISATION'
}
