import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compressAnswers } from '../../../gateway/door/compressed.js'
import { readOrigins } from '../../../gateway/door/other-origins.js'
import type { HubServer } from '../../../gateway/door/server.js'
import { fixedKeys } from '../../../gateway/keys/key-set.js'
import { localSubgraphs, type Sent, sendAsItIs, startHub, steps } from '../two-cities.js'

const portal = 'https://portal.example'
let hub: HubServer & { url: string }
beforeAll(async () => {
  hub = await startHub(localSubgraphs(), {
    issuer: { keys: fixedKeys({ keys: [] }), issuer: 'i', audience: 'a' },
    origins: [portal],
  })
})
afterAll(() => hub.close())

const send = (
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
) => sendAsItIs(hub, { method, path, headers }, body)

const address = (parameters: Record<string, string>) =>
  `/graphql?${new URLSearchParams(parameters)}`
const json = { 'content-type': 'application/json' }
const read = ({ bytes }: Sent) => JSON.parse(String(bytes))
const query = '{ jurisdictions }'

describe('a query in the address', () => {
  it('is answered as by POST', async () => {
    const parameters = {
      query:
        'query Of($code: String!) { creditSubject(code: $code) { code } } query Other { __typename }',
      operationName: 'Of',
      variables: '{"code":"A"}',
    }
    const got = await send('GET', address(parameters))
    const posted = await send(
      'POST',
      '/graphql',
      json,
      JSON.stringify({ ...parameters, variables: { code: 'A' } }),
    )
    expect(read(got)).toEqual(read(posted))
    expect(read(got).data).toEqual({ creditSubject: { code: 'A' } })
    const same = ['cache-control', 'vary', 'content-type', 'etag'] as const
    expect(same.map((name) => got.headers[name])).toEqual([
      'private, no-store',
      posted.headers.vary,
      'application/json; charset=utf-8',
      undefined,
    ])
    expect(got.headers.vary?.toLowerCase()).toMatch(/accept, authorization.*origin/)
  })
  it('is no step', async () => {
    const { status, headers } = await send(
      'GET',
      address({ query: 'mutation { kunshan { intake(rows: 1) } }' }),
    )
    expect({ status, allow: headers.allow, steps }).toEqual({
      status: 405,
      allow: 'POST',
      steps: [],
    })
  })
  it('is not read as anybody by a cookie', async () => {
    const asked = address({
      query: '{ creditSubject(code: "A") { files { ... on KunshanCreditFile { caller } } } }',
    })
    const answer = read(await send('GET', asked, { cookie: 'session=somebody' }))
    expect(answer.data.creditSubject.files[0]).toEqual({ caller: null })
  })
  it.each([
    ['with nothing to ask', '/graphql', 'GraphQL operations must contain'],
    ['twice', '/graphql?query=a&query=b', 'query stands twice in the address.'],
    ['with variables that are no object', address({ query, variables: '[1]' }), 'variables is not'],
    ['with variables cut short', address({ query, variables: '{"a":' }), 'variables is not'],
    ['with a prototype', address({ query, variables: '{"__proto__":{}}' }), 'variables is not'],
    [
      'about a person',
      address({ query, variables: `{"code":"P01${'0'.repeat(32)}"}` }),
      "variables holds a person's key",
    ],
    [
      'about a person, escaped in JSON',
      address({ query, variables: `{"code":"\\u005001${'0'.repeat(32)}"}` }),
      "variables holds a person's key",
    ],
    [
      'about a person, escaped in GraphQL',
      address({ query: `{ creditSubject(code: "\\u{50}01${'0'.repeat(32)}") { code } }` }),
      "query holds a person's key",
    ],
    [
      'about a person, in full width with hyphens',
      address({ query, variables: `{"code":"ｐ０１-${'0'.repeat(16)} ${'0'.repeat(16)}"}` }),
      "variables holds a person's key",
    ],
    [
      'about a person, in a parameter of another name',
      address({ query, code: `P01${'0'.repeat(32)}` }),
      "A parameter holds a person's key",
    ],
    [
      'about a person by id number',
      address({ query: '{ searchSubjects(name: "11010519491231002X") { __typename } }' }),
      "query holds a person's key or id number",
    ],
    ...['110105 19491231 002X', '110105-19491231-002x', '11010519\u200b491231002X'].map(
      (number): [string, string, string] => [
        `about a person by id number, written ${JSON.stringify(number)}`,
        address({ query, variables: JSON.stringify({ code: number }) }),
        "variables holds a person's key or id number",
      ],
    ),
    [
      'about a person by id number, in the name of a parameter',
      address({ query, '11010519491231002X': '' }),
      "A parameter holds a person's key or id number",
    ],
    [
      'in GBK',
      '/graphql?query=%7Ba%7D&variables=%7B%22a%22:%22%D1%DD%22%7D',
      'percent-encoded UTF-8',
    ],
    ['with a bare percent sign', '/graphql?query=%7Ba%7D&operationName=100%', 'is written %25'],
  ])('%s is refused', async (_, path, message) => {
    const answer = await send('GET', path)
    expect(answer.status).toBe(400)
    expect(read(answer).errors[0].message).toContain(message)
  })
  it.each([
    'variables=',
    'variables=null&extensions=null',
    'operationName=&documentId=&extensions=',
  ])('with nothing in %s is answered as without', async (more) => {
    const answer = await send('GET', `${address({ query })}&${more}`)
    expect([answer.status, read(answer).errors]).toEqual([200, undefined])
  })
  it('has no HEAD: it would be answered by running it', async () => {
    expect((await send('HEAD', address({ query }))).status).toBe(405)
  })
})

describe('a hash tried in place of an operation', () => {
  const extensions = (text: string) => ({
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(text).digest('hex') },
  })
  it.each([
    'GET',
    'POST',
  ])('by %s is answered in the words by which clients send the text', async (method) => {
    const asked = { extensions: extensions(query) }
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer =
        method === 'POST'
          ? await send('POST', '/graphql', { ...json, accept }, JSON.stringify(asked))
          : await send('GET', address({ extensions: JSON.stringify(asked.extensions) }), { accept })
      expect([answer.status, answer.headers['content-type']]).toEqual([
        200,
        `${accept}; charset=utf-8`,
      ])
      expect(read(answer)).toEqual({
        errors: [
          {
            message: 'PersistedQueryNotSupported',
            extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
          },
        ],
      })
    }
  })
  it('and then with its text beside it is answered', async () => {
    const body = JSON.stringify({ query, extensions: extensions(query) })
    expect(read(await send('POST', '/graphql', json, body)).data.jurisdictions).toHaveLength(3)
  })
})

describe('pages of other origins', () => {
  const preflight = (origin: string) =>
    send('OPTIONS', '/graphql', {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-credit-purpose',
    })
  it('that are named may ask and read', async () => {
    const { status, headers } = await preflight(portal)
    expect([
      status,
      headers['access-control-allow-origin'],
      headers['access-control-allow-headers'],
      headers['access-control-allow-credentials'],
    ]).toEqual([204, portal, 'authorization,content-type,x-credit-purpose', undefined])
    const answer = await send(
      'POST',
      '/graphql',
      { ...json, origin: portal },
      JSON.stringify({ query }),
    )
    expect(answer.headers['access-control-allow-origin']).toBe(portal)
    expect(answer.headers['access-control-expose-headers']).toBe(
      'retry-after, x-request-id, ratelimit, ratelimit-policy, x-demonstration-data',
    )
  })
  it('that are not named may not', async () => {
    const { headers } = await preflight('https://evil.example')
    expect(headers['access-control-allow-origin']).toBeUndefined()
    const asked = { ...json, origin: `${portal}.evil.example` }
    const answer = await send('POST', '/graphql', asked, JSON.stringify({ query }))
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })
  it.each([
    '*',
    'portal.example',
    'https://portal.example/',
    'https://portal.example/x',
    'null',
  ])('cannot be named as %s', (written) => {
    expect(() => readOrigins(written)).toThrow(`HUB_ORIGINS holds "${written}"`)
  })
})

describe('the form of answers and bodies', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('over 1 kB is compressed by %s for whoever takes it', async (encoding, unpack) => {
    const sized = JSON.stringify({
      query: `{ ${Array.from({ length: 19 }, (_, index) => `jurisdictions_of_a_long_name_${index}: jurisdictions`).join(' ')} }`,
    })
    const answer = await send('POST', '/graphql', { ...json, 'accept-encoding': encoding }, sized)
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(answer.headers.vary?.toLowerCase()).toContain('accept-encoding')
    expect(Object.keys(JSON.parse(String(unpack(answer.bytes))).data)).toHaveLength(19)
  })
  it('below it is not', async () => {
    const asked = { ...json, 'accept-encoding': 'gzip' }
    const answer = await send('POST', '/graphql', asked, JSON.stringify({ query }))
    expect(answer.headers['content-encoding']).toBeUndefined()
  })
  it.each<[string, number, Record<string, string>, string | Buffer]>([
    ['an encoded body', 415, { ...json, 'content-encoding': 'gzip' }, gzipSync('{}')],
    ['another charset', 415, { 'content-type': 'application/json; charset=gbk' }, '{}'],
    ['another media type', 406, { ...json, accept: 'text/csv' }, '{"query":"{ __typename }"}'],
    [
      'another media type, of what is invalid',
      406,
      { ...json, accept: 'text/csv' },
      '{"query":"{"}',
    ],
  ])('%s is refused with %i', async (_, status, headers, body) => {
    const answer = await send('POST', '/graphql', headers, body)
    expect([answer.status, read(answer).errors[0].extensions.code]).toEqual([status, 'BAD_REQUEST'])
  })
  it('the playground is sent once to whoever keeps it, compressed for whoever takes that', async () => {
    const html = { accept: 'text/html' }
    const plain = await send('GET', '/playground', html)
    expect([plain.headers['cache-control'], plain.headers.vary]).toEqual([
      'private, no-cache',
      'Accept-Encoding, Origin',
    ])
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await send('GET', '/playground', { ...html, 'accept-encoding': encoding })
      expect(packed.headers['content-encoding']).toBe(encoding)
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3)
      expect(unpack(packed.bytes).equals(plain.bytes)).toBe(true)
    }
    const again = await send('GET', '/playground', {
      ...html,
      'if-none-match': plain.headers.etag!,
    })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })
  it.each([
    '/',
    '/graphql',
  ])('a browser is led from %s to the playground where no console is built', async (path) => {
    const { status, headers } = await send('GET', path, { accept: 'text/html' })
    expect([status, headers.location]).toEqual([302, '/playground'])
  })
  it.each([
    '/healthz',
    '/readyz',
    '/nothing',
  ])('whatever may not be kept says so: %s', async (path) => {
    expect((await send('GET', path)).headers['cache-control']).toBe('no-store')
  })
  it.each<Record<string, string>>([
    {},
    { origin: 'https://evil.example' },
  ])('methods are told: %j', async (headers) => {
    const { status, headers: answered } = await send('OPTIONS', '/graphql', headers)
    expect([status, answered.allow]).toEqual([204, 'GET, POST, OPTIONS'])
    expect(answered['access-control-allow-origin']).toBeUndefined()
  })
  it.each([
    ['/graphql', 'GET, POST, OPTIONS', 'PUT'],
    ['/screen?measures=M01&in=320583', 'POST, OPTIONS', 'GET'],
    ['/export/comparison.csv', 'GET, OPTIONS', 'POST'],
    ['/export/subjects.csv', 'POST, OPTIONS', 'GET'],
  ])('%s tells its methods to who asks for them and who uses another', async (path, allow, other) => {
    const asked = await send('OPTIONS', path)
    const refused = await send(other, path)
    expect([asked.status, asked.headers.allow, refused.status, refused.headers.allow]).toEqual([
      204,
      allow,
      405,
      allow,
    ])
  })
  it('keys for checking signatures may be kept for a minute', async () => {
    const { headers } = await send('GET', '/.well-known/jwks.json')
    expect(headers['cache-control']).toBe('public, max-age=60')
  })
})

describe('the schema as a text', () => {
  it.each([
    ['/schema.graphql', 'private, no-cache', 'application/graphql; charset=utf-8'],
    ['/schema/api.graphql', 'public, max-age=300', 'application/graphql; charset=utf-8'],
    ['/schema/api.json', 'public, max-age=300', 'application/json; charset=utf-8'],
  ])('%s is sent once to whoever keeps it', async (path, caching, type) => {
    const answer = await send('GET', path)
    expect([
      answer.status,
      answer.headers['cache-control'],
      answer.headers['content-type'],
    ]).toEqual([200, caching, type])
    expect(String(answer.bytes)).toContain('jurisdictions')
    for (const known of [
      answer.headers.etag!,
      `W/${answer.headers.etag}`,
      `"x", ${answer.headers.etag}`,
    ]) {
      const again = await send('GET', path, { 'if-none-match': known })
      expect([again.status, again.bytes.length]).toEqual([304, 0])
    }
    expect((await send('GET', path, { 'if-none-match': '"x"' })).status).toBe(200)
  })
  it('of one origin is not kept for another, nor of one caller', async () => {
    const { headers } = await send('GET', '/schema.graphql', { origin: portal })
    expect(headers.vary).toBe('Accept-Encoding, Authorization, Origin')
  })
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is kept compressed by %s, and known again in whatever encoding', async (encoding, unpack) => {
    const path = '/schema/api.graphql'
    const plain = await send('GET', path)
    const answer = await send('GET', path, { 'accept-encoding': `${encoding}, *;q=0` })
    expect(answer.headers['content-encoding']).toBe(encoding)
    expect(String(unpack(answer.bytes))).toBe(String(plain.bytes))
    expect(answer.headers.etag).not.toBe(plain.headers.etag)
    const again = await send('GET', path, { 'if-none-match': answer.headers.etag! })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  })
  it('is not encoded for whoever takes no encoding that it has', async () => {
    for (const accepted of ['deflate', '*;q=0', '']) {
      const { status, headers } = await send('GET', '/schema.graphql', {
        'accept-encoding': accepted,
      })
      expect([accepted, status, headers['content-encoding']]).toEqual([accepted, 200, undefined])
    }
  })
  it.each([
    ['application/graphql; charset=utf-8', 'gzip'],
    ['application/graphql-response+json; charset=utf-8', 'gzip'],
    ['text/csv; charset=utf-8', 'gzip'],
    ['image/png', undefined],
  ])('of the type %s is compressed as %s', async (type, encoding) => {
    const app = Fastify()
    await compressAnswers(app)
    app.get('/', async (_, reply) => reply.type(type).send('x'.repeat(2_000)))
    const { headers } = await app.inject({ url: '/', headers: { 'accept-encoding': 'gzip' } })
    expect(headers['content-encoding']).toBe(encoding)
    await app.close()
  })
})
