import type { Reported } from '../../rules/cases/feedback.js'
import type { EndedBy, TargetKind } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import { type Draft, type End, newDraft, type Target } from './draft.js'
import { factId, type IdGiver } from './fact-ids.js'

/** The target is known by its id alone until it is looked up; its subject is filled in then. */
const untilLookedUp = ''

/** A repair as a sheet or a step says that it stands. */
export interface RepairSaid {
  readonly status: 'APPLIED' | 'GRANTED' | 'REFUSED'
  readonly appliedOn: Day
  /** Null while pending. */
  readonly decidedOn: Day | null
  /** Unit that decided; null while pending. */
  readonly unitCode: string | null
  /** Court document or sector's rule that allows it before its time; null where none is named. */
  readonly earlyBasis: string | null
}

/** A granted repair ends what it is about from the day of the decision on; one that is refused ends nothing any more. */
export function repairDraft(
  city: IdGiver,
  target: Target,
  { status, appliedOn, decidedOn, unitCode, earlyBasis }: RepairSaid,
): Draft {
  const id = repairId(city, target.id, appliedOn)
  const about = aboutTarget(target)
  return newDraft({
    id,
    target,
    ...(unitCode === null ? {} : { decidedBy: unitCode }),
    end:
      status === 'GRANTED'
        ? ending('REPAIRED', decidedOn!, '信用修复', earlyBasis, unitCode)
        : endOfCase(status === 'APPLIED'),
    facts: [['repair', { id, ...about, status, appliedOn, decidedOn }]],
  })
}

/** An objection as a sheet or a step says that it stands. */
export interface ObjectionSaid {
  readonly status: 'ACCEPTED' | 'UPHELD' | 'REJECTED'
  readonly acceptedOn: Day
  /** Null while pending. */
  readonly decidedOn: Day | null
}

/** The mark shows from acceptance on; an upheld objection ends what it is about from the day of the decision on. */
export function objectionDraft(
  city: IdGiver,
  target: Target,
  { status, acceptedOn, decidedOn }: ObjectionSaid,
): Draft {
  const id = objectionId(city, target.id, acceptedOn)
  const about = aboutTarget(target)
  return newDraft({
    id,
    target,
    end:
      status === 'UPHELD'
        ? ending('WITHDRAWN', decidedOn!, '异议成立')
        : endOfCase(status === 'ACCEPTED'),
    facts: [['objection', { id, ...about, status, acceptedOn, decidedOn }]],
  })
}

/** A revocation by review, by court or by the authority itself ends what it is about; null where it is taken back. */
export function revocationDraft(
  city: IdGiver,
  target: Target,
  revoked: { readonly on: Day; readonly reason: string; readonly documentNo: string } | null,
): Draft {
  return newDraft({
    id: factId(city, 'V', target.id),
    target,
    end: revoked ? ending('REVOKED', revoked.on, revoked.reason, revoked.documentNo) : 'NONE',
    facts: [],
  })
}

/** What a unit did about a record or entry. */
export interface FeedbackSaid extends Reported {
  readonly pathCode: string
  /** Unit that reports by a step, on what document, and why a measure was not carried out; absent where a sheet tells. */
  readonly unitCode?: string
  readonly documentNo?: string | null
  readonly reason?: string | null
}

/** One report a path and fact: what is reported anew takes the place of what was reported. */
export function feedbackDraft(city: IdGiver, target: Target, said: FeedbackSaid): Draft {
  const fact = reportFact(city, target.id, untilLookedUp, said)
  return newDraft({ id: fact[1].id, target, facts: [fact] })
}

/** A report of what another city holds: of that this city knows no more than the report says. */
export function foreignFeedbackDraft(
  city: IdGiver,
  about: { readonly factId: string; readonly subjectCode: string },
  said: FeedbackSaid,
): Draft {
  const fact = reportFact(city, about.factId, about.subjectCode, said)
  return newDraft({ id: fact[1].id, facts: [fact] })
}

export function feedbackId(city: IdGiver, entryId: string, pathCode: string): string {
  return factId(city, 'F', entryId, pathCode)
}

function reportFact(city: IdGiver, entryId: string, subjectCode: string, said: FeedbackSaid) {
  const { executedOn = null, executedUntil = null, liftedOn = null, ...rest } = said
  const id = feedbackId(city, entryId, said.pathCode)
  const row = { id, entryId, subjectCode, executedOn, executedUntil, liftedOn, ...rest }
  return ['feedback', row] as const
}

export function repairId(city: IdGiver, targetId: string, appliedOn: Day): string {
  return factId(city, 'R', targetId, appliedOn)
}

export function objectionId(city: IdGiver, targetId: string, acceptedOn: Day): string {
  return factId(city, 'O', targetId, acceptedOn)
}

/** An end on a day that is named. */
export function ending(
  endedBy: EndedBy,
  endedOn: Day,
  reason: string,
  documentNo: string | null = null,
  unitCode: string | null = null,
): End {
  return { endedBy, endedOn, isDayAssumed: false, reason, documentNo, unitCode }
}

/** A pending case is perhaps older than its decision; one that is decided otherwise ends nothing any more. */
function endOfCase(isPending: boolean): 'NONE' | null {
  return isPending ? null : 'NONE'
}

function aboutTarget({ kind, id }: Target): {
  subjectCode: string
  targetKind: TargetKind
  targetId: string
} {
  return { subjectCode: untilLookedUp, targetKind: kind, targetId: id }
}
