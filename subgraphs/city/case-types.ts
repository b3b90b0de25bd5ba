import { listMandates } from '../../db/cases/agents.js'
import type { StepInput, Submission } from '../../db/cases/case-input.js'
import { findProofHolds, proofNumber } from '../../db/cases/repair-proofs.js'
import { liftTask, reportTask } from '../../db/cases/task-steps.js'
import { isInForce } from '../../rules/cases/agents.js'
import { whenThere } from '../shared/later.js'
import { listOf } from '../shared/values.js'
import {
  agentStepOf,
  caseOf,
  casePageOf,
  caseStepOf,
  caseStepsOf,
  isLate,
  isOverdue,
  nextDueOf,
  nextStepsOf,
  proofOf,
  submissionOf,
} from './cases.js'
import type { Resolvers } from './resolver-types.js'

/** What cases of every kind answer. */
const caseFields = {
  revision: (file, _, context) => whenThere(caseStepsOf(file, context), ({ length }) => length),
  dueOn: (file, _, context) => nextDueOf(file, context)?.on ?? null,
  isDueProvisional: (file, _, context) => nextDueOf(file, context)?.provisional ?? null,
  isOverdue: (file, _, context) => isOverdue(file, context),
  receivingUnit: ({ receivingUnit }, _, { load }) =>
    whenThere(load.units(), (all) => all.get(receivingUnit ?? '') ?? null),
  decidingUnit: ({ decidingUnit }, _, { load }) =>
    whenThere(load.units(), (all) => all.get(decidingUnit) ?? null),
  steps: (file, _, context) => caseStepsOf(file, context),
  nextSteps: (file, _, context) => nextStepsOf(file, context),
} satisfies Resolvers['RepairCase'] & Resolvers['ObjectionCase']

/** What a city is asked about its cases, and about who acts in them. */
export const caseQuestions = {
  cases: (_, args, context) => casePageOf(args, context),
  case: (_, { id }, context) => caseOf(id, context),
  repairHolds: (_, { number }, { store }) => findProofHolds(store, number),
  mandates: (_, __, { store, caller }) => listMandates(store, caller.ownSubjectCode ?? ''),
} satisfies Resolvers['City']

/** Cases and their steps. */
export const caseTypes = {
  Case: {
    __resolveType: ({ kind }) => (kind === 'REPAIR' ? 'RepairCase' : 'ObjectionCase'),
  },
  RepairCase: {
    ...caseFields,
    materials: ({ materials }) => materials?.items ?? [],
    proof: (file, _, context) => proofOf(file, context),
  },
  RepairProof: {
    number: ({ file }, _, { store }) => proofNumber(file, store),
    subjectCode: ({ file }) => file.subjectCode,
    recordKind: ({ kind }) => kind,
    list: ({ listCode }, _, { store }) => (listCode === null ? null : listOf(listCode, store)),
    repairedOn: ({ endedOn }) => endedOn!,
    unit: ({ file }, _, { load }) =>
      whenThere(load.units(), (all) => all.get(file.unitCode ?? file.decidingUnit) ?? null),
  },
  ObjectionCase: {
    ...caseFields,
    materials: ({ materials }) => materials?.items ?? [],
    corrections: ({ corrections }) => corrections?.items ?? [],
  },
  Agent: {
    scopes: ({ scopes }) => [...scopes.items],
    until: ({ validUntil }) => validUntil,
    isInForce: ({ validUntil, revokedOn }, _, { today }) =>
      isInForce({ validUntil, revokedOn, scopes: [] }, today),
  },
  CaseStepTaken: {
    on: ({ stepOn }) => stepOn,
    at: ({ knownFromAt }) => knownFromAt,
    unit: ({ unitCode }, _, { load }) =>
      whenThere(load.units(), (all) => all.get(unitCode ?? '') ?? null),
    isLate: (step, _, context) => isLate(step, context),
  },
} satisfies Resolvers

/** Steps of cases, of tasks and of agents. */
export const caseMutations = {
  submitRepair: (_, { input }, context) => submissionOf('REPAIR', input as Submission, context),
  submitObjection: (_, { input }, context) =>
    submissionOf('OBJECTION', input as Submission, context),
  takeCaseStep: (_, { input }, context) => caseStepOf(input as StepInput, context),
  reportTask: (_, { input }, { store, caller, today }) =>
    reportTask(store, { name: 'reportTask', input, caller, today }),
  liftTask: (_, { input }, { store, caller, today }) =>
    liftTask(store, { name: 'liftTask', input, caller, today }),
  nameAgent: (_, { input }, context) => agentStepOf({ name: 'nameAgent', input }, context),
  revokeAgent: (_, { input }, context) => agentStepOf({ name: 'revokeAgent', input }, context),
} satisfies Resolvers['CityMutation']
