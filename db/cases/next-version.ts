import { type CaseKind, type CaseState, machineOf, shownStatus } from '../../rules/cases/case.js'
import type { Transition } from '../../rules/cases/machine.js'
import type {
  CaseDocument,
  CaseFieldName,
  Correction,
  ReopenCause,
} from '../../rules/cases/said.js'
import type { Day } from '../../schema/scalars/date.js'
import { ending } from '../ledger/case-drafts.js'
import type { Draft } from '../ledger/draft.js'
import { factId, type IdGiver } from '../ledger/fact-ids.js'
import type { CaseRow, KnownTarget } from '../ledger/known.js'
import type { CaseActor } from '../tables/case-file.js'

/** Who takes a step, and on which day. */
export interface Taken {
  readonly as: Exclude<CaseActor, 'SHEET'>
  /** Null for the subject itself. */
  readonly unit: string | null
  /** Who acts for the subject; null where it acts itself, and for an office. */
  readonly agentCode: string | null
  readonly day: Day
}

/** What is said when a case is opened. */
export interface OpeningSaid {
  readonly statement: string
  readonly materials: readonly CaseDocument[]
  readonly commitment: boolean
  readonly field: CaseFieldName | null
}

/** What is said with a further step; null for what is not. */
export interface StepSaid {
  readonly documentNo: string | null
  readonly reason: string | null
  readonly cause: ReopenCause | null
  readonly statement: string | null
  readonly materials: readonly CaseDocument[]
  readonly commitment: boolean
  readonly corrections: readonly Correction[] | null
  readonly earlyBasis: string | null
}

/** What a step writes. */
export interface NextVersion {
  readonly file: CaseRow
  /** What becomes of the end of what the case is about. */
  readonly end: Draft['end']
  /** What is put right in it. */
  readonly corrections: readonly Correction[]
}

/** A case as it is opened; a second one on the same day has another id. */
export function openedCase(
  city: IdGiver,
  kind: CaseKind,
  target: KnownTarget,
  { as, unit, agentCode, day }: Taken,
  { statement, materials, commitment, field }: OpeningSaid,
  cases: Iterable<CaseRow>,
): CaseRow {
  const { to, step } = openingOf(kind)
  const { id, subjectCode } = target.row
  const sameDay = [...cases].filter(
    (one) => one.kind === kind && one.targetId === id && one.openedOn === day,
  ).length
  const again = sameDay === 0 ? [] : [String(sameDay + 1)]
  return {
    ...empty,
    id: factId(city, kind === 'REPAIR' ? 'R' : 'O', id, day, ...again),
    kind,
    subjectCode,
    targetKind: target.kind,
    targetId: id,
    state: to,
    step,
    stepOn: day,
    openedOn: day,
    decidingUnit: target.unitCode,
    actor: as,
    unitCode: unit,
    agentCode,
    statement,
    materials: { items: materials },
    commitmentOn: kind === 'REPAIR' && commitment ? day : null,
    field: kind === 'OBJECTION' ? field : null,
  }
}

/** The transition that opens a case of the kind. */
export function openingOf(kind: CaseKind) {
  return machineOf(kind).transitions.find(({ from }) => from === null)!
}

/** A case as a step leaves it, and what the step does to what the case is about. */
export function nextVersion(
  before: CaseRow,
  { to, step, effect = 'MARK' }: Transition<CaseState, CaseRow['step']>,
  { as, unit, agentCode, day }: Taken,
  said: StepSaid,
): NextVersion {
  const accepts = step === 'ACCEPT'
  const isDecision =
    shownStatus(before.kind, to) !== null && !machineOf(before.kind).open.includes(to)
  const decidedOn = before.state === 'SHIELDED' && to === 'GRANTED' ? before.decidedOn : day
  const file: CaseRow = {
    ...before,
    state: to,
    step,
    stepOn: day,
    acceptedOn: accepts ? day : (before.acceptedOn ?? null),
    decidedOn: isDecision || to === 'SHIELDED' ? (decidedOn ?? null) : null,
    receivingUnit: accepts ? unit : (before.receivingUnit ?? null),
    actor: as,
    unitCode: as === 'SUBJECT' ? null : unit,
    agentCode: as === 'SUBJECT' ? agentCode : null,
    documentNo: said.documentNo,
    reason: said.reason,
    cause: said.cause,
    statement: said.statement ?? before.statement ?? null,
    materials: { items: [...(before.materials?.items ?? []), ...said.materials] },
    commitmentOn: before.commitmentOn ?? (said.commitment ? day : null),
    corrections: said.corrections ? { items: said.corrections } : (before.corrections ?? null),
  }
  const endOf = {
    END_REPAIRED: () =>
      ending(
        'REPAIRED',
        day,
        '信用修复',
        to === 'SHIELDED' ? (file.documentNo ?? null) : said.earlyBasis,
        as === 'LEAD' ? before.decidingUnit : unit,
      ),
    END_REMOVED: () => ending('WITHDRAWN', day, '异议成立'),
    RESTORE: () => 'NONE' as const,
    CORRECT: () => null,
    MARK: () => null,
    UNMARK: () => null,
  }
  const corrections = effect === 'CORRECT' ? (said.corrections ?? []) : []
  return { file, end: endOf[effect](), corrections }
}

const empty = {
  acceptedOn: null,
  decidedOn: null,
  receivingUnit: null,
  documentNo: null,
  reason: null,
  cause: null,
  corrections: null,
} as const
