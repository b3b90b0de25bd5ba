import {
  buildASTSchema,
  type DefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  printSchema,
  type TypeDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql'
import type { AccessRules } from './rules.js'

/**
 * The schema as a caller with these unmet requirements may see it in introspection: without refused fields and types,
 * without what only they lead to, and without types of which nothing would be left to read.
 *
 * For introspection only. The query type stays even when the caller may read nothing.
 */
export function visibleSchema(
  schema: GraphQLSchema,
  rules: AccessRules,
  unmet: ReadonlySet<number>,
): GraphQLSchema {
  const { definitions } = parse(printSchema(schema), { noLocation: true })
  const refused = (required: readonly number[]) => required.some((index) => unmet.has(index))
  const query = schema.getQueryType()?.name

  let types = new Map<string, TypeDefinitionNode>()
  for (const definition of definitions) {
    if (isTypeDefinition(definition)) types.set(definition.name.value, definition)
  }
  types = mapValues(types, (type, name) =>
    isFielded(type)
      ? {
          ...type,
          fields: type.fields?.filter((field) => !refused(rules.forField(name, field.name.value))),
        }
      : type,
  )
  // A type that lost its last field takes the fields that return it along, and so on.
  const hidden = new Set(
    [...types.keys()].filter((name) => name !== query && refused(rules.forType(name))),
  )
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size
    types = mapValues(types, (type, name) => {
      const left = withoutHidden(type, hidden)
      if (isEmpty(left) && name !== query) hidden.add(name)
      return left
    })
  }

  const reached = reachable(types, hidden, definitions, schema)
  return buildASTSchema(
    {
      kind: Kind.DOCUMENT,
      definitions: definitions.flatMap((definition): DefinitionNode[] => {
        if (definition.kind === Kind.SCHEMA_DEFINITION) {
          const operationTypes = definition.operationTypes.filter(({ type }) =>
            reached.has(type.name.value),
          )
          return [{ ...definition, operationTypes }]
        }
        if (!isTypeDefinition(definition)) return [definition]
        const name = definition.name.value
        if (!reached.has(name)) return []
        const kept = (all: readonly NamedTypeNode[] | undefined) =>
          all?.filter((other) => reached.has(other.name.value))
        const type = types.get(name)!
        if (isFielded(type)) return [{ ...type, interfaces: kept(type.interfaces) }]
        if (type.kind === Kind.UNION_TYPE_DEFINITION) return [{ ...type, types: kept(type.types) }]
        return [type]
      }),
    },
    { assumeValid: true, assumeValidSDL: true },
  )
}

function withoutHidden(type: TypeDefinitionNode, hidden: ReadonlySet<string>): TypeDefinitionNode {
  if (isFielded(type)) {
    return { ...type, fields: type.fields?.filter((field) => !hidden.has(namedType(field.type))) }
  }
  if (type.kind === Kind.UNION_TYPE_DEFINITION) {
    return { ...type, types: type.types?.filter(({ name }) => !hidden.has(name.value)) }
  }
  return type
}

function isEmpty(type: TypeDefinitionNode): boolean {
  if (isFielded(type)) return (type.fields ?? []).length === 0
  return type.kind === Kind.UNION_TYPE_DEFINITION && (type.types ?? []).length === 0
}

function reachable(
  types: ReadonlyMap<string, TypeDefinitionNode>,
  hidden: ReadonlySet<string>,
  definitions: readonly DefinitionNode[],
  schema: GraphQLSchema,
): ReadonlySet<string> {
  const implementations = new Map<string, string[]>()
  for (const [name, type] of types) {
    if (!isFielded(type)) continue
    for (const { name: of } of type.interfaces ?? []) {
      implementations.set(of.value, [...(implementations.get(of.value) ?? []), name])
    }
  }
  const waiting = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ].flatMap((type) => (type && !hidden.has(type.name) ? [type.name] : []))
  const addNamed = (node: DefinitionNode) =>
    visit(node, { NamedType: ({ name }) => void waiting.push(name.value) })
  for (const definition of definitions) {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) addNamed(definition)
  }
  const reached = new Set<string>()
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const type = types.get(name)
    if (type === undefined || reached.has(name) || (hidden.has(name) && isComposite(type))) continue
    reached.add(name)
    waiting.push(...(implementations.get(name) ?? []))
    addNamed(type)
  }
  return reached
}

/** A ruled scalar or enum still belongs to the arguments that take it, so being hidden as an answer does not end it. */
function isComposite(type: TypeDefinitionNode): boolean {
  return isFielded(type) || type.kind === Kind.UNION_TYPE_DEFINITION
}

function isTypeDefinition(definition: DefinitionNode): definition is TypeDefinitionNode {
  return 'name' in definition && definition.kind.endsWith('TypeDefinition')
}

function isFielded(
  type: TypeDefinitionNode,
): type is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode {
  return type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION
}

function mapValues<V>(map: ReadonlyMap<string, V>, change: (value: V, key: string) => V) {
  return new Map([...map].map(([key, value]) => [key, change(value, key)] as const))
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}
