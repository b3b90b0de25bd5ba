import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { spokenCommand } from '../../runtime/command.js'
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
import { compareAnswers, type Load, load } from './load.js'
import { median } from './median.js'
import { measureMembers } from './members/members.js'
import { countRequests, nested, openShop } from './nested/nested.js'
import { screen } from './screening.js'
import { batch, batchOf, main, type Work, works } from './work.js'

interface Options {
  readonly copies: number
  readonly rounds: number
  readonly seconds: number
  readonly peers: boolean
  readonly work: readonly string[]
  readonly profiles?: string
  readonly members?: number
}

const seeded = 20_000
/** Key of the work that `screen` is. */
const screening = 'screen'
const screenedCodes = 100_000
/** Enough for every compiler in the way to have seen the operation often. */
const warmUpSeconds = 10
const pairsInRound = 4
const pairSeconds = 3

/** Measured in pairs of its own, besides the works. */
const accessKey = 'access'

/** The hub against what its users could take instead, as ratios within one run. */
async function bench(options: Options): Promise<void> {
  const { copies, rounds, seconds, peers, work, profiles, members } = options
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
  if (members) return benchMembers(folder, { members, rounds, profiles })
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
    if (work.includes(accessKey)) await costOfAccess([hub, open], codes, rounds)
    if (work.includes(nested.key)) {
      const shop = await openShop(place, peers)
      await countRequests(shop)
      const { gateways } = shop
      const ratios = new Ratios(gateways[0]!.name)
      await inTurn({ work: nested, codes: [''], rounds, seconds, ratios }, gateways)
    }
    if (database.url && work.includes(batch.key))
      await batchAgainstSql(database.url, hub, codes, { rounds, seconds })
    if (work.includes(screening)) await screenWith(hub, database.url ?? null, codes)
    console.log('\nFrom start to first answer, once:')
    for (const { name, startMs } of [byHand, ...gateways]) {
      console.log(`  ${name.padEnd(32)} ${(startMs / hub.startMs).toFixed(2)} of the hub's`)
    }
    // What the first start has planned by is kept.
    const again = await oneProcess(place, 'on')
    const inSeconds = ({ startMs }: Arrangement) => `${(startMs / 1000).toFixed(2)} s`
    console.log(`  (${hub.name}: ${inSeconds(hub)}, started again ${inSeconds(again)})`)
  } finally {
    await children.stop()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function benchMembers(
  folder: string,
  { members, rounds, profiles }: Pick<Options, 'rounds' | 'profiles'> & { members: number },
): Promise<void> {
  const children = new Children(profiles)
  try {
    await measureMembers(children, folder, { members, rounds })
  } finally {
    await children.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** No peer has the like: it stands by itself, for each second of processor time. */
async function screenWith(
  { url, headers }: Arrangement,
  databaseUrl: string | null,
  codes: readonly string[],
): Promise<void> {
  const asked = { url, headers, databaseUrl }
  await screen(asked, codes, screenedCodes / 10)
  const { perHubCpuSecond, perCpuSecond, highestMb } = await screen(asked, codes, screenedCodes)
  console.log(
    `\nscreening of ${screenedCodes} codes for one measure: ${perHubCpuSecond.toFixed(0)} decisions for each second of the hub's processor time, ${perCpuSecond?.toFixed(0) ?? 'unknown'} with the database's; at most ${highestMb.toFixed(0)} MB`,
  )
}

/** Throughput of everything else as a share of the hub's in the same round. */
class Ratios {
  constructor(readonly base: string) {}

  print(work: Work, loads: ReadonlyMap<string, readonly Load[]>): void {
    console.log(
      `\n${work.name}: requests answered, hub / other; median (lowest to highest); CPU of the process that answers, other / hub`,
    )
    const own = loads.get(this.base)!
    for (const [name, other] of loads) {
      if (name === this.base) continue
      const answered = spread(own.map(({ speed }, round) => speed / other[round]!.speed))
      const cpu = spread(own.map(({ cpuMs }, round) => other[round]!.cpuMs / cpuMs))
      console.log(`  ${name.padEnd(32)} ${answered}; CPU ${cpu}`)
    }
    const five = loads.get('hub, five processes')
    for (const [name, other] of loads) {
      if (!five || name.startsWith('hub') || name === 'floor') continue
      const shares = five.map(({ speed }, round) => speed / other[round]!.speed)
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
  const loads = new Map<string, Load[]>(arrangements.map(({ name }) => [name, []]))
  let share = 0
  for (let round = 0; round < rounds; round += 1) {
    for (const arrangement of arrangements) {
      const measured = await load(arrangement, work, codes, seconds)
      loads.get(arrangement.name)!.push(measured)
      share = Math.max(share, measured.ownShare)
    }
  }
  ratios.print(work, loads)
  const shown = [...loads].map(
    ([name, values]) => `${name} ${median(values.map(({ speed }) => speed)).toFixed(0)}`,
  )
  console.log(`  here and today, requests/s: ${shown.join('; ')}`)
  console.log(`  the load took at most ${(share * 100).toFixed(0)} % of one core`)
}

/**
 * What the access rules cost of the main query, as processor time of the hub's process: many short pairs, each in the
 * other order than the one before, so that whatever else the machine does falls on both.
 */
async function costOfAccess(
  [on, off]: readonly [Arrangement, Arrangement],
  codes: readonly string[],
  rounds: number,
): Promise<void> {
  for (const hub of [on, off]) await load(hub, main, codes, warmUpSeconds)
  const ratios: number[] = []
  for (let pair = 0; pair < rounds * pairsInRound; pair += 1) {
    const costs = new Map<Arrangement, number>()
    for (const hub of pair % 2 === 0 ? [on, off] : [off, on]) {
      costs.set(hub, (await load(hub, main, codes, pairSeconds)).cpuMs)
    }
    ratios.push(costs.get(on)! / costs.get(off)!)
  }
  const sorted = ratios.toSorted((a, b) => a - b)
  const quartile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(3)
  console.log(
    `\naccess rules on / off, CPU of one ${main.name}: ${median(ratios).toFixed(3)} (half of ${ratios.length} pairs between ${quartile(0.25)} and ${quartile(0.75)})`,
  )
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

await spokenCommand('bench', process.env)
  .description('Measures the hub against a hand-written route, the stock gateway and Hive Gateway.')
  .option('--copies <number>', `how often the ${seeded} seeded subjects are there`, Number, 1)
  .option('--rounds <number>', 'how often each is measured in turn', Number, 5)
  .option('--seconds <number>', 'how long each measurement lasts', Number, 8)
  .option('--work <names...>', 'what is asked', [
    ...works.map(({ key }) => key),
    accessKey,
    nested.key,
  ])
  .option('--profiles <folder>', 'where to leave a CPU profile of each process')
  .option(
    '--members <number>',
    'instead: the gateway alone with 3 and with so many members',
    (text) => Number(text),
  )
  .option('--no-peers', 'without the gateways that have to be installed first')
  .action(bench)
  .parseAsync()
