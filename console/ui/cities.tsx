import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type Freshness, freshness } from '../api/freshness.js'
import { useSpoken } from '../words/words.js'
import type { Words } from '../words/zh.js'
import { State } from './state.js'

export interface City {
  readonly code: string
  readonly name: string
  readonly heardAt: string | null
  readonly isAsked: boolean
}

/** The same for whoever looks, and from one question for all that stands on a page. */
function useFreshness() {
  return useQuery<Freshness>({
    queryKey: ['freshness'],
    queryFn: ({ signal }) => freshness(signal),
    refetchInterval: 10_000,
    staleTime: 10_000,
    retry: false,
  })
}

/** The members of the hub, in the order of the register; empty until they are known. */
export function useCities(): readonly City[] {
  const { language } = useSpoken()
  const { data, isError } = useFreshness()
  return (data?.members ?? []).map(({ jurisdictionCode, name, nameEn, heardAt, isAsked }) => ({
    code: jurisdictionCode,
    name: (language === 'zh' ? name : nameEn).replace(/市$/, ''),
    heardAt,
    // What was true before the hub itself fell silent, nobody knows now.
    isAsked: isAsked && !isError,
  }))
}

/** What a city is called, by its code; the code itself until it is known. */
export function useCityNames(): (code: string) => string {
  const cities = useCities()
  return (code) => cities.find((city) => city.code === code)?.name ?? code
}

/** The line under a title: last sign of each city, and which could not be asked. */
export function CitiesLine() {
  const { words } = useSpoken()
  const cities = useCities()
  const { data, isError } = useFreshness()
  const now = useNow() + (data?.aheadMs ?? 0)
  if (isError && !data) {
    return (
      <p className="cities">
        <State as="unknown">{words.hubSilent}</State>
      </p>
    )
  }
  return (
    <ul className="cities" aria-label={words.cities}>
      {cities.map(({ code, name, heardAt, isAsked }) => (
        <li key={code}>
          {isAsked ? (
            <span>
              {name} <span className="quiet">{words.heard(age(now, heardAt, words))}</span>
            </span>
          ) : (
            <State as="unknown">
              {name} {heardAt ? words.silentSince(timeOf(heardAt)) : words.neverHeard}
            </State>
          )}
        </li>
      ))}
    </ul>
  )
}

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

function age(now: number, heardAt: string | null, words: Words): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(heardAt ?? '')) / 1_000))
  if (seconds < 90) return words.seconds(seconds)
  return seconds < 5_400
    ? words.minutes(Math.round(seconds / 60))
    : words.hours(Math.round(seconds / 3_600))
}

/** Of the clock in China, whatever the browser's is: 2026-11-30 10:32. */
export function timeOf(at: string | Date): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
}
