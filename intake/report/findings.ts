import { listWaitingRows, type WaitingRow } from '../../db/intake/runs.js'
import type { Refused } from '../../db/ledger/rows.js'
import type { IntakeRun } from '../../db/ledger/runs.js'
import { awaited } from '../../db/ledger/waiting.js'
import type { CityStore } from '../../db/store.js'
import type { RowWaiting } from '../../schema/intake.js'
import type { BatchReport, NotedRow } from '../run/import-sheet.js'

/** The first rows of an import that its operator is told of by number. */
export class Findings {
  readonly noted: NotedRow[] = []
  readonly refused: Refused[] = []
  /** Reasons of all refused rows. */
  faults = 0
  readonly #waiting: WaitingRow[] = []

  constructor(private readonly most: number) {}

  add({ runId, refused, waiting, noted }: BatchReport): void {
    // Rows of earlier runs, which had waited, are not those of the file.
    const own = refused.filter((row) => row.runId === runId)
    for (const { faults } of own) this.faults += faults.length
    if (this.refused.length < this.most) {
      this.refused.push(...[...own].sort((a, b) => a.rowNumber - b.rowNumber))
    }
    if (this.#waiting.length < this.most) {
      this.#waiting.push(...[...waiting].sort((a, b) => a.rowNumber - b.rowNumber))
    }
    this.noted.push(...noted)
  }

  /** The first rows that wait: of a run those that wait still, of a dry run those that would. */
  async waiting(store: CityStore, run: IntakeRun, isDryRun: boolean): Promise<RowWaiting[]> {
    if (run.rowsWaiting === 0) return []
    const { most: limit } = this
    const rows = isDryRun
      ? this.#waiting.slice(0, limit)
      : await listWaitingRows(store, run.id, { limit })
    return rows.map(reportedWaiting)
  }
}

export function reportedWaiting({ rowNumber, waitsFor, questions }: WaitingRow): RowWaiting {
  return { row: rowNumber, ...awaited(waitsFor, questions) }
}
