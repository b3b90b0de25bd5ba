import { describe, expect, it } from 'vitest'
import { factDay, ruleDay } from '../../../subgraphs/shared/history.js'

const today = '2026-11-29'
const everybody = { caller: { scopes: [] }, today }
const auditor = { caller: { scopes: ['history:read'] }, today }
const codeOf = (ask: () => unknown) => {
  try {
    return ask()
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('rules', () => {
  it('are open to everybody on each day since there are records', () => {
    expect(ruleDay(everybody, null)).toBe(today)
    expect(ruleDay(everybody, '2014-06-14')).toBe('2014-06-14')
    expect(codeOf(() => ruleDay(everybody, '2014-06-13'))).toBe('DAY_BEFORE_RECORDS')
  })
})

describe('facts', () => {
  it('of the past, and what was known then, need the right to history', () => {
    expect(factDay(everybody, {})).toBe(today)
    expect(factDay(everybody, { on: '2026-12-01' })).toBe('2026-12-01')
    expect(codeOf(() => factDay(everybody, { on: '2026-11-28' }))).toBe('HISTORY_NOT_ALLOWED')
    expect(codeOf(() => factDay(everybody, { knownAt: '2026-11-29T08:00:00.000Z' }))).toBe(
      'HISTORY_NOT_ALLOWED',
    )
    expect(factDay(auditor, { on: '2026-11-28' })).toBe('2026-11-28')
  })

  it('begin with the records for whoever asks', () => {
    expect(codeOf(() => factDay(everybody, { on: '2014-06-13' }))).toBe('DAY_BEFORE_RECORDS')
    expect(codeOf(() => factDay(auditor, { on: '2014-06-13' }))).toBe('DAY_BEFORE_RECORDS')
  })
})
