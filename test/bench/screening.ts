import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import postgres from 'postgres'

export interface Measured {
  readonly codes: number
  readonly seconds: number
  /** Decisions for each second of processor time of the hub's process. */
  readonly perHubCpuSecond: number
  /** The same with what the database's sessions took besides; null where that cannot be read. */
  readonly perCpuSecond: number | null
  /** Resident memory of the hub's process, looked at all the time. */
  readonly highestMb: number
  readonly firstMb: number
}

export interface Screened {
  readonly url: string
  /** With the caller's token. */
  readonly headers: Readonly<Record<string, string>>
  /** Of the database; null for the embedded one, whose work the hub's process does. */
  readonly databaseUrl: string | null
}

const memoryEveryMs = 500
/** Within it a full collection is over. */
const collectionMs = 5_000
const codesAtOnce = 5_000

/**
 * One screening of so many codes, those given over and over, sent and read as fast as the hub goes.
 *
 * @throws when it does not end with an answer to each line
 */
export async function screen(
  { url, headers, databaseUrl }: Screened,
  codes: readonly string[],
  count: number,
): Promise<Measured> {
  const database = databaseUrl === null ? null : postgres(databaseUrl, { max: 1 })
  const first = await metricsOf(url)
  const databaseFirst = database && (await sessionSeconds(database))
  let highestMb = first.residentMb
  const looking = setInterval(
    () =>
      metricsOf(url).then(
        ({ residentMb }) => {
          highestMb = Math.max(highestMb, residentMb)
        },
        () => {},
      ),
    memoryEveryMs,
  )
  const begun = performance.now()
  try {
    let from = 1
    // The hub ends a screening after ten minutes and says where to go on.
    for (let next: number | null = from; next !== null; from = next ?? from) {
      next = await stream({ url, headers }, codes, from, count)
    }
  } finally {
    clearInterval(looking)
  }
  const seconds = (performance.now() - begun) / 1_000
  const last = await metricsOf(url)
  const databaseLast = database && (await sessionSeconds(database))
  await database?.end()
  const hubCpu = last.cpuSeconds - first.cpuSeconds
  const databaseCpu =
    databaseFirst === null || databaseLast === null ? null : databaseLast - databaseFirst
  return {
    codes: count,
    seconds,
    perHubCpuSecond: count / hubCpu,
    perCpuSecond: databaseCpu === null ? null : count / (hubCpu + databaseCpu),
    highestMb: Math.max(highestMb, last.residentMb),
    firstMb: first.residentMb,
  }
}

/** @returns  the line from which to go on; null when the last was answered */
async function stream(
  { url, headers }: Pick<Screened, 'url' | 'headers'>,
  codes: readonly string[],
  from: number,
  count: number,
): Promise<number | null> {
  const sending = request(`${url}/screen?measures=M01&in=320583`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
  })
  const sent = send()
  sent.catch(() => {})
  const [response] = (await once(sending, 'response')) as [IncomingMessage]
  let answered = 0
  let last: { end?: { lines: number }; next?: number; error?: unknown } = {}
  for await (const line of createInterface({ input: response })) {
    if (line.startsWith('{"line":')) answered += 1
    else last = JSON.parse(line)
  }
  if (last.end?.lines === count - from + 1 && answered === last.end.lines) {
    await sent
    return null
  }
  if (last.next !== undefined && answered > 0) return from + last.next - 1
  throw new Error(`A screening ended with ${JSON.stringify(last)} after ${answered} lines.`)

  async function send(): Promise<void> {
    for (let at = from - 1; at < count; at += codesAtOnce) {
      const lines = Array.from(
        { length: Math.min(codesAtOnce, count - at) },
        (_, index) => `{"code":"${codes[(at + index) % codes.length]}"}\n`,
      )
      if (!sending.write(lines.join(''))) await once(sending, 'drain')
    }
    sending.end()
  }
}

/** What is in use once everything else is collected, which the hub of the bench does on SIGUSR2. */
export async function liveHeapMb(url: string, pid: number): Promise<number> {
  process.kill(pid, 'SIGUSR2')
  await setTimeout(collectionMs)
  return (await metricsOf(url)).heapMb
}

interface Metrics {
  readonly cpuSeconds: number
  readonly residentMb: number
  readonly heapMb: number
}

async function metricsOf(url: string): Promise<Metrics> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const gauge = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  return {
    cpuSeconds: gauge('process_cpu_seconds_total'),
    residentMb: gauge('process_resident_memory_bytes') / 2 ** 20,
    heapMb: gauge('nodejs_heap_size_used_bytes') / 2 ** 20,
  }
}

const ticksPerSecond = 100

/** Processor time of the sessions that are open, as Linux tells it; null elsewhere. */
async function sessionSeconds(database: postgres.Sql): Promise<number | null> {
  const sessions = await database<{ pid: number }[]>`
    select pid from pg_stat_activity where backend_type = 'client backend'`
  try {
    const ticks = sessions.map(({ pid }) => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
      return Number(fields[11]) + Number(fields[12])
    })
    return ticks.reduce((sum, one) => sum + one, 0) / ticksPerSecond
  } catch {
    return null
  }
}
