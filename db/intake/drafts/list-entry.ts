import type { ListColour } from '../../tables/city.js'
import type { CityFacts } from '../city-facts.js'
import { currentId, entryId, isTelling, recordId } from '../fact-ids.js'
import { authorityOf, competentFor, unitIn } from '../rules/authority.js'
import { behaviourIfMapped, datasetBehind, figuresIn, listIn } from '../rules/catalogue.js'
import { dayIn, inOrder, lastDayIn, notInFuture } from '../rules/dates.js'
import { organisationOf, partyOf } from '../rules/party.js'
import type { SheetRow } from '../rules/sheet-row.js'
import { forbiddenPersonDataAbsent, freeTextsScanned, publicNumbersClean } from '../rules/texts.js'
import { type Draft, newDraft } from './draft.js'
import { documentNumber, namedParty, personOf, withdrawalOf } from './parts.js'

/** Since then every listing on a serious list rests on a document with a number. */
const documentsSince = '2018-01-01'

export const redEntryDraft = entryDraft('RED')
export const seriousEntryDraft = entryDraft('SERIOUS')

/** A row of the sheet of one colour of lists. */
function entryDraft(colour: ListColour) {
  return (row: SheetRow, city: CityFacts): Draft | null => {
    const { today, book } = city
    const list = listIn(row, colour, city)
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
    if (
      colour === 'SERIOUS' &&
      !isTelling(documentNo) &&
      decidedOn !== null &&
      decidedOn >= documentsSince
    ) {
      row.refuse('VALUE_MISSING', 'documentNo', 'Write the number of the listing decision.')
    }
    const restsOn = party === null ? null : restsOnOf(row, party.code, city)
    const behaviourCode = behaviourIfMapped(row, city)
    const figures = figuresIn(row, city)
    publicNumbersClean(row, ['documentNo', 'restsOnDocumentNo'], decidedOn)
    freeTextsScanned(row, ['reason', 'withdrawnWhy'])
    const end = withdrawalOf(row, today, decidedOn)
    if (party?.kind === 'PERSON') {
      forbiddenPersonDataAbsent(
        row,
        ['documentNo', 'reason', 'withdrawnWhy'],
        book.forbiddenKeywords,
      )
      row.report('PERSON_NOT_PUBLIC', 'partyKind', 'Nothing to do: persons are never published.')
    }
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
            colour,
            behaviourCode,
            figures,
            decidedOn,
            validUntil,
            severity: colour === 'SERIOUS' ? 'SERIOUS' : null,
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
}

/** TARGET_NOT_NAMED: the penalty on which the listing rests, by its id or by authority and document; null when unsaid. */
function restsOnOf(row: SheetRow, partyCode: string, city: CityFacts): string | null {
  const id = row.text('restsOn')
  const documentNo = row.text('restsOnDocumentNo')
  if (id !== '') return currentId(id, city.keys.ids)
  if (documentNo === '') return null
  if (!isTelling(documentNo)) {
    row.refuse('TARGET_NOT_NAMED', 'restsOnDocumentNo', 'Name it by its id: no number stands here.')
    return null
  }
  const authority = organisationOf(row, 'restsOnAuthorityCode', city)
  if (authority === null) {
    row.refuse('TARGET_NOT_NAMED', 'restsOnAuthorityCode', 'Name who decided, or fill in its id.')
    return null
  }
  return recordId(city, 'PENALTY', {
    ...{ authorityCode: authority.code, documentNo, partyCode, line: '' },
    ...{ decidedOn: '', texts: [] },
  })
}
