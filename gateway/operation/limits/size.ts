import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { fragmentsOf } from '../../../schema/operation.js'

/** How large an operation is when every fragment stands where it is spread. */
export interface Size {
  /** Fields inside each other. */
  readonly depth: number
  readonly fields: number
  readonly aliases: number
  /** Fields of the operation itself. */
  readonly rootFields: number
  readonly directives: number
  /** Of names and values, those of a variable's default wherever it is used: about what the subgraphs are sent. */
  readonly characters: number
}

/** Counts end here: fragments that double each other pass every number. */
const countless = 1_000_000_000

const nothing: Size = {
  depth: 0,
  fields: 0,
  aliases: 0,
  rootFields: 0,
  directives: 0,
  characters: 0,
}

/**
 * The largest count of each kind among a document's operations, and among its fragments for those that no operation
 * spreads.
 *
 * Each fragment is read once however often it is spread: counts add up, depth is the deepest. An unknown fragment
 * counts nothing, nor does a fragment inside itself; validation refuses both.
 */
export function largestSize(document: DocumentNode): Size {
  const fragments = fragmentsOf(document)
  const known = new Map<string, Size>()
  const defaults = defaultLengths(document)

  const sizeOfFragment = (name: string): Size => {
    const before = known.get(name)
    if (before !== undefined) return before
    const fragment = fragments.get(name)
    if (fragment === undefined) return nothing
    known.set(name, nothing)
    const size = sizeOfSet(fragment.selectionSet, fragment.directives)
    known.set(name, size)
    return size
  }

  const sizeOfSet = (
    { selections }: SelectionSetNode,
    directives: readonly DirectiveNode[] = [],
  ): Size => {
    let size: Size = { ...nothing, ...sizeOfDirectives(directives) }
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? sizeOfSet(selection.selectionSet) : nothing
        const { name, alias, arguments: given } = selection
        const length = name.value.length + (alias?.value.length ?? 0)
        size = sum(size, sizeOfDirectives(selection.directives), {
          depth: below.depth + 1,
          fields: below.fields + 1,
          aliases: below.aliases + (selection.alias ? 1 : 0),
          rootFields: 1,
          directives: below.directives,
          characters: below.characters + length + lengthOfArguments(given),
        })
      } else {
        const below =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? sizeOfFragment(selection.name.value)
            : sizeOfSet(selection.selectionSet)
        size = sum(size, sizeOfDirectives(selection.directives), below)
      }
    }
    return size
  }

  const sizeOfDirectives = (directives: readonly DirectiveNode[] = []) => ({
    directives: directives.length,
    characters: directives.reduce(
      (length, { name, arguments: given }) => length + name.value.length + lengthOfArguments(given),
      0,
    ),
  })

  const lengthOfArguments = (given: readonly ArgumentNode[] = []): number =>
    given.reduce((length, { name, value }) => length + name.value.length + lengthOf(value), 0)

  const lengthOf = (value: ValueNode): number =>
    value.kind === Kind.VARIABLE
      ? value.name.value.length + (defaults.get(value.name.value) ?? 0)
      : lengthOfLiteral(value, lengthOf)

  let largest = nothing
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      // Its own fields are not root fields.
      largest = maximum(largest, { ...sizeOfFragment(definition.name.value), rootFields: 0 })
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      const ofVariables = (definition.variableDefinitions ?? []).flatMap(
        ({ directives }) => directives ?? [],
      )
      const directives = [...(definition.directives ?? []), ...ofVariables]
      largest = maximum(largest, sizeOfSet(definition.selectionSet, directives))
    }
  }
  return largest
}

/** The longest default of a variable of each name, over all operations. */
function defaultLengths({ definitions }: DocumentNode): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>()
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (!defaultValue) continue
      const name = variable.name.value
      const length = lengthOfConstant(defaultValue)
      lengths.set(name, Math.max(length, lengths.get(name) ?? 0))
    }
  }
  return lengths
}

const lengthOfConstant = (value: ValueNode): number => lengthOfLiteral(value, lengthOfConstant)

function lengthOfLiteral(value: ValueNode, lengthOf: (value: ValueNode) => number): number {
  switch (value.kind) {
    case Kind.LIST:
      return value.values.reduce((length, element) => length + 1 + lengthOf(element), 0)
    case Kind.OBJECT:
      return value.fields.reduce(
        (length, field) => length + field.name.value.length + lengthOf(field.value),
        0,
      )
    case Kind.VARIABLE:
      return 0
    case Kind.NULL:
      return 4
    default:
      return String(value.value).length
  }
}

function sum(size: Size, own: Pick<Size, 'directives' | 'characters'>, below: Size): Size {
  const add = (one: number, other: number) => Math.min(one + other, countless)
  return {
    depth: Math.max(size.depth, below.depth),
    fields: add(size.fields, below.fields),
    aliases: add(size.aliases, below.aliases),
    rootFields: add(size.rootFields, below.rootFields),
    directives: add(size.directives, below.directives + own.directives),
    characters: add(size.characters, below.characters + own.characters),
  }
}

function maximum(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: Math.max(one.fields, other.fields),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    directives: Math.max(one.directives, other.directives),
    characters: Math.max(one.characters, other.characters),
  }
}
