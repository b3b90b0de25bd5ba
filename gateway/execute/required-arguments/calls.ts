import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  type NameNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import { type LinkedNames, textArgument } from '../../access/links.js'
import { parseFieldSet } from '../../access/rules.js'

/** A field with the arguments with which it is required. */
export interface Call {
  readonly name: string
  readonly arguments: readonly ConstArgumentNode[]
}

/** The calls by the names that the planner knows them by. */
export type Calls = ReadonlyMap<string, Call>

export function callsRequired(document: DocumentNode, links: LinkedNames): Calls {
  const taken = new Set<string>()
  const required = new Map<string, Call>()
  visit(document, {
    FieldDefinition({ name, directives = [] }) {
      taken.add(name.value)
      for (const { set } of requirements(directives, links)) {
        visit(set, {
          Field(field) {
            if (field.arguments?.length) required.set(printedCall(field), callOf(field))
          },
        })
      }
    },
  })
  const calls = new Map<string, Call>()
  for (const call of required.values()) {
    // A client's alias with two underscores has a private key, see planOperation.
    let count = 1
    while (taken.has(`${call.name}__${count}`)) count += 1
    const name = `${call.name}__${count}`
    taken.add(name)
    calls.set(name, call)
  }
  return calls
}

/** What the fields of a type require, by the name of the graph as the supergraph has it. */
export function requirements(
  directives: readonly ConstDirectiveNode[],
  { joinField }: LinkedNames,
): { directive: ConstDirectiveNode; set: SelectionSetNode }[] {
  return directives.flatMap((directive) => {
    const requires = joinField.has(directive.name.value)
      ? textArgument(directive, 'requires')
      : undefined
    return requires === undefined ? [] : [{ directive, set: parseFieldSet(requires) }]
  })
}

function callOf({ name, arguments: given = [] }: FieldNode): Call {
  const sorted = [...given].sort((a, b) => (a.name.value < b.name.value ? -1 : 1))
  return { name: name.value, arguments: sorted as ConstArgumentNode[] }
}

function printedCall(field: FieldNode): string {
  const call = callOf(field)
  return `${call.name}(${call.arguments.map(print).join()})`
}

/** The supergraph with a field for each call, in each type that has the field called, and required in place of it. */
export function withCallsAsFields(
  document: DocumentNode,
  links: LinkedNames,
  calls: Calls,
): DocumentNode {
  const fieldNames = new Map<string, string>()
  for (const [name, call] of calls) {
    fieldNames.set(printedCall({ kind: Kind.FIELD, ...call, name: nameNode(call.name) }), name)
  }
  const requiring = (directive: ConstDirectiveNode, set: SelectionSetNode): ConstDirectiveNode => {
    const renamed = visit(set, {
      Field(field) {
        const name = field.arguments?.length ? fieldNames.get(printedCall(field))! : undefined
        return name ? { ...field, name: nameNode(name), arguments: [] } : undefined
      },
    })
    const value = stripIgnoredCharacters(print(renamed)).slice(1, -1)
    return {
      ...directive,
      arguments: directive.arguments!.map((argument) =>
        argument.name.value === 'requires'
          ? { ...argument, value: { kind: Kind.STRING, value } }
          : argument,
      ),
    }
  }
  const hidden: ConstDirectiveNode = {
    kind: Kind.DIRECTIVE,
    name: nameNode(links.inaccessible ?? 'inaccessible'),
  }
  const fieldsOf = (field: FieldDefinitionNode): FieldDefinitionNode[] => {
    const { directives = [], arguments: takes = [] } = field
    const requires = new Map(
      requirements(directives, links).map(({ directive, set }) => [directive, set]),
    )
    const own = directives.map((directive) => {
      const set = requires.get(directive)
      return set ? requiring(directive, set) : directive
    })
    const names = new Set(takes.map(({ name }) => name.value))
    const called = [...calls].filter(
      ([, call]) =>
        call.name === field.name.value && call.arguments.every(({ name }) => names.has(name.value)),
    )
    const joins = own.filter(({ name }) => links.joinField.has(name.value))
    return [
      { ...field, directives: own },
      ...called.map(([name]) => ({
        kind: field.kind,
        name: nameNode(name),
        type: field.type,
        directives: [...joins, hidden],
      })),
    ]
  }
  const withFields = <T extends { readonly fields?: readonly FieldDefinitionNode[] }>(
    node: T,
  ): T => ({
    ...node,
    fields: node.fields?.flatMap(fieldsOf),
  })
  const withAll: DocumentNode = visit(document, {
    ObjectTypeDefinition: withFields,
    InterfaceTypeDefinition: withFields,
  })
  return links.inaccessible ? withAll : withInaccessible(withAll)
}

/** @param document  links to its features under the name of the first link, which is that to the feature of links */
function withInaccessible(document: DocumentNode): DocumentNode {
  const additions = parse(
    `directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION`,
    { noLocation: true },
  )
  const linked = visit(document, {
    SchemaDefinition(node) {
      const [first] = node.directives ?? []
      const isLink = first && textArgument(first, 'url') !== undefined
      const url = { kind: Kind.STRING as const, value: inaccessibleUrl }
      const link: ConstDirectiveNode = {
        kind: Kind.DIRECTIVE,
        name: first!.name,
        arguments: [
          { kind: Kind.ARGUMENT, name: nameNode(isLink ? 'url' : 'feature'), value: url },
          {
            kind: Kind.ARGUMENT,
            name: nameNode('for'),
            value: { kind: Kind.ENUM, value: 'SECURITY' },
          },
        ],
      }
      return { ...node, directives: [...(node.directives ?? []), link] }
    },
  })
  return { ...linked, definitions: [...linked.definitions, ...additions.definitions] }
}

const inaccessibleUrl = 'https://specs.apollo.dev/inaccessible/v0.2'

export function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value }
}
