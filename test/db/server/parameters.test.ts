import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  listFeedback,
  listObjections,
  listRepairs,
  listTargetsUnderObjection,
} from '../../../db/cases/cases.js'
import { listCases } from '../../../db/cases/zone-cases.js'
import { listEntriesOf } from '../../../db/lists/list-entries.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import { listEndings } from '../../../db/records/endings.js'
import { listRecords, type RecordQuestion } from '../../../db/records/records.js'
import { seed } from '../../../db/seed/seed.js'
import type { CityStore, ZoneStore } from '../../../db/store.js'
import {
  listFiles,
  listIdentifiers,
  listOrganisationNames,
  listRepresentatives,
} from '../../../db/subjects/files.js'
import {
  listKindsThen,
  listZoneNames,
  listZoneSubjects,
} from '../../../db/subjects/zone-subjects.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { type Cluster, findPostgresBinaries, startCluster } from '../../support/cluster.js'

const keys = {
  person: { version: 1, key: Buffer.alloc(32, 1) },
  wrapping: [Buffer.alloc(32, 2)],
  ids: Buffer.alloc(32, 3),
}
const on = '2026-11-29'
const page = { kinds: null, on, ended: false, withheld: false, first: 20, after: null } as const
const recordQuestions: readonly RecordQuestion[] = [
  page,
  { ...page, kinds: ['PENALTY'], withheld: true },
  { ...page, ended: true, after: ['2026-01-01', 'x'] },
  { ...page, kinds: ['COMMITMENT'], first: null },
]

describe.skipIf(findPostgresBinaries() === null)('what is looked up by key', () => {
  let cluster: Cluster
  let databases: Databases
  let city: CityStore
  let zone: ZoneStore
  let codes: string[]

  beforeAll(async () => {
    cluster = await startCluster()
    const settings = {
      members: enabledJurisdictions(),
      dataFolder: '',
      url: cluster.url(),
      urls: {},
    }
    databases = await openDatabases(settings, loadCatalogues())
    const cities: CityStore[] = []
    for (const jurisdiction of enabledJurisdictions()) {
      cities.push(await databases.city(jurisdiction, keys))
    }
    city = cities[0]!
    zone = await databases.zone(enabledJurisdictions())
    await seed(cities, { subjects: 600, asOf: on })
    await city.db.execute('analyze')
    const rows = await city.db.select({ code: city.t.subject.code }).from(city.t.subject)
    codes = rows.map(({ code }) => code).slice(0, 40)
  })
  afterAll(async () => {
    await databases.close()
    await cluster.stop()
  })

  it('names read with their subjects are those read by themselves, in their order', async () => {
    const rows = await city.db.select({ code: city.t.subject.code }).from(city.t.subject)
    const all = rows.map(({ code }) => code)
    const { subjects } = await listFiles(city, all, { names: true })
    const withSubjects = [...subjects.values()].flatMap(({ code, names }) =>
      names!.map((name) => ({ subjectCode: code, ...name })),
    )
    const apart = await listOrganisationNames(city, all)
    expect(apart.some(({ usedUntil }) => usedUntil !== null)).toBe(true)
    expect(withSubjects.sort(byCode)).toEqual(apart.sort(byCode))

    const known = (await listZoneSubjects(zone, all, { names: true })).subjects
    const names = await listZoneNames(zone, all)
    expect(new Map([...known].map(([code, { name }]) => [code, name]))).toEqual(
      new Map(all.map((code) => [code, names.get(code) ?? null])),
    )
  })

  it('is planned once, not for each question', async () => {
    const entries = { listCode: null, on, ended: false, withheld: false }
    const lookUps: ((keys: readonly string[]) => Promise<unknown>)[] = [
      (keys) => listFiles(city, keys),
      (keys) => listFiles(city, keys, { names: true }),
      (keys) => listOrganisationNames(city, keys),
      (keys) => listIdentifiers(city, keys),
      (keys) => listRepresentatives(city, keys),
      (keys) => listEntriesOf(city, keys, entries),
      (keys) => listEntriesOf(city, keys, { ...entries, withheld: true }),
      (keys) => listEntriesOf(city, keys, { ...entries, ended: true }),
      (keys) => listEntriesOf(city, keys, { ...entries, listCode: 'SL01' }),
      ...recordQuestions.map(
        (question) => (keys: readonly string[]) => listRecords(city, keys, question),
      ),
      ...(['ALL', [], ['unit']] as const).flatMap((applicationsOf) =>
        [true, false].map(
          (ended) => (keys: readonly string[]) =>
            listRepairs(city, keys, { on, ended, withheld: true, applicationsOf }),
        ),
      ),
      ...[listObjections, listFeedback].flatMap((list) =>
        [true, false].flatMap((ended) =>
          [true, false].map(
            (withheld) => (keys: readonly string[]) => list(city, keys, { on, ended, withheld }),
          ),
        ),
      ),
      (keys) => listEndings(city, keys),
      (keys) => listTargetsUnderObjection(city, keys),
      (keys) => listZoneSubjects(zone, keys),
      (keys) => listZoneSubjects(zone, keys, { names: true }),
      (keys) => listZoneNames(zone, keys),
      (keys) => listKindsThen(zone, keys, '2026-11-29T00:00:00.000000Z'),
      (keys) => listCases(zone, keys, null),
    ]
    for (const code of codes) for (const lookUp of lookUps) await lookUp([code])

    const connections = [city, zone].flatMap(({ db }) => Array.from({ length: 8 }, () => db))
    const planned = await Promise.all(
      connections.map((db) =>
        db.execute<{ statement: string; generic: number }>(
          `select statement, generic_plans::int as generic from pg_sleep(0.2), pg_prepared_statements
            where statement like '%= any(%' and generic_plans + custom_plans > 8`,
        ),
      ),
    )
    const all = planned.flat()
    expect(new Set(all.map(({ statement }) => statement)).size).toBeGreaterThan(lookUps.length)
    expect(all.filter(({ generic }) => generic === 0)).toEqual([])
  })
})

/** Leaves those of one subject in their order. */
function byCode(one: { subjectCode: string }, other: { subjectCode: string }): number {
  return one.subjectCode < other.subjectCode ? -1 : Number(one.subjectCode > other.subjectCode)
}
