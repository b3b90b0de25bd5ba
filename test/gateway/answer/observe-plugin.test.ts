import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { createLocalJWKSet } from 'jose'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadPurposes } from '../../../db/hub/purposes.js'
import { httpSubgraph } from '../../../gateway/forward/http.js'
import { type DemoIssuer, demoIssuer } from '../../../gateway/identity/demo-issuer.js'
import { generatedSigningKeys } from '../../../gateway/keys/signing-keys.js'
import { subgraphTokens } from '../../../gateway/keys/subgraph-tokens.js'
import { logOptions } from '../../../runtime/log.js'
import { loadRegister } from '../../../schema/register.js'
import { type SubgraphServer, subgraphServer } from '../../../subgraphs/shared/server.js'
import { gatewayTokenReader } from '../../../subgraphs/shared/token.js'
import { answering, ask, startHub } from '../two-cities.js'

const folder = mkdtempSync(path.join(tmpdir(), 'hub-log-'))
const lines: Record<string, unknown>[] = []
const stream = new Writable({
  write(chunk, _encoding, done) {
    for (const line of String(chunk).split('\n').filter(Boolean)) lines.push(JSON.parse(line))
    done()
  },
})
const logger = (part: string) => ({ ...logOptions(part, 'debug'), stream })

/** Division 990583 does not exist: nobody's. */
const number = '990583198805305578'
const personKey = 'P01AABBCCDDEEFF00112233445566778899'
const name = '陈先杰'
let token: string
let issuer: DemoIssuer
const servers: SubgraphServer[] = []
let hub: Awaited<ReturnType<typeof startHub>>
/** What the subgraph Taicang does instead of answering. */
let failure: (() => never) | null = null

beforeAll(async () => {
  issuer = await demoIssuer(folder, loadRegister())
  token = await issuer.tokenFor({ role: 'partner' })
  const key = await generatedSigningKeys(folder, 'gateway')
  const keys = createLocalJWKSet(key.publicKeys())
  const subgraphs = []
  for (const subgraph of ['zone', 'kunshan', 'taicang'] as const) {
    const execute = answering(subgraph)
    const server = subgraphServer({
      demonstration: true,
      execute: async (...asked) => {
        if (subgraph === 'taicang' && failure) failure()
        return execute(...asked)
      },
      readCaller: gatewayTokenReader(subgraph, keys),
      logger: logger(subgraph),
    })
    servers.push(server)
    subgraphs.push(
      httpSubgraph({
        name: subgraph,
        jurisdiction: null,
        url: `${await server.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`,
        tokens: subgraphTokens(key),
      }),
    )
  }
  hub = await startHub(subgraphs, {
    issuer,
    purposes: loadPurposes(),
    logger: logger('gateway'),
  })
})
afterAll(async () => {
  await hub.close()
  await Promise.all(servers.map(({ ending }) => ending.close(0)))
  rmSync(folder, { recursive: true })
})

const filesOf =
  'query Files($code: String!) { creditSubject(code: $code) { files { name broken } } }'
const told = (msg: string) => lines.filter((line) => line.msg === msg)

it('a request is one line with operation, status and time; the subgraphs’ lines have the same request id', async () => {
  lines.length = 0
  const { headers } = await ask(
    hub,
    'query Files($code: String!) { creditSubject(code: $code) { files { name } } }',
    { variables: { code: 'A' } },
  )
  const answered = told('answered')
  const reqId = headers.get('x-request-id')
  expect(answered.map(({ part }) => part).sort()).toEqual(['gateway', 'kunshan', 'taicang', 'zone'])
  expect(answered.every((line) => line.reqId === reqId)).toBe(true)
  expect(answered.find(({ part }) => part === 'gateway')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    part: 'gateway',
    reqId,
    operation: 'Files',
    status: 200,
    ms: expect.any(Number),
    msg: 'answered',
  })
})

it('nothing of who is asked about, of the caller’s token or of the document gets into the log', async () => {
  lines.length = 0
  const headers = {
    authorization: `Bearer ${token}`,
    'x-credit-purpose': 'licensing',
    'x-credit-basis': encodeURIComponent(`行政许可法 ${name}`),
    'x-credit-case': `2026-${number}`,
    'x-request-id': number,
    traceparent: number,
  }
  const post = (body: string, more: Record<string, string> = headers, at = '/graphql') =>
    fetch(`${hub.url}${at}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...more },
      body,
    })
  const faults: (() => never)[] = [
    () => {
      throw new Error(`no row of ${number} ${name} ${personKey}`)
    },
    () => {
      throw Object.assign(new Error(`Failed query: select ${name}`), { params: [number, name] })
    },
    () => JSON.parse(`{"${name}${number}`) as never,
  ]
  for (const code of [number, personKey, name]) {
    for (const fault of [null, ...faults]) {
      failure = fault
      await ask(hub, filesOf, { variables: { code }, headers })
      await ask(hub, `{ creditSubject(code: "${code}") { files { name } } }`, { headers })
    }
  }
  failure = null
  await ask(hub, `query Of_${number} { creditSubject(code: "A") { code } }`, { headers })
  await ask(hub, `query ${personKey} { creditSubject(code: "A") { code } }`, { headers })
  await ask(hub, `{ unknown(idNumber: "${number}", name: "${name}") }`, { headers })
  await ask(hub, filesOf, { variables: { code: { [name]: number } }, headers })
  await post(`{"query":"${number}${name}`)
  await post('{}', { authorization: `Bearer ${token}x` })
  await post('{}', headers, `/${number}?name=${encodeURIComponent(name)}&token=${token}`)
  await fetch(`${hub.url}/export/comparison.csv?code=${number}`, {
    headers: { authorization: headers.authorization },
  })
  expect(told('answered').length).toBeGreaterThan(40)
  expect(told('a subgraph could not be asked').length).toBeGreaterThan(0)
  expect(told('a request met a fault of the subgraph').length).toBeGreaterThan(0)

  const log = JSON.stringify(lines)
  const secrets = { number, personKey, name, token, encoded: encodeURIComponent(name) }
  const parts = {
    ...secrets,
    half: number.slice(0, 14),
    signature: token.split('.')[2]!,
    document: 'creditSubject(',
  }
  const found = Object.entries(parts).filter(([, text]) => log.includes(text))
  expect(found.map(([what]) => what)).toEqual([])
})

it('metrics name operations a bounded number of times, and never a number', async () => {
  for (let n = 0; n < 220; n += 1) {
    await ask(hub, `query Many${n} { jurisdictions }`)
  }
  await ask(hub, `query Of_${number} { jurisdictions }`)
  await ask(hub, 'query Nothing { unknown }')
  failure = () => {
    throw new Error('away')
  }
  await ask(hub, filesOf, { variables: { code: 'A' } })
  failure = null
  const text = await (await fetch(`${hub.url}/metrics`)).text()
  const operations = new Set(
    [...text.matchAll(/^hub_requests_total\{operation="(\w+)"/gm)].map(([, of]) => of),
  )
  expect(operations.size).toBeLessThanOrEqual(202)
  expect([...operations]).toEqual(expect.arrayContaining(['Files', 'Many1', 'other']))
  expect(text).not.toContain(number.slice(0, 14))
  const readingOf = (series: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${series} `))
        ?.split(' ')[1] ?? Number.NaN,
    )
  expect(readingOf('hub_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBeGreaterThan(0)
  expect(
    readingOf('hub_subgraph_fetches_total{subgraph="taicang",result="failed"}'),
  ).toBeGreaterThan(0)
  expect(
    readingOf('hub_subgraph_fetches_total{subgraph="kunshan",result="answered"}'),
  ).toBeGreaterThan(0)
  expect(
    readingOf('hub_subgraph_bytes_total{subgraph="zone",direction="received"}'),
  ).toBeGreaterThan(0)
  expect(readingOf('hub_subgraph_fetch_duration_seconds_count{subgraph="zone"}')).toBeGreaterThan(
    200,
  )
  expect(readingOf('hub_request_duration_seconds_count{operation="Many1"}')).toBe(1)
  for (const series of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
    expect(readingOf(series)).toBeGreaterThan(0)
  }
})

/** What a proxy on this machine may add. */
const proxies = [
  'x-forwarded-for',
  'x-real-ip',
  'via',
  'forwarded',
  'x-forwarded-host',
  'x-forwarded-proto',
  'true-client-ip',
]

it('metrics of a demonstration, on the door and on a subgraph, are for this machine only', async () => {
  const { app } = servers[0]!
  const statusFor = async (url: string, headers: Record<string, string>) =>
    (await fetch(`${url}/metrics`, { headers })).status
  const { port } = app.server.address() as { port: number }
  for (const url of [hub.url, `http://127.0.0.1:${port}`]) {
    expect(await statusFor(url, {})).toBe(200)
    for (const header of proxies) expect(await statusFor(url, { [header]: '10.0.0.1' })).toBe(403)
  }
})
