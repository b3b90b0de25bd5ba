import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createLocalJWKSet } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpSubgraph } from '../../../gateway/forward/http.js'
import { generatedSigningKeys, type SigningKeys } from '../../../gateway/keys/signing-keys.js'
import { subgraphTokens } from '../../../gateway/keys/subgraph-tokens.js'
import { anonymous, type Caller } from '../../../schema/caller.js'
import { gatewayIssuer } from '../../../schema/subgraph-claims.js'
import { subgraphServer } from '../../../subgraphs/shared/server.js'
import { gatewayTokenReader } from '../../../subgraphs/shared/token.js'

const folder = mkdtempSync(path.join(tmpdir(), 'subgraph-server-'))
let key: SigningKeys
let stranger: SigningKeys
let app: FastifyInstance
const callers: Caller[] = []
beforeAll(async () => {
  key = await generatedSigningKeys(path.join(folder, 'a'), 'gateway')
  stranger = await generatedSigningKeys(path.join(folder, 'b'), 'gateway')
  const read = gatewayTokenReader('kunshan', createLocalJWKSet(key.publicKeys()))
  app = subgraphServer({
    demonstration: true,
    async execute({ query }, caller) {
      if (query === 'throw') throw new Error('secret inner text')
      callers.push(caller)
      return { data: { query } }
    },
    readCaller: read,
  }).app
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const partner: Caller = { ...anonymous, subject: 'p', scopes: ['records:read'] }
const ask = (authorization?: string, payload: object = { query: '{ a }', variables: {} }) =>
  app.inject({
    method: 'POST',
    url: '/graphql',
    headers: authorization ? { authorization } : {},
    payload,
  })

describe('a subgraph over HTTP', () => {
  it('answers the gateway’s token for it, for the caller it names', async () => {
    const response = await ask(`Bearer ${await subgraphTokens(key)('kunshan', partner)}`)
    expect([response.statusCode, response.json()]).toEqual([200, { data: { query: '{ a }' } }])
    expect(response.headers['content-type']).toBe(
      'application/graphql-response+json; charset=utf-8',
    )
    expect(callers.at(-1)).toEqual(partner)
  })

  it('refuses everything else with 401, and runs nothing', async () => {
    const now = Math.floor(Date.now() / 1000)
    const good = {
      iss: gatewayIssuer,
      aud: 'kunshan',
      iat: now,
      exp: now + 60,
      caller: partner,
    }
    const before = callers.length
    for (const [name, authorization] of [
      ['no token', undefined],
      ['no bearer', 'Basic a'],
      ['rubbish', 'Bearer a.b.c'],
      ['another subgraph’s', `Bearer ${await subgraphTokens(key)('taicang', partner)}`],
      ['a stranger’s', `Bearer ${await subgraphTokens(stranger)('kunshan', partner)}`],
      ['a caller’s own', `Bearer ${await key.sign({ ...good, iss: 'credit-hub-demonstration' })}`],
      ['an expired one', `Bearer ${await key.sign({ ...good, iat: now - 90, exp: now - 30 })}`],
      ['an endless one', `Bearer ${await key.sign({ ...good, exp: undefined })}`],
    ] as const) {
      const response = await ask(authorization)
      expect([name, response.statusCode, response.json().errors[0].extensions.code]).toEqual([
        name,
        401,
        'UNAUTHENTICATED',
      ])
    }
    expect(callers.length).toBe(before)
  })

  it('says nothing of what went wrong inside', async () => {
    const authorization = `Bearer ${await subgraphTokens(key)('kunshan', partner)}`
    const response = await ask(authorization, { query: 'throw', variables: {} })
    expect([response.statusCode, response.body]).toEqual([
      500,
      '{"errors":[{"message":"The request cannot be answered.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}',
    ])
  })

  it('counts the bytes of the bodies it was sent and has sent, by operation', async () => {
    const authorization = `Bearer ${await subgraphTokens(key)('kunshan', partner)}`
    const asked = { query: '{ 昆山 }', variables: {}, operationName: 'Counted' }
    for (const payload of [asked, asked]) await ask(authorization, payload)
    const { body } = await app.inject({ url: '/metrics' })
    const bytesOf = (value: object) => Buffer.byteLength(JSON.stringify(value))
    expect(body.split('\n').filter((line) => /^hub_request_bytes.*Counted/.test(line))).toEqual([
      `hub_request_bytes_total{operation="Counted",direction="received"} ${2 * bytesOf(asked)}`,
      `hub_request_bytes_total{operation="Counted",direction="sent"} ${2 * bytesOf({ data: { query: asked.query } })}`,
    ])
  })

  it.each([
    null,
    [],
    1,
    'text',
    {},
    { query: 1 },
    { query: '{ a }', variables: [] },
  ])('names a body that is no request: %j', async (payload) => {
    const authorization = `Bearer ${await subgraphTokens(key)('kunshan', partner)}`
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization, 'content-type': 'application/json' },
      payload: JSON.stringify(payload),
    })
    expect([response.statusCode, response.json().errors[0]]).toEqual([
      400,
      {
        message:
          'The body is no request; it takes query, a text, variables, an object, and operationName, a text.',
        extensions: { code: 'BAD_REQUEST' },
      },
    ])
  })

  it('shows metrics on a port of their own only, unless it is a demonstration', async () => {
    const inProduction = subgraphServer({
      execute: async () => ({ data: {} }),
      readCaller: async () => partner,
    }).app
    expect((await inProduction.inject({ url: '/metrics' })).statusCode).toBe(404)
    await inProduction.close()
  })

  it('tells the gateway where its data are invented', async () => {
    const server = subgraphServer({
      execute: async () => ({ data: {} }),
      readCaller: async () => partner,
      holdsDemonstration: true,
    })
    const url = await server.app.listen({ port: 0, host: '127.0.0.1' })
    let told = 0
    const tokens = subgraphTokens(key)
    const asked = httpSubgraph({
      name: 'kunshan',
      jurisdiction: '320583',
      url: `${url}/graphql`,
      tokens,
      onDemonstration: () => {
        told += 1
      },
    })
    try {
      expect([await asked.isReachable(), told]).toEqual([true, 1])
    } finally {
      await asked.close()
      await server.app.close()
    }
  })

  it('tells whoever runs it that it is up, without a token', async () => {
    const response = await app.inject({ url: '/healthz' })
    expect([response.statusCode, response.json()]).toEqual([200, { status: 'up' }])
  })
})
