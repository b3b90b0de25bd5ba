import { and, asc, gt, inArray, sql } from 'drizzle-orm'
import { takeBatch } from '../../db/ledger/batch.js'
import type { CityTransaction } from '../../db/ledger/clock.js'
import { addFigures, tallyOf } from '../../db/ledger/figures.js'
import { type IntakeRun, quarantine } from '../../db/ledger/runs.js'
import type { StepWork } from '../../db/ledger/take-step.js'
import { keysOfRuns, needs, releaseWaiting, waitFor } from '../../db/ledger/waiting.js'
import type { CityStore } from '../../db/store.js'
import type { CrossCheck, CrossOutcome } from '../../schema/cross-check.js'
import type { Fault } from '../../schema/faults.js'
import type { Day } from '../../schema/scalars/date.js'
import { asReported } from '../read/read-rows.js'
import type { Header } from '../sheets/header.js'
import { headerOf } from './steward-desk.js'

/** What became of the rows about one subject that had waited for the check. */
export interface RowsChecked {
  readonly subjectCode: string
  readonly outcome: CrossOutcome
  readonly taken: number
  readonly refused: number
}

/** What the word of all cities settles: what is disputed, or could not be asked, leaves its rows waiting. */
const settling: readonly CrossOutcome[] = ['CLEAR', 'LISTED']

/**
 * Takes, or refuses, the rows of red entries that have waited for what all cities say of these subjects, in the
 * transaction given; all other rows wait on.
 *
 * @param today  the day on which they count as handed in
 */
export async function takeCheckedRows(
  { tx, clock }: Pick<StepWork, 'tx' | 'clock'>,
  store: CityStore,
  checks: readonly CrossCheck[],
  today: Day,
): Promise<RowsChecked[]> {
  const settled = checks.filter(({ outcome }) => settling.includes(outcome))
  const awaited = settled.map(({ subjectCode }) => needs.check(subjectCode))
  const { all, opened, unreadable } = await releaseWaiting(tx, store, awaited)
  const byCode = new Map(checks.map((check) => [check.subjectCode, check]))
  const outcome = await takeBatch(tx, store, opened, 'UNNEST', today, clock, byCode)
  const rows = [...opened, ...outcome.released]
  const reported = await reporterOf(tx, store, rows)
  const waiting = outcome.waiting.map((row) => ({
    ...row,
    questions: row.questions.map((fault) => reported(row.runId, fault)),
  }))
  const refused = outcome.refused.map((row) => ({
    ...row,
    faults: row.faults.map((fault) => reported(row.runId, fault)),
  }))
  const keys = await keysOfRuns(tx, store, rows)
  const keyOf = (runId: string) => keys.get(runId)!
  const left = [...all, ...outcome.left]
  const replaced = [...unreadable, ...outcome.replaced]
  const tally = tallyOf({ ...outcome, left, replaced }, waiting, refused)
  tally.replaced(await waitFor(tx, store, waiting, keyOf, clock.position))
  await quarantine(tx, store, refused, keyOf)
  await addFigures(tx, store, tally)
  const subjectOf = new Map(
    opened.map(({ runId, rowNumber, draft }) => [`${runId}:${rowNumber}`, draft.party?.code]),
  )
  const count = (of: readonly { runId: string; rowNumber: number }[], code: string) =>
    of.filter((one) => subjectOf.get(`${one.runId}:${one.rowNumber}`) === code).length
  const taken = [...outcome.added, ...outcome.changed, ...outcome.unchanged]
  return checks.map(({ subjectCode, outcome: said }) => ({
    subjectCode,
    outcome: said,
    taken: count(taken, subjectCode),
    refused: count(refused, subjectCode),
  }))
}

/** Codes of firms whose rows wait for the check, in order: the first behind the one given. */
export async function listSubjectsToCheck(
  { db, t: { intakeWaiting } }: CityStore,
  { first, after }: { first: number; after: string | null },
): Promise<string[]> {
  const { waitsFor } = intakeWaiting
  const rows = await db
    .selectDistinct({ waitsFor })
    .from(intakeWaiting)
    .where(
      and(
        // The key of a person says who it is.
        sql`${waitsFor} ~ ${`^${needs.check('[0-9A-Z]{18}')}$`}`,
        after === null ? undefined : gt(waitsFor, needs.check(after)),
      ),
    )
    .orderBy(asc(waitsFor))
    .limit(first)
  return rows.map((row) => row.waitsFor.slice(needs.check('').length))
}

async function reporterOf(
  tx: CityTransaction,
  { t: { intakeRun } }: CityStore,
  rows: readonly { readonly runId: string }[],
): Promise<(runId: string, fault: Fault) => Fault> {
  const ids = [...new Set(rows.map(({ runId }) => runId))]
  const runs: IntakeRun[] =
    ids.length === 0 ? [] : await tx.select().from(intakeRun).where(inArray(intakeRun.id, ids))
  const headers = new Map<string, Header>(runs.map((run) => [run.id, headerOf(run)]))
  return (runId, fault) => asReported(fault, headers.get(runId)!)
}
