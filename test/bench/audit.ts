import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { loadCatalogues } from '../../db/catalogues.js'
import { openDatabases } from '../../db/open.js'
import { dayInChina } from '../../db/rules/days.js'
import { seed } from '../../db/seed/seed.js'
import { connect } from '../../db/server/client.js'
import { cityKeys, databaseSettings } from '../../db/settings.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { findPostgresBinaries, startCluster } from '../support/cluster.js'
import { mainQuery } from './main-query.js'

// `npm run bench:audit`: what the audit log adds to the main query. Two hubs over one PostgreSQL, with and without the
// log, take turns; the ratio of the medians of their turns stands at the end.
const root = fileURLToPath(new URL('../..', import.meta.url))
const turns = Number(process.argv[2] ?? 5)
const secondsATurn = 4
const connections = 10

if (!findPostgresBinaries()) throw new Error('bench:audit needs the programs of PostgreSQL.')
const cluster = await startCluster()
const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
const children: ChildProcess[] = []
try {
  const codes = await seeded()
  await makeDurable()
  const hubs = { off: await hub('off'), on: await hub('on') }
  const measured = { off: [] as Turn[], on: [] as Turn[] }
  for (const warm of ['off', 'on'] as const) await turn(hubs[warm], codes)
  for (let round = 0; round < turns; round += 1) {
    for (const audit of ['off', 'on'] as const) {
      const one = await turn(hubs[audit], codes)
      measured[audit].push(one)
      console.log(
        `log ${audit}: ${one.rate.toFixed(0)} requests/s, median ${one.medianMs} ms, p99 ${one.p99Ms} ms`,
      )
    }
  }
  const middle = (audit: 'off' | 'on', of: keyof Turn) =>
    median(measured[audit].map((one) => one[of]))
  const line = (name: string, of: keyof Turn, ratio: number) =>
    console.log(
      `${name}: off ${middle('off', of).toFixed(1)}, on ${middle('on', of).toFixed(1)}, ratio ${ratio.toFixed(3)}`,
    )
  line('mean latency, ms', 'meanMs', middle('on', 'meanMs') / middle('off', 'meanMs'))
  line('p99 latency, ms', 'p99Ms', middle('on', 'p99Ms') / middle('off', 'p99Ms'))
  line('requests/s', 'rate', middle('off', 'rate') / middle('on', 'rate'))
} finally {
  for (const child of children) child.kill('SIGKILL')
  await cluster.stop()
  await rm(folder, { recursive: true })
}

interface Turn {
  readonly rate: number
  readonly meanMs: number
  readonly medianMs: number
  readonly p99Ms: number
}

async function seeded(): Promise<string[]> {
  const env = { HUB_DATA: folder, DATABASE_URL: cluster.url() }
  const jurisdictions = enabledJurisdictions()
  const settings = databaseSettings(env, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  const cities = []
  for (const jurisdiction of jurisdictions) {
    cities.push(await databases.city(jurisdiction, cityKeys(env, jurisdiction, settings)))
  }
  await databases.zone(jurisdictions)
  await seed(cities, { subjects: 2_000, asOf: dayInChina(new Date()) })
  const { db, t } = cities[0]!
  const subjects = await db.select().from(t.subject)
  await databases.close()
  return subjects.filter(({ kind }) => kind === 'ORGANISATION').map(({ code }) => code)
}

/** As in service: a commit waits for the disk. */
async function makeDurable(): Promise<void> {
  const sql = connect(cluster.url(), { max: 1 })
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await sql.unsafe(`alter system set ${setting} = on`)
  }
  await sql.unsafe('select pg_reload_conf()')
  await sql.end()
}

async function hub(audit: 'off' | 'on'): Promise<{ url: string; token: string }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/torture/hub.ts', cluster.url(), folder, audit],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  children.push(child)
  for await (const line of createInterface({ input: child.stdout! })) return JSON.parse(line)
  throw new Error('The hub did not start.')
}

async function turn(
  { url, token }: { url: string; token: string },
  codes: readonly string[],
): Promise<Turn> {
  const result = await autocannon({
    url: `${url}/graphql`,
    connections,
    duration: secondsATurn,
    requests: codes.slice(0, 500).map((code) => ({
      method: 'POST' as const,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: mainQuery, variables: { code } }),
    })),
  })
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} failed.`)
  const { average: meanMs, p50: medianMs, p99: p99Ms } = result.latency
  return { rate: result.requests.average, meanMs, medianMs, p99Ms }
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
}
