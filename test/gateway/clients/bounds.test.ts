import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { budgetCounter } from '../../../db/hub/budgets.js'
import { insertClient, updateClient } from '../../../db/hub/clients.js'
import {
  listClientDocuments,
  registerDocuments,
  unregisterDocuments,
} from '../../../db/hub/documents.js'
import type { HubStore } from '../../../db/hub/store.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import { databaseSettings } from '../../../db/settings.js'
import { openBounds } from '../../../gateway/clients/budgets/bounds.js'
import type { HubServer } from '../../../gateway/door/server.js'
import { createHubGateway } from '../../../gateway/execute/hub-gateway.js'
import { localSubgraph } from '../../../gateway/forward/local.js'
import { type DemoIssuer, demoIssuer } from '../../../gateway/identity/demo-issuer.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { anonymous } from '../../../schema/caller.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { clientsSeen } from '../../support/clients-seen.js'
import { freshFolder } from '../../support/embedded.js'
import { answering, ask, cities, startHub, subgraphKeys, supergraph } from '../two-cities.js'

const jurisdictions = enabledJurisdictions()
let folder: string
let issuer: DemoIssuer
/** Two gateways, each with connections of its own to one store. */
let opened: Databases[]
let stores: HubStore[]
let hubs: (HubServer & { url: string })[]

beforeAll(async () => {
  folder = await freshFolder()
  issuer = await demoIssuer(path.join(folder, 'keys'), jurisdictions)
  const settings = databaseSettings({ HUB_DATA: folder }, jurisdictions)
  opened = [await openDatabases(settings, loadCatalogues())]
  opened.push(await openDatabases(settings, loadCatalogues()))
  stores = []
  for (const databases of opened) stores.push(await databases.hub())
  hubs = []
  for (const hub of stores) hubs.push(await gatewayOver(hub))
})
afterAll(async () => {
  for (const hub of hubs) await hub.close()
  for (const databases of opened.reverse()) await databases.close()
  await rm(folder, { recursive: true })
})

async function gatewayOver(hub: HubStore) {
  const subgraphs = subgraphKeys.map((name) =>
    localSubgraph({
      name,
      jurisdiction: name in cities ? cities[name as keyof typeof cities] : null,
      execute: answering(name),
      timeoutMs: 1_000,
    }),
  )
  const gateway = createHubGateway({
    supergraphSdl: supergraph(),
    dataSourceFor: (name) => subgraphs.find((subgraph) => subgraph.name === name)!,
    access: 'on',
  })
  return startHub(subgraphs, { gateway, issuer, hub })
}

const members = '{ jurisdictions }'
const subject =
  'query Subject($code: String!) { creditSubject(code: $code) { code files { name } } }'
/** A subject with an unstated list of ten files. */
const subjectPoints = 11
/** With what the request and its list cost besides. */
const chargedPoints = subjectPoints + 100 + 60
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

async function send(gateway: number, body: object, role: string, city = 'kunshan') {
  const token = await issuer.tokenFor({ role, city })
  const response = await fetch(`${hubs[gateway]!.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as {
    data?: unknown
    errors?: { message: string; extensions: Record<string, unknown> }[]
  }
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    data: answer.data,
    error: answer.errors?.[0],
    code: answer.errors?.[0]?.extensions.code ?? null,
  }
}

/** A client as the demonstration's tokens name it. */
async function addClient(
  role: string,
  bounds: { costLimit?: number; budgetPerMinute?: number },
  city = 'kunshan',
) {
  const id = `demo-${city}-${role}`
  await insertClient(stores[0]!, {
    id,
    name: '演示客户端',
    unitCode: null,
    costLimit: 1_000,
    budgetPerMinute: 1_000_000,
    isBound: false,
    ...bounds,
  })
  return id
}

/** Until both gateways have seen what has changed. */
const untilSeen = () =>
  clientsSeen(
    stores[0]!,
    issuer,
    hubs.map(({ url }) => url),
  )

describe('trusted documents', () => {
  const documents = [
    { id: sha256(members), operationName: null, text: members },
    { id: 'subject', operationName: 'Subject', text: subject },
  ]

  it('a bound client sends what it has registered, by id or to the letter, and nothing else', async () => {
    const id = await addClient('partner', { costLimit: 1 })
    expect(await registerDocuments(stores[0]!, id, documents)).toBe(2)
    await updateClient(stores[0]!, id, { isBound: true })
    await untilSeen()
    const variables = { code: 'x' }
    for (const gateway of [0, 1]) {
      const codeOf = async (body: object) => (await send(gateway, body, 'partner')).code
      const apollo = { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(members) } } }
      expect(await send(gateway, apollo, 'partner')).toMatchObject({
        status: 200,
        data: { jurisdictions: ['嘉兴', '昆山', '太仓'] },
      })
      expect(await codeOf({ ...apollo, query: members })).toBe(null)
      // Over its cost limit: who is bound is held to his documents instead.
      expect(await codeOf({ documentId: 'subject', variables })).toBe(null)
      expect(await codeOf({ id: 'subject', variables })).toBe(null)
      expect(await codeOf({ query: subject, variables })).toBe(null)
      expect(await codeOf({ query: ` ${subject}`, variables })).toBe('DOCUMENT_NOT_REGISTERED')
      expect(await codeOf({ documentId: 'other' })).toBe('DOCUMENT_NOT_REGISTERED')
      expect(await codeOf({ ...apollo, query: subject, variables })).toBe('BAD_REQUEST')
      expect(await codeOf({})).toBe('BAD_REQUEST')
    }
    expect((await send(0, { documentId: 'subject' }, 'regulator')).code).toBe(
      'DOCUMENT_NOT_REGISTERED',
    )
  })

  it('a bound client exports nothing', async () => {
    const bounds = await openBounds(stores[1]!, { warn() {}, error() {} })
    const bound = { ...anonymous, client: 'demo-kunshan-partner', subject: 'x' }
    expect(() => bounds.ofExport(bound, '127.0.0.1')).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_NOT_REGISTERED' }),
    )
    bounds.ofExport(anonymous, '127.0.0.1')
    bounds.close()
  })

  it('registering is all or nothing, and again changes nothing', async () => {
    const id = 'demo-kunshan-partner'
    const before = await listClientDocuments(stores[0]!)
    expect(await registerDocuments(stores[0]!, id, documents)).toBe(0)
    const taken = [
      { id: 'new', operationName: null, text: '{ jurisdictions __typename }' },
      { id: 'subject', operationName: null, text: members },
    ]
    await expect(registerDocuments(stores[0]!, id, taken)).rejects.toMatchObject({
      code: 'DOCUMENT_ID_TAKEN',
    })
    await expect(registerDocuments(stores[0]!, 'nobody', documents)).rejects.toMatchObject({
      code: 'CLIENT_UNKNOWN',
    })
    expect(await listClientDocuments(stores[0]!)).toEqual(before)
  })

  it('what is taken away is refused in every gateway', async () => {
    const removed = await unregisterDocuments(stores[1]!, 'demo-kunshan-partner', [
      'subject',
      'none',
    ])
    expect(removed).toEqual(['subject'])
    await untilSeen()
    for (const gateway of [0, 1]) {
      const { code } = await send(gateway, { documentId: 'subject' }, 'partner')
      expect(code).toBe('DOCUMENT_NOT_REGISTERED')
    }
  })
})

describe('the cost limit', () => {
  it('refuses an operation before anything runs, with the estimate and the limit', async () => {
    await addClient('analyst', { costLimit: subjectPoints })
    await untilSeen()
    const once = { query: subject, variables: { code: 'x' } }
    expect((await send(0, once, 'analyst')).code).toBe(null)
    const twice = `{ a: creditSubject(code: "x") { files { name } } b: creditSubject(code: "y") { code } }`
    const { status, error, data } = await send(1, { query: twice }, 'analyst')
    expect({ status, error, data }).toEqual({
      status: 200,
      error: {
        message:
          'The operation is estimated at 12 points; at most 11 are taken. Ask for fewer at once: shorter pages, fewer codes, fewer lists in each other.',
        extensions: { code: 'COST_TOO_HIGH', estimate: 12, limit: 11 },
      },
      data: undefined,
    })
  })

  it('holds for whoever is not registered, and lower for whoever has no token', async () => {
    const aliases = (count: number) =>
      Array.from({ length: count }, (_, i) => `a${i}: creditSubjects(codes: []) { files { name } }`)
    const { body } = await ask(hubs[0]!, `{ ${aliases(19).join(' ')} }`)
    expect(body.errors).toBeUndefined()
    const limits = { id: 'anonymous', name: '-', unitCode: null, isBound: false }
    await insertClient(stores[0]!, { ...limits, costLimit: 100, budgetPerMinute: 1_000 })
    await untilSeen()
    const refused = await ask(hubs[0]!, `{ ${aliases(19).join(' ')} }`)
    expect(refused.body.errors[0].extensions).toMatchObject({ code: 'COST_TOO_HIGH', limit: 100 })
  })
})

describe('the budget of a client and minute', () => {
  it('holds over two gateways that are asked at once', async () => {
    await addClient('regulator', { budgetPerMinute: 100 * chargedPoints })
    await untilSeen()
    const body = { query: subject, variables: { code: 'x' } }
    const outcomes = await Promise.all(
      Array.from({ length: 160 }, (_, i) => send(i % 2, body, 'regulator')),
    )
    const answered = outcomes.filter(({ code }) => code === null).length
    expect(answered).toBeLessThanOrEqual(100)
    expect(answered).toBeGreaterThan(85)
    const refused = outcomes.find(({ code }) => code === 'BUDGET_EXHAUSTED')!
    expect(refused.status).toBe(429)
    expect(Number(refused.retryAfter)).toBeGreaterThan(30)
    expect(Number(refused.retryAfter)).toBeLessThanOrEqual(60)
    expect(refused.error!.extensions).toMatchObject({
      estimate: chargedPoints,
      limit: 100 * chargedPoints,
      retryAfterSeconds: Number(refused.retryAfter),
    })
    // Another client has its own.
    expect((await send(0, body, 'auditor', 'taicang')).code).toBe(null)
  })

  it('is counted by the store: nobody gets more than is left, whoever asks', async () => {
    const counters = stores.map(budgetCounter)
    const wish = { key: 'client c', budget: 1_000, wanted: 30, least: 10 }
    const all = await Promise.all(Array.from({ length: 60 }, (_, i) => counters[i % 2]!(wish)))
    const taken = all.reduce((sum, { points }) => sum + points, 0)
    expect(taken).toBeLessThanOrEqual(1_000)
    expect(taken).toBeGreaterThan(900)
    expect(await counters[0]!({ ...wish, least: 1_000 })).toMatchObject({ points: 0 })
  })
})

describe('what answers say of the budget', () => {
  const limit = 500_000
  const body = { query: subject, variables: { code: 'x' } }
  interface Told {
    readonly cost: { points: number; limit: number; left: number | null; resetsAt: string | null }
    readonly policy: string | null
    readonly rateLimit: string | null
    readonly code: string | null
  }
  const told = async (gateway: number, path: string, init: RequestInit = {}): Promise<Told> => {
    const token = await issuer.tokenFor({ role: 'regulator', city: 'jiaxing' })
    const response = await fetch(hubs[gateway]!.url + path, {
      ...init,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    })
    const { errors, extensions } = (await response.json()) as never as {
      errors?: { extensions: { code: string } }[]
      extensions: { cost: Told['cost'] }
    }
    return {
      cost: extensions.cost,
      policy: response.headers.get('ratelimit-policy'),
      rateLimit: response.headers.get('ratelimit'),
      code: errors?.[0]?.extensions.code ?? null,
    }
  }
  const post = (gateway: number, asked: object) =>
    told(gateway, '/graphql', { method: 'POST', body: JSON.stringify(asked) })

  it('is the same in headers and extensions, by POST and GET, of what was refused too', async () => {
    const limits = { costLimit: 10_000, budgetPerMinute: limit }
    await addClient('regulator', limits, 'jiaxing')
    await untilSeen()
    // Its plan and its text are paid by whoever asks first.
    await post(0, body)
    const first = await post(0, body)
    expect(first).toEqual({
      cost: {
        points: chargedPoints,
        limit,
        left: expect.any(Number),
        resetsAt: expect.stringMatching(/^20\d\d-\d\d-\d\dT.*\.\d{6}Z$/),
      },
      policy: `"points";q=${limit};qu="points";w=60`,
      rateLimit: expect.stringMatching(new RegExp(`^"points";r=${first.cost.left};t=[1-6]?\\d$`)),
      code: null,
    })
    const address = new URLSearchParams({ query: subject, variables: '{"code":"x"}' })
    const byGet = await told(0, `/graphql?${address}`)
    expect(byGet.cost).toEqual({ ...first.cost, left: first.cost.left! - chargedPoints })
    const aliases = Array.from(
      { length: 900 },
      (_, i) => `a${i}: creditSubjects(codes: []) { code }`,
    )
    const many = `{ ${aliases.join(' ')} }`
    const dear = await post(0, { query: many })
    expect(dear.code).toBe('OPERATION_TOO_LARGE')
    expect(dear.cost.left).toBe(byGet.cost.left! - dear.cost.points)
    expect(dear.cost.points).toBe(100 + Math.ceil(many.length / 16))
    expect(dear.rateLimit).toContain(`r=${dear.cost.left}`)
    const invalid = await post(0, { query: '{ nothing }' })
    expect([invalid.code, invalid.cost.points]).toEqual(['GRAPHQL_VALIDATION_FAILED', 100 + 1])
  })

  it('is told of the schema as a text: a request each time, and writing it the first time', async () => {
    const left: number[] = []
    for (let request = 0; request < 3; request += 1) {
      const token = await issuer.tokenFor({ role: 'regulator', city: 'jiaxing' })
      const headers = { authorization: `Bearer ${token}` }
      const answer = await fetch(`${hubs[0]!.url}/schema.graphql`, { headers })
      expect([answer.status, answer.headers.get('ratelimit-policy')]).toEqual([
        200,
        `"points";q=${limit};qu="points";w=60`,
      ])
      left.push(Number(/r=(\d+)/.exec(answer.headers.get('ratelimit')!)![1]))
    }
    expect([left[0]! - left[1]!, left[1]! - left[2]!]).toEqual([100, 100])
    const { cost } = await post(0, body)
    expect(cost.left).toBe(left[2]! - chargedPoints)
    const contract = await fetch(`${hubs[0]!.url}/schema/api.graphql`)
    expect(contract.headers.get('ratelimit')).toBe(null)
  })

  it('is what both gateways have spent, once they have asked their store again', async () => {
    const { cost: before } = await post(1, body)
    // More than the part that a gateway takes at a time.
    const text = `{ nothing(x: "${'x'.repeat(16 * 2_000)}") }`
    for (let request = 0; request < 13; request += 1) await post(0, { query: text })
    let { cost } = await post(1, body)
    expect(cost.left).toBe(before.left! - chargedPoints)
    for (let request = 0; request < 13; request += 1) cost = (await post(1, { query: text })).cost
    expect(cost.left).toBeLessThan(limit - 2 * 13 * 2_000)
    expect(cost.resetsAt!.slice(0, 19) >= before.resetsAt!.slice(0, 19)).toBe(true)
  })
})

describe('work that leads to no answer', () => {
  const invalid = (size: number) => `{ nothing(x: "${'x'.repeat(size)}") }`

  it('is paid: a text that the hub does not know to be valid, each time, by its size', async () => {
    await addClient('operator', { budgetPerMinute: 1_300 })
    await untilSeen()
    const codes: unknown[] = []
    for (let request = 0; request < 4; request += 1) {
      codes.push((await send(0, { query: invalid(16 * 300) }, 'operator')).code)
    }
    const refused = await send(1, { query: invalid(16 * 300) }, 'operator')
    expect([...codes, refused.code]).toEqual([
      ...Array(3).fill('GRAPHQL_VALIDATION_FAILED'),
      ...Array(2).fill('BUDGET_EXHAUSTED'),
    ])
    expect(refused.status).toBe(429)
    expect(Number(refused.retryAfter)).toBeGreaterThan(0)
  })

  it('is paid: variables by their size, also of a text that is known', async () => {
    await addClient('steward', { budgetPerMinute: 2_500 })
    await untilSeen()
    const variables = { code: Array(1_000).fill('x'.repeat(250)) }
    const codes: unknown[] = []
    for (let request = 0; request < 3; request += 1) {
      codes.push((await send(0, { query: subject, variables }, 'steward')).code)
    }
    expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BUDGET_EXHAUSTED'])
  })

  it('is paid: variables in an address as those in a body', async () => {
    await addClient('analyst', { budgetPerMinute: 350 }, 'taicang')
    await untilSeen()
    // Their text is known by then.
    await send(0, { query: subject, variables: { code: 'x' } }, 'partner', 'jiaxing')
    const variables = JSON.stringify({ code: Array(50).fill('x'.repeat(250)) })
    const parameters = new URLSearchParams({ query: subject, variables })
    const token = await issuer.tokenFor({ role: 'analyst', city: 'taicang' })
    const codes: unknown[] = []
    for (let request = 0; request < 3; request += 1) {
      const response = await fetch(`${hubs[0]!.url}/graphql?${parameters}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
      codes.push(errors[0]!.extensions.code)
    }
    expect(codes).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'BUDGET_EXHAUSTED'])
  })

  it('is paid once for a valid text, its reading and its plan; each answer costs its request besides', async () => {
    const query = `query { creditSubject(code: "x") { code files { name } } } # ${'x'.repeat(1_600)}`
    const reading = 100 + Math.ceil(query.length / 16)
    // Four fields, the last of them in either city's type.
    const planning = 30 * (3 + 2)
    await addClient('auditor', { budgetPerMinute: reading + planning + 3 * chargedPoints })
    await untilSeen()
    const codes: unknown[] = []
    for (let request = 0; request < 4; request += 1) {
      codes.push((await send(0, { query }, 'auditor')).code)
    }
    expect(codes).toEqual([null, null, null, 'BUDGET_EXHAUSTED'])
  })

  it('is paid by its address: refused tokens, at every door, until the minute ends', async () => {
    await updateClient(stores[0]!, 'anonymous', { budgetPerMinute: 3_000 })
    await untilSeen()
    const headers = { 'content-type': 'application/json', authorization: 'Bearer bad' }
    const post = { method: 'POST', headers, body: JSON.stringify({ query: members }) }
    const told = async (door: string, options: RequestInit) => {
      const response = await fetch(hubs[1]!.url + door, options)
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
      const comesBack = Number(response.headers.get('retry-after')) > 0
      const policy = response.headers.get('ratelimit-policy')
      const window = /^"points";r=\d\d?;t=(\d+)$/.exec(response.headers.get('ratelimit') ?? '')
      const agrees = Number(window?.[1]) <= Number(response.headers.get('retry-after'))
      return [response.status, errors[0]!.extensions.code, comesBack, policy, agrees]
    }
    const exhausted = [429, 'BUDGET_EXHAUSTED', true, '"points";q=3000;qu="points";w=60', true]
    // The other gateway has spent of the same budget before, perhaps in this minute.
    for (let request = 0; request <= 30; request += 1) {
      const answer = await told('/graphql', post)
      if (answer[0] === 429) break
      expect(answer).toEqual([401, 'UNAUTHENTICATED', false, null, false])
    }
    expect([
      await told('/graphql', post),
      await told('/intake/kunshan/penalties', post),
      await told('/export/gaps.csv', { headers }),
    ]).toEqual([exhausted, exhausted, exhausted])
    // Nor is a good one looked at that the gateway has not seen before.
    expect((await send(1, { query: members }, 'partner', 'jiaxing')).code).toBe('BUDGET_EXHAUSTED')
  })
})
