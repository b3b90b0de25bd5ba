import { useWords } from '../words/words.js'
import { Choice } from './choice.js'
import type { City } from './cities.js'

interface CityPairProps {
  readonly cities: readonly City[]
  readonly from: string
  readonly to: string
  readonly choose: (pair: { from: string; to: string }) => void
  /** What the two are; of cases when absent. */
  readonly labels?: { readonly from: string; readonly to: string }
}

/** From which city to which; never twice the same. */
export function CityPair({ cities, from, to, choose, labels }: CityPairProps) {
  const words = useWords()
  const { from: fromLabel, to: toLabel } = labels ?? words.pair
  const other = (code: string) => cities.find((city) => city.code !== code)?.code ?? ''
  const options = cities.map(({ code, name }) => ({ value: code, text: name }))
  return (
    <>
      <Choice
        label={fromLabel}
        value={from}
        options={options}
        choose={(next) => choose({ from: next, to: next === to ? other(next) : to })}
      />
      <Choice
        label={toLabel}
        value={to}
        options={options}
        choose={(next) => choose({ from: next === from ? other(next) : from, to: next })}
      />
    </>
  )
}
