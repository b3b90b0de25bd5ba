import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSpoken } from '../words/words.js'
import { type Answer, ask, inCity, NotAnswered } from './ask.js'
import { useCityKeys } from './city-keys.js'
import type { TypedDocumentString } from './generated/graphql.js'
import { usePurpose } from './purpose.js'
import { useSession } from './session.js'

interface Step<Variables> {
  /** Code of the city that takes it. */
  readonly city: string
  readonly variables: Variables
}

/** A step in a city; what was asked before is asked anew once it is taken. */
export function useStep<Data, Variables>(document: TypedDocumentString<Data, Variables>) {
  const { look } = useSession()
  const { language } = useSpoken()
  const { purpose } = usePurpose()
  const keys = useCityKeys()
  const queries = useQueryClient()
  return useMutation<Answer<Data>, NotAnswered, Step<Variables>>({
    mutationFn: ({ city, variables }) => {
      const key = keys.get(city)
      if (key === undefined) throw new NotAnswered([], null)
      return ask(inCity(document, key), variables, { language, purpose }).catch(
        (error: unknown) => {
          if (error instanceof NotAnswered && error.isSessionOver) void look()
          throw error
        },
      )
    },
    // It may hold a person's number.
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries(),
  })
}
