import { and, eq, isNull } from 'drizzle-orm'
import type { DueRules } from '../../rules/cases/deadlines.js'
import { stepsFrom, transitionOf } from '../../rules/cases/machine.js'
import { caseText } from '../../rules/cases/said.js'
import { redListWith } from '../../rules/incentives/eligibility-input.js'
import { type RedEntryStep, redEntryCase } from '../../rules/incentives/red-entry-case.js'
import { publicText } from '../../rules/standards/step-input.js'
import { datasetId } from '../../rules/supply/dataset-id.js'
import type { CrossCheck } from '../../schema/cross-check.js'
import { HubError } from '../../schema/errors.js'
import { checkOwnCity } from '../../schema/intake.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { countSteps, ownUnit, refuseMovedOn } from '../cases/case-actors.js'
import { ending } from '../ledger/case-drafts.js'
import { type Draft, newDraft } from '../ledger/draft.js'
import { entryId, factId } from '../ledger/fact-ids.js'
import { withoutVersion } from '../ledger/known.js'
import { proposalId } from '../ledger/red-told.js'
import { takeDrafts } from '../ledger/take-draft.js'
import {
  replaceVersion,
  type StepReceipt,
  type StepRequest,
  type StepWork,
  takeDigestedStep,
} from '../ledger/take-step.js'
import type { CityStore } from '../store.js'
import { listRedEntrySteps, type RedEntryRow, type RedEntryVersion } from './red-entries.js'
import { checkNoneOpen, redGuards } from './red-guards.js'

export interface RedProposal {
  readonly clientKey: string
  readonly subjectCode: string
  readonly listCode: string
  readonly reason: string
  readonly documentNo: string
  readonly on?: Day | null
}

export interface RedStepInput {
  readonly clientKey: string
  readonly redEntryId: string
  /** Whom it is about, so that all cities can be asked before the step is taken. */
  readonly subjectCode: string
  readonly step: RedEntryStep
  /** Steps that the caller has seen taken. */
  readonly revision: number
  readonly on?: Day | null
  readonly documentNo?: string | null
  readonly reason?: string | null
}

export interface RedTaken {
  readonly step: StepReceipt
  readonly entry: RedEntryVersion
}

/**
 * Proposes a subject for a red list of the city.
 *
 * @throws {HubError} FOREIGN_CITY, CASE_UNIT_UNKNOWN, LIST_UNKNOWN, LIST_NOT_RED, RED_SUBJECT_UNKNOWN,
 *   RED_ENTRY_ALREADY_OPEN, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export function proposeRedEntry(
  store: CityStore,
  request: StepRequest<'proposeRedEntry', RedProposal>,
): Promise<RedTaken> {
  const { input, caller, today } = request
  return take(store, request, async (work) => {
    checkOwnCity(caller, store.jurisdiction.code)
    const unitCode = await ownUnit(work.tx, store, caller.unit)
    const listCode = redListWith(input.listCode, store.catalogues)
    const { subject } = store.t
    const [known] = await work.tx
      .select({ kind: subject.kind })
      .from(subject)
      .where(and(eq(subject.code, input.subjectCode), isNull(subject.knownTo)))
    if (!known) {
      throw new HubError('RED_SUBJECT_UNKNOWN.code', {
        city: cityName(store.jurisdiction),
        subject: input.subjectCode,
      })
    }
    await checkNoneOpen(work, store, input.subjectCode, listCode, today)
    const day = input.on ?? today
    if (day > today) throw new HubError('CASE_DAY_IN_FUTURE.on', { day, today })
    const documentNo = publicText('documentNo', input.documentNo, 100)
    const key = { listCode, subjectCode: input.subjectCode, proposedOn: day, documentNo }
    const row: RedEntryRow = {
      id: await newId(work, store, proposalId(store, key)),
      subjectCode: input.subjectCode,
      subjectKind: known.kind,
      listCode,
      unitCode,
      state: 'PROPOSED',
      step: 'PROPOSE',
      stepOn: day,
      proposedOn: day,
      announcedOn: null,
      documentNo,
      reason: caseText('reason', input.reason),
      checked: null,
      entryId: null,
    }
    await replaceVersion(work, store.t.redEntry, row)
    return row.id
  })
}

/** Of a proposal that was refused, one of the same day and document is another one. */
async function newId({ tx, clock }: StepWork, store: CityStore, id: string): Promise<string> {
  const { redEntry } = store.t
  const [taken] = await tx
    .select({ id: redEntry.id })
    .from(redEntry)
    .where(eq(redEntry.id, id))
    .limit(1)
  return taken ? factId(store, 'D', id, String(clock.position)) : id
}

/**
 * Takes the next step of a proposal: CHECK and LIST with what all cities say of the subject.
 *
 * @param checks  as they came with the request, by subject; none where it came without
 * @throws {HubError} RED_ENTRY_UNKNOWN, CASE_MOVED_ON, CASE_ENDED, CASE_STEP_NOT_ALLOWED, CASE_OF_ANOTHER_UNIT,
 *   CASE_UNIT_UNKNOWN, FOREIGN_CITY, CASE_DAY_IN_FUTURE, CASE_DAY_BEFORE_STEP, RED_NOT_CHECKED, RED_SUBJECT_LISTED,
 *   RED_SUBJECT_DISPUTED, COULD_NOT_ASK, NOT_SUPPLIED, RED_ANNOUNCEMENT_RUNS, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export function takeRedEntryStep(
  store: CityStore,
  request: StepRequest<'takeRedEntryStep', RedStepInput>,
  checks: readonly CrossCheck[],
  rules: DueRules,
): Promise<RedTaken> {
  const { input, caller, today } = request
  return take(store, request, async (work) => {
    checkOwnCity(caller, store.jurisdiction.code)
    const unit = await ownUnit(work.tx, store, caller.unit)
    const before = await findRow(work, store, input)
    const check = checks.find(({ subjectCode }) => subjectCode === before.subjectCode) ?? null
    if (before.unitCode !== unit) {
      throw new HubError('CASE_OF_ANOTHER_UNIT.decides', { unit: before.unitCode, own: unit })
    }
    const revision = await countSteps(work.tx, store.t.redEntry, before.id)
    await refuseMovedOn(work.tx, store.t.redEntry, before, { revision, seen: input.revision }, () =>
      stepsFrom(redEntryCase, before.state, ['DECIDING']),
    )
    const { to, guards = [] } = transitionOf(redEntryCase, before.state, input.step, ['DECIDING'])
    const day = input.on ?? today
    if (day > today) throw new HubError('CASE_DAY_IN_FUTURE.on', { day, today })
    if (day < before.stepOn) {
      throw new HubError('CASE_DAY_BEFORE_STEP.on', { day, last: before.stepOn })
    }
    const row: RedEntryRow = {
      ...withoutVersion(before),
      state: to,
      step: input.step,
      stepOn: day,
      announcedOn: input.step === 'ANNOUNCE' ? day : before.announcedOn,
      documentNo: input.documentNo ? publicText('documentNo', input.documentNo, 100) : null,
      reason: input.reason ? caseText('reason', input.reason) : null,
      checked: guards.includes('CLEAR_EVERYWHERE')
        ? { on: today, cities: check?.cities ?? [] }
        : before.checked,
    }
    for (const guard of guards) {
      await redGuards[guard]({ work, store, before, row, check, rules, today })
    }
    await write(work, store, row, today)
    return before.id
  })
}

/** Writes the step, and what it does to the entry: lists it, or ends it. */
async function write(
  work: StepWork,
  store: CityStore,
  row: RedEntryRow,
  today: Day,
): Promise<void> {
  if (row.step === 'LIST') return takeDrafts(work, store, [await listing(work, store, row)], today)
  if (row.step !== 'REVOKE') return replaceVersion(work, store.t.redEntry, row)
  const target = { kind: 'LIST_ENTRY' as const, id: row.entryId! }
  const end = ending('REVOKED', row.stepOn, row.reason!, row.documentNo, row.unitCode)
  const id = factId(store, 'V', target.id)
  await takeDrafts(work, store, [newDraft({ id, target, end, facts: [['redEntry', row]] })], today)
}

/** The proposal with its entry, by the id that a row of the sheet `red-list` with the same document would have. */
async function listing({ tx }: StepWork, store: CityStore, row: RedEntryRow): Promise<Draft> {
  const { subjectCode, subjectKind, listCode, unitCode, documentNo, stepOn } = row
  const [proposed] = await listRedEntrySteps({ ...store, db: tx }, [row.id])
  // Why it is listed the proposal has said; steps after it give reasons of their own.
  const reason = proposed?.reason ?? null
  const id = entryId(store, listCode, documentNo!, subjectCode, {
    authorityCode: unitCode,
    decidedOn: stepOn,
    texts: [reason ?? ''],
  })
  return newDraft({
    id,
    party: { code: subjectCode, kind: subjectKind },
    facts: [
      [
        'listEntry',
        {
          id,
          subjectCode,
          subjectKind,
          listCode,
          colour: 'RED',
          behaviourCode: null,
          figures: {},
          decidedOn: stepOn,
          validUntil: null,
          severity: null,
          endedBy: null,
          endedOn: null,
          unitCode,
          restsOn: null,
          datasetId: datasetId(store.jurisdiction, listCode),
        },
      ],
      ['listEntryDetail', { id, subjectKind, documentNo, reason }],
      ['redEntry', { ...row, entryId: id }],
    ],
  })
}

async function findRow(
  { tx }: StepWork,
  { t: { redEntry }, jurisdiction }: CityStore,
  { redEntryId: id, subjectCode }: RedStepInput,
): Promise<RedEntryVersion> {
  const [found] = await tx
    .select()
    .from(redEntry)
    .where(
      and(eq(redEntry.id, id), eq(redEntry.subjectCode, subjectCode), isNull(redEntry.knownTo)),
    )
  if (found) return found
  throw new HubError('RED_ENTRY_UNKNOWN.id', {
    city: cityName(jurisdiction),
    id: JSON.stringify(id.slice(0, 60)),
    subject: subjectCode,
  })
}

/** Takes a step once and answers with the version of the proposal that it opened. */
function take(
  store: CityStore,
  { name, input, caller }: StepRequest<string, { clientKey: string; documentNo?: string | null }>,
  write: (work: StepWork) => Promise<string>,
): Promise<RedTaken> {
  return store.db.transaction(async (tx) => {
    const request = { name, input, caller }
    const { step, opened } = await takeDigestedStep(
      tx,
      store,
      request,
      store.t.redEntry,
      async (work) => ({ documentNo: input.documentNo ?? null, outcome: await write(work) }),
    )
    return { step, entry: opened }
  })
}
