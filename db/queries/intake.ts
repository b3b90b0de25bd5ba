import { and, asc, count, desc, eq, gt, gte, isNull, type SQL, sql } from 'drizzle-orm'
import type { Fault } from '../intake/rules/fault.js'
import type { CityStore } from '../store.js'

export type IntakeRunRow = CityStore['t']['intakeRun']['$inferSelect']

/** A row in quarantine: why, never what stood in it. */
export interface QuarantinedRow {
  readonly runId: string
  readonly rowNumber: number
  readonly faults: readonly Fault[]
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

/** Runs that began on the day or after it, for sums over them. */
export function listIntakeRunsSince({ db, t }: CityStore, from: string): Promise<IntakeRunRow[]> {
  return db
    .select()
    .from(t.intakeRun)
    .where(gte(t.intakeRun.startedOn, from))
    .orderBy(asc(t.intakeRun.sheet), asc(t.intakeRun.id))
}

/** How many subjects of each kind the city knows, and how many of them by a valid code. */
export function countSubjectCodes({ db, t }: CityStore) {
  const isValid = sql`${t.subject.codeStatus} in ('OK', 'LEGACY')`
  return db
    .select({
      kind: t.subject.kind,
      subjects: count(),
      valid: sql<number>`(count(*) filter (where ${isValid}))::integer`,
    })
    .from(t.subject)
    .where(isNull(t.subject.knownTo))
    .groupBy(t.subject.kind)
    .orderBy(asc(t.subject.kind))
}
