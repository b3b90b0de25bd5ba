import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellsOf,
  combinations,
  hasMembership,
  type Membership,
  possibleMasks,
} from '../../../rules/lists/list-membership.js'

const memberships: readonly Membership[] = ['SOME', 'EXACTLY_ONE', 'ALL', 'FIRST_ONLY']
const belonging = (membership: Membership) =>
  [0, 1, 2, 3, 4, 5, 6, 7].filter((mask) => hasMembership(membership, mask, 3))

describe('of three cities, a subject belongs', () => {
  it.each<[Membership, number[]]>([
    ['SOME', [1, 2, 3, 4, 5, 6, 7]],
    ['EXACTLY_ONE', [1, 2, 4]],
    ['ALL', [7]],
    ['FIRST_ONLY', [1]],
  ])('for %s when it stands in %j', (membership, masks) => {
    expect(belonging(membership)).toEqual(masks)
  })
})

describe('while the second of two cities could not be asked', () => {
  it.each<[Membership, [number, string][]]>([
    ['SOME', [[1, 'CERTAIN']]],
    ['EXACTLY_ONE', [[1, 'OPEN']]],
    ['ALL', [[1, 'OPEN']]],
    ['FIRST_ONLY', [[1, 'OPEN']]],
  ])('%s has who stands in the first as %j', (membership, expected) => {
    expect([...possibleMasks(membership, 2, 0b01)]).toEqual(expected)
  })
})

it('what a comparison calls certain holds whatever the missing cities have, what it calls open holds for some', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...memberships),
      fc.integer({ min: 2, max: 5 }),
      fc.nat(31),
      fc.nat(31),
      fc.boolean(),
      (membership, cities, askedBits, seenBits, mayLapse) => {
        const all = 2 ** cities - 1
        const asked = askedBits & all
        const seen = seenBits & asked
        fc.pre(seen !== 0)
        const missing = all & ~asked
        const truths = Array.from({ length: all + 1 }, (_, truth) => truth)
          // What is seen is so, or any part of it where entries may lapse.
          .filter((truth) =>
            mayLapse ? (truth & ~missing & ~seen) === 0 : (truth & ~missing) === seen,
          )
          .map((truth) => hasMembership(membership, truth, cities))
        const expected = truths.every(Boolean)
          ? 'CERTAIN'
          : truths.some(Boolean)
            ? 'OPEN'
            : undefined
        expect(possibleMasks(membership, cities, asked, mayLapse).get(seen)).toBe(expected)
      },
    ),
  )
})

const cells = [
  { mask: 0b001, organisations: 5, persons: 1 },
  { mask: 0b110, organisations: 7, persons: 0 },
]

it('every combination of the cities has a cell, single cities first', () => {
  expect(combinations(cells, 3).map(({ mask, organisations }) => [mask, organisations])).toEqual([
    [0b001, 5],
    [0b010, 0],
    [0b100, 0],
    [0b011, 0],
    [0b101, 0],
    [0b110, 7],
    [0b111, 0],
  ])
})

it('a comparison of some cities adds up cells of all of them, in the order named', () => {
  const masks = (membership: Membership, places: number[]) =>
    cellsOf(membership, cells, places).map(({ mask }) => mask)
  expect(masks('FIRST_ONLY', [2, 0])).toEqual([0b110])
  expect(masks('FIRST_ONLY', [0, 2])).toEqual([0b001])
  expect(masks('EXACTLY_ONE', [0, 1])).toEqual([0b001, 0b110])
  expect(masks('ALL', [1, 2])).toEqual([0b110])
  expect(masks('SOME', [1, 2])).toEqual([0b110])
})
