import { afterAll, beforeAll, expect, it } from 'vitest'
import { httpSubgraph } from '../../../gateway/forward/http.js'
import type { Subgraph } from '../../../gateway/forward/subgraph.js'
import type { Anchor } from '../../../schema/anchors.js'
import { HubError } from '../../../schema/errors.js'
import { type SubgraphServer, subgraphServer } from '../../../subgraphs/server.js'

const kept: Anchor[] = []
let server: SubgraphServer
let city: Subgraph
beforeAll(async () => {
  server = subgraphServer({
    execute: async () => ({ data: {} }),
    readCaller: async (authorization) => {
      if (authorization !== 'Bearer of the gateway') {
        throw new HubError('UNAUTHENTICATED', 'A subgraph answers the gateway only.')
      }
      return null as never
    },
    async keepAnchors(anchors) {
      if (anchors.some(({ payload }) => payload === 'another')) {
        throw new HubError('ANCHOR_DIFFERS', 'Kunshan has another anchor of number 1.')
      }
      kept.push(...anchors)
      return kept.length
    },
  })
  const url = await server.app.listen({ port: 0, host: '127.0.0.1' })
  city = httpSubgraph({
    name: 'kunshan',
    jurisdiction: '320583',
    url: `${url}/graphql`,
    tokens: async () => 'of the gateway',
  })
})
afterAll(async () => {
  await city.close()
  await server.app.close()
})

const signal = () => AbortSignal.timeout(5_000)
const anchor = { number: 1, payload: '{}', jws: 'a..b' }

it('anchors reach a city over HTTP, and it says how far it has them', async () => {
  expect(await city.keepAnchors!([], signal())).toBe(0)
  expect(await city.keepAnchors!([anchor], signal())).toBe(1)
  expect(kept).toEqual([anchor])
})

it('a city with another anchor says so', async () => {
  await expect(
    city.keepAnchors!([{ ...anchor, payload: 'another' }], signal()),
  ).rejects.toMatchObject({
    code: 'ANCHOR_DIFFERS',
    message: 'Kunshan has another anchor of number 1.',
  })
})

it('nobody but the gateway hands in anchors', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/anchors', payload: [] })
  expect(answer.statusCode).toBe(401)
})
