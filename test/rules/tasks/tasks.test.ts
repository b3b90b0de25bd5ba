import { expect, it } from 'vitest'
import type { ObjectionKnown } from '../../../rules/tasks/subject-history.js'
import {
  entry,
  kunshan,
  recognition,
  record,
  standard,
  taicang,
} from '../decisions/decision-world.js'
import {
  entryPath,
  history,
  known,
  lasting,
  lawPath,
  question,
  reportOf,
  rowsOf,
  taskPath,
  told,
} from './task-world.js'

const listed = entry(taicang, 'SL03', { decidedOn: '2026-11-02' })

it('a task is open from the first day on which all conditions held, and due so many working days later', () => {
  expect(told(history([known(listed)]))).toEqual([
    'A OPEN 2026-11-02 2026-11-09',
    'B OPEN 2026-11-02 2026-11-09',
  ])
  const later = rowsOf({ paths: [{ ...entryPath, validFrom: '2026-11-18' }] })
  expect(told(history([known(listed)]), [], question(later))).toEqual([
    'A OPEN 2026-11-18 2026-11-25',
  ])
})

it('nobody is late with what the hub did not know: what comes late counts from the day on which it came', () => {
  const late = known(listed, { knownFrom: '2026-11-20' })
  expect(told(history([late]))).toEqual([
    'A OPEN 2026-11-20 2026-11-27',
    'B OPEN 2026-11-20 2026-11-27',
  ])
})

it('what was carried out is to be lifted when its ground ends, of the first class the same day, and what was not is gone', () => {
  const ended = history([known({ ...listed, endedOn: '2026-11-17' })])
  expect(told(ended)).toEqual([])
  const reports = ['A', 'B'].map((pathCode) => reportOf(listed, { pathCode }))
  expect(told(ended, reports)).toEqual([
    'A TO_LIFT 2026-11-17 2026-11-18',
    'B TO_LIFT 2026-11-17 2026-11-17',
  ])
  expect(told(ended, [reportOf(listed, { executedUntil: '2026-11-16' })])).toEqual([])
  expect(told(ended, [reportOf(listed, { outcome: 'NOT_EXECUTED', executedOn: null })])).toEqual([])
})

it('a pending objection opens nothing and lifts nothing; when it is rejected the task begins anew', () => {
  const mark = (decidedOn: string | null): ObjectionKnown => ({
    jurisdictionCode: taicang,
    targetId: listed.id,
    acceptedOn: '2026-11-10',
    decidedOn,
    ...lasting,
  })
  const reported = [reportOf(listed)]
  const only = question(rowsOf({ paths: [entryPath] }))
  expect(told(history([known(listed)], [mark(null)]), [], only)).toEqual([])
  expect(told(history([known(listed)], [mark(null)]), reported, only)).toEqual([
    'A EXECUTED null null',
  ])
  expect(told(history([known(listed)], [mark('2026-11-17')]), [], only)).toEqual([
    'A OPEN 2026-11-17 2026-11-24',
  ])
})

it('a repair that is reopened opens the task anew, from the day on which it is', () => {
  const versions = [
    known(listed, { knownUntil: '2026-11-10' }),
    known(
      { ...listed, endedOn: '2026-11-10' },
      { knownFrom: '2026-11-10', knownUntil: '2026-11-18' },
    ),
    known(listed, { knownFrom: '2026-11-18' }),
  ]
  const only = question(rowsOf({ paths: [entryPath] }))
  expect(told(history(versions), [], only)).toEqual(['A OPEN 2026-11-18 2026-11-25'])
  const lifted = reportOf(listed, { liftedOn: '2026-11-11' })
  expect(told(history(versions), [lifted], only)).toEqual(['A OPEN 2026-11-18 2026-11-25'])
  expect(told(history(versions), [reportOf(listed)], only)).toEqual(['A EXECUTED null null'])
})

it('a city that could not be asked, or shares no more, lifts nothing and opens nothing', () => {
  const about = history([known({ ...listed, endedOn: '2026-11-17' })])
  const rows = rowsOf({ paths: [entryPath] })
  expect(told(about, [reportOf(listed)], question(rows, { notAsked: [taicang] }))).toEqual([
    'A EXECUTED null null',
  ])
  expect(told(history([]), [reportOf(listed)], question(rows, { isUnseen: () => true }))).toEqual([
    'A EXECUTED null null',
  ])
  expect(told(history([known(listed)]), [], question(rows, { notAsked: [taicang] }))).toEqual([])
})

it('advice is nobody’s task, nor is what a court decides, nor a path along which no report is due', () => {
  const none = rowsOf({
    paths: [
      { ...entryPath, power: 'ADVISORY' },
      taskPath(kunshan, 'SL03', 'M04', { pathCode: 'C', power: 'BINDING' }),
      { ...lawPath, feedbackDueWorkingDays: null },
    ],
  })
  expect(told(history([known(listed)]), [], question(none))).toEqual([])
})

it('a suspended recognition opens no task, and lifts what was carried out', () => {
  const breach = record(taicang, 'EN01', { figures: { exceed_pct: 90 }, decidedOn: '2026-10-12' })
  const stance = recognition(taicang, kunshan, 'EN01', { validUntil: '2026-11-16' })
  const rows = rowsOf({
    standards: [taicang, kunshan].map((city) => standard(city, 'EN01', 'exceed_pct >= 50')),
    recognitions: [
      stance,
      { ...stance, status: 'SUSPENDED', validFrom: '2026-11-17', validUntil: null },
    ],
    paths: [taskPath(kunshan, 'EN01', 'M09', { pathCode: 'A' })],
  })
  const about = history([known(breach)])
  expect(told(about, [], question(rows))).toEqual([])
  expect(told(about, [reportOf(breach)], question(rows))).toEqual([
    'A TO_LIFT 2026-11-17 2026-11-18',
  ])
  expect(told(about, [], question(rows, { today: '2026-11-16' }))).toEqual([
    'A OPEN 2026-10-12 2026-10-19',
  ])
})
