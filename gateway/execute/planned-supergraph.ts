import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  visit,
} from 'graphql'
import { type LinkedNames, resolveLinks, textArgument } from '../access/links.js'
import type { AccessRules } from '../access/rules.js'
import type { QueryPlan } from './query-plan.js'
import { requiredArguments } from './required-arguments/required-arguments.js'

/** The supergraph that operations are planned against: what Apollo's planner gets wrong in the one composed is put otherwise. */
export interface PlannedSupergraph {
  readonly supergraphSdl: string
  /** The same, parsed. */
  readonly document: DocumentNode
  readonly subgraphs: readonly { readonly name: string; readonly url: string | undefined }[]
  /** Whether it is one that composition could have made. */
  readonly isValid: boolean
  /** A plan as the subgraphs understand it. */
  inTermsOfSubgraphs(plan: QueryPlan): QueryPlan
  /** Names of fields that only plans have, and what they stand for. */
  readonly namesInPlans: ReadonlyMap<string, string>
}

/** @param rules  of a supergraph, which is planned by without them */
export function plannedSupergraph({
  supergraph: document,
  supergraphSdl,
}: Pick<AccessRules, 'supergraph' | 'supergraphSdl'>): PlannedSupergraph {
  const links = resolveLinks(document)
  const made = (document: DocumentNode) => ({ document, subgraphs: subgraphsOf(document, links) })
  const ordered = withResolvableKeysFirst(document, links)
  const required = requiredArguments(ordered, links)
  if (required) {
    const { supergraph, ...apart } = required
    return { ...made(supergraph), supergraphSdl: print(supergraph), isValid: false, ...apart }
  }
  return {
    ...made(ordered),
    supergraphSdl: ordered === document ? supergraphSdl : print(ordered),
    isValid: true,
    inTermsOfSubgraphs: (plan) => plan,
    namesInPlans: new Map(),
  }
}

/**
 * To come back to an entity with what a field requires, the planner takes the first key that the subgraph states, also
 * one by which it finds nothing (`resolvable: false`).
 */
function withResolvableKeysFirst(document: DocumentNode, { joinType }: LinkedNames): DocumentNode {
  const isUnresolvable = ({ name, arguments: given = [] }: ConstDirectiveNode): boolean =>
    joinType.has(name.value) &&
    given.some(
      ({ name, value }) =>
        name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    )
  const reordered = <T extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(
    node: T,
  ): T | false => {
    const { directives = [] } = node
    const last = directives.filter(isUnresolvable)
    const first = directives.filter((directive) => !last.includes(directive))
    const all = [...first, ...last]
    return all.every((directive, place) => directive === directives[place])
      ? false
      : { ...node, directives: all }
  }
  return visit(document, {
    ObjectTypeDefinition: { enter: reordered },
    InterfaceTypeDefinition: { enter: reordered },
  })
}

function subgraphsOf(
  { definitions }: DocumentNode,
  { joinGraph }: LinkedNames,
): PlannedSupergraph['subgraphs'] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION
      ? (definition.values ?? []).flatMap(({ directives = [] }) => {
          const graph = directives.find(({ name }) => joinGraph.has(name.value))
          const name = graph && textArgument(graph, 'name')
          return name === undefined ? [] : [{ name, url: textArgument(graph!, 'url') }]
        })
      : [],
  )
}
