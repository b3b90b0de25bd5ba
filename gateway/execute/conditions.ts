import type { OperationDefinitionNode } from 'graphql'
import { valueGiven } from '../../schema/operation.js'

type Variables = Readonly<Record<string, unknown>> | null | undefined

/**
 * The value of a variable that `@skip` or `@include` reads: what was given, or its default.
 *
 * @throws {Error} when it is neither true nor false, which no validated request comes to
 */
export function conditionOf(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
  name: string,
): boolean {
  const definition = variableDefinitions.find(({ variable }) => variable.name.value === name)
  const value = definition && valueGiven(definition, given)
  if (typeof value === 'boolean') return value
  throw new Error(`The condition $${name} is neither true nor false.`)
}
