import { toldCount } from '../../rules/statistics/told-counts.js'
import { type Caller, holdsScopes, personPurpose } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import { checkOwnCity } from '../../schema/intake.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'

/** Scope that opens one's own file and nothing else. */
const ownFile = 'self:read'

/**
 * A person's file is closed to everybody but the person and its own city, until purpose, basis and case are checked.
 *
 * @param cities  division codes of the cities whose data the answer is: a city itself, in the zone those with a file
 * @throws {HubError} PERSON_PURPOSE_REQUIRED, the same whether or not there is such a person
 */
export function checkPersonRule(
  caller: Caller,
  subjectCode: string,
  cities: readonly string[],
): void {
  if (!isPersonKey(subjectCode)) return
  if (isOwnFile(caller, subjectCode)) return
  if (caller.policies.includes(personPurpose)) return
  const ownCity = caller.jurisdiction !== null && cities.includes(caller.jurisdiction)
  if (ownCity && caller.scopes.includes('identity:read')) return
  throw new HubError('PERSON_PURPOSE_REQUIRED.person')
}

/** Whether the scopes open a field of this subject; `self:read` counts only for the caller's own file. */
export function holdsScopesFor(
  caller: Caller,
  alternatives: readonly (readonly string[])[],
  subjectCode: string | null,
): boolean {
  const scopes =
    subjectCode !== null && isOwnFile(caller, subjectCode)
      ? caller.scopes
      : caller.scopes.filter((scope) => scope !== ownFile)
  return holdsScopes(scopes, alternatives)
}

/**
 * What a city does not share (不予共享) is for those of the city itself, and for the subject: nobody else is answered
 * from it.
 */
export function seesWithheld(
  caller: Caller,
  jurisdiction: string,
  subjectCode: string | null,
): boolean {
  if (caller.jurisdiction === jurisdiction) return true
  return subjectCode !== null && isOwnFile(caller, subjectCode)
}

/** Whether the caller is the subject itself. */
export function isOwnFile(caller: Caller, subjectCode: string): boolean {
  return caller.scopes.includes(ownFile) && caller.ownSubjectCode === subjectCode
}

/** Whether numbers of persons are exact for the caller; everybody else is told multiples of 5. */
export function countsExactly({ scopes }: Caller): boolean {
  return scopes.includes('identity:read')
}

/** A number of persons as the caller may know it. */
export function personCount(count: number, caller: Caller): string {
  return String(countsExactly(caller) ? count : toldCount(count))
}

/**
 * Where data come from is for auditors, and for the operators of the city that holds them.
 *
 * @throws {HubError} FOREIGN_CITY
 */
export function checkProvenanceRule(caller: Caller, jurisdiction: string): void {
  if (!caller.scopes.includes('audit:read')) checkOwnCity(caller, jurisdiction)
}
