import { describe, expect, it } from 'vitest'
import {
  recognitionMatrix,
  type Stance,
  standingOf,
} from '../../../rules/standards/recognition-matrix.js'
import { HubError } from '../../../schema/errors.js'
import {
  cities,
  jiaxing,
  kunshan,
  recognition,
  standard,
  taicang,
} from '../decisions/decision-world.js'

const byKunshan = recognition(taicang, kunshan, 'EN01')
const byTaicang = recognition(kunshan, taicang, 'EN01')
const none = [null, null] as const

describe('the matrix', () => {
  it('calls a pair no agreement names NOT_STATED, not REFUSED', () => {
    const silent = { status: 'NOT_STATED', mutual: false, stance: null }
    expect(recognitionMatrix([kunshan, taicang], [])).toEqual([
      { from: kunshan, to: taicang, ...silent },
      { from: taicang, to: kunshan, ...silent },
    ])
  })

  it('has n × (n − 1) cells, in the order of the cities', () => {
    const pairs = recognitionMatrix(cities, []).map(({ from, to }) => [from, to])
    expect(pairs).toEqual([
      [jiaxing, kunshan],
      [jiaxing, taicang],
      [kunshan, jiaxing],
      [kunshan, taicang],
      [taicang, jiaxing],
      [taicang, kunshan],
    ])
  })

  it('is mutual where both directions hold', () => {
    const mutual = (status: 'IN_FORCE' | 'SUSPENDED') =>
      recognitionMatrix([kunshan, taicang], [byKunshan, { ...byTaicang, status }]).map((cell) => [
        cell.status,
        cell.mutual,
      ])
    expect(mutual('IN_FORCE')).toEqual([
      ['IN_FORCE', true],
      ['IN_FORCE', true],
    ])
    expect(mutual('SUSPENDED')).toEqual([
      ['SUSPENDED', false],
      ['IN_FORCE', false],
    ])
  })

  it('refuses two agreements that disagree on a pair, naming both', () => {
    const other = { ...byKunshan, id: 'delta-2020', status: 'REFUSED' as const }
    const error = (() => {
      try {
        return recognitionMatrix([kunshan, taicang], [byKunshan, other])
      } catch (thrown) {
        return thrown as HubError
      }
    })()
    expect(error).toBeInstanceOf(HubError)
    expect(error).toMatchObject({
      code: 'RECOGNITION_CONFLICT',
      message:
        "320585-EN01-by-320583 (IN_FORCE) and delta-2020 (REFUSED) disagree on how 320583 stands to 320585's standard for EN01; withdraw one of them.",
    })
  })

  it('takes two agreements that agree as one', () => {
    const other = { ...byKunshan, id: 'delta-2020' }
    expect(recognitionMatrix([taicang, kunshan], [byKunshan, other])[0]).toEqual({
      from: taicang,
      to: kunshan,
      status: 'IN_FORCE',
      mutual: false,
      stance: byKunshan,
    })
  })
})

describe('a recognition', () => {
  it.each([
    ['began with the agreement', '2025-03-01', 'IN_FORCE'],
    ['began the day after', '2025-03-02', 'NEEDS_RESIGNING'],
  ] as const)('waits to be signed again when either standard %s', (_, validFrom, status) => {
    const changed = standard(kunshan, 'EN01', 'exceed_pct >= 50', { validFrom })
    const old = standard(taicang, 'EN01', 'exceed_pct >= 50')
    expect(standingOf([byKunshan], [], [old, changed]).status).toBe(status)
    expect(standingOf([byKunshan], [], [changed, old]).status).toBe(status)
    expect(recognitionMatrix([taicang, kunshan], [byKunshan], [old, changed])[0]?.status).toBe(
      status,
    )
  })

  it.each([
    ['the versions that hold', '2025-06-01', '2026-01-01', 'IN_FORCE'],
    ['an older version of the origin’s standard', '2024-01-01', '2026-01-01', 'NEEDS_RESIGNING'],
    ['an older version of its own standard', '2025-06-01', '2024-01-01', 'NEEDS_RESIGNING'],
    ['a version that has not begun', '2025-06-01', '2027-01-01', 'NEEDS_RESIGNING'],
  ] as const)('that names %s', (_, originVersionFrom, ownVersionFrom, status) => {
    const signed = { ...byKunshan, originVersionFrom, ownVersionFrom }
    const standards = [
      standard(taicang, 'EN01', 'exceed_pct >= 50', { validFrom: '2025-06-01' }),
      standard(kunshan, 'EN01', 'exceed_pct >= 50', { validFrom: '2026-01-01' }),
    ] as const
    expect(standingOf([signed], [], standards).status).toBe(status)
  })

  it.each([
    ['before it was signed', 1, 2, 'IN_FORCE'],
    ['after it was signed', 3, 2, 'NEEDS_RESIGNING'],
    ['at an unknown time', null, 2, 'IN_FORCE'],
  ] as const)('on a standard that was published anew for the same day %s', (_, changedAt, signedAt, status) => {
    const signed = { ...byKunshan, originVersionFrom: '2025-06-01', signedAt }
    const origin = {
      ...standard(taicang, 'EN01', 'exceed_pct >= 50', { validFrom: '2025-06-01' }),
      changedAt,
    }
    expect(standingOf([signed], [], [origin, null]).status).toBe(status)
    const own = { ...byKunshan, ownVersionFrom: '2025-06-01', signedAt }
    expect(standingOf([own], [], [null, origin]).status).toBe(status)
  })

  describe('after Kunshan has published anew and signed Taicang’s unchanged standard', () => {
    const standards = [
      standard(taicang, 'EN01', 'exceed_pct >= 50', { validFrom: '2024-01-01' }),
      standard(kunshan, 'EN01', 'exceed_pct >= 60', { validFrom: '2026-01-01' }),
    ]
    const signed = {
      originVersionFrom: '2024-01-01',
      ownVersionFrom: '2026-01-01',
      validFrom: '2026-01-02',
    }
    const statuses = (back: Stance[]) =>
      recognitionMatrix([taicang, kunshan], [{ ...byKunshan, ...signed }, ...back], standards).map(
        ({ status, mutual }) => [status, mutual],
      )

    it('waits for Taicang, which recognises Kunshan’s standard', () => {
      expect(statuses([byTaicang])).toEqual([
        ['NEEDS_RESIGNING', false],
        ['NEEDS_RESIGNING', false],
      ])
      const anew = { originVersionFrom: '2026-01-01', ownVersionFrom: '2024-01-01' }
      expect(statuses([{ ...byTaicang, ...anew }])).toEqual([
        ['IN_FORCE', true],
        ['IN_FORCE', true],
      ])
    })

    it.each([
      'SUSPENDED',
      'WITHDRAWN',
      'REFUSED',
      'PROPOSED',
    ] as const)('is in force where Taicang’s own is %s: it has nothing to sign', (status) => {
      expect(statuses([{ ...byTaicang, status }])).toEqual([
        ['IN_FORCE', false],
        [status, false],
      ])
      expect(statuses([])).toEqual([
        ['IN_FORCE', false],
        ['NOT_STATED', false],
      ])
    })
  })

  it('that is refused stays refused when a standard changes', () => {
    const changed = standard(kunshan, 'EN01', 'exceed_pct >= 50', { validFrom: '2026-01-01' })
    expect(standingOf([{ ...byKunshan, status: 'REFUSED' }], [], [null, changed]).status).toBe(
      'REFUSED',
    )
  })

  it('that was withdrawn or is proposed says nothing beside one that stands', () => {
    const withdrawn = { ...byKunshan, id: 'old', status: 'WITHDRAWN' as const }
    const proposed = { ...byKunshan, id: 'new', status: 'PROPOSED' as const }
    expect(standingOf([withdrawn, proposed, byKunshan], [], none)).toEqual({
      status: 'IN_FORCE',
      stance: byKunshan,
      conflictsWith: null,
    })
    expect(standingOf([withdrawn, proposed], [], none).stance).toBe(proposed)
  })

  it('with and one without a condition disagree', () => {
    const conditional = { ...byKunshan, id: 'other', conditional: true }
    expect(standingOf([byKunshan, conditional], [], none).conflictsWith).toBe(conditional)
  })
})
