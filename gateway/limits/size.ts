import { type DirectiveNode, type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import { fragmentsOf } from '../operation.js'

/** How large an operation is when every fragment stands where it is spread. */
export interface Size {
  /** Fields inside each other. */
  readonly depth: number
  readonly fields: number
  readonly aliases: number
  /** Fields of the operation itself. */
  readonly rootFields: number
  readonly directives: number
}

/** Counts end here: fragments that double each other pass every number. */
const countless = 1_000_000_000

const nothing: Size = { depth: 0, fields: 0, aliases: 0, rootFields: 0, directives: 0 }

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
    let size: Size = { ...nothing, directives: directives.length }
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? sizeOfSet(selection.selectionSet) : nothing
        size = sum(size, selection.directives, {
          depth: below.depth + 1,
          fields: below.fields + 1,
          aliases: below.aliases + (selection.alias ? 1 : 0),
          rootFields: 1,
          directives: below.directives,
        })
      } else {
        const below =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? sizeOfFragment(selection.name.value)
            : sizeOfSet(selection.selectionSet)
        size = sum(size, selection.directives, below)
      }
    }
    return size
  }

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

function sum(size: Size, directives: readonly DirectiveNode[] = [], below: Size): Size {
  const add = (one: number, other: number) => Math.min(one + other, countless)
  return {
    depth: Math.max(size.depth, below.depth),
    fields: add(size.fields, below.fields),
    aliases: add(size.aliases, below.aliases),
    rootFields: add(size.rootFields, below.rootFields),
    directives: add(size.directives, below.directives + directives.length),
  }
}

function maximum(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: Math.max(one.fields, other.fields),
    aliases: Math.max(one.aliases, other.aliases),
    rootFields: Math.max(one.rootFields, other.rootFields),
    directives: Math.max(one.directives, other.directives),
  }
}
