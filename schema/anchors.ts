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
  /** Only where the log was restored from a backup before it: what is gone for good, and who says why. */
  readonly restored?: Restored
}

/** What a restore of the log lost. It excuses these rows and anchors alone, and is shown at every verification. */
export interface Restored {
  /** Who restored it, from what and why, as its operator says. */
  readonly by: string
  readonly from: string
  readonly reason: string
  /**
   * Writers whose chain ends before a row that an anchor saw: the last row that is there (0 and 64 zeros for none), and
   * the last one that an anchor saw. Also those of which a restore before told this, though all rows are back.
   */
  readonly lost: readonly {
    readonly writer: string
    readonly seq: number
    readonly hash: string
    readonly until: number
  }[]
  /** Anchors that a place keeps beside another one of the same number in this chain; `hash` is that of the payload. */
  readonly replaced: readonly { readonly number: number; readonly hash: string }[]
}

/** What a time-stamping authority has signed of an anchor's payload: a TimeStampToken of RFC 3161, DER in base64. */
export interface AnchorTimestamp {
  readonly number: number
  readonly token: string
}

export const anchorType = 'credit-hub-anchor+jws'

/** Most anchors that are sent to a city at once. */
export const mostAnchors = 100

/** What keeps anchors for good: a city, or a file that an operator names. */
export interface AnchorKeeper {
  /**
   * Hands it anchors; those that it has already change nothing.
   *
   * @returns  number of the last anchor that it has; 0 for none
   * @throws {HubError} ANCHOR_DIFFERS when it has another anchor of the same number
   */
  keep(anchors: readonly Anchor[], signal: AbortSignal): Promise<number>
  /** What it has behind a number, in order, at most `mostAnchors`; none where it is of a version that cannot tell. */
  kept(after: number, signal: AbortSignal): Promise<readonly Anchor[]>
}
