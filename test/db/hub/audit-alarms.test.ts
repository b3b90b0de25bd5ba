import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { countAlarms, listAlarms, loadAlarmRules } from '../../../db/hub/audit-alarms.js'
import { type ChainedEntry, insertEntries } from '../../../db/hub/audit-entries.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import type { HubStore } from '../../../db/store.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { unchainedEntry } from '../../support/audit-rows.js'
import { freshFolder } from '../../support/embedded.js'

let databases: Databases
let hub: HubStore
beforeAll(async () => {
  const settings = { members: [], dataFolder: await freshFolder(), url: null, urls: {} }
  databases = await openDatabases(settings, loadCatalogues())
  hub = await databases.hub()
})
beforeEach(() => hub.db.delete(hub.t.auditEntry).then(() => {}))
afterAll(() => databases.close())

const rule = (kind: string, threshold: number, more: Record<string, string> = {}) =>
  loadAlarmRules([{ code: 'R', kind, name_zh: '规则', threshold: String(threshold), ...more }])
const hourly = { window_minutes: '60' }
const office = { from_hour: '8', to_hour: '18' }

let seq = 0
/** One look-up, at a time of 2026-11-24, a Tuesday, in China. */
async function lookUp(time: string, changes: Partial<ChainedEntry> = {}): Promise<void> {
  seq += 1
  const at = new Date(`${time.includes('T') ? time : `2026-11-24T${time}`}:00+08:00`)
  await insertEntries(hub, [unchainedEntry(seq, at, { codes: [person(1)], ...changes })])
}

const person = (number: number) => `P01${String(number).padStart(32, '0')}`
const span = { from: new Date('2026-11-20T00:00:00Z'), until: new Date('2026-11-30T00:00:00Z') }
const found = async (rules: ReturnType<typeof rule>) =>
  (await listAlarms(hub, rules, span)).map(({ rule: _, ...alarm }) => alarm)

it('many persons asked by one program in a window raise an alarm, organisations and repeats do not', async () => {
  await lookUp('09:10', { codes: [person(1), person(2), '91990583MA00000001'] })
  await lookUp('09:20', { codes: [person(2)] })
  await lookUp('10:05', { codes: [person(3)] })
  expect(await found(rule('MANY_PERSONS', 3, hourly))).toEqual([])
  await lookUp('09:50', { codes: [person(4)] })
  await lookUp('09:51', { codes: [person(5)], client: 'another' })
  expect(await found(rule('MANY_PERSONS', 3, hourly))).toEqual([
    {
      unit: 'unit',
      client: 'program',
      subjectCode: null,
      purpose: null,
      firstAt: '2026-11-24T01:10:00.000000Z',
      lastAt: '2026-11-24T01:50:00.000000Z',
      count: 3,
    },
  ])
})

it('a look-up at night or on a day off raises an alarm, one in office hours or of public data does not', async () => {
  await lookUp('08:00')
  await lookUp('17:59')
  await lookUp('20:00', { disclosed: [] })
  expect(await found(rule('OUTSIDE_HOURS', 1, office))).toEqual([])
  await lookUp('07:59')
  await lookUp('18:00')
  // A Sunday.
  await lookUp('2026-11-22T10:00')
  const alarms = await found(rule('OUTSIDE_HOURS', 1, office))
  expect(alarms.map(({ firstAt, count }) => [firstAt, count])).toEqual([
    ['2026-11-23T23:59:00.000000Z', 2],
    ['2026-11-22T02:00:00.000000Z', 1],
  ])
})

it('a day off of any year that the calendar knows is one', async () => {
  // New Year's Day, a Friday; and a Monday.
  await lookUp('2027-01-01T10:00')
  await lookUp('2027-01-04T10:00')
  const begin = { from: new Date('2026-12-30T00:00:00Z'), until: new Date('2027-01-06T00:00:00Z') }
  const alarms = await listAlarms(hub, rule('OUTSIDE_HOURS', 1, office), begin)
  expect(alarms.map(({ firstAt }) => firstAt)).toEqual(['2027-01-01T02:00:00.000000Z'])
})

it('the same person asked by many units raises an alarm, by one unit many times does not', async () => {
  for (const time of ['09:00', '09:01', '09:02']) await lookUp(time)
  await lookUp('09:03', { unit: 'second' })
  expect(await found(rule('MANY_UNITS', 3, hourly))).toEqual([])
  await lookUp('09:04', { unit: 'third', codes: [person(1), person(2)] })
  expect(
    (await found(rule('MANY_UNITS', 3, hourly))).map(({ subjectCode, count }) => [
      subjectCode,
      count,
    ]),
  ).toEqual([[person(1), 3]])
})

it('a purpose that a unit states for the first time raises an alarm, once the unit has a history', async () => {
  await lookUp('2026-11-01T09:00', { purpose: 'licensing' })
  await lookUp('09:00', { purpose: 'subsidy' })
  expect(await found(rule('NEW_PURPOSE', 2))).toEqual([])
  await lookUp('10:00', { purpose: 'repair' })
  await lookUp('11:00', { purpose: 'repair' })
  await lookUp('11:00', { purpose: 'licensing', unit: 'new' })
  expect(await found(rule('NEW_PURPOSE', 2))).toEqual([
    {
      unit: 'unit',
      client: null,
      subjectCode: null,
      purpose: 'repair',
      firstAt: '2026-11-24T02:00:00.000000Z',
      lastAt: '2026-11-24T02:00:00.000000Z',
      count: 2,
    },
  ])
})

it('counts alarms by rule for the metrics, also those that raise none', async () => {
  await lookUp('20:00')
  expect(await countAlarms(hub, loadAlarmRules(), span)).toEqual(
    new Map([
      ['AL01', 0],
      ['AL02', 1],
      ['AL03', 0],
      ['AL04', 0],
    ]),
  )
})

it('a rule that cannot be read is refused by name', () => {
  expect(() => rule('MANY', 1)).toThrow(/R: kind is "MANY"/)
  expect(() => rule('MANY_PERSONS', 1)).toThrow(/R: window_minutes is ""/)
  expect(() => rule('OUTSIDE_HOURS', 1, { from_hour: '8', to_hour: '25' })).toThrow(
    /to_hour is "25"/,
  )
})
