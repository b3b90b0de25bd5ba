import { createHash } from 'node:crypto'
import { type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Caller } from '../schema/caller.js'
import { HubError } from '../schema/errors.js'
import { type GatewayClaims, gatewayIssuer } from '../schema/subgraph-claims.js'

const maxVerified = 10_000

/**
 * Reads the gateway's tokens for one subgraph, and nobody else's: not a caller's own, not another subgraph's.
 *
 * @param audience  name of this subgraph
 * @param keys  the gateway's public keys, of jose's `createRemoteJWKSet` or `createLocalJWKSet`
 */
export function gatewayTokenReader(
  audience: string,
  keys: JWTVerifyGetKey,
): (authorization: string | undefined) => Promise<Caller> {
  const verified = new Map<string, { caller: Caller; expiresAtMs: number }>()

  return async (authorization) => {
    const token = /^Bearer ([^ ]+)$/.exec(authorization ?? '')?.[1]
    if (token === undefined) throw refused('no gateway token')
    const hash = createHash('sha256').update(token).digest('base64url')
    const known = verified.get(hash)
    if (known && Date.now() < known.expiresAtMs) return known.caller

    const { payload } = await jwtVerify<GatewayClaims>(token, keys, {
      issuer: gatewayIssuer,
      audience,
      algorithms: ['ES256', 'EdDSA'],
      // The same hub signs receipts and anchors, which are no tokens.
      typ: 'JWT',
      requiredClaims: ['exp'],
      clockTolerance: 5,
    }).catch((error: { code?: string }) => {
      throw refused(error.code ?? 'unreadable')
    })
    const { caller } = payload
    if (verified.size >= maxVerified) verified.clear()
    verified.set(hash, { caller, expiresAtMs: (payload.exp as number) * 1000 })
    return caller
  }
}

function refused(reason: string): HubError {
  return new HubError('UNAUTHENTICATED', 'A subgraph answers the gateway only.', { reason })
}
