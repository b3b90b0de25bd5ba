import { buildSchema, GraphQLError, parse, print, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import {
  type Access,
  type Answer,
  createAccess,
  defaultAccessOptions,
  type InnerRequest,
} from '../../../gateway/access/access.js'
import { type Grants, nobody } from '../../../gateway/access/grants.js'
import { readAccessRules } from '../../../gateway/access/rules.js'
import { HubError, withSentence } from '../../../schema/errors.js'
import { grantsFrom, refusals } from './federation.js'

const types = `
  type Query { node: Node file: File list(first: Int): [File] }
  interface Node { id: ID }
  type File implements Node { id: ID name: String secret: String RULE next: File link: Node }
  type Other implements Node { id: ID }`
const rules = readAccessRules(`
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
  { query: Query }
  ${types.replace('RULE', '@requiresScopes(scopes: [["a", "b"]])')}`)
const schema = buildSchema(types.replace('RULE', ''))

/** Asks the engine alone; `reply` stands for planner and subgraphs. */
async function ask(
  access: Access,
  query: string,
  grants: Grants,
  reply: Answer = { data: Object.create(null) },
  variables: Record<string, unknown> = {},
) {
  const document = parse(query)
  expect(validate(schema, document)).toEqual([])
  const inner: InnerRequest[] = []
  const answer = await access.answer(
    { document, queryHash: query, operationName: undefined, variables },
    grants,
    async (request) => {
      expect(validate(schema, request.document)).toEqual([])
      inner.push(request)
      return reply
    },
  )
  return { answer, inner, asked: inner.map(({ document }) => print(document).replace(/\s+/g, ' ')) }
}

const access = createAccess(schema, rules)
const may = grantsFrom({ scopes: ['a', 'b'] })
/** With its sentence, which the answer is written from. */
const secretRefused = withSentence(
  new HubError(
    'UNAUTHORIZED_FIELD_OR_TYPE.field',
    { coordinate: 'File.secret', needed: { en: 'the scope a and b', zh: '权限 a、b' } },
    { coordinate: 'File.secret', scopes: [['a', 'b']] },
  ),
)

describe('grants', () => {
  it.each([
    ['nobody', nobody],
    ['one scope of two', grantsFrom({ scopes: ['a'] })],
    ['scopes written as one text', grantsFrom({ scopes: 'a b' as never })],
    ['scopes inside a list', grantsFrom({ scopes: [['a', 'b']] as never })],
    ['scopes in another case', grantsFrom({ scopes: ['A', 'B'] })],
    ['policies of that name', grantsFrom({ policies: ['a', 'b'] })],
    ['nothing', {} as never],
    [
      'a rule evaluation that throws',
      {
        authenticated: true,
        policies: [],
        get scopes(): string[] {
          throw new Error('no')
        },
      },
    ],
  ])('%s: refused', async (_, grants) => {
    const { answer, asked } = await ask(access, '{ file { secret } }', grants, {
      data: { file: {} },
    })
    expect(answer.data).toEqual({ file: { secret: null } })
    expect(asked).toEqual(['{ file { __typename } }'])
  })

  it('every scope of one alternative: read', async () => {
    const reply = { data: { file: { secret: 's' } } }
    const { answer, asked } = await ask(access, '{ file { secret } }', may, reply)
    expect(answer).toEqual(reply)
    expect(asked).toEqual(['{ file { secret } }'])
  })
})

describe('an answer in which nothing is refused or renamed', () => {
  it('is handed on as it is, also with aliases and arguments no plan can meet', async () => {
    const reply = { data: { list: [] }, errors: [new GraphQLError('x')] }
    const { answer } = await ask(access, '{ list(first: 3) { title: name } }', nobody, reply)
    expect(answer).toBe(reply)
  })

  it('is not copied in the parts that need no shaping', async () => {
    const file = { name: 'n' }
    const { answer } = await ask(access, '{ file { secret next { name } } }', nobody, {
      data: { file: { next: file } },
    })
    expect((answer.data as { file: { next: unknown } }).file.next).toBe(file)
  })
})

describe('filtered operations', () => {
  it('are made once for all callers who differ in nothing the operation touches', async () => {
    const query = '{ file { name secret } }'
    const first = await ask(access, query, nobody)
    const second = await ask(access, query, grantsFrom({ scopes: ['x', 'b'] }))
    const third = await ask(access, query, may)
    expect(second.inner[0]!.document).toBe(first.inner[0]!.document)
    expect(second.inner[0]!.queryHash).toBe(first.inner[0]!.queryHash)
    expect(third.inner[0]!.queryHash).not.toBe(first.inner[0]!.queryHash)
  })

  it('keep their hash by what is asked, not by what was sent', async () => {
    const one = await ask(access, '{ file { name secret } }', nobody)
    const other = await ask(access, '{ file { name } }', may)
    expect(one.inner[0]!.queryHash).toBe(other.inner[0]!.queryHash)
  })

  it('ask for the type name only where shaping has to tell types apart', async () => {
    const { asked } = await ask(
      access,
      '{ a: node { id } node { id ... on File { secret } ... on Other { id } } }',
      nobody,
    )
    expect(asked).toEqual(['{ a: node { id } node { __typename id ... on Other { id } } }'])
  })
})

describe('conditions', () => {
  const query = `query ($yes: Boolean = true, $no: Boolean!, $n: Int) {
    file { id @skip(if: $no) ... @include(if: $no) { name } ...Link @skip(if: $yes) }
    list(first: $n) @include(if: $yes) { id @skip(if: true) }
  }
  fragment Link on File { link { id } }`
  const asked = async (variables: Record<string, unknown>) =>
    (await ask(access, query, nobody, undefined, variables)).asked

  it('are decided before anything is planned, by variables, defaults and literals', async () => {
    expect(await asked({ no: false })).toEqual([
      'query ($n: Int) { file { id } list(first: $n) { __typename } }',
    ])
    expect(await asked({ no: true, yes: true })).toEqual([
      'query ($n: Int) { file { ... { name } } list(first: $n) { __typename } }',
    ])
    expect(await asked({ no: false, yes: false })).toEqual([
      '{ file { id ...Link } } fragment Link on File { link { id } }',
    ])
    expect(await asked({ no: false, n: 7 })).toEqual(await asked({ no: false }))
  })

  it('that leave nothing of the operation leave nothing to run', async () => {
    const { answer, inner } = await ask(access, '{ file @skip(if: true) { id } }', nobody)
    expect({ answer, inner }).toEqual({ answer: { data: {} }, inner: [] })
  })

  it('may not be null, also where another value was asked before', async () => {
    await asked({ no: false, yes: false })
    await expect(asked({ no: false, yes: null })).rejects.toMatchObject({
      message: '@include needs true or false, and $yes is null.',
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })
})

it('variables with the names of the planner’s are asked under other names, with their values', async () => {
  const query = `query ($representations: Int, $contextualArgument_1_0: Int, $n: Int) {
    a: list(first: $representations) { id }
    b: list(first: $contextualArgument_1_0) { id }
    c: list(first: $n) { id }
  }`
  const given = { representations: 1, contextualArgument_1_0: 2, n: 3 }
  const { inner, asked } = await ask(access, query, nobody, undefined, given)
  expect(asked).toEqual([
    'query ($representations_: Int, $_contextualArgument_1_0_: Int, $n: Int) { ' +
      'a: list(first: $representations_) { id } ' +
      'b: list(first: $_contextualArgument_1_0_) { id } c: list(first: $n) { id } }',
  ])
  expect(inner[0]!.variables).toEqual({
    representations_: 1,
    _contextualArgument_1_0_: 2,
    n: 3,
  })
})

describe('what the fuzzer found', () => {
  it('a type name asked for shaping is not shown where an answer is handed on', async () => {
    const { answer, asked } = await ask(
      access,
      '{ a: file { link { ... on Other { id } } } file { link: next { secret } } }',
      nobody,
      {
        data: {
          a: { link: { __typename: 'Other', id: '2' } },
          file: { key_0: { __typename: 'File' } },
        },
      },
    )
    expect(asked[0]).toContain('a: file { link { __typename')
    expect(answer.data).toEqual({
      a: { link: { id: '2' } },
      file: { link: { secret: null } },
    })
  })

  it('a fragment spread where it narrows and where it does not still tells types apart', async () => {
    const { asked } = await ask(
      access,
      '{ node { ...OnNode ... on File { ...OnNode } x: __typename ... on File { secret } } } fragment OnNode on Node { id ... on Node { id } }',
      nobody,
    )
    expect(asked[0]).toContain('__typename')
  })

  it('a field asked on an interface and on a type is refused for both, whatever comes first', async () => {
    const types = `type Query { pet: Pet } interface Pet { name: String }
      type Dog implements Pet { name: String RULE } type Cat implements Pet { name: String }`
    const pets = createAccess(
      buildSchema(types.replace('RULE', '')),
      readAccessRules(`schema @link(url: "https://specs.apollo.dev/link/v1.0")
        @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY) { query: Query }
        ${types.replace('RULE', '@authenticated')}`),
    )
    for (const query of [
      '{ pet { name ... on Cat { name } } }',
      '{ pet { ... on Cat { name } name } }',
    ]) {
      const answer = await pets.answer(
        { document: parse(query), queryHash: query, operationName: null, variables: null },
        nobody,
        async () => ({ data: { pet: { __typename: 'Cat', name: 'Mimi' } } }),
      )
      expect(answer.data).toEqual({ pet: { name: null } })
      expect(refusals(answer.errors as never)).toEqual(['pet.name Pet.name'])
    }
  })
})

it('the planner is told of no operation, fragment or variable beside the one asked for', async () => {
  const document = parse(`
    query A($n: Int, $m: Int) { list(first: $n) { ...Used } file { ...Closed } }
    query B { file { ...Unused } }
    fragment Used on File { id }
    fragment Unused on File { name }
    fragment Closed on File { secret }`)
  let asked = ''
  await access.answer(
    { document, queryHash: 'several', operationName: 'A', variables: { n: 1 } },
    nobody,
    async ({ document, operationName }) => {
      asked = `${operationName}: ${print(document).replace(/\s+/g, ' ')}`
      return { data: {} }
    },
  )
  expect(asked).toBe(
    'A: query A($n: Int) { list(first: $n) { ...Used } file { __typename } } fragment Used on File { id }',
  )
})

it('errors of the subgraphs come back under the client’s keys', async () => {
  const { answer } = await ask(access, '{ list { name: id secret } }', nobody, {
    data: { list: [{ key_0: null }] },
    errors: [
      new GraphQLError('broken', { path: ['list', 0, 'key_0'], extensions: { code: 'X', at: 1 } }),
    ],
    extensions: {
      valueCompletion: [new GraphQLError('null', { path: ['list', 0, 'key_0'] })],
      other: 1,
    },
  })
  expect(answer.data).toEqual({ list: [{ name: null, secret: null }] })
  expect(answer.errors?.map((error) => error.toJSON())).toEqual([
    { message: 'broken', path: ['list', 0, 'name'], extensions: { code: 'X', at: 1 } },
    {
      ...secretRefused,
      path: ['list', 0, 'secret'],
    },
  ])
  expect(JSON.parse(JSON.stringify(answer.extensions))).toEqual({
    valueCompletion: [{ message: 'null', path: ['list', 0, 'name'] }],
    other: 1,
  })
})

it('an answer without data stays without data', async () => {
  const reply = { errors: [new GraphQLError('all is lost')] }
  const { answer } = await ask(access, '{ file { secret } }', nobody, reply)
  expect(answer).toEqual(reply)
})

it('fragments that fan out are walked once an object', async () => {
  const layers = Array.from(
    { length: 60 },
    (_, i) => `fragment F${i} on File { ...F${i + 1} ... on Node { ...F${i + 1} } }`,
  )
  const { answer } = await ask(
    access,
    `{ file { ...F0 } } ${layers.join('\n')} fragment F60 on File { secret name }`,
    nobody,
    { data: { file: { name: 'n' } } },
  )
  expect(answer.data).toEqual({ file: { secret: null, name: 'n' } })
  expect(answer.errors).toHaveLength(1)
})

describe('unauthorized', () => {
  const query = '{ file { name secret } node { ... on File { x: secret } } }'
  const reply = { data: { file: { name: 'n', secret: 's' }, node: { __typename: 'File', x: 's' } } }

  it('reject: nothing is run, every place that may be refused is told', async () => {
    const rejecting = createAccess(schema, rules, {
      ...defaultAccessOptions,
      unauthorized: 'reject',
    })
    const { answer, asked } = await ask(rejecting, query, nobody, reply)
    expect(answer.data).toBeNull()
    expect(refusals(answer.errors as never)).toEqual([
      'file.secret File.secret',
      'node.x File.secret',
    ])
    expect(asked).toEqual([])
    expect((await ask(rejecting, query, may, reply)).answer).toBe(reply)
  })

  it('reject: a field that @skip leaves out rejects nothing', async () => {
    const rejecting = createAccess(schema, rules, {
      ...defaultAccessOptions,
      unauthorized: 'reject',
    })
    const skipped = '{ file { name secret @skip(if: true) } }'
    const { answer } = await ask(rejecting, skipped, nobody, { data: { file: { name: 'n' } } })
    expect(answer).toEqual({ data: { file: { name: 'n' } } })
  })

  it('dry-run: everything is run and answered, refusals are told beside it', async () => {
    const dry = createAccess(schema, rules, { ...defaultAccessOptions, unauthorized: 'dry-run' })
    const { answer, asked } = await ask(dry, query, nobody, reply)
    expect(answer.data).toEqual({ file: { name: 'n', secret: 's' }, node: { x: 's' } })
    expect(refusals(answer.errors as never)).toEqual([
      'file.secret File.secret',
      'node.x File.secret',
    ])
    expect(asked).toEqual([
      '{ file { name secret } node { __typename ... on File { x: secret } } }',
    ])
  })
})

describe('authorization errors', () => {
  it('extensions: beside the data, so that clients that fail on errors go on', async () => {
    const telling = createAccess(schema, rules, {
      ...defaultAccessOptions,
      authorizationErrors: 'extensions',
    })
    const { answer } = await ask(telling, '{ file { secret } }', nobody, { data: { file: {} } })
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      data: { file: { secret: null } },
      extensions: {
        authorizationErrors: [
          {
            ...secretRefused,
            path: ['file', 'secret'],
          },
        ],
      },
    })
  })

  it('disabled: null and nothing more', async () => {
    const silent = createAccess(schema, rules, {
      ...defaultAccessOptions,
      authorizationErrors: 'disabled',
    })
    const { answer } = await ask(silent, '{ file { secret } }', nobody, { data: { file: {} } })
    expect(JSON.parse(JSON.stringify(answer))).toEqual({ data: { file: { secret: null } } })
  })
})

it('an operation that no longer fits a changed schema is refused, not guessed at', async () => {
  const document = parse('{ gone }')
  const run = async () => ({ data: { gone: 'x' } })
  const request = { document, queryHash: 'gone', operationName: undefined, variables: {} }
  await expect(access.answer(request, nobody, run)).rejects.toThrow('Cannot query field "gone"')
})
