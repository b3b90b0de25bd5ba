import { bigint, boolean, date, integer, jsonb, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type {
  BasisRank,
  BindingPower,
  EndedBy,
  Figures,
  ListColour,
  RecognitionStatus,
  RecordKind,
  Severity,
  ShareClass,
  SubjectKind,
  SupplyExtent,
  TargetKind,
  ThresholdClauses,
} from '../../rules/words.js'
import { code, instant, versionColumns } from './columns.js'

/** The city's clock: one row, locked and moved on by every writing transaction. */
export function clockColumns() {
  return {
    id: integer('id').primaryKey(),
    position: bigint('position', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    /** The history in which the position counts: a new one whenever the store was made or restored. */
    epoch: uuid('epoch').notNull().defaultRandom(),
    /** Start time of the server that wrote the row: another start may be of another disk. */
    serverSince: instant('server_since'),
  }
}

/** Count and sum of the hashes of one kind's versions: those opened and those closed up to a position. */
export interface KindDigest {
  readonly opened: number
  readonly openedSum: string
  readonly closed: number
  readonly closedSum: string
}

/** By the name of the published table. */
export type Digests = Readonly<Record<string, KindDigest>>

/** What the city holds of each published kind up to a position, for the zone to compare its copy with: one row. */
export function digestColumns() {
  return {
    id: integer('id').primaryKey(),
    /** One more whenever published rows were changed in place, which makes all counts before it void. */
    revision: bigint('revision', { mode: 'number' }).notNull(),
    /** Null while it has to be counted anew. */
    position: bigint('position', { mode: 'number' }),
    epoch: uuid('epoch'),
    serverSince: instant('server_since'),
    /** Time of the last sign of life that said so. */
    at: instant('at'),
    kinds: jsonb('kinds').$type<Digests>(),
  }
}

/** Why a store has taken an epoch. */
export type EpochCause =
  /** The store was made. */
  | 'CREATED'
  /** PostgreSQL holds the store elsewhere than before: restored, promoted, moved. */
  | 'MOVED'
  /** A later position of the epoch before had been seen, or a later epoch. */
  | 'BEHIND'
  /** An operator said that all was restored together. */
  | 'RESTORED'
  /** The clock had been ahead; what it had stamped with times to come was stamped anew. */
  | 'CLOCK_CORRECTED'

export function organisationUnitColumns() {
  return {
    code: code('code').notNull(),
    name: text('name').notNull(),
    isAuthority: boolean('is_authority').notNull(),
    ...versionColumns(),
  }
}

export function datasetColumns() {
  return {
    id: code('id').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    catalogueClass: integer('catalogue_class').notNull(),
    catalogueEdition: text('catalogue_edition').notNull(),
    shareClass: text('share_class').$type<ShareClass>().notNull(),
    /** Condition on which it is shared (共享条件); null where none is stated. */
    shareCondition: text('share_condition'),
    legalBasis: text('legal_basis').notNull(),
    providingUnitCode: code('providing_unit_code').notNull(),
    ...versionColumns(),
  }
}

/** How far a unit says that it supplies a kind of data (归集声明). */
export function supplyDeclarationColumns() {
  return {
    /** REGISTER, a kind of record, the code of a list, or what a city lays down: see `everySupply`. */
    what: code('what').notNull(),
    extent: text('extent').$type<SupplyExtent>().notNull(),
    coversFrom: date('covers_from', { mode: 'string' }).notNull(),
    /** Last day; null while it goes on. */
    coversUntil: date('covers_until', { mode: 'string' }),
    unitCode: code('unit_code').notNull(),
    declaredOn: date('declared_on', { mode: 'string' }).notNull(),
    ...versionColumns(),
  }
}

/** The last day on which rows of a kind of data were taken; its versions are all such days. */
export function handInColumns() {
  return {
    /** As in a declaration. */
    what: code('what').notNull(),
    handedInOn: date('handed_in_on', { mode: 'string' }).notNull(),
    ...versionColumns(),
  }
}

/** What all cities may know of a subject, a person's key included; names stand in tables of their own. */
export function subjectColumns() {
  return {
    code: code('code').notNull(),
    kind: text('kind').$type<SubjectKind>().notNull(),
    codeStatus: text('code_status').$type<'OK' | 'LEGACY' | 'BAD' | 'PLACEHOLDER'>().notNull(),
    industryCode: code('industry_code'),
    divisionCode: code('division_code'),
    registeredOn: date('registered_on', { mode: 'string' }),
    ...versionColumns(),
  }
}

/** Business names, present and former; a person has no row here. */
export function organisationNameColumns() {
  return {
    id: text('id').notNull(),
    subjectCode: code('subject_code').notNull(),
    name: text('name').notNull(),
    normalisedName: text('normalised_name').notNull(),
    grams: text('grams').array().notNull(),
    /** Readings in full and by initials; null where an earlier version has written the row. */
    pinyin: text('pinyin'),
    /** Edition of the folding that made the three columns before; null for that of versions without one. */
    foldEdition: smallint('fold_edition'),
    usedFrom: date('used_from', { mode: 'string' }),
    /** Last day of a former name; null for the present one. */
    usedUntil: date('used_until', { mode: 'string' }),
    ...versionColumns(),
  }
}

export function creditRecordColumns() {
  return {
    id: text('id').notNull(),
    subjectCode: code('subject_code').notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    kind: text('kind').$type<RecordKind>().notNull(),
    behaviourCode: code('behaviour_code'),
    figures: jsonb('figures').$type<Figures>().notNull(),
    decidedOn: date('decided_on', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    severity: text('severity').$type<Severity>(),
    endedBy: text('ended_by').$type<EndedBy>(),
    /** First day on which the end takes effect. */
    endedOn: date('ended_on', { mode: 'string' }),
    datasetId: code('dataset_id').notNull(),
    /** Id of the penalty or entry on which an interview or a broken commitment rests; null when unknown, and of others. */
    restsOn: text('rests_on'),
    /** First day on which a revocation takes effect, even where it had ended otherwise before; null while there is none, and where an earlier version has written the end. */
    revokedOn: date('revoked_on', { mode: 'string' }),
    /** Kind of a licence, type of a commitment; null of others, and where an earlier version has written the row. */
    typeCode: code('type_code'),
    /** Of a commitment whether it was kept; null as before. */
    kept: boolean('kept'),
    ...versionColumns(),
  }
}

export function listEntryColumns() {
  return {
    id: text('id').notNull(),
    subjectCode: code('subject_code').notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    listCode: code('list_code').notNull(),
    colour: text('colour').$type<ListColour>().notNull(),
    behaviourCode: code('behaviour_code'),
    figures: jsonb('figures').$type<Figures>().notNull(),
    decidedOn: date('decided_on', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    severity: text('severity').$type<Severity>(),
    endedBy: text('ended_by').$type<EndedBy>(),
    /** First day on which the end takes effect. */
    endedOn: date('ended_on', { mode: 'string' }),
    unitCode: code('unit_code').notNull(),
    datasetId: code('dataset_id').notNull(),
    /** Id of the penalty on which the listing rests; null when unknown. */
    restsOn: text('rests_on'),
    ...versionColumns(),
  }
}

export function listEntryDetailColumns() {
  return {
    id: text('id').notNull(),
    /** In the key so that publication can leave persons out. */
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    documentNo: text('document_no'),
    reason: text('reason'),
    ...versionColumns(),
  }
}

export function localStandardColumns() {
  return {
    localCode: code('local_code').notNull(),
    behaviourCode: code('behaviour_code').notNull(),
    threshold: jsonb('threshold').$type<ThresholdClauses>().notNull(),
    windowMonths: integer('window_months').notNull(),
    severity: text('severity').$type<Severity>().notNull(),
    legalBasis: text('legal_basis'),
    basisRank: text('basis_rank').$type<BasisRank>(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    illustrative: boolean('illustrative').notNull(),
    ...versionColumns(),
  }
}

/** How the city that owns the row stands to something of another city, a standard or a product. */
export function stanceColumns() {
  return {
    id: text('id').notNull(),
    originCode: code('origin_code').notNull(),
    status: text('status').$type<RecognitionStatus>().notNull(),
    reason: text('reason'),
    agreementDocument: text('agreement_document'),
    scheme: text('scheme').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    illustrative: boolean('illustrative').notNull(),
  }
}

/** The stance of the city that owns the row towards another city's standard. */
export function recognitionColumns() {
  return {
    ...stanceColumns(),
    behaviourCode: code('behaviour_code').notNull(),
    conditional: boolean('conditional').notNull(),
    /** First day of the version of the origin's standard that was signed; null where nothing says which it was. */
    originVersionFrom: date('origin_standard_from', { mode: 'string' }),
    /** Likewise of the recognising city's own standard. */
    ownVersionFrom: date('own_standard_from', { mode: 'string' }),
    ...versionColumns(),
  }
}

/** A measure of the national list as the city lists it. */
export function cityMeasureColumns() {
  return {
    measureCode: code('measure_code').notNull(),
    legalBasis: text('legal_basis'),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    ...versionColumns(),
  }
}

export function punishmentPathColumns() {
  return {
    pathCode: code('path_code').notNull(),
    listCode: code('list_code'),
    behaviourCode: code('behaviour_code'),
    measureCode: code('measure_code').notNull(),
    implementingUnit: text('implementing_unit').notNull(),
    action: text('action').notNull(),
    legalBasis: text('legal_basis').notNull(),
    basisRank: text('basis_rank').$type<BasisRank>(),
    power: text('power').$type<BindingPower>().notNull(),
    feedbackDueWorkingDays: integer('feedback_due_working_days'),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    illustrative: boolean('illustrative').notNull(),
    ...versionColumns(),
  }
}

export function objectionColumns() {
  return {
    id: text('id').notNull(),
    subjectCode: code('subject_code').notNull(),
    targetKind: text('target_kind').$type<TargetKind>().notNull(),
    targetId: text('target_id').notNull(),
    status: text('status').$type<'ACCEPTED' | 'UPHELD' | 'REJECTED'>().notNull(),
    acceptedOn: date('accepted_on', { mode: 'string' }).notNull(),
    decidedOn: date('decided_on', { mode: 'string' }),
    ...versionColumns(),
  }
}

export function repairColumns() {
  return {
    id: text('id').notNull(),
    subjectCode: code('subject_code').notNull(),
    targetKind: text('target_kind').$type<TargetKind>().notNull(),
    targetId: text('target_id').notNull(),
    status: text('status').$type<'APPLIED' | 'GRANTED' | 'REFUSED'>().notNull(),
    appliedOn: date('applied_on', { mode: 'string' }).notNull(),
    decidedOn: date('decided_on', { mode: 'string' }),
    ...versionColumns(),
  }
}

export function feedbackColumns() {
  return {
    id: text('id').notNull(),
    pathCode: code('path_code').notNull(),
    entryId: text('entry_id').notNull(),
    subjectCode: code('subject_code').notNull(),
    executedOn: date('executed_on', { mode: 'string' }),
    outcome: text('outcome').$type<'EXECUTED' | 'NOT_EXECUTED' | 'NOT_APPLICABLE'>().notNull(),
    /** Last day of the measure by its own term; null where it has none. */
    executedUntil: date('executed_until', { mode: 'string' }),
    /** Day on which what was carried out was lifted; null while it was not. */
    liftedOn: date('lifted_on', { mode: 'string' }),
    /** Unit that reported by a step, its document and its reason; null where a sheet tells. They stay in the city. */
    unitCode: code('unit_code'),
    documentNo: text('document_no'),
    reason: text('reason'),
    ...versionColumns(),
  }
}

/**
 * Marks rows that the city does not share (不予共享): true for those, null for all others. It moves rows between two
 * tables, one published and the other never; both together are what the city holds.
 */
export function withheldColumn() {
  return { withheld: boolean('withheld') }
}
