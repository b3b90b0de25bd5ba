import { Link, useSearch } from '@tanstack/react-router'
import { graphql } from '../api/generated/gql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { timeOf } from '../ui/cities.js'
import { Page, TakeAway } from '../ui/page.js'
import { Pager } from '../ui/pager.js'
import { Table } from '../ui/table.js'
import { useWords } from '../words/words.js'

export interface AuditSearch {
  readonly after?: string
}

export function auditSearch({ after }: Record<string, unknown>): AuditSearch {
  return typeof after === 'string' ? { after } : {}
}

const AuditQuery = graphql(`
  query ConsoleAudit($after: Cursor) {
    auditAlarms {
      rule { code name threshold }
      firstAt
      lastAt
      unit
      client
      count
    }
    auditTrail(first: 50, after: $after) {
      edges { node { requestId at unit client purpose operationName result errors times } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** Who asked what, and which look-ups are unusual. */
export function Audit() {
  const words = useWords()
  const label = useLabels()
  const { after } = useSearch({ from: '/audit' })
  const asked = useAsk(AuditQuery, { after: after ?? null }, { isPage: true })
  return (
    <Page title={words.audit.question} trail={[words.pages.audit]} at={asked.data?.at}>
      <Answered asked={asked}>
        {({ auditAlarms, auditTrail }) => (
          <>
            {auditAlarms && (
              <>
                <h2>{words.audit.alarms}</h2>
                {auditAlarms.length === 0 ? (
                  <p>{words.audit.noAlarms}</p>
                ) : (
                  <ul>
                    {auditAlarms.map(({ rule, firstAt, lastAt, unit, client, count }) => (
                      <li key={`${rule.code} ${firstAt} ${unit} ${client}`}>
                        {rule.name}
                        {words.colon}
                        {unit ?? words.none} {client} · {count} · {timeOf(firstAt)} –{' '}
                        {timeOf(lastAt)}
                      </li>
                    ))}
                  </ul>
                )}
              </>
            )}
            {auditTrail && (
              <>
                <div className="result-line">
                  <h2>{words.audit.trail}</h2>
                  <TakeAway />
                </div>
                <Table
                  rows={auditTrail.edges.map(({ node }) => node)}
                  keyOf={({ requestId, at }) => `${requestId} ${at}`}
                  columns={[
                    { title: words.mine.at, cell: ({ at }) => timeOf(at) },
                    { title: words.mine.who, cell: ({ unit }) => unit ?? words.none },
                    { title: words.audit.client, cell: ({ client }) => client ?? words.none },
                    { title: words.mine.purpose, cell: ({ purpose }) => purpose ?? words.none },
                    {
                      title: words.audit.operation,
                      cell: ({ operationName }) => operationName ?? words.none,
                    },
                    {
                      title: words.audit.result,
                      cell: ({ result }) => label('AuditResult', result),
                    },
                    { title: words.audit.times, isNumber: true, cell: ({ times }) => times },
                  ]}
                />
                <Pager
                  after={after}
                  pageInfo={auditTrail.pageInfo}
                  linkTo={(next, text) => (
                    <Link className="button" to="/audit" search={next ? { after: next } : {}}>
                      {text}
                    </Link>
                  )}
                />
              </>
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}
