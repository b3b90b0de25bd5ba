import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Places } from '../../runtime/places.js'

it('never more than so many in all and of one, and what is given back twice counts once', () => {
  const step = fc.oneof(
    fc.record({ take: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ give: fc.nat(20) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const places = new Places({ most: 4, mostOfOne: 2 })
      const given: { one: string; leave: () => void }[] = []
      const held = new Set<number>()
      for (const one of steps) {
        if ('give' in one) {
          given[one.give]?.leave()
          held.delete(one.give)
          continue
        }
        const own = [...held].filter((at) => given[at]!.one === one.take).length
        const leave = places.take(one.take)
        expect(leave === null).toBe(held.size >= 4 || own >= 2)
        if (leave === null) continue
        held.add(given.length)
        given.push({ one: one.take, leave })
      }
      expect(places.taken).toBe(held.size)
    }),
  )
})

it('what is always taken has a place beyond them all', () => {
  const places = new Places({ most: 1 })
  const leave = places.take(null)!
  expect(places.take(null)).toBe(null)
  expect(places.take(null, true)).not.toBe(null)
  leave()
  expect([places.taken, places.take(null)]).toEqual([1, null])
})
