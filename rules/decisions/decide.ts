import type { Day } from '../../schema/scalars/date.js'
import { holdsUpDecision } from '../cases/objection-policy.js'
import type { MeasureRow } from '../catalogues.js'
import { earlier } from '../days.js'
import { isActive, publicityTerm, publicUntil } from '../publicity/publicity.js'
import type { Stance } from '../standards/recognition-matrix.js'
import type { CityPath, CityStandard, CommonRules, Rulebook } from '../standards/rulebook.js'
import { absent, neverSupplying, openEnds, type Unsupplied } from '../supply/silence.js'
import type { Severity, SubjectKind } from '../words.js'
import type { Case, JudgedSubject } from './case.js'
import { countsIn } from './counting.js'
import { type DecisionReason, inOrder } from './decision-reasons.js'
import { basisReasons, type DecisionOutcome, effectOf, outcomeBy } from './outcome.js'

/** One case judged along one path of the city; `path` is null where the city has none from it to the measure. */
export interface Ground<Path extends CityPath = CityPath> {
  readonly outcome: DecisionOutcome
  readonly reasons: readonly DecisionReason[]
  readonly case: Case
  readonly path: Path | null
  /** The case, and those that were added up with it. */
  readonly facts: readonly Case[]
  /** Never higher than the case's own, nor than the common catalogue's; null when unknown, and for NOT_APPLICABLE. */
  readonly severity: Severity | null
  /** Last day on which it holds, by what is known today; null when nothing in it ends, and for NOT_APPLICABLE. */
  readonly until: Day | null
}

export interface Decision<Path extends CityPath = CityPath> {
  readonly measureCode: string
  readonly jurisdictionCode: string
  readonly on: Day
  readonly outcome: DecisionOutcome
  readonly reasons: readonly DecisionReason[]
  /** Law and article of the paths that the outcome rests on. */
  readonly articles: readonly string[]
  /** Units that decide, along those paths. */
  readonly units: readonly string[]
  /** Every case judged, those that the outcome rests on and those that it does not. */
  readonly grounds: readonly Ground<Path>[]
  /** Cases that the outcome rests on, each once. */
  readonly facts: readonly Case[]
  /** The highest of the grounds that the outcome rests on. */
  readonly severity: Severity | null
  /** Last day on which the outcome holds, by what is known today; null when no end is known. */
  readonly until: Day | null
  /** Cities that were needed and could not be asked. */
  readonly notAsked: readonly string[]
  /** Cities that do not share (不予共享) data that could have changed the outcome. */
  readonly notShared: readonly string[]
  /** Cities that have never supplied (未归集) data that could have changed the outcome. */
  readonly notSupplied: readonly string[]
  /** Kinds of such data that they have never supplied, or only in part. */
  readonly incompleteSupply: readonly Unsupplied[]
}

/**
 * > May measure M be applied to subject S by city T on day D? Punishment does not spread by itself: it takes an active record, a recognition in force (or a national list), the receiving city's threshold met by the record's own value, the measure in the edition in force, a path with a legal basis in the receiving city, and the subject's kind covered. — design.md 4
 *
 * Each case is judged along each path of the city from it to the measure; one that holds is enough. As long as a city
 * that could not be asked, a missing value or a pending objection could still change the outcome for the worse, it is
 * UNDETERMINED, never "not applicable". The same holds for what a city does not share or has never supplied; what it
 * has supplied in part is told beside the outcome. What is known of a city that could not be asked is not used.
 *
 * @param city  division code of the city that would apply the measure
 * @param rules  those of the day asked about
 */
export function decide<Path extends CityPath>(
  measure: MeasureRow,
  city: string,
  subject: JudgedSubject,
  rules: Rulebook<CityStandard, Stance, Path>,
): Decision<Path> {
  const { on, common } = rules
  const { kind, notAsked } = subject
  const none = { measureCode: measure.code, jurisdictionCode: city, on, grounds: [] }
  if (!measure.enabled) return { ...none, ...notApplicable('MEASURE_DISABLED') }
  if (kind !== null && !isCovered(measure, kind)) {
    return { ...none, ...notApplicable('KIND_NOT_COVERED') }
  }
  const open = openEnds(measure, city, kind, rules)
  const incomplete =
    notAsked.length === 0
      ? open.incomplete
      : open.incomplete.filter(({ jurisdictionCode }) => !notAsked.includes(jurisdictionCode))
  const unsupplied = neverSupplying(incomplete)
  if (kind === null && notAsked.length === 0 && unsupplied.length === 0) {
    return { ...none, ...notApplicable('SUBJECT_UNKNOWN'), incompleteSupply: incomplete }
  }
  const active = kind === null || notAsked.includes(city) ? [] : activeCases(subject, on, common)
  const grounds = active.flatMap((one) => judge(one, active, { measure, city, kind: kind!, rules }))
  const { notShared } = open
  const isOpenEnded = notAsked.length + notShared.length + unsupplied.length > 0
  const most = mostOf(measure, common)
  const outcome = outcomeOf(grounds, most, isOpenEnded)
  const deciding = grounds.filter((ground) => ground.outcome === outcome)
  const paths = deciding.flatMap(({ path }) => path ?? [])
  const isOpen = outcome === 'UNDETERMINED' && notAsked.length > 0
  const unseen = outcome === 'UNDETERMINED' ? unseenBases(deciding, rules) : []
  const lacking =
    unseen.length === 0
      ? incomplete
      : [...incomplete, ...unseen.flatMap(({ gap }) => gap ?? [])].filter(isFirst)
  const withoutSupply = outcome === 'UNDETERMINED' ? neverSupplying(lacking) : []
  const reasons = deciding.flatMap((ground) => ground.reasons)
  const withholding =
    outcome === 'UNDETERMINED'
      ? [...notShared, ...unseen.flatMap(({ city, gap }) => (gap === null ? city : []))]
      : []
  if (isOpen) reasons.push('COULD_NOT_ASK')
  if (withholding.length > 0) reasons.push('NOT_SHARED')
  if (withoutSupply.length > 0) reasons.push('NOT_SUPPLIED')
  if (reasons.length === 0) reasons.push('NO_ACTIVE_CASE')
  return {
    ...none,
    grounds,
    outcome,
    reasons: inOrder(reasons),
    articles: [...new Set(paths.map(({ legalBasis }) => legalBasis))],
    units: [...new Set(paths.map(({ implementingUnit }) => implementingUnit))],
    facts: [...new Set(deciding.flatMap(({ facts }) => facts))],
    severity: highest(deciding.map(({ severity }) => severity)),
    until: latest(deciding.map(({ until }) => until)),
    notAsked: isOpen ? notAsked : [],
    notShared: [...new Set(withholding)],
    notSupplied: withoutSupply,
    incompleteSupply: outcome === most ? [] : lacking,
  }
}

/** Cities whose cases rest on penalties that nobody sees; the gap is null where they withhold them (不予共享). */
function unseenBases(
  grounds: readonly Ground<CityPath>[],
  rules: Pick<Rulebook, 'notShared' | 'supplyOf'>,
): { readonly city: string; readonly gap: Unsupplied | null }[] {
  return grounds
    .flatMap(({ facts }) => facts)
    .flatMap((fact) => {
      const why = silenceOfBasis(fact, rules)
      const city = fact.jurisdictionCode
      const gap = { jurisdictionCode: city, what: 'PENALTY', state: 'NEVER_SUPPLIED' } as const
      return why === null ? [] : { city, gap: why === 'NOT_SUPPLIED' ? gap : null }
    })
}

function isFirst(gap: Unsupplied, at: number, all: readonly Unsupplied[]): boolean {
  return all.findIndex((one) => isSameGap(one, gap)) === at
}

function isSameGap(one: Unsupplied, other: Unsupplied): boolean {
  return one.jurisdictionCode === other.jurisdictionCode && one.what === other.what
}

/** Cases that may be used: of cities that were asked, a breach, and active on the day. */
export function activeCases(
  { cases, notAsked }: Pick<JudgedSubject, 'cases' | 'notAsked'>,
  on: Day,
  common: CommonRules,
): Case[] {
  return cases.filter(
    (one) =>
      !notAsked.includes(one.jurisdictionCode) &&
      (one.kind === 'LIST_ENTRY'
        ? common.lists.get(one.listCode ?? '')?.colour !== 'RED'
        : one.behaviourCode !== null) &&
      isActive(one, on, common),
  )
}

/** Which measure is asked for, by which city, on what kind of subject. */
export interface Situation<Path extends CityPath> {
  readonly measure: MeasureRow
  readonly city: string
  readonly kind: SubjectKind
  readonly rules: Rulebook<CityStandard, Stance, Path>
}

/** One ground for each path from the case to the measure. */
function judge<Path extends CityPath>(
  one: Case,
  active: readonly Case[],
  situation: Situation<Path>,
): Ground<Path>[] {
  const { measure, city, rules } = situation
  const paths = rules.pathsTo(city, measure.code).filter((path) => startsFrom(path, one))
  if (paths.length > 0) return paths.map((path) => judgeAlong(path, one, active, situation))
  const reasons = [absent('PATH_MISSING', city, 'PATHS', rules)]
  const outcome = outcomeBy(reasons, rules.common.demonstration)
  return [{ outcome, reasons, case: one, path: null, facts: [one], ...noEffect }]
}

/** A list's path starts from its entries, a behaviour's from records. */
export function startsFrom({ listCode, behaviourCode }: CityPath, one: Case): boolean {
  return one.kind === 'LIST_ENTRY'
    ? listCode !== null && listCode === one.listCode
    : behaviourCode !== null && behaviourCode === one.behaviourCode
}

/** One case judged along one path of the city to the measure. */
export function judgeAlong<Path extends CityPath>(
  path: Path,
  one: Case,
  active: readonly Case[],
  { measure, city, kind, rules }: Situation<Path>,
): Ground<Path> {
  const { on, common } = rules
  const listed = rules.measureOf(city, measure.code)
  const counting = countsIn(city, one, active, rules)
  const facts = counting.facts
  const reasons = new Set(counting.reasons)
  if (!measure.enabled) reasons.add('MEASURE_DISABLED')
  if (!listed) reasons.add(absent('MEASURE_NOT_LISTED', city, 'MEASURES', rules))
  if (!isCovered(measure, kind) || !coversKind(one, kind, common)) reasons.add('KIND_NOT_COVERED')
  if (one.severity === null) reasons.add('SEVERITY_UNKNOWN')
  if (facts.some(({ objections }) => holdsUpDecision(objections, on, common.objectionPolicies))) {
    reasons.add('UNDER_OBJECTION')
  }
  if (facts.some(({ basisRevokedOn }) => basisRevokedOn != null && basisRevokedOn <= on)) {
    reasons.add('BASIS_REVOKED')
  }
  for (const fact of facts) {
    const why = silenceOfBasis(fact, rules)
    if (why !== null) reasons.add(why)
  }
  for (const reason of basisReasons(path, one, measure, city, common)) reasons.add(reason)
  const isVerified =
    counting.isVerified && measure.verified && !path.illustrative && hasVerifiedTerm(one, common)
  if (!isVerified) reasons.add('BASIS_UNVERIFIED')

  const outcome = outcomeBy(reasons, common.demonstration)
  if (outcome === 'NOT_APPLICABLE') {
    const against = inOrder(reasons).filter((reason) => effectOf(reason) === 'AGAINST')
    return { outcome, reasons: against, case: one, path, facts, ...noEffect }
  }
  return {
    outcome,
    reasons: inOrder(reasons),
    case: one,
    path,
    facts,
    severity: cappedSeverity(one, common),
    until: earliest([
      ...facts.map((fact) => publicUntil(fact, common) ?? fact.validUntil),
      ...counting.ends,
      path.validUntil,
      listed?.validUntil ?? null,
    ]),
  }
}

/**
 * Why nobody sees the penalty that a case rests on, which may have been revoked: its city does not share penalties
 * (不予共享), or has never supplied any (未归集). Null where it is seen, or the city has it not among those it supplies.
 */
function silenceOfBasis(
  { basisUnseen, jurisdictionCode }: Case,
  { notShared, supplyOf }: Pick<Rulebook, 'notShared' | 'supplyOf'>,
): 'NOT_SHARED' | 'NOT_SUPPLIED' | null {
  if (!basisUnseen) return null
  if (notShared.get(jurisdictionCode)?.has('PENALTY')) return 'NOT_SHARED'
  return supplyOf(jurisdictionCode, 'PENALTY') === 'NEVER_SUPPLIED' ? 'NOT_SUPPLIED' : null
}

/** The strongest outcome that a measure can have. */
export function mostOf(
  { displayOnly, bindingPower, verified }: MeasureRow,
  common: Pick<CommonRules, 'demonstration'>,
): DecisionOutcome {
  if (displayOnly) return 'DISPLAY_ONLY'
  const isAdvice = bindingPower === 'ADVISORY' || (!verified && !common.demonstration)
  return isAdvice ? 'ADVISORY_ONLY' : 'APPLICABLE'
}

function outcomeOf(
  grounds: readonly Ground[],
  most: DecisionOutcome,
  isIncomplete: boolean,
): DecisionOutcome {
  const found = new Set(grounds.map(({ outcome }) => outcome))
  if (found.has(most)) return most
  if (isIncomplete || found.has('UNDETERMINED')) return 'UNDETERMINED'
  return found.has('ADVISORY_ONLY') ? 'ADVISORY_ONLY' : 'NOT_APPLICABLE'
}

/** A sole trader counts as an organisation; a measure for persons does not fall on those behind an organisation. */
function isCovered(measure: MeasureRow, kind: SubjectKind): boolean {
  return kind === 'PERSON' ? measure.appliesToPersons : measure.appliesToOrganisations
}

function coversKind(one: Case, kind: SubjectKind, { lists, behaviours }: CommonRules): boolean {
  const source =
    one.listCode === null ? behaviours.get(one.behaviourCode ?? '') : lists.get(one.listCode)
  return source?.subjectKinds.includes(kind) ?? false
}

function hasVerifiedTerm({ severity, decidedOn }: Case, { publicityTerms }: CommonRules): boolean {
  return severity !== null && publicityTerm(severity, decidedOn, publicityTerms).verified
}

const severities: readonly Severity[] = ['MINOR', 'GENERAL', 'SERIOUS']

/**
 * > Effect severity is at most the source's and at most the hub's. — domain.md 1.12, invariant 2
 *
 * The hub's, for an entry on a national list, is serious by law; else it is that of the behaviour.
 */
function cappedSeverity(one: Case, { lists, behaviours }: CommonRules): Severity | null {
  if (one.severity === null) return null
  const isNational = lists.get(one.listCode ?? '')?.scope === 'NATIONAL'
  const hub = isNational ? 'SERIOUS' : (behaviours.get(one.behaviourCode ?? '')?.severity ?? null)
  if (hub === null) return one.severity
  return severities[Math.min(severities.indexOf(one.severity), severities.indexOf(hub))]!
}

function highest(given: readonly (Severity | null)[]): Severity | null {
  return severities.findLast((severity) => given.includes(severity)) ?? null
}

function earliest(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((first, day) => (first === null ? day : earlier(first, day)), null)
}

/** The latest of them; none as soon as one has no end. */
function latest(days: readonly (Day | null)[]): Day | null {
  if (days.includes(null)) return null
  return [...days].sort().at(-1) ?? null
}

const noEffect = { severity: null, until: null }

function notApplicable(reason: DecisionReason) {
  return {
    outcome: 'NOT_APPLICABLE' as const,
    reasons: [reason],
    articles: [],
    units: [],
    facts: [],
    ...noEffect,
    notAsked: [],
    notShared: [],
    notSupplied: [],
    incompleteSupply: [],
  }
}
