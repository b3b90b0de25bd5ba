import type { PurposeRow } from '../db/queries/hub/purposes.js'
import { type Caller, personPurpose } from '../schema/caller.js'
import { HubError } from '../schema/errors.js'

/**
 * The caller with the policies that the hub itself evaluates.
 *
 * `person-purpose` is granted when the stated purpose stands in the catalogue for the caller's unit, the caller holds
 * its scope `person:<purpose>`, and legal basis and case number are stated.
 *
 * @throws {HubError} PURPOSE_UNKNOWN for a purpose outside the catalogue, whoever states it
 */
export function withHubPolicies(caller: Caller, purposes: ReadonlyMap<string, PurposeRow>): Caller {
  if (caller.purpose && !purposes.has(caller.purpose.purpose)) {
    throw new HubError(
      'PURPOSE_UNKNOWN',
      `x-credit-purpose is not in the catalogue; state one of ${[...purposes.keys()].join(', ')}.`,
    )
  }
  const granted = caller.policies.filter((policy) => policy !== personPurpose)
  return {
    ...caller,
    policies: mayAskForPersons(caller, purposes) ? [...granted, personPurpose] : granted,
  }
}

function mayAskForPersons(
  { purpose, scopes, unit }: Caller,
  purposes: ReadonlyMap<string, PurposeRow>,
): boolean {
  if (purpose === null || unit === null) return false
  const row = purposes.get(purpose.purpose)
  return (
    row !== undefined &&
    scopes.includes(`person:${row.code}`) &&
    (row.units.includes('*') || row.units.includes(unit)) &&
    purpose.basis !== '' &&
    purpose.caseNo !== ''
  )
}
