import type { SubjectKind } from '../tables/city.js'
import { activeCases, type Case, countsIn, effectOf, judgeAlong, startsFrom } from './decide.js'
import { type DecisionReason, inOrder } from './decision-reasons.js'
import type { Rulebook } from './rulebook.js'

/** A subject with the cases of one city. */
export interface SubjectCases {
  readonly kind: SubjectKind
  readonly cases: readonly Case[]
}

/** Cases of organisations and sole traders, and of persons. */
export interface CaseCount {
  readonly organisations: number
  readonly persons: number
}

/** A behaviour on which cases of one city have no effect in another. */
export interface RecognitionGap {
  readonly behaviourCode: string
  /** Active cases that meet the standard of their own city, or may meet it. */
  readonly cases: CaseCount
  readonly withoutEffect: CaseCount
  /** Those of which a missing value or a pending objection leaves it open. */
  readonly undetermined: CaseCount
  /** Why, with the number of cases; a case can have several reasons. */
  readonly reasons: readonly { readonly reason: DecisionReason; readonly cases: CaseCount }[]
}

/**
 * > Behaviours on which `from` has active cases that have no effect in `to`, with the number of cases and the reason. — issue 5.1
 *
 * A case is an active record that meets its own city's standard. It has an effect when one of the paths of `to` from its
 * behaviour holds, be it advice.
 *
 * @returns  behaviours with at least one such case, in code order
 */
export function recognitionGaps(
  from: string,
  to: string,
  subjects: Iterable<SubjectCases>,
  rules: Rulebook,
): RecognitionGap[] {
  const verdicts = new Map<string, Verdict[]>()
  for (const { kind, cases } of subjects) {
    const active = activeCases({ cases, notAsked: [] }, rules.on, rules.common)
    for (const one of active) {
      if (one.kind !== 'RECORD' || one.jurisdictionCode !== from) continue
      if (against(countsIn(from, one, active, rules).reasons).length > 0) continue
      const verdict = { kind, effect: effectIn(to, one, active, kind, rules) }
      const known = verdicts.get(one.behaviourCode!)
      if (known) known.push(verdict)
      else verdicts.set(one.behaviourCode!, [verdict])
    }
  }
  return [...verdicts]
    .map(([behaviourCode, all]) => gapOn(behaviourCode, all))
    .filter(({ withoutEffect }) => withoutEffect.organisations + withoutEffect.persons > 0)
    .sort((one, other) => (one.behaviourCode < other.behaviourCode ? -1 : 1))
}

interface Verdict {
  readonly kind: SubjectKind
  readonly effect: Effect
}

type Effect = 'HAS' | 'OPEN' | readonly DecisionReason[]

function effectIn(
  city: string,
  one: Case,
  active: readonly Case[],
  kind: SubjectKind,
  rules: Rulebook,
): Effect {
  const grounds = rules
    .pathsIn(city)
    .filter((path) => startsFrom(path, one))
    .flatMap((path) => {
      const measure = rules.common.measures.get(path.measureCode)
      return measure ? judgeAlong(path, one, active, { measure, city, kind, rules }) : []
    })
  if (grounds.length === 0) {
    return ['PATH_MISSING', ...against(countsIn(city, one, active, rules).reasons)]
  }
  const outcomes = new Set(grounds.map(({ outcome }) => outcome))
  if (outcomes.size > (outcomes.has('NOT_APPLICABLE') ? 1 : 0)) {
    const isOpen = [...outcomes].every((outcome) => /^(NOT_APPLICABLE|UNDETERMINED)$/.test(outcome))
    return isOpen ? 'OPEN' : 'HAS'
  }
  return inOrder(grounds.flatMap(({ reasons }) => reasons))
}

function against(reasons: readonly DecisionReason[]): DecisionReason[] {
  return reasons.filter((reason) => effectOf(reason) === 'AGAINST')
}

function gapOn(behaviourCode: string, verdicts: readonly Verdict[]): RecognitionGap {
  const without = verdicts.filter(({ effect }) => Array.isArray(effect))
  const reasonsOf = ({ effect }: Verdict) => effect as readonly DecisionReason[]
  return {
    behaviourCode,
    cases: countOf(verdicts),
    withoutEffect: countOf(without),
    undetermined: countOf(verdicts.filter(({ effect }) => effect === 'OPEN')),
    reasons: inOrder(without.flatMap(reasonsOf)).map((reason) => ({
      reason,
      cases: countOf(without.filter((verdict) => reasonsOf(verdict).includes(reason))),
    })),
  }
}

function countOf(verdicts: readonly Verdict[]): CaseCount {
  const persons = verdicts.filter(({ kind }) => kind === 'PERSON').length
  return { organisations: verdicts.length - persons, persons }
}
