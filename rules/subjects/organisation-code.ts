import { organisationCheckCharacter } from '../../schema/scalars/check-characters.js'

/**
 * > An organisation code has 8 characters of 0-9 and A-Z and one check character. — GB 11714-1997
 *
 * @param code  normalised: nine characters without the hyphen
 */
export function isOrganisationCode(code: string): boolean {
  return (
    /^[0-9A-Z]{8}[0-9X]$/.test(code) && code[8] === organisationCheckCharacter(code.slice(0, 8))
  )
}
