import type { GraphQLFormattedError } from 'graphql'
import { kindOf } from '../../schema/errors.js'
import type { AskedEntities } from '../execute/query-plan.js'

/** What a subgraph said, once it is known to be an answer to what was asked. */
export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null
  readonly errors: readonly GraphQLFormattedError[]
  /** What it says beside its answer; unread. */
  readonly extensions: Readonly<Record<string, unknown>>
}

/**
 * Tells an answer from rubbish.
 *
 * @throws {Error} for the log only, when it is not GraphQL's shape, does not answer each representation, or
 *   the subgraph itself failed
 */
export function readAnswer(answer: unknown, asked: readonly AskedEntities[]): SubgraphAnswer {
  if (!isObject(answer)) throw new Error('the answer is not an object')
  const { data = null, errors = [], extensions } = answer
  if (data !== null && !isObject(data)) throw new Error('data is not an object')
  if (!Array.isArray(errors) || !errors.every(isError))
    throw new Error('errors is not a list of errors')

  if (data === null) {
    const ownFault = errors.find(({ extensions }) => kindOf(extensions?.code).failsSubgraph)
    if (errors.length === 0) throw new Error('neither data nor errors')
    if (ownFault) {
      throw new Error(`no data: ${ownFault.message}`, { cause: ownFault.extensions?.code })
    }
  } else {
    for (const { key, count } of asked) {
      const entities = data[key]
      if (!Array.isArray(entities) || entities.length !== count) {
        throw new Error('_entities does not answer each representation')
      }
    }
  }
  return { data, errors, extensions: isObject(extensions) ? extensions : {} }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isError(value: unknown): value is GraphQLFormattedError {
  return (
    isObject(value) &&
    typeof value.message === 'string' &&
    (value.path === undefined || Array.isArray(value.path)) &&
    (value.extensions === undefined || isObject(value.extensions))
  )
}
