import type { Caller } from '../schema/caller.js'
import { type GatewayClaims, gatewayIssuer } from '../schema/subgraph-claims.js'
import type { SigningKey } from './signing-key.js'

/** The gateway's own token for one caller and one subgraph: the caller's token is never passed on. */
export type SubgraphTokens = (subgraph: string, caller: Caller) => Promise<string>

const lifetimeSeconds = 60
// A token must outlive the request it is sent with.
const renewedBeforeExpirySeconds = 15
const maxKept = 10_000

export function subgraphTokens(key: SigningKey): SubgraphTokens {
  const kept = new Map<string, { token: Promise<string>; renewAtMs: number }>()
  return (subgraph, caller) => {
    const name = `${subgraph} ${JSON.stringify(caller)}`
    const known = kept.get(name)
    if (known && Date.now() < known.renewAtMs) return known.token
    if (kept.size >= maxKept) kept.clear()
    const now = Math.floor(Date.now() / 1000)
    const claims: GatewayClaims = { caller }
    const token = key.sign({
      iss: gatewayIssuer,
      aud: subgraph,
      iat: now,
      exp: now + lifetimeSeconds,
      ...claims,
    })
    kept.set(name, {
      token,
      renewAtMs: (now + lifetimeSeconds - renewedBeforeExpirySeconds) * 1000,
    })
    return token
  }
}
