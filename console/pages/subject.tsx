import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Problem } from '../api/ask.js'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleDecisionsQuery, ConsoleFileQuery } from '../api/generated/graphql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { type City, useCities } from '../ui/cities.js'
import { Page, TakeAway } from '../ui/page.js'
import { State } from '../ui/state.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'
import type { Words } from '../words/zh.js'

const FileQuery = graphql(`
  query ConsoleFile($code: SubjectCode!) {
    creditSubject(code: $code) {
      code
      name
      kind
      files {
        jurisdictionCode
        holding
        notShared { name }
        incompleteSupply { name state }
        listEntries {
          id
          list { code name colour }
          decidedOn
          publicUntil
          severity
          underObjection
          documentNo
          authority { name }
        }
        records(first: 20) {
          edges { node { id kind title decidedOn publicUntil severity underObjection documentNo authority { name } } }
          pageInfo { hasNextPage }
        }
      }
    }
  }
`)

const DecisionsQuery = graphql(`
  query ConsoleDecisions($code: SubjectCode!, $in: DivisionCode!) {
    creditSubject(code: $code) {
      decisions(in: $in) {
        measure { code name }
        outcome
        reasons
        articles
        units
        statement
      }
    }
  }
`)

type Subject = NonNullable<ConsoleFileQuery['creditSubject']>
type File = Subject['files'][number]

/** One subject: its files city beside city, and what each city may do. */
export function SubjectFile() {
  const words = useWords()
  const label = useLabels()
  const { code } = useParams({ from: '/subjects/$code' })
  const asked = useAsk(FileQuery, { code })
  const cities = useCities()
  const subject = asked.data?.data.creditSubject
  return (
    <Page
      title={subject?.name ?? code}
      trail={[words.pages.search, words.pages.subject]}
      at={asked.data?.at}
    >
      <div className="result-line">
        <span className="code">{code}</span>
        {subject && <span>{label('SubjectKind', subject.kind)}</span>}
        <TakeAway />
      </div>
      <Answered asked={asked}>
        {({ creditSubject }, { problems }) =>
          creditSubject ? (
            <>
              <div className="columns">
                {creditSubject.files.map((file) => (
                  <FileOfCity
                    key={file.jurisdictionCode}
                    file={file}
                    city={cities.find((one) => one.code === file.jurisdictionCode)}
                    problems={problems}
                  />
                ))}
              </div>
              <h2>{words.file.verdict}</h2>
              {cities.map((city) => (
                <Decisions key={city.code} code={code} city={city} />
              ))}
            </>
          ) : (
            problems.length === 0 && <p className="verdict">{words.file.unknown}</p>
          )
        }
      </Answered>
    </Page>
  )
}

interface FileProps {
  readonly file: File
  readonly city: City | undefined
  readonly problems: readonly Problem[]
}

function FileOfCity({ file, city, problems }: FileProps) {
  const words = useWords()
  const label = useLabels()
  const { listEntries, records, notShared } = file
  return (
    <section className="panel" aria-label={city?.name ?? file.jurisdictionCode}>
      <h2 style={{ marginTop: 0 }}>{city?.name ?? file.jurisdictionCode}</h2>
      <p>
        <HoldingState holding={file.holding ?? null} />
      </p>
      {notShared && notShared.length > 0 && (
        <p>
          <State as="unknown">{words.states.notShared}</State>{' '}
          {notShared.map(({ name }) => name).join(words.comma)}
        </p>
      )}
      {file.holding === 'HELD' && (
        <>
          <h3>{words.file.lists}</h3>
          <Rows rows={listEntries} problems={problems} field="listEntries" words={words}>
            {(entries) =>
              entries.map((entry) => (
                <li key={entry.id}>
                  <State as={entry.list.colour === 'RED' ? 'red-list' : 'serious'}>
                    {entry.list.name}
                  </State>
                  <Details fact={entry} words={words} />
                </li>
              ))
            }
          </Rows>
          <h3>{words.file.records}</h3>
          <Rows
            rows={records?.edges.map(({ node }) => node)}
            problems={problems}
            field="records"
            words={words}
          >
            {(nodes) =>
              nodes.map((record) => (
                <li key={record.id}>
                  {label('RecordKind', record.kind)}
                  {words.colon}
                  {record.title}
                  <Details fact={record} words={words} />
                </li>
              ))
            }
          </Rows>
          {records?.pageInfo.hasNextPage && <p className="quiet">{words.file.more}</p>}
        </>
      )}
    </section>
  )
}

function HoldingState({ holding }: { holding: File['holding'] | null }) {
  const words = useWords()
  if (holding === 'HELD') return <State as="ok">{words.states.held}</State>
  if (holding === 'NOT_HELD') return <span className="quiet">{words.states.notHeld}</span>
  return (
    <State as="unknown">
      {holding === 'NOT_SUPPLIED' ? words.states.notSupplied : words.states.notAsked}
    </State>
  )
}

interface RowsProps<Row> {
  readonly rows: readonly Row[] | null | undefined
  readonly problems: readonly Problem[]
  readonly field: string
  readonly words: Words
  readonly children: (rows: readonly Row[]) => ReactNode
}

/** Rows, "none", or why nothing can be said. */
function Rows<Row>({ rows, problems, field, words, children }: RowsProps<Row>) {
  if (rows && rows.length > 0) return <ul className="plain">{children(rows)}</ul>
  if (rows) return <p className="quiet">{words.file.nothing}</p>
  const code = problems.find(({ path }) => path.includes(field))?.code
  return (
    <p>
      <State as="unknown">
        {code === 'NOT_SUPPLIED'
          ? words.states.notSupplied
          : code === 'UNAUTHORIZED_FIELD_OR_TYPE'
            ? words.states.refused
            : words.states.notAsked}
      </State>
    </p>
  )
}

interface Fact {
  readonly decidedOn: string
  readonly publicUntil?: string | null
  readonly severity?: string | null
  readonly underObjection: boolean
  readonly documentNo?: string | null
  readonly authority?: { readonly name: string } | null
}

function Details({ fact, words }: { fact: Fact; words: Words }) {
  const label = useLabels()
  const { severity, decidedOn, publicUntil, documentNo, authority } = fact
  const parts = [
    severity && label('Severity', severity),
    words.file.decided(decidedOn),
    documentNo,
    authority?.name,
    publicUntil && words.file.public(publicUntil),
  ].filter(Boolean)
  return (
    <div className="quiet">
      {parts.join(' · ')} {fact.underObjection && <State as="warn">{words.file.objection}</State>}
    </div>
  )
}

type Decision = NonNullable<
  NonNullable<ConsoleDecisionsQuery['creditSubject']>['decisions']
>[number]

function Decisions({ code, city }: { code: string; city: City }) {
  const words = useWords()
  const asked = useAsk(DecisionsQuery, { code, in: city.code })
  return (
    <section>
      <h3>{city.name}</h3>
      <Answered asked={asked}>
        {({ creditSubject }) => {
          const decisions = creditSubject?.decisions
          if (!decisions) return <State as="unknown">{words.states.notAsked}</State>
          return <DecisionsTable decisions={decisions} />
        }}
      </Answered>
    </section>
  )
}

function DecisionsTable({ decisions }: { decisions: readonly Decision[] }) {
  const words = useWords()
  const label = useLabels()
  const count = (outcome: Decision['outcome']) =>
    decisions.filter((decision) => decision.outcome === outcome).length
  const told = decisions.filter(({ outcome }) => outcome !== 'NOT_APPLICABLE')
  return (
    <>
      <p>
        {words.file.counts(count('APPLICABLE'))}
        {count('UNDETERMINED') > 0 && ` · ${words.file.open(count('UNDETERMINED'))}`}
      </p>
      {told.length > 0 && (
        <Table
          rows={told}
          keyOf={({ measure }) => measure.code}
          columns={[
            { title: words.file.measure, cell: ({ measure }) => measure.name },
            {
              title: words.file.outcome,
              cell: ({ outcome }) =>
                outcome === 'UNDETERMINED' ? (
                  <State as="unknown">{label('DecisionOutcome', outcome)}</State>
                ) : (
                  label('DecisionOutcome', outcome)
                ),
            },
            {
              title: words.file.why,
              cell: ({ reasons }) =>
                reasons.map((one) => label('DecisionReason', one)).join(words.comma),
            },
            {
              title: words.file.units,
              cell: ({ units }) => units.join(words.comma) || words.none,
            },
            {
              title: words.file.articles,
              cell: ({ articles }) => articles.join(words.comma) || words.none,
            },
          ]}
        />
      )}
    </>
  )
}
