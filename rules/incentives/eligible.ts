import type { Day } from '../../schema/scalars/date.js'
import { holdsUpDecision, type ObjectionDays } from '../cases/objection-policy.js'
import { addMonths } from '../days.js'
import { isActive, type Publishable } from '../publicity/publicity.js'
import type { CommonRules, Rulebook } from '../standards/rulebook.js'
import { industryRange } from '../subjects/industry.js'
import { register, seriousLists } from '../supply/supply.js'
import type { RecordKind, SubjectKind } from '../words.js'
import { type EligibilityReason, inOrder, silenceBehind } from './eligibility-reasons.js'
import type { EqualLists, IncentiveProduct, EligibilityFact as Wanted } from './product.js'
import { type DatedEntry, redStanding } from './red-entry.js'

/** A fact of one city that may speak for or against a subject. */
interface FactOfCity {
  readonly jurisdictionCode: string
  readonly id: string
  readonly objections: readonly ObjectionDays[]
}

export interface EntryFact extends FactOfCity, DatedEntry {
  readonly kind: 'LIST_ENTRY'
  readonly listCode: string
  /** First day on which the penalty that the listing rests on is revoked; null or absent while none is. */
  readonly basisRevokedOn?: Day | null
}

/** A licence, an award or a commitment. */
export interface RecordFact
  extends FactOfCity,
    Omit<Publishable, 'kind' | 'listCode' | 'severity'> {
  readonly kind: 'RECORD'
  readonly recordKind: Exclude<RecordKind, 'PENALTY' | 'INTERVIEW'>
  /** Kind of the licence or type of the commitment; null where its city does not say, and of awards. */
  readonly typeCode: string | null
  /** Of a commitment whether it was kept; null where its city does not say, and of others. */
  readonly kept: boolean | null
}

export type UsedFact = EntryFact | RecordFact

/** What the cities say of one subject. */
export interface Applicant {
  /** Null when no city knows the subject. */
  readonly kind: SubjectKind | null
  /** As its cities have registered it. */
  readonly registered: readonly {
    readonly industryCode: string | null
    readonly divisionCode: string | null
    readonly registeredOn: Day | null
  }[]
  /** Entries on lists of both colours, ended ones too. */
  readonly entries: readonly (EntryFact & { readonly colour: 'RED' | 'SERIOUS' })[]
  readonly records: readonly RecordFact[]
  /** Division codes of the cities that could not be asked. */
  readonly notAsked: readonly string[]
}

export type EligibilityOutcome = 'YES' | 'NO' | 'COULD_NOT_ASK' | 'NOT_SUPPLIED' | 'UNDER_OBJECTION'

/** A fact that would have to be there and is not. */
export interface MissingFact {
  readonly wanted: Wanted
  readonly reason: EligibilityReason
}

export interface Eligibility {
  readonly outcome: EligibilityOutcome
  /** Why, each once; never empty. */
  readonly reasons: readonly EligibilityReason[]
  /** Facts that would have to be there, only with NO; of those joined by OR any one is enough. */
  readonly missing: readonly MissingFact[]
  /** Facts that the answer rests on. */
  readonly facts: readonly UsedFact[]
  /** Cities that were needed and could not be asked. */
  readonly notAsked: readonly string[]
  /** Cities that have never supplied, or do not share, what the answer needs. */
  readonly silent: readonly string[]
}

/** What a product asks, of whichever city's subjects. */
export interface EligibilityQuestion {
  readonly product: Pick<
    IncentiveProduct,
    'jurisdictionCode' | 'subjectKinds' | 'industryCodes' | 'divisionCodes' | 'eligibility'
  >
  /** City that recognises the product; null where its own city is asked. */
  readonly recognisedBy: {
    readonly jurisdictionCode: string
    /** Its lists that count as those of the product's city. */
    readonly equalLists: EqualLists
  } | null
}

/** The rules that it is judged by. */
export type EligibilityRules = Pick<Rulebook, 'on' | 'notShared' | 'supplyOf' | 'members'> & {
  readonly common: Pick<
    CommonRules,
    'lists' | 'publicityTerms' | 'recordMonths' | 'objectionPolicies'
  >
}

/**
 * > May subject S have product P on day D? Eligibility is by positive facts; the one negative is an active serious entry in any city. — workflows.md 9; domain.md 1.11
 *
 * No score and no penalty is read. As long as a city could not be asked it is neither YES nor NO; what a city has never
 * supplied, does not share, or what is under objection, leaves it open where it could change the answer. A NO is an
 * answer to whoever asked and nothing else: it is stored nowhere.
 */
export function eligible(
  question: EligibilityQuestion,
  applicant: Applicant,
  rules: EligibilityRules,
): Eligibility {
  const { kind, notAsked } = applicant
  if (notAsked.length > 0) {
    return { ...nothing, outcome: 'COULD_NOT_ASK', reasons: ['COULD_NOT_ASK'], notAsked }
  }
  if (kind === null) {
    const silent = rules.members.filter(
      (city) => rules.supplyOf(city, register) === 'NEVER_SUPPLIED',
    )
    return silent.length > 0
      ? { ...nothing, outcome: 'NOT_SUPPLIED', reasons: ['NOT_SUPPLIED'], silent }
      : { ...nothing, outcome: 'NO', reasons: ['SUBJECT_UNKNOWN'] }
  }
  const asked = { ...question, applicant, kind, rules }
  const { join, facts, noSeriousEntry } = question.product.eligibility
  const wanted = facts.map((fact) => judged(fact, asked))
  const said = all([
    covered(asked),
    join === 'AND' ? all(wanted) : any(wanted),
    ...(noSeriousEntry ? [withoutSeriousEntry(asked)] : []),
  ])
  return {
    outcome: outcomeOf(said),
    reasons: inOrder(said.value ? ['CONDITIONS_MET'] : said.reasons),
    missing: said.value === false ? said.missing : [],
    facts: [...new Set(said.facts)],
    notAsked: [],
    silent: said.value === null ? [...new Set(said.silent)] : [],
  }
}

interface Asked extends EligibilityQuestion {
  readonly applicant: Applicant
  readonly kind: SubjectKind
  readonly rules: EligibilityRules
}

/** What a condition comes to: null while it is open. */
interface Said {
  readonly value: boolean | null
  readonly reasons: readonly EligibilityReason[]
  readonly facts: readonly UsedFact[]
  readonly missing: readonly MissingFact[]
  readonly silent: readonly string[]
}

const nothing = { missing: [], facts: [], notAsked: [], silent: [] }
const yes: Said = { value: true, reasons: [], facts: [], missing: [], silent: [] }

function outcomeOf({ value, reasons }: Said): EligibilityOutcome {
  if (value !== null) return value ? 'YES' : 'NO'
  return reasons.some((reason) => silenceBehind(reason) === 'NOT_SUPPLIED')
    ? 'NOT_SUPPLIED'
    : 'UNDER_OBJECTION'
}

/** All of them; of none it is true. What does not bear on the value is left out. */
function all(parts: readonly Said[]): Said {
  return together(parts, false)
}

/** Any of them. */
function any(parts: readonly Said[]): Said {
  return together(parts, true)
}

/** @param decides  the value of one part by which that of the whole is settled */
function together(parts: readonly Said[], decides: boolean): Said {
  const values = parts.map(({ value }) => value)
  const value = values.includes(decides) ? decides : values.includes(null) ? null : !decides
  const bearing = parts.filter((part) => part.value === value)
  return {
    value,
    reasons: bearing.flatMap(({ reasons }) => reasons),
    facts: bearing.flatMap(({ facts }) => facts),
    missing: bearing.flatMap(({ missing }) => missing),
    silent: bearing.flatMap(({ silent }) => silent),
  }
}

function judged(wanted: Wanted, asked: Asked): Said {
  if (wanted.fact === 'RED_LIST') return onRedList(wanted, asked)
  if (wanted.fact === 'REGISTERED_YEARS') return registeredFor(wanted, asked)
  return withRecord(wanted, asked)
}

/** Whether it is a product for this kind of subject, industry and seat; nothing named leaves nobody out. */
function covered({ product, applicant, kind }: Asked): Said {
  const { registered } = applicant
  const industries = product.industryCodes.flatMap((code) => industryRange(code) ?? [])
  const divisions = product.divisionCodes.map((code) => code.replace(/(00)+$/, ''))
  return all([
    product.subjectKinds.includes(kind) ? yes : no('KIND_NOT_COVERED'),
    industries.length === 0
      ? yes
      : among(
          registered.map(({ industryCode }) => industryCode),
          (code) =>
            industries.some(
              ({ from, beyond }) => code >= from && (beyond === null || code < beyond),
            ),
          'INDUSTRY',
        ),
    divisions.length === 0
      ? yes
      : among(
          registered.map(({ divisionCode }) => divisionCode),
          (code) => divisions.some((start) => code.startsWith(start)),
          'DIVISION',
        ),
  ])
}

/** Whether any of the values known is meant. */
function among(
  values: readonly (string | null)[],
  isMeant: (value: string) => boolean,
  what: 'INDUSTRY' | 'DIVISION',
): Said {
  const known = values.filter((value) => value !== null)
  if (known.some(isMeant)) return yes
  return known.length > 0 ? no(`${what}_NOT_COVERED`) : left(`${what}_UNKNOWN`)
}

/** In force on one of the lists, as the product's city keeps it, or on one that the recognising city holds equal. */
function onRedList(wanted: Wanted, asked: Asked): Said {
  const { product, recognisedBy, applicant, rules } = asked
  const lists = [
    ...wanted.codes.map((code) => [product.jurisdictionCode, code] as const),
    ...(recognisedBy === null
      ? []
      : wanted.codes.flatMap((code) =>
          (recognisedBy.equalLists[code] ?? []).map(
            (own) => [recognisedBy.jurisdictionCode, own] as const,
          ),
        )),
  ]
  const serious = applicant.entries.filter(({ colour }) => colour === 'SERIOUS')
  const missing = lacking(wanted, 'RED_ENTRY_MISSING')
  // A city that says nothing of a serious list may suspend it.
  const silent = silentOnSeriousLists(asked)
  const found = lists.flatMap(([city, listCode]): Said[] => {
    const entries = applicant.entries.filter(
      (one) => one.jurisdictionCode === city && one.listCode === listCode,
    )
    if (entries.length === 0) return [silence(city, listCode, rules) ?? missing]
    return entries.map((entry) => {
      const { standing, suspendedBy } = redStanding(entry, serious, rules.on, rules.common)
      if (standing === 'IN_FORCE') return all([proven(entry, rules), ...silent])
      if (standing !== 'SUSPENDED') return missing
      const facts = [entry, ...suspendedBy]
      // What suspends it may turn out wrong: until then nobody says that it is missing.
      const isOpen = suspendedBy.every((one) => doubtOn(one, rules) !== null)
      return isOpen
        ? { ...left(doubtOn(suspendedBy[0]!, rules)!), facts }
        : { ...lacking(wanted, 'RED_ENTRY_SUSPENDED'), facts }
    })
  })
  return simplest(any(found), wanted)
}

const recordsWanted = {
  LICENCE: ['LICENCE', 'LICENCE_MISSING'],
  AWARD: ['AWARD', 'AWARD_MISSING'],
  COMMITMENT_KEPT: ['COMMITMENT', 'COMMITMENT_MISSING'],
} as const

/** A licence or award in force, or a commitment that was kept, in any city. */
function withRecord(wanted: Wanted, { applicant, rules }: Asked): Said {
  const [recordKind, reason] = recordsWanted[wanted.fact as keyof typeof recordsWanted]
  const fitting = applicant.records.flatMap((record): Said[] => {
    const { typeCode, kept } = record
    if (record.recordKind !== recordKind) return []
    const counted = { ...record, kind: recordKind, listCode: null, severity: null }
    if (!isActive(counted, rules.on, rules.common)) return []
    const isOfType = wanted.codes.length === 0 || (typeCode && wanted.codes.includes(typeCode))
    const isKept = recordKind === 'COMMITMENT' ? kept : true
    if (isKept === false || isOfType === false) return []
    return isKept === true && isOfType === true
      ? [proven(record, rules)]
      : [{ ...left('TYPE_NOT_TOLD'), silent: [record.jurisdictionCode] }]
  })
  const silent = rules.members.flatMap((city) => silence(city, recordKind, rules) ?? [])
  return simplest(any([lacking(wanted, reason), ...silent, ...fitting]), wanted)
}

function registeredFor(wanted: Wanted, { applicant, rules }: Asked): Said {
  const [first] = applicant.registered.flatMap(({ registeredOn }) => registeredOn ?? []).sort()
  if (first === undefined) return left('REGISTRATION_DAY_UNKNOWN')
  return addMonths(first, wanted.years! * 12) <= rules.on
    ? yes
    : lacking(wanted, 'REGISTERED_TOO_SHORT')
}

/** The one negative: an active entry on a serious list of any city. */
function withoutSeriousEntry(asked: Asked): Said {
  const { applicant, rules } = asked
  const entries = applicant.entries
    .filter((one) => one.colour === 'SERIOUS' && isActive(one, rules.on, rules.common))
    .map((entry): Said => {
      const doubt = doubtOn(entry, rules)
      return { ...(doubt === null ? no('SERIOUS_ENTRY_ACTIVE') : left(doubt)), facts: [entry] }
    })
  return all([yes, ...silentOnSeriousLists(asked), ...entries])
}

/** A part for each serious list of which a city says nothing. */
function silentOnSeriousLists({ kind, rules }: Asked): readonly Said[] {
  const byKind = silentLists.get(rules) ?? new Map<SubjectKind, readonly Said[]>()
  silentLists.set(rules, byKind)
  const known = byKind.get(kind)
  if (known) return known
  const codes = seriousLists(rules.common, kind)
  const found = rules.members.flatMap((city) =>
    codes.flatMap((code) => silence(city, code, rules) ?? []),
  )
  byKind.set(kind, found)
  return found
}

/** By rules: the same for every subject of a kind. */
const silentLists = new WeakMap<EligibilityRules, Map<SubjectKind, readonly Said[]>>()

/** What speaks for the subject does so while no objection to it is pending. */
function proven(fact: UsedFact, rules: EligibilityRules): Said {
  return { ...(isHeldUp(fact, rules) ? left('UNDER_OBJECTION') : yes), facts: [fact] }
}

/** Why an entry that stands may not be relied on; null where it may. */
function doubtOn(entry: EntryFact, rules: EligibilityRules): EligibilityReason | null {
  const { basisRevokedOn = null } = entry
  if (basisRevokedOn !== null && basisRevokedOn <= rules.on) return 'BASIS_REVOKED'
  return isHeldUp(entry, rules) ? 'UNDER_OBJECTION' : null
}

function isHeldUp({ objections }: FactOfCity, { on, common }: EligibilityRules): boolean {
  return holdsUpDecision(objections, on, common.objectionPolicies)
}

function no(reason: EligibilityReason): Said {
  return { ...yes, value: false, reasons: [reason] }
}

function left(reason: EligibilityReason): Said {
  return { ...yes, value: null, reasons: [reason] }
}

function lacking(wanted: Wanted, reason: EligibilityReason): Said {
  return { ...no(reason), missing: [{ wanted, reason }] }
}

/** Why a city says nothing of a kind of data; null where it does. */
function silence(
  city: string,
  what: string,
  { notShared, supplyOf }: EligibilityRules,
): Said | null {
  const reason = notShared.get(city)?.has(what)
    ? 'NOT_SHARED'
    : supplyOf(city, what) === 'NEVER_SUPPLIED'
      ? 'NOT_SUPPLIED'
      : null
  return reason && { ...left(reason), silent: [city] }
}

/** A fact that is missing in several places is told once, by the reason that says most. */
function simplest(said: Said, wanted: Wanted): Said {
  if (said.value !== false) return said
  const [reason] = inOrder(said.reasons)
  return { ...said, reasons: [reason!], missing: [{ wanted, reason: reason! }] }
}
