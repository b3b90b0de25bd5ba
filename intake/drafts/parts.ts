import { ending } from '../../db/ledger/case-drafts.js'
import type { Draft, End } from '../../db/ledger/draft.js'
import { isTelling } from '../../db/ledger/fact-ids.js'
import type { Day } from '../../schema/scalars/date.js'
import { wayOut } from '../../schema/ways-out.js'
import { dayIn, inOrder, notInFuture } from '../check/dates.js'
import type { Party } from '../check/party.js'
import type { SheetRow } from '../check/sheet-row.js'
import { forbiddenPersonDataAbsent, publicTextsClean } from '../check/texts.js'
import { oneOf } from '../check/values.js'
import type { CityFacts } from '../run/city-facts.js'

/**
 * DOCUMENT_NO_MISSING: the number of a decision. One that has none is known by authority, day, party and text, and a
 * number of its own line makes that key as strong as a document's.
 *
 * @param line  column of that number, on sheets that have it
 */
export function documentNumber(row: SheetRow, line?: 'line'): { text: string; isKeyWeak: boolean } {
  const text = row.text('documentNo')
  if (isTelling(text)) return { text, isKeyWeak: false }
  row.report(
    'DOCUMENT_NO_MISSING',
    'documentNo',
    wayOut(text === '' ? 'documentNumber' : 'tellingNumber'),
  )
  return { text, isKeyWeak: line === undefined || row.text(line) === '' }
}

/** Whom a row is about, by the name that it writes; a steward who says whom has compared it. */
export function namedParty(row: SheetRow, { code, kind }: Party): Draft['party'] {
  const isCompared = kind !== 'PERSON' && row.settlement.party === null
  return { code, kind, name: isCompared ? row.text('partyName') : null }
}

/** Name and number of a person, to be sealed; null for a body. */
export function personOf(row: SheetRow, { number }: Party): Draft['person'] {
  return number === null ? null : { name: row.text('partyName'), number }
}

/**
 * PERSON_NOT_PUBLIC: of a person these columns hold nothing that is forbidden; a body's name is read by everybody.
 *
 * @param columns  whatever a row says of its party in words of its own
 */
export function partyTextsClean(
  row: SheetRow,
  party: Party | null,
  columns: readonly string[],
  { book }: CityFacts,
): void {
  if (party === null) return
  if (party.kind !== 'PERSON') {
    publicTextsClean(row, ['partyName'])
    return
  }
  forbiddenPersonDataAbsent(row, columns, book.forbiddenKeywords)
  row.report('PERSON_NOT_PUBLIC', 'partyKind', wayOut('personsNeverPublished'))
}

/** MARK_CONTRADICTS_STATUS: what a row says of its own end, by the mark of withdrawal or else by its status. */
export function endOf(row: SheetRow, today: Day, decidedOn: Day | null): Draft['end'] {
  const marked = withdrawalOf(row, today, decidedOn)
  const stated = statusEnd(row, today)
  if (marked === 'NONE' && stated !== null) {
    row.refuse('MARK_CONTRADICTS_STATUS', 'status', wayOut('statusInForce'))
  }
  return marked ?? stated
}

/**
 * REASON_MISSING: a row marked withdrawn ends what it has said before, from the day it names or else from today on; one
 * marked restored takes that back. Without a mark it says nothing of an end: old files are handed in again.
 */
export function withdrawalOf(row: SheetRow, today: Day, decidedOn: Day | null): Draft['end'] {
  const mark = oneOf(row, 'withdrawn', marks)
  if (mark === 'RESTORED') return 'NONE'
  if (mark !== 'WITHDRAWN') return null
  const withdrawnOn = dayIn(row, 'withdrawnOn')
  notInFuture(row, 'withdrawnOn', withdrawnOn, today)
  inOrder(row, 'withdrawnOn', decidedOn, withdrawnOn)
  const reason = row.text('withdrawnWhy')
  if (reason === '') row.refuse('REASON_MISSING', 'withdrawnWhy', wayOut('whyWithdrawn'))
  return withdrawnOn === null
    ? endedToday('WITHDRAWN', reason, today)
    : ending('WITHDRAWN', withdrawnOn, reason)
}

const marks = {
  '1': 'WITHDRAWN',
  是: 'WITHDRAWN',
  '0': 'NONE',
  否: 'NONE',
  '2': 'RESTORED',
  恢复: 'RESTORED',
} as const

/**
 * What the status of the row ends: 2 (无效) in the layout of 2018, 1 (撤销) in that of 2015, where 0 is in order, 2 is
 * under objection and 3 something else.
 */
function statusEnd(row: SheetRow, today: Day): End | null {
  if (row.hasColumn('authorityCode')) {
    const status = oneOf(row, 'status', statuses2018)
    return status === 'INVALID' ? endedToday('WITHDRAWN', '当前状态: 无效', today) : null
  }
  const status = oneOf(row, 'status', statuses2015)
  if (status === 'UNDER_OBJECTION') {
    row.report('OBJECTION_NOT_MARKED', 'status', wayOut('objectionSheet'))
  }
  return status === 'REVOKED' ? endedToday('REVOKED', '当前状态: 撤销', today) : null
}

const statuses2018 = { '1': 'VALID', 有效: 'VALID', '2': 'INVALID', 无效: 'INVALID' } as const
const statuses2015 = {
  '0': 'VALID',
  正常: 'VALID',
  '1': 'REVOKED',
  撤销: 'REVOKED',
  '2': 'UNDER_OBJECTION',
  异议: 'UNDER_OBJECTION',
  '3': 'VALID',
  其他: 'VALID',
} as const

function endedToday(endedBy: End['endedBy'], reason: string, today: Day): End {
  return { endedBy, endedOn: today, isDayAssumed: true, reason, documentNo: null, unitCode: null }
}
