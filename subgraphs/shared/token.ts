import { hash } from 'node:crypto'
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { fetchKeys } from '../../runtime/fetch-keys.js'
import { Kept } from '../../runtime/kept.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import { isForUse, keyUses } from '../../schema/key-uses.js'
import { type GatewayClaims, gatewayIssuer } from '../../schema/subgraph-claims.js'

/** The keys by which the gateway signs its tokens: of all that it shows at the address, those of this use. */
export function gatewayKeysAt(address: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(address), {
    // A token by a new key is answered at once: the gateway shows a key as soon as it signs with it.
    cooldownDuration: 1_000,
    [customFetch]: fetchKeys((key) => isForUse(key, keyUses.subgraphTokens)),
  })
}

/**
 * Reads the gateway's tokens for one subgraph, and nobody else's: not a caller's own, not another subgraph's.
 *
 * @param audience  name of this subgraph
 * @param keys  the gateway's keys for tokens: `gatewayKeysAt`
 */
export function gatewayTokenReader(
  audience: string,
  keys: JWTVerifyGetKey,
): (authorization: string | undefined) => Promise<Caller> {
  const verified = new Kept<{ caller: Caller; expiresAtMs: number }>()

  return async (authorization) => {
    const token = /^Bearer ([^ ]+)$/.exec(authorization ?? '')?.[1]
    if (token === undefined) throw refused('no gateway token')
    const name = hash('sha256', token, 'base64url')
    const known = verified.get(name)
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
    verified.set(name, { caller, expiresAtMs: (payload.exp as number) * 1000 })
    return caller
  }
}

function refused(reason: string): HubError {
  return new HubError('UNAUTHENTICATED.subgraph', {}, { reason })
}
