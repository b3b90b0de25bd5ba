import {
  type CaseQuestion,
  listObjections,
  listRepairs,
  listTargetsUnderObjection,
} from '../../db/queries/cases.js'
import {
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
import { type AskTogether, together } from '../together.js'

/** Rows by the key that they were asked for by. */
type RowsByKey<Row> = ReadonlyMap<string, readonly Row[]>

/**
 * What a city is asked by subject or id, one statement a batch; see `together`.
 *
 * @param store  not that of one request: what several share does not end with the one that began it
 */
export function cityReads(store: CityStore) {
  return {
    files: together((codes) => listFiles(store, codes)),
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
    underObjection: together((targetIds) => listTargetsUnderObjection(store, targetIds)),
    recordSources: byId((ids) => listRecordSources(store, ids)),
    entrySources: byId((ids) => listEntrySources(store, ids)),
  }
}

export type CityReads = ReturnType<typeof cityReads>

function bySubject<Row extends { subjectCode: string }>(
  list: (codes: readonly string[]) => PromiseLike<readonly Row[]>,
): AskTogether<RowsByKey<Row>> {
  return together(async (codes) => grouped(await list(codes), ({ subjectCode }) => subjectCode))
}

function byId<Row extends { id: string }>(
  list: (ids: readonly string[]) => PromiseLike<readonly Row[]>,
): AskTogether<RowsByKey<Row>> {
  return together(async (ids) => grouped(await list(ids), ({ id }) => id))
}

/** Questions differ in their day and filters: few at a time. */
const keptQuestions = 200

function byQuestion<Question, Answer>(
  reads: (question: Question) => AskTogether<Answer>,
): (question: Question) => AskTogether<Answer> {
  const kept = new Map<string, AskTogether<Answer>>()
  return (question) => {
    const key = JSON.stringify(question)
    const known = kept.get(key) ?? reads(question)
    if (!kept.has(key) && kept.size >= keptQuestions) kept.delete(kept.keys().next().value!)
    kept.set(key, known)
    return known
  }
}
