import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import {
  createAccess,
  type Disclosure,
  defaultAccessOptions,
} from '../../../gateway/access/access.js'
import { type Grants, nobody } from '../../../gateway/access/grants.js'
import { readAccessRules } from '../../../gateway/access/rules.js'
import { grantsFrom } from './federation.js'

const types = `
  type Query { node: Node file: File }
  interface Node { id: ID ruled: String }
  type File implements Node { id: ID name: String secret: String A ruled: String B next: File }`
const rules = readAccessRules(`
  schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
  { query: Query }
  ${types.replace(' A', ' @requiresScopes(scopes: [["a"]])').replace(' B', ' @requiresScopes(scopes: [["b"]])')}`)
const schema = buildSchema(types.replace(' A', '').replace(' B', ''))

async function disclosureOf(
  query: string,
  grants: Grants,
  options = defaultAccessOptions,
): Promise<Disclosure | null> {
  let noted: Disclosure | null = null
  await createAccess(schema, rules, options).answer(
    { document: parse(query), queryHash: query, operationName: undefined, variables: {} },
    grants,
    async () => ({ data: {} }),
    (disclosure) => {
      noted = disclosure
    },
  )
  return noted
}

describe('what an answer may disclose', () => {
  const query = `{ file { x: secret ...F next { secret } } node { ruled } }
    fragment F on File { name ruled next { ruled } }`

  it('is every field with a rule that the caller meets, by its coordinate and once', async () => {
    expect(await disclosureOf(query, grantsFrom({ scopes: ['a', 'b'] }))).toEqual({
      granted: ['File.ruled', 'File.secret', 'Node.ruled'],
      refused: [],
    })
    expect(await disclosureOf(query, grantsFrom({ scopes: ['a'] }))).toEqual({
      granted: ['File.secret'],
      refused: ['File.ruled', 'Node.ruled'],
    })
  })

  it('is nothing for an operation of public fields, and for one of which everything is refused', async () => {
    expect(await disclosureOf('{ file { name } }', nobody)).toEqual({ granted: [], refused: [] })
    expect(await disclosureOf(query, nobody)).toEqual({
      granted: [],
      refused: ['File.ruled', 'File.secret', 'Node.ruled'],
    })
  })

  it('in a dry run is what was answered in spite of its rule', async () => {
    const dry = { ...defaultAccessOptions, unauthorized: 'dry-run' as const }
    expect(await disclosureOf('{ file { secret } }', nobody, dry)).toEqual({
      granted: ['File.secret'],
      refused: ['File.secret'],
    })
  })
})
