import { words } from '../../../schema/codes/words.js'
import { phrase } from '../../../schema/language.js'
import { asWritten, valuesParameter } from '../named.js'
import { type Column, column, type ExportSubject, some, type Values } from './subject.js'

interface Row {
  readonly jurisdictionCode: string | null
  readonly domain: string | null
  readonly severity: string | null
  readonly list: { readonly code: string; readonly name: string } | null
  readonly month: string | null
  readonly listEntries: string
  readonly penalties: string
}

interface Data {
  readonly statistics: {
    readonly rows: readonly Row[]
    readonly listEntries: string | null
    readonly penalties: string | null
  } | null
}

/** By dimension, in the order in which they stand in a file. */
const dimensions: Readonly<
  Record<string, readonly { readonly column: Column; readonly of: (row: Row) => Values }[]>
> = {
  JURISDICTION: [
    {
      column: column('城市', 'City', 'city'),
      of: ({ jurisdictionCode }) => some(jurisdictionCode),
    },
  ],
  DOMAIN: [{ column: column('领域', 'Domain', 'text', 16), of: ({ domain }) => some(domain) }],
  SEVERITY: [
    { column: column('失信程度', 'Severity', 'Severity'), of: ({ severity }) => some(severity) },
  ],
  LIST: [
    { column: column('名单代码', 'List code', 'text', 10), of: ({ list }) => some(list?.code) },
    { column: column('名单', 'List', 'text', 36), of: ({ list }) => some(list?.name) },
  ],
  MONTH: [{ column: column('月份', 'Month', 'text', 10), of: ({ month }) => some(month) }],
}

/** Counts of list entries and penalties (统计): a row a combination of the dimensions asked for. */
export const statisticsExport: ExportSubject<Data> = {
  operationName: 'ExportStatistics',
  title: { en: 'Statistics', zh: '统计' },
  scopes: [['statistics:read']],
  query: `
    query ExportStatistics($by: [StatisticsDimension!]! = [], $from: Date, $to: Date, $on: Date, $knownAt: DateTime) {
      statistics(by: $by, from: $from, to: $to, on: $on, knownAt: $knownAt) {
        rows { jurisdictionCode domain severity list { code name } month listEntries penalties }
        listEntries
        penalties
      }
    }`,
  parameters: {
    by: valuesParameter({ en: 'by', zh: '分组' }, 'StatisticsDimension'),
    from: asWritten({ en: 'decided from', zh: '认定日期自' }),
    to: asWritten({ en: 'decided until', zh: '认定日期至' }),
    on: asWritten({ en: 'day', zh: '日期' }),
    knownAt: asWritten({ en: 'as known at', zh: '数据截至' }),
  },
  columns: ({ by }) => [
    ...askedIn(by).flatMap((one) => dimensions[one]!.map((each) => each.column)),
    column('名单条目（取整到5）', 'List entries (to the nearest 5)', 'count'),
    column('行政处罚（取整到5）', 'Penalties (to the nearest 5)', 'count'),
  ],
  rows: ({ statistics }, { by }) =>
    statistics?.rows.map((row): Values[] => [
      ...askedIn(by).flatMap((one) => dimensions[one]!.map((each) => each.of(row))),
      [row.listEntries],
      [row.penalties],
    ]) ?? null,
  notes: ({ statistics }, language) => {
    if (!statistics) return []
    const { listEntries, penalties } = statistics
    const sums =
      listEntries === null || penalties === null
        ? []
        : [phrase(words.statisticsSums, { listEntries, penalties })[language]]
    return [words.countsRounded[language], ...sums]
  },
  next: () => null,
}

function askedIn(by: unknown): readonly string[] {
  return [...new Set((by as readonly string[] | undefined) ?? [])]
}
