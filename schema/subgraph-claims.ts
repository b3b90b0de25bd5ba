import type { Caller } from './caller.js'

/** Issuer of the tokens that the gateway makes for one subgraph each. */
export const gatewayIssuer = 'credit-hub-gateway'

/** What such a token says besides the registered claims: its signature binds the caller and the purpose. */
export interface GatewayClaims {
  readonly caller: Caller
}
