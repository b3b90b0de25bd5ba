import { useNavigate, useSearch } from '@tanstack/react-router'
import { graphql } from '../api/generated/gql.js'
import type { StatisticsDimension } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { useCities } from '../ui/cities.js'
import { Page, TakeAway } from '../ui/page.js'
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
              <div className="table">
                <table>
                  <thead>
                    <tr>
                      {chosen.map((one) => (
                        <th key={one} scope="col">
                          {label('StatisticsDimension', one)}
                        </th>
                      ))}
                      <th scope="col" className="number">
                        {words.statistics.entries}
                      </th>
                      <th scope="col" className="number">
                        {words.statistics.penalties}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {statistics.rows.map((row) => {
                      const { jurisdictionCode, domain, severity, list, month } = row
                      const told = {
                        JURISDICTION: cities.find(({ code }) => code === jurisdictionCode)?.name,
                        DOMAIN: domain,
                        SEVERITY: severity && label('Severity', severity),
                        LIST: list?.name,
                        MONTH: month,
                      }
                      return (
                        <tr key={JSON.stringify(told)}>
                          {chosen.map((one) => (
                            <td key={one}>{told[one] ?? words.none}</td>
                          ))}
                          <td className="number">{row.listEntries}</td>
                          <td className="number">{row.penalties}</td>
                        </tr>
                      )
                    })}
                  </tbody>
                  <tfoot>
                    <tr>
                      <th scope="row" colSpan={Math.max(1, chosen.length)}>
                        {words.statistics.sum}
                      </th>
                      <td className="number">{statistics.listEntries ?? words.states.notAsked}</td>
                      <td className="number">{statistics.penalties ?? words.states.notAsked}</td>
                    </tr>
                  </tfoot>
                </table>
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  )
}
