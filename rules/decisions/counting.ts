import type { Day } from '../../schema/scalars/date.js'
import { measuresScore } from '../standards/no-score.js'
import { reachesBack } from '../standards/recognition-policy.js'
import type { Rulebook } from '../standards/rulebook.js'
import { meetsStandard } from '../statistics/window-figures.js'
import { absent } from '../supply/silence.js'
import type { Case } from './case.js'
import type { DecisionReason } from './decision-reasons.js'
import { recognitionReason } from './outcome.js'

/** Whether a case counts in a city, apart from any measure. */
export interface Counting {
  readonly reasons: readonly DecisionReason[]
  readonly facts: readonly Case[]
  /** Last days of the rules that it takes; null where no end is set. */
  readonly ends: readonly (Day | null)[]
  readonly isVerified: boolean
}

/**
 * > An effect exists only if national list, or recognition in force and the record passes the receiving city's threshold. — domain.md 1.12, invariant 1
 *
 * What is recognised is the other city's standard, so a case that does not meet it was not recognised. On condition
 * means that the case alone must meet the receiving standard; otherwise that standard's window adds up the cases of the
 * city that holds them. An entry on a regional list counts like a record, by its behaviour. What was decided before the
 * recognition neither counts nor is added up, unless the policy of the day lets it reach back.
 */
export function countsIn(
  city: string,
  one: Case,
  active: readonly Case[],
  rules: Rulebook,
): Counting {
  const { lists, behaviours } = rules.common
  const list = one.listCode === null ? null : (lists.get(one.listCode) ?? null)
  const behaviour = behaviours.get(one.behaviourCode ?? '') ?? null
  const only = (reason: DecisionReason, isVerified = false): Counting => {
    return { reasons: [reason], facts: [one], ends: [], isVerified }
  }
  if (one.kind === 'LIST_ENTRY' && !list?.carried) return only('LIST_NOT_CARRIED')
  if (list?.scope === 'NATIONAL') return only('NATIONAL_LIST', list.verified)
  const isOwn = one.jurisdictionCode === city
  if (list && isOwn) return only('OWN_CASE', list.verified)
  if (list && !behaviour) return only('RECOGNITION_NOT_STATED')
  if (!behaviour) return only('BEHAVIOUR_UNKNOWN')

  const others = active.filter((other) => isAddedUp(other, one))
  const listVerified = list?.verified ?? true
  if (isOwn) {
    const met = meeting(one, others, city, rules, inReceivingCity)
    return {
      reasons: ['OWN_CASE', ...met.reasons],
      facts: met.facts,
      ends: met.ends,
      isVerified: behaviour.verified && met.isVerified,
    }
  }
  const from = one.jurisdictionCode
  const { status, stance, conflictsWith } = rules.recognitionOf(from, city, behaviour.code)
  const isCovered = ({ decidedOn }: Case) =>
    reachesBack(rules.on, rules.common.recognitionPolicies) ||
    rules.wasRecognised(from, city, behaviour.code, decidedOn)
  const inOrigin = meeting(one, others, from, rules, inCityOfOrigin)
  const addedUp = stance?.conditional ? [] : others.filter(isCovered)
  const inCity = meeting(one, addedUp, city, rules, inReceivingCity)
  return {
    reasons: [
      conflictsWith
        ? 'RECOGNITION_CONFLICT'
        : status === 'NOT_STATED'
          ? absent(recognitionReason(status), city, 'RECOGNITIONS', rules)
          : recognitionReason(status),
      ...(status === 'IN_FORCE' && !isCovered(one) ? (['BEFORE_RECOGNITION'] as const) : []),
      ...inOrigin.reasons.filter((reason) => reason !== 'THRESHOLD_MET'),
      ...inCity.reasons,
    ],
    facts: [...new Set([...inOrigin.facts, ...inCity.facts])],
    ends: [...inCity.ends, ...inOrigin.ends, stance?.validUntil ?? null],
    isVerified:
      listVerified &&
      behaviour.verified &&
      inCity.isVerified &&
      inOrigin.isVerified &&
      stance?.illustrative === false,
  }
}

function isAddedUp(other: Case, one: Case): boolean {
  return (
    one.kind === 'RECORD' &&
    other.kind === 'RECORD' &&
    other.jurisdictionCode === one.jurisdictionCode &&
    other.behaviourCode === one.behaviourCode
  )
}

/** What it means where a city has no standard, or one that the case does not meet. */
interface StandardReasons {
  readonly missing: DecisionReason
  readonly notMet: DecisionReason
}
const inReceivingCity: StandardReasons = {
  missing: 'STANDARD_MISSING',
  notMet: 'THRESHOLD_NOT_MET',
}
const inCityOfOrigin: StandardReasons = {
  missing: 'ORIGIN_STANDARD_MISSING',
  notMet: 'ORIGIN_THRESHOLD_NOT_MET',
}

/**
 * > 从旧兼从轻: judged by the standard of the day of the decision, unless today's is milder. — issue 16.5
 *
 * So the case has to meet both: what was no breach by the standard of its day does not become one, and what is no
 * breach by today's is one no longer. Between two of its standards a city had none; before its first, nobody can say.
 */
function meeting(
  one: Case,
  others: readonly Case[],
  city: string,
  rules: Rulebook,
  { missing, notMet }: StandardReasons,
): Counting {
  const today = rules.standardOf(city, one.behaviourCode!)
  const then = rules.standardThen(city, one.behaviourCode!, one.decidedOn)
  const standards = [today, then].filter((rule) => rule !== null && rule !== 'UNKNOWN')
  const unknown: DecisionReason[] = then === 'UNKNOWN' ? ['STANDARD_OF_DAY_UNKNOWN'] : []
  const ends = [today?.validUntil ?? null]
  const isVerified = standards.every(({ illustrative }) => !illustrative)
  const judged = (reason: DecisionReason, facts: readonly Case[]): Counting => {
    return { reasons: [reason, ...unknown], facts, ends, isVerified }
  }
  if (today === null || then === null) {
    const reason = absent(missing, city, 'STANDARDS', rules)
    // Where the standards of all days are unknown, it does not matter which.
    return reason === missing
      ? judged(missing, [one])
      : { reasons: [reason], facts: [one], ends, isVerified }
  }
  if (standards.some(({ threshold }) => measuresScore(threshold))) {
    return judged('SCORE_REFUSED', [one])
  }
  const met = [...new Set(standards)].map((standard) => meetsStandard(one, others, standard))
  const failed = met.filter(({ outcome }) => outcome === false)
  if (failed.length > 0) return judged(notMet, usedIn(failed))
  const isOpen = met.some(({ outcome }) => outcome === 'UNDETERMINED')
  return judged(isOpen ? 'VALUE_MISSING' : 'THRESHOLD_MET', usedIn(met))
}

function usedIn(met: readonly { readonly used: readonly Case[] }[]): Case[] {
  return [...new Set(met.flatMap(({ used }) => used))]
}
