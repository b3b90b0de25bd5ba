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
  const keys = plainKeysOf(schema, requires)
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index]!
    const plain = keys(entity.__typename)
    const representation = plain ? plainly(entity, plain) : selected(schema, entity, requires)
    if (!representation?.__typename) continue
    if (rewrites) applyRewrites(schema, rewrites, representation)
    const text = entities.length > 1 ? textOf(representation) : ''
    const place = places.get(text)
    if (place !== undefined) {
      standsFor[place]!.push(index)
      continue
    }
    places.set(text, sent.length)
    sent.push(representation)
    standsFor.push([index])
  }
  return { sent, standsFor }
}

/** What is required of entities of one type, where that is nothing below its own fields. */
type PlainKeys = readonly { readonly key: string; readonly name: string }[]

const plainKeys = new WeakMap<RequiredSelections, Map<unknown, PlainKeys | null>>()

/** By the type that an entity says it is of; null for others, of which something has to be looked for. */
function plainKeysOf(
  schema: GraphQLSchema,
  requires: RequiredSelections,
): (name: unknown) => PlainKeys | null {
  const known = plainKeys.get(requires) ?? new Map<unknown, PlainKeys | null>()
  plainKeys.set(requires, known)
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const keys =
      typeof name === 'string' && schema.getType(name) ? plain(schema, requires, name) : null
    if (keys || known.size < mostTypes) known.set(name, keys)
    return keys
  }
}

/** What a subgraph says of types has no bound. */
const mostTypes = 1_000

function plain(
  schema: GraphQLSchema,
  requires: RequiredSelections,
  name: string,
): PlainKeys | null {
  const meant = requires.filter(
    (selection) =>
      selection.kind !== 'InlineFragment' ||
      (selection.typeCondition && isOfType(schema, { __typename: name }, selection.typeCondition)),
  )
  const [only] = meant
  if (meant.length !== 1 || only?.kind !== 'InlineFragment') return null
  const keys = only.selections.flatMap((field) =>
    field.kind === 'Field' && !field.selections && field.name !== '__proto__'
      ? [{ key: field.alias ?? field.name, name: field.name }]
      : [],
  )
  return keys.length === only.selections.length ? keys : null
}

function plainly(entity: Tree, keys: PlainKeys): Tree | null {
  const representation: Tree = {}
  for (const { key, name } of keys) {
    const value = entity[key]
    if (value === undefined || (key in Object.prototype && !Object.hasOwn(entity, key))) return null
    representation[name] = value
  }
  return representation
}

/** Equal for equal representations. */
function textOf(representation: Tree): string {
  let text = ''
  for (const key of Object.keys(representation)) {
    const value = representation[key]
    text +=
      typeof value === 'string'
        ? `${key}"${value.length} ${value}`
        : `${key}=${JSON.stringify(value)}`
  }
  return text
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
