import type { RecordKind } from '../../tables/city.js'
import type { CityFacts } from '../city-facts.js'
import { recordId } from '../fact-ids.js'
import { authorityOf, unitIn } from '../rules/authority.js'
import { datasetBehind } from '../rules/catalogue.js'
import { dayIn, inOrder, lastDayIn, notInFuture } from '../rules/dates.js'
import { partyOf } from '../rules/party.js'
import type { SheetRow } from '../rules/sheet-row.js'
import {
  forbiddenPersonDataAbsent,
  freeTextsScanned,
  publicNumbersClean,
  publicTextsClean,
} from '../rules/texts.js'
import { oneOf } from '../rules/values.js'
import { basisColumns, basisOf } from './basis.js'
import { type Draft, type FactRow, newDraft } from './draft.js'
import { documentNumber, namedParty, personOf, withdrawalOf } from './parts.js'

/** A row of the sheet of interviews (约谈): it ends with what it rests on. */
export function interviewDraft(row: SheetRow, city: CityFacts): Draft | null {
  const authority = authorityOf(row, city)
  publicTextsClean(row, ['reason', 'legalBasis'])
  return recordDraft(row, city, authority?.code ?? null, {
    kind: 'INTERVIEW',
    texts: ['reason', 'facts'],
    validUntil: null,
    detail: {
      title: `约谈: ${row.text('reason')}`,
      facts: row.text('facts') || null,
      legalBasis: row.text('legalBasis') || null,
      commitmentType: null,
      commitmentStatus: null,
    },
  })
}

/** A row of the sheet of commitments (信用承诺): a broken one ends with what says that it was broken. */
export function commitmentDraft(row: SheetRow, city: CityFacts): Draft | null {
  const unit = unitIn(row, 'authorityCode', city)
  const types = [...city.catalogues.commitmentTypes.values()]
  const type = types.find(({ code, name }) => [code, name].includes(row.text('commitmentType')))
  if (!type && row.text('commitmentType') !== '') {
    row.refuse(
      'VALUE_UNKNOWN',
      'commitmentType',
      `Write one of ${types.map(({ code }) => code).join(', ')}.`,
    )
  }
  const status = oneOf(row, 'commitmentStatus', {
    OPEN: 'OPEN',
    履行中: 'OPEN',
    FULFILLED: 'FULFILLED',
    已履行: 'FULFILLED',
    BROKEN: 'BROKEN',
    违诺: 'BROKEN',
  })
  const behind = basisColumns.find((column) => row.text(column) !== '')
  if (status !== null && status !== 'BROKEN' && behind !== undefined) {
    row.refuse(
      'VALUE_UNKNOWN',
      behind,
      'Leave it empty: only a broken commitment rests on something.',
    )
  }
  if (!type || !status) return null
  return recordDraft(row, city, unit?.code ?? null, {
    kind: 'COMMITMENT',
    texts: ['commitmentType'],
    validUntil: lastDayIn(row, 'validUntil'),
    detail: {
      title: `信用承诺书（${type.name}）`,
      facts: null,
      legalBasis: null,
      commitmentType: type.code,
      commitmentStatus: status,
    },
  })
}

interface Said {
  readonly kind: Extract<RecordKind, 'INTERVIEW' | 'COMMITMENT'>
  /** Columns that tell it from others where it has no number. */
  readonly texts: readonly string[]
  readonly validUntil: string | null
  readonly detail: Pick<
    FactRow<'creditRecordDetail'>,
    'title' | 'facts' | 'legalBasis' | 'commitmentType' | 'commitmentStatus'
  >
}

/** What both sheets have in common: a record without severity, behaviour and figures. */
function recordDraft(
  row: SheetRow,
  city: CityFacts,
  unitCode: string | null,
  { kind, texts, validUntil, detail }: Said,
): Draft | null {
  const party = partyOf(row, city)
  unitIn(row, 'sourceCode', city)
  const datasetId = datasetBehind(row, 'documentNo', kind, city)
  const decidedOn = dayIn(row, 'decidedOn')
  notInFuture(row, 'decidedOn', decidedOn, city.today)
  inOrder(row, 'validUntil', decidedOn, validUntil)
  const restsOn = party === null ? null : basisOf(row, party.code, city)
  publicNumbersClean(row, ['documentNo', 'restsOnDocumentNo'], decidedOn)
  freeTextsScanned(row, ['facts', 'withdrawnWhy'])
  const end = withdrawalOf(row, city.today, decidedOn)
  if (party?.kind === 'PERSON') {
    const columns = ['documentNo', 'reason', 'facts', 'legalBasis', 'withdrawnWhy']
    forbiddenPersonDataAbsent(row, columns, city.book.forbiddenKeywords)
    row.report('PERSON_NOT_PUBLIC', 'partyKind', 'Nothing to do: persons are never published.')
  } else if (party !== null) {
    publicTextsClean(row, ['partyName'])
  }
  if (row.refusals.length > 0 || !party || unitCode === null || !datasetId || !decidedOn)
    return null
  const number = documentNumber(row, 'line')
  const id = recordId(city, kind, {
    authorityCode: unitCode,
    documentNo: number.text,
    partyCode: party.code,
    line: row.text('line'),
    decidedOn,
    texts: texts.map((column) => row.text(column)),
  })
  return newDraft({
    id,
    isKeyWeak: number.isKeyWeak,
    party: namedParty(row, party),
    person: personOf(row, party),
    end,
    facts: [
      [
        'creditRecord',
        {
          id,
          subjectCode: party.code,
          subjectKind: party.kind,
          kind,
          behaviourCode: null,
          figures: {},
          decidedOn,
          validUntil,
          severity: null,
          endedBy: null,
          endedOn: null,
          datasetId,
          restsOn,
        },
      ],
      [
        'creditRecordDetail',
        {
          id,
          documentNo: number.text || null,
          content: null,
          suspendedLicence: null,
          documentName: null,
          licenceKind: null,
          certificateName: null,
          certificateNo: null,
          validFrom: null,
          remarks: null,
          unitCode,
          ...detail,
        },
      ],
    ],
  })
}
