import type { CaseKind, CaseStep } from '../../rules/cases/case.js'
import type { ReopenCause } from '../../rules/cases/said.js'
import type { CaseActor } from '../tables/case-file.js'

/** Who takes a step of an invented case; days before the day on which the world stands. */
export interface Played {
  readonly step: CaseStep
  readonly as: Exclude<CaseActor, 'SHEET'>
  readonly daysAgo: number
  readonly cause?: ReopenCause
}

/** How an invented case goes, from its opening. */
export interface Play {
  readonly kind: CaseKind
  readonly steps: readonly Played[]
}

type Told = readonly [CaseStep, Played['as'], number, ReopenCause?]

function play(kind: CaseKind, ...steps: readonly Told[]): Play {
  return {
    kind,
    steps: steps.map(([step, as, daysAgo, cause]) => ({
      step,
      as,
      daysAgo,
      ...(cause ? { cause } : {}),
    })),
  }
}

const repair = (...steps: readonly Told[]) => play('REPAIR', ...steps)
const objection = (...steps: readonly Told[]) => play('OBJECTION', ...steps)

/** Forwarded so many days ago, three days after the application. */
const forwarded = (daysAgo: number): readonly Told[] => [
  ['SUBMIT', 'SUBJECT', daysAgo + 3],
  ['ACCEPT', 'LEAD', daysAgo + 2],
  ['FORWARD', 'LEAD', daysAgo],
]
const underReview = (daysAgo: number): readonly Told[] => [
  ['SUBMIT', 'SUBJECT', daysAgo + 2],
  ['ACCEPT', 'LEAD', daysAgo + 1],
  ['FORWARD', 'LEAD', daysAgo],
]
const rejected = (daysAgo: number): readonly Told[] => [
  ...underReview(daysAgo + 5),
  ['REJECT', 'DECIDING', daysAgo],
]

/**
 * Cases in every state, in time and late: what each role finds to do stands first. However the holidays fall, what was
 * due a month ago is late, and what was done today is not.
 */
export const casePlays: readonly Play[] = [
  repair(...forwarded(0)),
  objection(...underReview(40)),
  repair(['SUBMIT', 'SUBJECT', 0]),
  objection(['SUBMIT', 'SUBJECT', 30]),
  repair(...forwarded(30)),
  objection(...underReview(0)),
  repair(['SUBMIT', 'SUBJECT', 21]),
  objection(['SUBMIT', 'SUBJECT', 0]),
  repair(['SUBMIT', 'SUBJECT', 9], ['RETURN', 'LEAD', 8]),
  objection(['SUBMIT', 'SUBJECT', 2], ['ACCEPT', 'DECIDING', 0]),
  repair(['SUBMIT', 'SUBJECT', 1], ['ACCEPT', 'LEAD', 0]),
  objection(...rejected(25), ['ASK_REVIEW', 'SUBJECT', 0]),
  repair(...forwarded(2), ['EXTEND', 'DECIDING', 0]),
  objection(...rejected(3)),
  repair(...forwarded(14), ['GRANT', 'DECIDING', 13]),
  objection(...underReview(20), ['CORRECT', 'DECIDING', 18]),
  repair(...forwarded(40), ['EXTEND', 'DECIDING', 38]),
  objection(...rejected(50), ['ASK_REVIEW', 'SUBJECT', 40]),
  repair(...forwarded(45), ['GRANT', 'DECIDING', 20]),
  objection(...underReview(15), ['REMOVE', 'DECIDING', 13]),
  repair(['SUBMIT', 'DECIDING', 1]),
  objection(['SUBMIT', 'SUBJECT', 25], ['NOT_ACCEPT', 'LEAD', 24]),
  repair(...forwarded(18), ['REFUSE', 'DECIDING', 16]),
  objection(['SUBMIT', 'SUBJECT', 12], ['ACCEPT', 'LEAD', 11], ['WITHDRAW', 'SUBJECT', 9]),
  repair(...forwarded(30), ['SHIELD', 'LEAD', 25]),
  objection(...rejected(60), ['ASK_REVIEW', 'SUBJECT', 55], ['REJECT', 'DECIDING', 50]),
  repair(['SUBMIT', 'SUBJECT', 20], ['NOT_ACCEPT', 'LEAD', 19]),
  repair(['SUBMIT', 'SUBJECT', 7], ['RETURN', 'LEAD', 6], ['ADD_MATERIALS', 'SUBJECT', 0]),
  repair(['SUBMIT', 'SUBJECT', 11], ['ACCEPT', 'LEAD', 10], ['WITHDRAW', 'SUBJECT', 8]),
  repair(
    ...forwarded(55),
    ['GRANT', 'DECIDING', 53],
    ['REOPEN', 'DECIDING', 15, 'FALSE_MATERIALS'],
  ),
  repair(...forwarded(50), ['SHIELD', 'DECIDING', 45], ['LIFT_SHIELD', 'LEAD', 20]),
  repair(...forwarded(48), ['SHIELD', 'LEAD', 44], ['CONFIRM', 'DECIDING', 12]),
  repair(
    ...forwarded(52),
    ['GRANT', 'DECIDING', 50],
    ['REOPEN', 'DECIDING', 9, 'COMMITMENT_BROKEN'],
  ),
]

/** The longest ago that anything happens in one. */
export const longestPlayDays = Math.max(
  ...casePlays.flatMap(({ steps }) => steps.map(({ daysAgo }) => daysAgo)),
)
