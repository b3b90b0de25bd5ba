import { describe, expect, it } from 'vitest'
import { meetsStandard } from '../../../rules/statistics/window-figures.js'
import { kunshan, standard } from '../decisions/decision-world.js'

const of = (figures: Record<string, number>, decidedOn: string) => ({ figures, decidedOn })
const yearly = standard(kunshan, 'FD01', 'fine_cny >= 50000', { windowMonths: 12 })
const single = standard(kunshan, 'FD01', 'fine_cny >= 50000')
const fine = of({ fine_cny: 30_000 }, '2026-05-10')

describe('a window', () => {
  it('of 0 months looks at one case alone', () => {
    expect(meetsStandard(fine, [of({ fine_cny: 30_000 }, '2026-05-10')], single)).toEqual({
      outcome: false,
      used: [fine],
    })
  })

  it.each([
    ['2025-05-10', false],
    ['2025-05-11', true],
    ['2026-05-10', true],
    ['2026-05-11', false],
  ])('of 12 months back from 2026-05-10 reaches %s: %s', (decidedOn, outcome) => {
    const other = of({ fine_cny: 20_000 }, decidedOn)
    expect(meetsStandard(fine, [fine, other], yearly)).toEqual({
      outcome,
      used: outcome ? [fine, other] : [fine],
    })
  })

  it('leaves the others out when the case meets the standard alone', () => {
    const big = of({ fine_cny: 50_000 }, '2026-05-10')
    expect(meetsStandard(big, [fine], yearly).used).toEqual([big])
  })

  it('is undetermined when a case that lacks the figure could make up the sum', () => {
    const lacking = of({}, '2026-05-01')
    expect(meetsStandard(fine, [lacking], yearly).outcome).toBe('UNDETERMINED')
    const enough = of({ fine_cny: 20_000 }, '2026-05-01')
    expect(meetsStandard(fine, [lacking, enough], yearly).outcome).toBe(true)
    expect(meetsStandard(of({}, '2026-05-10'), [], yearly).outcome).toBe('UNDETERMINED')
  })
})

describe('a count over months', () => {
  const counting = (windowMonths: number) =>
    standard(kunshan, 'TP02', 'count_12m >= 2', { windowMonths })
  const counted = (count: number) => of({ count_12m: count }, '2026-05-10')

  it('is stated with the case and never added up', () => {
    expect(meetsStandard(counted(1), [counted(1), counted(1)], counting(12)).outcome).toBe(false)
    expect(meetsStandard(counted(2), [], counting(12)).outcome).toBe(true)
  })

  it.each([
    [24, 2, true],
    [24, 1, 'UNDETERMINED'],
    [6, 2, 'UNDETERMINED'],
    [6, 1, false],
  ] as const)('over 12 answers a window of %i months with %i cases: %s', (months, count, outcome) => {
    expect(meetsStandard(counted(count), [], counting(months)).outcome).toBe(outcome)
  })
})
