import { type AtLength, countAtLength } from '../../db/statistics/count-at-length.js'
import { Kept } from '../../runtime/kept.js'
import { type Asker, countQueue } from './count-queue.js'

/**
 * Counts, unless the same was counted before and nothing that it is counted from has changed since.
 *
 * @param key  names the figure and all that decides it: day, epochs and positions
 * @throws {HubError} COUNT_PENDING
 */
export type KeptFigures<Store> = <T>(
  key: string,
  count: (store: Store) => Promise<T>,
  asker: Asker,
) => Promise<T>

/** Figures over millions of rows, which take seconds to count, kept in memory. */
export function keptFigures<Store extends AtLength>(store: Store): KeptFigures<Store> {
  const kept = new Kept<{ readonly figure: unknown }>()
  const queue = countQueue()
  return async <T>(key: string, count: (store: Store) => Promise<T>, asker: Asker): Promise<T> => {
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
