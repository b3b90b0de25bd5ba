import {
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import { type Soon, whenThere } from './later.js'

type Tree = Record<string, unknown>
type ResolveReference = (
  reference: Tree,
  context: unknown,
  info: GraphQLResolveInfo,
) => Soon<unknown>

/**
 * Has `_entities` answer each entity for itself, without a promise for each, in place of `@apollo/subgraph`: what is
 * thrown for one of them fails that one alone.
 */
export function answerEntities(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()._entities
  if (!field) return
  field.resolve = (_, { representations }: { representations: readonly Tree[] }, context, info) => {
    const types = new Map<unknown, GraphQLObjectType>()
    for (const { __typename: name } of representations) {
      if (types.has(name)) continue
      const type = schema.getType(String(name))
      if (!isObjectType(type)) {
        throw new Error(
          `The _entities resolver tried to load an entity for type "${name}", but no object type of that name was found in the schema`,
        )
      }
      types.set(name, type)
    }
    return representations.map((reference) => {
      const type = types.get(reference.__typename)!
      const resolve = resolveReference(type)
      try {
        const found = resolve ? resolve(reference, context, info) : reference
        return whenThere(found, (object) => ofType(object, type.name))
      } catch (error) {
        return error
      }
    })
  }
}

function resolveReference({ extensions }: GraphQLObjectType): ResolveReference | undefined {
  const { subgraph } = (extensions.apollo ?? {}) as {
    subgraph?: { resolveReference?: ResolveReference }
  }
  return subgraph?.resolveReference
}

/** The object, which says of what type it is. */
function ofType(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return object
  if (!('__typename' in object)) return Object.defineProperty(object, '__typename', { value: name })
  return object.__typename === name ? object : { ...object, __typename: name }
}
