import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationTypeNode,
  parse,
  validate,
} from 'graphql'
import { databaseFailure } from '../db/server/failure.js'
import { countLookup } from '../runtime/metrics.js'
import { Recent } from '../runtime/recent.js'
import { inSpan } from '../runtime/tracing.js'
import type { Caller } from '../schema/caller.js'
import { installScalars } from '../schema/scalars/index.js'
import { enforceAccess } from './access.js'
import { emptyTrace, traceSubjects } from './trace.js'

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

/** The executable schema of a subgraph, with its scalars, its access enforced and its subjects traced. */
export function subgraphSchema(sdl: string, resolvers: AnyResolvers): GraphQLSchema {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers })
  installScalars(schema)
  enforceAccess(schema)
  traceSubjects(schema)
  return schema
}

/** Documents come from the gateway's plans: a few hundred different ones, each asked again and again. */
const keptDocuments = 2_000

/**
 * Parses and validates each document once; every request gets a context of its own.
 *
 * For the audit log, `extensions` of the answer say of which subjects it is and where something was masked.
 */
export function executor(
  schema: GraphQLSchema,
  contextFor: (caller: Caller, signal: AbortSignal) => SubgraphContext,
): Execute {
  const run = documentRunner(schema)
  return (request, caller, signal) => run(request, () => contextFor(caller, signal))
}

/** As `executor`, for whoever makes the context by what the operation is: a query has no effect. */
export function documentRunner(
  schema: GraphQLSchema,
): (
  request: Request,
  contextFor: (
    operation: `${OperationTypeNode}` | undefined,
  ) => SubgraphContext | Promise<SubgraphContext>,
) => Promise<ExecutionResult> {
  const documents = new Recent<DocumentNode | readonly GraphQLError[]>(keptDocuments)

  function documentOf(query: string): DocumentNode | readonly GraphQLError[] {
    const known = documents.get(query)
    countLookup('subgraph_document', known !== undefined)
    if (known) return known
    const document = checked(query)
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

  return async ({ query, variables, operationName }, contextFor) => {
    const document = documentOf(query)
    if (!('kind' in document)) return { errors: document }
    const trace = emptyTrace()
    const operation = getOperationAST(document, operationName)?.operation
    const contextValue = Object.assign(await contextFor(operation), { trace })
    const { data, errors = [] } = await inSpan('execute', {}, () =>
      execute({
        schema,
        document,
        variableValues: variables,
        operationName,
        contextValue,
      }),
    )
    const all = [...errors.map(withoutStatement), ...(contextValue.incomplete ?? [])]
    return {
      data: data ?? null,
      ...(all.length > 0 ? { errors: all } : {}),
      extensions: {
        dataset: Object.fromEntries(contextValue.dataset),
        ...(trace.subjects.size > 0 ? { subjects: [...trace.subjects] } : {}),
        ...(trace.masked.size > 0 ? { masked: [...trace.masked] } : {}),
      },
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
