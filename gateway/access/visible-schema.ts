import {
  buildASTSchema,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  printSchema,
  type TypeNode,
  visit,
} from 'graphql'
import type { AccessRules } from './rules.js'

type Fielded = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

/**
 * The schema as a caller with these unmet requirements may see it in introspection: without refused fields and types,
 * and without what only they lead to.
 *
 * For introspection only. It may have types without fields, which graphql-js would not execute data with.
 */
export function visibleSchema(
  schema: GraphQLSchema,
  rules: AccessRules,
  unmet: ReadonlySet<number>,
): GraphQLSchema {
  const { definitions } = parse(printSchema(schema), { noLocation: true })
  const byName = new Map<string, DefinitionNode>()
  const implementations = new Map<string, Set<string>>()
  for (const definition of definitions) {
    if (!('name' in definition) || definition.name === undefined) continue
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) continue
    const name = definition.name.value
    byName.set(name, isFielded(definition) ? withoutRefused(definition, rules, unmet) : definition)
    if (!isFielded(definition)) continue
    for (const { name: of } of definition.interfaces ?? []) {
      implementations.set(of.value, (implementations.get(of.value) ?? new Set()).add(name))
    }
  }
  const readable = (name: string) => !rules.forType(name).some((index) => unmet.has(index))

  const reached = new Set<string>()
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const waiting = roots.flatMap((type) => (type ? [type.name] : []))
  const reach = (name: string) => void (reached.has(name) || waiting.push(name))
  for (const definition of definitions) {
    if (definition.kind !== Kind.DIRECTIVE_DEFINITION) continue
    for (const { type } of definition.arguments ?? []) reach(namedType(type))
  }
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const definition = byName.get(name)
    if (definition === undefined || reached.has(name)) continue
    reached.add(name)
    // Implementations and members are reached through the type that stands for them, if they may be read.
    for (const implementing of implementations.get(name) ?? []) {
      if (readable(implementing)) reach(implementing)
    }
    visit(definition, {
      NamedType: ({ name: { value } }) => void (readable(value) && reach(value)),
    })
    // A ruled scalar or enum still belongs to the arguments that take it.
    visit(definition, { InputValueDefinition: ({ type }) => reach(namedType(type)) })
  }

  const kept = (types: readonly NamedTypeNode[] | undefined) =>
    types?.filter(({ name }) => reached.has(name.value))
  return buildASTSchema(
    {
      kind: Kind.DOCUMENT,
      definitions: definitions.flatMap((definition): DefinitionNode[] => {
        if (!('name' in definition) || definition.name === undefined) return [definition]
        if (definition.kind === Kind.DIRECTIVE_DEFINITION) return [definition]
        const name = definition.name.value
        const shown = byName.get(name)
        if (shown === undefined || !reached.has(name)) return []
        if (isFielded(shown)) return [{ ...shown, interfaces: kept(shown.interfaces) }]
        if (shown.kind === Kind.UNION_TYPE_DEFINITION)
          return [{ ...shown, types: kept(shown.types) }]
        return [shown as EnumTypeDefinitionNode]
      }),
    },
    { assumeValid: true, assumeValidSDL: true },
  )
}

function withoutRefused(
  definition: Fielded,
  rules: AccessRules,
  unmet: ReadonlySet<number>,
): Fielded {
  const fields: readonly FieldDefinitionNode[] | undefined = definition.fields?.filter(
    ({ name }) =>
      !rules.forField(definition.name.value, name.value).some((index) => unmet.has(index)),
  )
  return { ...definition, fields }
}

function isFielded(definition: DefinitionNode): definition is Fielded {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION
  )
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}
