import { useWords } from '../words/words.js'
import type { City } from './cities.js'

interface CityPairProps {
  readonly cities: readonly City[]
  readonly from: string
  readonly to: string
  readonly choose: (pair: { from: string; to: string }) => void
}

/** From which city to which; never twice the same. */
export function CityPair({ cities, from, to, choose }: CityPairProps) {
  const words = useWords()
  const other = (code: string) => cities.find((city) => city.code !== code)?.code ?? ''
  const options = cities.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
  return (
    <>
      <div className="field">
        <label htmlFor="from">{words.pair.from}</label>
        <select
          id="from"
          value={from}
          onChange={({ target: { value } }) =>
            choose({ from: value, to: value === to ? other(value) : to })
          }
        >
          {options}
        </select>
      </div>
      <div className="field">
        <label htmlFor="to">{words.pair.to}</label>
        <select
          id="to"
          value={to}
          onChange={({ target: { value } }) =>
            choose({ from: value === from ? other(value) : from, to: value })
          }
        >
          {options}
        </select>
      </div>
    </>
  )
}
