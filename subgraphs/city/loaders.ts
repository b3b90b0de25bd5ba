import DataLoader from 'dataloader'
import { allLayouts } from '../../db/intake/sheets/header.js'
import {
  type CaseQuestion,
  listObjections,
  listRepairs,
  listTargetsUnderObjection,
} from '../../db/queries/cases.js'
import {
  findPosition,
  listFiles,
  listIdentifiers,
  listOrganisationNames,
  listPersonIdentities,
  listRepresentatives,
} from '../../db/queries/files.js'
import { type EntryQuestion, listEntriesOf } from '../../db/queries/list-entries.js'
import {
  listDatasets,
  listPunishmentPaths,
  listStandardsEver,
  listUnits,
} from '../../db/queries/policy.js'
import { listEntrySources, listRecordSources } from '../../db/queries/provenance.js'
import { listRecords, type RecordQuestion } from '../../db/queries/records.js'
import type { CityStore } from '../../db/store.js'
import type { Day } from '../../schema/scalars/date.js'

/** Loaders of one operation: each batch is one SQL statement. */
export function cityLoaders(store: CityStore, today: Day, dataset: Map<string, number>) {
  const see = ({ position }: { position: number }) => {
    const seen = dataset.get(store.jurisdiction.key) ?? position
    dataset.set(store.jurisdiction.key, Math.min(seen, position))
  }
  const paths = once(() =>
    listPunishmentPaths(store, {
      listCode: null,
      behaviourCode: null,
      measureCode: null,
      on: today,
    }),
  )
  return {
    file: new DataLoader(async (codes: readonly string[]) => {
      const { clock, files } = await listFiles(store, codes)
      see(clock)
      return files
    }),
    position: once(async () => see(await findPosition(store))),
    names: bySubject((codes) => listOrganisationNames(store, codes)),
    identifiers: bySubject((codes) => listIdentifiers(store, codes)),
    identities: bySubject((codes) => listPersonIdentities(store, codes)),
    representatives: bySubject((codes) => listRepresentatives(store, codes)),
    objections: byQuestion((question: CaseQuestion) =>
      bySubject((codes) => listObjections(store, codes, question)),
    ),
    repairs: byQuestion((question: CaseQuestion) =>
      bySubject((codes) => listRepairs(store, codes, question)),
    ),
    records: byQuestion((question: RecordQuestion) =>
      bySubject((codes) => listRecords(store, codes, question)),
    ),
    listEntries: byQuestion((question: EntryQuestion) =>
      bySubject((codes) => listEntriesOf(store, codes, question)),
    ),
    underObjection: new DataLoader(async (targetIds: readonly string[]) => {
      const pending = await listTargetsUnderObjection(store, targetIds)
      return targetIds.map((id) => pending.has(id))
    }),
    recordSources: byId((ids) => listRecordSources(store, ids)),
    entrySources: byId((ids) => listEntrySources(store, ids)),
    layouts: once(async () => allLayouts()),
    units: once(async () => byKey(await listUnits(store), ({ code }) => code)),
    datasets: once(async () => byKey(await listDatasets(store), ({ id }) => id)),
    standards: once(async () =>
      grouped(await listStandardsEver(store), ({ behaviourCode }) => behaviourCode),
    ),
    pathsOfLists: once(async () => grouped(await paths(), ({ listCode }) => listCode ?? '')),
  }
}

export type CityLoaders = ReturnType<typeof cityLoaders>

function bySubject<Row extends { subjectCode: string }>(
  list: (codes: readonly string[]) => PromiseLike<readonly Row[]>,
): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (codes) => {
    const rows = grouped(await list(codes), ({ subjectCode }) => subjectCode)
    return codes.map((code) => rows.get(code) ?? [])
  })
}

function byId<Row extends { id: string }>(
  list: (ids: readonly string[]) => PromiseLike<readonly Row[]>,
): DataLoader<string, readonly Row[]> {
  return new DataLoader(async (ids) => {
    const rows = grouped(await list(ids), ({ id }) => id)
    return ids.map((id) => rows.get(id) ?? [])
  })
}

/** One loader for each different question: subjects asked the same are asked together. */
function byQuestion<Question, Loader>(
  loaderFor: (question: Question) => Loader,
): (question: Question) => Loader {
  const loaders = new Map<string, Loader>()
  return (question) => {
    const key = JSON.stringify(question)
    const loader = loaders.get(key) ?? loaderFor(question)
    loaders.set(key, loader)
    return loader
  }
}

function once<T>(load: () => Promise<T> | PromiseLike<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= Promise.resolve(load())
    return loaded
  }
}

function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}
