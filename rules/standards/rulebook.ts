import { grouped } from '../../runtime/grouped.js'
import type { Day } from '../../schema/scalars/date.js'
import type { Catalogues } from '../catalogues.js'
import { datasetSubject } from '../supply/dataset-id.js'
import { type Supply, type SupplyState, supplyState } from '../supply/supply.js'
import type { BasisRank, BindingPower, Severity, ShareClass, ThresholdClauses } from '../words.js'
import { type RecognitionStanding, type Stance, standingOf } from './recognition-matrix.js'

interface OfCity {
  /** Division code of the city whose rule it is. */
  readonly jurisdictionCode: string
}

/** First and last day of a rule; without a last day it holds until another replaces it. */
interface Term {
  readonly validFrom: Day
  readonly validUntil: Day | null
}

/** A city's standard. */
export interface CityStandard extends OfCity, Term {
  readonly localCode: string
  readonly behaviourCode: string
  readonly threshold: ThresholdClauses
  readonly windowMonths: number
  readonly severity: Severity
  readonly illustrative: boolean
}

/** A measure as a city lists it. */
export interface ListedMeasure extends OfCity, Term {
  readonly measureCode: string
}

/** A city's punishment path. */
export interface CityPath extends OfCity, Term {
  readonly pathCode: string
  readonly listCode: string | null
  readonly behaviourCode: string | null
  readonly measureCode: string
  readonly implementingUnit: string
  readonly legalBasis: string
  readonly basisRank: BasisRank | null
  readonly power: BindingPower
  readonly illustrative: boolean
}

/** How a city shares what stands behind a record kind or a list. */
export interface CityDataset extends OfCity {
  readonly id: string
  readonly shareClass: ShareClass
  readonly shareCondition: string | null
}

/** How far a city has supplied a kind of data. */
export type CitySupply = OfCity & Supply

/** All rules of the cities, of whatever day. */
export interface CityRuleRows<
  Standard extends CityStandard = CityStandard,
  Recognition extends Stance = Stance,
  Path extends CityPath = CityPath,
> {
  readonly standards: readonly Standard[]
  readonly recognitions: readonly Recognition[]
  readonly measures: readonly ListedMeasure[]
  readonly paths: readonly Path[]
  /** As they stand today. */
  readonly datasets: readonly CityDataset[]
  /** A kind that is absent was never supplied. */
  readonly supplies: readonly CitySupply[]
  /** Division codes of all cities. */
  readonly members: readonly string[]
}

/** What holds in all cities: the national catalogues and the dated policies. */
export type CommonRules = Pick<
  Catalogues,
  | 'measures'
  | 'lists'
  | 'behaviours'
  | 'publicityTerms'
  | 'recordMonths'
  | 'objectionPolicies'
  | 'recognitionPolicies'
> & {
  /** Whether the data are invented: elsewhere an unverified basis yields at most advice. */
  readonly demonstration: boolean
}

/** The rules that hold on one day, to be looked up. */
export interface Rulebook<
  Standard extends CityStandard = CityStandard,
  Recognition extends Stance = Stance,
  Path extends CityPath = CityPath,
> {
  readonly on: Day
  readonly common: CommonRules
  standardOf(city: string, behaviourCode: string): Standard | null
  /** The standard that held on another day; null where the city had none between two of its own, UNKNOWN before its first. */
  standardThen(city: string, behaviourCode: string, day: Day): Standard | null | 'UNKNOWN'
  /** All cities' standards for a behaviour. */
  standardsFor(behaviourCode: string): readonly Standard[]
  recognitionsFor(behaviourCode: string): readonly Recognition[]
  /** Status of `to`'s recognition of the standard of `from`. */
  recognitionOf(from: string, to: string, behaviourCode: string): RecognitionStanding<Recognition>
  /** Whether `to` had the standard of `from` recognised in force on another day. */
  wasRecognised(from: string, to: string, behaviourCode: string, day: Day): boolean
  measureOf(city: string, measureCode: string): ListedMeasure | null
  pathsIn(city: string): readonly Path[]
  pathsTo(city: string, measureCode: string): readonly Path[]
  /** Record kinds and codes of lists that a city does not share (不予共享), by city; a city that shares all is absent. */
  readonly notShared: ReadonlyMap<string, ReadonlySet<string>>
  /** Division codes of all cities, also of such as have supplied nothing. */
  readonly members: readonly string[]
  /** How far a city has supplied a kind of data, as in `everySupply`, on the day. */
  supplyOf(city: string, what: string): SupplyState
  /** Conditions under which cities share what is shared on condition (有条件共享), by dataset; null where none is stated. */
  readonly conditions: ReadonlyMap<string, string | null>
}

/**
 * The rules of the cities that hold on a day.
 *
 * Of two standards of one city for one behaviour, or of two listings of one measure, the one that began later counts.
 */
export function rulebook<S extends CityStandard, R extends Stance, P extends CityPath>(
  rows: CityRuleRows<S, R, P>,
  on: Day,
  common: CommonRules,
): Rulebook<S, R, P> {
  const holding = <T extends Dated>(dated: readonly T[]) =>
    dated.filter((row) => holdsOn(row, on)).sort(byFirstDay)
  const standards = new Map(
    holding(rows.standards).map((row) => [keyOf(row.jurisdictionCode, row.behaviourCode), row]),
  )
  const measures = new Map(
    holding(rows.measures).map((row) => [keyOf(row.jurisdictionCode, row.measureCode), row]),
  )
  const standardsEver = grouped(
    [...rows.standards].sort(byFirstDay),
    ({ jurisdictionCode, behaviourCode }) => keyOf(jurisdictionCode, behaviourCode),
  )
  const everInForce = grouped(
    rows.recognitions.filter(({ status }) => status === 'IN_FORCE'),
    (row) => keyOf(row.originCode, row.jurisdictionCode, row.behaviourCode),
  )
  const recognitions = holding(rows.recognitions)
  const stances = grouped(recognitions, (row) =>
    keyOf(row.originCode, row.jurisdictionCode, row.behaviourCode),
  )
  const paths = grouped(
    holding(rows.paths).sort((a, b) => (a.pathCode < b.pathCode ? -1 : 1)),
    ({ jurisdictionCode }) => jurisdictionCode,
  )
  const pathsByMeasure = grouped([...paths.values()].flat(), (path) =>
    keyOf(path.jurisdictionCode, path.measureCode),
  )
  const withheld = grouped(
    rows.datasets.filter(({ shareClass }) => shareClass === 'NOT_SHARED'),
    ({ jurisdictionCode }) => jurisdictionCode,
  )
  const supplies = new Map(
    rows.supplies.map((supply) => [
      keyOf(supply.jurisdictionCode, supply.what),
      supplyState(supply, on),
    ]),
  )
  const standardOf = (city: string, behaviourCode: string) =>
    standards.get(keyOf(city, behaviourCode)) ?? null
  return {
    on,
    common,
    standardOf,
    standardThen: (city, behaviourCode, day) => {
      const ever = standardsEver.get(keyOf(city, behaviourCode)) ?? []
      const then = ever.findLast((row) => holdsOn(row, day))
      if (then) return then
      return ever.length === 0 || day < ever[0]!.validFrom ? 'UNKNOWN' : null
    },
    standardsFor: (code) =>
      [...standards.values()].filter(({ behaviourCode }) => behaviourCode === code),
    recognitionsFor: (code) => recognitions.filter(({ behaviourCode }) => behaviourCode === code),
    recognitionOf: (from, to, behaviourCode) =>
      standingOf(
        stances.get(keyOf(from, to, behaviourCode)) ?? [],
        stances.get(keyOf(to, from, behaviourCode)) ?? [],
        [standardOf(from, behaviourCode), standardOf(to, behaviourCode)],
      ),
    wasRecognised: (from, to, behaviourCode, day) =>
      (everInForce.get(keyOf(from, to, behaviourCode)) ?? []).some((row) => holdsOn(row, day)),
    measureOf: (city, measureCode) => measures.get(keyOf(city, measureCode)) ?? null,
    pathsIn: (city) => paths.get(city) ?? [],
    pathsTo: (city, measureCode) => pathsByMeasure.get(keyOf(city, measureCode)) ?? [],
    notShared: new Map(
      [...withheld].map(([city, own]) => [city, new Set(own.map(({ id }) => datasetSubject(id)))]),
    ),
    members: rows.members,
    supplyOf: (city, what) => supplies.get(keyOf(city, what)) ?? 'NEVER_SUPPLIED',
    conditions: new Map(
      rows.datasets.flatMap(({ id, shareClass, shareCondition }) =>
        shareClass === 'CONDITIONAL' ? [[id, shareCondition]] : [],
      ),
    ),
  }
}

interface Dated {
  readonly validFrom: Day
  readonly validUntil: Day | null
}

/** Whether a dated rule holds on the day: its first and last day count. */
export function holdsOn({ validFrom, validUntil }: Dated, on: Day): boolean {
  return validFrom <= on && (validUntil === null || on <= validUntil)
}

function byFirstDay(one: Dated, other: Dated): number {
  return one.validFrom < other.validFrom ? -1 : 1
}

function keyOf(...parts: string[]): string {
  return parts.join('/')
}
