import type { Day } from '../../schema/scalars/date.js'
import { holdsUpDecision, type ObjectionDays } from '../cases/objection-policy.js'
import type { MeasureRow } from '../catalogues.js'
import { earlier } from '../days.js'
import { isActive, publicityTerm, publicUntil } from '../publicity/publicity.js'
import { basisSupport, listObstacle } from '../standards/legal-basis.js'
import { measuresScore } from '../standards/no-score.js'
import type { PairStatus, Stance } from '../standards/recognition-matrix.js'
import { reachesBack } from '../standards/recognition-policy.js'
import type { CityPath, CityStandard, CommonRules, Rulebook } from '../standards/rulebook.js'
import { meetsStandard } from '../statistics/window-figures.js'
import { absent, neverSupplying, openEnds, type Unsupplied } from '../supply/silence.js'
import type { Figures, Severity, SubjectKind, TargetKind } from '../words.js'
import { type DecisionReason, decisionReasons, inOrder } from './decision-reasons.js'

/** A record of a breach or an entry on a list, as one city holds it. */
export interface Case {
  readonly kind: TargetKind
  readonly id: string
  /** Position of the city's clock at which this version of it was opened. */
  readonly position: number
  readonly jurisdictionCode: string
  /** Null for a record. */
  readonly listCode: string | null
  readonly behaviourCode: string | null
  readonly figures: Figures
  readonly decidedOn: Day
  readonly validUntil: Day | null
  readonly severity: Severity | null
  readonly endedOn: Day | null
  readonly objections: readonly ObjectionDays[]
  /** First day on which the penalty that a listing rests on is revoked; absent or null while none is. */
  readonly basisRevokedOn?: Day | null
  /** Whether it rests on a penalty that is not among what may be read of its city. */
  readonly basisUnseen?: boolean
}

/** A subject with the cases of all cities, ended ones too. */
export interface JudgedSubject {
  /** Null when no city knows the subject. */
  readonly kind: SubjectKind | null
  readonly cases: readonly Case[]
  /** Division codes of the cities whose data are not fresh. */
  readonly notAsked: readonly string[]
}

export type DecisionOutcome =
  | 'APPLICABLE'
  | 'NOT_APPLICABLE'
  | 'ADVISORY_ONLY'
  | 'DISPLAY_ONLY'
  | 'UNDETERMINED'

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
  /** Last day on which it holds as things stand; null when nothing in it ends, and for NOT_APPLICABLE. */
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
  /** Last day on which the outcome holds as things stand; null when no end is known. */
  readonly until: Day | null
  /** Cities that would have been needed and could not be asked. */
  readonly notAsked: readonly string[]
  /** Cities that do not share (不予共享) what could have changed the outcome. */
  readonly notShared: readonly string[]
  /** Cities that have never supplied (未归集) what could have changed the outcome. */
  readonly notSupplied: readonly string[]
  /** What of that they have never supplied, or only a part of. */
  readonly incompleteSupply: readonly Unsupplied[]
}

/**
 * > May measure M be applied to subject S by city T on day D? Punishment does not spread by itself: it takes an active record, a recognition in force (or a national list), the receiving city's threshold met by the record's own value, the measure in the edition in force, a path with a legal basis in the receiving city, and the subject's kind covered. — design.md 4
 *
 * Each case is judged along each path of the city from it to the measure; one that holds is enough. As long as a city
 * that could not be asked, a missing value or a pending objection could still change the outcome for the worse, it is
 * UNDETERMINED, never "not applicable"; so it is with what a city does not share, and with what it has never supplied. Of
 * what it has supplied a part of, that is told beside the outcome. What is known of a city that could not be asked is not
 * used.
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

/** Whether a case counts in a city, apart from any measure. */
export interface Counting {
  readonly reasons: readonly DecisionReason[]
  readonly facts: readonly Case[]
  /** Last days of the rules that it takes; null where no end is set. */
  readonly ends: readonly (Day | null)[]
  readonly isVerified: boolean
}

/**
 * > An effect exists only if national list, or recognition in force and the record passes the receiving city's threshold. — domain.md 1.12, invariant 1
 *
 * What is recognised is the other city's standard: a case that does not meet it is none that was recognised. On
 * condition means that the case alone must meet the receiving standard; otherwise that standard's window adds up the
 * cases of the city that holds them. An entry on a regional list counts like a record, by its behaviour. What was
 * decided before the recognition neither counts nor is added up, unless the policy of the day lets it reach back.
 */
export function countsIn(
  city: string,
  one: Case,
  active: readonly Case[],
  rules: Rulebook,
): Counting {
  const { lists, behaviours } = rules.common
  const list = one.listCode === null ? null : (lists.get(one.listCode) ?? null)
  const behaviour = behaviours.get(one.behaviourCode ?? '') ?? null
  const only = (reason: DecisionReason, isVerified = false): Counting => {
    return { reasons: [reason], facts: [one], ends: [], isVerified }
  }
  if (one.kind === 'LIST_ENTRY' && !list?.carried) return only('LIST_NOT_CARRIED')
  if (list?.scope === 'NATIONAL') return only('NATIONAL_LIST', list.verified)
  const isOwn = one.jurisdictionCode === city
  if (list && isOwn) return only('OWN_CASE', list.verified)
  if (list && !behaviour) return only('RECOGNITION_NOT_STATED')
  if (!behaviour) return only('BEHAVIOUR_UNKNOWN')

  const others = active.filter((other) => isAddedUp(other, one))
  const listVerified = list?.verified ?? true
  if (isOwn) {
    const met = meeting(one, others, city, rules, inReceivingCity)
    return {
      reasons: ['OWN_CASE', ...met.reasons],
      facts: met.facts,
      ends: met.ends,
      isVerified: behaviour.verified && met.isVerified,
    }
  }
  const from = one.jurisdictionCode
  const { status, stance, conflictsWith } = rules.recognitionOf(from, city, behaviour.code)
  const isCovered = ({ decidedOn }: Case) =>
    reachesBack(rules.on, rules.common.recognitionPolicies) ||
    rules.wasRecognised(from, city, behaviour.code, decidedOn)
  const inOrigin = meeting(one, others, from, rules, inCityOfOrigin)
  const addedUp = stance?.conditional ? [] : others.filter(isCovered)
  const inCity = meeting(one, addedUp, city, rules, inReceivingCity)
  return {
    reasons: [
      conflictsWith
        ? 'RECOGNITION_CONFLICT'
        : status === 'NOT_STATED'
          ? absent(recognitionReasons[status], city, 'RECOGNITIONS', rules)
          : recognitionReasons[status],
      ...(status === 'IN_FORCE' && !isCovered(one) ? (['BEFORE_RECOGNITION'] as const) : []),
      ...inOrigin.reasons.filter((reason) => reason !== 'THRESHOLD_MET'),
      ...inCity.reasons,
    ],
    facts: [...new Set([...inOrigin.facts, ...inCity.facts])],
    ends: [...inCity.ends, ...inOrigin.ends, stance?.validUntil ?? null],
    isVerified:
      listVerified &&
      behaviour.verified &&
      inCity.isVerified &&
      inOrigin.isVerified &&
      stance?.illustrative === false,
  }
}

const recognitionReasons: Readonly<Record<PairStatus, DecisionReason>> = {
  IN_FORCE: 'RECOGNISED',
  NOT_STATED: 'RECOGNITION_NOT_STATED',
  PROPOSED: 'RECOGNITION_PROPOSED',
  SUSPENDED: 'RECOGNITION_SUSPENDED',
  NEEDS_RESIGNING: 'RECOGNITION_NEEDS_RESIGNING',
  WITHDRAWN: 'RECOGNITION_WITHDRAWN',
  REFUSED: 'RECOGNITION_REFUSED',
}

/** The reason that stands for where a pair of cities stands. */
export function recognitionReason(status: PairStatus): DecisionReason {
  return recognitionReasons[status]
}

function isAddedUp(other: Case, one: Case): boolean {
  return (
    one.kind === 'RECORD' &&
    other.kind === 'RECORD' &&
    other.jurisdictionCode === one.jurisdictionCode &&
    other.behaviourCode === one.behaviourCode
  )
}

/** What it means where a city has no standard, or one that the case does not meet. */
interface StandardReasons {
  readonly missing: DecisionReason
  readonly notMet: DecisionReason
}
const inReceivingCity: StandardReasons = {
  missing: 'STANDARD_MISSING',
  notMet: 'THRESHOLD_NOT_MET',
}
const inCityOfOrigin: StandardReasons = {
  missing: 'ORIGIN_STANDARD_MISSING',
  notMet: 'ORIGIN_THRESHOLD_NOT_MET',
}

/**
 * > 从旧兼从轻: judged by the standard of the day of the decision, unless today's is milder. — issue 16.5
 *
 * So the case has to meet both: what was none under the standard of its day does not become one, and what is none under
 * today's is none any more. A city that had no standard between two of its own had none; of the time before its first
 * nobody can say.
 */
function meeting(
  one: Case,
  others: readonly Case[],
  city: string,
  rules: Rulebook,
  { missing, notMet }: StandardReasons,
): Counting {
  const today = rules.standardOf(city, one.behaviourCode!)
  const then = rules.standardThen(city, one.behaviourCode!, one.decidedOn)
  const standards = [today, then].filter((rule) => rule !== null && rule !== 'UNKNOWN')
  const unknown: DecisionReason[] = then === 'UNKNOWN' ? ['STANDARD_OF_DAY_UNKNOWN'] : []
  const ends = [today?.validUntil ?? null]
  const isVerified = standards.every(({ illustrative }) => !illustrative)
  const judged = (reason: DecisionReason, facts: readonly Case[]): Counting => {
    return { reasons: [reason, ...unknown], facts, ends, isVerified }
  }
  if (today === null || then === null) {
    const reason = absent(missing, city, 'STANDARDS', rules)
    // Of which day a standard is unknown adds nothing where all of them are.
    return reason === missing
      ? judged(missing, [one])
      : { reasons: [reason], facts: [one], ends, isVerified }
  }
  if (standards.some(({ threshold }) => measuresScore(threshold))) {
    return judged('SCORE_REFUSED', [one])
  }
  const met = [...new Set(standards)].map((standard) => meetsStandard(one, others, standard))
  const failed = met.filter(({ outcome }) => outcome === false)
  if (failed.length > 0) return judged(notMet, usedIn(failed))
  const isOpen = met.some(({ outcome }) => outcome === 'UNDETERMINED')
  return judged(isOpen ? 'VALUE_MISSING' : 'THRESHOLD_MET', usedIn(met))
}

function usedIn(met: readonly { readonly used: readonly Case[] }[]): Case[] {
  return [...new Set(met.flatMap(({ used }) => used))]
}

/** What the legal bases of path and list, the measure and the path allow at most. */
export function basisReasons(
  path: CityPath,
  one: Pick<Case, 'jurisdictionCode' | 'listCode'>,
  measure: MeasureRow,
  city: string,
  { lists }: CommonRules,
): DecisionReason[] {
  const list = lists.get(one.listCode ?? '')
  const question = {
    rank: path.basisRank,
    list: list
      ? {
          rank: list.basisRank,
          isNational: list.scope === 'NATIONAL',
          barsClass1: list.barsClass1,
        }
      : null,
    measureClass: measure.class,
    courtDecides: measure.courtDecides,
    isOwnCase: one.jurisdictionCode === city,
  }
  const support = basisSupport(question)
  const obstacle = listObstacle(question)
  const reasons: DecisionReason[] = []
  if (support === 'NONE') reasons.push('BASIS_TOO_LOW')
  if (obstacle === 'BASIS_TOO_LOW') reasons.push('LIST_BASIS_TOO_LOW')
  if (obstacle === 'BARRED') reasons.push('LIST_BARS_MEASURE')
  if (support === 'ADVISORY') reasons.push('BASIS_ADVISORY')
  if (support === 'UNRANKED') reasons.push('BASIS_UNRANKED')
  if (measure.bindingPower === 'ADVISORY' || path.power === 'ADVISORY') {
    reasons.push('MEASURE_ADVISORY')
  }
  if (measure.displayOnly) reasons.push('MEASURE_DISPLAY_ONLY')
  return reasons
}

/** What reasons come to. */
export function outcomeBy(
  reasons: Iterable<DecisionReason>,
  demonstration: boolean,
): DecisionOutcome {
  const effects = new Set([...reasons].map(effectOf))
  if (effects.has('AGAINST')) return 'NOT_APPLICABLE'
  if (effects.has('OPEN')) return 'UNDETERMINED'
  if (effects.has('LIMITS_TO_DISPLAY')) return 'DISPLAY_ONLY'
  const isAdvice =
    effects.has('LIMITS_TO_ADVICE') || (effects.has('LIMITS_UNVERIFIED') && !demonstration)
  return isAdvice ? 'ADVISORY_ONLY' : 'APPLICABLE'
}

/** What a reason does to the outcome. */
export function effectOf(reason: DecisionReason) {
  return decisionReasons[reason].effect
}

/** The most that a measure can come to. */
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

/** The last of them; without an end as soon as one has none. */
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
