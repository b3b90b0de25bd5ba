/** The heads of the audit log's chains at one moment, as the hub signed them. */
export interface Anchor {
  readonly number: number
  /** `AnchorPayload` as canonical JSON. */
  readonly payload: string
  /** Detached JWS over the payload, of the type `anchorType`. */
  readonly jws: string
}

export interface AnchorPayload {
  readonly number: number
  readonly at: string
  /** SHA-256 of the payload before, in hexadecimal; 64 zeros before the first. */
  readonly previous: string
  /** Writers with rows since the anchor before: the last row of each, and its hash. */
  readonly heads: readonly {
    readonly writer: string
    readonly seq: number
    readonly hash: string
  }[]
}

export const anchorType = 'credit-hub-anchor+jws'

/** Most anchors that are sent to a city at once. */
export const mostAnchors = 100

/**
 * Hands anchors to a city, which keeps them for good; those that it has already change nothing.
 *
 * @returns  number of the last anchor that the city has; 0 for none
 * @throws {HubError} ANCHOR_DIFFERS when the city has another anchor of the same number
 */
export type KeepAnchors = (anchors: readonly Anchor[], signal: AbortSignal) => Promise<number>
