import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
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

/** The fields that an object of the type is asked for, by response key in the order in which they are first met. */
export type FieldsOf = (
  sets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
) => ReadonlyMap<string, readonly FieldNode[]>

/** @param variables  those that `@skip` and `@include` read, with defaults */
export function fieldCollector(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
): FieldsOf {
  const isIncluded = ({ directives = [] }: SelectionNode): boolean =>
    directives.every((directive) => {
      if (!isCondition(directive)) return true
      const value = valueFromASTUntyped(directive.arguments![0]!.value, variables)
      return value === (directive.name.value === 'include')
    })

  const collect = (
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    into: Map<string, FieldNode[]>,
    spread: Set<string>,
  ): void => {
    for (const selection of selections) {
      if (!isIncluded(selection)) continue
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        const before = into.get(key)
        if (before) before.push(selection)
        else into.set(key, [selection])
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue
        spread.add(selection.name.value)
      }
      const body =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
      if (body && isSubTypeOf(schema, type, body.typeCondition?.name.value)) {
        collect(body.selectionSet, type, into, spread)
      }
    }
  }

  return (sets, type) => {
    const fields = new Map<string, FieldNode[]>()
    const spread = new Set<string>()
    for (const set of sets) collect(set, type, fields, spread)
    return fields
  }
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
