import type { Problem } from './ask.js'

/** Why nothing is said of a place of an answer, or not all; null where the answer leaves nothing out there. */
export function problemAt(
  problems: readonly Problem[],
  place: readonly (string | number)[],
): Problem | null {
  const isAbout = ({ path }: Problem) =>
    path.length > 0 && path.slice(0, place.length).every((step, at) => step === place[at])
  return problems.find(isAbout) ?? null
}

/** In which of the ways an answer leaves something out; never the same as nothing found. */
export type Silent = 'notAsked' | 'notSupplied' | 'partial' | 'notShared' | 'refused'

const kinds: Readonly<Record<string, Silent>> = {
  NOT_SUPPLIED: 'notSupplied',
  SUPPLIED_IN_PART: 'partial',
  NOT_SHARED: 'notShared',
  UNAUTHORIZED_FIELD_OR_TYPE: 'refused',
  PERSON_PURPOSE_REQUIRED: 'refused',
  PERSON_FILE_CLOSED: 'refused',
  AGENT_NOT_AUTHORISED: 'refused',
  FOREIGN_CITY: 'refused',
  CONSENT_REQUIRED: 'refused',
}

export function silentBy(problem: Problem | null): Silent {
  return (problem && kinds[problem.code]) ?? 'notAsked'
}
