import type { IncomingHttpHeaders } from 'node:http'
import { HubError } from '../../../schema/errors.js'

/** @throws {HubError} ARGUMENT_INVALID for another value: a caller who relies on a receipt shall not miss it unseen */
export function wantsReceipt(headers: IncomingHttpHeaders): boolean {
  const value = headers['x-credit-receipt']
  if (value === undefined) return false
  if (value === '1') return true
  throw new HubError('ARGUMENT_INVALID.receiptHeader')
}
