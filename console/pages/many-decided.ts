import type { Problem } from '../api/ask.js'
import { graphql } from '../api/generated/gql.js'
import type { ConsoleManyDecidedQuery } from '../api/generated/graphql.js'
import { problemAt } from '../api/problems.js'
import { useAskEach } from '../api/use-ask.js'
import type { City } from '../ui/cities.js'
import { chunksOf, linesAtOnce } from './many-lines.js'

const DecidedQuery = graphql(`
  query ConsoleManyDecided($codes: [SubjectCode!]!, $measure: ID!, $in: DivisionCode!) {
    decideMany(codes: $codes, measureCode: $measure, in: $in) {
      outcome
      reasons
      notAsked
      notShared
      notSupplied
    }
  }
`)

/** What a city decides on a code; why it does not, where it does not; neither while it is being asked. */
export interface Decided {
  readonly decision: NonNullable<NonNullable<ConsoleManyDecidedQuery['decideMany']>[number]> | null
  readonly problem: Problem | null
  readonly isWaiting: boolean
}

/**
 * What each city decides on each code.
 *
 * @param measure  none: nothing is asked
 * @returns  city by city, in the order of the codes; `done` counts codes that all cities have been asked about
 */
export function useDecided(
  codes: readonly string[],
  cities: readonly City[],
  measure: string | undefined,
) {
  const asked = measure === undefined ? [] : codes
  const chunks = chunksOf(asked)
  const answers = useAskEach(
    DecidedQuery,
    cities.flatMap(({ code }) =>
      chunks.map((codes) => ({ codes, measure: measure ?? '', in: code })),
    ),
  )
  const answerOf = (city: number, chunk: number) => answers[city * chunks.length + chunk]!
  const of = (city: number, place: number): Decided => {
    const { data, error } = answerOf(city, Math.floor(place / linesAtOnce))
    const index = place % linesAtOnce
    return {
      decision: data?.data.decideMany?.[index] ?? null,
      problem: error?.problems[0] ?? problemAt(data?.problems ?? [], ['decideMany', index]),
      isWaiting: !data && !error,
    }
  }
  const isAnswered = (chunk: number) =>
    cities.every((_, city) => {
      const { data, error } = answerOf(city, chunk)
      return Boolean(data || error)
    })
  const done = chunks.reduce((sum, chunk, at) => sum + (isAnswered(at) ? chunk.length : 0), 0)
  return { of, done, all: asked.length }
}
