import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  belongsTo,
  cellsOf,
  cellsOfNamed,
  combinations,
  type Membership,
  possibleMasks,
  type Relation,
} from '../../../rules/lists/list-membership.js'

const memberships: readonly Membership[] = ['SOME', 'EXACTLY_ONE', 'ALL', 'FIRST_ONLY']
const related = (membership: Membership, listedIn = 0, notListedIn = 0): Relation => ({
  membership,
  listedIn,
  notListedIn,
})
const belonging = (relation: Relation) =>
  [0, 1, 2, 3, 4, 5, 6, 7].filter((mask) => belongsTo(relation, mask, 3))

describe('of three cities, a subject belongs', () => {
  it.each<[Membership, number[]]>([
    ['SOME', [1, 2, 3, 4, 5, 6, 7]],
    ['EXACTLY_ONE', [1, 2, 4]],
    ['ALL', [7]],
    ['FIRST_ONLY', [1]],
  ])('for %s when it stands in %j', (membership, masks) => {
    expect(belonging(related(membership))).toEqual(masks)
  })
})

describe('of three cities, in the first', () => {
  it.each<[string, Relation, number[]]>([
    ['and not in the second', related('SOME', 0b001, 0b010), [0b001, 0b101]],
    ['and the second, not in the third', related('SOME', 0b011, 0b100), [0b011]],
    ['and in exactly one', related('EXACTLY_ONE', 0b001), [0b001]],
    ['and in all, but not in the third', related('ALL', 0b001, 0b100), []],
  ])('%s', (_, relation, masks) => {
    expect(belonging(relation)).toEqual(masks)
  })
})

describe('while the second of two cities could not be asked', () => {
  it.each<[Membership, [number, string][]]>([
    ['SOME', [[1, 'CERTAIN']]],
    ['EXACTLY_ONE', [[1, 'OPEN']]],
    ['ALL', [[1, 'OPEN']]],
    ['FIRST_ONLY', [[1, 'OPEN']]],
  ])('%s has who stands in the first as %j', (membership, expected) => {
    expect([...possibleMasks(related(membership), 2, 0b01)]).toEqual(expected)
  })
})

it('a city that could not be asked leaves open who is said not to be listed there', () => {
  const relation = related('SOME', 0b01, 0b10)
  expect([...possibleMasks(relation, 2, 0b01)]).toEqual([[0b01, 'OPEN']])
  expect([...possibleMasks(relation, 2, 0b11)]).toEqual([[0b01, 'CERTAIN']])
})

it('what a comparison calls certain holds whatever the missing cities have, what it calls open holds for some', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...memberships),
      fc.integer({ min: 2, max: 5 }),
      fc.nat(31),
      fc.nat(31),
      fc.boolean(),
      fc.oneof(fc.constant(0), fc.nat(31)),
      fc.oneof(fc.constant(0), fc.nat(31)),
      (membership, cities, askedBits, seenBits, mayLapse, inBits, notInBits) => {
        const all = 2 ** cities - 1
        const relation = related(membership, inBits & all, notInBits & all)
        const asked = askedBits & all
        const seen = seenBits & asked
        fc.pre(seen !== 0)
        const missing = all & ~asked
        const truths = Array.from({ length: all + 1 }, (_, truth) => truth)
          // What is seen is so, or any part of it where entries may lapse.
          .filter((truth) =>
            mayLapse ? (truth & ~missing & ~seen) === 0 : (truth & ~missing) === seen,
          )
          .map((truth) => belongsTo(relation, truth, cities))
        const expected = truths.every(Boolean)
          ? 'CERTAIN'
          : truths.some(Boolean)
            ? 'OPEN'
            : undefined
        expect(possibleMasks(relation, cities, asked, mayLapse).get(seen)).toBe(expected)
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
    cellsOf(related(membership), cells, places).map(({ mask }) => mask)
  expect(masks('FIRST_ONLY', [2, 0])).toEqual([0b110])
  expect(masks('FIRST_ONLY', [0, 2])).toEqual([0b001])
  expect(masks('EXACTLY_ONE', [0, 1])).toEqual([0b001, 0b110])
  expect(masks('ALL', [1, 2])).toEqual([0b110])
  expect(masks('SOME', [1, 2])).toEqual([0b110])
})

it('combinations of some cities add up those of all of them, those with nobody too', () => {
  const masks = (places: number[]) =>
    cellsOfNamed(cells, places).map(({ mask, organisations, persons }) => [
      mask,
      organisations,
      persons,
    ])
  expect(masks([0, 2])).toEqual([
    [0b01, 5, 1],
    [0b10, 7, 0],
    [0b11, 0, 0],
  ])
  expect(masks([2, 1])).toEqual([
    [0b01, 0, 0],
    [0b10, 0, 0],
    [0b11, 7, 0],
  ])
})
