import type { ZoneStore } from '../../db/store.js'
import { zoneSdl } from '../../schema/sdl.js'
import { type Execute, executor, subgraphSchema } from '../subgraph.js'
import { untilAborted } from '../until-aborted.js'
import { zoneContext } from './context.js'
import { zoneResolvers } from './resolvers.js'

/** The subgraph that answers across the cities. */
export function zoneSubgraph(store: ZoneStore, now: () => Date): Execute {
  const schema = subgraphSchema(zoneSdl(store.jurisdictions), zoneResolvers)
  return executor(schema, (caller, signal) =>
    zoneContext(untilAborted(store, signal), caller, now()),
  )
}
