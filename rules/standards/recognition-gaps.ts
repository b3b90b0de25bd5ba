import type { Case } from '../decisions/case.js'
import { countsIn } from '../decisions/counting.js'
import { activeCases, judgeAlong, startsFrom } from '../decisions/decide.js'
import { type DecisionReason, inOrder } from '../decisions/decision-reasons.js'
import { effectOf } from '../decisions/outcome.js'
import { absent } from '../supply/silence.js'
import type { SubjectKind } from '../words.js'
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
  /** Active cases: records that meet the standard of their own city, or may meet it, and entries on regional lists. */
  readonly cases: CaseCount
  readonly withoutEffect: CaseCount
  /** Cases left open by a missing value or a pending objection. */
  readonly undetermined: CaseCount
  /** Why, with the number of cases; a case can have several reasons. */
  readonly reasons: readonly { readonly reason: DecisionReason; readonly cases: CaseCount }[]
}

/**
 * > Behaviours on which `from` has active cases that have no effect in `to`, with the number of cases and the reason. — issue 5.1
 *
 * A case is an active record that meets its own city's standard, or an entry on a regional list. It has an effect when
 * one of the paths of `to` from its behaviour holds, even as advice.
 *
 * @param subjects  each once, with all its cases of `from`; none is kept
 * @returns  behaviours with at least one such case, in code order
 */
export async function recognitionGaps(
  from: string,
  to: string,
  subjects: AsyncIterable<SubjectCases> | Iterable<SubjectCases>,
  rules: Rulebook,
): Promise<RecognitionGap[]> {
  const tallies = new Map<string, Tally>()
  for await (const { kind, cases } of subjects) {
    const active = activeCases({ cases, notAsked: [] }, rules.on, rules.common)
    for (const one of active) {
      if (one.jurisdictionCode !== from || !countsByBehaviour(one, rules)) continue
      if (against(countsIn(from, one, active, rules).reasons).length > 0) continue
      const tally = tallies.get(one.behaviourCode!) ?? emptyTally()
      tallies.set(one.behaviourCode!, tally)
      countIn(tally, kind, effectIn(to, one, active, kind, rules))
    }
  }
  return [...tallies]
    .map(([behaviourCode, tally]) => gapOn(behaviourCode, tally))
    .filter(({ withoutEffect }) => withoutEffect.organisations + withoutEffect.persons > 0)
    .sort((one, other) => (one.behaviourCode < other.behaviourCode ? -1 : 1))
}

/** A national list has its effect everywhere, whatever is recognised. */
function countsByBehaviour({ behaviourCode, listCode }: Case, { common }: Rulebook): boolean {
  if (behaviourCode === null) return false
  return listCode === null || common.lists.get(listCode)?.scope === 'REGIONAL'
}

type Count = { -readonly [K in keyof CaseCount]: CaseCount[K] }

interface Tally {
  readonly cases: Count
  readonly withoutEffect: Count
  readonly undetermined: Count
  readonly reasons: Map<DecisionReason, Count>
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
  if (grounds.length === 0 && absent('PATH_MISSING', city, 'PATHS', rules) === 'NOT_SUPPLIED') {
    return 'OPEN'
  }
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

function emptyTally(): Tally {
  return { cases: none(), withoutEffect: none(), undetermined: none(), reasons: new Map() }
}

function none(): Count {
  return { organisations: 0, persons: 0 }
}

function countIn(tally: Tally, subject: SubjectKind, effect: Effect): void {
  const kind = subject === 'PERSON' ? 'persons' : 'organisations'
  tally.cases[kind] += 1
  if (effect === 'OPEN') tally.undetermined[kind] += 1
  if (typeof effect === 'string') return
  tally.withoutEffect[kind] += 1
  for (const reason of new Set(effect)) {
    const count = tally.reasons.get(reason) ?? none()
    tally.reasons.set(reason, count)
    count[kind] += 1
  }
}

function gapOn(behaviourCode: string, { reasons, ...counts }: Tally): RecognitionGap {
  return {
    behaviourCode,
    ...counts,
    reasons: inOrder([...reasons.keys()]).map((reason) => ({
      reason,
      cases: reasons.get(reason)!,
    })),
  }
}
