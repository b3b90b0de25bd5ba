import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'

type Variables = Readonly<Record<string, unknown>>

export function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition)
    }
  }
  return fragments
}

/** What was given for a variable, or its default; undefined without either. */
export function valueGiven(
  { variable, defaultValue }: VariableDefinitionNode,
  given: Variables | null | undefined,
): unknown {
  const name = variable.name.value
  const value = given && Object.hasOwn(given, name) ? given[name] : undefined
  return value === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : value
}

/** What was given for each variable of an operation, or its default. */
export function valuesGiven(
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables | null | undefined,
): Variables {
  const values: Record<string, unknown> = Object.create(null)
  for (const definition of variableDefinitions) {
    values[definition.variable.name.value] = valueGiven(definition, given)
  }
  return values
}

/** Fields by response key, in the order in which they are first met. */
export type FieldsByKey = ReadonlyMap<string, readonly FieldNode[]>

/** Which of the selections count; without these all do. */
export interface Counted {
  /** By their conditions. */
  readonly isIncluded?: (selection: SelectionNode) => boolean
  /** By the type that a fragment is on. */
  readonly isOn?: (condition: string | undefined) => boolean
}

/**
 * The fields that selection sets ask one object for. A fragment is read once, however often it is spread: fragments that
 * spread one another twice would be read twice as often on each level.
 */
export function fieldsByKey(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  { isIncluded, isOn }: Counted = {},
): FieldsByKey {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (isIncluded && !isIncluded(selection)) continue
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        const before = fields.get(key)
        if (before) before.push(selection)
        else fields.set(key, [selection])
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue
        spread.add(selection.name.value)
      }
      const body =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
      if (body && (!isOn || isOn(body.typeCondition?.name.value))) collect(body.selectionSet)
    }
  }
  for (const set of sets) collect(set)
  return fields
}

/**
 * Whether `@skip` and `@include` leave a selection in.
 *
 * @param variables  those that they read, with defaults
 */
export function includedBy(variables: Variables): (selection: SelectionNode) => boolean {
  return ({ directives = [] }) =>
    directives.every((directive) => {
      if (!isCondition(directive)) return true
      const value = valueFromASTUntyped(directive.arguments![0]!.value, variables)
      return value === (directive.name.value === 'include')
    })
}

/** The fields that an object of the type is asked for. */
export type FieldsOf = (
  sets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
) => FieldsByKey

/** @param variables  those that `@skip` and `@include` read, with defaults */
export function fieldCollector(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
): FieldsOf {
  const isIncluded = includedBy(variables)
  return (sets, type) =>
    fieldsByKey(sets, fragments, {
      isIncluded,
      isOn: (condition) => isSubTypeOf(schema, type, condition),
    })
}

/** Whether each object of the type is one of the condition too; no condition is met by all. */
export function isSubTypeOf(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === type.name) return true
  const on = schema.getType(condition)
  return isAbstractType(on) && schema.isSubType(on, type as never)
}

/** `@skip` or `@include`. */
export function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include'
}

/** The variables that `@skip` and `@include` read, anywhere in the document. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  visit(document, {
    Directive(node) {
      if (isCondition(node)) visit(node, { Variable: ({ name }) => void names.add(name.value) })
    },
  })
  return [...names]
}
