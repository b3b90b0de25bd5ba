import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { Catalogues } from '../rules/catalogues.js'
import { inTime } from '../runtime/deadline.js'
import type { Anchor } from '../schema/anchors.js'
import { HubError } from '../schema/errors.js'
import type { Jurisdiction } from '../schema/register.js'
import type { SnapshotSource } from '../schema/snapshots.js'
import { listKeptAnchors } from './border/anchors.js'
import { keepDigests } from './border/digests.js'
import { replicasOf } from './border/replicas.js'
import { type Settled, settleClock } from './border/settle.js'
import { Witness } from './border/witness.js'
import { makeZoneSchema, zoneRole } from './border/zone-schema.js'
import { fillCaseFiles } from './cases/fill-case-files.js'
import { settleEditions } from './changes/editions.js'
import { snapshotOf } from './changes/snapshot.js'
import { renewIds } from './ledger/renew-ids.js'
import { withholdApplications, withholdRows } from './ledger/withhold.js'
import { settleWithheld } from './ledger/wrongly-withheld.js'
import { checkAnswers, connect, type Target } from './server/client.js'
import { connectOrOpen, type EmbeddedProgress, startEmbedded } from './server/embedded.js'
import { databaseFailure } from './server/failure.js'
import { migrate } from './server/migrate.js'
import { circuitOf, type Sql } from './server/preparing.js'
import {
  cityKeys,
  type DatabaseSettings,
  isEmbedded,
  replicasVariableFor,
  variableFor,
} from './settings.js'
import {
  type CityKeys,
  type CityStore,
  cityStore,
  type HubStore,
  hubStore,
  type ZoneStore,
  zoneStore,
} from './store.js'
import { cityTables } from './tables/city.js'
import { hubSchemaName } from './tables/hub.js'

/** The servers that the data of cities, zone and hub are on, opened and brought up to date. */
export interface Databases {
  city(jurisdiction: Jurisdiction, keys: CityKeys): Promise<CityStore>
  zone(jurisdictions: readonly Jurisdiction[]): Promise<ZoneStore>
  hub(): Promise<HubStore>
  /** Whether the server answers that a member, `zone` or `hub` was opened on; known within three seconds. */
  isAnswering(name: string): Promise<boolean>
  /** The anchors of the audit log that a city keeps; null when it has no address here. Nothing is changed. */
  keptAnchors(jurisdiction: Jurisdiction): Promise<readonly Anchor[] | null>
  /** Tells a snapshot of a city; null when it has no address here. Nothing is changed. */
  snapshotOf(jurisdiction: Jurisdiction): Promise<SnapshotSource | null>
  close(): Promise<void>
}

/** Of whoever reads what leaves a city. */
const noKeys: CityKeys = {
  person: { version: 0, key: Buffer.alloc(0) },
  wrapping: [],
  ids: Buffer.alloc(0),
}

export { holdFolder } from './server/embedded.js'

export const migrationsFolder = fileURLToPath(new URL('migrations/city', import.meta.url))
const hubMigrationsFolder = fileURLToPath(new URL('migrations/hub', import.meta.url))
const idleTickMs = 10_000
/** The gateway's deadline for a whole request: nobody waits for a longer statement. */
const statementTimeoutMs = 10_000
const embeddedAnswersWithinMs = 1_000

export interface OpenOptions {
  /** Refuse a data folder that a running hub holds, instead of using that hub's server. */
  readonly alone?: boolean
  readonly onProgress?: (step: EmbeddedProgress) => void
  /** Hears of a city that has taken a new epoch, for its store is not the one that was seen last. */
  readonly onEpoch?: (settled: Settled) => void
  /** Hears that what is seen of the stores cannot be kept outside of them. */
  readonly onWitnessFailed?: (error: unknown) => void
  /** Hears how many facts of a city have an id by its secret so far, where there were former ones. */
  readonly onIdsRenewed?: (city: Jurisdiction, renewed: number) => void
  /** Hears of how many records and entries of a city something was hidden that is shared, or shown that is not. */
  readonly onShown?: (city: Jurisdiction, facts: number) => void
}

/**
 * Opens the embedded server, or connects to the real ones.
 *
 * A member that is not opened here needs no address, unless it shares the zone's database.
 *
 * @throws {HubError} DATA_FOLDER_UNWRITABLE, DATA_FOLDER_IN_USE, DATABASE_UNAVAILABLE, DATABASE_RIGHTS_MISSING;
 *   CONFIGURATION_INVALID when what is opened has no address while others have one
 */
export async function openDatabases(
  settings: DatabaseSettings,
  catalogues: Catalogues,
  {
    alone = false,
    onProgress = () => {},
    onIdsRenewed = () => {},
    onEpoch = () => {},
    onShown = () => {},
    onWitnessFailed = () => {},
  }: OpenOptions = {},
): Promise<Databases> {
  const start = alone ? startEmbedded : connectOrOpen
  const embedded = isEmbedded(settings) ? await start(settings.dataFolder, { onProgress }) : null
  const pools: Sql[] = []
  const witnesses: Witness[] = []
  const poolsByTarget = new Map<Target, Sql>()
  /** Pools of the stores that were opened, by member, `zone` and `hub`. */
  const served = new Map<string, Sql>()

  function targetOf(name: string): Target {
    const target = embedded?.target ?? settings.urls[name] ?? settings.url
    if (target) return target
    throw new HubError('CONFIGURATION_INVALID.someUnset', { variable: variableFor(name) })
  }

  async function open(target: Target, role?: string): Promise<Sql> {
    const max = embedded ? 4 : 8
    const sql = connect(target, { max, role, statementTimeoutMs, isWatched: true })
    pools.push(sql)
    await checkAnswers(sql)
    return sql
  }

  async function poolOf(name: string): Promise<Sql> {
    const target = targetOf(name)
    const sql = poolsByTarget.get(target) ?? (await open(target))
    poolsByTarget.set(target, sql)
    return sql
  }

  /** Not asked at the start: a replica that is away may not keep its city from starting. */
  function replicaPools({ key }: Jurisdiction): Sql[] {
    const addresses = settings.replicas?.[key] ?? []
    if (addresses.length > 0 && embedded !== null) {
      throw new HubError('CONFIGURATION_INVALID.replicasAlone', {
        replicas: replicasVariableFor(key),
        variable: variableFor(key),
      })
    }
    const options = { max: 8, statementTimeoutMs, isWatched: true }
    const opened = addresses.map((address) => connect(address, options))
    pools.push(...opened)
    return opened
  }

  async function witnessOf(name: string): Promise<Witness> {
    const { witnessFolder } = settings
    const file = witnessFolder && path.join(witnessFolder, `${name}.json`)
    const witness = new Witness({ file, onError: onWitnessFailed })
    await witness.load()
    witnesses.push(witness)
    return witness
  }

  /** Tables are made without a limit of time, on a connection of their own. */
  async function make<T>(target: Target, work: (sql: Sql) => Promise<T>): Promise<T> {
    const maker = connect(target, { max: 1 })
    try {
      await checkAnswers(maker)
      return await work(maker)
    } finally {
      await maker.end()
    }
  }

  return {
    async city(jurisdiction, keys) {
      const migration = { folder: migrationsFolder, schema: jurisdiction.key }
      await make(targetOf(jurisdiction.key), (maker) => migrate(maker, migration))
      const sql = await poolOf(jurisdiction.key)
      served.set(jurisdiction.key, sql)
      const witness = await witnessOf(jurisdiction.key)
      const store = cityStore(sql, jurisdiction, settings.members, catalogues, keys, witness)
      const settled = await settleClock(store)
      if (isNewEpoch(settled)) onEpoch(settled)
      await renewIds(store, { onProgress: (renewed) => onIdsRenewed(jurisdiction, renewed) })
      await fillCaseFiles(store)
      await withholdApplications(store)
      const facts = await settleWithheld(store)
      if (facts > 0) onShown(jurisdiction, facts)
      await settleEditions(store)
      const copies = replicaPools(jurisdiction).map((sql) =>
        cityStore(sql, jurisdiction, settings.members, catalogues, keys, store.witness),
      )
      if (copies.length === 0) return store
      return { ...store, replicas: replicasOf(store, copies, settings.maxAgeMs) }
    },
    async zone(jurisdictions) {
      const target = targetOf('zone')
      const sharesDatabase = ({ key }: Jurisdiction) =>
        embedded !== null || isSameDatabase(settings.urls[key] ?? settings.url, target as string)
      const withRole = embedded === null
      const members = await make(target, (maker) =>
        makeZoneSchema(maker, jurisdictions, { migrationsFolder, sharesDatabase, withRole }),
      )
      const copied = members.filter(({ isCopy }) => isCopy)
      const sql = await (embedded ? poolOf('zone') : open(target, zoneRole))
      served.set('zone', sql)
      const seen = new Map<string, Witness>()
      for (const { key } of jurisdictions) seen.set(key, await witnessOf(`zone-${key}`))
      return zoneStore(sql, jurisdictions, catalogues, {
        maxAgeMs: settings.maxAgeMs,
        copied: new Set(copied.map(({ jurisdiction }) => jurisdiction.code)),
        witnesses: seen,
      })
    },
    async hub() {
      const migration = { folder: hubMigrationsFolder, schema: hubSchemaName }
      const target = targetOf('hub')
      await make(target, (maker) => migrate(maker, migration))
      // On a real server the log does not wait in line behind a city's queries.
      const sql = await (embedded ? poolOf('hub') : open(target))
      served.set('hub', sql)
      return hubStore(sql)
    },
    async isAnswering(name) {
      const sql = served.get(name)!
      const line = circuitOf(sql)
      if (line) return line.isAnswered()
      return inTime(async () => sql`select 1`, { ms: embeddedAnswersWithinMs }).then(
        () => true,
        () => false,
      )
    },
    async keptAnchors({ key }) {
      if (embedded === null && !(settings.urls[key] ?? settings.url)) return null
      return listKeptAnchors({ db: drizzle(await poolOf(key)), t: cityTables(key) })
    },
    async snapshotOf(jurisdiction) {
      if (embedded === null && !(settings.urls[jurisdiction.key] ?? settings.url)) return null
      const sql = await poolOf(jurisdiction.key)
      const store = cityStore(sql, jurisdiction, settings.members, catalogues, noKeys)
      return snapshotOf(store, { isEmbedded: embedded !== null })
    },
    async close() {
      await Promise.all(witnesses.map((witness) => witness.close()))
      await Promise.all(pools.map((sql) => sql.end({ timeout: 5 })))
      await embedded?.close()
    },
  }
}

/**
 * Opens a city with its secrets.
 *
 * @throws {HubError} what `openDatabases` and `cityKeys` throw
 */
export function openCity(
  databases: Databases,
  jurisdiction: Jurisdiction,
  env: NodeJS.ProcessEnv,
  settings: DatabaseSettings,
): Promise<CityStore> {
  return databases.city(jurisdiction, cityKeys(env, jurisdiction, settings))
}

/** Opens all members of the hub, in the order of the register. */
export async function openCities(
  databases: Databases,
  env: NodeJS.ProcessEnv,
  settings: DatabaseSettings,
): Promise<CityStore[]> {
  const cities: CityStore[] = []
  for (const member of settings.members) {
    cities.push(await openCity(databases, member, env, settings))
  }
  return cities
}

/** Logins may differ: what counts is where the address leads. */
export function isSameDatabase(one: string | null, other: string): boolean {
  const place = (address: string) => {
    if (!URL.canParse(address)) return address
    const { hostname, port, pathname } = new URL(address)
    return [hostname, port || '5432', pathname].join()
  }
  return one !== null && place(one) === place(other)
}

type EpochLog = Readonly<
  Record<'warn' | 'error', (details: Record<string, unknown>, message: string) => void>
>

/** Tells the log what opening finds in the stores of cities and zone. */
export function toldTo(
  log: EpochLog,
): Pick<OpenOptions, 'onEpoch' | 'onShown' | 'onWitnessFailed'> {
  return {
    onEpoch: epochLogger(log),
    onShown: ({ key }, facts) =>
      log.warn(
        { city: key, facts },
        'rows that the city shares were out of sight, or others in sight, and have been moved to where they belong',
      ),
    onWitnessFailed: (err) =>
      log.warn(
        { err },
        'what is seen of the stores cannot be kept beside them: set HUB_WITNESS to a folder that can be written, or a restored store is noticed by the gateway alone',
      ),
  }
}

/** Tells the log which epoch a store has taken, and why. */
function epochLogger(log: Pick<EpochLog, 'warn'>): (settled: Settled) => void {
  return ({ city, epoch, cause }) =>
    log.warn(
      { city, epoch, cause },
      cause === 'CLOCK_CORRECTED'
        ? 'the clock had been ahead and has been set right'
        : 'the store is not the one that was seen last and has taken a new epoch',
    )
}

/** What a city is counted by is counted anew so often, whatever it was thought to be. */
const countInFullEveryMs = 60 * 60_000

/**
 * Shows every few seconds that the city is alive and what it holds, so that the zone may count on its data, and settles
 * its epoch and clock by the way; see `settleClock`.
 *
 * @returns stops it
 */
export function keepTicking(store: CityStore, log: EpochLog, everyMs = idleTickMs): () => void {
  const { db, t } = store
  const onEpoch = epochLogger(log)
  let isStopped = false
  let inFullAt = Number.NEGATIVE_INFINITY
  let editionsSettledIn = ''
  let isCounting = false
  // The last one may lose its connection to the clean end.
  const onError = (error: unknown) => {
    if (!isStopped) log.error({ err: databaseFailure(error) ?? error }, 'the clock stands still')
  }
  async function tickAndCount(): Promise<void> {
    const settled = await settleClock(store)
    if (isNewEpoch(settled)) onEpoch(settled)
    // A restored store may have been shown by another version of the hub.
    if (settled.epoch !== editionsSettledIn) await settleEditions(store)
    editionsSettledIn = settled.epoch
    if (isCounting) return
    isCounting = true
    try {
      const inFull = Date.now() - inFullAt >= countInFullEveryMs
      await keepDigests(store, { inFull })
      if (inFull) inFullAt = Date.now()
    } finally {
      isCounting = false
    }
  }
  const tick = () => void tickAndCount().catch(onError)
  tick()
  // What a process that ended too soon has left.
  withholdRows({ db, t }).catch(onError)
  const timer = setInterval(tick, everyMs)
  return () => {
    isStopped = true
    clearInterval(timer)
  }
}

function isNewEpoch({ cause }: Settled): boolean {
  return cause !== null && cause !== 'CREATED'
}
