import { execFile } from 'node:child_process'
import { connect } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HubServer } from '../../../gateway/door/server.js'
import { fixedKeys } from '../../../gateway/keys/key-set.js'
import { ask, localSubgraphs, sendAsItIs, startHub, steps } from '../two-cities.js'

let hub: HubServer & { url: string }
beforeAll(async () => {
  hub = await startHub(localSubgraphs(), {
    issuer: { keys: fixedKeys({ keys: [] }), issuer: 'i', audience: 'a' },
  })
})
afterAll(() => hub.close())

const send = (method: string, headers: Record<string, string>, body = '', path = '/graphql') =>
  sendAsItIs(hub, { method, path, headers }, body)

const json = { 'content-type': 'application/json' }
const mutation = '{"query":"mutation { kunshan { intake(rows: 1) } }"}'

describe('cross-site requests: what a page may send without asking first does nothing', () => {
  it.each<[string, Record<string, string>, string]>([
    ['text', { 'content-type': 'text/plain' }, mutation],
    ['text that says it is JSON', { 'content-type': 'text/plain; application/json' }, mutation],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, `query=${mutation}`],
    ['an upload', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['no content type', {}, mutation],
  ])('%s', async (_, headers, body) => {
    const origin = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const { status } = await send('POST', { ...headers, ...origin }, body)
    expect({ status, steps }).toEqual({ status: 415, steps: [] })
  })

  it('a query in the address', async () => {
    const query = encodeURIComponent('mutation { kunshan { intake(rows: 1) } }')
    const { status } = await send('GET', {}, '', `/graphql?query=${query}`)
    expect({ status, steps }).toEqual({ status: 405, steps: [] })
  })
})

describe('other origins: nothing allows them to read', () => {
  it.each([
    ['a preflight', 'OPTIONS', { 'access-control-request-method': 'POST' }, ''],
    ['an answer', 'POST', json, '{"query":"{ __typename }"}'],
    ['a refusal', 'POST', { ...json, authorization: 'Bearer x' }, '{"query":"{ __typename }"}'],
  ])('%s', async (_, method, headers, body) => {
    const answer = await send(method, { ...headers, origin: 'https://evil.example' }, body)
    const allowing = Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))
    expect(allowing).toEqual([])
  })
})

describe('shared HTTP caching: every answer says private, no-store', () => {
  it.each<[number, string, Record<string, string>, string]>([
    [200, 'POST', json, '{"query":"{ __typename }"}'],
    [200, 'POST', json, '{"query":"{ nothing }"}'],
    [400, 'POST', json, '{'],
    [400, 'POST', json, `{"query":"{ ${'a '.repeat(2_000)} }"}`],
    [401, 'POST', { ...json, authorization: 'Bearer x' }, '{"query":"{ __typename }"}'],
    [400, 'GET', {}, ''],
    [405, 'PUT', json, '{}'],
    [413, 'POST', json, `"${'x'.repeat(1024 * 1024)}"`],
    [415, 'POST', { 'content-type': 'text/plain' }, '{}'],
  ])('%i %s', async (expected, method, headers, body) => {
    const answer = await send(method, headers, body)
    expect([answer.status, answer.headers['cache-control']]).toEqual([
      expected,
      'private, no-store',
    ])
  })
})

describe('what is no request gets an answer of the same form', () => {
  const broken: readonly [string, string, number, string][] = [
    ['no HTTP', 'hello\r\n\r\n', 400, 'This is not HTTP.'],
    ['another protocol', '\x16\x03\x01\x00\xa5\x01', 400, 'This is not HTTP.'],
    [
      'headers of 20,000 characters',
      `POST /graphql HTTP/1.1\r\nhost: h\r\nauthorization: Bearer ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'The address and the headers, a token among them, are larger than 16 KiB; send a long query by POST.',
    ],
    [
      'an address of 20,000 characters',
      `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: h\r\n\r\n`,
      431,
      'The address and the headers, a token among them, are larger than 16 KiB; send a long query by POST.',
    ],
    [
      'an address with Chinese characters as they are',
      'GET /graphql?query={s(n:"\xe6\xbc\x94")} HTTP/1.1\r\nhost: h\r\n\r\n',
      400,
      'The address holds characters that have to be percent-encoded.',
    ],
  ]
  it.each(broken)('%s', async (_, sent, status, message) => {
    const socket = connect(Number(new URL(hub.url).port), '127.0.0.1')
    socket.write(sent, 'latin1')
    let text = ''
    for await (const chunk of socket) text += chunk
    const [head, body] = text.split('\r\n\r\n') as [string, string]
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} .*cache-control: private, no-store`, 's'))
    expect(JSON.parse(body)).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] })
  })
})

it('error texts with inner messages: no host, no stack, and a number to find them by in the log', async () => {
  const query = '{ creditSubject(code: "A") { files { ... on KunshanCreditFile { broken } } } }'
  const { body, headers } = await ask(hub, query)
  expect(body.errors).toEqual([
    {
      message:
        'A fault of the hub. The text says nothing more; the log has it under the request id.',
      path: ['creditSubject', 'files', 0, 'broken'],
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        requestId: headers.get('x-request-id'),
      },
    },
  ])
  expect(body.data).toEqual({ creditSubject: { files: [{ broken: null }, {}] } })
})

it('query-plan header: the plan is never shown', async () => {
  const headers = { 'apollo-query-plan-experimental': '1' }
  const { body } = await ask(hub, '{ jurisdictions }', { headers })
  expect(body).toEqual({
    data: { jurisdictions: ['嘉兴', '昆山', '太仓'] },
    extensions: { dataset: {} },
  })
})

it('trace header: no answer says how long a city took', async () => {
  const headers = { 'apollo-federation-include-trace': 'ftv1' }
  const { body } = await ask(hub, '{ jurisdictions }', { headers })
  expect(body.extensions).toEqual({ dataset: {} })
})

it('telemetry: it is off before the gateway is made, whatever the environment says', async () => {
  const script = `
    await import('./gateway/execute/planning/planner-thread.js')
    console.log(process.env.APOLLO_TELEMETRY_DISABLED)`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    {
      cwd: new URL('../../..', import.meta.url),
      env: { ...process.env, APOLLO_TELEMETRY_DISABLED: 'false' },
    },
  )
  expect(stdout.trim()).toBe('1')
})
