import { buildSchema, parse } from 'graphql'
import { expect, it } from 'vitest'
import type { FetchNode, PlanNode, QueryPlan, Tree } from '../../../gateway/execute/query-plan.js'
import { runPlan } from '../../../gateway/execute/run-plan.js'
import { scheduleOf } from '../../../gateway/execute/schedule.js'
import { questionOf, Together } from '../../../gateway/execute/together.js'
import { shop, shopQuery } from '../../bench/nested/shop.js'
import { startFederation } from '../access/federation.js'

const schema = buildSchema('type Query { things: [Thing] } type Thing { id: ID, name: String }')
const requires = [
  {
    kind: 'InlineFragment',
    typeCondition: 'Thing',
    selections: [
      { kind: 'Field', name: '__typename' },
      { kind: 'Field', name: 'id' },
    ],
  },
] as FetchNode['requires']

function fetchOf(serviceName: string, operation: string): FetchNode {
  const ofEntities = operation.includes('_entities')
  return {
    kind: 'Fetch',
    serviceName,
    operation,
    operationName: undefined,
    operationKind: 'query',
    ...(ofEntities && { requires }),
  } as FetchNode
}

const root = (serviceName: string, key: string) =>
  fetchOf(serviceName, `{ ${key} { __typename id } }`)
const entitiesAt = (key: string, serviceName: string, field: string): PlanNode => ({
  kind: 'Flatten',
  path: [key, '@'],
  node: fetchOf(
    serviceName,
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Thing { ${field} } } }`,
  ),
})
const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes })
const planOf = (...nodes: PlanNode[]): QueryPlan => ({
  kind: 'QueryPlan',
  node: { kind: 'Parallel', nodes },
})

/** Which fetches go together, as the place of their gathering. */
function gathered(plan: QueryPlan): number[] {
  return scheduleOf(plan, () => true).steps.map(({ gathering }) => gathering.place)
}

it('lists in lists over four subgraphs take six requests, fewer than their plan has fetches', async () => {
  const federation = await startFederation(shop)
  const { data, errors } = await federation.ask(shopQuery)
  const asked = federation.asked().map(({ subgraph }) => subgraph)
  await federation.stop()
  expect(errors).toBeUndefined()
  expect((data!.users as Tree[])[0]!.reviews).toHaveLength(2)
  expect(asked.sort()).toEqual(['inventory', 'products', 'products', 'reviews', 'users', 'users'])
})

it('a fetch that nobody waits for goes with a later one of its subgraph, and none makes the whole longer', () => {
  const early = sequence(root('one', 'a'), entitiesAt('a', 'names', 'name'))
  const late = sequence(
    root('two', 'b'),
    entitiesAt('b', 'three', 'name'),
    entitiesAt('b', 'names', 'name'),
  )
  expect(gathered(planOf(early, late))).toEqual([0, 1, 2, 3, 1])
  const awaited = sequence(
    root('one', 'a'),
    entitiesAt('a', 'names', 'name'),
    entitiesAt('a', 'three', 'name'),
    entitiesAt('a', 'four', 'name'),
  )
  expect(gathered(planOf(awaited, late))).toEqual([0, 1, 2, 3, 4, 2, 5])
})

it('a plan of many fetches side by side is put in order, however many wait for how many', () => {
  const all = (path: string) =>
    Array.from({ length: 600 }, (_, at) =>
      entitiesAt(`${path}${at}`, ['a', 'b', 'c'][at % 3]!, 'name'),
    )
  const stage = (path: string): PlanNode => ({ kind: 'Parallel', nodes: all(path) })
  const plan = planOf(sequence(root('one', 'a'), stage('x'), stage('y')))
  // Where each is weighed against all others for each of them, this takes minutes.
  expect(new Set(gathered(plan)).size).toBe(7)
})

it('a fetch waits for what goes with it no longer than the whole has taken', async () => {
  const asked: string[] = []
  let answerSlow = (_: unknown) => {}
  const slow = new Promise((resolve) => {
    answerSlow = resolve
  })
  const source = (answer: (query: string) => unknown) => ({
    process: async ({ request }: { request: { query?: string } }) => ({
      data: await answer(request.query!),
    }),
  })
  const things = (id: string) => [{ __typename: 'Thing', id }]
  const sources = new Map<string, unknown>([
    ['fast', source(() => ({ a: things('A') }))],
    ['slow', source(async () => ({ b: (await slow) && things('B') }))],
    [
      'names',
      source((query) => {
        asked.push(query)
        answerSlow(true)
        return { _entities: [{ name: 'name' }] }
      }),
    ],
  ])
  const plan = planOf(
    sequence(root('fast', 'a'), entitiesAt('a', 'names', 'name')),
    sequence(root('slow', 'b'), entitiesAt('b', 'names', 'name')),
  )
  const { data, errors } = await runPlan(
    { supergraph: schema, sources: sources as never },
    scheduleOf(plan, () => true),
    { request: {}, context: {} } as never,
  )
  expect(errors).toEqual([])
  expect(data).toEqual({
    a: [{ __typename: 'Thing', id: 'A', name: 'name' }],
    b: [{ __typename: 'Thing', id: 'B', name: 'name' }],
  })
  expect(asked).toHaveLength(2)
})

it('an error stands where its entity stands, also where others have come to its place meanwhile', async () => {
  const thing = (id: string) => ({ __typename: 'Thing', id })
  let answerSlow = (_: unknown) => {}
  const slow = new Promise((resolve) => {
    answerSlow = resolve
  })
  const source = (answer: (variables: Tree) => unknown) => ({
    process: async ({ request }: { request: { variables: Tree } }) => answer(request.variables),
  })
  const sources = new Map<string, unknown>([
    ['one', source(() => ({ data: { a: [{ below: null }, { below: thing('B') }] } }))],
    ['two', source(async () => ({ data: (await slow) && { a: [{ below: thing('A') }, {}] } }))],
    [
      'names',
      source(async ({ representations }) => {
        const ids = (representations as Tree[]).map(({ id }) => id)
        answerSlow(true)
        await new Promise((resolve) => setTimeout(resolve, 50))
        const errors = ids.map((id, at) => ({ message: `${id}`, path: ['_entities', at, 'name'] }))
        return { data: { _entities: ids.map(() => ({ name: null })) }, errors }
      }),
    ],
  ])
  const below = (serviceName: string): PlanNode => ({
    ...(entitiesAt('a', serviceName, 'name') as PlanNode & { kind: 'Flatten' }),
    path: ['a', '@', 'below'],
  })
  const { errors } = await runPlan(
    { supergraph: schema, sources: sources as never },
    scheduleOf(planOf(sequence(root('one', 'a'), below('names')), root('two', 'a')), () => true),
    { request: {}, context: {} } as never,
  )
  expect(errors.map(({ message, path }) => [message, path])).toEqual([
    ['B', ['a', 1, 'below', 'name']],
  ])
})

it('fetches that go together have their variables, also one called __proto__', async () => {
  const sent: unknown[] = []
  const sources = new Map<string, unknown>([
    ['one', { process: async () => ({ data: { a: [{ __typename: 'Thing', id: 'A' }] } }) }],
    ['two', { process: async () => ({ data: { b: [{ __typename: 'Thing', id: 'B' }] } }) }],
    [
      'names',
      {
        process: async ({ request }: { request: { variables: Tree } }) => {
          sent.push(JSON.parse(JSON.stringify(request.variables)))
          return { data: { _0: [{}], _1: [{}] } }
        },
      },
    ],
  ])
  const below = (key: string, field: string): PlanNode => {
    const { node, ...flatten } = entitiesAt(key, 'names', field) as PlanNode & { kind: 'Flatten' }
    return { ...flatten, node: { ...node, variableUsages: ['__proto__'] } as FetchNode }
  }
  const plan = planOf(
    sequence(root('one', 'a'), below('a', 'x: name(on: $__proto__)')),
    sequence(root('two', 'b'), below('b', 'y: name(on: $__proto__)')),
  )
  const variables = JSON.parse('{ "__proto__": "today" }')
  await runPlan(
    { supergraph: schema, sources: sources as never },
    scheduleOf(plan, () => true),
    { request: { variables }, context: {} } as never,
  )
  expect(sent.map((one) => JSON.stringify(one))).toEqual([
    '{"__proto__":"today","representations_0":[{"__typename":"Thing","id":"A"}],"representations_1":[{"__typename":"Thing","id":"B"}]}',
  ])
})

it('questions that go together keep their variables, and fragments of one name that differ', () => {
  const question = (text: string) =>
    questionOf({ ...fetchOf('names', text), operationName: 'Q__names__1' }, parse(text))!
  const ask = (selection: string, fragment: string, variables = '') =>
    question(`query Q__names__1($representations: [_Any!]!${variables}) {
      _entities(representations: $representations) { ... on Thing { ${selection} } }
    } fragment F on Thing { ${fragment} }`)
  const questions = [
    ask('...F', 'id'),
    ask('...F x: name(on: $on)', 'id', ', $on: Date'),
    ask('...F', 'name'),
  ]
  const together = new Together()
  const { query, parts, operationName } = together.requestOf(questions)
  expect(query).toBe(
    'query Q__names__1($on:Date$representations_0:[_Any!]!$representations_1:[_Any!]!$representations_2:[_Any!]!){' +
      '_0:_entities(representations:$representations_0){...on Thing{...F}}' +
      '_1:_entities(representations:$representations_1){...on Thing{...F x:name(on:$on)}}' +
      '_2:_entities(representations:$representations_2){...on Thing{...F_2}}}' +
      'fragment F on Thing{id}fragment F_2 on Thing{name}',
  )
  expect(operationName).toBe('Q__names__1')
  expect(parts.map(({ variable }) => variable)).toEqual([
    'representations_0',
    'representations_1',
    'representations_2',
  ])
  expect(together.requestOf(questions).query).toBe(query)
})
