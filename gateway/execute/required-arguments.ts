import {
  buildASTSchema,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  getNamedType,
  isAbstractType,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import { fragmentsOf } from '../../schema/operation.js'
import { documentOf } from '../access/filter.js'
import { type LinkedNames, textArgument } from '../access/links.js'
import { parseFieldSet } from '../access/rules.js'
import type { FetchNode, PlanNode, QueryPlan, RequiredSelections } from './query-plan.js'

/** What is required of one field with different arguments, kept apart. */
export interface RequiredArguments {
  /** What operations are planned against. */
  readonly supergraph: DocumentNode
  /** A plan as the subgraphs understand it. */
  inTermsOfSubgraphs(plan: QueryPlan): QueryPlan
  /** Names of fields that only plans have, and what they stand for. */
  readonly namesInPlans: ReadonlyMap<string, string>
}

/** A field with the arguments with which it is required. */
interface Call {
  readonly name: string
  readonly arguments: readonly ConstArgumentNode[]
}

/** The calls by the names that the planner knows them by. */
type Calls = ReadonlyMap<string, Call>

/**
 * Apollo's planner takes a field for the same whatever arguments it has: `a @requires(fields: "c(x: 1)")` and
 * `b @requires(fields: "c(x: 2)")` are sent one value of `c`, and the client that asks for `c(x: 3)` is given it too.
 *
 * So each field that is required with arguments is another field to the planner: `c__1`, which clients do not see, stands
 * for `c(x: 1)` wherever there is a `c`. A subgraph is asked for `c__1: c(x: 1)`, and is sent it as `c`; a fetch whose
 * fields require `c` with different arguments is divided.
 *
 * @returns  null when nothing is required with arguments
 */
export function requiredArguments(
  supergraph: DocumentNode,
  links: LinkedNames,
): RequiredArguments | null {
  const calls = callsRequired(supergraph, links)
  if (calls.size === 0) return null

  const planned = withCallsAsFields(supergraph, links, calls)
  const needs = needsOf(planned, links, calls)
  const nodeOf = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map((step) => nodeOf(step as PlanNode)) }
      case 'Flatten':
        return { ...node, node: nodeOf(node.node as PlanNode) }
      case 'Condition': {
        const { ifClause, elseClause } = node
        return {
          ...node,
          ...(ifClause && { ifClause: nodeOf(ifClause as PlanNode) }),
          ...(elseClause && { elseClause: nodeOf(elseClause as PlanNode) }),
        }
      }
      case 'Fetch': {
        const nodes = divided(node, needs, calls).map((part) => withCalls(part, calls))
        return nodes.length === 1 ? nodes[0]! : { kind: 'Parallel', nodes }
      }
      default:
        return node
    }
  }
  return {
    supergraph: planned,
    namesInPlans: new Map([...calls].map(([name, call]) => [name, call.name])),
    inTermsOfSubgraphs: (plan) =>
      plan.node && plan.node.kind !== 'Subscription' ? { ...plan, node: nodeOf(plan.node) } : plan,
  }
}

function callsRequired(document: DocumentNode, links: LinkedNames): Calls {
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
function requirements(
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
function withCallsAsFields(document: DocumentNode, links: LinkedNames, calls: Calls): DocumentNode {
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

function nameNode(value: string): NameNode {
  return { kind: Kind.NAME, value }
}

/** A field that something requires: where below the entity, in which types, and its name in the plan. */
interface Need {
  readonly place: string
  readonly types: ReadonlySet<string>
  readonly name: string
}

interface Needs {
  /** What a field of a subgraph requires. */
  of(subgraph: string, type: string, field: string): readonly Need[]
  possible(type: string): ReadonlySet<string>
  /** The object types that a field of these may return. */
  returned(types: ReadonlySet<string>, field: string): ReadonlySet<string>
}

function needsOf(planned: DocumentNode, links: LinkedNames, calls: Calls): Needs {
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
function placeBelow(place: string, name: string, calls: Calls): string {
  return `${place}.${calls.get(name)?.name ?? name}`
}

function both(some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...some].filter((name) => others.has(name)))
}

/** The part of a fetch that one representation serves. */
interface Share {
  readonly fields: Set<FieldNode>
  readonly needs: Need[]
}

/** A fetch, or as many as it takes for each field to be sent what it requires. */
function divided(node: FetchNode, needs: Needs, calls: Calls): FetchNode[] {
  if (!node.requires || !namesCall(node.requires, calls)) return [node]
  const document = node.operationDocumentNode ?? parse(node.operation, { noLocation: true })
  const operation = document.definitions[0] as OperationDefinitionNode
  const fragments = fragmentsOf(document)
  const [entities] = operation.selectionSet.selections as [FieldNode]

  /** Each field of the entities once, and no spread above it. */
  const spreadOut = ({ selections }: SelectionSetNode): SelectionNode[] =>
    selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FIELD) return { ...selection }
      const body =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!
      const { typeCondition, selectionSet } = body
      return {
        kind: Kind.INLINE_FRAGMENT,
        ...(typeCondition && { typeCondition }),
        ...(selection.directives && { directives: selection.directives }),
        selectionSet: { ...selectionSet, selections: spreadOut(selectionSet) },
      }
    })

  const shares: Share[] = []
  const share = (selections: readonly SelectionNode[], type: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition, selectionSet } = selection
        share(selectionSet.selections, typeCondition?.name.value ?? type)
      } else if (selection.kind === Kind.FIELD) {
        const wanted = needs.of(node.serviceName, type, selection.name.value)
        let fitting = shares.find((other) => agree(wanted, other.needs))
        if (!fitting) {
          fitting = { fields: new Set(), needs: [] }
          shares.push(fitting)
        }
        fitting.fields.add(selection)
        fitting.needs.push(...wanted)
      }
    }
  }
  const selections = spreadOut(entities.selectionSet!)
  share(selections, '')
  if (shares.length < 2) return [node]

  const names = new Map<string, Set<string>>()
  for (const { place, name } of shares.flatMap(({ needs }) => needs)) {
    names.set(place, (names.get(place) ?? new Set()).add(name))
  }
  const isContested = (place: string): boolean => (names.get(place)?.size ?? 0) > 1
  return shares.map((part): FetchNode => {
    const left = selectionsOf(selections, part.fields)
    const selectionSet = { ...entities.selectionSet!, selections: left }
    const asked: OperationDefinitionNode = {
      ...operation,
      selectionSet: { ...operation.selectionSet, selections: [{ ...entities, selectionSet }] },
    }
    const ofPart = documentOf(asked, fragments)
    const [{ variableDefinitions = [] }] = ofPart.definitions as [OperationDefinitionNode]
    const variables = new Set(variableDefinitions.map(({ variable }) => variable.name.value))
    const { variableUsages } = node
    return {
      ...node,
      ...textOf(ofPart),
      ...(variableUsages && {
        variableUsages: variableUsages.filter((name) => variables.has(name)),
      }),
      requires: requiresOf(node.requires!, part.needs, isContested, needs, calls),
    }
  })
}

function agree(some: readonly Need[], others: readonly Need[]): boolean {
  return some.every(({ place, types, name }) =>
    others.every(
      (other) =>
        other.place !== place || other.name === name || both(types, other.types).size === 0,
    ),
  )
}

function selectionsOf(
  selections: readonly SelectionNode[],
  fields: ReadonlySet<FieldNode>,
): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return fields.has(selection) ? [selection] : []
    if (selection.kind !== Kind.INLINE_FRAGMENT) return []
    const left = selectionsOf(selection.selectionSet.selections, fields)
    return left.length > 0
      ? [{ ...selection, selectionSet: { ...selection.selectionSet, selections: left } }]
      : []
  })
}

/** Of what a fetch sends, what its part needs where parts need different things, and all of the rest. */
function requiresOf(
  requires: RequiredSelections,
  wanted: readonly Need[],
  isContested: (place: string) => boolean,
  { possible, returned }: Needs,
  calls: Calls,
): RequiredSelections {
  const left = (
    selections: RequiredSelections,
    types: ReadonlySet<string> | null,
    place: string,
  ): RequiredSelections =>
    selections.flatMap((selection): RequiredSelections => {
      if (selection.kind === 'InlineFragment') {
        const { typeCondition } = selection
        if (!typeCondition) return [selection]
        const on = possible(typeCondition)
        const below = left(selection.selections, types ? both(types, on) : on, place)
        return below.length > 0 ? [{ ...selection, selections: below }] : []
      }
      const { name, selections: all } = selection
      const here = placeBelow(place, name, calls)
      const below = all && left(all, types && returned(types, name), here)
      if (below?.length === 0) return []
      const kept = below ? { ...selection, selections: below } : selection
      if (!isContested(here)) return [kept]
      const needing = new Set(
        wanted
          .filter((need) => need.place === here && need.name === name)
          .flatMap((need) => [...need.types]),
      )
      const among = types ? both(types, needing) : needing
      if (among.size === types?.size) return [kept]
      return [...among].map((typeCondition) => ({
        kind: 'InlineFragment',
        typeCondition,
        selections: [kept],
      }))
    })
  return left(requires, null, '')
}

function namesCall(requires: RequiredSelections, calls: Calls): boolean {
  return requires.some(
    (selection) =>
      (selection.kind === 'Field' && calls.has(selection.name)) ||
      namesCall(selection.selections ?? [], calls),
  )
}

/** The fetch with calls where it has the fields that stand for them. */
function withCalls(node: FetchNode, calls: Calls): FetchNode {
  const requires = node.requires && sentAsCalled(node.requires, calls)
  if (![...calls.keys()].some((name) => node.operation.includes(name))) {
    return requires ? { ...node, requires } : node
  }
  const document = node.operationDocumentNode ?? parse(node.operation, { noLocation: true })
  const asked = visit(document, {
    Field(field) {
      const call = calls.get(field.name.value)
      if (!call) return
      return {
        ...field,
        alias: field.alias ?? field.name,
        name: nameNode(call.name),
        arguments: call.arguments,
      }
    },
  })
  return { ...node, ...textOf(asked), ...(requires && { requires }) }
}

function sentAsCalled(requires: RequiredSelections, calls: Calls): RequiredSelections {
  return requires.map((selection) => {
    const { selections } = selection
    const below = selections && { selections: sentAsCalled(selections, calls) }
    const call = selection.kind === 'Field' ? calls.get(selection.name) : undefined
    return {
      ...selection,
      ...below,
      ...(call && { alias: (selection as { name: string }).name, name: call.name }),
    } as typeof selection
  })
}

function textOf(document: DocumentNode): Pick<FetchNode, 'operation' | 'operationDocumentNode'> {
  return {
    operation: stripIgnoredCharacters(print(document)),
    operationDocumentNode: document,
  }
}
