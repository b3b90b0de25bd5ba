import fc from 'fast-check'
import { expect, it } from 'vitest'
import { perVersion } from '../../../subgraphs/shared/per-version.js'

it('each key is made once while it is among those asked for latest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 60 }), (asked) => {
      const most = 3
      const of = perVersion<{ key: string }>(most)
      const latest: number[] = []
      for (const number of asked) {
        let isMade = false
        const key = String(number)
        const answer = of(key, () => {
          isMade = true
          return { key }
        })
        expect(answer).toEqual({ key })
        expect(isMade).toBe(!latest.slice(-most).includes(number))
        latest.splice(0, latest.length, ...latest.filter((one) => one !== number), number)
      }
    }),
  )
})

it('what everybody asks for is not pushed out by who asks for many others', () => {
  const of = perVersion<{ day: number }>(3)
  const today = of('today', () => ({ day: 0 }))
  for (let day = 1; day < 20; day += 1) {
    of(`other ${day}`, () => ({ day }))
    expect(of('today', () => ({ day: -1 }))).toBe(today)
  }
})

it('is read once for all who ask meanwhile, and anew once it could not be read', async () => {
  const of = perVersion<Promise<string>>(3)
  let reads = 0
  const read = async () => {
    reads += 1
    if (reads === 1) throw new Error('away')
    return `read ${reads}`
  }
  const first = [of('key', read), of('key', read)]
  expect(await Promise.allSettled(first)).toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ])
  expect(await Promise.all([of('key', read), of('key', read)])).toEqual(['read 2', 'read 2'])
})
