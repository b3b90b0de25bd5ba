import { HubError } from '../../schema/errors.js'
import { DateTime } from '../../schema/scalars/date-time.js'
import type { Context, Reach } from './context.js'

/**
 * Division codes of the cities that could not be asked: those whose data are not fresh, or, for what the hub knew at
 * an instant, those of which nothing had been heard by then, and those whose stamps are in doubt.
 *
 * @throws {HubError} KNOWN_AT_TOO_RECENT, naming the latest time possible; KNOWN_AT_TOO_EARLY, naming the earliest
 */
export async function notAskedFor(
  { store, load, now }: Context,
  { clocks, notAsked, doubted }: Reach,
  knownAt: string | null,
): Promise<string[]> {
  if (knownAt === null) return notAsked.map(({ code }) => code)
  // What a clock shows that is ahead of the time, nobody has known yet.
  const reported = [...clocks.values()].map(({ at }) => DateTime.serialize(at) as string)
  const [latest] = [...reported, DateTime.serialize(now.toISOString()) as string].sort()
  if (latest !== undefined && knownAt > latest) {
    throw new HubError('KNOWN_AT_TOO_RECENT.reported', { knownAt, latest }, { latest })
  }
  const beginnings = await load.beginnings()
  const [earliest] = [...beginnings.values()].sort()
  if (earliest !== undefined && knownAt < earliest) {
    throw new HubError('KNOWN_AT_TOO_EARLY.known', { knownAt, earliest }, { earliest })
  }
  const isHeardOf = (code: string) =>
    clocks.has(code) && (beginnings.get(code) ?? knownAt) <= knownAt
  return store.jurisdictions
    .filter((city) => doubted.includes(city) || !isHeardOf(city.code))
    .map(({ code }) => code)
}

/** How far the zone has heard of each member. */
export async function freshnessOf({ store, load }: Context) {
  const { clocks, notAsked } = await load.reach()
  return store.jurisdictions.map((city) => ({
    jurisdictionCode: city.code,
    name: city.name,
    nameEn: city.nameEn,
    heardAt: clocks.get(city.code)?.at ?? null,
    isAsked: !notAsked.includes(city),
  }))
}
