import { composeServices } from '@apollo/composition'
import { ApolloServer } from '@apollo/server'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { execute, type GraphQLSchema, parse } from 'graphql'
import type { AccessOptions } from '../../../gateway/access/access.js'
import type { Grants } from '../../../gateway/access/grants.js'
import type { BegunSupergraph } from '../../../gateway/execute/begun-supergraph.js'
import { createHubGateway, type HubGateway } from '../../../gateway/execute/hub-gateway.js'

export interface Subgraph {
  readonly sdl: string
  readonly resolvers?: Record<string, unknown>
  /** Answers everything, whatever the schema says, as a subgraph of another make may. */
  readonly says?: unknown
}

export interface SubQuery {
  readonly subgraph: string
  readonly query: string
  readonly variables: unknown
}

const federation = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`

const allImports = `"@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@inaccessible",
  "@authenticated", "@requiresScopes", "@policy"`

/** A subgraph's SDL with the federation directives linked. */
export const linked = (sdl: string, imports = allImports) => federation(imports) + sdl

/** The supergraph of subgraphs named like the keys; composition errors fail the test. */
export function compose(subgraphs: Record<string, Subgraph>): string {
  const result = composeServices(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({
      name,
      url: `http://${name}.invalid`,
      typeDefs: parse(sdl),
    })),
  )
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('\n'))
  return result.supergraphSdl
}

/** A hub gateway over in-process subgraphs, asked through Apollo Server as over HTTP. */
export async function startFederation(
  subgraphs: Record<string, Subgraph>,
  {
    supergraphSdl = compose(subgraphs),
    access = 'on' as 'on' | 'off',
    accessOptions = undefined as AccessOptions | undefined,
    grantsTimeoutMs = 1_000,
    plansFolder = undefined as string | undefined,
    planningLimitMs = 60_000,
    begun = undefined as BegunSupergraph | undefined,
    isAddressKnown = (_name: string): boolean => true,
    grantsOf = (context: { grants: Grants }): Grants | Promise<Grants> => context.grants,
  } = {},
) {
  process.env.APOLLO_TELEMETRY_DISABLED = '1'
  const asked: SubQuery[] = []
  const dataSources: string[] = []
  const schemas = new Map<string, GraphQLSchema>()
  for (const [name, { sdl, resolvers }] of Object.entries(subgraphs)) {
    const module = { typeDefs: parse(sdl), resolvers: resolvers as never }
    schemas.set(name, buildSubgraphSchema(module))
  }
  const gateway: HubGateway = createHubGateway({
    supergraphSdl,
    access,
    ...(accessOptions && { accessOptions }),
    grantsOf,
    grantsTimeoutMs,
    planningLimitMs,
    begun,
    ...(plansFolder && { plansFolder }),
    dataSourceFor: (name, url) => {
      if (!isAddressKnown(name)) throw new Error(`${name} has no address`)
      dataSources.push(`${name} ${url}`)
      return {
        async process({ request }) {
          const { says } = subgraphs[name] ?? {}
          if (says !== undefined) return structuredClone(says) as never
          asked.push({ subgraph: name, query: request.query!, variables: request.variables })
          const result = await execute({
            schema: schemas.get(name)!,
            document: parse(request.query!),
            variableValues: request.variables ?? {},
            contextValue: {},
          })
          // As over the wire: plain objects, no shared ones.
          return JSON.parse(JSON.stringify(result))
        },
      }
    },
  })
  const server = new ApolloServer<{ grants: Grants }>({
    gateway: gateway as never,
    hideSchemaDetailsFromClientErrors: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  })
  await server.start()

  return {
    gateway,
    dataSources,
    /** Sub-queries since the last call. */
    asked: () => asked.splice(0),
    async ask(
      query: string,
      grants: Partial<Grants> = {},
      {
        variables,
        operationName,
      }: { variables?: Record<string, unknown>; operationName?: string } = {},
    ) {
      const { body } = await server.executeOperation(
        { query, variables, operationName },
        { contextValue: { grants: grantsFrom(grants) } },
      )
      if (body.kind !== 'single') throw new Error('incremental answer')
      return JSON.parse(JSON.stringify(body.singleResult)) as {
        data?: Record<string, unknown> | null
        errors?: {
          message: string
          path?: (string | number)[]
          extensions: Record<string, unknown>
        }[]
        extensions?: Record<string, unknown>
      }
    },
    stop: () => server.stop(),
  }
}

export function grantsFrom(given: Partial<Grants>): Grants {
  return { authenticated: Object.keys(given).length > 0, scopes: [], policies: [], ...given }
}

/** An answer's refusals as `path coordinate`. */
export function refusals(
  errors: { path?: (string | number)[]; extensions: Record<string, unknown> }[] = [],
) {
  return errors
    .filter(({ extensions }) => extensions.code === 'UNAUTHORIZED_FIELD_OR_TYPE')
    .map(({ path, extensions }) => `${path?.join('.')} ${extensions.coordinate}`)
}
