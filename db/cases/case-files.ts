import { and, asc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { type CaseKind, type CaseState, type DueBefore, dueBefore } from '../../rules/cases/case.js'
import type { DueRules } from '../../rules/cases/deadlines.js'
import { addDays } from '../../rules/days.js'
import type { Day } from '../../schema/scalars/date.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'

/** A case as a step left it. */
export type CaseVersion = CityStore['t']['caseFile']['$inferSelect']

export interface CaseFilter {
  readonly kinds: readonly CaseKind[] | null
  readonly states: readonly CaseState[] | null
  /** Deciding or receiving units; null for all. */
  readonly units: readonly string[] | null
  readonly subjectCode: string | null
  /** By state, from which days on the next step is due in time; null where that is not asked. */
  readonly due: readonly DueBefore[] | null
}

export interface CasePlace {
  readonly openedOn: Day
  readonly id: string
}

/** Cases as they stand, the oldest first: those behind the place, one more than `first` where a further page follows. */
export function listCaseFiles(
  { db, t }: CityStore,
  { kinds, states, units, subjectCode, due }: CaseFilter,
  { first, after }: { readonly first: number; readonly after: CasePlace | null },
): Promise<CaseVersion[]> {
  const { caseFile: t_ } = t
  return db
    .select()
    .from(t_)
    .where(
      and(
        isNull(t_.knownTo),
        kinds === null ? undefined : isOneOf(t_.kind, kinds),
        states === null ? undefined : isOneOf(t_.state, states),
        units === null
          ? undefined
          : or(isOneOf(t_.decidingUnit, units), isOneOf(t_.receivingUnit, units)),
        subjectCode === null ? undefined : eq(t_.subjectCode, subjectCode),
        due === null ? undefined : isDueBefore(t_, due),
        after === null
          ? undefined
          : sql`(${t_.openedOn}, ${t_.id}) > (${after.openedOn}::date, ${after.id})`,
      ),
    )
    .orderBy(asc(t_.openedOn), asc(t_.id))
    .limit(first + 1)
}

/** Cases whose next step is due on a day at the latest, late ones too, the oldest first. */
export async function listCasesDue(
  store: CityStore,
  until: Day,
  rules: DueRules,
): Promise<CaseVersion[]> {
  const due = dueBefore(addDays(until, 1), store.jurisdiction, rules)
  const filter = { kinds: null, states: null, units: null, subjectCode: null, due }
  const found: CaseVersion[] = []
  for (let after: CasePlace | null = null; ; after = found.at(-1)!) {
    const page: CaseVersion[] = await listCaseFiles(store, filter, { first: casesAtOnce, after })
    found.push(...page.slice(0, casesAtOnce))
    if (page.length <= casesAtOnce) return found
  }
}

const casesAtOnce = 1_000

function isDueBefore(t: CityStore['t']['caseFile'], due: readonly DueBefore[]): SQL {
  const columns = { OPENED: t.openedOn, ACCEPTED: t.acceptedOn, STATE: t.stepOn }
  const some = due.map(({ kind, state, from, first, last }) =>
    and(eq(t.kind, kind), eq(t.state, state), gte(columns[from], first), lte(columns[from], last)),
  )
  return or(...some) ?? sql`false`
}

/** The case of an id as it stands; null where there is none. */
export async function findCaseFile({ db, t }: CityStore, id: string): Promise<CaseVersion | null> {
  const [found] = await db
    .select()
    .from(t.caseFile)
    .where(and(eq(t.caseFile.id, id), isNull(t.caseFile.knownTo)))
  return found ?? null
}

/** All versions of the cases, which are their steps, by case in the order in which they were taken. */
export function listCaseVersions({ db, t }: CityStore, ids: readonly string[]) {
  return db
    .select()
    .from(t.caseFile)
    .where(isOneOf(t.caseFile.id, ids))
    .orderBy(asc(t.caseFile.id), asc(t.caseFile.knownFrom))
}

/** Cases of the subjects as they stand, the latest first. */
export function listSubjectCases({ db, t }: CityStore, codes: readonly string[]) {
  const { caseFile } = t
  return db
    .select()
    .from(caseFile)
    .where(and(isOneOf(caseFile.subjectCode, codes), isNull(caseFile.knownTo)))
    .orderBy(asc(caseFile.subjectCode), sql`${caseFile.openedOn} desc`, asc(caseFile.id))
}

/** The unit, and those for which it stands on the day, directly or through others. */
export async function listUnitsStoodFor(
  { db, t }: CityStore,
  unitCode: string,
  on: Day,
): Promise<string[]> {
  const { unitSuccessor: u } = t
  const rows = await db
    .select({ unitCode: u.unitCode, successorCode: u.successorCode })
    .from(u)
    .where(and(isNull(u.knownTo), lte(u.validFrom, on)))
  const units = new Set([unitCode])
  for (const one of units) {
    for (const row of rows) if (row.successorCode === one) units.add(row.unitCode)
  }
  return [...units]
}
