import { sql } from 'drizzle-orm'
import { addDays } from '../../rules/days.js'
import type { Day } from '../../schema/scalars/date.js'
import { dayInChina } from '../../schema/scalars/date.js'
import type { CityStore, Position } from '../store.js'
import { findPosition } from '../subjects/files.js'
import type { ChangeEnd, ChangeKind } from './kinds.js'
import { readObjects } from './objects.js'
import { beginReading, type ChangedObject, type ObjectState, type Reading } from './reading.js'
import {
  iso,
  listDayChanges,
  listDependents,
  listTouches,
  orderOf,
  type Touch,
  type TouchPlace,
  type Turn,
  wholePosition,
} from './touches.js'
import { editionTurns, listDatasetTurns } from './turns.js'

/** Up to where a reader has been told. */
export interface ChangePlace extends TouchPlace {
  /** Where the city's clock stood when the reader began: whatever was withheld by then, it has never had. */
  readonly since: number
  /** Time by the city's clock up to which it has been told. */
  readonly at: string
  /** The last day whose ends by the calendar have been told. */
  readonly day: Day
  /** Last of the days whose ends are being told, and of which object the last; null between days. */
  readonly ends: { readonly until: Day; readonly kind: string; readonly id: string } | null
}

/** One change, and the place behind it. */
export interface Change {
  readonly position: number
  readonly at: string
  readonly kind: ChangeKind
  readonly id: string
  readonly action: 'ADDED' | 'CHANGED' | 'ENDED'
  readonly endedBy: ChangeEnd | null
  readonly object: ChangedObject | null
  readonly place: ChangePlace
}

export interface ChangesPage {
  readonly clock: Position
  readonly changes: readonly Change[]
  readonly next: ChangePlace
  readonly hasNextPage: boolean
}

/** A page goes through no more touches than so many times its size: most may be of persons, of whom nothing is told. */
const roundsAtMost = 20
const fewest = 100

/**
 * The changes behind a place, as of one moment of the city's data. What was written stands in the order of positions;
 * what ended with a day by the calendar alone stands behind every position before the midnight in China after it, once the
 * city's clock has passed that.
 *
 * An object that changed several times is told at each of them, always as it is at that moment: whoever has come to the
 * end has exactly what the city's questions answer. What rests on an object is told before it, so a page may be a little
 * longer than asked.
 *
 * @param place  null for the beginning
 * @param before  the city's clock as it was read a moment ago; read here where it is absent
 */
export async function readChanges(
  store: CityStore,
  {
    kinds,
    first,
    place,
    before,
  }: {
    readonly kinds: readonly ChangeKind[]
    readonly first: number
    readonly place: ChangePlace | null
    readonly before?: Position
  },
): Promise<ChangesPage> {
  const seen = before ?? (await findPosition(store))
  // Nothing was written and no day has passed: one row was read, and there is no more to read.
  if (place !== null && isAtEnd(place, seen)) return nothing(place, seen)
  return store.db.transaction(async (tx) => {
    const here = { ...store, db: tx as unknown as CityStore['db'] }
    // Sent at one go, this one first: alone, each would take longer to come and go than to be answered.
    const isolated = tx.setTransaction({
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    })
    const [reading, datasetTurns] = await Promise.all([
      beginReading(here),
      listDatasetTurns(here),
      isolated,
      // Planned once for all places: to plan the touches for each anew takes longer than to answer them.
      tx.execute(sql`set local plan_cache_mode = force_generic_plan`),
    ])
    const { clock, editions } = reading
    // A replica that stands behind what another server has told tells nothing, and skips nothing.
    if (place !== null && place.position > clock.position) return nothing(place, clock)
    const from = place ?? beginningAt(clock)
    const turns = [...datasetTurns, ...editionTurns(here, editions, from.since)]
    return new Walk(reading, turns, { kinds, first }, from).toEnd()
  })
}

/** Where a reader stands that has everything of the position: from here a snapshot goes on. */
export function endAt(clock: Position): ChangePlace {
  const at = iso(clock.at)
  const { position } = clock
  return {
    ...{ position, kind: wholePosition, id: '', since: position },
    ...{ at, day: dayBefore(at), ends: null },
  }
}

/** Nothing has been told; what ended by the calendar before was never there. */
function beginningAt(clock: Position): ChangePlace {
  return { ...endAt(clock), position: -1 }
}

function isAtEnd({ position, kind, day, ends }: ChangePlace, clock: Position): boolean {
  if (position > clock.position) return true
  const isTold = position === clock.position && kind === wholePosition
  return isTold && ends === null && day >= dayBefore(iso(clock.at))
}

function nothing(place: ChangePlace, clock: Position): ChangesPage {
  const at = iso(clock.at)
  const next = place.position > clock.position || at < place.at ? place : { ...place, at }
  return { clock, changes: [], next, hasNextPage: false }
}

/** One page, as it fills. */
class Walk {
  readonly #changes: Change[] = []
  readonly store: CityStore
  readonly clock: Position
  readonly kinds: readonly ChangeKind[]
  readonly first: number

  constructor(
    readonly reading: Reading,
    readonly turns: readonly Turn[],
    { kinds, first }: { readonly kinds: readonly ChangeKind[]; readonly first: number },
    public place: ChangePlace,
  ) {
    this.store = reading.store
    this.clock = reading.clock
    this.kinds = kinds
    this.first = first
  }

  async toEnd(): Promise<ChangesPage> {
    const yesterday = addDays(this.reading.today, -1)
    for (let round = 0; round < roundsAtMost; round += 1) {
      if (this.place.ends !== null) {
        if (!(await this.#tellEnds(this.place.ends.until))) return this.#page(true)
        continue
      }
      const { day } = this.place
      const midnight = day < yesterday ? midnightAfter(addDays(day, 1)) : null
      const room = this.first - this.#changes.length
      const limit = Math.max(room, fewest) + 1
      const { store, kinds, clock, turns, first } = this
      const touches = await listTouches(store, kinds, this.place, clock.position, limit, turns)
      const due = midnight === null ? touches : touches.filter(({ at }) => at < midnight)
      const { isFull } = await this.#tell(due)
      if (isFull) return this.#page(true)
      if (touches.length === limit && due.length === touches.length) {
        // Of persons nothing was told; who asks again for the rest of a page pays for it twice.
        if (this.#changes.length >= first / 2) return this.#page(true)
        continue
      }
      if (midnight !== null) {
        // Where nothing was written since, all days that have passed are told at one go.
        const until = due.length === touches.length ? yesterday : addDays(day, 1)
        this.place = { ...this.place, ends: { until, kind: '', id: '' } }
        continue
      }
      this.place = { ...endAt(clock), since: this.place.since }
      return this.#page(false)
    }
    return this.#page(true)
  }

  #page(hasNextPage: boolean): ChangesPage {
    const { clock, place: next } = this
    return { clock, changes: this.#changes, next, hasNextPage }
  }

  /** Tells what was written, one touch behind the other, until the page is full. */
  async #tell(touches: readonly Touch[]): Promise<{ readonly isFull: boolean }> {
    const room = this.first - this.#changes.length
    // Of more than fit in, most are not looked at.
    const told = touches.slice(0, Math.max(room, fewest))
    const [dependents, states] = await Promise.all([this.#dependentsOf(told), this.#states(told)])
    const further = [...dependents.values()].flat().filter((one) => !states.has(keyOf(one)))
    for (const [key, state] of await this.#states(further)) states.set(key, state)
    for (const touch of told) {
      if (this.#changes.length >= this.first) return { isFull: true }
      const { position, at } = touch
      for (const { kind, id } of dependents.get(keyOf(touch)) ?? []) {
        // Told again with what it rests on, should the page end in between.
        this.#add({ position, at, kind, id, isFirst: false }, states, this.place)
      }
      const { since, day, ends } = this.place
      const place = { position, kind: touch.kind, id: orderOf(touch), since, at, day, ends }
      this.#add(touch, states, place)
      this.place = place
    }
    return { isFull: this.#changes.length >= this.first && told.length < touches.length }
  }

  async #dependentsOf(touches: readonly Touch[]) {
    const ids = touches.flatMap(({ kind, id }) =>
      kind === 'RECORD' || kind === 'LIST_ENTRY' ? [id] : [],
    )
    const found = new Map<string, { readonly kind: ChangeKind; readonly id: string }[]>()
    for (const { restsOn, kind, id } of await listDependents(this.store, ids)) {
      if (!this.kinds.includes(kind)) continue
      for (const of of ['RECORD', 'LIST_ENTRY']) {
        const key = `${of} ${restsOn}`
        found.set(key, [...(found.get(key) ?? []), { kind, id }])
      }
    }
    return found
  }

  /** @returns whether all ends up to the day were told */
  async #tellEnds(until: Day): Promise<boolean> {
    const { store, kinds, first, place } = this
    const after = place.ends!
    const room = Math.max(first - this.#changes.length, 0)
    // On the day behind the last one nothing of them has effect any more.
    const days = [addDays(place.day, 1), addDays(until, 1)] as const
    const found = await listDayChanges(store, kinds, days, after, room + 1)
    const told = found.slice(0, room)
    const states = await this.#states(told)
    for (const { kind, id } of told) {
      const at = midnightAfter(until)
      const behind = { ...this.place, ends: { until, kind, id } }
      this.#add({ position: place.position, at, kind, id, isFirst: false }, states, behind)
      this.place = behind
    }
    if (found.length > told.length) return false
    this.place = { ...this.place, day: until, ends: null }
    return true
  }

  #add(
    touch: Pick<Touch, 'position' | 'at' | 'kind' | 'id' | 'isFirst'> & Partial<Touch>,
    states: ReadonlyMap<string, ObjectState>,
    place: ChangePlace,
  ): void {
    const { position, at, kind, id, isFirst, isWithheld = false } = touch
    const state = states.get(keyOf(touch))
    if (state === undefined) return
    const { object, endedBy } = state
    // Whoever has never had it would learn by its end that it is there.
    if (endedBy === 'NOT_SHARED' && !(isWithheld && position > this.place.since)) return
    const action = endedBy !== null ? 'ENDED' : isFirst ? 'ADDED' : 'CHANGED'
    this.#changes.push({ position, at, kind, id, action, endedBy, object, place })
  }

  async #states(
    wanted: readonly { readonly kind: ChangeKind; readonly id: string }[],
  ): Promise<Map<string, ObjectState>> {
    const states = new Map<string, ObjectState>()
    if (wanted.length === 0) return states
    const ofKinds = [...new Set(wanted.map(({ kind }) => kind))].map(async (kind) => {
      const ids = new Set(wanted.flatMap((one) => (one.kind === kind ? one.id : [])))
      for (const [id, state] of await readObjects(kind, [...ids], this.reading)) {
        states.set(keyOf({ kind, id }), state)
      }
    })
    await Promise.all(ofKinds)
    return states
  }
}

function keyOf({ kind, id }: { readonly kind: ChangeKind; readonly id: string }): string {
  return `${kind} ${id}`
}

function dayBefore(at: string): Day {
  return addDays(dayInChina(new Date(at)), -1)
}

/** The instant at which a day in China has ended. */
function midnightAfter(day: Day): string {
  return `${day}T16:00:00.000000Z`
}
