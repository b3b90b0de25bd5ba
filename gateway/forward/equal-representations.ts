import type { GraphQLFormattedError } from 'graphql'
import type { SubgraphAnswer } from './answer.js'
import type { SubgraphRequest } from './subgraph.js'

/** A request in which no representation of an entity stands twice. */
export interface SentOnce {
  readonly request: SubgraphRequest
  /** Gives each of the equal representations the answer, and the errors, of the one that was sent. */
  spread(answer: SubgraphAnswer): SubgraphAnswer
}

/** The gateway asks for an entity as often as the answer shows it; its city is asked once. */
export function sentOnce(request: SubgraphRequest): SentOnce {
  const { representations } = request.variables
  const asItIs = { request, spread: (answer: SubgraphAnswer) => answer }
  if (!Array.isArray(representations) || representations.length < 2) return asItIs

  const places = new Map<string, number>()
  const sent: unknown[] = []
  const placeOf = representations.map((representation) => {
    const key = JSON.stringify(representation)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, sent.length)
    return sent.push(representation) - 1
  })
  if (sent.length === representations.length) return asItIs
  return {
    request: { ...request, variables: { ...request.variables, representations: sent } },
    spread({ data, errors, extensions }) {
      return {
        data: data && { ...data, _entities: copies(data._entities as unknown[], placeOf) },
        errors: errors.flatMap((error) => perPlace(error, placeOf)),
        extensions,
      }
    },
  }
}

/** The gateway writes into what it is given, so no two places may share an object. */
function copies(entities: readonly unknown[], placeOf: readonly number[]): unknown[] {
  const given = new Set<number>()
  return placeOf.map((place) => {
    if (given.has(place)) return structuredClone(entities[place])
    given.add(place)
    return entities[place]
  })
}

function perPlace(
  error: GraphQLFormattedError,
  placeOf: readonly number[],
): readonly GraphQLFormattedError[] {
  const [field, place, ...rest] = error.path ?? []
  if (field !== '_entities' || typeof place !== 'number') return [error]
  return placeOf.flatMap((sent, index) =>
    sent === place ? [{ ...error, path: [field, index, ...rest] }] : [],
  )
}
