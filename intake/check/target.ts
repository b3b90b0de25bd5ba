import type { Target } from '../../db/ledger/draft.js'
import { currentId, entryId, isTelling, recordId } from '../../db/ledger/fact-ids.js'
import { wayOut } from '../../schema/ways-out.js'
import type { CityFacts } from '../run/city-facts.js'
import { handInTo, memberOfUnit } from './authority.js'
import { carriedListIn } from './catalogue.js'
import { organisationOf, type Party, partyOf } from './party.js'
import type { SheetRow } from './sheet-row.js'
import { oneOf } from './values.js'

const kinds = {
  PENALTY: 'PENALTY',
  行政处罚: 'PENALTY',
  LICENCE: 'LICENCE',
  行政许可: 'LICENCE',
  INTERVIEW: 'INTERVIEW',
  约谈: 'INTERVIEW',
  COMMITMENT: 'COMMITMENT',
  信用承诺: 'COMMITMENT',
  LIST_ENTRY: 'LIST_ENTRY',
  名单: 'LIST_ENTRY',
} as const

/**
 * TARGET_NOT_NAMED, AUTHORITY_OF_ANOTHER_CITY: the record or entry of this city that a row is about, by the id that the
 * hub answers with, else by what its own row said of it.
 */
export function targetOf(row: SheetRow, city: CityFacts): Target | null {
  const kind = oneOf(row, 'targetKind', kinds)
  if (kind === null) return null
  const targetKind = kind === 'LIST_ENTRY' ? 'LIST_ENTRY' : 'RECORD'
  const id = row.text('targetId')
  if (id !== '') {
    if (isElsewhere(row, 'targetId', ownerOfId(id, city), city)) return null
    const says = ['partyCode', 'idNumber'].some((column) => row.text(column) !== '')
    const party = says && row.text('partyKind') !== '' ? partyOf(row, city) : null
    return { kind: targetKind, id: currentId(id, city.keys.ids), named: named(row, party) }
  }
  const needed = kind === 'LIST_ENTRY' ? 'listCode' : 'targetAuthorityCode'
  for (const column of [needed, 'documentNo', 'partyKind']) {
    const written = row.text(column)
    if (written === '' || (column === 'documentNo' && !isTelling(written))) {
      row.refuse('TARGET_NOT_NAMED', column, wayOut('targetNamed'))
      return null
    }
  }
  const party = partyOf(row, city)
  if (party === null) return null
  const documentNo = row.text('documentNo')
  if (kind === 'LIST_ENTRY') {
    const listCode = carriedListIn(row, 'listCode', city.catalogues)
    if (listCode === null) return null
    const entry = entryId(city, listCode, documentNo, party.code, numbered)
    return { kind: targetKind, id: entry, named: named(row, party) }
  }
  const authority = organisationOf(row, 'targetAuthorityCode', city)
  if (authority === null) return null
  const owner = city.units.has(authority.code) ? null : memberOfUnit(authority.code, city)
  if (isElsewhere(row, 'targetAuthorityCode', owner, city)) return null
  return {
    kind: targetKind,
    id: recordId(city, kind, {
      ...numbered,
      authorityCode: authority.code,
      documentNo,
      partyCode: party.code,
      line: row.text('line'),
    }),
    named: named(row, party),
  }
}

/** What a steward has said of the party has been compared by him. */
function named(row: SheetRow, party: Party | null): NonNullable<Target['named']> {
  const name = row.settlement.party === null ? row.text('partyName') : ''
  return { code: party?.code ?? null, name: name || null }
}

/** Key of the member whose facts have such ids; null where it is none's. */
export function ownerOfId(id: string, { members }: Pick<CityFacts, 'members'>): string | null {
  return members.find(({ shortCode }) => id.startsWith(`${shortCode}-`))?.key ?? null
}

/** Such a record never comes to this city: the row would wait for ever. */
export function isElsewhere(
  row: SheetRow,
  column: string,
  owner: string | null,
  city: CityFacts,
): boolean {
  if (owner === null || owner === city.jurisdiction.key) return false
  row.refuse('AUTHORITY_OF_ANOTHER_CITY', column, handInTo(owner, city))
  return true
}

/** Nothing stands for the number of a target: it has one. */
const numbered = { authorityCode: '', decidedOn: '', texts: [] }
