import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HubError } from '../../../schema/errors.js'
import { Cursor, decodeCursor, encodeCursor } from '../../../schema/scalars/cursor.js'

const key = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 4 })

function codeOf(decode: () => unknown): string | undefined {
  try {
    decode()
  } catch (error) {
    if (error instanceof HubError) return error.code
    throw error
  }
  return undefined
}

function forged(content: string): string {
  const checksum = crc32(content).toString(16).padStart(8, '0')
  return Buffer.from(checksum + content).toString('base64url')
}

describe('a cursor', () => {
  it('gives back the key of its query', () => {
    fc.assert(
      fc.property(fc.string(), key, (query, values) => {
        const cursor = encodeCursor(query, values)
        expect(cursor).toMatch(/^[\w-]+$/)
        expect(Cursor.parseValue(cursor)).toBe(cursor)
        expect(decodeCursor(query, cursor)).toEqual(values)
      }),
    )
  })

  it('is refused by another query', () => {
    const cursor = encodeCursor('searchSubjects:3f', ['演示', 7])
    expect(() => decodeCursor('searchSubjects:40', cursor)).toThrow(
      'This cursor comes from another field or other arguments; start again without a cursor.',
    )
  })

  it('is refused when a character of it has changed, is missing or is too many', () => {
    const cursor = encodeCursor('q', ['演示科技', 7])
    const damaged = [...cursor].flatMap((character, at) => [
      cursor.slice(0, at) + (character === 'A' ? 'B' : 'A') + cursor.slice(at + 1),
      cursor.slice(0, at) + cursor.slice(at + 1),
      `${cursor.slice(0, at)}=${cursor.slice(at)}`,
    ])
    for (const text of [...damaged, '', `${cursor} `, 'A'.repeat(1_000_000)]) {
      expect(codeOf(() => decodeCursor('q', text))).toBe('CURSOR_INVALID')
      expect(() => Cursor.parseValue(text)).toThrow('This cursor is damaged')
    }
  })

  it.each([
    '',
    'x',
    '{}',
    '["q",{"length":1}]',
    '["q",[1]]',
    '["q",true]',
    'null',
  ])('is refused when somebody wrote the content %j and its checksum himself', (content) => {
    expect(codeOf(() => decodeCursor('q', forged(content)))).toBe('CURSOR_INVALID')
  })
})
