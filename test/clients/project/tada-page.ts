import { initGraphQLTada, readFragment } from 'gql.tada'
import { GraphQLClient } from 'graphql-request'
import type { introspection } from './graphql-env.js'

// A page by the types that gql.tada reads out of the schema, without generated code: the same walk.
const [url, token, code] = process.argv.slice(2) as [string, string, string]
const client = new GraphQLClient(url, { headers: { authorization: `Bearer ${token}` } })
const graphql = initGraphQLTada<{ introspection: introspection }>()

const Records = graphql(`
  fragment Records on CreditFile {
    id
    holding
    records(first: $first, after: $after) {
      edges { node { kind decidedOn } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
const Subject = graphql(
  `
    query Subject($code: SubjectCode!, $first: Int = 1, $after: Cursor) {
      creditSubject(code: $code) { name files { ...Records } }
    }
  `,
  [Records],
)
const Further = graphql(
  `
    query Further($id: ID!, $first: Int = 1, $after: Cursor) {
      node(id: $id) { __typename ... on CreditFile { ...Records } }
    }
  `,
  [Records],
)

const { creditSubject } = await client.request(Subject, { code })
// @ts-expect-error: no field of this name was asked for.
creditSubject?.codeStatus
const pages: { holding: string | null; kinds: string[] }[] = []
for (const masked of creditSubject?.files ?? []) {
  let file = readFragment(Records, masked)
  for (;;) {
    const edges = file.records?.edges ?? []
    pages.push({ holding: file.holding, kinds: edges.map(({ node }) => node.kind) })
    if (!file.records?.pageInfo.hasNextPage) break
    const { node } = await client.request(Further, {
      id: file.id,
      after: file.records.pageInfo.endCursor,
    })
    if (!node || node.__typename === 'CreditSubject' || !('holding' in node))
      throw new Error('gone')
    file = readFragment(Records, node as typeof masked)
  }
}
console.log(JSON.stringify({ name: creditSubject?.name, pages }))
