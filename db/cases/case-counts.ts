import { and, count, inArray, isNull, sql } from 'drizzle-orm'
import {
  type CaseKind,
  type CaseState,
  type CaseStep,
  caseKinds,
  machineOf,
} from '../../rules/cases/case.js'
import type { OpenCases, StepsMade } from '../../rules/cases/timeliness.js'
import type { Day } from '../../schema/scalars/date.js'
import type { CityStore } from '../store.js'
import { isAboutShared } from './cases.js'

/** States in which a step is due. */
const statesWithLimit = [
  ...new Set(caseKinds.flatMap((kind) => Object.keys(machineOf(kind).due) as CaseState[])),
]

/**
 * Cases whose next step is due, those that stand alike together.
 *
 * @param withheld  whether those about what the city does not share (不予共享) are counted too
 */
export function countOpenCases(store: CityStore, withheld: boolean): Promise<OpenCases[]> {
  const { db, t } = store
  const { kind, state, decidingUnit, openedOn, acceptedOn, stepOn, knownTo, targetId } = t.caseFile
  return db
    .select({ kind, state, unitCode: decidingUnit, openedOn, acceptedOn, stepOn, count: count() })
    .from(t.caseFile)
    .where(
      and(
        isNull(knownTo),
        inArray(state, statesWithLimit),
        withheld ? undefined : isAboutShared(store, targetId),
      ),
    )
    .groupBy(kind, state, decidingUnit, openedOn, acceptedOn, stepOn)
}

export interface Period {
  readonly from: Day
  readonly to: Day
}

/**
 * Steps of a period with where they found their cases, those taken alike together.
 *
 * @param withheld  as in `countOpenCases`
 */
export async function countStepsMade(
  store: CityStore,
  { from, to }: Period,
  withheld: boolean,
): Promise<StepsMade[]> {
  const { db, t } = store
  const { caseFile: file } = t
  const isWithin = sql`${file.stepOn} between ${from}::date and ${to}::date`
  const rows = await db.execute<MadeRow>(sql`
    select kind, step, state, opened_on, accepted_on, step_on, decided_on, deciding_unit,
      before_state, before_opened_on, before_accepted_on, before_step_on, count(*)::int as count
    from (
      select ${file}.*, lag(state) over earlier as before_state, lag(opened_on) over earlier as before_opened_on,
        lag(accepted_on) over earlier as before_accepted_on, lag(step_on) over earlier as before_step_on
      from ${file}
      where ${file.id} in (select ${file.id} from ${file} where ${isWithin})
        ${withheld ? sql`` : sql`and ${isAboutShared(store, file.targetId)}`}
      window earlier as (partition by ${file.id} order by ${file.knownFrom})
    ) as made
    where step_on between ${from}::date and ${to}::date
    group by kind, step, state, opened_on, accepted_on, step_on, decided_on, deciding_unit,
      before_state, before_opened_on, before_accepted_on, before_step_on`)
  return rows.map((row) => ({
    kind: row.kind,
    step: row.step,
    state: row.state,
    openedOn: row.opened_on,
    acceptedOn: row.accepted_on,
    stepOn: row.step_on,
    decidedOn: row.decided_on,
    unitCode: row.deciding_unit,
    before: row.before_state && {
      state: row.before_state,
      openedOn: row.before_opened_on!,
      acceptedOn: row.before_accepted_on,
      stepOn: row.before_step_on!,
    },
    count: row.count,
  }))
}

type MadeRow = {
  readonly kind: CaseKind
  readonly step: CaseStep
  readonly state: CaseState
  readonly opened_on: Day
  readonly accepted_on: Day | null
  readonly step_on: Day
  readonly decided_on: Day | null
  readonly deciding_unit: string
  readonly before_state: CaseState | null
  readonly before_opened_on: Day | null
  readonly before_accepted_on: Day | null
  readonly before_step_on: Day | null
  readonly count: number
}
