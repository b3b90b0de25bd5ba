import { buildSchema, getVariableValues, Kind, parse } from 'graphql'
import { expect, it } from 'vitest'
import { coercion } from '../../../../subgraphs/shared/compiled/variables.js'

const schema = buildSchema(
  'scalar _Any type Query { a(representations: [_Any!]!, first: Int = 20, on: [Int!]): Int }',
)
const definitionsOf = (variables: string) => {
  const [operation] = parse(`query (${variables}) { a(representations: $r) }`).definitions
  return operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : []
}
const entity = { __typename: 'File', code: '1' }

it('variables are coerced as graphql-js does, and refused in its words', () => {
  const operations = [
    '$r: [_Any!]!',
    '$r: [_Any!]!, $first: Int = 20, $on: [Int!]',
    '$r: [_Any!]! = ["x"], $first: Int!',
    '$r: [_Any!], $s: [_Any]!, $one: _Any!',
    '$r: [_Any!]!, $__proto__: Int',
  ]
  const givens: Record<string, unknown>[] = [
    { r: [entity, entity] },
    { r: [] },
    { r: [entity, null] },
    { r: [undefined] },
    { r: null },
    {},
    { r: entity },
    { r: [entity], first: 'x', on: [1, 'y'] },
    { r: [entity], first: 3, on: 4, s: [null], one: entity },
    Object.create({ r: [entity] }),
  ]
  for (const operation of operations) {
    const definitions = definitionsOf(operation)
    const coerce = coercion(schema, definitions)
    for (const given of givens) {
      expect(coerce(given)).toEqual(
        getVariableValues(schema, definitions, given, { maxErrors: 50 }),
      )
    }
  }
})

it('what is said of entities is handed on as it came', () => {
  const r = [entity]
  expect(coercion(schema, definitionsOf('$r: [_Any!]!'))({ r }).coerced?.r).toBe(r)
})
