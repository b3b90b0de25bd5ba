import type { ZoneClocks } from '../../db/border/zone-clocks.js'
import type { ZoneStore } from '../../db/store.js'
import { versionKey } from '../../schema/dataset.js'

/**
 * Names the state of these cities' data, as it was seen: another name once one of them has written, was restored, or its
 * copy was compared anew. What is read after the clocks is of this state or a later one.
 */
export function dataState(
  { copies }: Pick<ZoneStore, 'copies'>,
  clocks: ZoneClocks,
  cities: Iterable<string> = clocks.keys(),
): readonly unknown[] {
  return [...cities].map((code) => {
    const clock = clocks.get(code)
    return [code, clock ? versionKey(clock) : null, copies?.round(code)]
  })
}
