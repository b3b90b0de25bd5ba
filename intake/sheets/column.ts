import type { Holds } from '../../rules/fillers.js'
import type { SheetKind } from '../../schema/intake.js'

/** One column of a sheet that a city hands in. */
export interface Column {
  /** What rules call it; the same in every layout of a sheet. */
  readonly key: string
  /** Its code in a header: CF_WSH. */
  readonly field: string
  /** Its Chinese name in a header. */
  readonly name: string
  /** Other headers under which it arrives. */
  readonly also: readonly string[]
  /**
   * M: every row has a value. H: the header has it, and a row may lack a value. C: a rule says which rows have one. O: it
   * may be empty.
   */
  readonly need: 'M' | 'H' | 'C' | 'O'
  readonly longest: number
  readonly holds: Holds
  /** What its values say of a natural person; such values are masked in reasons. */
  readonly personal: 'ID_NUMBER' | 'PERSON_NAME' | null
  /** How values are written, for the template's reader. */
  readonly rule: string
}

const holds: Readonly<Record<Exclude<Holds, 'TEXT'>, readonly string[]>> = {
  DAY: [
    'decidedOn',
    'validFrom',
    'validUntil',
    'publicityEnd',
    'withdrawnOn',
    'registeredOn',
    'acceptedOn',
    'executedOn',
    'approvedOn',
    'sourceUpdatedAt',
    'coversFrom',
    'coversUntil',
    'declaredOn',
    'originProductFrom',
    'proposedOn',
    'checkedOn',
    'announcedOn',
  ],
  AMOUNT: ['fine', 'confiscated'],
  CODE: [
    'partyCode',
    'registrationNo',
    'organisationCode',
    'taxNo',
    'institutionNo',
    'socialOrganisationNo',
    'idNumber',
    'representativeIdNumber',
    'certificateNo',
    'authorityCode',
    'sourceCode',
    'targetAuthorityCode',
    'targetId',
    'unitCode',
    'listCode',
    'pathCode',
    'measureCode',
    'localCode',
    'originCode',
    'division',
    'divisionCode',
    'industryCode',
    'line',
    'restsOn',
    'restsOnListCode',
    'restsOnAuthorityCode',
    'productCode',
    'providerCode',
  ],
  DOCUMENT_NO: [
    'documentNo',
    'restsOnDocumentNo',
    'revocationDocumentNo',
    'agreementDocument',
    'proposalDocumentNo',
  ],
  NAME: [
    'partyName',
    'formerNames',
    'representative',
    'authorityName',
    'sourceName',
    'unitName',
    'revocationUnit',
    'implementingUnit',
    'approvedBy',
    'certificateName',
    'providerName',
  ],
}
const holdsByKey = new Map(
  Object.entries(holds).flatMap(([kind, keys]) => keys.map((key) => [key, kind as Holds])),
)

/** @param key  what rules call the column */
export function holdsOf(key: string): Holds {
  return holdsByKey.get(key) ?? 'TEXT'
}

/** One way in which a sheet's columns are named. The first layout of a sheet is the one of its template. */
export interface Layout {
  readonly sheet: SheetKind
  readonly edition: string
  readonly columns: readonly Column[]
}
