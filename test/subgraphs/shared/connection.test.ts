import { describe, expect, it } from 'vitest'
import { encodeCursor, noEpochs } from '../../../schema/scalars/cursor.js'
import { connectionOf, pageSize, placeAfter } from '../../../subgraphs/shared/connection.js'

describe('a connection', () => {
  it('has the rows asked for, and a next page when there is one row more', () => {
    expect(connectionOf(['a', 'b', 'c'], 2, (node) => `@${node}`)).toEqual({
      edges: [
        { cursor: '@a', node: 'a' },
        { cursor: '@b', node: 'b' },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: '@a', endCursor: '@b' },
    })
    expect(connectionOf(['a'], 1, (node) => node).pageInfo.hasNextPage).toBe(false)
    expect(connectionOf([], 2, String)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
  })
})

describe('the size of a page', () => {
  it('is 20 unless asked otherwise, from 1 to 100', () => {
    expect([null, undefined, 1, 100].map(pageSize)).toEqual([20, 20, 1, 100])
    for (const first of [0, -1, 101]) {
      expect(() => pageSize(first)).toThrow(
        expect.objectContaining({
          code: 'ARGUMENT_INVALID',
          message: `first is ${first}; ask for 1 to 100 and page on with after.`,
        }),
      )
    }
  })
})

describe('the place behind a cursor', () => {
  const form = ['DAY', 'TEXT'] as const
  it('is the key of the last row, and none for a first page', () => {
    expect(
      placeAfter('q', encodeCursor('q', ['2026-01-01', 'id'], noEpochs), form, noEpochs),
    ).toEqual(['2026-01-01', 'id'])
    expect([null, undefined, ''].map((after) => placeAfter('q', after, form, noEpochs))).toEqual([
      null,
      null,
      null,
    ])
  })

  it.each([
    ['of another query', encodeCursor('p', ['2026-01-01', 'id'], noEpochs)],
    ['with a day that is none', encodeCursor('q', ['2026-02-30', 'id'], noEpochs)],
    ['with a number for a text', encodeCursor('q', ['2026-01-01', 5], noEpochs)],
    ['with too few values', encodeCursor('q', ['2026-01-01'], noEpochs)],
    ['with too many values', encodeCursor('q', ['2026-01-01', 'id', 'id'], noEpochs)],
    ['that is none', 'x'],
  ])('is refused for one %s', (_, after) => {
    expect(() => placeAfter('q', after, form, noEpochs)).toThrow(
      expect.objectContaining({ code: 'CURSOR_INVALID' }),
    )
  })
})
