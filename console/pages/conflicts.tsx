import { useNavigate, useSearch } from '@tanstack/react-router'
import { textsOf } from '../api/address.js'
import { isCounting } from '../api/counting.js'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleConflictsQuery } from '../api/generated/graphql.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { Choice } from '../ui/choice.js'
import { useCities, useCityNames } from '../ui/cities.js'
import { Excel } from '../ui/excel.js'
import { Page, TakeAway } from '../ui/page.js'
import { Pager } from '../ui/pager.js'
import { State } from '../ui/state.js'
import { SubjectLink } from '../ui/subject-link.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

export interface ConflictsSearch {
  /** Code of the city whose serious lists count; of all when absent. */
  readonly serious?: string
  /** Code of the city whose red lists count; of all when absent. */
  readonly red?: string
  readonly after?: string
}

export function conflictsSearch(said: Record<string, unknown>): ConflictsSearch {
  return textsOf(said, 'serious', 'red', 'after')
}

const ConflictsQuery = graphql(`
  query ConsoleConflicts($serious: [DivisionCode!], $red: [DivisionCode!], $after: Cursor) {
    redBlackConflicts(seriousIn: $serious, redIn: $red, first: 50, after: $after) {
      edges {
        node {
          subjectCode
          name
          serious { id jurisdictionCode list { name } decidedOn documentNo }
          red { id jurisdictionCode list { name } decidedOn documentNo }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

const CountQuery = graphql(`
  query ConsoleConflictCount($serious: [DivisionCode!], $red: [DivisionCode!]) {
    redBlackConflicts(seriousIn: $serious, redIn: $red, first: 1) { totals { organisations } }
  }
`)

type Entry = NonNullable<
  ConsoleConflictsQuery['redBlackConflicts']
>['edges'][number]['node']['red'][number]

/** Who is praised in one city and warned of in another. */
export function Conflicts() {
  const words = useWords()
  const navigate = useNavigate()
  const cities = useCities()
  const { serious, red, after } = useSearch({ from: '/conflicts' })
  const question = { serious: serious ? [serious] : null, red: red ? [red] : null }
  const asked = useAsk(ConflictsQuery, { ...question, after: after ?? null }, { isPage: true })
  const counted = useAsk(CountQuery, question, { isPage: true, againWhile: isCounting })
  const totals = counted.data?.data.redBlackConflicts?.totals
  const options = [
    { value: '', text: words.compare.any },
    ...cities.map(({ code, name }) => ({ value: code, text: name })),
  ]
  const change = (changed: Readonly<Record<string, string>>) =>
    navigate({ to: '/conflicts', search: conflictsSearch({ serious, red, ...changed }) })
  return (
    <Page title={words.conflicts.question} trail={[words.pages.conflicts]} at={asked.data?.at}>
      <div className="filters">
        <Choice
          label={words.conflicts.redIn}
          value={red ?? ''}
          options={options}
          choose={(city) => change({ red: city })}
        />
        <Choice
          label={words.conflicts.seriousIn}
          value={serious ?? ''}
          options={options}
          choose={(city) => change({ serious: city })}
        />
      </div>
      <Answered asked={asked}>
        {({ redBlackConflicts }, { problems }) => {
          if (!redBlackConflicts) return null
          const { edges, pageInfo } = redBlackConflicts
          if (edges.length === 0) {
            return problems.length === 0 && <p className="verdict">{words.conflicts.nothing}</p>
          }
          return (
            <>
              <div className="result-line">
                <strong aria-live="polite">
                  {totals
                    ? words.compare.total(String(totals.organisations))
                    : !counted.data || isCounting(counted.data)
                      ? words.compare.counting
                      : words.compare.noTotal}
                </strong>
                <span className="quiet">{words.conflicts.meaning}</span>
                <TakeAway>
                  <Excel file="conflicts" parameters={{ seriousIn: serious, redIn: red }} />
                </TakeAway>
              </div>
              <Table
                rows={edges.map(({ node }) => node)}
                keyOf={({ subjectCode }) => subjectCode}
                columns={[
                  {
                    title: words.compare.subject,
                    cell: ({ subjectCode, name }) => (
                      <SubjectLink code={subjectCode} name={name} withCode />
                    ),
                  },
                  {
                    title: words.conflicts.serious,
                    cell: ({ serious }) => <Entries entries={serious} as="serious" />,
                  },
                  {
                    title: words.conflicts.red,
                    cell: ({ red }) => <Entries entries={red} as="red-list" />,
                  },
                ]}
              />
              <Pager pageInfo={pageInfo} />
            </>
          )
        }}
      </Answered>
    </Page>
  )
}

function Entries({ entries, as }: { entries: readonly Entry[]; as: 'serious' | 'red-list' }) {
  const nameOf = useCityNames()
  return entries.map(({ id, jurisdictionCode, list, decidedOn, documentNo }) => (
    <div key={id}>
      <State as={as}>{list.name}</State>
      <div className="quiet">
        {nameOf(jurisdictionCode)} · {decidedOn} {documentNo && `· ${documentNo}`}
      </div>
    </div>
  ))
}
