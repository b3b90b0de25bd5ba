import type { Day } from '../../schema/scalars/date.js'
import type { CaseKind } from './case.js'

/** What an agent may do for the subject that named it. */
export type AgentScope = 'READ_FILE' | 'REPAIR' | 'OBJECT'

/** An authorisation (授权委托) as the subject has given it in one city. */
export interface Authorisation {
  readonly scopes: readonly AgentScope[]
  /** Last day on which it holds. */
  readonly validUntil: Day
  /** Day on which the subject took it back; null while it has not. */
  readonly revokedOn: Day | null
}

/** Why an agent may not act, in the order in which it is told. */
export type AgentRefusal = 'none' | 'revoked' | 'ended' | 'notCovered'

/** Agents of one subject that are authorised at the same time in one city. */
export const mostAgents = 20

export function isInForce({ validUntil, revokedOn }: Authorisation, on: Day): boolean {
  return revokedOn === null && on <= validUntil
}

/**
 * Whether an agent may act on a day.
 *
 * @param wanted  one of them is enough; any scope at all when empty
 */
export function agentRefusal(
  given: Authorisation | null,
  wanted: readonly AgentScope[],
  on: Day,
): AgentRefusal | null {
  if (given === null) return 'none'
  if (given.revokedOn !== null) return 'revoked'
  if (!isInForce(given, on)) return 'ended'
  const isCovered = wanted.length === 0 || wanted.some((scope) => given.scopes.includes(scope))
  return isCovered ? null : 'notCovered'
}

/** What an agent has to be authorised for to take the subject's steps in a case. */
export function scopeOfCase(kind: CaseKind): AgentScope {
  return kind === 'REPAIR' ? 'REPAIR' : 'OBJECT'
}
