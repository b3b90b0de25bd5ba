import { type SQL, sql } from 'drizzle-orm'
import type { Jurisdiction } from '../../schema/register.js'
import type { CityStore } from '../store.js'
import type { Digests, KindDigest } from '../tables/city-columns.js'
import { type PublishedTable, publicationName, publishedTables } from './published.js'

/** Kinds of facts that leave a city: published tables whose rows are versions. */
export function publishedKinds(): PublishedTable[] {
  return publishedTables().filter(({ columns }) => columns.includes('known_from'))
}

const none: KindDigest = { opened: 0, openedSum: '0', closed: 0, closedSum: '0' }
/** Before every position. */
export const beginning = -1

/** Where one side holds the versions of a kind. */
export interface KindSource {
  readonly relation: string
  /** SQL condition on the rows that count; all when null. */
  readonly rows: string | null
}

/** In the city's own tables, or in the tables of the zone's copy, which hold no other rows. */
export function tablesOf(key: string, side: 'CITY' | 'COPY'): (kind: PublishedTable) => KindSource {
  return ({ name, rows }) => ({
    relation: `"${key}"."${name}"`,
    rows: side === 'CITY' ? rows : null,
  })
}

/**
 * Statement that counts the versions of each kind opened and closed behind position `$1` and up to `$2`, and adds up
 * their hashes. A sum does not depend on order and can be continued: what is counted up to one position and what comes
 * behind it make what is counted up to a later one. It says the same whatever the tables hold of still later positions.
 */
export function digestStatement(sourceOf: (kind: PublishedTable) => KindSource): string {
  const opened = 'known_from > $1::bigint and known_from <= $2::bigint'
  const closed = 'known_to > $1::bigint and known_to <= $2::bigint'
  return publishedKinds()
    .map((kind) => {
      const { relation, rows } = sourceOf(kind)
      const { opening, closing } = hashesOf(kind)
      return `select '${kind.name}' as kind,
        count(*) filter (where ${opened}) as opened,
        coalesce(sum(${opening}) filter (where ${opened}), 0)::text as opened_sum,
        count(*) filter (where ${closed}) as closed,
        coalesce(sum(${closing}) filter (where ${closed}), 0)::text as closed_sum
      from ${relation} where ((${opened}) or (${closed}))${rows ? ` and ${rows}` : ''}`
    })
    .join(' union all ')
}

/** SQL of the 64 bits that stand for a version as it was opened, and for one that was closed. */
export function hashesOf({ columns }: PublishedTable): { opening: string; closing: string } {
  const opening = columns.filter((column) => column !== 'known_to' && column !== 'known_to_at')
  return { opening: hashOf(opening), closing: hashOf(columns) }
}

/** The same text on both servers: their hash functions may differ between versions of PostgreSQL, md5 does not. */
function hashOf(columns: readonly string[]): string {
  const list = columns.map((column) => `"${column}"`).join(', ')
  return `('x' || left(md5(row(${list})::text), 16))::bit(64)::bigint`
}

interface DigestRow {
  readonly kind: string
  readonly opened: number
  readonly opened_sum: string
  readonly closed: number
  readonly closed_sum: string
}

/** Rows of `digestStatement` by kind. */
export function digestsOf(rows: Iterable<unknown>): Digests {
  return Object.fromEntries(
    Array.from(rows as Iterable<DigestRow>, ({ kind, opened, opened_sum, closed, closed_sum }) => [
      kind,
      { opened, openedSum: opened_sum, closed, closedSum: closed_sum },
    ]),
  )
}

/** What is counted up to a position, and what came behind it. */
export function addDigests(before: Digests, since: Digests): Digests {
  return Object.fromEntries(
    Object.entries(since).map(([kind, more]) => {
      const kept = before[kind] ?? none
      return [
        kind,
        {
          opened: kept.opened + more.opened,
          openedSum: String(BigInt(kept.openedSum) + BigInt(more.openedSum)),
          closed: kept.closed + more.closed,
          closedSum: String(BigInt(kept.closedSum) + BigInt(more.closedSum)),
        },
      ]
    }),
  )
}

/** Kinds in which two sides differ, in the order of the published list. */
export function differingKinds(one: Digests, other: Digests): string[] {
  return publishedKinds()
    .map(({ name }) => name)
    .filter((name) => !isSame(one[name] ?? none, other[name] ?? none))
}

function isSame(one: KindDigest, other: KindDigest): boolean {
  return (
    one.opened === other.opened &&
    one.openedSum === other.openedSum &&
    one.closed === other.closed &&
    one.closedSum === other.closedSum
  )
}

/** A transaction on the city's or the zone's database. */
type Transaction = Parameters<Parameters<CityStore['db']['transaction']>[0]>[0]

/** Counts behind one position and up to another, in a transaction that sees one moment and may take its time. */
export async function countDigests(
  tx: Transaction,
  sourceOf: (kind: PublishedTable) => KindSource,
  { after = beginning, upTo }: { readonly after?: number; readonly upTo: number },
): Promise<Digests> {
  const values: Record<string, SQL> = { $1: sql`${after}`, $2: sql`${upTo}` }
  const parts = digestStatement(sourceOf).split(/(\$[12])/)
  return digestsOf(await tx.execute(sql.join(parts.map((part) => values[part] ?? sql.raw(part)))))
}

/**
 * Statement that names the kinds of which versions are there that were opened or closed behind the clock of their side. In
 * a copy there is none, unless the city was set back and has not come by there again.
 */
export function beyondStatement(sourceOf: (kind: PublishedTable) => KindSource): string {
  const clock = sourceOf(publishedTables().find(({ name }) => name === 'clock')!)
  const position = `(select position from ${clock.relation}${clock.rows ? ` where ${clock.rows}` : ''})`
  return publishedKinds()
    .map((kind) => {
      const { relation, rows } = sourceOf(kind)
      return `select '${kind.name}' as kind where exists (
        select from ${relation}
        where (known_from > ${position} or known_to > ${position})${rows ? ` and ${rows}` : ''})`
    })
    .join(' union all ')
}

/** Kinds that `beyondStatement` names. */
export function kindsOf(rows: Iterable<unknown>): string[] {
  return Array.from(rows as Iterable<{ readonly kind: string }>, ({ kind }) => kind)
}

/** One moment, and no end that is set to a statement of a request. */
export function atOneMoment<T>(
  { db }: Pick<CityStore, 'db'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return db.transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`)
      return work(tx)
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

/**
 * Brings the digests that the city publishes to where its clock stands: goes on with those kept, or counts anew where
 * published rows were changed in place. They are said again where nothing has changed: a zone whose disk was put back holds
 * those of the disk, which are right of the rows that came with them. Nothing is done in a city that publishes nothing.
 *
 * @param inFull  count everything anew, whatever is kept
 */
export async function keepDigests(
  store: CityStore,
  { inFull = false }: { readonly inFull?: boolean } = {},
): Promise<void> {
  const { db, t, jurisdiction } = store
  const state = await digestState(store)
  if (!state?.isPublished) return
  const { revision, kept, position, epoch, isOfStream } = state
  const goesOn = kept.position !== null && kept.position <= position && kept.kinds && !inFull
  if (goesOn && kept.position === position && isOfStream) {
    await db.update(t.digest).set({ at: sql`clock_timestamp()` })
    return
  }
  const kinds = await atOneMoment(store, async (tx) => {
    const sources = tablesOf(jurisdiction.key, 'CITY')
    if (!goesOn) return countDigests(tx, sources, { upTo: position })
    return addDigests(
      kept.kinds!,
      await countDigests(tx, sources, { after: kept.position!, upTo: position }),
    )
  })
  // Whatever was changed in place meanwhile has made the row another one.
  await db.execute(sql`
    update ${t.digest} set position = ${position}, kinds = ${JSON.stringify(kinds)}::jsonb,
      epoch = ${epoch}, server_since = pg_postmaster_start_time(), at = clock_timestamp()
    where revision = ${revision}`)
}

interface DigestState {
  readonly isPublished: boolean
  readonly revision: number
  readonly kept: { readonly position: number | null; readonly kinds: Digests | null }
  readonly position: number
  readonly epoch: string
  /** Whether the row was written in this epoch and since the server was started. */
  readonly isOfStream: boolean
}

async function digestState({ db, t, jurisdiction }: CityStore): Promise<DigestState | null> {
  const [row] = await db
    .select({
      revision: t.digest.revision,
      kept: { position: t.digest.position, kinds: t.digest.kinds },
      position: t.clock.position,
      epoch: t.clock.epoch,
      isOfStream: sql<boolean>`(${t.digest.epoch}, ${t.digest.serverSince}) is not distinct from (${t.clock.epoch}, pg_postmaster_start_time())`,
      isPublished: sql<boolean>`exists (select from pg_publication where pubname = ${publicationName(jurisdiction)})`,
    })
    .from(t.clock)
    .innerJoin(t.digest, sql`true`)
  return row ?? null
}

/**
 * Statements that make a city's digests what they are: the row that holds them; indexes by position; and triggers that
 * void the row whenever published versions are changed otherwise than by being opened or closed, whoever does it.
 *
 * @param wholes  tables of which published ones are parts, by the name of the part
 */
export function digestUpkeep({ key }: Jurisdiction, wholes: ReadonlyMap<string, string>): string[] {
  const voiding = `"${key}".void_digest`
  return [
    `insert into "${key}".digest (id, revision) values (1, 0) on conflict do nothing`,
    `create or replace function ${voiding}() returns trigger language plpgsql as $$
      begin
        update "${key}".digest set revision = revision + 1, position = null, kinds = null;
        return null;
      end $$`,
    ...publishedKinds().flatMap(({ name, columns }) => {
      const inPlace = columns.filter((column) => column !== 'known_to' && column !== 'known_to_at')
      const whole = wholes.get(name)
      return [
        positionIndex(key, name),
        ...voidingTrigger(key, name, inPlace, voiding),
        ...(whole ? voidingTrigger(key, whole, [...inPlace, 'withheld'], voiding) : []),
      ]
    }),
  ]
}

/** Of no cost to who writes: positions come in the order in which rows are written. */
export function positionIndex(key: string, table: string): string {
  return `create index if not exists "${table}_by_position" on "${key}"."${table}" using brin (known_from, known_to)`
}

function voidingTrigger(
  key: string,
  table: string,
  columns: readonly string[],
  voiding: string,
): string[] {
  const list = columns.map((column) => `"${column}"`).join(', ')
  return [
    `create or replace trigger void_digest after delete or truncate or update of ${list}
      on "${key}"."${table}" for each statement execute function ${voiding}()`,
  ]
}
