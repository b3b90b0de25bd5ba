import { mkdtempSync, rmSync } from 'node:fs'
import {
  createServer as createHttpServer,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalJWKSet } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HubServer } from '../../../gateway/door/server.js'
import { createHubGateway } from '../../../gateway/execute/hub-gateway.js'
import { httpSubgraph } from '../../../gateway/forward/http.js'
import { localSubgraph } from '../../../gateway/forward/local.js'
import { fixedKeys } from '../../../gateway/keys/key-set.js'
import { generatedSigningKeys, type SigningKeys } from '../../../gateway/keys/signing-keys.js'
import { subgraphTokens } from '../../../gateway/keys/subgraph-tokens.js'
import { errorCodes } from '../../../schema/errors.js'
import { gatewayTokenReader } from '../../../subgraphs/shared/token.js'
import {
  answering,
  ask,
  cities,
  epoch,
  type SubgraphKey,
  startHub,
  supergraph,
} from '../two-cities.js'

const folder = mkdtempSync(path.join(tmpdir(), 'failing-city-'))
afterAll(() => rmSync(folder, { recursive: true }))

let key: SigningKeys
beforeAll(async () => {
  key = await generatedSigningKeys(folder, 'gateway')
})

/** A subgraph as it runs alone: it answers the gateway's token for it only. */
function healthy(name: SubgraphKey): RequestListener {
  const read = gatewayTokenReader(name, createLocalJWKSet(key.publicKeys()))
  return async (request, response) => {
    if (request.method === 'GET') return response.writeHead(404).end()
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const caller = await read(request.headers.authorization)
    const body = JSON.parse(Buffer.concat(chunks).toString())
    const answer = await answering(name, 7)(body, caller, AbortSignal.timeout(1_000))
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  }
}

async function serve(listener: RequestListener, port = 0): Promise<Server> {
  const server = createHttpServer(listener)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

async function end(server: Server) {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

const portOf = (server: Server) => (server.address() as AddressInfo).port

const unavailable = (subgraph: SubgraphKey, ...errorPath: (string | number)[]) => ({
  message: `${subgraph} could not be asked; its part of the answer is missing, not empty.`,
  path: errorPath,
  extensions: {
    code: 'SUBGRAPH_UNAVAILABLE',
    subgraph,
    jurisdiction: subgraph === 'zone' ? null : cities[subgraph],
  },
})

/** Far longer than it takes to find out that somebody does not answer. */
const timeoutMs = 60_000
/** Somebody who does not answer is found out in three seconds, one who answers again in one. */
const untilAsked = (is: () => Promise<void>) => vi.waitFor(is, { timeout: 15_000, interval: 200 })

describe('a city that fails', () => {
  const servers: Partial<Record<SubgraphKey, Server>> = {}
  let hub: HubServer & { url: string }

  beforeEach(async () => {
    for (const name of ['zone', 'kunshan', 'taicang'] as const) {
      servers[name] = await serve(healthy(name))
    }
    const tokens = subgraphTokens(key)
    const subgraphs = (['zone', 'kunshan', 'taicang'] as const).map((name) =>
      httpSubgraph({
        name,
        jurisdiction: name === 'zone' ? null : cities[name],
        url: `http://127.0.0.1:${portOf(servers[name]!)}/graphql`,
        tokens,
        timeoutMs,
        maxAnswerBytes: 100_000,
      }),
    )
    hub = await startHub(subgraphs, {
      issuer: { keys: fixedKeys(key.publicKeys()), issuer: 'i', audience: 'a' },
    })
  })
  afterEach(async () => {
    await hub.close()
    await Promise.all(Object.values(servers).map(end))
  })

  /** Puts something else in the place of a subgraph, on its port. */
  async function replace(name: SubgraphKey, listener: RequestListener | null) {
    const port = portOf(servers[name]!)
    await end(servers[name]!)
    if (listener) servers[name] = await serve(listener, port)
    return port
  }

  const files = '{ creditSubjects(codes: ["A", "unknown", "B"]) { files { name } } }'
  const withoutKunshan = {
    data: {
      creditSubjects: [
        { files: [{ name: null }, { name: 'Taicang A' }] },
        null,
        { files: [{ name: null }, { name: 'Taicang B' }] },
      ],
    },
    errors: [
      unavailable('kunshan', 'creditSubjects', 0, 'files', 0),
      unavailable('kunshan', 'creditSubjects', 2, 'files', 0),
    ],
    extensions: { dataset: { taicang: { epoch, position: 7 } } },
  }
  const whole = {
    data: {
      creditSubjects: [
        { files: [{ name: 'Kunshan A' }, { name: 'Taicang A' }] },
        null,
        { files: [{ name: 'Kunshan B' }, { name: 'Taicang B' }] },
      ],
    },
    extensions: { dataset: { kunshan: { epoch, position: 7 }, taicang: { epoch, position: 7 } } },
  }

  it.each<[string, RequestListener | null]>([
    ['refuses connections', null],
    ['never answers', () => {}],
    ['begins an answer and never ends it', (_, response) => void response.write('{"data":')],
    ['breaks off', (request) => void request.socket.destroy()],
    ['answers status 500', (_, response) => void response.writeHead(500).end('{"data":{}}')],
    [
      'answers a page of HTML',
      (_, response) => void response.end('<html>10.0.0.3:5432 is down</html>'),
    ],
    ['answers JSON that is not GraphQL', (_, response) => void response.end('[1, 2]')],
    ['answers nothing', (_, response) => void response.end('{}')],
    ['answers fewer entities', (_, response) => void response.end('{"data":{"_entities":[]}}')],
    ['answers text as errors', (_, response) => void response.end('{"errors":"no"}')],
    [
      'does not know its own schema',
      (_, response) =>
        void response.writeHead(400).end('{"errors":[{"message":"connect 10.0.0.3:5432"}]}'),
    ],
    ['answers too much', (_, response) => void response.end(' '.repeat(100_001))],
    [
      'refuses the gateway',
      (_, response) =>
        void response.end('{"errors":[{"message":"no","extensions":{"code":"UNAUTHENTICATED"}}]}'),
    ],
  ])('hides only its own files when it %s, and comes back', async (_, listener) => {
    const port = await replace('kunshan', listener)
    const { status, body } = await ask(hub, files)
    expect({ status, body }).toEqual({ status: 200, body: withoutKunshan })

    if (listener) await end(servers.kunshan!)
    servers.kunshan = await serve(healthy('kunshan'), port)
    await untilAsked(async () => expect((await ask(hub, files)).body).toEqual(whole))
  })

  it('is asked no more while it does not answer, and questions under way are told at once', async () => {
    let asked = 0
    const port = await replace('kunshan', () => {
      asked += 1
    })
    // The deadline of a question is far behind that of this test.
    await untilAsked(async () => {
      const before = asked
      expect((await ask(hub, files)).body).toEqual(withoutKunshan)
      expect(asked).toBe(before)
    })
    const readiness = await fetch(`${hub.url}/readyz`)
    expect([readiness.status, await readiness.json()]).toEqual([
      200,
      { ready: true, unreachable: ['kunshan'] },
    ])
    await end(servers.kunshan!)
    servers.kunshan = await serve(healthy('kunshan'), port)
    await untilAsked(async () => expect((await ask(hub, files)).body).toEqual(whole))
  })

  it.each<[string, (response: ServerResponse) => void]>([
    ['answers with too much', (response) => response.end(`{"data":"${'x'.repeat(200_000)}"}`)],
    ['finds too large', (response) => response.writeHead(413).end()],
  ])('is asked one by one for what goes together and it %s', async (_, respond) => {
    const threePlaces = `{
      a: creditSubject(code: "A") { files { name } }
      b: creditSubject(code: "B") { files { name ... on KunshanCreditFile { caller } } }
      c: creditSubject(code: "C") { files { name } }
    }`
    await replace('kunshan', async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const text = Buffer.concat(chunks).toString()
      const { variables } = JSON.parse(text || '{"variables":{}}')
      if (Object.values(variables).flat().length > 1) return respond(response)
      const entities = (variables.representations ?? []).map(
        ({ subjectCode }: { subjectCode: string }) => ({ name: `Kunshan ${subjectCode}` }),
      )
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ data: { __typename: 'Query', _entities: entities } }))
    })
    const { body } = await ask(hub, threePlaces)
    expect(body.errors).toBeUndefined()
    expect(body.data).toEqual({
      a: { files: [{ name: 'Kunshan A' }, { name: 'Taicang A' }] },
      b: { files: [{ name: 'Kunshan B', caller: null }, { name: 'Taicang B' }] },
      c: { files: [{ name: 'Kunshan C' }, { name: 'Taicang C' }] },
    })
  })

  it('says that it is not ready where its database is away', async () => {
    await replace('kunshan', (request, response) => {
      if (request.method !== 'GET') return healthy('kunshan')(request, response)
      response.writeHead(503).end('{"ready":false,"database":false}')
    })
    const readiness = await fetch(`${hub.url}/readyz`)
    expect([readiness.status, await readiness.json()]).toEqual([
      200,
      { ready: true, unreachable: ['kunshan'] },
    ])
  })

  it('gets its error at its own root field, the others are answered', async () => {
    await replace('kunshan', null)
    const { body } = await ask(hub, '{ k: kunshan { code } taicang { code } }')
    expect(body).toEqual({
      data: { k: null, taicang: { code: '320585' } },
      errors: [unavailable('kunshan', 'k')],
      extensions: { dataset: { taicang: { epoch, position: 7 } } },
    })
  })

  it('names at most 20 files and counts the rest', async () => {
    await replace('kunshan', null)
    const codes = Array.from({ length: 50 }, (_, index) => `C${index}`)
    const { body } = await ask(
      hub,
      'query ($codes: [String!]!) { creditSubjects(codes: $codes) { files { name } } }',
      { variables: { codes } },
    )
    expect(body.errors).toEqual([
      ...codes
        .slice(0, 20)
        .map((_, index) => unavailable('kunshan', 'creditSubjects', index, 'files', 0)),
      {
        message: 'kunshan could not be asked for 30 more.',
        extensions: { ...unavailable('kunshan').extensions, more: 30 },
      },
    ])
  })

  it('says so at every root field when it is the zone', async () => {
    await replace('zone', null)
    const query = `query ($not: Boolean!) {
      a: creditSubject(code: "A") { code }
      jurisdictions
      left: jurisdictions @skip(if: $not)
      taicang { code }
    }`
    const { body } = await ask(hub, query, { variables: { not: true } })
    expect(body).toEqual({
      data: { a: null, jurisdictions: null, taicang: { code: '320585' } },
      errors: [unavailable('zone', 'a'), unavailable('zone', 'jurisdictions')],
      extensions: { dataset: { taicang: { epoch, position: 7 } } },
    })
  })

  it('is named by /readyz until it is back, and the hub is ready without it', async () => {
    const readiness = async () => {
      const response = await fetch(`${hub.url}/readyz`)
      return { status: response.status, body: await response.json() }
    }
    expect(await readiness()).toEqual({ status: 200, body: { ready: true, unreachable: [] } })
    const port = await replace('kunshan', null)
    const without = { status: 200, body: { ready: true, unreachable: ['kunshan'] } }
    expect(await readiness()).toEqual(without)
    servers.kunshan = await serve(healthy('kunshan'), port)
    await untilAsked(async () => expect((await readiness()).body.unreachable).toEqual([]))
    for (const name of ['zone', 'kunshan', 'taicang'] as const) await replace(name, null)
    // Where nobody can be reached it is this gateway that is cut off.
    expect((await readiness()).status).toBe(503)
  })
})

describe('one field that fails inside a city', () => {
  it('is shown where it stands, without the inner text', async () => {
    const subgraphs = (['zone', 'kunshan', 'taicang'] as const).map((name) =>
      localSubgraph({
        name,
        jurisdiction: name === 'zone' ? null : cities[name],
        execute: answering(name),
      }),
    )
    const hub = await startHub(subgraphs, {
      issuer: { keys: fixedKeys(key.publicKeys()), issuer: 'i', audience: 'a' },
    })
    try {
      const query = `{ creditSubject(code: "A") { files {
        name ... on TaicangCreditFile { broken }
      } } }`
      const { body, headers } = await ask(hub, query)
      expect(body).toEqual({
        data: {
          creditSubject: {
            files: [{ name: 'Kunshan A' }, { name: 'Taicang A', broken: null }],
          },
        },
        errors: [
          {
            message: errorCodes.INTERNAL_SERVER_ERROR.says.fault.en,
            path: ['creditSubject', 'files', 1, 'broken'],
            extensions: {
              code: 'INTERNAL_SERVER_ERROR',
              requestId: headers.get('x-request-id'),
            },
          },
        ],
        extensions: {
          dataset: { kunshan: { epoch, position: 1 }, taicang: { epoch, position: 1 } },
        },
      })
    } finally {
      await hub.close()
    }
  })
})

describe('a city in the same process', () => {
  it('that never answers hides only itself too', async () => {
    const subgraphs = (['zone', 'kunshan', 'taicang'] as const).map((name) =>
      localSubgraph({
        name,
        jurisdiction: name === 'zone' ? null : cities[name],
        execute: name === 'kunshan' ? () => new Promise(() => {}) : answering(name),
        timeoutMs: 1_000,
      }),
    )
    const hub = await startHub(subgraphs, {
      issuer: { keys: fixedKeys(key.publicKeys()), issuer: 'i', audience: 'a' },
    })
    try {
      const { body } = await ask(hub, '{ creditSubject(code: "A") { files { name } } }')
      expect(body).toEqual({
        data: { creditSubject: { files: [{ name: null }, { name: 'Taicang A' }] } },
        errors: [unavailable('kunshan', 'creditSubject', 'files', 0)],
        extensions: { dataset: { taicang: { epoch, position: 1 } } },
      })
    } finally {
      await hub.close()
    }
  })
})

describe('behind the access rules', () => {
  it('errors stand under the client’s own names, also where these hide the planner’s', async () => {
    const subgraphs = (['zone', 'kunshan', 'taicang'] as const).map((name) =>
      localSubgraph({
        name,
        jurisdiction: name === 'zone' ? null : cities[name],
        execute: name === 'kunshan' ? () => Promise.reject(new Error('down')) : answering(name),
      }),
    )
    const gateway = createHubGateway({
      supergraphSdl: supergraph(),
      dataSourceFor: (name) => subgraphs.find((subgraph) => subgraph.name === name)!,
      access: 'on',
    })
    const hub = await startHub(subgraphs, {
      issuer: { keys: fixedKeys(key.publicKeys()), issuer: 'i', audience: 'a' },
      gateway,
    })
    try {
      const query = `{ s: creditSubjects(codes: ["A"]) { all: files {
        subjectCode: name ... on TaicangCreditFile { __typename x: broken }
      } } c: kunshan { code } }`
      const { body, headers } = await ask(hub, query)
      expect(body).toEqual({
        data: {
          s: [
            {
              all: [
                { subjectCode: null },
                { subjectCode: 'Taicang A', __typename: 'TaicangCreditFile', x: null },
              ],
            },
          ],
          c: null,
        },
        errors: expect.arrayContaining([
          unavailable('kunshan', 's', 0, 'all', 0),
          unavailable('kunshan', 'c'),
          {
            message: errorCodes.INTERNAL_SERVER_ERROR.says.fault.en,
            path: ['s', 0, 'all', 1, 'x'],
            extensions: {
              code: 'INTERNAL_SERVER_ERROR',
              requestId: headers.get('x-request-id'),
            },
          },
        ]),
        extensions: { dataset: { taicang: { epoch, position: 1 } } },
      })
      expect(body.errors).toHaveLength(3)
    } finally {
      await hub.close()
    }
  })
})
