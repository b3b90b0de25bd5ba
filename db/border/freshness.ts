/**
 * By how much the clocks of two machines may differ, and by how much a city's clock may run before its server's time. What is
 * further ahead is no measure of age: a clock that runs an hour ahead would look fresh for an hour after the city had died.
 */
export const clockSkewMs = 5_000

/** Whether a clock's time says that data are as of now. */
export type Standing = 'FRESH' | 'STALE' | 'AHEAD'

/** @param clock  the city's last sign of life, by its own clock; a city never heard of is stale */
export function standingOf(
  clock: { readonly at: string } | null | undefined,
  now: Date,
  maxAgeMs: number,
): Standing {
  if (!clock) return 'STALE'
  const ageMs = now.getTime() - Date.parse(clock.at)
  if (ageMs < -clockSkewMs) return 'AHEAD'
  return ageMs <= maxAgeMs ? 'FRESH' : 'STALE'
}
