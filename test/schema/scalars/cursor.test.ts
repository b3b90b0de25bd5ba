import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HubError } from '../../../schema/errors.js'
import { Cursor, decodeCursor, encodeCursor, noEpochs } from '../../../schema/scalars/cursor.js'

const key = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 4 })

const before = '5f0c6c1e-9f7d-4a55-8f0b-6f1f5c0a9d01'
const restored = 'a4b1d2c3-0000-4a55-8f0b-6f1f5c0a9d02'
const epochs = new Map([
  ['kunshan', before],
  ['taicang', before],
])

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
        const cursor = encodeCursor(query, values, epochs)
        expect(cursor).toMatch(/^[\w-]+$/)
        expect(Cursor.parseValue(cursor)).toBe(cursor)
        expect(decodeCursor(query, cursor, epochs)).toEqual(values)
      }),
    )
  })

  it('is refused by another query', () => {
    const cursor = encodeCursor('searchSubjects:3f', ['演示', 7], epochs)
    expect(() => decodeCursor('searchSubjects:40', cursor, epochs)).toThrow(
      'This cursor comes from another field or other arguments; start again without a cursor.',
    )
  })

  it('is refused when a character of it has changed, is missing or is too many', () => {
    const cursor = encodeCursor('q', ['演示科技', 7], epochs)
    const damaged = [...cursor].flatMap((character, at) => [
      cursor.slice(0, at) + (character === 'A' ? 'B' : 'A') + cursor.slice(at + 1),
      cursor.slice(0, at) + cursor.slice(at + 1),
      `${cursor.slice(0, at)}=${cursor.slice(at)}`,
    ])
    for (const text of [...damaged, '', `${cursor} `, 'A'.repeat(1_000_000)]) {
      expect(codeOf(() => decodeCursor('q', text, epochs))).toBe('CURSOR_INVALID')
      expect(() => Cursor.parseValue(text)).toThrow('This cursor is damaged')
    }
  })

  it('is refused once the data of a city were restored, and begins anew', () => {
    const cursor = encodeCursor('q', ['a'], epochs)
    expect(() => decodeCursor('q', cursor, new Map([...epochs, ['taicang', restored]]))).toThrow(
      expect.objectContaining({
        code: 'CURSOR_OF_OTHER_EPOCH',
        message:
          'The data of taicang were restored since this cursor was given; start again without a cursor.',
      }),
    )
  })

  it('goes on while a city is away, and when it is back', () => {
    const without = new Map([['kunshan', before]])
    expect(decodeCursor('q', encodeCursor('q', ['a'], epochs), without)).toEqual(['a'])
    expect(decodeCursor('q', encodeCursor('q', ['a'], without), epochs)).toEqual(['a'])
  })

  it.each([
    '',
    'x',
    '{}',
    '["q"]',
    '["q",1]',
    '["q",{"length":1}]',
    '["q",[1]]',
    '["q",true]',
    'null',
  ])('is refused when somebody wrote the content %j and its checksum himself', (content) => {
    expect(codeOf(() => decodeCursor('q', forged(content), noEpochs))).toBe('CURSOR_INVALID')
  })
})
