import { and, eq, isNull, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import { isShared } from '../border/shared.js'
import { currentId } from '../ledger/fact-ids.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'

/** Where versions in force of one record or entry come from. */
export interface SourceRow {
  /** Id of the record or entry. */
  readonly id: string
  /** When the version came into force in the hub. */
  readonly at: string
  readonly fileName: string
  readonly runId: string | null
  readonly row: number | null
  readonly unitCode: string | null
  readonly ruleVersion: string | null
}

/** Sources of records, each once, the latest first. */
export function listRecordSources(store: CityStore, ids: readonly string[]): Promise<SourceRow[]> {
  const { creditRecord, creditRecordDetail } = store.t
  return listSources(store, [creditRecord, creditRecordDetail], ids)
}

/** Sources of list entries, each once, the latest first. */
export function listEntrySources(store: CityStore, ids: readonly string[]): Promise<SourceRow[]> {
  const { listEntry, listEntryDetail } = store.t
  return listSources(store, [listEntry, listEntryDetail], ids)
}

/**
 * Sources of the record or list entry of an organisation or sole trader that has this id, the latest first; none for a
 * person's and for an unknown id.
 *
 * @param written  the id that it has, or had before ids were made by a secret
 * @param withheld  whether what the city does not share (不予共享) has any
 */
export async function listSourcesOf(
  store: CityStore,
  written: string,
  withheld: boolean,
): Promise<SourceRow[]> {
  const { db, t, keys } = store
  const id = currentId(written, keys.ids)
  for (const [table, sources] of [
    [t.creditRecord, listRecordSources],
    [t.listEntry, listEntrySources],
  ] as const) {
    const [row] = await db
      .select({ subjectKind: table.subjectKind })
      .from(table)
      .where(
        and(
          eq(table.id, id),
          isNull(table.knownTo),
          withheld ? undefined : isShared(t.dataset, table),
        ),
      )
    if (row) return row.subjectKind === 'PERSON' ? [] : sources(store, [id])
  }
  return []
}

/**
 * The id by which a fact of an organisation or sole trader is known now, from the id that it has or had; null where the
 * city holds none in force, and for a person's.
 */
export async function findCurrentId(
  { db, t, keys }: CityStore,
  written: string,
): Promise<string | null> {
  const [kept] = await db.select().from(t.formerId).where(eq(t.formerId.formerId, written))
  const id = kept?.id ?? currentId(written, keys.ids)
  for (const table of [t.creditRecord, t.listEntry, t.repair, t.objection, t.feedback]) {
    const [row] = await db
      .select({ subjectCode: table.subjectCode })
      .from(table)
      .where(and(eq(table.id, id), isNull(table.knownTo)))
    if (row) return isPersonKey(row.subjectCode) ? null : id
  }
  const [end] = await db
    .select({ targetId: t.ending.targetId })
    .from(t.ending)
    .where(and(eq(t.ending.factId, id), isNull(t.ending.knownTo)))
  return end && (await findCurrentId({ db, t, keys } as CityStore, end.targetId)) ? id : null
}

type Versioned = PgTable &
  Record<'id' | 'sourceId' | 'knownFrom' | 'knownFromAt' | 'knownTo', PgColumn>

/** The source of an imported version is run, row and unit; that of any other is the source's id alone. */
async function listSources(
  { db, t }: CityStore,
  tables: readonly Versioned[],
  ids: readonly string[],
): Promise<SourceRow[]> {
  const versions = await Promise.all(
    tables.map((table) =>
      db
        .select({
          id: sql<string>`${table.id}`,
          sourceId: sql<string>`${table.sourceId}`,
          at: sql<string>`${table.knownFromAt}`,
          position: sql<number>`${table.knownFrom}`.mapWith(Number),
        })
        .from(table)
        .where(and(isOneOf(table.id, ids), isNull(table.knownTo))),
    ),
  )
  const latest = versions.flat().sort((a, b) => b.position - a.position)
  const first = new Set<string>()
  const each = latest.filter(({ id, sourceId }) => {
    const key = `${id} ${sourceId}`
    return !first.has(key) && first.add(key)
  })
  const sources = await db
    .select({ id: t.source.id, name: t.source.name, ruleVersion: t.intakeRun.ruleVersion })
    .from(t.source)
    .leftJoin(t.intakeRun, eq(t.intakeRun.id, t.source.id))
    .where(isOneOf(t.source.id, [...new Set(each.map(({ sourceId }) => partsOf(sourceId)[0]))]))
  const byId = new Map(sources.map((source) => [source.id, source]))
  return each.map(({ id, sourceId, at }) => {
    const [key, row, unitCode] = partsOf(sourceId)
    const source = byId.get(key)
    return {
      id,
      at,
      fileName: source?.name ?? key,
      runId: row === undefined ? null : key,
      row: row === undefined ? null : Number(row),
      unitCode: unitCode || null,
      ruleVersion: source?.ruleVersion ?? null,
    }
  })
}

function partsOf(sourceId: string): [id: string, row?: string, unitCode?: string] {
  return sourceId.split(':') as [string]
}
