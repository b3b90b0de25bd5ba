import {
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
  isUnionType,
  Kind,
  print,
  visit,
} from 'graphql'
import { enabledJurisdictions } from '../../schema/register.js'

const deepest = 5

export interface Asked {
  readonly field: string
  readonly query: string
}

/** An operation for each field of the query type, those of one city's own field among them. */
export function rootOperations(schema: GraphQLSchema, city: string, values: Values): Asked[] {
  const query = schema.getQueryType()!
  const cities = enabledJurisdictions().map(({ key }) => key)
  const ofCity = schema.getType(
    getNamedType(query.getFields()[city]!.type).name,
  ) as GraphQLObjectType
  const leaf = (field: GraphQLField<unknown, unknown>) => !isCompositeType(getNamedType(field.type))
  return [
    ...Object.values(query.getFields())
      .filter(({ name }) => !cities.includes(name))
      .map((field) => ({ field: field.name, query: `{ ${written(field, values, deepest)} }` })),
    ...Object.values(ofCity.getFields())
      .filter((field) => !leaf(field))
      .map((field) => ({
        field: `${city}.${field.name}`,
        query: `{ ${city} { ${written(field, values, deepest)} } }`,
      })),
    { field: '__schema', query: '{ __schema { types { name fields { name type { name } } } } }' },
  ]
}

/** The operation as it is, or as several that each ask for a part of what its root field has, down to one field each. */
export function inParts(document: DocumentNode, fits: (part: DocumentNode) => boolean): string[] {
  const fields = fieldsOf(document)
  if (fits(document) || fields.length < 2) return [print(document)]
  const middle = Math.ceil(fields.length / 2)
  const halves = [fields.slice(0, middle), fields.slice(middle)]
  return halves.flatMap((half) => inParts(withFields(document, fields, half), fits))
}

/** The first selections that are more than one: what the operation asks for. */
function fieldsOf(document: DocumentNode): readonly FieldNode[] {
  let fields: readonly FieldNode[] = []
  visit(document, {
    SelectionSet({ selections }) {
      if (fields.length < 2) fields = selections as readonly FieldNode[]
    },
  })
  return fields
}

function withFields(
  document: DocumentNode,
  fields: readonly FieldNode[],
  part: readonly FieldNode[],
): DocumentNode {
  return visit(document, {
    [Kind.SELECTION_SET]: (set) =>
      set.selections === fields ? { ...set, selections: part } : undefined,
  })
}

/** Values of required arguments, by `field.argument`, else by argument, else by type. */
export type Values = Readonly<Record<string, string>>

/** Long pages are asked for at the top only: below, few subjects have so much. */
function written(field: GraphQLField<unknown, unknown>, values: Values, depth: number): string {
  const type = getNamedType(field.type)
  const given = field.args.filter(
    (one) =>
      isRequiredArgument(one) || one.name === 'first' || `${field.name}.${one.name}` in values,
  )
  const at = depth === deepest ? values : { ...values, first: '5' }
  const named = given.map((one) => `${one.name}: ${argumentOf(field.name, one, at)}`)
  const head = field.name + (named.length > 0 ? `(${named.join(', ')})` : '')
  if (!isCompositeType(type) || isUnionType(type)) return head
  const below = Object.values(type.getFields()).flatMap((one) => {
    const isLeaf = !isCompositeType(getNamedType(one.type))
    if (!isLeaf && depth === 1) return []
    return [written(one, values, depth - 1)]
  })
  return below.length > 0 ? `${head} { ${below.join(' ')} }` : `${head} { __typename }`
}

function argumentOf(field: string, { name, type, defaultValue }: GraphQLArgument, values: Values) {
  const key = [`${field}.${name}`, name, getNamedType(type).name].find((one) => one in values)
  if (key) return values[key]!
  if (defaultValue !== undefined) return JSON.stringify(defaultValue)
  throw new Error(`No value is known for ${field}(${name}: ${type}); add one to calibrate.ts.`)
}
