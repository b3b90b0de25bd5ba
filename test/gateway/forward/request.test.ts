import { expect, it } from 'vitest'
import { type RequestContext, requestContext } from '../../../gateway/door/request-context.js'
import { subgraph } from '../../../gateway/forward/subgraph.js'
import { unavailable } from '../../../gateway/forward/unavailable.js'
import { anonymous } from '../../../schema/caller.js'
import { auditSubgraphName, zoneSubgraphName } from '../../../schema/sdl.js'
import type { SubgraphRequest } from '../../../schema/subgraph-request.js'

it('how the budget stands is told to the subgraph that answers `viewer`, and to no other', async () => {
  const received: unknown[] = []
  const ask = async (request: SubgraphRequest) => {
    received.push(request.extensions)
    return { data: { __typename: 'Query' } }
  }
  const context = contextWith({
    cost: () => ({
      points: 130,
      limit: 400_000,
      standing: { left: 399_870, resetsAtMs: Date.UTC(2026, 10, 23, 2, 15, 41) },
    }),
  })
  for (const name of [auditSubgraphName, zoneSubgraphName]) {
    const { process } = subgraph({ name, jurisdiction: null }, ask, 1_000, null)
    await process({ request: { query: '{ __typename }' }, context } as never)
  }
  expect(received).toEqual([
    {
      budget: {
        points: 130,
        limit: 400_000,
        left: 399_870,
        resetsAt: '2026-11-23T02:15:41.000000Z',
      },
    },
    undefined,
  ])
})

it('only what was put together is to be answered part by part, and a part that is late is one that was not asked', async () => {
  const received: unknown[] = []
  const late = { message: 'late', path: ['_0', 0], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }
  const ask = async ({ extensions }: SubgraphRequest) => {
    received.push(extensions)
    return { data: { _0: [null], _1: [{ name: 'there' }], _entities: [{}] }, errors: [late] }
  }
  const { process } = subgraph({ name: 'kunshan', jurisdiction: '320583' }, ask, 5_000, null)
  const request = { query: '{ __typename }' }
  const entities = (keys: readonly string[]) => keys.map((key) => ({ key, count: 1 }))
  const context = contextWith({})
  await process({ request, context, entities: entities(['_entities']) } as never)
  const { data, errors } = await process({
    ...{ request, context, entities: entities(['_0', '_1']) },
  } as never)
  expect(received).toEqual([undefined, { withinMs: 4_500 }])
  expect(data).toMatchObject({ _1: [{ name: 'there' }] })
  expect(errors).toEqual([unavailable({ name: 'kunshan', jurisdiction: '320583' }, ['_0', 0])])
})

function contextWith(own: Partial<RequestContext>): RequestContext {
  return requestContext({
    caller: anonymous,
    requestId: 'r',
    observed: { operation: null, errorCodes: new Set<string>() },
    log: { warn() {}, error() {} } as unknown as RequestContext['log'],
    signal: new AbortController().signal,
    onRequestFault() {},
    ...own,
  })
}
