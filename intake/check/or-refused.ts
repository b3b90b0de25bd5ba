import { HubError } from '../../schema/errors.js'
import { type RefusalCode, refusalCodes } from '../../schema/faults.js'
import type { SheetRow } from './sheet-row.js'

/** What a rule makes of a row that a mutation would be held to as well; refused for the same reason, null then. */
export function orRefused<T>(row: SheetRow, column: string, rule: () => T): T | null {
  try {
    return rule()
  } catch (error) {
    if (!(error instanceof HubError)) throw error
    const code = Object.hasOwn(refusalCodes, error.code) ? (error.code as RefusalCode) : null
    row.refuse(code ?? 'VALUE_UNKNOWN', column, error.sentence)
    return null
  }
}
