import { and, eq, isNull } from 'drizzle-orm'
import { wayOut } from '../../schema/ways-out.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { CityTransaction, ClockPosition } from './clock.js'
import { factKeys } from './draft.js'
import type { Plan, PlannedFacts } from './plan.js'
import type { Bulk } from './stage.js'
import { shareRows } from './withhold.js'
import { closeVersions, keysInForce, writeVersions } from './write-versions.js'

interface Writing {
  readonly tx: CityTransaction
  readonly store: CityStore
  readonly clock: ClockPosition
  readonly bulk: Bulk
}

/** Writes what differs from the city's data, at one position, and tells what became of the rows that were taken. */
export async function writePlan(
  { facts, taken, known, endsTakenBack }: Plan,
  { tx, store, clock, bulk }: Writing,
) {
  const fresh = new Set<string>()
  const touched = new Set<string>()
  let knownSubjects: ReadonlySet<string> = new Set()
  for (const [table, { rows, broughtBy }] of facts) {
    const own = store.t[table]
    const keys = factKeys[table]
    const inForce = known.inForce[table] ?? (await keysInForce(tx, own, keys, [...rows.keys()]))
    if (table === 'subject') {
      knownSubjects = inForce!
      await keepUnsaid(rows, knownSubjects, tx, store)
    }
    const { closed, opened } = await writeVersions(tx, own, keys, rows, inForce, clock, bulk)
    if (table === 'dataset') await shareAgain(rows, tx, store)
    const before = new Set(closed)
    for (const key of opened) {
      const draftId = broughtBy.get(key)!
      touched.add(draftId)
      const { facts: told, red } = taken.get(draftId)!.draft
      // A proposal is no entry yet.
      const isMain = (told[0]?.[0] ?? (red && 'redEntry')) === table
      if (isMain && !before.has(key)) fresh.add(draftId)
    }
  }
  const { ending } = store.t
  for (const draftId of await closeVersions(tx, ending, ending.factId, endsTakenBack, clock)) {
    touched.add(draftId)
  }
  for (const draftId of await closeEmptied(taken, facts, knownSubjects, { tx, store, clock }))
    touched.add(draftId)
  const all = [...taken.values()]
  return {
    any: touched.size > 0,
    outcome: {
      added: all.filter(({ draft }) => fresh.has(draft.id)),
      changed: all.filter(({ draft }) => touched.has(draft.id) && !fresh.has(draft.id)),
      unchanged: all.filter(({ draft }) => !touched.has(draft.id)),
    },
  }
}

/** BASIS_NOT_HELD: a row may come before what it rests on, or name it wrongly; it is taken, and somebody looks. */
export async function noteUnheldBases(
  plan: Plan,
  tx: CityTransaction,
  store: CityStore,
): Promise<void> {
  const { facts } = plan
  const named = [...plan.taken.values()].flatMap((row) =>
    row.draft.facts.flatMap(([table, values]) =>
      (table === 'creditRecord' || table === 'listEntry') && values.restsOn
        ? { row, id: values.restsOn, isListing: table === 'listEntry' }
        : [],
    ),
  )
  const planned = {
    record: facts.get('creditRecord')?.rows,
    entry: facts.get('listEntry')?.rows,
  }
  const asked = [...new Set(named.map(({ id }) => id))]
  if (asked.length === 0) return
  const { creditRecord, listEntry } = store.t
  const penalties = await tx
    .select({ id: creditRecord.id })
    .from(creditRecord)
    .where(
      and(
        isOneOf(creditRecord.id, asked),
        eq(creditRecord.kind, 'PENALTY'),
        isNull(creditRecord.knownTo),
      ),
    )
  const entries = await tx
    .select({ id: listEntry.id })
    .from(listEntry)
    .where(and(isOneOf(listEntry.id, asked), isNull(listEntry.knownTo)))
  const held = {
    penalties: new Set(penalties.map(({ id }) => id)),
    entries: new Set(entries.map(({ id }) => id)),
  }
  for (const { row, id, isListing } of named) {
    if (held.penalties.has(id) || planned.record?.get(id)?.kind === 'PENALTY') continue
    if (!isListing && (held.entries.has(id) || planned.entry?.has(id))) continue
    const meant = isListing
      ? { en: 'penalty', zh: '处罚' }
      : { en: 'penalty or list entry', zh: '处罚或者名单条目' }
    plan.note(row, 'BASIS_NOT_HELD', wayOut('basisNotHeld', { meant, id }))
  }
}

async function shareAgain(
  datasets: PlannedFacts['rows'],
  tx: CityTransaction,
  store: CityStore,
): Promise<void> {
  const shared = [...datasets].flatMap(([id, row]) => (row.shareClass === 'NOT_SHARED' ? [] : id))
  if (shared.length > 0) await shareRows(tx, store.t, shared)
}

/** What the sheet of a register has no column for stays as the city has it. */
async function keepUnsaid(
  rows: PlannedFacts['rows'],
  known: ReadonlySet<string>,
  tx: CityTransaction,
  store: CityStore,
): Promise<void> {
  const { code, industryCode, divisionCode, registeredOn, knownTo } = store.t.subject
  const unsaid = (row: Readonly<Record<string, unknown>>) =>
    row.industryCode === undefined ||
    row.divisionCode === undefined ||
    row.registeredOn === undefined
  const asked = [...rows].flatMap(([key, row]) => (known.has(key) && unsaid(row) ? key : []))
  if (asked.length === 0) return
  const found = await tx
    .select({ code, industryCode, divisionCode, registeredOn })
    .from(store.t.subject)
    .where(and(isOneOf(code, asked), isNull(knownTo)))
  for (const before of found) {
    const said = Object.entries(rows.get(before.code)!).filter(([, value]) => value !== undefined)
    rows.set(before.code, { ...before, ...Object.fromEntries(said) })
  }
}

/**
 * Ids of the drafts that left something empty which was there.
 *
 * @param known  subjects that the city knew before; the id of a subject's draft is its code
 */
async function closeEmptied(
  taken: Plan['taken'],
  facts: Plan['facts'],
  known: ReadonlySet<string>,
  { tx, store, clock }: Omit<Writing, 'bulk'>,
): Promise<string[]> {
  const representatives: string[] = []
  const renamed: string[] = []
  const identifiers = new Map<string, string>()
  for (const { draft } of taken.values()) {
    if (!draft.emptied || !known.has(draft.id)) continue
    if (draft.emptied.representative) representatives.push(draft.id)
    if (draft.emptied.formerNames) renamed.push(draft.id)
    for (const id of draft.emptied.identifiers) identifiers.set(id, draft.id)
  }
  const { representative: r, identifier: i, organisationName: n } = store.t
  const names = [...(facts.get('organisationName')?.rows.keys() ?? [])]
  const ids = await closeVersions(tx, i, i.id, [...identifiers.keys()], clock)
  return [
    ...ids.map((id) => identifiers.get(id)!),
    ...(await closeVersions(tx, r, r.subjectCode, representatives, clock)),
    ...(await closeVersions(tx, n, n.subjectCode, renamed, clock, {
      column: n.id,
      values: names,
    })),
  ]
}
