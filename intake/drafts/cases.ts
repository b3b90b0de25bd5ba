import * as ledger from '../../db/ledger/case-drafts.js'
import type { Draft } from '../../db/ledger/draft.js'
import { isFactId } from '../../db/ledger/fact-ids.js'
import { namesDocument } from '../../rules/cases/said.js'
import { wayOut } from '../../schema/ways-out.js'
import { authorityOf } from '../check/authority.js'
import { meantOr } from '../check/catalogue.js'
import { dayIn, inOrder, lastDayIn, notInFuture } from '../check/dates.js'
import { reportLate } from '../check/lateness.js'
import { partyOf } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import { ownerOfId, targetOf } from '../check/target.js'
import { freeTextsScanned, publicNumbersClean } from '../check/texts.js'
import { oneOf, yesOrNo } from '../check/values.js'
import type { CityFacts } from '../run/city-facts.js'

/** A row of the sheet of repair decisions. */
export function repairDraft(row: SheetRow, city: CityFacts): Draft | null {
  const target = targetOf(row, city)
  const status = oneOf(row, 'status', {
    APPLIED: 'APPLIED',
    已受理: 'APPLIED',
    GRANTED: 'GRANTED',
    准予修复: 'GRANTED',
    REFUSED: 'REFUSED',
    不予修复: 'REFUSED',
  })
  const { acceptedOn: appliedOn, decidedOn } = caseDays(
    row,
    city,
    status !== null && status !== 'APPLIED',
  )
  const authority = status === 'APPLIED' ? null : authorityOf(row, city)
  if (status !== null && status !== 'APPLIED' && row.text('authorityCode') === '') {
    row.refuse('VALUE_MISSING', 'authorityCode', wayOut('whoRepaired'))
  }
  publicNumbersClean(row, ['earlyBasis'], decidedOn)
  const earlyBasis = row.text('earlyBasis')
  if (earlyBasis !== '' && !namesDocument(earlyBasis)) {
    row.refuse('VALUE_UNKNOWN', 'earlyBasis', wayOut('earlyBasis'))
  }
  if (row.refusals.length > 0 || !target || !status || !appliedOn) return null
  if (decidedOn !== null) {
    const [begun, column] = [appliedOn, 'decidedOn']
    reportLate(row, column, 'REPAIR_DECIDED', { begun, done: decidedOn }, city)
    reportLate(row, column, 'REPAIR_REPORTED', { begun, done: city.today }, city)
  }
  return ledger.repairDraft(city, target, {
    status,
    appliedOn,
    decidedOn,
    unitCode: authority?.code ?? null,
    earlyBasis: earlyBasis || null,
  })
}

/** A row of the sheet of objections. */
export function objectionDraft(row: SheetRow, city: CityFacts): Draft | null {
  const target = targetOf(row, city)
  const status = oneOf(row, 'status', {
    ACCEPTED: 'ACCEPTED',
    已受理: 'ACCEPTED',
    UPHELD: 'UPHELD',
    异议成立: 'UPHELD',
    REJECTED: 'REJECTED',
    异议不成立: 'REJECTED',
  })
  const { acceptedOn, decidedOn } = caseDays(row, city, status !== null && status !== 'ACCEPTED')
  if (row.refusals.length > 0 || !target || !status || !acceptedOn) return null
  if (decidedOn === null) {
    const taken = { begun: acceptedOn, done: city.today }
    reportLate(row, 'acceptedOn', 'OBJECTION_REPORTED', taken, city)
  } else {
    const taken = { begun: acceptedOn, done: decidedOn }
    reportLate(row, 'decidedOn', 'OBJECTION_DECIDED', taken, city)
  }
  return ledger.objectionDraft(city, target, { status, acceptedOn, decidedOn })
}

/** A row of the sheet of revocations by review, by court or by the authority itself. */
export function revocationDraft(row: SheetRow, city: CityFacts): Draft | null {
  const target = targetOf(row, city)
  const revokedBy = oneOf(row, 'revokedBy', {
    行政复议: '行政复议',
    行政诉讼: '行政诉讼',
    自行撤销: '自行撤销',
  })
  const decidedOn = dayIn(row, 'decidedOn')
  notInFuture(row, 'decidedOn', decidedOn, city.today)
  publicNumbersClean(row, ['revocationDocumentNo'], decidedOn)
  freeTextsScanned(row, ['reason'])
  const isTakenBack = yesOrNo(row, 'withdrawn')
  if (row.refusals.length > 0 || !target || !revokedBy || !decidedOn) return null
  if (!isTakenBack) {
    const taken = { begun: decidedOn, done: city.today }
    reportLate(row, 'decidedOn', 'REVOCATION_REPORTED', taken, city)
  }
  const reason = `${revokedBy}（${row.text('revocationUnit')}）: ${row.text('reason')}`
  const documentNo = row.text('revocationDocumentNo')
  const revoked = isTakenBack ? null : { on: decidedOn, reason, documentNo }
  return ledger.revocationDraft(city, target, revoked)
}

/** A row of the sheet in which implementing units report what they did about a record or entry, of this city or another. */
export function feedbackDraft(row: SheetRow, city: CityFacts): Draft | null {
  const foreign = foreignFactIn(row, city)
  const target = foreign === null ? targetOf(row, city) : null
  const outcome = oneOf(row, 'outcome', {
    EXECUTED: 'EXECUTED',
    已执行: 'EXECUTED',
    NOT_EXECUTED: 'NOT_EXECUTED',
    未执行: 'NOT_EXECUTED',
    NOT_APPLICABLE: 'NOT_APPLICABLE',
    不适用: 'NOT_APPLICABLE',
  })
  const executedOn = dayIn(row, 'executedOn')
  const liftedOn = dayIn(row, 'liftedOn')
  const executedUntil = lastDayIn(row, 'executedUntil')
  notInFuture(row, 'executedOn', executedOn, city.today)
  notInFuture(row, 'liftedOn', liftedOn, city.today)
  inOrder(row, 'liftedOn', executedOn, liftedOn)
  inOrder(row, 'executedUntil', executedOn, executedUntil)
  const pathCode = row.text('pathCode')
  if (pathCode !== '' && !city.paths.has(pathCode)) {
    const paths = [...city.paths.keys()].map((key) => ({ key, names: [] }))
    row.refuse('PATH_UNKNOWN', 'pathCode', meantOr(wayOut('pathOfCity'), pathCode, paths))
  }
  if (outcome === 'NOT_EXECUTED' && city.paths.get(pathCode) === 'ADVISORY') {
    row.refuse('ADVICE_NOT_A_DUTY', 'outcome', wayOut('adviceReported'))
  }
  if (outcome === 'EXECUTED' && row.text('executedOn') === '') {
    row.refuse('VALUE_MISSING', 'executedOn', wayOut('dayExecuted'))
  }
  for (const column of ['liftedOn', 'executedUntil']) {
    if (row.text(column) === '' || outcome === null || outcome === 'EXECUTED') continue
    row.refuse('VALUE_UNKNOWN', column, wayOut('onlyExecuted'))
  }
  if (row.refusals.length > 0 || !outcome) return null
  const said = { pathCode, outcome, executedOn, executedUntil, liftedOn }
  if (foreign !== null) return ledger.foreignFeedbackDraft(city, foreign, said)
  return target && ledger.feedbackDraft(city, target, said)
}

/** What another member holds, by the id that the hub gives, and whom it is about; null for what is this city's. */
function foreignFactIn(
  row: SheetRow,
  city: CityFacts,
): { readonly factId: string; readonly subjectCode: string } | null {
  const factId = row.text('targetId')
  const owner = isFactId(factId) ? ownerOfId(factId, city) : null
  if (owner === null || owner === city.jurisdiction.key) return null
  return { factId, subjectCode: partyOf(row, city)?.code ?? '' }
}

/** The day a case was taken up, and the day it was decided: neither is in the future, the second not before the first. */
function caseDays(row: SheetRow, { today }: CityFacts, isDecided: boolean) {
  const acceptedOn = dayIn(row, 'acceptedOn')
  const decidedOn = isDecided ? dayIn(row, 'decidedOn') : null
  notInFuture(row, 'acceptedOn', acceptedOn, today)
  notInFuture(row, 'decidedOn', decidedOn, today)
  inOrder(row, 'decidedOn', acceptedOn, decidedOn)
  if (isDecided && row.text('decidedOn') === '') {
    row.refuse('VALUE_MISSING', 'decidedOn', wayOut('dayDecided'))
  }
  return { acceptedOn, decidedOn }
}
