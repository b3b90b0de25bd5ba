import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import autocannon from 'autocannon'
import { spokenCommand } from '../../runtime/command.js'
import { wholeNumber } from '../support/whole-number.js'
import { benchRoles } from './caller.js'
import { Children, hubProcess } from './children.js'
import { prepare, startDatabase, withBar } from './database.js'
import { median } from './median.js'
import { type Operation, operations } from './operations.js'

const subjects = 2_000
const distinctOperations = 500
const requestsASample = 10_000
const connections = 10
const allowedShare = 0.1
/** Within it a full collection is over. */
const collectionMs = 5_000

interface Hub {
  readonly url: string
  readonly token: string
  readonly pid: number
}

interface Options {
  readonly requests: number
  readonly warmUp: number
}

interface Sample {
  readonly requests: number
  readonly residentMb: number
  readonly heapMb: number
}

/** `npm run bench:memory`: what one hub process takes while it answers many different operations for long. */
async function bench({ requests, warmUp }: Options): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
  const database = await startDatabase(folder)
  const children = new Children(undefined)
  try {
    const codes = await prepare(database.url, folder, { subjects })
    const args = [hubProcess, database.url ?? '', folder, benchRoles.join()] as const
    const hub: Hub = JSON.parse(await children.start({ args }))
    const asked = operations(distinctOperations)
    console.log(
      `Node ${process.versions.node}, ${database.name}, ${subjects} subjects, ${asked.length} operations; warm-up of ${warmUp} requests, then ${requests}.`,
    )
    for (const [place, operation] of asked.entries()) {
      await answeredWithoutError(hub, operation, codes, place)
    }
    const samples: Sample[] = []
    let liveBefore = 0
    await withBar('Asking', warmUp + requests, async (onProgress) => {
      let done = 0
      const sendUntil = async (end: number) => {
        while (done < end) {
          const bodies = bodiesOf(asked, codes, done, Math.min(requestsASample, end - done))
          await send(hub, bodies, (answered) => onProgress(done + answered))
          done += bodies.length
          if (done > warmUp) samples.push(await sample(hub, done - warmUp))
        }
      }
      await sendUntil(warmUp)
      samples.push(await sample(hub, 0))
      liveBefore = await liveHeapMb(hub)
      await sendUntil(warmUp + requests)
    })
    console.log('requests   resident MB   heap used MB')
    for (const { requests: after, residentMb, heapMb } of samples) {
      console.log(
        `${String(after).padStart(8)}${residentMb.toFixed(1).padStart(14)}${heapMb.toFixed(1).padStart(15)}`,
      )
    }
    for (const [name, values] of [
      ['resident', samples.map(({ residentMb }) => residentMb)],
      ['heap used', samples.map(({ heapMb }) => heapMb)],
    ] as const) {
      console.log(`${name}: ${summary(values)}`)
    }
    const liveAfter = await liveHeapMb(hub)
    console.log(
      `heap in use after a full collection: first ${liveBefore.toFixed(1)}, last ${liveAfter.toFixed(1)} MB (${(liveAfter / liveBefore).toFixed(2)})`,
    )
  } finally {
    await children.stop()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Load that is refused would prove nothing about memory. */
async function answeredWithoutError(
  { url, token }: Hub,
  operation: Operation,
  codes: readonly string[],
  place: number,
): Promise<void> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: bodyOf(operation, codes, place),
  })
  const { errors } = (await response.json()) as { errors?: unknown }
  if (errors) throw new Error(`${operation.query}: ${JSON.stringify(errors).slice(0, 2_000)}`)
}

/** So many requests behind the first `from`: all operations in turn, each time for other subjects. */
function bodiesOf(
  asked: readonly Operation[],
  codes: readonly string[],
  from: number,
  count: number,
): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const place = from + index
    const round = Math.floor(place / asked.length)
    return bodyOf(asked[place % asked.length]!, codes, place + round)
  })
}

async function send(
  { url, token }: Hub,
  bodies: readonly string[],
  onProgress: (answered: number) => void,
): Promise<void> {
  const used = Math.min(connections, bodies.length)
  const share = bodies.length / used
  let clients = 0
  let answered = 0
  const { non2xx, errors, timeouts } = await autocannon({
    url: `${url}/graphql`,
    connections: used,
    amount: bodies.length,
    timeout: 30,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    setupClient(client) {
      const own = bodies.slice(clients * share, (clients + 1) * share)
      clients += 1
      client.setRequests(own.map((body) => ({ body })))
      client.on('response', () => {
        answered += 1
        onProgress(answered)
      })
    },
  })
  const failed = non2xx + errors + timeouts
  if (failed > 0) throw new Error(`${failed} requests failed`)
}

function bodyOf({ query, variables }: Operation, codes: readonly string[], place: number): string {
  return JSON.stringify({ query, variables: variables(codes, place) })
}

async function sample({ url }: Hub, requests: number): Promise<Sample> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const mbOf = (name: string) => {
    const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]
    if (value === undefined) throw new Error(`/metrics has no ${name}.`)
    return Number(value) / 2 ** 20
  }
  return {
    requests,
    residentMb: mbOf('process_resident_memory_bytes'),
    heapMb: mbOf('nodejs_heap_size_used_bytes'),
  }
}

/** Without what only waits for the collector, which takes its time while there is room. */
async function liveHeapMb(hub: Hub): Promise<number> {
  process.kill(hub.pid, 'SIGUSR2')
  await setTimeout(collectionMs)
  return (await sample(hub, 0)).heapMb
}

function summary(values: readonly number[]): string {
  const middle = median(values)
  const isFlat = values.every((value) => Math.abs(value / middle - 1) <= allowedShare)
  return [
    `first ${values[0]!.toFixed(1)}`,
    `last ${values.at(-1)!.toFixed(1)}`,
    `highest ${Math.max(...values).toFixed(1)}`,
    `median ${middle.toFixed(1)} MB`,
    `${isFlat ? 'all' : 'not all'} within ± ${allowedShare * 100} % of the median`,
  ].join(', ')
}

await spokenCommand('bench:memory', process.env)
  .description('Measures the memory of one process while it answers 500 different operations.')
  .option('--requests <number>', 'requests behind the warm-up', wholeNumber, 200_000)
  .option('--warm-up <number>', 'requests before the first sample', wholeNumber, 20_000)
  .action(bench)
  .parseAsync()
