import { budgetCounter } from '../../db/queries/hub/budgets.js'
import type { HubStore } from '../../db/queries/hub/store.js'
import { countCharge } from '../../runtime/metrics.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { Price } from '../cost/cost.js'
import { openRegistry } from '../documents/registry.js'
import { type DocumentRequest, requestedText } from '../documents/requested-text.js'
import type { Log } from '../request-context.js'
import { budgets } from './budgets.js'

export type Admit = (price: Pick<Price, 'estimate' | 'overhead' | 'isRuled'>) => Promise<void>

/** Takes points for work that is done before anything is asked of a city, or in vain. */
export type Spend = (points: number) => Promise<void>

export interface ClientBounds {
  /** Whose points and turns are meant. */
  readonly key: string
  /** Throws {HubError} COST_TOO_HIGH, BUDGET_EXHAUSTED or BUDGET_UNAVAILABLE. */
  readonly admit: Admit
  /** Throws {HubError} BUDGET_EXHAUSTED. */
  readonly spend: Spend
}

/** What each client may ask for: which documents, how dear, how much in a minute. */
export interface Bounds {
  /**
   * Puts the text of the document that a body asks for into its `query`; leaves it as it is where it names none.
   *
   * @throws {HubError} as `requestedText` does
   */
  takeDocument(body: DocumentRequest, caller: Caller, address: string): Promise<void>
  of(caller: Caller, address: string): ClientBounds
  /** @throws {HubError} DOCUMENT_NOT_REGISTERED for a client bound to its documents: an export is none of them */
  ofExport(caller: Caller, address: string): Admit
  close(): void
}

/** @param store  null where nothing is kept: then the built-in cost limits hold, and no budgets */
export async function openBounds(store: HubStore | null, log: Log): Promise<Bounds> {
  const registry = await openRegistry(store, {
    onError: (err) =>
      log.error({ err }, 'clients and documents cannot be read; those last read hold'),
  })
  const spend = store
    ? budgets(budgetCounter(store), {
        onError: (err) => log.error({ err }, 'budgets cannot be counted'),
      })
    : null

  const of = (caller: Caller, address: string): ClientBounds => {
    const { key, costLimit, budgetPerMinute } = registry.clientOf(caller, address)
    return {
      key,
      async admit({ estimate, overhead, isRuled }) {
        if (costLimit !== null && estimate > costLimit) throw costTooHigh(estimate, costLimit)
        if (!spend) return
        await spend({ key, budgetPerMinute, points: estimate + overhead, isRuled })
        countCharge(kindOf(caller), estimate + overhead)
      },
      async spend(points) {
        if (!spend || points <= 0) return
        await spend({ key, budgetPerMinute, points, isRuled: false })
        countCharge(kindOf(caller), points)
      },
    }
  }

  return {
    async takeDocument(body, caller, address) {
      const text = await requestedText(body, registry.clientOf(caller, address), registry)
      if (text === null) return
      body.query = text
      if (isObject(body.extensions)) {
        // Apollo Server would look for it in a cache of its own.
        const { persistedQuery: _, ...extensions } = body.extensions
        body.extensions = extensions
      }
    },
    of,
    ofExport(caller, address) {
      if (registry.clientOf(caller, address).isBound) {
        throw new HubError(
          'DOCUMENT_NOT_REGISTERED',
          'The client takes its registered documents only; an export is none of them.',
        )
      }
      return of(caller, address).admit
    },
    close: () => registry.close(),
  }
}

const kindOf = ({ client, subject }: Caller) =>
  client === null && subject === null ? 'anonymous' : 'known'

function costTooHigh(estimate: number, limit: number): HubError {
  return new HubError(
    'COST_TOO_HIGH',
    `The operation is estimated at ${estimate} points; at most ${limit} are taken. Ask for fewer at once: shorter pages, fewer codes, fewer lists in each other.`,
    { estimate, limit },
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
