import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { connect as connectTcp } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { HubServer } from '../../../gateway/door/server.js'
import type { ServerOptions } from '../../../gateway/door/server-options.js'
import { type ExecuteLocally, localSubgraph } from '../../../gateway/forward/local.js'
import type { Subgraph } from '../../../gateway/forward/subgraph.js'
import { type DemoIssuer, demoIssuer } from '../../../gateway/identity/demo-issuer.js'
import { loadRegister } from '../../../schema/register.js'
import { certificate, type Pair } from '../../support/certificates.js'
import {
  answerOf,
  begin,
  endHeaders,
  endStream,
  frame,
  frames,
  hpack,
  openRaw,
  openSession,
  type RawSession,
} from '../../support/http2.js'
import { answering, localSubgraphs, startHub, steps } from '../two-cities.js'

const folder = mkdtempSync(path.join(tmpdir(), 'http2-'))
let issuer: DemoIssuer
let pair: Pair
/** Files that came whole. */
const files: string[] = []
/** Questions to the zone that wait, and why each was given up. */
const waiting: (() => void)[] = []
const stopped: string[] = []
let isZoneSlow = false

function subgraphs(): Subgraph[] {
  const execute: ExecuteLocally = (asked, caller, signal) => {
    if (!isZoneSlow) return answering('zone')(asked, caller, signal)
    signal.addEventListener('abort', () => stopped.push(signal.reason.message))
    return new Promise((resolve) => waiting.push(() => resolve({ data: { jurisdictions: [] } })))
  }
  return localSubgraphs().map((subgraph) => {
    if (subgraph.name === 'zone')
      return localSubgraph({ name: 'zone', jurisdiction: null, execute })
    return subgraph.name === 'kunshan' ? { ...subgraph, intake } : subgraph
  })
}

const intake: NonNullable<Subgraph['intake']> = {
  async handIn({ body }) {
    let text = ''
    for await (const part of body) text += part
    files.push(text)
    return { status: 200, body: { faults: [] } as never }
  },
  readRefused: async () => ({
    fileName: 'refused.csv',
    body: Readable.from(
      (async function* () {
        yield 'first,half\n'
        await setTimeout(50)
        throw new Error('the city has gone')
      })(),
    ) as never,
  }),
}

const hubs: HubServer[] = []
async function hubWith(options: Partial<ServerOptions> = {}) {
  const tls = { cert: Buffer.from(pair.cert), key: Buffer.from(pair.key), requestCert: false }
  const hub = await startHub(subgraphs(), { issuer, tls, ...options })
  hubs.push(hub)
  return hub
}

let hub: HubServer & { url: string }
beforeAll(async () => {
  issuer = await demoIssuer(folder, loadRegister())
  pair = await certificate('127.0.0.1')
  hub = await hubWith()
})
afterEach(() => {
  isZoneSlow = false
  for (const list of [steps, files, stopped]) list.length = 0
  for (const letGo of waiting.splice(0)) letGo()
})
afterAll(async () => {
  await Promise.all(hubs.map((open) => open.close()))
  rmSync(folder, { recursive: true })
})

const open = (to = hub) => openSession(to.url, pair.cert)
const json = { 'content-type': 'application/json' }
const small = '{"query":"{ __typename }"}'
const slow = '{"query":"{ jurisdictions }"}'
const step = '{"query":"mutation { kunshan { intake(rows: 1) } }"}'
const operator = async () => ({
  authorization: `Bearer ${await issuer.tokenFor({ role: 'operator', city: 'kunshan' })}`,
})

async function ask(to = hub, body = small) {
  const session = await open(to)
  try {
    return await answerOf(begin(session, '/graphql', json).end(body))
  } finally {
    session.destroy()
  }
}

it('one port answers by HTTP/2, and by HTTP/1.1 whoever knows no other', async () => {
  const { status, headers, text } = await ask()
  expect({ status, data: JSON.parse(text).data, cache: headers['cache-control'] }).toEqual({
    status: 200,
    data: { __typename: 'Query' },
    cache: 'private, no-store',
  })
  const old = await new Promise<[string, number | undefined]>((resolve, reject) => {
    const options = { method: 'POST', headers: json, ca: pair.cert, agent: new Agent() }
    request(`${hub.url}/graphql`, options, (response) => {
      response.resume()
      resolve([response.httpVersion, response.statusCode])
    })
      .on('error', reject)
      .end(small)
  })
  expect(old).toEqual(['1.1', 200])
})

it('a page of this machine is known as one by :authority, and of two names neither is taken', async () => {
  const session = await open()
  const token = await answerOf(session.request({ ':path': '/dev/token?role=partner' }))
  expect([token.status, Object.keys(JSON.parse(token.text))]).toEqual([200, ['token']])
  const rebound = session.request({ ':path': '/dev/token', ':authority': 'evil.example' })
  expect((await answerOf(rebound)).status).toBe(403)
  const raw = await openRaw(hub.url, pair.cert)
  const two = { ...head('GET', '/dev/token?role=partner'), host: 'localhost' }
  raw.write(frame(frames.headers, endHeaders | endStream, 1, hpack(two)))
  await expect
    .poll(() => String(raw.received.find(({ type }) => type === 0)?.payload))
    .toContain('2 Host headers')
  raw.end()
  session.destroy()
})

const head = (method: string, path: string) => ({
  ':method': method,
  ':scheme': 'https',
  ':authority': new URL(hub.url).host,
  ':path': path,
})

it('requests of one connection are under way together, up to as many as the hub takes', async () => {
  const bounded = await hubWith({ requests: { inFlight: 2, connectionsPerAddress: null } })
  isZoneSlow = true
  const session = await open(bounded)
  const askSlow = () => begin(session, '/graphql', json).end(slow)
  const under = [answerOf(askSlow()), answerOf(askSlow())]
  await expect.poll(() => waiting.length).toBe(2)
  const { status, headers, text } = await answerOf(askSlow())
  expect([status, headers['retry-after'], JSON.parse(text).errors[0].extensions.code]).toEqual([
    503,
    '1',
    'HUB_BUSY',
  ])
  for (const letGo of waiting.splice(0)) letGo()
  expect((await Promise.all(under)).map((answer) => answer.status)).toEqual([200, 200])
  isZoneSlow = false
  expect((await answerOf(askSlow())).status).toBe(200)
  session.destroy()
})

it('an address has as many connections as it may have, those without TLS as yet among them', async () => {
  const bounded = await hubWith({ requests: { inFlight: 9, connectionsPerAddress: 2 } })
  const kept = await open(bounded)
  const silent = connectTcp(Number(new URL(bounded.url).port), '127.0.0.1')
  await once(silent, 'connect')
  const excess = await open(bounded)
  const refused = await answerOf(begin(excess, '/graphql', json).end(small))
  expect([refused.status, JSON.parse(refused.text).errors[0].extensions.code]).toEqual([
    503,
    'HUB_BUSY',
  ])
  await expect.poll(() => excess.closed).toBe(true)
  expect((await answerOf(begin(kept, '/graphql', json).end(small))).status).toBe(200)
  silent.destroy()
  await expect.poll(async () => (await ask(bounded)).status).toBe(200)
  kept.destroy()
})

it('a request whose client takes it back is given up, and holds no place', async () => {
  const bounded = await hubWith({ requests: { inFlight: 1, connectionsPerAddress: null } })
  isZoneSlow = true
  const session = await open(bounded)
  const gone = begin(session, '/graphql', json).end(slow)
  await expect.poll(() => waiting.length).toBe(1)
  gone.close(8)
  await expect.poll(() => stopped).toEqual(['the client has gone'])
  const next = begin(session, '/graphql', json).end(slow)
  await expect.poll(() => waiting.length).toBe(2)
  session.destroy()
  next.destroy()
  await expect.poll(() => stopped.length).toBe(2)
})

it('an answered request aborts nothing', async () => {
  isZoneSlow = true
  const session = await open()
  const asked = answerOf(begin(session, '/graphql', json).end(slow))
  await expect.poll(() => waiting.length).toBe(1)
  for (const letGo of waiting.splice(0)) letGo()
  expect((await asked).status).toBe(200)
  session.destroy()
  await setTimeout(50)
  expect(stopped).toEqual([])
})

it('a body that is late is told so, runs nothing, and leaves the others of its connection alone', async () => {
  const bounded = await hubWith({ times: { bodyMs: 1_000 } })
  isZoneSlow = true
  const session = await open(bounded)
  const beside = answerOf(begin(session, '/graphql', json).end(slow))
  const late = begin(session, '/graphql', json)
  late.write(step)
  const { status, text } = await answerOf(late)
  expect([status, JSON.parse(text).errors[0].message]).toEqual([
    408,
    'The request did not arrive whole in time.',
  ])
  for (const letGo of waiting.splice(0)) letGo()
  expect((await beside).status).toBe(200)
  expect(steps).toEqual([])
  session.destroy()
})

it.each([
  ['said to be too long', { 'content-length': String(2_000_000) }],
  ['too long', {}],
])('a body that is %s is refused at once, and holds no place', async (_, headers) => {
  const bounded = await hubWith({ requests: { inFlight: 1, connectionsPerAddress: null } })
  const session = await open(bounded)
  const sent = begin(session, '/graphql', { ...json, ...headers })
  const answered = answerOf(sent)
  for (let at = 0; at < 20 && !sent.closed; at += 1) sent.write('x'.repeat(100_000))
  expect((await answered).status).toBe(413)
  await expect.poll(async () => (await ask(bounded)).status).toBe(200)
  session.destroy()
})

it.each<[string, Breaking]>([
  ['taken back without an error', (raw) => raw.write(reset(0))],
  ['cancelled', (raw) => raw.write(reset(8))],
  ['cut off with its connection', (raw) => raw.end()],
])('what comes in part, %s, is not taken: no step, and no file', async (_, breakOff) => {
  const raw = await openRaw(hub.url, pair.cert)
  const file = { 'idempotency-key': 'k', ...(await operator()) }
  for (const [path, headers, body] of [
    ['/graphql', json, step],
    ['/intake/kunshan/penalties', file, 'first,half\n'],
  ] as const) {
    const id = path === '/graphql' ? 1 : 3
    raw.write(frame(frames.headers, endHeaders, id, hpack({ ...head('POST', path), ...headers })))
    raw.write(frame(frames.data, 0, id, Buffer.from(body)))
  }
  await setTimeout(100)
  breakOff(raw)
  await setTimeout(100)
  expect({ steps, files }).toEqual({ steps: [], files: [] })
  raw.end()
})

type Breaking = (raw: RawSession) => void
const reset = (code: number) =>
  Buffer.concat([1, 3].map((id) => frame(frames.reset, 0, id, Buffer.from([0, 0, 0, code]))))

it('what comes whole is taken, also without a length or a type', async () => {
  const session = await open()
  await answerOf(begin(session, '/graphql', json).end(step))
  const headers = { ...(await operator()), 'idempotency-key': 'k' }
  await answerOf(begin(session, '/intake/kunshan/penalties', headers).end('a,b\n'))
  const untyped = await answerOf(begin(session, '/graphql').end(step))
  expect({ steps, files, untyped: untyped.status }).toEqual({
    steps: ['kunshan 1'],
    files: ['a,b\n'],
    untyped: 415,
  })
  session.destroy()
})

it('an answer that breaks off does not end as a whole one does', async () => {
  const session = await open()
  const path = '/intake/kunshan/runs/R/refused.csv'
  const asked = session.request({ ':path': path, ...(await operator()) })
  await expect(answerOf(asked)).rejects.toThrow('reset with INTERNAL_ERROR')
  session.destroy()
})

it.each([
  ['in silence', { stillMs: 200 }],
  ['beside PINGs', { answerMs: 400 }],
])('an answer that is not taken, %s, is given up, and holds no place', async (how, times) => {
  const bounded = await hubWith({ requests: { inFlight: 1, connectionsPerAddress: null }, times })
  const raw = await openRaw(bounded.url, pair.cert)
  // A window of ten bytes.
  raw.write(frame(frames.settings, 0, 0, Buffer.from([0, 4, 0, 0, 0, 10])))
  raw.write(frame(frames.headers, endHeaders, 1, hpack({ ...head('POST', '/graphql'), ...json })))
  raw.write(frame(frames.data, endStream, 1, Buffer.from(small)))
  await expect.poll(() => raw.received.some(({ type }) => type === frames.data)).toBe(true)
  const ping = () => raw.write(frame(frames.ping, 0, 0, Buffer.alloc(8)))
  const pings = setInterval(how === 'beside PINGs' ? ping : () => {}, 50)
  await expect.poll(() => raw.resets).toEqual(['CANCEL'])
  clearInterval(pings)
  await expect.poll(async () => (await ask(bounded)).status).toBe(200)
  raw.end()
})

it('a connection without a request is ended, whatever else comes on it', async () => {
  const bounded = await hubWith({ times: { headersMs: 300, idleMs: 300 } })
  const [silent, halfway, pinging] = [
    await openRaw(bounded.url, pair.cert),
    await openRaw(bounded.url, pair.cert),
    await openRaw(bounded.url, pair.cert),
  ]
  // Headers without their end.
  halfway.write(frame(frames.headers, 0, 1, hpack(head('GET', '/healthz'))))
  pinging.write(frame(frames.headers, endHeaders | endStream, 1, hpack(head('GET', '/healthz'))))
  const pings = setInterval(() => pinging.write(frame(frames.ping, 0, 0, Buffer.alloc(8))), 50)
  await Promise.all([silent.closed, halfway.closed, pinging.closed])
  clearInterval(pings)
  expect(pinging.received.some(({ type }) => type === frames.data)).toBe(true)
})

it.each<[string, (raw: RawSession) => void, string[]]>([
  [
    'opens requests and takes them back (rapid reset)',
    (raw) => {
      const asked = hpack({ ...head('POST', '/graphql'), ...json })
      const cancel = Buffer.from([0, 0, 0, 8])
      for (let id = 1; id < 8_000; id += 2) {
        raw.write(frame(frames.headers, endHeaders, id, asked))
        raw.write(frame(frames.reset, 0, id, cancel))
      }
    },
    ['INTERNAL_ERROR'],
  ],
  [
    'sends headers without end (CONTINUATION)',
    (raw) => {
      raw.write(frame(frames.headers, 0, 1, hpack(head('GET', '/healthz'))))
      for (let at = 0; at < 1_000; at += 1) {
        raw.write(frame(frames.continuation, 0, 1, hpack({ [`x-${at}`]: 'x'.repeat(1_000) })))
      }
    },
    [],
  ],
  [
    'sends nothing in many frames',
    (raw) => {
      raw.write(
        frame(frames.headers, endHeaders, 1, hpack({ ...head('POST', '/graphql'), ...json })),
      )
      for (let at = 0; at < 20_000; at += 1) raw.write(frame(frames.data, 0, 1))
    },
    [],
  ],
])('a connection that %s is ended, and others are answered', async (_, attack, code) => {
  const bounded = await hubWith({ times: { idleMs: 500 } })
  const raw = await openRaw(bounded.url, pair.cert)
  attack(raw)
  const { status } = await ask(bounded)
  await raw.closed
  expect([status, raw.goaways.slice(0, 1), waiting.length]).toEqual([200, code, 0])
})

it('more requests than a connection may have at once, and longer headers than are read, are refused by themselves', async () => {
  isZoneSlow = true
  const raw = await openRaw(hub.url, pair.cert)
  const asked = hpack({ ...head('POST', '/graphql'), ...json })
  for (let id = 1; id < 240; id += 2) {
    raw.write(frame(frames.headers, endHeaders, id, asked))
    raw.write(frame(frames.data, endStream, id, Buffer.from(slow)))
  }
  await expect.poll(() => raw.resets).toEqual(['REFUSED_STREAM'])
  await expect.poll(() => waiting.length).toBe(100)
  raw.end()
  const session = await open()
  const longToken = begin(session, '/graphql', { ...json, authorization: 'x'.repeat(20_000) })
  expect((await answerOf(longToken.end(small))).status).toBe(431)
  isZoneSlow = false
  expect((await answerOf(begin(session, '/graphql', json).end(small))).status).toBe(200)
  session.destroy()
})
