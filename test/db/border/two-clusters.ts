import { publishedTables } from '../../../db/border/published.js'
import { makeZoneSchema } from '../../../db/border/zone-schema.js'
import { migrationsFolder, openDatabases } from '../../../db/open.js'
import { seed } from '../../../db/seed/seed.js'
import { connect } from '../../../db/server/client.js'
import type { Sql } from '../../../db/server/preparing.js'
import { type CityStore, cityStore, type ZoneStore } from '../../../db/store.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { enabledJurisdictions, type Jurisdiction } from '../../../schema/register.js'
import { type Cluster, startCluster } from '../../support/cluster.js'

/** Stands in everything that may not leave a city. */
export const secret = '不得离开本市'

export interface Member {
  readonly jurisdiction: Jurisdiction
  /** Address of the city's database, of its owner. */
  readonly url: string
  readonly replicationUrl: string
  readonly sql: Sql
  readonly store: CityStore
}

/** The same data twice: on one server, and spread over the cities' databases and a zone on another cluster. */
export interface TwoClusters {
  readonly one: { readonly sql: Sql; readonly zone: ZoneStore }
  readonly cities: readonly Member[]
  readonly many: { readonly url: string; readonly sql: Sql; readonly zone: ZoneStore }
  stop(): Promise<void>
}

const keys = {
  person: { version: 1, key: Buffer.alloc(32, 1) },
  wrapping: [Buffer.alloc(32, 2)],
  ids: Buffer.alloc(32, 3),
}
export const asOf = '2026-11-23'

export async function startTwoClusters(subjects: number): Promise<TwoClusters> {
  const jurisdictions = enabledJurisdictions()
  const catalogues = loadCatalogues()
  const [left, right] = await Promise.all([startCluster(), startCluster()])
  const settings = {
    members: enabledJurisdictions(),
    dataFolder: '',
    url: left!.url('one'),
    urls: {},
  }
  await createDatabase(left!, 'one')
  const single = await openDatabases(settings, catalogues)
  const stores: CityStore[] = []
  for (const jurisdiction of jurisdictions) stores.push(await single.city(jurisdiction, keys))
  await seed(stores, { subjects, asOf })
  const filling = connect(settings.url, { max: 1 })
  for (const { key } of jurisdictions) await markSecrets(filling, key)
  await filling.end()
  await single.close()

  const cities: Member[] = []
  for (const jurisdiction of jurisdictions) {
    await createDatabase(left!, jurisdiction.key, 'one')
    const sql = connect(left!.url(jurisdiction.key))
    for (const { key } of jurisdictions) {
      if (key !== jurisdiction.key) await sql.unsafe(`drop schema "${key}" cascade`)
    }
    cities.push({
      jurisdiction,
      url: left!.url(jurisdiction.key),
      replicationUrl: withLogin(left!.url(jurisdiction.key), `${jurisdiction.key}_to_zone`),
      sql,
      store: cityStore(sql, jurisdiction, jurisdictions, catalogues, keys),
    })
  }
  const again = await openDatabases(settings, catalogues)
  const zoneUrl = right!.url()
  const spread = await openDatabases(
    { members: enabledJurisdictions(), dataFolder: '', url: null, urls: { zone: zoneUrl } },
    catalogues,
  )
  const one = { sql: connect(settings.url), zone: await again.zone(jurisdictions) }
  const many = { url: zoneUrl, sql: connect(zoneUrl), zone: await spread.zone(jurisdictions) }
  return {
    one,
    cities,
    many,
    async stop() {
      await Promise.all([again, spread].map((databases) => databases.close()))
      await Promise.all([one, many, ...cities].map(({ sql }) => sql.end()))
      await Promise.all([left!.stop(), right!.stop()])
    },
  }
}

export async function makeZoneSchemaAgain(sql: Sql): Promise<void> {
  await makeZoneSchema(sql, enabledJurisdictions(), {
    migrationsFolder,
    sharesDatabase: () => false,
    withRole: true,
  })
}

function withLogin(address: string, login: string): string {
  const url = new URL(address)
  url.username = login
  url.password = "it's a secret"
  return url.href
}

async function createDatabase(cluster: Cluster, name: string, template = 'template1') {
  const sql = connect(cluster.url(), { max: 1 })
  await sql.unsafe(`create database "${name}" template "${template}"`)
  await sql.end()
}

/** Writes the secret into every text that may not leave: of other tables, other columns and other rows. */
export async function markSecrets(sql: Sql, key: string): Promise<void> {
  const published = publishedTables()
  const texts = await sql`
    select table_name as table, array_agg(column_name::text) as columns
    from information_schema.columns where table_schema = ${key} and data_type = 'text'
      and format('%I.%I', table_schema, table_name)::regclass not in (select inhparent from pg_inherits)
    group by 1 order by 1`
  for (const { table, columns } of texts as unknown as { table: string; columns: string[] }[]) {
    if (table === 'migration') continue
    const listed = published.find(({ name }) => name === table)
    const stay = columns.filter((column) => !listed?.columns.includes(column))
    await mark(sql, `"${key}"."${table}"`, stay, 'true')
    if (!listed?.rows) continue
    const others = columns.filter((column) => !['subject_kind', ...stay].includes(column))
    await mark(sql, `"${key}"."${table}"`, others, `not (${listed.rows})`)
  }
}

async function mark(sql: Sql, table: string, columns: readonly string[], where: string) {
  if (columns.length === 0) return
  const set = columns.map((column) => `"${column}" = '${secret}' || "${column}"`).join(', ')
  await sql.unsafe(`update ${table} set ${set} where ${where}`)
}
