import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../../rules/days.js'
import { makeRoom } from '../../../rules/standards/make-room.js'

const first = '2026-01-01'
const dayAt = (days: number) => addDays(first, days)
const days = Array.from({ length: 40 }, (_, at) => dayAt(at))

interface Version {
  readonly id: number
  readonly validFrom: string
  readonly validUntil: string | null
}

const begun = { id: 1, validFrom: first, validUntil: dayAt(9) }
const planned = { id: 2, validFrom: dayAt(10), validUntil: null }

it('ends what holds on the day before, and sets aside what was planned', () => {
  expect(makeRoom([begun, planned], dayAt(5))).toEqual({
    closed: [begun, planned],
    shortened: [{ ...begun, validUntil: dayAt(4) }],
  })
})

it('takes the place of what begins on the same day, and leaves alone what has ended', () => {
  expect(makeRoom([begun, planned], dayAt(10))).toEqual({ closed: [planned], shortened: [] })
})

it('leaves one version a day, whatever was begun in whatever order', () => {
  const holding = (versions: readonly Version[], day: string) =>
    versions
      .filter(
        ({ validFrom, validUntil }) =>
          validFrom <= day && (validUntil === null || day <= validUntil),
      )
      .map(({ id }) => id)
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 39 }), { maxLength: 12 }), (begins) => {
      let versions: Version[] = []
      begins.forEach((at, id) => {
        const day = dayAt(at)
        const before = days.map((one) => holding(versions, one))
        const { closed, shortened } = makeRoom(versions, day)
        const kept = versions.filter((version) => !closed.includes(version))
        versions = [...kept, ...shortened, { id, validFrom: day, validUntil: null }]
        expect(days.map((one) => holding(versions, one))).toEqual(
          days.map((one, place) => (one < day ? before[place] : [id])),
        )
        expect(
          versions.every((one) => one.validUntil === null || one.validFrom <= one.validUntil),
        ).toBe(true)
      })
    }),
  )
})
