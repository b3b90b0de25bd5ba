import type { CaseQuestion, RepairQuestion } from '../../db/cases/cases.js'
import type { EntryQuestion } from '../../db/lists/list-entries.js'
import type { RecordQuestion } from '../../db/records/records.js'
import type { CityStore, Position } from '../../db/store.js'
import { type FileRow, findPosition } from '../../db/subjects/files.js'
import { allLayouts } from '../../intake/sheets/header.js'
import { behindParts, type DatasetVersion, type SeenVersion } from '../../schema/dataset.js'
import { HubError } from '../../schema/errors.js'
import { cityName } from '../../schema/register.js'
import type { Epochs } from '../../schema/scalars/cursor.js'
import { keyed } from '../shared/keyed.js'
import { once, type Soon, whenThere } from '../shared/later.js'
import { type AskTogether, perQuestion } from '../shared/together.js'
import type { AskedDay } from './model.js'
import type { Policy } from './policy.js'
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
    keyed(async (keys) => {
      const rows = await ask(keys, signal)
      return (key) => rows.get(key) ?? none
    })
  const { key } = store.jurisdiction
  const see = ({ epoch, position, serverSince, place }: Position) => {
    const version: SeenVersion = { epoch, position, serverSince: serverSince ?? null }
    store.witness.note(version, place)
    const behind = behindParts(dataset.get(key) ?? version, version)
    if (behind === null) throw ofTwoEpochs(store)
    dataset.set(key, behind)
    return behind
  }
  const files = (read: CityReads['files']) =>
    keyed(async (codes) => {
      const { clock, subjects } = await read(codes, signal)
      see(clock)
      return (code): FileRow => ({ code, subject: subjects.get(code) ?? null })
    })
  const clock = once(async () => {
    const now = await findPosition(store)
    return { now, version: see(now) }
  })
  const position = once(async () => (await clock()).version)
  const version = (): Soon<DatasetVersion> => dataset.get(key) ?? position()
  let known: Policy | undefined
  const policy = (): Soon<Policy> =>
    known ??
    whenThere(version(), (seen) => {
      known ??= policyAt(seen)
      return known
    })
  /** Each object of an answer asks for it: once it is there it is handed over as it is. */
  const ofPolicy = <T extends object>(part: (known: Policy) => Soon<T>): (() => Soon<T>) => {
    let there: T | undefined
    return () =>
      there ??
      whenThere(whenThere(policy(), part), (value) => {
        there = value
        return value
      })
  }
  return {
    file: files(reads.files),
    /** For who asks for names too. */
    fileWithNames: files(reads.filesWithNames),
    /** The city's clock, read once for the operation. */
    clock: once(async () => (await clock()).now),
    position,
    version,
    /** Of the data that the operation's pages are of. */
    epochs: (): Soon<Epochs> => whenThere(version(), ({ epoch }) => new Map([[key, epoch]])),
    names: rowsOf(reads.names),
    identifiers: rowsOf(reads.identifiers),
    identities: rowsOf(reads.identities),
    representatives: rowsOf(reads.representatives),
    objections: perQuestion((question: CaseQuestion) => rowsOf(reads.objections(question))),
    repairs: perQuestion((question: RepairQuestion) => rowsOf(reads.repairs(question))),
    feedback: perQuestion((question: CaseQuestion) => rowsOf(reads.feedback(question))),
    caseVersions: rowsOf(reads.caseVersions),
    redEntrySteps: rowsOf(reads.redEntrySteps),
    benefitSteps: rowsOf(reads.benefitSteps),
    subjectCases: rowsOf(reads.subjectCases),
    records: perQuestion((question: RecordQuestion & AskedDay) => rowsOf(reads.records(question))),
    listEntries: perQuestion((question: EntryQuestion & AskedDay) =>
      rowsOf(reads.listEntries(question)),
    ),
    underObjection: keyed(async (targetIds) => {
      const pending = await reads.underObjection(targetIds, signal)
      return (id) => pending.has(id)
    }),
    endings: rowsOf(reads.endings),
    repaired: rowsOf(reads.repaired),
    bases: rowsOf(reads.bases),
    recordSources: rowsOf(reads.recordSources),
    entrySources: rowsOf(reads.entrySources),
    layouts: once(async () => allLayouts()),
    units: ofPolicy((known) => known.units()),
    datasets: ofPolicy((known) => known.datasets()),
    notShared: ofPolicy((known) => known.notShared()),
    supplies: ofPolicy((known) => known.supplies()),
    neverSupplied: ofPolicy((known) => known.neverSupplied()),
    standards: ofPolicy((known) => known.standards()),
    pathsOfLists: ofPolicy((known) => known.pathsOfLists()),
  }
}

const none: readonly never[] = []

export type CityLoaders = ReturnType<typeof cityLoaders>

/** The error of an operation whose statements saw the store before and after it was restored. */
function ofTwoEpochs({ jurisdiction }: CityStore): HubError {
  return new HubError(
    'COULD_NOT_ASK.restoredMeanwhile',
    { city: cityName(jurisdiction) },
    { jurisdictions: [jurisdiction.code] },
  )
}
