import DataLoader from 'dataloader'
import { allLayouts } from '../../db/intake/sheets/header.js'
import type { CaseQuestion } from '../../db/queries/cases.js'
import { findPosition } from '../../db/queries/files.js'
import type { EntryQuestion } from '../../db/queries/list-entries.js'
import type { RecordQuestion } from '../../db/queries/records.js'
import type { CityStore } from '../../db/store.js'
import { type AskTogether, perQuestion } from '../together.js'
import { once, type Policy } from './policy.js'
import type { CityReads } from './reads.js'

/**
 * Loaders of one operation: each batch is one SQL statement, or part of one.
 *
 * @param policyAt  the city's rules as of a position that the operation has seen
 */
export function cityLoaders(
  store: CityStore,
  reads: CityReads,
  signal: AbortSignal,
  dataset: Map<string, number>,
  policyAt: (position: number) => Policy,
) {
  /** Rows of each key; none for a key without any. */
  const rowsOf = <Row>(ask: AskTogether<ReadonlyMap<string, readonly Row[]>>) =>
    new DataLoader(async (keys: readonly string[]) => {
      const rows = await ask(keys, signal)
      return keys.map((key) => rows.get(key) ?? [])
    })
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
      const { clock, subjects } = await reads.files(codes, signal)
      see(clock)
      return codes.map((code) => ({ code, subject: subjects.get(code) ?? null }))
    }),
    position,
    names: rowsOf(reads.names),
    identifiers: rowsOf(reads.identifiers),
    identities: rowsOf(reads.identities),
    representatives: rowsOf(reads.representatives),
    objections: perQuestion((question: CaseQuestion) => rowsOf(reads.objections(question))),
    repairs: perQuestion((question: CaseQuestion) => rowsOf(reads.repairs(question))),
    feedback: perQuestion((question: CaseQuestion) => rowsOf(reads.feedback(question))),
    records: perQuestion((question: RecordQuestion) => rowsOf(reads.records(question))),
    listEntries: perQuestion((question: EntryQuestion) => rowsOf(reads.listEntries(question))),
    underObjection: new DataLoader(async (targetIds: readonly string[]) => {
      const pending = await reads.underObjection(targetIds, signal)
      return targetIds.map((id) => pending.has(id))
    }),
    endings: rowsOf(reads.endings),
    recordSources: rowsOf(reads.recordSources),
    entrySources: rowsOf(reads.entrySources),
    layouts: once(async () => allLayouts()),
    units: async () => (await policy()).units(),
    datasets: async () => (await policy()).datasets(),
    notShared: async () => (await policy()).notShared(),
    standards: async () => (await policy()).standards(),
    pathsOfLists: async () => (await policy()).pathsOfLists(),
  }
}

export type CityLoaders = ReturnType<typeof cityLoaders>
