/** What a public key of the hub checks, told beside it as `hub_use`: a key of one use is none of another. */
export const keyUses = {
  /** Receipts, audit anchors and snapshots. */
  statements: 'statements',
  /** The gateway's tokens for its subgraphs. */
  subgraphTokens: 'subgraph-tokens',
} as const

export type KeyUse = (typeof keyUses)[keyof typeof keyUses]

interface Published {
  readonly hub_use?: unknown
}

/** Whether a published key is for this use, and for nothing else. */
export function isForUse(key: object, use: KeyUse): boolean {
  return (key as Published).hub_use === use
}

/** Whether a published key says a use of the hub at all; sets kept from before uses were told do not. */
export function namesUse(key: object): boolean {
  return (key as Published).hub_use !== undefined
}
