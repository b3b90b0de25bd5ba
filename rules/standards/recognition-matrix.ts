import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import type { RecognitionStatus } from '../words.js'

/** The stance of one city (`jurisdictionCode`) on another's (`originCode`) standard for a behaviour. */
export interface Stance {
  readonly jurisdictionCode: string
  readonly id: string
  readonly originCode: string
  readonly behaviourCode: string
  readonly status: RecognitionStatus
  readonly conditional: boolean
  readonly validFrom: Day
  readonly validUntil: Day | null
  readonly illustrative: boolean
  /** First day of the version of the origin's standard that was signed; null or absent where nothing says which it was. */
  readonly originStandardFrom?: Day | null
  /** Likewise of the recognising city's own standard. */
  readonly ownStandardFrom?: Day | null
  /** When it was stated, in ms since 1970; null or absent where nothing says when. */
  readonly signedAt?: number | null
}

/** Where a pair of cities stands on a behaviour; silence is NOT_STATED, never REFUSED. */
export type PairStatus = Stance['status'] | 'NOT_STATED' | 'NEEDS_RESIGNING'

export interface RecognitionStanding<Recognition extends Stance = Stance> {
  readonly status: PairStatus
  /** What was stated; null when nothing was. */
  readonly stance: Recognition | null
  /** Another statement on the same pair that says otherwise; then neither counts. */
  readonly conflictsWith: Recognition | null
}

interface Begun {
  readonly validFrom: Day
  /** When it last took the place of other content with the same first day, in ms since 1970; null or absent when never. */
  readonly changedAt?: number | null
}

/**
 * What statements on one pair and behaviour come to.
 *
 * > A changed local threshold suspends recognitions that relied on it until both cities have signed again. — domain.md 1.12, invariant 10
 *
 * It relied on both cities' standards: on those versions that it names, else on those that began no later than itself,
 * with the content that they had when it was signed.
 * Where each recognises the other both have to sign: one that has signed waits for the other. Where only one recognises,
 * its signature is enough, as the other states nothing. What is proposed or withdrawn is silent beside anything else.
 *
 * @param stances  those that hold on the day
 * @param returned  those of the origin on the recognising city's standard that hold on the day
 * @param standards  of the origin, then of the recognising city, as they hold on the day; null where a city has none
 */
export function standingOf<Recognition extends Stance>(
  stances: readonly Recognition[],
  returned: readonly Stance[],
  standards: readonly [Begun | null, Begun | null],
): RecognitionStanding<Recognition> {
  const rank = ({ status }: Stance) => ['WITHDRAWN', 'PROPOSED'].indexOf(status)
  const speaking = stances.filter((stance) => rank(stance) < 0)
  const [stance] = speaking.length > 0 ? speaking : [...stances].sort((a, b) => rank(b) - rank(a))
  if (!stance) return { status: 'NOT_STATED', stance: null, conflictsWith: null }
  const conflictsWith =
    speaking.find(
      ({ status, conditional }) => status !== stance.status || conditional !== stance.conditional,
    ) ?? null
  const [origin, own] = standards
  const isWaiting =
    reliesOnOther(stance, origin, own) ||
    returned.some((back) => back.status === 'IN_FORCE' && reliesOnOther(back, own, origin))
  const status = stance.status === 'IN_FORCE' && isWaiting ? 'NEEDS_RESIGNING' : stance.status
  return { status, stance, conflictsWith }
}

/** Whether a stance was signed on other versions than those that hold. */
function reliesOnOther(
  { validFrom, signedAt, originStandardFrom = null, ownStandardFrom = null }: Stance,
  origin: Begun | null,
  own: Begun | null,
): boolean {
  const isOther = (standard: Begun | null, signed: Day | null) => {
    if (standard === null) return false
    if (standard.changedAt != null && signedAt != null && standard.changedAt >= signedAt)
      return true
    return signed === null ? standard.validFrom > validFrom : standard.validFrom !== signed
  }
  return isOther(origin, originStandardFrom) || isOther(own, ownStandardFrom)
}

/** How one city (`to`) stands to another's (`from`) standard. */
export interface Cell<Recognition extends Stance = Stance> {
  readonly from: string
  readonly to: string
  readonly status: PairStatus
  /** Whether each of the two recognises the other. */
  readonly mutual: boolean
  readonly stance: Recognition | null
}

/**
 * How each city stands to each other city's standard for one behaviour.
 *
 * A pair that no agreement names is NOT_STATED, never REFUSED: silence is not refusal.
 *
 * @param jurisdictions  division codes; the answer keeps their order
 * @param recognitions  those of the behaviour that hold on the day asked about
 * @param standards  the cities' standards for it on that day; what changed after a recognition suspends it
 * @returns  n × (n − 1) cells for n jurisdictions
 * @throws {HubError} RECOGNITION_CONFLICT, naming both, when two agreements disagree on a pair
 */
export function recognitionMatrix<Recognition extends Stance>(
  jurisdictions: readonly string[],
  recognitions: readonly Recognition[],
  standards: readonly (Begun & Pick<Stance, 'jurisdictionCode'>)[] = [],
): Cell<Recognition>[] {
  const standardOf = (city: string) =>
    standards.find(({ jurisdictionCode }) => jurisdictionCode === city) ?? null
  const stancesOf = (from: string, to: string) =>
    recognitions.filter(
      ({ originCode, jurisdictionCode }) => originCode === from && jurisdictionCode === to,
    )
  const pairs = jurisdictions.flatMap((from) =>
    jurisdictions
      .filter((to) => to !== from)
      .map((to) => {
        const standing = standingOf(stancesOf(from, to), stancesOf(to, from), [
          standardOf(from),
          standardOf(to),
        ])
        return { from, to, ...standing }
      }),
  )
  const isInForce = (from: string, to: string) =>
    pairs.some((pair) => pair.from === from && pair.to === to && pair.status === 'IN_FORCE')
  return pairs.map(({ from, to, status, stance, conflictsWith }) => {
    if (stance && conflictsWith) throw conflictOf(stance, conflictsWith)
    return { from, to, status, mutual: isInForce(from, to) && isInForce(to, from), stance }
  })
}

function conflictOf(one: Stance, other: Stance): HubError {
  const written = ({ id, status, conditional }: Stance) =>
    `${id} (${status}${conditional ? ', on condition' : ''})`
  return new HubError('RECOGNITION_CONFLICT.two', {
    one: written(one),
    other: written(other),
    jurisdiction: one.jurisdictionCode,
    origin: one.originCode,
    behaviour: one.behaviourCode,
  })
}
