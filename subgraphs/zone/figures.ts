import { countAtLength } from '../../db/queries/count-at-length.js'
import type { ZoneClocks } from '../../db/queries/zone-subjects.js'
import type { ZoneStore } from '../../db/store.js'
import { Kept } from '../../runtime/kept.js'
import { type DatasetVersion, versionKey } from '../../schema/dataset.js'
import { type Asker, countQueue } from './count-queue.js'

/** A figure that was counted, and whose data it was counted from. */
export interface FigureQuestion {
  /** Names the figure and whatever decides it, the day included: entries also expire at midnight, without a write. */
  readonly name: string
  /** Division codes of the cities whose data it is counted from. */
  readonly cities: readonly string[]
  /** As seen before: the figure is of these positions or later. */
  readonly clocks: ZoneClocks
}

/**
 * Counts, unless the same was counted before and no city that it needs has changed since.
 *
 * @throws {HubError} COUNT_PENDING
 */
export type Figures = <T>(
  question: FigureQuestion,
  count: (store: ZoneStore) => Promise<T>,
  asker: Asker,
) => Promise<T>

/** Figures over millions of rows, which take seconds to count, kept in memory by question, day, epochs and positions. */
export function cachedFigures(store: ZoneStore): Figures {
  const kept = new Kept<{ readonly figure: unknown }>()
  const queue = countQueue()
  return async <T>(
    { name, cities, clocks }: FigureQuestion,
    count: (store: ZoneStore) => Promise<T>,
    asker: Asker,
  ): Promise<T> => {
    const key = JSON.stringify([
      name,
      cities.map((code) => [code, keyOf(clocks.get(code)), store.copies?.round(code)]),
    ])
    const known = kept.get(key)
    if (known) return known.figure as T
    return queue.ask(
      key,
      async () => {
        const figure = await countAtLength(store, count)
        kept.set(key, { figure })
        return figure
      },
      asker,
    )
  }
}

function keyOf(clock: DatasetVersion | undefined): string | null {
  return clock ? versionKey(clock) : null
}
