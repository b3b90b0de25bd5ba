import { toldCount } from '../../rules/statistics/told-counts.js'
import { type Caller, holdsScopes, personPurpose } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import { checkOwnCity } from '../../schema/intake.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'

/** Scope that opens one's own file and nothing else, and the one by which an agent reads that of whom it acts for. */
const ownFile = 'self:read'
const agentsFile = 'agent:read'

/** Who asks, and whose file it may read as an agent by an authorisation in force: only a city knows of any. */
export type Reader = Caller & { readonly readsFor?: string | null }

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

/** Whether the scopes open a field of this subject; `self:read` and `agent:read` count only for the caller's own file. */
export function holdsScopesFor(
  caller: Reader,
  alternatives: readonly (readonly string[])[],
  subjectCode: string | null,
): boolean {
  const opens = new Map([
    [ownFile, caller.ownSubjectCode],
    [agentsFile, caller.readsFor ?? null],
  ])
  const scopes = caller.scopes.filter(
    (scope) => !opens.has(scope) || (subjectCode !== null && opens.get(scope) === subjectCode),
  )
  return holdsScopes(scopes, alternatives)
}

/**
 * What a city does not share (不予共享) is for those of the city itself, and for the subject: nobody else is answered
 * from it.
 */
export function seesWithheld(
  caller: Reader,
  jurisdiction: string,
  subjectCode: string | null,
): boolean {
  if (caller.jurisdiction === jurisdiction) return true
  return subjectCode !== null && isOwnFile(caller, subjectCode)
}

/** Whether the caller is the subject itself, or reads for it. */
export function isOwnFile(caller: Reader, subjectCode: string): boolean {
  const { scopes, ownSubjectCode, readsFor = null } = caller
  return (
    (scopes.includes(ownFile) && ownSubjectCode === subjectCode) ||
    (scopes.includes(agentsFile) && readsFor === subjectCode)
  )
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
