import { setImmediate } from 'node:timers/promises'
import type { GraphQLResolveInfo } from 'graphql'
import {
  listSubjectHistories,
  listTaskReports,
  listTaskSubjects,
  type TaskPaths,
} from '../../db/cases/zone-tasks.js'
import { findUnitName } from '../../db/standards/zone-units.js'
import type { ZoneStore } from '../../db/store.js'
import { dueRules } from '../../rules/cases/deadlines.js'
import { citiesNotSharing, supplyGaps } from '../../rules/supply/silence.js'
import type { SubjectHistory } from '../../rules/tasks/subject-history.js'
import { TaskCounting, type TaskNumbers, toldTaskCounts } from '../../rules/tasks/task-counts.js'
import { isDuty, type Task, type TaskQuestion, taskFinder } from '../../rules/tasks/tasks.js'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import { checkOwnCity } from '../../schema/intake.js'
import { type Language, written } from '../../schema/language.js'
import { cityName } from '../../schema/register.js'
import { encodeCursor } from '../../schema/scalars/cursor.js'
import { taskSentences } from '../../schema/task-sentences.js'
import { type Connection, connectionOf, pageSize, placeAfter } from '../shared/connection.js'
import { checkPersonRule } from '../shared/row-rules.js'
import { jurisdictionWith } from './answers.js'
import {
  type Context,
  checkSupplied,
  couldNotAsk,
  membersWith,
  noteIncomplete,
  noteNotShared,
  noteNotSupplied,
} from './context.js'
import type { TaskNode } from './model.js'
import type { QueryTaskCountsArgs, QueryTasksArgs } from './resolver-types.js'

/** Subjects looked through at once: of few tasks in many subjects the next page is still one answer. */
const subjectsAtOnce = 1_000
/** Worked out before others have their turn: some milliseconds. */
const subjectsInOneGo = 20

/**
 * One page of the tasks of a city's units, worked out for some thousand subjects at a time.
 *
 * @throws {HubError} JURISDICTION_UNKNOWN, FOREIGN_CITY, CASE_UNIT_UNKNOWN, TASK_OF_ANOTHER_UNIT, UNIT_UNKNOWN,
 *   PERSON_PURPOSE_REQUIRED, ARGUMENT_INVALID, CURSOR_INVALID; COULD_NOT_ASK while the city itself could not be asked,
 *   NOT_SUPPLIED where it has never supplied its paths or measures
 */
export async function taskPageOf(
  args: QueryTasksArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Connection<TaskNode>> {
  const { store, load, caller } = context
  const { states = ['OPEN', 'TO_LIFT'], dueBefore = null, subject = null } = args
  const city = jurisdictionWith(args.in, store).code
  checkOwnCity(caller, city)
  if (subject !== null) checkPersonRule(caller, subject, [])
  const size = pageSize(args.first)
  const unit = unitAsked(args.unit ?? null, context)
  const query = `tasks ${JSON.stringify([city, unit, states, dueBefore, subject])}`
  const epochs = await load.epochs()
  const place = placeAfter(query, args.after, ['TEXT', 'TEXT', 'TEXT', 'TEXT'] as const, epochs)
  const unitName = unit === null ? null : await unitNamed(city, unit, context)
  const question = await questionOn(city, unitName, context)
  const paths = pathsAsked(question, states.includes('OPEN'))
  noteSilences(question, paths, context, info)
  const isMeant = (task: { readonly state: string; readonly due: TaskNode['due'] }) =>
    (states as readonly string[]).includes(task.state) &&
    (dueBefore === null || (task.due !== null && task.due.on < dueBefore))
  const found = await context.inTurn(async () => {
    const tasks: TaskNode[] = []
    let after = place?.[0] ?? ''
    let codes = subject === null ? (place ? [after] : []) : [subject]
    for (let most = subjectsAtOnce; ; most = subjectsAtOnce * 4) {
      const next = subject === null ? await listTaskSubjects(store, paths, { after, most }) : []
      codes = [...codes, ...next]
      for await (const about of tasksOf(codes, question, paths, store)) {
        tasks.push(...(about.filter(isMeant) as TaskNode[]).filter((task) => isBehind(task, place)))
        if (tasks.length > size) return tasks
      }
      if (next.length < most) return tasks
      after = next.at(-1)!
      codes = []
    }
  })
  return connectionOf(found, size, (task) => encodeCursor(query, placeOf(task), epochs))
}

/**
 * The tasks of a city's units, counted.
 *
 * @throws {HubError} JURISDICTION_UNKNOWN; COULD_NOT_ASK, NOT_SUPPLIED as `taskPageOf`; COUNT_PENDING
 */
export async function taskCountsOf(
  args: QueryTaskCountsArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<readonly TaskNumbers[]> {
  const { store, load, today, caller } = context
  const city = jurisdictionWith(args.in, store).code
  const { clocks } = await load.reach()
  const question = await questionOn(city, null, context)
  const paths = pathsAsked(question, true)
  noteSilences(question, paths, context, info)
  const counts = await context.figures(
    {
      name: `tasks ${JSON.stringify([city, today, question.notAsked])}`,
      cities: store.jurisdictions.map(({ code }) => code),
      clocks,
    },
    async (whole) => {
      const counting = new TaskCounting(today)
      const most = subjectsAtOnce * 4
      for (let after = ''; ; ) {
        const codes = await listTaskSubjects(whole, { ...paths, lifted: true }, { after, most })
        for await (const about of tasksOf(codes, question, paths, whole)) {
          for (const task of about) counting.add(task)
        }
        if (codes.length < most) return counting.rows()
        after = codes.at(-1)!
      }
    },
  )
  return caller.jurisdiction === city && caller.scopes.includes('case:read')
    ? counts
    : toldTaskCounts(counts)
}

/** @throws {HubError} COULD_NOT_ASK while the city itself could not be asked */
async function questionOn(
  city: string,
  unitName: string | null,
  context: Context,
): Promise<TaskQuestion<TaskNode['path']>> {
  const { load, today } = context
  const reach = await load.reach()
  const notAsked = reach.notAsked.map(({ code }) => code)
  if (notAsked.includes(city)) {
    throw couldNotAsk(words.tasksUntold, membersWith(context, [city]))
  }
  const rules = await context.rulesOfAnyDay(reach.clocks)
  return {
    city,
    today,
    notAsked,
    rules,
    limits: dueRules(),
    isAsked: ({ implementingUnit }) => unitName === null || implementingUnit === unitName,
    isUnseen: (path, holder) =>
      rules
        .on(today)
        .notShared.get(holder)
        ?.has(path.listCode ?? 'PENALTY') ?? false,
  }
}

/** The tasks about one subject after the other; others are answered meanwhile. */
async function* tasksOf(
  codes: readonly string[],
  question: TaskQuestion<TaskNode['path']>,
  { city, pathCodes }: TaskPaths,
  store: ZoneStore,
): AsyncGenerator<Task<TaskNode['path']>[]> {
  const { demonstration } = question.rules.on(question.today).common
  const [histories, reports] = await Promise.all([
    listSubjectHistories(store, codes, demonstration),
    listTaskReports(store, city, pathCodes, codes),
  ])
  const find = taskFinder(question)
  for (const [at, code] of codes.entries()) {
    if (at % subjectsInOneGo === subjectsInOneGo - 1) await setImmediate()
    yield find(histories.get(code) ?? unheard(code), reports.get(code) ?? [])
  }
}

/** What is to be done about a task, as its officer reads it. */
export function whatToDo({ state, path, since, due }: TaskNode, language: Language): string {
  const values = { unit: path.implementingUnit, action: path.action, article: path.legalBasis }
  return written(taskSentences[state], { ...values, since, due: due?.on ?? null }, language)
}

/** Null for all units of the city, which the lead unit sees. */
function unitAsked(asked: string | null, { caller }: Context): string | null {
  if (caller.scopes.includes('case:read')) return asked
  if (asked === null || asked === caller.unit) return caller.unit ?? ''
  throw new HubError('TASK_OF_ANOTHER_UNIT.asked', {
    unit: JSON.stringify(asked.slice(0, 40)),
    own: JSON.stringify(caller.unit),
  })
}

/** @throws {HubError} CASE_UNIT_UNKNOWN for the caller's own, UNIT_UNKNOWN for another */
async function unitNamed(city: string, unit: string, context: Context): Promise<string> {
  const { store, caller } = context
  const name = await findUnitName(store, city, unit)
  if (name !== null) return name
  const [jurisdiction] = membersWith(context, [city])
  if (caller.scopes.includes('case:read')) {
    throw new HubError('UNIT_UNKNOWN.inCity', { city: cityName(jurisdiction!) })
  }
  throw new HubError('CASE_UNIT_UNKNOWN.unit', {
    unit: JSON.stringify(caller.unit),
    city: cityName(jurisdiction!),
  })
}

function pathsAsked(
  { city, today, rules, isAsked }: TaskQuestion<TaskNode['path']>,
  opensTasks: boolean,
): TaskPaths {
  const book = rules.on(today)
  const begun = [...rules.pathsBegun(city, today).values()].filter(isAsked)
  const open = opensTasks
    ? book.pathsIn(city).filter((path) => isAsked(path) && isDuty(path, book.common))
    : []
  return {
    city,
    today,
    pathCodes: begun.map(({ pathCode }) => pathCode),
    listCodes: [...new Set(open.flatMap(({ listCode }) => listCode ?? []))],
    behaviourCodes: [...new Set(open.flatMap(({ behaviourCode }) => behaviourCode ?? []))],
  }
}

/** Says beside the page what is missing from it because cities say nothing of it. */
function noteSilences(
  { city, today, notAsked, rules }: TaskQuestion<TaskNode['path']>,
  { listCodes, behaviourCodes }: TaskPaths,
  context: Context,
  info: GraphQLResolveInfo,
): void {
  const book = rules.on(today)
  checkSupplied(context, words.tasksUntold, supplyGaps([city], ['PATHS', 'MEASURES'], book))
  noteIncomplete(context, info, words.tasksMayLack, notAsked)
  const whats = [...listCodes, ...(behaviourCodes.length > 0 ? ['PENALTY'] : [])]
  noteNotShared(
    context,
    info,
    words.tasksMayLack,
    citiesNotSharing(book, (what) => whats.includes(what)),
  )
  const asked = book.members.filter((code) => !notAsked.includes(code))
  noteNotSupplied(context, info, words.tasksMayLack, supplyGaps(asked, whats, book))
  const reports = supplyGaps([city], ['FEEDBACK'], book)
  noteNotSupplied(context, info, words.tasksReportedElsewhere, reports)
}

/** A subject of whom no city has said anything that counts. */
function unheard(code: string): SubjectHistory {
  return { code, kind: 'ORGANISATION', cases: [], objections: [] }
}

type Place = readonly [subjectCode: string, city: string, factId: string, pathCode: string]

function placeOf({ subjectCode, jurisdictionCode, factId, pathCode }: TaskNode): Place {
  return [subjectCode, jurisdictionCode, factId, pathCode]
}

function isBehind(task: TaskNode, place: Place | null): boolean {
  if (place === null) return true
  for (const [at, value] of placeOf(task).entries()) {
    if (value !== place[at]) return value > place[at]!
  }
  return false
}
