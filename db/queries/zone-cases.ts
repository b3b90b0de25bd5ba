import { and, asc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import type { Case } from '../rules/decide.js'
import type { ZoneStore } from '../store.js'
import type { SubjectKind } from '../tables/city.js'
import { isActiveOn } from './active.js'
import { isKnownAt } from './known.js'
import { isOneOf, prepared } from './parameters.js'

/** The cases of one subject, in all cities asked about. */
export interface SubjectCaseRows {
  readonly code: string
  readonly kind: SubjectKind
  readonly cases: readonly Case[]
}

/**
 * Records of breaches and entries on serious lists of the subjects, in all cities, with the objections to them; ended
 * ones too. By code; a subject without any is absent.
 *
 * @param knownAt  versions that the hub knew then; those in force when null
 */
export async function listCases(
  store: ZoneStore,
  codes: readonly string[],
  knownAt: string | null,
): Promise<ReadonlyMap<string, SubjectCaseRows>> {
  const { creditRecord, listEntry, objection } = store.v
  const at = knownAt === null ? null : sql.placeholder('knownAt')
  const name = knownAt === null ? 'listCases' : 'listCases known at'
  const ofSubjects = (t: typeof creditRecord | typeof listEntry | typeof objection) =>
    and(isOneOf(t.subjectCode, sql.placeholder('codes')), isKnownAt(t, at))
  const values = { codes, knownAt }
  const [records, entries, objections] = await Promise.all([
    prepared(store, `${name}: records`, () =>
      selectRecords(store, ofSubjects(creditRecord)),
    ).execute(values),
    prepared(store, `${name}: entries`, () => selectEntries(store, ofSubjects(listEntry))).execute(
      values,
    ),
    prepared(store, `${name}: objections`, () =>
      selectObjections(store, ofSubjects(objection)),
    ).execute(values),
  ])
  return bySubject([...records, ...entries], objections)
}

/** Whose records, of what, and as known when. */
export interface RecordedQuestion {
  readonly jurisdictionCode: string
  /** Only this behaviour; all when null. */
  readonly behaviourCode: string | null
  readonly on: Day
  readonly knownAt: string | null
}

const recordsAtOnce = 5_000

/**
 * Active records of breaches that one city holds, with the objections to them, by subject in code order; some thousand at
 * a time, because a city may hold more than fit into memory.
 */
export async function* walkRecordedCases(
  store: ZoneStore,
  question: RecordedQuestion,
  atOnce = recordsAtOnce,
): AsyncGenerator<SubjectCaseRows> {
  const { creditRecord, objection } = store.v
  const { jurisdictionCode, behaviourCode, on, knownAt } = question
  const isAsked = and(
    eq(creditRecord.jurisdictionCode, jurisdictionCode),
    knownAt === null
      ? isActiveOn(creditRecord, on, store.catalogues.publicityTerms)
      : isKnownAt(creditRecord, knownAt),
    behaviourCode === null ? undefined : eq(creditRecord.behaviourCode, behaviourCode),
  )
  let after = ''
  for (let most = atOnce; ; ) {
    const rows = await selectRecords(
      store,
      and(isAsked, sql`${creditRecord.subjectCode} > ${after}`),
    ).limit(most)
    const last = rows.at(-1)?.subjectCode
    if (last === undefined) return
    // Of the last subject further records may follow.
    const isCut = rows.length === most
    const records = isCut ? rows.filter(({ subjectCode }) => subjectCode !== last) : rows
    if (isCut && records.length === 0) {
      most *= 2
      continue
    }
    const until = records.at(-1)!.subjectCode
    const objections = await selectObjections(
      store,
      and(
        eq(objection.jurisdictionCode, jurisdictionCode),
        sql`${objection.subjectCode} > ${after} and ${objection.subjectCode} <= ${until}`,
        isKnownAt(objection, knownAt),
      ),
    )
    yield* bySubject(records, objections).values()
    if (!isCut) return
    after = until
    most = atOnce
  }
}

function selectRecords({ db, v }: ZoneStore, condition: SQL | undefined) {
  const { creditRecord: t } = v
  return db
    .select({ ...caseColumns(t), behaviourCode: t.behaviourCode })
    .from(t)
    .where(and(condition, eq(t.kind, 'PENALTY'), isNotNull(t.behaviourCode)))
    .orderBy(asc(t.subjectCode), asc(t.jurisdictionCode), asc(t.id))
}

function selectEntries({ db, v }: ZoneStore, condition: SQL | undefined) {
  const { listEntry: t } = v
  return db
    .select({ ...caseColumns(t), behaviourCode: t.behaviourCode, listCode: t.listCode })
    .from(t)
    .where(and(condition, eq(t.colour, 'SERIOUS')))
    .orderBy(asc(t.subjectCode), asc(t.jurisdictionCode), asc(t.id))
}

function caseColumns(t: ZoneStore['v']['creditRecord'] | ZoneStore['v']['listEntry']) {
  return {
    id: t.id,
    subjectCode: t.subjectCode,
    subjectKind: t.subjectKind,
    position: t.knownFrom,
    jurisdictionCode: t.jurisdictionCode,
    figures: t.figures,
    decidedOn: t.decidedOn,
    validUntil: t.validUntil,
    severity: t.severity,
    endedOn: t.endedOn,
  }
}

type CaseRow = Omit<Case, 'kind' | 'listCode' | 'objections'> & {
  readonly subjectCode: string
  readonly subjectKind: SubjectKind
  readonly listCode?: string
}

function selectObjections({ db, v }: ZoneStore, condition: SQL | undefined) {
  const { objection: t } = v
  return db
    .select({
      jurisdictionCode: t.jurisdictionCode,
      targetId: t.targetId,
      acceptedOn: t.acceptedOn,
      decidedOn: t.decidedOn,
    })
    .from(t)
    .where(condition)
    .orderBy(asc(t.id))
}

type ObjectionRow = Awaited<ReturnType<typeof selectObjections>>[number]

function bySubject(
  rows: readonly CaseRow[],
  objections: readonly ObjectionRow[],
): ReadonlyMap<string, SubjectCaseRows> {
  const objectionsTo = new Map<string, ObjectionRow[]>()
  for (const objection of objections) {
    const target = `${objection.jurisdictionCode}/${objection.targetId}`
    objectionsTo.set(target, [...(objectionsTo.get(target) ?? []), objection])
  }
  const subjects = new Map<string, SubjectCaseRows & { cases: Case[] }>()
  for (const { subjectCode, subjectKind, listCode, ...row } of rows) {
    const subject = subjects.get(subjectCode) ?? { code: subjectCode, kind: subjectKind, cases: [] }
    subjects.set(subjectCode, subject)
    subject.cases.push({
      ...row,
      kind: listCode === undefined ? 'RECORD' : 'LIST_ENTRY',
      listCode: listCode ?? null,
      objections: objectionsTo.get(`${row.jurisdictionCode}/${row.id}`) ?? [],
    })
  }
  return subjects
}
