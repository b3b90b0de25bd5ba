import type { JSONWebKeySet } from 'jose'
import { HubError } from '../../../schema/errors.js'
import { verifyDetached } from '../../keys/verify-detached.js'
import {
  type AnswerJson,
  canonicalRequest,
  type Receipt,
  receiptType,
  type SignedRequest,
  signedBytes,
} from './receipt.js'
import { readStrictJson } from './strict-json.js'

export interface VerifiedReceipt {
  readonly kid: string
  readonly receipt: Receipt
  /** Versions of the cities' data by jurisdiction key, as the answer says them. */
  readonly dataset: Readonly<Record<string, unknown>>
}

export interface ReceiptQuestion {
  /** The saved answer, as it came. */
  readonly answer: Uint8Array
  /** Public keys that are believed to be the hub's. */
  readonly keys: JSONWebKeySet
  /** The body of the request that it should answer. */
  readonly request?: Uint8Array | undefined
}

/**
 * The receipt in a saved answer, once it is certain that the hub signed all of that answer.
 *
 * @throws {HubError} RECEIPT_MALFORMED, RECEIPT_KEY_UNKNOWN, RECEIPT_CHANGED, RECEIPT_OTHER_REQUEST
 */
export async function verifyReceipt({
  answer,
  keys,
  request,
}: ReceiptQuestion): Promise<VerifiedReceipt> {
  const json = readAnswer(answer)
  const receipt = json.extensions.receipt as Receipt
  const verdict = await verifyDetached(String(receipt.signature), bytesOf(json), receiptType, keys)
  if (!verdict.valid) {
    throw new HubError(faults[verdict.fault])
  }
  if (receipt.version !== 1) throw new HubError('RECEIPT_MALFORMED.otherVersion')
  if (request !== undefined && canonicalRequest(receipt.request) !== readRequest(request)) {
    throw new HubError('RECEIPT_OTHER_REQUEST.other')
  }
  const dataset = (json.extensions.dataset ?? {}) as VerifiedReceipt['dataset']
  return { kid: verdict.kid, receipt, dataset }
}

const faults = {
  MALFORMED: 'RECEIPT_MALFORMED.signature',
  KEY_UNKNOWN: 'RECEIPT_KEY_UNKNOWN.notGiven',
  CHANGED: 'RECEIPT_CHANGED.changed',
} as const

function readAnswer(bytes: Uint8Array): AnswerJson {
  let value: unknown
  try {
    value = readStrictJson(bytes)
  } catch (error) {
    throw new HubError('RECEIPT_MALFORMED.json', { what: (error as Error).message })
  }
  const receipt = memberOf(memberOf(value, 'extensions'), 'receipt')
  const refused = memberOf(memberOf(receipt, 'refused'), 'message')
  if (typeof refused === 'string')
    throw new HubError('RECEIPT_MALFORMED.refused', { said: refused })
  if (typeof memberOf(receipt, 'signature') === 'string') return value as AnswerJson
  throw new HubError('RECEIPT_MALFORMED.none')
}

function bytesOf(answer: AnswerJson): Uint8Array {
  try {
    return signedBytes(answer)
  } catch {
    throw new HubError('RECEIPT_MALFORMED.notCanonical')
  }
}

function readRequest(bytes: Uint8Array): string {
  let value: unknown
  try {
    value = readStrictJson(bytes)
  } catch (error) {
    throw new HubError('ARGUMENT_INVALID.requestFile', { what: (error as Error).message })
  }
  const query = memberOf(value, 'query')
  if (typeof query !== 'string') throw new HubError('ARGUMENT_INVALID.requestFileWithoutQuery')
  const operationName = (memberOf(value, 'operationName') ?? null) as SignedRequest['operationName']
  const variables = (memberOf(value, 'variables') ?? {}) as SignedRequest['variables']
  return canonicalRequest({ query, operationName, variables })
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}
