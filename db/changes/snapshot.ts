import { dayInChina } from '../../schema/scalars/date.js'
import {
  changeMember,
  markLine,
  type ObjectKind,
  objectKinds,
  type SnapshotHead,
  type SnapshotSource,
  type WriteText,
} from '../../schema/snapshots.js'
import { atOneMoment } from '../border/digests.js'
import type { CityStore, Position } from '../store.js'
import { findPosition } from '../subjects/files.js'
import { writePlace } from './cursors.js'
import { idsOf } from './ids.js'
import { changeKinds } from './kinds.js'
import { readObjects } from './objects.js'
import { endAt } from './page.js'
import { beginReading } from './reading.js'

/** How often an embedded server is read again because something was written meanwhile. */
const triesBetweenWriters = 2

/**
 * Tells all that a partner may keep a copy of, as of one position: see `SnapshotMark`. A page of it at a time is in memory.
 *
 * On a real server it is one read-only transaction that sees one moment, and holds up nobody. On the embedded server an
 * open transaction would hold up everybody: there each page is a statement of its own, and where something was written
 * meanwhile all of it is told again, from a second `head` on, the third time in a transaction.
 *
 * @param isEmbedded  whether the city is on the embedded server
 */
export function snapshotOf(
  store: CityStore,
  { isEmbedded }: { readonly isEmbedded: boolean },
): SnapshotSource {
  return async (write, signal) => {
    const told = (one: CityStore) => tell(one, write, signal)
    for (let tries = 0; isEmbedded && tries < triesBetweenWriters; tries++) {
      const ended = await told(store)
      const now = headOf(store, await findPosition(store))
      const { epoch, position } = ended.dataset
      const isSame = now.dataset.epoch === epoch && now.dataset.position === position
      if (isSame && now.day === ended.day) return write(markLine({ end: ended.counts }))
    }
    const { counts } = await atOneMoment(store, (tx) =>
      told({ ...store, db: tx as unknown as CityStore['db'] }),
    )
    await write(markLine({ end: counts }))
  }
}

type Told = SnapshotHead & { readonly counts: Readonly<Record<ObjectKind, number>> }

async function tell(store: CityStore, write: WriteText, signal: AbortSignal): Promise<Told> {
  const reading = await beginReading(store)
  const head = headOf(store, reading.clock)
  await write(markLine({ head }))
  const counts = {} as Record<ObjectKind, number>
  for (const kind of objectKinds) {
    await write(markLine({ kind }))
    counts[kind] = 0
    for await (const ids of idsOf(kind, store)) {
      signal.throwIfAborted()
      const states = await readObjects(kind, ids, reading)
      const lines = ids.flatMap((localId) => {
        const object = states.get(localId)?.object
        return object ? [`${JSON.stringify({ localId, [changeMember[kind]]: object })}\n`] : []
      })
      counts[kind] += lines.length
      if (lines.length > 0) await write(lines.join(''))
    }
  }
  return { ...head, counts }
}

function headOf({ jurisdiction }: CityStore, clock: Position): SnapshotHead {
  const { epoch, position, at } = clock
  const { code, key } = jurisdiction
  return {
    jurisdiction: code,
    city: key,
    dataset: { epoch, position },
    at,
    // Days end by the city's own clock.
    day: dayInChina(new Date(at)),
    cursor: writePlace(epoch, changeKinds, endAt(clock)),
  }
}
