import { type Draft, type FactRow, newDraft } from '../../db/ledger/draft.js'
import { recordId } from '../../db/ledger/fact-ids.js'
import type { RecordKind } from '../../rules/words.js'
import type { Day } from '../../schema/scalars/date.js'
import type { Party } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import type { CityFacts } from '../run/city-facts.js'
import { documentNumber, namedParty, personOf } from './parts.js'

type Detail = FactRow<'creditRecordDetail'>

/** What a good row of a sheet of records says; what is left out is null, no figures, or nothing. */
export interface SaidRecord
  extends Partial<
      Pick<FactRow<'creditRecord'>, 'behaviourCode' | 'figures' | 'severity' | 'restsOn'>
    >,
    Pick<Detail, 'title'>,
    Partial<Omit<Detail, 'id' | 'documentNo' | 'title' | 'unitCode'>> {
  /** Awards have no sheet. */
  readonly kind: Exclude<RecordKind, 'AWARD'>
  readonly party: Party
  readonly unitCode: string
  readonly datasetId: string
  readonly decidedOn: Day
  readonly validUntil: Day | null
  readonly end: Draft['end']
  /** Columns that tell it from others where it has no number. */
  readonly texts: readonly string[]
}

/** The record that a row is, with its detail. Each column is named: spreading nulls makes checking take half as long again. */
export function recordDraft(
  row: SheetRow,
  city: CityFacts,
  {
    kind,
    party,
    unitCode,
    datasetId,
    decidedOn,
    validUntil,
    end,
    texts,
    behaviourCode = null,
    figures = {},
    severity = null,
    restsOn = null,
    title,
    facts = null,
    legalBasis = null,
    content = null,
    suspendedLicence = null,
    documentName = null,
    licenceKind = null,
    certificateName = null,
    certificateNo = null,
    validFrom = null,
    remarks = null,
    commitmentType = null,
    commitmentStatus = null,
  }: SaidRecord,
): Draft {
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
          behaviourCode,
          figures,
          decidedOn,
          validUntil,
          severity,
          endedBy: null,
          endedOn: null,
          datasetId,
          restsOn,
          typeCode: commitmentType ?? licenceKindCode(licenceKind, city),
          kept: commitmentStatus === null ? null : commitmentStatus === 'FULFILLED',
        },
      ],
      [
        'creditRecordDetail',
        {
          id,
          documentNo: number.text || null,
          title,
          facts,
          legalBasis,
          content,
          suspendedLicence,
          documentName,
          licenceKind,
          certificateName,
          certificateNo,
          validFrom,
          remarks,
          unitCode,
          commitmentType,
          commitmentStatus,
        },
      ],
    ],
  })
}

/** The code by which products ask for a licence of this kind; null where the kind is not of the catalogue. */
function licenceKindCode(name: string | null, { catalogues }: CityFacts): string | null {
  if (name === null) return null
  const kind = [...catalogues.licenceKinds.values()].find((one) => one.name === name)
  return kind?.code ?? null
}
