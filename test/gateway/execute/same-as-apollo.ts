import { createHash } from 'node:crypto'
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway'
import {
  type DocumentNode,
  execute,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type VariableNode,
  validate,
  visit,
} from 'graphql'
import { readAccessRules } from '../../../gateway/access/rules.js'
import { createHubGateway } from '../../../gateway/execute/hub-gateway.js'
import { fragmentsOf } from '../../../schema/operation.js'
import {
  chance,
  type FuzzRun,
  federated,
  generated,
  generateOperation,
  type Model,
  pick,
  type Random,
  randomFrom,
  reference,
  sorted,
} from '../access/fuzz.js'

type Tree = Record<string, unknown>
type Path = readonly (string | number)[]
interface Said {
  readonly message: string
  readonly path?: Path | undefined
  readonly extensions?: { readonly code?: string }
}
interface Answer {
  readonly data?: Tree | null
  readonly errors?: readonly Said[]
  readonly extensions?: { readonly valueCompletion?: readonly Said[] }
}

export interface Comparison {
  readonly operations: number
  readonly corrupted: number
  readonly withErrors: number
  readonly withValueCompletion: number
  readonly failure: string | null
}

/**
 * Generated supergraphs and operations, answered by the hub and by `ApolloGateway` itself. Three operations in four have
 * subgraphs that break their schema, in the same places for both.
 */
export async function compareWithApollo({
  seed,
  operations,
  firstRound = 0,
}: FuzzRun): Promise<Comparison> {
  const counts = { operations: 0, corrupted: 0, withErrors: 0, withValueCompletion: 0 }
  for (let round = firstRound; counts.operations < operations; round++) {
    const { random, model } = generated(seed, round)
    const gateways = await startBoth(model)
    for (let n = 0; n < 40 && counts.operations < operations; ) {
      const asked = generateRequest(random, model)
      if (hiding.test(asked.query) || mergesArguments(asked.query)) continue
      const document = parse(asked.query)
      if (validate(gateways.apiSchema, document).length > 0) continue
      n += 1
      const share = chance(random, 0.25) ? 0 : pick(random, [0.02, 0.1, 0.3])
      // In objects without it Apollo loses `... on I { ... on T { x } }` and `... on U { z: __typename }`.
      const mayLackTypes = !asked.query.includes('...')
      const corruption = { seed: Math.floor(random() * 2 ** 32), share, mayLackTypes }
      const hub = await gateways.ask('hub', asked, corruption)
      const apollo = await gateways.ask('apollo', asked, corruption)
      const isPlain = share === 0 && !asked.introspects
      const expected = isPlain
        ? reference(model, document, asked.conditions, everybody).data
        : undefined
      const difference = differenceOf(hub, apollo, asked.query, gateways.entitiesFailed(), expected)
      if (difference) {
        const again = `seed ${seed}, firstRound ${round}, ${JSON.stringify(corruption)}`
        const request = `${asked.query}\n${JSON.stringify(asked.variables)}`
        return { ...counts, failure: `${again}\n${request}\n${difference}` }
      }
      counts.operations += 1
      if (share > 0) counts.corrupted += 1
      if (hub.errors) counts.withErrors += 1
      if (hub.extensions?.valueCompletion) counts.withValueCompletion += 1
    }
    await gateways.stop()
  }
  return { ...counts, failure: null }
}

/** Aliases that hide what plans read by themselves. Apollo trips over them; the hub renames them with its access rules. */
const hiding = /\b(__typename|id|code|a|c): (?!\1\b)/

/** Apollo answers `c(x: 1)` with the `c(x: 7)` that `h` requires, or the reverse. */
const mergesArguments = (query: string) => /\bh\b/.test(query) && /\bc\b/.test(query)

/** The same for both: the hub calls `c__1` what Apollo calls `c`. */
const asApollo = (text: string) => text.replaceAll('c__1:c(', 'c(').replaceAll('c__1', 'c')

const everybody = { authenticated: true, scopes: ['s1', 's2', 's3'], policies: ['p1', 'p2'] }
const silent = { debug() {}, info() {}, warn() {}, error() {} }

interface Asked {
  readonly query: string
  readonly variables: Tree
  /** The variables with their defaults. */
  readonly conditions: Tree
  readonly introspects: boolean
}

function generateRequest(random: Random, model: Model): Asked {
  const conditions: Tree = { x: 7, y: 5, yes: chance(random, 0.5), no: chance(random, 0.5) }
  const variables = { ...conditions }
  // Apollo refuses a variable of that name; the hub renames it where it holds the access rules.
  let query = generateOperation(random, model).replaceAll('$representations', '$y')
  for (const name of ['yes', 'no']) {
    if (!chance(random, 0.4)) continue
    const type = pick(random, ['Boolean', 'Boolean!'])
    // What is given goes before the default.
    const isGiven = chance(random, 0.3)
    const byDefault = isGiven ? !conditions[name] : conditions[name]
    query = query.replace(`$${name}: Boolean!`, `$${name}: ${type} = ${byDefault}`)
    if (!isGiven) delete variables[name]
  }
  const introspects = chance(random, 0.15)
  if (introspects) {
    const beside = pick(random, [
      'schema: __schema { queryType { name } }',
      'type: __type(name: "T0") { name } type: __type(name: "T0") { kind }',
      'none: __type(name: "None") { name fields { name } }',
      'left: __schema @skip(if: true) { queryType { name } }',
    ])
    query = query.replace('{', `{ ${beside} `)
  }
  return { query, variables, conditions, introspects }
}

interface Corruption {
  readonly seed: number
  readonly share: number
  readonly mayLackTypes: boolean
}

async function startBoth(model: Model) {
  const { supergraph: supergraphSdl, schemas } = federated(model)
  let corruption: Corruption
  let entitiesFailed = false
  const dataSourceFor = (name: string): GraphQLDataSource => ({
    async process({ request: { query, variables } }) {
      const result = await execute({
        schema: schemas[name as keyof typeof schemas],
        document: corruption.mayLackTypes ? parse(query!) : withTypes(parse(query!)),
        variableValues: variables ?? {},
        contextValue: {},
      })
      const answer = JSON.parse(JSON.stringify(result))
      const questions = entityQuestions(parse(query!), variables ?? {})
      corrupt(answer, `${name} ${asApollo(query!)}`, questions, corruption)
      if (questions.length > 0 && answer.errors) entitiesFailed = true
      return answer
    },
  })

  const hub = createHubGateway({ supergraphSdl, access: 'off', dataSourceFor })
  let apiSchema!: GraphQLSchema
  hub.onSchemaLoadOrUpdate((context) => {
    apiSchema = context.apiSchema
  })
  const apollo = new ApolloGateway({
    supergraphSdl: readAccessRules(supergraphSdl).supergraphSdl,
    buildService: ({ name }) => dataSourceFor(name),
    logger: silent,
  })
  const executors = { hub: (await hub.load()).executor, apollo: (await apollo.load()).executor }
  return {
    apiSchema,
    async ask(
      which: keyof typeof executors,
      { query, variables }: Asked,
      asked: Corruption,
    ): Promise<Answer> {
      corruption = asked
      const request = {
        request: { query, variables },
        document: parse(query),
        queryHash: createHash('sha256').update(query).digest('hex'),
        schema: apiSchema,
        context: {},
        metrics: {},
        logger: silent,
      } as unknown as Parameters<typeof executors.hub>[0]
      return (await executors[which](request)) as Answer
    },
    entitiesFailed() {
      const failed = entitiesFailed
      entitiesFailed = false
      return failed
    },
    async stop() {
      await Promise.all([hub.stop(), apollo.stop()])
    },
  }
}

function withTypes(document: DocumentNode): DocumentNode {
  const typeName = {
    kind: Kind.FIELD as const,
    name: { kind: Kind.NAME as const, value: '__typename' },
  }
  return visit(document, {
    SelectionSet: (set) => ({ ...set, selections: [typeName, ...set.selections] }),
  })
}

interface EntityQuestion {
  readonly key: string
  /** What is asked of the entities. */
  readonly text: string
  readonly representations: readonly unknown[]
}

/** What a document asks of entities, told in the same way whether it is asked alone or with others. */
function entityQuestions(document: DocumentNode, variables: Tree): EntityQuestion[] {
  const fragments = fragmentsOf(document)
  const inline = (set: SelectionSetNode): SelectionSetNode =>
    visit(set, {
      FragmentSpread({ name }) {
        const { typeCondition, selectionSet } = fragments.get(name.value)!
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: inline(selectionSet) }
      },
    })
  const operation = getOperationAST(document)!
  return operation.selectionSet.selections.flatMap((field) => {
    if (field.kind !== Kind.FIELD || field.name.value !== '_entities') return []
    const given = field.arguments![0]!.value as VariableNode
    return [
      {
        key: (field.alias ?? field.name).value,
        text: asApollo(stripIgnoredCharacters(print(inline(field.selectionSet!)))),
        representations: variables[given.name.value] as unknown[],
      },
    ]
  })
}

/** Breaks an answer; an entity by what it is of, since the hub asks for it once and Apollo as often as it is shown. */
function corrupt(
  answer: { data: Tree | null; errors?: Said[] },
  text: string,
  questions: readonly EntityQuestion[],
  corruption: Corruption,
): void {
  const { data } = answer
  if (corruption.share === 0 || !data) return
  const errors: Said[] = []
  for (const { key, text, representations } of questions) {
    data[key] = (data[key] as unknown[]).map((entity, place) => {
      const random = randomOf(corruption, text, representations[place])
      return corrupted(random, entity, corruption, [key, place], errors)
    })
  }
  if (questions.length === 0) {
    const random = randomOf(corruption, text)
    for (const [key, value] of Object.entries(data)) {
      if (key === '__typename') continue
      put(data, key, corrupted(random, value, corruption, [key], errors))
    }
  }
  if (errors.length > 0) answer.errors = [...(answer.errors ?? []), ...errors]
}

function randomOf({ seed }: Corruption, ...parts: unknown[]): Random {
  const hash = createHash('sha256')
    .update(JSON.stringify([seed, parts]))
    .digest()
  return randomFrom(hash.readUInt32BE())
}

function corrupted(
  random: Random,
  value: unknown,
  corruption: Corruption,
  path: Path,
  errors: Said[],
): unknown {
  const { share, mayLackTypes } = corruption
  const isHit = chance(random, share)
  if (isHit && chance(random, 0.3)) {
    const keys = path.filter((step) => typeof step === 'string').join('.')
    const message = asApollo(`broken ${keys.replace(/^_\w+/, 'entity')}`)
    const code = pick(random, ['UNAVAILABLE', 'INVALID_GRAPHQL', undefined])
    errors.push({ message, path, ...(code && { extensions: { code } }) })
  }
  if (isHit && chance(random, 0.4)) return null
  if (Array.isArray(value)) {
    if (isHit) return []
    return value.map((element, place) =>
      corrupted(random, element, corruption, [...path, place], errors),
    )
  }
  if (typeof value !== 'object' || value === null) {
    return isHit && value !== null ? pick(random, [5, 1.5, true, 'other', {}]) : value
  }
  const object = value as Tree
  for (const [key, below] of Object.entries(object)) {
    if (!isTypeName(below)) {
      put(object, key, corrupted(random, below, corruption, [...path, key], errors))
      if (chance(random, share / 4)) delete object[key]
    } else if (mayLackTypes && chance(random, share / 4)) delete object[key]
  }
  if (isHit && '__typename' in object) object.__typename = 'Nobody'
  return object
}

function isTypeName(value: unknown): boolean {
  return typeof value === 'string' && /^T\d$/.test(value)
}

function put(object: Tree, key: string, value: unknown): void {
  const writable = { configurable: true, enumerable: true, writable: true }
  Object.defineProperty(object, key, { ...writable, value })
}

function differenceOf(
  hub: Answer,
  apollo: Answer,
  query: string,
  entitiesFailed: boolean,
  expected: unknown,
): string | null {
  const text = JSON.stringify
  const differ = (what: string, ours: unknown, others: unknown) =>
    text(ours) === text(others) ? null : `${what}\nhub    ${text(ours)}\nothers ${text(others)}`
  // Apollo joins fragments on the same type, and with them moves their keys together.
  const ordered = query.includes('...') ? sorted : (value: unknown) => value
  const told = ({ errors = [] }: Answer) => [
    ...new Set(errors.map(({ message, extensions }) => `${extensions?.code} ${message}`).sort()),
  ]
  const places = ({ errors = [] }: Answer) => errors.map(({ path }) => path ?? null)
  const broken = ({ extensions }: Answer) => {
    const paths = extensions?.valueCompletion?.map(({ path }) => path)
    // Of several in one object, the first in its order is told.
    return query.includes('...') ? paths !== undefined : paths
  }
  return (
    differ('data', ordered(hub.data), ordered(apollo.data)) ??
    differ('errors', told(hub), told(apollo)) ??
    // Apollo counts entities of other types too, and misplaces the errors behind them.
    (entitiesFailed ? null : differ('places', places(hub), places(apollo))) ??
    differ('broken values', broken(hub), broken(apollo)) ??
    (expected === undefined ? null : differ('order', keysOf(hub.data), keysOf(expected)))
  )
}

/** Without the values, which Apollo's own answer has told. Plans do not fetch an object all of whose fields are left out. */
function keysOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) {
    const keys = Object.entries(value).map(([key, below]) => [key, keysOf(below)])
    return keys.length > 0 ? { keys } : null
  }
  const elements = value.map(keysOf)
  return elements.every((element) => element === null) ? null : elements
}
