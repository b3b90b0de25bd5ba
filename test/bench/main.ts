import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { isDeepStrictEqual } from 'node:util'
import autocannon from 'autocannon'
import { Command } from 'commander'
import { loadCatalogues } from '../../db/catalogues.js'
import { openDatabases } from '../../db/open.js'
import { dayInChina } from '../../db/rules/days.js'
import { seed } from '../../db/seed/seed.js'
import { startEmbedded } from '../../db/server/embedded.js'
import { cityKeys, databaseSettings } from '../../db/settings.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { findPostgresBinaries, startCluster } from '../support/cluster.js'
import { mainQuery } from './main-query.js'

interface Options {
  readonly subjects: number
  readonly rounds: number
  readonly seconds: number
}

interface Contestant {
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** Throughput of the main query, the hub against the hand-written floor, as ratios within one run. */
async function bench({ subjects, rounds, seconds }: Options): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
  const database = await startDatabase(folder)
  const children: ChildProcess[] = []
  try {
    const codes = await prepare(database.url, folder, subjects)
    const hub = async (name: string, access: 'on' | 'off'): Promise<Contestant> => {
      const line = await start(children, ['test/bench/hub.ts', database.url ?? '', folder, access])
      const { url, token } = JSON.parse(line) as { url: string; token: string }
      return { name, url, headers: { authorization: `Bearer ${token}` } }
    }
    const target = database.url ?? database.socket!
    const floor: Contestant = {
      name: 'floor',
      url: await start(children, ['test/bench/floor.ts', target]),
      headers: {},
    }
    const contestants = [floor, await hub('hub', 'on'), await hub('hub, access off', 'off')]
    await compareAnswers(contestants, codes.slice(0, 200))
    for (const contestant of contestants) await load(contestant, codes, 3)

    const ratios = new Map<string, number[]>()
    for (let round = 1; round <= rounds; round += 1) {
      const speed = new Map<string, number>()
      for (const contestant of contestants) {
        speed.set(contestant.name, await load(contestant, codes, seconds))
      }
      note(ratios, 'hub / floor', speed.get('hub')! / speed.get('floor')!)
      note(ratios, 'access on / off, cost', speed.get('hub, access off')! / speed.get('hub')!)
      console.log(
        `round ${round} of ${rounds}: hub / floor ${ratios.get('hub / floor')!.at(-1)!.toFixed(2)}`,
      )
    }
    console.log(
      `\n${database.name}, ${subjects} subjects, ${rounds} rounds of ${seconds} s; median (lowest to highest)`,
    )
    for (const [name, values] of ratios) {
      const [lowest, middle, highest] = spread(values)
      console.log(`${name.padEnd(24)} ${middle} (${lowest} to ${highest})`)
    }
  } finally {
    for (const child of children) child.kill()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Database {
  readonly name: string
  readonly url: string | undefined
  readonly socket?: string
  stop(): Promise<void>
}

async function startDatabase(folder: string): Promise<Database> {
  if (findPostgresBinaries() !== null) {
    const cluster = await startCluster()
    return { name: 'PostgreSQL', url: cluster.url(), stop: () => cluster.stop() }
  }
  console.log('No PostgreSQL server binaries are found: the embedded server is measured.')
  const embedded = await startEmbedded(folder)
  const { socket } = embedded.target
  return { name: 'embedded server', url: undefined, socket, stop: () => embedded.close() }
}

/** Seeds, and gives codes of organisations spread over the whole range. */
async function prepare(url: string | undefined, folder: string, subjects: number) {
  const env = { HUB_DATA: folder, DATABASE_URL: url }
  const jurisdictions = enabledJurisdictions()
  const settings = databaseSettings(env, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  const stores = []
  for (const jurisdiction of jurisdictions) {
    stores.push(await databases.city(jurisdiction, cityKeys(env, jurisdiction, settings)))
  }
  const zone = await databases.zone(jurisdictions)
  console.log(`Seeding ${subjects} subjects …`)
  await seed(stores, { subjects, asOf: dayInChina(new Date()) })
  const rows = await zone.db
    .selectDistinct({ code: zone.v.subject.code, kind: zone.v.subject.kind })
    .from(zone.v.subject)
    .orderBy(zone.v.subject.code)
  await databases.close()
  const codes = rows.filter(({ kind }) => kind !== 'PERSON').map(({ code }) => code)
  const step = Math.max(1, Math.floor(codes.length / 2_000))
  // A stride that shares no factor with the length visits all codes in a scattered order.
  return codes
    .filter((_, index) => index % step === 0)
    .map((_, index, some) => some[(index * 7919) % some.length]!)
}

/** Starts a program and gives the first line that it prints. */
async function start(children: ChildProcess[], args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string]
  return line
}

function bodyFor(code: string): string {
  return JSON.stringify({ query: mainQuery, variables: { code } })
}

async function compareAnswers(contestants: readonly Contestant[], codes: readonly string[]) {
  for (const code of codes) {
    const answers: unknown[] = []
    for (const { url, headers } of contestants) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: bodyFor(code),
      })
      const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown }
      if (errors) throw new Error(`${code}: ${JSON.stringify(errors)}`)
      answers.push(data)
    }
    const different = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]))
    if (different > 0) {
      throw new Error(
        `${code}: ${contestants[different]!.name} answers ${JSON.stringify(answers[different])}, ${contestants[0]!.name} ${JSON.stringify(answers[0])}`,
      )
    }
  }
  console.log(`${codes.length} answers compared: equal.`)
}

/** Answered requests a second. */
async function load({ url, headers }: Contestant, codes: readonly string[], seconds: number) {
  const result = await autocannon({
    url: `${url}/graphql`,
    connections: 16,
    duration: seconds,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    requests: codes.map((code) => ({ body: bodyFor(code) })),
  })
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} requests failed`)
  return result.requests.average
}

function note(ratios: Map<string, number[]>, name: string, value: number): void {
  ratios.set(name, [...(ratios.get(name) ?? []), value])
}

function spread(values: readonly number[]): [string, string, string] {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (index: number) => sorted[index]!.toFixed(2)
  return [at(0), at(Math.floor(sorted.length / 2)), at(sorted.length - 1)]
}

await new Command('bench')
  .option('--subjects <number>', 'subjects of all cities together', Number, 20_000)
  .option('--rounds <number>', 'how often each is measured in turn', Number, 5)
  .option('--seconds <number>', 'how long each measurement lasts', Number, 8)
  .action(bench)
  .parseAsync()
