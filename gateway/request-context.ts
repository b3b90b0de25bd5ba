import type { Observed } from '../runtime/requests.js'
import type { Caller } from '../schema/caller.js'
import type { Disclosure } from './access/access.js'
import type { Admit, Spend } from './budgets/bounds.js'

/** Where inner texts go instead of into the answer. */
export interface Log {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** How far a city's data had come when it answered. */
export type Position = number | string

/** What one request carries from the door to the subgraphs, and what they leave there for the answer. */
export interface RequestContext {
  readonly caller: Caller
  readonly requestId: string
  readonly observed: Observed
  readonly log: Log
  /** Aborted when the request's deadline has passed or its client has gone: nothing more is begun for it. */
  readonly signal: AbortSignal
  /** Whose points the request costs. */
  readonly clientKey?: string
  /** Positions by jurisdiction key, for `extensions.dataset`. */
  readonly dataset: Record<string, Position>
  /** What the answer may disclose under the access rules; null until the operation was read. */
  disclosure: Disclosure | null
  /** Codes of the subjects that subgraphs served, and coordinates that they masked. */
  readonly subjects: Set<string>
  readonly masked: Set<string>
  /** Whether the answer shall carry a signed receipt. */
  readonly wantsReceipt?: boolean
  /** Throws {HubError} for an operation that the client may not ask for, or has no points for. */
  readonly admit?: Admit
  /** Throws {HubError} BUDGET_EXHAUSTED when the client has no points for work such as planning. */
  readonly spend?: Spend
  /** Waits until a long piece of work may begin; throws {HubError} HUB_BUSY. */
  readonly turn?: () => Promise<void>
  /** Told once the operation's text has been read and found valid. */
  readonly onValidText?: (text: string) => void
  /** Called when no field was executed because the request cannot be. */
  readonly onRequestFault: () => void
}

export function requestContext(
  request: Omit<RequestContext, 'dataset' | 'disclosure' | 'subjects' | 'masked'>,
): RequestContext {
  return {
    ...request,
    dataset: Object.create(null),
    disclosure: null,
    subjects: new Set(),
    masked: new Set(),
  }
}

/** Keeps the lower of two positions of one city: that much lies behind the whole answer. */
export function noteDataset({ dataset }: RequestContext, positions: unknown): void {
  if (typeof positions !== 'object' || positions === null) return
  for (const [key, position] of Object.entries(positions)) {
    if (!isPosition(position)) continue
    const known = dataset[key]
    if (known === undefined || BigInt(position) < BigInt(known)) dataset[key] = position
  }
}

/** Texts that a subgraph lists in its extensions; whatever else stands there is passed over. */
export function noteTexts(into: Set<string>, listed: unknown): void {
  if (!Array.isArray(listed)) return
  for (const text of listed) if (typeof text === 'string') into.add(text)
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'string' ? /^[0-9]{1,19}$/.test(value) : Number.isSafeInteger(value)
}
