import { useWords } from '../words/words.js'
import { useCityNames } from './cities.js'

interface Silences {
  readonly notAsked: readonly string[]
  readonly notShared: readonly string[]
  readonly notSupplied: readonly string[]
}

/** Which cities a decision goes without, each with the reason: 太仓未能查询. */
export function useSilentCities(): (decision: Silences) => string[] {
  const { states } = useWords()
  const nameOf = useCityNames()
  return (decision) =>
    (['notAsked', 'notShared', 'notSupplied'] as const).flatMap((kind) =>
      decision[kind].map((code) => `${nameOf(code)}${states[kind]}`),
    )
}
