import type { ApolloGateway } from '@apollo/gateway'
import {
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { heapBytes, heldByFunctions } from '../../runtime/heap-bytes.js'
import { Kept } from '../../runtime/kept.js'
import { countLookup } from '../../runtime/metrics.js'
import { conditionVariables, fragmentsOf } from '../../schema/operation.js'
import { documentOf } from '../access/filter.js'
import { completion, type Introspect } from './completion.js'
import { conditionOf } from './conditions.js'
import { plannedFields } from './planned-fields.js'
import type { QueryPlan, Tree } from './query-plan.js'
import { type PlanWorld, runPlan } from './run-plan.js'
import { type Schedule, scheduleOf } from './schedule.js'

export type Incoming = Parameters<ApolloGateway['executor']>[0]

export interface ExecutorOptions extends PlanWorld {
  /** As clients see it. */
  readonly schema: GraphQLSchema
  /** What must be before an operation is planned, which takes long. */
  readonly beforePlanning?: (incoming: Incoming) => Promise<void>
  /** Plans an operation, by a name that is the same for the same one only. */
  readonly planOf: (incoming: Incoming, name: string) => Promise<QueryPlan>
  /** Aborted when the schema is no longer served. */
  readonly until?: AbortSignal
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
}

/** How an operation is run, for one set of values of its conditions. */
interface Course {
  readonly schedule: Schedule
  readonly complete: ReturnType<typeof completion>
}

/**
 * Executes operations by their plans. An operation is planned once, and how its answer is put in order is read from it
 * once; `@apollo/gateway` reads the operation anew for each request, which took longer than everything else it did.
 *
 * Its answers are those of `@apollo/gateway`, but for errors: they stand where the entity stands that they are about.
 */
export function createExecutor({
  schema,
  beforePlanning,
  planOf,
  until,
  ...world
}: ExecutorOptions): (incoming: Incoming) => Promise<Executed> {
  const interfaceObjects = interfaceObjectsOf(world.supergraph)
  const known = new Kept<Prepared>(until)
  const courses = new Kept<Course>(until)

  const prepare = async (name: string, incoming: Incoming): Promise<Prepared> => {
    const { document, request } = incoming
    const before = known.get(name)
    countLookup('plan', before !== undefined)
    if (before) return before
    if (beforePlanning) {
      await beforePlanning(incoming)
      // Another request for the same may have been planned meanwhile.
      const meanwhile = known.get(name)
      if (meanwhile) return meanwhile
    }
    const plan = await planOf(incoming, name)
    const operation = getOperationAST(document, request.operationName)!
    const own = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value))
    const prepared = {
      plan,
      operation,
      fragments: fragmentsOf(document),
      // Other operations of the document may have conditions that this one knows nothing of.
      conditions: conditionVariables(document).filter((name) => own.has(name)),
    }
    known.set(name, prepared)
    return prepared
  }

  const courseOf = (
    name: string,
    { plan, operation, fragments, conditions }: Prepared,
    variables: Incoming['request']['variables'],
  ): Course => {
    const values: Record<string, boolean> = Object.create(null)
    for (const name of conditions) values[name] = conditionOf(operation, variables, name)
    const key = `${name} ${Object.values(values).join()}`
    const before = courses.get(key)
    if (before) return before
    const schedule = scheduleOf(
      plan,
      (name) => values[name] ?? conditionOf(operation, variables, name),
    )
    const root = schema.getRootType(operation.operation)!.name
    const fields = plannedFields(world.supergraph, root, schedule.steps)
    const complete = completion(schema, operation, fragments, values, { interfaceObjects, fields })
    const course = { schedule, complete }
    courses.set(key, course, heapBytes([operation, fragments, plan]) * heldByFunctions)
    return course
  }

  return async (incoming) => {
    const { queryHash, request } = incoming
    const name = `${queryHash} ${request.operationName ?? ''}`
    const prepared = await prepare(name, incoming)
    const { variables } = request
    const { schedule, complete } = courseOf(name, prepared, variables)
    const fetched = await runPlan(world, schedule, incoming)
    const introspect = introspector(schema, prepared, variables)
    const { data, errors, unasked } = complete(fetched.data, introspect)
    const failed = [...fetched.errors, ...unasked]
    if (failed.length > 0) return { errors: failed, data }
    return errors.length > 0 ? { extensions: { valueCompletion: errors }, data } : { data }
  }
}

function interfaceObjectsOf(supergraph: GraphQLSchema): ReadonlySet<string> {
  const isInterfaceObject = ({ astNode }: GraphQLNamedType): boolean =>
    (astNode?.directives ?? []).some(({ arguments: given = [] }) =>
      given.some(
        ({ name, value }) =>
          name.value === 'isInterfaceObject' && value.kind === Kind.BOOLEAN && value.value,
      ),
    )
  const types = Object.values(supergraph.getTypeMap())
  return new Set(types.filter(isInterfaceObject).map(({ name }) => name))
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
