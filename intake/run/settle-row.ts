import { createHmac } from 'node:crypto'
import { and, eq, getTableColumns, gte, isNull } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { findIntakeRun } from '../../db/intake/runs.js'
import { takeBatch } from '../../db/ledger/batch.js'
import type { CityTransaction, ClockPosition } from '../../db/ledger/clock.js'
import { type Draft, factKeys } from '../../db/ledger/draft.js'
import { addFigures, tallyOf } from '../../db/ledger/figures.js'
import { type PutAside, type Settlement, unsettled } from '../../db/ledger/rows.js'
import { codesOf, type IntakeRun, quarantine } from '../../db/ledger/runs.js'
import {
  receiptOf,
  type StepReceipt,
  type StepRequest,
  takeOnce,
} from '../../db/ledger/take-step.js'
import { keysOfRuns, needs, openWaiting, waitFor } from '../../db/ledger/waiting.js'
import { unwrapRowKey } from '../../db/server/seal.js'
import type { CityStore } from '../../db/store.js'
import { publicText } from '../../rules/standards/step-input.js'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import type { Fault, StewardReason } from '../../schema/faults.js'
import type { Language } from '../../schema/language.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import { textCell } from '../read/cell.js'
import { asReported, rowChecker, sourcedRow } from '../read/read-rows.js'
import { faultText } from '../report/fault-text.js'
import type { Header } from '../sheets/header.js'
import { type CityFacts, loadCityFacts, type RuleBook } from './city-facts.js'
import { RowKeys } from './row-keys.js'
import { headerOf } from './steward-desk.js'

/** A steward's decision on a row, as he asks for it. */
export interface RowSettlement {
  readonly clientKey: string
  readonly id: string
  readonly decision: 'TAKE' | 'TAKE_FOR' | 'CORRECT' | 'REFUSE'
  readonly reason: string
  readonly subjectCode?: string | null
  /** Field code of the column to be corrected. */
  readonly column?: string | null
  readonly value?: string | null
}

export type RowOutcome = 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'WAITING' | 'REFUSED'

const longestValue = 4_000

/**
 * Settles a row that waits for a steward, once for its key. What is taken goes through all rules again, as on the day on
 * which the row was handed in: only what was asked of the steward is asked no more.
 *
 * @throws {HubError} ROW_NOT_WAITING, ROW_STILL_REFUSED, ROW_OVERTAKEN, IMPORT_ROWS_DESTROYED, ARGUMENT_INVALID;
 *   IDEMPOTENCY_KEY_REUSED
 */
export async function settleRow(
  store: CityStore,
  { name, input, caller }: Omit<StepRequest<'settleRow', RowSettlement>, 'today'>,
  book: RuleBook,
): Promise<{ step: StepReceipt; outcome: RowOutcome; run: IntakeRun }> {
  checkInput(input)
  const [, runId = '', rowNumber = ''] = /^([\w-]{1,100})-([0-9]{1,9})$/.exec(input.id) ?? []
  const run = await findIntakeRun(store, runId)
  if (run === null) throw notWaiting()
  if (run.wrappedKey === null) throw destroyed(run)
  const key = unwrapRowKey(run.wrappedKey, store.keys.wrapping, run.id)
  const city = await loadCityFacts(store, book, run.startedOn)
  return store.db.transaction(async (tx) => {
    const step = { name, caller, input: asRecorded(input, key) }
    const source = await takeOnce(tx, store.t, step, async ({ clock }) => ({
      documentNo: null,
      outcome: await settle(tx, store, {
        input,
        run,
        rowNumber: Number(rowNumber),
        key,
        city,
        clock,
      }),
    }))
    const [after] = await tx
      .select()
      .from(store.t.intakeRun)
      .where(eq(store.t.intakeRun.id, run.id))
    return { step: receiptOf(source), outcome: source.outcome as RowOutcome, run: after! }
  })
}

interface Work {
  readonly input: RowSettlement
  readonly run: IntakeRun
  readonly rowNumber: number
  readonly key: Buffer
  readonly city: CityFacts
  readonly clock: ClockPosition
}

async function settle(tx: CityTransaction, store: CityStore, work: Work): Promise<RowOutcome> {
  const { input, run, rowNumber, key, city, clock } = work
  const w = store.t.intakeWaiting
  const [row] = await tx
    .delete(w)
    .where(and(eq(w.runId, run.id), eq(w.rowNumber, rowNumber), eq(w.waitsFor, needs.steward)))
    .returning()
  if (!row) throw notWaiting()
  const before = openWaiting(row.sealedDraft, key)
  const questions = row.questions!
  if (input.decision === 'REFUSE') {
    const why = { code: 'REFUSED_BY_STEWARD', column: '', value: '', wayOut: input.reason.trim() }
    const refused = [{ ...row, cells: before.cells, faults: [why as Fault, ...questions] }]
    await quarantine(tx, store, refused, () => key)
    await addFigures(tx, store, tallyOf({ ...nothing, left: [row] }, [], refused))
    return 'REFUSED'
  }
  const settlement = await settlementOf(tx, store, input, before.settlement ?? unsettled, questions)
  const header = headerOf(run)
  const cells = input.decision === 'CORRECT' ? corrected(before.cells, header, input) : before.cells
  const checked = rowChecker(
    header,
    city,
    new RowKeys(),
    run.sheetName,
  )({ number: rowNumber, cells: cells.map(textCell) }, settlement)
  if (checked.refusals.length > 0) throw stillRefused(checked.refusals)
  const own = { ...sourcedRow(checked, run.id), draft: checked.draft, settlement }
  if (checked.questions.length > 0) {
    const aside = { ...own, waitsFor: needs.steward, questions: checked.questions }
    const tally = tallyOf({ ...nothing, left: [row] }, [aside], [])
    tally.replaced(await waitFor(tx, store, [aside], () => key, row.waitingSince))
    await addFigures(tx, store, tally)
    return 'WAITING'
  }
  const draft = checked.draft!
  await refuseOvertaken(tx, store, draft, row.waitingSince)
  const outcome = await takeBatch(tx, store, [{ ...own, draft }], 'UNNEST', city.today, clock)
  const isOwn = (one: Pick<PutAside, 'runId' | 'rowNumber'>) =>
    one.runId === run.id && one.rowNumber === rowNumber
  const reported = (fault: Fault) => asReported(fault, header)
  const refused = outcome.refused.find(isOwn)
  if (refused) throw stillRefused(refused.faults.map(reported))
  const waiting = outcome.waiting.map((one) => ({ ...one, questions: one.questions.map(reported) }))
  const keys = await keysOfRuns(tx, store, [own, ...outcome.released])
  const keyOf = (runId: string) => keys.get(runId)!
  const again = waiting.find(isOwn)
  const further = waiting.filter((one) => one !== again)
  const tally = tallyOf({ ...outcome, left: [row, ...outcome.left] }, waiting, outcome.refused)
  tally.replaced(await waitFor(tx, store, further, keyOf, clock.position))
  if (again) tally.replaced(await waitFor(tx, store, [again], keyOf, row.waitingSince))
  else tally.codes('notices', run.id, codesOf(checked.notices))
  await quarantine(tx, store, outcome.refused, keyOf)
  await addFigures(tx, store, tally)
  if (again) return 'WAITING'
  if (outcome.added.some(isOwn)) return 'ADDED'
  return outcome.changed.some(isOwn) ? 'CHANGED' : 'UNCHANGED'
}

/** What a batch of no rows comes to. */
const nothing = { added: [], changed: [], unchanged: [], replaced: [], notices: [] } as const

/** Who takes a row has seen why it waits; who corrects it has decided nothing of that. */
async function settlementOf(
  tx: CityTransaction,
  { t }: CityStore,
  { decision, subjectCode }: RowSettlement,
  before: Settlement,
  questions: readonly Fault[],
): Promise<Settlement> {
  if (decision === 'CORRECT') return before
  const settled = [
    ...new Set([...before.settled, ...questions.map(({ code }) => code as StewardReason)]),
  ]
  if (decision === 'TAKE') return { ...before, settled }
  const [subject] = await tx
    .select({ code: t.subject.code, kind: t.subject.kind })
    .from(t.subject)
    .where(and(eq(t.subject.code, subjectCode!), isNull(t.subject.knownTo)))
  if (subject) return { settled, party: subject }
  throw new HubError('ARGUMENT_INVALID.noSubject')
}

function corrected(
  cells: readonly string[],
  { columns }: Header,
  { column, value }: RowSettlement,
): string[] {
  const at = columns.findIndex((known) => known?.field === column)
  if (at < 0) {
    const fields = columns.flatMap((known) => known?.field ?? [])
    throw new HubError('ARGUMENT_INVALID.noSuchColumn', { fields })
  }
  return columns.map((_, place) => (place === at ? value! : (cells[place] ?? '')))
}

/**
 * ROW_OVERTAKEN, by what a row says mainly: a case that ends a record leaves this part of it alone.
 *
 * @param waitingSince  where the clock would have stood next: whatever was written since stands there or behind
 */
async function refuseOvertaken(
  tx: CityTransaction,
  { t }: CityStore,
  { id, facts }: Draft,
  waitingSince: number,
): Promise<void> {
  const [name, values] = facts.find(
    ([table]) => table !== 'creditRecord' && table !== 'listEntry',
  ) ?? ['ending', { factId: id }]
  const [key] = factKeys[name]
  const columns = getTableColumns(t[name]) as Record<string, PgColumn>
  const [later] = await tx
    .select({ from: columns.knownFrom! })
    .from(t[name])
    .where(
      and(
        eq(columns[key]!, (values as Record<string, unknown>)[key]),
        isNull(columns.knownTo!),
        gte(columns.knownFrom!, waitingSince),
      ),
    )
    .limit(1)
  if (!later) return
  throw new HubError('ROW_OVERTAKEN.later')
}

/** @throws {HubError} ARGUMENT_INVALID */
function checkInput({ decision, reason, subjectCode, column, value }: RowSettlement): void {
  publicText('reason', reason)
  const needed = { TAKE_FOR: ['subjectCode'], CORRECT: ['column', 'value'], TAKE: [], REFUSE: [] }
  const given = Object.entries({ subjectCode, column, value }).flatMap(([name, one]) =>
    one === undefined || one === null ? [] : name,
  )
  const expected: readonly string[] = needed[decision]
  if (given.join() !== expected.join()) {
    throw new HubError('ARGUMENT_INVALID.decisionInput', {
      decision,
      expected: expected.length > 0 ? expected : words.noFurtherInput,
      given: given.length > 0 ? given : words.none,
    })
  }
  if ([...(value ?? '')].length > longestValue || /[\p{Cc}]/u.test(value ?? '')) {
    throw new HubError('ARGUMENT_INVALID.valueLength', { longest: longestValue })
  }
}

/** What may be a person's is recorded so that it can be compared and not read; without the run's key neither. */
function asRecorded(input: RowSettlement, key: Buffer): RowSettlement {
  const digest = (text: string) =>
    createHmac('sm3', key).update(`settled:${text}`).digest('hex').slice(0, 32)
  const { subjectCode, value } = input
  return {
    ...input,
    ...(subjectCode && isPersonKey(subjectCode) ? { subjectCode: digest(subjectCode) } : {}),
    ...(value !== undefined && value !== null ? { value: digest(value) } : {}),
  }
}

function notWaiting(): HubError {
  return new HubError('ROW_NOT_WAITING.none')
}

function destroyed({ fileName }: IntakeRun): HubError {
  return new HubError('IMPORT_ROWS_DESTROYED.rows', { file: fileName })
}

function stillRefused(faults: readonly Fault[]): HubError {
  const told = (language: Language) => faults.map((fault) => faultText(fault, language)).join(' ')
  return new HubError(
    'ROW_STILL_REFUSED.faults',
    { told: { en: told('en'), zh: told('zh') } },
    { faults: codesOf(faults) },
  )
}
