import { and, eq, isNull } from 'drizzle-orm'
import type { DueRules } from '../../rules/cases/deadlines.js'
import { type RedEntryGuard, redEntryCase } from '../../rules/incentives/red-entry-case.js'
import { announcedUntil } from '../../rules/incentives/red-told.js'
import { isActive } from '../../rules/publicity/publicity.js'
import { words } from '../../schema/codes/words.js'
import type { CrossCheck } from '../../schema/cross-check.js'
import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { countedOf } from '../ledger/ends.js'
import type { StepWork } from '../ledger/take-step.js'
import type { CityStore } from '../store.js'
import type { RedEntryRow, RedEntryVersion } from './red-entries.js'

export interface RedGuarded {
  readonly work: StepWork
  readonly store: CityStore
  readonly before: RedEntryVersion
  readonly row: RedEntryRow
  readonly check: CrossCheck | null
  readonly rules: DueRules
  readonly today: Day
}

/** What is asked before a step, by guard. */
export const redGuards: Readonly<
  Record<RedEntryGuard, (guarded: RedGuarded) => void | Promise<void>>
> = {
  NONE_OPEN: ({ work, store, row, today }) =>
    checkNoneOpen(work, store, row.subjectCode, row.listCode, today),
  CLEAR_EVERYWHERE({ store, row, check }) {
    checkClear(check, row, store)
  },
  ANNOUNCED_IN_FULL({ store, before, row, rules }) {
    const until = announcedUntil(before.announcedOn!, store.jurisdiction, rules)
    if (until === null || row.stepOn > until) return
    throw new HubError('RED_ANNOUNCEMENT_RUNS.until', { until }, { until })
  },
  REASON({ row }) {
    if (row.reason === null) throw lacking('reason', row)
  },
  DOCUMENT({ row }) {
    if (row.documentNo === null) throw lacking('documentNo', row)
  },
}

function lacking(name: string, { step }: RedEntryRow): HubError {
  return new HubError('ARGUMENT_INVALID.stepLacks', { name, step })
}

/** @throws {HubError} RED_NOT_CHECKED, RED_SUBJECT_LISTED, RED_SUBJECT_DISPUTED, COULD_NOT_ASK, NOT_SUPPLIED */
function checkClear(
  check: CrossCheck | null,
  { subjectCode, step }: RedEntryRow,
  store: CityStore,
): void {
  if (check === null || check.subjectCode !== subjectCode) {
    throw new HubError('RED_NOT_CHECKED.none', { step, subject: subjectCode })
  }
  const named = store.members.filter(({ code }) => check.cities.includes(code))
  const cities = named.map(cityName)
  const details = { jurisdictions: named.map(({ code }) => code) }
  switch (check.outcome) {
    case 'CLEAR':
      return
    case 'LISTED':
      throw new HubError('RED_SUBJECT_LISTED.cities', { subject: subjectCode, cities }, details)
    case 'DISPUTED':
      throw new HubError('RED_SUBJECT_DISPUTED.cities', { subject: subjectCode, cities }, details)
    default:
      throw new HubError(
        `${check.outcome}.cities`,
        { what: words.redEntryUnchecked, cities },
        details,
      )
  }
}

/** @throws {HubError} RED_ENTRY_ALREADY_OPEN for a proposal that is open, or an entry that is in force */
export async function checkNoneOpen(
  { tx }: StepWork,
  { t, catalogues }: CityStore,
  subjectCode: string,
  listCode: string,
  today: Day,
): Promise<void> {
  const { redEntry, listEntry } = t
  const proposals = await tx
    .select()
    .from(redEntry)
    .where(
      and(
        eq(redEntry.subjectCode, subjectCode),
        eq(redEntry.listCode, listCode),
        isNull(redEntry.knownTo),
      ),
    )
  const open = proposals.find(({ state }) => redEntryCase.open.includes(state))
  if (open) {
    const { id, state } = open
    throw new HubError(
      'RED_ENTRY_ALREADY_OPEN.proposal',
      { subject: subjectCode, list: listCode, id, state },
      { redEntryId: id, state },
    )
  }
  const entries = await tx
    .select()
    .from(listEntry)
    .where(
      and(
        eq(listEntry.subjectCode, subjectCode),
        eq(listEntry.listCode, listCode),
        isNull(listEntry.knownTo),
      ),
    )
  const active = entries.find((entry) => isActive(countedOf(entry), today, catalogues))
  if (!active) return
  const { decidedOn } = active
  throw new HubError(
    'RED_ENTRY_ALREADY_OPEN.entry',
    { subject: subjectCode, list: listCode, decidedOn },
    { decidedOn },
  )
}
