import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { createLocalJWKSet } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type DemoIssuer, demoIssuer } from '../../../gateway/demo-issuer.js'
import { httpSubgraph } from '../../../gateway/forward/http.js'
import { generatedSigningKeys, type SigningKeys } from '../../../gateway/keys/signing-keys.js'
import { subgraphTokens } from '../../../gateway/keys/subgraph-tokens.js'
import type { HubServer } from '../../../gateway/server.js'
import type { HandIn, IntakeAnswer } from '../../../schema/intake.js'
import { loadRegister } from '../../../schema/register.js'
import { subgraphServer } from '../../../subgraphs/server.js'
import { gatewayTokenReader } from '../../../subgraphs/token.js'
import { startHub } from '../two-cities.js'

const folder = mkdtempSync(path.join(tmpdir(), 'forward-intake-'))
const intakeDeadlineMs = 2_000
let key: SigningKeys
let issuer: DemoIssuer
let city: FastifyInstance
let hub: HubServer & { url: string }
let handIn: HandIn
beforeAll(async () => {
  key = await generatedSigningKeys(folder, 'gateway')
  issuer = await demoIssuer(folder, loadRegister())
})
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(async () => {
  const read = gatewayTokenReader('kunshan', createLocalJWKSet(key.publicKeys()))
  const execute = async () => ({ data: null })
  city = subgraphServer({
    execute,
    readCaller: read,
    handIn: (...asked) => handIn(...asked),
  }).app
  const url = await city.listen({ port: 0, host: '127.0.0.1' })
  const kunshan = httpSubgraph({
    name: 'kunshan',
    jurisdiction: '320583',
    url: `${url}/graphql`,
    tokens: subgraphTokens(key),
  })
  hub = await startHub([kunshan], { issuer, intakeDeadlineMs })
})
afterEach(async () => {
  await hub.close()
  await city.close()
})

const report = {
  runId: 'I1',
  dryRun: false,
  rows: 1,
  taken: 1,
  unchanged: 0,
  waiting: 0,
  refused: 0,
  faults: [],
}

async function send(body: BodyInit, headers: Record<string, string> = {}, query = '') {
  const token = await issuer.tokenFor({ role: 'operator', city: 'kunshan' })
  const response = await fetch(`${hub.url}/intake/kunshan/penalties${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'k', ...headers },
    body,
    duplex: 'half',
  } as RequestInit)
  return { status: response.status, body: (await response.json()) as IntakeAnswer['body'] }
}
const codeOf = (body: IntakeAnswer['body']) =>
  'errors' in body ? (body.errors[0]!.extensions as { code: string }).code : null

it('brings a file to a city in another process byte for byte, and its answer back', async () => {
  const file = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => index % 256))
  let received: unknown
  handIn = async ({ body, ...rest }, caller) => {
    const bytes = Buffer.concat(await Readable.from(body).toArray())
    received = { ...rest, isSame: bytes.equals(file), unit: caller.unit, of: caller.jurisdiction }
    return { status: 422, body: report }
  }
  expect(await send(file, { 'x-file-name': encodeURIComponent('处罚.csv') })).toEqual({
    status: 422,
    body: report,
  })
  expect(received).toEqual({
    sheet: 'penalties',
    fileName: '处罚.csv',
    idempotencyKey: 'k',
    dryRun: false,
    isSame: true,
    unit: 'demo-kunshan-operator',
    of: '320583',
  })
})

it.each([
  ['', false],
  ['?dryRun=false', false],
  ['?dryRun=true', true],
])('hands a file with "%s" on as a dry run: %s', async (query, dryRun) => {
  handIn = async (file) => ({ status: 200, body: { ...report, dryRun: file.dryRun } })
  expect(await send('a,b', {}, query)).toEqual({ status: 200, body: { ...report, dryRun } })
})

it.each([
  '?dryRun=1',
  '?dryrun=true',
  '?dryRun',
  '?dryRun=false&dryRun=true',
])('refuses %s: passed over, it would write', async (query) => {
  let isAsked = false
  handIn = async () => {
    isAsked = true
    return { status: 200, body: report }
  }
  const { status, body } = await send('a,b', {}, query)
  expect([status, codeOf(body), isAsked]).toEqual([400, 'ARGUMENT_INVALID', false])
})

it('reports a city that cannot be asked, without its inner words', async () => {
  handIn = async () => {
    throw new Error('inner words')
  }
  const failing = await send('a,b')
  expect([failing.status, codeOf(failing.body)]).toEqual([503, 'SUBGRAPH_UNAVAILABLE'])
  expect(JSON.stringify(failing.body)).not.toContain('inner words')
  await city.close()
  const gone = await send('a,b')
  expect([gone.status, codeOf(gone.body)]).toEqual([503, 'SUBGRAPH_UNAVAILABLE'])
})

it('stops the city at the deadline, and says that the same key goes on', async () => {
  let stopped = false
  handIn = (_file, _caller, signal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        stopped = true
        reject(new Error('stopped'))
      })
    })
  const { status, body } = await send('a,b')
  expect([status, codeOf(body)]).toEqual([503, 'IMPORT_INTERRUPTED'])
  await expect.poll(() => stopped).toBe(true)
})

it('stops a file without an announced length where it becomes too large', async () => {
  handIn = async ({ body }) => {
    for await (const _ of body) {
      // Read to its end.
    }
    return { status: 200, body: report }
  }
  const mib = new Uint8Array(1024 * 1024)
  // Without the pause the stream fills itself before anything else in this process has its turn.
  const endless = new ReadableStream({
    async pull(controller) {
      await nextTurn()
      controller.enqueue(mib)
    },
  })
  const { status, body } = await send(endless)
  expect([status, codeOf(body)]).toEqual([413, 'IMPORT_FILE_TOO_LARGE'])
})

it('opens the way to the city for the gateway only', async () => {
  handIn = async () => ({ status: 200, body: report })
  const answer = await city.inject({ method: 'POST', url: '/intake/penalties', payload: 'a,b' })
  expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([
    401,
    'UNAUTHENTICATED',
  ])
})
