import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { fragmentsOf } from '../../schema/operation.js'
import type { FetchNode, PlanPath } from './query-plan.js'

/** What a plan asks for at one place of the answer, by response key; lists make no difference. */
export type PlannedFields = ReadonlyMap<string, PlannedField>

export interface PlannedField {
  /** The object types that are asked for it. */
  readonly types: ReadonlySet<string>
  readonly below: PlannedFields
}

interface Draft {
  readonly types: Set<string>
  readonly below: Map<string, Draft>
}

interface Fetched {
  readonly fetch: FetchNode
  readonly document: DocumentNode
  readonly path: PlanPath
}

/** All that the fetches of a plan ask for, whoever is asked. */
export function plannedFields(
  supergraph: GraphQLSchema,
  rootType: string,
  fetches: readonly Fetched[],
): PlannedFields {
  const root = new Map<string, Draft>()
  const possible = (name: string): readonly string[] => {
    const type = supergraph.getType(name)
    return isAbstractType(type)
      ? [name, ...supergraph.getPossibleTypes(type).map(({ name }) => name)]
      : [name]
  }
  for (const { fetch, document, path } of fetches) {
    const fragments = fragmentsOf(document)
    const renamed = new Map<string, string>()
    for (const rewrite of fetch.outputRewrites ?? []) {
      if (rewrite.kind === 'KeyRenamer') renamed.set(rewrite.path.at(-1)!, rewrite.renameKeyTo)
    }
    const add = (
      { selections }: SelectionSetNode,
      types: readonly string[] | null,
      into: Map<string, Draft>,
    ): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const given = (selection.alias ?? selection.name).value
          const key = renamed.get(given) ?? given
          const known = into.get(key) ?? { types: new Set(), below: new Map() }
          into.set(key, known)
          for (const type of types ?? [anyType]) known.types.add(type)
          if (selection.selectionSet) add(selection.selectionSet, null, known.below)
          continue
        }
        const body =
          selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection
        const on = body.typeCondition ? possible(body.typeCondition.name.value) : null
        const both = types && on ? types.filter((type) => on.includes(type)) : (on ?? types)
        add(body.selectionSet, both, into)
      }
    }
    let place = root
    for (const step of path) {
      if (step === '@') continue
      const key = String(step)
      const known = place.get(key) ?? { types: new Set<string>(), below: new Map() }
      place.set(key, known)
      place = known.below
    }
    const [operation] = document.definitions as readonly [OperationDefinitionNode]
    const { selectionSet } = operation
    if (!fetch.requires) add(selectionSet, path.length === 0 ? [rootType] : null, place)
    else
      for (const entities of selectionSet.selections) {
        add((entities as FieldNode).selectionSet!, null, place)
      }
  }
  return root
}

const anyType = '*'

export function isPlanned(planned: PlannedFields | undefined, key: string, type: string): boolean {
  const types = planned?.get(key)?.types
  return types !== undefined && (types.has(anyType) || types.has(type))
}
