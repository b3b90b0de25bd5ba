import { parse as parseJson } from 'secure-json-parse'
import { HubError } from '../schema/errors.js'
import type { DocumentRequest } from './documents/requested-text.js'

/** What the body of a POST would say. */
export interface GetRequest extends DocumentRequest {
  readonly operationName?: string | undefined
  readonly variables?: unknown
}

const texts = ['query', 'operationName', 'documentId', 'id'] as const
const objects = ['variables', 'extensions'] as const

/**
 * What a GET asks for, as GraphQL over HTTP writes it into the address. Parameters of other names are nobody's business.
 *
 * @param address  path and query of the request
 * @throws {HubError} BAD_REQUEST for a parameter that stands twice, for one that is no JSON object, and for a person's key
 *   anywhere: addresses are logged
 */
export function readGet(address: string): GetRequest {
  const { searchParams } = new URL(address, 'http://hub.invalid')
  const read: Record<string, unknown> = {}
  for (const name of [...texts, ...objects]) {
    const values = searchParams.getAll(name)
    if (values.length > 1) throw new HubError('BAD_REQUEST', `${name} stands twice in the address.`)
    const [value] = values
    if (value === undefined) continue
    if (personKey.test(value)) {
      throw new HubError(
        'BAD_REQUEST',
        `${name} holds a person's key, which must not stand in an address: addresses are logged. Send it by POST.`,
      )
    }
    read[name] = texts.includes(name as never) ? value : objectOf(name, value)
  }
  return read
}

const personKey = /P[0-9]{2}[0-9A-F]{32}/i

function objectOf(name: string, text: string): unknown {
  if (text === '') return undefined
  let value: unknown
  try {
    value = parseJson(text, { protoAction: 'error', constructorAction: 'error' })
  } catch {
    value = text
  }
  if (value === null || (typeof value === 'object' && !Array.isArray(value))) return value
  throw new HubError(
    'BAD_REQUEST',
    `${name} is not a JSON object; write it as one, percent-encoded.`,
  )
}
