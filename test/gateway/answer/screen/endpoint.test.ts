import type { Http2SecureServer } from 'node:http2'
import { setTimeout as wait } from 'node:timers/promises'
import Fastify, { type FastifyHttp2SecureOptions, type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { screenEndpoint } from '../../../../gateway/answer/screen/endpoint.js'
import { boundRequestTimes, defaultRequestTimes } from '../../../../gateway/door/request-times.js'
import { loadCatalogues } from '../../../../rules/catalogues.js'
import { http2Options } from '../../../../runtime/http2.js'
import { Turns } from '../../../../runtime/turns.js'
import { anonymous } from '../../../../schema/caller.js'
import { enabledJurisdictions } from '../../../../schema/register.js'
import { certificate, type Pair } from '../../../support/certificates.js'
import {
  answerOf,
  begin,
  endHeaders,
  frame,
  frames,
  hpack,
  openRaw,
  openSession,
} from '../../../support/http2.js'

const asked: string[][] = []
let spent = 0
let isEnding = false
let costLimit = Infinity
/** Tokens that are being read, or have been. */
let reading = 0
let tokenRead: Promise<void> = Promise.resolve()
let pair: Pair
let app: FastifyInstance
let url: string

const apollo = {
  async executeOperation({ variables }: { variables: { codes: string[] } }) {
    asked.push(variables.codes)
    const estimate = variables.codes.length * 10
    if (estimate > costLimit) {
      const extensions = { code: 'COST_TOO_HIGH', estimate, limit: costLimit }
      const errors = [{ message: 'too dear', extensions }]
      return { body: { kind: 'single', singleResult: { data: null, errors } } }
    }
    const data = { m0: variables.codes.map(() => ({ outcome: 'APPLICABLE' })) }
    return { body: { kind: 'single', singleResult: { data } } }
  },
}

beforeAll(async () => {
  pair = await certificate('127.0.0.1')
  app = Fastify({
    http2: true,
    https: { ...pair, ...http2Options },
  } as FastifyHttp2SecureOptions<Http2SecureServer>) as unknown as FastifyInstance
  boundRequestTimes(app, defaultRequestTimes)
  app.decorateRequest('bounds')
  app.decorateRequest('observed', null as never)
  app.addHook('onRequest', async (request) => {
    request.observed = { errorCodes: new Set() }
  })
  screenEndpoint(app, {
    apollo: apollo as never,
    callerOf: async () => {
      reading += 1
      await tokenRead
      return anonymous
    },
    boundsOf: () => ({
      key: 'a',
      takeDocument: async () => {},
      admit: async () => {},
      spend: async (points) => {
        spent += points
      },
      cost: () => null,
    }),
    isOpenTo: () => true,
    names: () => ({ members: enabledJurisdictions(), catalogues: loadCatalogues() }),
    turns: new Turns(),
    isEnding: () => isEnding,
    deadlineMs: 5_000,
    bounds: { lingerMs: 100, mostAtOnce: 2, mostOfClient: 2 },
  })
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})
beforeEach(() => {
  asked.length = 0
  spent = 0
  isEnding = false
  reading = 0
  costLimit = Infinity
})
afterAll(() => app.close())

const path = '/screen?measures=M01&in=320583'
const headers = { 'content-type': 'application/x-ndjson' }
const code = '91990400MA036JALXC'

async function screen(body: string) {
  const session = await openSession(url, pair.cert)
  const { text } = await answerOf(begin(session, path, headers).end(body))
  session.destroy()
  return text.trim().split('\n').slice(1)
}

it('asks nothing for a last line of a body that was taken back without an error', async () => {
  const raw = await openRaw(url, pair.cert)
  const head = { ':method': 'POST', ':path': path, ':scheme': 'https', ':authority': '127.0.0.1' }
  raw.write(frame(frames.headers, endHeaders, 1, hpack({ ...head, ...headers })))
  raw.write(frame(frames.data, 0, 1, Buffer.from(`"${code}"`)))
  await wait(50)
  raw.write(frame(frames.reset, 0, 1, Buffer.alloc(4)))
  await wait(300)
  expect({ asked, spent }).toEqual({ asked: [], spent: 0 })
  raw.end()
})

it('charges lines that ask for nothing: by their bytes, and a point for each that cannot be read', async () => {
  await screen('\n'.repeat(256_000))
  expect([asked, spent]).toEqual([[], 1_000])
  spent = 0
  const answered = await screen(`${'x\n'.repeat(640)}"${code}"\n`)
  expect([answered.length, asked, spent]).toEqual([643, [[code]], 645])
})

it('ends with the hub also while nothing but blank lines comes in', async () => {
  const session = await openSession(url, pair.cert)
  const sending = begin(session, path, headers)
  const answered = answerOf(sending)
  const blank = setInterval(() => sending.write('\n'), 10)
  await wait(150)
  isEnding = true
  const { status, text } = await answered
  clearInterval(blank)
  session.destroy()
  const message =
    'The hub is about to end; send what is left from line next on, in another request.'
  const errors = [{ message, extensions: { code: 'SCREENING_INTERRUPTED' } }]
  expect([status, JSON.parse(text)]).toEqual([503, { errors, next: 1 }])
})

it('asks so many codes at once as the client may, and charges what came in once', async () => {
  costLimit = 35
  const codes = Array.from({ length: 7 }, () => `"${code}"\n`)
  const lines = (await screen(`${codes.join('')}x\n`)).map((line) => JSON.parse(line))
  expect(asked.map(({ length }) => length)).toEqual([7, 3, 3, 1])
  expect(lines.map(({ line, through, end }) => line ?? through ?? end)).toEqual([
    ...[1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 8],
    { lines: 8, decided: 7, refused: 1 },
  ])
  expect(spent).toBe(1)
})

it('ends where one code alone is too dear', async () => {
  costLimit = 9
  const session = await openSession(url, pair.cert)
  const { status, text } = await answerOf(
    begin(session, path, headers).end(`"${code}"\n"${code}"\n`),
  )
  session.destroy()
  expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'COST_TOO_HIGH'])
  expect(asked.map(({ length }) => length)).toEqual([2, 1])
})

it('keeps no place for whoever has gone while his token was read', async () => {
  let go = () => {}
  tokenRead = new Promise((resolve) => {
    go = resolve
  })
  const session = await openSession(url, pair.cert)
  const sending = [1, 2].map(() => begin(session, path, headers))
  for (const one of sending) one.on('error', () => {}).write('\n')
  await expect.poll(() => reading).toBe(2)
  for (const one of sending) one.close(8)
  await wait(100)
  go()
  await wait(50)
  expect(await screen(`"${code}"\n`)).toHaveLength(3)
  session.destroy()
})
