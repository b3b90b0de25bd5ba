import { afterAll, beforeAll, expect, it } from 'vitest'
import { httpSubgraph } from '../../../gateway/forward/http.js'
import type { Subgraph } from '../../../gateway/forward/subgraph.js'
import { HubError } from '../../../schema/errors.js'
import type { SnapshotSource } from '../../../schema/snapshots.js'
import { type SubgraphServer, subgraphServer } from '../../../subgraphs/shared/server.js'

let told: SnapshotSource
let server: SubgraphServer
let city: Subgraph
beforeAll(async () => {
  server = subgraphServer({
    execute: async () => ({ data: {} }),
    readCaller: async (authorization) => {
      if (authorization !== 'Bearer of the gateway') throw new HubError('UNAUTHENTICATED.subgraph')
      return null as never
    },
    snapshot: (...asked) => told(...asked),
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

const line = `{"localId":"91990583MA00000001","subject":{"name":"昆山市演示一号"}}\n`

async function take(onText: (length: number) => Promise<void> = async () => {}): Promise<string> {
  let text = ''
  await city.snapshot!(async (more) => {
    text += more
    await onText(text.length)
  }, AbortSignal.timeout(20_000))
  return text
}

it('what a city tells comes whole, letters and all, however it is divided on its way', async () => {
  const all = line.repeat(20_000)
  told = (write) => write(all)
  expect(await take()).toBe(all)
})

it('a city tells no faster than it is taken', async () => {
  let pages = 0
  told = async (write) => {
    for (; pages < 2_000; pages++) await write(line.repeat(100))
  }
  let most = 0
  const page = line.length * 100
  await take(async (length) => {
    most = Math.max(most, pages - length / page)
    if (length < 50 * page) await new Promise((resolve) => setTimeout(resolve, 1))
  })
  expect(pages).toBe(2_000)
  // What the two connections hold between them.
  expect(most).toBeLessThan(1_500)
})

it('what breaks off is an error for whoever takes it, and no end', async () => {
  told = async (write) => {
    await write(line)
    throw new Error('the database is away')
  }
  await expect(take()).rejects.toThrow()
})

it('nobody but the gateway is told', async () => {
  told = (write) => write(line)
  const answer = await server.app.inject({ method: 'GET', url: '/snapshot' })
  expect([answer.statusCode, answer.body.includes('localId')]).toEqual([401, false])
})
