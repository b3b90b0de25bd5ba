import { and, asc, eq, isNotNull, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Case } from '../../rules/decisions/case.js'
import type { SubjectKind } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { isShared } from '../border/shared.js'
import { isKnownAt } from '../ledger/known-at.js'
import { hasEffectOn, isPenaltyWithEffectOn } from '../lists/active.js'
import { isOneOf, prepared } from '../server/parameters.js'
import type { ZoneStore } from '../store.js'

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
    prepared(store, `${name}: entries`, () =>
      selectEntries(store, ofSubjects(listEntry), at),
    ).execute(values),
    prepared(store, `${name}: objections`, () =>
      selectObjections(store, ofSubjects(objection)),
    ).execute(values),
  ])
  return bySubject([...records, ...entries], objections)
}

/** Whose cases, of what, and as known when. */
export interface CityQuestion {
  readonly jurisdictionCode: string
  /** Only this behaviour; all when null. */
  readonly behaviourCode: string | null
  readonly on: Day
  readonly knownAt: string | null
}

const casesAtOnce = 5_000

/**
 * Active cases of one city that count in another by their behaviour, records of breaches and entries on regional lists,
 * with the objections to them, by subject in code order; some thousand at a time, because a city may hold more than fit
 * into memory.
 */
export async function* walkCasesByBehaviour(
  store: ZoneStore,
  question: CityQuestion,
  atOnce = casesAtOnce,
): AsyncGenerator<SubjectCaseRows> {
  const { creditRecord, listEntry, objection } = store.v
  const { lists } = store.catalogues
  const { jurisdictionCode, behaviourCode, on, knownAt } = question
  const isAsked = (t: typeof creditRecord | typeof listEntry, hasEffect: SQL | undefined) =>
    and(
      eq(t.jurisdictionCode, jurisdictionCode),
      isKnownAt(t, knownAt),
      knownAt === null ? hasEffect : undefined,
      behaviourCode === null ? isNotNull(t.behaviourCode) : eq(t.behaviourCode, behaviourCode),
    )
  const regional = [...lists.values()].filter(({ scope }) => scope === 'REGIONAL')
  const isRecordAsked = isAsked(
    creditRecord,
    isPenaltyWithEffectOn(creditRecord, on, store.catalogues),
  )
  const isEntryAsked = isAsked(listEntry, hasEffectOn(listEntry, on, store.catalogues))
  const isRegional = isOneOf(
    listEntry.listCode,
    regional.map(({ code }) => code),
  )
  let after = ''
  for (let most = atOnce; ; ) {
    const [records, entries] = await Promise.all([
      selectRecords(store, and(isRecordAsked, sql`${creditRecord.subjectCode} > ${after}`)).limit(
        most,
      ),
      selectEntries(
        store,
        and(isEntryAsked, isRegional, sql`${listEntry.subjectCode} > ${after}`),
        knownAt,
      ).limit(most),
    ])
    // Of the last subject of what was cut off further rows may follow, and so of all behind it.
    const cut = [records, entries].flatMap((rows) =>
      rows.length === most ? rows.at(-1)!.subjectCode : [],
    )
    const [end = null] = cut.sort()
    const rows = [...records, ...entries]
      .filter(({ subjectCode }) => end === null || subjectCode < end)
      .sort(bySubjectCode)
    if (rows.length === 0) {
      if (end === null) return
      most *= 2
      continue
    }
    const until = rows.at(-1)!.subjectCode
    const objections = await selectObjections(
      store,
      and(
        eq(objection.jurisdictionCode, jurisdictionCode),
        sql`${objection.subjectCode} > ${after} and ${objection.subjectCode} <= ${until}`,
        isKnownAt(objection, knownAt),
      ),
    )
    yield* bySubject(rows, objections).values()
    if (end === null) return
    after = until
    most = atOnce
  }
}

function bySubjectCode(one: CaseRow, other: CaseRow): number {
  if (one.subjectCode === other.subjectCode) return 0
  return one.subjectCode < other.subjectCode ? -1 : 1
}

function selectRecords({ db, v }: ZoneStore, condition: SQL | undefined) {
  const { creditRecord: t } = v
  return db
    .select({ ...caseColumns(t), behaviourCode: t.behaviourCode })
    .from(t)
    .where(
      and(condition, isShared(v.dataset, t), eq(t.kind, 'PENALTY'), isNotNull(t.behaviourCode)),
    )
    .orderBy(asc(t.subjectCode), asc(t.jurisdictionCode), asc(t.id))
}

function selectEntries(
  { db, v }: ZoneStore,
  condition: SQL | undefined,
  knownAt: string | Placeholder | null,
) {
  const { listEntry: t } = v
  const found = basisOfEntry({ db, v }, knownAt)
  return db
    .select({
      ...caseColumns(t),
      behaviourCode: t.behaviourCode,
      listCode: t.listCode,
      basisRevokedOn: found.revokedOn,
      basisUnseen: sql<boolean>`(${t.restsOn} is not null and ${found.id} is null)`,
    })
    .from(t)
    .leftJoinLateral(found, sql`true`)
    .where(and(condition, isShared(v.dataset, t), eq(t.colour, 'SERIOUS')))
    .orderBy(asc(t.subjectCode), asc(t.jurisdictionCode), asc(t.id))
}

/** The penalty on which a list entry rests, as far as it is shared: to be joined laterally. */
export function basisOfEntry(
  { db, v: { listEntry, creditRecord: basis, dataset } }: Pick<ZoneStore, 'db' | 'v'>,
  knownAt: string | Placeholder | null,
) {
  return db
    .select({ id: basis.id, revokedOn: revokedOn(basis).as('revoked_on') })
    .from(basis)
    .where(
      and(
        eq(basis.jurisdictionCode, listEntry.jurisdictionCode),
        eq(basis.id, listEntry.restsOn),
        isKnownAt(basis, knownAt),
        isShared(dataset, basis),
      ),
    )
    .limit(1)
    .as('basis')
}

/** What an earlier version of the hub has ended says it by its end alone. */
function revokedOn(t: ZoneStore['v']['creditRecord']): SQL<Day | null> {
  return sql`coalesce(${t.revokedOn}, case when ${t.endedBy} = 'REVOKED' then ${t.endedOn} end)`
}

/** What decisions read of a record or entry. */
export function caseColumns(t: ZoneStore['v']['creditRecord'] | ZoneStore['v']['listEntry']) {
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
