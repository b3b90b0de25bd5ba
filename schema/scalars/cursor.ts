import { crc32 } from 'node:zlib'
import { HubError } from '../errors.js'
import { textScalar } from './text-scalar.js'

/** Where a page ends: the values its rows are sorted by, of the last row. */
export type CursorKey = readonly (string | number | null)[]

const longest = 4096

/**
 * An opaque place in the answer to one query. It is not enciphered: nothing may stand in it that the page itself does not show.
 *
 * @param query  names the field and whatever of its arguments decides which rows it has and in which order
 */
export function encodeCursor(query: string, key: CursorKey): string {
  const content = JSON.stringify([query, ...key])
  return base64url(checksum(content) + content)
}

/**
 * @returns the key that encodeCursor was given for this same query
 * @throws {HubError} CURSOR_INVALID when it was damaged or belongs to another query
 */
export function decodeCursor(query: string, cursor: string): CursorKey {
  const [writtenFor, ...key] = contentOf(cursor) ?? refuseDamaged()
  if (writtenFor === query) return key
  throw new HubError(
    'CURSOR_INVALID',
    'This cursor comes from another field or other arguments; start again without a cursor.',
  )
}

function refuseDamaged(): never {
  throw new HubError(
    'CURSOR_INVALID',
    'This cursor is damaged; send one back as the hub gave it, or start again without one.',
  )
}

/** Null when it is damaged. A forged checksum is taken, so what stands behind it is not trusted either. */
function contentOf(cursor: string): CursorKey | null {
  if (cursor.length > longest) return null
  const text = Buffer.from(cursor, 'base64url').toString()
  const content = text.slice(8)
  if (checksum(content) !== text.slice(0, 8) || base64url(text) !== cursor) return null
  try {
    const values: unknown = JSON.parse(content)
    return Array.isArray(values) && values.every(isPlain) ? values : null
  } catch {
    return null
  }
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number'
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

function checksum(content: string): string {
  return crc32(content).toString(16).padStart(8, '0')
}

export const Cursor = textScalar({
  name: 'Cursor',
  code: 'CURSOR_INVALID',
  parse(cursor) {
    return contentOf(cursor) ? cursor : refuseDamaged()
  },
})
