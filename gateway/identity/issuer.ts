import { HubError } from '../../schema/errors.js'
import { keysOfFile, keysOfUrl } from '../keys/key-set.js'
import type { IdentityOptions } from './identity.js'

/** Whose tokens are believed, as a start is told. */
export interface IssuerSettings {
  readonly issuer: string | undefined
  readonly audience: string | undefined
  /** Path or https address of a JSON Web Key Set. */
  readonly jwks: string | undefined
}

/**
 * @throws {HubError} CONFIGURATION_INVALID when one of the three is missing, or the key set cannot be read
 */
export function configuredIssuer({ issuer, audience, jwks }: IssuerSettings): IdentityOptions {
  if (!issuer || !audience || !jwks) {
    throw new HubError(
      'CONFIGURATION_INVALID',
      'Issuer, audience and key set go together: set HUB_ISSUER, HUB_AUDIENCE and HUB_JWKS (a file or an address).',
    )
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(jwks) && !/^https:\/\/[^/]/i.test(jwks)) {
    throw new HubError(
      'CONFIGURATION_INVALID',
      `HUB_JWKS is "${jwks}"; name a file or an https address: whoever is on the way of another could give keys of their own.`,
    )
  }
  const keys = /^https:/i.test(jwks) ? keysOfUrl(new URL(jwks)) : keysOfFile(jwks)
  return { keys, issuer, audience }
}
