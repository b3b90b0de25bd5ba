import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { composeContract } from '../../schema/contract.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { freshFolder } from '../support/embedded.js'
import { freePort } from '../support/free-port.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [first, second] = enabledJurisdictions()
let folder: string
let gateway: ChildProcess
let url: string

beforeAll(async () => {
  folder = await freshFolder()
  const file = path.join(folder, 'other.graphql')
  await writeFile(file, composeContract([first!]).supergraph)
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const args = ['--import', 'tsx', 'gateway/main.ts', '--port', String(port), '--supergraph', file]
  const flags = ['--unauthorized', 'reject', '--authorization-errors', 'extensions']
  gateway = spawn(process.execPath, [...args, ...flags], {
    cwd: root,
    env: { PATH: process.env.PATH, HUB_DATA: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await vi.waitFor(async () => expect((await fetch(`${url}/healthz`)).status).toBe(200), {
    timeout: 100_000,
    interval: 300,
  })
}, 110_000)

afterAll(async () => {
  const ended = once(gateway, 'exit')
  gateway.kill()
  await ended
  await rm(folder, { recursive: true })
})

async function ask(query: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

it('serves the supergraph of --supergraph', async () => {
  const { data } = await ask('{ __schema { queryType { fields { name } } } }')
  const names = data.__schema.queryType.fields.map(({ name }: { name: string }) => name)
  expect([names.includes(first!.key), names.includes(second!.key)]).toEqual([true, false])
})

it('--unauthorized reject asks no subgraph, and --authorization-errors extensions tells the refusals there', async () => {
  // No subgraph runs: whatever was asked would be an error of its own.
  const { data, errors, extensions } = await ask(
    `{ ${first!.key} { code awaitingSteward(first: 1) { edges { cursor } } } }`,
  )
  expect({ data, errors, told: extensions.authorizationErrors }).toEqual({
    data: null,
    errors: undefined,
    told: [
      expect.objectContaining({
        path: [first!.key, 'awaitingSteward'],
        extensions: expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }),
      }),
    ],
  })
})
