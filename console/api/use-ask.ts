import { keepPreviousData, type UseQueryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { useSpoken } from '../words/words.js'
import { type Answer, ask, NotAnswered } from './ask.js'
import type { TypedDocumentString } from './generated/graphql.js'
import { usePurpose } from './purpose.js'
import { useSession } from './session.js'

const waitsMs = [1_000, 3_000]

interface Options {
  /** Asks only when true. */
  readonly when?: boolean
  /** Asks again, every two seconds, while the answer is of this kind. */
  readonly againWhile?: (answer: Answer<unknown>) => boolean
  /** Shows the answer before while the next one is asked for: for pages of one table. */
  readonly isPage?: boolean
  /** Stays the same until the hub is upgraded. */
  readonly isLasting?: boolean
  /** Says why (事由), and is not asked while none is in force. */
  readonly isAboutPerson?: boolean
}

/** One question of a page, asked as the present caller in the present language. */
export function useAsk<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  options: Options = {},
) {
  return useQuery(useAsking<Data, Variables>(document, options)(variables))
}

/** The same question about each of several. */
export function useAskEach<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  each: readonly Variables[],
  options: Options = {},
) {
  const asking = useAsking<Data, Variables>(document, options)
  return useQueries({ queries: each.map(asking) })
}

function useAsking<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  { when = true, againWhile, isPage = false, isLasting = false, isAboutPerson = false }: Options,
) {
  const { part, isReady, ended, look } = useSession()
  const { language } = useSpoken()
  const { purpose: inForce } = usePurpose()
  const purpose = isAboutPerson ? inForce : null
  return (variables: Variables): UseQueryOptions<Answer<Data>, NotAnswered> => ({
    queryKey: [document.toString(), variables, part, language, purpose],
    queryFn: ({ signal }) =>
      ask(document, variables, { language, signal, purpose }).catch((error: unknown) => {
        if (error instanceof NotAnswered && error.isSessionOver) void look()
        throw error
      }),
    enabled: when && isReady && ended === null && (purpose !== null || !isAboutPerson),
    staleTime: isLasting ? Number.POSITIVE_INFINITY : 10_000,
    refetchOnWindowFocus: false,
    ...(againWhile
      ? { refetchInterval: ({ state }) => (state.data && againWhile(state.data) ? 2_000 : false) }
      : {}),
    ...(isPage ? { placeholderData: keepPreviousData } : {}),
    retry: (count, error) =>
      count < waitsMs.length && !(error instanceof NotAnswered && error.problems.length > 0),
    retryDelay: (count) => waitsMs[count] ?? 3_000,
  })
}
