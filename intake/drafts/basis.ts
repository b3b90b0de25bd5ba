import { currentId, entryId, isTelling, recordId } from '../../db/ledger/fact-ids.js'
import { wayOut } from '../../schema/ways-out.js'
import { carriedListIn } from '../check/catalogue.js'
import { organisationOf } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import { isElsewhere, ownerOfId } from '../check/target.js'
import type { CityFacts } from '../run/city-facts.js'

/** Columns in which a row names the penalty or entry behind it. */
export const basisColumns = [
  'restsOn',
  'restsOnListCode',
  'restsOnDocumentNo',
  'restsOnAuthorityCode',
]

/**
 * TARGET_NOT_NAMED, AUTHORITY_OF_ANOTHER_CITY: the id of the penalty or list entry on which what the row says rests, by
 * its id or by its document, with the authority of a penalty or the list of an entry; null when unsaid.
 */
export function basisOf(row: SheetRow, partyCode: string, city: CityFacts): string | null {
  const id = row.text('restsOn')
  const documentNo = row.text('restsOnDocumentNo')
  if (id !== '') {
    return isElsewhere(row, 'restsOn', ownerOfId(id, city), city)
      ? null
      : currentId(id, city.keys.ids)
  }
  if (documentNo === '') return null
  if (!isTelling(documentNo)) {
    row.refuse('TARGET_NOT_NAMED', 'restsOnDocumentNo', wayOut('nameById'))
    return null
  }
  const numbered = { documentNo, decidedOn: '', texts: [] }
  if (row.text('restsOnListCode') !== '') {
    const listCode = carriedListIn(row, 'restsOnListCode', city.catalogues)
    if (listCode === null) return null
    return entryId(city, listCode, documentNo, partyCode, { ...numbered, authorityCode: '' })
  }
  const authority = organisationOf(row, 'restsOnAuthorityCode', city)
  if (authority === null) {
    row.refuse('TARGET_NOT_NAMED', 'restsOnAuthorityCode', wayOut('nameWhoDecided'))
    return null
  }
  return recordId(city, 'PENALTY', {
    ...numbered,
    authorityCode: authority.code,
    partyCode,
    line: '',
  })
}
