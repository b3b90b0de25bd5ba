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
import { databaseFailure } from '../../db/server/failure.js'
import { limited } from '../../runtime/deadline.js'
import { forgetSource } from '../../runtime/forget-source.js'
import { heapBytes, heldByFunctions } from '../../runtime/heap-bytes.js'
import { Kept } from '../../runtime/kept.js'
import { countLookup } from '../../runtime/metrics.js'
import { inSpan } from '../../runtime/tracing.js'
import type { Caller } from '../../schema/caller.js'
import { type DatasetVersion, datasetVersionIn } from '../../schema/dataset.js'
import { HubError } from '../../schema/errors.js'
import type { Language } from '../../schema/language.js'
import { conditionVariables, fragmentsOf, valueGiven } from '../../schema/operation.js'
import { installScalars } from '../../schema/scalars/index.js'
import type { SubgraphRequest } from '../../schema/subgraph-request.js'
import { enforceAccess } from './access.js'
import { askedFields } from './asked-fields.js'
import type { Patience } from './compiled/columns.js'
import { type CompiledOperation, compiled, isForGraphqlJs } from './compiled/compiled.js'
import { answerEntities } from './entities.js'
import { federatedSchema } from './federated.js'
import { emptyTrace, traceSubjects } from './trace.js'
import { refuseUnheldTexts } from './unheld-text.js'

/** What every subgraph's resolvers find in their context. */
export interface SubgraphContext {
  readonly caller: Caller
  /** Versions of the cities' data that statements of the operation saw, by jurisdiction key. */
  readonly dataset: ReadonlyMap<string, DatasetVersion>
  /** Answers that are there but may lack something, each an error beside its data. */
  readonly incomplete?: readonly GraphQLError[]
  /** What the document of the operation asks for, see `askedFields`; told once its context is there. */
  readonly asked?: ReadonlySet<string>
}

/** The language of the caller, in which a field that is a sentence is written. */
export function languageIn({ extensions }: SubgraphRequest): Language {
  return extensions?.language === 'zh' ? 'zh' : 'en'
}

/** What the gateway says it has seen of the stores that a subgraph reads, by jurisdiction key. */
export function seenIn({ extensions }: SubgraphRequest): (key: string) => DatasetVersion | null {
  const seen = extensions?.seen
  if (typeof seen !== 'object' || seen === null) return () => null
  return (key) =>
    Object.hasOwn(seen, key)
      ? datasetVersionIn((seen as Readonly<Record<string, unknown>>)[key])
      : null
}

/** Null where the gateway does not say how long it waits; whoever asked for it ends it. */
function patienceIn({ extensions }: SubgraphRequest): (Patience & { end(): void }) | null {
  const ms = extensions?.withinMs
  if (typeof ms !== 'number' || !(ms > 0)) return null
  const { signal, end } = limited({ ms })
  return {
    get isOver() {
      return signal.aborted
    },
    over: new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    error: () => new HubError('SUBGRAPH_UNAVAILABLE.late'),
    end,
  }
}

/** Answers one request of the gateway for one caller. No statement is begun once the signal is aborted. */
export type Execute = (
  request: SubgraphRequest,
  caller: Caller,
  signal: AbortSignal,
) => Promise<ExecutionResult>

// biome-ignore lint/suspicious/noExplicitAny: the generated resolver types of two contexts meet here.
type AnyResolvers = Record<string, any>

/** Of one text. The gateway takes less, and what its plans make of it stays below. */
const longestDocument = 2 ** 20
/** What is wrong with a document that the gateway made is wrong with the first of it. */
const maxErrors = 20

/** The executable schema of a subgraph, with its scalars, its access enforced and its subjects traced. */
export function subgraphSchema(sdl: string, resolvers: AnyResolvers): GraphQLSchema {
  const schema = federatedSchema(sdl, resolvers)
  installScalars(schema)
  refuseUnheldTexts(schema)
  enforceAccess(schema)
  traceSubjects(schema)
  answerEntities(schema)
  return schema
}

/**
 * Parses, validates and compiles each document once; every request gets a context of its own.
 *
 * For the audit log, `extensions` of the answer say of which subjects it is and where something was masked.
 */
export function executor(
  schema: GraphQLSchema,
  contextFor: (caller: Caller, signal: AbortSignal, language: Language) => SubgraphContext,
): Execute {
  const run = documentRunner(schema)
  return (request, caller, signal) =>
    run(request, () => contextFor(caller, signal, languageIn(request)))
}

/** As `executor`, for whoever makes the context by what the operation is: a query has no effect. */
export function documentRunner(
  schema: GraphQLSchema,
): (
  request: SubgraphRequest,
  contextFor: (
    operation: `${OperationTypeNode}` | undefined,
  ) => SubgraphContext | Promise<SubgraphContext>,
) => Promise<ExecutionResult> {
  const documents = new Kept<Prepared>()
  const variants = new Kept<CompiledOperation>()

  function prepare(query: string): Prepared | readonly GraphQLError[] {
    const known = documents.get(query)
    countLookup('subgraph_document', known !== undefined)
    if (known) return known
    const document = checked(query)
    if (!('kind' in document)) return document
    const bytes = heapBytes(document)
    const prepared = {
      document,
      fragments: fragmentsOf(document),
      conditions: conditionVariables(document),
      asked: askedFields(schema, document),
      bytes,
      operations: new Map(),
    }
    documents.set(query, prepared, bytes * (1 + heldByFunctions))
    return prepared
  }

  /** Null for what graphql-js itself has to answer. */
  function operationOf(prepared: Prepared, request: SubgraphRequest): CompiledOperation | null {
    const { document, fragments, conditions, operations } = prepared
    const name = request.operationName ?? null
    const known = operations.get(name)
    if (known !== undefined) return known
    const operation = getOperationAST(document, request.operationName)
    if (!operation || isForGraphqlJs(schema, operation, fragments)) return null
    const own = operation.variableDefinitions?.filter(({ variable }) =>
      conditions.includes(variable.name.value),
    )
    const values = Object.fromEntries(
      (own ?? []).map((one) => [one.variable.name.value, valueGiven(one, request.variables)]),
    )
    // Else graphql-js says what is wrong with the variables.
    if (Object.values(values).some((value) => typeof value !== 'boolean')) return null
    if (conditions.length === 0) {
      const made = compiled(schema, operation, fragments, values)
      operations.set(name, made)
      return made
    }
    const key = JSON.stringify([Object.values(values), name, request.query])
    const variant = variants.get(key) ?? compiled(schema, operation, fragments, values)
    variants.set(key, variant, prepared.bytes * heldByFunctions)
    return variant
  }

  function checked(query: string): DocumentNode | readonly GraphQLError[] {
    if (query.length > longestDocument) {
      const { message, extensions } = new HubError(
        'OPERATION_TOO_LARGE.characters',
        { count: query.length, most: longestDocument },
        { limit: 'characters', count: query.length, max: longestDocument },
      )
      return [new GraphQLError(message, { extensions })]
    }
    try {
      const document = parse(query, { noLocation: true })
      const errors = validate(schema, document, undefined, { maxErrors })
      return errors.length > 0 ? errors : forgetSource(document)
    } catch (error) {
      return [error as GraphQLError]
    }
  }

  return async (request, contextFor) => {
    const { query, variables, operationName } = request
    const prepared = prepare(query)
    if (!('document' in prepared)) return { errors: prepared }
    const { document, asked } = prepared
    const trace = emptyTrace()
    const operation = getOperationAST(document, operationName)?.operation
    const contextValue = Object.assign(await contextFor(operation), { trace, asked })
    const run = operationOf(prepared, request)
    const patience = patienceIn(request)
    const { data, errors = [] } = await inSpan('execute', {}, () =>
      run
        ? run(variables ?? {}, contextValue, patience)
        : execute({ schema, document, variableValues: variables, operationName, contextValue }),
    ).finally(() => patience?.end())
    const all = [...errors.map(withoutStatement), ...(contextValue.incomplete ?? [])]
    return {
      data: data ?? null,
      ...(all.length > 0 ? { errors: all } : {}),
      extensions: {
        dataset: Object.fromEntries(contextValue.dataset),
        ...(trace.subjects.size > 0 ? { subjects: [...trace.subjects] } : {}),
        ...(trace.masked.size > 0 ? { masked: [...trace.masked] } : {}),
        ...(trace.consents.size > 0 ? { consents: [...trace.consents] } : {}),
      },
    }
  }
}

/** A document that has been read, and what has been made of its operations, by name; null for the only one. */
interface Prepared {
  readonly document: DocumentNode
  readonly fragments: ReturnType<typeof fragmentsOf>
  /** Variables that decide what is asked. */
  readonly conditions: readonly string[]
  readonly asked: ReadonlySet<string>
  readonly bytes: number
  readonly operations: Map<string | null, CompiledOperation>
}

/** A failed statement's own text holds its parameters, which may be about a person: it must not leave the subgraph. */
function withoutStatement(error: GraphQLError): GraphQLError {
  const failure = databaseFailure(error.originalError)
  if (failure === null) return error
  const { path, nodes } = error
  return new GraphQLError(failure.message, { path, nodes, originalError: failure })
}
