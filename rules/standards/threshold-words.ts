import type { InBoth } from '../../schema/language.js'
import type { ThresholdClause, ThresholdClauses } from '../words.js'

/** What the figures that standards measure are called. */
export const figureNames: Readonly<Record<string, InBoth>> = {
  accident_count_12m: { zh: '12 个月内事故数', en: 'accidents within 12 months' },
  accident_grade: { zh: '事故等级', en: 'grade of the accident' },
  arrears_cny_total: { zh: '拖欠金额合计', en: 'arrears in all' },
  contract_pct_fine: { zh: '罚款占合同金额的比例', en: 'fine as a share of the contract' },
  count_12m: { zh: '12 个月内次数', en: 'times within 12 months' },
  count_36m: { zh: '36 个月内次数', en: 'times within 36 months' },
  days_overdue: { zh: '逾期', en: 'overdue' },
  event: { zh: '发生次数', en: 'occurrences' },
  exceed_pct: { zh: '超标比例', en: 'excess' },
  fine_cny: { zh: '罚款金额', en: 'fine' },
  fund_cny: { zh: '涉及资金', en: 'funds concerned' },
  goods_value_cny: { zh: '货值金额', en: 'value of the goods' },
  invest_pct_fine: { zh: '罚款占投资额的比例', en: 'fine as a share of the investment' },
  invoice_cny: { zh: '发票金额', en: 'amount invoiced' },
  invoice_count: { zh: '发票份数', en: 'invoices' },
  misreport_pct: { zh: '虚报比例', en: 'misreported share' },
  prepaid_cny: { zh: '预收金额', en: 'prepaid amount' },
  procurement_cny: { zh: '采购金额', en: 'procurement amount' },
  tax_cny: { zh: '税款金额', en: 'tax' },
  tax_pct: { zh: '占应纳税额的比例', en: 'share of the tax due' },
  tonnes: { zh: '数量', en: 'quantity' },
  tourists_stranded: { zh: '滞留游客', en: 'stranded tourists' },
}

const operators: Readonly<Record<ThresholdClause['operator'], InBoth>> = {
  '>=': { zh: '不低于', en: 'at least' },
  '>': { zh: '超过', en: 'more than' },
  '=': { zh: '为', en: 'exactly' },
}

const units: Readonly<Record<string, InBoth>> = {
  CNY: { zh: ' 元', en: ' CNY' },
  percent: { zh: '%', en: ' %' },
  count: { zh: '', en: '' },
  day: { zh: ' 天', en: ' days' },
  tonne: { zh: ' 吨', en: ' tonnes' },
  person: { zh: ' 人', en: ' persons' },
  grade: { zh: ' 级', en: '' },
  event: { zh: ' 次', en: '' },
}

/**
 * A threshold as one sentence without its stop: 税款金额不低于 100 万元，且占应纳税额的比例不低于 10%.
 *
 * A clause that every case meets says that the figure does not matter; a figure or unit that nothing names here stands as
 * the standard writes it.
 *
 * @param windowMonths  within which one city's records add up; 0 for one record alone
 */
export function thresholdInWords(
  { join, clauses }: ThresholdClauses,
  windowMonths: number,
): InBoth {
  const said = clauses.map(clauseInWords)
  const zh = said.map((clause) => clause.zh).join(join === 'AND' ? '，且' : '，或')
  const en = said.map((clause) => clause.en).join(join === 'AND' ? ', and ' : ', or ')
  if (windowMonths === 0) return { zh, en }
  return {
    zh: `${windowMonths} 个月内累计${zh}`,
    en: `added up over ${windowMonths} months: ${en}`,
  }
}

function clauseInWords({ variable, operator, value, unit }: ThresholdClause): InBoth {
  const name = figureNames[variable] ?? { zh: variable, en: variable }
  if (variable === 'event' && operator === '>=' && value <= 1) {
    return { zh: '发生即认定', en: 'any occurrence' }
  }
  if (operator === '>=' && value <= 0) {
    return { zh: `${name.zh}不限`, en: `${name.en} of any size` }
  }
  const how = operators[operator]
  const of = units[unit] ?? { zh: ` ${unit}`, en: ` ${unit}` }
  const zh =
    unit === 'CNY' && value >= 10_000 ? `${plain(value / 10_000)} 万元` : plain(value) + of.zh
  return { zh: `${name.zh}${how.zh} ${zh}`, en: `${name.en} ${how.en} ${plain(value)}${of.en}` }
}

/** Without the rounding of binary fractions. */
function plain(value: number): string {
  return String(Number(value.toPrecision(12)))
}
