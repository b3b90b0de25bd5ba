import { readdirSync, readFileSync } from 'node:fs'
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  visit,
} from 'graphql'
import type { Jurisdiction } from './register.js'

/** Name of the subgraph that answers across the cities. */
export const zoneSubgraphName = 'zone'
/** Its loopback port when it runs alone. */
export const zonePort = 4001

/** Name of the subgraph that answers from the audit log. */
export const auditSubgraphName = 'audit'
/** Its loopback port when it runs alone. */
export const auditPort = 4010

/** Prefix of the template's per-city types, replaced by `Jurisdiction.typePrefix`. */
const cityPrefix = /^City/
/** Name of the template's per-city root fields, replaced by `Jurisdiction.key`. */
const cityField = 'city'

/** SDL of one city's subgraph: the city template in that city's names. */
export function citySdl(jurisdiction: Jurisdiction): string {
  return print(withInterfaces(inNamesOf(jurisdiction, topics('city')), shared()))
}

/** SDL of the zone's subgraph: its per-city stubs once for every member. */
export function zoneSdl(jurisdictions: readonly Jurisdiction[]): string {
  const zone = topics('zone')
  const definitions = zone.definitions.flatMap((definition) =>
    isPerCity(definition)
      ? jurisdictions.flatMap(
          (jurisdiction) =>
            inNamesOf(jurisdiction, { kind: Kind.DOCUMENT, definitions: [definition] }).definitions,
        )
      : [definition],
  )
  const sized = withSizes({ kind: Kind.DOCUMENT, definitions }, jurisdictions.length)
  const document = withRequiredOfEach(sized, jurisdictions)
  return print(withInterfaces(document, shared()))
}

/** SDL of the audit log's subgraph. */
export function auditSdl(): string {
  return print({
    kind: Kind.DOCUMENT,
    definitions: [...read('shared').definitions, ...read('audit').definitions],
  })
}

/** The city template under its own names, from which resolver types are generated. */
export function cityTemplateSdl(): string {
  return print(withInterfaces(topics('city'), shared()))
}

/** What city and zone have in common: directives and scalars, and values that either resolves in full. */
function shared(): DefinitionNode[] {
  return ['shared', 'values', 'products', 'changes'].flatMap((file) => read(file).definitions)
}

/**
 * The SDL of a folder, one file a topic, by name. What a topic adds to a type of another one (`extend type City`) stands
 * behind the fields that the type has, so that nobody who reads the whole sees where it came from.
 */
function topics(folder: 'city' | 'zone'): DocumentNode {
  const files = readdirSync(new URL(`sdl/${folder}/`, import.meta.url)).sort()
  const all = files.flatMap((file) => read(`${folder}/${file.replace('.graphql', '')}`).definitions)
  const added = (name: string) =>
    all.filter((one) => isAddition(one)).filter((one) => one.name.value === name)
  const own = new Set(all.flatMap((one) => (isType(one) ? [one.name.value] : [])))
  return {
    kind: Kind.DOCUMENT,
    definitions: all
      .filter((one) => !isAddition(one) || !own.has(one.name.value))
      .map((one) => (isType(one) ? withAdded(one, added(one.name.value)) : one)),
  }
}

function withAdded(
  type: ObjectTypeDefinitionNode,
  added: readonly ObjectTypeExtensionNode[],
): ObjectTypeDefinitionNode {
  const all = [type, ...added]
  return {
    ...type,
    interfaces: all.flatMap(({ interfaces = [] }) => interfaces),
    directives: all.flatMap(({ directives = [] }) => directives),
    fields: all.flatMap(({ fields = [] }) => fields),
  }
}

function isType(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION
}

function isAddition(definition: DefinitionNode): definition is ObjectTypeExtensionNode {
  return definition.kind === Kind.OBJECT_TYPE_EXTENSION
}

/** Each file once: all cities have the same. */
const parsed = new Map<string, DocumentNode>()

function read(name: string): DocumentNode {
  const before = parsed.get(name)
  if (before) return before
  const text = readFileSync(new URL(`sdl/${name}.graphql`, import.meta.url), 'utf8')
  const document = parse(text, { noLocation: true })
  parsed.set(name, document)
  return document
}

function isPerCity(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return isType(definition) && cityPrefix.test(definition.name.value)
}

function inNamesOf(jurisdiction: Jurisdiction, document: DocumentNode): DocumentNode {
  const rename = (name: string) => name.replace(cityPrefix, jurisdiction.typePrefix)
  return visit(document, {
    ObjectTypeDefinition: (node) => ({
      ...node,
      name: { ...node.name, value: rename(node.name.value) },
    }),
    NamedType: (node) => ({ ...node, name: { ...node.name, value: rename(node.name.value) } }),
    FieldDefinition: (node) =>
      node.name.value === cityField
        ? { ...node, name: { ...node.name, value: jurisdiction.key } }
        : node,
  })
}

/** What a field requires of a per-city type, it requires of each member's. */
function withRequiredOfEach(
  document: DocumentNode,
  jurisdictions: readonly Jurisdiction[],
): DocumentNode {
  const ofEach = (fieldSet: string): string => {
    const selections = visit(parse(`{ ${fieldSet} }`, { noLocation: true }), {
      SelectionSet: (node) => ({
        ...node,
        selections: node.selections.flatMap((one) =>
          one.kind === Kind.INLINE_FRAGMENT && cityPrefix.test(one.typeCondition?.name.value ?? '')
            ? jurisdictions.map(({ typePrefix }) => onType(one, typePrefix))
            : [one],
        ),
      }),
    })
    return print(selections).replace(/\s+/g, ' ').trim().slice(1, -1).trim()
  }
  const onType = (one: InlineFragmentNode, typePrefix: string): InlineFragmentNode => {
    const value = one.typeCondition!.name.value.replace(cityPrefix, typePrefix)
    return { ...one, typeCondition: { ...one.typeCondition!, name: { kind: Kind.NAME, value } } }
  }
  return visit(document, {
    Directive: (node) =>
      node.name.value === 'requires'
        ? visit(node, { StringValue: (text) => ({ ...text, value: ofEach(text.value) }) })
        : undefined,
  })
}

/** Writes a number for each size of a list that follows from how many members the hub has. */
function withSizes(document: DocumentNode, members: number): DocumentNode {
  const sizes: Readonly<Record<string, number>> = {
    MEMBERS: members,
    PAIRS: members * (members - 1),
    COMBINATIONS: 2 ** members - 1,
  }
  return visit(document, {
    Directive: (node) =>
      node.name.value === 'listSize'
        ? visit(node, { EnumValue: ({ value }) => ({ kind: Kind.INT, value: `${sizes[value]}` }) })
        : undefined,
  })
}

/**
 * Adds each interface that a type implements and that the document does not define, with the type's own fields: written
 * once, on the type; without those that another subgraph fills. Interfaces that the document defines, it implements as
 * the type does.
 * Rules stay on the type; composition carries them to the interface.
 */
function withInterfaces(document: DocumentNode, shared: DefinitionNode[]): DocumentNode {
  const defined = new Set(
    document.definitions.flatMap((one) =>
      one.kind === Kind.INTERFACE_TYPE_DEFINITION ? [one.name.value] : [],
    ),
  )
  const interfaces = new Map<string, DefinitionNode>()
  for (const type of document.definitions) {
    if (!isType(type)) continue
    for (const { name } of type.interfaces ?? []) {
      if (interfaces.has(name.value) || defined.has(name.value)) continue
      interfaces.set(name.value, {
        kind: Kind.INTERFACE_TYPE_DEFINITION,
        name,
        description: type.description,
        interfaces: (type.interfaces ?? []).filter((one) => defined.has(one.name.value)),
        fields: (type.fields ?? [])
          .filter(({ directives = [] }) => !directives.some((one) => one.name.value === 'external'))
          .map((field): FieldDefinitionNode => ({ ...field, directives: [] })),
      })
    }
  }
  return {
    kind: Kind.DOCUMENT,
    definitions: [...shared, ...interfaces.values(), ...document.definitions],
  }
}
