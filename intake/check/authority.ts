import type { CreditListRow } from '../../rules/catalogues.js'
import { normaliseName } from '../../rules/subjects/names.js'
import { anyOf } from '../../schema/language.js'
import { normaliseSubjectCode } from '../../schema/scalars/subject-code.js'
import { wayOut } from '../../schema/ways-out.js'
import type { CityFacts, Unit } from '../run/city-facts.js'
import { organisationOf } from './party.js'
import type { SheetRow } from './sheet-row.js'

/**
 * AUTHORITY_UNKNOWN, AUTHORITY_OF_ANOTHER_CITY, UNIT_NOT_AUTHORITY: the deciding unit of this city.
 *
 * A layout without its code names it; a name counts only where this city has such a unit.
 */
export function authorityOf(row: SheetRow, city: CityFacts): Unit | null {
  const unit = row.hasColumn('authorityCode')
    ? unitIn(row, 'authorityCode', city)
    : unitNamed(row, 'authorityName', city)
  if (unit === null) return null
  if (!unit.isAuthority) {
    row.refuse('UNIT_NOT_AUTHORITY', 'authorityCode', wayOut('decidingUnit'))
    return null
  }
  const name = row.text('authorityName')
  if (name !== '' && name !== unit.name && normaliseName(name) !== normaliseName(unit.name)) {
    row.report(
      'AUTHORITY_NAME_DIFFERS',
      'authorityName',
      wayOut('unitShownAs', { name: unit.name }),
    )
  }
  return unit
}

/**
 * > Only an authority with competence lists and delists (谁认定、谁修复); the hub never lists anyone. — domain.md 1.8
 *
 * AUTHORITY_NOT_COMPETENT: a body of another kind than the one that decides on the list waits for a steward.
 */
export function competentFor(row: SheetRow, list: CreditListRow, { name }: Unit): void {
  const { code, competent } = list
  if (competent.length === 0 || competent.some((words) => name.includes(words))) return
  row.ask(
    'AUTHORITY_NOT_COMPETENT',
    'authorityCode',
    wayOut('competentForList', {
      list: code,
      competent: anyOf(competent.map((name) => ({ en: name, zh: name }))),
    }),
  )
}

/** A unit of this city by its code; null when the column is empty or refused. */
export function unitIn(row: SheetRow, column: string, city: CityFacts): Unit | null {
  const known = city.units.get(row.text(column))
  if (known) return known
  const found = organisationOf(row, column, city)
  if (found === null) return null
  const unit = city.units.get(found.code)
  if (unit) return unit
  const other = memberOfUnit(found.code, city)
  if (other !== null && other !== city.jurisdiction.key) {
    row.refuse('AUTHORITY_OF_ANOTHER_CITY', column, wayOut('handInTo', { city: other }))
  } else {
    row.refuse('AUTHORITY_UNKNOWN', column, wayOut('unitFirst'))
  }
  return null
}

function unitNamed(row: SheetRow, column: string, { unitsByName }: CityFacts): Unit | null {
  const unit = unitsByName.get(normaliseName(row.text(column)))
  if (unit) return unit
  if (row.text(column) !== '') {
    row.refuse('AUTHORITY_UNKNOWN', column, wayOut('unitNameOfCity'))
  }
  return null
}

/** Key of the member in whose division a unit's code was given; null where it is none's. */
export function memberOfUnit(code: string, { members }: Pick<CityFacts, 'members'>): string | null {
  const division = normaliseSubjectCode(code).slice(2, 8)
  const member = members.find(
    ({ code: own, demoDivision }) => own === division || demoDivision === division,
  )
  return member?.key ?? null
}
