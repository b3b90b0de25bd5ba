import { afterEach, describe, expect, it } from 'vitest'
import { linked, type Subgraph, startFederation } from '../access/federation.js'

/** Small graphs that a federation gateway must answer rightly, after the kinds of cases of the public federation audit. */
let running: Awaited<ReturnType<typeof startFederation>> | undefined
afterEach(async () => {
  await running?.stop()
  running = undefined
})

async function ask(subgraphs: Record<string, Subgraph>, query: string) {
  running = await startFederation(subgraphs)
  return running.ask(query)
}

const comments = (limit: number) => Array.from({ length: limit }, (_, id) => ({ id: `c${id + 1}` }))
const posts: Subgraph = {
  sdl: linked(`
    type Query { post: Post }
    type Post @key(fields: "id") { id: ID! comments(limit: Int!): [Comment!]! }
    type Comment @key(fields: "id") { id: ID! }`),
  resolvers: {
    Query: { post: () => ({ id: '1' }) },
    Post: { comments: (_: unknown, { limit }: { limit: number }) => comments(limit) },
  },
}
const count = ({ comments }: { comments: unknown[] }) => comments.length

describe('a key that is hidden from clients', () => {
  const hidden: Record<string, Subgraph> = {
    one: {
      sdl: linked(`
        type Query { thing: Thing }
        type Thing @key(fields: "innerKey") { innerKey: ID! @inaccessible label: String }`),
      resolvers: { Query: { thing: () => ({ innerKey: 'SECRET', label: 'label' }) } },
    },
    two: {
      sdl: linked(
        `type Thing @key(fields: "innerKey") { innerKey: ID! @inaccessible name: String }`,
      ),
      resolvers: {
        Thing: {
          __resolveReference: ({ innerKey }: { innerKey: string }) => ({ name: `of ${innerKey}` }),
        },
      },
    },
  }

  it('still leads from one subgraph to the other', async () => {
    expect(await ask(hidden, '{ thing { name } }')).toEqual({
      data: { thing: { name: 'of SECRET' } },
    })
  })
  it('is unknown to clients', async () => {
    const { errors, data } = await ask(hidden, '{ thing { innerKey } }')
    expect(data).toBeUndefined()
    expect(errors?.map(({ message }) => message)).toEqual([
      'Cannot query field "innerKey" on type "Thing".',
    ])
  })
  it('is not answered under an alias of its name', async () => {
    expect(await ask(hidden, '{ thing { innerKey: label name } }')).toEqual({
      data: { thing: { innerKey: 'label', name: 'of SECRET' } },
    })
  })
})

describe('a field that is required with arguments', () => {
  const summaries = (fields: string, resolvers: Record<string, unknown>): Subgraph => ({
    sdl: linked(`
      type Post @key(fields: "id") {
        id: ID!
        comments(limit: Int!): [Comment!]! @external
        ${fields}
      }
      type Comment @key(fields: "id", resolvable: false) { id: ID! }`),
    resolvers: { Post: resolvers },
  })

  it('is answered to the client with the arguments of its own', async () => {
    const summary = 'summary: String @requires(fields: "comments(limit: 3) { id }")'
    const answer = await ask(
      {
        posts,
        summaries: summaries(summary, {
          summary: (post: { comments: unknown[] }) => `of ${count(post)}`,
        }),
      },
      '{ post { comments(limit: 1) { id } summary } }',
    )
    expect(answer).toEqual({ data: { post: { comments: [{ id: 'c1' }], summary: 'of 3' } } })
  })
  it('is sent to each field that requires it with the arguments that it names', async () => {
    const both = `
      first: Int @requires(fields: "comments(limit: 1) { id }")
      long: Int @requires(fields: "comments(limit: 3) { id }")`
    const answer = await ask(
      { posts, summaries: summaries(both, { first: count, long: count }) },
      '{ post { first long } }',
    )
    expect(answer).toEqual({ data: { post: { first: 1, long: 3 } } })
  })
})

it('a composite key is completed by the subgraph that can', async () => {
  const answer = await ask(
    {
      one: {
        sdl: linked(`
          type Query { b: B }
          type B @key(fields: "id") { id: ID! a: A }
          type A @key(fields: "id") { id: ID! }`),
        resolvers: { Query: { b: () => ({ id: 'b', a: { id: 'a' } }) } },
      },
      two: {
        sdl: linked(`
          type A @key(fields: "id") @key(fields: "id part { x y }") { id: ID! part: Part! }
          type Part { x: ID! y: ID! }`),
        resolvers: {
          A: { __resolveReference: ({ id }: { id: string }) => ({ id, part: { x: 'x', y: 'y' } }) },
        },
      },
      three: {
        sdl: linked(`
          type A @key(fields: "id part { x y }") { id: ID! part: Part! @external name: String }
          type Part { x: ID! @external y: ID! @external }`),
        resolvers: {
          A: {
            __resolveReference: ({ id, part }: { id: string; part: { x: string; y: string } }) => ({
              name: `${id} ${part.x} ${part.y}`,
            }),
          },
        },
      },
    },
    '{ b { a { name } } }',
  )
  expect(answer).toEqual({ data: { b: { a: { name: 'a x y' } } } })
})

it('a field that requires something is asked by a key that its subgraph finds entities by', async () => {
  const answer = await ask(
    {
      one: {
        sdl: linked(`
          type A
            @key(fields: "id")
            @key(fields: "code { a b }", resolvable: false)
            @key(fields: "id code { b c }", resolvable: false)
          {
            id: ID! code: Code! name: String!
          }
          type Code { a: ID! b: ID! c: ID! }`),
        resolvers: { A: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'n' }) } },
      },
      two: {
        sdl: linked(`
          type Query { a: A }
          type A
            @key(fields: "code { a b }", resolvable: false)
            @key(fields: "id code { b c }")
            @key(fields: "id", resolvable: false)
          {
            id: ID! code: Code! name: String! @external greeting: String! @requires(fields: "name")
          }
          type Code { a: ID! b: ID! c: ID! }`),
        resolvers: {
          Query: { a: () => ({ id: '1', code: { a: 'a', b: 'b', c: 'c' } }) },
          A: {
            greeting: ({ id, code, name }: { id: string; code: { c: string }; name: string }) =>
              `${id} ${code.c} ${name}`,
          },
        },
      },
    },
    '{ a { greeting } }',
  )
  expect(answer).toEqual({ data: { a: { greeting: '1 c n' } } })
})

it('an interface whose objects nobody has is answered by the subgraph that takes it for an object', async () => {
  const graph: Record<string, Subgraph> = {
    one: {
      sdl: linked(`
        type Query { any: Node }
        interface Node @key(fields: "id") { id: ID! }`),
    },
    two: {
      sdl: linked(`
        type Query { node: Node }
        type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! name: String }`),
      resolvers: { Query: { node: () => ({ id: '1', name: 'n' }) } },
    },
  }
  expect(await ask(graph, '{ node { id name } }')).toEqual({
    data: { node: { id: '1', name: 'n' } },
  })
})

describe('an interface without object types is null with an error that names the field', () => {
  const sdl = linked(`
    type Query { media: Media }
    interface Media { id: ID! }`)
  it.each([
    ['whatever type its subgraph says', { media: { __typename: 'Book', id: '1' } }],
    ['where it says none', { media: { id: '1' } }],
  ])('%s', async (_, data) => {
    const answer = await ask({ one: { sdl, says: { data } } }, '{ media { id } }')
    expect(answer.data).toEqual({ media: null })
    const { valueCompletion } = answer.extensions as { valueCompletion: { path: unknown }[] }
    expect(valueCompletion.map(({ path }) => path)).toEqual([['media']])
  })
})

// Apollo's planner asks a field that several subgraphs share only for those members that all of them know.
it('what the plan asks no subgraph for is an error, not null', async () => {
  const box = (member: string, field: string) => `
    type Box @key(fields: "id") { id: ID! wrapper: Wrapper @shareable }
    type Wrapper @shareable { things: [Thing!]! }
    union Thing = Common | ${member}
    type Common @shareable { label: String }
    type ${member} { ${field}: String }`
  const wrapper = { things: [{ __typename: 'OnlyA', a: 'a' }] }
  const { data, errors } = await ask(
    {
      one: {
        sdl: linked(`type Query { box: Box } ${box('OnlyA', 'a')}`),
        resolvers: { Query: { box: () => ({ id: '1', wrapper }) } },
      },
      two: { sdl: linked(box('OnlyB', 'b')) },
    },
    '{ box { wrapper { things { __typename ... on Common { label } ... on OnlyA { only: a } } } } }',
  )
  expect(data).toEqual({ box: { wrapper: { things: [{ __typename: 'OnlyA', only: null }] } } })
  expect(
    errors?.map(({ path, message, extensions }) => ({ path, message, ...extensions })),
  ).toEqual([
    {
      path: ['box', 'wrapper', 'things', 0, 'only'],
      message: expect.stringContaining('No subgraph was asked for OnlyA.a'),
      code: 'FIELD_NOT_PLANNED',
    },
  ])
})
