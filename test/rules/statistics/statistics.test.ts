import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type Dimension,
  statisticsRows,
  type Tally,
  toldRows,
} from '../../../rules/statistics/statistics.js'

const tally = (part: Partial<Tally>): Tally => ({
  jurisdictionCode: '320583',
  listCode: null,
  behaviourCode: null,
  severity: null,
  month: '2026-04',
  listEntries: 0,
  penalties: 0,
  ...part,
})
const tallies = [
  tally({ listCode: 'SL02', behaviourCode: 'TX01', severity: 'SERIOUS', listEntries: 3 }),
  tally({ behaviourCode: 'TX02', severity: 'MINOR', penalties: 5 }),
  tally({ jurisdictionCode: '320585', behaviourCode: 'EN01', severity: 'GENERAL', penalties: 7 }),
  tally({ penalties: 1, month: '2026-03' }),
]
const domainOf = (code: string | null) => code && { TX: '税务', EN: '生态环境' }[code.slice(0, 2)]!

const nothing = {
  jurisdictionCode: null,
  domain: null,
  severity: null,
  listCode: null,
  month: null,
  listEntries: 0,
  penalties: 0,
}

it('without a dimension everything is one row, also when there is nothing', () => {
  expect(statisticsRows(tallies, [], domainOf)).toEqual([
    { ...nothing, listEntries: 3, penalties: 13 },
  ])
  expect(statisticsRows([], [], domainOf)).toEqual([nothing])
})

it('adds up what falls under the same domain; what has none comes last', () => {
  expect(statisticsRows(tallies, ['DOMAIN'], domainOf)).toEqual([
    { ...nothing, domain: '生态环境', penalties: 7 },
    { ...nothing, domain: '税务', listEntries: 3, penalties: 5 },
    { ...nothing, penalties: 1 },
  ])
})

it('orders rows by the dimensions as they were asked for, severity from the mildest', () => {
  const rows = statisticsRows(tallies, ['SEVERITY', 'JURISDICTION'], domainOf)
  expect(rows.map(({ severity, jurisdictionCode }) => [severity, jurisdictionCode])).toEqual([
    ['MINOR', '320583'],
    ['GENERAL', '320585'],
    ['SERIOUS', '320583'],
    [null, '320583'],
  ])
})

it('keeps penalties, which stand on no list, apart from lists', () => {
  expect(
    statisticsRows(tallies, ['LIST'], domainOf).map(({ listCode, listEntries, penalties }) => [
      listCode,
      listEntries,
      penalties,
    ]),
  ).toEqual([
    ['SL02', 3, 0],
    [null, 0, 13],
  ])
})

it('a window of four months with two each does not tell that there are two in each', () => {
  const months = [1, 2, 3, 4].map((month) => tally({ month: `2026-0${month}`, listEntries: 2 }))
  expect(toldRows(months, [], domainOf, true)).toEqual([nothing])
  expect(toldRows([], [], domainOf, true)).toEqual([nothing])
})

it('windows say no more than their months: whatever is alike month by month is told alike', () => {
  const months = fc.array(
    fc.record({
      month: fc.constantFrom('2026-01', '2026-02', '2026-03'),
      jurisdictionCode: fc.constantFrom('320583', '320585'),
      penalties: fc.nat(12),
    }),
  )
  const dimensions = fc.constantFrom<Dimension[]>(
    [],
    ['JURISDICTION'],
    ['JURISDICTION', 'SEVERITY'],
  )
  fc.assert(
    fc.property(months, dimensions, (parts, by) => {
      const counted = parts.map((part) => tally(part))
      const monthly = toldRows(counted, [...by, 'MONTH'], domainOf, true)
      expect(toldRows(counted, by, domainOf, true)).toEqual(
        statisticsRows(
          monthly.map((row) =>
            tally({ jurisdictionCode: row.jurisdictionCode ?? '', penalties: row.penalties }),
          ),
          by,
          () => null,
        ),
      )
    }),
  )
})
