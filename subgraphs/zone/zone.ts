import type { ZoneStore } from '../../db/store.js'
import { zoneSdl } from '../../schema/sdl.js'
import { fairGate } from '../shared/fair-gate.js'
import { onOneServer } from '../shared/on-one-server.js'
import { type Execute, executor, seenIn, subgraphSchema } from '../shared/subgraph.js'
import { untilAborted } from '../shared/until-aborted.js'
import { type Patience, zoneContext } from './context.js'
import { cachedFigures } from './figures.js'
import { productBooks } from './product-books.js'
import { zoneReads } from './reads.js'
import { memberResolvers, zoneResolvers } from './resolvers.js'
import { rulebooks, rulesOfAnyDay } from './rulebooks.js'

export interface ZoneOptions {
  /** Whether the data are invented. Elsewhere an unverified legal basis yields at most advice. */
  readonly demonstration?: boolean
  /** How long an operation waits for its counts. */
  readonly patience?: Patience
}

/** Below the gateway's own deadline of a subgraph, 5 s. */
export const defaultPatience: Patience = { answerMs: 3_000, besideRowsMs: 500 }

/** The subgraph that answers across the cities. */
export function zoneSubgraph(
  store: ZoneStore,
  now: () => Date,
  { demonstration = false, patience = defaultPatience }: ZoneOptions = {},
): Execute {
  const { jurisdictions } = store
  const resolvers = { ...zoneResolvers, ...memberResolvers(jurisdictions) }
  const schema = subgraphSchema(zoneSdl(jurisdictions), resolvers)
  const kept = {
    rulebookOf: rulebooks(store, demonstration),
    rulesOfAnyDay: rulesOfAnyDay(store, demonstration),
    productBookOf: productBooks(store),
    figuresFor: cachedFigures(store),
    rowsGate: fairGate({ mostAtOnce: 4, mostOfClientAtOnce: 2, mostWaiting: 200 }),
    patience,
    reads: zoneReads(store),
  }
  const run = executor(schema, (caller, signal, language) =>
    zoneContext({
      store: untilAborted(store, signal),
      signal,
      caller,
      language,
      now: now(),
      ...kept,
    }),
  )
  return (request, caller, signal) => {
    const seen = seenIn(request)
    for (const [key, witness] of store.witnesses) {
      const version = seen(key)
      if (version !== null) witness.learn(version)
    }
    return onOneServer((use) => {
      use(store)
      return run(request, caller, signal)
    })
  }
}
