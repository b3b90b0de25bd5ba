import type { Purpose } from '../../../schema/caller.js'
import { canonicalJson } from '../../../schema/canonical-json.js'

/** What a receipt says about its answer. */
export type Statement =
  /** What the hub answered, refusals among it. */
  | 'ANSWERED'
  /** Every city was asked, and none knows any of the subjects asked for. */
  | 'NOTHING_FOUND'
  /** Something is missing; what is not there may exist. */
  | 'INCOMPLETE'
  /** The request could not be executed; nobody was asked. */
  | 'NOT_EXECUTED'

/** A request as it was sent. */
export interface SignedRequest {
  readonly query: string
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
}

/** `extensions.receipt` of an answer. */
export interface Receipt {
  readonly version: 1
  /** When the hub answered, RFC 3339. */
  readonly time: string
  /** The answer's header `x-request-id`. */
  readonly requestId: string
  readonly request: SignedRequest
  readonly caller: {
    readonly unit: string | null
    readonly client: string | null
    readonly jurisdiction: string | null
  }
  readonly purpose: Purpose | null
  readonly statement: Statement
  /** Codes that no city knows: only where every city was asked. */
  readonly nothingFound: readonly string[]
  /** Division codes of the cities whose part may be missing. */
  readonly notAsked: readonly string[]
  /** Detached JWS: `header..signature`. */
  readonly signature: string
}

/** The `typ` of a receipt's signature: nothing else that the hub signs passes for one. */
export const receiptType = 'credit-receipt+jws'

/** An answer as JSON holds it. */
export type AnswerJson = Readonly<Record<string, unknown>> & {
  readonly extensions: Readonly<Record<string, unknown>> & { readonly receipt: object }
}

/**
 * > What is signed is the canonical form (RFC 8785) of the whole answer without `extensions.receipt.signature`.
 *
 * So nothing can be added to an answer, or taken from it, that the signature does not cover.
 *
 * @throws {TypeError} for what canonical JSON cannot hold
 */
export function signedBytes(answer: AnswerJson): Uint8Array {
  const { signature: _, ...receipt } = answer.extensions.receipt as { signature?: unknown }
  const covered = { ...answer, extensions: { ...answer.extensions, receipt } }
  return Buffer.from(canonicalJson(covered))
}

/** The one form of two requests that are the same. */
export function canonicalRequest({ query, operationName, variables }: SignedRequest): string {
  return canonicalJson({ query, operationName, variables })
}
