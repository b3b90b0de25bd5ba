import type { FileRow, NameInForce } from '../../db/subjects/files.js'
import type { CityLoaders } from './loaders.js'

/** Present and former business names; none for a person or a file that is not held. */
export function namesOf({ code, subject }: FileRow, load: CityLoaders) {
  if (subject === null) return []
  return subject.names ?? load.names.load(code)
}

export function presentName(names: readonly NameInForce[]): string | null {
  return names.find(({ usedUntil }) => usedUntil === null)?.name ?? null
}

export function formerNames(names: readonly NameInForce[]): string[] {
  return names.filter(({ usedUntil }) => usedUntil !== null).map(({ name }) => name)
}
