import { createHash } from 'node:crypto'
import { HubError } from '../errors.js'
import { readOpaque, writeOpaque } from './opaque-text.js'
import { isPersonKey, parseSubjectCode } from './subject-code.js'

/** What an id names. */
export type NodeName =
  | { readonly type: 'CreditSubject'; readonly code: string }
  | { readonly type: 'CreditFile'; readonly jurisdictionCode: string; readonly code: string }
  | { readonly type: 'Jurisdiction'; readonly code: string }
  | { readonly type: 'CreditList'; readonly code: string }

/** What an id says: its object, or that it is about a person, whom no id leads to. */
export type ReadNodeId = NodeName | { readonly type: 'PERSON' }

/** Stands before what is told of a person; no code begins like it. */
const ofPerson = 'person:'

/**
 * The id of an object across all types and cities, the same for ever and for everybody. In a person's stands a hash of
 * the key, from which nobody finds the key: ids get into caches, logs and addresses.
 */
export function nodeId(name: NodeName): string {
  const code = isPersonKey(name.code) ? ofPerson + hashed(name.code) : name.code
  return name.type === 'CreditFile'
    ? writeOpaque([name.type, name.jurisdictionCode, code])
    : writeOpaque([name.type, code])
}

/**
 * What an id names. Whether there is such an object, it does not say.
 *
 * @throws {HubError} ID_INVALID, which repeats nothing of it, for a text that the hub would not give as an id
 */
export function readNodeId(id: string): ReadNodeId {
  const name = nameIn(readOpaque(id) ?? [])
  if (name === null) throw invalid()
  if (name.code.startsWith(ofPerson)) return { type: 'PERSON' }
  return name
}

/** Whether a text is the id of something about a person. */
export function isPersonId(text: string): boolean {
  return nameIn(readOpaque(text) ?? [])?.code.startsWith(ofPerson) ?? false
}

function nameIn([type, ...parts]: readonly unknown[]): NodeName | null {
  if (type === 'CreditFile' && parts.length === 2) {
    const [jurisdictionCode, code] = parts
    return isMatch(/^[0-9]{6}$/, jurisdictionCode) && isSubject(code)
      ? { type, jurisdictionCode, code }
      : null
  }
  const [code] = parts
  if (parts.length !== 1) return null
  if (type === 'CreditSubject') return isSubject(code) ? { type, code } : null
  if (type === 'Jurisdiction') return isMatch(/^[0-9]{6}$/, code) ? { type, code } : null
  if (type === 'CreditList') return isMatch(/^[A-Z0-9-]{1,40}$/, code) ? { type, code } : null
  return null
}

/** In an id stand codes in their normal form only, and no person's key. */
function isSubject(code: unknown): code is string {
  if (isMatch(/^person:[0-9a-f]{32}$/, code)) return true
  if (typeof code !== 'string') return false
  try {
    return parseSubjectCode(code) === code && !isPersonKey(code)
  } catch {
    return false
  }
}

function isMatch(form: RegExp, value: unknown): value is string {
  return typeof value === 'string' && form.test(value)
}

function hashed(personKey: string): string {
  return createHash('sha256').update(`node-id ${personKey}`).digest('hex').slice(0, 32)
}

function invalid(): HubError {
  return new HubError('ID_INVALID.node')
}
