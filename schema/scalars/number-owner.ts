import {
  citizenCheckCharacter,
  organisationCheckCharacter,
  usccCheckCharacter,
} from './check-characters.js'
import { isCalendarDay } from './date.js'

const usccForm = /^[1-9ANY][1-9][0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}[0-9A-HJ-NPQRTUWXY]$/
const citizenForm = /^[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9X]$/

/** Categories that each registering department gives. — GB 32100-2015, table 1 */
const categories: Readonly<Record<string, string>> = {
  1: '1239',
  2: '19',
  3: '123459',
  4: '19',
  5: '1239',
  6: '129',
  7: '129',
  8: '19',
  9: '123',
  A: '19',
  N: '1239',
  Y: '1',
}

/**
 * Divisions that end in 19 or 20, where a citizen number has the century of the birth: none but these can stand in a
 * code that is perhaps also a citizen number. — GB/T 2260, all editions from 2002 to 2016; none has come since
 */
const divisionsBeforeBirthYear = ['110119', '120119', '310119', '310120', '500119', '500120']

/** Whose number a normalised one of 18 characters is; EITHER where it adds up as both and nothing else decides. */
export type NumberOwner = 'PERSON' | 'ORGANISATION' | 'EITHER' | 'NEITHER'

/** Whether a normalised code has the form of a unified social credit code, whatever its check characters. */
export function isUsccForm(code: string): boolean {
  return usccForm.test(code)
}

/**
 * Whose number it is, by all that the number itself tells.
 *
 * One that adds up both ways is an organisation's only where department and category are of the standard and the
 * division exists; a citizen number needs a day of the calendar.
 */
export function ownerOfNumber(code: string): NumberOwner {
  const isPerson = addsUpAsCitizenNumber(code)
  if (!addsUpAsUscc(code)) return isPerson ? 'PERSON' : 'NEITHER'
  if (!isPerson) return 'ORGANISATION'
  const isOfStandard =
    categories[code[0]!]?.includes(code[1]!) && divisionsBeforeBirthYear.includes(code.slice(2, 8))
  return isOfStandard ? 'ORGANISATION' : 'EITHER'
}

/** Whether both check characters of a unified social credit code add up. — GB 32100-2015, GB 11714-1997 */
export function addsUpAsUscc(code: string): boolean {
  return (
    usccForm.test(code) &&
    code[17] === usccCheckCharacter(code.slice(0, 17)) &&
    code[16] === organisationCheckCharacter(code.slice(8, 16))
  )
}

function addsUpAsCitizenNumber(code: string): boolean {
  return (
    citizenForm.test(code) &&
    isCalendarDay(`${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`) &&
    code[17] === citizenCheckCharacter(code.slice(0, 17))
  )
}
