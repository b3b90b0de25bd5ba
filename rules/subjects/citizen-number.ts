import { citizenCheckCharacter } from '../../schema/scalars/check-characters.js'
import { type Day, isCalendarDay } from '../../schema/scalars/date.js'
import { addMonths } from '../days.js'

/** A citizen number (公民身份号码) that adds up. */
export interface CitizenNumber {
  /** Eighteen characters, X in upper case. */
  readonly number: string
  readonly bornOn: Day
  /** It was written with the 15 digits used until 1999. */
  readonly upgraded: boolean
}

export type CitizenNumberFault = 'FORM' | 'DATE' | 'CHECK_CHARACTER'

/** What is worth a look but no reason to refuse, but for NOT_YET_BORN. */
export type CitizenNumberDoubt = 'NOT_YET_BORN' | 'OLDER_THAN_130' | 'HISTORIC_DIVISION'

/**
 * > Six digits of division, eight of birth date, three of sequence, one check character; a number of 15 digits lacks the century 19 and the check character. — GB 11643-1999 and GB 11643-1989
 *
 * Width, case, blanks and hyphens do not matter. The division is not looked up: a person keeps the number when divisions change.
 *
 * @returns what is wrong, when something is; the number itself belongs in no message
 */
export function readCitizenNumber(raw: string): CitizenNumber | CitizenNumberFault {
  if (raw.length > 40) return 'FORM'
  const written = raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  const upgraded = /^[1-9][0-9]{14}$/.test(written)
  const body = upgraded ? `${written.slice(0, 6)}19${written.slice(6)}` : written.slice(0, 17)
  const number = upgraded ? body + citizenCheckCharacter(body) : written
  if (!/^[1-9][0-9]{16}[0-9X]$/.test(number)) return 'FORM'
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isCalendarDay(bornOn) || bornOn < '1800') return 'DATE'
  if (number[17] !== citizenCheckCharacter(body)) return 'CHECK_CHARACTER'
  return { number, bornOn, upgraded }
}

/**
 * @param historicDivisions  codes no longer in use, such as 320523 for Kunshan while it was a county
 */
export function citizenNumberDoubts(
  { number, bornOn }: CitizenNumber,
  on: Day,
  historicDivisions: ReadonlySet<string>,
): CitizenNumberDoubt[] {
  const doubts: CitizenNumberDoubt[] = []
  if (bornOn > on) doubts.push('NOT_YET_BORN')
  if (addMonths(bornOn, 131 * 12) <= on) doubts.push('OLDER_THAN_130')
  if (historicDivisions.has(number.slice(0, 6))) doubts.push('HISTORIC_DIVISION')
  return doubts
}

/**
 * > Natural persons are subjects of public credit with full civil capacity: from 18 years. — both provincial laws; Civil Code, arts. 17 and 18
 *
 * A year of age is complete with the end of the birthday, so on the 18th birthday itself a person still counts as a minor. Those of 16 and 17 who live by their own labour are let in by a steward, not here.
 */
export function isMinor({ bornOn }: CitizenNumber, on: Day): boolean {
  return on <= addMonths(bornOn, 18 * 12)
}
