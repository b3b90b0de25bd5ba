import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Jurisdiction } from '../schema/register.js'
import type { Catalogues } from './catalogues.js'
import { tickClock } from './clock.js'
import { zoneViewStatements } from './published.js'
import { checkAnswers, connect, type Sql, type Target } from './server/client.js'
import { connectOrOpen, type EmbeddedProgress, startEmbedded } from './server/embedded.js'
import { migrate } from './server/migrate.js'
import type { DatabaseSettings } from './settings.js'
import { type CityKeys, type CityStore, cityStore, type ZoneStore, zoneStore } from './store.js'

/** The servers that some cities' and the zone's data are on, opened and brought up to date. */
export interface Databases {
  city(jurisdiction: Jurisdiction, keys: CityKeys): Promise<CityStore>
  zone(jurisdictions: readonly Jurisdiction[]): Promise<ZoneStore>
  close(): Promise<void>
}

const migrationsFolder = fileURLToPath(new URL('migrations/city', import.meta.url))
const idleTickMs = 10_000

export interface OpenOptions {
  /** Refuse a data folder that a running hub holds, instead of using that hub's server. */
  readonly alone?: boolean
  readonly onProgress?: (step: EmbeddedProgress) => void
}

/**
 * Opens the embedded server, or connects to the real ones.
 *
 * @throws {HubError} DATA_FOLDER_UNWRITABLE, DATA_FOLDER_IN_USE, DATABASE_UNAVAILABLE
 */
export async function openDatabases(
  settings: DatabaseSettings,
  catalogues: Catalogues,
  { alone = false, onProgress = () => {} }: OpenOptions = {},
): Promise<Databases> {
  const isEmbedded = settings.url === null && Object.keys(settings.urls).length === 0
  const open = alone ? startEmbedded : connectOrOpen
  const embedded = isEmbedded ? await open(settings.dataFolder, { onProgress }) : null
  const pools = new Map<Target, Sql>()

  async function poolFor(name: string): Promise<Sql> {
    const target = embedded?.target ?? settings.urls[name] ?? settings.url!
    const known = pools.get(target)
    if (known) return known
    const sql = connect(target, { max: embedded ? 4 : 8 })
    pools.set(target, sql)
    await checkAnswers(sql)
    return sql
  }

  return {
    async city(jurisdiction, keys) {
      const sql = await poolFor(jurisdiction.key)
      await migrate(sql, { folder: migrationsFolder, schema: jurisdiction.key })
      return cityStore(sql, jurisdiction, catalogues, keys)
    },
    async zone(jurisdictions) {
      const sql = await poolFor('zone')
      for (const { key } of jurisdictions) {
        await migrate(sql, { folder: migrationsFolder, schema: key })
      }
      await makeZoneViews(sql, jurisdictions)
      return zoneStore(sql, jurisdictions, catalogues)
    },
    async close() {
      await Promise.all([...pools.values()].map((sql) => sql.end({ timeout: 5 })))
      await embedded?.close()
    },
  }
}

/**
 * Shows every few seconds that the city is alive, so that the zone may count on its data.
 *
 * @returns stops it
 */
export function keepTicking({ db, t }: CityStore, onError: (error: unknown) => void): () => void {
  const tick = () => void tickClock(db, t).catch(onError)
  tick()
  const timer = setInterval(tick, idleTickMs)
  return () => clearInterval(timer)
}

/** Makes the zone's views anew when the register or the published list has changed. */
async function makeZoneViews(sql: Sql, jurisdictions: readonly Jurisdiction[]): Promise<void> {
  const statements = zoneViewStatements(jurisdictions)
  const definition = createHash('sha256').update(statements.join(';')).digest('hex')
  await sql`create schema if not exists zone`
  await sql`create table if not exists zone.definition (id int primary key, hash text not null)`
  const [known] = await sql`select hash from zone.definition`
  if (known?.hash === definition) return
  await sql.begin(async (tx) => {
    await tx`
      insert into zone.definition (id, hash) values (1, ${definition})
      on conflict (id) do update set hash = excluded.hash`
    for (const statement of statements) await tx.unsafe(statement)
  })
}
