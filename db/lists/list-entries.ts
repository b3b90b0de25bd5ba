import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import { isShared } from '../border/shared.js'
import { isOneOf, prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import { isActiveOn, isDecidedBy } from './active.js'

export interface EntryQuestion {
  readonly listCode: string | null
  readonly on: Day
  /** Ended entries too: for those with the right to history. */
  readonly ended: boolean
  /** What the city does not share (不予共享) too: for the city itself and the subject. */
  readonly withheld: boolean
}

/** Entries of the subjects, latest decision first, then by id. */
export function listEntriesOf(
  store: CityStore,
  codes: readonly string[],
  { listCode, on, ended, withheld }: EntryQuestion,
) {
  const { t, catalogues } = store
  const day = sql.placeholder('on')
  const name = `listEntriesOf ${ended ? 'ended too' : 'active'} ${listCode === null ? 'all' : 'one'} ${withheld ? 'held' : 'shared'}`
  return prepared(store, name, () =>
    selectEntries(store, withheld)
      .where(
        and(
          isOneOf(t.listEntry.subjectCode, sql.placeholder('codes')),
          ended ? isDecidedBy(t.listEntry, day) : isActiveOn(t.listEntry, day, catalogues),
          listCode === null ? undefined : eq(t.listEntry.listCode, sql.placeholder('listCode')),
          withheld ? undefined : isNull(t.listEntry.withheld),
          withheld ? undefined : isShared(t.dataset, t.listEntry),
        ),
      )
      .orderBy(asc(t.listEntry.subjectCode), desc(t.listEntry.decidedOn), asc(t.listEntry.id)),
  ).execute({ codes, on, listCode })
}

export type ListEntryRow = Awaited<ReturnType<typeof listEntriesOf>>[number]

/**
 * Organisations and sole traders on one list in subject order, then by id: those behind `after`, one more than
 * `first` where a further page follows. Persons are never among them.
 */
export function listEntriesPage(
  store: CityStore,
  { listCode, on, ended, withheld }: EntryQuestion & { listCode: string },
  { first, after }: { first: number; after: readonly [string, string] | null },
) {
  const { t, catalogues } = store
  return selectEntries(store, withheld)
    .where(
      and(
        eq(t.listEntry.listCode, listCode),
        ne(t.listEntry.subjectKind, 'PERSON'),
        withheld ? undefined : isNull(t.listEntry.withheld),
        withheld ? undefined : isShared(t.dataset, t.listEntry),
        ended ? isDecidedBy(t.listEntry, on) : isActiveOn(t.listEntry, on, catalogues),
        after
          ? sql`(${t.listEntry.subjectCode}, ${t.listEntry.id}) > (${after[0]}, ${after[1]})`
          : undefined,
      ),
    )
    .orderBy(asc(t.listEntry.subjectCode), asc(t.listEntry.id))
    .limit(first + 1)
}

/** Whoever does not see what is withheld is answered from the published part alone: half the server's work. */
function selectEntries({ db, t }: CityStore, withheld: boolean) {
  return db
    .select({
      id: t.listEntry.id,
      subjectCode: t.listEntry.subjectCode,
      subjectKind: t.listEntry.subjectKind,
      listCode: t.listEntry.listCode,
      behaviourCode: t.listEntry.behaviourCode,
      figures: t.listEntry.figures,
      decidedOn: t.listEntry.decidedOn,
      validUntil: t.listEntry.validUntil,
      severity: t.listEntry.severity,
      endedBy: t.listEntry.endedBy,
      endedOn: t.listEntry.endedOn,
      unitCode: t.listEntry.unitCode,
      datasetId: t.listEntry.datasetId,
      restsOn: t.listEntry.restsOn,
      documentNo: t.listEntryDetail.documentNo,
      reason: t.listEntryDetail.reason,
    })
    .from(t.listEntry)
    .leftJoin(
      t.listEntryDetail,
      and(
        eq(t.listEntryDetail.id, t.listEntry.id),
        eq(t.listEntryDetail.subjectKind, t.listEntry.subjectKind),
        isNull(t.listEntryDetail.knownTo),
        withheld ? undefined : isNull(t.listEntryDetail.withheld),
      ),
    )
}
