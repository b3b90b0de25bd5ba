import { expect, it } from 'vitest'
import { deadlines } from '../../../rules/cases/deadlines.js'
import { addWorkingDays, loadCalendar, missingYear } from '../../../rules/working-days.js'
import { wayOutIn } from '../../../schema/ways-out.js'
import { authority, checkRow, facts } from '../../intake/check/city-facts.js'

const about = { targetKind: '行政处罚', targetId: 'KS-P-1' }
const repair = {
  ...{ ...about, status: '准予修复', earlyBasis: '演示裁〔2026〕1号' },
  ...{ authorityCode: authority.code, authorityName: authority.name },
}
const revocation = {
  ...{ ...about, revokedBy: '行政复议', revocationDocumentNo: '演示复决〔2026〕1号' },
  ...{ revocationUnit: '演示人民政府', reason: '程序违法' },
}
const objection = { ...about, status: '异议成立' }
const noted = (kind: 'repairs' | 'objections' | 'revocations', cells: Record<string, string>) =>
  checkRow(kind, cells).notices.map(({ code, wayOut }) => `${code} ${wayOutIn(wayOut, 'en')}`)

// Handed in on Monday 2026-11-23.
it.each([
  ['repairs', repair, '2026-11-18', '2026-11-23', []],
  [
    'repairs',
    repair,
    '2026-11-17',
    '2026-11-23',
    ['REPAIR_DECIDED_LATE It was due on 2026-11-20.'],
  ],
  ['repairs', repair, '2026-11-09', '2026-11-12', []],
  [
    'repairs',
    repair,
    '2026-11-06',
    '2026-11-11',
    ['REPAIR_REPORTED_LATE It was due on 2026-11-20.'],
  ],
  ['objections', { ...objection, status: '已受理' }, '2026-11-19', '', []],
  [
    'objections',
    { ...objection, status: '已受理' },
    '2026-11-18',
    '',
    ['OBJECTION_REPORTED_LATE It was due on 2026-11-20.'],
  ],
  ['objections', objection, '2026-11-11', '2026-11-20', []],
  [
    'objections',
    objection,
    '2026-11-11',
    '2026-11-23',
    ['OBJECTION_DECIDED_LATE It was due on 2026-11-20.'],
  ],
  ['revocations', revocation, '', '2026-11-20', []],
  [
    'revocations',
    revocation,
    '',
    '2026-11-19',
    ['REVOCATION_REPORTED_LATE It was due on 2026-11-22.'],
  ],
] as const)('%s: what is late is told, with the day it was due', (kind, row, acceptedOn, decidedOn, told) => {
  expect(noted(kind, { ...row, acceptedOn, decidedOn })).toEqual(told)
})

it('a city’s own limit takes the place of the common one, from its day on', () => {
  const own = deadlines([
    { step: 'OBJECTION_DECIDED', limit: '7', unit: 'WORKING_DAYS', valid_from: '2022-01-01' },
    {
      ...{ step: 'OBJECTION_DECIDED', city: facts.jurisdiction.code, limit: '5' },
      ...{ unit: 'WORKING_DAYS', valid_from: '2026-11-01' },
    },
  ])
  const city = { ...facts, book: { ...facts.book, deadlines: own } }
  const late = (acceptedOn: string, decidedOn: string) =>
    checkRow('objections', { ...objection, acceptedOn, decidedOn }, { city }).notices.map(
      ({ wayOut }) => wayOutIn(wayOut, 'en'),
    )
  expect(late('2026-11-11', '2026-11-19')).toEqual(['It was due on 2026-11-18.'])
  expect(late('2026-10-29', '2026-11-09')).toEqual([])
})

it('a year whose calendar is not laid down is provisional, and missing from December on', () => {
  const calendar = loadCalendar()
  expect(
    ['2026-11-30', '2026-12-01', '2027-03-01'].map((day) => missingYear(day, calendar)),
  ).toEqual([null, '2027', '2027'])
  // 2027-01-01 is a statutory day off; what is made up for is not known.
  expect(addWorkingDays('2026-12-31', 1, calendar)).toBe('2027-01-04')
  const city = { ...facts, today: '2027-02-20' }
  const row = { ...objection, acceptedOn: '2027-01-29', decidedOn: '2027-02-19' }
  expect(
    checkRow('objections', row, { city }).notices.map(({ wayOut }) => wayOutIn(wayOut, 'en')),
  ).toEqual([
    'It was due on 2027-02-11 (provisional: the calendar of working days is not complete).',
  ])
})
