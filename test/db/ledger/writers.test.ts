import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertRows } from '../../../db/ledger/writers.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { type Seeded, seeded } from '../seed/seeded.js'

let store: Seeded
beforeAll(async () => {
  const [city] = enabledJurisdictions()
  store = await seeded(null, [city!])
})
afterAll(() => store.close())

const version = { knownFrom: 7, knownFromAt: '2026-11-23T00:00:00.123456Z', sourceId: 'test' }
const inForce = { ...version, knownTo: null, knownToAt: null }

it('writes text, lists of text, days and nulls as they are', async () => {
  const { db, t } = store.cities[0]!
  const rows = [
    {
      id: '1',
      subjectCode: 'A',
      name: '演示"引号"、逗号,反斜线\\和{括号}',
      normalisedName: 'null',
      grams: ['演示', 'NULL', '', '"'],
      usedFrom: '2026-02-28',
      usedUntil: null,
    },
    {
      id: '2',
      subjectCode: '',
      name: '两行\n文字',
      normalisedName: '',
      grams: [],
      usedFrom: null,
      usedUntil: '1999-12-31',
    },
  ]
  await db.transaction((tx) => insertRows(tx, t.organisationName, rows, version))
  const written = await db.select().from(t.organisationName).orderBy(asc(t.organisationName.id))
  expect(written.map(({ knownFromAt: _, ...row }) => row)).toEqual(
    rows.map((row) => {
      const { knownFromAt: _, ...kept } = { ...row, foldEdition: null, pinyin: null, ...inForce }
      return kept
    }),
  )
})

it('writes figures, numbers and truth values as they are', async () => {
  const { db, t } = store.cities[0]!
  const standard = {
    localCode: 'KS-TX01',
    behaviourCode: 'TX01',
    threshold: {
      join: 'AND' as const,
      clauses: [{ variable: 'tax_pct', operator: '>=' as const, value: 0.5, unit: 'percent' }],
    },
    windowMonths: 12,
    severity: 'SERIOUS' as const,
    legalBasis: null,
    basisRank: null,
    validFrom: '2024-01-01',
    validUntil: null,
    illustrative: true,
  }
  await db.transaction((tx) => insertRows(tx, t.localStandard, [standard], version))
  const [written] = await db.select().from(t.localStandard)
  expect(written).toEqual({ ...standard, ...inForce, knownFromAt: written!.knownFromAt })
  expect(new Date(written!.knownFromAt).toISOString()).toBe('2026-11-23T00:00:00.123Z')
})

it('writes nothing for no rows', async () => {
  const { db, t } = store.cities[0]!
  await db.transaction((tx) => insertRows(tx, t.feedback, [], version))
  expect(await db.select().from(t.feedback)).toEqual([])
})
