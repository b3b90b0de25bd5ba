import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import Fastify from 'fastify'
import { afterEach, expect, it } from 'vitest'
import {
  boundRequests,
  defaultRequestBounds,
  type RequestBounds,
  requestBoundsOf,
} from '../../runtime/bound-requests.js'
import { observeRequests } from '../../runtime/requests.js'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A server whose answers wait until they are let go. */
async function server(bounds: Partial<RequestBounds>) {
  const app = Fastify()
  observeRequests(app, { isTraceTrusted: false } as never)
  boundRequests(app, { ...defaultRequestBounds, ...bounds })
  const held: (() => void)[] = []
  app.post('/wait', () => new Promise((resolve) => held.push(() => resolve('done'))))
  app.get('/healthz', async () => 'up')
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  closing.push(() => app.close())
  const wait = (body = '{}') =>
    fetch(`${url}/wait`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return { url, port: Number(new URL(url).port), held, wait }
}

it('beyond the requests under way, 503 with Retry-After, also to a long body; health is told all the same', async () => {
  const { url, held, wait } = await server({ inFlight: 2 })
  const under = [wait(), wait()]
  await expect.poll(() => held.length).toBe(2)
  for (const body of ['{}', JSON.stringify('x'.repeat(900_000))]) {
    const refused = await wait(body)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'HUB_BUSY' } }] })
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  held.splice(0).forEach((letGo) => void letGo())
  expect((await Promise.all(under)).map(({ status }) => status)).toEqual([200, 200])
  const next = wait()
  await expect.poll(() => held.length).toBe(1)
  held.splice(0).forEach((letGo) => void letGo())
  expect((await next).status).toBe(200)
})

it('a client that hangs up is under way no longer', async () => {
  const { held, wait, port } = await server({ inFlight: 1 })
  const gone = await opened(port)
  gone.write(
    'POST /wait HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}',
  )
  await expect.poll(() => held.length).toBe(1)
  expect((await wait()).status).toBe(503)
  gone.destroy()
  await expect
    .poll(async () => {
      const asked = wait()
      const busy = await Promise.race([
        asked.then(({ status }) => status === 503),
        new Promise<boolean>((resolve) => setTimeout(resolve, 100, false)),
      ])
      return busy
    })
    .toBe(false)
  held.splice(0).forEach((letGo) => void letGo())
})

it('an address has as many connections as it may have: others are answered and closed, none is reset', async () => {
  const { port } = await server({ connectionsPerAddress: 2 })
  const kept = [await opened(port), await opened(port)]
  const excess = await opened(port)
  expect(await answerOf(excess)).toMatch(/^HTTP\/1\.1 503 [\s\S]*retry-after: 1[\s\S]*HUB_BUSY/i)
  await once(excess, 'close')
  expect(await answerOf(kept[0]!)).toMatch(/^HTTP\/1\.1 200 /)
  kept[1]!.destroy()
  await expect
    .poll(async () => (await answerOf(await opened(port))).slice(0, 12))
    .toBe('HTTP/1.1 200')
})

async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  closing.push(() => socket.destroy())
  await once(socket, 'connect')
  return socket
}

async function answerOf(socket: Socket): Promise<string> {
  socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n')
  const [bytes] = (await once(socket, 'data')) as [Buffer]
  return bytes.toString()
}

it('settings are whole numbers, or refused by name', () => {
  expect(requestBoundsOf({})).toEqual(defaultRequestBounds)
  expect(
    requestBoundsOf({ HUB_REQUESTS_IN_FLIGHT: '9', HUB_CONNECTIONS_PER_ADDRESS: '50' }),
  ).toEqual({ inFlight: 9, connectionsPerAddress: 50 })
  for (const written of ['0', '-1', '1.5', 'many']) {
    expect(() => requestBoundsOf({ HUB_CONNECTIONS_PER_ADDRESS: written })).toThrow(
      'HUB_CONNECTIONS_PER_ADDRESS is',
    )
  }
})
