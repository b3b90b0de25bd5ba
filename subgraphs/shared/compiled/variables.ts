import {
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql'

type Values = Readonly<Record<string, unknown>>
type Coerced = ReturnType<typeof getVariableValues>

/**
 * The variables of an operation as graphql-js coerces them. What the gateway says of entities is taken as it comes: nothing
 * is coerced in a `_Any`, and to look at each of a thousand took as long as looking them up by their keys.
 */
export function coercion(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): (given: Values) => Coerced {
  const asTheyCome = definitions
    .filter(({ type, defaultValue }) => isListOfAny(type) && !defaultValue)
    .map(({ variable }) => variable.name.value)
  const others = definitions.filter(({ variable }) => !asTheyCome.includes(variable.name.value))
  const limits = { maxErrors: 50 }
  return (given) => {
    const isAsItShouldBe = asTheyCome.every((name) => isWholeList(given, name))
    if (!isAsItShouldBe) return getVariableValues(schema, definitions, given, limits)
    const coerced = getVariableValues(schema, others, given, limits)
    if (coerced.coerced) for (const name of asTheyCome) coerced.coerced[name] = given[name]
    return coerced
  }
}

/** `[_Any!]!` */
function isListOfAny(type: TypeNode): boolean {
  if (type.kind !== Kind.NON_NULL_TYPE || type.type.kind !== Kind.LIST_TYPE) return false
  const item = type.type.type
  if (item.kind !== Kind.NON_NULL_TYPE || item.type.kind !== Kind.NAMED_TYPE) return false
  return item.type.name.value === '_Any'
}

function isWholeList(given: Values, name: string): boolean {
  const value = Object.hasOwn(given, name) ? given[name] : undefined
  return Array.isArray(value) && !value.includes(null) && !value.includes(undefined)
}
