import { noticeCodes, refusalCodes } from '../rules/fault.js'
import type { IntakeRun } from '../runs.js'

/** What became of a sheet, for the console. */
export function runSummary(run: IntakeRun, isDryRun: boolean): string {
  const place = run.sheetName === '' ? run.fileName : `${run.fileName}, sheet ${run.sheetName}`
  const total =
    run.rowsNew + run.rowsChanged + run.rowsUnchanged + run.rowsWaiting + run.rowsRefused
  const lines = [
    `${place}: ${run.sheet} (${run.layout}), ${total} rows${isDryRun ? '; a dry run, nothing was written' : `; run ${run.id}`}`,
    `  ${run.rowsNew} new, ${run.rowsChanged} changed, ${run.rowsUnchanged} as before, ${run.rowsWaiting} waiting, ${run.rowsRefused} refused`,
  ]
  if (run.extraColumns.length > 0) lines.push(`  Columns not read: ${run.extraColumns.join(', ')}`)
  for (const [code, count] of byCount(run.refusals)) {
    lines.push(`  refused ${count} × ${code}: ${refusalCodes[code as keyof typeof refusalCodes]}`)
  }
  for (const [code, count] of byCount(run.notices)) {
    lines.push(`  noted ${count} × ${code}: ${noticeCodes[code as keyof typeof noticeCodes]}`)
  }
  return lines.join('\n')
}

function byCount(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([, a], [, b]) => b - a)
}
