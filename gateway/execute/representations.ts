import { type GraphQLSchema, isAbstractType, isInterfaceType } from 'graphql'
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
  const texts = new Map<string, number>()
  const plain: Places = new Map()
  const keysOf = plainKeysOf(schema, requires)
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index]!
    const keys = rewrites ? null : keysOf(entity.__typename)
    const known = keys && isPlain(entity, keys) ? placesOf(plain, entity, keys) : null
    let place: number | undefined
    let representation: Tree | null = null
    let text = ''
    if (known) {
      place = known.at.get(known.last) as number | undefined
      if (place === undefined) representation = plainly(entity, keys!)
    } else {
      representation = selected(schema, entity, requires)
      if (!representation?.__typename) continue
      applyRewrites(schema, rewrites, representation)
      text = entities.length > 1 ? JSON.stringify(representation) : ''
      place = texts.get(text)
    }
    if (place !== undefined) {
      standsFor[place]!.push(index)
      continue
    }
    if (known) known.at.set(known.last, sent.length)
    else texts.set(text, sent.length)
    sent.push(representation!)
    standsFor.push([index])
  }
  return { sent, standsFor }
}

/** Places among those sent, by the values of plain keys one after the other. */
type Places = Map<unknown, number | Places>

function placesOf(places: Places, entity: Tree, keys: PlainKeys): { at: Places; last: unknown } {
  let at = below(places, keys)
  const last = keys.length - 1
  for (let place = 0; place < last; place += 1) at = below(at, entity[keys[place]!.key])
  return { at, last: entity[keys[last]!.key] }
}

function below(places: Places, value: unknown): Places {
  const known = places.get(value) as Places | undefined
  if (known) return known
  const made: Places = new Map()
  places.set(value, made)
  return made
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

const meant = new WeakMap<RequiredSelections, ReadonlySet<string> | null>()

/** The types of which something is said; null where that hangs on more than the type. */
export function meantTypes(
  schema: GraphQLSchema,
  requires: RequiredSelections,
): ReadonlySet<string> | null {
  const before = meant.get(requires)
  if (before !== undefined) return before
  const names: string[] = []
  let isByType = true
  for (const selection of requires) {
    if (selection.kind !== 'InlineFragment' || !selection.typeCondition) isByType = false
    else names.push(...namesOf(schema, selection.typeCondition))
  }
  const types = isByType ? new Set(names) : null
  meant.set(requires, types)
  return types
}

/** Names by which objects of a type may call themselves, see `isOfType`. */
function namesOf(schema: GraphQLSchema, on: string): readonly string[] {
  const type = schema.getType(on)
  if (!isAbstractType(type)) return [on]
  const interfaces = isInterfaceType(type) ? schema.getImplementations(type).interfaces : []
  const below = [...interfaces, ...schema.getPossibleTypes(type)]
  return [on, ...below.map(({ name }) => name)]
}

/** What a subgraph says of types has no bound. */
const mostTypes = 1_000

function plain(
  schema: GraphQLSchema,
  requires: RequiredSelections,
  name: string,
): PlainKeys | null {
  const ofType = requires.filter(
    (selection) =>
      selection.kind !== 'InlineFragment' ||
      (selection.typeCondition && isOfType(schema, { __typename: name }, selection.typeCondition)),
  )
  const [only] = ofType
  if (ofType.length !== 1 || only?.kind !== 'InlineFragment') return null
  const keys = only.selections.flatMap((field) =>
    field.kind === 'Field' && !field.selections && (field.alias ?? field.name) !== '__proto__'
      ? [{ key: field.alias ?? field.name, name: field.name }]
      : [],
  )
  const isWhole = keys.length === only.selections.length
  return isWhole && keys.some(({ name }) => name === '__typename') ? keys : null
}

/** Whether the entity has all of them, and no lists or objects in them: those are compared as texts. */
function isPlain(entity: Tree, keys: PlainKeys): boolean {
  for (const { key } of keys) {
    const value = entity[key]
    if (value === undefined || (typeof value === 'object' && value !== null)) return false
    if (typeof value === 'function') return false
  }
  return true
}

function plainly(entity: Tree, keys: PlainKeys): Tree {
  const representation: Tree = {}
  for (const { key, name } of keys) representation[name] = entity[key]
  return representation
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
