import { and, asc, count, desc, eq, gt, gte, isNull, type SQL, sql } from 'drizzle-orm'
import type { Fault } from '../../schema/faults.js'
import type { SheetKind } from '../../schema/intake.js'
import type { Day } from '../../schema/scalars/date.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'

export type IntakeRunRow = CityStore['t']['intakeRun']['$inferSelect']

/** A row in quarantine: why, never what stood in it. */
export interface QuarantinedRow {
  readonly runId: string
  readonly rowNumber: number
  readonly faults: readonly Fault[]
}

/** A row that waits: for what, as `needs` writes it, never what stood in it. */
export interface WaitingRow {
  readonly rowNumber: number
  readonly waitsFor: string
  /** Why a steward has to decide; null or none where something is still to come. */
  readonly questions: readonly Fault[] | null
}

/** One run; null when there is none. */
export async function findIntakeRun(
  { db, t }: CityStore,
  id: string,
): Promise<IntakeRunRow | null> {
  const [run] = await db.select().from(t.intakeRun).where(eq(t.intakeRun.id, id))
  return run ?? null
}

/**
 * Runs, the latest first: those behind the run `after`, one more than `first` where a further page follows; none behind
 * a run that is not there.
 */
export function listIntakeRuns(
  { db, t }: CityStore,
  { first, after }: { first: number; after: string | null },
): Promise<IntakeRunRow[]> {
  const { startedAt, id } = t.intakeRun
  const place = db
    .select({ startedAt, id })
    .from(t.intakeRun)
    .where(eq(id, after ?? ''))
  return db
    .select()
    .from(t.intakeRun)
    .where(after === null ? undefined : sql`(${startedAt}, ${id}) < (${place})`)
    .orderBy(desc(startedAt), desc(id))
    .limit(first + 1)
}

/** Refused rows of a run in the order of the file: those behind row `after`, at most `limit`. */
export function listRefusedRows(
  { db, t }: CityStore,
  runId: string,
  {
    limit,
    after = 0,
    code = null,
    column = null,
  }: { limit: number; after?: number; code?: string | null; column?: string | null },
): Promise<QuarantinedRow[]> {
  return db
    .select({
      runId: t.intakeRefusal.runId,
      rowNumber: t.intakeRefusal.rowNumber,
      faults: t.intakeRefusal.faults,
    })
    .from(t.intakeRefusal)
    .where(
      and(
        eq(t.intakeRefusal.runId, runId),
        gt(t.intakeRefusal.rowNumber, after),
        hasFault(t.intakeRefusal, code, column),
      ),
    )
    .orderBy(asc(t.intakeRefusal.rowNumber))
    .limit(limit)
}

/** Rows of a run that wait, in the order of the file: those behind row `after`, at most `limit`. */
export function listWaitingRows(
  { db, t }: CityStore,
  runId: string,
  { limit, after = 0 }: { limit: number; after?: number },
): Promise<WaitingRow[]> {
  const { rowNumber, waitsFor, questions } = t.intakeWaiting
  return db
    .select({ rowNumber, waitsFor, questions })
    .from(t.intakeWaiting)
    .where(and(eq(t.intakeWaiting.runId, runId), gt(rowNumber, after)))
    .orderBy(asc(rowNumber))
    .limit(limit)
}

/** How many refused rows of the runs have a fault in the column other than that of a minor. */
export async function countRefusedIn(
  { db, t }: CityStore,
  runIds: readonly string[],
  column: string,
): Promise<number> {
  const { runId, faults } = t.intakeRefusal
  const [found] = await db
    .select({ rows: count() })
    .from(t.intakeRefusal)
    .where(
      and(
        isOneOf(runId, runIds),
        sql`exists (select from jsonb_array_elements(${faults}) as fault
          where fault ->> 'column' = ${column} and fault ->> 'code' <> 'PERSON_MINOR')`,
      ),
    )
  return found!.rows
}

/** How many reasons the refused rows of a run have together. */
export async function countFaults({ db, t }: CityStore, runId: string): Promise<number> {
  const [found] = await db
    .select({
      faults: sql<number>`coalesce(sum(jsonb_array_length(${t.intakeRefusal.faults})), 0)::integer`,
    })
    .from(t.intakeRefusal)
    .where(eq(t.intakeRefusal.runId, runId))
  return found!.faults
}

/** One fault of the row meets both. */
function hasFault(
  { faults }: CityStore['t']['intakeRefusal'],
  code: string | null,
  column: string | null,
): SQL | undefined {
  if (code === null && column === null) return undefined
  const fault = { ...(code === null ? {} : { code }), ...(column === null ? {} : { column }) }
  return sql`${faults} @> ${JSON.stringify([fault])}::text::jsonb`
}

/** The last run of each file and worksheet that was handed in on the day or after it, by sheet. */
export async function listLastIntakeRunsSince(
  { db, t }: CityStore,
  from: string,
): Promise<IntakeRunRow[]> {
  const { sheet, fileSha256, sheetName, startedAt, startedOn, id } = t.intakeRun
  const runs = await db
    .selectDistinctOn([sheet, fileSha256, sheetName])
    .from(t.intakeRun)
    .where(gte(startedOn, from))
    .orderBy(asc(sheet), asc(fileSha256), asc(sheetName), desc(startedAt), desc(id))
  return runs
}

/** What a row of each sheet mainly becomes; a case that ends a record leaves this version of it alone. */
const mainTables = {
  subjects: 'subject',
  licences: 'creditRecordDetail',
  penalties: 'creditRecordDetail',
  interviews: 'creditRecordDetail',
  commitments: 'creditRecordDetail',
  'serious-list': 'listEntryDetail',
  'red-list': 'listEntryDetail',
  standards: 'localStandard',
  paths: 'punishmentPath',
  recognitions: 'recognition',
  products: 'incentiveProduct',
  'product-recognitions': 'productRecognition',
  units: 'organisationUnit',
  datasets: 'dataset',
  supply: 'supplyDeclaration',
  measures: 'cityMeasure',
  repairs: 'repair',
  objections: 'objection',
  revocations: 'ending',
  feedback: 'feedback',
  'plan-figures': 'planFigure',
  'unit-successors': 'unitSuccessor',
  'early-codes': 'earlyCode',
} as const satisfies Record<SheetKind, keyof CityStore['t']>

/** How many versions in force rest on rows of each run of a sheet, by run. */
export async function countRowsInForce(
  { db, t }: CityStore,
  sheet: SheetKind,
): Promise<{ run: IntakeRunRow; rows: number }[]> {
  const { sourceId, knownTo } = t[mainTables[sheet]]
  const inForce = db
    .select({
      runId: sql<string>`split_part(${sourceId}, ':', 1)`.as('run_id'),
      rows: count().as('rows'),
    })
    .from(t[mainTables[sheet]])
    .where(isNull(knownTo))
    .groupBy(sql`1`)
    .as('in_force')
  return db
    .select({ run: t.intakeRun, rows: inForce.rows })
    .from(inForce)
    .innerJoin(t.intakeRun, eq(t.intakeRun.id, inForce.runId))
    .where(eq(t.intakeRun.sheet, sheet))
}

/** How many records of a kind that were decided since the day first came in on each day, in China. */
export function countArrivals(
  { db, t }: CityStore,
  kind: 'LICENCE' | 'PENALTY',
  from: string,
): Promise<{ decidedOn: Day; arrivedOn: Day; records: number }[]> {
  const { id, decidedOn, knownFromAt, knownTo } = t.creditRecord
  const ofKind = and(eq(t.creditRecord.kind, kind), gte(decidedOn, from))
  const first = db
    .select({ id, at: sql`min(${knownFromAt})`.as('at') })
    .from(t.creditRecord)
    .where(eq(t.creditRecord.kind, kind))
    .groupBy(id)
    .as('first')
  const arrivedOn = sql<Day>`(${first.at} at time zone 'Asia/Shanghai')::date::text`
  return db
    .select({ decidedOn, arrivedOn, records: count() })
    .from(t.creditRecord)
    .innerJoin(first, eq(first.id, id))
    .where(and(ofKind, isNull(knownTo)))
    .groupBy(decidedOn, sql`2`)
}

/** The day, in China, on which a sheet of this kind was first handed in; null while none has been. */
export async function findFirstHandIn({ db, t }: CityStore, sheet: SheetKind): Promise<Day | null> {
  const { startedAt } = t.intakeRun
  const [first] = await db
    .select({ on: sql<Day | null>`(min(${startedAt}) at time zone 'Asia/Shanghai')::date::text` })
    .from(t.intakeRun)
    .where(eq(t.intakeRun.sheet, sheet))
  return first?.on ?? null
}

/** How many subjects of each kind the city knows, and how many of them by a valid code. */
export function countSubjectCodes({ db, t }: CityStore) {
  const isValid = sql`${t.subject.codeStatus} in ('OK', 'LEGACY')`
  const { subject, creditRecord, listEntry, representative, personIdentity } = t
  const has = (table: typeof creditRecord | typeof listEntry | typeof representative) =>
    sql`exists (select from ${table} as fact
      where fact.subject_code = ${subject}.code and fact.known_to is null)`
  const isRegistered = sql`(${subject}.kind = 'PERSON' and exists (
      select from ${personIdentity} as fact
      where fact.subject_code = ${subject}.code and fact.known_to is null)
    or ${subject}.industry_code is not null and ${subject}.division_code is not null
      and ${subject}.registered_on is not null and ${has(representative)})`
  const isCovered = sql`(${has(creditRecord)} or ${has(listEntry)} or ${isRegistered})`
  return db
    .select({
      kind: t.subject.kind,
      subjects: count(),
      valid: sql<number>`(count(*) filter (where ${isValid}))::integer`,
      covered: sql<number>`(count(*) filter (where ${isCovered}))::integer`,
    })
    .from(t.subject)
    .where(isNull(t.subject.knownTo))
    .groupBy(t.subject.kind)
    .orderBy(asc(t.subject.kind))
}

/** How many of each kind, and of each group of key persons, there are to be covered. */
export function listPlanFigures({ db, t }: CityStore) {
  return db
    .select()
    .from(t.planFigure)
    .where(isNull(t.planFigure.knownTo))
    .orderBy(asc(t.planFigure.kind), asc(t.planFigure.groupName))
}
