import type { Day } from '../../../schema/scalars/date.js'
import { dayIn, inOrder, notInFuture } from '../rules/dates.js'
import type { Party } from '../rules/party.js'
import type { SheetRow } from '../rules/sheet-row.js'
import { oneOf, yesOrNo } from '../rules/values.js'
import type { Draft, End } from './draft.js'

/** Name and number of a person, to be sealed; null for a body. */
export function personOf(row: SheetRow, { number }: Party): Draft['person'] {
  return number === null ? null : { name: row.text('partyName'), number }
}

/** REASON_MISSING: a row marked withdrawn ends what it has said before, from the day it names or else from today on. */
export function withdrawalOf(row: SheetRow, today: Day, decidedOn: Day | null): End | null {
  if (!yesOrNo(row, 'withdrawn')) return null
  const withdrawnOn = dayIn(row, 'withdrawnOn') ?? today
  notInFuture(row, 'withdrawnOn', withdrawnOn, today)
  inOrder(row, 'withdrawnOn', decidedOn, withdrawnOn)
  const reason = row.text('withdrawnWhy')
  if (reason === '') row.refuse('REASON_MISSING', 'withdrawnWhy', 'Write why the row is withdrawn.')
  return { endedBy: 'WITHDRAWN', endedOn: withdrawnOn, reason, documentNo: null, unitCode: null }
}

/**
 * What the status of the row ends: 2 (无效) in the layout of 2018, 1 (撤销) in that of 2015, where 0 is in order, 2 is
 * under objection and 3 something else.
 */
export function statusEnd(row: SheetRow, today: Day): End | null {
  if (row.hasColumn('authorityCode')) {
    const status = oneOf(row, 'status', statuses2018)
    return status === 'INVALID' ? endedToday('WITHDRAWN', '当前状态: 无效', today) : null
  }
  const status = oneOf(row, 'status', statuses2015)
  return status === 'REVOKED' ? endedToday('REVOKED', '当前状态: 撤销', today) : null
}

const statuses2018 = { '1': 'VALID', 有效: 'VALID', '2': 'INVALID', 无效: 'INVALID' } as const
const statuses2015 = {
  '0': 'VALID',
  正常: 'VALID',
  '1': 'REVOKED',
  撤销: 'REVOKED',
  '2': 'VALID',
  异议: 'VALID',
  '3': 'VALID',
  其他: 'VALID',
} as const

function endedToday(endedBy: End['endedBy'], reason: string, today: Day): End {
  return { endedBy, endedOn: today, reason, documentNo: null, unitCode: null }
}
