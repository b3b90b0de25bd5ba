import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { linked, refusals, startFederation } from './federation.js'

/**
 * Every known way round an access rule. SECRET stands in every value that an anonymous caller must not get; the
 * subgraphs record what they were asked.
 */
const subgraphs = {
  people: {
    sdl: linked(`
      type Query {
        user: User
        users: [User!]!
        matrix: [[User]]
        search: [Found!]!
        pets: [Pet!]!
        cat: Cat
        node: Node
        strict: Strict
        self: Query
        echo(text: String): String
        secretEcho(text: String): String @authenticated
      }
      type Mutation {
        open(name: String): User
        shut(name: String): User @requiresScopes(scopes: [["write"]])
      }
      interface Node { id: ID! }
      type User implements Node @key(fields: "id") @key(fields: "code") {
        id: ID!
        code: ID! @authenticated
        name(style: String): String
        email: String @requiresScopes(scopes: [["email"]])
        income: Int @requiresScopes(scopes: [["income"]])
        phone: Phone
        friends: [User!]
        passport: Passport
      }
      scalar Phone @policy(policies: [["phone"]])
      type Passport @authenticated { number: String }
      type Secret @authenticated { text: String }
      type Open { text: String }
      union Found = Open | Secret
      interface Pet { name: String sound: String }
      type Dog implements Pet { name: String @requiresScopes(scopes: [["dog"]]) sound: String }
      type Cat implements Pet { name: String sound: String }
      type Strict { open: String required: String! @authenticated inner: Strict items: [Strict!] }`),
    resolvers: {
      Query: {
        user: () => user('1'),
        users: () => [user('1'), user('2')],
        matrix: () => [[user('1'), null], null, []],
        search: () => [
          { __typename: 'Open', text: 'open' },
          { __typename: 'Secret', text: 'SECRET text' },
        ],
        pets: () => [
          { __typename: 'Dog', name: 'SECRET dog', sound: 'wau' },
          { __typename: 'Cat', name: 'Mimi', sound: 'miau' },
        ],
        cat: () => ({ name: 'Mimi', sound: 'miau' }),
        node: () => ({ __typename: 'User', ...user('1') }),
        strict: () => ({
          open: 'open',
          required: 'SECRET',
          inner: { open: 'in', required: 'SECRET' },
          items: [
            { open: 'one', required: 'SECRET' },
            { open: 'two', required: 'SECRET' },
          ],
        }),
        self: () => ({}),
        echo: (_: unknown, { text }: { text: string }) => text,
        secretEcho: (_: unknown, { text }: { text: string }) => `SECRET ${text}`,
      },
      Mutation: {
        open: () => user('open'),
        shut: () => user('shut'),
      },
      User: {
        __resolveReference: ({ id }: { id: string }) => user(id),
        name: ({ name }: { name: string }, { style }: { style?: string }) =>
          style ? `${style} ${name}` : name,
        friends: () => [],
      },
    },
  },
  scores: {
    sdl: linked(`
      type User @key(fields: "code") {
        code: ID! @authenticated
        name(style: String): String @external
        income: Int @external
        score: Int
        greeting: String @requires(fields: "name(style: \\"formal\\")")
        rating: Int @requires(fields: "income") @requiresScopes(scopes: [["income"]])
      }`),
    resolvers: {
      User: {
        __resolveReference: (reference: object) => reference,
        score: ({ code }: { code: string }) => code.length,
        greeting: ({ name }: { name: string }) => `Hello ${name}`,
        rating: ({ income }: { income: number }) => income / 10,
      },
    },
  },
}

function user(id: string) {
  return {
    id,
    code: `SECRET-${id}`,
    name: `Name ${id}`,
    email: 'SECRET mail',
    income: 990,
    phone: 'SECRET phone',
    passport: { number: 'SECRET pass' },
  }
}

let federation: Awaited<ReturnType<typeof startFederation>>
beforeAll(async () => {
  federation = await startFederation(subgraphs)
})
beforeEach(() => void federation.asked())
afterAll(() => federation.stop())

/** Data and refusals for an anonymous caller; any SECRET in the whole answer fails. */
async function anonymously(query: string, options = {}) {
  const answer = await federation.ask(query, {}, options)
  expect(JSON.stringify(answer)).not.toMatch(/SECRET|990|99\b/)
  expect(
    (answer.errors ?? []).filter(
      ({ extensions }) => extensions.code !== 'UNAUTHORIZED_FIELD_OR_TYPE',
    ),
  ).toEqual([])
  return { data: answer.data, refused: refusals(answer.errors) }
}
const subQueries = () =>
  federation
    .asked()
    .map(({ query }) => query)
    .join('\n')

describe('rule on an implementation', () => {
  it('holds for the field asked on the interface', async () => {
    expect(await anonymously('{ pets { name sound } }')).toEqual({
      data: {
        pets: [
          { name: null, sound: 'wau' },
          { name: null, sound: 'miau' },
        ],
      },
      refused: ['pets.0.name Pet.name', 'pets.1.name Pet.name'],
    })
    expect(subQueries()).toBe('{pets{__typename sound}}')
  })

  it('holds in a fragment on the implementation, and not for the others', async () => {
    expect(
      await anonymously('{ pets { ... on Dog { name } ... on Cat { name } } cat { name } }'),
    ).toEqual({
      data: { pets: [{ name: null }, { name: 'Mimi' }], cat: { name: 'Mimi' } },
      refused: ['pets.0.name Dog.name'],
    })
  })

  it('holds in fragments on the interface inside fragments', async () => {
    expect(
      await anonymously('{ pets { ... on Pet { ... on Dog { ... on Pet { name } } } } }'),
    ).toEqual({
      data: { pets: [{ name: null }, {}] },
      refused: ['pets.0.name Pet.name'],
    })
  })

  it('opens for the caller who holds every rule', async () => {
    const { data, errors } = await federation.ask('{ pets { name } }', { scopes: ['dog'] })
    expect({ data, errors }).toEqual({
      data: { pets: [{ name: 'SECRET dog' }, { name: 'Mimi' }] },
      errors: undefined,
    })
  })
})

describe('rule on a type', () => {
  it('holds for a member of a union, of which only the type name is told', async () => {
    expect(
      await anonymously('{ search { __typename ... on Open { text } ... on Secret { text } } }'),
    ).toEqual({
      data: {
        search: [
          { __typename: 'Open', text: 'open' },
          { __typename: 'Secret', text: null },
        ],
      },
      refused: ['search.1.text Secret.text'],
    })
  })

  it('holds for every field that returns it, a scalar too', async () => {
    expect(await anonymously('{ user { passport { number } phone } }')).toEqual({
      data: { user: { passport: null, phone: null } },
      refused: ['user.passport User.passport', 'user.phone User.phone'],
    })
    expect(subQueries()).not.toMatch(/passport|phone/)
  })
})

it('fragments only: nothing is left of the fragment, and the fields are still refused', async () => {
  expect(
    await anonymously(`
      query { user { ...Mail } node { ... on User { ...Mail } } }
      fragment Mail on User { ...Inner }
      fragment Inner on User { email }`),
  ).toEqual({
    data: { user: { email: null }, node: { email: null } },
    refused: ['user.email User.email', 'node.email User.email'],
  })
  expect(subQueries()).not.toContain('email')
})

it('variables and directives left without use are removed with the field', async () => {
  expect(
    await anonymously(
      `query ($text: String!, $yes: Boolean!) {
        echo(text: "x")
        secretEcho(text: $text) @include(if: $yes)
      }`,
      { variables: { text: 'hush', yes: true } },
    ),
  ).toEqual({ data: { echo: 'x', secretEcho: null }, refused: ['secretEcho Query.secretEcho'] })
  expect(federation.asked()).toEqual([
    { subgraph: 'people', query: '{echo(text:"x")}', variables: {} },
  ])
})

describe('data reached only through another subgraph', () => {
  it('a protected key is used by the plan and never answered', async () => {
    expect(await anonymously('{ user { score } }')).toEqual({
      data: { user: { score: 8 } },
      refused: [],
    })
    expect(subQueries()).toContain('code')
  })

  it('transitive @requires: the field that reads a protected one is refused with it', async () => {
    expect(await anonymously('{ user { rating } }')).toEqual({
      data: { user: { rating: null } },
      refused: ['user.rating User.rating'],
    })
    expect(subQueries()).not.toMatch(/income|rating/)
  })
})

describe('alias against key', () => {
  it.each([
    ['the key', '{ user { code: name score } }', { code: 'Name 1', score: 8 }],
    ['another key', '{ user { id: name score } }', { id: 'Name 1', score: 8 }],
    [
      'the key by a field that itself is asked',
      '{ user { code: id id score } }',
      { code: '1', id: '1', score: 8 },
    ],
    ['the type name', '{ user { __typename: name score } }', { __typename: 'Name 1', score: 8 }],
    [
      'what @requires reads',
      '{ user { name: id greeting } }',
      { name: '1', greeting: 'Hello formal Name 1' },
    ],
    [
      'what @requires reads with other arguments',
      '{ user { name greeting } }',
      { name: 'Name 1', greeting: 'Hello formal Name 1' },
    ],
    [
      'what @requires reads with a variable',
      '{ user { name(style: "plain") greeting } }',
      { name: 'plain Name 1', greeting: 'Hello formal Name 1' },
    ],
    [
      'a private key',
      '{ user { key_0: name code: id score } }',
      { key_0: 'Name 1', code: '1', score: 8 },
    ],
    [
      'inside a fragment',
      '{ user { ...F score } } fragment F on User { code: name }',
      { code: 'Name 1', score: 8 },
    ],
  ])('%s', async (_, query, expected) => {
    expect(await anonymously(query)).toEqual({ data: { user: expected }, refused: [] })
  })

  it('a refused field under a public name stays refused by its own name', async () => {
    expect(await anonymously('{ user { id: email name: email score } }')).toEqual({
      data: { user: { id: null, name: null, score: 8 } },
      refused: ['user.id User.email', 'user.name User.email'],
    })
  })
})

describe('@skip and @include', () => {
  const query = `query ($yes: Boolean = true, $no: Boolean!) {
    user {
      a: email @skip(if: $yes)
      b: email @include(if: $no)
      c: email @include(if: $yes) @skip(if: $no)
      ... @include(if: $no) { d: email }
      ... Mail @skip(if: $yes)
      f: email @skip(if: true)
    }
  }
  fragment Mail on User { e: email }`

  it('a refused field that is left out is neither answered nor told', async () => {
    expect(await anonymously(query, { variables: { no: false } })).toEqual({
      data: { user: { c: null } },
      refused: ['user.c User.email'],
    })
  })

  it('the next request with other variables gets its own answer', async () => {
    expect(await anonymously(query, { variables: { yes: false, no: true } })).toEqual({
      data: { user: { a: null, b: null, d: null, e: null } },
      refused: ['a', 'b', 'd', 'e'].map((key) => `user.${key} User.email`),
    })
  })
})

describe('cache shared between callers', () => {
  it('a plan or document made for a caller who may read is not used for one who may not', async () => {
    const query = '{ user { id email } }'
    const asRegulator = await federation.ask(query, { scopes: ['email'] })
    expect(asRegulator.data).toEqual({ user: { id: '1', email: 'SECRET mail' } })
    federation.asked()
    expect(await anonymously(query)).toEqual({
      data: { user: { id: '1', email: null } },
      refused: ['user.email User.email'],
    })
    expect(subQueries()).toBe('{user{id}}')
    expect((await federation.ask(query, { scopes: ['email'] })).data).toEqual(asRegulator.data)
  })

  it('rule cache too narrow: callers who differ in one rule of many are told apart', async () => {
    const query = '{ user { email income phone passport { number } } }'
    const seen = async (grants: object) =>
      Object.entries((await federation.ask(query, grants)).data!.user!)
        .filter(([, value]) => value !== null)
        .map(([key]) => key)
    const all = { authenticated: true, scopes: ['email', 'income'], policies: ['phone'] }
    expect(await seen({ authenticated: false })).toEqual([])
    expect(await seen({ ...all, authenticated: false })).toEqual(['email', 'income', 'phone'])
    expect(await seen({ ...all, scopes: ['email'] })).toEqual(['email', 'phone', 'passport'])
    expect(await seen({ ...all, scopes: ['income'] })).toEqual(['income', 'phone', 'passport'])
    expect(await seen({ ...all, policies: [] })).toEqual(['email', 'income', 'passport'])
    expect(await seen({ ...all, scopes: ['phone'] })).toEqual(['phone', 'passport'])
    expect(await seen(all)).toEqual(['email', 'income', 'phone', 'passport'])
  })
})

describe('operation name confusion', () => {
  const document = `
    query Open { user { id } }
    query Closed { user { email } }`

  it('each operation of a document is filtered and cached by its own name', async () => {
    expect(await anonymously(document, { operationName: 'Open' })).toEqual({
      data: { user: { id: '1' } },
      refused: [],
    })
    expect(await anonymously(document, { operationName: 'Closed' })).toEqual({
      data: { user: { email: null } },
      refused: ['user.email User.email'],
    })
  })

  it.each([
    ['none of several', document, undefined],
    ['an unknown one', document, 'Other'],
    ['an empty one, which the planner would take for the only one', '{ user { id } }', ''],
    ['one that names a thing every object has', document, '__proto__'],
  ])('%s runs nothing', async (_, query, operationName) => {
    const { data, errors } = await federation.ask(
      query,
      {},
      operationName === undefined ? {} : { operationName },
    )
    expect(data).toBeUndefined()
    expect(errors).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }])
    expect(federation.asked()).toEqual([])
  })
})

describe('prototype keys', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '__schema',
    '_entities',
    '_service',
  ])('the alias %s is a key like any other', async (key) => {
    const answer = await anonymously(`{ ${key}: user { ${key}: name x: email } }`)
    expect(answer).toEqual({
      data: JSON.parse(`{ "${key}": { "${key}": "Name 1", "x": null } }`),
      refused: [`${key}.x User.email`],
    })
  })

  it('the alias __proto__ of a refused field is null', async () => {
    expect(await anonymously('{ user { __proto__: email id } }')).toEqual({
      data: { user: JSON.parse('{ "__proto__": null, "id": "1" }') },
      refused: ['user.__proto__ User.email'],
    })
  })
})

describe('non-null propagation', () => {
  it('a refused non-null field nulls the nearest nullable place, each told at its own path', async () => {
    expect(
      await anonymously('{ strict { open inner { open required } items { open required } } }'),
    ).toEqual({
      data: { strict: { open: 'open', inner: null, items: null } },
      refused: [
        'strict.inner.required Strict.required',
        'strict.items.0.required Strict.required',
        'strict.items.1.required Strict.required',
      ],
    })
  })

  it('up to the whole answer', async () => {
    expect(await anonymously('{ users { code } }')).toEqual({
      data: null,
      refused: ['users.0.code User.code', 'users.1.code User.code'],
    })
  })

  it('lists in lists keep their nulls, and an empty list or a null refuses nothing', async () => {
    expect(await anonymously('{ matrix { email } user { friends { email } } }')).toEqual({
      data: { matrix: [[{ email: null }, null], null, []], user: { friends: [] } },
      refused: ['matrix.0.0.email User.email'],
    })
  })
})

describe('mutations', () => {
  it('a refused root field is not executed, the others are', async () => {
    expect(
      await anonymously(
        'mutation { a: open(name: "x") { id } b: shut(name: "y") { id } c: open { email } }',
      ),
    ).toEqual({
      data: { a: { id: 'open' }, b: null, c: { email: null } },
      refused: ['b Mutation.shut', 'c.email User.email'],
    })
    expect(subQueries()).toBe('mutation{a:open(name:"x"){id}c:open{__typename}}')
  })

  it('nothing is executed when every root field is refused', async () => {
    expect(await anonymously('mutation { shut { id } }')).toEqual({
      data: { shut: null },
      refused: ['shut Mutation.shut'],
    })
    expect(federation.asked()).toEqual([])
  })
})

it('the same key asked twice is one value, and its refusal is told once', async () => {
  expect(
    await anonymously(`{
      user { id email }
      ...Again
      user { passport { number } name(style: "a") }
      user { email name(style: "a") }
    }
    fragment Again on Query { user { id email friends { id email } } }`),
  ).toEqual({
    data: {
      user: { id: '1', email: null, friends: [], passport: null, name: 'a Name 1' },
    },
    refused: ['user.email User.email', 'user.passport User.passport'],
  })
})

it('keys stand in the order in which the client asked', async () => {
  const { data } = await anonymously(
    '{ user { email z: id ...F a: name } } fragment F on User { passport { number } id }',
  )
  expect(Object.keys(data!.user as object)).toEqual(['email', 'z', 'passport', 'id', 'a'])
})

describe('what ApolloGateway alone leaves out without an error', () => {
  let letters: Awaited<ReturnType<typeof startFederation>>
  beforeAll(async () => {
    letters = await startFederation({
      people: {
        sdl: linked(`
          type Query { person: Person people: [Person] }
          interface Named { name: String }
          interface Aged { age: Int }
          type Person implements Named & Aged @key(fields: "id") { id: ID! name: String age: Int }`),
        resolvers: {
          Query: {
            person: () => ({ id: '1', name: 'Ada', age: 36 }),
            people: () => [{ id: '1', name: 'Ada', age: 36 }, null],
          },
        },
      },
      letters: {
        sdl: linked(`
          type Person @key(fields: "id") {
            id: ID!
            name: String @external
            greeting: String @requires(fields: "name")
            letters(first: Int): Int
          }`),
        resolvers: {
          Person: {
            __resolveReference: (reference: object) => reference,
            greeting: ({ name }: { name: string }) => `Hello ${name}`,
            letters: (_: unknown, { first }: { first: number }) => first,
          },
        },
      },
    })
  })
  afterAll(() => letters.stop())

  it.each([
    [
      'a fragment on an interface inside one on another',
      '{ person { ... on Named { ... on Aged { age } } } }',
      {},
      { person: { age: 36 } },
    ],
    [
      'the same in named fragments',
      '{ people { ...N } } fragment N on Named { ...A } fragment A on Aged { age }',
      {},
      { people: [{ age: 36 }, null] },
    ],
    [
      'an object of which the condition of its own field leaves nothing',
      'query ($v: Boolean!) { people @skip(if: $v) { id @include(if: $v) } }',
      { v: false },
      { people: [{}, null] },
    ],
    [
      'what stands beside a field with @requires that is left out',
      'query ($v: Boolean!) { person { letters(first: 2) greeting @skip(if: $v) } }',
      { v: true },
      { person: { letters: 2 } },
    ],
    [
      'a variable named as one of the planner’s',
      `query ($representations: Int, $_representations_: Int) {
        person { letters(first: $representations) other: letters(first: $_representations_) }
      }`,
      { representations: 3, _representations_: 4 },
      { person: { letters: 3, other: 4 } },
    ],
  ])('%s', async (_, query, variables, data) => {
    expect(await letters.ask(query, {}, { variables })).toEqual({ data })
  })
})
