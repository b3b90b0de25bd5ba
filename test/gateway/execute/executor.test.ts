import { buildSchema, parse } from 'graphql'
import { expect, it } from 'vitest'
import { createExecutor } from '../../../gateway/execute/executor.js'

const schema = buildSchema('type Query { count: Int, level: String }')
const plan = {
  kind: 'QueryPlan',
  node: { kind: 'Fetch', serviceName: 'city', operation: '{ count level }' },
}
const execute = createExecutor({
  schema,
  supergraph: schema,
  sources: new Map([
    ['city', { process: async () => ({ data: { count: 1, level: 'LOW' } }) as never }],
  ]),
  planOf: async () => plan as never,
})

async function ask(query: string, variables = {}, operationName?: string): Promise<string> {
  const request = { query, variables, operationName }
  const answer = await execute({ request, document: parse(query), queryHash: query } as never)
  return JSON.stringify(answer)
}

it('the conditions of the other operations of a document need no values', async () => {
  const query = 'query A($yes: Boolean!) { count @skip(if: $yes) } query B { level }'
  expect(await ask(query, {}, 'B')).toBe('{"data":{"level":"LOW"}}')
  expect(await ask(query, { yes: true }, 'A')).toBe('{"data":{}}')
})

it('a condition is what was given, or its default', async () => {
  const query = 'query ($yes: Boolean = true) { count @skip(if: $yes) level @include(if: $yes) }'
  expect(await ask(query)).toBe('{"data":{"level":"LOW"}}')
  expect(await ask(query, { yes: true })).toBe('{"data":{"level":"LOW"}}')
  expect(await ask(query, { yes: false })).toBe('{"data":{"count":1}}')
})

it('a condition may be called __proto__', async () => {
  const query = 'query ($__proto__: Boolean!) { count @include(if: $__proto__) }'
  expect(await ask(query, JSON.parse('{ "__proto__": true }'))).toBe('{"data":{"count":1}}')
  expect(await ask(query, JSON.parse('{ "__proto__": false }'))).toBe('{"data":{}}')
})

it('introspection that is asked twice under one key has what is asked at either place', async () => {
  const query = `query ($name: String!) {
    __type(name: $name) { name } count ...F
  } fragment F on Query { __type(name: $name) { kind } }`
  expect(await ask(query, { name: 'Query' })).toBe(
    '{"data":{"__type":{"name":"Query","kind":"OBJECT"},"count":1}}',
  )
})
