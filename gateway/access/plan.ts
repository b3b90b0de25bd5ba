import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { AccessRules } from './rules.js'

/** The client's operation, field by field, with what each field needs: read once, then filtered and shaped per caller. */
export interface OperationPlan {
  readonly operation: OperationDefinitionNode
  readonly rootType: string
  readonly selections: readonly Selection[]
  readonly fragments: ReadonlyMap<string, FragmentPlan>
  /** Requirements that any field of the operation names. */
  readonly touched: readonly number[]
  /** Private response key → the client's. */
  readonly clientKeys: ReadonlyMap<string, string>
  /** The private response key under which `__typename` is asked where shaping needs it. */
  readonly typeKey: string
}

export type Selection = FieldSelection | FragmentSelection

export interface FieldSelection {
  readonly kind: 'field'
  readonly node: FieldNode
  /** The response key the client asked for. */
  readonly key: string
  /** The response key the planner sees. */
  readonly innerKey: string
  readonly coordinate: string
  readonly required: readonly number[]
  /** `__schema` and `__type`: answered from the caller's own view, never planned. */
  readonly introspects: boolean
  readonly conditions: readonly Condition[]
  readonly type: Wrapping
  /** Null for a leaf. */
  readonly selections: readonly Selection[] | null
  /** The returned object type; null when it is abstract (or a leaf) and the answer has to say. */
  readonly objectType: string | null
  /** Fragments below tell apart types that the field may return. */
  readonly needsType: boolean
}

export interface FragmentSelection {
  readonly kind: 'fragment'
  readonly node: SelectionNode
  readonly conditions: readonly Condition[]
  /** The object types it applies to; null when that is every type that can stand here. */
  readonly possible: ReadonlySet<string> | null
  readonly body: FragmentPlan
}

export interface FragmentPlan {
  /** Null for an inline fragment. */
  readonly name: string | null
  readonly definition: FragmentDefinitionNode | null
  readonly selections: readonly Selection[]
}

/** `@skip` or `@include`, with the variable's name or the literal. */
export interface Condition {
  readonly includeWhen: boolean
  readonly value: string | boolean
}

/** Where a type is non-null and where it is a list, from the outside in. */
export interface Wrapping {
  readonly nonNull: boolean
  readonly item: Wrapping | null
}

/**
 * Reads the client's operation against the schema and the rules.
 *
 * An aliased field whose response key the planner might select too gets a private key, and so does a field with
 * arguments that a plan may read: the planner writes key and `@requires` fields under their own names into the same
 * sub-query, and `{ vehicle { vin: model } }` would be answered with the key `vin`.
 *
 * @throws {GraphQLError} when the operation does not fit the schema, which may have changed since it was validated
 */
export function planOperation(
  schema: GraphQLSchema,
  rules: AccessRules,
  operation: OperationDefinitionNode,
  definitions: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationPlan {
  const names = namesOf(schema)
  const privateKeys = new Map<string, string>()
  const fragments = new Map<string, FragmentPlan>()
  const underWay = new Set<string>()
  const touched = new Set<number>()

  const innerKeyOf = (node: FieldNode, takesArguments: boolean): string => {
    const key = node.alias?.value ?? node.name.value
    const aliased = key !== node.name.value
    const collides = aliased
      ? names.fields.has(key) || key.includes('__') || /^_|^contextual/.test(key) || key in {}
      : takesArguments && rules.plannerFields.has(key)
    if (!collides && !key.startsWith(names.prefix)) return key
    const inner = privateKeys.get(key) ?? `${names.prefix}${privateKeys.size}`
    privateKeys.set(key, inner)
    return inner
  }

  const planField = (node: FieldNode, parent: GraphQLCompositeType): FieldSelection => {
    const name = node.name.value
    const common = {
      kind: 'field' as const,
      node,
      key: node.alias?.value ?? name,
      coordinate: `${parent.name}.${name}`,
      conditions: conditionsOf(node.directives),
    }
    const leaf = { selections: null, objectType: null, needsType: false }
    if (name === '__typename') {
      const innerKey = innerKeyOf(node, false)
      const type = { nonNull: true, item: null }
      return { ...common, ...leaf, innerKey, required: [], introspects: false, type }
    }
    if (parent === schema.getQueryType() && (name === '__schema' || name === '__type')) {
      const type = { nonNull: name === '__schema', item: null }
      return { ...common, ...leaf, innerKey: common.key, required: [], introspects: true, type }
    }
    const definition = 'getFields' in parent ? parent.getFields()[name] : undefined
    if (definition === undefined) {
      throw new GraphQLError(`Cannot query field "${name}" on type "${parent.name}".`)
    }
    const required = rules.forField(parent.name, name)
    for (const index of required) touched.add(index)
    const returned = getNamedType(definition.type)
    const selections =
      node.selectionSet && isCompositeType(returned) ? planSet(node.selectionSet, returned) : null
    return {
      ...common,
      innerKey: innerKeyOf(node, definition.args.length > 0),
      required,
      introspects: false,
      type: wrappingOf(definition.type),
      selections,
      objectType: isObjectType(returned) ? returned.name : null,
      needsType: selections !== null && isAbstractType(returned) && tellsTypesApart(selections),
    }
  }

  const planFragment = (name: string): FragmentPlan => {
    const before = fragments.get(name)
    if (before !== undefined) return before
    const definition = definitions.get(name)
    if (definition === undefined) throw new GraphQLError(`Unknown fragment "${name}".`)
    if (underWay.has(name))
      throw new GraphQLError(`Cannot spread fragment "${name}" within itself.`)
    underWay.add(name)
    const on = compositeType(schema, definition.typeCondition.name.value)
    const plan = { name, definition, selections: planSet(definition.selectionSet, on) }
    underWay.delete(name)
    fragments.set(name, plan)
    return plan
  }

  const planSet = (set: SelectionSetNode, parent: GraphQLCompositeType): Selection[] =>
    set.selections.map((node) => {
      if (node.kind === Kind.FIELD) return planField(node, parent)
      const conditions = conditionsOf(node.directives)
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const body = planFragment(node.name.value)
        const on = compositeType(schema, body.definition!.typeCondition.name.value)
        return { kind: 'fragment', node, conditions, possible: narrowing(schema, parent, on), body }
      }
      const on = node.typeCondition ? compositeType(schema, node.typeCondition.name.value) : parent
      const body = { name: null, definition: null, selections: planSet(node.selectionSet, on) }
      return { kind: 'fragment', node, conditions, possible: narrowing(schema, parent, on), body }
    })

  const root = schema.getRootType(operation.operation)
  if (!root) throw new GraphQLError(`The schema has no ${operation.operation} type.`)
  const selections = planSet(operation.selectionSet, root)
  return {
    operation,
    rootType: root.name,
    selections,
    fragments,
    touched: [...touched].sort((a, b) => a - b),
    clientKeys: new Map([...privateKeys].map(([key, inner]) => [inner, key])),
    typeKey: `${names.prefix}type`,
  }
}

interface SchemaNames {
  readonly fields: ReadonlySet<string>
  /** Starts every private key and no field. */
  readonly prefix: string
}

const namesBySchema = new WeakMap<GraphQLSchema, SchemaNames>()

function namesOf(schema: GraphQLSchema): SchemaNames {
  const before = namesBySchema.get(schema)
  if (before !== undefined) return before
  const fields = new Set<string>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const name of Object.keys(type.getFields())) fields.add(name)
    }
  }
  let prefix = 'key_'
  while ([...fields].some((name) => name.startsWith(prefix))) prefix = `k${prefix}`
  const names = { fields, prefix }
  namesBySchema.set(schema, names)
  return names
}

function compositeType(schema: GraphQLSchema, name: string): GraphQLCompositeType {
  const type = schema.getType(name)
  if (!isCompositeType(type)) throw new GraphQLError(`Unknown type "${name}".`)
  return type
}

function possibleTypes(schema: GraphQLSchema, type: GraphQLCompositeType): readonly string[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]
}

function narrowing(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType,
  on: GraphQLCompositeType,
): ReadonlySet<string> | null {
  if (parent === on) return null
  const possible = new Set(possibleTypes(schema, on))
  return possibleTypes(schema, parent).every((name) => possible.has(name)) ? null : possible
}

function tellsTypesApart(
  selections: readonly Selection[],
  seen = new Set<FragmentPlan>(),
): boolean {
  return selections.some((selection) => {
    if (selection.kind === 'field') return false
    // The same fragment may be spread where it narrows and where it does not.
    if (selection.possible !== null) return true
    if (seen.has(selection.body)) return false
    seen.add(selection.body)
    return tellsTypesApart(selection.body.selections, seen)
  })
}

function wrappingOf(type: GraphQLOutputType): Wrapping {
  const nonNull = isNonNullType(type)
  const inner = nonNull ? type.ofType : type
  return { nonNull, item: isListType(inner) ? wrappingOf(inner.ofType) : null }
}

const noConditions: readonly Condition[] = []

function conditionsOf(directives: readonly DirectiveNode[] | undefined): readonly Condition[] {
  if (directives === undefined || directives.length === 0) return noConditions
  return directives.flatMap(({ name, arguments: given }): Condition[] => {
    if (name.value !== 'skip' && name.value !== 'include') return []
    const value = given?.find((argument) => argument.name.value === 'if')?.value
    const includeWhen = name.value === 'include'
    if (value?.kind === Kind.BOOLEAN) return [{ includeWhen, value: value.value }]
    if (value?.kind === Kind.VARIABLE) return [{ includeWhen, value: value.name.value }]
    throw new GraphQLError(`@${name.value} needs a Boolean "if".`)
  })
}
