import { createHash } from 'node:crypto'
import type postgres from 'postgres'
import { HubError } from '../../schema/errors.js'
import type { Jurisdiction } from '../../schema/register.js'
import { type Migration, migrate, readMigrations } from '../server/migrate.js'
import type { Sql } from '../server/preparing.js'
import { zoneSchemaName } from '../tables/zone.js'
import { positionIndex, publishedKinds } from './digests.js'
import { publishedTables, type ZoneMember, zoneViewStatements } from './published.js'

/** The database role with whose rights the zone reads on a real server. */
export const zoneRole = 'credit_zone'

export interface ZoneSchemaOptions {
  readonly migrationsFolder: string
  /** Whether a member's database is the zone's, as far as the settings tell. */
  readonly sharesDatabase: (jurisdiction: Jurisdiction) => boolean
  /** Copies that are emptied whatever they are made of, as `kunshan.list_entry`. */
  readonly anew?: ReadonlySet<string>
  /** Whether the role is made and given its rights; the embedded server has one session and no roles. */
  readonly withRole: boolean
}

/**
 * Makes what the zone reads: its views; for members on other servers the tables that subscriptions fill, with what is
 * published and nothing else; and the role that may read the views and nothing else.
 *
 * All of it is made from the published list and the migrations, and made anew when these have changed: a copy whose
 * table has changed is emptied, and its city counts as not asked until `npm run db -- subscribe` has filled it again.
 *
 * @returns  the members and how their tables come to be there
 * @throws {HubError} DATABASE_RIGHTS_MISSING; MIGRATION_CHANGED; REPLICATION_FAILED while a changed copy is being filled
 */
export async function makeZoneSchema(
  sql: Sql,
  jurisdictions: readonly Jurisdiction[],
  { migrationsFolder, sharesDatabase, withRole, anew = new Set() }: ZoneSchemaOptions,
): Promise<readonly ZoneMember[]> {
  const own = await schemasWithOwnTables(sql)
  const members = jurisdictions.map((jurisdiction) => ({
    jurisdiction,
    isCopy: !sharesDatabase(jurisdiction) && !own.has(jurisdiction.key),
  }))
  const model = await readMigrations(migrationsFolder, modelSchema)
  const views = zoneViewStatements(members)
  const definition = hashOf([...views, ...model.map(({ hash }) => hash), String(withRole)])
  try {
    if (anew.size === 0 && (await findDefinition(sql)) === definition) return members
    for (const { jurisdiction } of members.filter(({ isCopy }) => !isCopy)) {
      await migrate(sql, { folder: migrationsFolder, schema: jurisdiction.key })
    }
    await sql.begin(async (tx) => {
      // Several processes may start at once.
      await tx`select pg_advisory_xact_lock(hashtext(${zoneSchemaName}))`
      if (anew.size === 0 && (await findDefinition(tx)) === definition) return
      await tx.unsafe(`drop schema if exists "${zoneSchemaName}" cascade`)
      await makeCopies(
        tx,
        members.filter(({ isCopy }) => isCopy).map(({ jurisdiction }) => jurisdiction.key),
        model,
        anew,
      )
      await tx.unsafe(`create schema "${zoneSchemaName}"`)
      for (const view of views) await tx.unsafe(view)
      await tx.unsafe(
        `create view "${zoneSchemaName}".definition as select '${definition}'::text as hash`,
      )
      if (withRole) await grantViews(tx)
    })
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string }
    if (code !== '42501') throw cause
    throw new HubError(
      'DATABASE_RIGHTS_MISSING.zoneViews',
      { role: zoneRole, message },
      {},
      { cause },
    )
  }
  return members
}

/** Schemas in which a city itself keeps its tables: they hold the bookkeeping of its migrations. */
async function schemasWithOwnTables(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql`
    select n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relname = 'migration' and c.relkind = 'r'`
  return new Set(rows.map(({ name }) => name))
}

/** Asks the catalogue first: a query for a view that is not there would break off a transaction. */
async function findDefinition(sql: Sql | postgres.TransactionSql): Promise<string | null> {
  const [there] = await sql`
    select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${zoneSchemaName} and c.relname = 'definition' and c.relkind = 'v'`
  if (!there) return null
  const [row] = await sql`select hash from ${sql(zoneSchemaName)}.definition`
  return row?.hash ?? null
}

const modelSchema = 'copy_model'
const signaturePrefix = 'Copy of what the city publishes. '

/**
 * Tables for the copies. The city's migrations make them in a schema that is gone when this ends, so types, collations
 * and indexes are the city's own; columns that never arrive are dropped there.
 */
async function makeCopies(
  tx: postgres.TransactionSql,
  keys: readonly string[],
  migrations: readonly Migration[],
  anew: ReadonlySet<string>,
): Promise<void> {
  if (keys.length === 0) return
  await tx.unsafe(`create schema "${modelSchema}"`)
  for (const { statements } of migrations) {
    for (const statement of statements) await tx.unsafe(statement)
  }
  // Copies stand alone, and a part of another table keeps all its columns.
  const parts = await tx`
    select inhparent::regclass::text as whole, inhrelid::regclass::text as part
    from pg_inherits join pg_class c on c.oid = inhrelid
    where c.relnamespace = ${modelSchema}::regnamespace and c.relkind = 'r'`
  for (const { whole, part } of parts) {
    await tx.unsafe(`alter table ${whole} detach partition ${part}`)
  }
  const tables = publishedTables()
  for (const { name, columns } of tables) {
    const made = await tx`
      select attname as column from pg_attribute
      where attrelid = ${`${modelSchema}.${name}`}::regclass and attnum > 0`
    for (const { column } of made.filter(({ column }) => !columns.includes(column))) {
      await tx.unsafe(`alter table "${modelSchema}"."${name}" drop column "${column}"`)
    }
  }
  const signatures = await signaturesOf(tx, tables)
  for (const key of keys) {
    await tx.unsafe(`create schema if not exists "${key}"`)
    const there = await tx`
      select relname as name, obj_description(oid, 'pg_class') as signature from pg_class
      where relnamespace = ${key}::regnamespace and relkind = 'r'`
    const kept = new Set<string>()
    for (const { name, signature } of there) {
      if (signature === signatures.get(name) && !anew.has(`${key}.${name}`)) kept.add(name)
      else await dropCopy(tx, key, name)
    }
    for (const [name, signature] of signatures) {
      if (kept.has(name)) continue
      await tx.unsafe(`
        create table "${key}"."${name}" (like "${modelSchema}"."${name}" including all);
        comment on table "${key}"."${name}" is '${signature}'`)
    }
    for (const { name } of publishedKinds()) await tx.unsafe(positionIndex(key, name))
  }
  await tx.unsafe(`drop schema "${modelSchema}" cascade`)
}

/** PostgreSQL does not part with a table whose first copy has not ended, in words that nobody would understand. */
async function dropCopy(tx: postgres.TransactionSql, key: string, name: string): Promise<void> {
  const [filling] = await tx`
    select subname as name from pg_subscription join pg_subscription_rel on srsubid = pg_subscription.oid
    where srrelid = ${`"${key}"."${name}"`}::regclass and srsubstate <> 'r'`
  if (filling) {
    throw new HubError('REPLICATION_FAILED.copyFilling', {
      copy: `${key}.${name}`,
      subscription: filling.name,
    })
  }
  await tx.unsafe(`drop table "${key}"."${name}"`)
}

/** What a copy is made of: columns, indexes and rows. A copy with another signature must be made and filled anew. */
async function signaturesOf(
  tx: postgres.TransactionSql,
  tables: ReturnType<typeof publishedTables>,
): Promise<ReadonlyMap<string, string>> {
  const made = await tx`
    select c.relname as name,
      (select string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attcollation::regcollation, attnotnull), ', ' order by attname)
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
      (select string_agg(pg_get_indexdef(indexrelid), '; ' order by indexrelid::regclass::text)
        from pg_index where indrelid = c.oid) as indexes
    from pg_class c where c.relnamespace = ${modelSchema}::regnamespace and c.relkind = 'r'`
  return new Map(
    tables.map(({ name, rows }) => {
      const { columns, indexes } = made.find((row) => row.name === name)!
      return [name, signaturePrefix + hashOf([columns, indexes, rows ?? ''])]
    }),
  )
}

async function grantViews(tx: postgres.TransactionSql): Promise<void> {
  const [role] = await tx`select 1 from pg_roles where rolname = ${zoneRole}`
  if (!role) await tx.unsafe(`create role ${zoneRole} nologin`)
  const [{ isMember }] = (await tx`
    select pg_has_role(${zoneRole}, 'member') as "isMember"`) as unknown as [{ isMember: boolean }]
  if (!isMember) await tx.unsafe(`grant ${zoneRole} to current_user`)
  await tx.unsafe(`grant usage on schema "${zoneSchemaName}" to ${zoneRole}`)
  for (const name of ['definition', ...publishedTables().map((table) => table.name)]) {
    await tx.unsafe(`grant select on "${zoneSchemaName}"."${name}" to ${zoneRole}`)
  }
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join(';')).digest('hex')
}
