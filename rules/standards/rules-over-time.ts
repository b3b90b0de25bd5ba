import type { Day } from '../../schema/scalars/date.js'
import { addDays } from '../days.js'
import type { Stance } from './recognition-matrix.js'
import {
  type CityPath,
  type CityRuleRows,
  type CityStandard,
  type CommonRules,
  type Rulebook,
  rulebook,
} from './rulebook.js'

/** The rules of the cities on any day, as they are known now. */
export interface RulesOverTime<
  Standard extends CityStandard = CityStandard,
  Recognition extends Stance = Stance,
  Path extends CityPath = CityPath,
> {
  /** Days from which on other rules hold than on the day before, the first first. */
  readonly changes: readonly Day[]
  on(day: Day): Rulebook<Standard, Recognition, Path>
  /** The paths of a city by code, each as it holds on the day, or as it last held before. */
  pathsBegun(city: string, day: Day): ReadonlyMap<string, Path>
}

interface Term {
  readonly validFrom: Day
  readonly validUntil: Day | null
}

/** Between two changes the rules are put together once. */
export function rulesOverTime<S extends CityStandard, R extends Stance, P extends CityPath>(
  rows: CityRuleRows<S, R, P>,
  common: CommonRules,
): RulesOverTime<S, R, P> {
  const changes = changesIn([
    ...rows.standards,
    ...rows.recognitions,
    ...rows.measures,
    ...rows.paths,
    ...common.objectionPolicies,
    ...common.recognitionPolicies,
    ...rows.supplies.flatMap(({ declaration }) =>
      declaration ? { validFrom: declaration.coversFrom, validUntil: declaration.coversUntil } : [],
    ),
  ])
  const bySpan = new Map<Day | null, Rulebook<S, R, P>>()
  const byDay = new Map<Day, Rulebook<S, R, P>>()
  const begunBy = new Map<string, ReadonlyMap<string, P>>()
  return {
    changes,
    on(day) {
      const known = byDay.get(day)
      if (known) return known
      const begun = changes.findLast((change) => change <= day) ?? null
      const span = bySpan.get(begun) ?? rulebook(rows, day, common)
      bySpan.set(begun, span)
      const found = { ...span, on: day }
      byDay.set(day, found)
      return found
    },
    pathsBegun(city, day) {
      const question = `${city} ${day}`
      const known = begunBy.get(question)
      if (known) return known
      const begun = rows.paths
        .filter((path) => path.jurisdictionCode === city && path.validFrom <= day)
        .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
      const found = new Map(begun.map((path) => [path.pathCode, path]))
      begunBy.set(question, found)
      return found
    },
  }
}

function changesIn(terms: readonly Term[]): Day[] {
  const days = new Set<Day>()
  for (const { validFrom, validUntil } of terms) {
    days.add(validFrom)
    if (validUntil !== null) days.add(addDays(validUntil, 1))
  }
  return [...days].sort()
}
