import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { textsOf } from '../api/address.js'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleGapsQuery } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { useCities } from '../ui/cities.js'
import { CityPair } from '../ui/city-pair.js'
import { Excel } from '../ui/excel.js'
import { Page, TakeAway } from '../ui/page.js'
import { Persons } from '../ui/rounded.js'
import { SubjectLink } from '../ui/subject-link.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'
import { ProductGaps } from './product-gaps.js'

export interface GapsSearch {
  readonly from?: string
  readonly to?: string
  /** Code of the behaviour that is tried. */
  readonly trial?: string
  /** Products in place of cases. */
  readonly of?: 'products' | undefined
}

export function gapsSearch({ of, ...said }: Record<string, unknown>): GapsSearch {
  return { ...textsOf(said, 'from', 'to', 'trial'), ...(of === 'products' ? { of } : {}) }
}

const GapsQuery = graphql(`
  query ConsoleGaps($from: DivisionCode!, $to: DivisionCode!) {
    recognitionGaps(from: $from, to: $to) {
      behaviour { code name domain }
      cases { organisations persons }
      withoutEffect { organisations persons }
      undetermined { organisations persons }
      reasons { reason cases { organisations } }
    }
  }
`)

const ImpactQuery = graphql(`
  query ConsoleImpact($behaviour: ID!, $from: DivisionCode!, $to: DivisionCode!) {
    recognitionImpact(behaviourCode: $behaviour, from: $from, to: $to) {
      behaviour { name }
      status
      measures {
        measure { code name }
        outcome
        count { organisations persons }
        subjects(first: 5) { edges { node { code name } } pageInfo { hasNextPage } }
      }
    }
  }
`)

type Gap = NonNullable<ConsoleGapsQuery['recognitionGaps']>[number]

/** Where cases of one city have no effect in another and products are not recognised, and what recognising would change. */
export function Gaps() {
  const words = useWords()
  const navigate = useNavigate()
  const cities = useCities()
  const { trial, of, ...pair } = useSearch({ from: '/gaps' })
  const from = pair.from ?? cities[0]?.code ?? ''
  const to = pair.to ?? cities.find(({ code }) => code !== from)?.code ?? ''
  const asked = useCaseGaps(from, to, of === undefined)
  return (
    <Page
      title={of ? words.gaps.questionOfProducts : words.gaps.question}
      trail={[words.pages.gaps]}
      at={asked.data?.at}
    >
      <nav className="tabs" aria-label={words.pages.gaps}>
        <Link
          to="/gaps"
          search={{ ...pair, of: undefined }}
          activeOptions={{ explicitUndefined: true }}
        >
          {words.gaps.ofCases}
        </Link>
        <Link to="/gaps" search={{ ...pair, of: 'products' }}>
          {words.gaps.ofProducts}
        </Link>
      </nav>
      <div className="filters">
        <CityPair
          cities={cities}
          from={from}
          to={to}
          choose={(next) => navigate({ to: '/gaps', search: { ...next, of } })}
          {...(of ? { labels: words.gaps.pairOfProducts } : {})}
        />
      </div>
      {of ? (
        <ProductGaps from={from} to={to} />
      ) : (
        <CaseGaps asked={asked} from={from} to={to} trial={trial} />
      )}
    </Page>
  )
}

function useCaseGaps(from: string, to: string, isShown: boolean) {
  const when = isShown && from !== '' && to !== ''
  return useAsk(GapsQuery, { from, to }, { when, isPage: true })
}

interface CaseGapsProps {
  readonly asked: ReturnType<typeof useCaseGaps>
  readonly from: string
  readonly to: string
  readonly trial: string | undefined
}

function CaseGaps({ asked, from, to, trial }: CaseGapsProps) {
  const words = useWords()
  const label = useLabels()
  return (
    <>
      <Answered asked={asked}>
        {({ recognitionGaps }, { problems }) =>
          recognitionGaps &&
          (recognitionGaps.length === 0 ? (
            problems.length === 0 && <p className="verdict">{words.gaps.nothing}</p>
          ) : (
            <>
              <div className="result-line">
                <strong>{words.gaps.total(recognitionGaps.length)}</strong>
                <TakeAway>
                  <Excel file="gaps" parameters={{ from, to }} />
                </TakeAway>
              </div>
              <Table
                rows={recognitionGaps}
                keyOf={({ behaviour }) => behaviour.code}
                columns={[
                  {
                    title: words.matrix.behaviour,
                    cell: ({ behaviour }) => (
                      <>
                        {behaviour.name}
                        <div className="quiet">{behaviour.domain}</div>
                      </>
                    ),
                  },
                  ...(['cases', 'withoutEffect', 'undetermined'] as const).map((count) => ({
                    title: words.gaps[count],
                    isNumber: true,
                    cell: (gap: Gap) => <Counts count={gap[count]} />,
                    sortBy: (gap: Gap) => gap[count].organisations,
                  })),
                  {
                    title: words.file.why,
                    cell: ({ reasons }) =>
                      reasons.map(({ reason, cases }) => (
                        <div key={reason}>
                          {label('DecisionReason', reason)} {cases.organisations}
                        </div>
                      )),
                  },
                  {
                    title: words.gaps.trial,
                    cell: ({ behaviour }) => (
                      <Link to="/gaps" search={{ from, to, trial: behaviour.code }}>
                        {words.gaps.try}
                      </Link>
                    ),
                  },
                ]}
              />
            </>
          ))
        }
      </Answered>
      {trial && from && to && <Trial behaviour={trial} from={from} to={to} />}
    </>
  )
}

/** Organisations, and below them persons. */
function Counts({ count }: { count: Gap['cases'] }) {
  const words = useWords()
  return (
    <>
      {count.organisations}
      <div className="quiet">
        {words.counts.persons} <Persons count={count.persons} />
      </div>
    </>
  )
}

function Trial(pair: { behaviour: string; from: string; to: string }) {
  const words = useWords()
  const label = useLabels()
  const asked = useAsk(ImpactQuery, pair)
  return (
    <section>
      <h2>{words.gaps.trialOf(asked.data?.data.recognitionImpact?.behaviour.name ?? '')}</h2>
      <p className="quiet">{words.gaps.trialMeaning}</p>
      <Answered asked={asked}>
        {({ recognitionImpact }, { problems }) =>
          recognitionImpact &&
          (recognitionImpact.measures.length === 0 ? (
            problems.length === 0 && <p>{words.gaps.noChange}</p>
          ) : (
            <Table
              rows={recognitionImpact.measures}
              keyOf={({ measure, outcome }) => `${measure.code} ${outcome}`}
              columns={[
                { title: words.file.measure, cell: ({ measure }) => measure.name },
                {
                  title: words.file.outcome,
                  cell: ({ outcome }) => label('DecisionOutcome', outcome),
                },
                {
                  title: words.gaps.subjects,
                  isNumber: true,
                  cell: ({ count }) => <Counts count={count} />,
                },
                {
                  title: words.gaps.among,
                  cell: ({ subjects: { edges, pageInfo } }) => (
                    <>
                      {edges.map(({ node }) => (
                        <div key={node.code}>
                          <SubjectLink code={node.code} name={node.name} />
                        </div>
                      ))}
                      {pageInfo.hasNextPage && '…'}
                    </>
                  ),
                },
              ]}
            />
          ))
        }
      </Answered>
    </section>
  )
}
