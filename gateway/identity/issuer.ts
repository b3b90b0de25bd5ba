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
    throw new HubError('CONFIGURATION_INVALID.issuerTogether')
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(jwks) && !/^https:\/\/[^/]/i.test(jwks)) {
    throw new HubError('CONFIGURATION_INVALID.jwksAddress', { jwks })
  }
  const keys = /^https:/i.test(jwks) ? keysOfUrl(new URL(jwks)) : keysOfFile(jwks)
  return { keys, issuer, audience }
}
