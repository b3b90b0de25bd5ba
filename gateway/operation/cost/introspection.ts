import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import type { FieldsOf } from '../../../schema/operation.js'

/** Points of a field of introspection, for each time it stands in the answer; measured. */
const pointsPerField = 0.1
/** Beyond this nothing counts on. */
const mostPoints = 1_000_000_000

/**
 * What `__schema` and `__type` cost: each field as often as the schema makes it stand in the answer, at the average length of
 * such a list. A type that fields lead to has as many fields as the types that fields lead to have on the average.
 *
 * @returns a function of the nodes of one of the two fields; whole points, one at least
 */
export function introspectionPricing(
  schema: GraphQLSchema,
  collect: FieldsOf,
): (nodes: readonly FieldNode[], name: string) => number {
  const fieldsIn = (nodes: readonly FieldNode[], type: GraphQLObjectType): number => {
    let count = 0
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    for (const [, below] of collect(sets, type)) {
      const field = type.getFields()[below[0]!.name.value]
      const named = field && getNamedType(field.type)
      if (!field || !isObjectType(named)) count += 1
      else {
        count += 1 + lengthsOf(schema)(`${type.name}.${field.name}`) * fieldsIn(below, named)
      }
    }
    return Math.min(count, mostPoints)
  }
  return (nodes, name) => {
    const type = schema.getType(name === '__schema' ? '__Schema' : '__Type') as GraphQLObjectType
    return Math.max(1, Math.ceil(pointsPerField * fieldsIn(nodes, type)))
  }
}

const known = new WeakMap<GraphQLSchema, (coordinate: string) => number>()

/** How often each object of introspection stands below another, on the average where types differ. */
function lengthsOf(schema: GraphQLSchema): (coordinate: string) => number {
  const before = known.get(schema)
  if (before) return before
  const types = Object.values(schema.getTypeMap())
  const fielded = types.filter((type) => isObjectType(type) || isInterfaceType(type))
  const fields = fielded.flatMap((type) => Object.values(type.getFields()))
  const fieldCount = (type: GraphQLNamedType) =>
    isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).length : 0
  const average = (lengths: readonly number[]) =>
    lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const lengths: Readonly<Record<string, number>> = {
    '__Schema.types': types.length,
    '__Schema.directives': schema.getDirectives().length,
    // Those that many fields lead to count more often.
    '__Type.fields': Math.max(
      average(types.map(fieldCount)),
      average(fields.map((field) => fieldCount(getNamedType(field.type)))),
    ),
    '__Type.enumValues': average(
      types.map((type) => (isEnumType(type) ? type.getValues().length : 0)),
    ),
    '__Type.inputFields': average(
      types.map((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    ),
    '__Type.interfaces': average(
      types.map((type) =>
        isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0,
      ),
    ),
    '__Type.possibleTypes': average(
      types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    ),
    '__Field.args': average(fields.map(({ args }) => args.length)),
    '__Directive.args': average(schema.getDirectives().map(({ args }) => args.length)),
    // Half of them have one: of `[X!]!` two, of `X` none.
    '__Type.ofType': 0.5,
  }
  const lengthOf = (coordinate: string) => lengths[coordinate] ?? 1
  known.set(schema, lengthOf)
  return lengthOf
}
