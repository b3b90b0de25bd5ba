import { expect, it } from 'vitest'
import { statisticsRows, type Tally } from '../../../db/rules/statistics.js'

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
