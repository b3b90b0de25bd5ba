import {
  type DocumentNode,
  type GraphQLSchema,
  isCompositeType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { AccessRules } from '../../access/rules.js'
import type { PlanNode, QueryPlan } from '../query-plan.js'

/** What a plan is held against that was not made in this process. */
export interface PlanBounds {
  readonly rules: Pick<AccessRules, 'forField'>
  /** As it is planned by. */
  readonly supergraph: GraphQLSchema
  /** As clients see it. */
  readonly schema: GraphQLSchema
  readonly sources: ReadonlyMap<string, unknown>
  /** Names of fields that only plans have, and what they stand for. */
  readonly namesInPlans: ReadonlyMap<string, string>
}

/**
 * Whether a plan asks the subgraphs that there are for fields that there are, and for none that is under a rule which
 * what is planned is not under itself. The document has been cut to what its caller may ask; a plan of it that was made
 * here may need more, as keys: that one is not kept to this, and is made anew.
 */
export function isWithinRules(
  plan: QueryPlan,
  document: DocumentNode,
  { rules, supergraph, schema, sources, namesInPlans }: PlanBounds,
): boolean {
  const rulesIn = (asked: DocumentNode, of: GraphQLSchema): Set<number> => {
    const found = new Set<number>()
    const info = new TypeInfo(of)
    visit(
      asked,
      visitWithTypeInfo(info, {
        Field({ name: { value } }) {
          if (value.startsWith('__') || value === '_entities') return
          const type = info.getParentType()
          if (!type || !isCompositeType(type)) throw new Error(`${value} stands in no type.`)
          const name = namesInPlans.get(value) ?? value
          for (const index of rules.forField(type.name, name)) found.add(index)
        },
      }),
    )
    return found
  }
  try {
    const allowed = rulesIn(document, schema)
    return fetchesOf(plan).every(
      ({ serviceName, operation }) =>
        sources.has(serviceName) &&
        [...rulesIn(parse(operation, { noLocation: true }), supergraph)].every((index) =>
          allowed.has(index),
        ),
    )
  } catch {
    return false
  }
}

function fetchesOf({ kind, node }: QueryPlan) {
  if (kind !== 'QueryPlan') throw new Error('It is no plan.')
  return node ? fetchesIn(node as PlanNode) : []
}

type Fetch = Extract<PlanNode, { kind: 'Fetch' }>

function fetchesIn(node: PlanNode): Fetch[] {
  switch (node.kind) {
    case 'Fetch':
      return [node]
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((step) => fetchesIn(step as PlanNode))
    case 'Flatten':
      return fetchesIn(node.node as PlanNode)
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((step) =>
        step ? fetchesIn(step as PlanNode) : [],
      )
    default:
      throw new Error('A step of the plan is of no known kind.')
  }
}
