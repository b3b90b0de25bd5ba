import { hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import { Kept } from '../../runtime/kept.js'
import { anonymous, type Caller, type Purpose } from '../../schema/caller.js'
import { type errorCodes, HubError } from '../../schema/errors.js'
import { namesUse } from '../../schema/key-uses.js'
import type { KeySet } from '../keys/key-set.js'

export interface IdentityOptions {
  readonly keys: KeySet
  readonly issuer: string
  readonly audience: string
}

/**
 * Who sends a request: anonymous without an Authorization header, else whom a verified token names.
 *
 * @param beforeChecking  called before anything but a token that is known to be good is looked at; may throw
 * @throws {HubError} UNAUTHENTICATED with a `reason` for every other Authorization header,
 *   ARGUMENT_INVALID for a purpose header that cannot be read
 */
export type Identify = (
  headers: IncomingHttpHeaders,
  beforeChecking?: () => void,
) => Promise<Caller>

/** Why a token was refused, as `extensions.reason` says it. */
export type TokenRefusal = Exclude<
  keyof (typeof errorCodes)['UNAUTHENTICATED']['says'],
  'subgraph' | `session_${string}`
>

const accessTokens = /^(?:application\/)?(?:at\+)?jwt$/i
const maxTokenBytes = 8 * 1024
const maxPurposeLength = 200
const clockToleranceSeconds = 5
// No HMAC: whoever could read the public keys could sign with them.
export const tokenAlgorithms = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
  'RS256',
  'RS384',
  'RS512',
].concat(['PS256', 'PS384', 'PS512'])

/** Verified tokens are remembered until they expire or the issuer's keys change, whichever is first. */
export function identity({ keys, issuer, audience }: IdentityOptions): Identify {
  const verified = new Kept<{ caller: Caller; expiresAtMs: number }>()
  let verifiedUnder = keys.current()
  let changes = 0

  async function callerOfToken(token: string, beforeChecking: () => void): Promise<Caller> {
    if (token.length > maxTokenBytes) throw refusal('too_large')
    const inForce = keys.current()
    if (inForce === undefined || inForce !== verifiedUnder) changes += 1
    verifiedUnder = inForce
    const name = `${changes} ${hash('sha256', token, 'base64url')}`
    const known = verified.get(name)
    if (known && Date.now() < known.expiresAtMs) return known.caller
    beforeChecking()

    const { payload, protectedHeader } = await verify(token)
    // Statements of other kinds are signed by the same issuers: logouts, events, proofs.
    if (!accessTokens.test(protectedHeader.typ ?? 'JWT')) throw refusal('wrong_use')
    const caller = callerOfClaims(payload)
    if (inForce === keys.current()) {
      verified.set(name, { caller, expiresAtMs: (payload.exp as number) * 1000 })
    }
    return caller
  }

  async function verify(token: string) {
    try {
      return await jwtVerify(token, keys.find, {
        issuer,
        audience,
        algorithms: tokenAlgorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['sub', 'exp'],
      })
    } catch (error) {
      const reason = refusalOf(error, token, keys)
      if (reason === undefined) throw error
      throw refusal(reason)
    }
  }

  return async (headers, beforeChecking = () => {}) => {
    const purpose = purposeOfHeaders(headers)
    if (headers.authorization === undefined) return purpose ? { ...anonymous, purpose } : anonymous
    const token = /^Bearer +([^ ]+) *$/i.exec(headers.authorization)?.[1]
    if (token === undefined) throw refusal('malformed')
    const caller = await callerOfToken(token, beforeChecking)
    return purpose ? { ...caller, purpose } : caller
  }
}

/**
 * A list in `scope` grants nothing, nor does anything else of the wrong type; who asks is never guessed.
 *
 * @throws {HubError} UNAUTHENTICATED
 */
function callerOfClaims(claims: JWTPayload): Caller {
  const { scope, policies } = claims
  const text = (value: unknown) => {
    if (value === undefined || value === null || value === '') return null
    if (typeof value !== 'string') throw refusal('claim_type')
    return value
  }
  if (text(claims.sub) === null) throw refusal('malformed')
  return {
    subject: text(claims.sub),
    unit: text(claims.unit),
    client: text(claims.client_id) ?? text(claims.azp),
    jurisdiction: text(claims.jurisdiction),
    scopes: typeof scope === 'string' ? scope.split(' ').filter((name) => name !== '') : [],
    policies:
      Array.isArray(policies) && policies.every((name) => typeof name === 'string') ? policies : [],
    ownSubjectCode: text(claims.subject_code),
    actsFor: text(claims.acts_for),
    purpose: null,
  }
}

/** Purpose, legal basis and case number stand together: one alone is no purpose. */
function purposeOfHeaders(headers: IncomingHttpHeaders): Purpose | null {
  const purpose = headerText(headers, 'x-credit-purpose')
  const basis = headerText(headers, 'x-credit-basis')
  const caseNo = headerText(headers, 'x-credit-case')
  return purpose && basis && caseNo ? { purpose, basis, caseNo } : null
}

/** HTTP carries Latin-1: Chinese text comes percent-encoded, or as the raw UTF-8 bytes that curl sends. */
function headerText(headers: IncomingHttpHeaders, name: string): string {
  const raw = headers[name]
  if (raw === undefined) return ''
  let text: string
  try {
    const bytes = Buffer.from(String(raw), 'latin1')
    text = decodeURIComponent(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).trim()
  } catch {
    throw new HubError('ARGUMENT_INVALID.headerUtf8', { name })
  }
  if (text.length > maxPurposeLength) {
    throw new HubError('ARGUMENT_INVALID.headerLong', {
      name,
      count: text.length,
      most: maxPurposeLength,
    })
  }
  return text
}

function refusal(reason: TokenRefusal): HubError {
  return new HubError(`UNAUTHENTICATED.${reason}`, {}, { reason })
}

/** Undefined where the token is not at fault: the issuer's keys could not be fetched. */
function refusalOf(error: unknown, token: string, keys: KeySet): TokenRefusal | undefined {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'wrong_audience'
    if (error.claim === 'iss') return 'wrong_issuer'
    if (error.reason === 'invalid') return 'claim_type'
    return error.claim === 'nbf' && error.reason === 'check_failed' ? 'not_yet_valid' : 'malformed'
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'bad_signature'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm'
  if (error instanceof errors.JWKSMultipleMatchingKeys) return 'unknown_key'
  if (error instanceof errors.JWKSNoMatchingKey) {
    const { kid } = decodeProtectedHeader(token)
    const known =
      kid !== undefined && keys.current()?.keys.some((key) => key.kid === kid && !namesUse(key))
    return known ? 'algorithm' : 'unknown_key'
  }
  if (
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JOSENotSupported
  ) {
    return 'malformed'
  }
  return undefined
}
