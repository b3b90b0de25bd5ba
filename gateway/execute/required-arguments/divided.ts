import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import { fragmentsOf } from '../../../schema/operation.js'
import { documentOf } from '../../access/filter.js'
import type { FetchNode, RequiredSelections } from '../query-plan.js'
import { type Calls, nameNode } from './calls.js'
import { both, type Need, type Needs, placeBelow } from './needs.js'

/** The part of a fetch that one representation serves. */
interface Share {
  readonly fields: Set<FieldNode>
  readonly needs: Need[]
}

/** A fetch, or as many as it takes for each field to be sent what it requires. */
export function divided(node: FetchNode, needs: Needs, calls: Calls): FetchNode[] {
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
export function withCalls(node: FetchNode, calls: Calls): FetchNode {
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
