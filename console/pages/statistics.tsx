import { useNavigate, useSearch } from '@tanstack/react-router'
import { textsOf } from '../api/address.js'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleStatisticsQuery, StatisticsDimension } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { Chart } from '../ui/chart.js'
import type { ChartOption } from '../ui/chart-drawing.js'
import { Choices } from '../ui/choices.js'
import { useCities } from '../ui/cities.js'
import { Excel } from '../ui/excel.js'
import { Page, TakeAway } from '../ui/page.js'
import { Rounded } from '../ui/rounded.js'
import { State } from '../ui/state.js'
import { Table } from '../ui/table.js'
import { Written } from '../ui/written.js'
import { useWords } from '../words/words.js'

const dimensions = ['JURISDICTION', 'DOMAIN', 'SEVERITY', 'LIST', 'MONTH'] as const

export interface StatisticsSearch {
  /** Dimensions, by commas, in their order. */
  readonly by?: string
  /** First and last month of the decision: 2026-04. */
  readonly from?: string
  readonly to?: string
}

export function statisticsSearch({ from, to, ...said }: Record<string, unknown>): StatisticsSearch {
  return {
    ...textsOf(said, 'by'),
    ...(isMonth(from) ? { from } : {}),
    ...(isMonth(to) ? { to } : {}),
  }
}

function isMonth(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The same as days: the first of the first month, and the last of the last. */
function months({ from, to }: StatisticsSearch): { from?: string; to?: string } {
  const last = (month: string) => {
    const [year, number] = month.split('-').map(Number)
    return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10)
  }
  return { ...(from ? { from: `${from}-01` } : {}), ...(to ? { to: last(to) } : {}) }
}

const StatisticsQuery = graphql(`
  query ConsoleStatistics($by: [StatisticsDimension!]!, $from: Date, $to: Date) {
    statistics(by: $by, from: $from, to: $to) {
      rows { jurisdictionCode domain severity list { name } month listEntries penalties }
      listEntries
      penalties
    }
  }
`)

/** In the order of weight, each with the colour that it has everywhere. */
const severities: readonly { readonly of: Row['severity']; readonly colour: string }[] = [
  { of: 'MINOR', colour: '--accent' },
  { of: 'GENERAL', colour: '--warn' },
  { of: 'SERIOUS', colour: '--serious' },
  { of: null, colour: '--ink-2' },
]

type Row = NonNullable<ConsoleStatisticsQuery['statistics']>['rows'][number]

/** How many list entries and penalties there are, to the nearest five. */
export function StatisticsPage() {
  const words = useWords()
  const label = useLabels()
  const cities = useCities()
  const navigate = useNavigate()
  const search = useSearch({ from: '/statistics' })
  const { by = 'JURISDICTION,SEVERITY' } = search
  const chosen = by
    .split(',')
    .filter((one): one is StatisticsDimension => dimensions.some((known) => known === one))
  const { from = null, to = null } = months(search)
  const asked = useAsk(StatisticsQuery, { by: chosen, from, to }, { isPage: true })
  const told: Readonly<Record<StatisticsDimension, (row: Row) => string | null | undefined>> = {
    JURISDICTION: (row) => cities.find(({ code }) => code === row.jurisdictionCode)?.name,
    DOMAIN: ({ domain }) => domain,
    SEVERITY: ({ severity }) => severity && label('Severity', severity),
    LIST: ({ list }) => list?.name,
    MONTH: ({ month }) => month,
  }
  const inOrder: Partial<Record<StatisticsDimension, (row: Row) => number>> = {
    JURISDICTION: (row) => cities.findIndex(({ code }) => code === row.jurisdictionCode),
    SEVERITY: (row) => severities.findIndex(({ of }) => of === (row.severity ?? null)),
  }
  const ordered = (rows: readonly Row[]) =>
    chosen.reduceRight((sorted, one) => {
      const place = inOrder[one]
      return place ? sorted.toSorted((a, b) => place(a) - place(b)) : sorted
    }, rows)
  const nameOf = (one: StatisticsDimension, row: Row) => told[one](row) ?? words.statistics.without
  const change = (changed: StatisticsSearch) =>
    navigate({ to: '/statistics', search: statisticsSearch({ ...search, ...changed }) })
  const choose = (one: string, isChosen: boolean) => {
    const next = isChosen ? [...chosen, one] : chosen.filter((known) => known !== one)
    change({ by: next.join(',') || ',' })
  }
  return (
    <Page title={words.statistics.question} trail={[words.pages.statistics]} at={asked.data?.at}>
      <div className="filters">
        <Choices
          label={words.statistics.by}
          options={dimensions.map((one) => ({
            value: one,
            text: label('StatisticsDimension', one),
          }))}
          chosen={chosen}
          choose={choose}
        />
        <Written
          label={words.statistics.from}
          type="month"
          value={search.from ?? ''}
          write={(month) => change({ from: month })}
        />
        <Written
          label={words.statistics.to}
          type="month"
          value={search.to ?? ''}
          write={(month) => change({ to: month })}
        />
      </div>
      <Answered asked={asked}>
        {({ statistics }) =>
          statistics && (
            <>
              <div className="result-line">
                <span className="quiet">{words.statistics.rounded}</span>
                <TakeAway>
                  <Excel file="statistics" parameters={{ by: chosen.join(), ...months(search) }} />
                </TakeAway>
              </div>
              {chosen.length > 0 && chosen.length < 3 ? (
                <StatisticsChart rows={ordered(statistics.rows)} by={chosen} nameOf={nameOf} />
              ) : (
                <p className="quiet">{words.statistics.noChart}</p>
              )}
              <Table
                rows={ordered(statistics.rows)}
                keyOf={(row) => JSON.stringify(row)}
                columns={[
                  ...chosen.map((one) => ({
                    key: one,
                    title: label('StatisticsDimension', one),
                    cell: (row: Row) => nameOf(one, row),
                    sortBy: (row: Row) => nameOf(one, row),
                  })),
                  ...(['listEntries', 'penalties'] as const).map((count) => ({
                    title: words.statistics[count],
                    isNumber: true,
                    cell: (row: Row) => <Rounded count={row[count]} />,
                    sortBy: (row: Row) => Number(row[count]),
                  })),
                ]}
                foot={
                  chosen.length > 0
                    ? [
                        words.statistics.sum,
                        ...chosen.slice(1).map(() => null),
                        <Sum key="listEntries" count={statistics.listEntries} />,
                        <Sum key="penalties" count={statistics.penalties} />,
                      ]
                    : []
                }
              />
            </>
          )
        }
      </Answered>
    </Page>
  )
}

/** A sum of rounded counts; null where a city is missing from it. */
function Sum({ count }: { count: string | null | undefined }) {
  const words = useWords()
  if (count == null) return <State as="unknown">{words.states.notAsked}</State>
  return <Rounded count={count} />
}

interface StatisticsChartProps {
  readonly rows: readonly Row[]
  /** One dimension, or two of which the second stands side by side within the first. */
  readonly by: readonly StatisticsDimension[]
  readonly nameOf: (by: StatisticsDimension, row: Row) => string
}

/** The same numbers as bars. */
function StatisticsChart({ rows, by, nameOf }: StatisticsChartProps) {
  const words = useWords()
  return (
    <div className="columns charts">
      {(['listEntries', 'penalties'] as const).map((count) => (
        <section key={count} className="panel">
          <h2>{words.statistics[count]}</h2>
          <Chart
            label={words.statistics.chart(words.statistics[count])}
            option={barsOf(rows, by, count, nameOf)}
            height={280}
          />
        </section>
      ))}
    </div>
  )
}

function barsOf(
  rows: readonly Row[],
  [first, second]: readonly StatisticsDimension[],
  count: 'listEntries' | 'penalties',
  nameOf: StatisticsChartProps['nameOf'],
): ChartOption {
  const categories = [...new Set(rows.map((row) => nameOf(first!, row)))]
  const groups = second ? [...new Set(rows.map((row) => nameOf(second, row)))] : [null]
  const colourOf = (group: string | null) => {
    if (second !== 'SEVERITY') return {}
    const { severity = null } = rows.find((row) => nameOf(second, row) === group)!
    return { color: severities.find(({ of }) => of === severity)!.colour }
  }
  const sumOf = (category: string, group: string | null) =>
    rows
      .filter((row) => nameOf(first!, row) === category)
      .filter((row) => group === null || nameOf(second!, row) === group)
      .reduce((sum, row) => sum + Number(row[count]), 0)
  return {
    grid: { left: 8, right: 16, top: groups.length > 1 ? 32 : 8, bottom: 8, containLabel: true },
    ...(groups.length > 1 ? { legend: { top: 0 } } : {}),
    xAxis: { type: 'category', data: categories, axisLabel: { hideOverlap: true } },
    yAxis: { type: 'value', minInterval: 5 },
    series: groups.map((group) => ({
      type: 'bar',
      ...(group === null ? {} : { name: group }),
      ...colourOf(group),
      data: categories.map((category) => sumOf(category, group)),
    })),
  }
}
