import { and, asc, desc, eq, gt, ne } from 'drizzle-orm'
import { HubError } from '../../schema/errors.js'
import type { Fault } from '../../schema/faults.js'
import { isOneOf } from '../server/parameters.js'
import { decipher, encipher, unwrapRowKey } from '../server/seal.js'
import type { CityStore } from '../store.js'
import type { CityTransaction } from './clock.js'
import type { Refused } from './rows.js'
import { insertRows } from './writers.js'

export type IntakeRun = CityStore['t']['intakeRun']['$inferSelect']

/** Rows that a run has dealt with so far. */
export function rowsOf(run: IntakeRun): number {
  return run.rowsNew + run.rowsChanged + run.rowsUnchanged + run.rowsWaiting + run.rowsRefused
}

const place = 'intake_refusal.cells'

/** The latest run of this sheet of this file; null when it has never been handed in here. */
export async function findRun(
  { db, t }: CityStore,
  { sha256, sheetName }: { sha256: string; sheetName: string },
): Promise<IntakeRun | null> {
  const [run] = await db
    .select()
    .from(t.intakeRun)
    .where(and(eq(t.intakeRun.fileSha256, sha256), eq(t.intakeRun.sheetName, sheetName)))
    .orderBy(desc(t.intakeRun.startedAt))
    .limit(1)
  return run ?? null
}

/**
 * Writes a run that begins, and the source that its rows will name. An earlier one of the same sheet that did not end is
 * superseded: nobody goes on with it, unless it is at work this very moment and says so with its next batch.
 *
 * @throws {HubError} IMPORT_RUN_TAKEN when another process has meanwhile begun a run of this id
 */
export async function insertRun(
  tx: CityTransaction,
  { t }: CityStore,
  run: IntakeRun,
): Promise<void> {
  const begun = await tx.insert(t.intakeRun).values(run).onConflictDoNothing().returning()
  if (begun.length === 0) throw taken(run)
  await tx
    .update(t.intakeRun)
    .set({ state: 'SUPERSEDED' })
    .where(
      and(
        eq(t.intakeRun.fileSha256, run.fileSha256),
        eq(t.intakeRun.sheetName, run.sheetName),
        eq(t.intakeRun.state, 'RUNNING'),
        ne(t.intakeRun.id, run.id),
      ),
    )
  await tx
    .insert(t.source)
    .values({ id: run.id, kind: 'IMPORT', name: run.fileName, at: run.startedAt })
}

/**
 * Brings the run's progress up to date, in the transaction that writes the rows.
 *
 * @param behind  the row behind which this process has read on
 * @throws {HubError} IMPORT_RUN_TAKEN when another process has meanwhile gone on with the run
 */
export async function goOnWithRun(
  tx: CityTransaction,
  { t }: CityStore,
  run: Pick<IntakeRun, 'id' | 'fileName' | 'lastRow' | 'state' | 'finishedAt'>,
  behind: number,
): Promise<void> {
  const { id, lastRow, state, finishedAt } = run
  const updated = await tx
    .update(t.intakeRun)
    .set({ lastRow, state, finishedAt })
    .where(and(eq(t.intakeRun.id, id), eq(t.intakeRun.lastRow, behind)))
    .returning({ id: t.intakeRun.id })
  if (updated.length === 0) throw taken(run)
}

function taken({ fileName }: Pick<IntakeRun, 'fileName'>): HubError {
  return new HubError('IMPORT_RUN_TAKEN.otherProcess', { file: fileName })
}

/** Puts rows that were not taken into quarantine. A row of an earlier run may come in when what it waited for is there. */
export async function quarantine(
  tx: CityTransaction,
  { t }: CityStore,
  refused: readonly Refused[],
  keyOf: (runId: string) => Buffer,
): Promise<void> {
  await insertRows(
    tx,
    t.intakeRefusal,
    refused.map(({ runId, rowNumber, cells, faults }) => ({
      runId,
      rowNumber,
      sealedCells: encipher(JSON.stringify(cells), keyOf(runId), place),
      faults: JSON.stringify(faults),
      codes: codesOf(faults),
    })),
    {},
  )
}

/** Keys of the runs' sealed values, by run; runs whose key was destroyed are missing. */
export async function wrappedKeysOf(
  tx: Pick<CityTransaction, 'select'>,
  { t }: CityStore,
  runIds: readonly string[],
): Promise<Map<string, string>> {
  if (runIds.length === 0) return new Map()
  const rows = await tx
    .select({ id: t.intakeRun.id, wrappedKey: t.intakeRun.wrappedKey })
    .from(t.intakeRun)
    .where(isOneOf(t.intakeRun.id, runIds))
  return new Map(rows.flatMap(({ id, wrappedKey }) => (wrappedKey ? [[id, wrappedKey]] : [])))
}

const refusedAtOnce = 1000

/** Refused rows of a run in the order of the file, so many at a time, opened. */
export async function* listRefused(
  { db, t, keys }: CityStore,
  { id, wrappedKey }: Pick<IntakeRun, 'id' | 'wrappedKey'>,
): AsyncGenerator<Refused[]> {
  if (wrappedKey === null) return
  const key = unwrapRowKey(wrappedKey, keys.wrapping, id)
  for (let after = 0; ; ) {
    const rows = await db
      .select()
      .from(t.intakeRefusal)
      .where(and(eq(t.intakeRefusal.runId, id), gt(t.intakeRefusal.rowNumber, after)))
      .orderBy(asc(t.intakeRefusal.rowNumber))
      .limit(refusedAtOnce)
    if (rows.length === 0) return
    yield rows.map(({ runId, rowNumber, sealedCells, faults }) => ({
      runId,
      rowNumber,
      cells: JSON.parse(decipher(sealedCells, key, place)),
      faults,
    }))
    after = rows.at(-1)!.rowNumber
  }
}

/** Codes of a row's faults, each once. */
export function codesOf(faults: readonly Fault[]): string[] {
  return [...new Set(faults.map(({ code }) => code))]
}
