import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql'
import { databaseFailure } from '../db/server/failure.js'
import type { Caller } from '../schema/caller.js'
import { installScalars } from '../schema/scalars/index.js'
import { enforceAccess } from './access.js'

/** What every subgraph's resolvers find in their context. */
export interface SubgraphContext {
  readonly caller: Caller
  /** Positions of the clocks that statements of the operation saw, by jurisdiction key. */
  readonly dataset: ReadonlyMap<string, number>
  /** Answers that are there but may lack something, each an error beside its data. */
  readonly incomplete?: readonly GraphQLError[]
}

export interface Request {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName?: string | undefined
}

/** Answers one request of the gateway for one caller. No statement is begun once the signal is aborted. */
export type Execute = (
  request: Request,
  caller: Caller,
  signal: AbortSignal,
) => Promise<ExecutionResult>

// biome-ignore lint/suspicious/noExplicitAny: the generated resolver types of two contexts meet here.
type AnyResolvers = Record<string, any>

/** The executable schema of a subgraph, with its scalars and its access enforced. */
export function subgraphSchema(sdl: string, resolvers: AnyResolvers): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers })
  installScalars(schema)
  enforceAccess(schema)
  return schema
}

/** Documents come from the gateway's plans: a few hundred different ones, each asked again and again. */
const keptDocuments = 2_000

/** Parses and validates each document once; every request gets a context of its own. */
export function executor(
  schema: GraphQLSchema,
  contextFor: (caller: Caller, signal: AbortSignal) => SubgraphContext,
): Execute {
  const documents = new Map<string, DocumentNode | readonly GraphQLError[]>()

  function documentOf(query: string): DocumentNode | readonly GraphQLError[] {
    const known = documents.get(query)
    if (known) return known
    const document = checked(query)
    if (documents.size >= keptDocuments) documents.delete(documents.keys().next().value!)
    documents.set(query, document)
    return document
  }

  function checked(query: string): DocumentNode | readonly GraphQLError[] {
    try {
      const document = parse(query, { noLocation: true })
      const errors = validate(schema, document)
      return errors.length > 0 ? errors : document
    } catch (error) {
      return [error as GraphQLError]
    }
  }

  return async ({ query, variables, operationName }, caller, signal) => {
    const document = documentOf(query)
    if (!('kind' in document)) return { errors: document }
    const contextValue = contextFor(caller, signal)
    const { data, errors = [] } = await execute({
      schema,
      document,
      variableValues: variables,
      operationName,
      contextValue,
    })
    const all = [...errors.map(withoutStatement), ...(contextValue.incomplete ?? [])]
    return {
      data: data ?? null,
      ...(all.length > 0 ? { errors: all } : {}),
      extensions: { dataset: Object.fromEntries(contextValue.dataset) },
    }
  }
}

/** A failed statement's own text holds its parameters, which may be about a person: it must not leave the subgraph. */
function withoutStatement(error: GraphQLError): GraphQLError {
  const failure = databaseFailure(error.originalError)
  if (failure === null) return error
  const { path, nodes } = error
  return new GraphQLError(failure.message, { path, nodes, originalError: failure })
}
