import { createHash } from 'node:crypto'
import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  execute,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Grants } from '../../../gateway/access/grants.js'
import { createHubGateway } from '../../../gateway/execute/hub-gateway.js'
import { spokenCommand } from '../../../runtime/command.js'
import { wholeNumber } from '../../support/whole-number.js'
import { compose, linked } from './federation.js'

/**
 * Generated supergraphs, operations and callers, against a slow and obviously correct reference: walk the data by the
 * client's document and leave out what the model of the rules refuses. The reference shares no code with the engine.
 */

export type Random = () => number

/** mulberry32: the same numbers for the same seed on every platform. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
export const chance = (random: Random, share: number) => random() < share
export const pick = <T>(random: Random, all: readonly T[]): T =>
  all[Math.floor(random() * all.length)]!
const some = <T>(random: Random, all: readonly T[], share: number) =>
  all.filter(() => chance(random, share))

// A field name means the same everywhere: its type, its owner among the two subgraphs, its arguments.
interface FieldModel {
  readonly type: string
  readonly owner: 'a' | 'b'
  readonly args?: string
  /** What it reads in the other subgraph. */
  readonly requires?: { readonly field: string; readonly text: string }
}
const fieldModels: Record<string, FieldModel> = {
  a: { type: 'String', owner: 'a' },
  b: { type: 'String', owner: 'b' },
  c: { type: 'String', owner: 'a', args: '(x: Int)' },
  d: { type: 'Phone', owner: 'a' },
  e: { type: 'Level', owner: 'b' },
  f: { type: 'String!', owner: 'b' },
  g: { type: 'String', owner: 'b', requires: { field: 'a', text: 'a' } },
  h: { type: 'String', owner: 'b', requires: { field: 'c', text: 'c(x: 7)' } },
  o: { type: 'I0', owner: 'a' },
  p: { type: '[T1!]', owner: 'b' },
  q: { type: '[U!]', owner: 'a' },
  r: { type: 'T2', owner: 'a' },
  s: { type: '[[I1]!]', owner: 'b' },
  t: { type: 'T0!', owner: 'b' },
}
const objectNames = ['T0', 'T1', 'T2', 'T3']
const interfaceFields: Record<string, readonly string[]> = {
  I0: ['a', 'c', 'o', 'd'],
  I1: ['b', 'f', 'p', 'e'],
}
const interfaceOwner: Record<string, 'a' | 'b'> = { I0: 'a', I1: 'b' }

interface Rule {
  readonly kind: 'authenticated' | 'scopes' | 'policies'
  readonly anyOf: readonly (readonly string[])[]
}

export interface Model {
  /** Whether the supergraph repeats on an interface what its implementations state, as composition does since 2.12. */
  readonly statesSums: boolean
  readonly fields: Record<string, readonly string[]>
  readonly keys: Record<string, 'id' | 'code'>
  readonly implementations: Record<string, readonly string[]>
  readonly members: readonly string[]
  readonly typeRules: Record<string, readonly Rule[]>
  readonly fieldRules: Record<string, readonly Rule[]>
  readonly roots: Record<string, { type: string; owner: 'a' | 'b' }>
  readonly store: Record<string, Record<string, unknown>>
}

function generateModel(random: Random): Model {
  const rule = (): Rule => {
    const kind = pick(random, ['authenticated', 'scopes', 'policies'] as const)
    const names = kind === 'scopes' ? ['s1', 's2', 's3'] : ['p1', 'p2']
    const all = () => {
      const chosen = some(random, names, 0.4)
      return chosen.length > 0 ? chosen : [pick(random, names)]
    }
    return {
      kind,
      anyOf: kind === 'authenticated' ? [] : chance(random, 0.4) ? [all(), all()] : [all()],
    }
  }
  const rules = (share: number) => (chance(random, share) ? [rule()] : [])

  const implementations: Record<string, string[]> = { I0: [], I1: [] }
  const fields: Record<string, string[]> = {}
  const keys: Record<string, 'id' | 'code'> = {}
  const typeRules: Record<string, readonly Rule[]> = { Phone: rules(0.2), Level: rules(0.2) }
  const fieldRules: Record<string, readonly Rule[]> = {}
  objectNames.forEach((name, index) => {
    const chosen = new Set(some(random, Object.keys(fieldModels), 0.5))
    for (const [of, needed] of Object.entries(interfaceFields)) {
      const others = (implementations[of] ?? []).length
      if (chance(random, 0.6) || (index === objectNames.length - 1 && others === 0)) {
        implementations[of]!.push(name)
        for (const field of needed) chosen.add(field)
      }
    }
    for (const field of [...chosen]) {
      const { requires } = fieldModels[field]!
      if (requires) chosen.add(requires.field)
    }
    fields[name] = ['id', 'code', ...Object.keys(fieldModels).filter((field) => chosen.has(field))]
    keys[name] = pick(random, ['id', 'code'] as const)
    typeRules[name] = rules(0.15)
    for (const field of fields[name]) {
      fieldRules[`${name}.${field}`] = field === 'id' ? [] : rules(field === 'code' ? 0.6 : 0.3)
    }
    for (const field of fields[name]) {
      const { requires } = fieldModels[field] ?? {}
      // Composition insists that the field states the rules of what it reads.
      if (requires) fieldRules[`${name}.${field}`] = fieldRules[`${name}.${requires.field}`]!
    }
  })
  const members = some(random, objectNames, 0.6)
  if (members.length === 0) members.push('T0')

  const store: Model['store'] = {}
  for (const name of objectNames) {
    for (let n = 0; n < 3; n++)
      store[`${name}-${n}`] = { __typename: name, id: `${name}-${n}`, code: `${name}-${n}` }
  }
  const anyOf = (names: readonly string[]) => `${pick(random, names)}-${Math.floor(random() * 3)}`
  const value = (type: string, name: string): unknown => {
    if (type.endsWith('!')) return nonNull(type.slice(0, -1), name)
    return chance(random, 0.15) ? null : nonNull(type, name)
  }
  const nonNull = (type: string, name: string): unknown => {
    if (type.startsWith('[')) {
      const length = Math.floor(random() * 4)
      return Array.from({ length }, (_, i) => value(type.slice(1, -1), `${name}.${i}`))
    }
    if (type === 'Level') return pick(random, ['LOW', 'HIGH'])
    const targets = targetsOf({ implementations, members }, type)
    return targets ? { ref: anyOf(targets) } : `${name}`
  }
  for (const [id, object] of Object.entries(store)) {
    for (const field of fields[object.__typename as string]!) {
      const model = fieldModels[field]
      if (model && !model.requires) object[field] = value(model.type, `${id}.${field}`)
    }
  }
  const roots: Model['roots'] = {
    r0: { type: 'T0', owner: 'a' },
    r1: { type: '[T1]', owner: 'b' },
    ri: { type: '[I0!]', owner: 'a' },
    rj: { type: 'I1', owner: 'b' },
    ru: { type: '[U]', owner: 'a' },
    a: { type: 'String', owner: 'a' },
    f: { type: 'String!', owner: 'b' },
  }
  const root: Record<string, unknown> = { __typename: 'Query' }
  for (const [name, { type }] of Object.entries(roots)) {
    root[name] = value(type, `root.${name}`)
    fieldRules[`Query.${name}`] = rules(0.15)
  }
  store.root = root
  const statesSums = chance(random, 0.5)
  return { statesSums, fields, keys, implementations, members, typeRules, fieldRules, roots, store }
}

function targetsOf(
  { implementations, members }: Pick<Model, 'implementations' | 'members'>,
  type: string,
): readonly string[] | undefined {
  if (type === 'U') return members
  return implementations[type] ?? (objectNames.includes(type) ? [type] : undefined)
}

const directives = (rules: readonly Rule[] = []) =>
  rules
    .map(({ kind, anyOf }) => {
      if (kind === 'authenticated') return ' @authenticated'
      const name = kind === 'scopes' ? '@requiresScopes' : '@policy'
      return ` ${name}(${kind}: ${JSON.stringify(anyOf)})`
    })
    .join('')

function subgraphSdl(model: Model, owner: 'a' | 'b'): string {
  const { fields, keys, implementations, members, typeRules, fieldRules, roots } = model
  const lines: string[] = []
  const rootFields = Object.entries(roots)
    .filter(([, root]) => root.owner === owner)
    .map(([name, { type }]) => `${name}: ${type}${directives(fieldRules[`Query.${name}`])}`)
  lines.push(`type Query { ${rootFields.join('\n')} }`)
  const types = new Set<string>()
  for (const [name, needed] of Object.entries(interfaceFields)) {
    if (interfaceOwner[name] !== owner) continue
    lines.push(`interface ${name} { ${needed.map((field) => fieldSdl(field)).join('\n')} }`)
  }
  for (const name of objectNames) {
    const of = Object.keys(implementations).filter(
      (other) => interfaceOwner[other] === owner && implementations[other]!.includes(name),
    )
    const own = fields[name]!.filter((field) => fieldModels[field]?.owner === owner)
    const external = new Set(own.flatMap((field) => fieldModels[field]!.requires?.field ?? []))
    const key = keys[name]!
    const declared = [
      `${key}: ID!${directives(fieldRules[`${name}.${key}`])}`,
      ...(owner === 'a'
        ? [key === 'id' ? `code: ID!${directives(fieldRules[`${name}.code`])}` : 'id: ID!']
        : []),
      ...[...external].map((field) => `${fieldSdl(field)} @external`),
      ...own.map((field) => {
        const { requires } = fieldModels[field]!
        const reads = requires ? ` @requires(fields: ${JSON.stringify(requires.text)})` : ''
        return `${fieldSdl(field)}${reads}${directives(fieldRules[`${name}.${field}`])}`
      }),
    ]
    const implemented = of.length > 0 ? ` implements ${of.join(' & ')}` : ''
    lines.push(
      `type ${name}${implemented} @key(fields: "${key}")${directives(typeRules[name])} { ${declared.join('\n')} }`,
    )
    for (const field of [...own, ...external])
      types.add(fieldModels[field]!.type.replace(/[[\]!]/g, ''))
  }
  if (owner === 'a') lines.push(`union U = ${members.join(' | ')}`)
  const usesPhone = types.has('Phone') || owner === 'a'
  if (usesPhone) lines.push(`scalar Phone${directives(typeRules.Phone)}`)
  if (owner === 'b') lines.push(`enum Level${directives(typeRules.Level)} { LOW HIGH }`)
  return linked(lines.join('\n'))
}

const fieldSdl = (name: string) => {
  const { args = '', type } = fieldModels[name]!
  return `${name}${args}: ${type}`
}

/** What a field of a stored object is, without any rule. */
function rawValue(
  { store }: Model,
  object: Record<string, unknown>,
  field: string,
  args: { x?: number | null },
): unknown {
  if (field === '__typename') return object.__typename
  if (field === 'g') return `g(${object.a})`
  if (field === 'h') return `h(${withArgument(object.c, 7)})`
  if (field === 'c') return withArgument(object.c, args.x)
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve)
    return typeof value === 'object' && value !== null
      ? store[(value as { ref: string }).ref]
      : value
  }
  return resolve(object[field])
}
const withArgument = (value: unknown, x: number | null | undefined) =>
  value === null ? null : `${value}|${x ?? 'none'}`

function subgraphSchema(model: Model, owner: 'a' | 'b', sdl: string): GraphQLSchema {
  const resolvers: Record<string, Record<string, unknown>> = {
    I0: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    I1: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    U: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
  }
  for (const name of Object.keys(resolvers))
    if (!sdl.match(new RegExp(`(interface|union) ${name} `))) delete resolvers[name]
  const query: Record<string, unknown> = {}
  for (const [name, root] of Object.entries(model.roots)) {
    if (root.owner === owner) query[name] = () => rawValue(model, model.store.root!, name, {})
  }
  resolvers.Query = query
  for (const name of objectNames) {
    const own: Record<string, unknown> = {
      __resolveReference: (reference: Record<string, string>) => {
        const object = model.store[reference.id ?? reference.code!]!
        // Only what the representation brought of the other subgraph's fields is there to be read.
        return {
          ...object,
          a: undefined,
          c: undefined,
          ...(owner === 'a' ? object : {}),
          ...reference,
        }
      },
    }
    for (const field of model.fields[name]!) {
      if (fieldModels[field]?.owner !== owner) continue
      own[field] = (object: Record<string, unknown>, args: object) => {
        if (field === 'g') return `g(${object.a})`
        if (field === 'h') return `h(${object.c})`
        return rawValue(model, object, field, args)
      }
    }
    resolvers[name] = own
  }
  return buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never })
}

// The reference.

function holds(rules: readonly Rule[], grants: Grants): boolean {
  return rules.every(({ kind, anyOf }) =>
    kind === 'authenticated'
      ? grants.authenticated
      : anyOf.some((all) => all.every((name) => grants[kind].includes(name))),
  )
}

/** Every rule that stands between a caller and a field, asked on this type. */
function rulesOf(model: Model, parent: string, field: string): readonly Rule[] {
  const sumOn = (type: string) =>
    (model.implementations[type] ?? []).flatMap((name) => model.typeRules[name]!)
  const onType = (type: string): readonly Rule[] =>
    model.implementations[type]
      ? model.statesSums
        ? sumOn(type)
        : []
      : (model.typeRules[type] ?? [])
  const returned = (
    parent === 'Query' ? model.roots[field]! : (fieldModels[field] ?? { type: 'ID!' })
  ).type
  const objects = model.implementations[parent] ?? [parent]
  return [
    ...onType(parent),
    ...sumOn(parent),
    ...objects.flatMap((name) => model.fieldRules[`${name}.${field}`] ?? []),
    ...onType(returned.replace(/[[\]!]/g, '')),
  ]
}

interface Expected {
  data: unknown
  refused: string[]
}

export function reference(
  model: Model,
  document: DocumentNode,
  variables: Record<string, unknown>,
  grants: Grants,
): Expected {
  const refused: string[] = []
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  )
  type Asked = { node: FieldNode; parent: string }
  const collect = (
    set: SelectionSetNode,
    parent: string,
    runtime: string,
    into: Map<string, Asked[]>,
  ) => {
    for (const node of set.selections) {
      const left = (node.directives ?? []).some(({ name, arguments: args }) => {
        const value = args![0]!.value
        const given =
          value.kind === Kind.VARIABLE
            ? variables[value.name.value]
            : (value as { value: boolean }).value
        return given !== (name.value === 'include')
      })
      if (left) continue
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value
        into.set(key, [...(into.get(key) ?? []), { node, parent }])
        continue
      }
      const body = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node
      const on = body.typeCondition?.name.value ?? parent
      if (on !== runtime && !(targetsOf(model, on) ?? []).includes(runtime)) continue
      collect(body.selectionSet, on, runtime, into)
    }
    return into
  }
  const failed = Symbol('null travels up')
  const complete = (type: string, value: unknown, sets: Asked[], path: string): unknown => {
    if (type.endsWith('!')) return complete(type.slice(0, -1), value, sets, path) ?? failed
    if (value === null || value === undefined) return null
    if (type.startsWith('[')) {
      const items = (value as unknown[]).map((item, i) =>
        complete(type.slice(1, -1), item, sets, `${path}.${i}`),
      )
      return items.includes(failed) ? null : items
    }
    if (typeof value !== 'object') return value
    const object = value as Record<string, unknown>
    const asked = new Map<string, Asked[]>()
    for (const { node } of sets)
      collect(node.selectionSet!, type, object.__typename as string, asked)
    const result = walk(object, asked, path)
    return result === failed ? null : result
  }
  const walk = (
    object: Record<string, unknown>,
    asked: Map<string, Asked[]>,
    path: string,
  ): unknown => {
    const result = Object.create(null)
    let whole = true
    for (const [key, nodes] of asked) {
      const { node, parent } = nodes[0]!
      const field = node.name.value
      const here = path === '' ? key : `${path}.${key}`
      const type =
        field === '__typename'
          ? 'String!'
          : parent === 'Query'
            ? model.roots[field]!.type
            : (fieldModels[field]?.type ?? 'ID!')
      let value: unknown
      if (
        field !== '__typename' &&
        nodes.some(({ parent }) => !holds(rulesOf(model, parent, field), grants))
      ) {
        refused.push(here)
        value = type.endsWith('!') ? failed : null
      } else {
        const x = node.arguments?.[0]?.value
        const given =
          x?.kind === Kind.VARIABLE
            ? variables[x.name.value]
            : x?.kind === Kind.INT
              ? Number(x.value)
              : null
        value = complete(
          type,
          rawValue(model, object, field, { x: given as number | null }),
          nodes,
          here,
        )
      }
      if (value === failed) whole = false
      result[key] = value === failed ? null : value
    }
    return whole ? result : failed
  }
  const [operation] = document.definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation')
  const data = walk(
    model.store.root!,
    collect(operation.selectionSet, 'Query', 'Query', new Map()),
    '',
  )
  return { data: data === failed ? null : data, refused: refused.sort() }
}

// Operations.

const aliases = [
  ...Object.keys(fieldModels),
  'id',
  'code',
  'x',
  '__typename',
  '__proto__',
  'constructor',
  'key_0',
  'key_type',
  'a__alias_0',
  '_entities',
]

export function generateOperation(random: Random, model: Model): string {
  const fragments: { on: string; text: string }[] = []
  // One key mostly means one field, so that large documents are valid; the rest is left to chance and to validation.
  const meanings = new Map<string, string>()
  const isStrict = chance(random, 0.7)
  const hasConditions = chance(random, 0.5)
  const targets = (type: string) => targetsOf(model, type) ?? [type]
  const meets = (type: string, on: string) =>
    targets(type).some((name) => targets(on).includes(name))
  const condition = () =>
    hasConditions && chance(random, 0.25)
      ? ` @${pick(random, ['skip', 'include'])}(if: ${pick(random, ['true', 'false', '$yes', '$no'])})`
      : ''
  const keyed = (name: string, args: string): string => {
    const meaning = name + args
    for (let tries = 0; tries < 8; tries++) {
      const alias = chance(random, 0.4)
        ? pick(random, chance(random, 0.3) ? ['z0', 'z1', 'z2', 'z3', 'z4'] : aliases)
        : name
      if (isStrict && (meanings.get(alias) ?? meaning) !== meaning) continue
      meanings.set(alias, meaning)
      return alias === name ? meaning : `${alias}: ${meaning}`
    }
    return `u${meanings.size}: ${meaning}`
  }
  const field = (type: string, depth: number): string => {
    if (type === 'U' || chance(random, 0.1)) return keyed('__typename', '')
    const names =
      type === 'Query' ? Object.keys(model.roots) : (model.fields[type] ?? interfaceFields[type]!)
    const name = pick(random, names)
    const returned = (
      type === 'Query' ? model.roots[name]! : (fieldModels[name] ?? { type: 'ID!' })
    ).type.replace(/[[\]!]/g, '')
    const composite = targetsOf(model, returned) !== undefined
    if (composite && depth <= 0) return keyed('__typename', '')
    const takesX = type !== 'Query' && name === 'c' && chance(random, 0.7)
    const args = takesX ? `(x: ${pick(random, ['1', '7', '$x', '$representations'])})` : ''
    return `${keyed(name, args)}${condition()}${composite ? ` ${set(returned, depth - 1)}` : ''}`
  }
  const set = (type: string, depth: number): string => {
    const parts: string[] = []
    const count = 1 + Math.floor(random() * 5)
    for (let i = 0; i < count; i++) {
      const known = fragments.findIndex(({ on }) => meets(type, on))
      if (chance(random, 0.05)) {
        const on = chance(random, 0.5) ? ` on ${type}` : ''
        parts.push(`...${on}${condition()} ${set(type, depth - 1)}`)
      } else if (type === 'Query' || depth < 0 || chance(random, 0.6))
        parts.push(field(type, depth))
      else if (known >= 0 && chance(random, 0.2)) parts.push(`...F${known}${condition()}`)
      else {
        const on = pick(
          random,
          [...objectNames, 'I0', 'I1', 'U'].filter((on) => meets(type, on)),
        )
        const body = set(on, depth - 1)
        if (chance(random, 0.4)) {
          fragments.push({ on, text: `fragment F${fragments.length} on ${on} ${body}` })
          parts.push(`...F${fragments.length - 1}${condition()}`)
        } else parts.push(`... on ${on}${condition()} ${body}`)
      }
    }
    return `{ ${parts.join(' ')} }`
  }
  const text = `${set('Query', 4)} ${fragments.map(({ text }) => text).join(' ')}`
  const used = [
    ['$x', 'Int'],
    ['$representations', 'Int'],
    ['$yes', 'Boolean!'],
    ['$no', 'Boolean!'],
  ].filter(([name]) => text.includes(name!))
  const definitions = used.map(([name, type]) => `${name}: ${type}`).join(', ')
  return `query ${definitions ? `(${definitions}) ` : ''}${text}`
}

export interface Failure {
  readonly seed: number
  readonly round: number
  readonly query: string
  readonly grants: Grants
  readonly what: string
  readonly supergraph: string
}

export interface FuzzResult {
  readonly operations: number
  readonly refusals: number
  readonly supergraphs: number
  readonly failure: Failure | null
}

/** The same seed gives the same run. */
export interface FuzzRun {
  readonly seed: number
  readonly operations: number
  /** The supergraph to begin with: that of a failure, to see it again at once. */
  readonly firstRound?: number
}

/** Runs until `operations` are compared or one fails. */
export async function fuzz({ seed, operations, firstRound = 0 }: FuzzRun): Promise<FuzzResult> {
  let done = 0
  let refusals = 0
  for (let round = firstRound; ; round++) {
    const counts = () => ({ operations: done, refusals, supergraphs: round - firstRound })
    if (done >= operations) return { ...counts(), failure: null }
    const { random, model } = generated(seed, round)
    const { supergraph, schemas } = federated(model)
    let asked: { name: 'a' | 'b'; query: string }[] = []
    const gateway = createHubGateway({
      supergraphSdl: supergraph,
      access: 'on',
      grantsOf: ({ grants }: { grants: Grants }) => grants,
      dataSourceFor: (name) => ({
        async process({ request }) {
          asked.push({ name: name as 'a' | 'b', query: request.query! })
          const result = await execute({
            schema: schemas[name as 'a' | 'b'],
            document: parse(request.query!),
            variableValues: request.variables ?? {},
            contextValue: {},
          })
          return JSON.parse(JSON.stringify(result))
        },
      }),
    })
    let apiSchema!: GraphQLSchema
    gateway.onSchemaLoadOrUpdate((context) => {
      apiSchema = context.apiSchema
    })
    const { executor } = await gateway.load()

    for (let n = 0; n < 40 && done < operations; ) {
      const query = generateOperation(random, model)
      const document = parse(query)
      const valid = validate(apiSchema, document).length === 0
      if (!valid) continue
      n += 1
      const variables = {
        x: 7,
        representations: 5,
        yes: chance(random, 0.5),
        no: chance(random, 0.5),
      }
      for (let c = 0; c < 3; c++) {
        const grants: Grants = {
          authenticated: chance(random, 0.6),
          scopes: some(random, ['s1', 's2', 's3'], 0.6),
          policies: some(random, ['p1', 'p2'], 0.6),
        }
        const fail = (what: string): FuzzResult => ({
          ...counts(),
          failure: { seed, round, query, grants, what, supergraph },
        })
        asked = []
        const request = {
          request: { query, variables },
          document,
          queryHash: createHash('sha256').update(query).digest('hex'),
          context: { grants },
          metrics: {},
          logger: console,
        } as unknown as Parameters<typeof executor>[0]
        const answer = await executor(request)
        done += 1
        const expected = reference(model, document, variables, grants)
        refusals += expected.refused.length
        // Where nothing is shaped the order of keys is ApolloGateway's, which joins fragments on the same type.
        if (!isSame(answer.data, expected.data)) {
          return fail(
            `expected ${JSON.stringify(sorted(expected.data))}\n     got ${JSON.stringify(sorted(answer.data))} ${JSON.stringify(answer.errors)}`,
          )
        }
        const told = (answer.errors ?? []).map(({ path, extensions, message }) =>
          extensions?.code === 'UNAUTHORIZED_FIELD_OR_TYPE' ? path!.join('.') : `!${message}`,
        )
        // Once a null has travelled up, what is refused below it may stay unsaid.
        const unsaid = expected.refused.filter((path) => !told.includes(path))
        const surplus = told.filter((path) => !expected.refused.includes(path))
        if (surplus.length > 0 || unsaid.some((path) => !isBelowNull(expected.data, path))) {
          return fail(`refusals too many: ${surplus}, unsaid: ${unsaid}`)
        }
        if (new Set(told).size !== told.length) return fail(`a refusal told twice: ${told}`)
        if (answer.extensions?.valueCompletion) return fail('a null where none may be')
        for (const { name, query } of asked) {
          const needless = refusedIn(model, schemas[name], query, grants)
          if (needless.length > 0) return fail(`fetched ${needless} in ${query}`)
        }
      }
    }
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const result = Object.create(null)
  for (const key of Object.keys(value).sort()) result[key] = sorted((value as never)[key])
  return result
}

function isBelowNull(data: unknown, path: string): boolean {
  let at = data
  for (const key of path.split('.').slice(0, -1)) {
    if (at === null) return true
    at = (at as Record<string, unknown>)[key]
  }
  return at === null
}

/** The model of a round, and the chances that go on behind it. */
export function generated(seed: number, round: number): { random: Random; model: Model } {
  const random = randomFrom(seed * 1_000_003 + round)
  return { random, model: generateModel(random) }
}

/** The supergraph of a model, and the subgraphs that it is of. */
export function federated(model: Model) {
  const sdls = { a: subgraphSdl(model, 'a'), b: subgraphSdl(model, 'b') }
  const composed = compose({ a: { sdl: sdls.a }, b: { sdl: sdls.b } })
  return {
    supergraph: model.statesSums ? composed : withoutSums(composed),
    schemas: {
      a: subgraphSchema(model, 'a', sdls.a),
      b: subgraphSchema(model, 'b', sdls.b),
    },
  }
}

function withoutSums(supergraph: string): string {
  const ruleless = {
    Directive: ({ name }: { name: { value: string } }) =>
      ruleNames.has(name.value) ? null : undefined,
  }
  return print(
    visit(parse(supergraph), { InterfaceTypeDefinition: (node) => visit(node, ruleless) }),
  )
}
const ruleNames = new Set(['authenticated', 'requiresScopes', 'policy'])

/** Refused fields in a sub-query, but for those that plans read by themselves. */
function refusedIn(model: Model, schema: GraphQLSchema, query: string, grants: Grants): string[] {
  const info = new TypeInfo(schema)
  const found: string[] = []
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType()?.name ?? ''
        if (/^(?:__|_entities$|id$|code$|a$|c$)/.test(name.value) || parent === 'U') return
        if (!holds(rulesOf(model, parent, name.value), grants))
          found.push(`${parent}.${name.value}`)
      },
    }),
  )
  return found
}

interface Options {
  readonly operations: number
  readonly seed: number
  readonly firstRound: number
}

async function run(options: Options): Promise<void> {
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
  const result = await fuzz(options)
  const { failure, ...counts } = result
  console.log(JSON.stringify(counts))
  if (failure) {
    console.log(failure.supergraph)
    console.log(
      `--seed ${failure.seed} --first-round ${failure.round}\n${failure.query}\n${JSON.stringify(failure.grants)}\n${failure.what}`,
    )
    process.exitCode = 1
  }
}

if (process.argv[1]?.endsWith('fuzz.ts')) {
  await spokenCommand('fuzz', process.env)
    .description('Asks invented operations of invented supergraphs, and looks for a leak.')
    .option('--operations <number>', 'how many', wholeNumber, 1_000)
    .option('--seed <number>', 'another number, other operations', wholeNumber, 1)
    .option('--first-round <number>', 'round to begin with', wholeNumber, 0)
    .action(run)
    .parseAsync()
}
