import { useNavigate, useSearch } from '@tanstack/react-router'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleStatisticsQuery, StatisticsDimension } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { useCities } from '../ui/cities.js'
import { Page, TakeAway } from '../ui/page.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

const dimensions = ['JURISDICTION', 'DOMAIN', 'SEVERITY', 'LIST', 'MONTH'] as const

export interface StatisticsSearch {
  /** Dimensions, by commas, in their order. */
  readonly by?: string
}

export function statisticsSearch({ by }: Record<string, unknown>): StatisticsSearch {
  return typeof by === 'string' ? { by } : {}
}

const StatisticsQuery = graphql(`
  query ConsoleStatistics($by: [StatisticsDimension!]!) {
    statistics(by: $by) {
      rows { jurisdictionCode domain severity list { name } month listEntries penalties }
      listEntries
      penalties
    }
  }
`)

type Row = NonNullable<ConsoleStatisticsQuery['statistics']>['rows'][number]

/** How many list entries and penalties there are, to the nearest five. */
export function StatisticsPage() {
  const words = useWords()
  const label = useLabels()
  const cities = useCities()
  const navigate = useNavigate()
  const { by = 'JURISDICTION,SEVERITY' } = useSearch({ from: '/statistics' })
  const chosen = by
    .split(',')
    .filter((one): one is StatisticsDimension => dimensions.some((known) => known === one))
  const asked = useAsk(StatisticsQuery, { by: chosen }, { isPage: true })
  const told: Readonly<Record<StatisticsDimension, (row: Row) => string | null | undefined>> = {
    JURISDICTION: (row) => cities.find(({ code }) => code === row.jurisdictionCode)?.name,
    DOMAIN: ({ domain }) => domain,
    SEVERITY: ({ severity }) => severity && label('Severity', severity),
    LIST: ({ list }) => list?.name,
    MONTH: ({ month }) => month,
  }
  const choose = (one: StatisticsDimension, isChosen: boolean) => {
    const next = isChosen ? [...chosen, one] : chosen.filter((known) => known !== one)
    navigate({ to: '/statistics', search: { by: next.join(',') || ',' } })
  }
  return (
    <Page title={words.statistics.question} trail={[words.pages.statistics]} at={asked.data?.at}>
      <fieldset className="field filters">
        <legend>{words.statistics.by}</legend>
        <div className="choices">
          {dimensions.map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                checked={chosen.includes(one)}
                onChange={(event) => choose(one, event.target.checked)}
              />{' '}
              {label('StatisticsDimension', one)}
            </label>
          ))}
        </div>
      </fieldset>
      <Answered asked={asked}>
        {({ statistics }) =>
          statistics && (
            <>
              <div className="result-line">
                <span className="quiet">{words.statistics.rounded}</span>
                <TakeAway />
              </div>
              <Table
                rows={statistics.rows}
                keyOf={(row) => JSON.stringify(row)}
                columns={[
                  ...chosen.map((one) => ({
                    key: one,
                    title: label('StatisticsDimension', one),
                    cell: (row: Row) => told[one](row) ?? words.none,
                  })),
                  ...(['listEntries', 'penalties'] as const).map((count) => ({
                    title: words.statistics[count],
                    isNumber: true,
                    cell: (row: Row) => row[count],
                  })),
                ]}
                foot={
                  chosen.length > 0
                    ? [
                        words.statistics.sum,
                        ...chosen.slice(1).map(() => null),
                        statistics.listEntries ?? words.states.notAsked,
                        statistics.penalties ?? words.states.notAsked,
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
