import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { settleIfBehind } from '../../db/border/settle.js'
import {
  countFaults,
  findIntakeRun,
  type IntakeRunRow,
  listRefusedRows,
} from '../../db/intake/runs.js'
import { rowsOf } from '../../db/ledger/runs.js'
import type { Bulk } from '../../db/ledger/stage.js'
import { databaseFailure } from '../../db/server/failure.js'
import { bulkOf, type DatabaseSettings } from '../../db/settings.js'
import type { CityStore } from '../../db/store.js'
import type { CodeCounts } from '../../db/tables/intake.js'
import { knownSheets, openFile } from '../../intake/read/open-file.js'
import { Findings } from '../../intake/report/findings.js'
import { refusedFile, refusedFileName } from '../../intake/report/refused-file.js'
import { loadRuleBook } from '../../intake/run/city-facts.js'
import { importSheet } from '../../intake/run/import-sheet.js'
import { allLayouts } from '../../intake/sheets/header.js'
import { shortened } from '../../runtime/shortened.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { SheetKind } from '../../schema/intake.js'
import {
  checkMayHandIn,
  type HandedIn,
  type Intake,
  type IntakeAnswer,
  type IntakeReport,
  refusalOf,
} from '../../schema/intake.js'
import type { Jurisdiction } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { sheetNamed } from '../../schema/sheet-names.js'
import { untilAborted } from '../shared/until-aborted.js'

export interface IntakeOptions {
  readonly bulk: Bulk
  /** Where files stand while they are read; of this city and this process alone. */
  readonly folder: string
}

/** Faults and waiting rows that a report names. */
const rowsReported = 100

/** A header or the name of a worksheet is anybody's text. */
const longestName = 100

/** No run has this id: one of a dry run is never kept. */
const dryRunId = 'dry-run'

/** No text that a database could not take. */
const runIdForm = /^[\w-]{1,100}$/

/** A folder of a process that cannot be asked whether it lives; no hand-in takes so long. */
const leftAfterMs = 24 * 3_600_000

/**
 * How a city takes files where it runs. Several processes of one city may share a data folder: what a killed one left
 * is removed, what another one is reading stays.
 */
export async function intakeOptions(
  settings: Pick<DatabaseSettings, 'dataFolder' | 'url' | 'urls'>,
  jurisdiction: Jurisdiction,
): Promise<IntakeOptions> {
  const all = path.join(settings.dataFolder, 'intake', jurisdiction.key)
  await removeLeft(all)
  const folder = path.join(all, `${process.pid}@${hostname()}`)
  return { bulk: bulkOf(settings, jurisdiction), folder }
}

async function removeLeft(all: string): Promise<void> {
  for (const name of await readdir(all).catch(() => [])) {
    const folder = path.join(all, name)
    const [pid, host] = name.split('@')
    const age = Date.now() - ((await stat(folder).catch(() => null))?.mtimeMs ?? 0)
    const isOurs = host === hostname() && Number(pid) !== process.pid
    if (age > leftAfterMs || (isOurs && !isRunning(Number(pid)))) {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process runs too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Takes the sheets that this city's operators hand in over HTTP, and gives them back the rows that were refused.
 *
 * The id of a run is made from caller and idempotency key, so that the key finds its run in whatever process and after
 * whatever interruption.
 */
export function cityIntake(
  store: CityStore,
  now: () => Date,
  { bulk, folder }: IntakeOptions,
): Intake {
  const book = loadRuleBook(store.catalogues)
  const layouts = allLayouts()
  /** Runs that this process is at work on. */
  const underWay = new Set<string>()

  return {
    handIn: (file, caller, signal) =>
      orRefusal(async () => {
        checkMayHandIn(caller, store.jurisdiction.code)
        const kind = sheetNamed(file.sheet)
        const report = await (file.dryRun ? tried : taken)(file, kind, caller, signal)
        return { status: report.refused > 0 ? 422 : 200, body: report }
      }),
    readRefused: ({ runId, format, language }, caller, signal) =>
      orRefusal(async () => {
        checkMayHandIn(caller, store.jurisdiction.code)
        const run = runIdForm.test(runId) ? await findIntakeRun(store, runId) : null
        if (run === null) throw unknownRun()
        if (run.wrappedKey === null) throw destroyed(run)
        const body = await refusedFile(store, run, { format, language }, signal)
        return { fileName: refusedFileName(run, format), body }
      }),
  }

  async function taken(
    file: HandedIn,
    kind: SheetKind,
    caller: Caller,
    signal: AbortSignal,
  ): Promise<IntakeReport> {
    const runId = runIdOf(file, caller)
    if (underWay.has(runId)) throw goesOn()
    // At once: whatever is waited for in between lets the next request of this key pass as well.
    underWay.add(runId)
    try {
      // Nothing is written into a store that has gone back before it has an epoch of its own.
      await settleIfBehind(store, file.seen ?? null)
      return await inFolder(async (own) => {
        const kept = await keep(file, own, signal)
        const before = await findIntakeRun(store, runId)
        if (before && (before.fileSha256 !== kept.sha256 || before.sheet !== kind)) {
          throw reused(before)
        }
        return importKept(kept, kind, file.worksheet, caller, signal, { runId, before })
      })
    } finally {
      underWay.delete(runId)
      store.replicas?.wrote()
    }
  }

  /** The same without a run: nothing is written, and no key is used up. */
  function tried(
    file: HandedIn,
    kind: SheetKind,
    caller: Caller,
    signal: AbortSignal,
  ): Promise<IntakeReport> {
    return inFolder(async (own) =>
      importKept(await keep(file, own, signal), kind, file.worksheet, caller, signal, {
        runId: dryRunId,
        dryRun: true,
      }),
    )
  }

  async function inFolder<T>(work: (own: string) => Promise<T>): Promise<T> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const own = await mkdtemp(path.join(folder, 'file-'))
    try {
      return await work(own)
    } finally {
      await rm(own, { recursive: true, force: true })
    }
  }

  async function importKept(
    { place }: KeptFile,
    kind: SheetKind,
    worksheet: string | null,
    caller: Caller,
    signal: AbortSignal,
    {
      runId,
      dryRun = false,
      before = null,
    }: { runId: string; dryRun?: boolean; before?: IntakeRunRow | null },
  ): Promise<IntakeReport> {
    const opened = await openFile(place)
    try {
      const { known, notRead } = await knownSheets(opened, layouts, {
        kind,
        named: worksheet === null ? [] : [worksheet],
      })
      if (known.length > 1) {
        throw new HubError('IMPORT_SHEETS_SEVERAL.ofKind', {
          name: opened.name,
          count: known.length,
          kind,
          example: encodeURIComponent(known[0]!.sheet.name),
        })
      }
      if (before !== null && before.sheetName !== known[0]!.sheet.name) throw reused(before)
      const findings = new Findings(rowsReported)
      const run = await importSheet(untilAborted(store, signal), book, opened, known[0]!, {
        today: dayInChina(now()),
        handedInBy: [caller.subject, caller.unit].filter(Boolean).join(', '),
        bulk,
        runId,
        dryRun,
        onBatch: (batch) => findings.add(batch),
      })
      return {
        runId: dryRun ? null : run.id,
        dryRun,
        ...figuresOf(run),
        ...(await faultsOf(run, findings, dryRun)),
        waitingRows: await findings.waiting(store, run, dryRun),
        questions: byCount(run.questions),
        ...noticesOf(run, findings),
        sheetsNotRead: notRead.map(({ name, reason }) => ({
          worksheet: shortened(name, longestName),
          reason,
        })),
      }
    } finally {
      opened.close()
    }
  }

  async function faultsOf(
    run: IntakeRunRow,
    findings: Findings,
    dryRun: boolean,
  ): Promise<Pick<IntakeReport, 'faults' | 'furtherFaults'>> {
    const refused = dryRun
      ? findings.refused
      : await listRefusedRows(store, run.id, { limit: rowsReported })
    const faults = refused
      .flatMap(({ rowNumber, faults: all }) => all.map((fault) => ({ row: rowNumber, ...fault })))
      .slice(0, rowsReported)
    const count = dryRun ? findings.faults : await countFaults(store, run.id)
    return { faults, furtherFaults: count - faults.length }
  }
}

interface KeptFile {
  readonly place: string
  readonly sha256: string
}

async function orRefusal<T>(work: () => Promise<T>): Promise<T | IntakeAnswer> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof HubError) return refusalOf(error)
    // A failed statement's own text holds its parameters, which may be about a person.
    throw databaseFailure(error) ?? error
  }
}

/** Writes the body to a file of its own: what is in it is read several times, and may be about persons. */
async function keep(file: HandedIn, folder: string, signal: AbortSignal): Promise<KeptFile> {
  const place = path.join(folder, fileNameOf(file))
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  try {
    await pipeline(file.body, hashing, createWriteStream(place, { mode: 0o600 }), { signal })
  } catch (cause) {
    if (cause instanceof HubError) throw cause
    throw new Error('the file could not be received and kept', { cause })
  }
  return { place, sha256: hash.digest('hex') }
}

/** @throws {HubError} IDEMPOTENCY_KEY_INVALID */
function runIdOf({ idempotencyKey }: HandedIn, { subject, unit }: Caller): string {
  if (!/^[\x21-\x7e]{1,200}$/.test(idempotencyKey)) {
    throw new HubError('IDEMPOTENCY_KEY_INVALID.header')
  }
  const hash = createHash('sha256').update(JSON.stringify([subject, unit, idempotencyKey]))
  return `I${hash.digest('hex').slice(0, 16)}`
}

/** The name as a file system takes it: letters, digits and a few signs, 60 at most. */
function fileNameOf({ fileName, sheet }: HandedIn): string {
  const name = [...(fileName ?? '').normalize('NFC')].slice(-60).join('')
  return name.replace(/[^\p{L}\p{N} ._()（）〔〕-]/gu, '_').replace(/^[. ]+/, '') || sheet
}

function figuresOf(
  run: IntakeRunRow,
): Pick<IntakeReport, 'rows' | 'added' | 'changed' | 'unchanged' | 'waiting' | 'refused'> {
  return {
    rows: rowsOf(run),
    added: run.rowsNew,
    changed: run.rowsChanged,
    unchanged: run.rowsUnchanged,
    waiting: run.rowsWaiting,
    refused: run.rowsRefused,
  }
}

function byCount(counts: CodeCounts): { code: string; rows: number }[] {
  return Object.entries(counts)
    .map(([code, rows]) => ({ code, rows }))
    .sort((a, b) => b.rows - a.rows)
}

function noticesOf(
  { notices, extraColumns }: IntakeRunRow,
  { noted }: Findings,
): Pick<IntakeReport, 'notices' | 'columnsNotRead'> {
  return {
    notices: byCount(notices).map((notice) => ({
      ...notice,
      examples: noted.flatMap(({ rowNumber, code: own, ...example }) =>
        own === notice.code ? { row: rowNumber, ...example } : [],
      ),
    })),
    columnsNotRead: extraColumns.map((name) => shortened(name, longestName)),
  }
}

function goesOn(): HubError {
  return new HubError('IMPORT_RUN_TAKEN.sameKey')
}

function reused({ fileName, sheet }: IntakeRunRow): HubError {
  return new HubError('IDEMPOTENCY_KEY_REUSED.otherFile', { file: fileName, sheet })
}

function unknownRun(): HubError {
  return new HubError('IMPORT_RUN_UNKNOWN.none')
}

function destroyed({ fileName }: IntakeRunRow): HubError {
  return new HubError('IMPORT_ROWS_DESTROYED.refusedRows', { file: fileName })
}
