import { findCurrentId, listSourcesOf, type SourceRow } from '../../db/intake/provenance.js'
import {
  countArrivals,
  countRefusedIn,
  countRowsInForce,
  countSubjectCodes,
  findFirstHandIn,
  findIntakeRun,
  type IntakeRunRow,
  listIntakeRuns,
  listLastIntakeRunsSince,
  listPlanFigures,
  listRefusedRows,
  listWaitingRows,
} from '../../db/intake/runs.js'
import { rowsOf } from '../../db/ledger/runs.js'
import type { CityStore } from '../../db/store.js'
import { reportDue } from '../../intake/check/dates.js'
import { reportedWaiting } from '../../intake/report/findings.js'
import { loadRuleBook } from '../../intake/run/city-facts.js'
import type { Layout } from '../../intake/sheets/column.js'
import { addMonths } from '../../rules/days.js'
import { planShare, shareOf } from '../../rules/statistics/plan-share.js'
import { toldCount } from '../../rules/statistics/told-counts.js'
import { rowCodes } from '../../schema/faults.js'
import type { SheetKind } from '../../schema/intake.js'
import { checkOwnCity } from '../../schema/intake.js'
import type { Language } from '../../schema/language.js'
import { localIdIn } from '../../schema/object-id.js'
import { encodeCursor } from '../../schema/scalars/cursor.js'
import type { Day } from '../../schema/scalars/date.js'
import { connectionOf, pageSize, placeAfter } from '../shared/connection.js'
import type { Keyed } from '../shared/keyed.js'
import { checkProvenanceRule, countsExactly, seesWithheld } from '../shared/row-rules.js'
import type { Context } from './context.js'
import type {
  CityIntakeRunsArgs,
  IntakeRunRefusedRowsArgs,
  IntakeRunWaitingRowsArgs,
} from './resolver-types.js'

/** One page of the city's hand-ins. */
export async function intakeRunPageOf(
  { first, after }: CityIntakeRunsArgs,
  { caller, store, load }: Context,
) {
  checkOwnCity(caller, store.jurisdiction.code)
  const size = pageSize(first)
  const epochs = await load.epochs()
  const [id] = placeAfter('intakeRuns', after, ['TEXT'] as const, epochs) ?? [null]
  const rows = await listIntakeRuns(store, { first: size, after: id })
  return connectionOf(rows, size, (run) => encodeCursor('intakeRuns', [run.id], epochs))
}

export async function intakeRunOf(
  id: string,
  { caller, store }: Context,
): Promise<IntakeRunRow | null> {
  checkOwnCity(caller, store.jurisdiction.code)
  return findIntakeRun(store, id)
}

/** One page of a run's quarantine. */
export async function refusedRowPageOf(
  run: IntakeRunRow,
  { code, column, first, after }: IntakeRunRefusedRowsArgs,
  { store, load }: Context,
) {
  const size = pageSize(first)
  const query = `refusedRows ${JSON.stringify([run.id, code, column])}`
  const epochs = await load.epochs()
  const [row] = placeAfter(query, after, ['TEXT'] as const, epochs) ?? ['0']
  const rows = await listRefusedRows(store, run.id, {
    limit: size + 1,
    after: rowNumberOf(row),
    code,
    column,
  })
  return connectionOf(rows, size, ({ rowNumber }) =>
    encodeCursor(query, [String(rowNumber)], epochs),
  )
}

/** One page of the rows of a run that wait. */
export async function waitingRowPageOf(
  run: IntakeRunRow,
  { first, after }: IntakeRunWaitingRowsArgs,
  { store, load }: Context,
) {
  const size = pageSize(first)
  const query = `waitingRows ${JSON.stringify([run.id])}`
  const epochs = await load.epochs()
  const [row] = placeAfter(query, after, ['TEXT'] as const, epochs) ?? ['0']
  const rows = await listWaitingRows(store, run.id, { limit: size + 1, after: rowNumberOf(row) })
  return connectionOf(rows.map(reportedWaiting), size, (found) =>
    encodeCursor(query, [String(found.row)], epochs),
  )
}

/** A forged place is behind every row. */
function rowNumberOf(text: string): number {
  const last = 2 ** 31 - 1
  return /^[0-9]{1,10}$/.test(text) ? Math.min(Number(text), last) : last
}

/** What a code of a row means; the code itself where this version does not know it. */
export function meaningOf(code: string, language: Language): string {
  return rowCodes[code]?.[language] ?? code
}

/** Reasons of the runs taken together, the most frequent first, then by code. */
export function reasonsOf(
  runs: readonly IntakeRunRow[],
  of: 'refusals' | 'questions' | 'notices',
  { language }: Context,
) {
  const total = sum(runs.map(rowsOf))
  const counts = new Map<string, number>()
  for (const run of runs) {
    for (const [code, rows] of Object.entries(run[of])) {
      counts.set(code, (counts.get(code) ?? 0) + rows)
    }
  }
  return [...counts]
    .sort(([a, rowsOfA], [b, rowsOfB]) => rowsOfB - rowsOfA || (a < b ? -1 : 1))
    .map(([code, rows]) => ({
      code,
      meaning: meaningOf(code, language),
      rows,
      share: shareOf(rows, total),
    }))
}

/**
 * Completeness of the columns of the runs' layouts; a column counts the rows of those layouts that have it.
 *
 * @param rowsOfRun  how many rows of each run count: each as complete as the rows of its run are on average
 */
export function columnsOf(
  runs: readonly { readonly run: IntakeRunRow; readonly rows: number }[],
  layouts: readonly Layout[],
) {
  const columns = new Map<string, { name: string; rows: number; of: number }>()
  for (const { run, rows } of runs) {
    const layout = layouts.find(
      ({ sheet, edition }) => sheet === run.sheet && edition === run.layout,
    )
    const part = rows === 0 ? 0 : rows / rowsOf(run)
    for (const { field, name } of layout?.columns ?? []) {
      const known = columns.get(field) ?? { name, rows: 0, of: 0 }
      columns.set(field, {
        name,
        rows: known.rows + (run.filled[field] ?? 0) * part,
        of: known.of + rows,
      })
    }
  }
  return [...columns].map(([column, { name, rows, of }]) => ({
    column,
    name,
    rows: Math.round(rows),
    share: shareOf(rows, of),
  }))
}

/** Kunshan's plan of 2019 asks for codes of all legal persons, and for 80 % of the key persons. */
const targets: Readonly<Record<string, number>> = { ORGANISATION: 1, PERSON: 0.8 }

/** Sheets of which decisions are due within seven working days. */
const withTerm: Readonly<Record<string, 'LICENCE' | 'PENALTY'>> = {
  licences: 'LICENCE',
  penalties: 'PENALTY',
}

/** What the plan's targets name, about what is in the store; what was refused, about each file as it came last. */
export async function intakeCoverageOf(day: Day | null, context: Context) {
  const { caller, store, load, today } = context
  checkOwnCity(caller, store.jurisdiction.code)
  const from = day ?? addMonths(today, -12)
  const codes = await countSubjectCodes(store)
  const planFigures = await listPlanFigures(store)
  const runs = await listLastIntakeRunsSince(store, from)
  const sheets = [...new Set(runs.map(({ sheet }) => sheet))]
  const registers = runs.flatMap(({ id, sheet }) => (sheet === 'subjects' ? id : []))
  const columns = (await load.layouts()).find(({ sheet }) => sheet === 'subjects')!.columns
  const refusedIn = (key: string) =>
    countRefusedIn(store, registers, columns.find((column) => column.key === key)!.field)
  return {
    codes: codes.map(({ kind, subjects, valid, covered }) => {
      const figures = planFigures.filter((figure) => figure.kind === kind)
      const counted = figures.length > 0 ? sum(figures.map((figure) => figure.counted)) : null
      const told = kind === 'PERSON' && !countsExactly(caller) ? toldCount : Number
      return {
        kind,
        subjects: String(told(subjects)),
        // Of the numbers told: a share to four digits would give the exact ones.
        validShare: told(subjects) > 0 ? shareOf(told(valid), told(subjects)) : null,
        covered: String(told(covered)),
        counted,
        countedBy: figures.map(({ groupName, source, countedOn }) =>
          [groupName, source, countedOn].filter(Boolean).join(' '),
        ),
        share: planShare(told(covered), counted),
        target: targets[kind] ?? null,
      }
    }),
    codesRefused: await refusedIn('partyCode'),
    numbersRefused: await refusedIn('idNumber'),
    sheets: await Promise.all(
      sheets.map(async (sheet) => {
        const own = runs.filter((run) => run.sheet === sheet)
        const rows = sum(own.map(rowsOf))
        const refused = sum(own.map(({ rowsRefused }) => rowsRefused))
        return {
          sheet,
          runs: own.length,
          rows,
          refusedShare: rows > 0 ? shareOf(refused, rows) : null,
          refusals: reasonsOf(own, 'refusals', context),
          ...(await timelinessOf(sheet as SheetKind, from, store)),
          columns: columnsOf(
            await countRowsInForce(store, sheet as SheetKind),
            await load.layouts(),
          ),
        }
      }),
    ),
  }
}

/** What was due before the city handed in its first sheet of the kind came with the stock: its arrival says nothing. */
async function timelinessOf(
  sheet: SheetKind,
  from: Day,
  store: CityStore,
): Promise<{ timelyShare: number | null; timelyProvisional: boolean | null }> {
  const kind = withTerm[sheet]
  const begin = kind ? await findFirstHandIn(store, sheet) : null
  const { calendar } = loadRuleBook(store.catalogues)
  const arrivals = (kind && begin !== null ? await countArrivals(store, kind, from) : [])
    .map((arrival) => ({ ...arrival, due: reportDue(arrival.decidedOn, calendar) }))
    .filter(({ due }) => due.on >= begin!)
  if (arrivals.length === 0) return { timelyShare: null, timelyProvisional: null }
  const inTime = arrivals.filter(({ arrivedOn, due }) => arrivedOn <= due.on)
  const of = (list: typeof arrivals) => sum(list.map(({ records }) => records))
  return {
    timelyShare: shareOf(of(inTime), of(arrivals)),
    timelyProvisional: arrivals.some(({ due }) => due.provisional),
  }
}

/** The id of a fact from the one that it has or had, in the own city. */
export async function currentIdOf(id: string, { caller, store }: Context): Promise<string | null> {
  checkOwnCity(caller, store.jurisdiction.code)
  return findCurrentId(store, localIdIn(id))
}

/** Sources of a record or entry by its id, in the own city. */
export async function sourcesOf(id: string, { caller, store }: Context): Promise<SourceRow[]> {
  checkProvenanceRule(caller, store.jurisdiction.code)
  return listSourcesOf(store, localIdIn(id), seesWithheld(caller, store.jurisdiction.code, null))
}

/** Sources of a record or entry, for who may know them. */
export async function provenanceOf(
  sources: Keyed<readonly SourceRow[]>,
  id: string,
  { caller, store }: Context,
): Promise<SourceRow[]> {
  checkProvenanceRule(caller, store.jurisdiction.code)
  return [...(await sources.load(id))]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
