import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { RecordKind } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { isShared } from '../border/shared.js'
import { isActiveRecordOn, isDecidedBy } from '../lists/active.js'
import { isOneOf, prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'

export interface RecordQuestion {
  readonly kinds: readonly RecordKind[] | null
  readonly on: Day
  /** Ended records too: for those with the right to history. */
  readonly ended: boolean
  /** What the city does not share (不予共享) too: for the city itself and the subject. */
  readonly withheld: boolean
  /** Null for all of them. */
  readonly first: number | null
  /** Decision day and id of the last record of the page before. */
  readonly after: readonly [Day, string] | null
}

/**
 * The first `first` records of each subject, latest decision first, then by id, in one statement for all subjects;
 * one more than asked where a further page follows.
 */
export function listRecords(store: CityStore, codes: readonly string[], question: RecordQuestion) {
  const { kinds, on, ended, withheld, first, after } = question
  const name = [
    'listRecords',
    ended ? 'ended too' : 'active',
    kinds ? 'of kinds' : 'all',
    withheld ? 'held' : 'shared',
    first === null ? 'to the end' : 'a page',
    after ? 'behind' : 'from the first',
  ].join(' ')
  const [decidedOn = null, id = null] = after ?? []
  const most = first === null ? null : first + 1
  return prepared(store, name, () => selectRecords(store, question)).execute({
    codes,
    kinds,
    on,
    most,
    decidedOn,
    id,
  })
}

function selectRecords(
  { db, t, catalogues }: CityStore,
  { kinds, ended, withheld, first, after }: RecordQuestion,
) {
  const on = sql.placeholder('on')
  // PostgreSQL must not see how many they are, see `isOneOf`.
  const wanted = sql`unnest(array(select unnest(${sql.placeholder('codes')}::text[]))) as wanted(code)`
  const ordered = db
    .select()
    .from(t.creditRecord)
    .where(
      and(
        sql`${t.creditRecord.subjectCode} = wanted.code`,
        ended ? isDecidedBy(t.creditRecord, on) : isActiveRecordOn({ t, catalogues }, on),
        withheld ? undefined : isShared(t.dataset, t.creditRecord),
        kinds ? isOneOf(t.creditRecord.kind, sql.placeholder('kinds')) : undefined,
        after ? isAfter(t.creditRecord) : undefined,
      ),
    )
    .orderBy(desc(t.creditRecord.decidedOn), asc(t.creditRecord.id))
    .$dynamic()
  const page = (first === null ? ordered : ordered.limit(sql.placeholder('most'))).as('page')
  return db
    .select({
      id: page.id,
      subjectCode: page.subjectCode,
      kind: page.kind,
      behaviourCode: page.behaviourCode,
      figures: page.figures,
      decidedOn: page.decidedOn,
      validUntil: page.validUntil,
      severity: page.severity,
      endedBy: page.endedBy,
      endedOn: page.endedOn,
      datasetId: page.datasetId,
      restsOn: page.restsOn,
      documentNo: t.creditRecordDetail.documentNo,
      title: t.creditRecordDetail.title,
      facts: t.creditRecordDetail.facts,
      legalBasis: t.creditRecordDetail.legalBasis,
      content: t.creditRecordDetail.content,
      suspendedLicence: t.creditRecordDetail.suspendedLicence,
      documentName: t.creditRecordDetail.documentName,
      licenceKind: t.creditRecordDetail.licenceKind,
      certificateName: t.creditRecordDetail.certificateName,
      certificateNo: t.creditRecordDetail.certificateNo,
      validFrom: t.creditRecordDetail.validFrom,
      unitCode: t.creditRecordDetail.unitCode,
      commitmentType: t.creditRecordDetail.commitmentType,
      commitmentStatus: t.creditRecordDetail.commitmentStatus,
    })
    .from(wanted)
    .innerJoinLateral(page, sql`true`)
    .innerJoin(
      t.creditRecordDetail,
      and(eq(t.creditRecordDetail.id, page.id), isNull(t.creditRecordDetail.knownTo)),
    )
    .orderBy(asc(page.subjectCode), desc(page.decidedOn), asc(page.id))
}

export type RecordRow = Awaited<ReturnType<typeof listRecords>>[number]

function isAfter(t: CityStore['t']['creditRecord']): SQL {
  const day = sql.placeholder('decidedOn')
  return sql`(${t.decidedOn} < ${day}::date or (${t.decidedOn} = ${day}::date and ${t.id} > ${sql.placeholder('id')}))`
}
