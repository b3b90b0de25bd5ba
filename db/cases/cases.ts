import {
  type AnyColumn,
  and,
  desc,
  eq,
  exists,
  isNull,
  not,
  notExists,
  or,
  type Placeholder,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Day } from '../../schema/scalars/date.js'
import { isShared } from '../border/shared.js'
import { isActiveOn, isActiveRecordOn } from '../lists/active.js'
import { isOneOf, prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'

export interface CaseQuestion {
  readonly on: Day
  /** Also cases about records and entries that are not active on the day. */
  readonly ended: boolean
  /** Also cases about what the city does not share (不予共享): for the city itself and the subject. */
  readonly withheld: boolean
}

/** Objections of the subjects, latest first. */
export function listObjections(store: CityStore, codes: readonly string[], question: CaseQuestion) {
  const { db, t } = store
  return prepared(store, nameOf('listObjections', question), () =>
    db
      .select()
      .from(t.objection)
      .where(isShownCase(store, t.objection, t.objection.targetId, question))
      .orderBy(t.objection.subjectCode, desc(t.objection.acceptedOn), t.objection.id),
  ).execute({ codes, on: question.on })
}

export type ObjectionRow = CityStore['t']['objection']['$inferSelect']

export interface RepairQuestion extends CaseQuestion {
  /** Units whose applications and refusals are shown besides what was granted. */
  readonly applicationsOf: 'ALL' | readonly string[]
}

/** Repairs of the subjects, latest first. */
export function listRepairs(store: CityStore, codes: readonly string[], question: RepairQuestion) {
  const { db, t } = store
  const { applicationsOf } = question
  const whose = applicationsOf === 'ALL' ? 'all' : applicationsOf.length > 0 ? 'own' : 'granted'
  return prepared(store, `${nameOf('listRepairs', question)} ${whose}`, () =>
    db
      .select()
      .from(t.repair)
      .where(
        and(isShownCase(store, t.repair, t.repair.targetId, question), isShownRepair(store, whose)),
      )
      .orderBy(t.repair.subjectCode, desc(t.repair.appliedOn), t.repair.id),
  ).execute({ codes, on: question.on, ...(whose === 'own' ? { units: applicationsOf } : {}) })
}

/** > Public is only what a granted repair brings about; application and refusal are for the subject, the unit that decides and the lead unit. — workflows.md 2 */
function isShownRepair({ db, t }: CityStore, whose: 'all' | 'own' | 'granted'): SQL | undefined {
  if (whose === 'all') return undefined
  const { repair, caseFile } = t
  // Not as a parameter: PostgreSQL would plan the statement for its value, each time anew.
  const isGranted = sql`${repair.status} = 'GRANTED'`
  if (whose === 'granted') return isGranted
  const units = sql.placeholder('units')
  const own = and(
    eq(caseFile.id, repair.id),
    isNull(caseFile.knownTo),
    or(isOneOf(caseFile.decidingUnit, units), isOneOf(caseFile.receivingUnit, units)),
  )
  return or(isGranted, exists(db.select({ one: sql`1` }).from(caseFile).where(own)))
}

export type RepairRow = CityStore['t']['repair']['$inferSelect']

/** What was done about records and entries of the subjects, latest first; what was not executed stands last. */
export function listFeedback(store: CityStore, codes: readonly string[], question: CaseQuestion) {
  const { db, t } = store
  return prepared(store, nameOf('listFeedback', question), () =>
    db
      .select()
      .from(t.feedback)
      .where(isShownCase(store, t.feedback, t.feedback.entryId, question))
      .orderBy(
        t.feedback.subjectCode,
        sql`${t.feedback.executedOn} desc nulls last`,
        t.feedback.id,
      ),
  ).execute({ codes, on: question.on })
}

export type FeedbackRow = CityStore['t']['feedback']['$inferSelect']

/** One statement for each kind of question. */
function nameOf(name: string, { ended, withheld }: CaseQuestion): string {
  return `${name} ${ended ? 'ended too' : 'active'} ${withheld ? 'held' : 'shared'}`
}

function isShownCase(
  store: CityStore,
  t: { readonly subjectCode: AnyColumn; readonly knownTo: AnyColumn },
  targetId: AnyColumn,
  { ended, withheld }: CaseQuestion,
): SQL | undefined {
  return and(
    isOneOf(t.subjectCode, sql.placeholder('codes')),
    isNull(t.knownTo),
    ended ? undefined : isAboutActive(store, targetId, sql.placeholder('on')),
    withheld ? undefined : isAboutShared(store, targetId),
  )
}

/** Whether the city shares what a case is about. */
export function isAboutShared({ db, t }: CityStore, targetId: AnyColumn): SQL | undefined {
  const one = { one: sql`1` }
  const { creditRecord, listEntry, dataset } = t
  const record = and(
    eq(creditRecord.id, targetId),
    isNull(creditRecord.knownTo),
    not(isShared(dataset, creditRecord)),
  )
  const entry = and(
    eq(listEntry.id, targetId),
    isNull(listEntry.knownTo),
    not(isShared(dataset, listEntry)),
  )
  return and(
    notExists(db.select(one).from(creditRecord).where(record)),
    notExists(db.select(one).from(listEntry).where(entry)),
  )
}

function isAboutActive(
  { db, t, catalogues }: CityStore,
  targetId: AnyColumn,
  on: Placeholder,
): SQL | undefined {
  const one = { one: sql`1` }
  const { creditRecord, listEntry } = t
  const record = and(eq(creditRecord.id, targetId), isActiveRecordOn({ t, catalogues }, on))
  const entry = and(eq(listEntry.id, targetId), isActiveOn(listEntry, on, catalogues))
  return or(
    exists(db.select(one).from(creditRecord).where(record)),
    exists(db.select(one).from(listEntry).where(entry)),
  )
}

/** Which of the records or entries an accepted objection is pending against. */
export async function listTargetsUnderObjection(
  store: CityStore,
  targetIds: readonly string[],
): Promise<Set<string>> {
  const { db, t } = store
  const rows = await prepared(store, 'listTargetsUnderObjection', () =>
    db
      .select({ targetId: t.objection.targetId })
      .from(t.objection)
      .where(
        and(
          isOneOf(t.objection.targetId, sql.placeholder('targetIds')),
          eq(t.objection.status, 'ACCEPTED'),
          isNull(t.objection.knownTo),
        ),
      ),
  ).execute({ targetIds })
  return new Set(rows.map(({ targetId }) => targetId))
}
