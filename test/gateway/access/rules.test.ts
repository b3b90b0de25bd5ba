import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { type AccessRules, readAccessRules } from '../../../gateway/access/rules.js'
import { compose, linked } from './federation.js'

const header = `
  @link(url: "https://specs.apollo.dev/link/v1.0")
  @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)`
const authenticated = '@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)'
const requiresScopes = '@link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)'
const policy = '@link(url: "https://specs.apollo.dev/policy/v0.1", for: SECURITY)'

const supergraph = (links: string, types: string) =>
  `schema ${header} ${links} { query: Query } ${types}`

/** The requirements of a field, written out. */
const required = (rules: AccessRules, type: string, field: string) =>
  rules.forField(type, field).map((index) => rules.requirements[index])

const isAuthenticated = { kind: 'authenticated' }
const scopes = (...anyOf: string[][]) => ({ kind: 'scopes', anyOf })

describe('names of directives', () => {
  it.each([
    ['as they are', authenticated, '@authenticated'],
    [
      'renamed by import',
      '@link(url: "https://specs.apollo.dev/authenticated/v0.1", import: [{ name: "@authenticated", as: "@signedIn" }])',
      '@signedIn',
    ],
    [
      'renamed by namespace',
      '@link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "door", for: SECURITY)',
      '@door',
    ],
    [
      'in the namespace of the federation specification',
      '@link(url: "https://specs.apollo.dev/federation/v2.9")',
      '@federation__authenticated',
    ],
    [
      'imported from the federation specification',
      '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])',
      '@authenticated',
    ],
  ])('are found %s', (_, link, directive) => {
    const rules = readAccessRules(supergraph(link, `type Query { a: Int ${directive} b: Int }`))
    expect(required(rules, 'Query', 'a')).toEqual([isAuthenticated])
    expect(required(rules, 'Query', 'b')).toEqual([])
  })

  it('are found where the link directive itself is renamed', () => {
    const rules = readAccessRules(`
      schema
        @chain(url: "https://specs.apollo.dev/link/v1.0", as: "chain")
        @chain(url: "https://specs.apollo.dev/policy/v0.1", as: "rule", for: SECURITY)
      { query: Query }
      type Query { a: Int @rule(policies: [["p"]]) }`)
    expect(required(rules, 'Query', 'a')).toEqual([{ kind: 'policies', anyOf: [['p']] }])
  })

  it('are left to another specification that imports them', () => {
    const other = '@link(url: "https://example.org/insurance/v1.0", import: ["@policy"])'
    const rules = readAccessRules(supergraph(other, 'type Query { a: Int @policy(number: 3) }'))
    expect(required(rules, 'Query', 'a')).toEqual([])
  })
})

describe('all that apply to a field must hold', () => {
  it('its own rule, its parent type, and the type it returns', () => {
    const rules = readAccessRules(
      supergraph(
        `${authenticated} ${requiresScopes} ${policy}`,
        `type Query { me: User @authenticated level: Level }
         type User @requiresScopes(scopes: [["b", "a"], ["c"]]) { age: Age pet: Pet }
         scalar Age @policy(policies: [["adult"]])
         enum Level @authenticated { LOW }
         interface Pet @requiresScopes(scopes: [["pet"]]) { name: String }`,
      ),
    )
    const user = scopes(['a', 'b'], ['c'])
    expect(required(rules, 'Query', 'me')).toEqual([isAuthenticated, user])
    expect(required(rules, 'User', 'age')).toEqual([user, { kind: 'policies', anyOf: [['adult']] }])
    expect(required(rules, 'User', 'pet')).toEqual([user, scopes(['pet'])])
    expect(required(rules, 'Query', 'level')).toEqual([isAuthenticated])
  })

  it('on an interface, the rule of every implementation', () => {
    const rules = readAccessRules(
      supergraph(
        `${authenticated} ${requiresScopes}`,
        `type Query { pet: Pet }
         interface Pet { name: String }
         type Dog implements Pet { name: String @requiresScopes(scopes: [["dog"]]) }
         type Cat implements Pet @authenticated { name: String }
         type Cow implements Pet { name: String }`,
      ),
    )
    expect(required(rules, 'Pet', 'name')).toEqual([scopes(['dog']), isAuthenticated])
    expect(required(rules, 'Cow', 'name')).toEqual([])
    expect(required(rules, 'Query', 'pet')).toEqual([])
  })

  it('a rule that only the interface states, on its implementations too', () => {
    const rules = readAccessRules(
      supergraph(
        `${authenticated} ${requiresScopes}`,
        `type Query { dog: Dog }
         interface Pet @requiresScopes(scopes: [["pet"]]) { name: String @authenticated }
         type Dog implements Pet { name: String tail: Int }`,
      ),
    )
    expect(required(rules, 'Dog', 'name')).toEqual([scopes(['pet']), isAuthenticated])
    expect(required(rules, 'Dog', 'tail')).toEqual([scopes(['pet'])])
    expect(required(rules, 'Query', 'dog')).toEqual([scopes(['pet'])])
  })

  it('the sum that composition writes on an interface does not fall back on each implementation', () => {
    const sdl = compose({
      pets: {
        sdl: linked(`
          type Query { pet: Pet dog: Dog cat: Cat }
          interface Pet { name: String }
          type Dog implements Pet { name: String @requiresScopes(scopes: [["dog"], ["vet"]]) }
          type Cat implements Pet { name: String @requiresScopes(scopes: [["cat"]]) }`),
      },
    })
    expect(sdl).toContain('name: String @requiresScopes(scopes: [["cat", "dog"], ["cat", "vet"]])')
    const rules = readAccessRules(sdl)
    expect(required(rules, 'Dog', 'name')).toEqual([scopes(['dog'], ['vet'])])
    expect(required(rules, 'Cat', 'name')).toEqual([scopes(['cat'])])
  })

  it('what the field reads through @requires, also over several steps', () => {
    const rules = readAccessRules(
      supergraph(
        `${authenticated} ${requiresScopes}`,
        `directive @join__field(graph: String, requires: String) repeatable on FIELD_DEFINITION
         type Query { user: User }
         type User {
           income: Int @authenticated
           tax: Tax
           class: Int @join__field(graph: "b", requires: "income")
           credit: Int @join__field(graph: "c", requires: "class tax { ... on Tax { rate } }")
         }
         type Tax { rate: Int @requiresScopes(scopes: [["tax"]]) }`,
      ),
    )
    expect(required(rules, 'User', 'class')).toEqual([isAuthenticated])
    expect(required(rules, 'User', 'credit')).toEqual([isAuthenticated, scopes(['tax'])])
  })
})

describe('a supergraph is refused', () => {
  const refused = (links: string, types: string) => {
    try {
      readAccessRules(supergraph(links, types))
    } catch (error) {
      return error as { code?: string; message: string }
    }
    throw new Error('was taken')
  }

  it.each([
    ['an empty list of scopes', requiresScopes, 'a: Int @requiresScopes(scopes: [])'],
    ['an empty alternative', requiresScopes, 'a: Int @requiresScopes(scopes: [["a"], []])'],
    ['a flat list', requiresScopes, 'a: Int @requiresScopes(scopes: ["a", "b"])'],
    ['one scope without lists', requiresScopes, 'a: Int @requiresScopes(scopes: "a")'],
    ['no scopes at all', requiresScopes, 'a: Int @requiresScopes'],
    ['a scope that is no text', requiresScopes, 'a: Int @requiresScopes(scopes: [[1]])'],
    ['a scope without a letter', requiresScopes, 'a: Int @requiresScopes(scopes: [[""]])'],
    ['another argument', requiresScopes, 'a: Int @requiresScopes(scope: [["a"]])'],
    ['an argument on @authenticated', authenticated, 'a: Int @authenticated(if: false)'],
    ['empty policies', policy, 'a: Int @policy(policies: [[]])'],
    ['a rule on an argument', authenticated, 'a(b: Int @authenticated): Int'],
    ['a rule that no link names', '', 'a: Int @authenticated'],
    [
      'a rule in a namespace that no link names',
      '',
      'a: Int @federation__requiresScopes(scopes: [["a"]])',
    ],
    [
      'a later version',
      '@link(url: "https://specs.apollo.dev/policy/v0.2", for: SECURITY)',
      'a: Int',
    ],
    [
      'arguments out of an object above, which the gateway does not pass on',
      '@link(url: "https://specs.apollo.dev/context/v0.1")',
      'a: Int',
    ],
    [
      'REST services without a subgraph',
      '@link(url: "https://specs.apollo.dev/connect/v0.2", for: EXECUTION)',
      'a: Int',
    ],
    [
      'a later version of hidden fields',
      '@link(url: "https://specs.apollo.dev/inaccessible/v0.3", for: SECURITY)',
      'a: Int',
    ],
    [
      'a security feature that is not known',
      '@link(url: "https://example.org/door/v1.0", for: SECURITY)',
      'a: Int',
    ],
  ])('with %s', (_, links, field) => {
    expect(refused(links, `type Query { ${field} }`).code).toBe('ACCESS_RULES_INVALID')
  })

  it('with a rule on an input type, an enum value or an input field', () => {
    for (const types of [
      'input I @authenticated { a: Int }',
      'enum E { A @authenticated }',
      'input I { a: Int @authenticated }',
    ]) {
      expect(refused(authenticated, `type Query { a: Int } ${types}`).code).toBe(
        'ACCESS_RULES_INVALID',
      )
    }
  })

  it('with a message that names the field, the rule and the way out', () => {
    expect(
      refused(requiresScopes, 'type Query { a: Int @requiresScopes(scopes: []) }').message,
    ).toBe('Query.a: @requiresScopes has an empty list, which would open or close the field.')
  })
})

it('hands on the supergraph without security links, directives, definitions and scalars', () => {
  const { supergraphSdl } = readAccessRules(
    compose({
      a: {
        sdl: linked(`type Query {
          a: Int @authenticated b: Int @requiresScopes(scopes: [["x"]]) c: Int @policy(policies: [["y"]])
        }`),
      },
    }),
  )
  expect(supergraphSdl).not.toMatch(/authenticated|requiresScopes|policy/)
  expect(() => parse(supergraphSdl)).not.toThrow()
})
