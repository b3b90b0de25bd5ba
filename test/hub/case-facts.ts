import { and, eq, isNull } from 'drizzle-orm'
import type { CityStore } from '../../db/store.js'
import { isActive, repairPossibleFrom } from '../../rules/publicity/publicity.js'

/** A record about which a case can be opened. */
export interface CaseFact {
  readonly id: string
  readonly subject: string
  /** Unit that decided. */
  readonly unit: string
}

/** Penalties of firms of a city that are in force, can be repaired and have no case: of each firm one. */
export async function repairablePenalties(store: CityStore, today: string): Promise<CaseFact[]> {
  const { db, t, catalogues } = store
  const rows = await db
    .select({ record: t.creditRecord, unit: t.creditRecordDetail.unitCode })
    .from(t.creditRecord)
    .innerJoin(t.creditRecordDetail, eq(t.creditRecordDetail.id, t.creditRecord.id))
    .where(
      and(
        isNull(t.creditRecord.knownTo),
        isNull(t.creditRecordDetail.knownTo),
        isNull(t.creditRecord.endedBy),
        eq(t.creditRecord.kind, 'PENALTY'),
        eq(t.creditRecord.severity, 'GENERAL'),
        eq(t.creditRecord.subjectKind, 'ORGANISATION'),
      ),
    )
    .orderBy(t.creditRecord.id)
  const cases = await db.select({ id: t.caseFile.targetId }).from(t.caseFile)
  const seen = new Set(cases.map(({ id }) => id))
  return rows.flatMap(({ record, unit }) => {
    const { id, subjectCode } = record
    const isFit =
      !seen.has(id) &&
      !seen.has(subjectCode) &&
      isActive({ ...record, listCode: null, basis: null }, today, catalogues) &&
      repairPossibleFrom({ ...record, listCode: null }, catalogues)! <= today
    if (!isFit) return []
    seen.add(subjectCode)
    return { id, subject: subjectCode, unit }
  })
}

/** An entry of a list, as a penalty is a fact of a case. */
export interface EntryFact extends CaseFact {
  readonly listCode: string
  readonly decidedOn: string
}

/** Entries of firms on serious lists of a city that are in force and have no case: of each firm one. */
export async function seriousEntries(store: CityStore, today: string): Promise<EntryFact[]> {
  const { db, t, catalogues } = store
  const rows = await db
    .select()
    .from(t.listEntry)
    .where(
      and(
        isNull(t.listEntry.knownTo),
        isNull(t.listEntry.endedBy),
        eq(t.listEntry.subjectKind, 'ORGANISATION'),
      ),
    )
    .orderBy(t.listEntry.id)
  const cases = await db.select({ id: t.caseFile.targetId }).from(t.caseFile)
  const seen = new Set(cases.map(({ id }) => id))
  return rows.flatMap((entry) => {
    const { id, subjectCode, listCode, decidedOn, unitCode } = entry
    const isSerious = catalogues.lists.get(listCode)?.colour === 'SERIOUS'
    const isFit = isSerious && isActive(entry, today, catalogues)
    if (!isFit || seen.has(id) || seen.has(subjectCode)) return []
    seen.add(subjectCode)
    return { id, subject: subjectCode, unit: unitCode, listCode, decidedOn }
  })
}
