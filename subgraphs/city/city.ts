import type { ExecutionResult } from 'graphql'
import type { CityStore } from '../../db/store.js'
import type { Caller } from '../../schema/caller.js'
import type { DatasetVersion } from '../../schema/dataset.js'
import type { Jurisdiction } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { citySdl } from '../../schema/sdl.js'
import { type KeptFigures, keptFigures } from '../figures.js'
import { documentRunner, type Execute, subgraphSchema } from '../subgraph.js'
import { untilAborted } from '../until-aborted.js'
import { cityContext } from './context.js'
import { keptPolicy, type PolicyAt } from './policy.js'
import { type CityReads, cityReads } from './reads.js'
import { cityResolvers } from './resolvers.js'

/** What the operations on one server of the city have in common. */
interface Shared {
  readonly reads: CityReads
  readonly policyAt: PolicyAt
  readonly figuresFor: KeptFigures<CityStore>
}

/** Below the gateway's own deadline of a subgraph, 5 s. */
const patienceForCountsMs = 3_000

/**
 * The subgraph of one city: the same module for every entry of the register.
 *
 * Where the city has replicas, they answer queries. Whoever may write asks the city's own server, so that he finds what
 * he wrote through another process; a replica that fails is left alone, and the query is asked there again.
 */
export function citySubgraph(store: CityStore, now: () => Date): Execute {
  const { replicas, jurisdiction } = store
  const run = documentRunner(subgraphSchema(citySdl(jurisdiction), inNamesOf(jurisdiction)))

  const shared = new Map<CityStore, Shared>()

  return async (request, caller, signal) => {
    const contextOn = (from: CityStore, operation: string | undefined) => {
      const { reads, policyAt, figuresFor } = sharedOf(from)
      return cityContext({
        store: untilAborted(from, signal),
        reads,
        signal,
        caller,
        today: dayInChina(now()),
        policyAt: operation === 'query' ? policyAt : undefined,
        figuresFor,
        patienceMs: patienceForCountsMs,
      })
    }
    if (!replicas) return run(request, (operation) => contextOn(store, operation))

    let replica: CityStore | null = null
    let isQuery = true
    const doubt = () => replica && replicas.doubt(replica)
    signal.addEventListener('abort', doubt)
    try {
      const answer = await run(request, async (operation) => {
        isQuery = operation === 'query'
        if (isQuery && !mayWrite(caller)) replica = await replicas.next()
        return contextOn(replica ?? store, operation)
      })
      if (replica === null || signal.aborted || !lacksDatabase(answer)) {
        return shown(answer, replica)
      }
      replicas.setAside(replica)
      return shown(await run(request, (operation) => contextOn(store, operation)), null)
    } finally {
      if (!isQuery) replicas.wrote()
      signal.removeEventListener('abort', doubt)
    }
  }

  /** Of the store itself: a read that many share does not end with the request that began it. */
  function sharedOf(from: CityStore): Shared {
    const known = shared.get(from) ?? {
      reads: cityReads(from),
      policyAt: keptPolicy(from),
      figuresFor: keptFigures(from),
    }
    shared.set(from, known)
    return known
  }

  function shown(answer: ExecutionResult, replica: CityStore | null): ExecutionResult {
    const { dataset } = (answer.extensions ?? {}) as { dataset?: Record<string, DatasetVersion> }
    const version = dataset?.[jurisdiction.key]
    if (version) replicas!.shown(version, replica)
    return answer
  }
}

function mayWrite({ scopes }: Caller): boolean {
  return scopes.some((scope) => scope.endsWith(':write'))
}

function lacksDatabase({ errors = [] }: ExecutionResult): boolean {
  return errors.some(({ extensions }) => extensions.code === 'DATABASE_UNAVAILABLE')
}

/** The resolvers under the city's own type and field names, as `citySdl` renames the template. */
function inNamesOf({ typePrefix, key }: Jurisdiction) {
  const { Query, Mutation, ...types } = cityResolvers
  return {
    ...Object.fromEntries(
      Object.entries(types).map(([name, fields]) => [name.replace(/^City/, typePrefix), fields]),
    ),
    Query: { [key]: Query?.city },
    Mutation: { [key]: Mutation?.city },
  }
}
