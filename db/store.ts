import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { Catalogues } from '../rules/catalogues.js'
import type { DatasetVersion, SeenVersion } from '../schema/dataset.js'
import type { Jurisdiction } from '../schema/register.js'
import { Witness } from './border/witness.js'
import { lossesOf } from './server/client.js'
import type { Sql } from './server/preparing.js'
import type { WrappingKeys } from './server/seal.js'
import { type CityTables, cityTables } from './tables/city.js'
import { type HubTables, hubTables } from './tables/hub.js'
import { type ZoneViews, zoneViews } from './tables/zone.js'

/** Secrets that stay in the city: zone and gateway never hold them. */
export interface CityKeys {
  /** HMAC secret of the person keys, shared by the cities, with its version. */
  readonly person: { readonly version: number; readonly key: Buffer }
  /** Wrap the key of each enciphered row; a rotation shows at the next use. */
  readonly wrapping: WrappingKeys
  /** HMAC secret of the ids of the city's facts: its own, and never another, else no row would find its fact again. */
  readonly ids: Buffer
}

/** One city's data: the door that every query of that city takes. */
export interface CityStore {
  readonly jurisdiction: Jurisdiction
  /** Members of the hub, the city among them. */
  readonly members: readonly Jurisdiction[]
  readonly db: PostgresJsDatabase
  readonly t: CityTables
  readonly catalogues: Catalogues
  readonly keys: CityKeys
  /** What was seen of the store, so that it is noticed when it goes back. */
  readonly witness: Witness
  /** How many connections to its server were lost so far: what is asked from then on may be asked of another disk. */
  readonly losses: () => number
  /** Copies of the city's server that may answer what has no effect; absent where there are none. */
  readonly replicas?: Replicas
}

/** The city's clock as one statement saw it. */
export interface Position extends SeenVersion {
  readonly at: string
  /** Where it stands: its table, as the city's own server numbers it, and that server's start; see `placeOf`. */
  readonly place?: string
}

/** Copies of a city's server that answer in its place what has no effect. */
export interface Replicas {
  /**
   * A replica that holds all that was written and shown through this process, and has heard of the city lately; each
   * in turn where there are several. Null when there is none: ask the city's own server.
   */
  next(): Promise<CityStore | null>
  /**
   * The answer was of this version: no later one may be of an earlier.
   *
   * @param replica  whose answer it was; null for the city's own server, whose epoch is the city's
   */
  shown(version: DatasetVersion | null, replica: CityStore | null): void
  /** Something may have been written: what is asked from now on must not be of before. */
  wrote(): void
  /** Leaves a replica alone for some seconds. */
  setAside(replica: CityStore): void
  /** Asks a replica whether it is still there before it is used again. */
  doubt(replica: CityStore): void
  /** Replicas as they were last seen, in the order of the setting. */
  seen(): readonly SeenReplica[]
}

export interface SeenReplica {
  readonly clock: Position | null
  readonly isSetAside: boolean
}

/** What the zone reads: the published part of all cities. */
export interface ZoneStore {
  readonly jurisdictions: readonly Jurisdiction[]
  readonly db: PostgresJsDatabase
  readonly v: ZoneViews
  readonly catalogues: Catalogues
  /** What the zone has seen of each city, by jurisdiction key. */
  readonly witnesses: ReadonlyMap<string, Witness>
  /** A city counts as asked only while its clock is younger than this. */
  readonly maxAgeMs: number
  /** Division codes of the cities of which the zone holds a copy that replication fills. */
  readonly copied: ReadonlySet<string>
  /** What is known of the copies; absent where nobody compares them. */
  readonly copies?: Copies
  /** As of a city's store. */
  readonly losses: () => number
}

/** What is known of the zone's copies of the cities, by comparing digests. */
export interface Copies {
  /**
   * Whether the copy was found to hold what the city holds, since both servers were last started; always of a city whose
   * own tables the zone reads.
   *
   * @param stream  `streamOf` in the statement that the answer rests on
   */
  isEqual(code: string, stream: string): boolean
  /** One more whenever a copy that differed was found equal: what was kept of before is void. */
  round(code: string): number
  seen(): readonly SeenCopy[]
}

export interface SeenCopy {
  readonly jurisdiction: Jurisdiction
  /** Null before the first comparison. */
  readonly comparedAt: Date | null
  /** Kinds that differed then. */
  readonly differing: readonly string[]
}

/** What the hub itself keeps: audit log, documents, budgets. */
export interface HubStore {
  readonly db: PostgresJsDatabase
  readonly t: HubTables
}

export function hubStore(sql: Sql): HubStore {
  return { db: drizzle(sql), t: hubTables() }
}

export function cityStore(
  sql: Sql,
  jurisdiction: Jurisdiction,
  members: readonly Jurisdiction[],
  catalogues: Catalogues,
  keys: CityKeys,
  witness = new Witness(),
): CityStore {
  const t = cityTables(jurisdiction.key)
  const losses = lossesOf(sql)
  return { jurisdiction, members, db: drizzle(sql), t, catalogues, keys, witness, losses }
}

export function zoneStore(
  sql: Sql,
  jurisdictions: readonly Jurisdiction[],
  catalogues: Catalogues,
  {
    maxAgeMs = 60_000,
    copied = new Set(),
    witnesses = new Map(jurisdictions.map(({ key }) => [key, new Witness()])),
  }: Partial<Pick<ZoneStore, 'copied' | 'witnesses'>> & {
    readonly maxAgeMs?: number | undefined
  } = {},
): ZoneStore {
  const v = zoneViews()
  const losses = lossesOf(sql)
  return { jurisdictions, db: drizzle(sql), v, catalogues, witnesses, maxAgeMs, copied, losses }
}
