import {
  buildASTSchema,
  type DocumentNode,
  getNamedType,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { type LinkedNames, textArgument } from '../../access/links.js'
import { type Calls, requirements } from './calls.js'

/** A field that something requires: where below the entity, in which types, and its name in the plan. */
export interface Need {
  readonly place: string
  readonly types: ReadonlySet<string>
  readonly name: string
}

export interface Needs {
  /** What a field of a subgraph requires. */
  of(subgraph: string, type: string, field: string): readonly Need[]
  possible(type: string): ReadonlySet<string>
  /** The object types that a field of these may return. */
  returned(types: ReadonlySet<string>, field: string): ReadonlySet<string>
}

export function needsOf(planned: DocumentNode, links: LinkedNames, calls: Calls): Needs {
  const schema = buildASTSchema(planned, { assumeValid: true })
  const possible = (name: string): ReadonlySet<string> => {
    const type = schema.getType(name)
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : []
    return new Set(types.length > 0 ? types.map(({ name }) => name) : [name])
  }
  const returned = (types: ReadonlySet<string>, field: string): ReadonlySet<string> => {
    const names = new Set<string>()
    for (const name of types) {
      const type = schema.getType(name)
      const definition = type && 'getFields' in type ? type.getFields()[field] : undefined
      if (definition) for (const one of possible(getNamedType(definition.type).name)) names.add(one)
    }
    return names
  }
  const needsIn = (
    { selections }: SelectionSetNode,
    types: ReadonlySet<string>,
    place: string,
  ): Need[] =>
    selections.flatMap((selection): Need[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return []
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition, selectionSet } = selection
        const on = typeCondition ? both(types, possible(typeCondition.name.value)) : types
        return needsIn(selectionSet, on, place)
      }
      const { value: name } = selection.name
      const here = placeBelow(place, name, calls)
      const below = selection.selectionSet
        ? needsIn(selection.selectionSet, returned(types, name), here)
        : []
      return [{ place: here, types, name }, ...below]
    })

  const graphs = new Map<string, string>()
  const known = new Map<string, Need[]>()
  visit(planned, {
    EnumValueDefinition({ name, directives = [] }) {
      const directive = directives.find(({ name }) => links.joinGraph.has(name.value))
      const graph = directive && textArgument(directive, 'name')
      if (graph !== undefined) graphs.set(graph, name.value)
    },
  })
  for (const definition of planned.definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
    )
      continue
    const type = definition.name.value
    for (const { name, directives = [] } of definition.fields ?? []) {
      for (const { directive, set } of requirements(directives, links)) {
        const graph = directive.arguments?.find(({ name }) => name.value === 'graph')?.value
        if (graph?.kind !== Kind.ENUM) continue
        known.set(`${graph.value} ${type}.${name.value}`, needsIn(set, possible(type), ''))
      }
    }
  }
  return {
    of: (subgraph, type, field) => known.get(`${graphs.get(subgraph)} ${type}.${field}`) ?? [],
    possible,
    returned,
  }
}

/** Calls of a field stand in one place of a representation, as the field does without arguments. */
export function placeBelow(place: string, name: string, calls: Calls): string {
  return `${place}.${calls.get(name)?.name ?? name}`
}

export function both(some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...some].filter((name) => others.has(name)))
}
