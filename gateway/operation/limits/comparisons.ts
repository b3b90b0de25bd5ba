import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { fieldsByKey, fragmentsOf } from '../../../schema/operation.js'

/**
 * How many pairs of fields and of fragments GraphQL's rule on fields that can be merged looks at, about: it compares all
 * fields of one response key with each other, and so on below each of them, and begins anew in each selection set.
 *
 * Whatever lies beyond `most` is not counted, so this takes no longer than what it is to prevent.
 */
export function comparisonsIn(document: DocumentNode, most: number): number {
  const fragments = fragmentsOf(document)
  let count = 0
  visit(document, {
    SelectionSet(set) {
      if (count <= most) count += comparisonsOf([set], fragments, most - count, 0)
    },
  })
  return count
}

/** Of two fragments mostly only the keys are looked at. */
const fragmentPairsPerComparison = 20
/** Inside each other no more than this are looked at: the limit of depth is lower. */
const deepest = 50

function comparisonsOf(
  sets: readonly SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  most: number,
  depth: number,
): number {
  const spread = new Set<string>()
  const fields = fieldsByKey(sets, fragments, {
    isIncluded(selection) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value)
      return true
    },
  })
  let count = Math.ceil(pairsOf(spread.size) / fragmentPairsPerComparison)
  for (const same of fields.values()) {
    if (count > most) return count
    if (same.length === 1) continue
    count += pairsOf(same.length)
    const below = same.flatMap(({ selectionSet }) => selectionSet ?? [])
    if (below.length > 0 && depth < deepest) {
      count += comparisonsOf(below, fragments, most - count, depth + 1)
    }
  }
  return count
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2
}
