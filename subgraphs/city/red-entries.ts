import { listRedEntries, type RedEntryVersion } from '../../db/incentives/red-entries.js'
import {
  proposeRedEntry,
  type RedProposal,
  type RedStepInput,
  type RedTaken,
  takeRedEntryStep,
} from '../../db/incentives/red-steps.js'
import { dueDay } from '../../rules/cases/deadlines.js'
import { stepsFrom } from '../../rules/cases/machine.js'
import { type RedEntryState, redEntryCase } from '../../rules/incentives/red-entry-case.js'
import { checkOwnCity } from '../../schema/intake.js'
import type { Day } from '../../schema/scalars/date.js'
import { whenThere } from '../shared/later.js'
import { checkPersonRule } from '../shared/row-rules.js'
import { dueRules } from './answers.js'
import type { Context } from './context.js'
import type { CityRedEntriesArgs } from './resolver-types.js'

/** @throws {HubError} what `proposeRedEntry` throws; PERSON_PURPOSE_REQUIRED */
export function redProposalOf(input: RedProposal, context: Context): Promise<RedTaken> {
  const { store, caller, today } = context
  checkPersonRule(caller, input.subjectCode, [store.jurisdiction.code])
  return proposeRedEntry(store, { name: 'proposeRedEntry', input, caller, today })
}

/** @throws {HubError} what `takeRedEntryStep` throws */
export function redStepOf(input: RedStepInput, context: Context): Promise<RedTaken> {
  const { store, caller, today, check } = context
  const request = { name: 'takeRedEntryStep', input, caller, today } as const
  return takeRedEntryStep(store, request, check, dueRules())
}

/** @throws {HubError} FOREIGN_CITY, PERSON_PURPOSE_REQUIRED */
export async function redEntriesOf({ subject, listCode }: CityRedEntriesArgs, context: Context) {
  const { store, caller, load } = context
  checkOwnCity(caller, store.jurisdiction.code)
  checkPersonRule(caller, subject, [store.jurisdiction.code])
  await load.position()
  return listRedEntries(store, subject, listCode ?? null)
}

/** Steps of a proposal up to the version asked for. */
export function redStepsOf(entry: RedEntryVersion, { load }: Context) {
  return whenThere(load.redEntrySteps.load(entry.id), (versions) =>
    versions.filter(({ knownFrom }) => knownFrom <= entry.knownFrom),
  )
}

export function announcedUntil({ announcedOn }: RedEntryVersion, { store }: Context): Day | null {
  if (announcedOn === null) return null
  return dueDay('RED_ENTRY_ANNOUNCED', announcedOn, store.jurisdiction, dueRules())?.on ?? null
}

export function redNextSteps({ state }: { readonly state: RedEntryState }) {
  return stepsFrom(redEntryCase, state, ['DECIDING'])
}
