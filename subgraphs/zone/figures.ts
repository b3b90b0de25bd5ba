import type { ZoneClocks } from '../../db/border/zone-clocks.js'
import type { ZoneStore } from '../../db/store.js'
import type { Asker } from '../shared/count-queue.js'
import { keptFigures } from '../shared/figures.js'
import { dataState } from './data-state.js'

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

/** Figures of the zone, kept by question, day, epochs and positions. */
export function cachedFigures(store: ZoneStore): Figures {
  const figures = keptFigures(store)
  return ({ name, cities, clocks }, count, asker) =>
    figures(JSON.stringify([name, dataState(store, clocks, cities)]), count, asker)
}
