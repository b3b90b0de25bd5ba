import { Link, useSearch } from '@tanstack/react-router'
import { graphql } from '../api/generated/gql.js'
import { useLabels } from '../api/labels.js'
import { useAsk } from '../api/use-ask.js'
import { Answered } from '../ui/answered.js'
import { timeOf } from '../ui/cities.js'
import { Page, TakeAway } from '../ui/page.js'
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
                <div className="table">
                  <table>
                    <thead>
                      <tr>
                        <th scope="col">{words.mine.at}</th>
                        <th scope="col">{words.mine.who}</th>
                        <th scope="col">{words.audit.client}</th>
                        <th scope="col">{words.mine.purpose}</th>
                        <th scope="col">{words.audit.operation}</th>
                        <th scope="col">{words.audit.result}</th>
                        <th scope="col" className="number">
                          {words.audit.times}
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {auditTrail.edges.map(({ node }) => (
                        <tr key={`${node.requestId} ${node.at}`}>
                          <th scope="row">{timeOf(node.at)}</th>
                          <td>{node.unit ?? words.none}</td>
                          <td>{node.client ?? words.none}</td>
                          <td>{node.purpose ?? words.none}</td>
                          <td>{node.operationName ?? words.none}</td>
                          <td>{label('AuditResult', node.result)}</td>
                          <td className="number">{node.times}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
                <nav className="pager">
                  {after && (
                    <Link className="button" to="/audit" search={{}}>
                      {words.first}
                    </Link>
                  )}
                  {auditTrail.pageInfo.hasNextPage && auditTrail.pageInfo.endCursor && (
                    <Link
                      className="button"
                      to="/audit"
                      search={{ after: auditTrail.pageInfo.endCursor }}
                    >
                      {words.next}
                    </Link>
                  )}
                </nav>
              </>
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}
