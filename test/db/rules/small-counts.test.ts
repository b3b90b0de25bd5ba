import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shownTotal, smallCount } from '../../../db/rules/small-counts.js'

it('counts from 1 to 4 are shown as "<5", nobody and more as they are', () => {
  expect([0, 1, 4, 5, 120].map(smallCount)).toEqual(['0', '<5', '<5', '5', '120'])
})

it('a total is withheld when one of its parts is not shown', () => {
  expect(shownTotal([120, 3])).toBeNull()
  expect(shownTotal([3, 3])).toBeNull()
  expect(shownTotal([120, 0, 7])).toBe('127')
  expect(shownTotal([])).toBe('0')
})

it('the total of one part says no more than that part', () => {
  expect(shownTotal([3, 0])).toBe('<5')
  expect(shownTotal([0, 9])).toBe('9')
  // Four parts of which each is one at least, and no more than four together, would be one each.
  expect(shownTotal([1, 1, 1, 1])).toBeNull()
})

it('what is shown of parts and total leaves more than one value possible for each part that is not', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(7), { minLength: 1, maxLength: 4 }), (counts) => {
      const shown = (all: readonly number[]) =>
        JSON.stringify([all.map(smallCount), shownTotal(all)])
      const alike = possible(counts).filter((all) => shown(all) === shown(counts))
      for (const [at, count] of counts.entries()) {
        if (smallCount(count) === '<5') {
          expect(new Set(alike.map((all) => all[at])).size).toBeGreaterThan(1)
        }
      }
    }),
  )
})

/** All counts that look alike part by part. */
function possible([first, ...rest]: readonly number[]): number[][] {
  if (first === undefined) return [[]]
  const values = smallCount(first) === '<5' ? [1, 2, 3, 4] : [first]
  return values.flatMap((value) => possible(rest).map((others) => [value, ...others]))
}
