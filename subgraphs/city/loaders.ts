import DataLoader from 'dataloader'
import { allLayouts } from '../../db/intake/sheets/header.js'
import type { CaseQuestion } from '../../db/queries/cases.js'
import { findPosition, type Position } from '../../db/queries/files.js'
import type { EntryQuestion } from '../../db/queries/list-entries.js'
import type { RecordQuestion } from '../../db/queries/records.js'
import type { CityStore } from '../../db/store.js'
import { behindBoth, type DatasetVersion } from '../../schema/dataset.js'
import { HubError } from '../../schema/errors.js'
import type { Epochs } from '../../schema/scalars/cursor.js'
import { type AskTogether, perQuestion } from '../together.js'
import { once, type Policy } from './policy.js'
import type { CityReads } from './reads.js'

/**
 * Loaders of one operation: each batch is one SQL statement, or part of one.
 *
 * @param policyAt  the city's rules as of a version that the operation has seen
 */
export function cityLoaders(
  store: CityStore,
  reads: CityReads,
  signal: AbortSignal,
  dataset: Map<string, DatasetVersion>,
  policyAt: (version: DatasetVersion) => Policy,
) {
  /** Rows of each key; none for a key without any. */
  const rowsOf = <Row>(ask: AskTogether<ReadonlyMap<string, readonly Row[]>>) =>
    new DataLoader(async (keys: readonly string[]) => {
      const rows = await ask(keys, signal)
      return keys.map((key) => rows.get(key) ?? [])
    })
  const { key } = store.jurisdiction
  const see = ({ epoch, position, table }: Position) => {
    const version = { epoch, position }
    store.witness.note(version, table)
    const behind = behindBoth(dataset.get(key) ?? version, version)
    if (behind === null) throw ofTwoEpochs(store)
    dataset.set(key, behind)
    return behind
  }
  const position = once(async () => see(await findPosition(store)))
  const version = async () => dataset.get(key) ?? (await position())
  const policy = once(async () => policyAt(await version()))
  return {
    file: new DataLoader(async (codes: readonly string[]) => {
      const { clock, subjects } = await reads.files(codes, signal)
      see(clock)
      return codes.map((code) => ({ code, subject: subjects.get(code) ?? null }))
    }),
    position,
    version,
    /** Of the data that the operation's pages are of. */
    epochs: async (): Promise<Epochs> => new Map([[key, (await version()).epoch]]),
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
    bases: rowsOf(reads.bases),
    recordSources: rowsOf(reads.recordSources),
    entrySources: rowsOf(reads.entrySources),
    layouts: once(async () => allLayouts()),
    units: async () => (await policy()).units(),
    datasets: async () => (await policy()).datasets(),
    notShared: async () => (await policy()).notShared(),
    supplies: async () => (await policy()).supplies(),
    neverSupplied: async () => (await policy()).neverSupplied(),
    standards: async () => (await policy()).standards(),
    pathsOfLists: async () => (await policy()).pathsOfLists(),
  }
}

export type CityLoaders = ReturnType<typeof cityLoaders>

/** The error of an operation whose statements saw the store before and after it was restored. */
function ofTwoEpochs({ jurisdiction: { name, code } }: CityStore): HubError {
  return new HubError(
    'COULD_NOT_ASK',
    `${name}: its data were restored while they were asked for; ask again.`,
    { jurisdictions: [code] },
  )
}
