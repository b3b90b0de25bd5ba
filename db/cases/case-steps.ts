import { and, eq, isNull } from 'drizzle-orm'
import { scopeOfCase } from '../../rules/cases/agents.js'
import { type CaseKind, machineOf } from '../../rules/cases/case.js'
import { stepsFrom, transitionOf } from '../../rules/cases/machine.js'
import { type CaseDocument, caseText, namesDocument } from '../../rules/cases/said.js'
import { HubError } from '../../schema/errors.js'
import { localIdIn } from '../../schema/object-id.js'
import { addsUpAsUscc } from '../../schema/scalars/number-owner.js'
import { currentId } from '../ledger/fact-ids.js'
import { withoutVersion } from '../ledger/known.js'
import { factUnknown } from '../ledger/take-draft.js'
import {
  type StepReceipt,
  type StepRequest,
  type StepWork,
  takeDigestedStep,
} from '../ledger/take-step.js'
import type { CityStore } from '../store.js'
import {
  actorIn,
  caseUnknown,
  checkAgent,
  countSteps,
  dayOf,
  factIn,
  refuseMovedOn,
} from './case-actors.js'
import type { CaseVersion } from './case-files.js'
import { checkGuards, checkTaken } from './case-guards.js'
import type { StepInput, Submission } from './case-input.js'
import { correctionsIn } from './corrections.js'
import { nextVersion, openedCase, openingOf, type Taken } from './next-version.js'
import { writeCases } from './write-case.js'

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
): Promise<CaseTaken> {
  return take(store, { name, input, caller, today }, async (work) => {
    const id = currentId(localIdIn(input.factId), store.keys.ids)
    const about = await factIn(work.tx, store, id)
    const { known, target } = about
    const actor = await actorIn(work.tx, store, caller, about, kind, today, () =>
      factUnknown(input.factId, store),
    )
    const file = openedCase(
      store,
      kind,
      target,
      { as: actor.as[0] as Taken['as'], unit: actor.unit, agentCode: actor.agentCode, day: today },
      {
        statement: caseText('statement', input.statement),
        materials: materialsIn(input.materials, kind, target.row.subjectCode),
        commitment: input.commitment ?? false,
        field: input.field ?? null,
      },
      known.cases.values(),
    )
    const { guards = [] } = openingOf(kind)
    await checkGuards(guards, { tx: work.tx, store, known, target, file, day: today })
    await writeCases(work, store, [{ file, target, end: null, corrections: [] }], today)
    return file.id
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
    const { revision: seen } = input
    const revision = await countSteps(tx, caseFile, before.id)
    if (seen > revision || seen < 1) {
      throw new HubError('ARGUMENT_INVALID.revisionAhead', { seen, revision }, { revision })
    }
    await refuseMovedOn(tx, caseFile, before, { revision, seen }, () =>
      stepsFrom(machine, before.state, actor.as),
    )
    const transition = transitionOf(machine, before.state, input.step, actor.as)
    const { guards = [], by } = transition
    const as = actor.as.find((one) => by.includes(one)) as Taken['as']
    const day = dayOf(input, before, target, today, as)
    checkTaken(input, guards, as)
    if (input.documentSubject && input.documentSubject !== before.subjectCode) {
      throw new HubError('CASE_SUBJECT_DIFFERS.document', { id: before.id })
    }
    const next = nextVersion(
      withoutVersion(before),
      transition,
      { as, unit: actor.unit, agentCode: actor.agentCode, day },
      {
        documentNo: textIn('documentNo', input.documentNo, 100),
        reason: textIn('reason', input.reason),
        cause: input.cause ?? null,
        statement: textIn('statement', input.statement),
        materials: materialsIn(input.materials, before.kind, before.subjectCode),
        commitment: input.commitment ?? false,
        corrections: input.corrections
          ? await correctionsIn(input.corrections, tx, store, target)
          : null,
        earlyBasis: earlyBasisIn(input.earlyBasis),
      },
    )
    const { file } = next
    await checkGuards(guards, { tx, store, known, target, file, day, input })
    await writeCases(work, store, [{ ...next, target }], today)
    return file.id
  })
}

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
  return store.db.transaction(async (tx) => {
    const agency = await checkAgent(tx, store, caller, today)
    const { step, opened: file } = await takeDigestedStep(
      tx,
      store,
      { name, input, caller },
      store.t.caseFile,
      async (work) => ({ documentNo: null, outcome: await write(work) }),
    )
    // Taken before, it is told again only while the agent may take such steps.
    const wanted = scopeOfCase(file.kind)
    if (agency?.subjectCode === file.subjectCode && !agency.may(wanted)) {
      throw agency.refusal([wanted])
    }
    return { step, file }
  })
}

/** What is left out is null, what is blank is refused. */
function textIn(name: string, written: string | null | undefined, longest?: number) {
  return written == null ? null : caseText(name, written, longest)
}

/**
 * @throws {HubError} ARGUMENT_INVALID; CASE_SUBJECT_DIFFERS for a document of a repair that names another body: of an
 *   objection it may be the proof
 */
function materialsIn(
  materials: readonly CaseDocument[] | null | undefined,
  kind: CaseKind,
  subjectCode: string,
): CaseDocument[] {
  const given = materials ?? []
  if (given.length > 20) {
    throw new HubError('ARGUMENT_INVALID.tooManyOf', {
      name: 'materials',
      given: given.length,
      most: 20,
    })
  }
  return given.map((material) => {
    const title = caseText('materials.title', material.title, 200)
    const number = textIn('materials.number', material.number, 100)
    const other = bodiesNamed(`${title} ${number ?? ''}`).find((code) => code !== subjectCode)
    if (kind === 'REPAIR' && other !== undefined) {
      throw new HubError('CASE_SUBJECT_DIFFERS.material', {
        title: JSON.stringify(title.slice(0, 40)),
        code: other,
      })
    }
    return { title, number }
  })
}

/** Unified social credit codes in a text, those that add up. */
function bodiesNamed(text: string): string[] {
  const found = text
    .normalize('NFKC')
    .toUpperCase()
    .match(/(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])/g)
  return (found ?? []).filter(addsUpAsUscc)
}

/** @throws {HubError} ARGUMENT_INVALID for what names no document */
function earlyBasisIn(written: string | null | undefined): string | null {
  if (written == null) return null
  if (namesDocument(written)) return caseText('earlyBasis', written, 200)
  throw new HubError('ARGUMENT_INVALID.earlyBasis', {
    value: JSON.stringify(written.slice(0, 40)),
  })
}
