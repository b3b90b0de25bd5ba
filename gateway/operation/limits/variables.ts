import {
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql'
import { withoutStacks } from '../../../runtime/without-stacks.js'
import { HubError } from '../../../schema/errors.js'

/** As many as the longest list that a field takes, so that each of its bad elements is named. */
const mostErrors = 1_000

/**
 * What does not fit in a request's variables: the first 1,000 faults, then one that says there are more.
 *
 * `ApolloGateway` makes an error of every fault: 200,000 of them, which fit into one body, kept a process busy for 45 s.
 */
export function variableErrors(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): readonly GraphQLError[] {
  const { errors = [] } = withoutStacks(() =>
    getVariableValues(schema, variableDefinitions, variables ?? {}, { maxErrors: mostErrors }),
  )
  if (errors.length <= mostErrors) return errors
  const more = new HubError('BAD_USER_INPUT.manyVariables', { most: mostErrors })
  return [
    ...errors.slice(0, mostErrors),
    new GraphQLError(more.message, { originalError: more, extensions: more.extensions }),
  ]
}
