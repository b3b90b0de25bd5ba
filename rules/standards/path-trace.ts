import type { MeasureRow } from '../catalogues.js'
import type { DecisionReason } from '../decisions/decision-reasons.js'
import {
  basisReasons,
  type DecisionOutcome,
  effectOf,
  outcomeBy,
  recognitionReason,
} from '../decisions/outcome.js'
import { absent } from '../supply/silence.js'
import { measuresScore } from './no-score.js'
import type { Stance } from './recognition-matrix.js'
import type { CityPath, CityStandard, Rulebook } from './rulebook.js'

/** Where a path starts: a behaviour's records, or the entries of a list; those of a regional list by their behaviour. */
export interface PathStart {
  readonly listCode: string | null
  readonly behaviourCode: string | null
}

export type HopStep =
  | 'ORIGIN'
  | 'RECOGNITION'
  | 'RECEIVING_STANDARD'
  | 'MEASURE'
  | 'IMPLEMENTING_UNIT'
  | 'LEGAL_ARTICLE'
export type HopState = 'HOLDS' | 'LIMITS' | 'OPEN' | 'MISSING' | 'NOT_NEEDED'

export interface Hop {
  readonly step: HopStep
  readonly state: HopState
  /** Empty where it holds or is not needed. */
  readonly reasons: readonly DecisionReason[]
}

/** The way from one city's standard or list to a measure in another. */
export interface PathTrace<
  Standard extends CityStandard = CityStandard,
  Recognition extends Stance = Stance,
  Path extends CityPath = CityPath,
> {
  readonly start: PathStart
  readonly measure: MeasureRow
  /** All six steps in order, even after one that is missing. */
  readonly hops: readonly Hop[]
  /** The strongest outcome that a case could have along it. */
  readonly outcome: DecisionOutcome
  readonly originStandard: Standard | null
  readonly recognition: Recognition | null
  readonly receivingStandard: Standard | null
  readonly path: Path | null
}

/**
 * > Origin standard or list → recognition → receiving city's standard → measure → implementing unit → legal article, hop by hop, with what is missing where a path breaks. — issue 5.3
 *
 * @param notAsked  cities whose data are not fresh: what would take them is open
 * @returns  one for each path of `to` from the start to the measure; one without a path when there is none
 */
export function tracePaths<S extends CityStandard, R extends Stance, P extends CityPath>(
  start: PathStart,
  measure: MeasureRow,
  [from, to]: readonly [string, string],
  notAsked: readonly string[],
  rules: Rulebook<S, R, P>,
): PathTrace<S, R, P>[] {
  const { lists, demonstration } = rules.common
  const list = start.listCode === null ? null : (lists.get(start.listCode) ?? null)
  const isNational = list?.scope === 'NATIONAL'
  const behaviourCode = isNational ? null : start.behaviourCode
  const isStale = (...cities: string[]) => cities.some((city) => notAsked.includes(city))
  const standardOf = (city: string) =>
    behaviourCode === null || isStale(city) ? null : rules.standardOf(city, behaviourCode)
  const originStandard = standardOf(from)
  const receivingStandard = standardOf(to)
  const standing = behaviourCode === null ? null : rules.recognitionOf(from, to, behaviourCode)

  const paths: (P | null)[] = (isStale(to) ? [] : rules.pathsTo(to, measure.code)).filter((path) =>
    list ? path.listCode === list.code : path.behaviourCode === start.behaviourCode,
  )
  if (paths.length === 0) paths.push(null)

  const origin = ((): DecisionReason[] => {
    if (start.listCode !== null) return list?.carried ? [] : ['LIST_NOT_CARRIED']
    return standardReasons(
      originStandard,
      absent('ORIGIN_STANDARD_MISSING', from, 'STANDARDS', rules),
    )
  })()
  const notStated = absent('RECOGNITION_NOT_STATED', to, 'RECOGNITIONS', rules)
  const recognition: DecisionReason[] = standing
    ? [
        standing.conflictsWith
          ? 'RECOGNITION_CONFLICT'
          : standing.status === 'NOT_STATED'
            ? notStated
            : recognitionReason(standing.status),
      ]
    : [notStated]
  const listing: DecisionReason[] = []
  if (!measure.enabled) listing.push('MEASURE_DISABLED')
  if (!rules.measureOf(to, measure.code)) {
    listing.push(absent('MEASURE_NOT_LISTED', to, 'MEASURES', rules))
  }
  const standardMissing = absent('STANDARD_MISSING', to, 'STANDARDS', rules)
  const pathMissing = absent('PATH_MISSING', to, 'PATHS', rules)
  const hop = (
    step: HopStep,
    reasons: readonly DecisionReason[],
    { isOpen = false, isNeeded = true } = {},
  ): Hop => {
    if (!isNeeded) return { step, state: 'NOT_NEEDED', reasons: [] }
    if (isOpen) return { step, state: 'OPEN', reasons: ['COULD_NOT_ASK'] }
    const said = reasons.filter((reason) => effectOf(reason) !== 'HOLDS')
    return { step, state: stateBy(said), reasons: said }
  }
  return paths.map((path) => {
    const basis: DecisionReason[] = path
      ? basisReasons(
          path,
          { jurisdictionCode: from, listCode: start.listCode },
          measure,
          to,
          rules.common,
        )
      : [pathMissing]
    const hops = [
      hop('ORIGIN', origin, { isOpen: list === null && isStale(from) }),
      hop('RECOGNITION', recognition, { isOpen: isStale(from, to), isNeeded: !isNational }),
      hop('RECEIVING_STANDARD', standardReasons(receivingStandard, standardMissing), {
        isOpen: isStale(to),
        isNeeded: !isNational,
      }),
      hop('MEASURE', listing, { isOpen: measure.enabled && isStale(to) }),
      hop('IMPLEMENTING_UNIT', path ? [] : [pathMissing], { isOpen: isStale(to) }),
      hop('LEGAL_ARTICLE', basis, { isOpen: isStale(to) }),
    ]
    return {
      start,
      measure,
      hops,
      outcome: outcomeBy(
        hops.flatMap(({ reasons }) => reasons),
        demonstration,
      ),
      originStandard,
      recognition: isStale(from, to) ? null : (standing?.stance ?? null),
      receivingStandard,
      path,
    }
  })
}

function standardReasons(standard: CityStandard | null, missing: DecisionReason): DecisionReason[] {
  if (!standard) return [missing]
  return measuresScore(standard.threshold) ? ['SCORE_REFUSED'] : []
}

function stateBy(reasons: readonly DecisionReason[]): HopState {
  const effects = reasons.map(effectOf)
  if (effects.includes('AGAINST')) return 'MISSING'
  if (effects.includes('OPEN')) return 'OPEN'
  return effects.length > 0 ? 'LIMITS' : 'HOLDS'
}
