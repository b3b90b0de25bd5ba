import { buildSubgraphSchema } from '@apollo/subgraph'
import fc from 'fast-check'
import { execute, executeSync, type GraphQLSchema, getIntrospectionQuery, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readAccessRules } from '../../../../gateway/access/rules.js'
import { pricing } from '../../../../gateway/operation/cost/cost.js'
import { readCosts } from '../../../../gateway/operation/cost/costs.js'
import { compose, linked } from '../../access/federation.js'

const imports = `"@key", "@shareable", "@requiresScopes", "@composeDirective", "@listSize", { name: "@cost", as: "@weight" }`
const sizedBy = `
  extend schema
    @link(url: "https://specs.credit-hub.example/sizedBy/v0.1", import: [{ name: "@sizedBy", as: "@perElement" }])
    @composeDirective(name: "@perElement")
  directive @perElement(arguments: [String!]!) on FIELD_DEFINITION
`

const sdl = linked(
  `${sizedBy}
  type Query {
    subject(code: ID!): Subject
    subjects(codes: [ID!], written: [String!]): [Subject]! @perElement(arguments: ["codes", "written"])
    search(first: Int = 20): Page @weight(weight: 10) @listSize(slicingArguments: ["first"], sizedFields: ["edges"])
    window(first: Int, last: Int): [Entry!] @listSize(slicingArguments: ["first", "last"])
    either(first: Int): [Entry!]
      @listSize(slicingArguments: ["first"], assumedSize: 7, requireOneSlicingArgument: false)
    unstated: [Entry!]
    heavy(note: String @weight(weight: 3)): Int @weight(weight: 4)
    level: Level
  }
  type Mutation { step: Entry }
  enum Level @weight(weight: 2) { LOW }
  interface File { entries: [Entry!] name: String }
  type North implements File { entries: [Entry!] @listSize(assumedSize: 4) name: String }
  type South implements File {
    entries: [Entry!] @listSize(assumedSize: 2)
    name: String
    secret: String @requiresScopes(scopes: [["secret:read"]])
  }
  type Subject { code: ID! files: [File!]! @listSize(assumedSize: 2) }
  type Page { edges: [Edge!]! total: Entry }
  type Edge { node: Subject! }
  type Entry @weight(weight: 2) { id: ID! }`,
  imports,
)

const supergraph = compose({ hub: { sdl } })
const schema: GraphQLSchema = buildSubgraphSchema(parse(sdl))
const priced = pricing(schema, readCosts(supergraph), readAccessRules(supergraph))

function priceOf(query: string, variables: Record<string, unknown> = {}, operationName?: string) {
  const price = priced({ document: parse(query), queryHash: query, operationName, variables })
  if (price === null) throw new Error(`no operation in ${query}`)
  return price
}
const estimate = (...asked: Parameters<typeof priceOf>) => priceOf(...asked).estimate

describe('what an operation costs besides', () => {
  const besides = (query: string) => {
    const { overhead, planning, introspection } = priceOf(query)
    return { overhead, planning, introspection }
  }

  it('is the request, each list or dear field in each type, and each field to plan', () => {
    const none = { introspection: 0 }
    expect(besides('{ level }')).toEqual({ ...none, overhead: 100, planning: 30 })
    expect(besides('{ a: level b: level }')).toEqual({ ...none, overhead: 100, planning: 60 })
    expect(besides('{ subject(code: 1) { files { entries { id } } } }')).toEqual({
      ...none,
      overhead: 100 + 60 * (1 + 2),
      planning: 30 * (2 + 2 + 2),
    })
    // However many elements there are, they come in one statement.
    expect(besides('{ subjects(codes: [1, 2, 3]) { code } }').overhead).toBe(100 + 60)
  })

  it('is counted where fragments stand, and as often', () => {
    const { planning } = besides(
      '{ a: subject(code: 1) { ...F } b: subject(code: 1) { ...F } } fragment F on Subject { code }',
    )
    expect(planning).toBe(30 * 4)
  })
})

describe('introspection costs what it touches', () => {
  const points = (query: string) => priceOf(query).estimate
  const types = Object.keys(schema.getTypeMap()).length

  it('a field as often as the schema makes it stand in the answer', () => {
    expect(points('{ __type(name: "Query") { name } }')).toBe(1)
    expect(points('{ __schema { types { name } } }')).toBe(Math.ceil((1 + types) / 10))
    expect(points('{ __schema { types { name kind } } }')).toBe(Math.ceil((1 + 2 * types) / 10))
    expect(priceOf('{ __schema { types { name } } level }').introspection).toBe(
      points('{ __schema { types { name } } }'),
    )
  })

  it('again under each alias, more in depth, and nothing where it is skipped', () => {
    const one = points('{ __schema { types { fields { name } } } }')
    const aliases = Array.from(
      { length: 18 },
      (_, index) => `a${index}: __schema { types { fields { name } } }`,
    )
    expect(points(`{ ${aliases.join(' ')} }`)).toBe(18 * one)
    const deeper = points('{ __schema { types { fields { type { fields { name } } } } } }')
    expect(deeper).toBeGreaterThan(3 * one)
    const fragment = '{ __schema { types { ...F } } } fragment F on __Type { fields { name } }'
    expect(points(fragment)).toBe(one)
    expect(points('{ __schema @skip(if: true) { types { name } } }')).toBe(0)
  })

  it('about as many fields as the answer to the fullest query then has', () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true })
    const { data } = executeSync({ schema, document: parse(query) })
    const fieldsIn = (value: unknown): number =>
      Array.isArray(value)
        ? value.reduce((sum, one) => sum + fieldsIn(one), 0)
        : typeof value === 'object' && value !== null
          ? Object.values(value).reduce((sum, one) => sum + 1 + fieldsIn(one), 0)
          : 0
    const off = (points(query) * 10) / fieldsIn(data)
    expect([off > 0.5, off < 3]).toEqual([true, true])
  })
})

describe('the estimate of an operation', () => {
  it.each([
    ['an object costs 1, its scalars nothing', '{ subject(code: 1) { code } }', 1],
    ['a list costs one a file', '{ subject(code: 1) { files { name } } }', 3],
    [
      'of the types of an interface the dearest counts',
      '{ subject(code: 1) { files { entries { id } } } }',
      1 + 2 * (1 + 4 * 2),
    ],
    [
      'a fragment counts where its type can stand',
      '{ subject(code: 1) { files { ... on South { entries { id } } } } }',
      1 + 2 * (1 + 2 * 2),
    ],
    [
      'fields of several fragments add up where both apply',
      '{ subject(code: 1) { files { ... on File { name } ... on North { entries { id } } ... on South { entries { id } } } } }',
      1 + 2 * (1 + 4 * 2),
    ],
    ['each element of a list argument', '{ subjects(codes: [1, 2, 3]) { code } }', 3],
    ['a single value stands for a list of one', '{ subjects(codes: 1) { code } }', 1],
    [
      'a page has as many edges as are asked for',
      '{ search(first: 5) { edges { node { code } } } }',
      10 + 5 * 2,
    ],
    [
      'without an argument its default counts',
      '{ search { edges { node { code } } } }',
      10 + 20 * 2,
    ],
    ['the size is of the sized field only', '{ search(first: 5) { total { id } } }', 10 + 2],
    [
      'null is no size: the default counts',
      '{ search(first: null) { edges { node { code } } } }',
      10 + 20 * 2,
    ],
    ['less than nothing is nothing', '{ search(first: -5) { edges { node { code } } } }', 10],
    ['either of two arguments', '{ window(last: 3) { id } }', 6],
    ['an argument that need not be there', '{ either { id } }', 14],
    ['a list that nothing is said about has ten', '{ unstated { id } }', 20],
    ['weights of leaves and arguments', '{ heavy(note: "x") level }', 4 + 3 + 2],
    ['an alias is asked again', '{ a: heavy b: heavy }', 8],
    [
      'the same key is asked once',
      '{ subject(code: 1) { code } subject(code: 1) { files { name } } ...F } fragment F on Query { subject(code: 1) { files { name } } }',
      3,
    ],
    [
      'a fragment spread twice',
      '{ a: subject(code: 1) { ...F } b: subject(code: 1) { ...F } } fragment F on Subject { files { name } }',
      6,
    ],
    ['a mutation costs ten more', 'mutation { step { id } }', 12],
    [
      'what is skipped costs nothing',
      '{ heavy @skip(if: true) subject(code: 1) @include(if: true) { code } }',
      1,
    ],
  ])('%s', (_, query, cost) => {
    expect(estimate(query)).toBe(cost)
  })

  it('hangs on the variables that are sizes or conditions, with their defaults', () => {
    const query = `query ($n: Int = 3, $codes: [ID!]!, $yes: Boolean = true, $note: String) {
      search(first: $n) { edges { node { code } } }
      subjects(codes: $codes) { code }
      heavy(note: $note) @include(if: $yes)
    }`
    expect(estimate(query, { codes: [] })).toBe(10 + 6 + 7)
    expect(estimate(query, { codes: ['a', 'b'], n: 1 })).toBe(10 + 2 + 2 + 7)
    expect(estimate(query, { codes: 'a', n: null })).toBe(10 + 40 + 1 + 7)
    expect(estimate(query, { codes: [], yes: false })).toBe(10 + 6)
    expect(estimate(query, { codes: [], note: 'long' })).toBe(10 + 6 + 7)
  })

  it('is that of the operation named', () => {
    const query = 'query A { heavy } query B { a: heavy b: heavy }'
    expect([estimate(query, {}, 'A'), estimate(query, {}, 'B')]).toEqual([4, 8])
  })

  it('refuses a list that needs one of its arguments and has none or two', () => {
    for (const query of ['{ window { id } }', '{ window(first: 1, last: 1) { id } }']) {
      expect(() => estimate(query)).toThrow(expect.objectContaining({ code: 'ARGUMENT_INVALID' }))
    }
  })

  it('stays a number that can be shown, however deep lists of the longest size stand in each other', () => {
    const long = '{ search(first: 2147483647) { edges { node { code } } } }'
    expect(estimate(long)).toBe(1_000_000_000)
  })

  it('says whether a field with a rule is asked for', () => {
    const files = (fields: string) => priceOf(`{ subject(code: 1) { files { ${fields} } } }`)
    expect([files('name').isRuled, files('... on South { secret }').isRuled]).toEqual([false, true])
  })
})

describe('the actual cost of an answer', () => {
  it('counts what is there: null costs nothing, lists have the length they have', () => {
    const price = priceOf(
      '{ subject(code: 1) { files { __typename entries { id } } } search { edges { node { code } } } heavy }',
    )
    const entries = (n: number) => Array.from({ length: n }, (_, id) => ({ id }))
    const data = {
      subject: {
        files: [
          { __typename: 'North', entries: entries(3) },
          { __typename: 'South', entries: null },
        ],
      },
      search: { edges: [{ node: { code: 'a' } }] },
      heavy: null,
    }
    expect(price.actual(data)).toBe(1 + (1 + 3 * 2) + 1 + (10 + 2))
    expect(price.actual(null)).toBe(0)
  })

  it('is never more than the estimate while lists respect their sizes', async () => {
    const fields: fc.Arbitrary<string> = fc.letrec<{ file: string; subject: string; root: string }>(
      (tie) => ({
        file: fc.constantFrom(
          'name',
          'entries { id }',
          '... on North { entries { id } again: entries { id } }',
          '... on South { secret entries { id } }',
          '...Shared',
        ),
        subject: fc
          .array(
            fc.oneof(
              fc.constant('code'),
              tie('file').map((file) => `files { ${file} }`),
            ),
            {
              minLength: 1,
              maxLength: 4,
            },
          )
          .map((all) => all.join(' ')),
        root: fc.oneof(
          tie('subject').map((below) => `a: subject(code: 1) { ${below} }`),
          fc
            .tuple(tie('subject'), fc.nat(4))
            .map(([below, n]) => `b${n}: search(first: ${n}) { edges { node { ${below} } } }`),
          fc
            .tuple(tie('subject'), fc.nat(3))
            .map(([below, n]) => `c${n}: subjects(codes: [${Array(n).fill(1)}]) { ${below} }`),
          fc.constantFrom('heavy', 'level', 'd: either { id }', 'e: window(first: $n) { id }'),
        ),
      }),
    ).root
    await fc.assert(
      fc.asyncProperty(
        fc.array(fields, { minLength: 1, maxLength: 5 }),
        fc.nat(5),
        fc.infiniteStream(fc.nat(4)),
        async (roots, n, numbers) => {
          const query = `query ($n: Int) { __typename ${roots.join(' ')} }
            fragment Shared on File { name entries { id } }`
          const next = (most: number) => numbers.next().value % (most + 1)
          const entries = (most: number) => Array.from({ length: next(most) }, () => ({ id: 1 }))
          const subject = () => ({
            code: 1,
            files: Array.from({ length: next(2) }, () =>
              next(1) === 0
                ? { __typename: 'North', name: 'n', entries: entries(4) }
                : { __typename: 'South', name: 's', secret: 's', entries: entries(2) },
            ),
          })
          const rootValue = {
            subject,
            subjects: ({ codes }: { codes: unknown[] }) =>
              codes.map(() => (next(2) === 0 ? null : subject())),
            search: ({ first }: { first: number }) => ({
              edges: Array.from({ length: next(first) }, () => ({ node: subject() })),
            }),
            either: () => entries(4),
            window: ({ first }: { first: number }) => entries(first),
            heavy: 1,
            level: 'LOW',
          }
          const { data } = await execute({
            schema,
            document: parse(query),
            rootValue,
            variableValues: { n },
          })
          const price = priceOf(query, { n })
          expect(price.actual(data)).toBeLessThanOrEqual(price.estimate)
        },
      ),
      { numRuns: 300 },
    )
  })
})
