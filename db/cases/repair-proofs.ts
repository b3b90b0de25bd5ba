import { createHmac, timingSafeEqual } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { isOneOf, prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import { type CaseVersion, findCaseFile } from './case-files.js'

/**
 * The number by which anybody may ask whether the statement of a repair (信用修复证明) still holds: the id of the case, and
 * a part that only the city can make, so that whoever knows the case learns nothing from it.
 */
export function proofNumber({ id }: Pick<CaseVersion, 'id'>, { keys }: CityStore): string {
  return `${id}-${sealOf(id, keys.ids)}`
}

/** Whether the city stands by the statement of this number today; false for a number that it never gave. */
export async function findProofHolds(store: CityStore, number: string): Promise<boolean> {
  const [, id, seal] = /^([A-Z]+-R-[0-9a-f]{32})-([0-9a-f]{32})$/.exec(number) ?? []
  if (id === undefined || seal === undefined) return false
  if (!timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(id, store.keys.ids)))) return false
  const file = await findCaseFile(store, id)
  if (file?.state !== 'GRANTED') return false
  return (await listRepaired(store, [file.targetId])).length > 0
}

/** The records and entries among the ids that have ended by repair. */
export async function listRepaired(store: CityStore, ids: readonly string[]) {
  const { db, t } = store
  const wanted = sql.placeholder('ids')
  const { creditRecord: r, creditRecordDetail, listEntry: e, listEntryDetail } = t
  const [records, entries] = await Promise.all([
    prepared(store, 'listRepaired: records', () =>
      db
        .select({
          id: r.id,
          kind: r.kind,
          decidedOn: r.decidedOn,
          endedOn: r.endedOn,
          documentNo: creditRecordDetail.documentNo,
        })
        .from(r)
        .leftJoin(
          creditRecordDetail,
          and(eq(creditRecordDetail.id, r.id), isNull(creditRecordDetail.knownTo)),
        )
        .where(and(isOneOf(r.id, wanted), isNull(r.knownTo), eq(r.endedBy, 'REPAIRED'))),
    ).execute({ ids }),
    prepared(store, 'listRepaired: entries', () =>
      db
        .select({
          id: e.id,
          listCode: e.listCode,
          decidedOn: e.decidedOn,
          endedOn: e.endedOn,
          documentNo: listEntryDetail.documentNo,
        })
        .from(e)
        .leftJoin(
          listEntryDetail,
          and(
            eq(listEntryDetail.id, e.id),
            eq(listEntryDetail.subjectKind, e.subjectKind),
            isNull(listEntryDetail.knownTo),
          ),
        )
        .where(and(isOneOf(e.id, wanted), isNull(e.knownTo), eq(e.endedBy, 'REPAIRED'))),
    ).execute({ ids }),
  ])
  return [
    ...records.map((row) => ({ ...row, listCode: null })),
    ...entries.map((row) => ({ ...row, kind: null })),
  ]
}

export type RepairedRow = Awaited<ReturnType<typeof listRepaired>>[number]

function sealOf(id: string, secret: Buffer): string {
  return createHmac('sm3', secret).update(`proof of ${id}`).digest('hex').slice(0, 32)
}
