import type { Day } from '../../schema/scalars/date.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { findDatasetsNotShared } from '../ledger/withhold.js'
import type { CityStore, Position } from '../store.js'
import { findPosition } from '../subjects/files.js'
import { checkEditions, type Edition, listEditions } from './editions.js'
import type { ChangeEnd } from './kinds.js'

/** An object as whoever keeps a copy may read it, or why he may not any more. */
export type ObjectState =
  | { readonly object: ChangedObject; readonly endedBy: null }
  | { readonly object: null; readonly endedBy: ChangeEnd }

/** What stands in a change, by kind; the same in snapshots and digests. */
export type ChangedObject = Readonly<Record<string, unknown>>

/** What all objects of a page are read with. */
export interface Reading {
  readonly store: CityStore
  readonly clock: Position
  /** By the city's own clock, by which days end. */
  readonly today: Day
  /** Ids of the datasets that the city does not share (不予共享) as things stand. */
  readonly notShared: ReadonlySet<string>
  readonly editions: readonly Edition[]
}

/** Reads the objects of some ids; see `readObjects`. */
export type Reader = (
  ids: readonly string[],
  reading: Reading,
) => Promise<ReadonlyMap<string, ObjectState>>

/**
 * What is read with from now on.
 *
 * @throws {HubError} COULD_NOT_ASK as `checkEditions`
 */
export async function beginReading(store: CityStore): Promise<Reading> {
  const [clock, editions, notShared] = await Promise.all([
    findPosition(store),
    listEditions(store),
    findDatasetsNotShared(store.db, store.t),
  ])
  checkEditions(editions, store)
  return { store, clock, today: dayInChina(new Date(clock.at)), notShared, editions }
}

export const removed: ObjectState = { object: null, endedBy: 'REMOVED' }

export function shown(object: ChangedObject): ObjectState {
  return { object, endedBy: null }
}
