import { rm } from 'node:fs/promises'
import { and, asc, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isActiveOn, isActiveRecordOn } from '../../../db/lists/active.js'
import { openDatabases } from '../../../db/open.js'
import type { Seeded } from '../../../db/seed/city-rules.js'
import { cityKeys, databaseSettings } from '../../../db/settings.js'
import type { CityStore } from '../../../db/store.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { addDays, addMonths } from '../../../rules/days.js'
import { isActive, type Publishable } from '../../../rules/publicity/publicity.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { add } from '../../hub/invented.js'
import { freshFolder } from '../../support/embedded.js'

let store: CityStore
let closeAll: () => Promise<void>
beforeAll(async () => {
  const jurisdictions = enabledJurisdictions()
  const folder = await freshFolder()
  const settings = databaseSettings({ HUB_DATA: folder }, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  const [jurisdiction] = jurisdictions
  store = await databases.city(jurisdiction!, cityKeys({}, jurisdiction!, settings))
  closeAll = async () => {
    await databases.close()
    await rm(folder, { recursive: true })
  }
})
afterAll(() => closeAll())

/** Days on which terms begin and end, with those beside them; months of 28, 29, 30 and 31 days among them. */
const decisions = [
  '2019-02-28',
  '2023-04-30',
  '2023-05-01',
  '2024-02-29',
  '2025-11-30',
  '2025-12-31',
  '2026-03-31',
  '2026-04-01',
  '2026-08-31',
]

function grid(): Publishable[] {
  return decisions.flatMap((decidedOn) =>
    ([null, 'MINOR', 'GENERAL', 'SERIOUS'] as const).flatMap((severity) =>
      [null, decidedOn, addMonths(decidedOn, 2), addMonths(decidedOn, 40)].flatMap((validUntil) =>
        [null, decidedOn, addDays(decidedOn, 40), addMonths(decidedOn, 37)].map((endedOn) => ({
          listCode: null,
          decidedOn,
          severity,
          validUntil,
          endedOn,
        })),
      ),
    ),
  )
}

function days(): string[] {
  const all = decisions.flatMap((decidedOn) =>
    [0, 1, 2, 3, 12, 36, 37, 40].flatMap((months) =>
      [-1, 0, 1].map((step) => addDays(addMonths(decidedOn, months), step)),
    ),
  )
  return [...new Set(all)].sort()
}

it('the SQL for active rows agrees with the rule, for every row of a grid on every day at an edge', async () => {
  const { db, t, catalogues } = store
  const rows = grid()
  await add(store, {
    creditRecord: rows.map(
      ({ listCode: _, ...row }, index): Seeded<'creditRecord'> => ({
        ...row,
        id: String(index).padStart(6, '0'),
        subjectCode: 'S',
        subjectKind: 'ORGANISATION',
        kind: 'PENALTY',
        behaviourCode: null,
        figures: {},
        endedBy: row.endedOn === null ? null : 'REVOKED',
        datasetId: 'none',
      }),
    ),
  })
  let active = 0
  for (const on of days()) {
    const found = await db
      .select({ id: t.creditRecord.id })
      .from(t.creditRecord)
      .where(isActiveRecordOn({ t, catalogues }, on))
      .orderBy(asc(t.creditRecord.id))
    const expected = rows.flatMap((row, index) =>
      isActive(row, on, catalogues) ? [String(index).padStart(6, '0')] : [],
    )
    expect([on, found.map(({ id }) => id)]).toEqual([on, expected])
    active += found.length
  }
  expect(active).toBeGreaterThan(rows.length)
})

it('the same of what rests on each of those rows, on an entry of each list, or on what the city does not hold', async () => {
  const { db, t, catalogues } = store
  const bases = grid().map((row, index) => ({ ...row, id: `b${String(index).padStart(6, '0')}` }))
  const entries = [...catalogues.lists.keys()].map((listCode, index) => ({
    ...{ id: `c${index}`, listCode, decidedOn: '2026-04-01', validUntil: null, endedOn: null },
    severity: listCode.startsWith('R') ? null : ('SERIOUS' as const),
  }))
  const about = {
    ...({
      subjectCode: 'B',
      subjectKind: 'ORGANISATION',
      behaviourCode: null,
      figures: {},
    } as const),
    datasetId: 'none',
  }
  const endedBy = (endedOn: string | null) => (endedOn === null ? null : ('REPAIRED' as const))
  const resting = [...bases, ...entries, { id: 'elsewhere', decidedOn: '2026-04-01' }].flatMap(
    ({ id, decidedOn }) =>
      ['INTERVIEW', 'COMMITMENT'].map((kind, at) => ({
        ...{ id: `r${id}${at}`, kind: kind as 'INTERVIEW', severity: null, endedOn: null },
        ...{ validUntil: at === 0 ? null : addMonths(decidedOn, 30), restsOn: id },
        // Some are older than what they are found to rest on.
        decidedOn: addDays(decidedOn, at === 0 ? 10 : -10),
      })),
  )
  await add(store, {
    creditRecord: [
      ...bases.map(({ listCode: _, ...row }) => ({
        ...{ ...row, ...about, kind: 'PENALTY' as const, endedBy: endedBy(row.endedOn) },
      })),
      ...resting.map((row) => ({ ...row, ...about, endedBy: null })),
    ],
    listEntry: entries.map((row) => ({
      ...{ ...row, ...about, endedBy: null, unitCode: 'unit' },
      colour: row.severity === null ? ('RED' as const) : ('SERIOUS' as const),
    })),
  })
  const basisOf = new Map<string, Publishable>([...bases, ...entries].map((row) => [row.id, row]))
  const outcomes = new Set<string>()
  for (const on of days()) {
    const found = await db
      .select({ id: t.creditRecord.id })
      .from(t.creditRecord)
      .where(
        and(isActiveRecordOn({ t, catalogues }, on), sql`starts_with(${t.creditRecord.id}, 'r')`),
      )
      .orderBy(asc(t.creditRecord.id))
    const expected = resting
      .filter((row) => {
        const alone = { ...row, listCode: null }
        const is = isActive({ ...alone, basis: basisOf.get(row.restsOn) ?? null }, on, catalogues)
        outcomes.add(`${isActive(alone, on, catalogues)} alone, ${is} with what it rests on`)
        return is
      })
      .map(({ id }) => id)
    expect([on, found.map(({ id }) => id).sort()]).toEqual([on, expected.sort()])
  }
  expect([...outcomes].sort()).toEqual([
    ...['false alone, false with what it rests on', 'true alone, false with what it rests on'],
    'true alone, true with what it rests on',
  ])
})

it('the same of entries, for every list of the catalogue and one that it does not know, at every edge of a term', async () => {
  const { db, t, catalogues } = store
  const decided = ['2024-02-29', '2025-11-30', '2026-04-01']
  const rows = [...catalogues.lists.keys(), 'SL99'].flatMap((listCode) =>
    decided.flatMap((decidedOn) =>
      ([null, 'GENERAL', 'SERIOUS'] as const).flatMap((severity) =>
        [null, addMonths(decidedOn, 18)].map((validUntil) => {
          return { listCode, decidedOn, severity, validUntil, endedOn: null }
        }),
      ),
    ),
  )
  const idOf = (index: number) => `entry-${String(index).padStart(6, '0')}`
  await add(store, {
    listEntry: rows.map(
      (row, index): Seeded<'listEntry'> => ({
        ...row,
        id: idOf(index),
        subjectCode: 'S',
        subjectKind: 'ORGANISATION',
        colour: row.listCode.startsWith('R') ? 'RED' : 'SERIOUS',
        behaviourCode: null,
        figures: {},
        endedBy: null,
        unitCode: 'unit',
        datasetId: 'none',
      }),
    ),
  })
  const terms = [...catalogues.lists.values()].map(({ termMonths }) => termMonths ?? 36)
  const edges = decided.flatMap((decidedOn) =>
    [0, 12, 18, 36, ...terms].flatMap((months) =>
      [-1, 0, 1].map((step) => addDays(addMonths(decidedOn, months), step)),
    ),
  )
  for (const on of [...new Set(edges)].sort()) {
    const found = await db
      .select({ id: t.listEntry.id })
      .from(t.listEntry)
      .where(
        and(isActiveOn(t.listEntry, on, catalogues), sql`starts_with(${t.listEntry.id}, 'entry-')`),
      )
      .orderBy(asc(t.listEntry.id))
    const expected = rows.flatMap((row, index) =>
      isActive(row, on, catalogues) ? [idOf(index)] : [],
    )
    expect([on, found.map(({ id }) => id)]).toEqual([on, expected])
  }
})
