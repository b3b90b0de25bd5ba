import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Answer, NotAnswered } from '../api/ask.js'
import { dayInChina } from '../api/day.js'
import { graphql } from '../api/generated/gql.js'
import { useLabels } from '../api/labels.js'
import { useSubjectNames } from '../api/subject-names.js'
import { useAsk } from '../api/use-ask.js'
import { useViewer } from '../api/viewer.js'
import { Answered } from '../ui/answered.js'
import { State } from '../ui/state.js'
import { SubjectLink } from '../ui/subject-link.js'
import { type Column, Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

/** How many days ahead a case is shown. */
const aheadDays = 14

const TasksQuery = graphql(`
  query ConsoleHomeTasks($in: DivisionCode!) {
    tasks(in: $in, first: 10) {
      edges {
        node { state dueOn isOverdue subjectCode unitName factId path { code measure { name } } }
      }
      pageInfo { hasNextPage }
    }
  }
`)

const CasesQuery = graphql(`
  query ConsoleHomeCases($in: DivisionCode!, $before: Date!) {
    jurisdiction(code: $in) {
      cases(dueBefore: $before, first: 10) {
        edges { node { id kind state subjectCode dueOn isOverdue decidingUnit { name } } }
        pageInfo { hasNextPage }
      }
    }
  }
`)

const WaitingQuery = graphql(`
  query ConsoleHomeWaiting($in: DivisionCode!) {
    jurisdiction(code: $in) {
      awaitingSteward(first: 10) {
        edges { node { id sheet fileName row reasons { code meaning } } }
        pageInfo { hasNextPage }
      }
    }
  }
`)

const HandedInQuery = graphql(`
  query ConsoleHomeHandedIn($in: DivisionCode!) {
    jurisdiction(code: $in) {
      intakeRuns(first: 10) {
        edges { node { id sheet fileName state rows refused waiting } }
        pageInfo { hasNextPage }
      }
    }
  }
`)

const ConflictsQuery = graphql(`
  query ConsoleHomeConflicts {
    redBlackConflicts(first: 1) { totals { organisations } }
  }
`)

const AlarmsQuery = graphql(`
  query ConsoleHomeAlarms {
    auditAlarms { count }
  }
`)

/** What waits for whoever looks, by what they may do. */
export function Duties() {
  const words = useWords()
  const viewer = useViewer()
  if (!viewer) return null
  const { jurisdiction: city } = viewer
  const may = (...scopes: string[]) => scopes.some((scope) => viewer.scopes.includes(scope))
  const parts: ReactNode[] = []
  if (city && may('case:write', 'case:read')) {
    parts.push(<Cases key="cases" city={city} />, <Tasks key="tasks" city={city} />)
  }
  if (city && may('steward:write')) parts.push(<Waiting key="waiting" city={city} />)
  if (city && may('intake:write')) parts.push(<HandedIn key="handed in" city={city} />)
  if (may('compare:read')) parts.push(<Conflicts key="conflicts" />)
  if (may('audit:read')) parts.push(<Alarms key="alarms" />)
  if (may('self:read', 'agent:read')) {
    parts.push(
      <p key="mine">
        <Link to="/mine">{words.duties.mine}</Link>
      </p>,
    )
  }
  if (parts.length === 0) return null
  return (
    <>
      <h2>{words.duties.title}</h2>
      {parts}
    </>
  )
}

function Tasks({ city }: { city: string }) {
  const words = useWords()
  const label = useLabels()
  const asked = useAsk(TasksQuery, { in: city })
  const names = useSubjectNames(
    asked.data?.data.tasks?.edges.map(({ node }) => node.subjectCode) ?? [],
  )
  return (
    <Duty
      title={words.duties.tasks}
      asked={asked}
      pageOf={({ tasks }) => tasks}
      keyOf={({ factId, path, subjectCode }) => `${subjectCode} ${factId} ${path.code}`}
      columns={[
        { title: words.file.measure, cell: ({ path }) => path.measure.name },
        {
          title: words.duties.subject,
          cell: ({ subjectCode }) => (
            <SubjectLink code={subjectCode} name={names.get(subjectCode)} withCode />
          ),
        },
        { title: words.mine.state, cell: ({ state }) => label('TaskState', state) },
        { title: words.duties.unit, cell: ({ unitName }) => unitName },
        { title: words.mine.due, cell: (task) => <Due {...task} /> },
      ]}
    />
  )
}

function Cases({ city }: { city: string }) {
  const words = useWords()
  const label = useLabels()
  const asked = useAsk(CasesQuery, { in: city, before: dayInChina(new Date(), aheadDays) })
  const names = useSubjectNames(
    asked.data?.data.jurisdiction?.cases?.edges.map(({ node }) => node.subjectCode) ?? [],
  )
  return (
    <Duty
      title={words.duties.cases(aheadDays)}
      asked={asked}
      pageOf={({ jurisdiction }) => jurisdiction?.cases}
      keyOf={({ id }) => id}
      columns={[
        { title: words.mine.kind, cell: ({ kind }) => label('CaseKind', kind) },
        {
          title: words.duties.subject,
          cell: ({ subjectCode }) => (
            <SubjectLink code={subjectCode} name={names.get(subjectCode)} withCode />
          ),
        },
        { title: words.mine.state, cell: ({ state }) => label('CaseState', state) },
        { title: words.mine.unit, cell: ({ decidingUnit }) => decidingUnit?.name ?? words.none },
        { title: words.mine.due, cell: (one) => <Due {...one} /> },
      ]}
    />
  )
}

function Waiting({ city }: { city: string }) {
  const words = useWords()
  return (
    <Duty
      title={words.duties.waiting}
      asked={useAsk(WaitingQuery, { in: city })}
      pageOf={({ jurisdiction }) => jurisdiction?.awaitingSteward}
      keyOf={({ id }) => id}
      columns={[
        { title: words.duties.file, cell: ({ fileName }) => fileName },
        { title: words.search.row, isNumber: true, cell: ({ row }) => row },
        {
          title: words.file.why,
          cell: ({ reasons }) => reasons.map(({ meaning }) => meaning).join(' '),
        },
      ]}
    />
  )
}

function HandedIn({ city }: { city: string }) {
  const words = useWords()
  const label = useLabels()
  return (
    <Duty
      title={words.duties.handedIn}
      asked={useAsk(HandedInQuery, { in: city })}
      pageOf={({ jurisdiction }) => jurisdiction?.intakeRuns}
      keyOf={({ id }) => id}
      columns={[
        { title: words.duties.file, cell: ({ fileName }) => fileName },
        { title: words.mine.state, cell: ({ state }) => label('IntakeState', state) },
        { title: words.duties.rows, isNumber: true, cell: ({ rows }) => rows },
        { title: words.duties.refused, isNumber: true, cell: ({ refused }) => refused },
        { title: words.duties.awaiting, isNumber: true, cell: ({ waiting }) => waiting },
      ]}
    />
  )
}

function Conflicts() {
  const words = useWords()
  const asked = useAsk(ConflictsQuery, {})
  return (
    <Answered asked={asked}>
      {({ redBlackConflicts }) => (
        <p>
          <Link to="/conflicts">
            {redBlackConflicts?.totals
              ? words.duties.conflicts(redBlackConflicts.totals.organisations)
              : words.pages.conflicts}
          </Link>
        </p>
      )}
    </Answered>
  )
}

function Alarms() {
  const words = useWords()
  const asked = useAsk(AlarmsQuery, {})
  return (
    <Answered asked={asked}>
      {({ auditAlarms }) =>
        auditAlarms && (
          <p>
            <Link to="/audit">{words.duties.alarms(auditAlarms.length)}</Link>
          </p>
        )
      }
    </Answered>
  )
}

interface DutyProps<Data, Row> {
  readonly title: string
  readonly asked: UseQueryResult<Answer<Data>, NotAnswered>
  readonly pageOf: (data: Data) => PageOf<Row> | null | undefined
  readonly keyOf: (row: Row) => string
  readonly columns: readonly Column<Row>[]
}

interface PageOf<Row> {
  readonly edges: readonly { readonly node: Row }[]
  readonly pageInfo: { readonly hasNextPage: boolean }
}

/** The first rows of what waits, or that nothing does, which is said only where nothing is missing from the answer. */
function Duty<Data, Row>({ title, asked, pageOf, keyOf, columns }: DutyProps<Data, Row>) {
  const words = useWords()
  return (
    <>
      <h3>{title}</h3>
      <Answered asked={asked}>
        {(data, { problems }) => {
          const page = pageOf(data)
          if (!page) return null
          const { edges, pageInfo } = page
          if (edges.length === 0) {
            return problems.length === 0 && <p className="quiet">{words.duties.nothing}</p>
          }
          return (
            <>
              <Table
                label={title}
                rows={edges.map(({ node }) => node)}
                keyOf={keyOf}
                columns={columns}
              />
              {pageInfo.hasNextPage && <p className="quiet">{words.duties.more(edges.length)}</p>}
            </>
          )
        }}
      </Answered>
    </>
  )
}

function Due({ dueOn, isOverdue }: { dueOn?: string | null; isOverdue: boolean }) {
  const words = useWords()
  if (!dueOn) return words.none
  if (!isOverdue) return dueOn
  return (
    <State as="serious">
      {dueOn} {words.mine.overdue}
    </State>
  )
}
