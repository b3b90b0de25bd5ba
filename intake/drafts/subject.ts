import {
  type Draft,
  type Emptied,
  type Fact,
  type FactRow,
  newDraft,
} from '../../db/ledger/draft.js'
import { addDays } from '../../rules/days.js'
import { compact } from '../../rules/subjects/compact.js'
import { foldName } from '../../rules/subjects/names.js'
import type { Day } from '../../schema/scalars/date.js'
import { wayOut } from '../../schema/ways-out.js'
import { unitIn } from '../check/authority.js'
import { dayIn, notInFuture, readDay } from '../check/dates.js'
import { partyOf } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import { publicTextsClean } from '../check/texts.js'
import type { CityFacts } from '../run/city-facts.js'
import { personOf } from './parts.js'

const identifierTypes = {
  registrationNo: 'REGISTRATION_NO',
  organisationCode: 'ORGANISATION_CODE',
  taxNo: 'TAX_NO',
  institutionNo: 'INSTITUTION_NO',
  socialOrganisationNo: 'SOCIAL_ORGANISATION_NO',
} as const
/** Numbers of certificates have hyphens of their own; in the others they are left out. */
const hyphenated: readonly string[] = ['INSTITUTION_NO', 'SOCIAL_ORGANISATION_NO']

/** A row of the register of subjects: who the city knows. */
export function subjectDraft(row: SheetRow, city: CityFacts): Draft | null {
  const party = partyOf(row, city)
  unitIn(row, 'sourceCode', city)
  const registeredOn = dayIn(row, 'registeredOn')
  notInFuture(row, 'registeredOn', registeredOn, city.today)
  const divisionCode = row.text('divisionCode') || null
  if (divisionCode !== null && !/^[0-9]{6}$/.test(divisionCode)) {
    row.refuse('VALUE_UNKNOWN', 'divisionCode', wayOut('division'))
  }
  const industryCode = industryIn(row)
  if (party !== null && party.kind !== 'PERSON') publicTextsClean(row, ['partyName', 'formerNames'])
  const former = formerNames(row)
  if (row.refusals.length > 0 || party === null) return null

  const { code, kind, codeStatus } = party
  const subject: FactRow<'subject'> = {
    code,
    kind,
    codeStatus,
    industryCode: row.hasColumn('industryCode') ? industryCode : undefined,
    divisionCode: row.hasColumn('divisionCode') ? divisionCode : undefined,
    registeredOn: row.hasColumn('registeredOn') ? registeredOn : undefined,
  }
  const isPerson = kind === 'PERSON'
  return newDraft({
    id: code,
    person: personOf(row, party),
    facts: [['subject', subject], ...(isPerson ? [] : bodyFacts(row, code, registeredOn, former))],
    emptied: isPerson ? null : emptiedOf(row, code),
  })
}

/** A column that the sheet lacks says nothing; one that is there and empty says that there is no value. */
function emptiedOf(row: SheetRow, code: string): Emptied {
  const isEmpty = (column: string) => row.hasColumn(column) && row.text(column) === ''
  return {
    representative: isEmpty('representative'),
    identifiers: Object.entries(identifierTypes).flatMap(([column, type]) =>
      isEmpty(column) ? identifierId(code, type) : [],
    ),
    formerNames: row.hasColumn('formerNames'),
  }
}

function identifierId(code: string, type: string): string {
  return `${code}-${type}`
}

/** VALUE_UNKNOWN: two to four digits of GB/T 4754; the letter of the section before them says nothing more. */
function industryIn(row: SheetRow): string | null {
  const written = row.text('industryCode')
  if (written === '') return null
  const [, digits = null] =
    /^[A-T]?([0-9]{2,4})$/.exec(written.normalize('NFKC').toUpperCase()) ?? []
  if (digits === null) {
    row.refuse('VALUE_UNKNOWN', 'industryCode', wayOut('industry'))
  }
  return digits
}

function normalisedIdentifier(written: string, type: string): string {
  const value = compact(written)
  return hyphenated.includes(type) ? value : value.replace(/\p{Pd}/gu, '')
}

interface FormerName {
  readonly name: string
  readonly usedUntil: Day
}

/** VALUE_UNKNOWN: each former name with its last day behind it, the latest first. */
function formerNames(row: SheetRow): FormerName[] {
  const parts = row
    .text('formerNames')
    .split(/[;；]/u)
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.flatMap((part) => {
    const [, name, written = ''] = /^(.+?)\s+(\d\S*)$/u.exec(part) ?? []
    const usedUntil = readDay(written)
    if (name && usedUntil !== null) return { name, usedUntil }
    row.refuse('VALUE_UNKNOWN', 'formerNames', wayOut('formerName'))
    return []
  })
}

function bodyFacts(
  row: SheetRow,
  code: string,
  registeredOn: Day | null,
  former: readonly FormerName[],
): Fact[] {
  const representative = row.text('representative')
  const named = (
    place: number,
    name: string,
    usedFrom: Day | null,
    usedUntil: Day | null,
  ): Fact => [
    'organisationName',
    {
      id: `${code}-${place}`,
      subjectCode: code,
      name,
      ...foldName(name),
      usedFrom,
      usedUntil,
    },
  ]
  const startOf = (place: number) => {
    const before = former[place]
    return before ? addDays(before.usedUntil, 1) : registeredOn
  }
  return [
    named(1, row.text('partyName'), startOf(0), null),
    ...former.map(({ name, usedUntil }, at) => named(at + 2, name, startOf(at + 1), usedUntil)),
    ...(representative === ''
      ? []
      : [['representative', { subjectCode: code, name: representative }] as const]),
    ...Object.entries(identifierTypes).flatMap(([column, type]): Fact[] => {
      const value = normalisedIdentifier(row.text(column), type)
      return value === ''
        ? []
        : [['identifier', { id: identifierId(code, type), subjectCode: code, type, value }]]
    }),
  ]
}
