import { loadPurposes } from '../../db/hub/purposes.js'
import type { Purpose } from './resolver-types.js'

let read: readonly Purpose[] | undefined

/** The purposes for which data of a person may be asked; read once, at the first question. */
export function purposesOf(): Purpose[] {
  read ??= [...loadPurposes().values()].map(
    ({ code, name, nameEn, basis, laws, caseExample, units }) => ({
      code,
      name,
      nameEn,
      basis,
      laws: [...laws],
      caseExample,
      units: units.includes('*') ? null : [...units],
    }),
  )
  return [...read]
}
