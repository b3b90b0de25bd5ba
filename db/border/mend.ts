import type { Jurisdiction } from '../../schema/register.js'
import { checkAnswers, connect } from '../server/client.js'
import type { Sql } from '../server/preparing.js'
import { type Comparison, compareCopy } from './compare.js'
import type { CountedTable } from './publish.js'
import { type SubscribeOptions, subscribe } from './subscribe.js'

export interface MendOptions extends SubscribeOptions {
  /** Empties copies, as `kunshan.list_entry`, so that subscribing fills them again. */
  readonly empty: (copies: ReadonlySet<string>) => Promise<unknown>
}

export interface Mended {
  /** As the copy was found. */
  readonly found: Comparison
  /** Published tables that were copied anew. */
  readonly anew: readonly string[]
  readonly tables: readonly CountedTable[]
}

/**
 * Copies anew whatever differs between the zone's copy of a city and the city, and nothing else; all of it where the city's
 * journal was lost or set back, or where nothing comes from it any more. It may be broken off and run again: the city counts as not asked until all is there.
 *
 * @param sql  the zone's database, with a login that may make subscriptions
 * @throws {HubError} as `subscribe`
 */
export async function mend(
  sql: Sql,
  jurisdiction: Jurisdiction,
  replicationUrl: string,
  { empty, ...options }: MendOptions,
): Promise<Mended> {
  const city = connect(replicationUrl, { max: 1 })
  const { key } = jurisdiction
  let found: Comparison
  // Replication changes the one row of these and never adds it again.
  const lost: string[] = []
  // What is filled meanwhile differed, and does no more.
  const filling = await fillingTables(sql, key)
  try {
    await checkAnswers(city)
    found = await compareCopy(sql, city, jurisdiction)
    for (const name of ['clock', 'digest']) {
      const hasRow = async (one: Sql) =>
        (await one`select 1 from ${one(key)}.${one(name)}`).length > 0
      if ((await hasRow(sql)) !== (await hasRow(city))) lost.push(name)
    }
  } finally {
    await city.end()
  }
  for (const name of await fillingTables(sql, key)) filling.add(name)
  const anew = [...lost, ...found.differing].filter((name) => !filling.has(name))
  if (anew.length > 0) await empty(new Set(anew.map((name) => `${key}.${name}`)))
  const tables = await subscribe(sql, jurisdiction, replicationUrl, {
    ...options,
    fromNewPlace: found.standsStill && found.clocks.here !== null,
  })
  return { found, anew, tables }
}

/** Tables of the copy whose first copy has not ended. */
async function fillingTables(sql: Sql, key: string): Promise<Set<string>> {
  const rows = await sql`
    select relname as name from pg_subscription_rel join pg_class on srrelid = pg_class.oid
    where relnamespace = ${key}::regnamespace and srsubstate <> 'r'`
  return new Set(rows.map(({ name }) => name))
}
