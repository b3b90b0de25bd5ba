import { and, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { CityStore } from '../store.js'
import { listSupplies } from '../supply/supplies.js'
import type { ChangeKind } from './kinds.js'
import { ruleId, ruleTables } from './objects.js'

const idsAtOnce = 2_000

/** Ids of what is in force of a kind, in their order, some at a time; nothing of persons. Some may not be shown: see `readObjects`. */
export async function* idsOf(
  kind: ChangeKind,
  store: CityStore,
): AsyncGenerator<readonly string[]> {
  const { t } = store
  if (kind === 'SUPPLY') {
    yield [...(await listSupplies(store)).keys()].sort()
  } else if (kind === 'SUBJECT') {
    const { code, kind: ofSubject, knownTo } = t.subject
    const where = and(ne(ofSubject, 'PERSON'), isNull(knownTo))
    yield* pagesOf(store, sql`${code}`, sql`${t.subject}`, where)
  } else if (kind === 'RECORD' || kind === 'LIST_ENTRY') {
    const table = kind === 'RECORD' ? t.creditRecord : t.listEntry
    const { id, subjectKind, knownTo } = table
    const where = and(ne(subjectKind, 'PERSON'), isNull(knownTo))
    yield* pagesOf(store, sql`${id}`, sql`${table}`, where)
  } else {
    const table = t[ruleTables[kind]]
    yield* pagesOf(store, ruleId(t, kind), sql`${table}`, isNull(table.knownTo))
  }
}

async function* pagesOf(
  { db }: CityStore,
  id: SQL,
  table: SQL,
  where: SQL | undefined,
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ; ) {
    const rows = (await db.execute(sql`select ${id} as id from ${table}
      where ${where} and ${id} > ${after} order by 1 limit ${idsAtOnce}`)) as unknown as {
      id: string
    }[]
    const ids = rows.map((row) => row.id)
    if (ids.length > 0) yield ids
    if (ids.length < idsAtOnce) return
    after = ids.at(-1)!
  }
}
