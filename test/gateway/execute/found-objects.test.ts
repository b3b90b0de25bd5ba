import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import { FoundObjects, placesAt } from '../../../gateway/execute/found-objects.js'
import type { QueryPlan, RequiredSelections, Tree } from '../../../gateway/execute/query-plan.js'
import { meantTypes } from '../../../gateway/execute/representations.js'
import { runPlan } from '../../../gateway/execute/run-plan.js'
import { scheduleOf } from '../../../gateway/execute/schedule.js'

const path = ['files', '@']

it('objects are found in the order of the answer, by the types that they say they are of', () => {
  const [one, other, again] = ['A', 'B', 'A'].map((name) => ({ __typename: name }))
  const nameless = {}
  const found = new FoundObjects({ files: [one, null, other, nameless, again, 'text'] })
  expect(found.at(path)).toEqual([one, other, nameless, again])
  expect(found.ofTypes(path, null)).toEqual(found.at(path))
  expect(found.ofTypes(path, new Set(['A']))).toEqual([one, again])
  expect(found.ofTypes(path, new Set(['B', 'A', 'C']))).toEqual([one, other, again])
  expect(found.ofTypes(path, new Set(['C']))).toEqual([])
})

it('what has been written into the answer is found once it is said to be there', () => {
  const data: Tree = {}
  const found = new FoundObjects(data)
  expect(found.at(path)).toEqual([])
  data.files = [{ __typename: 'A' }]
  found.forget()
  expect(found.at(path)).toEqual([{ __typename: 'A' }])
})

it('objects are found in the order in which their places are told', () => {
  const lists = { files: [[{ code: 1 }, null], null, [{ code: 2 }]] }
  const below = ['files', '@', '@']
  expect(new FoundObjects(lists).at(below)).toEqual([{ code: 1 }, { code: 2 }])
  expect(placesAt(lists, below)).toEqual([
    { value: { code: 1 }, at: ['files', 0, 0] },
    { value: { code: 2 }, at: ['files', 2, 0] },
  ])
})

it('what is asked of an interface means all that are of it, and what is asked of every object all', () => {
  const schema = buildSchema(`
    type Query { a: Any }
    interface Any { id: ID }
    interface File implements Any { id: ID }
    type A implements Any & File { id: ID }
    type B implements Any { id: ID }
    union Both = A | B
  `)
  const on = (typeCondition: string | undefined) =>
    [{ kind: 'InlineFragment', typeCondition, selections: [] }] as unknown as RequiredSelections
  const names = (requires: RequiredSelections) => meantTypes(schema, requires)
  expect(names(on('A'))).toEqual(new Set(['A']))
  expect(names(on('Any'))).toEqual(new Set(['Any', 'File', 'A', 'B']))
  expect(names(on('Both'))).toEqual(new Set(['Both', 'A', 'B']))
  expect(names([...on('B'), ...on('File')])).toEqual(new Set(['B', 'File', 'A']))
  expect(names(on(undefined))).toBeNull()
  expect(names([{ kind: 'Field', name: 'id' }] as RequiredSelections)).toBeNull()
})

it('a file is looked at no more often the more members there are', async () => {
  const looks = async (members: number) => {
    const names = Array.from({ length: members }, (_, place) => `City${place}`)
    const supergraph = buildSchema(
      `type Query { files: [File] } interface File { code: ID, name: String }
       ${names.map((name) => `type ${name} implements File { code: ID, name: String }`).join('\n')}`,
    )
    let count = 0
    const files = names.map((name) => ({
      get __typename() {
        count += 1
        return name
      },
      code: 'X',
    }))
    const requires = (name: string) => [
      {
        kind: 'InlineFragment',
        typeCondition: name,
        selections: [
          { kind: 'Field', name: '__typename' },
          { kind: 'Field', name: 'code' },
        ],
      },
    ]
    const ofMember = (name: string) => ({
      kind: 'Flatten',
      path: ['files', '@'],
      node: {
        kind: 'Fetch',
        serviceName: name,
        operation: `query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on ${name} { name } } }`,
        requires: requires(name),
      },
    })
    const plan = {
      kind: 'QueryPlan',
      node: {
        kind: 'Sequence',
        nodes: [
          { kind: 'Fetch', serviceName: 'zone', operation: '{ files { __typename code } }' },
          { kind: 'Parallel', nodes: names.map(ofMember) },
        ],
      },
    } as unknown as QueryPlan
    const answering = (data: Tree) => ({ process: async () => ({ data }) as never })
    const sources = new Map([
      ['zone', answering({ files })],
      ...names.map((name) => [name, answering({ _entities: [{ name }] })] as const),
    ])
    const { data, errors } = await runPlan(
      { supergraph, sources },
      scheduleOf(plan, () => true),
      { request: {}, context: {} } as never,
    )
    expect(errors).toEqual([])
    expect((data.files as Tree[]).map(({ name }) => name)).toEqual(names)
    return count / members
  }
  expect(await looks(40)).toBe(await looks(4))
})
