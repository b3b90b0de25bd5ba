import { sql } from 'drizzle-orm'
import { dueRules } from '../../rules/cases/deadlines.js'
import type { CrossCheck } from '../../schema/cross-check.js'
import type { Day } from '../../schema/scalars/date.js'
import type { CityStore } from '../store.js'
import { advanceClock, type CityTransaction, type ClockPosition, holdClock } from './clock.js'
import { noteHandIns } from './hand-in.js'
import { Plan } from './plan.js'
import type { BatchOutcome, OfRun, SourcedDraft } from './rows.js'
import type { Bulk } from './stage.js'
import { dropSettledByLater, releaseWaiting } from './waiting.js'
import { findDatasetsNotShared } from './withhold.js'
import { noteUnheldBases, writePlan } from './write-plan.js'

const noChecks: ReadonlyMap<string, CrossCheck> = new Map()

/**
 * Takes the good rows of a batch in the transaction given: writes what differs from the city's data at one position,
 * and lets rows wait that are about somebody or something that has not come yet, or that a steward has to decide on. A
 * batch that changes nothing leaves the clock alone, but for the first of its kind on a day: that rows came is noted.
 *
 * @param today  the day on which the rows count as handed in
 * @param position  where the transaction holds the clock already, and moves it itself
 * @param checks  what all cities say of subjects, by code: rows of red entries that need the word on others wait for it
 */
export async function takeBatch(
  tx: CityTransaction,
  store: CityStore,
  batch: readonly SourcedDraft[],
  bulk: Bulk,
  today: Day,
  position?: ClockPosition,
  checks = noChecks,
): Promise<BatchOutcome> {
  // The limit is that of a query of a request; a batch takes its time, and waits for another import's.
  if (bulk === 'COPY') await tx.execute(sql`set local statement_timeout = 0`)
  const clock = position ?? (await holdClock(tx, store.t))
  const notShared = await findDatasetsNotShared(tx, store.t)
  const plan = new Plan(tx, store, notShared, { store, checks, due: dueRules, today })
  const released: SourcedDraft[] = []
  const left: OfRun[] = []
  const replaced: OfRun[] = []
  let rows: readonly SourcedDraft[] = batch
  while (rows.length > 0) {
    const provided = await plan.add(rows)
    const waited = await releaseWaiting(tx, store, provided)
    // What has waited is older than what a row of this batch says of the same fact.
    rows = waited.opened.filter(({ draft }) => !plan.has(draft.id))
    released.push(...rows)
    left.push(...waited.all)
    replaced.push(...waited.opened.filter((row) => !rows.includes(row)), ...waited.unreadable)
  }
  const opened = await writePlan(plan, { tx, store, clock, bulk })
  await noteUnheldBases(plan, tx, store)
  const settled = await dropSettledByLater(tx, store, plan.takenDrafts())
  left.push(...settled)
  replaced.push(...settled, ...plan.overtaken)
  const isNoted = await noteHandIns(
    tx,
    store.t,
    plan.supplied(),
    today,
    clock,
    batch[0]?.sourceId ?? '',
  )
  if (position === undefined && (opened.any || isNoted)) await advanceClock(tx, store.t, clock)
  const { waiting, refused, notices } = plan
  return { ...opened.outcome, waiting, refused, notices, released, left, replaced, clock }
}
