import { setMaxListeners } from 'node:events'
import type { DocumentNode } from 'graphql'
import { type AccessRules, parseSupergraph, readAccessRules } from '../access/rules.js'
import { type PlannedSupergraph, plannedSupergraph } from './planned-supergraph.js'
import { keptPlans } from './planning/kept-plans.js'
import { createPlanner, type Planner } from './planning/planner.js'

export interface PlanningOptions {
  /** Where plans outlive the process; they do not when absent. */
  readonly plansFolder?: string | undefined
  /** The longest that one plan may take. */
  readonly planningLimitMs?: number | undefined
}

/** A supergraph that is read, and whose planner is being made in a thread of its own. */
export interface BegunSupergraph {
  readonly full: DocumentNode
  readonly rules: AccessRules
  readonly planned: PlannedSupergraph
  /** Rejected with what the supergraph cannot be planned by. */
  readonly planner: Promise<Planner>
  /** Aborted when it is no longer served: what was kept for it goes. */
  readonly until: AbortSignal
  end(): void
}

/**
 * Begins what takes longest of a supergraph. A start does so first of all, and opens its databases meanwhile.
 *
 * @throws what cannot be read, or asks for rules that are not held
 */
export function beginSupergraph(
  supergraphSdl: string,
  { plansFolder, planningLimitMs = 10_000 }: PlanningOptions,
): BegunSupergraph {
  const ended = new AbortController()
  const until = ended.signal
  // Each of its caches listens.
  setMaxListeners(0, until)
  const full = parseSupergraph(supergraphSdl)
  const rules = readAccessRules(full)
  const planned = plannedSupergraph(rules)
  const planner = createPlanner({
    ...planned,
    kept: plansFolder ? keptPlans(plansFolder, planned.supergraphSdl) : null,
    limitMs: planningLimitMs,
    until,
  })
  // Whoever serves it hears of a failure; where nobody comes to that, nobody has to.
  planner.catch(() => {})
  return { full, rules, planned, planner, until, end: () => ended.abort() }
}
