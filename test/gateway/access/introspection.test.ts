import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { grantsFrom, linked, startFederation } from './federation.js'

const subgraphs = {
  main: {
    sdl: linked(`
      type Query { open: Open closed(filter: Filter): Closed @authenticated level(of: Level): Int any: Any self: Query }
      type Mutation { change: Int @requiresScopes(scopes: [["write"]]) }
      input Filter { text: String }
      type Open { name: String level: Level only: Only @authenticated secret: String @authenticated }
      type Only { x: Int }
      type Closed @authenticated { text: String }
      enum Level @authenticated { LOW HIGH }
      union Any = Open | Closed`),
    resolvers: { Query: { open: () => ({ name: 'n' }), self: () => ({}) } },
  },
}

let federation: Awaited<ReturnType<typeof startFederation>>
beforeAll(async () => {
  federation = await startFederation(subgraphs)
})
afterAll(() => federation.stop())

const schemaFor = async (grants = {}) => {
  const { data, errors } = await federation.ask(getIntrospectionQuery(), grants)
  expect(errors).toBeUndefined()
  return data as unknown as IntrospectionQuery
}

it('a caller who may read everything sees everything', async () => {
  const schema = buildClientSchema(await schemaFor({ scopes: ['write'] }))
  expect(
    Object.keys(schema.getTypeMap())
      .filter((name) => !name.startsWith('__'))
      .sort(),
  ).toEqual([
    'Any',
    'Boolean',
    'Closed',
    'Filter',
    'Int',
    'Level',
    'Mutation',
    'Only',
    'Open',
    'Query',
    'String',
  ])
})

it('a caller sees neither refused fields nor what only they lead to', async () => {
  const { __schema } = await schemaFor()
  const shown = Object.fromEntries(
    __schema.types
      .filter(({ name }) => !name.startsWith('__'))
      .map((type) => [type.name, 'fields' in type ? type.fields?.map(({ name }) => name) : null]),
  )
  expect(shown).toEqual({
    Query: ['open', 'level', 'any', 'self'],
    Open: ['name'],
    // Readable nowhere, but the argument of Query.level takes it.
    Level: undefined,
    Any: undefined,
    String: undefined,
    Int: undefined,
    Boolean: undefined,
  })
  expect(__schema.mutationType).toBeNull()
  expect(validateSchema(buildClientSchema({ __schema }))).toEqual([])
  const any = __schema.types.find(({ name }) => name === 'Any')
  expect(any).toMatchObject({ possibleTypes: [{ name: 'Open' }] })
})

it('callers of different rights never share a view', async () => {
  const query = '{ __type(name: "Open") { fields { name } } }'
  const asRegulator = await federation.ask(query, { scopes: ['x'] })
  const asAnyone = await federation.ask(query)
  expect([asRegulator.data, asAnyone.data]).toEqual([
    { __type: { fields: ['name', 'level', 'only', 'secret'].map((name) => ({ name })) } },
    { __type: { fields: [{ name: 'name' }] } },
  ])
})

it('the schema that is served as a text is the one that introspection shows, whole for nobody in particular', async () => {
  const { gateway } = federation
  const shown = async (grants: object) => printSchema(buildClientSchema(await schemaFor(grants)))
  for (const grants of [{}, { scopes: ['write'] }]) {
    expect(lexicographic(printSchema(gateway.schemaFor(grantsFrom(grants))))).toEqual(
      lexicographic(await shown(grants)),
    )
  }
  expect(printSchema(gateway.schemaFor(null))).toContain('secret: String')
})
const lexicographic = (sdl: string) => printSchema(lexicographicSortSchema(buildSchema(sdl)))

it('introspection stands beside data, in the order asked, with variables, fragments, aliases, also below', async () => {
  const answer = await federation.ask(
    `query ($name: String!, $no: Boolean!) {
      a: __type(name: $name) { ...T }
      open { name secret }
      b: __type(name: "Closed") { name }
      ... on Query { a: __type(name: $name) { fields { name } } __typename }
      __schema @include(if: $no) { types { name } }
      self { __type(name: "Only") { name } }
    }
    fragment T on __Type { name }`,
    {},
    { variables: { name: 'Open', no: false } },
  )
  expect(Object.keys(answer.data!)).toEqual(['a', 'open', 'b', '__typename', 'self'])
  expect(answer.data).toEqual({
    a: { name: 'Open', fields: [{ name: 'name' }] },
    open: { name: 'n', secret: null },
    b: null,
    __typename: 'Query',
    self: { __type: null },
  })
  expect(answer.errors).toMatchObject([{ path: ['open', 'secret'] }])
})

it('introspection alone asks no subgraph', async () => {
  federation.asked()
  const { data } = await federation.ask('{ __typename __schema { queryType { name } } }')
  expect(data).toEqual({ __typename: 'Query', __schema: { queryType: { name: 'Query' } } })
  expect(federation.asked()).toEqual([])
})

it('a name that does not exist is answered without the names that do', async () => {
  const { errors } = await federation.ask('{ open { secre } }')
  expect(errors!.map(({ message }) => message)).toEqual([
    'Cannot query field "secre" on type "Open".',
  ])
})
