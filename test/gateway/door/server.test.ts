import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HubServer } from '../../../gateway/door/server.js'
import { localSubgraph } from '../../../gateway/forward/local.js'
import { type DemoIssuer, demoIssuer } from '../../../gateway/identity/demo-issuer.js'
import { roles } from '../../../schema/caller.js'
import { loadRegister } from '../../../schema/register.js'
import {
  answering,
  ask,
  epoch,
  localSubgraphs,
  sendAsItIs,
  startHub,
  steps,
  subgraphKeys,
} from '../two-cities.js'

const folder = mkdtempSync(path.join(tmpdir(), 'door-'))

let issuer: DemoIssuer
let hub: HubServer & { url: string }
beforeAll(async () => {
  issuer = await demoIssuer(folder, loadRegister())
  hub = await startHub(localSubgraphs(), { issuer })
})
afterAll(async () => {
  await hub.close()
  rmSync(folder, { recursive: true })
})

const send = (options: Parameters<typeof sendAsItIs>[1], body?: string | Buffer) =>
  sendAsItIs(hub, options, body)

const json = { 'content-type': 'application/json' }

describe('/graphql', () => {
  it('answers for two cities at once and says how far their data had come', async () => {
    const { status, headers, body } = await ask(
      hub,
      '{ creditSubject(code: "A") { code files { name } } }',
    )
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: {
          creditSubject: { code: 'A', files: [{ name: 'Kunshan A' }, { name: 'Taicang A' }] },
        },
        extensions: {
          dataset: { kunshan: { epoch, position: 1 }, taicang: { epoch, position: 1 } },
        },
      },
    })
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('passes the GraphQL-over-HTTP audits without a failure or warning', async () => {
    const results = await Promise.all(
      serverAudits({ url: `${hub.url}/graphql` }).map((audit) => audit.fn()),
    )
    const found = results
      .filter(({ status }) => status === 'error' || status === 'warn')
      .map(({ id, name }) => `${id} ${name}`)
    expect(found).toEqual([])
    expect(results.length).toBeGreaterThan(50)
  })

  it('tells the subgraphs who asks', async () => {
    const token = await issuer.tokenFor({ role: 'partner' })
    const query = '{ creditSubject(code: "A") { files { ... on KunshanCreditFile { caller } } } }'
    const headers = { authorization: `Bearer ${token}` }
    expect((await ask(hub, query, { headers })).body.data).toEqual({
      creditSubject: { files: [{ caller: 'demo-partner' }, {}] },
    })
    expect((await ask(hub, query)).body.data).toEqual({
      creditSubject: { files: [{ caller: null }, {}] },
    })
  })

  it('answers a bad token with 401 and the reason', async () => {
    const { status, headers, body } = await ask(hub, '{ __typename }', {
      headers: { authorization: 'Bearer nonsense' },
    })
    expect({ status, body, challenge: headers.get('www-authenticate') }).toEqual({
      status: 401,
      body: {
        errors: [
          {
            message:
              'The Authorization header is not "Bearer" and a signed token with sub and exp.',
            extensions: { code: 'UNAUTHENTICATED', reason: 'malformed' },
          },
        ],
      },
      challenge: 'Bearer realm="credit-hub", error="invalid_token", error_description="malformed"',
    })
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  it('refuses two steps for one city before any is done', async () => {
    const { status, body } = await ask(
      hub,
      'mutation { a: kunshan { intake(rows: 1) } b: kunshan { intake(rows: 2) } }',
      { headers: { accept: 'application/graphql-response+json' } },
    )
    expect({ status, code: body.errors[0].extensions.code, data: body.data, steps }).toEqual({
      status: 400,
      code: 'ONE_STEP_PER_CITY',
      data: undefined,
      steps: [],
    })
    await ask(hub, 'mutation { kunshan { intake(rows: 3) } taicang { intake(rows: 4) } }')
    expect(steps).toEqual(['kunshan 3', 'taicang 4'])
  })

  it.each<[string, number, Parameters<typeof send>[0], (string | Buffer)?]>([
    ['GET without an operation', 400, { method: 'GET', path: '/graphql' }],
    ['PUT', 405, { method: 'PUT', headers: json }, '{}'],
    ['another path', 404, { path: '/graphql/x', headers: json }, '{}'],
    [
      'a form',
      415,
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      'query=a',
    ],
    ['an upload', 415, { headers: { 'content-type': 'multipart/form-data; boundary=x' } }, '--x--'],
    ['text', 415, { headers: { 'content-type': 'text/plain' } }, '{"query":"{__typename}"}'],
    ['no body', 400, { headers: json }],
    ['a body that is no JSON', 400, { headers: json }, '{"query":'],
    ['a batch', 400, { headers: json }, '[{"query":"{__typename}"}]'],
    ['a body over 1 MiB', 413, { headers: json }, `"${'x'.repeat(1024 * 1024)}"`],
    ['a body that is not UTF-8', 400, { headers: json }, Buffer.from([0x22, 0xff, 0x22])],
    ['a prototype key', 400, { headers: json }, '{"query":"{a}","variables":{"__proto__":{}}}'],
  ])('refuses %s with %i and a GraphQL error', async (_, expected, options, body) => {
    const { status, text } = await send(options, body)
    expect({ status, code: JSON.parse(text).errors[0].extensions.code }).toEqual({
      status: expected,
      code: 'BAD_REQUEST',
    })
  })

  it('refuses the hash of a document that nobody registered, in the words by which clients fall back to its text', async () => {
    const body = '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}'
    const { status, text } = await send({ headers: json }, body)
    expect({ status, code: JSON.parse(text).errors[0].extensions.code }).toEqual({
      status: 200,
      code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    })
  })

  it('never shows a query plan', async () => {
    const { body } = await ask(hub, '{ jurisdictions }', {
      headers: { 'apollo-query-plan-experimental': '1' },
    })
    expect(body.extensions).toEqual({ dataset: {} })
  })

  it('suggests no names and answers no other origin', async () => {
    const { headers, body } = await ask(hub, '{ jurisdiction }', {
      headers: { origin: 'https://evil.example' },
    })
    expect(body.errors[0].message).toBe(
      'The document does not fit the schema. Cannot query field "jurisdiction" on type "Query".',
    )
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  it('says which variable is wrong', async () => {
    const { status, body } = await ask(
      hub,
      'query ($code: String!) { creditSubject(code: $code) { code } }',
      { variables: { code: 7 } },
    )
    expect({ status, code: body.errors[0].extensions.code }).toEqual({
      status: 200,
      code: 'BAD_USER_INPUT',
    })
  })
})

describe('/dev/token', () => {
  const tokenOf = async (query: string, headers: Record<string, string> = {}) => {
    const { status, text } = await send({ method: 'GET', path: `/dev/token?${query}`, headers })
    return { status, body: JSON.parse(text) }
  }
  const claimsOf = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())

  it('gives each role its scopes for an hour', async () => {
    const { status, body } = await tokenOf('role=operator&city=kunshan')
    const { iat, exp, ...claims } = claimsOf(body.token)
    expect({ status, seconds: exp - iat, claims }).toEqual({
      status: 200,
      seconds: 3600,
      claims: {
        iss: 'credit-hub-demonstration',
        aud: 'credit-hub',
        sub: 'demo-operator',
        unit: 'demo-kunshan-operator',
        client_id: 'demo-kunshan-operator',
        jurisdiction: '320583',
        scope: 'intake:write recognition:write provenance:read',
      },
    })
  })

  it('binds a subject to the code asked for', async () => {
    const { body } = await tokenOf('role=subject&subject=91990583MA00000001')
    expect(claimsOf(body.token).subject_code).toBe('91990583MA00000001')
  })

  it('gives several roles together, for who compares lists of the past', async () => {
    const { body } = await tokenOf('role=regulator,auditor')
    const { sub, scope } = claimsOf(body.token)
    expect([sub, scope]).toEqual([
      'demo-regulator,auditor',
      'records:read compare:read export:read statistics:read audit:read history:read provenance:read',
    ])
  })

  it('lists the roles when it does not know one', async () => {
    for (const role of ['admin', 'constructor', '', 'partner,', 'partner,admin']) {
      expect(await tokenOf(`role=${role}`)).toEqual({
        status: 400,
        body: {
          errors: [
            {
              message: `role is "${role}"; ask for one of partner, analyst, regulator, operator, steward, officer, lead, auditor, subject, agent.`,
              extensions: {
                code: 'ARGUMENT_INVALID',
                argument: 'role',
                value: role,
                known: Object.keys(roles),
              },
            },
          ],
        },
      })
    }
    expect((await tokenOf('role=partner&city=suzhou')).body.errors[0].message).toContain('"suzhou"')
  })

  it.each([
    ['a page whose name was bound to this machine', { host: 'evil.example' }],
    ...[
      ...['x-forwarded-for', 'x-real-ip', 'via', 'forwarded', 'x-forwarded-host', 'x-client-ip'],
      ...['fastly-client-ip', 'x-azure-clientip', 'x-originating-ip', 'forwarded-for', 'x-host'],
    ].map((header): [string, Record<string, string>] => [
      `a proxy: ${header}`,
      { [header]: '203.0.113.7' },
    ]),
  ])('gives nothing to %s', async (_, headers) => {
    expect((await tokenOf('role=partner', headers)).status).toBe(403)
  })

  it('does not exist beside a configured issuer', async () => {
    const closed = await startHub(localSubgraphs(), { issuer: issuer.identity })
    try {
      for (const path of ['/dev/token?role=partner', '/metrics']) {
        expect((await fetch(`${closed.url}${path}`)).status).toBe(404)
      }
    } finally {
      await closed.close()
    }
  })
})

describe('the server', () => {
  it('is alive', async () => {
    const response = await fetch(`${hub.url}/healthz`)
    expect([response.status, await response.json()]).toEqual([200, { status: 'up' }])
  })

  it('lets no browser guess a type or tell where it came from, whatever it answers', async () => {
    for (const path of ['/healthz', '/nowhere', '/graphql', '/']) {
      const { headers } = await fetch(`${hub.url}${path}`)
      expect([path, headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual(
        [path, 'nosniff', 'no-referrer'],
      )
      expect(headers.get('strict-transport-security')).toBeNull()
    }
  })

  it('refuses a request with two Host headers', async () => {
    const { hostname, port } = new URL(hub.url)
    const socket = connect(Number(port), hostname)
    socket.end(
      `GET /dev/token?role=partner HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    )
    let answer = ''
    for await (const chunk of socket) answer += chunk
    expect(answer.split('\r\n')[0]).toBe('HTTP/1.1 400 Bad Request')
    expect(answer).toContain('The request has 2 Host headers; send one.')
  })

  it('says which port is taken and how to choose another', async () => {
    const other = createTcpServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    try {
      const second = startHub(localSubgraphs(), { issuer }, port)
      await expect(second).rejects.toMatchObject({
        code: 'PORT_TAKEN',
        message: expect.stringContaining(
          ` listens on 127.0.0.1, port ${port}; end it, or set PORT to a free one.`,
        ),
      })
    } finally {
      other.close()
    }
  })

  it('ends what is under way before it closes', async () => {
    let reached = () => {}
    let goOn = () => {}
    const isReached = new Promise<void>((resolve) => {
      reached = resolve
    })
    const mayGoOn = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const slow = subgraphKeys.map((name) =>
      localSubgraph({
        name,
        jurisdiction: null,
        execute: async (...args) => {
          reached()
          await mayGoOn
          return answering(name)(...args)
        },
      }),
    )
    const closing = await startHub(slow, { issuer })
    const answer = ask(closing, '{ jurisdictions }')
    await isReached
    const closed = closing.close()
    goOn()
    await closed
    expect((await answer).body.data.jurisdictions).toHaveLength(3)
    await expect(fetch(closing.url)).rejects.toThrow()
  })
})
