import type { Day } from '../../../schema/scalars/date.js'
import type { Party } from '../rules/party.js'
import type { SheetRow } from '../rules/sheet-row.js'
import { yesOrNo } from '../rules/values.js'
import type { Draft, End } from './draft.js'

/** Name and number of a person, to be sealed; null for a body. */
export function personOf(row: SheetRow, { number }: Party): Draft['person'] {
  return number === null ? null : { name: row.text('partyName'), number }
}

/** REASON_MISSING: a row marked withdrawn ends what it has said before, from today on. */
export function withdrawalOf(row: SheetRow, today: Day): End | null {
  if (!yesOrNo(row, 'withdrawn')) return null
  const reason = row.text('withdrawnWhy')
  if (reason === '') row.refuse('REASON_MISSING', 'withdrawnWhy', 'Write why the row is withdrawn.')
  return { endedBy: 'WITHDRAWN', endedOn: today, reason, documentNo: null, unitCode: null }
}
