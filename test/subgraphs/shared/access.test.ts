import { buildSubgraphSchema } from '@apollo/subgraph'
import { type ExecutionResult, execute, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { anonymous, type Caller } from '../../../schema/caller.js'
import { enforceAccess } from '../../../subgraphs/shared/access.js'
import { executor, subgraphSchema } from '../../../subgraphs/shared/subgraph.js'

const head = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
    import: ["@key", "@requiresScopes", "@policy", "@authenticated"])
  directive @public on OBJECT | FIELD_DEFINITION
  directive @masked(as: MaskedAs!, unless: [[String!]!]!) on FIELD_DEFINITION
  enum MaskedAs { PERSON_NAME FREE_TEXT }
`
const refusal = (sdl: string): string => {
  try {
    enforceAccess(buildSubgraphSchema(parse(head + sdl)))
    return 'taken'
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return `${code}: ${message.slice(message.indexOf('Without'))}`
  }
}

describe('a schema', () => {
  it('is refused when a rule stands below what a step answers: it would be done and told as refused', () => {
    const sdl = (rule: string) => `
      type Query { open: Int @public }
      type Mutation { kunshan: Steps @public }
      type Steps { sign: Taken @requiresScopes(scopes: [["a"]]) }
      type Taken { what: Thing @public again: Taken @public }
      type Thing { open: Int @public closed: Int ${rule} }
    `
    expect(refusal(sdl('@public'))).toBe('taken')
    expect(refusal(sdl('@requiresScopes(scopes: [["b"]])'))).toContain('ACCESS_RULES_INVALID')
    expect(() => enforceAccess(buildSubgraphSchema(parse(head + sdl('@authenticated'))))).toThrow(
      'What a mutation or a ruled field answers carries no rule beyond its own; below one are Thing.closed.',
    )
  })

  it('is refused when a rule stands in an object that a ruled field answers: a refusal would tell that it is there', () => {
    const sdl = (rule: string, type: string) => `
      type Query { file: File @requiresScopes(scopes: [["a"]]) }
      type File { part: Part @public }
      type Part { open: Int @public closed: ${type} ${rule} }
      type Deep { value: Int @requiresScopes(scopes: [["b"]]) }
    `
    expect(refusal(sdl('@requiresScopes(scopes: [["a"]])', 'Int'))).toBe('taken')
    expect(refusal(sdl('@public', '[Deep]'))).toBe('taken')
    expect(refusal(sdl('@requiresScopes(scopes: [["b"]])', 'Int'))).toContain(
      'ACCESS_RULES_INVALID',
    )
    expect(refusal(sdl('@public', 'Deep'))).toContain('ACCESS_RULES_INVALID')
  })

  it('is refused when a field states no access, or a ruled one is non-null, or a masked one no text', () => {
    expect(
      refusal(`
        type Query { open: Int @public unstated: Thing ruled: Int! @requiresScopes(scopes: [["a"]]) }
        type Thing { deep: Int numbers: [String] @public @masked(as: FREE_TEXT, unless: [["a"]]) }
        type Closed @policy(policies: [["p"]]) { field: Int! @public }
      `),
    ).toBe(
      'ACCESS_RULES_INVALID: Without access: Query.unstated, Thing.deep; non-null with a rule: Query.ruled, Closed.field; masked and no String: Thing.numbers.',
    )
  })

  it('is taken when each field is public or has a rule and may be null', () => {
    expect(
      refusal(`
        type Query { open: Int! @public ruled: Int @authenticated text: String! @public @masked(as: PERSON_NAME, unless: [["a"]]) }
        type Thing @public { deep: Int! }
      `),
    ).toBe('taken')
  })
})

describe('a field', () => {
  const schema = subgraphSchema(
    `${head}
    type Query {
      open: String @public
      known: String @authenticated
      either: String @requiresScopes(scopes: [["a", "b"], ["c"]])
      empty: String @requiresScopes(scopes: [[]])
      none: String @requiresScopes(scopes: [])
      policy: String @policy(policies: [["p"]])
      all: String @authenticated @requiresScopes(scopes: [["a"]]) @policy(policies: [["p"]])
      thing: Thing @public
      name: String @public @masked(as: PERSON_NAME, unless: [["a"]])
      text: String @requiresScopes(scopes: [["a"], ["b"]]) @masked(as: FREE_TEXT, unless: [["a"]])
      own: Own @public
    }
    type Thing @requiresScopes(scopes: [["a"]]) { typeOnly: String both: String @requiresScopes(scopes: [["b"]]) }
    type Own @public { subjectCode: String file: String @requiresScopes(scopes: [["self:read"], ["c"]]) }
    `,
    {
      Query: {
        ...Object.fromEntries(
          ['open', 'known', 'either', 'empty', 'none', 'policy', 'all'].map((name) => [
            name,
            () => name,
          ]),
        ),
        thing: () => ({ typeOnly: 'typeOnly', both: 'both' }),
        name: () => '张三丰',
        text: () => '电话13800138000',
        own: () => ({ subjectCode: 'MINE', file: 'file' }),
      },
    },
  )
  const query =
    '{ open known either empty none policy all thing { typeOnly both } name text own { file } }'
  const ask = async (caller: Partial<Caller>) =>
    (await execute({
      schema,
      document: parse(query),
      contextValue: { caller: { ...anonymous, ...caller } },
    })) as ExecutionResult<Record<string, unknown>>
  const read = async (caller: Partial<Caller>) => {
    const { data, errors = [] } = await ask(caller)
    for (const { extensions } of errors) expect(extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE')
    return JSON.parse(JSON.stringify(data))
  }
  const closed = {
    known: null,
    either: null,
    empty: null,
    none: null,
    policy: null,
    all: null,
    thing: { typeOnly: null, both: null },
    name: '张*丰',
    text: null,
    own: { file: null },
  }

  it('that is public is open to nobody in particular, all others are not', async () => {
    expect(await read({})).toEqual({ open: 'open', ...closed })
  })

  it('opens to all scopes of one alternative; an empty alternative opens to nobody', async () => {
    const known = { open: 'open', ...closed, known: 'known' }
    expect(await read({ subject: 's', scopes: ['b'] })).toEqual({
      ...known,
      text: '电话138****8000',
    })
    expect(await read({ subject: 's', scopes: ['c'] })).toEqual({
      ...known,
      either: 'either',
      own: { file: 'file' },
    })
    expect(await read({ subject: 's', scopes: ['a'] })).toEqual({
      ...known,
      thing: { typeOnly: 'typeOnly', both: null },
      name: '张三丰',
      text: '电话13800138000',
    })
    expect(await read({ subject: 's', scopes: ['a', 'b'], policies: ['p'] })).toEqual({
      ...known,
      either: 'either',
      policy: 'policy',
      all: 'all',
      thing: { typeOnly: 'typeOnly', both: 'both' },
      name: '张三丰',
      text: '电话13800138000',
    })
  })

  it('of one’s own file opens to self:read, of another’s it does not', async () => {
    const self = { subject: 's', scopes: ['self:read'] }
    expect((await read({ ...self, ownSubjectCode: 'MINE' })).own).toEqual({ file: 'file' })
    expect((await read({ ...self, ownSubjectCode: 'OTHER' })).own).toEqual({ file: null })
    expect((await read(self)).own).toEqual({ file: null })
  })

  it('is refused with its coordinate and nothing of its value', async () => {
    const { errors } = await ask({})
    expect(errors?.find(({ path }) => path?.[0] === 'known')?.toJSON()).toMatchObject({
      message:
        'The caller may not read Query.known; it needs a token. Ask whoever issues the token.',
      extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', coordinate: 'Query.known' },
    })
  })
})

describe('an executor', () => {
  const { signal } = new AbortController()
  const schema = subgraphSchema(`${head} type Query { text: String @public }`, {
    Query: { text: () => 'x' },
  })
  const run = executor(schema, (caller) => ({
    caller,
    dataset: new Map([['kunshan', { epoch: 'e', position: 7 }]]),
  }))

  it('tells the positions its data are of', async () => {
    expect(await run({ query: '{ text }', variables: {} }, anonymous, signal)).toEqual({
      data: { text: 'x' },
      extensions: { dataset: { kunshan: { epoch: 'e', position: 7 } } },
    })
  })

  it('answers a document that does not fit with its faults, each time', async () => {
    for (const query of ['{ missing }', '{', '{ missing }']) {
      const { data, errors } = await run({ query, variables: {} }, anonymous, signal)
      expect([data, errors?.length]).toEqual([undefined, 1])
    }
  })
})
