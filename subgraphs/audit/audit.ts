import type { HubStore } from '../../db/store.js'
import { auditSdl } from '../../schema/sdl.js'
import { type Execute, executor, subgraphSchema } from '../subgraph.js'
import { untilAborted } from '../until-aborted.js'
import { auditResolvers } from './resolvers.js'

/** The subgraph that answers from the audit log. */
export function auditSubgraph(store: HubStore, now: () => Date): Execute {
  const schema = subgraphSchema(auditSdl(), auditResolvers)
  return executor(schema, (caller, signal) => ({
    caller,
    store: untilAborted(store, signal),
    now: now(),
    dataset: new Map<string, never>(),
  }))
}
