import { afterAll, beforeAll, expect, it } from 'vitest'
import { httpSubgraph } from '../../../gateway/forward/http.js'
import type { Subgraph } from '../../../gateway/forward/subgraph.js'
import type { Anchor } from '../../../schema/anchors.js'
import { HubError } from '../../../schema/errors.js'
import { type SubgraphServer, subgraphServer } from '../../../subgraphs/shared/server.js'

const kept: Anchor[] = []
let server: SubgraphServer
let city: Subgraph
beforeAll(async () => {
  server = subgraphServer({
    execute: async () => ({ data: {} }),
    readCaller: async (authorization) => {
      if (authorization !== 'Bearer of the gateway') {
        throw new HubError('UNAUTHENTICATED.subgraph')
      }
      return null as never
    },
    anchors: {
      async keep(anchors) {
        if (anchors.some(({ payload }) => payload === 'another')) {
          throw new HubError('ANCHOR_DIFFERS.otherInCity', { city: 'Kunshan', number: 1 })
        }
        kept.push(...anchors)
        return kept.length
      },
      kept: async (after) => kept.filter(({ number }) => number > after),
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
  expect(await city.anchors!.keep([], signal())).toBe(0)
  expect(await city.anchors!.keep([anchor], signal())).toBe(1)
  expect(kept).toEqual([anchor])
  expect(await city.anchors!.kept(0, signal())).toEqual([anchor])
  expect(await city.anchors!.kept(1, signal())).toEqual([])
})

it('a city with another anchor says so', async () => {
  await expect(
    city.anchors!.keep([{ ...anchor, payload: 'another' }], signal()),
  ).rejects.toMatchObject({
    code: 'ANCHOR_DIFFERS',
    message: 'Kunshan has another anchor of number 1; run "npm run audit -- verify".',
  })
})

it('nobody but the gateway hands in anchors, or reads them', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/anchors', payload: [] })
  expect(answer.statusCode).toBe(401)
  expect((await server.app.inject({ method: 'GET', url: '/anchors?after=0' })).statusCode).toBe(401)
})

it('a city of the version before, which cannot tell what it has, is handed anchors all the same', async () => {
  const before = subgraphServer({
    execute: async () => ({ data: {} }),
    readCaller: async () => null as never,
  })
  before.app.post('/anchors', async () => ({ last: 7 }))
  const url = await before.app.listen({ port: 0, host: '127.0.0.1' })
  const former = httpSubgraph({
    name: 'kunshan',
    jurisdiction: '320583',
    url: `${url}/graphql`,
    tokens: async () => 'of the gateway',
  })
  try {
    expect(await former.anchors!.kept(0, signal())).toEqual([])
    expect(await former.anchors!.keep([anchor], signal())).toBe(7)
  } finally {
    await former.close()
    await before.app.close()
  }
})
