import {
  type BenefitUseVersion,
  type ConsentInput,
  consentToProduct,
  listBenefitUses,
  takeBenefitStep,
  type UseStepInput,
  type UseTaken,
} from '../../db/incentives/benefit-uses.js'
import { checkOwnCity } from '../../schema/intake.js'
import { whenThere } from '../shared/later.js'
import type { Context } from './context.js'

/** @throws {HubError} what `consentToProduct` throws */
export function consentOf(input: ConsentInput, context: Context): Promise<UseTaken> {
  const { store, caller, today } = context
  return consentToProduct(store, { name: 'consentToProduct', input, caller, today })
}

/** @throws {HubError} what `takeBenefitStep` throws */
export function benefitStepOf(input: UseStepInput, context: Context): Promise<UseTaken> {
  const { store, caller, today } = context
  return takeBenefitStep(store, { name: 'takeBenefitStep', input, caller, today })
}

/** @throws {HubError} FOREIGN_CITY for an officer of another city */
export async function benefitUsesOf({ store, caller, load }: Context) {
  await load.position()
  if (caller.scopes.includes('self:write') && caller.ownSubjectCode !== null) {
    return listBenefitUses(store, { subjectCode: caller.ownSubjectCode })
  }
  checkOwnCity(caller, store.jurisdiction.code)
  return listBenefitUses(store, { providerCode: caller.unit ?? '' })
}

/** Steps of a use up to the version asked for. */
export function benefitStepsOf(use: BenefitUseVersion, { load }: Context) {
  return whenThere(load.benefitSteps.load(use.id), (versions) =>
    versions.filter(({ knownFrom }) => knownFrom <= use.knownFrom),
  )
}
