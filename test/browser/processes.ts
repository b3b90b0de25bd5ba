import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { subgraphPorts, subgraphPortVariable } from '../../schema/ports.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { endChild } from '../support/end-child.js'
import { freePort } from '../support/free-port.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const patienceMs = 300_000

/** The demonstration as processes of their own (`npm run start:processes`), of which a city can be ended. */
export interface Processes {
  readonly url: string
  /** Ends a city's process; its data stand still, its clock grows old. */
  end(key: string): void
  /** Starts it again, as an operator does. */
  startAgain(key: string): void
  ask<Data>(query: string, role: string): Promise<Data>
  /** Whether the hub counts the city as asked. */
  isAsked(name: string): Promise<boolean>
  close(): Promise<void>
}

/** @throws when something does not happen in time */
export async function until(is: () => Promise<boolean>, what: string): Promise<void> {
  const endMs = performance.now() + patienceMs
  while (!(await is().catch(() => false))) {
    if (performance.now() > endMs) throw new Error(`Still waiting for ${what}.`)
    await setTimeout(500)
  }
}

export async function startProcesses(): Promise<Processes> {
  const folder = await mkdtemp(path.join(tmpdir(), 'browser-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const ports = new Map<string, number>()
  for (const name of subgraphPorts(enabledJurisdictions()).keys()) ports.set(name, await freePort())
  const env = {
    PATH: process.env.PATH,
    HUB_DATA: folder,
    PORT: String(port),
    LOG_LEVEL: 'error',
    ...Object.fromEntries(
      [...ports].map(([name, own]) => [subgraphPortVariable(name), String(own)]),
    ),
  }
  const children: ChildProcess[] = []
  const pids = new Map<string, number>()
  const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}) => {
    const child = spawn(process.execPath, ['runtime/run.mjs', ...args], {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    return child
  }
  const all = run(['gateway/processes'])
  all.stdout!.setEncoding('utf8').on('data', (text: string) => {
    for (const [, name, pid] of text.matchAll(/^(\w+): process (\d+)$/gm)) {
      pids.set(name!, Number(pid))
    }
  })
  const isReady = async () => {
    const response = await fetch(`${url}/readyz`)
    const { unreachable } = (await response.json()) as { unreachable: string[] }
    return response.ok && unreachable.length === 0
  }
  await until(isReady, 'the processes')
  return {
    url,
    end: (key) => process.kill(pids.get(key)!, 'SIGKILL'),
    startAgain(key) {
      run(['subgraphs/main', key, '--port', String(ports.get(key))], {
        GATEWAY_JWKS: `${url}/.well-known/jwks.json`,
      })
    },
    async ask<Data>(query: string, role: string) {
      const { token } = (await (await fetch(`${url}/dev/token?role=${role}`)).json()) as {
        token: string
      }
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      })
      return ((await response.json()) as { data: Data }).data
    },
    async isAsked(name) {
      const { members } = (await (await fetch(`${url}/freshness`)).json()) as {
        members: { name: string; isAsked: boolean }[]
      }
      return members.find((one) => one.name.startsWith(name))!.isAsked
    },
    async close() {
      await Promise.all([...children].reverse().map((child) => endChild(child)))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
