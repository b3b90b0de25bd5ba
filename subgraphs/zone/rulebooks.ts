import type { ZoneClocks } from '../../db/border/zone-clocks.js'
import {
  listZoneRules,
  type ZonePath,
  type ZoneRecognition,
  type ZoneStandard,
} from '../../db/standards/zone-rules.js'
import type { ZoneStore } from '../../db/store.js'
import { type Rulebook, rulebook } from '../../rules/standards/rulebook.js'
import { versionKey } from '../../schema/dataset.js'
import type { Day } from '../../schema/scalars/date.js'

export type ZoneRulebook = Rulebook<ZoneStandard, ZoneRecognition, ZonePath>

/**
 * The rules of all cities that hold on a day.
 *
 * @param clocks  as seen before: the rules are of these positions or later
 * @param knownAt  when the hub knew them; now when null
 */
export type Rulebooks = (
  clocks: ZoneClocks,
  on: Day,
  knownAt: string | null,
) => Promise<ZoneRulebook>

const keptRulebooks = 20

/** Rules change seldom and are asked for all the time: each is read once for the cities' epochs and positions. */
export function rulebooks(store: ZoneStore, demonstration: boolean): Rulebooks {
  const kept = new Map<string, Promise<ZoneRulebook>>()
  return (clocks, on, knownAt) => {
    const versions = [...clocks].map(([code, clock]) => [
      code,
      versionKey(clock),
      store.copies?.round(code),
    ])
    const key = JSON.stringify([versions, on, knownAt])
    const known = kept.get(key)
    if (known) return known
    const read = listZoneRules(store, knownAt).then((rows) =>
      rulebook(rows, on, { ...store.catalogues, demonstration }),
    )
    if (kept.size >= keptRulebooks) kept.delete(kept.keys().next().value!)
    kept.set(key, read)
    read.catch(() => kept.delete(key))
    return read
  }
}
