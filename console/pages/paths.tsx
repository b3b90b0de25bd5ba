import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { textsOf } from '../api/address.js'
import { graphql } from '../api/generated/gql.js'
import type { ConsolePathsQuery, HopState } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { Choice } from '../ui/choice.js'
import { useCities } from '../ui/cities.js'
import { CityPair } from '../ui/city-pair.js'
import { Excel } from '../ui/excel.js'
import { HopStrip } from '../ui/hop-strip.js'
import { Page, TakeAway } from '../ui/page.js'
import { State } from '../ui/state.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

export interface PathsSearch {
  readonly from?: string
  readonly to?: string
  /** Code of the list that it starts from; all lists and behaviours when absent. */
  readonly list?: string
}

export function pathsSearch(said: Record<string, unknown>): PathsSearch {
  return textsOf(said, 'from', 'to', 'list')
}

const PathsQuery = graphql(`
  query ConsolePaths($from: DivisionCode!, $to: DivisionCode!, $list: ID) {
    lists { code name colour }
    punishmentPaths(from: $from, to: $to, listCode: $list) {
      list { code name }
      behaviour { code name }
      measure { code name }
      outcome
      hops { step state reasons }
      path { code implementingUnit legalBasis }
    }
  }
`)

type Trace = NonNullable<ConsolePathsQuery['punishmentPaths']>[number]

/** Along which way a measure follows in another city, and where the way breaks. */
export function Paths() {
  const words = useWords()
  const navigate = useNavigate()
  const cities = useCities()
  const search = useSearch({ from: '/paths' })
  const from = search.from ?? cities[0]?.code ?? ''
  const to = search.to ?? cities.find(({ code }) => code !== from)?.code ?? ''
  const asked = useAsk(
    PathsQuery,
    { from, to, list: search.list ?? null },
    { when: from !== '' && to !== '', isPage: true },
  )
  const lists = asked.data?.data.lists.filter(({ colour }) => colour === 'SERIOUS') ?? []
  return (
    <Page title={words.paths.question} trail={[words.pages.paths]} at={asked.data?.at}>
      <div className="filters">
        <CityPair
          cities={cities}
          from={from}
          to={to}
          choose={(pair) => navigate({ to: '/paths', search: { ...search, ...pair } })}
        />
        <Choice
          label={words.compare.list}
          value={search.list ?? ''}
          options={[
            { value: '', text: words.compare.any },
            ...lists.map(({ code, name }) => ({ value: code, text: `${code} ${name}` })),
          ]}
          choose={(list) => navigate({ to: '/paths', search: pathsSearch({ from, to, list }) })}
        />
      </div>
      <Answered asked={asked}>
        {({ punishmentPaths }) =>
          punishmentPaths && (
            <PathsTable
              traces={punishmentPaths}
              takeAway={<Excel file="paths" parameters={{ from, to, listCode: search.list }} />}
            />
          )
        }
      </Answered>
    </Page>
  )
}

interface PathsTableProps {
  readonly traces: readonly Trace[]
  readonly takeAway: ReactNode
}

function PathsTable({ traces, takeAway }: PathsTableProps) {
  const words = useWords()
  const label = useLabels()
  const count = (...outcomes: readonly Trace['outcome'][]) =>
    traces.filter(({ outcome }) => outcomes.includes(outcome)).length
  const steps = traces[0]?.hops.map(({ step }) => step) ?? []
  return (
    <>
      <div className="result-line">
        <strong>
          {words.paths.total(
            traces.length,
            count('APPLICABLE'),
            count('ADVISORY_ONLY', 'DISPLAY_ONLY'),
          )}
        </strong>
        {count('UNDETERMINED') > 0 && (
          <State as="unknown">{words.paths.open(count('UNDETERMINED'))}</State>
        )}
        <TakeAway>{takeAway}</TakeAway>
      </div>
      {traces.length > 0 && <HopStrip traces={traces} />}
      <Table
        rows={traces}
        keyOf={({ list, behaviour, measure, path }) =>
          `${list?.code} ${behaviour?.code} ${measure.code} ${path?.code}`
        }
        columns={[
          {
            title: words.paths.start,
            cell: ({ list, behaviour }) =>
              [list?.name, behaviour?.name].filter(Boolean).join(' / '),
          },
          { title: words.file.measure, cell: ({ measure }) => measure.name },
          ...steps.map((step, at) => ({
            key: step,
            title: label('PathStep', step),
            cell: ({ hops }: Trace) => <Hop hop={hops[at]!} />,
          })),
          {
            title: words.file.outcome,
            cell: ({ outcome, path }) => (
              <>
                {label('DecisionOutcome', outcome)}
                {path && (
                  <div className="quiet">
                    {path.implementingUnit} · {path.legalBasis}
                  </div>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  )
}

function Hop({ hop: { state, reasons } }: { hop: Trace['hops'][number] }) {
  const label = useLabels()
  return (
    <>
      <HopWord state={state} />
      {reasons.map((reason) => (
        <div key={reason} className="quiet">
          {label('DecisionReason', reason)}
        </div>
      ))}
    </>
  )
}

function HopWord({ state }: { state: HopState }) {
  const label = useLabels()
  const word = label('HopState', state)
  if (state === 'HOLDS') return <State as="ok">{word}</State>
  if (state === 'LIMITS') return <State as="warn">{word}</State>
  if (state === 'OPEN') return <State as="unknown">{word}</State>
  return state === 'MISSING' ? <strong>✕ {word}</strong> : <span className="quiet">{word}</span>
}
