import { Link } from '@tanstack/react-router'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleHomeQuery } from '../api/generated/graphql.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { useCities } from '../ui/cities.js'
import { Page } from '../ui/page.js'
import { State } from '../ui/state.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

const HomeQuery = graphql(`
  query ConsoleHome {
    jurisdictions { code name supplies { of name state } }
  }
`)

type Member = ConsoleHomeQuery['jurisdictions'][number]

const states = [
  ['COMPLETE', 'complete'],
  ['PARTIAL', 'partial'],
  ['NEVER_SUPPLIED', 'never'],
] as const

/** Which city is silent or has not supplied, and where to begin. */
export function Home() {
  const words = useWords()
  const cities = useCities()
  const asked = useAsk(HomeQuery, {})
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
      <h2>{words.home.start}</h2>
      <p>
        <Link to="/subjects" className="button">
          {words.pages.search}
        </Link>{' '}
        <Link to="/lists" className="button">
          {words.pages.compare}
        </Link>{' '}
        <Link to="/conflicts" className="button">
          {words.pages.conflicts}
        </Link>
      </p>
      <h2>{words.home.supply}</h2>
      <Answered asked={asked}>
        {({ jurisdictions }) => (
          <Table
            rows={jurisdictions}
            keyOf={({ code }) => code}
            columns={[
              { title: words.home.city, cell: ({ name, code }) => name ?? code },
              ...states.map(([state, title]) => ({
                title: words.home[title],
                isNumber: true,
                cell: ({ supplies }: Member) =>
                  supplies ? (
                    supplies.filter((one) => one.state === state).length
                  ) : (
                    <State as="unknown">{words.states.notAsked}</State>
                  ),
              })),
              {
                title: words.home.what,
                cell: ({ supplies }) =>
                  supplies
                    ?.filter(({ state }) => state === 'NEVER_SUPPLIED')
                    .map((one) => one.name)
                    .join(words.comma) || words.none,
              },
            ]}
          />
        )}
      </Answered>
    </Page>
  )
}
