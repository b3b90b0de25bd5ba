import { type Actor, stepsFrom } from '../../rules/cases/machine.js'
import { benefitUseCase } from '../../rules/incentives/benefit-use.js'
import { consentState } from '../../rules/incentives/consent.js'
import { whenThere } from '../shared/later.js'
import { listOf } from '../shared/values.js'
import { benefitStepOf, benefitStepsOf, benefitUsesOf, consentOf } from './benefit-uses.js'
import {
  announcedUntil,
  redEntriesOf,
  redNextSteps,
  redProposalOf,
  redRowsCheckedOf,
  redRowsToCheckOf,
  redStepOf,
  redStepsOf,
} from './red-entries.js'
import type { Resolvers } from './resolver-types.js'

/** Steps of red entries, and of consents to products and their use. */
export const incentiveSteps = {
  proposeRedEntry: (_, { input }, context) => redProposalOf(input, context),
  takeRedEntryStep: (_, { input }, context) => redStepOf(input, context),
  checkRedRows: (_, { input }, context) => redRowsCheckedOf(input, context),
  consentToProduct: (_, { input }, context) => consentOf(input, context),
  takeBenefitStep: (_, { input }, context) => benefitStepOf(input, context),
} satisfies Resolvers['CityMutation']

/** What a city says of them. */
export const incentiveFields = {
  redEntries: (_, args, context) => redEntriesOf(args, context),
  redRowsToCheck: (_, args, context) => redRowsToCheckOf(args, context),
  benefitUses: (_, __, context) => benefitUsesOf(context),
} satisfies Resolvers['City']

export const incentiveTypes = {
  RedEntry: {
    list: ({ listCode }, _, { store }) => listOf(listCode, store)!,
    revision: (entry, _, context) => whenThere(redStepsOf(entry, context), ({ length }) => length),
    announcedUntil: (entry, _, context) => announcedUntil(entry, context),
    nextSteps: (entry) => redNextSteps(entry),
    steps: (entry, _, context) => redStepsOf(entry, context),
  },
  RedEntryStepTaken: {
    on: ({ stepOn }) => stepOn,
  },
  BenefitUse: {
    state: (use, _, { today }) => consentState(use, today),
    revision: (use, _, context) => whenThere(benefitStepsOf(use, context), ({ length }) => length),
    nextSteps: (use, _, { caller, today }) => {
      const as: Actor = caller.ownSubjectCode === use.subjectCode ? 'SUBJECT' : 'IMPLEMENTING'
      return stepsFrom(benefitUseCase, consentState(use, today), [as])
    },
    steps: (use, _, context) => benefitStepsOf(use, context),
  },
  BenefitUseStepTaken: {
    on: ({ stepOn }) => stepOn,
  },
} satisfies Resolvers
