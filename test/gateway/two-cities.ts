import { request } from 'node:http'
import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, execute, type GraphQLSchema, parse, validate } from 'graphql'
import { createServer, type HubServer } from '../../gateway/door/server.js'
import type { ServerOptions } from '../../gateway/door/server-options.js'
import { createHubGateway } from '../../gateway/execute/hub-gateway.js'
import { type ExecuteLocally, localSubgraph } from '../../gateway/forward/local.js'
import type { Subgraph } from '../../gateway/forward/subgraph.js'
import type { Caller } from '../../schema/caller.js'

const federation = `
  extend schema @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@shareable"]
  )
`

const zone: DocumentNode = parse(`
  ${federation}
  interface CreditFile { subjectCode: String! }
  type Query {
    creditSubject(code: String!): CreditSubject
    creditSubjects(codes: [String!]!): [CreditSubject]!
    jurisdictions: [String!]
  }
  type CreditSubject { code: String! files: [CreditFile!]! }
  type KunshanCreditFile implements CreditFile @key(fields: "subjectCode", resolvable: false) {
    subjectCode: String!
  }
  type TaicangCreditFile implements CreditFile @key(fields: "subjectCode", resolvable: false) {
    subjectCode: String!
  }
`)

const city = (prefix: string) =>
  parse(`
    ${federation}
    interface CreditFile { subjectCode: String! name: String broken: String caller: String }
    type Query { ${prefix.toLowerCase()}: ${prefix} }
    type Mutation { ${prefix.toLowerCase()}: ${prefix}Steps }
    type ${prefix} { code: String now: String }
    type ${prefix}Steps { intake(rows: Int): String recognise: String }
    type ${prefix}CreditFile implements CreditFile @key(fields: "subjectCode") {
      subjectCode: String!
      name: String
      broken: String
      caller: String
    }
  `)

export const cities = { kunshan: '320583', taicang: '320585' } as const
const documents = { zone, kunshan: city('Kunshan'), taicang: city('Taicang') }
export type SubgraphKey = keyof typeof documents
export const subgraphKeys = Object.keys(documents) as SubgraphKey[]

export function supergraph(): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphKeys.map((name) => ({
      name,
      typeDefs: documents[name],
      url: `http://${name}.invalid`,
    })),
  )
  if (!supergraphSdl) throw new Error(String(errors))
  return supergraphSdl
}

/** What the steps of the two cities did, in order. */
export const steps: string[] = []

interface CityContext {
  readonly caller: Caller
}

function citySchema(key: keyof typeof cities, prefix: string): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: documents[key],
    // biome-ignore lint/suspicious/noExplicitAny: a resolver map with computed names has no useful type
    resolvers: <any>{
      Query: { [key]: () => ({ code: cities[key], now: 'now' }) },
      Mutation: { [key]: () => ({}) },
      [`${prefix}Steps`]: {
        intake: (_: unknown, { rows }: { rows: number }) => {
          steps.push(`${key} ${rows}`)
          return 'done'
        },
        recognise: () => 'done',
      },
      [`${prefix}CreditFile`]: {
        __resolveReference: ({ subjectCode }: { subjectCode: string }) => ({ subjectCode }),
        name: ({ subjectCode }: { subjectCode: string }) => `${prefix} ${subjectCode}`,
        broken: ({ subjectCode }: { subjectCode: string }) => {
          throw new Error(`connect ECONNREFUSED 10.0.0.3:5432 for ${subjectCode}`)
        },
        caller: (_: unknown, __: unknown, { caller }: CityContext) => caller.subject,
      },
    },
  })
}

const subjectOf = (code: string) => ({
  code,
  files: ['Kunshan', 'Taicang'].map((prefix) => ({
    __typename: `${prefix}CreditFile`,
    subjectCode: code,
  })),
})

const schemas: Readonly<Record<SubgraphKey, GraphQLSchema>> = {
  zone: buildSubgraphSchema({
    typeDefs: documents.zone,
    resolvers: {
      Query: {
        creditSubject: (_: unknown, { code }: { code: string }) => subjectOf(code),
        creditSubjects: (_: unknown, { codes }: { codes: string[] }) =>
          codes.map((code) => (code === 'unknown' ? null : subjectOf(code))),
        jurisdictions: () => ['嘉兴', '昆山', '太仓'],
      },
    },
  }),
  kunshan: citySchema('kunshan', 'Kunshan'),
  taicang: citySchema('taicang', 'Taicang'),
}

/** Epoch of the two cities' data. */
export const epoch = '5f0c6c1e-9f7d-4a55-8f0b-6f1f5c0a9d01'

/** Answers as the real subgraph would, with its epoch and position. */
export function answering(key: SubgraphKey, position = 1): ExecuteLocally {
  return async ({ query, variables, operationName }, caller) => {
    const document = parse(query)
    const errors = validate(schemas[key], document)
    if (errors.length > 0) return { errors }
    const result = await execute({
      schema: schemas[key],
      document,
      variableValues: variables,
      operationName: operationName ?? null,
      contextValue: { caller } satisfies CityContext,
    })
    return key === 'zone'
      ? result
      : { ...result, extensions: { dataset: { [key]: { epoch, position } } } }
  }
}

/** Zone and cities in this process. */
export function localSubgraphs(): Subgraph[] {
  return subgraphKeys.map((name) =>
    localSubgraph({
      name,
      jurisdiction: name === 'zone' ? null : cities[name],
      execute: answering(name),
    }),
  )
}

let composed: string | undefined

/** A hub over these subgraphs on a free port of this machine. */
export async function startHub(
  subgraphs: readonly Subgraph[],
  options: Pick<ServerOptions, 'issuer'> & Partial<ServerOptions>,
  port = 0,
): Promise<HubServer & { url: string }> {
  composed ??= supergraph()
  const gateway = createHubGateway({
    supergraphSdl: composed,
    dataSourceFor: (name) => subgraphs.find((subgraph) => subgraph.name === name)!,
    access: 'on',
  })
  const server = await createServer({
    gateway,
    subgraphs,
    purposes: new Map(),
    ...options,
  })
  try {
    return { ...server, url: await server.listen(port, '127.0.0.1') }
  } catch (error) {
    await server.close()
    throw error
  }
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the tests look at
  readonly body: any
}

export async function ask(
  { url }: { url: string },
  query: string,
  options: { variables?: object; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...options.headers },
    body: JSON.stringify({ query, variables: options.variables }),
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

export interface Sent {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly bytes: Buffer
  readonly text: string
}

/** What is sent as it is, where fetch would add to it or tidy it up. */
export function sendAsItIs(
  { url }: { url: string },
  {
    method = 'POST',
    path = '/graphql',
    headers = {},
  }: { method?: string; path?: string; headers?: Record<string, string> },
  body: string | Buffer = '',
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, path, headers }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      const bytes = Buffer.concat(parts)
      const answered = response.headers as Record<string, string | undefined>
      resolve({ status: response.statusCode!, headers: answered, bytes, text: bytes.toString() })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
