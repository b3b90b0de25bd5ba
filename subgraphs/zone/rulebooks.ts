import type { ZoneClocks } from '../../db/border/zone-clocks.js'
import {
  listZoneRules,
  type ZonePath,
  type ZoneRecognition,
  type ZoneStandard,
} from '../../db/standards/zone-rules.js'
import type { ZoneStore } from '../../db/store.js'
import { type Rulebook, rulebook } from '../../rules/standards/rulebook.js'
import { type RulesOverTime, rulesOverTime } from '../../rules/standards/rules-over-time.js'
import type { Day } from '../../schema/scalars/date.js'
import { perVersion } from '../shared/per-version.js'
import { dataState } from './data-state.js'

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

/** The rules of all cities on any day, as they are known now, and which tasks follow from them. */
export type RulesOfAnyDay = (clocks: ZoneClocks) => Promise<ZoneRulesOverTime>

export type ZoneRulesOverTime = RulesOverTime<ZoneStandard, ZoneRecognition, ZonePath>

const keptRulebooks = 20
/** Each holds a book for every day that was asked about. */
const keptOverTime = 2

export function rulebooks(store: ZoneStore, demonstration: boolean): Rulebooks {
  const kept = perVersion<Promise<ZoneRulebook>>(keptRulebooks)
  return (clocks, on, knownAt) =>
    kept(JSON.stringify([dataState(store, clocks), on, knownAt]), async () => {
      const rows = await listZoneRules(store, knownAt)
      return rulebook(rows, on, { ...store.catalogues, demonstration })
    })
}

export function rulesOfAnyDay(store: ZoneStore, demonstration: boolean): RulesOfAnyDay {
  const kept = perVersion<Promise<ZoneRulesOverTime>>(keptOverTime)
  return (clocks) =>
    kept(JSON.stringify(dataState(store, clocks)), async () =>
      rulesOverTime(await listZoneRules(store, null), { ...store.catalogues, demonstration }),
    )
}
