import { listCases } from '../../db/cases/zone-cases.js'
import { listApplicants } from '../../db/incentives/zone-applicants.js'
import { listConsents } from '../../db/incentives/zone-consents.js'
import type { ZoneStore } from '../../db/store.js'
import { listKindsThen, listZoneNames, listZoneSubjects } from '../../db/subjects/zone-subjects.js'
import { isFew, together, togetherBy } from '../shared/together.js'

/**
 * What the zone is asked by subject, one statement a batch; see `together`.
 *
 * @param store  not that of one request: what several share does not end with the one that began it
 */
export function zoneReads(store: ZoneStore) {
  return {
    subjects: together((codes) => listZoneSubjects(store, codes)),
    subjectsWithNames: together((codes) => listZoneSubjects(store, codes, { names: isFew(codes) })),
    names: together((codes) => listZoneNames(store, codes)),
    kindsThen: togetherBy((codes, knownAt: string) => listKindsThen(store, codes, knownAt)),
    consents: together((ids) => listConsents(store, ids)),
    applicants: together((codes) => listApplicants(store, codes)),
    cases: togetherBy((codes, knownAt: string | null) => listCases(store, codes, knownAt)),
  }
}

export type ZoneReads = ReturnType<typeof zoneReads>
