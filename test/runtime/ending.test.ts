import type { ClientHttp2Session } from 'node:http2'
import { setTimeout } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { expect, it } from 'vitest'
import { drainMsOf, type Ending, gentleEnd } from '../../runtime/ending.js'
import { http2Options } from '../../runtime/http2.js'
import { HubError } from '../../schema/errors.js'
import { certificate, type Pair } from '../support/certificates.js'
import { answerOf, openSession } from '../support/http2.js'
import { startLoad } from '../support/load.js'

async function serverOn(
  port: number,
  pair?: Pair,
): Promise<{ app: FastifyInstance; ending: Ending }> {
  const settings = { return503OnClosing: false }
  const app = pair
    ? (Fastify({ ...settings, http2: true, https: { ...pair, ...http2Options } }) as never)
    : (Fastify(settings) as FastifyInstance)
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
  const answered = () => load.answered.get(200) ?? 0
  for (let end = 0; end < 5; end += 1) {
    const before = answered()
    await expect.poll(answered).toBeGreaterThan(before + 40)
    await server.ending.close(0)
    const refused = load.refused()
    await expect.poll(load.refused).toBeGreaterThan(refused)
    server = await serverOn(port)
  }
  const before = answered()
  await expect.poll(answered).toBeGreaterThan(before)
  await load.stop()
  await server.app.close()
  expect({ lost: load.lost, wrong: load.wrong, statuses: [...load.answered.keys()] }).toEqual({
    lost: [],
    wrong: [],
    statuses: [200],
  })
})

it('a server of HTTP/2 that ends under load answers every request, or says that it was not looked at', async () => {
  const pair = await certificate('127.0.0.1')
  let server = await serverOn(0, pair)
  const port = portOf(server)
  const seen = { whole: 0, refused: 0, lost: [] as string[] }
  let isStopped = false
  const clients = Array.from({ length: 4 }, async () => {
    let session = null as ClientHttp2Session | null
    const askOnce = async () => {
      // Nothing is asked as yet of a connection that does not come about.
      session ??= await openSession(`https://127.0.0.1:${port}`, pair.cert).catch(() => null)
      // Nor of one that has been told to end.
      if (session?.closed) session = null
      try {
        const { text } = await answerOf(session!.request({ ':path': '/' }))
        if (text.length === '{"whole":""}'.length + 20_000) seen.whole += 1
        else seen.lost.push(`half an answer of ${text.length}`)
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        const isAsked = session !== null && !code?.startsWith('ERR_HTTP2_')
        const isSafe = ['reset with REFUSED_STREAM', 'was not sent'].includes(message)
        if (isAsked && !isSafe) seen.lost.push(message)
        else seen.refused += 1
        session = null
        await setTimeout(5)
      }
    }
    while (!isStopped) await Promise.all(Array.from({ length: 5 }, askOnce))
    session?.destroy()
  })
  for (let end = 0; end < 5; end += 1) {
    const { whole } = seen
    await expect.poll(() => seen.whole).toBeGreaterThan(whole + 20)
    await server.ending.close(0)
    const { refused } = seen
    await expect.poll(() => seen.refused).toBeGreaterThan(refused)
    server = await serverOn(port, pair)
  }
  const { whole } = seen
  await expect.poll(() => seen.whole).toBeGreaterThan(whole)
  isStopped = true
  await Promise.all(clients)
  await server.app.close()
  expect(seen.lost).toEqual([])
})

it('the end is said before it comes, and answers go on in between', async () => {
  const { app, ending } = await serverOn(0)
  const url = `http://127.0.0.1:${portOf({ app })}/`
  expect(ending.hasBegun).toBe(false)
  const closing = ending.close(2_000)
  expect(ending.hasBegun).toBe(true)
  expect((await fetch(url)).status).toBe(200)
  await closing
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

it('a client that only keeps its connection open does not hold the end up', async () => {
  const { app, ending } = await serverOn(0)
  expect((await fetch(`http://127.0.0.1:${portOf({ app })}/`)).status).toBe(200)
  // Held up, it would take a minute, longer than a test may.
  await ending.close(0)
  expect(app.server.listening).toBe(false)
})

it('a drain of more than five minutes, or of no number, is refused', () => {
  expect([drainMsOf(undefined), drainMsOf('5')]).toEqual([0, 5_000])
  for (const written of ['-1', '301', 'soon']) expect(() => drainMsOf(written)).toThrow(HubError)
})
