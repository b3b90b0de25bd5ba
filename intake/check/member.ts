import type { SheetKind } from '../../schema/intake.js'
import { normaliseSubjectCode } from '../../schema/scalars/subject-code.js'
import type { CityFacts } from '../run/city-facts.js'
import { memberOfUnit } from './authority.js'
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

/** Key of the member whose unit has decided a row, by the unit's code or else by 地方编码; null where neither tells. */
export function memberDeciding(
  row: SheetRow,
  { jurisdiction, members, units }: Pick<CityFacts, 'jurisdiction' | 'members' | 'units'>,
): string | null {
  const unit = row.text('authorityCode')
  if (units.has(unit)) return jurisdiction.key
  if (unit !== '') return memberOfUnit(unit, { members })
  const division = row.text('division')
  return (
    members.find(({ code, demoDivision }) => [code, demoDivision].includes(division))?.key ?? null
  )
}
