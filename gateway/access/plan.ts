import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import { HubError } from '../../schema/errors.js'
import { isCondition } from '../../schema/operation.js'
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
  readonly type: Wrapping
  /** Null for a leaf. */
  readonly selections: readonly Selection[] | null
  /** The returned object type; null when it is abstract (or a leaf) and the answer has to say. */
  readonly objectType: string | null
  /**
   * When `__typename` is asked beside the client's fields: where the field is shaped, because fragments below tell
   * apart types that it may return; or always, because there is nothing else or ApolloGateway would lose fragments.
   */
  readonly asksType: 'never' | 'shaped' | 'always'
}

export interface FragmentSelection {
  readonly kind: 'fragment'
  readonly node: InlineFragmentNode | FragmentSpreadNode
  /** The object types it applies to; null when that is every type that can stand here. */
  readonly possible: ReadonlySet<string> | null
  /** Whether its type is a supertype of the one it stands in. */
  readonly widens: boolean
  readonly body: FragmentPlan
}

export interface FragmentPlan {
  /** Null for an inline fragment. */
  readonly name: string | null
  readonly definition: FragmentDefinitionNode | null
  readonly selections: readonly Selection[]
}

/** Where a type is non-null and where it is a list, from the outside in. */
export interface Wrapping {
  readonly nonNull: boolean
  readonly item: Wrapping | null
}

/**
 * Reads the client's operation against the schema and the rules, for one set of values of its conditions: what `@skip`
 * and `@include` leave out is not in the plan, and what they leave in has no condition.
 *
 * ApolloGateway 2.14.4 plans conditions wrongly: it prunes `x @skip(if: $v) { a @include(if: $v) }` whatever `$v` is, and
 * loses what stands beside a field with `@requires` that is left out. The values are gone without an error.
 *
 * An aliased field whose response key the planner might select too gets a private key, and so does a field with
 * arguments that a plan may read: the planner writes key and `@requires` fields under their own names into the same
 * sub-query, and `{ vehicle { vin: model } }` would be answered with the key `vin`.
 *
 * @param variables  with defaults; only those of conditions are read
 * @throws {GraphQLError} when the operation does not fit the schema, which may have changed since it was validated, or
 *   when a condition is null
 */
export function planOperation(
  schema: GraphQLSchema,
  rules: AccessRules,
  operation: OperationDefinitionNode,
  definitions: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): OperationPlan {
  const names = namesOf(rules)
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
    }
    const leaf = { selections: null, objectType: null, asksType: 'never' as const }
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
      asksType: selections === null ? 'never' : asksTypeOf(returned, selections),
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
    set.selections.filter(isIncluded).flatMap((selection): Selection[] => {
      const node = withoutConditions(selection)
      if (node.kind === Kind.FIELD) return [planField(node, parent)]
      const { on, body } = planBody(node, parent)
      if (body.selections.length === 0) return []
      return [{ kind: 'fragment', node, ...fitOf(schema, parent, on), body }]
    })

  const planBody = (
    node: InlineFragmentNode | FragmentSpreadNode,
    parent: GraphQLCompositeType,
  ): { on: GraphQLCompositeType; body: FragmentPlan } => {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const body = planFragment(node.name.value)
      return { on: compositeType(schema, body.definition!.typeCondition.name.value), body }
    }
    const on = node.typeCondition ? compositeType(schema, node.typeCondition.name.value) : parent
    return {
      on,
      body: { name: null, definition: null, selections: planSet(node.selectionSet, on) },
    }
  }

  const isIncluded = ({ directives = [] }: SelectionNode): boolean =>
    directives.every((directive) => {
      if (!isCondition(directive)) return true
      const { name, arguments: given = [] } = directive
      const condition = given[0]!.value
      const value = valueFromASTUntyped(condition, variables)
      if (typeof value !== 'boolean') {
        throw new HubError('BAD_USER_INPUT.condition', {
          name: name.value,
          value: print(condition),
        })
      }
      return value === (name.value === 'include')
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
  }
}

interface SchemaNames {
  readonly fields: ReadonlySet<string>
  /** Starts every private key and no field. */
  readonly prefix: string
}

const namesByRules = new WeakMap<AccessRules, SchemaNames>()

/** The planner selects keys that are hidden from clients too, so their names count as those of any other field. */
function namesOf(rules: AccessRules): SchemaNames {
  const before = namesByRules.get(rules)
  if (before !== undefined) return before
  const { fieldNames: fields } = rules
  let prefix = 'key_'
  while ([...fields].some((name) => name.startsWith(prefix))) prefix = `k${prefix}`
  const names = { fields, prefix }
  namesByRules.set(rules, names)
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

/**
 * ApolloGateway 2.14.4 takes an object that brings no `__typename` for one of the type of the fragment around, and so
 * leaves `{ person { ... on Named { ... on Aged { age } } } }` empty.
 */
function asksTypeOf(
  returned: GraphQLOutputType,
  selections: readonly Selection[],
): FieldSelection['asksType'] {
  if (selections.length === 0) return 'always'
  if (isAbstractType(returned)) {
    return some(selections, ({ possible }) => possible !== null) ? 'shaped' : 'never'
  }
  return some(selections, ({ widens }) => !widens) ? 'always' : 'never'
}

/** How a fragment on one type stands inside another. */
function fitOf(schema: GraphQLSchema, parent: GraphQLCompositeType, on: GraphQLCompositeType) {
  const possible = new Set(possibleTypes(schema, on))
  const holds = possibleTypes(schema, parent).every((name) => possible.has(name))
  const widens = parent === on || (isAbstractType(on) && schema.isSubType(on, parent as never))
  return { possible: holds ? null : possible, widens }
}

/** Whether one of the fragments, at any depth before the next field, is such. */
function some(
  selections: readonly Selection[],
  isSuch: (fragment: FragmentSelection) => boolean,
  seen = new Set<FragmentPlan>(),
): boolean {
  return selections.some((selection) => {
    if (selection.kind === 'field') return false
    // The same fragment may be spread where it is such and where it is not.
    if (isSuch(selection)) return true
    if (seen.has(selection.body)) return false
    seen.add(selection.body)
    return some(selection.body.selections, isSuch, seen)
  })
}

function wrappingOf(type: GraphQLOutputType): Wrapping {
  const nonNull = isNonNullType(type)
  const inner = nonNull ? type.ofType : type
  return { nonNull, item: isListType(inner) ? wrappingOf(inner.ofType) : null }
}

function withoutConditions(node: SelectionNode): SelectionNode {
  if (!node.directives?.some(isCondition)) return node
  return { ...node, directives: node.directives.filter((directive) => !isCondition(directive)) }
}
