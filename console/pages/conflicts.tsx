import { Link, useSearch } from '@tanstack/react-router'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleConflictsQuery } from '../api/generated/graphql.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { useCities } from '../ui/cities.js'
import { Page, TakeAway } from '../ui/page.js'
import { Pager } from '../ui/pager.js'
import { State } from '../ui/state.js'
import { SubjectLink } from '../ui/subject-link.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

export interface ConflictsSearch {
  readonly after?: string
}

export function conflictsSearch({ after }: Record<string, unknown>): ConflictsSearch {
  return typeof after === 'string' ? { after } : {}
}

const ConflictsQuery = graphql(`
  query ConsoleConflicts($after: Cursor) {
    redBlackConflicts(first: 50, after: $after) {
      edges {
        node {
          subjectCode
          name
          serious { id jurisdictionCode list { name } decidedOn documentNo }
          red { id jurisdictionCode list { name } decidedOn documentNo }
        }
      }
      pageInfo { hasNextPage endCursor }
      totals { organisations persons }
    }
  }
`)

type Entry = NonNullable<
  ConsoleConflictsQuery['redBlackConflicts']
>['edges'][number]['node']['red'][number]

/** Who is praised in one city and warned of in another. */
export function Conflicts() {
  const words = useWords()
  const { after } = useSearch({ from: '/conflicts' })
  const asked = useAsk(ConflictsQuery, { after: after ?? null }, { isPage: true })
  return (
    <Page title={words.conflicts.question} trail={[words.pages.conflicts]} at={asked.data?.at}>
      <Answered asked={asked} shownElsewhere={({ code }) => code === 'COUNT_PENDING'}>
        {({ redBlackConflicts }, { problems }) => {
          if (!redBlackConflicts) return null
          const { edges, pageInfo, totals } = redBlackConflicts
          if (edges.length === 0) {
            return problems.length === 0 && <p className="verdict">{words.conflicts.nothing}</p>
          }
          return (
            <>
              <div className="result-line">
                <strong>
                  {totals
                    ? words.compare.total(String(totals.organisations))
                    : words.compare.counting}
                </strong>
                <span className="quiet">{words.conflicts.meaning}</span>
                <TakeAway />
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
              <Pager
                after={after}
                pageInfo={pageInfo}
                linkTo={(next, text) => (
                  <Link className="button" to="/conflicts" search={next ? { after: next } : {}}>
                    {text}
                  </Link>
                )}
              />
            </>
          )
        }}
      </Answered>
    </Page>
  )
}

function Entries({ entries, as }: { entries: readonly Entry[]; as: 'serious' | 'red-list' }) {
  const cities = useCities()
  return entries.map(({ id, jurisdictionCode, list, decidedOn, documentNo }) => (
    <div key={id}>
      <State as={as}>{list.name}</State>
      <div className="quiet">
        {cities.find(({ code }) => code === jurisdictionCode)?.name ?? jurisdictionCode} ·{' '}
        {decidedOn} {documentNo && `· ${documentNo}`}
      </div>
    </div>
  ))
}
