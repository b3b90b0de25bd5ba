import type { HubStore } from '../../db/store.js'
import { auditSdl } from '../../schema/sdl.js'
import { documentRunner, type Execute, subgraphSchema } from '../shared/subgraph.js'
import { untilAborted } from '../shared/until-aborted.js'
import { auditResolvers } from './resolvers.js'
import { budgetIn, usageCounter } from './viewer.js'

/** The subgraph that answers from the audit log. */
export function auditSubgraph(store: HubStore, now: () => Date): Execute {
  const run = documentRunner(subgraphSchema(auditSdl(), auditResolvers))
  const usage = usageCounter()
  return (request, caller, signal) =>
    run(request, () => {
      const own = untilAborted(store, signal)
      const at = now()
      return {
        caller,
        store: own,
        now: at,
        budget: budgetIn(request),
        usage: usage(own, at, signal),
        dataset: new Map<string, never>(),
      }
    })
}
