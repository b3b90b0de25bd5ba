import { expect, it } from 'vitest'
import { type Random, randomOf } from '../../../db/seed/random.js'
import type { TaskState } from '../../../rules/cases/feedback.js'
import { addDays } from '../../../rules/days.js'
import type { Case } from '../../../rules/decisions/case.js'
import { decide } from '../../../rules/decisions/decide.js'
import { rulebook } from '../../../rules/standards/rulebook.js'
import type { CaseKnown, ObjectionKnown } from '../../../rules/tasks/subject-history.js'
import { type Report, taskFinder } from '../../../rules/tasks/tasks.js'
import { addWorkingDays } from '../../../rules/working-days.js'
import {
  common,
  entry,
  kunshan,
  recognition,
  record,
  standard,
  taicang,
} from '../decisions/decision-world.js'
import {
  history,
  known,
  legalBasis,
  limits,
  question,
  type Rows,
  rowsOf,
  taskPath,
  today,
} from './task-world.js'

const begun = '2026-08-31'
const span = 84
const dayAt = (at: number) => addDays(begun, at)

interface World {
  readonly rows: Rows
  readonly facts: readonly CaseKnown[]
  readonly marks: readonly ObjectionKnown[]
  readonly report: Report | null
}

/** One fact, perhaps with another added up, its ends and corrections, objections, rules that change, and a report. */
function worldOf(random: Random): World {
  const day = (from = 0, until = span) => dayAt(random.int(from, until))
  const isListed = random.chance(0.5)
  const start = isListed ? 'SL03' : 'EN01'
  const one = isListed
    ? entry(taicang, 'SL03', { decidedOn: day(0, 40) })
    : record(taicang, 'EN01', {
        decidedOn: day(0, 40),
        figures: { exceed_pct: random.pick([20, 60, 90]) },
      })
  const facts = versionsOf(one, random)
  if (random.chance(0.4)) {
    const other = record(taicang, 'EN01', { decidedOn: day(0, 40), figures: { exceed_pct: 30 } })
    facts.push(...versionsOf(other, random))
  }
  const marks: ObjectionKnown[] = []
  while (random.chance(0.4)) {
    const acceptedOn = addDays(one.decidedOn, random.int(1, 40))
    const knownFrom = addDays(acceptedOn, random.int(0, 5))
    const decidedOn = random.chance(0.7) ? addDays(acceptedOn, random.int(1, 20)) : null
    const withdrawn = decidedOn === null && random.chance(0.5)
    marks.push({
      jurisdictionCode: taicang,
      targetId: one.id,
      acceptedOn,
      decidedOn,
      knownFrom,
      knownUntil: withdrawn ? addDays(knownFrom, random.int(0, 20)) : null,
    })
  }
  const pathBegun = day(0, 30)
  const pathEnd = random.chance(0.3) ? addDays(pathBegun, random.int(5, 40)) : null
  const path = taskPath(kunshan, start, random.pick(['M09', 'M10', 'M01']), {
    pathCode: 'A',
    power: 'ADMINISTRATIVE',
    legalBasis,
    validFrom: pathBegun,
    validUntil: pathEnd,
  })
  const next = {
    ...path,
    feedbackDueWorkingDays: 2,
    validFrom: addDays(pathEnd ?? today, random.int(1, 10)),
    validUntil: null,
  }
  const stance = { ...recognition(taicang, kunshan, 'EN01'), validFrom: day(0, 10) }
  const stopped = random.chance(0.4) ? day(20) : null
  const recognitions = [
    { ...stance, validUntil: stopped },
    ...(stopped === null
      ? []
      : [{ ...stance, status: 'SUSPENDED', validFrom: addDays(stopped, 1), validUntil: null }]),
  ]
  const rows = rowsOf({
    standards: [taicang, kunshan].map((city) =>
      standard(city, 'EN01', 'exceed_pct >= 50', { windowMonths: random.pick([0, 12]) }),
    ),
    recognitions,
    paths: pathEnd !== null && random.chance(0.6) ? [path, next] : [path],
  })
  return { rows, facts, marks, report: random.chance(0.6) ? reportOn(one, random) : null }
}

/** As it was first known, then as ended, restored or corrected, each from a day on. */
function versionsOf(one: Case, random: Random): CaseKnown[] {
  const versions: CaseKnown[] = []
  let row = one
  let from = addDays(one.decidedOn, random.int(0, 15))
  for (;;) {
    const until = random.chance(0.5) ? addDays(from, random.int(0, 20)) : null
    versions.push(known(row, { knownFrom: from, knownUntil: until }))
    if (until === null) return versions
    from = until
    const end = addDays(until, random.int(-3, 5))
    row = random.pick([
      { ...row, endedOn: row.endedOn === null && end >= one.decidedOn ? end : null },
      { ...row, figures: { exceed_pct: random.pick([20, 60, 90]) } },
      { ...row, validUntil: addDays(until, random.int(0, 30)) },
      { ...row, severity: null },
    ])
  }
}

function reportOn(one: Case, random: Random): Report {
  const reportedOn = addDays(one.decidedOn, random.int(0, 60))
  const outcome = random.pick(['EXECUTED', 'EXECUTED', 'NOT_EXECUTED', 'NOT_APPLICABLE'] as const)
  const isExecuted = outcome === 'EXECUTED'
  const lifted = addDays(reportedOn, random.int(0, 30))
  return {
    id: 'F',
    pathCode: 'A',
    jurisdictionCode: taicang,
    factId: one.id,
    outcome,
    executedOn: isExecuted ? reportedOn : null,
    executedUntil: null,
    liftedOn: isExecuted && random.chance(0.3) && lifted <= today ? lifted : null,
    reportedOn,
  }
}

/** How the fact stood along the path when a day ended: by `decide` over what was known then. */
function holdingOn(day: string, id: string, { rows, facts, marks }: World) {
  const isKnown = (one: { knownFrom: string; knownUntil: string | null }) =>
    one.knownFrom <= day && (one.knownUntil === null || day < one.knownUntil)
  const cases = facts.filter(isKnown).map((one) => ({
    ...one,
    objections: marks.filter(isKnown).filter(({ targetId }) => targetId === one.id),
  }))
  const book = rulebook(rows as never, day, common) as never as ReturnType<typeof rulebook>
  const measure = common.measures.get(rows.paths[0]!.measureCode)!
  const { grounds } = decide(measure, kunshan, { kind: 'ORGANISATION', cases, notAsked: [] }, book)
  return grounds.find(({ case: one, path }) => one.id === id && path)?.outcome ?? 'NOT_APPLICABLE'
}

/** The table of `rules/cases/feedback.ts`, walked day by day. */
function walked(id: string, world: World) {
  const { report, rows } = world
  let state: TaskState | null = null
  let since = ''
  for (let day = dayAt(0); day <= today; day = addDays(day, 1)) {
    const holding = holdingOn(day, id, world)
    const [holds, ended]: boolean[] = [holding === 'APPLICABLE', holding === 'NOT_APPLICABLE']
    const enter = (next: TaskState | null) => {
      if (state !== next) since = day
      state = next
    }
    if (ended && state === 'EXECUTED') enter('TO_LIFT')
    else if (ended && state !== 'TO_LIFT' && state !== 'LIFTED') enter('VOID')
    else if (!ended && state === 'TO_LIFT') enter('EXECUTED')
    else if (!ended && !holds && state === 'OPEN') enter(null)
    if (report?.reportedOn === day) {
      if (report.outcome === 'EXECUTED') enter(ended ? 'TO_LIFT' : 'EXECUTED')
      else if (!ended) enter(report.outcome)
    }
    if (report?.liftedOn === day) enter('LIFTED')
    if (holds && (state === null || state === 'VOID' || state === 'LIFTED')) enter('OPEN')
  }
  if (state === null || state === 'VOID') return null
  if (state === 'OPEN') {
    const paths = rows.paths.filter(({ validFrom }) => validFrom <= since)
    const limit = paths.at(-1)!.feedbackDueWorkingDays!
    return { state, since, due: addWorkingDays(since, limit, limits.calendar) }
  }
  return state === 'TO_LIFT' ? { state, since } : { state }
}

it('over random histories a task stands where the table leads, walked day by day over what was decided each evening', () => {
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= 120; seed += 1) {
    const world = worldOf(randomOf(seed, 11))
    const { id } = world.facts[0]!
    const reports = world.report && world.report.reportedOn <= today ? [world.report] : []
    const tasks = taskFinder(question(world.rows))(history(world.facts, world.marks), reports)
    const found = tasks.filter(({ factId }) => factId === id)
    expect(found.length).toBeLessThanOrEqual(1)
    const [task] = found
    const expected = walked(id, world)
    seen.set(expected?.state ?? 'none', (seen.get(expected?.state ?? 'none') ?? 0) + 1)
    const shown = task && {
      state: task.state,
      ...(task.state === 'OPEN' ? { since: task.since, due: task.due!.on } : {}),
      ...(task.state === 'TO_LIFT' ? { since: task.since } : {}),
    }
    expect({ seed, shown: shown ?? null }).toEqual({ seed, shown: expected })
  }
  expect([...seen.keys()].sort()).toEqual([
    'EXECUTED',
    'LIFTED',
    'NOT_APPLICABLE',
    'NOT_EXECUTED',
    'OPEN',
    'TO_LIFT',
    'none',
  ])
})
