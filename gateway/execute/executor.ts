import type { ApolloGateway } from '@apollo/gateway'
import {
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { countLookup } from '../../runtime/metrics.js'
import { Recent } from '../../runtime/recent.js'
import { documentOf } from '../access/filter.js'
import { conditionVariables } from '../access/plan.js'
import { fragmentsOf } from '../operation.js'
import { completion, type Introspect } from './completion.js'
import { conditionOf } from './conditions.js'
import type { QueryPlan, Tree } from './query-plan.js'
import { type PlanWorld, runPlan } from './run-plan.js'

export type Incoming = Parameters<ApolloGateway['executor']>[0]

export interface ExecutorOptions extends PlanWorld {
  /** As clients see it. */
  readonly schema: GraphQLSchema
  /** Plans an operation. */
  readonly planOf: (incoming: Incoming) => Promise<QueryPlan>
  readonly cachedOperations?: number
}

export interface Executed {
  data?: Tree | null
  errors?: readonly GraphQLError[]
  extensions?: Record<string, unknown>
}

interface Prepared {
  readonly plan: QueryPlan
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly conditions: readonly string[]
  /** By the values of the conditions. */
  readonly completions: Recent<ReturnType<typeof completion>>
}

/** Of one operation: a client chooses the values of its conditions. */
const cachedCompletions = 16

/**
 * Executes operations by their plans. An operation is planned once, and how its answer is put in order is read from it
 * once; `@apollo/gateway` reads the operation anew for each request, which took longer than everything else it did.
 *
 * Its answers are those of `@apollo/gateway`, but for errors: they stand where the entity stands that they are about.
 */
export function createExecutor({
  schema,
  planOf,
  cachedOperations = 2_000,
  ...world
}: ExecutorOptions): (incoming: Incoming) => Promise<Executed> {
  const known = new Recent<Prepared>(cachedOperations)

  const prepare = async (incoming: Incoming): Promise<Prepared> => {
    const { document, request, queryHash } = incoming
    const name = `${queryHash} ${request.operationName ?? ''}`
    const before = known.get(name)
    countLookup('plan', before !== undefined)
    if (before) return before
    const plan = await planOf(incoming)
    const operation = getOperationAST(document, request.operationName)!
    const own = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value))
    const prepared = {
      plan,
      operation,
      fragments: fragmentsOf(document),
      // Other operations of the document may have conditions that this one knows nothing of.
      conditions: conditionVariables(document).filter((name) => own.has(name)),
      completions: new Recent<ReturnType<typeof completion>>(cachedCompletions),
    }
    known.set(name, prepared)
    return prepared
  }

  const completionOf = (
    { operation, fragments, conditions, completions }: Prepared,
    variables: Incoming['request']['variables'],
  ): ReturnType<typeof completion> => {
    const values: Record<string, boolean> = Object.create(null)
    for (const name of conditions) values[name] = conditionOf(operation, variables, name)
    const key = Object.values(values).join()
    let complete = completions.get(key)
    if (!complete) {
      complete = completion(schema, operation, fragments, values)
      completions.set(key, complete)
    }
    return complete
  }

  return async (incoming) => {
    const prepared = await prepare(incoming)
    const { variables } = incoming.request
    const complete = completionOf(prepared, variables)
    const fetched = await runPlan(world, prepared.plan, prepared.operation, incoming)
    const { data, errors } = complete(fetched.data, introspector(schema, prepared, variables))
    if (fetched.errors.length > 0) return { errors: fetched.errors, data }
    return errors.length > 0 ? { extensions: { valueCompletion: errors }, data } : { data }
  }
}

function introspector(
  schema: GraphQLSchema,
  { operation, fragments }: Prepared,
  variables: Incoming['request']['variables'],
): Introspect {
  return (fields) => {
    const selectionSet = { kind: Kind.SELECTION_SET as const, selections: fields }
    const { data } = executeSync({
      schema,
      document: documentOf({ ...operation, selectionSet }, fragments),
      variableValues: variables,
    })
    const [{ alias, name }] = fields as [FieldNode]
    return data?.[(alias ?? name).value] ?? null
  }
}
