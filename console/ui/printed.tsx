import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../api/ask.js'
import { useCityKeys } from '../api/city-keys.js'
import { useWords } from '../words/words.js'
import { timeOf, useCities } from './cities.js'

const silences: readonly string[] = ['SUBGRAPH_UNAVAILABLE', 'COULD_NOT_ASK']

/** On paper only: what was asked and when, on which versions the page rests, and which cities could not be asked. */
export function Printed({ title }: { title: string }) {
  const words = useWords()
  const cities = useCities()
  const keys = useCityKeys()
  const queries = useQueryClient()
  // Told anew whenever a question begins or is answered.
  useIsFetching()
  const answers = queries
    .getQueryCache()
    .findAll({ type: 'active' })
    .map(({ state }) => state.data)
    .filter(isAnswer)
  const at = Math.max(0, ...answers.map((answer) => answer.at.getTime()))
  const versions = cities.flatMap(({ code, name }) => {
    const key = keys.get(code) ?? ''
    const positions = new Set(answers.flatMap(({ versions }) => versions[key]?.position ?? []))
    return positions.size > 0 ? [`${name} ${[...positions].sort((a, b) => a - b).join('–')}`] : []
  })
  const silent = cities.filter(
    ({ code, isAsked }) =>
      !isAsked ||
      answers.some(({ problems }) =>
        problems.some((one) => one.city === keys.get(code) && silences.includes(one.code)),
      ),
  )
  return (
    <section className="printed">
      <p>{words.printed.question(`${title} ${addressShown()}`)}</p>
      {at > 0 && <p>{words.asOf(timeOf(new Date(at)))}</p>}
      {versions.length > 0 && <p>{words.printed.versions(versions.join(words.comma))}</p>}
      <p>
        {silent.length > 0
          ? words.printed.notAsked(silent.map(({ name }) => name).join(words.comma))
          : words.printed.allAsked}
      </p>
    </section>
  )
}

function addressShown(): string {
  const { host, pathname, search } = window.location
  return `${host}${decodeURI(pathname)}${decodeURIComponent(search)}`
}

function isAnswer(data: unknown): data is Answer<unknown> {
  return typeof data === 'object' && data !== null && 'versions' in data && 'problems' in data
}
