import { and, isNull, sql } from 'drizzle-orm'
import { isOneOf, prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'

/** What interviews and broken commitments rest on: the records and entries of the ids, as they are in force. */
export async function listBases(store: CityStore, ids: readonly string[]) {
  const { db, t } = store
  const wanted = sql.placeholder('ids')
  const columns = (table: typeof t.creditRecord | typeof t.listEntry) => ({
    id: table.id,
    decidedOn: table.decidedOn,
    validUntil: table.validUntil,
    severity: table.severity,
    endedBy: table.endedBy,
    endedOn: table.endedOn,
    datasetId: table.datasetId,
  })
  const [records, entries] = await Promise.all([
    prepared(store, 'listBases: records', () =>
      db
        .select({ ...columns(t.creditRecord), kind: t.creditRecord.kind })
        .from(t.creditRecord)
        .where(and(isOneOf(t.creditRecord.id, wanted), isNull(t.creditRecord.knownTo))),
    ).execute({ ids }),
    prepared(store, 'listBases: entries', () =>
      db
        .select({ ...columns(t.listEntry), listCode: t.listEntry.listCode })
        .from(t.listEntry)
        .where(and(isOneOf(t.listEntry.id, wanted), isNull(t.listEntry.knownTo))),
    ).execute({ ids }),
  ])
  return [...records.map((row) => ({ ...row, listCode: null })), ...entries]
}

export type BasisRow = Awaited<ReturnType<typeof listBases>>[number]
