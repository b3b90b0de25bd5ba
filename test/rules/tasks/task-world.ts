import { deadlines } from '../../../rules/cases/deadlines.js'
import type { Case } from '../../../rules/decisions/case.js'
import { readReference } from '../../../rules/reference.js'
import { rulesOverTime } from '../../../rules/standards/rules-over-time.js'
import type {
  CaseKnown,
  ObjectionKnown,
  SubjectHistory,
} from '../../../rules/tasks/subject-history.js'
import { type Report, type TaskQuestion, taskFinder } from '../../../rules/tasks/tasks.js'
import { loadCalendar } from '../../../rules/working-days.js'
import {
  allSupplied,
  cities,
  common,
  kunshan,
  listing,
  path,
  taicang,
} from '../decisions/decision-world.js'

export const limits = {
  deadlines: deadlines(readReference('case_deadlines')),
  calendar: loadCalendar(),
}
export const today = '2026-11-23'
export const subjectCode = '91990583MA00000001'

export type Rows = Parameters<typeof rulesOverTime<never, never, ReturnType<typeof taskPath>>>[0]
export const taskPath = (...[city, start, measure, more]: Parameters<typeof path>) => ({
  feedbackDueWorkingDays: 5 as number | null,
  ...path(city, start, measure, more),
})

export const lasting = { knownFrom: '2014-06-14', knownUntil: null }
export const known = (one: Case, more: Partial<CaseKnown> = {}): CaseKnown => {
  const { objections: _, ...rest } = one
  return { ...rest, ...lasting, ...more }
}
export const history = (
  cases: readonly CaseKnown[],
  objections: readonly ObjectionKnown[] = [],
): SubjectHistory => ({ code: subjectCode, kind: 'ORGANISATION', cases, objections })

export const legalBasis = '保障农民工工资支付条例 第四十八条'

/** 拖欠农民工工资 listed in Taicang leads in Kunshan to less support (M09) and, by law, to exclusion (M01). */
export const entryPath = taskPath(kunshan, 'SL03', 'M09', {
  pathCode: 'A',
  power: 'ADMINISTRATIVE',
})
export const lawPath = taskPath(kunshan, 'SL03', 'M01', {
  pathCode: 'B',
  power: 'BINDING',
  legalBasis,
})

export function rowsOf(more: object = {}): Rows {
  return {
    standards: [],
    recognitions: [],
    measures: cities.flatMap(listing),
    paths: [entryPath, lawPath],
    datasets: [],
    supplies: allSupplied(cities),
    members: cities,
    ...more,
  } as unknown as Rows
}

export function question(rows = rowsOf(), more: Partial<TaskQuestion> = {}): TaskQuestion {
  return {
    city: kunshan,
    today,
    notAsked: [],
    rules: rulesOverTime(rows as never, common) as TaskQuestion['rules'],
    limits,
    isAsked: () => true,
    isUnseen: () => false,
    ...more,
  }
}

export const reportOf = (fact: { id: string }, more: Partial<Report> = {}): Report => ({
  id: 'F',
  pathCode: 'A',
  jurisdictionCode: taicang,
  factId: fact.id,
  outcome: 'EXECUTED',
  executedOn: '2026-11-03',
  executedUntil: null,
  liftedOn: null,
  reportedOn: '2026-11-03',
  ...more,
})

export const told = (about: SubjectHistory, reports: readonly Report[] = [], asked = question()) =>
  taskFinder(asked)(about, reports).map(
    ({ pathCode, state, since, due }) => `${pathCode} ${state} ${since} ${due?.on ?? null}`,
  )
