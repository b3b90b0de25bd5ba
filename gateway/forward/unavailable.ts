import { type GraphQLFormattedError, getOperationAST, parse } from 'graphql'
import { HubError, sentenceIn, sentenceKey, withSentence } from '../../schema/errors.js'
import { fieldsByKey, fragmentsOf, includedBy, valuesGiven } from '../../schema/operation.js'
import type { SubgraphRequest } from '../../schema/subgraph-request.js'
import type { Asking, SubgraphName } from './request.js'
import { subgraphWord } from './subgraph-word.js'

const maxPaths = 20

/**
 * The errors that stand for a whole failed fetch: one a missing entity, or one a missing root field.
 *
 * Their text names the subgraph only: what went wrong inside (hosts, ports, statements) is for the log.
 */
export function unavailableErrors(
  subgraph: SubgraphName,
  { request: { query, variables }, entities }: Asking,
): readonly GraphQLFormattedError[] {
  const paths =
    entities.length > 0
      ? entities.flatMap(({ key, count }) => Array.from({ length: count }, (_, at) => [key, at]))
      : rootKeys(query, variables).map((key) => [key])
  const error = unavailable(subgraph)
  return paths.map((path) => ({ ...error, path }))
}

/** One field or entity that a subgraph could not be asked for. */
export function unavailable(
  { name, title, jurisdiction }: SubgraphName,
  path?: GraphQLFormattedError['path'],
): GraphQLFormattedError {
  const error = new HubError(
    'SUBGRAPH_UNAVAILABLE.part',
    { name: subgraphWord({ name, title }) },
    { subgraph: name, jurisdiction },
  )
  return { ...withSentence(error), ...(path ? { path } : {}) }
}

/** Keeps each path once and the first 20 a subgraph; one more error counts the rest. */
export function capUnavailable(
  errors: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  const kept: GraphQLFormattedError[] = []
  const seen = new Map<string, { paths: Set<string>; first: GraphQLFormattedError }>()
  for (const error of errors) {
    if (error.extensions?.code !== 'SUBGRAPH_UNAVAILABLE') {
      kept.push(error)
      continue
    }
    const name = String(error.extensions.subgraph)
    const entry = seen.get(name) ?? { paths: new Set(), first: error }
    seen.set(name, entry)
    const path = JSON.stringify(error.path ?? null)
    if (entry.paths.has(path)) continue
    entry.paths.add(path)
    if (entry.paths.size <= maxPaths) kept.push(error)
  }
  for (const [name, { paths, first }] of seen) {
    const more = paths.size - maxPaths
    if (more <= 0) continue
    kept.push(
      withSentence(
        new HubError(
          'SUBGRAPH_UNAVAILABLE.more',
          { name: sentenceIn(first.extensions?.[sentenceKey])?.values.name ?? name, more },
          { ...publicExtensions(first), more },
        ),
      ),
    )
  }
  return kept
}

function rootKeys(query: string, given: SubgraphRequest['variables']): readonly string[] {
  const document = parse(query, { noLocation: true })
  const operation = getOperationAST(document)!
  const isIncluded = includedBy(valuesGiven(operation, given))
  return [...fieldsByKey([operation.selectionSet], fragmentsOf(document), { isIncluded }).keys()]
}

function publicExtensions({ extensions }: GraphQLFormattedError): Record<string, unknown> {
  const { [sentenceKey]: _sentence, ...shown } = extensions ?? {}
  return shown
}
