import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { scopeOfCase } from '../../rules/cases/agents.js'
import type { CaseKind } from '../../rules/cases/case.js'
import type { Actor } from '../../rules/cases/machine.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import { checkOwnCity } from '../../schema/intake.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import type { CityTransaction } from '../ledger/clock.js'
import { type Draft, newDraft, type Target } from '../ledger/draft.js'
import { type CaseRow, Known, type KnownTarget } from '../ledger/known.js'
import { factUnknown } from '../ledger/take-draft.js'
import type { CityStore } from '../store.js'
import { type Agency, findAgency } from './agents.js'
import type { StepInput } from './case-input.js'

export interface CaseFact {
  readonly known: Known
  readonly target: KnownTarget
}

/** @throws {HubError} CASE_FACT_UNKNOWN */
export async function factIn(tx: CityTransaction, store: CityStore, id: string): Promise<CaseFact> {
  const known = new Known(tx, store)
  const about = (kind: Target['kind']): Draft =>
    newDraft({ id, target: { kind, id }, facts: [['caseFile', {} as CaseRow]] })
  await known.lookUpTargets([about('RECORD'), about('LIST_ENTRY')])
  await known.lookUpSuccessors()
  await known.lookUpCases([about('RECORD')])
  const target = known.targets.get(id)
  if (target) return { known, target }
  throw factUnknown(id, store)
}

interface ActingAs {
  readonly as: readonly Actor[]
  readonly unit: string | null
  /** Who acts for the subject; null where it acts itself, and for offices. */
  readonly agentCode: string | null
}

/**
 * As what a caller acts in a case about a fact.
 *
 * @throws {HubError} what `unknown` makes for a subject whose fact it is not, and for its agent; AGENT_NOT_AUTHORISED;
 *   FOREIGN_CITY, CASE_UNIT_UNKNOWN, CASE_OF_ANOTHER_UNIT for an officer
 */
export async function actorIn(
  tx: CityTransaction,
  store: CityStore,
  caller: Caller,
  { known, target }: CaseFact,
  kind: CaseKind,
  today: Day,
  unknown: () => HubError,
): Promise<ActingAs> {
  const { scopes, unit } = caller
  const isOffice = scopes.includes('case:write') || scopes.includes('case:route')
  const as: Actor[] = []
  const authorisedAgent = async () => {
    const agency = scopes.includes('agent:write')
      ? await findAgency(tx, store, caller, today)
      : null
    if (agency?.subjectCode !== target.row.subjectCode) throw unknown()
    if (!agency.may(scopeOfCase(kind))) throw agency.refusal([scopeOfCase(kind)])
    return agency.agentCode
  }
  if (scopes.includes('self:write') && caller.ownSubjectCode === target.row.subjectCode) {
    as.push('SUBJECT')
  }
  if (!isOffice) {
    if (as.length > 0) return { as, unit: null, agentCode: null }
    return { as: ['SUBJECT'], unit: null, agentCode: await authorisedAgent() }
  }
  checkOwnCity(caller, store.jurisdiction.code)
  await ownUnit(tx, store, unit)
  if (scopes.includes('case:route')) as.push('LEAD')
  if (scopes.includes('case:write') && known.standsFor(unit, target.unitCode, today)) {
    as.push('DECIDING')
  }
  if (as.length > 0) return { as, unit, agentCode: null }
  throw new HubError('CASE_OF_ANOTHER_UNIT.decides', { unit: target.unitCode, own: unit })
}

/**
 * The caller's unit, which the city lists.
 *
 * @throws {HubError} CASE_UNIT_UNKNOWN
 */
export async function ownUnit(
  tx: CityTransaction,
  { t: { organisationUnit }, jurisdiction }: CityStore,
  unit: string | null,
): Promise<string> {
  const [own] = await tx
    .select({ code: organisationUnit.code })
    .from(organisationUnit)
    .where(and(eq(organisationUnit.code, unit ?? ''), isNull(organisationUnit.knownTo)))
  if (own) return own.code
  throw new HubError('CASE_UNIT_UNKNOWN.unit', {
    unit: JSON.stringify(unit),
    city: cityName(jurisdiction),
  })
}

/**
 * Looks at an agent's token before anything else, so that a step that was taken already is not told again to who may act
 * no more.
 *
 * @returns null for who acts for itself
 * @throws {HubError} AGENT_NOT_AUTHORISED
 */
export async function checkAgent(
  tx: CityTransaction,
  store: CityStore,
  caller: Caller,
  today: Day,
): Promise<Agency | null> {
  const { scopes } = caller
  if (!scopes.includes('agent:write')) return null
  const agency = await findAgency(tx, store, caller, today)
  if (agency === null) {
    const actsItself = ['self:write', 'case:write', 'case:route'].some((one) =>
      scopes.includes(one),
    )
    if (actsItself && caller.actsFor == null) return null
    throw new HubError('AGENT_NOT_AUTHORISED.token')
  }
  if (!agency.may('REPAIR', 'OBJECT')) throw agency.refusal(['REPAIR', 'OBJECT'])
  return agency
}

/** A table of cases: a version a step. */
type StepTable = PgTable &
  Readonly<Record<'id' | 'step' | 'state' | 'stepOn' | 'knownFrom', PgColumn>>

/** Number of steps taken in a case. */
export async function countSteps(
  tx: CityTransaction,
  table: StepTable,
  id: string,
): Promise<number> {
  const [counted] = await tx
    .select({ steps: count() })
    .from(table as PgTable)
    .where(eq(table.id, id))
  return counted!.steps
}

/**
 * Refuses a step of who has not seen the last one.
 *
 * @throws {HubError} CASE_MOVED_ON, with what was done since
 */
export async function refuseMovedOn(
  tx: CityTransaction,
  table: StepTable,
  { id, state }: { readonly id: string; readonly state: string },
  { revision, seen }: { readonly revision: number; readonly seen: number },
  possible: () => readonly string[],
): Promise<void> {
  if (revision === seen) return
  const steps = await tx
    .select({ step: table.step, state: table.state, on: table.stepOn })
    .from(table as PgTable)
    .where(eq(table.id, id))
    .orderBy(asc(table.knownFrom))
  const since = steps.slice(Math.min(seen, revision - 1))
  throw new HubError(
    'CASE_MOVED_ON.since',
    { state, revision, seen, since: since.map(({ step, on }) => `${step} ${on}`) },
    { state, revision, since, possible: possible() },
  )
}

/** @throws {HubError} CASE_DAY_IN_FUTURE, CASE_DAY_BEFORE_RECORD, CASE_DAY_BEFORE_STEP; ARGUMENT_INVALID */
export function dayOf(
  { on }: StepInput,
  { stepOn }: CaseRow,
  { row }: KnownTarget,
  today: Day,
  as: Actor,
): Day {
  const day = on ?? today
  if (as === 'SUBJECT' && day !== today) {
    throw new HubError('ARGUMENT_INVALID.subjectToday', { day })
  }
  if (day > today) {
    throw new HubError('CASE_DAY_IN_FUTURE.on', { day, today })
  }
  if (day < row.decidedOn) {
    throw new HubError('CASE_DAY_BEFORE_RECORD.on', { day, decided: row.decidedOn })
  }
  if (day < stepOn) {
    throw new HubError('CASE_DAY_BEFORE_STEP.on', { day, last: stepOn })
  }
  return day
}

export function caseUnknown(id: string, { jurisdiction }: Pick<CityStore, 'jurisdiction'>) {
  return new HubError('CASE_UNKNOWN.id', {
    city: cityName(jurisdiction),
    id: JSON.stringify(id.slice(0, 60)),
  })
}
