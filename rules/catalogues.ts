import { HubError } from '../schema/errors.js'
import { type ObjectionPolicy, objectionPolicies } from './cases/objection-policy.js'
import { type PublicityTerm, publicityTerms } from './publicity/publicity.js'
import { type ReferenceRow, readReference } from './reference.js'
import { basisRank } from './standards/basis-rank.js'
import { type RecognitionPolicy, recognitionPolicies } from './standards/recognition-policy.js'
import { parseThreshold } from './standards/threshold.js'
import type {
  BasisRank,
  BindingPower,
  ListColour,
  Severity,
  SubjectKind,
  ThresholdClauses,
} from './words.js'

export interface MeasureRow {
  readonly code: string
  readonly class: number
  readonly name: string
  readonly nameEn: string
  readonly bindingPower: BindingPower
  readonly legalBasis: string | null
  readonly appliesToOrganisations: boolean
  readonly appliesToPersons: boolean
  readonly enabled: boolean
  readonly displayOnly: boolean
  /** Whether it is a court's own decision, so that a judicial interpretation carries it. */
  readonly courtDecides: boolean
  readonly verified: boolean
}

export interface CreditListRow {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly colour: ListColour
  readonly basis: string | null
  /** Of its titles and numbers the highest; null where they show none, as a ministry's circular. */
  readonly basisRank: BasisRank | null
  /** Months after which an entry ends at the latest; of several possible terms the longest, null where unknown. */
  readonly termMonths: number | null
  /** Months after which its own rule lets an entry be repaired; 0 where it names none. */
  readonly earlyExitMonths: number
  /** In words of their names, the bodies that decide who is listed; empty where nobody has laid it down. */
  readonly competent: readonly string[]
  /** Whether its own rule excludes measures of class 1. */
  readonly barsClass1: boolean
  readonly scope: 'NATIONAL' | 'REGIONAL' | 'LOCAL'
  readonly subjectKinds: readonly SubjectKind[]
  /** False for the lists that the hub refuses to carry. */
  readonly carried: boolean
  /** Codes of the measures that its rule names; none of a red list. */
  readonly candidateMeasures: readonly string[]
  readonly verified: boolean
}

export interface BehaviourRow {
  readonly code: string
  readonly domain: string
  readonly name: string
  readonly nameEn: string
  readonly nationalAnchor: string | null
  readonly subjectKinds: readonly SubjectKind[]
  readonly threshold: ThresholdClauses
  readonly windowMonths: number
  readonly severity: Severity
  readonly candidateMeasures: readonly string[]
  readonly listCode: string | null
  readonly verified: boolean
}

export interface NamedRow {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** A kind of incentive product (信易+). */
export interface IncentiveKindRow extends NamedRow {
  readonly typicalBenefit: string
  /** Who typically provides it. */
  readonly typicalProvider: string
  readonly verified: boolean
}

/** The national catalogues, read once at start from `rules/reference`; policy is dated data, never code. */
export interface Catalogues {
  readonly measures: ReadonlyMap<string, MeasureRow>
  readonly lists: ReadonlyMap<string, CreditListRow>
  readonly behaviours: ReadonlyMap<string, BehaviourRow>
  readonly commitmentTypes: ReadonlyMap<string, NamedRow>
  readonly licenceKinds: ReadonlyMap<string, NamedRow>
  readonly incentiveKinds: ReadonlyMap<string, IncentiveKindRow>
  readonly catalogueClasses: ReadonlyMap<string, NamedRow>
  readonly publicityTerms: readonly PublicityTerm[]
  /** How long kinds of record last that have no severity, in months. */
  readonly recordMonths: ReadonlyMap<string, number>
  /** Kinds of which that term comes from an official text. */
  readonly sourcedRecordTerms: ReadonlySet<string>
  readonly objectionPolicies: readonly ObjectionPolicy[]
  readonly recognitionPolicies: readonly RecognitionPolicy[]
}

/** Only courts and border organs decide these; the hub shows them (domain.md 1.12, invariant 3). */
const displayOnlyMeasures = ['M04', 'M05', 'M06']
/** Slots of the national list that could not be confirmed (domain.md 1.7). */
const disabledMeasures = ['M07', 'M14']
/** Lists whose persons the hub must not show (design section 4). */
const refusedLists = ['SL18', 'SL20']

/**
 * @throws {HubError} REFERENCE_DATA_INVALID naming file, row and column when a value is outside its set
 */
export function loadCatalogues(): Catalogues {
  return {
    measures: byCode(readReference('measures').map(measure)),
    lists: byCode([
      ...readReference('serious_lists').map(seriousList),
      ...readReference('red_lists_illustrative').map(redList),
    ]),
    behaviours: byCode(readReference('behaviour_standards').map(behaviour)),
    commitmentTypes: byCode(readReference('commitment_types').map(named)),
    licenceKinds: byCode(readReference('licence_kinds').map(named)),
    incentiveKinds: byCode(readReference('incentive_products').map(incentiveKind)),
    catalogueClasses: byCode(
      readReference('catalogue_classes_2024').map((row) => named({ ...row, code: row.no ?? '' })),
    ),
    publicityTerms: publicityTerms(
      readReference('severity_rules'),
      readReference('transition_rules'),
    ),
    recordMonths: new Map(
      readReference('record_terms').map((row) => [
        cell(row, 'kind'),
        Number(cell(row, 'max_months')),
      ]),
    ),
    sourcedRecordTerms: new Set(
      readReference('record_terms').flatMap(({ kind, confidence }) =>
        confidence === 'sourced' ? kind! : [],
      ),
    ),
    objectionPolicies: objectionPolicies(readReference('objection_policy')),
    recognitionPolicies: recognitionPolicies(readReference('recognition_policy')),
  }
}

/** Severity in the reference files' words: 轻微, 一般, 严重. */
export function severityFromChinese(name: string): Severity {
  const severity = { 轻微: 'MINOR', 一般: 'GENERAL', 严重: 'SERIOUS' }[name]
  if (!severity) {
    throw new HubError('REFERENCE_DATA_INVALID.severity', { name })
  }
  return severity as Severity
}

function measure(row: ReferenceRow): MeasureRow {
  const code = cell(row, 'code')
  return {
    code,
    class: Number(cell(row, 'class_no')),
    name: cell(row, 'name_zh'),
    nameEn: cell(row, 'name_en'),
    bindingPower: cell(row, 'binding_power').toUpperCase() as BindingPower,
    legalBasis: row.example_legal_basis || null,
    appliesToOrganisations: row.applies_org === 'Y',
    appliesToPersons: row.applies_person === 'Y',
    enabled: !disabledMeasures.includes(code),
    displayOnly: displayOnlyMeasures.includes(code),
    courtDecides: row.court_decides === 'Y',
    verified: row.official_text_verified === 'Y',
  }
}

function seriousList(row: ReferenceRow): CreditListRow {
  const code = cell(row, 'code')
  return {
    code,
    name: cell(row, 'name_zh'),
    nameEn: cell(row, 'name_en'),
    colour: 'SERIOUS',
    basis: [row.basis_title, row.basis_no].filter(Boolean).join(' ') || null,
    ...ranked(row.basis_title, row.basis_no),
    termMonths: longestTerm(row),
    earlyExitMonths: Number(row.early_exit_min_months) || 0,
    competent: competentFor(code),
    barsClass1: row.bars_class_1 === 'Y',
    scope: row.scope === 'regional' ? 'REGIONAL' : 'NATIONAL',
    subjectKinds: subjectKinds(row),
    carried: !refusedLists.includes(code),
    candidateMeasures: words(row.typical_measures),
    verified: row.confidence === 'sourced',
  }
}

function competentFor(listCode: string): string[] {
  const row = readReference('list_competence').find(({ list_code }) => list_code === listCode)
  return words(row?.competent)
}

function redList(row: ReferenceRow): CreditListRow {
  return {
    ...named(row),
    colour: 'RED',
    basis: row.basis || null,
    ...ranked(row.basis),
    termMonths: Number(cell(row, 'term_months')),
    earlyExitMonths: 0,
    competent: competentFor(row.code!),
    barsClass1: false,
    scope: 'LOCAL',
    subjectKinds: ['ORGANISATION', 'SOLE_TRADER', 'PERSON'],
    carried: true,
    candidateMeasures: [],
    verified: false,
  }
}

/** A list of several cities or of the nation rests on no regulation of one place. */
function ranked(...written: (string | undefined)[]) {
  return { basisRank: basisRank(written.filter(Boolean).join(';'), '') }
}

/** "12-36" is 36: nobody stays longer than the longest, whatever the document said; "-" or nothing is unknown. */
function longestTerm({ term_months: written = '' }: ReferenceRow): number | null {
  if (written === '' || written === '-') return null
  const months = /^(?:\d+-)?(\d+)$/.exec(written)?.[1]
  if (months) return Number(months)
  throw new HubError('REFERENCE_DATA_INVALID.termMonths', { written })
}

function behaviour(row: ReferenceRow): BehaviourRow {
  return {
    ...named(row),
    domain: cell(row, 'domain'),
    nationalAnchor: row.national_anchor || null,
    subjectKinds: subjectKinds(row),
    threshold: parseThreshold(cell(row, 'hub_clauses'), cell(row, 'hub_unit')),
    windowMonths: Number(cell(row, 'hub_window_months')),
    severity: severityFromChinese(cell(row, 'hub_severity')),
    candidateMeasures: words(row.candidate_measures),
    listCode: row.list_link || null,
    verified: row.threshold_status === 'sourced',
  }
}

function incentiveKind(row: ReferenceRow): IncentiveKindRow {
  return {
    ...named(row),
    typicalBenefit: cell(row, 'typical_benefit'),
    typicalProvider: cell(row, 'implementer'),
    verified: row.confidence === 'sourced',
  }
}

function subjectKinds(row: ReferenceRow): SubjectKind[] {
  return words(row.subject_kinds).flatMap((kind): SubjectKind[] =>
    kind === 'person' ? ['PERSON'] : ['ORGANISATION', 'SOLE_TRADER'],
  )
}

function named(row: ReferenceRow): NamedRow {
  return { code: cell(row, 'code'), name: cell(row, 'name_zh'), nameEn: cell(row, 'name_en') }
}

function cell(row: ReferenceRow, column: string): string {
  const value = row[column]
  if (!value) {
    throw new HubError('REFERENCE_DATA_INVALID.emptyColumn', { column, row: JSON.stringify(row) })
  }
  return value
}

function words(text: string | undefined): string[] {
  return (text ?? '').split(';').filter(Boolean)
}

function byCode<T extends { readonly code: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.code, row]))
}
