import type { CreditListRow } from '../../rules/catalogues.js'
import { normaliseName } from '../../rules/subjects/names.js'
import { anyOf } from '../../schema/language.js'
import type { Choice } from '../../schema/names.js'
import { cityName } from '../../schema/register.js'
import { normaliseSubjectCode } from '../../schema/scalars/subject-code.js'
import { type WayOut, wayOut } from '../../schema/ways-out.js'
import type { CityFacts, Unit } from '../run/city-facts.js'
import { meantOr } from './catalogue.js'
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
    row.refuse('AUTHORITY_OF_ANOTHER_CITY', column, handInTo(other, city))
  } else {
    const near = meantOr(wayOut('unitFirst'), found.code, unitChoices(city))
    row.refuse('AUTHORITY_UNKNOWN', column, near)
  }
  return null
}

/** The city to which a row belongs that is not this one's, by the key of that member. */
export function handInTo(key: string, { members }: Pick<CityFacts, 'members'>): WayOut {
  return wayOut('handInTo', { city: cityName(members.find((member) => member.key === key)!) })
}

const made = new WeakMap<CityFacts['units'], readonly Choice[]>()

/** Units of the city by code and name. */
function unitChoices({ units }: Pick<CityFacts, 'units'>): readonly Choice[] {
  const known = made.get(units)
  if (known) return known
  const choices = [...units.values()].map(({ code, name }) => ({ key: code, names: [name] }))
  made.set(units, choices)
  return choices
}

function unitNamed(row: SheetRow, column: string, city: CityFacts): Unit | null {
  const written = row.text(column)
  const unit = city.unitsByName.get(normaliseName(written))
  if (unit) return unit
  if (written !== '') {
    const near = meantOr(wayOut('unitNameOfCity'), written, unitChoices(city))
    row.refuse('AUTHORITY_UNKNOWN', column, near)
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
