import { HubError } from '../../schema/errors.js'
import type { Fault } from '../../schema/faults.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { wayOutInBoth } from '../../schema/ways-out.js'
import type { CityStore } from '../store.js'
import { takeBatch } from './batch.js'
import type { Draft } from './draft.js'
import type { StepWork } from './take-step.js'

/**
 * Writes facts of steps by the same road as a row of a sheet: what ends a record ends it, and what refuses the row
 * refuses the step.
 *
 * @param today  the day on which it counts as handed in
 * @throws {HubError} CASE_FACT_UNKNOWN where the city does not hold what it is about; REPAIR_NOT_COMPETENT,
 *   REPAIR_TOO_EARLY, CASE_DAY_BEFORE_RECORD, CASE_SUBJECT_DIFFERS, EXECUTED_AFTER_END
 */
export async function takeDrafts(
  { tx, clock, sourceId }: StepWork,
  store: CityStore,
  drafts: readonly Draft[],
  today: Day,
): Promise<void> {
  const rows = drafts.map((draft, at) => ({
    draft,
    runId: sourceId,
    rowNumber: at + 1,
    cells: [],
    sourceId,
  }))
  const { refused, waiting } = await takeBatch(tx, store, rows, 'UNNEST', today, clock)
  const [missing] = waiting
  if (missing) throw factUnknown(drafts[missing.rowNumber - 1]!.target?.id ?? '', store)
  const [fault] = refused.flatMap(({ faults }) => faults)
  if (fault) throw errorOf(fault)
}

/** The error of a step about what the city does not hold, the same whether it never did or is another city's. */
export function factUnknown(id: string, { jurisdiction }: Pick<CityStore, 'jurisdiction'>) {
  return new HubError('CASE_FACT_UNKNOWN.id', {
    city: cityName(jurisdiction),
    id: JSON.stringify(id.slice(0, 60)),
  })
}

const errors = {
  REPAIR_NOT_COMPETENT: 'REPAIR_NOT_COMPETENT.row',
  REPAIR_TOO_EARLY: 'REPAIR_TOO_EARLY.row',
  DATES_OUT_OF_ORDER: 'CASE_DAY_BEFORE_RECORD.row',
  TARGET_OF_ANOTHER_PARTY: 'CASE_SUBJECT_DIFFERS.row',
  EXECUTED_AFTER_END: 'EXECUTED_AFTER_END.row',
} as const

function errorOf({ code, column, value, wayOut }: Fault): HubError {
  const name = errors[code as keyof typeof errors] ?? 'ARGUMENT_INVALID.row'
  return new HubError(name, { column, value: JSON.stringify(value), wayOut: wayOutInBoth(wayOut) })
}
