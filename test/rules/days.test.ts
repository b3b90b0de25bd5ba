import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, addMonths, earlier } from '../../rules/days.js'
import { dayInChina, isDay } from '../../schema/scalars/date.js'

it.each([
  ['2026-05-10', 12, '2027-05-10'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-31', 0, '2026-12-31'],
  ['2026-03-31', -1, '2026-02-28'],
  ['1880-01-01', 216, '1898-01-01'],
])('%s and %i months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later)
})

it('never leaves the month it was sent to', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.nat({ max: 480 }), (from, months) => {
      const to = addMonths(from, months)
      const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
      expect(isDay(to)).toBe(true)
      expect(monthOf(to) - monthOf(from)).toBe(months)
    }),
  )
})

it('adds days over the ends of months and years', () => {
  expect([addDays('2026-12-31', 1), addDays('2024-03-01', -1)]).toEqual([
    '2027-01-01',
    '2024-02-29',
  ])
})

it('takes the earlier day, an unknown one never', () => {
  expect([
    earlier('2026-04-01', null),
    earlier('2026-04-01', '2026-03-31'),
    earlier('2026-04-01', '2026-04-02'),
  ]).toEqual(['2026-04-01', '2026-03-31', '2026-04-01'])
})

it('has the day begin at midnight in Shanghai, 16:00 UTC', () => {
  expect([
    dayInChina(new Date('2026-03-31T15:59:59.999Z')),
    dayInChina(new Date('2026-03-31T16:00:00Z')),
  ]).toEqual(['2026-03-31', '2026-04-01'])
})
