import type { MeasureRow } from '../catalogues.js'
import type { DecisionReason } from '../decisions/decision-reasons.js'
import { basisReasons, effectOf, recognitionReason } from '../decisions/outcome.js'
import type { CityPath, Rulebook } from '../standards/rulebook.js'
import type { SubjectKind } from '../words.js'
import { register, ruleSupplies, type SupplyState } from './supply.js'

/**
 * Why a city says nothing about a kind of data; of several reasons the first here counts. A city that could not be
 * asked may answer in a minute. Of what is not shared (不予共享) nothing is said, not even that it was never supplied.
 */
export const silences = ['COULD_NOT_ASK', 'NOT_SHARED', 'NOT_SUPPLIED'] as const
export type Silence = (typeof silences)[number]

/** A kind of data that a city has never supplied, or only a part of. */
export interface Unsupplied {
  readonly jurisdictionCode: string
  readonly what: string
  readonly state: Exclude<SupplyState, 'COMPLETE'>
}

/** Data of the cities that could change a decision and are missing, or incomplete. */
export interface OpenEnds {
  /** Cities that withhold it. */
  readonly notShared: readonly string[]
  readonly incomplete: readonly Unsupplied[]
}

type RulesOfSilence = Pick<Rulebook, 'notShared' | 'supplyOf' | 'members'>

/** The kind of data that penalties are; the other kinds of record have no effect. */
const breaches = 'PENALTY'

const known = new WeakMap<Rulebook, Map<string, OpenEnds>>()

/**
 * > What a city does not share must not be used; where it could have mattered the answer says so and must not look clean. — issue 16.4
 * > Where what a question needs was never supplied, the city says so. — issue 17.1
 *
 * Needed are what the city itself lays down; lists and penalties of all cities from which one of its paths to the measure
 * could hold, with the standards of their cities where they count by behaviour; and the registers, where no city knows the
 * subject. Only what is certain to have no effect is left out: a path whose basis carries nothing, a behaviour that is
 * not recognised.
 *
 * @param kind  null where no city knows the subject
 */
export function openEnds(
  measure: MeasureRow,
  city: string,
  kind: SubjectKind | null,
  rules: Rulebook,
): OpenEnds {
  const byQuestion = known.get(rules) ?? new Map<string, OpenEnds>()
  known.set(rules, byQuestion)
  const question = `${measure.code} ${city} ${kind}`
  const before = byQuestion.get(question)
  if (before) return before
  const needs = needsOf(measure, city, kind, rules)
  const notShared = [...needs].flatMap(([from, kinds]) =>
    [...kinds].some((what) => rules.notShared.get(from)?.has(what)) ? [from] : [],
  )
  const found = { notShared, incomplete: gapsIn(needs, rules) }
  byQuestion.set(question, found)
  return found
}

/** Cities that withhold (不予共享) any of the kinds of data meant. */
export function citiesNotSharing(
  { notShared }: Pick<Rulebook, 'notShared'>,
  isMeant: (what: string) => boolean,
): string[] {
  return [...notShared].flatMap(([city, withheld]) => ([...withheld].some(isMeant) ? [city] : []))
}

/**
 * Which of these kinds of data the cities have never supplied, or only in part. For what they do not share, that comes
 * first.
 */
export function supplyGaps(
  cities: readonly string[],
  kinds: readonly string[],
  rules: RulesOfSilence,
): Unsupplied[] {
  return gapsIn(new Map(cities.map((city) => [city, new Set(kinds)])), rules)
}

/** Cities that have never supplied a kind of data, each once. */
export function neverSupplying(gaps: readonly Unsupplied[]): string[] {
  const never = gaps.filter(({ state }) => state === 'NEVER_SUPPLIED')
  return [...new Set(never.map(({ jurisdictionCode }) => jurisdictionCode))]
}

/** Reason for a rule that a city lacks: where it has never supplied any, it may well have one. */
export function absent(
  reason: DecisionReason,
  city: string,
  kind: (typeof ruleSupplies)[number],
  { supplyOf }: Pick<Rulebook, 'supplyOf'>,
): DecisionReason {
  return supplyOf(city, kind) === 'NEVER_SUPPLIED' ? 'NOT_SUPPLIED' : reason
}

/** Whether cases of a city that count by their behaviour are of this kind of data: penalties, and regional lists. */
export function countsByBehaviour({ common }: Pick<Rulebook, 'common'>) {
  return (what: string) => what === breaches || common.lists.get(what)?.scope === 'REGIONAL'
}

function gapsIn(
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  { notShared, supplyOf }: Omit<RulesOfSilence, 'members'>,
): Unsupplied[] {
  return [...needs].flatMap(([jurisdictionCode, kinds]) =>
    [...kinds].flatMap((what): Unsupplied[] => {
      const state = supplyOf(jurisdictionCode, what)
      const isTold = state !== 'COMPLETE' && !notShared.get(jurisdictionCode)?.has(what)
      return isTold ? [{ jurisdictionCode, what, state }] : []
    }),
  )
}

/** Kinds of data by city, in the order of the members. */
function needsOf(
  measure: MeasureRow,
  city: string,
  kind: SubjectKind | null,
  rules: Rulebook,
): Map<string, Set<string>> {
  const paths = rules.measureOf(city, measure.code) ? rules.pathsTo(city, measure.code) : []
  return new Map(
    rules.members.map((from) => [
      from,
      new Set([
        ...(from === city ? ruleSupplies : []),
        ...(kind === null
          ? [register]
          : paths.flatMap((path) => neededAlong(path, from, { measure, city, kind, rules }))),
      ]),
    ]),
  )
}

interface Situation {
  readonly measure: MeasureRow
  readonly city: string
  readonly kind: SubjectKind
  readonly rules: Rulebook
}

/** Kinds of data of the city's cases that could hold along the path. */
function neededAlong(
  path: CityPath,
  from: string,
  { measure, city, kind, rules }: Situation,
): string[] {
  const { lists, behaviours } = rules.common
  const { listCode, behaviourCode } = path
  const list = listCode === null ? null : (lists.get(listCode) ?? null)
  const behaviour = behaviours.get(behaviourCode ?? '') ?? null
  const source = list ?? behaviour
  if (!source?.subjectKinds.includes(kind)) return []
  const basis = basisReasons(
    path,
    { jurisdictionCode: from, listCode },
    measure,
    city,
    rules.common,
  )
  if (basis.some((reason) => effectOf(reason) === 'AGAINST')) return []
  if (list) {
    if (!list.carried) return []
    if (list.scope === 'NATIONAL' || from === city) return [list.code]
    const leads = [...behaviours.keys()].some((code) => isRecognised(from, city, code, rules))
    return leads ? [list.code, 'STANDARDS'] : []
  }
  if (from === city) return [breaches]
  return isRecognised(from, city, behaviour!.code, rules) ? [breaches, 'STANDARDS'] : []
}

function isRecognised(from: string, city: string, behaviourCode: string, rules: Rulebook): boolean {
  const { status, conflictsWith } = rules.recognitionOf(from, city, behaviourCode)
  return conflictsWith !== null || effectOf(recognitionReason(status)) !== 'AGAINST'
}
