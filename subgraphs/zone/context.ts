import DataLoader from 'dataloader'
import type { GraphQLError } from 'graphql'
import type { Position } from '../../db/queries/files.js'
import {
  type KnownSubject,
  listZoneNames,
  listZoneSubjects,
} from '../../db/queries/zone-subjects.js'
import type { ZoneStore } from '../../db/store.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { Jurisdiction } from '../../schema/register.js'

/** What the zone found on one code, and which cities could not be asked meanwhile. */
export interface Finding {
  readonly subject: KnownSubject | null
  readonly notAsked: readonly Jurisdiction[]
}

/** What the resolvers of one operation in the zone share. Made anew for every operation. */
export interface Context {
  readonly caller: Caller
  readonly store: ZoneStore
  readonly load: {
    readonly subject: DataLoader<string, Finding>
    readonly name: DataLoader<string, string | null>
    /** Members whose data are not fresh. */
    readonly notAsked: () => Promise<readonly Jurisdiction[]>
  }
  /** Positions of the cities' clocks, by jurisdiction key, that the answer's data are of, or later. */
  readonly dataset: Map<string, number>
  /** Answers that are there but may lack what only a stale city knows. */
  readonly incomplete: GraphQLError[]
}

export function zoneContext(store: ZoneStore, caller: Caller, now: Date): Context {
  const dataset = new Map<string, number>()
  const ask = async (codes: readonly string[]) => {
    const { clocks, subjects } = await listZoneSubjects(store, codes)
    for (const { code, key } of store.jurisdictions) {
      const clock = clocks.get(code)
      if (clock) dataset.set(key, Math.min(clock.position, dataset.get(key) ?? clock.position))
    }
    const notAsked = store.jurisdictions.filter(
      ({ code }) => !isFresh(clocks.get(code), now, store.maxAgeMs),
    )
    return { subjects, notAsked }
  }
  return {
    caller,
    store,
    dataset,
    incomplete: [],
    load: {
      subject: new DataLoader(async (codes: readonly string[]) => {
        const { subjects, notAsked } = await ask(codes)
        return codes.map((code) => ({ subject: subjects.get(code) ?? null, notAsked }))
      }),
      name: new DataLoader(async (codes: readonly string[]) => {
        const names = await listZoneNames(store, codes)
        return codes.map((code) => names.get(code) ?? null)
      }),
      notAsked: async () => (await ask([])).notAsked,
    },
  }
}

/** A city counts as asked only while its clock is younger than the limit. */
function isFresh(clock: Position | undefined, now: Date, maxAgeMs: number): boolean {
  return clock !== undefined && now.getTime() - Date.parse(clock.at) <= maxAgeMs
}

/** The error that names the cities whose data are not fresh. */
export function couldNotAsk(what: string, notAsked: readonly Jurisdiction[]): HubError {
  const names = notAsked.map(({ name }) => name).join('、')
  return new HubError('COULD_NOT_ASK', `${what}: ${names} could not be asked; ask again later.`, {
    jurisdictions: notAsked.map(({ code }) => code),
  })
}
