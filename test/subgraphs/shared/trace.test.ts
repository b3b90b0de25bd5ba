import { expect, it } from 'vitest'
import { anonymous } from '../../../schema/caller.js'
import { executor, subgraphSchema } from '../../../subgraphs/shared/subgraph.js'

const firm = '91990583MA00000001'
const other = '91990583MA00000010'
const person = `P01${'A'.repeat(32)}`

const schema = subgraphSchema(
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes"])
  directive @public on OBJECT | FIELD_DEFINITION
  directive @masked(as: MaskedAs!, unless: [[String!]!]!) on FIELD_DEFINITION
  enum MaskedAs { PERSON_NAME FREE_TEXT }
  scalar SubjectCode
  type Query {
    file(code: SubjectCode!): File @public
    files: [File!]! @public
    rows: [Row!]! @public
    units: [Unit!]! @public
    key(name: String!): SubjectCode @public
  }
  type File @public { code: SubjectCode! name: String @masked(as: PERSON_NAME, unless: [["a"]]) }
  type Row @public { subjectCode: SubjectCode! text: String @masked(as: FREE_TEXT, unless: [["a"]]) }
  type Unit @public { code: String! }`,
  {
    Query: {
      file: (_: unknown, { code }: { code: string }) =>
        code === firm ? { code, name: '张三丰' } : null,
      files: () => [firm, other].map((code) => ({ code, name: null })),
      rows: () => [{ subjectCode: person, text: '无' }],
      units: () => [{ code: '11330400002554826X' }],
      key: () => Promise.resolve(person),
    },
  },
)
const run = executor(schema, (caller) => ({ caller, dataset: new Map() }))

async function traceOf(query: string, scopes: readonly string[] = []) {
  const { data, extensions } = await run(
    { query, variables: {} },
    { ...anonymous, scopes },
    new AbortController().signal,
  )
  expect(data).toBeTruthy()
  return extensions
}

it('the subjects of an answer are told, whether or not their codes are asked for', async () => {
  expect(await traceOf('{ files { name } rows { text } }')).toEqual({
    dataset: {},
    subjects: [firm, other, person],
  })
})

it('a code that is asked about is told also when nothing is known of it', async () => {
  expect(await traceOf(`{ file(code: "${other}") { name } }`)).toEqual({
    dataset: {},
    subjects: [other],
  })
})

it('a code that is looked up is told', async () => {
  expect(await traceOf('{ key(name: "n") }')).toEqual({ dataset: {}, subjects: [person] })
})

it('the codes of units are none of subjects', async () => {
  expect(await traceOf('{ units { code } }')).toEqual({ dataset: {} })
})

it('a masked field is told only where something was blanked out', async () => {
  const query = `{ file(code: "${firm}") { name } rows { text } }`
  expect(await traceOf(query)).toEqual({
    dataset: {},
    subjects: [firm, person],
    masked: ['File.name'],
  })
  expect(await traceOf(query, ['a'])).toEqual({ dataset: {}, subjects: [firm, person] })
})
