import type { ApolloGateway, GraphQLDataSource } from '@apollo/gateway'
import { buildASTSchema, GraphQLError, type GraphQLSchema, getOperationAST } from 'graphql'
import { inTime } from '../../runtime/deadline.js'
import { countCost } from '../../runtime/metrics.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import { installScalars } from '../../schema/scalars/index.js'
import {
  type Access,
  type AccessOptions,
  type Answer,
  createAccess,
  type Disclosure,
  defaultAccessOptions,
} from '../access/access.js'
import { type Grants, grantsOfCaller, nobody } from '../access/grants.js'
import { withClientPath } from '../access/shape.js'
import type { RequestContext } from '../door/request-context.js'
import type { AskedOperation } from '../operation/asked-operation.js'
import { type Price, pricing, requestPoints } from '../operation/cost/cost.js'
import { readCosts } from '../operation/cost/costs.js'
import { variableErrors } from '../operation/limits/variables.js'
import { type BegunSupergraph, beginSupergraph, type PlanningOptions } from './begun-supergraph.js'
import { createExecutor, type Executed, type Incoming } from './executor.js'
import { isWithinRules } from './planning/within-rules.js'

type GatewayExecutor = ApolloGateway['executor']
type SchemaListener = Parameters<ApolloGateway['onSchemaLoadOrUpdate']>[0]

export interface HubGatewayOptions extends PlanningOptions {
  /** The full supergraph, with its access rules. */
  readonly supergraphSdl: string
  /** The same, where a start has begun it before by the same options. */
  readonly begun?: BegunSupergraph | undefined
  /** Called once for each subgraph name and address, also over reloads. */
  readonly dataSourceFor: (name: string, url: string | undefined) => GraphQLDataSource
  /**
   * What the caller of a request brings, from the server's context value; by default what its `caller` brings. Whoever's
   * grants it cannot tell, because it throws or takes longer than `grantsTimeoutMs` (2 s), is treated as nobody.
   */
  readonly grantsOf?: (contextValue: never) => Grants | Promise<Grants>
  readonly grantsTimeoutMs?: number
  /** `off` serves the supergraph without its rules, for comparison only. */
  readonly access: 'on' | 'off'
  readonly accessOptions?: Partial<AccessOptions>
}

/** The gateway ApolloServer takes. */
export interface HubGateway {
  onSchemaLoadOrUpdate(listener: SchemaListener): () => void
  load(): Promise<{ executor: GatewayExecutor }>
  stop(): Promise<void>
  /** The schema as whoever brings these grants sees it; the whole when null. Once it is loaded. */
  schemaFor(grants: Grants | null): GraphQLSchema
  /**
   * Takes another supergraph: rules, plans and caches change together, between two requests. Requests under way finish
   * with the old one.
   *
   * @throws when it cannot be served; the old one stays in force
   */
  reload(supergraphSdl: string): Promise<void>
}

interface Generation {
  readonly executor: (incoming: Incoming) => Promise<Executed>
  readonly access: Access | null
  readonly priceOf: ReturnType<typeof pricing>
  readonly schemaContext: Parameters<SchemaListener>[0]
  /** Forgets what was kept for it. */
  end(): Promise<void>
}

/**
 * A federation gateway that holds the access rules of its supergraph before anything is planned. ApolloGateway loads the
 * supergraph and plans, in a thread of its own.
 */
export function createHubGateway(options: HubGatewayOptions): HubGateway {
  const listeners = new Set<SchemaListener>()
  const dataSources = new Map<string, GraphQLDataSource>()
  /** By the schema that a request was validated against: it must not be planned against the next one. */
  const generations = new WeakMap<object, Generation>()
  let current: Generation | null = null
  /** By the context value of a request. */
  const prices = new WeakMap<object, Price>()

  const dataSource = ({ name, url }: { name: string; url?: string }): GraphQLDataSource => {
    const key = JSON.stringify([name, url])
    const source = dataSources.get(key) ?? options.dataSourceFor(name, url)
    dataSources.set(key, source)
    return source
  }

  const generate = async (begun: BegunSupergraph): Promise<Generation> => {
    try {
      return await generationOf(begun)
    } catch (error) {
      // What was made of it until then is not kept.
      begun.end()
      throw error
    }
  }

  const generationOf = async (begun: BegunSupergraph): Promise<Generation> => {
    const { full, rules, planned, until } = begun
    const planner = await begun.planner
    const { schema } = planner
    installScalars(schema)
    const sources = new Map(
      planned.subgraphs.map((definition) => [definition.name, dataSource(definition)]),
    )
    const supergraph = buildASTSchema(planned.document, { assumeValid: true })
    const bounds = { ...planned, rules, supergraph, schema, sources }
    const execute = createExecutor({
      schema,
      supergraph,
      sources,
      beforePlanning,
      planOf: async ({ document, request }, name) => {
        const { operationName = undefined, variables } = request
        const plan = await planner.planOf({ document, operationName, variables, name }, (plan) =>
          isWithinRules(plan, document, bounds),
        )
        return planned.inTermsOfSubgraphs(plan)
      },
      until,
    })
    const executor = async (incoming: Incoming): Promise<Executed> => {
      const { errors, ...answer } = await execute(incoming)
      if (!errors) return answer
      return {
        errors: errors.map((error) => withClientPath(error, planned.namesInPlans)),
        ...answer,
      }
    }
    const access =
      options.access === 'on'
        ? createAccess(schema, rules, { ...defaultAccessOptions, ...options.accessOptions }, until)
        : null
    const priceOf = pricing(schema, readCosts(full), rules, until)
    const schemaContext = { apiSchema: schema, coreSupergraphSdl: planned.supergraphSdl }
    return { executor, access, priceOf, schemaContext, end: async () => begun.end() }
  }

  const enforce = (generation: Generation) => {
    current = generation
    generations.set(generation.schemaContext.apiSchema, generation)
    for (const listener of listeners) listener(generation.schemaContext)
  }

  const { grantsOf = ({ caller }: { caller: Caller }) => grantsOfCaller(caller) } = options
  const grantsFor = async (contextValue: unknown): Promise<Grants> => {
    try {
      const grants = grantsOf(contextValue as never)
      if (!(grants instanceof Promise)) return grants
      return await inTime(() => grants, { ms: options.grantsTimeoutMs ?? 2_000 })
    } catch {
      return nobody
    }
  }

  const execute: GatewayExecutor = async (context) => {
    const { executor, access, priceOf, schemaContext } = generations.get(context.schema) ?? current!
    const { document, request } = context
    const operation = getOperationAST(document, request.operationName)
    const errors = operation
      ? variableErrors(schemaContext.apiSchema, operation, request.variables)
      : []
    const { admit, spend, turn } = context.context as Partial<RequestContext>
    const asked = {
      document,
      queryHash: context.queryHash,
      operationName: request.operationName,
      variables: request.variables,
    }
    try {
      if (errors.length > 0) {
        await spend?.(requestPoints)
        return { errors } as never
      }
      const price = priceOf(asked)
      if (price) {
        await admit?.(price)
        if (price.introspection > longPoints) await turn?.()
        prices.set(context.context as object, price)
      }
      const answer =
        access === null ? await executor(context) : await accessed(context, access, asked, executor)
      if (price)
        countCost(
          operation?.name?.value,
          isAnonymous(context.context),
          price,
          price.actual(answer.data),
        )
      return answer
    } catch (error) {
      if (!(error instanceof HubError)) throw error
      const { message, extensions } = error
      return { errors: [new GraphQLError(message, { originalError: error, extensions })] } as never
    }
  }

  /** What a plan costs is paid before it is made, and a long one waits for its turn. */
  const beforePlanning = async ({ context }: Incoming): Promise<void> => {
    const price = prices.get(context as object)
    if (!price) return
    const { planning } = price
    if (planning > mostPlanning) throw planTooLong(planning)
    const { spend, turn } = context as Partial<RequestContext>
    await spend?.(planning)
    if (planning > longPoints) await turn?.()
  }

  const accessed = async (
    context: Parameters<GatewayExecutor>[0],
    access: Access,
    asked: AskedOperation,
    executor: Generation['executor'],
  ) => {
    const grants = await grantsFor(context.context)
    return access.answer(
      asked,
      grants,
      ({ document, queryHash, operationName, variables }) =>
        executor({
          ...context,
          document,
          queryHash,
          operationName: operationName ?? null,
          request: { ...context.request, operationName, variables: variables ?? undefined },
        }) as Promise<Answer>,
      (disclosure) => {
        ;(context.context as { disclosure?: Disclosure | null }).disclosure = disclosure
      },
    ) as ReturnType<GatewayExecutor>
  }

  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async load() {
      const { supergraphSdl, begun = beginSupergraph(supergraphSdl, options) } = options
      enforce(await generate(begun))
      return { executor: execute }
    },
    schemaFor(grants) {
      const { access, schemaContext } = current!
      return (grants && access?.schemaFor(grants)) ?? schemaContext.apiSchema
    },
    async reload(supergraphSdl) {
      const next = await generate(beginSupergraph(supergraphSdl, options))
      const previous = current
      enforce(next)
      await previous?.end()
    },
    async stop() {
      await current?.end()
    },
  }
}

/** Points of work that takes some five milliseconds, during which nobody else is served. */
const longPoints = 600
/** A quarter of a second. */
export const mostPlanning = 40_000

function planTooLong(planning: number): HubError {
  return new HubError(
    'OPERATION_TOO_LARGE.planning',
    { planning, most: mostPlanning },
    { limit: 'planning', count: planning, max: mostPlanning },
  )
}

/** Trials of the gateway alone have no caller. */
function isAnonymous(context: unknown): boolean {
  return ((context as Partial<RequestContext>).caller?.subject ?? null) === null
}
