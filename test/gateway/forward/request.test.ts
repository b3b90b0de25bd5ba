import { expect, it } from 'vitest'
import { requestContext } from '../../../gateway/door/request-context.js'
import { subgraph } from '../../../gateway/forward/subgraph.js'
import { anonymous } from '../../../schema/caller.js'
import { auditSubgraphName, zoneSubgraphName } from '../../../schema/sdl.js'
import type { SubgraphRequest } from '../../../schema/subgraph-request.js'

it('how the budget stands is told to the subgraph that answers `viewer`, and to no other', async () => {
  const received: unknown[] = []
  const ask = async (request: SubgraphRequest) => {
    received.push(request.extensions)
    return { data: { __typename: 'Query' } }
  }
  const context = requestContext({
    caller: anonymous,
    requestId: 'r',
    observed: { operation: null, errorCodes: new Set<string>() },
    log: { warn() {}, error() {} },
    signal: new AbortController().signal,
    cost: () => ({
      points: 130,
      limit: 400_000,
      standing: { left: 399_870, resetsAtMs: Date.UTC(2026, 10, 23, 2, 15, 41) },
    }),
    onRequestFault() {},
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
