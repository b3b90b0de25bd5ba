import type { ExecutionResult } from 'graphql'
import type { AnchorKeeper } from '../../schema/anchors.js'
import type { Caller } from '../../schema/caller.js'
import { sentErrors } from '../../schema/errors.js'
import type { Intake } from '../../schema/intake.js'
import type { SnapshotSource } from '../../schema/snapshots.js'
import type { SubgraphRequest } from '../../schema/subgraph-request.js'
import type { SubgraphName } from './request.js'
import { defaultTimeoutMs, type Subgraph, subgraph } from './subgraph.js'

/**
 * Runs a request in this process.
 *
 * The objects of `data` must be the answer's own: the gateway merges other subgraphs' fields into them.
 */
export type ExecuteLocally = (
  request: SubgraphRequest,
  caller: Caller,
  signal: AbortSignal,
) => PromiseLike<ExecutionResult>

/** A subgraph in the gateway's own process: no token, no serialisation, the same failures. */
export function localSubgraph(
  options: SubgraphName & {
    readonly execute: ExecuteLocally
    readonly intake?: Intake | undefined
    readonly anchors?: AnchorKeeper | undefined
    readonly snapshot?: SnapshotSource | undefined
    readonly timeoutMs?: number
    /** Whether its database answers. */
    readonly isAnswering?: (() => Promise<boolean>) | undefined
  },
): Subgraph {
  const { name, title, jurisdiction, execute, intake, anchors, snapshot } = options
  const { timeoutMs = defaultTimeoutMs, isAnswering = async () => true } = options
  return {
    // What watches its database refuses by itself while that stands still.
    ...subgraph(
      { name, title, jurisdiction },
      async (request, caller, signal) => {
        const answer = await execute(request, caller, signal)
        return answer.errors ? { ...answer, errors: sentErrors(answer.errors) } : answer
      },
      timeoutMs,
      null,
    ),
    isReachable: isAnswering,
    intake,
    anchors,
    snapshot,
    async close() {},
  }
}
