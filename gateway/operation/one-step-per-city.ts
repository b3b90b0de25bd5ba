import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { HubError } from '../../schema/errors.js'

/**
 * A mutation takes at most one step a city.
 *
 * Only root fields run one after another: two steps below one city's field would run at once, and after a
 * first root field that failed the second would run all the same. A step counts even where `@skip` or
 * `@include` may leave it out; the same field asked twice under one name is one step.
 *
 * @param cityFields  fields of the mutation type below which the steps hang
 * @throws {HubError} ONE_STEP_PER_CITY, naming the city and its steps
 */
export function checkOneStepPerCity(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  cityFields: ReadonlySet<string>,
): void {
  if (operation.operation !== 'mutation') return
  const steps = new Map<string, Set<string>>()
  for (const [rootKey, roots] of fieldsByKey([operation.selectionSet], document)) {
    const city = roots[0]?.name.value ?? ''
    if (!cityFields.has(city)) continue
    const ofCity = steps.get(city) ?? new Set()
    steps.set(city, ofCity)
    const below = roots.flatMap(({ selectionSet }) => selectionSet ?? [])
    for (const [key, fields] of fieldsByKey(below, document)) {
      if (fields[0]?.name.value !== '__typename') ofCity.add(`${rootKey}.${key}`)
    }
  }
  for (const [city, ofCity] of steps) {
    if (ofCity.size <= 1) continue
    throw new HubError(
      'ONE_STEP_PER_CITY',
      `${city} has ${ofCity.size} steps (${[...ofCity].join(', ')}); send each in a mutation of its own, nothing was done.`,
    )
  }
}

/** Fields of selection sets by response key, fragments spread once each. */
function fieldsByKey(
  selectionSets: readonly SelectionSetNode[],
  document: DocumentNode,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()

  function collect({ selections }: SelectionSetNode) {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value
        const known = fields.get(key)
        if (known) known.push(selection)
        else fields.set(key, [selection])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet)
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value)
        for (const definition of document.definitions) {
          if (
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            definition.name.value === selection.name.value
          ) {
            collect(definition.selectionSet)
          }
        }
      }
    }
  }

  for (const selectionSet of selectionSets) collect(selectionSet)
  return fields
}
