import {
  citizenNumberDoubts,
  isMinor,
  readCitizenNumber,
} from '../../rules/subjects/citizen-number.js'
import { isOrganisationCode } from '../../rules/subjects/organisation-code.js'
import { personKey } from '../../rules/subjects/person-key.js'
import { codeStatus } from '../../rules/subjects/uscc.js'
import type { SubjectKind } from '../../rules/words.js'
import { isUsccForm, ownerOfNumber } from '../../schema/scalars/number-owner.js'
import { normaliseSubjectCode } from '../../schema/scalars/subject-code.js'
import { wayOut } from '../../schema/ways-out.js'
import type { CityFacts } from '../run/city-facts.js'
import { isCertificateNumber } from './certificates.js'
import type { SheetRow } from './sheet-row.js'
import { oneOf } from './values.js'

/** Whom a row is about. */
export interface Party {
  readonly kind: SubjectKind
  readonly code: string
  readonly codeStatus: 'OK' | 'LEGACY'
  /** Citizen number of a person, eighteen characters. */
  readonly number: string | null
}

const kinds: Readonly<Record<string, SubjectKind>> = {
  法人及非法人组织: 'ORGANISATION',
  法人: 'ORGANISATION',
  其他组织: 'ORGANISATION',
  个体工商户: 'SOLE_TRADER',
  自然人: 'PERSON',
}

const organisationIdentifiers = [
  'partyCode',
  'registrationNo',
  'organisationCode',
  'taxNo',
  'institutionNo',
  'socialOrganisationNo',
]

/** Whether the name of the party may be a person's. */
export function mayNamePerson(row: SheetRow): boolean {
  const kind = row.hasColumn('partyKind') ? kinds[row.text('partyKind')] : kindByIdentifiers(row)
  return kind === undefined || kind === 'PERSON'
}

/** Whom a row is about, by its codes and never by the name alone; null when a rule refuses it. */
export function partyOf(row: SheetRow, city: CityFacts): Party | null {
  const decided = row.settlement.party
  if (decided !== null) return { ...decided, codeStatus: 'OK', number: null }
  const kind = row.hasColumn('partyKind') ? oneOf(row, 'partyKind', kinds) : kindByIdentifiers(row)
  if (kind === null) return null
  certificatePair(row, 'idType', 'idNumber')
  certificatePair(row, 'representativeIdType', 'representativeIdNumber')
  certificateFits(row, 'representativeIdType', 'representativeIdNumber', city.book)
  identifiersFitKind(row, kind)
  if (kind === 'PERSON') {
    const number = citizenNumberOf(row, city)
    return number === null
      ? null
      : { kind, code: personKey(number, city.keys.person), codeStatus: 'OK', number }
  }
  if (kind === 'SOLE_TRADER') certificateFits(row, 'idType', 'idNumber', city.book)
  const found = organisationOf(row, 'partyCode', city)
  organisationCodeFits(row, found)
  if (found === null) return null
  const { code, codeStatus } = found
  codeFitsKind(row, code, kind)
  return { kind, code, codeStatus, number: null }
}

/**
 * PARTY_IDENTIFIERS_CONTRADICT: the national sheets of 2018 name the legal representative or operator of whoever is no
 * natural person, so their column cannot be left out.
 */
export function representativeNamed(row: SheetRow, kind: SubjectKind): void {
  if (kind === 'PERSON' || !row.hasColumn('authorityCode')) return
  if (row.text('representative') !== '') return
  row.refuse('PARTY_IDENTIFIERS_CONTRADICT', 'representative', wayOut('representative'))
}

/** The layout of 2015 has no column for the kind: who has a code is a body, who has an id number a person. */
function kindByIdentifiers(row: SheetRow): SubjectKind {
  if (row.text('partyCode') === '' && row.text('idNumber') !== '') return 'PERSON'
  return normaliseSubjectCode(row.text('partyCode')).startsWith('92')
    ? 'SOLE_TRADER'
    : 'ORGANISATION'
}

/** PARTY_IDENTIFIERS_CONTRADICT: a body has a code and no certificate of a person, a person a certificate and no code of a body. */
function identifiersFitKind(row: SheetRow, kind: SubjectKind): void {
  if (kind !== 'PERSON') {
    if (row.text('partyCode') === '') {
      row.refuse('PARTY_IDENTIFIERS_CONTRADICT', 'partyCode', wayOut('codeOfBody'))
    }
    if (kind === 'ORGANISATION') {
      for (const column of ['idType', 'idNumber']) {
        if (row.text(column) === '') continue
        row.refuse('PARTY_IDENTIFIERS_CONTRADICT', column, wayOut('noCertificateOfPerson'))
      }
    }
    return
  }
  const column = organisationIdentifiers.find((identifier) => row.text(identifier) !== '')
  if (column) {
    row.refuse('PARTY_IDENTIFIERS_CONTRADICT', column, wayOut('noCodeOfBody'))
  }
  if (row.text('idNumber') === '') {
    row.refuse('PARTY_IDENTIFIERS_CONTRADICT', 'idNumber', wayOut('identityNumber'))
  }
}

/** CERTIFICATE_PAIR_BROKEN: type and number of a certificate come together. */
function certificatePair(row: SheetRow, typeColumn: string, numberColumn: string): void {
  if (!row.hasColumn(typeColumn)) return
  const hasType = row.text(typeColumn) !== ''
  if (hasType === (row.text(numberColumn) !== '')) return
  row.refuse(
    'CERTIFICATE_PAIR_BROKEN',
    hasType ? numberColumn : typeColumn,
    wayOut('bothOrNeither'),
  )
}

/** VALUE_UNKNOWN, CERTIFICATE_NUMBER_WRONG: a certificate of the types that there are, with a number of its form. */
function certificateFits(
  row: SheetRow,
  typeColumn: string,
  numberColumn: string,
  { certificateTypes }: CityFacts['book'],
): void {
  const type = row.text(typeColumn)
  if (type === '') return
  if (!certificateTypes.has(type)) {
    row.refuse('VALUE_UNKNOWN', typeColumn, wayOut('oneOf', { words: [...certificateTypes] }))
  } else if (row.text(numberColumn) !== '' && !isCertificateNumber(type, row.text(numberColumn))) {
    row.refuse('CERTIFICATE_NUMBER_WRONG', numberColumn, wayOut('compareCertificate'))
  }
}

/** PARTY_IDENTIFIERS_CONTRADICT: codes that begin with 92 are those of sole traders (GB 32100), and theirs alone. */
function codeFitsKind(row: SheetRow, code: string, kind: SubjectKind): void {
  if (code.startsWith('92') === (kind === 'SOLE_TRADER')) return
  row.refuse(
    'PARTY_IDENTIFIERS_CONTRADICT',
    'partyCode',
    wayOut(kind === 'SOLE_TRADER' ? 'soleTraderCode' : 'onlySoleTraderCode'),
  )
}

/**
 * ORGANISATION_CODE_WRONG: an organisation code closes with its own check character (GB 11714).
 *
 * PARTY_IDENTIFIERS_CONTRADICT: it is part of the unified code (GB 32100); an early one may differ.
 */
function organisationCodeFits(row: SheetRow, found: ReturnType<typeof organisationOf>): void {
  const written = row.text('organisationCode')
  if (written === '') return
  const own = normaliseSubjectCode(written)
  if (!isOrganisationCode(own)) {
    row.refuse('ORGANISATION_CODE_WRONG', 'organisationCode', wayOut('correctOrLeave'))
  } else if (found?.codeStatus === 'OK' && own !== found.code.slice(8, 17)) {
    row.refuse(
      'PARTY_IDENTIFIERS_CONTRADICT',
      'organisationCode',
      wayOut('organisationPart', { part: found.code.slice(8, 17) }),
    )
  }
}

/**
 * CERTIFICATE_NOT_KEYED, CERTIFICATE_NUMBER_WRONG, PERSON_MINOR: the citizen number of an adult, checked (GB 11643).
 */
function citizenNumberOf(row: SheetRow, { today, book }: CityFacts): string | null {
  const type = row.text('idType')
  if (type !== '' && !book.certificateTypes.has(type)) {
    row.refuse('VALUE_UNKNOWN', 'idType', wayOut('oneOf', { words: [...book.certificateTypes] }))
    return null
  }
  if (type !== '' && type !== '身份证' && type !== '港澳台居民居住证') {
    row.refuse('CERTIFICATE_NOT_KEYED', 'idType', wayOut('keepInCity'))
    return null
  }
  if (row.text('idNumber') === '') return null
  const citizen = readCitizenNumber(row.text('idNumber'))
  if (typeof citizen === 'string') {
    row.refuse('CERTIFICATE_NUMBER_WRONG', 'idNumber', wayOut('compareIdentityCard'))
    return null
  }
  if (isMinor(citizen, today)) {
    row.refuse('PERSON_MINOR', 'idNumber', wayOut('adultsOnly'))
    return null
  }
  if (citizenNumberDoubts(citizen, today, new Set()).length > 0) {
    row.report('CITIZEN_NUMBER_DOUBTFUL', 'idNumber', wayOut('compareIdentityCard'))
  }
  return citizen.number
}

/**
 * CODE_MALFORMED, CODE_PLACEHOLDER, CODE_CHECK_WRONG, NUMBER_OWNER_UNCLEAR: a unified social credit code that adds up,
 * or that a steward has approved; null when it is empty, refused or for a steward to decide.
 */
export function organisationOf(
  row: SheetRow,
  column: string,
  { earlyCodes }: Pick<CityFacts, 'earlyCodes'>,
): { code: string; codeStatus: 'OK' | 'LEGACY' } | null {
  const written = row.text(column)
  if (written === '') return null
  const code = isUsccForm(written) ? written : normaliseSubjectCode(written)
  const status = codeStatus(code, earlyCodes)
  if (status === 'PLACEHOLDER') {
    row.refuse('CODE_PLACEHOLDER', column, wayOut('codeOfBodyItself'))
    return null
  }
  if (!isUsccForm(code)) {
    row.refuse('CODE_MALFORMED', column, wayOut('code18'))
    return null
  }
  if (status === 'BAD') {
    row.refuse('CODE_CHECK_WRONG', column, wayOut('compareLicence'))
    return null
  }
  // Digits of a birth year stand before the organisation's code in the few that can be both.
  const mayBeBoth =
    citizenLike.test(code) && ownerOfNumber(code) === 'EITHER' && !earlyCodes.has(code)
  const unclear = mayBeBoth && !row.ask('NUMBER_OWNER_UNCLEAR', column, wayOut('ownerOfNumber'))
  if (unclear) return null
  if (status === 'LEGACY') row.report('CODE_EARLY', column, wayOut('nothingToDo'))
  return { code, codeStatus: status }
}

const citizenLike = /^[0-9]{6}(?:19|20)/
