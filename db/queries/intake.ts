import { and, asc, desc, eq, gt, gte, type SQL, sql } from 'drizzle-orm'
import type { Fault } from '../intake/rules/fault.js'
import type { CityStore } from '../store.js'

export type IntakeRunRow = CityStore['t']['intakeRun']['$inferSelect']

/** A row in quarantine: why, never what stood in it. */
export interface RefusedRow {
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

/** Runs, the latest first, then by id: those behind `after`, one more than `first` where a further page follows. */
export function listIntakeRuns(
  { db, t }: CityStore,
  { first, after }: { first: number; after: readonly [string, string] | null },
): Promise<IntakeRunRow[]> {
  return db
    .select()
    .from(t.intakeRun)
    .where(
      after
        ? sql`(${t.intakeRun.startedAt} < ${after[0]}::timestamptz or (${t.intakeRun.startedAt} = ${after[0]}::timestamptz and ${t.intakeRun.id} > ${after[1]}))`
        : undefined,
    )
    .orderBy(desc(t.intakeRun.startedAt), asc(t.intakeRun.id))
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
): Promise<RefusedRow[]> {
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
