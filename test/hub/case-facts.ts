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

/** A record of a penalty, with the figures that it states. */
export interface PenaltyFact extends CaseFact {
  readonly figures: Readonly<Record<string, number>>
}

/** Facts that have a case, and firms that have a repair, whether of a sheet or of a step. */
async function inCases({ db, t }: CityStore): Promise<Set<string>> {
  const held = await Promise.all([
    ...[t.caseFile, t.objection].map((table) =>
      db.selectDistinct({ id: table.targetId }).from(table),
    ),
    db.selectDistinct({ id: t.repair.subjectCode }).from(t.repair),
  ])
  return new Set(held.flat().map(({ id }) => id))
}

/** Penalties that are in force and can be repaired, of firms of a city: of each firm one, and none that has a case. */
export async function repairablePenalties(store: CityStore, today: string): Promise<PenaltyFact[]> {
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
  const seen = await inCases(store)
  return rows.flatMap(({ record, unit }) => {
    const { id, subjectCode, figures } = record
    const isFit =
      !seen.has(id) &&
      !seen.has(subjectCode) &&
      isActive({ ...record, listCode: null, basis: null }, today, catalogues) &&
      repairPossibleFrom({ ...record, listCode: null }, catalogues)! <= today
    if (!isFit) return []
    seen.add(subjectCode)
    return { id, subject: subjectCode, unit, figures }
  })
}

/** An entry of a list, as a penalty is a fact of a case. */
export interface EntryFact extends CaseFact {
  readonly listCode: string
  readonly decidedOn: string
}

/** Entries that are in force on serious lists, of firms of a city: of each firm one, and none that has a case. */
export function seriousEntries(store: CityStore, today: string): Promise<EntryFact[]> {
  return entriesOf('SERIOUS', store, today)
}

/** The same of its red lists. */
export function redEntries(store: CityStore, today: string): Promise<EntryFact[]> {
  return entriesOf('RED', store, today)
}

async function entriesOf(
  colour: 'RED' | 'SERIOUS',
  store: CityStore,
  today: string,
): Promise<EntryFact[]> {
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
  const seen = await inCases(store)
  return rows.flatMap((entry) => {
    const { id, subjectCode, listCode, decidedOn, unitCode } = entry
    const isOfColour = catalogues.lists.get(listCode)?.colour === colour
    const isFit = isOfColour && isActive(entry, today, catalogues)
    if (!isFit || seen.has(id) || seen.has(subjectCode)) return []
    seen.add(subjectCode)
    return { id, subject: subjectCode, unit: unitCode, listCode, decidedOn }
  })
}
