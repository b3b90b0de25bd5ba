import { describe, expect, it } from 'vitest'
import { readReference } from '../../../db/catalogues.js'
import {
  isActive,
  isPublic,
  publicityTerm,
  publicityTerms,
  publicUntil,
  repairPossibleFrom,
} from '../../../db/rules/publicity.js'

const severityRules = readReference('severity_rules')
const transitionRules = readReference('transition_rules')
const terms = publicityTerms(severityRules, transitionRules)
const fine = {
  decidedOn: '2026-05-10',
  validUntil: null,
  severity: 'GENERAL',
  endedOn: null,
} as const

describe('the terms of publicity', () => {
  it('are those of Order 36 from 2026-04-01, and before it the shorter of old and new, unverified', () => {
    const before = { decidedFrom: null, decidedUntil: '2026-03-31', verified: false }
    const since = { decidedFrom: '2026-04-01', decidedUntil: null, verified: true }
    const minor = { severity: 'MINOR', minMonths: 0, publicByDefault: false }
    const general = { severity: 'GENERAL', minMonths: 3, maxMonths: 12, publicByDefault: true }
    const serious = { severity: 'SERIOUS', minMonths: 12, maxMonths: 36, publicByDefault: true }
    expect(terms).toEqual([
      { ...minor, ...since, maxMonths: 3 },
      { ...general, ...since },
      { ...serious, ...since },
      { ...minor, ...before, maxMonths: 0 },
      { ...general, ...before },
      { ...serious, ...before },
    ])
  })

  it('hold for every severity and day of decision, long ago as well', () => {
    for (const decidedOn of [
      '1990-01-01',
      '2023-04-30',
      '2026-03-31',
      '2026-04-01',
      '2199-12-31',
    ]) {
      for (const severity of ['MINOR', 'GENERAL', 'SERIOUS'] as const) {
        expect(publicityTerm(severity, decidedOn, terms).severity).toBe(severity)
      }
    }
  })

  it('are the old ones alone once the transition rule is taken away', () => {
    const old = publicityTerms(severityRules, [])
    expect(publicityTerm('GENERAL', '2026-03-31', old).maxMonths).toBe(36)
  })

  it('are refused when a row cannot be read', () => {
    const [row] = severityRules
    expect(() => publicityTerms([{ ...row, max_months: 'three' }], [])).toThrow(
      /^severity_rules\.csv: the row/,
    )
    expect(() =>
      publicityTerms(severityRules, [{ ...transitionRules[0], superseded_by: 'NDRC-1-1999' }]),
    ).toThrow(/^transition_rules\.csv: the row/)
  })
})

describe('the last day of publicity', () => {
  it.each([
    ['GENERAL', '2026-05-10', null, '2027-05-10'],
    ['SERIOUS', '2026-05-10', null, '2029-05-10'],
    ['MINOR', '2026-05-10', null, '2026-08-10'],
    ['SERIOUS', '2028-02-29', null, '2031-02-28'],
    ['GENERAL', '2026-05-10', '2026-12-31', '2026-12-31'],
    ['GENERAL', '2026-05-10', '2099-12-31', '2027-05-10'],
    ['GENERAL', '2025-06-30', null, '2026-06-30'],
    [null, '2026-05-10', '2028-01-01', null],
  ] as const)('of a %s record decided on %s with its own end %s is %s', (severity, decidedOn, validUntil, last) => {
    expect(publicUntil({ decidedOn, validUntil, severity }, terms)).toBe(last)
  })
})

describe('repair', () => {
  it.each([
    ['GENERAL', '2026-05-10', '2026-08-11'],
    ['SERIOUS', '2026-05-10', '2027-05-11'],
    ['MINOR', '2026-05-10', '2026-05-10'],
    ['GENERAL', '2026-11-30', '2027-03-01'],
    [null, '2026-05-10', null],
  ] as const)('of a %s record decided on %s is possible from %s', (severity, decidedOn, from) => {
    expect(repairPossibleFrom({ decidedOn, severity }, terms)).toBe(from)
  })
})

describe('a record', () => {
  it('is active from the day of its decision to its last day of publicity', () => {
    const days = ['2026-05-09', '2026-05-10', '2027-05-10', '2027-05-11']
    expect(days.map((day) => isActive(fine, day, terms))).toEqual([false, true, true, false])
  })

  it('is no longer active on the day its repair takes effect', () => {
    const repaired = { ...fine, endedOn: '2026-09-01' }
    expect(['2026-08-31', '2026-09-01'].map((day) => isActive(repaired, day, terms))).toEqual([
      true,
      false,
    ])
  })

  it('without a term of publicity is active until its own end, or for ever', () => {
    const licence = { ...fine, severity: null }
    const limited = { ...licence, validUntil: '2026-12-31' }
    expect([
      isActive(licence, '2199-12-31', terms),
      isActive(limited, '2026-12-31', terms),
      isActive(limited, '2027-01-01', terms),
    ]).toEqual([true, true, false])
  })

  it('that is minor has effect but is not shown', () => {
    const minor = { ...fine, severity: 'MINOR' } as const
    expect([isActive(minor, '2026-05-10', terms), isPublic(minor, '2026-05-10', terms)]).toEqual([
      true,
      false,
    ])
    expect(isPublic(fine, '2026-05-10', terms)).toBe(true)
  })
})
