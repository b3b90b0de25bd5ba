import { setTimeout } from 'node:timers/promises'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import type { Jurisdiction } from '../../schema/register.js'
import { cityName } from '../../schema/register.js'
import { checkAnswers, connect } from '../server/client.js'
import type { Sql } from '../server/preparing.js'
import { compareCopy } from './compare.js'
import { type CountedTable, checkPublication, countRows, replicationError } from './publish.js'
import { publicationName, publishedTables } from './published.js'

export interface SubscribeOptions {
  /** Told whenever a further table has been copied. */
  readonly onProgress?: (ready: number, tables: number) => void
  /** Leave the place in the city's journal, from which nothing comes any more, and fill all tables from a new one. */
  readonly fromNewPlace?: boolean
}

/**
 * Fills the zone's copy of a city, and keeps it filled from then on. Run again, it takes over a changed list or
 * address, and copies anew what was emptied or whose place in the city's journal was lost.
 *
 * Ends when every table is there, until when the zone counts the city as not asked, and each row has been compared with
 * the city's.
 *
 * @param sql  the zone's database, made by `makeZoneSchema`, with a login that may make subscriptions
 * @returns  what has come, with the number of rows
 * @throws {HubError} PUBLICATION_DIFFERS, DATABASE_UNAVAILABLE, DATABASE_RIGHTS_MISSING, REPLICATION_FAILED
 */
export async function subscribe(
  sql: Sql,
  jurisdiction: Jurisdiction,
  replicationUrl: string,
  { onProgress = () => {}, fromNewPlace = false }: SubscribeOptions = {},
): Promise<CountedTable[]> {
  const tables = publishedTables()
  const city = connect(replicationUrl, { max: 1 })
  try {
    await checkAnswers(city)
    await checkServers(sql, city, jurisdiction)
    await checkPublication(city, jurisdiction)
    const failures = await countFailures(sql, jurisdiction)
    await makeSubscription(sql, city, jurisdiction, replicationUrl, fromNewPlace)
    await untilReady(sql, jurisdiction, failures, onProgress)
    await checkCopy(sql, jurisdiction)
    await checkNoOther(sql, jurisdiction)
    await checkRows(sql, city, jurisdiction)
  } catch (error) {
    throw replicationError(`The zone could not subscribe to ${jurisdiction.nameEn}`, error)
  } finally {
    await city.end()
  }
  return countRows(sql, jurisdiction, tables)
}

async function checkServers(sql: Sql, city: Sql, jurisdiction: Jurisdiction): Promise<void> {
  const { key } = jurisdiction
  const serverOf = async (one: Sql) => {
    const [row] = await one`select system_identifier::text as id from pg_control_system()`
    return row!.id
  }
  if ((await serverOf(sql)) === (await serverOf(city))) {
    throw new HubError('REPLICATION_FAILED.sameServer', { city: cityName(jurisdiction) })
  }
  const [own] = await sql`select to_regclass(${`${key}.migration`}) is not null as "isThere"`
  if (own!.isThere) {
    throw new HubError('REPLICATION_FAILED.ownTables', { city: cityName(jurisdiction), key })
  }
  const [workers] = await sql`
    select current_setting('max_logical_replication_workers')::int as most,
      (select count(*) from pg_subscription where subname <> ${publicationName(jurisdiction)}) as others`
  // Each subscription has a worker of its own, and a first copy takes one more: without it the copy never begins.
  const needed = workers!.others + 2
  if (workers!.most < needed) {
    throw new HubError('REPLICATION_FAILED.fewWorkers', { most: workers!.most, needed })
  }
}

async function makeSubscription(
  sql: Sql,
  city: Sql,
  jurisdiction: Jurisdiction,
  replicationUrl: string,
  fromNewPlace: boolean,
): Promise<void> {
  const name = publicationName(jurisdiction)
  const [there] = await sql`
    select subslotname as slot from pg_subscription
    where subname = ${name} and subdbid = (select oid from pg_database where datname = current_database())`
  const [slot] = await city`
    select wal_status from pg_replication_slots where slot_name = ${name}`
  // Without its name a run has ended between letting go of the place and of the subscription.
  const isSlotGood = slot !== undefined && slot.wal_status !== 'lost' && there?.slot != null
  if (there && isSlotGood && !fromNewPlace && (await isBehindJournal(sql, city, name))) {
    await sql.unsafe(`alter subscription "${name}" connection ${literal(replicationUrl)}`)
    await sql.unsafe(
      `alter subscription "${name}" set publication "${name}" with (refresh = false)`,
    )
    await sql.unsafe(`alter subscription "${name}" enable`)
    await sql.unsafe(`alter subscription "${name}" refresh publication with (copy_data = true)`)
    return
  }
  if (there) {
    await sql.unsafe(`alter subscription "${name}" disable`)
    await sql.unsafe(`alter subscription "${name}" set (slot_name = none)`)
    // The subscription goes last: while it is there, another run knows that the place is ours.
    if (slot) await dropSlot(city, name)
    await sql.unsafe(`drop subscription "${name}"`)
  } else if (slot) {
    // Left by a zone that is no more, or in use by another zone: only the city can tell.
    throw new HubError('REPLICATION_FAILED.slotOfOther', { city: cityName(jurisdiction), name })
  }
  // What an earlier subscription left would stop the copy at its first row.
  const copies = publishedTables().map((table) => `"${jurisdiction.key}"."${table.name}"`)
  await sql.unsafe(`truncate ${copies.join(', ')}`)
  await sql.unsafe(
    `create subscription "${name}" connection ${literal(replicationUrl)} publication "${name}" with (copy_data = true)`,
  )
}

/** The reader that was just sent away may hold it for a moment. */
async function dropSlot(city: Sql, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const [slot] = await city`select active from pg_replication_slots where slot_name = ${name}`
    if (!slot) return
    if (!slot.active || attempt === 100) break
    await setTimeout(100)
  }
  await city`select pg_drop_replication_slot(${name})`
}

/**
 * Whether the zone has come no further in the city's journal than it reaches. In that of a server that was set back it
 * has: it would be sent nothing before the journal is as long again.
 */
async function isBehindJournal(sql: Sql, city: Sql, name: string): Promise<boolean> {
  const [origin] = await sql`
    select remote_lsn::text as lsn from pg_replication_origin_status
    where external_id = (select 'pg_' || oid from pg_subscription where subname = ${name})`
  if (!origin?.lsn) return true
  const [row] =
    await city`select ${origin.lsn}::pg_lsn <= pg_current_wal_insert_lsn() as "isBehind"`
  return row!.isBehind
}

async function untilReady(
  sql: Sql,
  jurisdiction: Jurisdiction,
  failuresBefore: number,
  onProgress: (ready: number, tables: number) => void,
): Promise<void> {
  const name = publicationName(jurisdiction)
  for (let shown = -1; ; ) {
    const [row] = await sql`
      select count(*) filter (where srsubstate = 'r') as ready, count(*) as tables
      from pg_subscription_rel join pg_subscription on srsubid = pg_subscription.oid
      where subname = ${name}`
    const { ready, tables } = row as unknown as { ready: number; tables: number }
    if (ready !== shown) onProgress(ready, tables)
    shown = ready
    if (ready === tables) return
    if ((await countFailures(sql, jurisdiction)) > failuresBefore) {
      throw new HubError('REPLICATION_FAILED.copying', {
        city: cityName(jurisdiction),
        ready,
        tables,
      })
    }
    await setTimeout(100)
  }
}

async function countFailures(sql: Sql, jurisdiction: Jurisdiction): Promise<number> {
  const [row] = await sql`
    select apply_error_count + sync_error_count as count from pg_stat_subscription_stats
    where subname = ${publicationName(jurisdiction)}`
  return row?.count ?? 0
}

/** @throws {HubError} PUBLICATION_DIFFERS when the copy's schema holds anything but the list */
async function checkCopy(sql: Sql, jurisdiction: Jurisdiction): Promise<void> {
  const { key } = jurisdiction
  const rows = await sql`
    select c.relname || '.' || a.attname as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = ${key}::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and a.attnum > 0 and not a.attisdropped
    order by 1`
  const is = rows.map(({ column }) => column)
  const shall = publishedTables()
    .flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`))
    .toSorted()
  const more = is.find((column) => !shall.includes(column))
  const less = shall.find((column) => !is.includes(column))
  if (!more && !less) return
  const city = cityName(jurisdiction)
  throw more
    ? new HubError('PUBLICATION_DIFFERS.copyHasMore', { city, column: more, key })
    : new HubError('PUBLICATION_DIFFERS.copyLacks', { city, column: less, key })
}

/** @throws {HubError} PUBLICATION_DIFFERS when another subscription writes into the copy */
async function checkNoOther(sql: Sql, jurisdiction: Jurisdiction): Promise<void> {
  const { key } = jurisdiction
  const [other] = await sql`
    select subname as name, srrelid::regclass::text as table
    from pg_subscription_rel join pg_subscription on srsubid = pg_subscription.oid
      join pg_class on srrelid = pg_class.oid
    where relnamespace = ${key}::regnamespace and subname <> ${publicationName(jurisdiction)}
    order by 1, 2 limit 1`
  if (!other) return
  throw new HubError('PUBLICATION_DIFFERS.twoSubscriptions', {
    name: other.name,
    table: other.table,
    city: cityName(jurisdiction),
  })
}

/**
 * Compares every row of the copy with the city's, as of one position: neither lost nor double, nor of anything else.
 *
 * @throws {HubError} REPLICATION_FAILED, naming the table, when they differ or the copy does not move on
 */
async function checkRows(sql: Sql, city: Sql, jurisdiction: Jurisdiction): Promise<void> {
  const { key } = jurisdiction
  const { clocks, standsStill, differing, here, there } = await compareCopy(sql, city, jurisdiction)
  const [kind] = differing
  if (kind !== undefined) {
    const counts = `${there[kind]!.opened} rows there, ${here[kind]!.opened} in the copy`
    throw new HubError('REPLICATION_FAILED.copyDiffers', {
      city: cityName(jurisdiction),
      kind,
      counts,
      key,
    })
  }
  if (standsStill) {
    throw new HubError('REPLICATION_FAILED.copyStuck', {
      city: cityName(jurisdiction),
      there: clocks.there,
      here: clocks.here ?? words.none,
    })
  }
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
