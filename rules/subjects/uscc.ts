import {
  organisationCheckCharacter,
  usccCheckCharacter,
} from '../../schema/scalars/check-characters.js'
import { addsUpAsUscc, isUsccForm } from '../../schema/scalars/number-owner.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'

/** What the check characters say of a code: LEGACY is wrong but lawful, PLACEHOLDER stands for no body at all. */
export type CodeStatus = 'OK' | 'LEGACY' | 'BAD' | 'PLACEHOLDER'

/**
 * > A unified social credit code carries two check characters: the 17th closes the organisation code (GB 11714), the 18th the whole. — GB 32100-2015
 *
 * A person key carries none and is OK.
 *
 * @param code  normalised; one that has not even the form is BAD
 * @param lawfulEarlyCodes  codes of the pilot years that a steward has looked at: lawful although they do not add up
 */
export function codeStatus(code: string, lawfulEarlyCodes: ReadonlySet<string>): CodeStatus {
  if (/^(.)\1{16}/u.test(code)) return 'PLACEHOLDER'
  if (isPersonKey(code) || addsUpAsUscc(code)) return 'OK'
  return isUsccForm(code) && lawfulEarlyCodes.has(code) ? 'LEGACY' : 'BAD'
}

/**
 * The code that adds up over a registration and an organisation body.
 *
 * @param registration  department, category and six-digit division
 * @param organisationBody  eight characters of the USCC's character set
 */
export function composeUscc(registration: string, organisationBody: string): string {
  const body = registration + organisationBody + organisationCheckCharacter(organisationBody)
  return body + usccCheckCharacter(body)
}
