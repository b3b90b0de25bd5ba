import type { DocumentNode } from 'graphql'
import type { LinkedNames } from '../../access/links.js'
import type { PlanNode, QueryPlan } from '../query-plan.js'
import { callsRequired, withCallsAsFields } from './calls.js'
import { divided, withCalls } from './divided.js'
import { needsOf } from './needs.js'

/** What is required of one field with different arguments, kept apart. */
export interface RequiredArguments {
  /** What operations are planned against. */
  readonly supergraph: DocumentNode
  /** A plan as the subgraphs understand it. */
  inTermsOfSubgraphs(plan: QueryPlan): QueryPlan
  /** Names of fields that only plans have, and what they stand for. */
  readonly namesInPlans: ReadonlyMap<string, string>
}

/**
 * Apollo's planner takes a field for the same whatever arguments it has: `a @requires(fields: "c(x: 1)")` and
 * `b @requires(fields: "c(x: 2)")` are sent one value of `c`, and the client that asks for `c(x: 3)` is given it too.
 *
 * So each field that is required with arguments is another field to the planner: `c__1`, which clients do not see, stands
 * for `c(x: 1)` wherever there is a `c`. A subgraph is asked for `c__1: c(x: 1)`, and is sent it as `c`; a fetch whose
 * fields require `c` with different arguments is divided.
 *
 * @returns  null when nothing is required with arguments
 */
export function requiredArguments(
  supergraph: DocumentNode,
  links: LinkedNames,
): RequiredArguments | null {
  const calls = callsRequired(supergraph, links)
  if (calls.size === 0) return null

  const planned = withCallsAsFields(supergraph, links, calls)
  const needs = needsOf(planned, links, calls)
  const nodeOf = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map((step) => nodeOf(step as PlanNode)) }
      case 'Flatten':
        return { ...node, node: nodeOf(node.node as PlanNode) }
      case 'Condition': {
        const { ifClause, elseClause } = node
        return {
          ...node,
          ...(ifClause && { ifClause: nodeOf(ifClause as PlanNode) }),
          ...(elseClause && { elseClause: nodeOf(elseClause as PlanNode) }),
        }
      }
      case 'Fetch': {
        const nodes = divided(node, needs, calls).map((part) => withCalls(part, calls))
        return nodes.length === 1 ? nodes[0]! : { kind: 'Parallel', nodes }
      }
      default:
        return node
    }
  }
  return {
    supergraph: planned,
    namesInPlans: new Map([...calls].map(([name, call]) => [name, call.name])),
    inTermsOfSubgraphs: (plan) =>
      plan.node && plan.node.kind !== 'Subscription' ? { ...plan, node: nodeOf(plan.node) } : plan,
  }
}
