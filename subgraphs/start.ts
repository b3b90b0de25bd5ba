import type { Logger } from 'pino'
import { anchorsOf } from '../db/border/anchors.js'
import { keepComparing } from '../db/border/copies.js'
import { snapshotOf } from '../db/changes/snapshot.js'
import { keepTicking } from '../db/open.js'
import { holdsDemonstration, showsDemonstration } from '../db/seed/demonstration.js'
import { bulkOf, type DatabaseSettings } from '../db/settings.js'
import type { CityStore, HubStore, ZoneStore } from '../db/store.js'
import { keepFolded } from '../db/subjects/refold.js'
import type { AnchorKeeper } from '../schema/anchors.js'
import type { Intake } from '../schema/intake.js'
import { auditSubgraphName, zoneSubgraphName } from '../schema/sdl.js'
import type { SnapshotSource } from '../schema/snapshots.js'
import { auditSubgraph } from './audit/audit.js'
import { citySubgraph } from './city/city.js'
import { cityIntake, intakeOptions } from './city/intake.js'
import {
  showAlarms,
  showClocks,
  showCopies,
  showDeadlines,
  showMissingCalendar,
  showReplicationLag,
} from './shared/gauges.js'
import type { Execute } from './shared/subgraph.js'
import { type ZoneOptions, zoneSubgraph } from './zone/zone.js'

/** Stores that one process serves: all of the hub's, or that of one subgraph. */
export interface Stores {
  readonly cities: readonly CityStore[]
  readonly zone: ZoneStore | null
  readonly hub: HubStore | null
}

/** A subgraph that answers. */
export interface ServedSubgraph {
  readonly name: string
  /** Division code of its city; null for zone and audit. */
  readonly jurisdiction: string | null
  readonly execute: Execute
  /** Takes the city's sheets; null for zone and audit. */
  readonly intake: Intake | null
  /** Keeps the anchors of the audit log; null for zone and audit. */
  readonly anchors: AnchorKeeper | null
  /** Tells a snapshot of the city; null for zone and audit. */
  readonly snapshot: SnapshotSource | null
  /** Whether its store held invented data when it was started. */
  readonly holdsDemonstration: boolean
}

export interface ServeOptions extends ZoneOptions {
  readonly settings: Pick<DatabaseSettings, 'dataFolder' | 'url' | 'urls'>
  readonly now: () => Date
}

export interface KeepOptions {
  readonly log: Logger
  readonly now: () => Date
  /** How often the zone compares all that it holds of a city. */
  readonly compareEveryMs?: number
}

/** The subgraphs over stores that are open. */
export async function subgraphsOver(
  { cities, zone, hub }: Stores,
  { settings, now, ...options }: ServeOptions,
): Promise<ServedSubgraph[]> {
  const none = {
    jurisdiction: null,
    intake: null,
    anchors: null,
    snapshot: null,
    holdsDemonstration: false,
  }
  const served: ServedSubgraph[] = []
  if (zone) {
    served.push({
      ...none,
      name: zoneSubgraphName,
      execute: zoneSubgraph(zone, now, options),
      holdsDemonstration: await showsDemonstration(zone),
    })
  }
  if (hub) served.push({ ...none, name: auditSubgraphName, execute: auditSubgraph(hub, now) })
  for (const store of cities) {
    const { key, code } = store.jurisdiction
    served.push({
      name: key,
      jurisdiction: code,
      execute: citySubgraph(store, now),
      intake: cityIntake(store, now, await intakeOptions(settings, store.jurisdiction)),
      anchors: anchorsOf(store),
      snapshot: snapshotOf(store, {
        isEmbedded: bulkOf(settings, store.jurisdiction) === 'UNNEST',
      }),
      holdsDemonstration: await holdsDemonstration(store),
    })
  }
  return served
}

/**
 * What stores need while they are served: cities show that they are alive, names are folded anew, the zone's copies are
 * compared. Shows at `/metrics` how they stand.
 *
 * @returns the stores to serve, and what ends it
 */
export function keepStores(
  { cities, zone: opened, hub }: Stores,
  { log, now, compareEveryMs }: KeepOptions,
): Stores & { readonly stop: () => Promise<void> } {
  const stops: (() => unknown)[] = []
  let zone = opened
  if (opened) {
    const comparing = keepComparing(opened, log, { inFullEveryMs: compareEveryMs })
    stops.push(comparing.stop)
    zone = { ...opened, copies: comparing.copies }
    showCopies(comparing.copies, now)
    showReplicationLag(zone, now)
  }
  for (const store of cities) stops.push(keepTicking(store, log), keepFolded(store, log))
  if (cities.length > 0) {
    showClocks(cities)
    showDeadlines(cities, now)
    showMissingCalendar(now, log)
  }
  if (hub) showAlarms(hub, now)
  return {
    cities,
    zone,
    hub,
    async stop() {
      for (const stop of stops.reverse()) await stop()
    },
  }
}
