import { dueDay, type Step } from '../../rules/cases/deadlines.js'
import { provisionalMark } from '../../rules/working-days.js'
import type { NoticeCode } from '../../schema/faults.js'
import type { Day } from '../../schema/scalars/date.js'
import { wayOut } from '../../schema/ways-out.js'
import type { CityFacts } from '../run/city-facts.js'
import type { SheetRow } from './sheet-row.js'

/** Steps of which a row of a sheet tells. */
type ReportedStep = { [S in Step]: `${S}_LATE` extends NoticeCode ? S : never }[Step]

/**
 * > A transition past its due day is taken and told, never refused. — workflows.md
 *
 * A notice with the day on which the step was due; provisional where a year between has no calendar of working days.
 *
 * @param done  when the step was taken
 */
export function reportLate(
  row: SheetRow,
  column: string,
  step: ReportedStep,
  { begun, done }: { readonly begun: Day; readonly done: Day },
  { book, jurisdiction }: CityFacts,
): void {
  const due = dueDay(step, begun, jurisdiction, book)
  if (due === null || done <= due.on) return
  const notice: NoticeCode = `${step}_LATE`
  row.report(
    notice,
    column,
    wayOut('wasDue', { day: due.on, mark: due.provisional ? provisionalMark : '' }),
  )
}
