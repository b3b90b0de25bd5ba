import { normaliseSubjectCode } from '../../schema/scalars/subject-code.js'
import type { CityFacts } from '../run/city-facts.js'
import type { SheetKind } from '../sheets/column.js'
import type { SheetRow } from './sheet-row.js'

/**
 * Key of the member that a row without a deciding unit points to: where a body is registered, whose prefix a local
 * standard has, whose unit acts on a path; null where it points to none.
 *
 * One row proves nothing, as a city knows bodies that are registered elsewhere; most rows of a file do.
 */
export function memberPointedTo(
  sheet: SheetKind,
  row: SheetRow,
  { members }: Pick<CityFacts, 'members'>,
): string | null {
  const found = (() => {
    switch (sheet) {
      case 'subjects': {
        const division =
          row.text('divisionCode') || normaliseSubjectCode(row.text('partyCode')).slice(2, 8)
        return members.find(({ code, demoDivision }) => [code, demoDivision].includes(division))
      }
      case 'standards': {
        const localCode = row.text('localCode')
        return members.find(({ shortCode }) => localCode.startsWith(`${shortCode}-`))
      }
      case 'paths': {
        const unit = row.text('implementingUnit')
        return members.find(({ name }) => unit.includes(name))
      }
      default:
        return undefined
    }
  })()
  return found?.key ?? null
}
