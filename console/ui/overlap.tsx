import type { ReactNode } from 'react'
import { useWords } from '../words/words.js'
import type { City } from './cities.js'
import { State } from './state.js'

export interface Combination {
  /** Codes of the cities that list exactly these subjects. */
  readonly jurisdictions: readonly string[]
  readonly organisations: number
}

interface OverlapProps {
  readonly cities: readonly City[]
  /** Codes of the cities of which nothing is known. */
  readonly silent: readonly string[]
  readonly combinations: readonly Combination[]
  /** A link that makes the table below show one combination alone. */
  readonly linkTo: (combination: Combination, isChosen: boolean, text: ReactNode) => ReactNode
  readonly isChosen: (combination: Combination) => boolean
}

/** How the lists of several cities overlap (UpSet): a row a combination, whose bar narrows the table down to it. */
export function Overlap({ cities, silent, combinations, linkTo, isChosen }: OverlapProps) {
  const words = useWords()
  const most = Math.max(1, ...combinations.map(({ organisations }) => organisations))
  return (
    <table className="overlap">
      <caption>{words.overlap.title}</caption>
      <thead>
        <tr>
          {cities.map(({ code, name }) => (
            <th key={code} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{words.overlap.count}</th>
        </tr>
      </thead>
      <tbody>
        {combinations.map((combination) => {
          const { jurisdictions, organisations } = combination
          return (
            <tr key={jurisdictions.join()} className={isChosen(combination) ? 'chosen' : undefined}>
              {cities.map(({ code }) => (
                <td key={code} className="dot">
                  <Dot isSilent={silent.includes(code)} isListed={jurisdictions.includes(code)} />
                </td>
              ))}
              <td>
                {linkTo(
                  combination,
                  isChosen(combination),
                  <>
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={(100 * organisations) / most} height="10" rx="1" />
                    </svg>
                    <span className="number">{organisations}</span>
                    <span className="only-read">{words.overlap.narrow}</span>
                  </>,
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Dot({ isSilent, isListed }: { isSilent: boolean; isListed: boolean }) {
  const words = useWords()
  if (isSilent) return <State as="unknown">{words.states.notAsked}</State>
  return (
    <>
      <span aria-hidden="true">{isListed ? '●' : '○'}</span>
      <span className="only-read">{isListed ? words.overlap.listed : words.overlap.notListed}</span>
    </>
  )
}
