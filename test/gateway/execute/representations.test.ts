import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import type { QueryPlan, RequiredSelections, Tree } from '../../../gateway/execute/query-plan.js'
import { representationsOf } from '../../../gateway/execute/representations.js'
import { runPlan } from '../../../gateway/execute/run-plan.js'
import { scheduleOf } from '../../../gateway/execute/schedule.js'

const schema = buildSchema(`
  type Query { files: [File] }
  interface File { code: ID, name: String }
  type Kunshan implements File { code: ID, name: String, owner: Owner, tags: [String], owners: [Owner] }
  type Taicang implements File { code: ID, name: String }
  type Owner { id: ID }
`)

const field = (name: string, below?: RequiredSelections) =>
  ({ kind: 'Field', name, ...(below && { selections: below }) }) as const
const on = (typeCondition: string, ...selections: RequiredSelections) =>
  ({ kind: 'InlineFragment', typeCondition, selections }) as const
const typeName = field('__typename')
const kunshan = [on('Kunshan', typeName, field('code'))] as RequiredSelections

const represented = (entities: Tree[], requires: RequiredSelections) =>
  representationsOf(schema, entities, requires, undefined)

it('equal representations are sent once and stand for all of their entities', () => {
  const file = (code: string, name: string) => ({ __typename: 'Kunshan', code, name })
  expect(represented([file('A', '1'), file('B', '2'), file('A', '3')], kunshan)).toEqual({
    sent: [
      { __typename: 'Kunshan', code: 'A' },
      { __typename: 'Kunshan', code: 'B' },
    ],
    standsFor: [[0, 2], [1]],
  })
})

it('entities are the same only where each value is, also its type', () => {
  const file = (code: unknown, name?: unknown) => ({ __typename: 'Kunshan', code, name })
  const requires = [on('Kunshan', typeName, field('code'), field('name'))]
  const entities = [
    file('1', 'A'),
    file(1, 'A'),
    file('1A', ''),
    file('1', null),
    file(1, 'A'),
    file('1', ['A']),
    file('1', ['A']),
    file('1', 'A'),
  ]
  const { sent, standsFor } = represented(entities, requires)
  expect(standsFor).toEqual([[0, 7], [1, 4], [2], [3], [5, 6]])
  expect(sent).toEqual([0, 1, 2, 3, 5].map((place) => entities[place]))
})

it('nothing is said of entities of other types, of no type, or without what is required', () => {
  const entities = [
    { __typename: 'Taicang', code: 'A' },
    { code: 'A' },
    { __typename: 'Kunshan' },
    { __typename: 'Nobody', code: 'A' },
    { __typename: 'Kunshan', code: null },
  ]
  expect(represented(entities, kunshan)).toEqual({
    sent: [{ __typename: 'Kunshan', code: null }],
    standsFor: [[4]],
  })
})

it('an interface in what is required means all of its types', () => {
  const entities = [
    { __typename: 'Kunshan', code: 'A' },
    { __typename: 'Taicang', code: 'A' },
  ]
  expect(represented(entities, [on('File', typeName, field('code'))]).sent).toEqual(entities)
})

it('objects and lists that are required are sent without what is not, and null where a part is missing', () => {
  const requires = [
    on(
      'Kunshan',
      typeName,
      field('tags'),
      field('owner', [field('id')]),
      field('owners', [field('id')]),
    ),
  ]
  const owner = { id: 'X', age: 7 }
  const owners = [owner, null, { age: 7 }]
  expect(
    represented([{ __typename: 'Kunshan', tags: ['a'], owner, owners }], requires).sent,
  ).toEqual([
    { __typename: 'Kunshan', tags: ['a'], owner: { id: 'X' }, owners: [{ id: 'X' }, null, null] },
  ])
  const partial = { __typename: 'Kunshan', tags: [], owner: { age: 7 }, owners: null }
  expect(represented([partial], requires).sent).toEqual([{ ...partial, owner: null }])
})

it('a required key is the own key of the entity', () => {
  expect(
    represented([{ __typename: 'Kunshan' }], [on('Kunshan', typeName, field('constructor'))]).sent,
  ).toEqual([])
})

it('the planner’s types of interface objects replace the entities’ own', () => {
  const { sent, standsFor } = representationsOf(
    schema,
    [
      { __typename: 'Kunshan', code: 'A' },
      { __typename: 'Taicang', code: 'A' },
    ],
    [on('File', typeName, field('code'))],
    [{ kind: 'ValueSetter', path: ['... on File', '__typename'], setValueTo: 'File' }],
  )
  expect({ sent, standsFor }).toEqual({
    sent: [{ __typename: 'File', code: 'A' }],
    standsFor: [[0, 1]],
  })
})

it('entities of several types with one representation keep their types, and share nothing', async () => {
  const plan = {
    kind: 'QueryPlan',
    node: {
      kind: 'Sequence',
      nodes: [
        { kind: 'Fetch', serviceName: 'files', operation: '{ files }' },
        {
          kind: 'Flatten',
          path: ['files', '@'],
          node: {
            kind: 'Fetch',
            serviceName: 'names',
            operation: '{ _entities }',
            requires: [on('File', typeName, field('code'))],
            inputRewrites: [
              { kind: 'ValueSetter', path: ['... on File', '__typename'], setValueTo: 'File' },
            ],
          },
        },
      ],
    },
  } as unknown as QueryPlan
  const files = [
    { __typename: 'Kunshan', code: 'A' },
    { __typename: 'Taicang', code: 'A' },
  ]
  const answering = (data: Tree) => ({ process: async () => ({ data }) as never })
  const sources = new Map([
    ['files', answering({ files })],
    ['names', answering({ _entities: [{ owner: {} }] })],
  ])

  const { data, errors } = await runPlan(
    { supergraph: schema, sources },
    scheduleOf(plan, () => true),
    { request: {}, context: {} } as never,
  )

  expect(errors).toEqual([])
  expect(data).toEqual({
    files: [
      { __typename: 'Kunshan', code: 'A', owner: {} },
      { __typename: 'Taicang', code: 'A', owner: {} },
    ],
  })
  const [one, other] = data.files as Tree[]
  expect(one!.owner).not.toBe(other!.owner)
})
