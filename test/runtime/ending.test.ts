import { setTimeout } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { expect, it } from 'vitest'
import { drainMsOf, type Ending, gentleEnd } from '../../runtime/ending.js'
import { HubError } from '../../schema/errors.js'
import { startLoad } from '../support/load.js'

async function serverOn(port: number): Promise<{ app: FastifyInstance; ending: Ending }> {
  const app = Fastify({ return503OnClosing: false })
  const ending = gentleEnd(app)
  app.get('/', async () => {
    await setTimeout(Math.random() * 20)
    return { whole: 'x'.repeat(20_000) }
  })
  await app.listen({ port, host: '127.0.0.1' })
  return { app, ending }
}

const portOf = ({ app }: { app: FastifyInstance }) =>
  (app.server.address() as { port: number }).port

it('a server that ends under load gives every request a whole answer or refuses the connection', async () => {
  let server = await serverOn(0)
  const port = portOf(server)
  const load = startLoad({
    url: () => `http://127.0.0.1:${port}/`,
    clients: 20,
    isRight: (status, body) => status === 200 && body.length === '{"whole":""}'.length + 20_000,
  })
  for (let end = 0; end < 5; end += 1) {
    await setTimeout(200)
    await server.ending.close(0)
    await setTimeout(20)
    server = await serverOn(port)
  }
  await setTimeout(200)
  await load.stop()
  await server.app.close()
  expect({ lost: load.lost, wrong: load.wrong, statuses: [...load.answered.keys()] }).toEqual({
    lost: [],
    wrong: [],
    statuses: [200],
  })
  expect(load.refused()).toBeGreaterThan(0)
  expect(load.answered.get(200)).toBeGreaterThan(200)
})

it('the end is said before it comes, and answers go on in between', async () => {
  const { app, ending } = await serverOn(0)
  const url = `http://127.0.0.1:${portOf({ app })}/`
  expect(ending.hasBegun).toBe(false)
  const closing = ending.close(300)
  expect(ending.hasBegun).toBe(true)
  expect((await fetch(url)).status).toBe(200)
  await closing
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

it('a client that only keeps its connection open does not hold the end up', async () => {
  const { app, ending } = await serverOn(0)
  expect((await fetch(`http://127.0.0.1:${portOf({ app })}/`)).status).toBe(200)
  const begun = performance.now()
  await ending.close(0)
  expect(performance.now() - begun).toBeLessThan(2_000)
})

it('a drain of more than five minutes, or of no number, is refused', () => {
  expect([drainMsOf(undefined), drainMsOf('5')]).toEqual([0, 5_000])
  for (const written of ['-1', '301', 'soon']) expect(() => drainMsOf(written)).toThrow(HubError)
})
