import type { Observed } from '../runtime/requests.js'
import type { Caller } from '../schema/caller.js'

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
  /** Positions by jurisdiction key, for `extensions.dataset`. */
  readonly dataset: Record<string, Position>
  /** Answers to the root fetches. The gateway builds its result inside these very objects. */
  readonly rootAnswers: object[]
  /** Called when no field was executed because the request cannot be. */
  readonly onRequestFault: () => void
}

export function requestContext(
  request: Omit<RequestContext, 'dataset' | 'rootAnswers'>,
): RequestContext {
  return { ...request, dataset: Object.create(null), rootAnswers: [] }
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

function isPosition(value: unknown): value is Position {
  return typeof value === 'string' ? /^[0-9]{1,19}$/.test(value) : Number.isSafeInteger(value)
}
