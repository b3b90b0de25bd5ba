import { describe, expect, it } from 'vitest'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { parseThreshold } from '../../../rules/standards/threshold.js'
import { figureNames, thresholdInWords } from '../../../rules/standards/threshold-words.js'

describe('a threshold in words', () => {
  it.each([
    ['fine_cny >= 50000', 'CNY', 0, '罚款金额不低于 5 万元', 'fine at least 50000 CNY'],
    ['fine_cny >= 5000', 'CNY', 0, '罚款金额不低于 5000 元', 'fine at least 5000 CNY'],
    ['goods_value_cny >= 0', 'CNY', 0, '货值金额不限', 'value of the goods of any size'],
    ['event >= 1', 'event', 0, '发生即认定', 'any occurrence'],
    ['event >= 3', 'event', 0, '发生次数不低于 3 次', 'occurrences at least 3'],
    ['days_overdue > 30', 'day', 0, '逾期超过 30 天', 'overdue more than 30 days'],
    [
      'tax_cny >= 1000000 AND tax_pct >= 10',
      'CNY',
      0,
      '税款金额不低于 100 万元，且占应纳税额的比例不低于 10%',
      'tax at least 1000000 CNY, and share of the tax due at least 10 %',
    ],
    [
      'invoice_count >= 100 OR invoice_cny >= 4000000',
      'CNY',
      12,
      '12 个月内累计发票份数不低于 100，或发票金额不低于 400 万元',
      'added up over 12 months: invoices at least 100, or amount invoiced at least 4000000 CNY',
    ],
  ])('%s (%s, %i months) is: %s', (written, unit, months, zh, en) => {
    expect(thresholdInWords(parseThreshold(written, unit), months)).toEqual({ zh, en })
  })

  it('names every figure of the catalogue', () => {
    const figures = [...loadCatalogues().behaviours.values()].flatMap(({ threshold }) =>
      threshold.clauses.map(({ variable }) => variable),
    )
    expect(figures.filter((figure) => !Object.hasOwn(figureNames, figure))).toEqual([])
  })
})
