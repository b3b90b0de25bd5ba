import { createHmac } from 'node:crypto'
import { HubError } from '../../schema/errors.js'
import { readCitizenNumber } from './citizen-number.js'

/** The secret that the cities share; a new version makes new keys of all persons. */
export interface PersonKeySecret {
  /** 1 to 99. */
  readonly version: number
  /** 32 bytes or more. */
  readonly key: Buffer
}

/**
 * The key under which the cities speak of a person: P, two digits of the secret's version, 128 bits of HMAC-SM3 over the 18 characters of the id number. The old and the new number of one person give the same key.
 *
 * It is personal information, not anonymous: whoever has the secret tries a division's 36 million numbers in minutes. So the secret lives in the cities only.
 *
 * @throws {HubError} ARGUMENT_INVALID when the number does not add up; the message does not repeat it
 */
export function personKey(idNumber: string, { version, key }: PersonKeySecret): string {
  const citizen = readCitizenNumber(idNumber)
  if (typeof citizen === 'string') {
    throw new HubError(faults[citizen])
  }
  const hash = createHmac('sm3', key).update(citizen.number).digest('hex').slice(0, 32)
  return `P${String(version).padStart(2, '0')}${hash.toUpperCase()}`
}

const faults = {
  FORM: 'ARGUMENT_INVALID.idNumberForm',
  DATE: 'ARGUMENT_INVALID.idNumberDate',
  CHECK_CHARACTER: 'ARGUMENT_INVALID.idNumberCheck',
} as const
