import { and, eq, isNull } from 'drizzle-orm'
import type { DueRules } from '../../rules/cases/deadlines.js'
import { redEntryCase } from '../../rules/incentives/red-entry-case.js'
import { announcedUntil, guardsOfSteps, stepsTold } from '../../rules/incentives/red-told.js'
import { isActive } from '../../rules/publicity/publicity.js'
import type { CrossCheck } from '../../schema/cross-check.js'
import type { Fault, RefusalCode } from '../../schema/faults.js'
import { asTyped } from '../../schema/labels/labels.js'
import { cityName } from '../../schema/register.js'
import type { Day } from '../../schema/scalars/date.js'
import { type WayOut, wayOut } from '../../schema/ways-out.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { CityTransaction } from './clock.js'
import type { Draft, FactRow } from './draft.js'
import { countedOf, type EndRow, type TargetRow } from './ends.js'
import { withoutVersion } from './known.js'
import type { RedTold } from './red-told.js'
import { needs } from './waiting.js'

export type RedRow = FactRow<'redEntry'>
type EntryRow = FactRow<'listEntry'>

/** Red entries of those that a batch is about, as they will be behind the rows of the batch that have been taken. */
export class KnownRed {
  readonly proposals = new Map<string, RedRow>()
  readonly entries = new Map<string, EntryRow>()
  readonly #subjects = new Set<string>()

  constructor(
    private readonly tx: CityTransaction,
    private readonly store: CityStore,
  ) {}

  /** @param targets  what the drafts are about, as far as the city has it */
  async lookUp(
    drafts: readonly Draft[],
    targets: ReadonlyMap<string, { readonly row: TargetRow }>,
  ): Promise<void> {
    const asked = drafts.flatMap(({ red, party, target, end }) => {
      if (red) return party!.code
      const row = target === null || end === null ? null : targets.get(target.id)?.row
      return row && isRed(row) ? row.subjectCode : []
    })
    const codes = [...new Set(asked)].filter((code) => !this.#subjects.has(code))
    if (codes.length === 0) return
    for (const code of codes) this.#subjects.add(code)
    const { redEntry, listEntry } = this.store.t
    const proposals = await this.tx
      .select()
      .from(redEntry)
      .where(and(isOneOf(redEntry.subjectCode, codes), isNull(redEntry.knownTo)))
    for (const row of proposals) this.proposals.set(row.id, withoutVersion(row))
    const entries = await this.tx
      .select()
      .from(listEntry)
      .where(
        and(
          isOneOf(listEntry.subjectCode, codes),
          eq(listEntry.colour, 'RED'),
          isNull(listEntry.knownTo),
        ),
      )
    for (const row of entries) this.entries.set(row.id, withoutVersion(row))
  }

  /** The proposal that has become an entry. */
  behind(entryId: string): RedRow | null {
    for (const one of this.proposals.values()) if (one.entryId === entryId) return one
    return null
  }

  /** The proposal that a row tells of: by its own key, or by the entry that it has become. */
  toldBy({ id, red }: Draft): RedRow | null {
    return this.behind(id) ?? this.proposals.get(red!.id) ?? null
  }
}

export function isRed(row: TargetRow): row is EntryRow {
  return 'listCode' in row && row.colour === 'RED'
}

/** What a row is judged by, besides the city's data. */
export interface RedRules {
  readonly store: Pick<CityStore, 'jurisdiction' | 'members' | 'catalogues'>
  /** What all cities say of subjects, by code; of one that is missing nothing is known. */
  readonly checks: ReadonlyMap<string, CrossCheck>
  readonly due: () => DueRules
  readonly today: Day
}

/** What becomes of a row that tells of a red entry: one of these. */
interface RedVerdict {
  readonly fault?: Fault
  /** A need of `needs`. */
  readonly waitsFor?: string
  /** The proposal has moved on from what it tells. */
  readonly isKept?: true
  /** The version of the proposal that it brings about. */
  readonly row?: RedRow
}

/**
 * Takes a row of the sheet `red-list` through the steps of a red entry, each asked what its step is asked. A row that
 * leads past the check waits until the hub has asked all cities.
 *
 * @returns null for a row that tells nothing of a red entry
 */
export function redVerdict(draft: Draft, known: KnownRed, rules: RedRules): RedVerdict | null {
  const { red, party } = draft
  if (!red) return null
  const before = known.toldBy(draft)
  const from = before?.state ?? null
  // Listed before the hub kept proposals: what the row says of the entry is compared as of any other.
  if (before === null && red.state === 'IN_FORCE' && known.entries.has(draft.id)) return null
  if (before !== null && before.unitCode !== red.unitCode) {
    return refused(
      'RED_STEP_NOT_ALLOWED',
      'authorityCode',
      red.unitCode,
      wayOut('redOfAnotherUnit', { unit: before.unitCode }),
    )
  }
  const steps = stepsTold(from, red.state)
  if (steps === 'KEPT') return { isKept: true }
  if (steps === null || (draft.end === 'NONE' && from === 'REVOKED')) {
    return refused('RED_STEP_NOT_ALLOWED', 'status', red.state, wayOut('redEnded', stood(from!)))
  }
  const guards = guardsOfSteps(from, steps)
  if (guards.has('NONE_OPEN')) {
    const other = otherOf(draft, known, rules)
    if (other !== null) return other
  }
  const [first] = steps
  const firstDay = first === undefined || first === 'PROPOSE' ? null : dayOf(red, first)
  if (before !== null && firstDay !== null && firstDay < before.stepOn) {
    const column = columns[first as keyof typeof columns]
    return refused(
      'DATES_OUT_OF_ORDER',
      column,
      firstDay,
      wayOut('dayFrom', { from: before.stepOn }),
    )
  }
  const isToldAnew = steps.includes('ANNOUNCE') || red.state === 'ANNOUNCED'
  const announcedOn = (isToldAnew ? null : before?.announcedOn) ?? red.announcedOn
  if (red.state === 'IN_FORCE' && announcedOn !== null) {
    const until = announcedUntil(announcedOn, rules.store.jurisdiction, rules.due())
    if (until !== null && red.decidedOn! <= until) {
      return refused(
        'RED_ANNOUNCEMENT_RUNS',
        'decidedOn',
        red.decidedOn!,
        wayOut('redAnnounced', { from: announcedOn, until }),
      )
    }
  }
  let { checked = null } = before ?? {}
  if (guards.has('CLEAR_EVERYWHERE') && !isOver(draft, rules)) {
    const check = rules.checks.get(party!.code)
    if (check?.outcome === 'LISTED') {
      const cities = rules.store.members.filter(({ code }) => check.cities.includes(code))
      return refused(
        'RED_SUBJECT_LISTED',
        'partyCode',
        party!.kind === 'PERSON' ? '' : party!.code,
        wayOut('redListed', { cities: cities.map(cityName) }),
      )
    }
    if (check?.outcome !== 'CLEAR') return { waitsFor: needs.check(party!.code) }
    checked = { on: rules.today, cities: check.cities }
  }
  const last = red.state === 'REFUSED' ? 'REFUSE' : stepInto[red.state]
  const row: RedRow = {
    id: before?.id ?? red.id,
    subjectCode: party!.code,
    subjectKind: party!.kind,
    listCode: red.listCode,
    unitCode: red.unitCode,
    state: red.state,
    step: last,
    stepOn: dayOf(red, last)!,
    proposedOn: before?.proposedOn ?? red.proposedOn,
    announcedOn: red.state === 'PROPOSED' || red.state === 'CHECKED' ? null : announcedOn,
    documentNo: { PROPOSE: red.proposalDocumentNo, LIST: red.documentNo }[last as 'LIST'] ?? null,
    reason: { PROPOSE: red.reason, REFUSE: red.refusedWhy }[last as 'REFUSE'] ?? null,
    checked,
    entryId: red.state === 'IN_FORCE' ? draft.id : (before?.entryId ?? null),
  }
  if (from === 'REVOKED') return { row: before! }
  const { end } = draft
  return { row: end === null || end === 'NONE' ? row : revoked(row, end, red.documentNo) }
}

/** A red entry that has ended: its proposal as the step REVOKE leaves it. */
export function revoked(
  row: RedRow,
  { endedOn, reason, documentNo }: Pick<EndRow, 'endedOn' | 'reason' | 'documentNo'>,
  document: string | null = null,
): RedRow {
  return {
    ...row,
    state: 'REVOKED',
    step: 'REVOKE',
    stepOn: endedOn,
    documentNo: documentNo ?? document,
    reason,
  }
}

/** RED_STEP_NOT_ALLOWED: a red entry that was revoked does not stand again because its end is taken back; it is proposed anew. */
export function redRestored(
  { id, red, target, end }: Draft,
  known: KnownRed,
  hasOwnEnd: boolean,
): Fault | null {
  if (red || target === null || end !== 'NONE' || !hasOwnEnd) return null
  if (known.behind(target.id)?.state !== 'REVOKED') return null
  return faultOf(
    'RED_STEP_NOT_ALLOWED',
    'targetId',
    target.id || id,
    wayOut('redEnded', stood('REVOKED')),
  )
}

const stepInto = {
  PROPOSED: 'PROPOSE',
  CHECKED: 'CHECK',
  ANNOUNCED: 'ANNOUNCE',
  IN_FORCE: 'LIST',
} as const

const columns = {
  CHECK: 'checkedOn',
  ANNOUNCE: 'announcedOn',
  LIST: 'decidedOn',
  REFUSE: 'decidedOn',
} as const

function dayOf(red: RedTold, step: RedRow['step']): Day | null {
  if (step === 'PROPOSE') return red.proposedOn
  return red[columns[step as keyof typeof columns]]
}

/** Whether the entry's term is over: it grants nothing, and nobody is asked for it. */
function isOver({ red, facts }: Draft, { store, today }: RedRules): boolean {
  if (red!.state !== 'IN_FORCE') return false
  const entry = facts.find(([table]) => table === 'listEntry')![1] as EntryRow
  return !isActive(countedOf(entry), today, store.catalogues)
}

/** RED_ENTRY_ALREADY_OPEN: another proposal about the same subject and list is open, or another entry stands on the day. */
function otherOf(
  { id, red, party }: Draft,
  known: KnownRed,
  { store }: RedRules,
): RedVerdict | null {
  const isSame = (one: RedRow | EntryRow) =>
    one.subjectCode === party!.code && one.listCode === red!.listCode
  for (const one of known.proposals.values()) {
    if (!isSame(one) || one.id === red!.id || !redEntryCase.open.includes(one.state)) continue
    const way = wayOut('redOpen', { id: one.id, proposedOn: one.proposedOn, ...stood(one.state) })
    return refused('RED_ENTRY_ALREADY_OPEN', 'proposedOn', red!.proposedOn, way)
  }
  const day = red!.decidedOn ?? red!.announcedOn ?? red!.checkedOn ?? red!.proposedOn
  for (const one of known.entries.values()) {
    if (!isSame(one) || one.id === id || !isActive(countedOf(one), day, store.catalogues)) continue
    const way = wayOut('redStands', { decidedOn: one.decidedOn })
    return refused('RED_ENTRY_ALREADY_OPEN', 'proposedOn', red!.proposedOn, way)
  }
  return null
}

function stood(state: RedRow['state']) {
  return { state: asTyped('RedEntryState', state) }
}

function refused(code: RefusalCode, column: string, value: string, way: WayOut): RedVerdict {
  return { fault: faultOf(code, column, value, way) }
}

function faultOf(code: RefusalCode, column: string, value: string, way: WayOut): Fault {
  return { code, column, value, wayOut: way }
}
