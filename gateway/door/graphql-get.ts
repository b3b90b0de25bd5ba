import { parse as parseJson } from 'secure-json-parse'
import { words } from '../../schema/codes/words.js'
import { HubError } from '../../schema/errors.js'
import type { Word } from '../../schema/language.js'
import { isPersonId } from '../../schema/scalars/node-id.js'
import { ownerOfNumber } from '../../schema/scalars/number-owner.js'
import { normaliseSubjectCode } from '../../schema/scalars/subject-code.js'
import type { DocumentRequest } from '../clients/documents/requested-text.js'

/** What the body of a POST would say. */
export interface GetRequest extends DocumentRequest {
  readonly operationName?: string | undefined
  readonly variables?: unknown
}

const texts = ['query', 'operationName', 'documentId', 'id'] as const
const objects = ['variables', 'extensions'] as const
const names: ReadonlySet<string> = new Set([...texts, ...objects])

/**
 * What a GET asks for, as GraphQL over HTTP writes it into the address. Parameters of other names are nobody's business;
 * one without a value says nothing.
 *
 * @param address  path and query of the request
 * @throws {HubError} BAD_REQUEST for a parameter that stands twice, for one that is no JSON object or no percent-encoded
 *   UTF-8, and for a person's key or id number anywhere, however it is written: addresses are logged
 */
export function readGet(address: string): GetRequest {
  const read: Record<string, unknown> = {}
  for (const [name, value] of parametersOf(address)) {
    if (namesPerson(name) || namesPerson(value)) {
      throw new HubError('BAD_REQUEST.personInAddress', { name: shownName(name) })
    }
    if (!names.has(name)) continue
    if (Object.hasOwn(read, name)) {
      throw new HubError('BAD_REQUEST.twiceInAddress', { name })
    }
    read[name] = texts.includes(name as never) ? value : objectOf(name, value)
  }
  return Object.fromEntries(
    Object.entries(read).filter(([, value]) => value !== '' && value !== null),
  )
}

function* parametersOf(address: string): Iterable<[name: string, value: string]> {
  const query = address.includes('?') ? address.slice(address.indexOf('?') + 1) : ''
  for (const part of query.split('&')) {
    const [written = '', ...rest] = part.split('=')
    const name = decoded(written, words.parameterName)
    yield [name, decoded(rest.join('='), shownName(name))]
  }
}

/** A replacement for what cannot be read would be asked for in its place, and nothing found. */
function decoded(written: string, what: Word): string {
  try {
    return decodeURIComponent(written.replaceAll('+', ' '))
  } catch {
    throw new HubError('BAD_REQUEST.percentEncoding', { what })
  }
}

const shownName = (name: string): Word => (names.has(name) ? name : words.parameter)

/** As the scalars would read it, from within JSON or GraphQL too. */
function namesPerson(value: string): boolean {
  const text = value
    .replaceAll(/\\u(?:\{0*([0-9a-f]{1,5})\}|([0-9a-f]{4}))/gi, (_, long, short) =>
      String.fromCodePoint(Number.parseInt(long ?? short, 16)),
    )
    .replaceAll(/\\[nrtf]/g, ' ')
  if (personKey.test(normaliseSubjectCode(text))) return true
  if ((text.match(opaqueTexts) ?? []).some(isPersonId)) return true
  const plain = text.normalize('NFKC').toUpperCase()
  return [plain, plain.replaceAll(betweenDigits, '')].some((one) =>
    (one.match(eighteenDigits) ?? []).some((number) => ownerOfNumber(number) === 'PERSON'),
  )
}

const opaqueTexts = /[\w-]{40,}/g
const personKey = /P[0-9]{2}[0-9A-F]{32}/
/** What `normaliseSubjectCode` takes out. */
const betweenDigits = /(?<=[0-9])[\s\p{Pd}\p{Cf}\u2212]+(?=[0-9X])/gu
const eighteenDigits = /(?<![0-9A-Z])[0-9]{17}[0-9X](?![0-9A-Z])/g

/** An empty one is as good as none. */
function objectOf(name: string, text: string): unknown {
  if (text === '') return null
  let value: unknown
  try {
    value = parseJson(text, { protoAction: 'error', constructorAction: 'error' })
  } catch {
    value = text
  }
  if (value === null || (typeof value === 'object' && !Array.isArray(value))) return value
  throw new HubError('BAD_REQUEST.jsonInAddress', { name })
}
