import { rm } from 'node:fs/promises'
import { and, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { moveClock } from '../../../db/ledger/clock.js'
import { insertRows } from '../../../db/ledger/writers.js'
import { openDatabases } from '../../../db/open.js'
import { cityKeys, databaseSettings } from '../../../db/settings.js'
import type { CityStore, ZoneStore } from '../../../db/store.js'
import { findPosition } from '../../../db/subjects/files.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import type { Publishable } from '../../../rules/publicity/publicity.js'
import { everySupply } from '../../../rules/supply/supply.js'
import type { EndedBy, SubjectKind } from '../../../rules/words.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { freshFolder } from '../../support/embedded.js'

/** An entry as a test has it in hand; its document number and objection are written beside it. */
export interface Entry extends Publishable {
  readonly id: string
  readonly subjectCode: string
  readonly listCode: string
  readonly endedBy: EndedBy | null
  readonly city: string
  readonly documentNo: string
  readonly objectedOn: string | null
}

export const subjects = Array.from({ length: 14 }, (_, at) => ({
  code: `9199058300000000${String(10 + at)}`,
  kind: (at % 5 === 4 ? 'PERSON' : at % 3 === 0 ? 'SOLE_TRADER' : 'ORGANISATION') as SubjectKind,
  industryCode: at % 2 ? '3484' : '3525',
  divisionCode: at % 4 ? '990583' : '990400',
}))

export const day = fc.constantFrom('2025-01-31', '2025-11-30', '2026-02-28', '2026-04-01')

/** Some entries of some subjects in some cities, on two serious lists and two red ones. */
export function entriesOfSeed(seed: number, cities: readonly string[]): Entry[] {
  const one = fc.record({
    city: fc.constantFrom(...cities),
    subject: fc.nat(subjects.length - 1),
    list: fc.constantFrom('SL02', 'SL02', 'SL02', 'SL14', 'RL01', 'RL03'),
    decidedOn: day,
    validUntil: fc.constantFrom(null, null, null, '2026-03-01', '2027-01-01'),
    severity: fc.constantFrom('GENERAL' as const, 'SERIOUS' as const),
    endedOn: fc.constantFrom(null, null, null, null, '2026-02-28', '2026-05-01'),
    endedBy: fc.constantFrom('REPAIRED' as const, 'REVOKED' as const, 'WITHDRAWN' as const),
    documentNo: fc.constantFrom('演示认1号', '演示认2号'),
    objectedOn: fc.constantFrom(null, null, '2026-03-01'),
  })
  const [entries] = fc.sample(fc.array(one, { minLength: 120, maxLength: 120 }), {
    seed,
    numRuns: 1,
  })
  return entries!.map(({ subject, list, severity, ...rest }, at) => ({
    ...rest,
    id: `E${String(at).padStart(3, '0')}`,
    subjectCode: subjects[subject]!.code,
    listCode: list,
    severity: list.startsWith('RL') ? null : severity,
    endedBy: rest.endedOn && rest.endedBy,
  }))
}

export interface World {
  readonly zone: ZoneStore
  readonly cities: readonly CityStore[]
  /** Writes entries into their cities, one transaction a city. */
  add(entries: readonly Entry[]): Promise<void>
  /** Replaces entries by corrected versions, or ends their last version. */
  correct(before: readonly Entry[], after: readonly Entry[]): Promise<void>
  /** The instant of what was written last. */
  now(): Promise<string>
  close(): Promise<void>
}

/** Three cities that hold the same subjects, on the embedded server. */
export async function startWorld(): Promise<World> {
  const jurisdictions = enabledJurisdictions()
  const folder = await freshFolder()
  const settings = databaseSettings({ HUB_DATA: folder }, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  const cities: CityStore[] = []
  for (const jurisdiction of jurisdictions) {
    const store = await databases.city(jurisdiction, cityKeys({}, jurisdiction, settings))
    cities.push(store)
    await write(store, async (version, tx) => {
      const rows = subjects.map((subject) => ({
        ...subject,
        codeStatus: 'OK',
        registeredOn: null,
      }))
      await insertRows(tx, store.t.subject, rows, version)
      const declarations = [...everySupply(store.catalogues).keys()].map((what) => ({
        ...{ what, extent: 'COMPLETE', coversFrom: '2019-01-01', coversUntil: null },
        ...{ unitCode: 'none', declaredOn: '2025-01-02' },
      }))
      await insertRows(tx, store.t.supplyDeclaration, declarations, version)
    })
  }
  const zone = await databases.zone(jurisdictions)
  const eachCity = async (work: (store: CityStore) => Promise<void>) => {
    for (const store of cities) await work(store)
  }
  return {
    zone,
    cities,
    add: (entries) =>
      eachCity((store) => {
        const own = entries.filter(({ city }) => city === store.jurisdiction.code)
        return write(store, (version, tx) => insertEntries(tx, store, own, version))
      }),
    correct: (before, after) =>
      eachCity((store) => {
        const own = ({ city }: Entry) => city === store.jurisdiction.code
        return write(store, async (version, tx) => {
          const { listEntry, listEntryDetail, objection } = store.t
          const end = { knownTo: version.knownFrom, knownToAt: version.knownFromAt }
          for (const { id } of before.filter(own)) {
            const ids = [
              [listEntry, listEntry.id],
              [listEntryDetail, listEntryDetail.id],
              [objection, objection.targetId],
            ] as const
            for (const [table, column] of ids) {
              await tx
                .update(table)
                .set(end)
                .where(and(eq(column, id), isNull(table.knownTo)))
            }
          }
          await insertEntries(tx, store, after.filter(own), version)
        })
      }),
    async now() {
      const clocks = await Promise.all(cities.map(findPosition))
      return clocks
        .map(({ at }) => at)
        .sort()
        .at(-1)!
    },
    async close() {
      await databases.close()
      await rm(folder, { recursive: true })
    },
  }
}

type Transaction = Parameters<Parameters<CityStore['db']['transaction']>[0]>[0]
type Version = {
  readonly knownFrom: number
  readonly knownFromAt: string
  readonly sourceId: string
}

function write(
  { db, t }: CityStore,
  work: (version: Version, tx: Transaction) => Promise<void>,
): Promise<void> {
  return db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    await work({ knownFrom: position, knownFromAt: at, sourceId: 'test' }, tx)
  })
}

async function insertEntries(
  tx: Transaction,
  { t }: CityStore,
  entries: readonly Entry[],
  version: Version,
): Promise<void> {
  const kindOf = (code: string) =>
    subjects.find((subject) => subject.code === code)?.kind ?? 'ORGANISATION'
  const rows = entries.map(({ city: _city, documentNo: _documentNo, objectedOn: _on, ...row }) => ({
    ...row,
    subjectKind: kindOf(row.subjectCode),
    colour: row.listCode.startsWith('RL') ? 'RED' : 'SERIOUS',
    behaviourCode: null,
    figures: {},
    unitCode: 'none',
    datasetId: 'none',
  }))
  await insertRows(tx, t.listEntry, rows, version)
  const details = entries.map(({ id, subjectCode, documentNo }) => ({
    id,
    subjectKind: kindOf(subjectCode),
    documentNo,
  }))
  await insertRows(tx, t.listEntryDetail, details, version)
  const objections = entries.flatMap(({ id, subjectCode, objectedOn }) =>
    objectedOn === null
      ? []
      : [
          {
            id: `O-${id}`,
            subjectCode,
            targetKind: 'LIST_ENTRY',
            targetId: id,
            status: 'ACCEPTED',
            acceptedOn: objectedOn,
            decidedOn: null,
          },
        ],
  )
  await insertRows(tx, t.objection, objections, version)
}
