import { isInForce } from '../../rules/cases/agents.js'
import { whenThere } from '../shared/later.js'
import { caseStepsOf, isLate, isOverdue, nextDueOf, nextStepsOf } from './cases.js'
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

/** Cases and their steps. */
export const caseTypes = {
  Case: {
    __resolveType: ({ kind }) => (kind === 'REPAIR' ? 'RepairCase' : 'ObjectionCase'),
  },
  RepairCase: {
    ...caseFields,
    materials: ({ materials }) => materials?.items ?? [],
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
