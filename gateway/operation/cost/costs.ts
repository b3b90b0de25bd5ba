import {
  type ConstDirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql'
import { resolveLinks } from '../../access/links.js'

/** How many elements a list has, as `@listSize` and `@sizedBy` say. */
export interface ListSize {
  readonly assumedSize: number | null
  readonly slicingArguments: readonly string[]
  /** Lists of the returned object that have the size, instead of the field itself. */
  readonly sizedFields: readonly string[]
  readonly requireOneSlicingArgument: boolean
  /** List arguments that the field answers element by element; empty where there are none. */
  readonly sizedBy: readonly string[]
}

export interface FieldCost {
  /** Of each element, in place of its type's; null where the type's counts. */
  readonly weight: number | null
  readonly argumentWeights: ReadonlyMap<string, number>
  readonly listSize: ListSize | null
}

/** What the fields of one supergraph cost. */
export interface Costs {
  /** By object, scalar or enum; an object without a weight costs 1, anything else nothing. */
  readonly typeWeights: ReadonlyMap<string, number>
  /** By coordinate on an object type; absent where nothing is stated. */
  readonly fields: ReadonlyMap<string, FieldCost>
  /** Every argument that says how long some list is. */
  readonly sizingArguments: ReadonlySet<string>
}

/**
 * Reads `@cost`, `@listSize` and `@sizedBy` from a full supergraph, whatever names `@link` gives them.
 *
 * A field's weight stands for its type's and counts for each element of a list, as in Apollo's router. Weights of input
 * fields are not read.
 */
export function readCosts(fullSupergraph: string | DocumentNode): Costs {
  const document =
    typeof fullSupergraph === 'string'
      ? parse(fullSupergraph, { noLocation: true })
      : fullSupergraph
  const { costs } = resolveLinks(document)
  const typeWeights = new Map<string, number>()
  const fields = new Map<string, FieldCost>()
  const sizingArguments = new Set<string>()

  const statedOn = (node: { readonly directives?: readonly ConstDirectiveNode[] }) => {
    const stated = new Map<string, Record<string, unknown>>()
    for (const { name, arguments: given = [] } of node.directives ?? []) {
      const kind = costs.get(name.value)
      if (kind === undefined) continue
      const values = given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])
      stated.set(kind, Object.fromEntries(values))
    }
    return stated
  }
  const weightOn = (node: { readonly directives?: readonly ConstDirectiveNode[] }) =>
    (statedOn(node).get('cost')?.weight as number | undefined) ?? null

  const readFields = (type: ObjectTypeDefinitionNode | ObjectTypeExtensionNode) => {
    for (const field of type.fields ?? []) {
      const stated = statedOn(field)
      const argumentWeights = new Map<string, number>()
      for (const argument of field.arguments ?? []) {
        const weight = weightOn(argument)
        if (weight !== null) argumentWeights.set(argument.name.value, weight)
      }
      if (stated.size + argumentWeights.size === 0) continue
      const listSize = listSizeOf(stated.get('listSize'), stated.get('sizedBy'))
      for (const name of listSize?.slicingArguments ?? []) sizingArguments.add(name)
      for (const name of listSize?.sizedBy ?? []) sizingArguments.add(name)
      const weight = weightOn(field)
      fields.set(`${type.name.value}.${field.name.value}`, { weight, argumentWeights, listSize })
    }
  }

  for (const definition of document.definitions) {
    if (
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.OBJECT_TYPE_EXTENSION
    ) {
      readFields(definition)
    } else if (
      definition.kind !== Kind.SCALAR_TYPE_DEFINITION &&
      definition.kind !== Kind.ENUM_TYPE_DEFINITION
    ) {
      continue
    }
    const weight = weightOn(definition)
    if (weight !== null) typeWeights.set(definition.name.value, weight)
  }
  return { typeWeights, fields, sizingArguments }
}

function listSizeOf(
  stated: Readonly<Record<string, unknown>> | undefined,
  sizedBy: Readonly<Record<string, unknown>> | undefined,
): ListSize | null {
  if (stated === undefined && sizedBy === undefined) return null
  const names = (value: unknown) => (value as readonly string[] | null | undefined) ?? []
  const slicingArguments = names(stated?.slicingArguments)
  return {
    assumedSize: (stated?.assumedSize as number | null | undefined) ?? null,
    slicingArguments,
    sizedFields: names(stated?.sizedFields),
    requireOneSlicingArgument:
      slicingArguments.length > 0 && stated?.requireOneSlicingArgument !== false,
    sizedBy: names(sizedBy?.arguments),
  }
}
