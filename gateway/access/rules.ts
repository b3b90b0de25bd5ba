import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  type SelectionSetNode,
  type TypeNode,
  visit,
} from 'graphql'
import { HubError } from '../../schema/errors.js'
import type { Requirement } from './grants.js'
import { type LinkedNames, type RuleKind, resolveLinks, textArgument } from './links.js'

/** The access rules of one supergraph. Requirements are named by their index in `requirements`. */
export interface AccessRules {
  /** The supergraph without security links and directives: ApolloGateway refuses one that carries them. */
  readonly supergraphSdl: string
  /** The same, parsed. */
  readonly supergraph: DocumentNode
  readonly requirements: readonly Requirement[]
  /**
   * Everything that must hold for a field asked on a type: the rules of the field, of the type it is asked on, of the
   * type it returns, of the fields its `@requires` reads, and, asked on an interface, of the field of
   * every implementation.
   */
  forField(typeName: string, fieldName: string): readonly number[]
  /** The rules stated on the type itself. */
  forType(typeName: string): readonly number[]
  /** Names a query plan may select of its own accord, for keys, `@requires` and `@provides`. */
  readonly plannerFields: ReadonlySet<string>
  /** Names of all fields, also of those that clients do not see. */
  readonly fieldNames: ReadonlySet<string>
}

interface FieldFacts {
  readonly returns: string
  readonly own: Set<number>
  readonly directives: readonly ConstDirectiveNode[]
}

interface TypeFacts {
  readonly kind: 'object' | 'interface' | 'other'
  readonly own: Set<number>
  readonly fields: Map<string, FieldFacts>
  readonly interfaces: Set<string>
}

/**
 * Reads `@authenticated`, `@requiresScopes` and `@policy` from a full supergraph, whatever names `@link` gives them.
 *
 * A rule on an interface holds for its implementations too, unless it only repeats what they state: composition writes
 * the sum of the implementations' rules on the interface, and that sum must not fall back on each of them.
 *
 * @throws {HubError} ACCESS_RULES_INVALID for a rule that is empty, misplaced, not linked or not understood: such a
 * supergraph must not be served
 */
export function readAccessRules(fullSupergraph: string | DocumentNode): AccessRules {
  const document =
    typeof fullSupergraph === 'string' ? parseSupergraph(fullSupergraph) : fullSupergraph
  const links = resolveLinks(document)
  const requirements: Requirement[] = []
  const indexes = new Map<string, number>()
  let understood = 0

  const rulesOn = (node: Directed, coordinate: string): Set<number> => {
    const found = new Set<number>()
    for (const directive of node.directives ?? []) {
      const kind = links.rules.get(directive.name.value)
      if (kind === undefined) continue
      const requirement = readRequirement(kind, directive, coordinate)
      const key = JSON.stringify(requirement)
      const index = indexes.get(key) ?? requirements.push(requirement) - 1
      indexes.set(key, index)
      found.add(index)
      understood += 1
    }
    return found
  }

  const types = new Map<string, TypeFacts>()
  for (const definition of document.definitions) {
    const kind = ruledKinds[definition.kind]
    if (kind === undefined || !('name' in definition) || definition.name === undefined) continue
    const name = definition.name.value
    const facts: TypeFacts = types.get(name) ?? {
      kind,
      own: new Set(),
      fields: new Map(),
      interfaces: new Set(),
    }
    types.set(name, facts)
    if (!('directives' in definition)) continue
    for (const index of rulesOn(definition as Directed, name)) facts.own.add(index)
    if (kind === 'other') continue
    const composite = definition as {
      fields?: readonly FieldDefinitionNode[]
      interfaces?: readonly NamedTypeNode[]
    }
    for (const { name } of composite.interfaces ?? []) facts.interfaces.add(name.value)
    for (const field of composite.fields ?? []) {
      facts.fields.set(field.name.value, {
        returns: namedType(field.type),
        own: rulesOn(field, `${name}.${field.name.value}`),
        directives: field.directives ?? [],
      })
    }
  }

  refuseRulesNotRead(document, links, understood)

  const implementations = new Map<string, TypeFacts[]>()
  for (const facts of types.values()) {
    if (facts.kind !== 'object') continue
    for (const name of facts.interfaces) {
      implementations.set(name, [...(implementations.get(name) ?? []), facts])
    }
  }
  holdInterfaceRulesOnImplementations(types, implementations, requirements)

  const plannerFields = new Set<string>()
  for (const selection of fieldSets(document)) {
    visit(selection, { Field: ({ name }) => void plannerFields.add(name.value) })
  }

  const fieldNames = new Set<string>()
  for (const { fields } of types.values()) for (const name of fields.keys()) fieldNames.add(name)

  const none: readonly number[] = []
  const known = new Map<string, readonly number[]>()
  const underWay = new Set<string>()

  const forField = (typeName: string, fieldName: string): readonly number[] => {
    const coordinate = `${typeName}.${fieldName}`
    const before = known.get(coordinate)
    if (before !== undefined) return before
    // Two fields that require each other: the one under way contributes its rules where the walk began.
    if (underWay.has(coordinate)) return none
    const type = types.get(typeName)
    const field = type?.fields.get(fieldName)
    if (type === undefined || field === undefined) {
      throw new HubError('ACCESS_RULES_INVALID.noField', { coordinate })
    }
    underWay.add(coordinate)
    const all = new Set([...type.own, ...field.own, ...(types.get(field.returns)?.own ?? none)])
    for (const selection of readBehind(field)) addSelected(typeName, selection, all)
    if (type.kind === 'interface') {
      for (const [name, facts] of types) {
        if (facts.kind === 'object' && facts.interfaces.has(typeName)) {
          for (const index of forField(name, fieldName)) all.add(index)
        }
      }
    }
    underWay.delete(coordinate)
    const result = [...all].sort((a, b) => a - b)
    // Inside a cycle the result may lack what the fields under way add: only a finished walk is kept.
    if (underWay.size === 0) known.set(coordinate, result)
    return result
  }

  const readBehind = (field: FieldFacts) =>
    field.directives
      .filter(({ name }) => links.joinField.has(name.value))
      .flatMap((directive) => {
        const requires = textArgument(directive, 'requires')
        return requires === undefined ? [] : [parseFieldSet(requires)]
      })

  const addSelected = (parent: string, set: SelectionSetNode, into: Set<number>): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value
        const field = types.get(parent)?.fields.get(name)
        if (name === '__typename' || field === undefined) continue
        for (const index of forField(parent, name)) into.add(index)
        if (selection.selectionSet) addSelected(field.returns, selection.selectionSet, into)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value ?? parent
        for (const index of types.get(on)?.own ?? none) into.add(index)
        addSelected(on, selection.selectionSet, into)
      }
    }
  }

  const supergraph = withoutRules(document, links)
  return {
    supergraphSdl: print(supergraph),
    supergraph,
    requirements,
    forField,
    forType: (typeName) => [...(types.get(typeName)?.own ?? none)],
    plannerFields,
    fieldNames,
  }
}

type Directed = { readonly directives?: readonly ConstDirectiveNode[] }

const ruledKinds: Partial<Record<DefinitionNode['kind'], TypeFacts['kind']>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'object',
  [Kind.OBJECT_TYPE_EXTENSION]: 'object',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'other',
  [Kind.UNION_TYPE_EXTENSION]: 'other',
  [Kind.SCALAR_TYPE_DEFINITION]: 'other',
  [Kind.SCALAR_TYPE_EXTENSION]: 'other',
  [Kind.ENUM_TYPE_DEFINITION]: 'other',
  [Kind.ENUM_TYPE_EXTENSION]: 'other',
}

/** @throws {HubError} ACCESS_RULES_INVALID for what is no GraphQL */
export function parseSupergraph(sdl: string): DocumentNode {
  try {
    return parse(sdl, { noLocation: true })
  } catch (error) {
    throw new HubError('ACCESS_RULES_INVALID.supergraphUnreadable', {
      message: error instanceof Error ? error.message : String(error),
    })
  }
}

function readRequirement(
  kind: RuleKind,
  directive: ConstDirectiveNode,
  coordinate: string,
): Requirement {
  const refuse = (what: string) =>
    new HubError('ACCESS_RULES_INVALID.directive', {
      coordinate,
      directive: directive.name.value,
      what,
    })
  const given = directive.arguments ?? []
  if (kind === 'authenticated') {
    if (given.length > 0) throw refuse('takes no argument')
    return { kind }
  }
  const [argument, ...more] = given
  if (argument === undefined || more.length > 0 || argument.name.value !== kind) {
    throw refuse(`takes one argument, ${kind}: [["a", "b"], ["c"]]`)
  }
  const anyOf = listOf(argument.value)?.map((all) =>
    listOf(all)?.map((name) => (name.kind === Kind.STRING ? name.value : undefined)),
  )
  // A flat list could be read as AND or as OR, so only the written-out form is taken.
  if (anyOf === undefined) throw refuse(`needs a list of lists, ${kind}: [["a", "b"], ["c"]]`)
  if (anyOf.length === 0) throw refuse('has an empty list, which would open or close the field')
  const alternatives = anyOf.map((all) => {
    if (all === undefined) throw refuse(`needs a list of lists, ${kind}: [["a", "b"], ["c"]]`)
    if (all.length === 0) throw refuse('has an empty alternative, which would open the field')
    return [
      ...new Set(
        all.map((name) => {
          if (name === undefined || name === '') throw refuse('has a name that is not a text')
          return name
        }),
      ),
    ].sort()
  })
  const sorted = [...new Set(alternatives.map((all) => JSON.stringify(all)))].sort()
  return { kind, anyOf: sorted.map((all) => JSON.parse(all) as string[]) }
}

/** Whatever stands in the text as a rule has been read, or the supergraph is refused. */
function refuseRulesNotRead(document: DocumentNode, links: LinkedNames, understood: number) {
  let applied = 0
  visit(document, {
    Directive({ name }) {
      if (links.rules.has(name.value)) applied += 1
      else if (links.looksLikeRule(name.value)) {
        throw new HubError('ACCESS_RULES_INVALID.directiveWithoutLink', { name: name.value })
      }
    },
  })
  if (applied !== understood) {
    throw new HubError('ACCESS_RULES_INVALID.misplaced', { applied, understood })
  }
}

function holdInterfaceRulesOnImplementations(
  types: ReadonlyMap<string, TypeFacts>,
  implementations: ReadonlyMap<string, readonly TypeFacts[]>,
  requirements: readonly Requirement[],
) {
  // What the text states, before anything is added: one interface's rule must not explain another's.
  const additions: { to: Set<number>; index: number }[] = []
  const share = (own: ReadonlySet<number>, targets: readonly (Set<number> | undefined)[]) => {
    const present = targets.filter((target) => target !== undefined)
    const stated = [...new Set(present.flatMap((target) => [...target]))].map(
      (index) => requirements[index]!,
    )
    for (const index of own) {
      if (implied(stated, requirements[index]!)) continue
      for (const to of present) additions.push({ to, index })
    }
  }
  for (const [name, facts] of types) {
    if (facts.kind !== 'interface') continue
    const objects = implementations.get(name) ?? []
    share(
      facts.own,
      objects.map(({ own }) => own),
    )
    for (const [fieldName, field] of facts.fields) {
      share(
        field.own,
        objects.map(({ fields }) => fields.get(fieldName)?.own),
      )
    }
  }
  for (const { to, index } of additions) to.add(index)
}

/** Whether holding all of `stated` always means holding `requirement`. */
function implied(stated: readonly Requirement[], requirement: Requirement): boolean {
  if (requirement.kind === 'authenticated')
    return stated.some(({ kind }) => kind === requirement.kind)
  let sums: string[][] = [[]]
  for (const other of stated) {
    if (other.kind !== requirement.kind) continue
    sums = sums.flatMap((sum) => other.anyOf.map((all) => [...new Set([...sum, ...all])]))
    // Beyond this the sum is not worth its size; not implied only means asking for more.
    if (sums.length > 4096) return false
  }
  return sums.every((sum) =>
    requirement.anyOf.some((all) => all.every((name) => sum.includes(name))),
  )
}

function withoutRules(document: DocumentNode, links: LinkedNames): DocumentNode {
  return visit(document, {
    Directive(node) {
      return links.rules.has(node.name.value) || links.ruleLinks.has(node) ? null : undefined
    },
    DirectiveDefinition({ name }) {
      return links.rules.has(name.value) ? null : undefined
    },
    ScalarTypeDefinition({ name }) {
      return links.ruleScalars.has(name.value) ? null : undefined
    },
  })
}

function* fieldSets(document: DocumentNode) {
  const texts: string[] = []
  const collect = (value: ConstValueNode): void => {
    if (value.kind === Kind.STRING) texts.push(value.value)
    else if (value.kind === Kind.LIST) value.values.forEach(collect)
    else if (value.kind === Kind.OBJECT) for (const field of value.fields) collect(field.value)
  }
  for (const definition of document.definitions) {
    if (ruledKinds[definition.kind] === undefined) continue
    visit(definition, {
      Directive({ arguments: given }) {
        for (const { value } of given ?? []) collect(value as ConstValueNode)
      },
    })
  }
  for (const text of new Set(texts)) {
    try {
      yield parseFieldSet(text)
    } catch {
      // Most texts are no field sets; one that is no GraphQL cannot be planned with either.
    }
  }
}

/** What a key or a `@requires` names, as a selection. */
export function parseFieldSet(text: string): SelectionSetNode {
  const wrapped = text.trimStart().startsWith('{') ? text : `{ ${text} }`
  const [operation] = parse(wrapped, { noLocation: true }).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) {
    throw new HubError('ACCESS_RULES_INVALID.fieldSet', { text })
  }
  return operation.selectionSet
}

function listOf(value: ConstValueNode): readonly ConstValueNode[] | undefined {
  return value.kind === Kind.LIST ? value.values : undefined
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}
