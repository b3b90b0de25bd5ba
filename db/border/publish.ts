import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { drizzle } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import type { Jurisdiction } from '../../schema/register.js'
import { cityName } from '../../schema/register.js'
import { withholdRows } from '../ledger/withhold.js'
import type { Sql } from '../server/preparing.js'
import { cityTables } from '../tables/city.js'
import { digestUpkeep } from './digests.js'
import { type PublishedTable, publicationName, publishedTables } from './published.js'

/** A table of the list, and how many of its rows are concerned. */
export interface CountedTable extends PublishedTable {
  readonly count: number
}

/**
 * Lets leave the city what the list names and nothing else: the publication, and the login that the zone's server
 * comes with, which may read the same columns. Run again, it brings both to the list as it is now. What may not be shared
 * (不予共享) is moved into tables that are not on the list first.
 *
 * @param sql  the city's database, with a login that may make roles for replication
 * @param replicationUrl  holds name and password of the login to make
 * @returns  what leaves, with the number of rows today
 * @throws {HubError} REPLICATION_FAILED when the server is not set up for it; DATABASE_RIGHTS_MISSING;
 *   PUBLICATION_DIFFERS when more would leave than the list names, in which case nothing is changed
 */
export async function publish(
  sql: Sql,
  jurisdiction: Jurisdiction,
  replicationUrl: string,
): Promise<CountedTable[]> {
  await checkServer(sql)
  const { login, password } = credentialsIn(replicationUrl)
  const tables = publishedTables()
  await withholdRows({ db: drizzle(sql), t: cityTables(jurisdiction.key) })
  try {
    await sql.begin(async (tx) => {
      await makePublication(tx, jurisdiction)
      await keepDigestsOf(tx, jurisdiction)
      await makeReplicationLogin(tx, jurisdiction, login, password)
      await checkPublication(tx, jurisdiction)
      await checkLogin(tx, jurisdiction, login)
      await checkDatasets(tx, jurisdiction)
    })
  } catch (error) {
    throw replicationError(`${jurisdiction.nameEn} could not be published`, error)
  }
  return countRows(sql, jurisdiction, tables)
}

/** How many rows of each published table there are; on the zone's server, how many have come. */
export async function countRows(
  sql: Sql,
  { key }: Jurisdiction,
  tables: readonly PublishedTable[],
): Promise<CountedTable[]> {
  const counted: CountedTable[] = []
  for (const table of tables) {
    const [row] = await sql.unsafe(
      `select count(*) from "${key}"."${table.name}"${table.rows ? ` where ${table.rows}` : ''}`,
    )
    counted.push({ ...table, count: row!.count })
  }
  return counted
}

/** Clauses of CREATE or ALTER PUBLICATION: each table with its columns and the condition on its rows. */
export function publicationTables({ key }: Jurisdiction): string {
  return publishedTables()
    .map(({ name, columns, rows }) => {
      const list = columns.map((column) => `"${column}"`).join(', ')
      return `table "${key}"."${name}" (${list})${rows ? ` where ${rows}` : ''}`
    })
    .join(', ')
}

/**
 * Compares what the city publishes with the list of this version of the hub.
 *
 * @throws {HubError} PUBLICATION_DIFFERS, naming the first difference
 */
export async function checkPublication(
  sql: Sql | postgres.TransactionSql,
  jurisdiction: Jurisdiction,
): Promise<void> {
  const offered = await sql`
    select schemaname || '.' || tablename as name, attnames::text[] as columns, rowfilter as rows
    from pg_publication_tables where pubname = ${publicationName(jurisdiction)} order by 1`
  const line = (name: string, columns: readonly string[], rows: string | null) =>
    `${name} (${columns.toSorted().join(', ')})${rows ? ` where ${rows}` : ''}`
  const is = offered.map(({ name, columns, rows }) => line(name, columns, rows))
  const shall = publishedTables()
    .map(({ name, columns, rows }) => line(`${jurisdiction.key}.${name}`, columns, rows))
    .toSorted()
  const more = is.find((table) => !shall.includes(table))
  const less = shall.find((table) => !is.includes(table))
  if (!more && !less) return
  throw new HubError('PUBLICATION_DIFFERS.lists', {
    city: cityName(jurisdiction),
    published: more ?? words.nothing,
    listed: less ?? words.nothing,
    key: jurisdiction.key,
  })
}

/** The error that a command shows for what PostgreSQL answered; a HubError stays as it is. */
export function replicationError(what: string, cause: unknown): unknown {
  const { code, message, severity_local: isFromServer } = cause as postgres.PostgresError
  if (cause instanceof HubError || !isFromServer) return cause
  return code === '42501'
    ? new HubError('DATABASE_RIGHTS_MISSING.forCommand', { what, message }, {}, { cause })
    : new HubError('REPLICATION_FAILED.failed', { what, message }, {}, { cause })
}

async function checkServer(sql: Sql): Promise<void> {
  const [server] = await sql`
    select current_setting('server_version_num')::int as version, current_setting('wal_level') as "walLevel"`
  if (server!.version < 150_000) {
    throw new HubError('REPLICATION_FAILED.oldServer', {
      version: Math.floor(server!.version / 10_000),
    })
  }
  if (server!.walLevel !== 'logical') {
    throw new HubError('REPLICATION_FAILED.walLevel', { walLevel: server!.walLevel })
  }
}

async function makePublication(
  tx: postgres.TransactionSql,
  jurisdiction: Jurisdiction,
): Promise<void> {
  const name = publicationName(jurisdiction)
  const [there] = await tx`select 1 from pg_publication where pubname = ${name}`
  const list = publicationTables(jurisdiction)
  await tx.unsafe(
    there
      ? `alter publication "${name}" set ${list}`
      : `create publication "${name}" for ${list} with (publish = 'insert, update, delete, truncate')`,
  )
}

/** The zone compares its copy by what the city counts of its own. */
async function keepDigestsOf(tx: postgres.TransactionSql, jurisdiction: Jurisdiction) {
  const parts = await tx`
    select part.relname as part, whole.relname as whole
    from pg_inherits join pg_class part on part.oid = inhrelid join pg_class whole on whole.oid = inhparent
    where part.relkind = 'r' and part.relnamespace = ${jurisdiction.key}::regnamespace`
  const wholes = new Map(parts.map(({ part, whole }) => [part as string, whole as string]))
  for (const statement of digestUpkeep(jurisdiction, wholes)) await tx.unsafe(statement)
}

/** Its rights are taken away and given anew, so that a column that left the list can no longer be read. */
async function makeReplicationLogin(
  tx: postgres.TransactionSql,
  { key }: Jurisdiction,
  login: string,
  password: string,
): Promise<void> {
  const [there] = await tx`select 1 from pg_roles where rolname = ${login}`
  const role = quoted(login)
  if (!there) await tx.unsafe(`create role ${role}`)
  await tx.unsafe(`
    alter role ${role} with login replication noinherit nocreatedb nocreaterole password '${scramVerifier(password)}';
    revoke all on all tables in schema "${key}" from ${role};
    grant usage on schema "${key}" to ${role}`)
  for (const { name, columns } of publishedTables()) {
    const list = columns.map((column) => `"${column}"`).join(', ')
    await tx.unsafe(`grant select (${list}) on "${key}"."${name}" to ${role}`)
  }
}

/** Whatever rights it has from elsewhere (superuser, owner, PUBLIC), the login may read what the list names only. */
async function checkLogin(
  tx: postgres.TransactionSql,
  { key }: Jurisdiction,
  login: string,
): Promise<void> {
  const listed = publishedTables().flatMap(({ name, columns }) =>
    columns.map((column) => `${key}.${name}.${column}`),
  )
  const [more] = await tx`
    select format('%s.%s.%s', n.nspname, c.relname, a.attname) as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
      and has_column_privilege(${login}, c.oid, a.attnum, 'select')
      and not (format('%s.%s.%s', n.nspname, c.relname, a.attname) = any(${listed}))
    order by 1 limit 1`
  if (!more) return
  throw new HubError('PUBLICATION_DIFFERS.loginReadsMore', {
    login,
    column: more.column,
    key: key.toUpperCase(),
  })
}

/** What may not be shared (不予共享) is in no publication. */
async function checkDatasets(
  tx: postgres.TransactionSql,
  jurisdiction: Jurisdiction,
): Promise<void> {
  const schema = tx(jurisdiction.key)
  const [row] = await tx`
    select d.id from ${schema}.dataset d
    where d.share_class = 'NOT_SHARED' and d.known_to is null and (
      exists (select from ${schema}.credit_record where dataset_id = d.id)
      or exists (select from ${schema}.list_entry where dataset_id = d.id))
    order by 1 limit 1`
  if (!row) return
  throw new HubError('PUBLICATION_DIFFERS.notSharedPublished', {
    city: cityName(jurisdiction),
    dataset: row.id,
  })
}

function credentialsIn(url: string): { login: string; password: string } {
  const { username, password } = new URL(url)
  return { login: decodeURIComponent(username), password: decodeURIComponent(password) }
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}

/** What PostgreSQL would make of the password (RFC 5803), so that no statement, hence no log, holds it. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16)
  const iterations = 4096
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256')
  const keyed = (text: string) => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`
}
