import { listRedEntries, type RedEntryVersion } from '../../db/incentives/red-entries.js'
import {
  proposeRedEntry,
  type RedProposal,
  type RedStepInput,
  type RedTaken,
  takeRedEntryStep,
} from '../../db/incentives/red-steps.js'
import { receiptOf, type StepReceipt, takeDigested } from '../../db/ledger/take-step.js'
import {
  listSubjectsToCheck,
  type RowsChecked,
  takeCheckedRows,
} from '../../intake/run/red-checks.js'
import { dueRules } from '../../rules/cases/deadlines.js'
import { stepsFrom } from '../../rules/cases/machine.js'
import { type RedEntryState, redEntryCase } from '../../rules/incentives/red-entry-case.js'
import { announcedUntil as lastDay } from '../../rules/incentives/red-told.js'
import { mostChecked } from '../../schema/cross-check.js'
import { HubError } from '../../schema/errors.js'
import { checkOwnCity } from '../../schema/intake.js'
import type { Day } from '../../schema/scalars/date.js'
import { pageSize } from '../shared/connection.js'
import { whenThere } from '../shared/later.js'
import { checkPersonRule } from '../shared/row-rules.js'
import type { Context } from './context.js'
import type { CityRedEntriesArgs, CityRedRowsToCheckArgs } from './resolver-types.js'

/** @throws {HubError} what `proposeRedEntry` throws; PERSON_PURPOSE_REQUIRED */
export function redProposalOf(input: RedProposal, context: Context): Promise<RedTaken> {
  const { store, caller, today } = context
  checkPersonRule(caller, input.subjectCode, [store.jurisdiction.code])
  return proposeRedEntry(store, { name: 'proposeRedEntry', input, caller, today })
}

/** @throws {HubError} what `takeRedEntryStep` throws */
export function redStepOf(input: RedStepInput, context: Context): Promise<RedTaken> {
  const { store, caller, today, checks } = context
  const request = { name: 'takeRedEntryStep', input, caller, today } as const
  return takeRedEntryStep(store, request, checks, dueRules())
}

/**
 * Takes the rows that have waited for the word of all cities, once for its key.
 *
 * @throws {HubError} FOREIGN_CITY, RED_NOT_CHECKED, ARGUMENT_INVALID; IDEMPOTENCY_KEY_REUSED
 */
export async function redRowsCheckedOf(
  { clientKey, subjectCodes }: { clientKey: string; subjectCodes: readonly string[] },
  { store, caller, today, checks }: Context,
): Promise<{ step: StepReceipt; subjects: readonly RowsChecked[] }> {
  checkOwnCity(caller, store.jurisdiction.code)
  const codes = [...new Set(subjectCodes)]
  const argument = 'subjectCodes'
  if (codes.length === 0) {
    throw new HubError('ARGUMENT_INVALID.codesNone', { argument, most: mostChecked })
  }
  if (codes.length > mostChecked) {
    const given = codes.length
    throw new HubError('ARGUMENT_INVALID.tooManyOf', { name: argument, given, most: mostChecked })
  }
  const unchecked = codes.find((code) => checks.every(({ subjectCode }) => subjectCode !== code))
  if (unchecked !== undefined) {
    throw new HubError('RED_NOT_CHECKED.none', { step: 'checkRedRows', subject: unchecked })
  }
  const said = { name: 'checkRedRows', caller, clientKey, said: codes }
  const source = await store.db.transaction((tx) =>
    takeDigested(tx, store, said, async (work) => ({
      documentNo: null,
      outcome: JSON.stringify(await takeCheckedRows(work, store, checks, today)),
    })),
  )
  return { step: receiptOf(source), subjects: JSON.parse(source.outcome!) }
}

/** @throws {HubError} FOREIGN_CITY */
export async function redRowsToCheckOf(
  { first, after }: CityRedRowsToCheckArgs,
  { store, caller, load }: Context,
): Promise<string[]> {
  checkOwnCity(caller, store.jurisdiction.code)
  await load.position()
  return listSubjectsToCheck(store, { first: pageSize(first), after: after ?? null })
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
  return lastDay(announcedOn, store.jurisdiction, dueRules())
}

export function redNextSteps({ state }: { readonly state: RedEntryState }) {
  return stepsFrom(redEntryCase, state, ['DECIDING'])
}
