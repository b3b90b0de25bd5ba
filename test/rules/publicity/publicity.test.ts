import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { addDays, addMonths } from '../../../rules/days.js'
import {
  isActive,
  isPublic,
  publicityTerm,
  publicityTerms,
  publicUntil,
  repairPossibleFrom,
} from '../../../rules/publicity/publicity.js'
import { readReference } from '../../../rules/reference.js'

const severityRules = readReference('severity_rules')
const transitionRules = readReference('transition_rules')
const terms = publicityTerms(severityRules, transitionRules)
const catalogues = loadCatalogues()
const fine = {
  listCode: null,
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

  it('leave out what one sector alone lays down, and read it', () => {
    const ofSector = { ...severityRules[1], sector: '市场监管', max_months: '24' }
    expect(publicityTerms([...severityRules, ofSector], transitionRules)).toEqual(terms)
    expect(() =>
      publicityTerms([...severityRules, { ...ofSector, max_months: '两年' }], transitionRules),
    ).toThrow(/^severity_rules\.csv: the row/)
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
    expect(publicUntil({ listCode: null, decidedOn, validUntil, severity }, catalogues)).toBe(last)
  })
})

describe('the last day of an entry', () => {
  it.each([
    ['SL01', null, '2028-05-10'],
    ['SL12', null, '2028-05-10'],
    ['SL08', null, '2027-05-10'],
    ['SL09', null, '2027-05-10'],
    ['SL19', null, '2027-05-10'],
    ['SL05', null, '2029-05-10'],
    ['SL13', null, '2029-05-10'],
    ['SL16', null, '2029-05-10'],
    ['SL09', '2026-12-31', '2026-12-31'],
    ['SL09', '2029-05-10', '2027-05-10'],
  ] as const)('on %s of 2026-05-10 with its own end %s is %s', (listCode, validUntil, last) => {
    expect(
      publicUntil(
        { listCode, decidedOn: '2026-05-10', validUntil, severity: 'SERIOUS' },
        catalogues,
      ),
    ).toBe(last)
  })

  it('is the earliest of its own, its list’s and the longest publicity, for every list and day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogues.lists.values()),
        fc.integer({ min: 0, max: 4_000 }).map((offset) => addDays('2018-01-01', offset)),
        fc.option(fc.integer({ min: 0, max: 2_000 })),
        ({ code, colour, termMonths }, decidedOn, ownDays) => {
          const severity = colour === 'SERIOUS' ? ('SERIOUS' as const) : null
          const validUntil = ownDays === null ? null : addDays(decidedOn, ownDays)
          const known = [
            validUntil,
            termMonths === null ? null : addMonths(decidedOn, termMonths),
            severity === null ? null : addMonths(decidedOn, 36),
          ].filter((day) => day !== null)
          const entry = { listCode: code, decidedOn, validUntil, severity, endedOn: null }
          const [last = null] = known.sort()
          const days = last === null ? ['2199-12-31'] : [last, addDays(last, 1)]
          expect(days.map((day) => isActive(entry, day, catalogues))).toEqual(
            [true, false].slice(0, days.length),
          )
        },
      ),
    )
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
    expect(repairPossibleFrom({ listCode: null, decidedOn, severity }, catalogues)).toBe(from)
  })

  it('of an entry is possible from the later day of the order and of its list, for every list and day', () => {
    for (const { code, colour, earlyExitMonths } of catalogues.lists.values()) {
      for (const decidedOn of ['2026-05-10', '2026-11-30', '2025-02-28']) {
        const severity = colour === 'RED' ? null : 'SERIOUS'
        const one = { decidedOn, severity } as const
        const byOrder = repairPossibleFrom({ ...one, listCode: null }, catalogues)
        const byList = addDays(addMonths(decidedOn, earlyExitMonths), 1)
        expect(repairPossibleFrom({ ...one, listCode: code }, catalogues)).toBe(
          byOrder === null || byOrder > byList ? byOrder : byList,
        )
      }
    }
  })

  it('nothing lasts for ever that has an effect: every list and kind of record ends', () => {
    for (const { code, colour } of catalogues.lists.values()) {
      const severity = colour === 'RED' ? null : ('SERIOUS' as const)
      const entry = { listCode: code, decidedOn: '2026-05-10', validUntil: null, severity }
      expect(publicUntil(entry, catalogues), code).not.toBeNull()
    }
    for (const kind of ['INTERVIEW', 'COMMITMENT']) {
      const one = { kind, listCode: null, decidedOn: '2026-05-10', severity: null }
      const last = (validUntil: string | null) => publicUntil({ ...one, validUntil }, catalogues)
      expect([last(null), last('2027-01-01'), last('2036-01-01')]).toEqual([
        ...['2029-05-10', '2027-01-01', '2029-05-10'],
      ])
    }
  })
})

describe('a record', () => {
  it('is active from the day of its decision to its last day of publicity', () => {
    const days = ['2026-05-09', '2026-05-10', '2027-05-10', '2027-05-11']
    expect(days.map((day) => isActive(fine, day, catalogues))).toEqual([false, true, true, false])
  })

  it('is no longer active on the day its repair takes effect', () => {
    const repaired = { ...fine, endedOn: '2026-09-01' }
    expect(['2026-08-31', '2026-09-01'].map((day) => isActive(repaired, day, catalogues))).toEqual([
      true,
      false,
    ])
  })

  it('without a term of publicity is active until its own end, or for ever', () => {
    const licence = { ...fine, severity: null }
    const limited = { ...licence, validUntil: '2026-12-31' }
    expect([
      isActive(licence, '2199-12-31', catalogues),
      isActive(limited, '2026-12-31', catalogues),
      isActive(limited, '2027-01-01', catalogues),
    ]).toEqual([true, true, false])
  })

  it('that is minor has effect but is not shown', () => {
    const minor = { ...fine, severity: 'MINOR' } as const
    expect([
      isActive(minor, '2026-05-10', catalogues),
      isPublic(minor, '2026-05-10', catalogues),
    ]).toEqual([true, false])
    expect(isPublic(fine, '2026-05-10', catalogues)).toBe(true)
  })
})
