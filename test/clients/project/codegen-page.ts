import { GraphQLClient } from 'graphql-request'
import { graphql, useFragment } from './gql/index.js'

// A page by the types that graphql-codegen's client preset makes: a subject, then the further records of its first file.
const [url, token, code] = process.argv.slice(2) as [string, string, string]
const client = new GraphQLClient(url, { headers: { authorization: `Bearer ${token}` } })

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
const Subject = graphql(`
  query Subject($code: SubjectCode!, $first: Int = 1, $after: Cursor) {
    creditSubject(code: $code) { name files { ...Records } }
  }
`)
const Further = graphql(`
  query Further($id: ID!, $first: Int = 1, $after: Cursor) {
    node(id: $id) { __typename ...Records }
  }
`)

const { creditSubject } = await client.request(Subject, { code })
// @ts-expect-error: no field of this name was asked for.
creditSubject?.codeStatus
const pages: { holding: string | null | undefined; kinds: string[] }[] = []
for (const masked of creditSubject?.files ?? []) {
  let file = useFragment(Records, masked)
  for (;;) {
    const edges = file.records?.edges ?? []
    pages.push({ holding: file.holding, kinds: edges.map(({ node }) => node.kind) })
    if (!file.records?.pageInfo.hasNextPage) break
    const { node } = await client.request(Further, {
      id: file.id,
      after: file.records.pageInfo.endCursor,
    })
    if (node === null || node === undefined || !('__typename' in node)) throw new Error('gone')
    file = useFragment(Records, node as typeof masked)
  }
}
console.log(JSON.stringify({ name: creditSubject?.name, pages }))
