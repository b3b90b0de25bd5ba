import { and, asc, eq, sql } from 'drizzle-orm'
import type { IntakeRun } from '../../db/ledger/runs.js'
import { needs, openWaiting, rowId } from '../../db/ledger/waiting.js'
import { unwrapRowKey } from '../../db/server/seal.js'
import type { CityStore } from '../../db/store.js'
import { maskPersonName } from '../../rules/subjects/masking.js'
import { HubError } from '../../schema/errors.js'
import type { Fault, StewardReason } from '../../schema/faults.js'
import type { SheetKind } from '../../schema/intake.js'
import { withoutTextMarks } from '../../schema/scalars/text-marks.js'
import { sheetWord } from '../../schema/sheet-names.js'
import { mayNamePerson } from '../check/party.js'
import { SheetRow } from '../check/sheet-row.js'
import { asReported } from '../read/read-rows.js'
import { allLayouts, type Header, headerAs } from '../sheets/header.js'

/** A row that waits for a steward, with what stands in it as far as he may read it. */
export interface DeskRow {
  readonly id: string
  readonly runId: string
  readonly sheet: string
  readonly fileName: string
  readonly rowNumber: number
  readonly reasons: readonly Fault[]
  /** Null where the run's key was destroyed. */
  readonly cells: readonly RowCell[] | null
  readonly waitingSince: number
}

interface RowCell {
  readonly column: string
  readonly name: string
  readonly value: string
}

/** Where a page of the desk ends. */
export interface DeskPlace {
  readonly waitingSince: number
  readonly runId: string
  readonly rowNumber: number
}

/** Rows that wait for a steward, those first that have waited longest: behind the place, one more than `first` where a further page follows. */
export async function listRowsForSteward(
  { db, t, keys }: CityStore,
  {
    reasons,
    first,
    after,
  }: { reasons: readonly StewardReason[] | null; first: number; after: DeskPlace | null },
): Promise<DeskRow[]> {
  const w = t.intakeWaiting
  const rows = await db
    .select({ row: w, run: t.intakeRun })
    .from(w)
    .innerJoin(t.intakeRun, eq(t.intakeRun.id, w.runId))
    .where(
      and(
        eq(w.waitsFor, needs.steward),
        reasons === null
          ? undefined
          : sql`exists (select from jsonb_array_elements(${w.questions}) as question
              where question ->> 'code' = any(${sql.param([...reasons])}::text[]))`,
        after === null
          ? undefined
          : sql`(${w.waitingSince}, ${w.runId}, ${w.rowNumber}) > (${after.waitingSince}::bigint, ${after.runId}, ${after.rowNumber}::integer)`,
      ),
    )
    .orderBy(asc(w.waitingSince), asc(w.runId), asc(w.rowNumber))
    .limit(first + 1)
  const runs = new Map(rows.map(({ run }) => [run.id, run]))
  const opened = new Map(
    [...runs].map(([id, run]) => [
      id,
      run.wrappedKey !== null && {
        header: headerOf(run),
        rowKey: unwrapRowKey(run.wrappedKey, keys.wrapping, id),
      },
    ]),
  )
  return rows.map(({ row, run }) => {
    const { runId, rowNumber, waitingSince, questions } = row
    const open = opened.get(runId) || null
    const cells = open && cellsShown(open.header, openWaiting(row.sealedDraft, open.rowKey).cells)
    return {
      id: rowId(row),
      runId,
      sheet: run.sheet,
      fileName: run.fileName,
      rowNumber,
      reasons: questions!,
      cells,
      waitingSince,
    }
  })
}

function cellsShown(header: Header, cells: readonly string[]): RowCell[] {
  const used = header.columns.flatMap((column, at) => (column === null ? [] : { column, at }))
  const values = used.map(({ at }) => withoutTextMarks(cells[at] ?? ''))
  const places = new Map(used.map(({ column }, place) => [column.key, place]))
  const row = new SheetRow(0, places, values)
  const hidesName = mayNamePerson(row)
  return used.flatMap(({ column }) => {
    const value = row.text(column.key)
    if (value === '') return []
    const shown =
      column.key === 'partyName' && hidesName
        ? maskPersonName(value)
        : asReported({ code: 'VALUE_UNKNOWN', column: column.key, value, wayOut: '' }, header).value
    return { column: column.field, name: column.name, value: shown }
  })
}

/** Header of the file that a waiting row came with. */
export function headerOf({ sheet, layout, header, fileName }: IntakeRun): Header {
  const known = allLayouts().find((one) => one.sheet === sheet && one.edition === layout)
  if (known) return headerAs(known, header)
  throw new HubError('IMPORT_HEADER_UNKNOWN.layoutGone', {
    file: fileName,
    layout,
    sheet: sheetWord(sheet as SheetKind),
  })
}
