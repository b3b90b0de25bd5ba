import type { GraphQLDataSource } from '@apollo/gateway'
import {
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { withoutStacks } from '../../runtime/without-stacks.js'
import { conditionOf } from './conditions.js'
import { merge } from './merge.js'
import {
  type FetchNode,
  isTree,
  own,
  type PlanNode,
  type PlanPath,
  type QueryPlan,
  setOwn,
  type Tree,
} from './query-plan.js'
import { representationsOf } from './representations.js'
import { applyRewrites } from './rewrites.js'

/** What the plan of one operation is run with, the same for all requests. */
export interface PlanWorld {
  readonly supergraph: GraphQLSchema
  readonly sources: ReadonlyMap<string, GraphQLDataSource>
}

/** The request that a plan is run for, as ApolloServer hands it to its gateway. */
type Incoming = Extract<
  Parameters<GraphQLDataSource['process']>[0],
  { incomingRequestContext: unknown }
>['incomingRequestContext']

interface Run extends PlanWorld {
  readonly incoming: Incoming
  readonly operation: OperationDefinitionNode
  readonly data: Tree
  readonly errors: GraphQLError[]
}

/** Objects of the answer so far, at one path of it. */
interface Cursor {
  readonly path: PlanPath
  readonly objects: readonly Tree[]
}

/**
 * Runs a plan: asks the subgraphs, each representation of an entity once a fetch, and puts their answers together. The
 * data have all that was fetched, under no order and with what only the plan needed; see `completion`.
 */
export async function runPlan(
  world: PlanWorld,
  { node }: QueryPlan,
  operation: OperationDefinitionNode,
  incoming: Incoming,
): Promise<{ data: Tree; errors: GraphQLError[] }> {
  if (node?.kind === 'Subscription') throw new Error('Subscriptions are not served.')
  const data: Tree = {}
  const errors: GraphQLError[] = []
  const run = { ...world, incoming, operation, data, errors }
  if (node) await runNode(run, node, { path: [], objects: [data] })
  return { data, errors }
}

async function runNode(run: Run, node: PlanNode, cursor: Cursor): Promise<void> {
  if (cursor.objects.length === 0) return
  switch (node.kind) {
    case 'Sequence':
      for (const step of node.nodes) await runNode(run, step, cursor)
      return
    case 'Parallel':
      await Promise.all(node.nodes.map((step) => runNode(run, step, cursor)))
      return
    case 'Flatten':
      return runNode(run, node.node, {
        path: [...cursor.path, ...node.path],
        objects: objectsAt(cursor.objects, node.path),
      })
    case 'Condition': {
      const { variables } = run.incoming.request
      const branch = conditionOf(run.operation, variables, node.condition)
        ? node.ifClause
        : node.elseClause
      return branch && runNode(run, branch, cursor)
    }
    case 'Fetch':
      return node.requires ? fetchEntities(run, node, cursor) : fetchFields(run, node, cursor)
    default:
      throw new Error(`A plan has a step ${node.kind}, which is not run.`)
  }
}

/** Fields of the operation's own type. */
async function fetchFields(run: Run, node: FetchNode, { path, objects }: Cursor): Promise<void> {
  const { data, errors } = await ask(run, node, path, variablesOf(run, node))
  for (const error of errors) {
    run.errors.push(located(node, error, error.path && [...path, ...error.path]))
  }
  if (!data) return
  applyRewrites(run.supergraph, node.outputRewrites, data)
  for (const object of objects) merge(object, data)
}

async function fetchEntities(run: Run, node: FetchNode, cursor: Cursor): Promise<void> {
  const { objects } = cursor
  const { supergraph } = run
  const { sent, standsFor } = representationsOf(
    supergraph,
    objects,
    node.requires!,
    node.inputRewrites,
  )
  if (sent.length === 0) return
  const variables = { ...variablesOf(run, node), representations: sent }
  const { data, errors } = await ask(run, node, cursor.path, variables)
  if (errors.length > 0) placeErrors(run, node, cursor, standsFor, errors)
  if (!data) return
  const entities = data._entities
  if (!Array.isArray(entities) || entities.length !== sent.length) {
    const error = {
      message: `${node.serviceName} does not answer each entity that it was asked for.`,
    }
    run.errors.push(located(node, error, undefined))
    return
  }
  for (const [place, indexes] of standsFor.entries()) {
    const entity = entities[place]
    if (!isTree(entity)) continue
    if (node.outputRewrites) rewrite(run, node, entity, objects[indexes[0]!]!)
    // What is written below one of them later must not show in the others.
    for (const index of indexes.slice(1)) merge(objects[index]!, structuredClone(entity))
    merge(objects[indexes[0]!]!, entity)
  }
}

function rewrite(
  { supergraph }: Run,
  { outputRewrites }: FetchNode,
  entity: Tree,
  { __typename }: Tree,
): void {
  const saysType = Boolean(entity.__typename)
  if (!saysType) entity.__typename = __typename
  applyRewrites(supergraph, outputRewrites, entity)
  // Equal representations of an interface object may stand for entities of several types.
  if (!saysType) delete entity.__typename
}

/** A representation that stands for several entities has its errors at each of them. */
function placeErrors(
  run: Run,
  node: FetchNode,
  { path: pathInPlan }: Cursor,
  standsFor: readonly (readonly number[])[],
  errors: readonly GraphQLFormattedError[],
): void {
  const paths = pathsAt(run.data, pathInPlan)
  for (const error of errors) {
    const [, place, ...below] = error.path ?? []
    const indexes = typeof place === 'number' ? standsFor[place] : undefined
    if (indexes === undefined) run.errors.push(located(node, error, undefined))
    for (const index of indexes ?? []) {
      run.errors.push(located(node, error, [...paths[index]!, ...below]))
    }
  }
}

function variablesOf({ incoming }: Run, { variableUsages = [] }: FetchNode): Tree {
  const given = incoming.request.variables ?? {}
  const variables: Tree = {}
  for (const name of variableUsages) {
    const value = own(given, name)
    if (value !== undefined) setOwn(variables, name, value)
  }
  return variables
}

interface SubgraphSays {
  readonly data: Tree | null
  readonly errors: readonly GraphQLFormattedError[]
}

async function ask(
  { sources, incoming, errors: failures }: Run,
  { serviceName, operation: query, operationName, operationDocumentNode: document }: FetchNode,
  path: PlanPath,
  variables: Tree,
): Promise<SubgraphSays> {
  const source = sources.get(serviceName)
  try {
    if (!source) throw new Error(`There is no subgraph ${serviceName}.`)
    const { data, errors = [] } = await source.process({
      // An enumeration that the package does not export.
      kind: 'incoming operation' as never,
      request: { query, variables, operationName } as never,
      incomingRequestContext: incoming,
      context: incoming.context,
      document: document as never,
      pathInIncomingRequest: [...path],
    })
    return { data: isTree(data) ? data : null, errors }
  } catch (error) {
    const { message } = error as Error
    failures.push(
      error instanceof GraphQLError
        ? error
        : new GraphQLError(message, { originalError: error as Error }),
    )
    return { data: null, errors: [] }
  }
}

function located(
  { serviceName }: FetchNode,
  { message, extensions }: GraphQLFormattedError,
  path: readonly (string | number)[] | undefined,
): GraphQLError {
  return withoutStacks(
    () =>
      new GraphQLError(message || `${serviceName} failed without a word.`, {
        path: path ?? null,
        extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName },
      }),
  )
}

function objectsAt(from: readonly Tree[], path: PlanPath): readonly Tree[] {
  let found: readonly unknown[] = from
  for (const step of path) {
    const next: unknown[] = []
    for (const value of found) {
      if (step !== '@') next.push(isTree(value) ? own(value, String(step)) : undefined)
      else if (Array.isArray(value)) next.push(...value)
    }
    found = next.filter((value) => value !== null && value !== undefined)
  }
  return found.filter(isTree)
}

/** Where the objects stand that `objectsAt` finds, in the same order. */
function pathsAt(root: Tree, path: PlanPath): readonly (readonly (string | number)[])[] {
  let found: { value: unknown; at: (string | number)[] }[] = [{ value: root, at: [] }]
  for (const step of path) {
    found = found
      .flatMap(({ value, at }) => {
        if (step !== '@') {
          const key = String(step)
          return [{ value: isTree(value) ? own(value, key) : undefined, at: [...at, key] }]
        }
        if (!Array.isArray(value)) return []
        return value.map((element, place) => ({ value: element, at: [...at, place] }))
      })
      .filter(({ value }) => value !== null && value !== undefined)
  }
  return found.filter(({ value }) => isTree(value)).map(({ at }) => at)
}
