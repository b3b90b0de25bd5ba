import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import { addDays, addMonths, earlier } from '../days.js'
import type { Severity } from '../words.js'

/** How long records of one severity are published, by the day of the decision; transition is worked in. */
export interface PublicityTerm {
  readonly severity: Severity
  /** First day of decision it holds for; null for the beginning of time. */
  readonly decidedFrom: Day | null
  /** Last day of decision it holds for; null while the rule is in force. */
  readonly decidedUntil: Day | null
  /** Repair is possible after it; 0 where it is possible at any time. */
  readonly minMonths: number
  readonly maxMonths: number
  /** Whether such records are published at all without a special reason of the sector's authority. */
  readonly publicByDefault: boolean
  /** Whether the official text of the rule has been read, and no reading of a transition is involved. */
  readonly verified: boolean
}

/** How long what is decided lasts: by severity and day of decision, and by the rule of the list. */
export interface Terms {
  readonly publicityTerms: readonly PublicityTerm[]
  readonly lists: ReadonlyMap<string, ListTerm>
  /** Longest term of kinds of record that have no severity of their own: interviews, commitments. */
  readonly recordMonths: ReadonlyMap<string, number>
}

/** What a list's own rule says of its time. */
interface ListTerm {
  readonly termMonths: number | null
  /** Months after which an entry may be repaired; 0 where the rule names none. */
  readonly earlyExitMonths: number
}

/** A record or list entry, as far as its publicity goes. */
export interface Publishable {
  /** Kind of a record: LICENCE, INTERVIEW; of entries it says nothing. */
  readonly kind?: string
  /** Null for a record. */
  readonly listCode: string | null
  readonly decidedOn: Day
  /** Last day by its own term; null when that is unknown or there is none. */
  readonly validUntil: Day | null
  /** Null for what has no term of publicity: licences, awards, red-list entries. */
  readonly severity: Severity | null
  /** First day on which repair, revocation or withdrawal takes effect. */
  readonly endedOn: Day | null
  /** What an interview or a broken commitment rests on; absent or null where that is unknown, and of others. */
  readonly basis?: Omit<Publishable, 'basis'> | null
}

type Row = Readonly<Record<string, string>>

/** The classes of Order 58 of 2023 are read as the nearest ones of today. */
const severities: Readonly<Record<string, Severity>> = {
  轻微: 'MINOR',
  一般: 'GENERAL',
  严重: 'SERIOUS',
  无需公示: 'MINOR',
  重点领域: 'SERIOUS',
}

/**
 * The terms by severity and day of decision, without gap or overlap: the oldest rule known also stands for the time before it.
 *
 * > A record from before a rule has the shorter of the old and the new term. — a reading, unverified, which `transition_rules.csv` states and can change
 *
 * @param severityRules  rows of `severity_rules.csv`; those of one sector are read and not applied until a lawyer has said
 *   what belongs to the sector (docs/law.md)
 * @param transitionRules  rows of `transition_rules.csv`
 * @throws {HubError} REFERENCE_DATA_INVALID when a row cannot be read
 */
export function publicityTerms(
  severityRules: readonly Row[],
  transitionRules: readonly Row[],
): PublicityTerm[] {
  const read = severityRules.map((row) => ({ row, own: termOf(row) }))
  const rules = read.filter(({ row }) => !row.sector)
  const terms = rules.map(({ row, own }) => {
    const transition = transitionRules.find(({ rule_version }) => rule_version === row.rule_version)
    if (!transition) return own
    const next = rules.find(
      (other) =>
        other.row.rule_version === transition.superseded_by && other.own.severity === own.severity,
    )
    if (!next || transition.term !== 'shorter') throw unreadable('transition_rules', transition)
    return shorter(own, next.own)
  })
  return terms.map((term) => {
    const hasOlder = terms.some(
      (other) => other.severity === term.severity && other.decidedFrom! < term.decidedFrom!,
    )
    return hasOlder ? term : { ...term, decidedFrom: null }
  })
}

function termOf(row: Row): PublicityTerm {
  const severity = severities[row.severity?.split(' ')[0] ?? '']
  const minMonths = /^([0-9]+)( months)?$/.exec(row.min_days_or_months ?? '')?.[1]
  const maxMonths = /^[0-9]+$/.exec(row.max_months ?? '')?.[0]
  if (!severity || !row.valid_from || !minMonths || !maxMonths) {
    throw unreadable('severity_rules', row)
  }
  return {
    severity,
    decidedFrom: row.valid_from,
    decidedUntil: row.valid_to || null,
    minMonths: Number(minMonths),
    maxMonths: Number(maxMonths),
    publicByDefault: row.publicity_default === 'public',
    verified: row.confidence === 'sourced',
  }
}

function shorter(old: PublicityTerm, next: PublicityTerm): PublicityTerm {
  return {
    ...old,
    minMonths: Math.min(old.minMonths, next.minMonths),
    maxMonths: Math.min(old.maxMonths, next.maxMonths),
    publicByDefault: old.publicByDefault && next.publicByDefault,
    verified: false,
  }
}

function unreadable(file: string, row: Row): HubError {
  return new HubError('REFERENCE_DATA_INVALID.publicityTerm', { file, row: JSON.stringify(row) })
}

/** The term that holds for a severity and day of decision. */
export function publicityTerm(
  severity: Severity,
  decidedOn: Day,
  terms: readonly PublicityTerm[],
): PublicityTerm {
  return terms.find(
    (term) =>
      term.severity === severity &&
      (term.decidedFrom === null || term.decidedFrom <= decidedOn) &&
      (term.decidedUntil === null || decidedOn <= term.decidedUntil),
  )!
}

/**
 * > Publicity stops by itself at its longest term, counted from the date of the document. — NDRC Order 36 (2025)
 * > The day on which a period begins is not counted; a period by months ends on the corresponding day, or on the last of the month. — Civil Code, arts. 201 and 202
 *
 * So what was decided on 2026-05-10 for at most 12 months is public for the last time on 2027-05-10. An entry ends with
 * the term of its list too, as with its own: the earliest of the three. An unknown one ends nothing. Interviews and
 * commitments end after three years at most, and with the term of what they rest on.
 *
 * @returns the last day on which it may be published; null for what has neither a severity nor a list with a term. Whether it is published at all says `isPublic`.
 */
export function publicUntil(record: Omit<Publishable, 'endedOn'>, terms: Terms): Day | null {
  const own = ownPublicUntil(record, terms)
  const { basis } = record
  const ofBasis = basis ? (publicUntil(basis, terms) ?? basis.validUntil) : null
  return own === null ? ofBasis : earlier(own, ofBasis)
}

function ownPublicUntil(
  { kind = '', listCode, decidedOn, validUntil, severity }: Omit<Publishable, 'endedOn' | 'basis'>,
  { publicityTerms, lists, recordMonths }: Terms,
): Day | null {
  const ownMonths = lists.get(listCode ?? '')?.termMonths ?? recordMonths.get(kind) ?? null
  const maxMonths =
    severity === null ? null : publicityTerm(severity, decidedOn, publicityTerms).maxMonths
  if (ownMonths === null && maxMonths === null) return null
  const months = Math.min(ownMonths ?? maxMonths!, maxMonths ?? ownMonths!)
  return earlier(addMonths(decidedOn, months), validUntil)
}

/**
 * > Repair takes that the shortest term of publicity has passed; minor records can be repaired as soon as the duties are done. — NDRC Order 36 (2025)
 *
 * The shortest term passes with the end of its last day, so what was decided on 2026-05-10 for at least 3 months can be repaired from 2026-08-11. Of an entry the list's own rule counts too: the later of the two days. Null for what has no term of publicity.
 */
export function repairPossibleFrom(
  { listCode, decidedOn, severity }: Pick<Publishable, 'listCode' | 'decidedOn' | 'severity'>,
  { publicityTerms, lists }: Pick<Terms, 'publicityTerms' | 'lists'>,
): Day | null {
  if (severity === null) return null
  const { minMonths } = publicityTerm(severity, decidedOn, publicityTerms)
  const months = Math.max(minMonths, lists.get(listCode ?? '')?.earlyExitMonths ?? 0)
  return months === 0 ? decidedOn : addDays(addMonths(decidedOn, months), 1)
}

/**
 * Whether a record or entry has effect on a day: decided by then, not ended by then, and neither its own term nor that of its list nor the longest term of publicity is over. An unknown term ends nothing. What rests on another ends with it.
 */
export function isActive(record: Publishable, on: Day, terms: Terms): boolean {
  const lastDay = publicUntil(record, terms) ?? record.validUntil
  return (
    record.decidedOn <= on &&
    (lastDay === null || on <= lastDay) &&
    [record.endedOn, record.basis?.endedOn ?? null].every((end) => end === null || on < end)
  )
}

/**
 * > Minor records are not public in principle. — NDRC Order 36 (2025)
 *
 * Whether a record or entry is shown to everybody on a day.
 */
export function isPublic(record: Publishable, on: Day, terms: Terms): boolean {
  return publicByDefault(record, terms) !== false && isActive(record, on, terms)
}

/** Whether what has this severity is published without a special reason of the sector's authority; null for what has none. */
export function publicByDefault(
  { severity, decidedOn }: Pick<Publishable, 'severity' | 'decidedOn'>,
  { publicityTerms }: Pick<Terms, 'publicityTerms'>,
): boolean | null {
  return severity === null
    ? null
    : publicityTerm(severity, decidedOn, publicityTerms).publicByDefault
}
