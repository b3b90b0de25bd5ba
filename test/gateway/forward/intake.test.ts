import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addAbortSignal, Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { createLocalJWKSet } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { HubServer } from '../../../gateway/door/server.js'
import { httpSubgraph } from '../../../gateway/forward/http.js'
import { type DemoIssuer, demoIssuer } from '../../../gateway/identity/demo-issuer.js'
import { generatedSigningKeys, type SigningKeys } from '../../../gateway/keys/signing-keys.js'
import { subgraphTokens } from '../../../gateway/keys/subgraph-tokens.js'
import { anonymous } from '../../../schema/caller.js'
import { HubError } from '../../../schema/errors.js'
import {
  type HandIn,
  type IntakeAnswer,
  type ReadRefused,
  refusalOf,
} from '../../../schema/intake.js'
import { loadRegister } from '../../../schema/register.js'
import { subgraphServer } from '../../../subgraphs/shared/server.js'
import { gatewayTokenReader } from '../../../subgraphs/shared/token.js'
import { startHub } from '../two-cities.js'

const folder = mkdtempSync(path.join(tmpdir(), 'forward-intake-'))
const intakeDeadlineMs = 2_000
let key: SigningKeys
let issuer: DemoIssuer
let city: FastifyInstance
let kunshan: ReturnType<typeof httpSubgraph>
let hub: HubServer & { url: string }
let handIn: HandIn
let readRefused: ReadRefused
beforeAll(async () => {
  key = await generatedSigningKeys(folder, 'gateway')
  issuer = await demoIssuer(folder, loadRegister())
})
afterAll(() => rmSync(folder, { recursive: true }))

beforeEach(async () => {
  const read = gatewayTokenReader('kunshan', createLocalJWKSet(key.publicKeys()))
  const execute = async () => ({ data: { __typename: 'Query' } })
  city = subgraphServer({
    execute,
    readCaller: read,
    intake: {
      handIn: (...asked) => handIn(...asked),
      readRefused: (...asked) => readRefused(...asked),
    },
  }).app
  const url = await city.listen({ port: 0, host: '127.0.0.1' })
  kunshan = httpSubgraph({
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
  added: 1,
  changed: 0,
  unchanged: 0,
  waiting: 0,
  refused: 0,
  faults: [],
  furtherFaults: 0,
  waitingRows: [],
  questions: [],
  notices: [],
  columnsNotRead: [],
  sheetsNotRead: [],
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
    worksheet: null,
    fileName: '处罚.csv',
    idempotencyKey: 'k',
    dryRun: false,
    seen: null,
    isSame: true,
    unit: 'demo-kunshan-operator',
    of: '320583',
  })
})

it('brings with a file what the gateway has seen of the store, and nothing that the operator says of it', async () => {
  const received: unknown[] = []
  handIn = async ({ seen }) => {
    received.push(seen)
    return { status: 200, body: report }
  }
  const seen = { epoch: '5d1b5f0a-52e5-4a3c-9b4a-3d8d3f3f0d11', position: 12 }
  const operator = { ...anonymous, scopes: ['intake:write'], jurisdiction: '320583' }
  const file = {
    sheet: 'penalties',
    worksheet: null,
    fileName: null,
    idempotencyKey: 'k',
    dryRun: false,
    seen,
    body: Readable.from([Buffer.from('x')]),
  }
  await kunshan.intake!.handIn(file, operator, new AbortController().signal)
  await send('x', { 'x-store-seen': `${seen.epoch}/99` })
  expect(received).toEqual([seen, null])
})

it('hands the file of a form on as it would the file alone, with what the form says beside it', async () => {
  const received: unknown[] = []
  handIn = async ({ body, worksheet, fileName, dryRun }) => {
    const text = Buffer.concat(await Readable.from(body).toArray()).toString()
    received.push({ worksheet, fileName, dryRun, text })
    return { status: 200, body: report }
  }
  const form = (fields: Record<string, string>, file = 'a,b') => {
    const made = new FormData()
    for (const [name, value] of Object.entries(fields)) made.append(name, value)
    made.append('file', new File([file], '处罚 11月.csv', { type: 'text/csv' }))
    return made
  }
  const large = '昆山,'.repeat(300_000)
  await send(form({}, large))
  await send(form({ dryRun: 'true', sheet: '旧稿' }))
  await send(form({ fileName: 'own.csv' }), {}, '?dryRun=true')
  await send('a,b', {}, `?fileName=${encodeURIComponent('处罚.csv')}`)
  const file = { worksheet: null, fileName: '处罚 11月.csv', dryRun: false, text: 'a,b' }
  expect(received).toEqual([
    { ...file, text: large },
    { ...file, worksheet: '旧稿', dryRun: true },
    { ...file, fileName: 'own.csv', dryRun: true },
    { ...file, fileName: '处罚.csv' },
  ])
  for (const [sent, query] of [
    [form({ dryRun: 'true' }), '?dryRun=true'],
    [form({ dryRun: '1' }), ''],
    [form({ city: '昆山' }), ''],
  ] as const) {
    const { status, body } = await send(sent, {}, query)
    expect([status, codeOf(body)]).toEqual([400, 'ARGUMENT_INVALID'])
  }
  expect(received.length).toBe(4)
})

it('takes nothing of a form that goes on behind its file', async () => {
  let isTaken = false
  handIn = async ({ body }) => {
    for await (const _ of body) {
      // Read to its end.
    }
    isTaken = true
    return { status: 200, body: report }
  }
  const form = new FormData()
  form.append('file', new File(['a,b'], 'a.csv'))
  form.append('dryRun', 'true')
  const { status, body } = await send(form)
  expect([status, codeOf(body), isTaken]).toEqual([400, 'ARGUMENT_INVALID', false])
})

it('pays for a form no more than for a file, however it begins', async () => {
  const mib = new Uint8Array(1024 * 1024)
  const endless = new ReadableStream({
    async pull(controller) {
      await nextTurn()
      controller.enqueue(mib)
    },
  })
  const { status, body } = await send(endless, {
    'content-type': 'multipart/form-data; boundary=x',
  })
  expect([status, codeOf(body)]).toEqual([413, 'IMPORT_FILE_TOO_LARGE'])
})

it.each([
  ['', false],
  ['?dryRun=false', false],
  ['?dryRun=true', true],
])('hands a file with "%s" on as a dry run: %s', async (query, dryRun) => {
  handIn = async (file) => ({ status: 200, body: { ...report, dryRun: file.dryRun } })
  expect(await send('a,b', {}, query)).toEqual({ status: 200, body: { ...report, dryRun } })
})

it('hands the name of a worksheet on', async () => {
  handIn = async ({ worksheet, dryRun }) => ({
    status: 200,
    body: { ...report, dryRun, columnsNotRead: [String(worksheet)] },
  })
  const query = `?sheet=${encodeURIComponent('旧稿 & 1')}&dryRun=true`
  expect(await send('a,b', {}, query)).toEqual({
    status: 200,
    body: { ...report, dryRun: true, columnsNotRead: ['旧稿 & 1'] },
  })
})

it.each([
  '?sheet=',
  '?sheet=a&sheet=b',
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

async function download(run = 'I1', { role = 'operator', city: of = 'kunshan' } = {}) {
  const token = await issuer.tokenFor({ role, city: of })
  return fetch(`${hub.url}/intake/kunshan/runs/${run}/refused.csv`, {
    headers: { authorization: `Bearer ${token}` },
  })
}
const refusalIn = async (response: Response) => [
  response.status,
  codeOf((await response.json()) as IntakeAnswer['body']),
]

it('brings the refused rows of a run byte for byte from a city in another process, under their name', async () => {
  const file = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => index % 256))
  let asked: unknown
  readRefused = async (run, { unit }) => {
    asked = { ...run, unit }
    return { fileName: "处罚 '11月'.refused.csv", body: Readable.from(slicesOf(file)) }
  }
  const response = await download('I0123')
  expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true)
  expect(asked).toEqual({
    runId: 'I0123',
    format: 'csv',
    language: 'zh',
    unit: 'demo-kunshan-operator',
  })
  expect([response.status, Object.fromEntries(response.headers)]).toEqual([
    200,
    expect.objectContaining({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition':
        'attachment; filename="refused.csv"; filename*=UTF-8\'\'%E5%A4%84%E7%BD%9A%20%2711%E6%9C%88%27.refused.csv',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    }),
  ])
})

function* slicesOf(file: Buffer): Generator<Buffer> {
  for (let from = 0; from < file.length; from += 65_536) yield file.subarray(from, from + 65_536)
}

it('refuses refused rows to whom it would refuse a file, and passes on that there is no such run', async () => {
  let isAsked = false
  readRefused = async () => {
    isAsked = true
    return refusalOf(new HubError('IMPORT_RUN_UNKNOWN.none'))
  }
  expect(await refusalIn(await download('I1', { city: 'taicang' }))).toEqual([403, 'FOREIGN_CITY'])
  expect(await refusalIn(await download('I1', { role: 'partner' }))).toEqual([
    403,
    'INTAKE_NOT_ALLOWED',
  ])
  expect(isAsked).toBe(false)
  expect(await refusalIn(await download())).toEqual([404, 'IMPORT_RUN_UNKNOWN'])
  const direct = await city.inject({ method: 'GET', url: '/intake/runs/I1/refused.csv' })
  expect([direct.statusCode, direct.json().errors[0].extensions.code]).toEqual([
    401,
    'UNAUTHENTICATED',
  ])
})

it('breaks a download off when the city does, so that no half file looks whole', async () => {
  readRefused = async () => ({
    fileName: 'a.refused.csv',
    body: Readable.from(
      (async function* () {
        yield 'half'
        await nextTurn()
        throw new Error('inner words')
      })(),
    ),
  })
  const response = await download()
  await expect(response.text()).rejects.toThrow()
  await city.close()
  expect(await refusalIn(await download())).toEqual([503, 'SUBGRAPH_UNAVAILABLE'])
})

it('stops the city when whoever downloads goes away', async () => {
  let stopped = false
  readRefused = async (_asked, _caller, signal) => {
    signal.addEventListener('abort', () => {
      stopped = true
    })
    const endless = async function* () {
      for (;;) {
        await nextTurn()
        yield Buffer.alloc(65_536)
      }
    }
    return { fileName: 'a.refused.csv', body: addAbortSignal(signal, Readable.from(endless())) }
  }
  const response = await download()
  await response.body!.cancel()
  await expect.poll(() => stopped).toBe(true)
})
