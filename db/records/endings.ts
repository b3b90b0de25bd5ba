import { and, asc, isNull, sql } from 'drizzle-orm'
import { isOneOf, prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'

/** The ends of each record or entry, the earliest first: that one stands, and a revocation behind it is still one. */
export function listEndings(store: CityStore, targetIds: readonly string[]) {
  const { ending } = store.t
  return prepared(store, 'listEndings', () =>
    store.db
      .select({
        targetId: ending.targetId,
        endedBy: ending.endedBy,
        endedOn: ending.endedOn,
        reason: ending.reason,
        documentNo: ending.documentNo,
        unitCode: ending.unitCode,
      })
      .from(ending)
      .where(and(isOneOf(ending.targetId, sql.placeholder('targetIds')), isNull(ending.knownTo)))
      .orderBy(asc(ending.targetId), asc(ending.endedOn), asc(ending.factId)),
  ).execute({ targetIds })
}

export type EndingRow = Awaited<ReturnType<typeof listEndings>>[number]
