import type { ExecutionResult } from 'graphql'
import { settleIfBehind } from '../../db/border/settle.js'
import { findAgency } from '../../db/cases/agents.js'
import type { CityStore } from '../../db/store.js'
import type { Caller } from '../../schema/caller.js'
import { crossChecksIn } from '../../schema/cross-check.js'
import type { DatasetVersion } from '../../schema/dataset.js'
import type { Jurisdiction } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { citySdl } from '../../schema/sdl.js'
import { type KeptFigures, keptFigures } from '../shared/figures.js'
import { lacksDatabase, noServer, onOneServer } from '../shared/on-one-server.js'
import {
  documentRunner,
  type Execute,
  languageIn,
  seenIn,
  subgraphSchema,
} from '../shared/subgraph.js'
import { untilAborted } from '../shared/until-aborted.js'
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
  const { replicas, jurisdiction, witness } = store
  const run = documentRunner(subgraphSchema(citySdl(jurisdiction), inNamesOf(jurisdiction)))

  const shared = new Map<CityStore, Shared>()

  return async (request, caller, signal) => {
    const contextOn = async (from: CityStore, operation: string | undefined) => {
      const { reads, policyAt, figuresFor } = sharedOf(from)
      const today = dayInChina(now())
      return cityContext({
        store: untilAborted(from, signal),
        reads,
        signal,
        caller,
        agency: isAgent(caller) ? await findAgency(from.db, from, caller, today) : null,
        language: languageIn(request),
        checks: crossChecksIn(request.extensions?.checks),
        today,
        policyAt: operation === 'query' ? policyAt : undefined,
        figuresFor,
        patienceMs: patienceForCountsMs,
      })
    }
    let isQuery = true
    const ask = (choose: (operation: string | undefined) => Promise<CityStore>) =>
      onOneServer((use) =>
        run(request, async (operation) => {
          isQuery = operation === 'query'
          const from = await choose(operation)
          if (isQuery) use(from)
          return contextOn(from, operation)
        }),
      )
    const askOwn = () =>
      ask(async (operation) => {
        // Nothing is written into a store that has gone back before it has an epoch of its own.
        if (operation === 'mutation') await settleIfBehind(store)
        return store
      })
    const seen = seenIn(request)(jurisdiction.key)
    if (seen !== null && witness.isNews(seen)) await settleIfBehind(store, seen)
    const since = witness.latest
    replicas?.shown(since, null)
    if (!replicas) return asSettled(await askOwn())

    let replica: CityStore | null = null
    const doubt = () => replica && replicas.doubt(replica)
    signal.addEventListener('abort', doubt)
    try {
      const answer = await ask(async (operation) => {
        if (operation === 'query' && !mayWrite(caller) && !isAgent(caller))
          replica = await replicas.next()
        if (replica) return replica
        if (operation === 'mutation') await settleIfBehind(store)
        return store
      })
      const isDone = replica === null || signal.aborted || !lacksDatabase(answer)
      if (!isDone) replicas.setAside(replica!)
      const settled = await asSettled(isDone ? answer : await askOwn())
      replicas.shown(versionOf(settled), settled === answer ? replica : null)
      return settled
    } finally {
      if (!isQuery) replicas.wrote()
      signal.removeEventListener('abort', doubt)
    }

    /**
     * The answer, unless its data have lost what had been seen of the store before it was asked, or are of another start
     * of its server: then the store is settled, and only what is read after that is answered. A step is not taken twice.
     */
    async function asSettled(answer: ExecutionResult): Promise<ExecutionResult> {
      if (isSettled(answer)) return answer
      await settleIfBehind(store)
      if (!isQuery) return answer
      const settled = await askOwn()
      if (isSettled(settled)) return settled
      // Connections lead to a server that the city has left too, or it goes on being restored.
      return noServer()
    }

    function isSettled(answer: ExecutionResult): boolean {
      const version = versionOf(answer)
      return !witness.isElsewhere && (version === null || !witness.isBehind(version, since))
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

  function versionOf({ extensions }: ExecutionResult): DatasetVersion | null {
    const { dataset } = (extensions ?? {}) as { dataset?: Record<string, DatasetVersion> }
    return dataset?.[jurisdiction.key] ?? null
  }
}

function mayWrite({ scopes }: Caller): boolean {
  return scopes.some((scope) => scope.endsWith(':write'))
}

/** What is taken back from an agent is so at once: it is looked up where it is written. */
function isAgent({ actsFor }: Caller): boolean {
  return actsFor != null
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
