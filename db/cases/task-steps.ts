import { and, eq, isNull } from 'drizzle-orm'
import { feedbackTask, type Reported, stateBy, type TaskStep } from '../../rules/cases/feedback.js'
import { transitionOf } from '../../rules/cases/machine.js'
import { caseText } from '../../rules/cases/said.js'
import { isActive } from '../../rules/publicity/publicity.js'
import { isDuty } from '../../rules/tasks/tasks.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import { checkOwnCity } from '../../schema/intake.js'
import { localIdIn } from '../../schema/object-id.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import {
  type FeedbackSaid,
  feedbackDraft,
  feedbackId,
  foreignFeedbackDraft,
} from '../ledger/case-drafts.js'
import type { CityTransaction } from '../ledger/clock.js'
import { countedOf } from '../ledger/ends.js'
import { currentId, isFactId } from '../ledger/fact-ids.js'
import { Known, type KnownTarget } from '../ledger/known.js'
import { takeDrafts } from '../ledger/take-draft.js'
import { type StepReceipt, type StepRequest, takeDigestedStep } from '../ledger/take-step.js'
import type { CityStore } from '../store.js'
import { factIn } from './case-actors.js'

interface AboutTask {
  readonly clientKey: string
  readonly pathCode: string
  readonly factId: string
  readonly subjectCode: string
  readonly documentNo?: string | null
}

export interface ReportInput extends AboutTask {
  readonly outcome: Reported['outcome']
  readonly executedOn?: Day | null
  readonly executedUntil?: Day | null
  readonly reason?: string | null
}

export interface LiftInput extends AboutTask {
  readonly liftedOn?: Day | null
}

type ReportVersion = CityStore['t']['feedback']['$inferSelect']

export interface TaskTaken {
  readonly step: StepReceipt
  readonly report: ReportVersion
}

/**
 * Reports what became of a measure along a path of the city. About a fact of another city the hub cannot say here whether
 * it holds: its task says so.
 *
 * @throws {HubError} FOREIGN_CITY, CASE_UNIT_UNKNOWN, TASK_PATH_UNKNOWN, TASK_OF_ANOTHER_UNIT, TASK_NOT_A_DUTY,
 *   CASE_FACT_UNKNOWN, CASE_SUBJECT_DIFFERS, CASE_STEP_NOT_ALLOWED, CASE_DAY_IN_FUTURE, CASE_DAY_BEFORE_RECORD,
 *   CASE_DAY_BEFORE_STEP, EXECUTED_AFTER_END, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export function reportTask(
  store: CityStore,
  request: StepRequest<'reportTask', ReportInput>,
): Promise<TaskTaken> {
  const { input, today } = request
  return take(store, request, `REPORT_${input.outcome}`, () => {
    const isExecuted = input.outcome === 'EXECUTED'
    for (const name of ['executedOn', 'executedUntil'] as const) {
      if (!isExecuted && input[name]) throw takesNot(name, input.outcome)
    }
    if (isExecuted && input.reason) throw takesNot('reason', input.outcome)
    const executedOn = isExecuted ? (input.executedOn ?? today) : null
    checkDay('executedOn', executedOn, today)
    const executedUntil = input.executedUntil ?? null
    if (executedUntil !== null) checkOrder('executedUntil', executedUntil, executedOn!)
    const reason = isExecuted ? null : caseText('reason', input.reason ?? '')
    return { outcome: input.outcome, executedOn, executedUntil, liftedOn: null, reason }
  })
}

/**
 * Says that a measure was lifted.
 *
 * @throws {HubError} as `reportTask`
 */
export function liftTask(
  store: CityStore,
  request: StepRequest<'liftTask', LiftInput>,
): Promise<TaskTaken> {
  const { input, today } = request
  return take(store, request, 'LIFT', (before) => {
    const { outcome, executedOn = null, executedUntil = null, reason = null } = before!
    const liftedOn = input.liftedOn ?? today
    checkDay('liftedOn', liftedOn, today)
    if (executedOn) checkOrder('liftedOn', liftedOn, executedOn)
    return { outcome, executedOn, executedUntil, liftedOn, reason }
  })
}

/** Takes a step of a task once. What was said of its subject stays out of the receipt. */
async function take(
  store: CityStore,
  { name, input, caller, today }: StepRequest<string, AboutTask>,
  step: TaskStep,
  say: (before: ReportVersion | null) => Omit<FeedbackSaid, 'pathCode'>,
): Promise<TaskTaken> {
  const { db, t } = store
  checkOwnCity(caller, store.jurisdiction.code)
  return db.transaction(async (tx) => {
    const factId = factIdIn(store, input.factId)
    const id = feedbackId(store, factId, input.pathCode)
    const request = { name, input, caller }
    const taken = await takeDigestedStep(tx, store, request, t.feedback, async (work) => {
      const unitCode = await implementingUnit(tx, store, input.pathCode, caller, today)
      const target = await targetOf(tx, store, factId)
      if (target !== null && target.row.subjectCode !== input.subjectCode) {
        throw new HubError('CASE_SUBJECT_DIFFERS.task', { id: factId })
      }
      const [before = null] = await tx
        .select()
        .from(t.feedback)
        .where(and(eq(t.feedback.id, id), isNull(t.feedback.knownTo)))
      // What was carried out is lifted where it was, not carried over to another subject.
      const stands = before?.outcome === 'EXECUTED' && before.liftedOn === null
      if (target === null && stands && before.subjectCode !== input.subjectCode) {
        throw new HubError('CASE_SUBJECT_DIFFERS.task', { id: factId })
      }
      const hasEnded = target !== null && !isActive(countedOf(target.row), today, store.catalogues)
      transitionOf(feedbackTask, stateBy(before, hasEnded), step, ['IMPLEMENTING'])
      const documentNo = input.documentNo ? caseText('documentNo', input.documentNo, 100) : null
      if (documentNo === null && (step === 'REPORT_EXECUTED' || step === 'LIFT')) {
        throw new HubError('ARGUMENT_INVALID.officeLacks', { name: 'documentNo', step })
      }
      const report = { ...say(before), pathCode: input.pathCode, unitCode, documentNo }
      const draft =
        target === null
          ? foreignFeedbackDraft(store, { factId, subjectCode: input.subjectCode }, report)
          : feedbackDraft(store, { kind: target.kind, id: factId }, report)
      await takeDrafts(work, store, [draft], today)
      return { documentNo, outcome: id }
    })
    return { step: taken.step, report: taken.opened }
  })
}

/** A former id becomes the present one by its own city's secret only: one of another city stays, and is no fact's here. */
function factIdIn(store: CityStore, written: string): string {
  const id = localIdIn(written)
  return isOfAnother(store, id) ? id : currentId(id, store.keys.ids)
}

function isOfAnother({ members, jurisdiction }: CityStore, factId: string): boolean {
  const owner = members.find(({ shortCode }) => factId.startsWith(`${shortCode}-`))
  return owner !== undefined && owner.code !== jurisdiction.code
}

/** The fact of a report as the city holds it; null for one of another member, of which it holds nothing. */
async function targetOf(
  tx: CityTransaction,
  store: CityStore,
  factId: string,
): Promise<KnownTarget | null> {
  if (isOfAnother(store, factId) && isFactId(factId)) return null
  return (await factIn(tx, store, factId)).target
}

/**
 * The caller's unit, where it carries the path out or stands for the one that does.
 *
 * @throws {HubError} CASE_UNIT_UNKNOWN, TASK_PATH_UNKNOWN, TASK_OF_ANOTHER_UNIT, TASK_NOT_A_DUTY
 */
async function implementingUnit(
  tx: CityTransaction,
  store: CityStore,
  pathCode: string,
  { unit }: Caller,
  today: Day,
): Promise<string> {
  const { t, jurisdiction, catalogues } = store
  const units = await tx
    .select({ code: t.organisationUnit.code, name: t.organisationUnit.name })
    .from(t.organisationUnit)
    .where(isNull(t.organisationUnit.knownTo))
  if (unit === null || !units.some(({ code }) => code === unit)) {
    throw new HubError('CASE_UNIT_UNKNOWN.unit', {
      unit: JSON.stringify(unit),
      city: cityName(jurisdiction),
    })
  }
  const versions = await tx
    .select()
    .from(t.punishmentPath)
    .where(and(eq(t.punishmentPath.pathCode, pathCode), isNull(t.punishmentPath.knownTo)))
  const path = versions
    .filter(({ validFrom }) => validFrom <= today)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .at(-1)
  if (!path) {
    throw new HubError('TASK_PATH_UNKNOWN.path', {
      city: cityName(jurisdiction),
      path: JSON.stringify(pathCode.slice(0, 40)),
    })
  }
  const known = new Known(tx, store)
  await known.lookUpSuccessors()
  const own = units.filter(({ name }) => name === path.implementingUnit)
  if (!own.some(({ code }) => known.standsFor(unit, code, today))) {
    throw new HubError('TASK_OF_ANOTHER_UNIT.implements', {
      unit: path.implementingUnit,
      path: pathCode,
      own: unit,
    })
  }
  if (!isDuty(path, catalogues)) throw new HubError('TASK_NOT_A_DUTY.path', { path: pathCode })
  return unit
}

function checkDay(name: string, day: Day | null, today: Day): void {
  if (day !== null && day > today) {
    throw new HubError('CASE_DAY_IN_FUTURE.named', { name, day, today })
  }
}

function checkOrder(name: string, day: Day, last: Day): void {
  if (day < last) throw new HubError('CASE_DAY_BEFORE_STEP.named', { name, day, last })
}

function takesNot(name: string, outcome: string): HubError {
  return new HubError('ARGUMENT_INVALID.stepTakesNot', { name, step: outcome })
}
