import { eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { CityStore } from '../store.js'
import type { CodeCounts } from '../tables/intake.js'
import type { CityTransaction } from './clock.js'
import type { BatchOutcome, OfRun, PutAside, Refused } from './rows.js'
import { codesOf, type IntakeRun } from './runs.js'

type RowFigure = 'rowsNew' | 'rowsChanged' | 'rowsUnchanged' | 'rowsWaiting' | 'rowsRefused'
type CodeFigure = 'refusals' | 'questions' | 'notices' | 'filled'

interface Change {
  readonly rows: Partial<Record<RowFigure, number>>
  readonly codes: Partial<Record<CodeFigure, Record<string, number>>>
}

/**
 * By how much one transaction changes the figures of runs: its own and those of earlier runs whose rows it takes out of
 * waiting. The figures themselves are the store's alone: whoever wrote them from memory would undo what another import or
 * a steward has counted meanwhile.
 */
export class Tally {
  readonly #changes = new Map<string, Change>()

  rows(figure: RowFigure, rows: Iterable<OfRun>, by: 1 | -1 = 1): void {
    for (const { runId } of rows) {
      const { rows: own } = this.#of(runId)
      own[figure] = (own[figure] ?? 0) + by
    }
  }

  codes(figure: CodeFigure, runId: string, codes: Iterable<string>): void {
    for (const code of codes) this.counted(figure, runId, { [code]: 1 })
  }

  counted(figure: CodeFigure, runId: string, counts: CodeCounts): void {
    const { codes } = this.#of(runId)
    codes[figure] ??= {}
    for (const [code, rows] of Object.entries(counts)) {
      codes[figure][code] = (codes[figure][code] ?? 0) + rows
    }
  }

  /** Rows that waited and were replaced by a later row, which says all that they said. */
  replaced(rows: readonly OfRun[]): void {
    this.rows('rowsWaiting', rows, -1)
    this.rows('rowsUnchanged', rows)
  }

  *[Symbol.iterator](): Iterator<[string, Change]> {
    yield* this.#changes
  }

  #of(runId: string): Change {
    const change = this.#changes.get(runId) ?? { rows: {}, codes: {} }
    this.#changes.set(runId, change)
    return change
  }
}

/** What became of the rows of a batch and of those that had waited for them, for each run that has any. */
export function tallyOf(
  {
    added,
    changed,
    unchanged,
    left,
    replaced,
    notices,
  }: Pick<BatchOutcome, 'added' | 'changed' | 'unchanged' | 'left' | 'replaced' | 'notices'>,
  waiting: readonly PutAside[],
  refused: readonly Refused[],
): Tally {
  const tally = new Tally()
  tally.rows('rowsNew', added)
  tally.rows('rowsChanged', changed)
  tally.rows('rowsUnchanged', unchanged)
  tally.rows('rowsUnchanged', replaced)
  tally.rows('rowsWaiting', left, -1)
  tally.rows('rowsWaiting', waiting)
  tally.rows('rowsRefused', refused)
  for (const { runId, questions } of waiting) tally.codes('questions', runId, codesOf(questions))
  for (const { runId, faults } of refused) tally.codes('refusals', runId, codesOf(faults))
  for (const { runId, code } of notices) tally.codes('notices', runId, [code])
  return tally
}

/**
 * Adds the changes to the figures that the store has, one statement a run.
 *
 * @returns  the runs as they stand now, by id
 */
export async function addFigures(
  tx: CityTransaction,
  { t: { intakeRun } }: CityStore,
  tally: Tally,
): Promise<ReadonlyMap<string, IntakeRun>> {
  const runs = new Map<string, IntakeRun>()
  for (const [id, { rows, codes }] of tally) {
    const added = Object.entries(rows).map(([figure, by]) => [
      figure,
      sql`${intakeRun[figure as RowFigure]} + ${by}::integer`,
    ])
    const met = Object.entries(codes).map(([figure, counts]) => [
      figure,
      sumOf(intakeRun[figure as CodeFigure], counts),
    ])
    const set = Object.fromEntries([...added, ...met]) as Record<RowFigure | CodeFigure, SQL>
    const [run] = await tx.update(intakeRun).set(set).where(eq(intakeRun.id, id)).returning()
    if (run) runs.set(id, run)
  }
  return runs
}

function sumOf(column: PgColumn, counts: CodeCounts): SQL {
  return sql`(
    select coalesce(jsonb_object_agg(code, rows), '{}') from (
      select code, sum(rows::integer)::integer as rows from (
        select * from jsonb_each_text(${column})
        union all select * from jsonb_each_text(${JSON.stringify(counts)}::text::jsonb)
      ) as met (code, rows) group by code) as sums)`
}
