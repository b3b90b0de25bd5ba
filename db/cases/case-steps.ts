import { createHmac } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { type CaseKind, machineOf, shownStatus } from '../../rules/cases/case.js'
import type { DueRules } from '../../rules/cases/deadlines.js'
import { stepsFrom, transitionOf } from '../../rules/cases/machine.js'
import { type CaseDocument, caseText, namesDocument } from '../../rules/cases/said.js'
import { HubError } from '../../schema/errors.js'
import { localIdIn } from '../../schema/object-id.js'
import { ending } from '../ledger/case-drafts.js'
import { currentId, factId } from '../ledger/fact-ids.js'
import { type CaseRow, withoutVersion } from '../ledger/known.js'
import { factUnknown } from '../ledger/take-draft.js'
import {
  receiptOf,
  type StepReceipt,
  type StepRequest,
  type StepWork,
  takeOnce,
} from '../ledger/take-step.js'
import type { CityStore } from '../store.js'
import { actorIn, caseUnknown, checkAgent, dayOf, factIn, refuseMovedOn } from './case-actors.js'
import type { CaseVersion } from './case-files.js'
import { checkGuards, checkTaken } from './case-guards.js'
import type { StepInput, Submission } from './case-input.js'
import { writeCase } from './write-case.js'

export interface CaseTaken {
  readonly step: StepReceipt
  readonly file: CaseVersion
}

/**
 * Opens a case about a record or entry: by the subject, or by an office that takes it in on paper.
 *
 * @throws {HubError} CASE_FACT_UNKNOWN, CASE_FACT_ENDED, CASE_ALREADY_OPEN, REPAIR_BARRED, CASE_OF_ANOTHER_UNIT,
 *   CASE_UNIT_UNKNOWN, FOREIGN_CITY, AGENT_NOT_AUTHORISED, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export function submitCase(
  store: CityStore,
  kind: CaseKind,
  { name, input, caller, today }: StepRequest<'submitRepair' | 'submitObjection', Submission>,
  rules: DueRules,
): Promise<CaseTaken> {
  return take(store, { name, input, caller, today }, async (work) => {
    const id = currentId(localIdIn(input.factId), store.keys.ids)
    const about = await factIn(work.tx, store, id)
    const { known, target } = about
    const actor = await actorIn(work.tx, store, caller, about, kind, today, () =>
      factUnknown(input.factId, store),
    )
    const opens = machineOf(kind).transitions.find(({ from }) => from === null)!
    const file: CaseRow = {
      ...empty,
      id: '',
      kind,
      subjectCode: target.row.subjectCode,
      targetKind: target.kind,
      targetId: id,
      state: opens.to,
      step: opens.step,
      stepOn: today,
      openedOn: today,
      decidingUnit: target.unitCode,
      actor: actor.as[0] as CaseRow['actor'],
      unitCode: actor.unit,
      agentCode: actor.agentCode,
      statement: caseText('statement', input.statement),
      materials: { items: materialsIn(input.materials) },
      commitmentOn: kind === 'REPAIR' && input.commitment ? today : null,
      field: kind === 'OBJECTION' ? (input.field ?? null) : null,
    }
    await checkGuards(opens.guards ?? [], {
      tx: work.tx,
      store,
      known,
      target,
      file,
      rules,
      day: today,
    })
    const sort = kind === 'REPAIR' ? 'R' : 'O'
    const sameDay = [...known.cases.values()].filter(
      (one) => one.kind === kind && one.targetId === id && one.openedOn === today,
    ).length
    const opened = {
      ...file,
      id: factId(store, sort, id, today, ...(sameDay === 0 ? [] : [String(sameDay + 1)])),
    }
    await writeCase(work, store, opened, target, null, today)
    return opened.id
  })
}

/**
 * Takes the next step of a case.
 *
 * @throws {HubError} CASE_UNKNOWN, CASE_MOVED_ON, CASE_ENDED, CASE_STEP_NOT_ALLOWED, CASE_OF_ANOTHER_UNIT,
 *   CASE_UNIT_UNKNOWN, FOREIGN_CITY, CASE_DAY_IN_FUTURE, CASE_DAY_BEFORE_RECORD, CASE_DAY_BEFORE_STEP,
 *   CASE_SUBJECT_DIFFERS, CASE_CONDITION_UNMET, REPAIR_TOO_EARLY, REPAIR_NOT_COMPETENT, AGENT_NOT_AUTHORISED, ARGUMENT_INVALID;
 *   IDEMPOTENCY_KEY_REUSED
 */
export function takeCaseStep(
  store: CityStore,
  { name, input, caller, today }: StepRequest<'takeCaseStep', StepInput>,
  rules: DueRules,
): Promise<CaseTaken> {
  return take(store, { name, input, caller, today }, async (work) => {
    const { tx } = work
    const { caseFile } = store.t
    const unknown = () => caseUnknown(input.caseId, store)
    const [before] = await tx
      .select()
      .from(caseFile)
      .where(and(eq(caseFile.id, input.caseId), isNull(caseFile.knownTo)))
    if (!before) throw unknown()
    const about = await factIn(tx, store, before.targetId)
    const { known, target } = about
    const actor = await actorIn(tx, store, caller, about, before.kind, today, unknown)
    const machine = machineOf(before.kind)
    await refuseMovedOn(tx, store, before, input.revision, () =>
      stepsFrom(machine, before.state, actor.as),
    )
    const {
      to,
      guards = [],
      effect,
      by,
    } = transitionOf(machine, before.state, input.step, actor.as)
    const as = actor.as.find((one) => by.includes(one)) as Exclude<CaseRow['actor'], 'SHEET'>
    const day = dayOf(input, before, target, today, as)
    checkTaken(input, guards, as)
    if (input.documentSubject && input.documentSubject !== before.subjectCode) {
      throw new HubError('CASE_SUBJECT_DIFFERS.document', { id: before.id })
    }
    const corrections = input.corrections?.map((one) => ({ ...one, figure: one.figure ?? null }))
    const isDecision = shownStatus(before.kind, to) !== null && !machine.open.includes(to)
    const decidedOn = before.state === 'SHIELDED' && to === 'GRANTED' ? before.decidedOn : day
    const accepts = input.step === 'ACCEPT'
    const file: CaseRow = {
      ...withoutVersion(before),
      state: to,
      step: input.step,
      stepOn: day,
      acceptedOn: accepts ? day : (before.acceptedOn ?? null),
      decidedOn: isDecision || to === 'SHIELDED' ? decidedOn : null,
      receivingUnit: accepts ? actor.unit : (before.receivingUnit ?? null),
      actor: as,
      unitCode: as === 'SUBJECT' ? null : actor.unit,
      agentCode: as === 'SUBJECT' ? actor.agentCode : null,
      documentNo: input.documentNo ? caseText('documentNo', input.documentNo, 100) : null,
      reason: input.reason ? caseText('reason', input.reason) : null,
      cause: input.cause ?? null,
      statement: input.statement ? caseText('statement', input.statement) : before.statement,
      materials: { items: [...(before.materials?.items ?? []), ...materialsIn(input.materials)] },
      commitmentOn: before.commitmentOn ?? (input.commitment ? day : null),
      corrections: corrections ? { items: corrections } : (before.corrections ?? null),
    }
    await checkGuards(guards, { tx, store, known, target, file, rules, day, input })
    const end = {
      END_REPAIRED: () =>
        ending(
          'REPAIRED',
          day,
          '信用修复',
          to === 'SHIELDED' ? file.documentNo : earlyBasisIn(input.earlyBasis),
          as === 'LEAD' ? before.decidingUnit : actor.unit,
        ),
      END_REMOVED: () => ending('WITHDRAWN', day, '异议成立'),
      RESTORE: () => 'NONE' as const,
      CORRECT: () => null,
      MARK: () => null,
      UNMARK: () => null,
    }[effect ?? 'MARK']()
    await writeCase(
      work,
      store,
      file,
      target,
      end,
      today,
      effect === 'CORRECT' ? (corrections ?? []) : [],
    )
    return file.id
  })
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

/** Takes a step once and answers with the version of the case that it opened. */
async function take(
  store: CityStore,
  {
    name,
    input,
    caller,
    today,
  }: Pick<
    StepRequest<string, { readonly clientKey: string }>,
    'name' | 'input' | 'caller' | 'today'
  >,
  write: (work: StepWork) => Promise<string>,
): Promise<CaseTaken> {
  const { db, t, keys } = store
  return db.transaction(async (tx) => {
    await checkAgent(tx, store, caller, today)
    const { clientKey, ...said } = input
    // What a case says of its subject is for its own readers: of the step only that it was this one.
    const asked = createHmac('sm3', keys.ids).update(JSON.stringify(said)).digest('hex')
    const step = { name, caller, input: { clientKey, asked } }
    const source = await takeOnce(tx, t, step, async (work) => ({
      documentNo: null,
      outcome: await write(work),
    }))
    const [file] = await tx
      .select()
      .from(t.caseFile)
      .where(and(eq(t.caseFile.id, source.outcome!), eq(t.caseFile.sourceId, source.id)))
    return { step: receiptOf(source), file: file! }
  })
}

function materialsIn(materials: readonly CaseDocument[] | null | undefined): CaseDocument[] {
  const given = materials ?? []
  if (given.length > 20) {
    throw new HubError('ARGUMENT_INVALID.tooManyOf', {
      name: 'materials',
      given: given.length,
      most: 20,
    })
  }
  return given.map(({ title, number }) => ({
    title: caseText('materials.title', title, 200),
    number: number ? caseText('materials.number', number, 100) : null,
  }))
}

/** @throws {HubError} ARGUMENT_INVALID for what names no document */
function earlyBasisIn(written: string | null | undefined): string | null {
  if (!written) return null
  if (namesDocument(written)) return caseText('earlyBasis', written, 200)
  throw new HubError('ARGUMENT_INVALID.earlyBasis', {
    value: JSON.stringify(written.slice(0, 40)),
  })
}
