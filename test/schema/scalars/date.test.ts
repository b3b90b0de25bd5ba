import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDay } from '../../../schema/scalars/date.js'
import { parseInstant } from '../../../schema/scalars/date-time.js'
import { parseDivisionCode } from '../../../schema/scalars/division-code.js'
import { scalars } from '../../../schema/scalars/index.js'

it.each(['1900-01-01', '2024-02-29', '2026-04-01', '2199-12-31'])('takes the day %s', (day) => {
  expect(parseDay(day)).toBe(day)
})

it.each([
  '2026-02-29',
  '2100-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '1899-12-31',
  '2200-01-01',
  '2026-4-1',
  '2026/04/01',
  '20260401',
  '2026-04-01T00:00:00Z',
  ' 2026-04-01',
  '2026-04-01\n',
  '',
])('refuses %j as a day', (text) => {
  expect(() => parseDay(text)).toThrow(
    `${JSON.stringify(text)} is not a day: write one of the calendar, from 1900 to 2199, as YYYY-MM-DD: 2026-04-01.`,
  )
})

it.each([
  ['2026-04-01T09:30:00+08:00', '2026-04-01T01:30:00.000000Z'],
  ['2026-04-01T00:00:00+08:00', '2026-03-31T16:00:00.000000Z'],
  ['2026-04-01 01:30:00.5z', '2026-04-01T01:30:00.500000Z'],
  ['2026-04-01t01:30:00.123456-00:30', '2026-04-01T02:00:00.123456Z'],
  ['2026-04-01T01:30:00.123456789Z', '2026-04-01T01:30:00.123456Z'],
])('writes the time %s in UTC as %s', (written, utc) => {
  expect(parseInstant(written)).toBe(utc)
  expect(parseInstant(utc)).toBe(utc)
})

it.each([
  '2026-04-01T09:30:00',
  '2026-04-01',
  '2026-02-29T09:30:00Z',
  '2026-04-01T24:00:00Z',
  '2026-04-01T09:60:00Z',
  '2026-04-01T09:30:60Z',
  '2026-04-01T09:30Z',
  '2026-04-01T09:30:00+0800',
  '2026-04-01T09:30:00+24:00',
  '2026-04-01T09:30:00.Z',
])('refuses %s as a time', (text) => {
  expect(() => parseInstant(text)).toThrow(
    `"${text}" is not a time: write RFC 3339 with a zone, as 2026-04-01T09:30:00+08:00.`,
  )
})

it('orders instants as text', () => {
  const instant = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      expect(parseInstant(one) < parseInstant(other)).toBe(Date.parse(one) < Date.parse(other))
    }),
  )
})

it('reads the times that PostgreSQL writes', () => {
  expect(scalars.DateTime.serialize('2026-04-01 09:30:00.123456+08')).toBe(
    '2026-04-01T01:30:00.123456Z',
  )
  expect(scalars.DateTime.serialize('2026-04-01 09:30:00+00')).toBe('2026-04-01T09:30:00.000000Z')
})

it('takes six digits as a division code and nothing else', () => {
  expect(parseDivisionCode('320583')).toBe('320583')
  for (const text of ['32058', '3205830', '32058X', '３２０５８３', ' 320583']) {
    expect(() => parseDivisionCode(text)).toThrow(
      `${JSON.stringify(text)} is not a division code: write six digits, such as 320583.`,
    )
  }
})

it.each(Object.entries(scalars))('has %s written as a string', (name, scalar) => {
  expect(scalar.name).toBe(name)
  expect(() => scalar.parseValue(20260401)).toThrow(`A ${name} is written as a string, in quotes.`)
})
