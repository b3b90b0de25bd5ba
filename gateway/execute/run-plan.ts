import type { GraphQLDataSource } from '@apollo/gateway'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { withoutStacks } from '../../runtime/without-stacks.js'
import { zoneSubgraphName } from '../../schema/sdl.js'
import { withCrossChecks } from './cross-check.js'
import { FoundObjects, type Place, placesAt } from './found-objects.js'
import { copyOf, merge } from './merge.js'
import {
  type AskedEntities,
  type FetchNode,
  isTree,
  own,
  type PlanPath,
  setOwn,
  type Tree,
} from './query-plan.js'
import { meantTypes, type Representations, representationsOf } from './representations.js'
import { applyRewrites } from './rewrites.js'
import type { Gathering, Schedule, Step } from './schedule.js'
import type { JointRequest, Question } from './together.js'

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
  readonly data: Tree
  /** Of the data. */
  readonly found: FoundObjects
  readonly errors: GraphQLError[]
}

/** How long fetches wait for others at least, to go with them. */
const shortestPatienceMs = 20
/** So many entities make a request by themselves. */
const mostTogether = 2_000

/**
 * Runs a plan: asks the subgraphs, each for an entity once a request, and puts their answers together. The data have all
 * that was fetched, under no order and with what only the plan needed; see `completion`.
 *
 * Fetches that go together wait for each other, but no longer than the whole has taken so far: a city that does not
 * answer cannot hold up what has no need of it.
 */
export async function runPlan(
  world: PlanWorld,
  { steps, gatherings }: Schedule,
  incoming: Incoming,
): Promise<{ data: Tree; errors: GraphQLError[] }> {
  const data: Tree = {}
  const errors: GraphQLError[] = []
  const run: Run = { ...world, incoming, data, found: new FoundObjects(data), errors }
  if (steps.length === 0) return { data, errors }
  const begunAtMs = performance.now()
  const waitsFor = steps.map((step) => step.waitsFor)
  const gathered = gatherings.map((): number[] => [])
  const missing = gatherings.map(({ size }) => size)
  const timers = new Map<number, NodeJS.Timeout>()
  let left = steps.length

  try {
    await new Promise<void>((resolve, reject) => {
      const begin = (place: number): void => {
        const { gathering } = steps[place]!
        const waiting = gathered[gathering.place]!
        waiting.push(place)
        missing[gathering.place]! -= 1
        if (missing[gathering.place] === 0) go(gathering)
        else if (waiting.length === 1) {
          const patienceMs = Math.max(shortestPatienceMs, performance.now() - begunAtMs)
          timers.set(
            gathering.place,
            setTimeout(() => go(gathering), patienceMs),
          )
        }
      }
      const go = (gathering: Gathering): void => {
        clearTimeout(timers.get(gathering.place))
        const places = gathered[gathering.place]!
        gathered[gathering.place] = []
        const ready = places.sort((one, other) => one - other).map((place) => steps[place]!)
        fetchSteps(run, gathering, ready).then(() => end(places), reject)
      }
      const end = (places: readonly number[]): void => {
        left -= places.length
        if (left === 0) resolve()
        for (const place of places) {
          for (const next of steps[place]!.next) {
            waitsFor[next]! -= 1
            if (waitsFor[next] === 0) begin(next)
          }
        }
      }
      for (const [place, { waitsFor }] of steps.entries()) if (waitsFor === 0) begin(place)
    })
  } finally {
    for (const timer of timers.values()) clearTimeout(timer)
  }
  return { data, errors }
}

async function fetchSteps(run: Run, { together }: Gathering, steps: readonly Step[]) {
  const [first] = steps as readonly [Step]
  if (!first.fetch.requires) return fetchFields(run, first)
  const asked: Asked[] = []
  for (const step of steps) {
    const same =
      step.question && asked.find(({ question }) => question?.text === step.question?.text)
    const types = meantTypes(run.supergraph, step.fetch.requires!)
    const entities = run.found.ofTypes(step.path, types)
    if (same) same.members.push({ step, entities })
    else asked.push({ ...step, members: [{ step, entities }] })
  }
  const sending = asked.flatMap((one) => represented(run, one))
  if (sending.length === 0) return
  const count = sending.reduce((sum, { sent }) => sum + sent.length, 0)
  const questions = sending.flatMap(({ question }) => question ?? [])
  if (sending.length === 1 || questions.length < sending.length || count > mostTogether) {
    await Promise.all(sending.map((one) => fetchEntities(run, one)))
    return
  }
  await fetchTogether(run, sending, together.requestOf(questions))
}

/** Fields of the operation's own type. */
async function fetchFields(run: Run, { fetch, path }: Step): Promise<void> {
  if (run.found.at(path).length === 0) return
  const { operation: query, operationName } = fetch
  const request = { query, operationName, variables: variablesOf(run, fetch) }
  const { data, errors } = await ask(run, fetch, path, request)
  for (const error of errors) {
    run.errors.push(located(fetch, error, error.path && [...path, ...error.path]))
  }
  if (!data) return
  applyRewrites(run.supergraph, fetch.outputRewrites, data)
  // Those of now: what else was fetched meanwhile may have put others in their place.
  for (const object of run.found.at(path)) merge(object, data)
  run.found.forget()
}

/** One question, at all places of the answer where it is asked. */
interface Asked {
  readonly fetch: FetchNode
  readonly question: Question | null
  readonly members: Member[]
}

interface Member {
  readonly step: Step
  readonly entities: readonly Tree[]
}

interface Sending extends Asked, Representations {
  /** Of all members, one after the other. */
  readonly entities: readonly Tree[]
}

function represented({ supergraph }: Run, asked: Asked): Sending[] {
  const [first] = asked.members as readonly Member[] as readonly [Member]
  const entities =
    asked.members.length === 1 ? first.entities : asked.members.flatMap(({ entities }) => entities)
  if (entities.length === 0) return []
  const { requires, inputRewrites } = asked.fetch
  const representations = representationsOf(supergraph, entities, requires!, inputRewrites)
  return representations.sent.length === 0 ? [] : [{ ...asked, entities, ...representations }]
}

async function fetchEntities(run: Run, sending: Sending): Promise<void> {
  const { fetch, sent, members } = sending
  const { operation: query, operationName } = fetch
  const variables = { ...variablesOf(run, fetch), representations: sent }
  const { data, errors, isTooLarge } = await ask(run, fetch, members[0]!.step.path, {
    ...{ query, operationName, variables },
    entities: [{ key: '_entities', count: sent.length }],
  })
  if (!data && isTooLarge && members.length > 1) {
    const apart = members.flatMap((member) => represented(run, { ...sending, members: [member] }))
    await Promise.all(apart.map((one) => fetchEntities(run, one)))
    return
  }
  if (errors.length > 0) placeErrors(run, sending, errors)
  if (data) takeEntities(run, sending, data._entities)
}

/** An answer without data is an answer to none of them: who has one refused shall not lose the others by it. */
async function fetchTogether(
  run: Run,
  sending: readonly Sending[],
  { parts, ...request }: JointRequest,
): Promise<void> {
  const [{ fetch, members }] = sending as readonly [Sending]
  const variables: Tree = {}
  for (const [place, { fetch, sent }] of sending.entries()) {
    addVariables(run, fetch, variables)
    variables[parts[place]!.variable] = sent
  }
  const entities = parts.map(({ key }, place) => ({ key, count: sending[place]!.sent.length }))
  const { data, errors, isWorthAsking } = await ask(run, fetch, members[0]!.step.path, {
    ...{ ...request, variables, entities },
  })
  if (!data && isWorthAsking) {
    await Promise.all(sending.map((one) => fetchEntities(run, one)))
    return
  }
  const unplaced: GraphQLFormattedError[] = []
  const errorsByKey = new Map<unknown, GraphQLFormattedError[]>(parts.map(({ key }) => [key, []]))
  for (const error of errors) (errorsByKey.get(error.path?.[0]) ?? unplaced).push(error)
  for (const error of unplaced) run.errors.push(located(fetch, error, undefined))
  for (const [place, one] of sending.entries()) {
    const { key } = parts[place]!
    const own = errorsByKey.get(key)!
    if (own.length > 0) placeErrors(run, one, own)
    if (data) takeEntities(run, one, data[key])
  }
}

function takeEntities(
  run: Run,
  { fetch, sent, standsFor, entities: objects }: Sending,
  entities: unknown,
): void {
  if (!Array.isArray(entities) || entities.length !== sent.length) {
    const error = {
      message: `${fetch.serviceName} does not answer each entity that it was asked for.`,
    }
    run.errors.push(located(fetch, error, undefined))
    return
  }
  for (const [place, indexes] of standsFor.entries()) {
    const entity = entities[place]
    if (!isTree(entity)) continue
    if (fetch.outputRewrites) rewrite(run, fetch, entity, objects[indexes[0]!]!)
    // What is written below one of them later must not show in the others.
    for (let at = 1; at < indexes.length; at += 1) merge(objects[indexes[at]!]!, copyOf(entity))
    merge(objects[indexes[0]!]!, entity)
  }
  run.found.forget()
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

/**
 * A representation that stands for several entities has its errors at each of them. What was fetched meanwhile may have
 * put others before them.
 */
function placeErrors(
  run: Run,
  { fetch, members, standsFor, entities }: Sending,
  errors: readonly GraphQLFormattedError[],
): void {
  const now = members.flatMap(({ step }) => placesAt(run.data, step.path))
  const places = new Map(now.map(({ value, at }) => [value, at]))
  const pathOf = (index: number): Place | undefined =>
    now[index]?.value === entities[index] ? now[index]?.at : places.get(entities[index])
  for (const error of errors) {
    const [, place, ...below] = error.path ?? []
    const indexes = typeof place === 'number' ? standsFor[place] : undefined
    if (indexes === undefined) run.errors.push(located(fetch, error, undefined))
    for (const index of indexes ?? []) {
      const path = pathOf(index)
      run.errors.push(located(fetch, error, path && [...path, ...below]))
    }
  }
}

function variablesOf(run: Run, fetch: FetchNode): Tree {
  const variables: Tree = {}
  addVariables(run, fetch, variables)
  return variables
}

function addVariables(
  { incoming }: Run,
  { variableUsages = [] }: FetchNode,
  variables: Tree,
): void {
  const given = incoming.request.variables ?? {}
  for (const name of variableUsages) {
    const value = own(given, name)
    if (value !== undefined) setOwn(variables, name, value)
  }
}

interface SubgraphRequest {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Tree
  readonly entities?: readonly AskedEntities[]
}

interface SubgraphSays {
  readonly data: Tree | null
  readonly errors: readonly GraphQLFormattedError[]
  /** False where it could not be asked, or lacks its database. */
  readonly isWorthAsking: boolean
  /** Whether less of the same may be answered. */
  readonly isTooLarge: boolean
}

async function ask(
  { sources, incoming, errors: failures }: Run,
  { serviceName }: FetchNode,
  path: PlanPath,
  { query, operationName, variables, entities }: SubgraphRequest,
): Promise<SubgraphSays> {
  const source = sources.get(serviceName)
  try {
    if (!source) throw new Error(`There is no subgraph ${serviceName}.`)
    const asked = {
      // An enumeration that the package does not export.
      kind: 'incoming operation' as never,
      request: { query, variables, operationName } as never,
      incomingRequestContext: incoming,
      context: incoming.context,
      pathInIncomingRequest: [...path],
      entities,
    }
    const step = query.startsWith('mutation')
      ? await withCrossChecks(asked, query, variables, sources.get(zoneSubgraphName))
      : asked
    const answer: Awaited<ReturnType<GraphQLDataSource['process']>> &
      Partial<Pick<SubgraphSays, 'isWorthAsking' | 'isTooLarge'>> = await source.process(step)
    const { data, errors = [], isWorthAsking = true, isTooLarge = false } = answer
    return { data: isTree(data) ? data : null, errors, isWorthAsking, isTooLarge }
  } catch (error) {
    const { message } = error as Error
    failures.push(
      error instanceof GraphQLError
        ? error
        : new GraphQLError(message, { originalError: error as Error }),
    )
    return { data: null, errors: [], isWorthAsking: false, isTooLarge: false }
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
