import {
  buildSchema,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { expect, it } from 'vitest'
import { completion } from '../../../gateway/execute/completion.js'
import type { Tree } from '../../../gateway/execute/query-plan.js'

const schema = buildSchema(`
  type Query { file: File, kunshan: Kunshan, files: [File!], must: [Kunshan!]!, level: Level, count: Int, ratio: Float, id: ID
    marks: [[String!]!], open: Boolean, day: Date, any: Any }
  interface File { name: String!, code: ID }
  type Kunshan implements File { name: String!, code: ID, owner: Owner, parts: [Owner!] }
  type Taicang implements File { name: String!, code: ID, note: String }
  type Owner { name: String! }
  union Any = Kunshan | Owner
  enum Level { LOW HIGH }
  scalar Date
`)

function completed(query: string, data: Tree, conditions: Record<string, boolean> = {}) {
  const { definitions } = parse(query)
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  const operation = definitions[0] as OperationDefinitionNode
  const answer = completion(schema, operation, fragments, conditions)(data, () => 'introspected')
  return {
    data: answer.data && JSON.parse(JSON.stringify(answer.data)),
    errors: answer.errors.map(({ path, message }) => `${path!.join('.')}: ${message}`),
  }
}

it('the keys stand in the operation’s order, and what only the plan needed is left out', () => {
  const query = '{ kunshan { ...F owner { name } code } count } fragment F on File { title: name }'
  const data = {
    count: 1,
    kunshan: { __typename: 'Kunshan', code: 'A', owner: { name: 'O', id: 1 }, title: 'T' },
  }
  expect(JSON.stringify(completed(query, data).data)).toBe(
    '{"kunshan":{"title":"T","owner":{"name":"O"},"code":"A"},"count":1}',
  )
})

it('a field that was asked twice has what is asked below either', () => {
  const query = '{ kunshan { owner { name } } kunshan { code owner { also: name } } }'
  expect(
    completed(query, { kunshan: { code: 'A', owner: { name: 'O', also: 'O' } } }).data,
  ).toEqual({ kunshan: { owner: { name: 'O', also: 'O' }, code: 'A' } })
})

it('a missing value is null', () => {
  expect(completed('{ count kunshan { code } }', {})).toEqual({
    data: { count: null, kunshan: null },
    errors: [],
  })
})

it('a null that must not be travels up to what may be null, with one error', () => {
  const parts = [{ name: 'P' }, { name: null }, { name: null }]
  expect(
    completed('{ kunshan { code parts { name } } }', { kunshan: { code: 'A', parts } }),
  ).toEqual({
    data: { kunshan: { code: 'A', parts: null } },
    errors: [
      'kunshan.parts.1.name: Owner.name is null, and must not be.',
      'kunshan.parts.2.name: Owner.name is null, and must not be.',
    ],
  })
  expect(completed('{ count must { code } }', { count: 1, must: [{ code: 'A' }, null] })).toEqual({
    data: null,
    errors: ['must.1: an element is null, and must not be.'],
  })
})

it('a value of another type is null, with one error', () => {
  const data = {
    level: 'MIDDLE',
    count: '1',
    ratio: 'x',
    id: 1.5,
    open: 0,
    marks: [['a'], ['b', 5]],
  }
  expect(completed('{ level count ratio id open marks }', data)).toEqual({
    data: { level: null, count: null, ratio: null, id: null, open: null, marks: null },
    errors: [
      'level: The value is not a Level.',
      'count: The value is not a Int.',
      'ratio: The value is not a Float.',
      'id: The value is not a ID.',
      'open: The value is not a Boolean.',
      'marks.1.1: The value is not a String.',
    ],
  })
  expect(completed('{ marks kunshan { code } }', { marks: 'a', kunshan: [] })).toEqual({
    data: { marks: null, kunshan: null },
    errors: ['marks: The value is not a list.', 'kunshan: The value is not an object.'],
  })
})

it('lists of values keep their elements, scalars of our own are what their subgraph says', () => {
  const data = { marks: [['a'], []], id: 7, day: { y: 2026 } }
  expect(completed('{ marks id day }', data)).toEqual({ data, errors: [] })
})

it('an object of an unknown type, or of one that cannot stand there, is null with one error', () => {
  const unknown = ['file: The value is not of a known type.']
  for (const type of ['Nobody', 'Owner', 'Level', 5]) {
    const file = { __typename: type, name: 'A' }
    expect(completed('{ file { name } count }', { file, count: 1 })).toEqual({
      data: { file: null, count: 1 },
      errors: unknown,
    })
  }
  expect(
    completed('{ kunshan { owner { name } } }', { kunshan: { __typename: 'Taicang' } }),
  ).toEqual({
    data: { kunshan: null },
    errors: ['kunshan: The value is not of a known type.'],
  })
})

it('an interface that does not say its type has the fields of the interface and no type name', () => {
  const file = { name: 'A', code: 'B', note: 'N' }
  const query = '{ file { name ... on Taicang { note } ... on File { code } } }'
  expect(completed(query, { file }).data).toEqual({ file: { name: 'A', code: 'B' } })
  expect(completed('{ file { name __typename } }', { file })).toEqual({
    data: { file: null },
    errors: [],
  })
})

it('an object that does not say its type is of the field’s', () => {
  const query = '{ kunshan { kind: __typename ... on File { ... on Kunshan { code } } } }'
  expect(completed(query, { kunshan: { code: 'A' } }).data).toEqual({
    kunshan: { kind: 'Kunshan', code: 'A' },
  })
})

it('a union has the fragments of its type', () => {
  const query = '{ any { ... on Kunshan { code } ... on Owner { name } kind: __typename } }'
  expect(completed(query, { any: { __typename: 'Owner', name: 'O', code: 'A' } }).data).toEqual({
    any: { name: 'O', kind: 'Owner' },
  })
})

it('@skip and @include hold on fields and fragments', () => {
  const query = `query ($yes: Boolean!, $no: Boolean!) {
    count @include(if: $yes) ratio @include(if: $no) id @skip(if: $yes) open @skip(if: $no) @include(if: $yes)
    ... @skip(if: $yes) { level } ...F @include(if: $yes)
  } fragment F on Query { day }`
  const data = { count: 1, ratio: 1, id: '1', open: true, level: 'LOW', day: 'D' }
  expect(completed(query, data, { yes: true, no: false }).data).toEqual({
    count: 1,
    open: true,
    day: 'D',
  })
})

it('the keys __proto__ and constructor are keys like others', () => {
  const query = '{ __proto__: count constructor: kunshan { code } toString: id }'
  const data = JSON.parse('{ "__proto__": 1, "constructor": { "code": "A" } }')
  const operation = parse(query).definitions[0] as OperationDefinitionNode
  const answer = completion(schema, operation, new Map(), {})(data, () => null)
  expect(JSON.stringify(answer.data)).toBe(
    '{"__proto__":1,"constructor":{"code":"A"},"toString":null}',
  )
})

it('a missing value that nobody was asked for is told, one that was asked for is null', () => {
  const query = '{ kunshan { code owner { name } } count }'
  const operation = parse(query).definitions[0] as OperationDefinitionNode
  const everyone = new Set(['*'])
  const fields = new Map([
    ['count', { types: new Set(['Query']), below: new Map() }],
    [
      'kunshan',
      {
        types: everyone,
        below: new Map([
          ['code', { types: new Set(['Taicang']), below: new Map() }],
          ['owner', { types: new Set(['Kunshan']), below: new Map() }],
        ]),
      },
    ],
  ])
  const complete = completion(
    schema,
    operation,
    new Map(),
    {},
    {
      interfaceObjects: new Set(),
      fields,
    },
  )
  const { data, unasked } = complete({ kunshan: {} }, () => null)
  expect(data).toEqual({ kunshan: { code: null, owner: null }, count: null })
  expect(unasked.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['kunshan', 'code'], 'FIELD_NOT_PLANNED'],
  ])
})
