import { eq, inArray, sql } from 'drizzle-orm'
import type { RowWaiting } from '../../schema/intake.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import type { CityTransaction } from '../clock.js'
import { isOneOf } from '../queries/parameters.js'
import { maskFreeText } from '../rules/masking.js'
import { decipher, encipher, unwrapRowKey } from '../rules/seal.js'
import type { CityStore } from '../store.js'
import { insertRows } from '../writers.js'
import type { Draft } from './drafts/draft.js'
import { isFactId } from './fact-ids.js'
import { textList } from './stage.js'

/** A draft with the row that it stands for. */
export interface SourcedDraft {
  readonly draft: Draft
  readonly runId: string
  readonly rowNumber: number
  readonly cells: readonly string[]
  /** Of every version made from the row: run, row and source unit. */
  readonly sourceId: string
}

/** What rows wait for: a subject by its code, a record or entry by its id. */
export const needs = {
  subject: (code: string) => `S:${code}`,
  target: (id: string) => `T:${id}`,
}

/**
 * What a row waits for, as its operator reads it. The key of a person says who it is, and is left out.
 *
 * @param waitsFor  a need of `needs`
 */
export function awaited(waitsFor: string): Omit<RowWaiting, 'row'> {
  const code = waitsFor.slice(2)
  if (waitsFor.startsWith('T:')) {
    return {
      awaits: 'RECORD_OR_ENTRY',
      // Whatever stood in the cell: only what the hub has made is surely nobody's number.
      code: isFactId(code) ? code : maskFreeText(code),
      wayOut:
        'Hand in the licence, penalty or list entry that it is about; the row is taken with it.',
    }
  }
  return {
    awaits: 'SUBJECT',
    code: isPersonKey(code) ? null : code,
    wayOut: 'Hand the subject in on the sheet subjects; the row is taken with it.',
  }
}

const place = 'intake_waiting.draft'

/**
 * Puts rows aside until what they wait for has come. A later row about the same fact takes the place of an earlier, whose
 * run counts it as waiting no longer.
 */
export async function waitFor(
  tx: CityTransaction,
  store: CityStore,
  rows: readonly (SourcedDraft & { readonly waitsFor: string })[],
  keyOf: (runId: string) => Buffer,
  position: number,
): Promise<void> {
  if (rows.length === 0) return
  const { t } = store
  const latest = new Map(rows.map((row) => [waitingId(row.draft), row]))
  const replaced = await tx
    .delete(t.intakeWaiting)
    .where(isOneOf(t.intakeWaiting.id, [...latest.keys()]))
    .returning({ runId: t.intakeWaiting.runId })
  for (const runId of new Set(replaced.map((row) => row.runId))) {
    const left = replaced.filter((row) => row.runId === runId).length
    await countReleased(tx, store, runId, { left, added: 0, refused: 0, unchanged: left })
  }
  await insertRows(
    tx,
    t.intakeWaiting,
    [...latest].map(([id, { draft, cells, sourceId, runId, rowNumber, waitsFor }]) => ({
      id,
      waitsFor,
      runId,
      rowNumber,
      sealedDraft: encipher(JSON.stringify({ draft, cells, sourceId }), keyOf(runId), place),
    })),
    { waitingSince: position },
  )
}

/** A row that says nothing of an end takes none away: it waits beside the one that has said so. */
function waitingId({ id, end }: Draft): string {
  return end === null ? id : `${id} end`
}

/** Takes out the rows that have waited for what is there now; their runs count them as waiting no longer. */
export async function releaseWaiting(
  tx: CityTransaction,
  store: CityStore,
  provided: readonly string[],
): Promise<SourcedDraft[]> {
  if (provided.length === 0) return []
  const { t } = store
  // Joined, not `= any`: once PostgreSQL keeps the plan it would compare each waiting row with each need.
  const rows = await tx
    .delete(t.intakeWaiting)
    .where(sql`${t.intakeWaiting.waitsFor} in (select unnest(${textList(provided)}))`)
    .returning()
  return opened(tx, store, rows)
}

/** The rows that wait under these ids of facts, whatever they wait for. */
export async function listWaiting(
  tx: CityTransaction,
  store: CityStore,
  factIds: readonly string[],
): Promise<SourcedDraft[]> {
  const { intakeWaiting } = store.t
  const ids = factIds.flatMap((id) => [id, `${id} end`])
  return opened(
    tx,
    store,
    await tx.select().from(intakeWaiting).where(isOneOf(intakeWaiting.id, ids)),
  )
}

/** In the order in which they have come. */
async function opened(
  tx: CityTransaction,
  { t, keys }: CityStore,
  rows: CityStore['t']['intakeWaiting']['$inferSelect'][],
): Promise<SourcedDraft[]> {
  if (rows.length === 0) return []
  const runs = await tx
    .select({ id: t.intakeRun.id, wrappedKey: t.intakeRun.wrappedKey })
    .from(t.intakeRun)
    .where(inArray(t.intakeRun.id, [...new Set(rows.map(({ runId }) => runId))]))
  const keyOf = new Map(
    runs.flatMap(({ id, wrappedKey }) =>
      wrappedKey === null ? [] : [[id, unwrapRowKey(wrappedKey, keys.wrapping, id)]],
    ),
  )
  return rows
    .sort((a, b) => a.waitingSince - b.waitingSince || a.rowNumber - b.rowNumber)
    .flatMap(({ runId, rowNumber, sealedDraft }) => {
      const key = keyOf.get(runId)
      // The run's key was destroyed on purpose, and with it what had waited.
      if (!key) return []
      return { ...JSON.parse(decipher(sealedDraft, key, place)), runId, rowNumber }
    })
}

/** What became of rows of an earlier run that had waited. */
export async function countReleased(
  tx: CityTransaction,
  { t }: CityStore,
  runId: string,
  {
    left,
    added,
    refused,
    unchanged,
  }: { left: number; added: number; refused: number; unchanged: number },
): Promise<void> {
  const run = t.intakeRun
  await tx
    .update(run)
    .set({
      rowsWaiting: sql`${run.rowsWaiting} - ${left}::integer`,
      rowsNew: sql`${run.rowsNew} + ${added}::integer`,
      rowsChanged: sql`${run.rowsChanged} + ${left - added - refused - unchanged}::integer`,
      rowsUnchanged: sql`${run.rowsUnchanged} + ${unchanged}::integer`,
      rowsRefused: sql`${run.rowsRefused} + ${refused}::integer`,
    })
    .where(eq(run.id, runId))
}
