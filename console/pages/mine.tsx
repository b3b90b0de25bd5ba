import { Link } from '@tanstack/react-router'
import { graphql } from '../api/generated/gql.js'
import { useLabels } from '../api/labels.js'
import { useSession } from '../api/session.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { timeOf, useCities } from '../ui/cities.js'
import { Page } from '../ui/page.js'
import { State } from '../ui/state.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

const MineQuery = graphql(`
  query ConsoleMine($code: SubjectCode!) {
    creditSubject(code: $code) {
      code
      name
      files {
        jurisdictionCode
        cases { id kind state openedOn dueOn isOverdue decidingUnit { name } }
      }
    }
    accessStatement(code: $code) {
      accesses(first: 50) {
        edges { node { at unit purpose basis } }
        pageInfo { hasNextPage }
      }
    }
  }
`)

/** What is held of the subject itself, its cases, and who looked. */
export function Mine() {
  const words = useWords()
  const { part } = useSession()
  const code = part.role === 'subject' ? part.subject : ''
  const asked = useAsk(MineQuery, { code }, { when: code !== '' })
  return (
    <Page title={words.mine.question} trail={[words.pages.mine]} at={asked.data?.at}>
      {code === '' ? (
        <p className="verdict">{words.mine.only}</p>
      ) : (
        <Answered asked={asked}>
          {({ creditSubject, accessStatement }) => (
            <>
              <p className="verdict">
                <Link to="/subjects/$code" params={{ code }}>
                  {creditSubject?.name ?? code}
                </Link>
              </p>
              <h2>{words.mine.cases}</h2>
              <Cases files={creditSubject?.files ?? []} />
              <h2>{words.mine.looked}</h2>
              {accessStatement ? (
                <Accesses accesses={accessStatement.accesses.edges.map(({ node }) => node)} />
              ) : (
                <State as="unknown">{words.states.notAsked}</State>
              )}
            </>
          )}
        </Answered>
      )}
    </Page>
  )
}

interface CaseRow {
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly openedOn: string
  readonly dueOn?: string | null
  readonly isOverdue: boolean
  readonly decidingUnit?: { readonly name: string } | null
}

interface CasesProps {
  readonly files: readonly {
    readonly jurisdictionCode: string
    readonly cases?: readonly CaseRow[] | null
  }[]
}

function Cases({ files }: CasesProps) {
  const words = useWords()
  const label = useLabels()
  const cities = useCities()
  const nameOf = (code: string) => cities.find((city) => city.code === code)?.name ?? code
  return files.map(({ jurisdictionCode, cases }) => (
    <section key={jurisdictionCode}>
      <h3>{nameOf(jurisdictionCode)}</h3>
      {!cases ? (
        <State as="unknown">{words.states.notAsked}</State>
      ) : cases.length === 0 ? (
        <p className="quiet">{words.file.nothing}</p>
      ) : (
        <Table
          rows={cases}
          keyOf={({ id }) => id}
          columns={[
            { title: words.mine.kind, cell: ({ kind }) => label('CaseKind', kind) },
            { title: words.mine.state, cell: ({ state }) => label('CaseState', state) },
            { title: words.mine.opened, cell: ({ openedOn }) => openedOn },
            {
              title: words.mine.due,
              cell: ({ dueOn, isOverdue }) => (
                <>
                  {dueOn ?? words.none} {isOverdue && <State as="warn">{words.mine.overdue}</State>}
                </>
              ),
            },
            {
              title: words.mine.unit,
              cell: ({ decidingUnit }) => decidingUnit?.name ?? words.none,
            },
          ]}
        />
      )}
    </section>
  ))
}

interface AccessesProps {
  readonly accesses: readonly {
    readonly at: string
    readonly unit?: string | null
    readonly purpose?: string | null
    readonly basis?: string | null
  }[]
}

function Accesses({ accesses }: AccessesProps) {
  const words = useWords()
  if (accesses.length === 0) return <p>{words.mine.nobody}</p>
  return (
    <Table
      rows={accesses}
      keyOf={({ at, unit }) => `${at} ${unit}`}
      columns={[
        { title: words.mine.at, cell: ({ at }) => timeOf(at) },
        { title: words.mine.who, cell: ({ unit }) => unit ?? words.none },
        { title: words.mine.purpose, cell: ({ purpose }) => purpose ?? words.none },
        { title: words.file.articles, cell: ({ basis }) => basis ?? words.none },
      ]}
    />
  )
}
