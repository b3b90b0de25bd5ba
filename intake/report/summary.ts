import type { Refused } from '../../db/ledger/rows.js'
import type { IntakeRun } from '../../db/ledger/runs.js'
import { type Fault, noticeCodes, refusalCodes, stewardReasons } from '../../schema/faults.js'
import type { RowWaiting } from '../../schema/intake.js'
import type { NotedRow } from '../run/import-sheet.js'

/** What became of a sheet, for the console. */
export function runSummary(
  run: IntakeRun,
  {
    isDryRun,
    waiting,
    refused,
    noted,
  }: {
    isDryRun: boolean
    waiting: readonly RowWaiting[]
    /** The first rows that were refused. */
    refused: readonly Refused[]
    noted: readonly NotedRow[]
  },
): string {
  const place = run.sheetName === '' ? run.fileName : `${run.fileName}, sheet ${run.sheetName}`
  const total =
    run.rowsNew + run.rowsChanged + run.rowsUnchanged + run.rowsWaiting + run.rowsRefused
  const lines = [
    `${place}: ${run.sheet} (${run.layout}), ${total} rows${isDryRun ? '; a dry run, nothing was written' : `; run ${run.id}`}`,
    `  ${run.rowsNew} new, ${run.rowsChanged} changed, ${run.rowsUnchanged} as before, ${run.rowsWaiting} waiting, ${run.rowsRefused} refused`,
  ]
  if (run.extraColumns.length > 0) lines.push(`  Columns not read: ${run.extraColumns.join(', ')}`)
  for (const { row, awaits, code, wayOut } of waiting) {
    lines.push(
      `  row ${row} waits for ${awaitedNames[awaits]}${code ? ` ${oneLine(code)}` : ''}: ${wayOut}`,
    )
  }
  const further = run.rowsWaiting - waiting.length
  if (further > 0) {
    lines.push(
      `  ${further} further rows wait${isDryRun ? '' : '; waitingRows of the run lists them'}`,
    )
  }
  for (const [code, count] of byCount(run.refusals)) {
    lines.push(`  refused ${count} × ${code}: ${refusalCodes[code as keyof typeof refusalCodes]}`)
    for (const { rowNumber, faults } of refused) {
      lines.push(
        ...faults.filter((fault) => fault.code === code).map((fault) => rowLine(rowNumber, fault)),
      )
    }
  }
  for (const [code, count] of byCount(run.questions)) {
    lines.push(
      `  for the steward ${count} × ${code}: ${stewardReasons[code as keyof typeof stewardReasons]}`,
    )
  }
  for (const [code, count] of byCount(run.notices)) {
    lines.push(`  noted ${count} × ${code}: ${noticeCodes[code as keyof typeof noticeCodes]}`)
    for (const row of noted) if (row.code === code) lines.push(rowLine(row.rowNumber, row))
  }
  return lines.join('\n')
}

const awaitedNames = {
  SUBJECT: 'the subject',
  RECORD_OR_ENTRY: 'the record or entry',
  STEWARD: 'the steward,',
} as const

function rowLine(row: number, { column, value, wayOut }: Omit<Fault, 'code'>): string {
  const where = [`row ${row}`, ...(column ? [column] : [])].join(', ')
  return `    ${where}${value ? ` "${oneLine(value)}"` : ''}: ${wayOut}`
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ')
}

function byCount(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a)
}
