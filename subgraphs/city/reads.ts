import { listBases } from '../../db/cases/bases.js'
import { listCaseVersions, listSubjectCases } from '../../db/cases/case-files.js'
import {
  type CaseQuestion,
  listFeedback,
  listObjections,
  listRepairs,
  listTargetsUnderObjection,
  type RepairQuestion,
} from '../../db/cases/cases.js'
import { listRepaired } from '../../db/cases/repair-proofs.js'
import { listBenefitSteps } from '../../db/incentives/benefit-uses.js'
import { listRedEntrySteps } from '../../db/incentives/red-entries.js'
import { listEntrySources, listRecordSources } from '../../db/intake/provenance.js'
import { type EntryQuestion, listEntriesOf } from '../../db/lists/list-entries.js'
import { listEndings } from '../../db/records/endings.js'
import { listRecords, type RecordQuestion } from '../../db/records/records.js'
import type { CityStore } from '../../db/store.js'
import {
  listFiles,
  listIdentifiers,
  listOrganisationNames,
  listPersonIdentities,
  listRepresentatives,
} from '../../db/subjects/files.js'
import { grouped } from '../../runtime/grouped.js'
import { isFew, together, togetherBy } from '../shared/together.js'
import type { AskedDay } from './model.js'

/**
 * What a city is asked by subject or id, one statement a batch; see `together`.
 *
 * @param store  not that of one request: what several share does not end with the one that began it
 */
export function cityReads(store: CityStore) {
  return {
    files: together((codes) => listFiles(store, codes)),
    filesWithNames: together((codes) => listFiles(store, codes, { names: isFew(codes) })),
    names: together(async (codes) => bySubject(await listOrganisationNames(store, codes))),
    identifiers: together(async (codes) => bySubject(await listIdentifiers(store, codes))),
    identities: together(async (codes) => bySubject(await listPersonIdentities(store, codes))),
    representatives: together(async (codes) => bySubject(await listRepresentatives(store, codes))),
    objections: togetherBy(async (codes, question: CaseQuestion) =>
      bySubject(await listObjections(store, codes, question)),
    ),
    repairs: togetherBy(async (codes, question: RepairQuestion) =>
      bySubject(await listRepairs(store, codes, question)),
    ),
    feedback: togetherBy(async (codes, question: CaseQuestion) =>
      bySubject(await listFeedback(store, codes, question)),
    ),
    caseVersions: together(async (ids) => byId(await listCaseVersions(store, ids))),
    benefitSteps: together(async (ids) => byId(await listBenefitSteps(store, ids))),
    redEntrySteps: together(async (ids) => byId(await listRedEntrySteps(store, ids))),
    subjectCases: together(async (codes) => bySubject(await listSubjectCases(store, codes))),
    records: togetherBy(async (codes, question: RecordQuestion & AskedDay) =>
      bySubject(withDay(await listRecords(store, codes, question), question)),
    ),
    listEntries: togetherBy(async (codes, question: EntryQuestion & AskedDay) =>
      bySubject(withDay(await listEntriesOf(store, codes, question), question)),
    ),
    underObjection: together((targetIds) => listTargetsUnderObjection(store, targetIds)),
    endings: together(async (ids) =>
      grouped(await listEndings(store, ids), ({ targetId }) => targetId),
    ),
    repaired: together(async (ids) => byId(await listRepaired(store, ids))),
    bases: together(async (ids) => byId(await listBases(store, ids))),
    recordSources: together(async (ids) => byId(await listRecordSources(store, ids))),
    entrySources: together(async (ids) => byId(await listEntrySources(store, ids))),
  }
}

export type CityReads = ReturnType<typeof cityReads>

/** Rows that are nobody else's yet, with the day on which their status is asked. */
function withDay<Row extends object>(rows: readonly Row[], { on, asked }: AskedDay) {
  return rows.map((row) => Object.assign(row, { on, asked }))
}

function bySubject<Row extends { subjectCode: string }>(rows: readonly Row[]) {
  return grouped(rows, ({ subjectCode }) => subjectCode)
}

function byId<Row extends { id: string }>(rows: readonly Row[]) {
  return grouped(rows, ({ id }) => id)
}
