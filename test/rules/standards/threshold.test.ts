import { describe, expect, it } from 'vitest'
import { readReference } from '../../../rules/reference.js'
import { meetsThreshold, parseThreshold } from '../../../rules/standards/threshold.js'

const evasion = parseThreshold('tax_cny >= 1000000 AND tax_pct >= 10', 'CNY')
const invoices = parseThreshold('invoice_count >= 100 OR invoice_cny >= 4000000', 'CNY')

describe('a threshold', () => {
  it('is a list of clauses, each with the unit of its own variable', () => {
    expect([evasion, invoices]).toEqual([
      {
        join: 'AND',
        clauses: [
          { variable: 'tax_cny', operator: '>=', value: 1_000_000, unit: 'CNY' },
          { variable: 'tax_pct', operator: '>=', value: 10, unit: 'percent' },
        ],
      },
      {
        join: 'OR',
        clauses: [
          { variable: 'invoice_count', operator: '>=', value: 100, unit: 'count' },
          { variable: 'invoice_cny', operator: '>=', value: 4_000_000, unit: 'CNY' },
        ],
      },
    ])
  })

  it('takes the unit of the row where the variable does not tell it', () => {
    expect(parseThreshold('tonnes > 0.5', 'tonne')).toEqual({
      join: 'AND',
      clauses: [{ variable: 'tonnes', operator: '>', value: 0.5, unit: 'tonne' }],
    })
  })

  it('of every row of the reference files is read, and its first clause has the unit of the row', () => {
    const hub = readReference('behaviour_standards').map((row) => [row.hub_clauses, row.hub_unit])
    const local = readReference('local_standards_illustrative')
      // A row that says that a city has no standard yet.
      .filter((row) => row.match_to_hub !== 'none')
      .map((row) => [row.clauses, row.unit])
    const rows = [...hub, ...local] as [string, string][]
    const read = rows.map(([clauses, unit]) => [
      clauses,
      parseThreshold(clauses, unit).clauses[0]!.unit,
    ])
    const stated = rows.map(([clauses, unit]) => [
      clauses,
      clauses.startsWith('invoice_count') ? 'count' : unit,
    ])
    expect(read).toEqual(stated)
    expect([hub.length, local.length]).toEqual([38, 113])
  })

  it.each([
    '',
    'tax_cny',
    'tax_cny => 5',
    'tax_cny >= 1,000',
    'a >= 1 AND b >= 2 OR c >= 3',
    '1 >= 1',
  ])('written as %j is refused', (written) => {
    expect(() => parseThreshold(written, 'CNY')).toThrow(/is not a threshold clause/)
  })
})

describe('whether figures meet a threshold', () => {
  it.each([
    [{ tax_cny: 1_000_000, tax_pct: 10 }, true],
    [{ tax_cny: 999_999, tax_pct: 10 }, false],
    [{ tax_cny: 1_000_000, tax_pct: 9.9 }, false],
    [{ tax_cny: 1_000_000 }, 'UNDETERMINED'],
    [{ tax_pct: 5 }, false],
    [{}, 'UNDETERMINED'],
  ])('of AND, by %j, is %s', (figures, outcome) => {
    expect(meetsThreshold(evasion, figures)).toBe(outcome)
  })

  it.each([
    [{ invoice_count: 100, invoice_cny: 0 }, true],
    [{ invoice_count: 100 }, true],
    [{ invoice_count: 99 }, 'UNDETERMINED'],
    [{ invoice_count: 99, invoice_cny: 3_999_999.99 }, false],
    [{}, 'UNDETERMINED'],
  ])('of OR, by %j, is %s', (figures, outcome) => {
    expect(meetsThreshold(invoices, figures)).toBe(outcome)
  })

  it('of more than, is not met by the number itself', () => {
    const overloads = parseThreshold('count_12m > 3', 'count')
    expect([3, 4].map((count_12m) => meetsThreshold(overloads, { count_12m }))).toEqual([
      false,
      true,
    ])
  })

  it('of equality, is met by the number alone', () => {
    const event = parseThreshold('event = 1', 'event')
    expect([0, 1, 2].map((count) => meetsThreshold(event, { event: count }))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('is undetermined for a variable named like a property of every object', () => {
    expect(meetsThreshold(parseThreshold('constructor >= 0', 'count'), {})).toBe('UNDETERMINED')
  })
})
