import {
  buildSchema,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  NoUnusedVariablesRule,
  type OperationDefinitionNode,
  parse,
  responsePathAsArray,
  specifiedRules,
  validate,
} from 'graphql'
import { expect, it } from 'vitest'
import { conditionVariables, fragmentsOf } from '../../../../schema/operation.js'
import { compiled, isForGraphqlJs } from '../../../../subgraphs/shared/compiled/compiled.js'
import { keyed } from '../../../../subgraphs/shared/keyed.js'
import { laterOf, Source } from '../../../../subgraphs/shared/later.js'

const sdl = `
  scalar Odd
  enum Colour { RED GREEN }
  interface Named { name: String, self: Named, list(first: Int = 3): [Named] }
  type One implements Named {
    name: String
    self: Named
    list(first: Int = 3): [Named]
    sure: String!
    other: Two
    others: [Two!]
    grid: [[Int]!]
    odd: Odd
    seen: String
  }
  type Two implements Named {
    name: String
    self: Named
    list(first: Int = 3): [Named]
    colour: Colour
    one: One!
    ones: [One]!
    any: Any
    number: Int!
    flag: Boolean
  }
  union Any = One | Two
  type Query { one: One two: Two! named: [Named] any: [Any!] ones(first: Int!): [One!]! }
  type Mutation { first: One second: Two! third: One }
`

type Random = () => number
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)]!

function hashOf(text: string): number {
  let hash = 2_166_136_261
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619)
  }
  return hash
}

interface World {
  readonly seed: number
  /** How much goes wrong. */
  readonly share: number
  /** Whether values come as promises, sources and both. */
  readonly isSlow: boolean
}

/** The same value for the same place of an answer, whoever asks. */
function valueAt(world: World, info: GraphQLResolveInfo, args: object): unknown {
  const random = randomFrom(
    hashOf(JSON.stringify([world.seed, responsePathAsArray(info.path), args])),
  )
  const value = () => made(random, world, info.returnType)
  const way = Math.floor(random() * 6)
  const slow = world.isSlow ? way : 9
  if (slow === 0) return soon().then(value)
  if (slow === 1) return laterOf(shared, value)
  if (slow === 2) return laterOf(new Source(soon()), () => laterOf(shared, value))
  if (slow === 3) return laterOf(new Source(soon()), () => soon().then(value))
  return value()
}
const soon = () => new Promise<void>((resolve) => setImmediate(resolve))
const shared = new Source(Promise.resolve())

function made(random: Random, world: World, type: GraphQLResolveInfo['returnType']): unknown {
  const chance = random()
  const text = `${Math.floor(random() * 1000)}`
  if (chance < world.share) {
    const kind = Math.floor(random() * 5)
    if (kind === 0) throw new Error(`thrown ${text}`)
    if (kind === 1) return new GraphQLError(`given ${text}`, { extensions: { code: 'X' } })
    if (kind === 2) return null
    if (kind === 3) return undefined
    return isLeafType(getNamedType(type)) ? { not: 'a leaf' } : 7
  }
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    const items = Array.from({ length: Math.floor(random() * 4) }, () => {
      try {
        return made(random, world, nullable.ofType)
      } catch (error) {
        return error
      }
    })
    if (!world.isSlow) return items
    return {
      *[Symbol.iterator]() {
        for (const [at, item] of items.entries()) yield at % 2 ? laterOf(shared, () => item) : item
      },
    }
  }
  if (isEnumType(nullable)) return pick(random, ['RED', 'GREEN', 'RED', 'BLUE'])
  if (isLeafType(nullable)) {
    return nullable.name === 'String' || nullable.name === 'Odd' ? text : Number(text) % 2
  }
  if (isObjectType(nullable)) return { plain: text }
  const name = pick(random, ['One', 'Two', 'One', 'Two', 'One', 'Query', 'Nobody'])
  return { __typename: world.share === 0 ? pick(random, ['One', 'Two']) : name }
}

function schemaFor(world: () => World): GraphQLSchema {
  const schema = buildSchema(sdl)
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      field.resolve = (_, args, __, info) => valueAt(world(), info, args)
    }
    if (type.name === 'Two') {
      type.isTypeOf = (_, __, info) => {
        const random = randomFrom(
          hashOf(JSON.stringify([world().seed, responsePathAsArray(info.path)])),
        )
        const isSo = random() >= world().share / 3
        return world().isSlow && random() < 0.3 ? Promise.resolve(isSo) : isSo
      }
    }
  }
  const odd = schema.getType('Odd') as { serialize(value: unknown): unknown } | undefined
  odd!.serialize = (value) => (String(value).endsWith('3') ? null : `odd ${value}`)
  // Without a resolver of their own fields are read from their object.
  delete (
    schema.getType('One') as { getFields(): Record<string, { resolve?: unknown }> }
  ).getFields().seen!.resolve
  return schema
}

function operationText(random: Random, schema: GraphQLSchema): string {
  const fragments: string[] = []
  const directive = () =>
    random() < 0.12
      ? ` @${pick(random, ['skip', 'include'])}(if: $${pick(random, ['yes', 'no'])})`
      : ''
  const selection = (typeName: string, depth: number): string => {
    const type = schema.getType(typeName)
    const parts: string[] = []
    const wanted = 1 + Math.floor(random() * 4)
    for (let n = 0; n < wanted; n += 1) {
      const roll = random()
      if (isAbstractType(type) && (roll < 0.5 || !('getFields' in type))) {
        const on = pick(random, ['One', 'Two', 'Named'])
        parts.push(`... on ${on}${directive()} { ${selection(on, depth)} }`)
      } else if (roll < 0.08) parts.push('__typename')
      else if (roll < 0.2 && depth < 3) {
        const name = `F${fragments.length}`
        fragments.push('')
        fragments[Number(name.slice(1))] =
          `fragment ${name} on ${typeName} { ${selection(typeName, depth + 1)} }`
        parts.push(`...${name}${directive()}`)
      } else if (type && 'getFields' in type) {
        const field = pick(random, Object.values(type.getFields()))
        const below = getNamedType(field.type as GraphQLOutputType)
        if (!isLeafType(below) && depth >= 3) continue
        const alias = random() < 0.15 ? `${pick(random, ['a', 'b', '__proto__'])}${depth}: ` : ''
        const args =
          field.args.length > 0 && (field.name === 'ones' || random() < 0.5)
            ? `(first: ${pick(random, ['1', '$n', '2'])})`
            : ''
        const set = isLeafType(below) ? '' : ` { ${selection(below.name, depth + 1)} }`
        parts.push(`${alias}${field.name}${args}${directive()}${set}`)
      }
    }
    return parts.length > 0 ? parts.join(' ') : '__typename'
  }
  const kind = random() < 0.25 ? 'mutation' : 'query'
  const body = selection(kind === 'query' ? 'Query' : 'Mutation', 0)
  return `${kind} Q($yes: Boolean!, $no: Boolean!, $n: Int!) { ${body} } ${fragments.join('\n')}`
}

const toldOf = ({ errors = [] }: ExecutionResult) =>
  errors.map(({ message, path, locations, extensions }) =>
    JSON.stringify([path, message, extensions, locations]),
  )

/** Errors beneath what an error has made null: graphql-js may never come to them. */
function beneathNulls({ data, errors = [] }: ExecutionResult): readonly string[] {
  const beneath = errors.filter(({ path = [] }) => {
    let value: unknown = data
    for (const step of path) {
      if (value === null) return true
      value = Object.getOwnPropertyDescriptor(value, step)?.value
    }
    return false
  })
  return toldOf({ errors: beneath })
}

function run(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>) {
  const operation = document.definitions.find(
    ({ kind }) => kind === 'OperationDefinition',
  ) as OperationDefinitionNode
  const conditions = Object.fromEntries(
    conditionVariables(document).map((name) => [name, variables[name]]),
  )
  return compiled(schema, operation, fragmentsOf(document), conditions)(variables, {})
}

const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule)

/** Text without the prototypes, which graphql-js leaves out; keys in their order. */
const text = (value: unknown) => JSON.stringify(value)

it('answers generated operations as graphql-js does, however its values come', async () => {
  let world: World = { seed: 0, share: 0, isSlow: false }
  const schema = schemaFor(() => world)
  const counts = { operations: 0, withErrors: 0, nulled: 0 }
  for (let seed = 1; counts.operations < 200; seed += 1) {
    const random = randomFrom(seed)
    const query = operationText(random, schema)
    const document = parse(query)
    if (validate(schema, document, rules).length > 0) continue
    counts.operations += 1
    const variables = { yes: true, no: false, n: 2 }
    const share = pick(random, [0, 0.01, 0.05, 0.15])
    world = { seed, share, isSlow: false }
    const expected = await execute({
      schema,
      document,
      variableValues: variables,
      contextValue: {},
    })
    world = { seed, share, isSlow: true }
    const slow = await run(schema, document, variables)
    world = { seed, share, isSlow: false }
    const fast = run(schema, document, variables)
    if (query.startsWith('query')) expect(fast).not.toBeInstanceOf(Promise)
    for (const given of [slow, await fast]) {
      const at = `seed ${seed}: ${query}`
      expect(text(given.data), at).toBe(text(expected.data))
      const more = new Set(beneathNulls(given))
      for (const told of toldOf(expected)) more.delete(told)
      expect(
        toldOf(given).filter((told) => !more.has(told)),
        at,
      ).toEqual(toldOf(expected))
    }
    if (expected.errors) counts.withErrors += 1
    if (expected.errors?.some(({ path }) => (path?.length ?? 0) > 1) && !expected.data)
      counts.nulled += 1
  }
  expect(counts.withErrors).toBeGreaterThan(40)
  expect(counts.nulled).toBeGreaterThan(1)
})

it('a thousand objects wait once for what one look-up brings, and steps are taken one after the other', async () => {
  const schema = buildSchema(`
    type Thing { name: String, other: Thing }
    type Query { things: [Thing!]! }
    type Mutation { one: String, two: String!, three: String }
  `)
  const batches: number[] = []
  const { load } = keyed(async (keys) => {
    batches.push(keys.length)
    return (key) => ({ key })
  })
  const { things } = schema.getQueryType()!.getFields()
  const { name, other } = (schema.getType('Thing') as GraphQLObjectType).getFields()
  things!.resolve = () => Array.from({ length: 1_000 }, (_, at) => load(`${at % 500}`))
  name!.resolve = ({ key }) => load(`name ${key}`).map((found) => found.key)
  other!.resolve = ({ key }) => load(`other ${key}`)
  const { data } = await run(schema, parse('{ things { name other { name } } }'), {})
  const answered = data!.things as { name: string; other: { name: string } }[]
  expect(answered.length).toBe(1_000)
  expect(answered[501]).toEqual({ name: 'name 1', other: { name: 'name other 1' } })
  expect(batches).toEqual([500, 1_000, 500])

  const taken: string[] = []
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    field.resolve = async () => {
      taken.push(`begin ${field.name}`)
      await new Promise((resolve) => setImmediate(resolve))
      taken.push(`end ${field.name}`)
      return field.name === 'two' ? null : field.name
    }
  }
  const steps = await run(schema, parse('mutation { one two three }'), {})
  expect(steps.data).toBeNull()
  expect(taken).toEqual(['begin one', 'end one', 'begin two', 'end two'])
})

it('a list that breaks while it is read, and a type that is promised and not told, fail their own field alone', async () => {
  const schema = buildSchema(`
    interface Named { name: String }
    type Thing implements Named { name: String }
    type Query { numbers: [Int], things: [[Thing!]], odd: [Int], named: Named, sure: String }
  `)
  const { numbers, things, odd, named, sure } = schema.getQueryType()!.getFields()
  const broken = (item: unknown) => ({
    *[Symbol.iterator]() {
      yield item
      throw new Error('broken off')
    },
  })
  numbers!.resolve = () => broken(1)
  things!.resolve = () => [[{ name: 'a' }], broken({ name: 'b' }), [{ name: 'c' }, { name: 'd' }]]
  odd!.resolve = () => ({ [Symbol.iterator]: 5 })
  named!.resolve = () => ({ name: 'x' })
  sure!.resolve = () => 'there'
  const type = schema.getType('Named') as { resolveType?: unknown }
  type.resolveType = async () => null
  const document = parse('{ numbers things { name } odd named { name } sure }')
  const expected = await execute({ schema, document, contextValue: {} })
  const given = await run(schema, document, {})
  expect(text(given.data)).toBe(text(expected.data))
  expect(toldOf(given).sort()).toEqual(toldOf(expected).sort())
  expect(given.data).toMatchObject({ things: [[{}], null, [{}, {}]], named: null, sure: 'there' })
})

it('reads each fragment once, however often fragments spread one another', () => {
  let read = 0
  const levels = 12
  const query = Array.from(
    { length: levels },
    (_, at) =>
      `fragment F${at} on Query { ...F${at + 1} ... on Query { ...F${at + 1} ...F${at + 1} } }`,
  )
  const document = parse(`{ ...F0 } ${query.join(' ')} fragment F${levels} on Query { one }`)
  const fragments = fragmentsOf(document)
  const counted = new Map(
    [...fragments].map(([name, { selectionSet, ...body }]) => [
      name,
      {
        ...body,
        get selectionSet() {
          read += 1
          return selectionSet
        },
      },
    ]),
  )
  const [operation] = document.definitions as [OperationDefinitionNode]
  expect(isForGraphqlJs(buildSchema('type Query { one: Int }'), operation, counted)).toBe(false)
  expect(read).toBe(levels + 1)
})

it('is made once of each field, whichever fragments and types of objects lead to it', async () => {
  const schema = buildSchema(`
    interface Node { me: Node, other: Node, number: Int }
    type One implements Node { me: Node, other: Node, number: Int }
    type Two implements Node { me: Node, other: Node, number: Int }
    type Query { node: Node }
  `)
  const levels = 6
  const node = (level: number): object => ({
    __typename: level % 2 ? 'One' : 'Two',
    number: level,
    me: () => node(level + 1),
    other: () => ({ ...node(level + 1), __typename: level % 2 ? 'One' : 'Two' }),
  })
  schema.getQueryType()!.getFields().node!.resolve = () => node(0)
  let made = 0
  for (const name of ['One', 'Two']) {
    const type = schema.getType(name) as GraphQLObjectType
    const fields = type.getFields()
    type.getFields = () => {
      made += 1
      return fields
    }
  }
  const query = Array.from(
    { length: levels },
    (_, at) => `fragment F${at} on Node { number me { ...F${at + 1} } other { ...F${at + 1} } }`,
  )
  const document = parse(
    `{ node { ...F0 } } ${query.join(' ')} fragment F${levels} on Node { number }`,
  )
  const { data } = await run(schema, document, {})
  expect(text(data)).toBe(text((await execute({ schema, document, contextValue: {} })).data))
  made = 0
  await run(schema, document, {})
  // Of each level's fields, of both types, by both fields of both types above it.
  expect(made).toBeLessThan(levels * 3 * 2 * 4)
})
