import { randomBytes } from 'node:crypto'
import { setImmediate as immediately } from 'node:timers/promises'
import { findIntakeRun, type WaitingRow } from '../../db/intake/runs.js'
import { takeBatch } from '../../db/ledger/batch.js'
import type { CityTransaction } from '../../db/ledger/clock.js'
import { addFigures, type Tally, tallyOf } from '../../db/ledger/figures.js'
import type {
  BatchOutcome,
  PutAside,
  Refused,
  SourcedDraft,
  StoreNotice,
} from '../../db/ledger/rows.js'
import {
  codesOf,
  findRun,
  goOnWithRun,
  type IntakeRun,
  insertRun,
  quarantine,
} from '../../db/ledger/runs.js'
import type { Bulk } from '../../db/ledger/stage.js'
import { keysOfRuns, needs, waitFor } from '../../db/ledger/waiting.js'
import { withholdRows } from '../../db/ledger/withhold.js'
import { newRowKey, unwrapRowKey } from '../../db/server/seal.js'
import type { CityStore } from '../../db/store.js'
import { HubError } from '../../schema/errors.js'
import type { Fault } from '../../schema/faults.js'
import type { Day } from '../../schema/scalars/date.js'
import { isEmpty } from '../read/cell.js'
import { CutRows } from '../read/cut-rows.js'
import type { OpenedFile, RawRow, RawSheet } from '../read/file.js'
import { asReported, type CheckedRow, rowChecker, sourcedRow } from '../read/read-rows.js'
import { wrongCity } from '../read/wrong-city.js'
import type { Header } from '../sheets/header.js'
import { type CityFacts, loadCityFacts, type RuleBook } from './city-facts.js'
import { RowKeys } from './row-keys.js'

export interface ImportOptions {
  readonly today: Day
  /** Who hands the file in, as the run will name them. */
  readonly handedInBy: string
  readonly bulk: Bulk
  /** Checks everything and writes nothing. */
  readonly dryRun?: boolean
  /** Go on with an interrupted run of the same file. */
  readonly resume?: boolean
  /** Id of the run, where the caller makes it; a run that has it goes on. */
  readonly runId?: string
  readonly batchRows?: number
  readonly onProgress?: (run: IntakeRun) => void
  /** What became of the rows of a batch; the only way to it in a dry run. */
  readonly onBatch?: (batch: BatchReport) => void | Promise<void>
}

/** What is said of the rows of one batch. */
export interface BatchReport {
  readonly runId: string
  /** As they are, rows of earlier runs that had waited among them. */
  readonly refused: readonly Refused[]
  readonly waiting: readonly WaitingRow[]
  /** Of each code the first few of the run, with values of persons left out. */
  readonly noted: readonly NotedRow[]
}

export interface NotedRow extends Fault {
  readonly rowNumber: number
}

/** A sheet whose header has been understood, and where its rows begin. */
export interface KnownSheet {
  readonly sheet: RawSheet
  readonly header: Header
  /** Number of the header's row. */
  readonly headerRow: number
}

/** Rows that are shown of what was noted under one code. */
const examplesKept = 5

const defaultBatchRows = 1_000
/** Rows checked at one go, before what the server has answered meanwhile is taken further. */
const rowsAtOneGo = 100

/**
 * Hands one sheet in to a city: good rows are taken, bad rows go to quarantine, and the run keeps count.
 *
 * Each batch is one transaction with the run's progress in it, so an import that is cut off at any moment goes on
 * behind its last batch and ends in the store that an undisturbed one would have left. Nothing is written before the
 * first batch has been checked.
 *
 * @returns the run as it ended; with `resume` or `runId` and a run that had ended before, that one
 * @throws {HubError} IMPORT_WRONG_CITY, IMPORT_RUN_TAKEN, and what the database and the file throw
 */
export async function importSheet(
  store: CityStore,
  book: RuleBook,
  file: OpenedFile,
  known: KnownSheet,
  options: ImportOptions,
): Promise<IntakeRun> {
  const identity = { sha256: file.sha256, sheetName: known.sheet.name }
  const before = options.runId
    ? await findIntakeRun(store, options.runId)
    : options.resume
      ? await findRun(store, identity)
      : null
  if (before?.state === 'DONE') return before
  const run = before ?? newRun(store, book, file, known, options)
  const city = await loadCityFacts(store, book, run.startedOn)
  const importing = new SheetImport(store, city, known, run, before !== null, options)
  const batchRows = options.batchRows ?? defaultBatchRows
  const check = rowChecker(known.header, city, new RowKeys(), known.sheet.name)
  // A worksheet keeps no cells behind its last value, and cuts no rows.
  const cutRows = known.sheet.name === '' ? new CutRows(known.header.columns.length) : null
  let batch: CheckedRow[] = []
  // While the server takes one batch, the next one is read and checked, between its answers.
  let taking: Promise<void> = Promise.resolve()
  try {
    for await (const rows of known.sheet.rows()) {
      for (const row of rows) {
        if (row.number <= known.headerRow || isBlank(row)) continue
        const checked = check(row)
        if (checked.number > run.lastRow) {
          if (cutRows === null) batch.push(checked)
          else batch.push(...cutRows.pass(checked))
        }
        if (checked.number % rowsAtOneGo === 0) await immediately()
        if (batch.length < batchRows) continue
        await taking
        taking = importing.take(batch)
        // Whoever waits for it hears of its failure; meanwhile it must not end the process.
        taking.catch(() => {})
        batch = []
      }
    }
  } catch (error) {
    await taking
    throw importing.run.lastRow > known.headerRow ? afterRows(importing.run, error) : error
  }
  if (cutRows !== null) batch.push(...cutRows.rest())
  await taking
  await importing.take(batch, true)
  if (run.sheet === 'datasets' && !options.dryRun) await withholdRows(store)
  return importing.run
}

/** A workbook is parsed as it is read: what breaks far down in it is met when the rows before have been taken. */
function afterRows({ lastRow }: IntakeRun, error: unknown): unknown {
  if (!(error instanceof HubError) || error.code !== 'IMPORT_FILE_UNREADABLE') return error
  const { name, reason } = error.sentence.values
  return new HubError(
    'IMPORT_FILE_UNREADABLE.behindRow',
    { name, reason, row: lastRow },
    {},
    { cause: error },
  )
}

/**
 * Refuses a sheet of another city by its first rows, as its import would, before anything beside it is taken.
 *
 * @throws {HubError} IMPORT_WRONG_CITY
 */
export async function checkCity(
  store: CityStore,
  book: RuleBook,
  { name }: OpenedFile,
  { sheet, header, headerRow }: KnownSheet,
  today: Day,
): Promise<void> {
  const city = await loadCityFacts(store, book, today)
  const check = rowChecker(header, city, new RowKeys(), sheet.name)
  const first: CheckedRow[] = []
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      if (row.number > headerRow && !isBlank(row)) first.push(check(row))
      if (first.length === defaultBatchRows) break
    }
    if (first.length === defaultBatchRows) break
  }
  const refusal = first.length === 0 ? null : wrongCity(first, header, city, name)
  if (refusal !== null) throw refusal
}

function isBlank({ cells }: RawRow): boolean {
  return cells.every(isEmpty)
}

function newRun(
  { keys }: CityStore,
  book: RuleBook,
  { name, sha256 }: OpenedFile,
  { sheet, header, headerRow }: KnownSheet,
  { handedInBy, today, runId }: ImportOptions,
): IntakeRun {
  const id = runId ?? `I${randomBytes(8).toString('hex')}`
  return {
    id,
    sheet: header.layout.sheet,
    layout: header.layout.edition,
    fileName: name,
    sheetName: sheet.name,
    fileSha256: sha256,
    header: header.cells,
    extraColumns: header.extra,
    handedInBy,
    startedAt: new Date().toISOString(),
    startedOn: today,
    finishedAt: null,
    state: 'RUNNING',
    ruleVersion: book.version,
    wrappedKey: newRowKey(keys.wrapping, id).wrappedKey,
    lastRow: headerRow,
    rowsNew: 0,
    rowsChanged: 0,
    rowsUnchanged: 0,
    rowsWaiting: 0,
    rowsRefused: 0,
    refusals: {},
    questions: {},
    notices: {},
    filled: {},
  }
}

type WrittenBatch = Omit<BatchReport, 'noted'> & Pick<BatchOutcome, 'notices'>

/** Ends a transaction that was only made to see what it would do. */
class DryRun extends Error {}

class SheetImport {
  run: IntakeRun
  readonly #key: Buffer
  /** Examples kept of each code that was noted. */
  readonly #examples = new Map<string, number>()
  #isCityChecked: boolean

  constructor(
    private readonly store: CityStore,
    private readonly city: CityFacts,
    private readonly known: KnownSheet,
    run: IntakeRun,
    /** Whether the run's row has been written. */
    private isKept: boolean,
    private readonly options: ImportOptions,
  ) {
    this.run = run
    this.#isCityChecked = isKept
    if (run.wrappedKey === null) {
      throw new HubError('IMPORT_RUN_TAKEN.valuesDestroyed', { run: run.id })
    }
    this.#key = unwrapRowKey(run.wrappedKey, store.keys.wrapping, run.id)
  }

  /** Takes a batch; the last one ends the run. */
  async take(rows: readonly CheckedRow[], isLast = false): Promise<void> {
    if (!this.#isCityChecked) this.#refuseWrongCity(rows)
    const after: IntakeRun = {
      ...this.run,
      lastRow: rows.at(-1)?.number ?? this.run.lastRow,
      ...(isLast ? { state: 'DONE', finishedAt: new Date().toISOString() } : { state: 'RUNNING' }),
    }
    const { dryRun = false, onProgress, onBatch } = this.options
    let taken: Awaited<ReturnType<SheetImport['write']>> | undefined
    try {
      await this.store.db.transaction(async (tx) => {
        taken = await this.write(tx, rows, after)
        if (dryRun) throw new DryRun()
      })
    } catch (error) {
      if (!(error instanceof DryRun)) throw error
    }
    this.isKept = !dryRun
    this.run = taken!.run
    const { notices, ...report } = taken!.report
    await onBatch?.({ ...report, noted: this.#noted(rows, notices) })
    onProgress?.(this.run)
  }

  private async write(
    tx: CityTransaction,
    rows: readonly CheckedRow[],
    after: IntakeRun,
  ): Promise<{ run: IntakeRun; report: WrittenBatch }> {
    const { store } = this
    const { id: runId } = after
    const drafts = rows.flatMap((row): SourcedDraft[] =>
      row.draft === null || row.questions.length > 0
        ? []
        : [{ draft: row.draft, ...sourcedRow(row, runId) }],
    )
    const outcome = await takeBatch(tx, store, drafts, this.options.bulk, this.city.today)
    const asked = rows.flatMap((row): PutAside[] =>
      row.questions.length === 0
        ? []
        : [{ ...row, ...sourcedRow(row, runId), waitsFor: needs.steward }],
    )
    const waiting = [
      ...asked,
      ...outcome.waiting.map((row) => ({
        ...row,
        questions: row.questions.map((fault) => this.#reported(fault)),
      })),
    ]
    const refused = [
      ...rows.flatMap(({ refusals, number, cells }) =>
        refusals.length === 0 ? [] : { runId, rowNumber: number, cells, faults: refusals },
      ),
      ...outcome.refused.map((row) => ({
        ...row,
        faults: row.faults.map((fault) => this.#reported(fault)),
      })),
    ]
    if (this.isKept) await goOnWithRun(tx, store, after, this.run.lastRow)
    else await insertRun(tx, store, after)
    const others = await keysOfRuns(tx, store, outcome.released)
    const keyOf = (id: string) => (id === runId ? this.#key : others.get(id)!)
    const tally = tallyOf(outcome, waiting, refused)
    tally.replaced(await waitFor(tx, store, waiting, keyOf, outcome.clock.position))
    await quarantine(tx, store, refused, keyOf)
    this.#countCells(tally, rows)
    const run = (await addFigures(tx, store, tally)).get(runId) ?? after
    const own = waiting.filter((row) => row.runId === runId)
    const notices = outcome.notices.filter((notice) => notice.runId === runId)
    return { run, report: { runId, refused, waiting: own, notices } }
  }

  #noted(rows: readonly CheckedRow[], ofStore: readonly StoreNotice[]): NotedRow[] {
    const kept: NotedRow[] = []
    const isShown = (code: NotedRow['code']) => {
      const before = this.#examples.get(code) ?? 0
      if (before < examplesKept) this.#examples.set(code, before + 1)
      return before < examplesKept
    }
    for (const { number, notices } of rows) {
      for (const notice of notices) {
        if (!isShown(notice.code)) continue
        const column = this.known.header.layout.columns.find(({ field }) => field === notice.column)
        const value = column?.personal ? '' : notice.value
        kept.push({ rowNumber: number, ...asReported({ ...notice, value }, this.known.header) })
      }
    }
    for (const { rowNumber, code, wayOut } of ofStore) {
      if (isShown(code)) kept.push({ rowNumber, code, column: '', value: '', wayOut })
    }
    return kept
  }

  #reported(fault: BatchOutcome['refused'][number]['faults'][number]) {
    return asReported(fault, this.known.header)
  }

  #countCells(tally: Tally, rows: readonly CheckedRow[]): void {
    const { id } = this.run
    for (const { notices } of rows) tally.codes('notices', id, codesOf(notices))
    const columns = this.known.header.columns.filter((column) => column !== null)
    const filled: Record<string, number> = {}
    for (const [place, { field }] of columns.entries()) {
      let withValue = 0
      for (const { values } of rows) if (values[place] !== '') withValue += 1
      if (withValue > 0) filled[field] = (filled[field] ?? 0) + withValue
    }
    tally.counted('filled', id, filled)
  }

  /** A file of another city is refused as a whole, before anything of it is written. */
  #refuseWrongCity(rows: readonly CheckedRow[]): void {
    if (rows.length === 0) return
    this.#isCityChecked = true
    const refusal = wrongCity(rows, this.known.header, this.city, this.run.fileName)
    if (refusal !== null) throw refusal
  }
}
