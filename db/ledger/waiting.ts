import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { maskFreeText } from '../../rules/subjects/masking.js'
import type { Fault } from '../../schema/faults.js'
import type { RowWaiting } from '../../schema/intake.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import { wayOut } from '../../schema/ways-out.js'
import { isOneOf } from '../server/parameters.js'
import { decipher, encipher, unwrapRowKey } from '../server/seal.js'
import type { CityStore } from '../store.js'
import type { CityTransaction } from './clock.js'
import type { Draft } from './draft.js'
import { currentId, isFactId, isFormerId } from './fact-ids.js'
import { withCurrentIds } from './renewed.js'
import type { OfRun, PutAside, SourcedDraft } from './rows.js'
import { wrappedKeysOf } from './runs.js'
import { textList } from './stage.js'
import { insertRows } from './writers.js'

/** What rows wait for: a subject by its code, a record or entry by its id, what all cities say of a subject, or a steward's decision, which no row brings. */
export const needs = {
  steward: 'STEWARD',
  subject: (code: string) => `S:${code}`,
  target: (id: string) => `T:${id}`,
  check: (code: string) => `C:${code}`,
}

/**
 * What a row waits for, as its operator reads it. The key of a person says who it is, and is left out.
 *
 * @param waitsFor  a need of `needs`
 * @param questions  those of what waits for a steward: the first is told
 */
export function awaited(
  waitsFor: string,
  questions: readonly Fault[] | null = null,
): Omit<RowWaiting, 'row'> {
  const [question] = questions ?? []
  if (question) return { awaits: 'STEWARD', code: question.code, wayOut: question.wayOut }
  const code = waitsFor.slice(2)
  if (waitsFor.startsWith('T:')) {
    return {
      awaits: 'RECORD_OR_ENTRY',
      // Whatever stood in the cell: only what the hub has made is surely nobody's number.
      code: isFactId(code) ? code : maskFreeText(code),
      wayOut: wayOut('recordFirst'),
    }
  }
  const subject = isPersonKey(code) ? null : code
  return waitsFor.startsWith('C:')
    ? { awaits: 'CHECK', code: subject, wayOut: wayOut('checkFirst') }
    : { awaits: 'SUBJECT', code: subject, wayOut: wayOut('subjectFirst') }
}

const place = 'intake_waiting.draft'

/**
 * Puts rows aside until what they wait for has come, or a steward has decided. A later row about the same fact takes the
 * place of an earlier.
 *
 * @returns  the rows whose place was taken: their runs count them as waiting no longer
 */
export async function waitFor(
  tx: CityTransaction,
  store: CityStore,
  rows: readonly PutAside[],
  keyOf: (runId: string) => Buffer,
  position: number,
): Promise<OfRun[]> {
  if (rows.length === 0) return []
  const { t } = store
  const latest = new Map(rows.map((row) => [waitingId(row), row]))
  const overtaken = rows.filter((row) => latest.get(waitingId(row)) !== row)
  const replaced = await tx
    .delete(t.intakeWaiting)
    .where(isOneOf(t.intakeWaiting.id, [...latest.keys()]))
    .returning({ runId: t.intakeWaiting.runId })
  await insertRows(
    tx,
    t.intakeWaiting,
    [...latest].map(([id, { runId, rowNumber, waitsFor, questions, ...row }]) => ({
      id,
      waitsFor,
      runId,
      rowNumber,
      sealedDraft: sealWaiting(row, keyOf(runId)),
      questions: questions.length === 0 ? null : JSON.stringify(questions),
    })),
    { waitingSince: position },
  )
  return [...replaced, ...overtaken]
}

/** Takes out the rows that a steward was to decide on, and that have been said anew and taken. */
export async function dropSettledByLater(
  tx: CityTransaction,
  store: CityStore,
  taken: Iterable<Draft>,
): Promise<OfRun[]> {
  const { intakeWaiting } = store.t
  const ids = Array.from(taken, idOfWaiting)
  if (ids.length === 0) return []
  // Read first: mostly nobody waits for a steward, and the ids need not travel.
  const [any] = await tx
    .select({ id: intakeWaiting.id })
    .from(intakeWaiting)
    .where(eq(intakeWaiting.waitsFor, needs.steward))
    .limit(1)
  if (!any) return []
  return tx
    .delete(intakeWaiting)
    .where(and(eq(intakeWaiting.waitsFor, needs.steward), isOneOf(intakeWaiting.id, ids)))
    .returning({ runId: intakeWaiting.runId })
}

function waitingId({ draft, runId, rowNumber }: PutAside): string {
  return draft === null ? rowId({ runId, rowNumber }) : idOfWaiting(draft)
}

/** A row that says nothing of an end takes none away: it waits beside the one that has said so. */
function idOfWaiting({ id, end }: Draft): string {
  return end === null ? id : `${id} end`
}

/** Names one row that was handed in, and tells nothing of what stands in it. */
export function rowId({ runId, rowNumber }: Pick<SourcedDraft, 'runId' | 'rowNumber'>): string {
  return `${runId}-${rowNumber}`
}

type Sealed = Pick<PutAside, 'draft' | 'cells' | 'sourceId' | 'settlement'>
type Released = Sealed & Pick<SourcedDraft, 'draft'>

/** What is put aside of a row, unreadable without the key of its run. */
export function sealWaiting({ draft, cells, sourceId, settlement }: Sealed, key: Buffer): string {
  return encipher(JSON.stringify({ draft, cells, sourceId, settlement }), key, place)
}

/** What was put aside of a row. */
export function openWaiting(sealedDraft: string, key: Buffer): Sealed {
  return JSON.parse(decipher(sealedDraft, key, place))
}

/**
 * Gives rows that wait, those behind `after` in the order of their ids, the ids of now: their own, those of what they wait
 * for, and those in the drafts that are sealed in them. What was sealed with a key that is destroyed waits under the new
 * ids without a draft, as before.
 *
 * @returns  how many of them had a former id, and the last of the page; null behind the last page
 */
export async function renewWaiting(
  tx: CityTransaction,
  store: CityStore,
  after: string,
  limit: number,
): Promise<{ renewed: number; last: string | null }> {
  const { t, keys } = store
  const rows = await tx
    .select()
    .from(t.intakeWaiting)
    .where(gt(t.intakeWaiting.id, after))
    .orderBy(asc(t.intakeWaiting.id))
    .limit(limit)
  const wrapped = await wrappedKeysOf(tx, store, [...new Set(rows.map(({ runId }) => runId))])
  let renewed = 0
  for (const row of rows) {
    const { id: before, waitsFor, runId, sealedDraft } = row
    const [fact = '', ...suffix] = before.split(' ')
    const needed = waitsFor.startsWith('T:') ? waitsFor.slice(2) : ''
    if (!isFormerId(fact) && !isFormerId(needed)) continue
    const key = wrapped.get(runId)
    const rowKey = key === undefined ? null : unwrapRowKey(key, keys.wrapping, runId)
    const put = rowKey === null ? null : openWaiting(sealedDraft, rowKey)
    const draft = put?.draft ? withCurrentIds(put.draft, store) : null
    const id = [draft?.id ?? currentId(fact, keys.ids), ...suffix].join(' ')
    await tx
      .update(t.intakeWaiting)
      .set({
        id,
        waitsFor: needed === '' ? waitsFor : needs.target(currentId(needed, keys.ids)),
        ...(put && draft && rowKey ? { sealedDraft: sealWaiting({ ...put, draft }, rowKey) } : {}),
      })
      .where(eq(t.intakeWaiting.id, before))
    renewed += 1
  }
  return { renewed, last: rows.at(-1)?.id ?? null }
}

/** Rows that were taken out of those that wait. */
interface Waited {
  readonly all: readonly OfRun[]
  /** In the order in which they have come. */
  readonly opened: readonly SourcedDraft[]
  /** Those whose run's key was destroyed on purpose, and with it what had waited. */
  readonly unreadable: readonly OfRun[]
}

/** Takes out the rows that have waited for what is there now. */
export async function releaseWaiting(
  tx: CityTransaction,
  store: CityStore,
  provided: readonly string[],
): Promise<Waited> {
  if (provided.length === 0) return { all: [], opened: [], unreadable: [] }
  const { t } = store
  // Joined, not `= any`: once PostgreSQL keeps the plan it would compare each waiting row with each need.
  const rows = await tx
    .delete(t.intakeWaiting)
    .where(sql`${t.intakeWaiting.waitsFor} in (select unnest(${textList(provided)}))`)
    .returning()
  const read = await opened(tx, store, rows)
  const readable = new Set(read.map(rowId))
  return { all: rows, opened: read, unreadable: rows.filter((row) => !readable.has(rowId(row))) }
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
  store: CityStore,
  rows: CityStore['t']['intakeWaiting']['$inferSelect'][],
): Promise<SourcedDraft[]> {
  if (rows.length === 0) return []
  const keyOf = await keysOfRuns(tx, store, rows)
  return rows
    .sort((a, b) => a.waitingSince - b.waitingSince || a.rowNumber - b.rowNumber)
    .flatMap(({ runId, rowNumber, sealedDraft }) => {
      const key = keyOf.get(runId)
      // The run's key was destroyed on purpose, and with it what had waited.
      if (!key) return []
      // Only what a steward has to decide on may lack its draft, and no row brings his decision.
      return { ...(openWaiting(sealedDraft, key) as Released), runId, rowNumber }
    })
}

/** Keys of the sealed values of runs, by run; runs whose key was destroyed are missing. */
export async function keysOfRuns(
  tx: CityTransaction,
  store: CityStore,
  runs: Iterable<OfRun>,
): Promise<Map<string, Buffer>> {
  const wrapped = await wrappedKeysOf(tx, store, [...new Set(Array.from(runs, (row) => row.runId))])
  return new Map([...wrapped].map(([id, key]) => [id, unwrapRowKey(key, store.keys.wrapping, id)]))
}
