import type { RowWaiting } from '../../../schema/intake.js'
import type { NotedRow } from '../import-sheet.js'
import { noticeCodes, refusalCodes, stewardReasons } from '../rules/fault.js'
import type { IntakeRun } from '../runs.js'

/** What became of a sheet, for the console. */
export function runSummary(
  run: IntakeRun,
  {
    isDryRun,
    waiting,
    noted,
  }: { isDryRun: boolean; waiting: readonly RowWaiting[]; noted: readonly NotedRow[] },
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
  }
  for (const [code, count] of byCount(run.questions)) {
    lines.push(
      `  for the steward ${count} × ${code}: ${stewardReasons[code as keyof typeof stewardReasons]}`,
    )
  }
  for (const [code, count] of byCount(run.notices)) {
    lines.push(`  noted ${count} × ${code}: ${noticeCodes[code as keyof typeof noticeCodes]}`)
    for (const { rowNumber, column, value, wayOut } of noted.filter((row) => row.code === code)) {
      lines.push(`    row ${rowNumber}, ${column}${value ? ` "${oneLine(value)}"` : ''}: ${wayOut}`)
    }
  }
  return lines.join('\n')
}

const awaitedNames = {
  SUBJECT: 'the subject',
  RECORD_OR_ENTRY: 'the record or entry',
  STEWARD: 'the steward,',
} as const

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ')
}

function byCount(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a)
}
