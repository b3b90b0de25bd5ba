import { request } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { HubServer } from '../../../gateway/door/server.js'
import { createHubGateway } from '../../../gateway/execute/hub-gateway.js'
import { type ExecuteLocally, localSubgraph } from '../../../gateway/forward/local.js'
import { fixedKeys } from '../../../gateway/keys/key-set.js'
import { answering, ask, cities, startHub, subgraphKeys, supergraph } from '../two-cities.js'

/** Long enough for those who do answer, on a busy machine too. */
const deadlineMs = 1_500
const query = '{ creditSubject(code: "A") { files { name } } }'

let hub: HubServer & { url: string }
/** Subgraphs asked, in order. */
let asked: string[]
/** Why each was told to stop. */
let stopped: Record<string, string>
let silent: Set<string>

beforeEach(async () => {
  asked = []
  stopped = {}
  silent = new Set()
  const subgraphs = subgraphKeys.map((name) => {
    const execute: ExecuteLocally = (ask, caller, signal) => {
      asked.push(name)
      signal.addEventListener('abort', () => {
        stopped[name] = signal.reason.message
      })
      return silent.has(name) ? new Promise(() => {}) : answering(name)(ask, caller, signal)
    }
    const jurisdiction = name === 'zone' ? null : cities[name]
    return localSubgraph({ name, jurisdiction, execute, timeoutMs: 60_000 })
  })
  hub = await startHub(subgraphs, {
    issuer: { keys: fixedKeys({ keys: [] }), issuer: 'i', audience: 'a' },
    gateway: createHubGateway({
      supergraphSdl: supergraph(),
      dataSourceFor: (name) => subgraphs.find((subgraph) => subgraph.name === name)!,
      access: 'on',
    }),
    deadlineMs,
  })
})
afterEach(() => hub.close())

const passed = `the deadline of ${deadlineMs} ms has passed`

it('a request ends at its deadline, which reaches the subgraphs, and answers what it has', async () => {
  silent = new Set(['kunshan'])
  const { status, body } = await ask(hub, query)
  expect({ status, data: body.data, errors: body.errors, stopped }).toEqual({
    status: 200,
    data: { creditSubject: { files: [{ name: null }, { name: 'Taicang A' }] } },
    errors: [
      {
        message: 'kunshan could not be asked; its part of the answer is missing, not empty.',
        path: ['creditSubject', 'files', 0],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'kunshan', jurisdiction: '320583' },
      },
    ],
    stopped: { kunshan: passed },
  })
})

it('one deadline covers all steps of a plan, and no step is begun behind it', async () => {
  silent = new Set(['kunshan'])
  const { body } = await ask(
    hub,
    'mutation { kunshan { intake(rows: 1) } taicang { intake(rows: 2) } }',
  )
  expect({ data: body.data, asked }).toEqual({
    data: { kunshan: null, taicang: null },
    asked: ['kunshan'],
  })
})

it('a request whose client has gone is given up in the subgraphs', async () => {
  silent = new Set(['zone'])
  const sent = request(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  })
  sent.on('error', () => {})
  sent.end(JSON.stringify({ query }))
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  sent.destroy()
  while (!stopped.zone) await new Promise((resolve) => setTimeout(resolve, 5))
  expect({ stopped, asked }).toEqual({ stopped: { zone: 'the client has gone' }, asked: ['zone'] })
})

it('an answered request aborts nothing', async () => {
  const { status } = await ask(hub, query)
  await new Promise((resolve) => setTimeout(resolve, deadlineMs + 50))
  expect({ status, stopped }).toEqual({ status: 200, stopped: {} })
})
