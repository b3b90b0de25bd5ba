import { createHmac } from 'node:crypto'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import type { CityStore } from '../store.js'
import { advanceClock, type CityTransaction, holdClock } from './clock.js'
import { currentId, factId, isFormerId } from './fact-ids.js'
import { textList } from './stage.js'
import { unnumberedIds } from './unnumbered-ids.js'
import { renewWaiting } from './waiting.js'

export interface RenewOptions {
  readonly factsAtOnce?: number
  /** Hears how many facts have a new id so far. */
  readonly onProgress?: (renewed: number) => void
}

/**
 * Gives every fact of a city the id that its secret makes, with whatever points to it: cases, ends, feedback, rows that
 * wait and the drafts sealed in them. Nothing is said anew, so no version is opened; the clock moves, as answers change.
 *
 * Each batch is one transaction over all tables, so at any moment whatever points to a fact finds it. It may be broken
 * off and run again, by several processes at once too. Once it is through, the tables take no former id any more: a
 * version of the hub from before would not know its own rows again.
 *
 * @returns  how many facts have a new id
 * @throws {HubError} CONFIGURATION_INVALID where the ids were made by another secret
 */
export async function renewIds(
  store: CityStore,
  { factsAtOnce = 500, onProgress = () => {} }: RenewOptions = {},
): Promise<number> {
  if (await isThrough(store)) return 0
  let renewed = 0
  const count = (more: number) => {
    if (more === 0) return
    renewed += more
    onProgress(renewed)
  }
  for (const table of ['creditRecord', 'listEntry'] as const) {
    for (let after: string | null = ''; after !== null; ) {
      const ids = await idsBehind(store, store.t[table], after, factsAtOnce)
      const former = ids.filter(isFormerId)
      if (former.length > 0)
        await store.db.transaction((tx) => renewFacts(tx, store, table, former))
      count(former.length)
      after = ids.at(-1) ?? null
    }
  }
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after
    const page = await store.db.transaction(async (tx) => {
      await holdClock(tx, store.t)
      return renewWaiting(tx, store, from, factsAtOnce)
    })
    count(page.renewed)
    after = page.last
  }
  await close(store)
  return renewed
}

/** Whether the ids are those of the secret; who comes first says by which secret they are made. */
async function isThrough({ db, t, jurisdiction, keys }: CityStore): Promise<boolean> {
  const proof = createHmac('sm3', keys.ids).update('proof').digest('hex').slice(0, 32)
  await db.insert(t.idSecret).values({ id: 1, proof }).onConflictDoNothing()
  const [known] = await db.select().from(t.idSecret)
  if (known!.proof === proof) return known!.renewedAt !== null
  throw new HubError('CONFIGURATION_INVALID.otherIdSecret', {
    key: jurisdiction.key.toUpperCase(),
    city: cityName(jurisdiction),
  })
}

/** Ids behind one, in order; those that are new already among them. */
async function idsBehind(
  { db }: CityStore,
  table: PgTable & { readonly id: PgColumn },
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: table.id })
    .from(table)
    .where(gt(table.id, after))
    .orderBy(asc(table.id))
    .limit(limit)
  return rows.map(({ id }) => id as string)
}

/** Former and new id of each of several facts. */
type Pairs = readonly (readonly [former: string, id: string])[]

async function renewFacts(
  tx: CityTransaction,
  store: CityStore,
  table: 'creditRecord' | 'listEntry',
  former: readonly string[],
): Promise<void> {
  const { t, keys } = store
  const clock = await holdClock(tx, t)
  const unnumbered = await unnumberedIds(tx, store, table, former)
  const pairs = former.map((id) => [id, unnumbered.get(id) ?? currentId(id, keys.ids)] as const)
  const detail = table === 'creditRecord' ? t.creditRecordDetail : t.listEntryDetail
  await rename(tx, t[table], 'id', pairs)
  await rename(tx, detail, 'id', pairs)
  await rename(tx, t.ending, 'target_id', pairs)
  await rename(tx, t.ending, 'fact_id', pairs)
  const cases: Pairs = [
    ...(await renewCases(tx, store, 'R', t.repair, t.repair.targetId, t.repair.appliedOn, pairs)),
    ...(await renewCases(
      tx,
      store,
      'O',
      t.objection,
      t.objection.targetId,
      t.objection.acceptedOn,
      pairs,
    )),
    ...(await renewCases(
      tx,
      store,
      'F',
      t.feedback,
      t.feedback.entryId,
      t.feedback.pathCode,
      pairs,
    )),
    ...(await revocations(tx, store, pairs)),
  ]
  await rename(tx, t.ending, 'fact_id', cases)
  // Of all others the new id follows from the former one.
  const kept = [...cases, ...unnumbered]
  if (kept.length > 0) {
    await tx
      .insert(t.formerId)
      .values(kept.map(([formerId, id]) => ({ formerId, id })))
      .onConflictDoNothing()
  }
  await advanceClock(tx, t, clock)
}

/** A case is known by what it is about and one thing more, and both stand in its row. */
async function renewCases(
  tx: CityTransaction,
  store: CityStore,
  sort: string,
  table: PgTable & { readonly id: PgColumn },
  target: PgColumn,
  further: PgColumn,
  pairs: Pairs,
): Promise<Pairs> {
  await rename(tx, table, target.name, pairs)
  const rows = await tx
    .selectDistinct({ id: table.id, target, further })
    .from(table)
    .where(isAmong(target, newIds(pairs)))
  const cases = rows.flatMap((row) => {
    const { id, ...key } = row as Record<'id' | 'target' | 'further', string>
    return isFormerId(id) ? [[id, factId(store, sort, key.target, key.further)] as const] : []
  })
  await rename(tx, table, 'id', cases)
  return cases
}

/** A revocation has no row but the end that it says. */
async function revocations(tx: CityTransaction, store: CityStore, pairs: Pairs): Promise<Pairs> {
  const { ending } = store.t
  const rows = await tx
    .selectDistinct({ id: ending.factId, target: ending.targetId })
    .from(ending)
    .where(
      and(
        isAmong(ending.targetId, newIds(pairs)),
        sql`${ending.factId} like ${`${store.jurisdiction.shortCode}-V-%`}`,
      ),
    )
  return rows.flatMap(({ id, target }) =>
    isFormerId(id) ? [[id, factId(store, 'V', target)] as const] : [],
  )
}

async function rename(
  tx: CityTransaction,
  table: PgTable,
  column: string,
  pairs: Pairs,
): Promise<void> {
  if (pairs.length === 0) return
  const name = sql.identifier(column)
  await tx.execute(sql`
    update ${table} as fact set ${name} = pair.id
    from unnest(${textList(pairs.map(([former]) => former))}, ${textList(newIds(pairs))}) as pair (former, id)
    where fact.${name} = pair.former`)
}

function newIds(pairs: Pairs): string[] {
  return pairs.map(([, id]) => id)
}

function isAmong(column: PgColumn, ids: readonly string[]) {
  return sql`${column} in (select unnest(${textList(ids)}))`
}

const closedTables = ['creditRecord', 'listEntry', 'repair', 'objection', 'feedback'] as const

/** What a version from before would write now is refused, not taken for another fact. */
async function close({ db, t }: CityStore): Promise<void> {
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(t.idSecret).for('update')
    if (before!.renewedAt !== null) return
    for (const table of closedTables) {
      // The dash before the 24 digits of a former id.
      await tx.execute(sql`alter table ${t[table]} drop constraint if exists id_renewed`)
      await tx.execute(sql`
        alter table ${t[table]} add constraint id_renewed
        check (substr(id, length(id) - 24, 1) <> '-') not valid`)
    }
    await tx
      .update(t.idSecret)
      .set({ renewedAt: sql`clock_timestamp()` })
      .where(eq(t.idSecret.id, 1))
  })
}
