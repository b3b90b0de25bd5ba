import { type AnyColumn, and, asc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { recordsBegin } from '../../rules/days.js'
import type { CaseKnown, SubjectHistory } from '../../rules/tasks/subject-history.js'
import type { Report } from '../../rules/tasks/tasks.js'
import type { SubjectKind } from '../../rules/words.js'
import { grouped } from '../../runtime/grouped.js'
import { type Day, dayInChina } from '../../schema/scalars/date.js'
import { isShared } from '../border/shared.js'
import { hasEffectOn, isPenaltyWithEffectOn } from '../lists/active.js'
import { isOneOf } from '../server/parameters.js'
import type { ZoneStore } from '../store.js'
import { basisOfEntry, caseColumns } from './zone-cases.js'

/** Along which paths of which city tasks are asked for. */
export interface TaskPaths {
  readonly city: string
  readonly today: Day
  readonly pathCodes: readonly string[]
  /** Lists and behaviours that they start from; none where only what was reported is asked for. */
  readonly listCodes: readonly string[]
  readonly behaviourCodes: readonly string[]
  /** Whether those whose measures were all lifted are asked for too. */
  readonly lifted?: boolean
}

/**
 * Codes of organisations and sole traders about which there may be tasks, in code order: those with an active record or
 * entry from which a path starts, in whatever city, and those about whom a unit has reported and not lifted.
 */
export async function listTaskSubjects(
  store: ZoneStore,
  { city, today, pathCodes, listCodes, behaviourCodes, lifted = false }: TaskPaths,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<string[]> {
  const { db, v, catalogues } = store
  const { creditRecord, listEntry, feedback } = v
  const isBehind = (t: { readonly subjectCode: AnyColumn }) => sql`${t.subjectCode} > ${after}`
  // A person's key begins so; nobody is told of persons by list.
  const isNoPerson = (t: { readonly subjectCode: AnyColumn }) =>
    sql`${t.subjectCode} !~ '^P[0-9]{2}[0-9A-F]{32}$'`
  const entries = db
    .selectDistinct({ code: listEntry.subjectCode })
    .from(listEntry)
    .where(
      and(
        isNull(listEntry.knownTo),
        isOneOf(listEntry.listCode, listCodes),
        eq(listEntry.colour, 'SERIOUS'),
        isNoPerson(listEntry),
        isBehind(listEntry),
        hasEffectOn(listEntry, today, catalogues),
        isShared(v.dataset, listEntry),
      ),
    )
    .orderBy(asc(listEntry.subjectCode))
    .limit(most)
  const records = db
    .selectDistinct({ code: creditRecord.subjectCode })
    .from(creditRecord)
    .where(
      and(
        isNull(creditRecord.knownTo),
        isOneOf(creditRecord.behaviourCode, behaviourCodes),
        isNoPerson(creditRecord),
        isBehind(creditRecord),
        isPenaltyWithEffectOn(creditRecord, today, catalogues),
        isShared(v.dataset, creditRecord),
      ),
    )
    .orderBy(asc(creditRecord.subjectCode))
    .limit(most)
  const reported = db
    .selectDistinct({ code: feedback.subjectCode })
    .from(feedback)
    .where(
      and(
        isNull(feedback.knownTo),
        eq(feedback.jurisdictionCode, city),
        isOneOf(feedback.pathCode, pathCodes),
        lifted ? undefined : isNull(feedback.liftedOn),
        isNoPerson(feedback),
        isBehind(feedback),
      ),
    )
    .orderBy(asc(feedback.subjectCode))
    .limit(most)
  const rows = await unionAll(entries, records, reported)
  return [...new Set(rows.map(({ code }) => code))].sort().slice(0, most)
}

/**
 * What the zone has known of the subjects' records of breaches, entries on serious lists and objections, one version after
 * the other; by code, a subject of whom it has known nothing is absent.
 *
 * @param isInvented  whether the data are invented: they came all at once, so each fact counts as known from its decision on
 */
export async function listSubjectHistories(
  { db, v }: ZoneStore,
  codes: readonly string[],
  isInvented: boolean,
): Promise<ReadonlyMap<string, SubjectHistory>> {
  const { creditRecord, listEntry, objection } = v
  const basis = basisOfEntry({ db, v }, null)
  const [records, entries, objections] = await Promise.all([
    db
      .select({
        ...caseColumns(creditRecord),
        behaviourCode: creditRecord.behaviourCode,
        knownFromAt: creditRecord.knownFromAt,
        knownToAt: creditRecord.knownToAt,
      })
      .from(creditRecord)
      .where(
        and(
          isOneOf(creditRecord.subjectCode, codes),
          eq(creditRecord.kind, 'PENALTY'),
          isNotNull(creditRecord.behaviourCode),
          isShared(v.dataset, creditRecord),
        ),
      )
      .orderBy(asc(creditRecord.knownFrom)),
    db
      .select({
        ...caseColumns(listEntry),
        behaviourCode: listEntry.behaviourCode,
        listCode: listEntry.listCode,
        basisRevokedOn: basis.revokedOn,
        basisUnseen: sql<boolean>`(${listEntry.restsOn} is not null and ${basis.id} is null)`,
        knownFromAt: listEntry.knownFromAt,
        knownToAt: listEntry.knownToAt,
      })
      .from(listEntry)
      .leftJoinLateral(basis, sql`true`)
      .where(
        and(
          isOneOf(listEntry.subjectCode, codes),
          eq(listEntry.colour, 'SERIOUS'),
          isShared(v.dataset, listEntry),
        ),
      )
      .orderBy(asc(listEntry.knownFrom)),
    db
      .select({
        id: objection.id,
        subjectCode: objection.subjectCode,
        jurisdictionCode: objection.jurisdictionCode,
        targetId: objection.targetId,
        acceptedOn: objection.acceptedOn,
        decidedOn: objection.decidedOn,
        knownFromAt: objection.knownFromAt,
        knownToAt: objection.knownToAt,
      })
      .from(objection)
      .where(isOneOf(objection.subjectCode, codes))
      .orderBy(asc(objection.knownFrom)),
  ])
  const known = knownDays(isInvented)
  const histories = new Map<string, SubjectHistory & { kind: SubjectKind; cases: CaseKnown[] }>()
  const marks = grouped(
    objections.map((row) => ({ ...row, ...known(row) })),
    ({ subjectCode }) => subjectCode,
  )
  const cases = [
    ...records.map((row) => ({ ...row, kind: 'RECORD' as const, listCode: null })),
    ...entries.map((row) => ({ ...row, kind: 'LIST_ENTRY' as const })),
  ]
  for (const { subjectCode, subjectKind, ...row } of cases) {
    const history = histories.get(subjectCode) ?? {
      code: subjectCode,
      kind: subjectKind,
      cases: [],
      objections: marks.get(subjectCode) ?? [],
    }
    histories.set(subjectCode, history)
    if (row.knownToAt === null) history.kind = subjectKind
    history.cases.push({ ...row, ...known(row) })
  }
  return histories
}

interface Version {
  readonly id: string
  readonly jurisdictionCode: string
  readonly knownFromAt: string
  readonly knownToAt: string | null
}

/** Of rows in the order in which they became known: the first of each fact counts from the beginning where data are invented. */
function knownDays(isInvented: boolean) {
  const seen = new Set<string>()
  return ({ id, jurisdictionCode, knownFromAt, knownToAt }: Version) => {
    const fact = `${jurisdictionCode}/${id}`
    const isFirst = !seen.has(fact)
    seen.add(fact)
    return {
      knownFrom: isFirst && isInvented ? recordsBegin : dayInChina(new Date(knownFromAt)),
      knownUntil: knownToAt === null ? null : dayInChina(new Date(knownToAt)),
    }
  }
}

/** What units of a city have reported about the subjects along these paths, by subject. */
export async function listTaskReports(
  { db, v: { feedback }, jurisdictions }: ZoneStore,
  city: string,
  pathCodes: readonly string[],
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly Report[]>> {
  const isAsked: SQL | undefined = and(
    isNull(feedback.knownTo),
    eq(feedback.jurisdictionCode, city),
    isOneOf(feedback.pathCode, pathCodes),
    isOneOf(feedback.subjectCode, codes),
  )
  const rows = await db
    .select({
      id: feedback.id,
      subjectCode: feedback.subjectCode,
      pathCode: feedback.pathCode,
      factId: feedback.entryId,
      outcome: feedback.outcome,
      executedOn: feedback.executedOn,
      executedUntil: feedback.executedUntil,
      liftedOn: feedback.liftedOn,
      at: feedback.knownFromAt,
    })
    .from(feedback)
    .where(isAsked)
    .orderBy(asc(feedback.subjectCode), asc(feedback.id))
  // The id of a fact names the city that holds it.
  const holderOf = (factId: string) =>
    jurisdictions.find(({ shortCode }) => factId.startsWith(`${shortCode}-`))?.code ?? city
  return grouped(
    rows.map(({ at, ...row }) => ({
      ...row,
      jurisdictionCode: holderOf(row.factId),
      reportedOn: dayInChina(new Date(at)),
    })),
    ({ subjectCode }) => subjectCode,
  )
}
