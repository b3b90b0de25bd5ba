import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from 'graphql'
import type { FieldSelection, FragmentPlan, OperationPlan, Selection } from './plan.js'

/** What is left of an operation under one set of unmet requirements. */
export interface Filtered {
  /** Null when nothing is left to ask. A valid document of one operation otherwise. */
  readonly document: DocumentNode | null
  /** Fields the caller may not read. */
  readonly refused: ReadonlySet<FieldSelection>
  /**
   * Response keys whose fields must be shaped; under every other key the answer can be handed on as it is. A key and
   * not a field, because the same key may be asked twice in one object and its answers are one value.
   */
  readonly shapedKeys: ReadonlySet<string>
}

/**
 * Cuts refused fields, gives private response keys, and drops what is then without use: fragments, variables,
 * directives.
 *
 * A field of which nothing readable is left asks for `__typename`: its own null or length stays an ordinary answer, and
 * a mutation still runs.
 *
 * @param cut  false leaves refused fields in (they are still named in `refused`)
 */
export function filterOperation(
  plan: OperationPlan,
  unmet: ReadonlySet<number>,
  { cut }: { readonly cut: boolean },
): Filtered {
  const refused = new Set<FieldSelection>()
  const shapedKeys = new Set<string>()
  const dirtyFragments = new Map<FragmentPlan, boolean>()

  const asksType = ({ asksType, key }: FieldSelection): boolean =>
    asksType === 'always' || (asksType === 'shaped' && shapedKeys.has(key))

  const markSet = (selections: readonly Selection[]): boolean => {
    let dirty = false
    for (const selection of selections) {
      if (selection.kind === 'field' ? markField(selection) : markFragment(selection.body)) {
        dirty = true
      }
    }
    return dirty
  }
  const markField = (field: FieldSelection): boolean => {
    const isRefused = field.required.some((index) => unmet.has(index))
    if (isRefused) refused.add(field)
    const below = field.selections !== null && !(isRefused && cut) && markSet(field.selections)
    const dirty =
      isRefused || below || asksType(field) || field.introspects || field.innerKey !== field.key
    if (dirty) shapedKeys.add(field.key)
    return dirty
  }
  const markFragment = (body: FragmentPlan): boolean => {
    const before = dirtyFragments.get(body)
    if (before !== undefined) return before
    const dirty = markSet(body.selections)
    dirtyFragments.set(body, dirty)
    return dirty
  }
  // A field that is shaped for the sake of its key may have to ask for its type, which shapes what is above it.
  for (let before = -1; before !== shapedKeys.size; ) {
    before = shapedKeys.size
    dirtyFragments.clear()
    markSet(plan.selections)
  }

  const leftOfFragment = new Map<string, readonly SelectionNode[]>()

  const leftOf = (selections: readonly Selection[]): SelectionNode[] =>
    selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === 'field') return leftOfField(selection)
      const { node, body } = selection
      if (body.name === null) {
        const left = leftOf(body.selections)
        return left.length === 0
          ? []
          : [{ ...(node as InlineFragmentNode), selectionSet: selectionSet(left) }]
      }
      let left = leftOfFragment.get(body.name)
      if (left === undefined) {
        left = leftOf(body.selections)
        leftOfFragment.set(body.name, left)
      }
      return left.length === 0 ? [] : [node]
    })

  const leftOfField = (field: FieldSelection): FieldNode[] => {
    if (field.introspects || (cut && refused.has(field))) return []
    const node =
      field.innerKey === field.key ? field.node : { ...field.node, alias: nameNode(field.innerKey) }
    if (field.selections === null) return [node]
    const left = leftOf(field.selections)
    if (left.length === 0 || asksType(field)) left.unshift(typename)
    return [{ ...node, selectionSet: selectionSet(left) }]
  }

  const root = leftOf(plan.selections)
  if (root.length === 0) return { document: null, refused, shapedKeys }
  const operation = { ...plan.operation, selectionSet: selectionSet(root) }
  const fragments = new Map<string, DefinitionNode>()
  for (const [name, { definition }] of plan.fragments) {
    const left = leftOfFragment.get(name)
    if (definition && left && left.length > 0) {
      fragments.set(name, { ...definition, selectionSet: selectionSet(left) })
    }
  }
  return { document: documentOf(operation, fragments), refused, shapedKeys }
}

/** The operation with the fragments it reaches and the variables that are used. */
export function documentOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, DefinitionNode>,
): DocumentNode {
  const variables = new Set<string>()
  const reached = new Map<string, DefinitionNode>()
  const walk = (node: OperationDefinitionNode | DefinitionNode) =>
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread({ name }) {
        const definition = fragments.get(name.value)
        if (definition === undefined || reached.has(name.value)) return
        reached.set(name.value, definition)
        walk(definition)
      },
    })
  walk(operation)
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...operation,
        variableDefinitions: operation.variableDefinitions?.filter(({ variable }) =>
          variables.has(variable.name.value),
        ),
      },
      ...reached.values(),
    ],
  }
}

/**
 * Under its own name, which ApolloGateway needs to tell types apart: a private key would be asked beside it. No alias
 * takes the name, for every alias like it has a private key.
 */
const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

function selectionSet(selections: readonly SelectionNode[]) {
  return { kind: Kind.SELECTION_SET as const, selections }
}

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value }
}
