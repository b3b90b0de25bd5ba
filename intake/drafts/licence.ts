import type { Draft } from '../../db/ledger/draft.js'
import { wayOut } from '../../schema/ways-out.js'
import { authorityOf, unitIn } from '../check/authority.js'
import { datasetBehind } from '../check/catalogue.js'
import { dayIn, inOrder, lastDayIn, notInFuture, reportedInTime } from '../check/dates.js'
import { partyOf, representativeNamed } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import {
  freeTextsScanned,
  numbersScanned,
  publicNumbersClean,
  publicTextsClean,
} from '../check/texts.js'
import type { CityFacts } from '../run/city-facts.js'
import { endOf, partyTextsClean } from './parts.js'
import { recordDraft } from './record.js'

/** A row of the sheet of administrative licences, in either layout. */
export function licenceDraft(row: SheetRow, city: CityFacts): Draft | null {
  const { today, book } = city
  const party = partyOf(row, city)
  if (party !== null) representativeNamed(row, party.kind)
  const authority = authorityOf(row, city)
  unitIn(row, 'sourceCode', city)
  const datasetId = datasetBehind(row, 'documentNo', 'LICENCE', city)
  licenceKindKnown(row, book.licenceKinds)
  const decidedOn = dayIn(row, 'decidedOn')
  const validFrom = dayIn(row, 'validFrom')
  const validUntil = lastDayIn(row, 'validUntil')
  notInFuture(row, 'decidedOn', decidedOn, today)
  inOrder(row, 'validUntil', validFrom ?? decidedOn, validUntil)
  publicNumbersClean(row, ['documentNo'], decidedOn)
  publicTextsClean(row, ['documentName', 'certificateName', 'licenceKind'])
  numbersScanned(row, ['certificateNo'], decidedOn)
  freeTextsScanned(row, ['content', 'withdrawnWhy'])
  const end = endOf(row, today, decidedOn)
  partyTextsClean(
    row,
    party,
    [
      'documentNo',
      'documentName',
      'licenceKind',
      'certificateName',
      'certificateNo',
      'content',
      'remarks',
      'withdrawnWhy',
    ],
    city,
  )
  if (row.refusals.length > 0 || !party || !authority || !datasetId || !decidedOn) return null

  reportedInTime(row, 'decidedOn', decidedOn, today, book.calendar)
  return recordDraft(row, city, {
    kind: 'LICENCE',
    party,
    unitCode: authority.code,
    datasetId,
    decidedOn,
    validUntil,
    end,
    texts: ['documentName', 'licenceKind', 'certificateName', 'certificateNo', 'content'],
    title: row.text('certificateName') || row.text('documentName') || row.text('licenceKind'),
    content: row.text('content') || null,
    documentName: row.text('documentName') || null,
    licenceKind: row.text('licenceKind') || null,
    certificateName: row.text('certificateName') || null,
    certificateNo: row.text('certificateNo') || null,
    validFrom,
    remarks: row.text('remarks') || null,
  })
}

/** VALUE_UNKNOWN: 其他 may be followed by words of its own; the layout of 2015 had kinds of its own. */
function licenceKindKnown(row: SheetRow, kinds: ReadonlySet<string>): void {
  const written = row.text('licenceKind')
  if (written === '' || !row.hasColumn('authorityCode')) return
  if (kinds.has(written) || written.startsWith('其他')) return
  row.refuse('VALUE_UNKNOWN', 'licenceKind', wayOut('oneOf', { words: [...kinds] }))
}
