import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSpoken } from '../words/words.js'
import { type Answer, ask, NotAnswered } from './ask.js'
import type { TypedDocumentString } from './generated/graphql.js'
import { useSession } from './session.js'

const waitsMs = [1_000, 3_000]

interface Options {
  /** Asks only when true. */
  readonly when?: boolean
  /** Asks again after so long. */
  readonly everyMs?: number
  /** Asks again, every two seconds, while the answer is of this kind. */
  readonly againWhile?: (answer: Answer<unknown>) => boolean
  /** Shows the answer before while the next one is asked for: for pages of one table. */
  readonly isPage?: boolean
  /** Stays the same until the hub is upgraded. */
  readonly isLasting?: boolean
}

/** One question of a page, asked as the present caller in the present language. */
export function useAsk<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  { when = true, everyMs, againWhile, isPage = false, isLasting = false }: Options = {},
) {
  const { part, isReady, ended, look } = useSession()
  const { language } = useSpoken()
  return useQuery<Answer<Data>, NotAnswered>({
    queryKey: [document.toString(), variables, part, language],
    queryFn: ({ signal }) =>
      ask(document, variables, { language, signal }).catch((error: unknown) => {
        if (error instanceof NotAnswered && error.isSessionOver) void look()
        throw error
      }),
    enabled: when && isReady && ended === null,
    staleTime: isLasting ? Number.POSITIVE_INFINITY : 10_000,
    refetchOnWindowFocus: false,
    ...(everyMs ? { refetchInterval: everyMs } : {}),
    ...(againWhile
      ? { refetchInterval: ({ state }) => (state.data && againWhile(state.data) ? 2_000 : false) }
      : {}),
    ...(isPage ? { placeholderData: keepPreviousData } : {}),
    retry: (count, error) =>
      count < waitsMs.length && !(error instanceof NotAnswered && error.problems.length > 0),
    retryDelay: (count) => waitsMs[count] ?? 3_000,
  })
}
