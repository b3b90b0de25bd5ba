import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Agent, request } from 'undici'
import { mainQuery } from '../bench/main-query.js'
import { type Attack, type Attacker, attacks, type Shot } from './attacks.js'

export interface AbuseOptions {
  /** Of the hub's process. */
  readonly heapMb: number
  readonly subjects: number
  /** Part of each attack's requests that is sent. */
  readonly share: number
  /** After which an attack is broken off. */
  readonly longestMs: number
  /** Attacks whose name holds this text only. */
  readonly only?: string
  readonly onResult?: (result: Attacked) => void
}

/** What became of one attack, and of the ordinary client meanwhile. */
export interface Attacked {
  readonly name: string
  readonly as: Attacker
  readonly sent: number
  /** How often each answer was given: a code, `OK`, `hung up`, or the fault of a connection. */
  readonly answers: Readonly<Record<string, number>>
  /** Points taken from budgets, those of the ordinary client not among them. */
  readonly chargedPoints: number
  readonly ms: number
  readonly ordinary: Ordinary
}

export interface Ordinary {
  readonly answers: number
  /** What it was told instead of an answer. */
  readonly failures: readonly string[]
  readonly p50Ms: number
  readonly p99Ms: number
  readonly longestMs: number
}

interface Hub extends Readonly<Record<Exclude<Attacker, 'nobody'> | 'partner', string>> {
  readonly url: string
  readonly codes: readonly string[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Between two questions of the ordinary client. */
const pauseMs = 20
const mostConnections = 200
/** How long connections are held that nothing comes of. */
const occupiedMs = 5_000

/**
 * Starts a hub with a bounded heap and attacks it, one attack after the other, while an ordinary client goes on asking the
 * main query.
 *
 * @throws when the hub has ended
 */
export async function abuse(options: AbuseOptions): Promise<readonly Attacked[]> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${options.heapMb}`,
      '--import',
      'tsx',
      'test/abuse/hub.ts',
      String(options.subjects),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  try {
    const hub = await firstLine(child)
    const ordinary = await ordinaryClient(hub)
    const results: Attacked[] = []
    const isMeant = (name: string) => name.includes(options.only ?? '')
    for (const attack of attacks.filter(({ name }) => isMeant(name))) {
      for (const as of attack.as) {
        const shooting = () => shoot(attack, as, hub, options)
        results.push(await beside(shooting, { name: attack.name, as }, hub, ordinary))
        options.onResult?.(results.at(-1)!)
      }
    }
    for (const [name, occupy] of Object.entries(occupations).filter(([name]) => isMeant(name))) {
      const count = Math.max(10, Math.round(mostConnections * options.share))
      const attack = async () => {
        const leave = await occupy(hub, count)
        await setTimeout(Math.min(options.longestMs, occupiedMs))
        leave()
        return { sent: count, answers: {} }
      }
      results.push(await beside(attack, { name, as: 'nobody' }, hub, ordinary))
      options.onResult?.(results.at(-1)!)
    }
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The hub has ended.')
    return results
  } finally {
    child.kill('SIGTERM')
    await Promise.race([ended, setTimeout(10_000, undefined, { ref: false })])
    child.kill('SIGKILL')
  }
}

let addresses = 1

type Sent = Pick<Attacked, 'sent' | 'answers'>

/** One attack, while the ordinary client asks. */
async function beside(
  attack: () => Promise<Sent>,
  which: Pick<Attacked, 'name' | 'as'>,
  hub: Hub,
  client: OrdinaryClient,
): Promise<Attacked> {
  const chargedBefore = await chargedPoints(hub)
  const begunAtMs = performance.now()
  const stop = client.start()
  const sent = await attack()
  const ms = performance.now() - begunAtMs
  const { own, ...ordinary } = await stop()
  return {
    ...which,
    ...sent,
    ms,
    chargedPoints: Math.round((await chargedPoints(hub)) - chargedBefore - own),
    ordinary,
  }
}

async function shoot(
  { count, clients, shot, aftermathMs = 0 }: Attack,
  as: Attacker,
  { url, codes, ...tokens }: Hub,
  { share, longestMs }: AbuseOptions,
): Promise<Sent> {
  const agent = new Agent({
    connections: clients,
    pipelining: 1,
    // Every attack has an address of its own, and so a budget, where the whole of 127.0.0.0/8 is this machine.
    ...(process.platform === 'linux' ? { localAddress: `127.0.0.${++addresses}` } : {}),
  })
  const headers = {
    'content-type': 'application/json',
    ...(as === 'nobody' ? {} : { authorization: `Bearer ${tokens[as]}` }),
  }
  const answers: Record<string, number> = {}
  const note = (answer: string) => {
    answers[answer] = (answers[answer] ?? 0) + 1
  }
  const all = Math.max(Math.min(count, clients), Math.round(count * share))
  const endMs = performance.now() + longestMs
  let sent = 0
  const client = async () => {
    while (sent < all && performance.now() < endMs) {
      const number = sent++
      note(
        await fire(shot(number, codes[number % codes.length]!), `${url}/graphql`, headers, agent),
      )
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  await agent.destroy()
  await setTimeout(Math.min(aftermathMs, longestMs))
  return { sent, answers }
}

/** What the hub said: the code of its first error, or `OK`. */
async function fire(
  { hangUpAfterMs, ...body }: Shot,
  url: string,
  headers: Readonly<Record<string, string>>,
  dispatcher: Agent,
): Promise<string> {
  const gone = new AbortController()
  const timer = hangUpAfterMs && globalThis.setTimeout(() => gone.abort(), hangUpAfterMs)
  try {
    const { body: answer, statusCode } = await request(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      dispatcher,
      signal: gone.signal,
    })
    const { errors } = (await answer.json()) as { errors?: { extensions?: { code?: string } }[] }
    return errors?.[0]?.extensions?.code ?? (statusCode === 200 ? 'OK' : `HTTP ${statusCode}`)
  } catch (error) {
    if (gone.signal.aborted) return 'hung up'
    return (error as { code?: string }).code ?? String(error)
  } finally {
    clearTimeout(timer)
  }
}

interface OrdinaryClient {
  /** @returns a function that stops it, and says how it fared and how many points it was charged */
  start(): () => Promise<Ordinary & { readonly own: number }>
}

/** A partner's system that asks the main query, one subject after the other. */
async function ordinaryClient(hub: Hub): Promise<OrdinaryClient> {
  const { url, partner, codes } = hub
  const agent = new Agent({ connections: 1, pipelining: 1 })
  let next = 0
  const ask = async (): Promise<string | null> => {
    const { body } = await request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${partner}` },
      body: JSON.stringify({
        query: mainQuery,
        variables: { code: codes[next++ % codes.length] },
      }),
      dispatcher: agent,
    })
    const { data, errors } = (await body.json()) as {
      data?: { creditSubject?: object }
      errors?: { extensions?: { code?: string } }[]
    }
    return data?.creditSubject && !errors ? null : (errors?.[0]?.extensions?.code ?? 'no answer')
  }
  // The first answers compile everything; then each costs the same.
  for (let time = 0; time < 20; time += 1) await ask()
  const before = await chargedPoints(hub)
  await ask()
  const each = (await chargedPoints(hub)) - before

  return {
    start() {
      const latencies: number[] = []
      const failures: string[] = []
      let isOver = false
      const asking = (async () => {
        while (!isOver) {
          const begunAtMs = performance.now()
          const failure = await ask().catch((error: { code?: string }) => error.code ?? 'failed')
          latencies.push(performance.now() - begunAtMs)
          if (failure !== null) failures.push(failure)
          await setTimeout(pauseMs)
        }
      })()
      return async () => {
        isOver = true
        await asking
        latencies.sort((one, other) => one - other)
        const at = (part: number) =>
          latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? 0
        return {
          answers: latencies.length,
          failures,
          p50Ms: at(0.5),
          p99Ms: at(0.99),
          longestMs: at(1),
          own: each * (latencies.length - failures.length),
        }
      }
    },
  }
}

/** Ways to hold connections without asking anything; each gives back what lets go of them. */
const occupations: Readonly<Record<string, (hub: Hub, count: number) => Promise<() => void>>> = {
  'headers that never end': (hub, count) =>
    connections(hub, count, 'POST /graphql HTTP/1.1\r\nhost: hub\r\nx-slow: '),
  'bodies that never come': (hub, count) =>
    connections(
      hub,
      count,
      'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ncontent-length: 900000\r\n\r\n{"query": "',
    ),
  'visitors of the playground who do not read': (hub, count) =>
    connections(hub, count, 'GET /playground HTTP/1.1\r\nhost: hub\r\naccept: text/html\r\n\r\n'),
}

async function connections({ url }: Hub, count: number, text: string): Promise<() => void> {
  const { hostname, port } = new URL(url)
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    socket.pause()
    socket.write(text)
    return socket
  })
  return () => {
    for (const socket of sockets) socket.destroy()
  }
}

/** What all callers were charged until now. */
async function chargedPoints({ url }: Hub): Promise<number> {
  const { body } = await request(`${url}/metrics`)
  const lines = (await body.text()).matchAll(/^hub_charged_points_total\{[^}]*\} (\S+)$/gm)
  return [...lines].reduce((sum, [, points]) => sum + Number(points), 0)
}

async function firstLine(child: ChildProcess): Promise<Hub> {
  for await (const line of createInterface({ input: child.stdout! })) return JSON.parse(line)
  throw new Error('The hub did not start.')
}
