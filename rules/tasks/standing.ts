import type { Day } from '../../schema/scalars/date.js'
import { addDays } from '../days.js'
import type { Case } from '../decisions/case.js'
import { activeCases, judgeAlong } from '../decisions/decide.js'
import type { DecisionOutcome } from '../decisions/outcome.js'
import { publicUntil } from '../publicity/publicity.js'
import type { RulesOverTime } from '../standards/rules-over-time.js'
import { casesKnownOn, knownChanges, type SubjectHistory } from './subject-history.js'

/** HOLDS: the measure may be applied. ADVICE: as advice only. OPEN: nobody can say. NOT: it may not. */
export type Holding = 'HOLDS' | 'ADVICE' | 'OPEN' | 'NOT'

const holdings: Readonly<Record<DecisionOutcome, Holding>> = {
  APPLICABLE: 'HOLDS',
  ADVISORY_ONLY: 'ADVICE',
  DISPLAY_ONLY: 'ADVICE',
  UNDETERMINED: 'OPEN',
  NOT_APPLICABLE: 'NOT',
}

/** How one fact stands to one path. */
export interface Standing {
  readonly now: Holding
  /** First day of those up to today on all of which it stood so. */
  readonly since: () => Day
  /** First day of those up to today on none of which it stood NOT. */
  readonly groundedSince: () => Day
}

/** One fact and one path of the city. */
export interface TaskKey {
  readonly pathCode: string
  /** City that holds the fact. */
  readonly jurisdictionCode: string
  readonly factId: string
}

export interface TaskSituation {
  /** Division code of the city whose paths they are. */
  readonly city: string
  readonly today: Day
  /** Division codes of the cities whose data are not fresh. */
  readonly notAsked: readonly string[]
  readonly rules: RulesOverTime
}

/**
 * > Due from the first day on which all conditions held; what is undetermined opens nothing until it becomes applicable. — workflows.md 4
 *
 * Each day counts as the hub, asked when it ended, would have decided: by the facts that it knew then, and by the rules
 * of that day. So a unit is not late with what nobody could have told it, and what ended and came back begins anew.
 */
export function standings(
  history: SubjectHistory,
  { city, today, notAsked, rules }: TaskSituation,
): (key: TaskKey) => Standing {
  const byFact = new Map<string, readonly Day[]>()
  const changesFor = ({ jurisdictionCode, factId }: TaskKey) => {
    const fact = `${jurisdictionCode} ${factId}`
    const known =
      byFact.get(fact) ?? changesOf(countedWith(history, jurisdictionCode, factId), rules, today)
    byFact.set(fact, known)
    return known
  }
  const byDay = new Map<Day, readonly Case[]>()
  const activeOn = (day: Day) => {
    const known =
      byDay.get(day) ??
      activeCases({ cases: casesKnownOn(history, day), notAsked }, day, rules.on(day).common)
    byDay.set(day, known)
    return known
  }
  const holdingOn = (day: Day, { pathCode, jurisdictionCode, factId }: TaskKey): Holding => {
    const active = activeOn(day)
    const one = active.find(
      (other) => other.id === factId && other.jurisdictionCode === jurisdictionCode,
    )
    const book = rules.on(day)
    const path = rules.pathsHeld(city, day).get(pathCode)
    const measure = path && book.common.measures.get(path.measureCode)
    if (!one || !path || !measure) return 'NOT'
    const situation = { measure, city, kind: history.kind, rules: book }
    return holdings[judgeAlong(path, one, active, situation).outcome]
  }
  return (key) => {
    const changes = changesFor(key)
    const firstOf = (isMeant: (holding: Holding) => boolean): Day => {
      let first = today
      for (const day of changes) {
        if (!isMeant(holdingOn(day, key))) break
        first = day
      }
      return first
    }
    const now = holdingOn(today, key)
    return {
      now,
      since: () => firstOf((holding) => holding === now),
      groundedSince: () => firstOf((holding) => holding !== 'NOT'),
    }
  }
}

/** What a decision on a fact looks at: it, and records of its city on the same breach, which are added up with it. */
function countedWith(
  { cases, objections, ...subject }: SubjectHistory,
  jurisdictionCode: string,
  factId: string,
): SubjectHistory {
  const ofCity = cases.filter((one) => one.jurisdictionCode === jurisdictionCode)
  const breaches = new Set(
    ofCity.flatMap(({ id, behaviourCode }) => (id === factId ? (behaviourCode ?? []) : [])),
  )
  const counted = ofCity.filter(
    ({ id, kind, behaviourCode }) =>
      id === factId || (kind === 'RECORD' && breaches.has(behaviourCode ?? '')),
  )
  const ids = new Set(counted.map(({ id }) => id))
  return {
    ...subject,
    cases: counted,
    objections: objections.filter(({ targetId }) => ids.has(targetId)),
  }
}

/** Days up to today from which on a fact may stand otherwise than on the day before, the last first. */
function changesOf(history: SubjectHistory, rules: RulesOverTime, today: Day): Day[] {
  const { common } = rules.on(today)
  const days = new Set<Day>([...knownChanges(history), ...rules.changes])
  for (const one of history.cases) {
    const last = publicUntil(one, common) ?? one.validUntil
    days.add(one.decidedOn)
    if (last !== null) days.add(addDays(last, 1))
    if (one.endedOn !== null) days.add(one.endedOn)
    if (one.basisRevokedOn) days.add(one.basisRevokedOn)
  }
  for (const { acceptedOn, decidedOn } of history.objections) {
    days.add(acceptedOn)
    if (decidedOn !== null) days.add(decidedOn)
  }
  return [...days]
    .filter((day) => day <= today)
    .sort()
    .reverse()
}
