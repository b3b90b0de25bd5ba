import type { GraphQLSchema } from 'graphql'
import { merge } from './merge.js'
import {
  isTree,
  own,
  type RequiredSelections,
  type Rewrites,
  setOwn,
  type Tree,
} from './query-plan.js'
import { applyRewrites, isOfType } from './rewrites.js'

/** The representations of entities that a fetch sends, and which entities each stands for. */
export interface Representations {
  readonly sent: readonly Tree[]
  /** By place among those sent: places among the entities. */
  readonly standsFor: readonly (readonly number[])[]
}

/**
 * What a fetch says of each entity. The plan asks for an entity as often as the answer shows it; its subgraph is asked
 * once. Of entities of another type, and of those of which something required is missing, nothing is said.
 */
export function representationsOf(
  schema: GraphQLSchema,
  entities: readonly Tree[],
  requires: RequiredSelections,
  rewrites: Rewrites,
): Representations {
  const sent: Tree[] = []
  const standsFor: number[][] = []
  const places = new Map<string, number>()
  for (const [index, entity] of entities.entries()) {
    const representation = selected(schema, entity, requires)
    if (!representation?.__typename) continue
    applyRewrites(schema, rewrites, representation)
    const key = entities.length > 1 ? JSON.stringify(representation) : ''
    const place = places.get(key)
    if (place !== undefined) {
      standsFor[place]!.push(index)
      continue
    }
    places.set(key, sent.length)
    sent.push(representation)
    standsFor.push([index])
  }
  return { sent, standsFor }
}

/** Null when something is missing. */
function selected(
  schema: GraphQLSchema,
  source: Tree,
  selections: RequiredSelections,
): Tree | null {
  const result: Tree = {}
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection
      if (!typeCondition || !isOfType(schema, source, typeCondition)) continue
      const found = selected(schema, source, selection.selections)
      if (found) merge(result, found)
      continue
    }
    const key = selection.alias ?? selection.name
    const value = own(source, key)
    if (value === undefined) return null
    const below = selection.selections
    setOwn(result, selection.name, below ? selectedBelow(schema, value, below) : value)
  }
  return result
}

function selectedBelow(
  schema: GraphQLSchema,
  value: unknown,
  selections: RequiredSelections,
): unknown {
  if (Array.isArray(value)) {
    return value.map((element) => selectedBelow(schema, element, selections))
  }
  return isTree(value) ? selected(schema, value, selections) : null
}
