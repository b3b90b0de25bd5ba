import type { Day } from '../../schema/scalars/date.js'
import type { ObjectionDays } from '../cases/objection-policy.js'
import type { Case } from '../decisions/case.js'
import type { SubjectKind } from '../words.js'

/** From when to when the hub knew something as it stands here, by the ends of days. */
interface KnownDays {
  readonly knownFrom: Day
  /** First day at whose end it was known otherwise; null while it is known so. */
  readonly knownUntil: Day | null
}

/** A record or entry as it was known for a time. */
export type CaseKnown = Omit<Case, 'objections'> & KnownDays

/** An objection as it was known for a time. */
export interface ObjectionKnown extends ObjectionDays, KnownDays {
  readonly jurisdictionCode: string
  readonly targetId: string
}

/** What the hub has known of one subject, in all cities, one version after the other. */
export interface SubjectHistory {
  readonly code: string
  /** As known now. */
  readonly kind: SubjectKind
  readonly cases: readonly CaseKnown[]
  readonly objections: readonly ObjectionKnown[]
}

/** The cases of a subject as the hub knew them when a day ended. */
export function casesKnownOn({ cases, objections }: SubjectHistory, day: Day): Case[] {
  const marks = objections.filter((one) => isKnownOn(one, day))
  return cases
    .filter((one) => isKnownOn(one, day))
    .map((one) => ({ ...one, objections: marks.filter((mark) => isAbout(mark, one)) }))
}

/** Days on which something that is known of the subject changed by becoming known. */
export function knownChanges({ cases, objections }: SubjectHistory): Day[] {
  return [...cases, ...objections].flatMap(({ knownFrom, knownUntil }) =>
    knownUntil === null ? [knownFrom] : [knownFrom, knownUntil],
  )
}

function isKnownOn({ knownFrom, knownUntil }: KnownDays, day: Day): boolean {
  return knownFrom <= day && (knownUntil === null || day < knownUntil)
}

function isAbout(mark: ObjectionKnown, one: CaseKnown): boolean {
  return mark.targetId === one.id && mark.jurisdictionCode === one.jurisdictionCode
}
