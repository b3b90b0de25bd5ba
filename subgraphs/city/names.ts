import type { FileRow } from '../../db/subjects/files.js'
import type { CityLoaders } from './loaders.js'

/** Present and former business names; none for a person or a file that is not held. */
export function namesOf({ code, subject }: FileRow, load: CityLoaders) {
  if (subject === null) return []
  return subject.names ?? load.names.load(code)
}
