import { Kept } from '../../runtime/kept.js'
import type { Caller } from '../../schema/caller.js'
import { type GatewayClaims, gatewayIssuer } from '../../schema/subgraph-claims.js'
import type { SigningKeys } from './signing-keys.js'

/** The gateway's own token for one caller and one subgraph: the caller's token is never passed on. */
export type SubgraphTokens = (subgraph: string, caller: Caller) => Promise<string>

const lifetimeSeconds = 60
// A token must outlive the request it is sent with.
const renewedBeforeExpirySeconds = 15
/** Of a token without its caller. */
const tokenBytes = 500

export function subgraphTokens(keys: SigningKeys): SubgraphTokens {
  const kept = new Kept<{ token: Promise<string>; renewAtMs: number }>()
  let keptUnder = keys.publicKeys()
  return (subgraph, caller) => {
    // Of a key that was taken away no subgraph takes a token any more.
    if (keptUnder !== keys.publicKeys()) kept.clear()
    keptUnder = keys.publicKeys()
    const name = `${subgraph} ${JSON.stringify(caller)}`
    const known = kept.get(name)
    if (known && Date.now() < known.renewAtMs) return known.token
    const now = Math.floor(Date.now() / 1000)
    const claims: GatewayClaims = { caller }
    const token = keys.sign({
      iss: gatewayIssuer,
      aud: subgraph,
      iat: now,
      exp: now + lifetimeSeconds,
      ...claims,
    })
    const renewAtMs = (now + lifetimeSeconds - renewedBeforeExpirySeconds) * 1000
    // The token holds the same claims, in letters of six bits, and its signature.
    kept.set(name, { token, renewAtMs }, name.length * 2 + tokenBytes)
    return token
  }
}
