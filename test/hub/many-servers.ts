import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { keepComparing } from '../../db/border/copies.js'
import { publish } from '../../db/border/publish.js'
import { subscribe } from '../../db/border/subscribe.js'
import { tickClock } from '../../db/ledger/clock.js'
import { keepTicking, openCities, openDatabases } from '../../db/open.js'
import { seed } from '../../db/seed/seed.js'
import { connect } from '../../db/server/client.js'
import type { Sql } from '../../db/server/preparing.js'
import type { DatabaseSettings } from '../../db/settings.js'
import type { CityStore } from '../../db/store.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { type Cluster, startCluster } from '../support/cluster.js'
import { openDoor } from '../support/door.js'
import { serveTestHub, type TestHub } from '../support/hub.js'

/** The same data twice, each behind a hub: every city and the zone on a cluster of its own, and all on one server. */
export interface ManyServers {
  readonly many: TestHub
  /** The hub over many servers, which counts on a city only while its clock is younger than `impatientMs`. */
  readonly impatient: TestHub
  readonly one: TestHub
  readonly clusterOf: (name: string) => Cluster
  readonly sqlOf: (name: string) => Sql
  readonly replicationUrlOf: (key: string) => string
  /** Leads what goes through the door to another server. */
  turnDoor(address: string): void
  /** Done before the servers are stopped. */
  atTheEnd(work: () => Promise<unknown>): void
  /** Brings one server's copy of a city to what the city's own holds now. */
  copyToOne(key: string): Promise<void>
  stop(): Promise<void>
}

export const impatientMs = 3_000
/** For hubs that are compared: what is late on a busy machine is no difference. */
const subgraphTimeoutMs = 30_000

export interface ManyServersOptions {
  /** How often a city shows that it is alive. */
  readonly tickMs?: number
  readonly maxAgeMs?: number
  /** Key of a city whose server is reached through a door that can be turned to another server. */
  readonly throughDoor?: string
}

export async function startManyServers(
  subjects: number,
  { tickMs = 300, maxAgeMs = impatientMs, throughDoor }: ManyServersOptions = {},
): Promise<ManyServers> {
  const jurisdictions = enabledJurisdictions()
  const names = [...jurisdictions.map(({ key }) => key), 'zone']
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-test-'))
  const clusters = new Map<string, Cluster>()
  const sqls = new Map<string, Sql>()
  const closing: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close()
    await Promise.all([...clusters.values()].map((cluster) => cluster.stop()))
    await rm(folder, { recursive: true })
  }
  try {
    await Promise.all(names.map(async (name) => clusters.set(name, await startCluster())))
    const urls = Object.fromEntries([...clusters].map(([name, cluster]) => [name, cluster.url()]))
    const door = throughDoor ? await openDoor(urls[throughDoor]!) : null
    if (door) {
      urls[throughDoor!] = door.url
      closing.push(door.close)
    }
    for (const name of names) sqls.set(name, connect(urls[name]!, { max: 2 }))
    closing.push(() => Promise.all([...sqls.values()].map((sql) => sql.end())))
    // Nothing that a city has confirmed may be lost in its crash.
    for (const sql of sqls.values()) {
      await sql.unsafe('alter system set synchronous_commit = on')
      await sql.unsafe('select pg_reload_conf()')
    }
    // Beside a city to which nothing happens: the zone's server and Kunshan's are broken by tests.
    const [aside] = names
    await sqls.get(aside!)!.unsafe('create database one')
    await sqls.get(aside!)!.unsafe('create database hub')
    const oneUrl = clusters.get(aside!)!.url('one')
    const hubUrl = clusters.get(aside!)!.url('hub')
    sqls.set('one', connect(oneUrl, { max: 2 }))

    const open = async (settings: DatabaseSettings) => {
      const databases = await openDatabases(settings, loadCatalogues())
      closing.push(() => databases.close())
      return databases
    }
    const place = { members: jurisdictions, dataFolder: folder }
    const manySettings = { ...place, url: null, urls: { ...urls, hub: hubUrl } }
    const oneSettings = { ...place, url: oneUrl, urls: {} }
    const spread = await open(manySettings)
    const single = await open(oneSettings)
    const cities = await openCities(spread, {}, manySettings)
    const copies = await openCities(single, {}, oneSettings)
    const today = dayInChina(new Date())
    await seed(cities, { subjects, asOf: today })
    const copyToOne = (key: string) => copyCity(sqls.get(key)!, sqls.get('one')!, key)
    for (const { key } of jurisdictions) await copyToOne(key)

    const opened = await spread.zone(jurisdictions)
    const comparing = keepComparing(opened, pino({ level: 'silent' }))
    closing.push(comparing.stop)
    const zone = { ...opened, copies: comparing.copies }
    const replicationUrlOf = (key: string) => withLogin(urls[key]!, `${key}_to_zone`)
    for (const jurisdiction of jurisdictions) {
      const { key } = jurisdiction
      await publish(sqls.get(key)!, jurisdiction, replicationUrlOf(key))
      await subscribe(sqls.get('zone')!, jurisdiction, replicationUrlOf(key))
    }
    closing.push(ticking(cities, copies, tickMs))
    const serve = async (parts: Parameters<typeof serveTestHub>[0]) => {
      const hub = await serveTestHub(parts)
      closing.push(() => hub.close())
      return hub
    }
    const common = { jurisdictions, folder, today }
    const hub = await spread.hub()
    const ofMany = { ...common, settings: manySettings, cities, zone, hub }
    return {
      many: await serve({ ...ofMany, subgraphTimeoutMs }),
      impatient: await serve({ ...ofMany, zone: { ...zone, maxAgeMs } }),
      one: await serve({
        ...common,
        settings: oneSettings,
        cities: copies,
        zone: await single.zone(jurisdictions),
        hub: await single.hub(),
        subgraphTimeoutMs,
      }),
      clusterOf: (name) => clusters.get(name)!,
      sqlOf: (name) => sqls.get(name)!,
      replicationUrlOf,
      atTheEnd: (work) => void closing.unshift(work),
      turnDoor: (address) => door!.turn(address),
      copyToOne,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Shows that cities are alive, as far as their servers are up; a copy is none that has an epoch of its own. */
function ticking(
  cities: readonly CityStore[],
  copies: readonly CityStore[],
  everyMs: number,
): () => Promise<unknown> {
  const stops = cities.map((store) => keepTicking(store, pino({ level: 'silent' }), everyMs))
  const timer = setInterval(() => {
    for (const { db, t } of copies) void tickClock(db, t).catch(() => {})
  }, everyMs)
  return async () => {
    clearInterval(timer)
    for (const stop of stops) stop()
  }
}

/** All rows of a city's own tables, bit for bit. */
async function copyCity(from: Sql, to: Sql, key: string): Promise<void> {
  const tables = await from`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = ${key} and tablename <> 'migration'`
  for (const { name } of tables) {
    const [all] = await from.unsafe(
      `select coalesce(json_agg(t), '[]')::text as rows from ${name} t`,
    )
    await to.begin(async (tx) => {
      await tx.unsafe(`truncate ${name}`)
      await tx.unsafe(
        `insert into ${name} select * from json_populate_recordset(null::${name}, $1::text::json)`,
        [all!.rows],
      )
    })
  }
  await to.unsafe('analyze')
}

function withLogin(address: string, login: string): string {
  const url = new URL(address)
  url.username = login
  url.password = 'a secret'
  return url.href
}
