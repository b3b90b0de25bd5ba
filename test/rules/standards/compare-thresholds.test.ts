import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../../rules/reference.js'
import {
  compareThresholds,
  type MeasuredStandard,
} from '../../../rules/standards/compare-thresholds.js'
import { meetsThreshold, parseThreshold } from '../../../rules/standards/threshold.js'
import type { ThresholdClauses } from '../../../rules/words.js'
import { catalogues } from '../decisions/decision-world.js'

const of = (written: string, windowMonths = 0): MeasuredStandard => ({
  threshold: parseThreshold(written, 'unit'),
  windowMonths,
})

describe('two standards', () => {
  it.each([
    ['fine_cny >= 50000', 0, 'fine_cny >= 50000', 0, 'EXACT'],
    ['fine_cny >= 100000', 0, 'fine_cny >= 50000', 0, 'NARROWER'],
    ['fine_cny >= 50000', 0, 'fine_cny >= 100000', 0, 'BROADER'],
    ['count_12m > 3', 12, 'count_12m >= 4', 12, 'EXACT'],
    ['fine_cny > 3', 0, 'fine_cny >= 3', 0, 'NARROWER'],
    // Whole: more cases fall under a window that adds up than under one record alone.
    ['fine_cny >= 50000', 12, 'fine_cny >= 50000', 0, 'BROADER'],
    ['fine_cny >= 50000', 0, 'fine_cny >= 50000', 12, 'NARROWER'],
    ['fine_cny >= 80000', 12, 'fine_cny >= 50000', 0, 'CLOSE'],
    ['count_12m >= 2', 24, 'count_12m >= 2', 12, 'CLOSE'],
    ['tax_cny >= 5 AND tax_pct >= 10', 0, 'tax_cny >= 5', 0, 'NARROWER'],
    ['tax_cny >= 5 AND tax_pct >= 10', 0, 'tax_cny >= 5 OR tax_pct >= 10', 0, 'NARROWER'],
    ['tax_cny >= 5 OR tax_pct >= 10', 0, 'tax_cny >= 5 AND tax_pct >= 10', 0, 'BROADER'],
    ['tax_cny >= 5 OR tax_pct >= 20', 0, 'tax_cny >= 9 OR tax_pct >= 10', 0, 'CLOSE'],
    ['event = 1', 0, 'event = 1', 0, 'EXACT'],
    ['event = 1', 0, 'event >= 1', 0, 'NARROWER'],
    ['tonnes >= 3', 0, 'fine_cny >= 3', 0, 'NONE'],
  ] as const)('of %s (%i months) and %s (%i months) lie %s', (one, months, other, otherMonths, relation) => {
    expect(compareThresholds(of(one, months), of(other, otherMonths))).toBe(relation)
  })

  it('of which one is missing have nothing to compare', () => {
    expect([compareThresholds(null, of('a >= 1')), compareThresholds(of('a >= 1'), null)]).toEqual([
      'NONE',
      'NONE',
    ])
  })
})

it('every local standard lies to the hub as the reference files say, but for three of them', () => {
  const rows = readReference('local_standards_illustrative')
  const differing = rows.flatMap((row) => {
    const local = row.threshold_value
      ? {
          threshold: parseThreshold(row.clauses!, row.unit!),
          windowMonths: Number(row.window_months),
        }
      : null
    const relation = compareThresholds(local, catalogues.behaviours.get(row.behaviour_code!)!)
    return relation === row.match_to_hub!.toUpperCase()
      ? []
      : [[row.local_code, row.match_to_hub, relation]]
  })
  expect(rows).toHaveLength(114)
  expect(differing).toEqual([
    // A window adds up what stays below the bar alone: it takes in more, not less.
    ['TC-FD01', 'narrower', 'BROADER'],
    ['TC-PQ01', 'narrower', 'BROADER'],
    // The severity differs, which is no part of the threshold.
    ['TC-EC03', 'close', 'EXACT'],
  ])
})

const clause = fc.record({
  variable: fc.constantFrom('tax_cny', 'tax_pct'),
  operator: fc.constantFrom('>=' as const, '>' as const, '=' as const),
  value: fc.integer({ min: 0, max: 4 }),
})
const thresholds: fc.Arbitrary<ThresholdClauses> = fc.record({
  join: fc.constantFrom('AND' as const, 'OR' as const),
  clauses: fc
    .array(clause, { minLength: 1, maxLength: 2 })
    .map((list) => list.map((one) => ({ ...one, unit: 'x' }))),
})

it('a narrower standard covers no case that the other does not, a broader one all of its cases', () => {
  const figures = fc.record({
    tax_cny: fc.integer({ min: 0, max: 5 }),
    tax_pct: fc.integer({ min: 0, max: 5 }),
  })
  fc.assert(
    fc.property(thresholds, thresholds, figures, (one, other, values) => {
      const relation = compareThresholds(
        { threshold: one, windowMonths: 0 },
        { threshold: other, windowMonths: 0 },
      )
      const [inOne, inOther] = [meetsThreshold(one, values), meetsThreshold(other, values)]
      if (relation === 'NARROWER' || relation === 'EXACT') expect(inOne && !inOther).toBe(false)
      if (relation === 'BROADER' || relation === 'EXACT') expect(inOther && !inOne).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

it('is seen from the other side as the opposite', () => {
  const opposite = {
    EXACT: 'EXACT',
    NARROWER: 'BROADER',
    BROADER: 'NARROWER',
    CLOSE: 'CLOSE',
    NONE: 'NONE',
  }
  const windows = fc.constantFrom(0, 12, 24)
  fc.assert(
    fc.property(thresholds, windows, thresholds, windows, (one, months, other, otherMonths) => {
      const a = { threshold: one, windowMonths: months }
      const b = { threshold: other, windowMonths: otherMonths }
      expect(compareThresholds(b, a)).toBe(opposite[compareThresholds(a, b)])
    }),
  )
})
