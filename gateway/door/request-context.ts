import type { GraphQLFormattedError } from 'graphql'
import type { Log } from '../../runtime/log.js'
import type { Observed } from '../../runtime/requests.js'
import type { Caller } from '../../schema/caller.js'
import {
  behindBoth,
  type DatasetVersion,
  datasetVersionIn,
  isOfTwoStarts,
  serverSinceIn,
} from '../../schema/dataset.js'
import { HubError } from '../../schema/errors.js'
import type { InBoth, Language } from '../../schema/language.js'
import type { Disclosure } from '../access/access.js'
import { toldError } from '../answer/told.js'
import type { Admit, Cost, Spend } from '../clients/budgets/bounds.js'
import type { SeenStores } from '../forward/seen-stores.js'

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
  /** Versions of the cities' data by jurisdiction key, for `extensions.dataset`. */
  readonly dataset: Record<string, DatasetVersion>
  /** When the cities' servers were started by which the parts so far were answered, by jurisdiction key. */
  readonly starts: Map<string, string>
  /** Keys of cities of which parts of the answer are of two epochs, or of two starts of the server. */
  readonly mixed: Set<string>
  /** What the answer may disclose under the access rules; null until the operation was read. */
  disclosure: Disclosure | null
  /** Codes of the subjects that subgraphs served, and coordinates that they masked. */
  readonly subjects: Set<string>
  readonly masked: Set<string>
  /** Ids of the consents on which it is answered. */
  readonly consents?: Set<string>
  /** In which errors are told; English when absent. */
  readonly language?: Language
  /** Told once the errors of the answer stand in that language. */
  readonly onTold?: () => void
  /** Whether the answer shall carry a signed receipt. */
  readonly wantsReceipt?: boolean
  /** What was seen of the cities' stores so far; nothing is kept of it when absent. */
  readonly seen?: SeenStores | undefined
  /** Throws {HubError} for an operation that the client may not ask for, or has no points for. */
  readonly admit?: Admit
  /** Throws {HubError} BUDGET_EXHAUSTED when the client has no points for work such as planning. */
  readonly spend?: Spend
  /** What the request has cost so far; null where nothing is counted. */
  readonly cost?: () => Cost | null
  /** Waits until a long piece of work may begin; throws {HubError} HUB_BUSY. */
  readonly turn?: () => Promise<void>
  /** Told once the operation's text has been read and found valid. */
  readonly onValidText?: (text: string) => void
  /** Called when no field was executed because the request cannot be. */
  readonly onRequestFault: () => void
}

export function requestContext(
  request: Omit<
    RequestContext,
    'dataset' | 'starts' | 'mixed' | 'disclosure' | 'subjects' | 'masked' | 'consents'
  >,
): RequestContext {
  return {
    ...request,
    dataset: Object.create(null),
    starts: new Map(),
    mixed: new Set(),
    disclosure: null,
    subjects: new Set(),
    masked: new Set(),
    consents: new Set(),
  }
}

/**
 * Keeps the lower of two positions of one city: that much lies behind the whole answer. Of two epochs nothing does, nor of
 * two starts of the city's server: the zone may tell what it held of a disk that the city has no more.
 */
export function noteDataset(
  { dataset, starts, mixed }: Pick<RequestContext, 'dataset' | 'starts' | 'mixed'>,
  versions: unknown,
): void {
  if (typeof versions !== 'object' || versions === null) return
  for (const [key, said] of Object.entries(versions)) {
    const version = datasetVersionIn(said)
    if (version === null || mixed.has(key)) continue
    const behind = behindBoth(dataset[key] ?? version, version)
    const serverSince = serverSinceIn(said)
    if (
      behind !== null &&
      !isOfTwoStarts({ serverSince: starts.get(key) ?? null }, { serverSince })
    ) {
      dataset[key] = behind
      if (serverSince !== null) starts.set(key, serverSince)
      continue
    }
    mixed.add(key)
    delete dataset[key]
  }
}

/** What the answer says of cities whose parts are of two epochs or starts: none of it stands for the city. */
export function mixedErrors(
  { mixed, language = 'en' }: Pick<RequestContext, 'mixed' | 'language'>,
  cities: readonly {
    readonly key: string
    readonly code: string
    readonly title?: InBoth | undefined
  }[],
): GraphQLFormattedError[] {
  return [...mixed].sort().map((key) => {
    const own = cities.filter((city) => city.key === key)
    const jurisdictions = own.map(({ code }) => code)
    const city = own[0]?.title ?? key
    return toldError(new HubError('COULD_NOT_ASK.twoEpochs', { city }, { jurisdictions }), language)
  })
}

/** Texts that a subgraph lists in its extensions; whatever else stands there is passed over. */
export function noteTexts(into: Set<string>, listed: unknown): void {
  if (!Array.isArray(listed)) return
  for (const text of listed) if (typeof text === 'string') into.add(text)
}
