import { Link } from '@tanstack/react-router'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleHomeQuery } from '../api/generated/graphql.js'
import { useAsk } from '../api/use-ask.js'
import { useViewer } from '../api/viewer.js'
import { Answered } from '../ui/answered.js'
import { useCities } from '../ui/cities.js'
import { Page } from '../ui/page.js'
import { State } from '../ui/state.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'
import { Duties } from './home-duties.js'

const HomeQuery = graphql(`
  query ConsoleHome {
    jurisdictions { code supplies { of name state } }
  }
`)

type Member = ConsoleHomeQuery['jurisdictions'][number]

const states = [
  ['COMPLETE', 'complete'],
  ['PARTIAL', 'partial'],
  ['NEVER_SUPPLIED', 'never'],
] as const

/** Where to begin, and by which right. */
const starts = [
  ['/subjects', 'search', null],
  ['/lists', 'compare', 'compare:read'],
  ['/conflicts', 'conflicts', 'compare:read'],
  ['/statistics', 'statistics', 'statistics:read'],
  ['/matrix', 'matrix', null],
  ['/audit', 'audit', 'audit:read'],
] as const

/** Which city is silent or has not supplied, and where to begin. */
export function Home() {
  const words = useWords()
  const cities = useCities()
  const viewer = useViewer()
  const asked = useAsk(HomeQuery, {})
  const nameOf = (code: string) => cities.find((one) => one.code === code)?.name
  const silent = cities.filter(({ isAsked }) => !isAsked)
  return (
    <Page title={words.home.question} trail={[words.pages.home]} at={asked.data?.at}>
      {cities.length > 0 && (
        <p className="verdict">
          {silent.length === 0
            ? words.home.allAsked(cities.length)
            : words.home.silent(silent.map(({ name }) => name).join(words.comma))}
        </p>
      )}
      <Duties />
      <h2>{words.home.start}</h2>
      <p className="offers">
        {starts
          .filter(([, , scope]) => scope === null || viewer?.scopes.includes(scope))
          .map(([to, page]) => (
            <Link key={to} to={to} className="button">
              {words.pages[page]}
            </Link>
          ))}
      </p>
      <h2>{words.home.supply}</h2>
      <Answered asked={asked}>
        {({ jurisdictions }) => (
          <Table
            rows={jurisdictions}
            keyOf={({ code }) => code}
            columns={[
              {
                title: words.home.city,
                cell: ({ code }) => nameOf(code),
                sortBy: ({ code }) => nameOf(code),
              },
              ...states.map(([state, title]) => ({
                title: words.home[title],
                isNumber: true,
                sortBy: ({ supplies }: Member) => supplies && countOf(supplies, state),
                cell: ({ supplies }: Member) =>
                  supplies ? (
                    countOf(supplies, state)
                  ) : (
                    <State as="unknown">{words.states.notAsked}</State>
                  ),
              })),
              {
                title: words.home.what,
                cell: ({ supplies }) => <Lacking supplies={supplies} />,
              },
            ]}
          />
        )}
      </Answered>
    </Page>
  )
}

function countOf(supplies: NonNullable<Member['supplies']>, state: string): number {
  return supplies.filter((one) => one.state === state).length
}

/** What a city has never supplied; that it could not be asked is not that nothing is missing. */
function Lacking({ supplies }: Pick<Member, 'supplies'>) {
  const words = useWords()
  if (!supplies) return <State as="unknown">{words.states.notAsked}</State>
  const lacking = supplies.filter(({ state }) => state === 'NEVER_SUPPLIED')
  if (lacking.length === 0) return words.none
  return lacking.map(({ name }) => name).join(words.comma)
}
