import { budgetCounter } from '../../../db/hub/budgets.js'
import type { HubStore } from '../../../db/hub/store.js'
import type { Log } from '../../../runtime/log.js'
import { countCharge } from '../../../runtime/metrics.js'
import type { Caller } from '../../../schema/caller.js'
import { HubError } from '../../../schema/errors.js'
import type { Price } from '../../operation/cost/cost.js'
import { type Client, openRegistry } from '../documents/registry.js'
import { type DocumentRequest, requestedText } from '../documents/requested-text.js'
import { budgets, type Standing } from './budgets.js'

export type Admit = (price: Pick<Price, 'estimate' | 'overhead' | 'isRuled'>) => Promise<void>

/** Takes points for work that is done before anything is asked of a city, or in vain. */
export type Spend = (points: number) => Promise<void>

/** What a request has cost so far, and how its client's budget stands. */
export interface Cost {
  /** Points that were taken for it. */
  readonly points: number
  /** Points of each minute. */
  readonly limit: number
  /** Null where it cannot be told just now. */
  readonly standing: Standing | null
}

/** The bounds that one request is held to. */
export interface ClientBounds {
  /** Whose points and turns are meant. */
  readonly key: string
  /**
   * Puts the text of the document that a body asks for into its `query`; leaves it as it is where it names none.
   *
   * @throws {HubError} as `requestedText` does
   */
  takeDocument(body: DocumentRequest): Promise<void>
  /** Throws {HubError} COST_TOO_HIGH, BUDGET_EXHAUSTED or BUDGET_UNAVAILABLE. */
  readonly admit: Admit
  /** Throws {HubError} BUDGET_EXHAUSTED. */
  readonly spend: Spend
  /** Null where nothing is counted. */
  cost(): Cost | null
}

/** What each client may ask for: which documents, how dear, how much in a minute. */
export interface Bounds {
  of(caller: Caller, address: string): ClientBounds
  /** @throws {HubError} DOCUMENT_NOT_REGISTERED for a client bound to its documents: an export is none of them */
  ofExport(caller: Caller, address: string): ClientBounds
  close(): void
}

/** @param store  null where nothing is kept: then the built-in cost limits hold, and no budgets */
export async function openBounds(store: HubStore | null, log: Log): Promise<Bounds> {
  const registry = await openRegistry(store, {
    onError: (err) =>
      log.error({ err }, 'clients and documents cannot be read; those last read hold'),
  })
  const counted = store
    ? budgets(budgetCounter(store), {
        onError: (err) => log.error({ err }, 'budgets cannot be counted'),
      })
    : null

  const boundsOf = (client: Client, caller: Caller): ClientBounds => {
    const { key, costLimit, budgetPerMinute } = client
    let spent = 0
    const take = async (points: number, isRuled: boolean) => {
      if (!counted) return
      await counted.spend({ key, budgetPerMinute, points, isRuled })
      spent += points
      countCharge(kindOf(caller), points)
    }
    return {
      key,
      async takeDocument(body) {
        const text = await requestedText(body, client, registry)
        if (text === null) return
        body.query = text
        if (isObject(body.extensions)) {
          // Apollo Server would look for it in a cache of its own.
          const { persistedQuery: _, ...extensions } = body.extensions
          body.extensions = extensions
        }
      },
      async admit({ estimate, overhead, isRuled }) {
        if (costLimit !== null && estimate > costLimit) throw costTooHigh(estimate, costLimit)
        await take(estimate + overhead, isRuled)
      },
      async spend(points) {
        if (points > 0) await take(points, false)
      },
      cost: () =>
        counted && {
          points: spent,
          limit: budgetPerMinute,
          standing: counted.standing({ key, budgetPerMinute }),
        },
    }
  }

  return {
    of: (caller, address) => boundsOf(registry.clientOf(caller, address), caller),
    ofExport(caller, address) {
      const client = registry.clientOf(caller, address)
      if (client.isBound) {
        throw new HubError('DOCUMENT_NOT_REGISTERED.export')
      }
      return boundsOf(client, caller)
    },
    close: () => registry.close(),
  }
}

const kindOf = ({ client, subject }: Caller) =>
  client === null && subject === null ? 'anonymous' : 'known'

function costTooHigh(estimate: number, limit: number): HubError {
  return new HubError('COST_TOO_HIGH.atOnce', { estimate, limit }, { estimate, limit })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
