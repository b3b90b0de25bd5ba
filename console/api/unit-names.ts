import { useCities } from '../ui/cities.js'
import { useWords } from '../words/words.js'
import { useCityKeys } from './city-keys.js'
import { graphql } from './generated/gql.js'
import { useAsk } from './use-ask.js'

const UnitsQuery = graphql(`
  query ConsoleUnits {
    jurisdictions { units { code name } }
  }
`)

/** As tokens of the demonstration name their unit. */
const demonstrationUnit = /^demo-([a-z]+)-([a-z]+)$/

/** What a unit is called, by its code as tokens name it; the code itself where no city lists it. */
export function useUnitNames(): (code: string) => string {
  const words = useWords()
  const cities = useCities()
  const keys = useCityKeys()
  const units = useAsk(UnitsQuery, {}).data?.data.jurisdictions
  return (code) => {
    const [, key, role = ''] = demonstrationUnit.exec(code) ?? []
    const city = key && cities.find((one) => keys.get(one.code) === key)
    if (city) return words.demonstrationUnit(city.name, words.roles[role] ?? role)
    return units?.flatMap((one) => one.units ?? []).find((unit) => unit.code === code)?.name ?? code
  }
}
