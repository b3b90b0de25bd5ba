import type { Draft } from '../../db/ledger/draft.js'
import { namedChoice } from '../../rules/catalogue-names.js'
import { choiceNamed } from '../../schema/names.js'
import { wayOut } from '../../schema/ways-out.js'
import { authorityOf, unitIn } from '../check/authority.js'
import { datasetBehind, meantOr } from '../check/catalogue.js'
import { dayIn, inOrder, lastDayIn, notInFuture } from '../check/dates.js'
import { partyOf } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import { freeTextsScanned, publicNumbersClean, publicTextsClean } from '../check/texts.js'
import { oneOf } from '../check/values.js'
import type { CityFacts } from '../run/city-facts.js'
import { basisColumns, basisOf } from './basis.js'
import { partyTextsClean, withdrawalOf } from './parts.js'
import { recordDraft, type SaidRecord } from './record.js'

/** A row of the sheet of interviews (约谈): it ends with what it rests on. */
export function interviewDraft(row: SheetRow, city: CityFacts): Draft | null {
  const authority = authorityOf(row, city)
  publicTextsClean(row, ['reason', 'legalBasis'])
  return plainRecordDraft(row, city, authority?.code ?? null, {
    kind: 'INTERVIEW',
    texts: ['reason', 'facts'],
    validUntil: null,
    title: `约谈: ${row.text('reason')}`,
    facts: row.text('facts') || null,
    legalBasis: row.text('legalBasis') || null,
  })
}

/** A row of the sheet of commitments (信用承诺): a broken one ends with what says that it was broken. */
export function commitmentDraft(row: SheetRow, city: CityFacts): Draft | null {
  const unit = unitIn(row, 'authorityCode', city)
  const { commitmentTypes } = city.catalogues
  const types = [...commitmentTypes.values()]
  const code = choiceNamed(row.text('commitmentType'), types.map(namedChoice))
  const type = code === null ? undefined : commitmentTypes.get(code)
  if (!type && row.text('commitmentType') !== '') {
    const all = types.map(({ code, name }) => ({ en: code, zh: `${name}（${code}）` }))
    const near = meantOr(
      wayOut('oneOf', { words: all }),
      row.text('commitmentType'),
      types.map(namedChoice),
    )
    row.refuse('VALUE_UNKNOWN', 'commitmentType', near)
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
    row.refuse('VALUE_UNKNOWN', behind, wayOut('onlyBroken'))
  }
  if (!type || !status) return null
  return plainRecordDraft(row, city, unit?.code ?? null, {
    kind: 'COMMITMENT',
    texts: ['commitmentType'],
    validUntil: lastDayIn(row, 'validUntil'),
    title: `信用承诺书（${type.name}）`,
    commitmentType: type.code,
    commitmentStatus: status,
  })
}

type Said = Omit<SaidRecord, 'party' | 'unitCode' | 'datasetId' | 'decidedOn' | 'end' | 'restsOn'>

/** What both sheets have in common: a record without severity, behaviour and figures. */
function plainRecordDraft(
  row: SheetRow,
  city: CityFacts,
  unitCode: string | null,
  said: Said,
): Draft | null {
  const { kind, validUntil } = said
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
  const columns = ['documentNo', 'reason', 'facts', 'legalBasis', 'withdrawnWhy']
  partyTextsClean(row, party, columns, city)
  if (row.refusals.length > 0 || !party || unitCode === null || !datasetId || !decidedOn)
    return null
  return recordDraft(row, city, {
    ...said,
    party,
    unitCode,
    datasetId,
    decidedOn,
    end,
    restsOn,
  })
}
