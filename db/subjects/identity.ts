import { decipher, encipher, newRowKey, unwrapRowKey } from '../server/seal.js'
import type { CityKeys } from '../store.js'
import type { CityTables } from '../tables/city.js'

type IdentityRow = CityTables['personIdentity']['$inferSelect']
/** The row of a person, without what makes it a version. */
export type SealedIdentity = Pick<
  IdentityRow,
  'subjectCode' | 'wrappedKey' | 'nameSealed' | 'numberSealed'
>

/** A person as the city knows it. */
export interface PersonIdentity {
  readonly name: string
  /** Citizen number, 18 characters. */
  readonly number: string
}

/** The sealed row of one person, with a key of its own. */
export function sealIdentity(
  subjectCode: string,
  { name, number }: PersonIdentity,
  { wrapping }: Pick<CityKeys, 'wrapping'>,
): SealedIdentity {
  const { rowKey, wrappedKey } = newRowKey(wrapping, subjectCode)
  return {
    subjectCode,
    wrappedKey,
    nameSealed: encipher(name, rowKey, places.name),
    numberSealed: encipher(number, rowKey, places.number),
  }
}

/**
 * What `sealIdentity` sealed; null when the row's key has been destroyed.
 *
 * @throws {HubError} SEALED_VALUE_INVALID when the row was changed or belongs to another city or person
 */
export function openIdentity(
  { subjectCode, wrappedKey, nameSealed, numberSealed }: SealedIdentity,
  { wrapping }: Pick<CityKeys, 'wrapping'>,
): PersonIdentity | null {
  if (wrappedKey === null) return null
  const rowKey = unwrapRowKey(wrappedKey, wrapping, subjectCode)
  return {
    name: decipher(nameSealed, rowKey, places.name),
    number: decipher(numberSealed, rowKey, places.number),
  }
}

const places = { name: 'person_identity.name', number: 'person_identity.number' }
