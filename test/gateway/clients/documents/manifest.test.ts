import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import { readManifest } from '../../../../gateway/clients/documents/manifest.js'
import { operationLimits } from '../../../../gateway/operation/limits/limits.js'

const schema = buildSchema('type Query { a: Int b(n: Int): Int }')
const read = (json: unknown) =>
  readManifest(
    typeof json === 'string' ? json : JSON.stringify(json),
    'm.json',
    schema,
    operationLimits(),
  )
const apollo = (operations: unknown) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations,
})

it("reads Apollo's manifest and Relay's", () => {
  const body = 'query A { a }'
  expect(read(apollo([{ id: 'x1', name: 'A', type: 'query', body }]))).toEqual([
    { id: 'x1', operationName: 'A', text: body },
  ])
  expect(read({ f00: '{ a }', f01: body })).toEqual([
    { id: 'f00', operationName: null, text: '{ a }' },
    { id: 'f01', operationName: 'A', text: body },
  ])
})

it('names each document that cannot be served, where in it and why, and takes none', () => {
  const manifest = {
    good: '{ a }',
    field: 'query F {\n  c\n}',
    syntax: 'query {',
    two: 'query A { a } query B { a }',
    none: 'fragment X on Query { a }',
    deep: `{ ${'a '.repeat(20_000)} }`,
  }
  expect(() => read(manifest)).toThrow(
    expect.objectContaining({
      code: 'DOCUMENT_INVALID',
      message: `5 of 6 documents of m.json cannot be served; nothing was registered.
"field": line 2, column 3: Cannot query field "c" on type "Query". Did you mean "a" or "b"?
"syntax": line 1, column 8: Syntax Error: Expected Name, found <EOF>.
"two": it holds 2 operations; one stands in each document
"none": it holds 0 operations; one stands in each document
"deep": The operation has 15001 tokens or more; at most 15000 are taken. Ask for less, or in several requests.`,
    }),
  )
  const twice = apollo([
    { id: 'x', name: 'A', body: '{ a }' },
    { id: 'x', name: 'B', body: '{ b }' },
  ])
  expect(() => read(twice)).toThrow('"x" (B): the id stands twice')
})

it.each([
  ['no JSON', '{'],
  ['a list', []],
  ['another format', { format: 'x', version: 1, operations: [] }],
  ['another version', { ...apollo([]), version: 2 }],
  ['no operations', apollo(undefined)],
  ['an operation without a body', apollo([{ id: 'x' }])],
  ['a text that is none', { x: 1 }],
  ['an id with a blank', { 'a b': '{ a }' }],
])('refuses a file that is no manifest: %s', (_, json) => {
  expect(() => read(json)).toThrow(expect.objectContaining({ code: 'MANIFEST_UNREADABLE' }))
})
