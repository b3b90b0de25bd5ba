import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import { enabledJurisdictions } from '../../schema/register.js'
import { zoneSubgraphName } from '../../schema/sdl.js'
import {
  type Arrangement,
  fiveProcesses,
  floor,
  hiveGateway,
  oneProcess,
  type Place,
  stockGateway,
  subgraphProcesses,
} from './arrangements.js'
import { bareBatch } from './bare-batch.js'
import { Children } from './children.js'
import { countTraffic } from './count-traffic.js'
import { prepare, startDatabase } from './database.js'
import { compareAnswers, load } from './load.js'
import { median } from './median.js'
import { batch, batchOf, main, type Work, works } from './work.js'

interface Options {
  readonly copies: number
  readonly rounds: number
  readonly seconds: number
  readonly peers: boolean
  readonly work: readonly string[]
  readonly profiles?: string
}

const seeded = 20_000
/** Enough for every compiler in the way to have seen the operation often. */
const warmUpSeconds = 10

/** The hub against what its users could take instead, as ratios within one run. */
async function bench({ copies, rounds, seconds, peers, work, profiles }: Options): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
  const database = await startDatabase(folder)
  const children = new Children(profiles)
  const place: Place = { children, folder, url: database.url }
  try {
    const codes = await prepare(database.url, folder, { subjects: seeded, copies })
    console.log(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${database.name}, about ${seeded * copies} subjects; ${rounds} rounds of ${seconds} s.`,
    )
    const byHand = await floor(place, database.socket)
    const hub = await oneProcess(place, 'on')
    const open = await oneProcess(place, 'off')
    const names = [zoneSubgraphName, ...enabledJurisdictions().map(({ key }) => key)]
    const subgraphs = await subgraphProcesses(place, names)
    const processes = await fiveProcesses(place, subgraphs, hub.headers)
    const others = [await stockGateway(place, subgraphs)]
    if (peers) {
      others.push(await hiveGateway(place, subgraphs, 'javascript'))
      others.push(await hiveGateway(place, subgraphs, 'rust'))
    }
    const gateways = [hub, open, processes, ...others]

    await countTraffic([processes, ...others], subgraphs, codes)
    const ratios = new Ratios(hub.name)
    for (const one of works) {
      if (!work.includes(one.key)) continue
      const arrangements = one === main ? [byHand, ...gateways] : gateways
      await inTurn({ work: one, codes, rounds, seconds, ratios }, arrangements)
    }
    if (database.url && work.includes(batch.key))
      await batchAgainstSql(database.url, hub, codes, { rounds, seconds })
    console.log('\nFrom start to first answer, once:')
    for (const { name, startMs } of [byHand, ...gateways]) {
      console.log(`  ${name.padEnd(32)} ${(startMs / hub.startMs).toFixed(2)} of the hub's`)
    }
    console.log(`  (${hub.name}: ${(hub.startMs / 1000).toFixed(1)} s)`)
  } finally {
    await children.stop()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Throughput of everything else as a share of the hub's in the same round. */
class Ratios {
  constructor(readonly base: string) {}

  print(work: Work, speeds: ReadonlyMap<string, readonly number[]>): void {
    console.log(`\n${work.name}: requests answered, hub / other; median (lowest to highest)`)
    const own = speeds.get(this.base)!
    for (const [name, other] of speeds) {
      if (name === this.base) continue
      console.log(
        `  ${name.padEnd(32)} ${spread(own.map((speed, round) => speed / other[round]!))}`,
      )
    }
    const five = speeds.get('hub, five processes')!
    for (const [name, other] of speeds) {
      if (name.startsWith('hub') || name === 'floor') continue
      const shares = five.map((speed, round) => speed / other[round]!)
      console.log(`  five processes / ${name.padEnd(24)} ${spread(shares)}`)
    }
  }
}

interface Turn {
  readonly work: Work
  readonly codes: readonly string[]
  readonly rounds: number
  readonly seconds: number
  readonly ratios: Ratios
}

async function inTurn(
  { work, codes, rounds, seconds, ratios }: Turn,
  arrangements: readonly Arrangement[],
): Promise<void> {
  await compareAnswers(arrangements, work, codes, work === main ? 200 : 3)
  for (const arrangement of arrangements) await load(arrangement, work, codes, warmUpSeconds)
  const speeds = new Map<string, number[]>(arrangements.map(({ name }) => [name, []]))
  let share = 0
  for (let round = 0; round < rounds; round += 1) {
    for (const arrangement of arrangements) {
      const { speed, ownShare } = await load(arrangement, work, codes, seconds)
      speeds.get(arrangement.name)!.push(speed)
      share = Math.max(share, ownShare)
    }
  }
  ratios.print(work, speeds)
  const shown = [...speeds].map(([name, values]) => `${name} ${median(values).toFixed(0)}`)
  console.log(`  here and today, requests/s: ${shown.join('; ')}`)
  console.log(`  the load took at most ${(share * 100).toFixed(0)} % of one core`)
}

async function batchAgainstSql(
  url: string,
  hub: Arrangement,
  codes: readonly string[],
  { rounds, seconds }: Pick<Options, 'rounds' | 'seconds'>,
): Promise<void> {
  const bare = bareBatch(url, enabledJurisdictions())
  const ratios: number[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { speed } = await load(hub, { ...batch, connections: 1 }, codes, seconds)
      const until = performance.now() + seconds * 1000
      let done = 0
      const from = performance.now()
      for (; performance.now() < until; done += 1) await bare.ask(batchOf(codes, done))
      const bareSpeed = done / ((performance.now() - from) / 1000)
      ratios.push(bareSpeed / speed)
    }
  } finally {
    await bare.end()
  }
  console.log(
    `\n${batch.name}, one after the other: cost of the hub / bare statements ${spread(ratios)}`,
  )
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  return `${median(values).toFixed(2)} (${sorted[0]!.toFixed(2)} to ${sorted.at(-1)!.toFixed(2)})`
}

await new Command('bench')
  .description('Measures the hub against a hand-written route, the stock gateway and Hive Gateway.')
  .option('--copies <number>', `how often the ${seeded} seeded subjects are there`, Number, 1)
  .option('--rounds <number>', 'how often each is measured in turn', Number, 5)
  .option('--seconds <number>', 'how long each measurement lasts', Number, 8)
  .option(
    '--work <names...>',
    'what is asked',
    works.map(({ key }) => key),
  )
  .option('--profiles <folder>', 'where to leave a CPU profile of each process')
  .option('--no-peers', 'without the gateways that have to be installed first')
  .action(bench)
  .parseAsync()
