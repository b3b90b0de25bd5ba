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
  /** The paths of a city by code, each as it holds on the day. */
  pathsHeld(city: string, day: Day): ReadonlyMap<string, Path>
  /** Each as it holds on the day, or as it last held before. */
  pathsBegun(city: string, day: Day): ReadonlyMap<string, Path>
}

/** Days between two changes, and the rules that hold on all of them. */
interface Span<Book, Path> {
  readonly book: Book
  readonly held: Map<string, ReadonlyMap<string, Path>>
  readonly begun: Map<string, ReadonlyMap<string, Path>>
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
  const spans = new Map<Day | null, Span<Rulebook<S, R, P>, P>>()
  const spanOn = (day: Day) => {
    const begun = changes.findLast((change) => change <= day) ?? null
    const known = spans.get(begun)
    if (known) return known
    const span = { book: rulebook(rows, day, common), held: new Map(), begun: new Map() }
    spans.set(begun, span)
    return span
  }
  const byDay = new Map<Day, Rulebook<S, R, P>>()
  return {
    changes,
    on(day) {
      const known = byDay.get(day)
      if (known) return known
      const found = { ...spanOn(day).book, on: day }
      byDay.set(day, found)
      return found
    },
    pathsHeld(city, day) {
      const { held, book } = spanOn(day)
      return kept(held, city, () => book.pathsIn(city))
    },
    pathsBegun(city, day) {
      return kept(spanOn(day).begun, city, () =>
        rows.paths
          .filter((path) => path.jurisdictionCode === city && path.validFrom <= day)
          .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1)),
      )
    },
  }
}

/** By code; of several with one code the last counts. */
function kept<Path extends CityPath>(
  byCity: Map<string, ReadonlyMap<string, Path>>,
  city: string,
  list: () => readonly Path[],
): ReadonlyMap<string, Path> {
  const known = byCity.get(city)
  if (known) return known
  const found = new Map(list().map((path) => [path.pathCode, path]))
  byCity.set(city, found)
  return found
}

function changesIn(terms: readonly Term[]): Day[] {
  const days = new Set<Day>()
  for (const { validFrom, validUntil } of terms) {
    days.add(validFrom)
    if (validUntil !== null) days.add(addDays(validUntil, 1))
  }
  return [...days].sort()
}
