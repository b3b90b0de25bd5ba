import type { GraphQLResolveInfo } from 'graphql'
import {
  type AgentNaming,
  type AgentRevoking,
  listAgents,
  nameAgent,
  revokeAgent,
} from '../../db/cases/agents.js'
import { caseUnknown } from '../../db/cases/case-actors.js'
import {
  type CaseVersion,
  findCaseFile,
  listCaseFiles,
  listUnitsStoodFor,
} from '../../db/cases/case-files.js'
import type { StepInput, Submission } from '../../db/cases/case-input.js'
import { submitCase, takeCaseStep } from '../../db/cases/case-steps.js'
import type { RepairQuestion } from '../../db/cases/cases.js'
import type { FileRow } from '../../db/subjects/files.js'
import { scopeOfCase } from '../../rules/cases/agents.js'
import { type CaseKind, dueBefore, dueOf, machineOf } from '../../rules/cases/case.js'
import { type DueDay, dueRules } from '../../rules/cases/deadlines.js'
import { type Actor, stepsFrom } from '../../rules/cases/machine.js'
import { dueOfStep } from '../../rules/cases/timeliness.js'
import { register } from '../../rules/supply/supply.js'
import { HubError } from '../../schema/errors.js'
import { checkOwnCity } from '../../schema/intake.js'
import { cityName } from '../../schema/register.js'
import { encodeCursor } from '../../schema/scalars/cursor.js'
import { connectionOf, pageSize, placeAfter } from '../shared/connection.js'
import { type Soon, whenThere } from '../shared/later.js'
import { isOwnFile } from '../shared/row-rules.js'
import { asSupplied, casesShown } from './answers.js'
import type { Context } from './context.js'
import type { CaseNode, CaseStepNode, ProofNode } from './model.js'
import type { CityCasesArgs } from './resolver-types.js'

/** @throws {HubError} what `submitCase` throws */
export async function submissionOf(kind: CaseKind, input: Submission, context: Context) {
  const { store, caller, today } = context
  const name = kind === 'REPAIR' ? 'submitRepair' : 'submitObjection'
  return taken(await submitCase(store, kind, { name, input, caller, today }))
}

/** @throws {HubError} what `nameAgent` and `revokeAgent` throw */
export function agentStepOf(
  asked:
    | { readonly name: 'nameAgent'; readonly input: AgentNaming }
    | { readonly name: 'revokeAgent'; readonly input: AgentRevoking },
  { store, caller, today }: Context,
) {
  return asked.name === 'nameAgent'
    ? nameAgent(store, { ...asked, caller, today })
    : revokeAgent(store, { ...asked, caller, today })
}

/** Agents that the firm has named in the city. */
export function agentsOf(file: FileRow, context: Context, info: GraphQLResolveInfo) {
  return asSupplied(file, [register], context, info, [], () =>
    listAgents(context.store, [file.code]),
  )
}

/** @throws {HubError} what `takeCaseStep` throws */
export async function caseStepOf(input: StepInput, { store, caller, today }: Context) {
  const request = { name: 'takeCaseStep', input, caller, today } as const
  return taken(await takeCaseStep(store, request))
}

function taken({ step, file }: Awaited<ReturnType<typeof takeCaseStep>>) {
  return { step, case: file }
}

/**
 * One page of the city's cases.
 *
 * @throws {HubError} FOREIGN_CITY; CASE_UNIT_UNKNOWN and CASE_OF_ANOTHER_UNIT for an officer
 */
export async function casePageOf(args: CityCasesArgs, context: Context) {
  const { store, caller, today, load } = context
  const { kinds = null, states = null, unit = null, subject = null, overdue = null } = args
  checkOwnCity(caller, store.jurisdiction.code)
  const size = pageSize(args.first)
  if (overdue === false) {
    throw new HubError('ARGUMENT_INVALID.overdueFalse')
  }
  const bounds = [args.dueBefore ?? null, overdue ? today : null].filter((day) => day !== null)
  const bound = bounds.sort()[0] ?? null
  const query = `cases ${JSON.stringify([kinds, states, unit, subject, bound])}`
  const epochs = await load.epochs()
  const place = placeAfter(query, args.after, ['DAY', 'TEXT'] as const, epochs)
  const rows = await listCaseFiles(
    store,
    {
      kinds,
      states,
      units: await unitsAsked(unit, context),
      subjectCode: subject,
      due: bound === null ? null : dueBefore(bound, store.jurisdiction, dueRules()),
    },
    { first: size, after: place && { openedOn: place[0], id: place[1] } },
  )
  return connectionOf(rows, size, ({ openedOn, id }) => encodeCursor(query, [openedOn, id], epochs))
}

/** Null for all units, which the lead unit sees. */
async function unitsAsked(asked: string | null, context: Context): Promise<string[] | null> {
  if (context.caller.scopes.includes('case:read')) return asked === null ? null : [asked]
  const own = await ownUnits(context)
  if (asked === null) return own
  if (own.includes(asked)) return [asked]
  throw new HubError('CASE_OF_ANOTHER_UNIT.asked', {
    unit: JSON.stringify(asked.slice(0, 40)),
    own: context.caller.unit,
    units: own,
  })
}

/**
 * One case, for those who may know of it.
 *
 * @throws {HubError} CASE_UNKNOWN; AGENT_NOT_AUTHORISED for an agent of its subject
 */
export async function caseOf(id: string, context: Context): Promise<CaseNode> {
  const { store, caller, load, agency } = context
  await load.position()
  if (agency !== null && !agency.may()) throw agency.refusal([])
  const file = await findCaseFile(store, id)
  if (file !== null && (await mayKnow(file, context))) return file
  if (file !== null && agency?.subjectCode === file.subjectCode) {
    throw agency.refusal(['READ_FILE', scopeOfCase(file.kind)])
  }
  const isOffice = caller.scopes.some((scope) => scope === 'case:read' || scope === 'case:write')
  if (isOffice) checkOwnCity(caller, store.jurisdiction.code)
  throw caseUnknown(id, store)
}

async function mayKnow(file: CaseVersion, context: Context): Promise<boolean> {
  const { caller, store } = context
  if (isOwnFile(caller, file.subjectCode) || actsIn(file, context)) return true
  if (caller.jurisdiction !== store.jurisdiction.code) return false
  if (caller.scopes.includes('case:read')) return true
  if (!caller.scopes.includes('case:write')) return false
  const own = await ownUnits(context)
  return own.includes(file.decidingUnit) || own.includes(file.receivingUnit ?? '')
}

/** Whether the caller takes the subject's steps in the case as its agent. */
function actsIn({ kind, subjectCode }: CaseVersion, { caller, agency }: Context): boolean {
  if (agency?.subjectCode !== subjectCode || !caller.scopes.includes('agent:write')) return false
  return agency.may(scopeOfCase(kind))
}

/** Repairs of a file: those applied for and refused only for the subject itself, the units that act in them and the lead unit. */
export function repairsShown(
  file: FileRow,
  context: Context,
  info: GraphQLResolveInfo,
): Soon<RepairQuestion> {
  return whenThere(casesShown(file, context, info), (question) =>
    whenThere(applicationsOf(file.code, context), (applicationsOf) => ({
      ...question,
      applicationsOf,
    })),
  )
}

/** Of which units' cases the caller reads that a repair is applied for or refused. */
export function applicationsOf(
  code: string,
  context: Context,
): Soon<RepairQuestion['applicationsOf']> {
  const { caller, store } = context
  if (isOwnFile(caller, code)) return 'ALL'
  if (caller.jurisdiction !== store.jurisdiction.code) return []
  if (caller.scopes.includes('case:read')) return 'ALL'
  return caller.scopes.includes('case:write') ? ownUnits(context) : []
}

/** The subject's own cases. */
export function ownCasesOf(file: FileRow, context: Context, info: GraphQLResolveInfo) {
  return asSupplied(file, [register], context, info, [], () =>
    context.load.subjectCases.load(file.code),
  )
}

/**
 * The officer's unit, and those for which it stands.
 *
 * @throws {HubError} CASE_UNIT_UNKNOWN
 */
async function ownUnits({ caller, store, today, load }: Context): Promise<string[]> {
  const units = await load.units()
  if (caller.unit === null || !units.has(caller.unit)) {
    throw new HubError('CASE_UNIT_UNKNOWN.unit', {
      unit: JSON.stringify(caller.unit),
      city: cityName(store.jurisdiction),
    })
  }
  return listUnitsStoodFor(store, caller.unit, today)
}

/** What the subject can show of a granted repair; null unless what it is about has ended by it. */
export function proofOf(file: CaseNode, { load }: Context): Soon<ProofNode | null> {
  if (file.state !== 'GRANTED') return null
  return whenThere(load.repaired.load(file.targetId), ([row]) => (row ? { ...row, file } : null))
}

/** By when the next step of a case is due. */
export function nextDueOf(file: CaseNode, { store }: Context): DueDay | null {
  return dueOf(file.kind, file.state, file, store.jurisdiction, dueRules())
}

/** Whether the day has passed on which the next step was due. */
export function isOverdue(file: CaseNode, context: Context): boolean {
  const due = nextDueOf(file, context)
  return due !== null && due.on < context.today
}

/** Steps of a case up to the version asked for, each with what went before. */
export function caseStepsOf(file: CaseNode, { load }: Context) {
  return whenThere(load.caseVersions.load(file.id), (versions): CaseStepNode[] =>
    versions
      .filter(({ knownFrom }) => knownFrom <= file.knownFrom)
      .map((version, at, all) => ({ ...version, before: all[at - 1] ?? null })),
  )
}

/** Behind the day on which it was due; of a decision that a sheet tells of without what went before, by the day of acceptance. */
export function isLate(step: CaseStepNode, { store }: Context): boolean {
  const due = dueOfStep(step, store.jurisdiction, dueRules())
  return due !== null && due.on < step.stepOn
}

/** Steps that the caller can take, by what the caller is in the case. */
export async function nextStepsOf(file: CaseNode, context: Context) {
  const { caller, store } = context
  const as: Actor[] = []
  const isSubject =
    caller.scopes.includes('self:write') && caller.ownSubjectCode === file.subjectCode
  if (isSubject || actsIn(file, context)) as.push('SUBJECT')
  if (caller.jurisdiction === store.jurisdiction.code) {
    if (caller.scopes.includes('case:route')) as.push('LEAD')
    if (caller.scopes.includes('case:write')) {
      const own = await ownUnits(context)
      if (own.includes(file.decidingUnit)) as.push('DECIDING')
    }
  }
  return stepsFrom(machineOf(file.kind), file.state, as)
}
