import { type Draft, newDraft } from '../../db/ledger/draft.js'
import { entryId, isTelling } from '../../db/ledger/fact-ids.js'
import { wayOut } from '../../schema/ways-out.js'
import { authorityOf, competentFor, unitIn } from '../check/authority.js'
import { behaviourIfMapped, datasetBehind, figuresIn, listIn } from '../check/catalogue.js'
import { dayIn, inOrder, lastDayIn, notInFuture } from '../check/dates.js'
import { partyOf } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import { freeTextsScanned, publicNumbersClean } from '../check/texts.js'
import type { CityFacts } from '../run/city-facts.js'
import { basisOf } from './basis.js'
import { documentNumber, namedParty, partyTextsClean, personOf, withdrawalOf } from './parts.js'

/** Since then every listing on a serious list rests on a document with a number. */
const documentsSince = '2018-01-01'

/** A row of the sheet `serious-list`. */
export function seriousEntryDraft(row: SheetRow, city: CityFacts): Draft | null {
  const { today } = city
  const list = listIn(row, 'SERIOUS', city)
  const datasetId = list === null ? null : datasetBehind(row, 'listCode', list.code, city)
  const party = partyOf(row, city)
  const authority = authorityOf(row, city)
  if (list && authority) competentFor(row, list, authority)
  unitIn(row, 'sourceCode', city)
  const decidedOn = dayIn(row, 'decidedOn')
  const validUntil = lastDayIn(row, 'validUntil')
  notInFuture(row, 'decidedOn', decidedOn, today)
  inOrder(row, 'validUntil', decidedOn, validUntil)
  const documentNo = row.text('documentNo')
  if (!isTelling(documentNo) && decidedOn !== null && decidedOn >= documentsSince) {
    row.refuse('VALUE_MISSING', 'documentNo', wayOut('listingNumber'))
  }
  const restsOn = party === null ? null : basisOf(row, party.code, city)
  const behaviourCode = behaviourIfMapped(row, city)
  const figures = figuresIn(row, city)
  publicNumbersClean(row, ['documentNo', 'restsOnDocumentNo'], decidedOn)
  freeTextsScanned(row, ['reason', 'withdrawnWhy'])
  const end = withdrawalOf(row, today, decidedOn)
  partyTextsClean(row, party, ['documentNo', 'reason', 'withdrawnWhy'], city)
  if (row.refusals.length > 0 || !list || !datasetId || !party || !authority || !decidedOn) {
    return null
  }
  const { isKeyWeak } = documentNumber(row)
  const id = entryId(city, list.code, documentNo, party.code, {
    authorityCode: authority.code,
    decidedOn,
    texts: [row.text('reason')],
  })
  return newDraft({
    id,
    isKeyWeak,
    party: namedParty(row, party),
    person: personOf(row, party),
    end,
    facts: [
      [
        'listEntry',
        {
          id,
          subjectCode: party.code,
          subjectKind: party.kind,
          listCode: list.code,
          colour: 'SERIOUS',
          behaviourCode,
          figures,
          decidedOn,
          validUntil,
          severity: 'SERIOUS',
          endedBy: null,
          endedOn: null,
          unitCode: authority.code,
          restsOn,
          datasetId,
        },
      ],
      [
        'listEntryDetail',
        {
          id,
          subjectKind: party.kind,
          documentNo: documentNo || null,
          reason: row.text('reason') || null,
        },
      ],
    ],
  })
}
