import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { Client, cacheExchange, fetchExchange } from '@urql/core'
import { cacheExchange as normalisedExchange } from '@urql/exchange-graphcache'
import { persistedExchange } from '@urql/exchange-persisted'
import { parse } from 'graphql'
import { GraphQLClient } from 'graphql-request'
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  getSingularSelector,
  Network,
  type OperationType,
  RecordSource,
  Store,
} from 'relay-runtime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findDemonstrationCodes } from '../../db/seed/demonstration.js'
import { addMonths } from '../../rules/days.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { type MadeProject, makeProject } from './made-project.js'

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

const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, member) => (key === 'id' ? undefined : member)))

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

/** A subject on two days: of its records and entries some have ended in between. */
const dayQuery = `query Day($code: SubjectCode!, $on: Date) {
  creditSubject(code: $code) {
    id
    files {
      id
      listEntries(on: $on) { id status list { id name } }
      records(on: $on, first: 10) { edges { node { id status } } }
    }
  }
}`
let days: readonly { code: string; on: string }[]
let told: readonly unknown[]
/** Of whoever may read what has ended. */
let past: { authorization: string }
beforeAll(async () => {
  const role = 'partner,auditor' as never
  past = { authorization: `Bearer ${await hub.issuer.tokenFor({ role })}` }
  days = [hub.today, addMonths(hub.today, 36)].map((on) => ({ code, on }))
  const answers = await Promise.all(
    days.map((variables) => hub.ask({ query: dayQuery, variables, headers: past })),
  )
  told = answers.map(({ body }) => body.data)
  const statuses = told.map((data) => JSON.stringify(data).match(/"status":"[A-Z]+"/g))
  expect(statuses[0]).not.toEqual(statuses[1])
})

describe('a cache that keeps objects by id', () => {
  it('of Apollo Client mixes no days', async () => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: url, headers: past }),
      cache: new InMemoryCache(),
    })
    const asked = { query: gql(dayQuery), fetchPolicy: 'cache-first' } as const
    for (const variables of days) await client.query({ ...asked, variables })
    const kept = days.map((variables) => client.readQuery({ query: gql(dayQuery), variables }))
    expect(bare(kept)).toEqual(told)
  })

  it('of urql (graphcache) mixes no days', async () => {
    const client = new Client({
      url,
      exchanges: [normalisedExchange(), fetchExchange],
      fetchOptions: { headers: past },
    })
    for (const variables of days) await client.query(dayQuery, variables)
    const kept = days.map(
      (variables) => client.readQuery(dayQuery, variables, { requestPolicy: 'cache-only' })?.data,
    )
    expect(bare(kept)).toEqual(told)
  })
})

describe('what is compiled from the schema', () => {
  let project: MadeProject
  beforeAll(async () => {
    project = await makeProject(`${hub.url}/schema/api.graphql`)
  })
  afterAll(() => project.remove())

  /** Every page of the records of each file, one record a page. */
  const pages = async () => {
    const { body } = await hub.ask({
      query: `query ($code: SubjectCode!) { creditSubject(code: $code) { name files {
        holding records(first: 100) { edges { node { kind decidedOn } } } } } }`,
      variables: { code },
      as: 'partner',
    })
    const { name, files } = body.data.creditSubject
    return { name, files } as {
      name: string
      files: { holding: string; records: { edges: { node: { kind: string } }[] } }[]
    }
  }

  it('by graphql-codegen (client preset) and by gql.tada fits, and asks', async () => {
    await project.run('graphql-codegen', '--config', 'codegen.json')
    await project.run('gql.tada', 'generate-output')
    await project.run('tsc', '-p', '.')
    const { name, files } = await pages()
    const expected = files.flatMap(({ holding, records: { edges } }) => {
      const kinds = edges.map(({ node }) => [node.kind])
      return (kinds.length > 0 ? kinds : [[]]).map((one) => ({ holding, kinds: one }))
    })
    expect(expected.length).toBeGreaterThan(files.length)
    const token = headers.authorization.slice('Bearer '.length)
    for (const page of ['codegen-page.ts', 'tada-page.ts']) {
      expect(await project.page(page, url, token, code)).toEqual({ name, pages: expected })
    }
  }, 240_000)

  describe('by Relay', () => {
    /** As Relay's own guide writes it. */
    const environment = (as = headers) =>
      new Environment({
        network: Network.create(async ({ text }, variables) => {
          const response = await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...as },
            body: JSON.stringify({ query: text, variables }),
          })
          return (await response.json()) as GraphQLResponse
        }),
        store: new Store(new RecordSource()),
      })
    let artifacts: Readonly<Record<string, never>>
    const read = (kept: Environment, fragment: string, ref: unknown) =>
      kept.lookup(getSingularSelector(artifacts[fragment]!, ref as never) as never).data as never
    beforeAll(async () => {
      await project.run('relay-compiler', 'relay.config.json')
      const names =
        'SubjectPageQuery SubjectHeadQuery SubjectRecordsQuery SubjectDayQuery Subject_head Subject_records'
      artifacts = Object.fromEntries(
        await Promise.all(
          names
            .split(' ')
            .map(async (name) => [
              name,
              await project.made(`relay/__generated__/${name}.graphql.js`),
            ]),
        ),
      )
    }, 60_000)

    it('pages run forward by connection and node, and an object is fetched anew by its id', async () => {
      const kept = environment()
      const asked = artifacts.SubjectPageQuery!
      const ask = (query: never, variables: object) =>
        fetchQuery<OperationType>(kept, query, variables).toPromise()
      const page = (await ask(asked, { code })) as {
        creditSubject: { files: { __id: string }[] }
      }
      const { name, files } = await pages()
      const refs = page.creditSubject.files
      const shown = () =>
        refs.map((ref) => read(kept, 'Subject_records', ref)) as {
          holding: string
          records: {
            edges: { node: unknown }[]
            pageInfo: { endCursor: string; hasNextPage: boolean }
          }
        }[]
      expect(shown().map(({ records }) => records.edges.length)).toEqual(
        files.map(({ records }) => Math.min(1, records.edges.length)),
      )
      for (const [at, ref] of refs.entries()) {
        for (let one = shown()[at]!; one.records.pageInfo.hasNextPage; one = shown()[at]!) {
          const { endCursor: cursor } = one.records.pageInfo
          await ask(artifacts.SubjectRecordsQuery!, { id: ref.__id, count: 1, cursor })
        }
      }
      expect(
        bare(
          shown().map(({ holding, records }) => [holding, records.edges.map(({ node }) => node)]),
        ),
      ).toEqual(
        files.map(({ holding, records }) => [holding, records.edges.map(({ node }) => node)]),
      )
      await ask(artifacts.SubjectHeadQuery!, {
        id: (page.creditSubject as unknown as { __id: string }).__id,
      })
      expect(read(kept, 'Subject_head', page.creditSubject)).toMatchObject({ code, name })
    })

    it('one store mixes no days', async () => {
      const kept = environment(past)
      const query = artifacts.SubjectDayQuery!
      for (const variables of days) {
        await fetchQuery<OperationType>(kept, query, variables).toPromise()
      }
      const read = days.map(
        (variables) => kept.lookup(createOperationDescriptor(query, variables).fragment).data,
      )
      expect(bare(read)).toEqual(withoutIds(told))
    })
  })
})

describe.each([
  [process.execPath, 'ask.mjs'],
  ...(hasPython ? [['python3', 'ask.py'] as const] : []),
] as const)('the sample for %s', (program, file) => {
  const run = (address: string, token: string) => {
    const sample = fileURLToPath(new URL(`../../clients/samples/${file}`, import.meta.url))
    return promisify(execFile)(program, [sample, address, token])
  }
  const rowsIn = (stdout: string): unknown[] =>
    stdout
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  const whole = async () => {
    const { body } = await hub.ask({
      query: `{ compareLists(listCode: "SL06", jurisdictions: ["330400", "320583", "320585"], first: 100) {
        edges { node { subjectCode name cities { jurisdictionCode standing } } } pageInfo { hasNextPage } } }`,
      as: 'regulator',
    })
    expect(body.data.compareLists.pageInfo.hasNextPage).toBe(false)
    return body.data.compareLists.edges.map(({ node }: { node: unknown }) => node)
  }
  it('walks all pages of a comparison', async () => {
    const { stdout } = await run(hub.url, await hub.issuer.tokenFor({ role: 'regulator' }))
    expect(rowsIn(stdout)).toEqual(await whole())
  })

  it('asks again what was not done, waits for points, and tells an error beside the data', async () => {
    const page = (row: string, more: boolean, extensions = {}) => ({
      data: {
        compareLists: {
          edges: [{ node: { subjectCode: row } }],
          pageInfo: { hasNextPage: more, endCursor: row },
        },
      },
      errors: [{ message: 'a city', extensions: { code: 'COULD_NOT_ASK' } }],
      extensions,
    })
    const asked: { after: string | null; at: number }[] = []
    let resetsAt = 0
    const server = createServer(async (request, response) => {
      const { variables } = JSON.parse(await text(request))
      asked.push({ after: variables.after, at: Date.now() })
      if (asked.length === 1) request.socket.destroy()
      else if (asked.length === 2) response.writeHead(429, { 'retry-after': '0' }).end('{}')
      else if (asked.length === 3) {
        resetsAt = Date.now() + 300
        const cost = { points: 10, left: 9, resetsAt: new Date(resetsAt).toISOString() }
        response.end(JSON.stringify(page('a', true, { cost })))
      } else response.end(JSON.stringify(page('b', false)))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    try {
      const { port } = server.address() as AddressInfo
      const { stdout, stderr } = await run(`http://127.0.0.1:${port}`, 'token')
      expect(rowsIn(stdout)).toEqual([{ subjectCode: 'a' }, { subjectCode: 'b' }])
      expect(stderr.match(/COULD_NOT_ASK/g)).toHaveLength(2)
      expect(asked.map(({ after }) => after)).toEqual([null, null, null, 'a'])
      expect(asked[3]!.at).toBeGreaterThanOrEqual(resetsAt)
    } finally {
      server.close()
    }
  })

  it('is no longer than 40 lines', async () => {
    const written = await readFile(
      new URL(`../../clients/samples/${file}`, import.meta.url),
      'utf8',
    )
    expect(written.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
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
