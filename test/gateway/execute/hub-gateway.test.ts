import { afterEach, describe, expect, it } from 'vitest'
import { type Grants, nobody } from '../../../gateway/access/grants.js'
import { compose, linked, refusals, startFederation } from '../access/federation.js'

const subgraph = (rule: string) => ({
  main: {
    sdl: linked(`type Query { open: String closed: String ${rule} later: String }`),
    resolvers: {
      Query: { open: () => 'open', closed: () => 'closed', later: () => 'later' },
    },
  },
})
const free = subgraph('')
const ruled = subgraph('@authenticated')

let federation: Awaited<ReturnType<typeof startFederation>>
afterEach(() => federation.stop())

describe('a changed supergraph', () => {
  it('changes rules, plans and caches between two requests', async () => {
    federation = await startFederation(free)
    const query = '{ open closed }'
    expect((await federation.ask(query)).data).toEqual({ open: 'open', closed: 'closed' })
    await federation.gateway.reload(compose(ruled))
    const answer = await federation.ask(query)
    expect(answer.data).toEqual({ open: 'open', closed: null })
    expect(refusals(answer.errors)).toEqual(['closed Query.closed'])
    await federation.gateway.reload(compose(free))
    expect((await federation.ask(query)).data).toEqual({ open: 'open', closed: 'closed' })
  })

  it('lets a request under way finish by the rules it began with', async () => {
    let grant = (_: Grants) => {}
    const grants = new Promise<Grants>((resolve) => {
      grant = resolve
    })
    let begun = () => {}
    const begins = new Promise<void>((resolve) => {
      begun = resolve
    })
    federation = await startFederation(ruled, {
      grantsOf: () => {
        begun()
        return grants
      },
    })
    const asking = federation.ask('{ open closed }')
    await begins
    await federation.gateway.reload(compose(free))
    grant(nobody)
    expect((await asking).data).toEqual({ open: 'open', closed: null })
    expect((await federation.ask('{ open closed }')).data).toEqual({
      open: 'open',
      closed: 'closed',
    })
  })

  it.each([
    ['is no GraphQL', 'type Query {'],
    ['is no supergraph', 'type Query { a: Int }'],
    [
      'has a rule that opens a field',
      compose(ruled).replace(
        'closed: String @authenticated',
        'closed: String @authenticated(if: true)',
      ),
    ],
    [
      'has an empty scope list',
      compose({
        main: { sdl: linked('type Query { open: String @requiresScopes(scopes: [[]]) }') },
      }),
    ],
  ])('that %s leaves the old one in force', async (_, supergraphSdl) => {
    federation = await startFederation(ruled)
    await expect(federation.gateway.reload(supergraphSdl)).rejects.toThrow()
    expect((await federation.ask('{ open closed }')).data).toEqual({ open: 'open', closed: null })
  })
})

it('a supergraph with an empty scope list does not start', async () => {
  federation = await startFederation(free)
  const broken = {
    main: { sdl: linked('type Query { open: String @requiresScopes(scopes: []) }') },
  }
  await expect(startFederation(broken)).rejects.toMatchObject({
    message: expect.stringContaining('Query.open: @requiresScopes has an empty list'),
  })
})

it.each([
  [
    'throws',
    () => {
      throw new Error('policy store is away')
    },
  ],
  ['rejects', () => Promise.reject(new Error('policy store is away'))],
  ['does not come back in time', () => new Promise<never>(() => {})],
])('a policy evaluation that %s denies', async (_, grantsOf) => {
  federation = await startFederation(ruled, { grantsOf, grantsTimeoutMs: 20 })
  expect((await federation.ask('{ open closed }')).data).toEqual({ open: 'open', closed: null })
})

it('access off serves the same supergraph without its rules', async () => {
  federation = await startFederation(ruled, { access: 'off' })
  expect(await federation.ask('{ open closed }')).toEqual({
    data: { open: 'open', closed: 'closed' },
  })
})

it('hands a data source the filtered operation and the caller’s context', async () => {
  federation = await startFederation(ruled)
  await federation.ask('query Mine { open closed }')
  expect(federation.asked()).toEqual([
    { subgraph: 'main', query: 'query Mine__main__0{open}', variables: {} },
  ])
})

it('asks for each data source once, also over reloads', async () => {
  federation = await startFederation(free)
  await federation.gateway.reload(compose(ruled))
  expect(federation.dataSources).toEqual(['main http://main.invalid'])
})
