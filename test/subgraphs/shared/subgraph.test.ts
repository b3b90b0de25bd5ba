import { expect, it } from 'vitest'
import { anonymous } from '../../../schema/caller.js'
import type { SubgraphRequest } from '../../../schema/subgraph-request.js'
import { executor, subgraphSchema } from '../../../subgraphs/shared/subgraph.js'

const schema = subgraphSchema(
  `
  directive @public on FIELD_DEFINITION
  type Query { said(text: String!): String @public }
  `,
  { Query: { said: (_: unknown, { text }: { text: string }) => text } },
)
const run = executor(schema, (caller) => ({ caller, dataset: new Map() }))

async function ask(request: Omit<SubgraphRequest, 'variables'> & { variables?: unknown }) {
  const { data, errors } = await run(
    request as SubgraphRequest,
    anonymous,
    new AbortController().signal,
  )
  return { data, errors: errors?.map(({ message }) => message) }
}

it('variables that are left out, as over HTTP they may be, are none', async () => {
  const query = 'query ($text: String!) { said(text: $text) }'
  const conditional = 'query ($yes: Boolean!) { said(text: "a") @include(if: $yes) }'
  for (const variables of [undefined, null, {}]) {
    expect(await ask({ query, variables })).toEqual({
      data: null,
      errors: ['Variable "$text" of required type "String!" was not provided.'],
    })
    expect(await ask({ query: conditional, variables })).toEqual({
      data: null,
      errors: ['Variable "$yes" of required type "Boolean!" was not provided.'],
    })
  }
})

it('a document is compiled for each way in which its conditions fall', async () => {
  const query =
    'query ($yes: Boolean = true) { said(text: "a") @skip(if: $yes) other: said(text: "b") }'
  const both = { data: { said: 'a', other: 'b' } }
  const one = { data: { other: 'b' } }
  expect(await ask({ query, variables: { yes: false } })).toEqual(both)
  expect(await ask({ query, variables: {} })).toEqual(one)
  expect(await ask({ query, variables: { yes: true } })).toEqual(one)
  expect(await ask({ query, variables: { yes: false } })).toEqual(both)
})

it('operations of one document are told by their names, and the schema may be asked for', async () => {
  const query =
    'query A { said(text: "a") } query B { said(text: "b") } query C { __schema { queryType { name } } }'
  expect(await ask({ query, operationName: 'A' })).toEqual({ data: { said: 'a' } })
  expect(await ask({ query, operationName: 'B' })).toEqual({ data: { said: 'b' } })
  expect(await ask({ query, operationName: 'C' })).toEqual({
    data: { __schema: { queryType: { name: 'Query' } } },
  })
  expect((await ask({ query, operationName: 'D' })).errors).toEqual([
    'Unknown operation named "D".',
  ])
})

it('an operation without a name is not the one named "", whoever has asked before', async () => {
  const query = '{ said(text: "c") }'
  const unknown = { data: null, errors: ['Unknown operation named "".'] }
  expect(await ask({ query, operationName: '' })).toEqual(unknown)
  expect(await ask({ query })).toEqual({ data: { said: 'c' } })
  expect(await ask({ query, operationName: '' })).toEqual(unknown)
})

it('what is late fails by itself where the gateway says how long it waits, and what comes later changes nothing', async () => {
  let comes: (value: string) => void = () => {}
  const late = new Promise<string>((resolve) => {
    comes = resolve
  })
  const schema = subgraphSchema(
    `
    directive @public on FIELD_DEFINITION
    type Thing { name: String @public, number: Int! @public }
    type Query { quick: String @public, late: String @public, things: [Thing] @public, others: [Thing!] @public }
    `,
    {
      Query: {
        quick: () => 'there',
        late: () => late,
        things: () => [{ name: 'a', number: 1 }, { name: () => late, number: 2 }, late],
        others: () => [{ number: () => new Promise(() => {}) }],
      },
    },
  )
  const run = executor(schema, (caller) => ({ caller, dataset: new Map() }))
  const { signal } = new AbortController()
  const query = '{ quick late things { name number } others { number } }'
  const request = { query, variables: {}, extensions: { withinMs: 20 } }
  const { data, errors } = await run(request, anonymous, signal)
  comes('too late')
  await new Promise((resolve) => setImmediate(resolve))
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    quick: 'there',
    late: null,
    things: [{ name: 'a', number: 1 }, { name: null, number: 2 }, null],
    others: null,
  })
  expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual(
    ['late', 'things.1.name', 'things.2', 'others.0.number'].map((path) => [
      path,
      'SUBGRAPH_UNAVAILABLE',
    ]),
  )
})
