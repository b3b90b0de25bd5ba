import { useMemo } from 'react'
import { graphql } from './generated/gql.js'
import { useAsk } from './use-ask.js'

const CityKeysQuery = graphql(`
  query ConsoleCityKeys {
    jurisdictions { __typename code }
  }
`)

/** By which steps and versions name a city, by its division code: that of its type, which the zone knows without asking it. */
export function useCityKeys(): ReadonlyMap<string, string> {
  const { data } = useAsk(CityKeysQuery, {}, { isLasting: true })
  return useMemo(
    () =>
      new Map(
        data?.data.jurisdictions.map(({ __typename, code }) => [code, __typename.toLowerCase()]),
      ),
    [data],
  )
}
