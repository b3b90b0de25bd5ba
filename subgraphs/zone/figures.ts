import { countAtLength } from '../../db/queries/count-at-length.js'
import type { ZoneClocks } from '../../db/queries/zone-subjects.js'
import type { ZoneStore } from '../../db/store.js'

/** A figure that was counted, and whose data it was counted from. */
export interface FigureQuestion {
  /** Names the figure and whatever decides it, the day included: entries also expire at midnight, without a write. */
  readonly name: string
  /** Division codes of the cities whose data it is counted from. */
  readonly cities: readonly string[]
  /** As seen before: the figure is of these positions or later. */
  readonly clocks: ZoneClocks
}

/** Counts, unless the same was counted before and no city that it needs has changed since. */
export type Figures = <T>(
  question: FigureQuestion,
  count: (store: ZoneStore) => Promise<T>,
) => Promise<T>

const keptFigures = 500
/** So that connections are left for everybody else. */
const mostAtOnce = 2

/**
 * Figures over millions of rows, which take seconds to count, kept in memory by question, day and positions.
 *
 * Who asks while it is being counted waits for the same count, which goes on when the one who began it has gone.
 */
export function cachedFigures(store: ZoneStore): Figures {
  const kept = new Map<string, Promise<unknown>>()
  const turns = Array.from({ length: mostAtOnce }, () => Promise.resolve() as Promise<unknown>)
  let next = 0
  const inTurn = <T>(count: () => Promise<T>): Promise<T> => {
    const place = next++ % mostAtOnce
    const counted = turns[place]!.then(count)
    turns[place] = counted.catch(() => {})
    return counted
  }
  return <T>(
    { name, cities, clocks }: FigureQuestion,
    count: (store: ZoneStore) => Promise<T>,
  ): Promise<T> => {
    const key = JSON.stringify([name, cities.map((code) => [code, clocks.get(code)?.position])])
    const known = kept.get(key) as Promise<T> | undefined
    if (known) {
      // The one not asked for the longest goes first.
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const counted = inTurn(() => countAtLength(store, count))
    if (kept.size >= keptFigures) kept.delete(kept.keys().next().value!)
    kept.set(key, counted)
    counted.catch(() => kept.delete(key))
    return counted
  }
}
