import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import type { ServerMetadata } from 'openid-client'
import { HubError } from '../../schema/errors.js'
import { tokenAlgorithms } from '../identity/identity.js'

/** Of whom an identity provider says that they have signed out: one session, or all of a subject. */
export interface SignedOut {
  readonly session: string | null
  readonly subject: string | null
}

const event = 'http://schemas.openid.net/event/backchannel-logout'
const oldestSeconds = 600
const rememberedTokens = 10_000

/**
 * Looks through logout tokens as OpenID Connect Back-Channel Logout 1.0, section 2.6, has it. One token counts once.
 *
 * @throws {HubError} SIGN_IN_REFUSED, SIGN_IN_UNAVAILABLE where the provider's keys cannot be fetched
 */
export function logoutTokens(clientId: string) {
  const used = new LRUCache<string, true>({ max: rememberedTokens })
  let keys: { readonly of: string; readonly find: JWTVerifyGetKey } | null = null
  return async (token: string, { issuer, jwks_uri = '' }: ServerMetadata): Promise<SignedOut> => {
    if (!URL.canParse(jwks_uri)) throw refused()
    if (keys?.of !== jwks_uri) keys = { of: jwks_uri, find: createRemoteJWKSet(new URL(jwks_uri)) }
    const { payload, protectedHeader } = await verified(token, keys.find, {
      issuer,
      audience: clientId,
      algorithms: tokenAlgorithms,
      maxTokenAge: oldestSeconds,
      clockTolerance: 5,
      requiredClaims: ['jti', 'events'],
    })
    const { jti, events, nonce, sid, sub } = payload
    const isLogout = typeof events === 'object' && events !== null && Object.hasOwn(events, event)
    const isTyped = /^(?:application\/)?(?:logout\+)?jwt$/i.test(protectedHeader.typ ?? 'JWT')
    const session = typeof sid === 'string' ? sid : null
    const subject = typeof sub === 'string' ? sub : null
    if (!isLogout || !isTyped || nonce !== undefined || (session ?? subject) === null) {
      throw refused()
    }
    if (used.has(jti!)) throw refused()
    used.set(jti!, true)
    return { session, subject }
  }
}

async function verified(...asked: Parameters<typeof jwtVerify>) {
  const [token, find, options] = asked
  try {
    return await jwtVerify(token as string, find as unknown as JWTVerifyGetKey, options)
  } catch (cause) {
    const isAway = cause instanceof errors.JWKSTimeout || !(cause instanceof errors.JOSEError)
    if (!isAway) throw refused(cause)
    throw new HubError('SIGN_IN_UNAVAILABLE.provider', {}, { retryAfterSeconds: 10 }, { cause })
  }
}

function refused(cause?: unknown): HubError {
  return new HubError('SIGN_IN_REFUSED.logoutToken', {}, {}, cause === undefined ? {} : { cause })
}
