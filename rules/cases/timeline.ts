import { type Day, isDay } from '../../schema/scalars/date.js'
import type { TargetKind } from '../words.js'
import type { CaseKind, CaseState, CaseStep } from './case.js'

/** What can happen to a subject's facts; of one day, causes before what follows from them. */
export const timelineKinds = [
  'RECORDED',
  'LISTED',
  'REPAIR_SUBMITTED',
  'OBJECTION_SUBMITTED',
  'REPAIR_RETURNED',
  'REPAIR_NOT_ACCEPTED',
  'OBJECTION_NOT_ACCEPTED',
  'REPAIR_WITHDRAWN',
  'OBJECTION_WITHDRAWN',
  'REPAIR_ACCEPTED',
  'OBJECTION_ACCEPTED',
  'REPAIR_EXTENDED',
  'REPAIR_REFUSED',
  'OBJECTION_REJECTED',
  'OBJECTION_REVIEW_ASKED',
  'REPAIR_SHIELDED',
  'REPAIR_GRANTED',
  'OBJECTION_UPHELD',
  'CORRECTED',
  'REPAIRED',
  'REVOKED',
  'WITHDRAWN',
  'BASIS_ENDED',
  'EXPIRED',
  'RESTORED',
  'MEASURE_EXECUTED',
  'MEASURE_NOT_EXECUTED',
  'MEASURE_NOT_APPLICABLE',
  'MEASURE_LIFTED',
] as const
export type TimelineKind = (typeof timelineKinds)[number]

/** Told to the subject alone: an application that is not accepted, or not yet, is nobody else's business. */
export const ofSubjectAlone: ReadonlySet<TimelineKind> = new Set([
  'REPAIR_SUBMITTED',
  'OBJECTION_SUBMITTED',
  'REPAIR_RETURNED',
  'REPAIR_NOT_ACCEPTED',
  'OBJECTION_NOT_ACCEPTED',
  'REPAIR_WITHDRAWN',
  'OBJECTION_WITHDRAWN',
])

/** Something that happened, as its city tells it. */
export interface TimelineEvent {
  /** Tells the events of a city apart. */
  readonly key: string
  readonly on: Day
  readonly kind: TimelineKind
  readonly jurisdictionCode: string
  readonly targetKind: TargetKind
  readonly targetId: string
  /** Id of the repair, objection or report that it is of; null where it is of none. */
  readonly caseId: string | null
  readonly pathCode: string | null
  readonly title: string | null
  readonly documentNo: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
}

/** Where an event stands among those of its city. */
export type TimelinePlace = Pick<TimelineEvent, 'on' | 'kind' | 'key'>

/** The latest first; of one day, what follows from another before it. */
export function comparePlaces(one: TimelinePlace, other: TimelinePlace): number {
  return (
    compareTexts(other.on, one.on) ||
    timelineKinds.indexOf(other.kind) - timelineKinds.indexOf(one.kind) ||
    compareTexts(one.key, other.key)
  )
}

function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

/** A place as a cursor holds it. */
export function textOfPlace({ on, kind, key }: TimelinePlace): string {
  return `${on}/${kind}/${key}`
}

/** The place that a text is; null where it is none. */
export function placeIn(text: string): TimelinePlace | null {
  const [on = '', name, ...key] = text.split('/')
  const kind = timelineKinds.find((one) => one === name)
  return isDay(on) && kind && key.length > 0 ? { on, kind, key: key.join('/') } : null
}

/** What a step of a case is in a timeline; nothing for one that concerns offices only. */
const kindsOfSteps: Readonly<Record<CaseKind, Partial<Record<CaseStep, readonly TimelineKind[]>>>> =
  {
    REPAIR: {
      SUBMIT: ['REPAIR_SUBMITTED'],
      ADD_MATERIALS: ['REPAIR_SUBMITTED'],
      RETURN: ['REPAIR_RETURNED'],
      NOT_ACCEPT: ['REPAIR_NOT_ACCEPTED'],
      WITHDRAW: ['REPAIR_WITHDRAWN'],
      ACCEPT: ['REPAIR_ACCEPTED'],
      EXTEND: ['REPAIR_EXTENDED'],
      REFUSE: ['REPAIR_REFUSED'],
      SHIELD: ['REPAIR_SHIELDED'],
      CONFIRM: ['REPAIR_GRANTED'],
      GRANT: ['REPAIR_GRANTED'],
      LIFT_SHIELD: ['RESTORED'],
      REOPEN: ['RESTORED'],
    },
    OBJECTION: {
      SUBMIT: ['OBJECTION_SUBMITTED'],
      NOT_ACCEPT: ['OBJECTION_NOT_ACCEPTED'],
      WITHDRAW: ['OBJECTION_WITHDRAWN'],
      ACCEPT: ['OBJECTION_ACCEPTED'],
      REJECT: ['OBJECTION_REJECTED'],
      ASK_REVIEW: ['OBJECTION_REVIEW_ASKED'],
      REMOVE: ['OBJECTION_UPHELD'],
      CORRECT: ['OBJECTION_UPHELD', 'CORRECTED'],
    },
  }

/** A step of a case as its version tells it. */
export interface ToldStep {
  readonly id: string
  readonly kind: CaseKind
  readonly step: CaseStep
  readonly state: CaseState
  readonly stepOn: Day
  readonly acceptedOn: Day | null
  readonly unitCode: string | null
  readonly documentNo: string | null
}

/** What of an event follows from the steps of its case. */
export type StepEvent = Pick<TimelineEvent, 'key' | 'on' | 'kind' | 'unitCode' | 'documentNo'>

/**
 * What the steps of a case are in a timeline, in the order in which they were taken. A decision that a sheet tells of without what went before
 * was accepted on the day that it tells.
 */
export function eventsOfSteps(steps: readonly ToldStep[]): StepEvent[] {
  return steps.flatMap((told, place) => {
    const { id, kind, step, stepOn, acceptedOn, unitCode, documentNo } = told
    const kinds = kindsOfSteps[kind][step] ?? []
    const of = (one: TimelineKind): StepEvent => ({
      ...{ key: `${id}/${place}`, on: stepOn, kind: one, unitCode, documentNo },
    })
    const accepted: TimelineKind = kind === 'REPAIR' ? 'REPAIR_ACCEPTED' : 'OBJECTION_ACCEPTED'
    const isTaken = place === 0 && step !== 'SUBMIT' && step !== 'ACCEPT' && acceptedOn !== null
    return [
      ...(isTaken ? [{ ...of(accepted), on: acceptedOn, unitCode: null, documentNo: null }] : []),
      ...kinds.map(of),
    ]
  })
}
