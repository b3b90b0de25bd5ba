import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { HubError } from '../../schema/errors.js'
import { fieldsByKey, fragmentsOf } from '../../schema/operation.js'

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
  const fragments = fragmentsOf(document)
  const steps = new Map<string, Set<string>>()
  for (const [rootKey, roots] of fieldsByKey([operation.selectionSet], fragments)) {
    const city = roots[0]?.name.value ?? ''
    if (!cityFields.has(city)) continue
    const ofCity = steps.get(city) ?? new Set()
    steps.set(city, ofCity)
    const below = roots.flatMap(({ selectionSet }) => selectionSet ?? [])
    for (const [key, fields] of fieldsByKey(below, fragments)) {
      if (fields[0]?.name.value !== '__typename') ofCity.add(`${rootKey}.${key}`)
    }
  }
  for (const [city, ofCity] of steps) {
    if (ofCity.size <= 1) continue
    throw new HubError('ONE_STEP_PER_CITY.several', {
      city,
      count: ofCity.size,
      steps: [...ofCity],
    })
  }
}
