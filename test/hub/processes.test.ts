import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { moveClock } from '../../db/ledger/clock.js'
import { openDatabases } from '../../db/open.js'
import { cityKeys, databaseSettings } from '../../db/settings.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { freshFolder } from '../support/embedded.js'
import { endChild } from '../support/end-child.js'
import { freePort } from '../support/free-port.js'
import { startLoad } from '../support/load.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Part {
  readonly child: ChildProcess
  readonly lines: string[]
}

interface Span {
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: { key: string; value: { stringValue?: string } }[]
  readonly service: string
}

const spans: Span[] = []
const running: Part[] = []
let folder: string
let collector: Server
let env: Record<string, string>
let gatewayPort: number
let metricsPort: number
let gateway: Part
let kunshan: Part

function startPart(args: readonly string[], more: Record<string, string> = {}): Part {
  const child = spawn(process.execPath, ['runtime/run.mjs', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter(Boolean))
  })
  const part = { child, lines }
  running.push(part)
  return part
}

async function until(is: () => boolean, what: string): Promise<void> {
  for (let attempt = 0; !is(); attempt += 1) {
    if (attempt === 1_500) throw new Error(`still waiting for ${what}`)
    await setTimeout(100)
  }
}

const says = (part: Part, text: string) => () => part.lines.some((line) => line.includes(text))

const startGateway = async () => {
  const part = startPart(['gateway/main', '--port', String(gatewayPort)], {
    METRICS_PORT: String(metricsPort),
    SHUTDOWN_DELAY_SECONDS: '3',
  })
  await until(says(part, 'The gateway answers'), 'the gateway')
  return part
}

/** Without a declaration an empty city would not say that nobody stands on its list. */
async function reportNobodyListed(): Promise<void> {
  const [city] = enabledJurisdictions().filter(({ key }) => key === 'kunshan')
  const settings = databaseSettings({ HUB_DATA: folder }, [city!])
  const databases = await openDatabases(settings, loadCatalogues())
  const { db, t } = await databases.city(city!, cityKeys({}, city!, settings))
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    await tx.insert(t.supplyDeclaration).values({
      ...{ what: 'SL06', extent: 'COMPLETE', coversFrom: '2020-01-01', declaredOn: '2026-11-29' },
      ...{ unitCode: 'none', knownFrom: position, knownFromAt: at, sourceId: 'test' },
    })
  })
  await databases.close()
}

beforeAll(async () => {
  folder = await freshFolder()
  collector = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      for (const { resource, scopeSpans } of JSON.parse(text).resourceSpans) {
        const service = resource.attributes.find(
          ({ key }: { key: string }) => key === 'service.name',
        ).value.stringValue
        for (const scope of scopeSpans) {
          for (const span of scope.spans) spans.push({ ...span, service })
        }
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  }).listen(0, '127.0.0.1')
  await once(collector, 'listening')
  gatewayPort = await freePort()
  metricsPort = await freePort()
  const kunshanPort = await freePort()
  env = {
    HUB_DATA: folder,
    GATEWAY_JWKS: `http://127.0.0.1:${gatewayPort}/.well-known/jwks.json`,
    SUBGRAPH_URL_KUNSHAN: `http://127.0.0.1:${kunshanPort}/graphql`,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as { port: number }).port}`,
    OTEL_BSP_SCHEDULE_DELAY: '200',
  }
  await reportNobodyListed()
  const database = startPart(['db/main', 'serve'])
  await until(says(database, 'is open'), 'the database')
  kunshan = startPart(['subgraphs/main', 'kunshan', '--port', String(kunshanPort)])
  gateway = await startGateway()
  await until(says(kunshan, 'answers the gateway'), 'kunshan')
  const { token } = await (await fetch(url('/dev/token?role=partner'))).json()
  headers.authorization = `Bearer ${token}`
}, 300_000)
afterAll(async () => {
  for (const { child } of running.reverse()) await endChild(child)
  collector.close()
  rmSync(folder, { recursive: true, force: true })
})

const query =
  'query Entries { kunshan { listEntries(listCode: "SL06", first: 1) { edges { node { decidedOn } } } } }'
const body = JSON.stringify({ query })
const empty = '{"data":{"kunshan":{"listEntries":{"edges":[]}}}'
const url = (path: string) => `http://127.0.0.1:${gatewayPort}${path}`
const headers: Record<string, string> = { 'content-type': 'application/json' }

it('one query is one trace, from the gateway over the subgraph to the statement', async () => {
  const response = await fetch(url('/graphql'), { method: 'POST', headers, body })
  expect((await response.text()).startsWith(empty.slice(0, -1))).toBe(true)
  const requestId = response.headers.get('x-request-id')
  const ofRequest = () =>
    spans.find(({ attributes }) => attributes.some(({ value }) => value.stringValue === requestId))
  const trace = () => spans.filter(({ traceId }) => traceId === ofRequest()?.traceId)
  const way = (span: Span | undefined): string[] =>
    span
      ? [
          ...way(trace().find(({ spanId }) => spanId === span.parentSpanId)),
          `${span.service}: ${span.name}`,
        ]
      : []
  const wayToStatement = () =>
    way(
      trace().find(({ attributes }) =>
        attributes.some(({ value }) => value.stringValue?.includes('list_entry')),
      ),
    )
  await until(() => wayToStatement()[0] === 'credit-hub-gateway: Entries', 'the whole trace')
  // The engine's own spans stand in between.
  expect(wayToStatement().filter((step) => !step.includes(': gateway.'))).toEqual([
    'credit-hub-gateway: Entries',
    'credit-hub-gateway: fetch kunshan',
    'credit-hub-kunshan: Entries__kunshan__0',
    'credit-hub-kunshan: execute',
    'credit-hub-kunshan: SQL select',
  ])
  expect(JSON.stringify(trace())).not.toContain('SL06')
})

it('spans tell nothing of who is asked about, however the client writes it', async () => {
  const number = '990583198805305578'
  const ask = (text: string, variables: object) =>
    fetch(url('/graphql'), {
      method: 'POST',
      headers: { ...headers, 'x-credit-case': number, traceparent: `00-${number}` },
      body: JSON.stringify({ query: text, variables }),
    })
  await ask(
    `query Of_${number} { kunshan { listEntries(listCode: "${number}", first: 1) { edges { node { decidedOn } } } } }`,
    {},
  )
  await ask(
    'query Last($code: ID!) { kunshan { listEntries(listCode: $code, first: 1) { edges { node { decidedOn } } } } }',
    { code: number },
  )
  await until(() => spans.some(({ name }) => name === 'Last'), 'the last span')
  await setTimeout(300)
  expect(spans.some(({ name }) => name === 'other')).toBe(true)
  expect(JSON.stringify(spans)).not.toContain(number)
})

it('both processes write the request under one id, as JSON', async () => {
  const response = await fetch(url('/graphql'), { method: 'POST', headers, body })
  await response.text()
  const requestId = response.headers.get('x-request-id')!
  await until(says(kunshan, requestId), 'the line of kunshan')
  await until(says(gateway, requestId), 'the line of the gateway')
  const lineOf = ({ lines }: Part) => JSON.parse(lines.find((line) => line.includes(requestId))!)
  expect([lineOf(gateway), lineOf(kunshan)]).toMatchObject([
    { part: 'gateway', operation: 'Entries', status: 200, level: 'info' },
    { part: 'kunshan', operation: 'Entries__kunshan__0', status: 200, level: 'info' },
  ])
})

it('metrics have a port of their own where METRICS_PORT says so', async () => {
  const response = await fetch(`http://127.0.0.1:${metricsPort}/metrics`)
  expect(response.headers.get('content-type')).toContain('text/plain')
  expect(await response.text()).toContain('hub_requests_total{operation="Entries",status="200"}')
  expect((await fetch(`http://127.0.0.1:${metricsPort}/graphql`)).status).toBe(404)
})

it('a subgraph that is told to end under load answers what it was asked', async () => {
  const load = startLoad({
    url: () => url('/graphql'),
    clients: 6,
    headers,
    body,
    // Behind its end the gateway says so; what it had begun is answered.
    isRight: (status, text) =>
      status === 200 &&
      (text.startsWith(empty.slice(0, -1)) || text.includes('SUBGRAPH_UNAVAILABLE')),
  })
  await setTimeout(300)
  const ended = once(kunshan.child, 'exit')
  kunshan.child.kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
  await load.stop()
  expect({ lost: load.lost, wrong: load.wrong }).toEqual({ lost: [], wrong: [] })
  const failures = gateway.lines
    .map((line) => (line.startsWith('{') ? JSON.parse(line) : {}))
    .filter(({ msg }) => msg === 'a subgraph could not be asked')
    .map(({ err }) => err.code)
  expect([...new Set(failures)].filter((code) => code !== 'ECONNREFUSED')).toEqual([])
})

it('a gateway that is told to end under load is not ready first, loses no request, and ends', async () => {
  const load = startLoad({
    url: () => url('/graphql'),
    clients: 6,
    headers,
    body,
    // Kunshan is away by now.
    isRight: (status, text) => status === 200 && text.includes('SUBGRAPH_UNAVAILABLE'),
  })
  await expect.poll(() => load.answered.get(200)).toBeGreaterThan(10)
  const ended = once(gateway.child, 'exit')
  gateway.child.kill('SIGTERM')
  await expect.poll(async () => (await fetch(url('/readyz'))).status).toBe(503)
  expect((await ended)[0]).toBe(0)
  await expect.poll(load.refused).toBeGreaterThan(0)
  await load.stop()
  expect({ lost: load.lost, wrong: load.wrong }).toEqual({ lost: [], wrong: [] })
})
