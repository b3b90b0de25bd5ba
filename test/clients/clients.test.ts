import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { Client, cacheExchange, fetchExchange } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'
import { parse } from 'graphql'
import { GraphQLClient } from 'graphql-request'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDemonstrationCodes } from '../../db/queries/demonstration.js'
import { startTestHub, type TestHub } from '../support/hub.js'

const hasPython = spawnSync('python3', ['--version']).status === 0

/** What partners bring, each as it comes: only the address and a token are given. */
let hub: TestHub
let url: string
let code: string
let headers: { authorization: string }
beforeAll(async () => {
  hub = await startTestHub({ subjects: 400 })
  url = `${hub.url}/graphql`
  code = (await findDemonstrationCodes(hub.zone, hub.today))!.listedInOne
  headers = { authorization: `Bearer ${await hub.issuer.tokenFor({ role: 'partner' })}` }
})
afterAll(() => hub.close())

const query = `query Subject($code: SubjectCode!) {
  creditSubject(code: $code) {
    code
    name
    files { jurisdictionCode holding records(first: 3) { edges { node { id kind decidedOn } } } }
  }
}`
/** A field that the caller may not read, beside one that it may. */
const refused = '{ jurisdictions { code } auditTrail(first: 1) { edges { node { seq } } } }'
const expected = async () => {
  const { body } = await hub.ask({ query, variables: { code }, as: 'partner' })
  expect(body.errors).toBeUndefined()
  return body.data
}

/** Client libraries add `__typename`. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, member) => (key === '__typename' ? undefined : member)))

describe('urql', () => {
  const client = (persisted: boolean) =>
    new Client({
      url,
      exchanges: [
        cacheExchange,
        ...(persisted ? [persistedExchange({ preferGetForPersistedQueries: true })] : []),
        fetchExchange,
      ],
      fetchOptions: { headers },
    })
  it.each([false, true])('asks with default settings; persisted queries: %s', async (persisted) => {
    const { data, error } = await client(persisted).query(query, { code })
    expect(error).toBeUndefined()
    expect(bare(data)).toEqual(await expected())
  })
  it('is told of a refused field beside the data', async () => {
    const { data, error } = await client(false).query(refused, {})
    expect(data.jurisdictions).toHaveLength(3)
    expect(error?.graphQLErrors.map(({ extensions }) => extensions.code)).toEqual([
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ])
  })
})

describe('Apollo Client', () => {
  const client = (...links: ApolloLink[]) =>
    new ApolloClient({
      link: ApolloLink.from([...links, new HttpLink({ uri: url, headers })]),
      cache: new InMemoryCache(),
    })
  it('asks with default settings', async () => {
    const { data } = await client().query({ query: gql(query), variables: { code } })
    expect(bare(data)).toEqual(await expected())
  })
  it.each([
    false,
    true,
  ])('falls back from persisted queries; by GET: %s', async (useGETForHashedQueries) => {
    const sha256 = async (text: string) =>
      Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex')
    const persisted = new PersistedQueryLink({ sha256, useGETForHashedQueries })
    const { data } = await client(persisted).query({ query: gql(query), variables: { code } })
    expect(bare(data)).toEqual(await expected())
  })
  it('is told of a refused field beside the data', async () => {
    const { data, error } = await client().query<{ jurisdictions: unknown[] }>({
      query: gql(refused),
      errorPolicy: 'all',
    })
    expect(data?.jurisdictions).toHaveLength(3)
    expect(JSON.stringify(error)).toContain('UNAUTHORIZED_FIELD_OR_TYPE')
  })
})

it('graphql-request asks with default settings, by text and by document', async () => {
  const client = new GraphQLClient(url, { headers })
  expect(await client.request(query, { code })).toEqual(await expected())
  expect(await client.request(parse(query), { code })).toEqual(await expected())
  await expect(client.request(refused)).rejects.toMatchObject({
    response: { errors: [{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }] },
  })
})

describe('the samples walk all pages of a comparison', () => {
  const sample = (file: string) =>
    fileURLToPath(new URL(`../../clients/samples/${file}`, import.meta.url))
  const whole = async () => {
    const { body } = await hub.ask({
      query: `{ compareLists(listCode: "SL06", jurisdictions: ["330400", "320583", "320585"], first: 100) {
        edges { node { subjectCode name cities { jurisdictionCode standing } } } pageInfo { hasNextPage } } }`,
      as: 'regulator',
    })
    expect(body.data.compareLists.pageInfo.hasNextPage).toBe(false)
    return body.data.compareLists.edges.map(({ node }: { node: unknown }) => node)
  }
  it.each([
    [process.execPath, 'ask.mjs'],
    ...(hasPython ? [['python3', 'ask.py'] as const] : []),
  ] as const)('%s', async (program, file) => {
    const token = await hub.issuer.tokenFor({ role: 'regulator' })
    const { stdout } = await promisify(execFile)(program, [sample(file), hub.url, token])
    const rows = stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    expect(rows).toEqual(await whole())
  })
})

it('the sample screens a file, and goes on where a connection broke', async () => {
  const { body } = await hub.ask({
    query: '{ searchSubjects(name: "演示", first: 5) { edges { node { code } } } }',
  })
  const codes: string[] = body.data.searchSubjects.edges.map(
    ({ node }: { node: { code: string } }) => node.code,
  )
  const file = path.join(hub.folder, 'codes.ndjson')
  await writeFile(file, [...codes, 'no code'].map((code) => `${JSON.stringify(code)}\n`).join(''))
  const addresses: string[] = []
  const between = createServer((incoming, outgoing) => {
    addresses.push(incoming.url!)
    const { method, headers } = incoming
    const onward = request(`${hub.url}${incoming.url}`, { method, headers }, async (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers)
      if (addresses.length > 1) return answer.pipe(outgoing)
      const [head, first, second] = (await text(answer)).split('\n')
      outgoing.write(`${head}\n${first}\n${second}\n`, () => outgoing.destroy())
    })
    incoming.pipe(onward)
  })
  between.listen(0, '127.0.0.1')
  await once(between, 'listening')
  const { port } = between.address() as AddressInfo
  const sample = fileURLToPath(new URL('../../clients/samples/screen.mjs', import.meta.url))
  const token = await hub.issuer.tokenFor({ role: 'partner' })
  const args = [sample, `http://127.0.0.1:${port}`, token, 'M01,M02', '320583', file]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  between.close()
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ line, code, error }) => [line, code ?? error.extensions.code])).toEqual([
    ...codes.map((code, at) => [at + 1, code]),
    [6, 'SUBJECT_CODE_INVALID'],
  ])
  expect(addresses.map((address) => new URL(address, hub.url).searchParams.get('from'))).toEqual([
    '1',
    '3',
  ])
})
