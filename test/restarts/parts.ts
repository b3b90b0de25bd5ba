import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { enabledJurisdictions } from '../../schema/register.js'
import { auditSubgraphName, zoneSubgraphName } from '../../schema/sdl.js'
import { endChild } from '../support/end-child.js'
import { freePort } from '../support/free-port.js'

const logLinesKept = 40
const root = fileURLToPath(new URL('../..', import.meta.url))

/** A hub that others may end: the processes that it consists of, and what they said that nobody may have to say. */
export interface RunningHub {
  readonly name: string
  readonly url: string
  readonly processes: ReadonlyMap<string, ChildProcess>
  /** Processes that ended by themselves. */
  readonly deaths: readonly string[]
  /** Lines on errors that nobody heard, and whatever was written beside the log. */
  readonly unheard: readonly string[]
  /** The last lines of the log, for whoever looks into a failure. */
  readonly log: readonly string[]
  /** What each part is not asked for, or asks nobody for. */
  circuits(): Promise<string[]>
  /** Ends a part as a crash does (kill -9), and resolves once it listens again; that is no death. */
  killAndStart(part: string): Promise<void>
  stop(): Promise<void>
}

/** `npm start` over a PostgreSQL. */
export async function inOneProcess(
  folder: string,
  databaseUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningHub> {
  const hub = new Parts('in one process', await freePort())
  await hub.start('hub', ['gateway/all-in-one'], {
    ...more,
    HUB_DATA: folder,
    DATABASE_URL: databaseUrl,
    PORT: String(hub.port),
  })
  return hub
}

/** Each part as a process of its own, as `npm run start:processes` has them. */
export async function asProcesses(
  folder: string,
  databaseUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningHub> {
  const hub = new Parts('as processes', await freePort())
  const names = [
    zoneSubgraphName,
    auditSubgraphName,
    ...enabledJurisdictions().map(({ key }) => key),
  ]
  const ports = await Promise.all(names.map(freePort))
  const env = {
    ...more,
    HUB_DATA: folder,
    DATABASE_URL: databaseUrl,
    GATEWAY_JWKS: `${hub.url}/.well-known/jwks.json`,
    ...Object.fromEntries(
      names.map((name, place) => [
        `SUBGRAPH_URL_${name.toUpperCase()}`,
        `http://127.0.0.1:${ports[place]}/graphql`,
      ]),
    ),
  }
  await Promise.all([
    ...names.map((name, place) =>
      hub.start(name, ['subgraphs/main', name, '--port', String(ports[place])], env),
    ),
    hub.start('gateway', ['gateway/main', '--port', String(hub.port)], env),
  ])
  return hub
}

class Parts implements RunningHub {
  readonly url: string
  readonly processes = new Map<string, ChildProcess>()
  readonly deaths: string[] = []
  readonly unheard: string[] = []
  readonly log: string[] = []
  readonly #addresses = new Map<string, string>()
  readonly #programs = new Map<string, Parameters<Parts['start']>>()
  readonly #killed = new Set<ChildProcess>()
  #isEnding = false

  constructor(
    readonly name: string,
    readonly port: number,
  ) {
    this.url = `http://127.0.0.1:${port}`
  }

  /** Resolves once it listens. */
  async start(
    part: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<void> {
    const child = spawn(process.execPath, ['runtime/run.mjs', ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.processes.set(part, child)
    this.#programs.set(part, [part, args, env])
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!/^Buil(ding|t)\b/.test(line)) this.unheard.push(`${part}: ${line}`)
    })
    const ended = once(child, 'exit').then(([code, signal]) => {
      if (!this.#isEnding && !this.#killed.has(child))
        this.deaths.push(`${part} ended (${signal ?? code})`)
    })
    const listens = new Promise<void>((resolve) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (/"level":"fatal"/.test(line) || (line.startsWith('{') && !line.startsWith('{"'))) {
          this.unheard.push(`${part}: ${line}`)
        }
        this.log.push(line)
        if (this.log.length > logLinesKept) this.log.shift()
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)
        if (address) this.#addresses.set(part, address[0])
        if (address) resolve()
      })
    })
    await Promise.race([
      listens,
      ended.then(() => {
        throw new Error(`${part} did not start: ${this.unheard.join('\n')}`)
      }),
    ])
  }

  async killAndStart(part: string): Promise<void> {
    const child = this.processes.get(part)!
    this.#killed.add(child)
    await endChild(child, 'SIGKILL')
    await this.start(...this.#programs.get(part)!)
  }

  async circuits(): Promise<string[]> {
    const told = [...this.#addresses].map(async ([part, address]) => {
      const text = await (await fetch(`${address}/metrics`)).text()
      return text
        .split('\n')
        .flatMap((line) => (/^hub_circuit_open\{.*\} 1$/.test(line) ? [`${part}: ${line}`] : []))
    })
    return (await Promise.all(told)).flat()
  }

  async stop(): Promise<void> {
    this.#isEnding = true
    await Promise.all(
      [...this.processes.values()].map(async (child) => {
        child.kill('SIGCONT')
        await endChild(child)
      }),
    )
  }
}
