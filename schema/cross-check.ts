/**
 * What all cities together say of a subject before a step of one of them that needs that: the gateway asks the zone and
 * sends the answer along with the step, so a client cannot state it.
 */
export interface CrossCheck {
  readonly subjectCode: string
  readonly outcome: CrossOutcome
  /** Division codes of the cities by which it is so; all that were asked where it is CLEAR. */
  readonly cities: readonly string[]
}

const outcomes = ['CLEAR', 'LISTED', 'DISPUTED', 'COULD_NOT_ASK', 'NOT_SUPPLIED'] as const
export type CrossOutcome = (typeof outcomes)[number]

/** Subjects of one step at most. */
export const mostChecked = 100

/** The checks in what a request brought along. */
export function crossChecksIn(said: unknown): CrossCheck[] {
  return Array.isArray(said) ? said.flatMap((one) => crossCheckIn(one) ?? []) : []
}

/** One check; null where it is none. */
export function crossCheckIn(said: unknown): CrossCheck | null {
  if (typeof said !== 'object' || said === null) return null
  const { subjectCode, outcome, cities } = said as Readonly<Record<string, unknown>>
  const known = outcomes.find((one) => one === outcome)
  if (typeof subjectCode !== 'string' || known === undefined || !Array.isArray(cities)) return null
  return { subjectCode, outcome: known, cities: cities.map(String) }
}
