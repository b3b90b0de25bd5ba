import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import type { EqualLists } from '../incentives/product.js'
import type { RecognitionStatus } from '../words.js'

/** The stance of one city (`jurisdictionCode`) on what is another's (`originCode`): a standard, or a product. */
export interface CityStance {
  readonly jurisdictionCode: string
  readonly id: string
  readonly originCode: string
  readonly status: RecognitionStatus
  readonly conditional: boolean
  readonly validFrom: Day
  readonly validUntil: Day | null
  readonly illustrative: boolean
  /** First day of the version of what is the origin's that was signed; null or absent where nothing says which it was. */
  readonly originVersionFrom?: Day | null
  /** Likewise of the recognising city's own standard; a product stands alone. */
  readonly ownVersionFrom?: Day | null
  /** When it was stated, in ms since 1970; null or absent where nothing says when. */
  readonly signedAt?: number | null
}

/** A stance on the standard for a behaviour. */
export interface Stance extends CityStance {
  readonly behaviourCode: string
}

/** A stance on an incentive product. */
export interface ProductStance extends CityStance {
  readonly productCode: string
  /** On what condition; null for none. */
  readonly condition: string | null
  readonly equalLists: EqualLists
}

/** Where a pair of cities stands on a standard or product; silence is NOT_STATED, never REFUSED. */
export type PairStatus = CityStance['status'] | 'NOT_STATED' | 'NEEDS_RESIGNING'

export interface RecognitionStanding<Recognition extends CityStance = Stance> {
  readonly status: PairStatus
  /** What was stated; null when nothing was. */
  readonly stance: Recognition | null
  /** Another statement on the same pair that says otherwise; then neither counts. */
  readonly conflictsWith: Recognition | null
}

/** The version of a standard or product that holds on the day. */
export interface Begun {
  readonly validFrom: Day
  /** When it last took the place of other content with the same first day, in ms since 1970; null or absent when never. */
  readonly changedAt?: number | null
}

/**
 * What statements on one pair, and one behaviour or product, come to.
 *
 * > A changed local threshold suspends recognitions that relied on it until both cities have signed again. — domain.md 1.12, invariant 10
 *
 * It relied on both cities' standards: on those versions that it names, else on those that began no later than itself,
 * with the content that they had when it was signed.
 * Where each recognises the other both have to sign: one that has signed waits for the other. Where only one recognises,
 * its signature is enough, as the other states nothing; so it is of a product, which stands alone. What is proposed or withdrawn is silent beside anything else.
 *
 * @param stances  those that hold on the day
 * @param returned  those of the origin on the recognising city's standard that hold on the day
 * @param standards  of the origin, then of the recognising city, as they hold on the day; null where a city has none
 */
export function standingOf<Recognition extends CityStance>(
  stances: readonly Recognition[],
  returned: readonly CityStance[],
  standards: readonly [Begun | null, Begun | null],
): RecognitionStanding<Recognition> {
  const rank = ({ status }: CityStance) => ['WITHDRAWN', 'PROPOSED'].indexOf(status)
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
  { validFrom, signedAt, originVersionFrom = null, ownVersionFrom = null }: CityStance,
  origin: Begun | null,
  own: Begun | null,
): boolean {
  const isOther = (standard: Begun | null, signed: Day | null) => {
    if (standard === null) return false
    if (standard.changedAt != null && signedAt != null && standard.changedAt >= signedAt)
      return true
    return signed === null ? standard.validFrom > validFrom : standard.validFrom !== signed
  }
  return isOther(origin, originVersionFrom) || isOther(own, ownVersionFrom)
}

/** How one city (`to`) stands to another's (`from`) standard or product. */
export interface Cell<Recognition extends CityStance = Stance> {
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
  standards: readonly BegunOfCity[] = [],
): Cell<Recognition>[] {
  const stances = between(recognitions)
  const standardOf = ofCity(standards)
  return cellsOf(jurisdictions, (from, to) =>
    standingOf(stances(from, to), stances(to, from), [standardOf(from), standardOf(to)]),
  )
}

/**
 * How each city stands to each other city's product of one code, by the same rules. A product relies on no product of the
 * recognising city: what that one changes in its own leaves the recognition as it is.
 *
 * @param recognitions  those of the product that hold on the day asked about
 * @param products  the cities' versions of it on that day
 * @throws {HubError} RECOGNITION_CONFLICT
 */
export function productMatrix<Recognition extends ProductStance>(
  jurisdictions: readonly string[],
  recognitions: readonly Recognition[],
  products: readonly BegunOfCity[],
): Cell<Recognition>[] {
  const stances = between(recognitions)
  const productOf = ofCity(products)
  return cellsOf(jurisdictions, (from, to) => productStanding(stances(from, to), productOf(from)))
}

/** What statements of one city on one product of another come to. */
export function productStanding<Recognition extends ProductStance>(
  stances: readonly Recognition[],
  product: Begun | null,
): RecognitionStanding<Recognition> {
  return standingOf(stances, [], [product, null])
}

type BegunOfCity = Begun & Pick<CityStance, 'jurisdictionCode'>

function ofCity(versions: readonly BegunOfCity[]): (city: string) => Begun | null {
  return (city) => versions.find(({ jurisdictionCode }) => jurisdictionCode === city) ?? null
}

function between<Recognition extends CityStance>(recognitions: readonly Recognition[]) {
  return (from: string, to: string) =>
    recognitions.filter(
      ({ originCode, jurisdictionCode }) => originCode === from && jurisdictionCode === to,
    )
}

function cellsOf<Recognition extends Stance | ProductStance>(
  jurisdictions: readonly string[],
  standing: (from: string, to: string) => RecognitionStanding<Recognition>,
): Cell<Recognition>[] {
  const pairs = jurisdictions.flatMap((from) =>
    jurisdictions.filter((to) => to !== from).map((to) => ({ from, to, ...standing(from, to) })),
  )
  const isInForce = (from: string, to: string) =>
    pairs.some((pair) => pair.from === from && pair.to === to && pair.status === 'IN_FORCE')
  return pairs.map(({ from, to, status, stance, conflictsWith }) => {
    if (stance && conflictsWith) throw conflictOf(stance, conflictsWith)
    return { from, to, status, mutual: isInForce(from, to) && isInForce(to, from), stance }
  })
}

function conflictOf(one: Stance | ProductStance, other: Stance | ProductStance): HubError {
  const written = ({ id, status, conditional }: CityStance) =>
    `${id} (${status}${conditional ? ', on condition' : ''})`
  const pair = {
    one: written(one),
    other: written(other),
    jurisdiction: one.jurisdictionCode,
    origin: one.originCode,
  }
  return 'productCode' in one
    ? new HubError('RECOGNITION_CONFLICT.twoOnProduct', { ...pair, product: one.productCode })
    : new HubError('RECOGNITION_CONFLICT.two', { ...pair, behaviour: one.behaviourCode })
}
