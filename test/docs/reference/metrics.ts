import { metricTable } from '../../../runtime/metric-table.js'
import { code, table } from './table.js'

export function metricsBlock(): string {
  return table(
    ['指标 Metric', '标签 Labels', '含义', 'Meaning'],
    Object.entries(metricTable).map(([name, { labels, zh, en }]) => [
      code(name),
      labels.map(code).join(', '),
      zh,
      en,
    ]),
  )
}
