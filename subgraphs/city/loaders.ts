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
import { listEntrySources, listRecordSources } from '../../db/queries/provenance.js'
import { listRecords, type RecordQuestion } from '../../db/queries/records.js'
import { grouped } from '../../db/rules/grouped.js'
import type { CityStore } from '../../db/store.js'
import { once, type Policy } from './policy.js'

/**
 * Loaders of one operation: each batch is one SQL statement.
 *
 * @param policyAt  the city's rules as of a position that the operation has seen
 */
export function cityLoaders(
  store: CityStore,
  dataset: Map<string, number>,
  policyAt: (position: number) => Policy,
) {
  const see = ({ position }: { position: number }) => {
    const seen = dataset.get(store.jurisdiction.key) ?? position
    dataset.set(store.jurisdiction.key, Math.min(seen, position))
  }
  const position = once(async () => see(await findPosition(store)))
  const policy = once(async () => {
    if (!dataset.has(store.jurisdiction.key)) await position()
    return policyAt(dataset.get(store.jurisdiction.key)!)
  })
  return {
    file: new DataLoader(async (codes: readonly string[]) => {
      const { clock, files } = await listFiles(store, codes)
      see(clock)
      return files
    }),
    position,
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
    units: async () => (await policy()).units(),
    datasets: async () => (await policy()).datasets(),
    standards: async () => (await policy()).standards(),
    pathsOfLists: async () => (await policy()).pathsOfLists(),
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
