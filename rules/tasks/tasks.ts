import type { Day } from '../../schema/scalars/date.js'
import { type DueDay, type DueRules, dueDay } from '../cases/deadlines.js'
import type { TaskState } from '../cases/feedback.js'
import type { Case } from '../decisions/case.js'
import { activeCases, startsFrom } from '../decisions/decide.js'
import type { Stance } from '../standards/recognition-matrix.js'
import type { CityPath, CityStandard, CommonRules } from '../standards/rulebook.js'
import type { RulesOverTime } from '../standards/rules-over-time.js'
import { addWorkingDays, isProvisional } from '../working-days.js'
import { type Standing, standings, type TaskKey, type TaskSituation } from './standing.js'
import { casesKnownOn, type SubjectHistory } from './subject-history.js'

/** What a unit has reported of a path and fact. */
export interface Report extends TaskKey {
  readonly id: string
  readonly outcome: 'EXECUTED' | 'NOT_EXECUTED' | 'NOT_APPLICABLE'
  readonly executedOn: Day | null
  /** Last day of the measure by its own term; null where it has none. */
  readonly executedUntil: Day | null
  readonly liftedOn: Day | null
  /** Day on which the hub took it down. */
  readonly reportedOn: Day
}

/** A path on which a unit reports. */
export type TaskPath = CityPath & { readonly feedbackDueWorkingDays: number | null }

export interface Task<Path extends TaskPath = TaskPath> extends TaskKey {
  readonly subjectCode: string
  readonly state: Exclude<TaskState, 'VOID'>
  /** First day of the state: on which all conditions held, or none did any more; null where it is the report's. */
  readonly since: Day | null
  /** By when the next report is due; null where none is. */
  readonly due: DueDay | null
  readonly path: Path
  /** As it is known now; null where no city holds it. */
  readonly fact: Case | null
  readonly report: Report | null
}

/** Whose tasks, and by what they are told. */
export interface TaskQuestion<Path extends TaskPath = TaskPath> extends TaskSituation {
  readonly rules: RulesOverTime<CityStandard, Stance, Path>
  readonly limits: DueRules
  /** Whether the tasks along a path are asked for. */
  readonly isAsked: (path: Path) => boolean
  /** Whether a city withholds (不予共享) what a path starts from: then nobody can say that the fact has ended. */
  readonly isUnseen: (path: Path, jurisdictionCode: string) => boolean
}

/**
 * Finds the tasks about one subject after the other, each by fact and path: what the decisions make applicable along a
 * path, and what was carried out. Of what has ended only what is to be lifted, or was.
 */
export function taskFinder<Path extends TaskPath>(
  question: TaskQuestion<Path>,
): (history: SubjectHistory, reports: readonly Report[]) => Task<Path>[] {
  const { city, today, notAsked, rules } = question
  const { common } = rules.on(today)
  const isMeant = (path: Path) => question.isAsked(path) && isDuty(path, common)
  const held = [...rules.pathsHeld(city, today).values()].filter(isMeant)
  const paths = rules.pathsBegun(city, today)
  return (history, reports) => {
    const known = casesKnownOn(history, today)
    const keys = new Map<string, TaskKey>()
    const add = (key: TaskKey) => keys.set(keyText(key), key)
    for (const one of activeCases({ cases: known, notAsked }, today, common)) {
      const { jurisdictionCode, id: factId } = one
      for (const path of held) {
        if (startsFrom(path, one)) add({ pathCode: path.pathCode, jurisdictionCode, factId })
      }
    }
    const reported = new Map(reports.map((report) => [keyText(report), report]))
    for (const report of reports) add(report)
    const standingOf = standings(history, question)
    return [...keys.entries()].sort(byText).flatMap(([text, key]) => {
      const path = paths.get(key.pathCode)
      if (!path || !isMeant(path)) return []
      const { pathCode, jurisdictionCode, factId } = key
      const report = reported.get(text) ?? null
      const isUnseen =
        notAsked.includes(jurisdictionCode) || question.isUnseen(path, jurisdictionCode)
      const told = stateOf(standingOf(key), report, path, isUnseen, question)
      if (told === null) return []
      const fact =
        known.find((one) => one.id === factId && one.jurisdictionCode === jurisdictionCode) ?? null
      const subjectCode = history.code
      return { pathCode, jurisdictionCode, factId, subjectCode, path, fact, report, ...told }
    })
  }
}

/**
 * > OPEN until it is reported; EXECUTED becomes TO_LIFT when its ground ends; OPEN is gone when the fact ends first. — workflows.md 4
 *
 * A measure whose own term was over before its ground ended needs no lifting.
 *
 * @returns null for no task
 */
function stateOf<Path extends TaskPath>(
  { now, since, groundedSince }: Standing,
  reported: Report | null,
  path: Path,
  isUnseen: boolean,
  question: TaskQuestion<Path>,
): Pick<Task, 'state' | 'since' | 'due'> | null {
  const holds = now === 'HOLDS'
  // What was not carried out is asked again when its ground comes back.
  const isOver =
    reported !== null &&
    reported.outcome !== 'EXECUTED' &&
    (now === 'NOT' || reported.reportedOn < groundedSince())
  const report = isOver ? null : reported
  if (report === null || report.liftedOn !== null) {
    if (holds) {
      const begun = later(since(), report?.liftedOn ?? null)
      const due = reportDue(path, begun, question)
      if (due !== null) return { state: 'OPEN', since: begun, due }
    }
    return report === null ? null : { state: 'LIFTED', since: null, due: null }
  }
  const stays = { state: report.outcome, since: null, due: null }
  if (now !== 'NOT' || isUnseen) return stays
  const ended = later(since(), report.executedOn)
  if (report.executedUntil !== null && report.executedUntil < ended) return null
  const measure = question.rules.on(question.today).common.measures.get(path.measureCode)
  const step = measure?.class === 1 ? 'TASK_LIFTED_CLASS_1' : 'TASK_LIFTED'
  const due = dueDay(step, ended, { code: question.city }, question.limits)
  return { state: 'TO_LIFT', since: ended, due }
}

/** Advice is nobody's task, nor is what a court or border organ decides. */
export function isDuty(
  { power, measureCode }: Pick<CityPath, 'power' | 'measureCode'>,
  { measures }: Pick<CommonRules, 'measures'>,
): boolean {
  const measure = measures.get(measureCode)
  return power !== 'ADVISORY' && measure?.bindingPower !== 'ADVISORY' && !measure?.displayOnly
}

/** By the path as it held when the task began; null where no report is due along it. */
function reportDue<Path extends TaskPath>(
  path: Path,
  begun: Day,
  { city, rules, limits: { calendar } }: TaskQuestion<Path>,
): DueDay | null {
  const then = rules.pathsBegun(city, begun).get(path.pathCode) ?? path
  if (then.feedbackDueWorkingDays === null) return null
  const on = addWorkingDays(begun, then.feedbackDueWorkingDays, calendar)
  return { on, provisional: isProvisional(begun, on, calendar) }
}

function keyText({ jurisdictionCode, factId, pathCode }: TaskKey): string {
  return `${jurisdictionCode} ${factId} ${pathCode}`
}

function byText([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}

function later(day: Day, other: Day | null): Day {
  return other !== null && other > day ? other : day
}
