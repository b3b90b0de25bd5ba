import { sql } from 'drizzle-orm'
import {
  bigint,
  date,
  index,
  integer,
  type PgSchema,
  pgSchema,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ObjectKind } from '../../schema/snapshots.js'
import { agentTable } from './agent.js'
import { caseFileTable } from './case-file.js'
import {
  cityMeasureColumns,
  clockColumns,
  creditRecordColumns,
  datasetColumns,
  digestColumns,
  type EpochCause,
  feedbackColumns,
  handInColumns,
  listEntryColumns,
  listEntryDetailColumns,
  localStandardColumns,
  objectionColumns,
  organisationNameColumns,
  organisationUnitColumns,
  punishmentPathColumns,
  recognitionColumns,
  repairColumns,
  subjectColumns,
  supplyDeclarationColumns,
  withheldColumn,
} from './city-columns.js'
import {
  byBasis,
  byChange,
  bySubject,
  code,
  instant,
  oneVersionInForce,
  versionColumns,
} from './columns.js'
import { benefitUseTable, redEntryTable } from './incentive-cases.js'
import { intakeTables } from './intake.js'
import { incentiveProductColumns, productRecognitionColumns } from './product-columns.js'

/**
 * The tables one city owns, in the PostgreSQL schema of its name.
 *
 * What may leave the city and what never does stand in tables of their own: see `published.ts`.
 */
export function cityTables(schemaName: string) {
  const schema = pgSchema(schemaName)
  return {
    clock: schema.table('clock', {
      ...clockColumns(),
      /** Server, timeline and table in which the epoch was taken; null for a store of earlier versions. */
      home: text('home'),
      /** The start of the server in which the clock was last settled or moved; null for a store of earlier versions. */
      startedSince: instant('started_since'),
      /** Where the clock stood when that start was first met. Whoever saw more of it before that start has seen what is lost. */
      startedPosition: bigint('started_position', { mode: 'number' }),
    }),
    digest: schema.table('digest', digestColumns()),
    organisationUnit: schema.table('organisation_unit', organisationUnitColumns(), (t) =>
      oneVersionInForce('organisation_unit', t, t.code),
    ),
    dataset: schema.table('dataset', datasetColumns(), (t) =>
      oneVersionInForce('dataset', t, t.id),
    ),
    supplyDeclaration: schema.table('supply_declaration', supplyDeclarationColumns(), (t) =>
      oneVersionInForce('supply_declaration', t, t.what),
    ),
    handIn: schema.table('hand_in', handInColumns(), (t) =>
      oneVersionInForce('hand_in', t, t.what),
    ),
    subject: schema.table('subject', subjectColumns(), (t) => [
      ...oneVersionInForce('subject', t, t.code),
      index('subject_by_kind').on(t.kind).where(sql`${t.knownTo} is null`),
      index('subject_by_industry').on(t.industryCode, t.code).where(sql`${t.knownTo} is null`),
      ...byChange('subject', t, t.code),
    ]),
    organisationName: schema.table('organisation_name', organisationNameColumns(), (t) => [
      ...oneVersionInForce('organisation_name', t, t.id),
      ...bySubject('organisation_name', t),
      index('organisation_name_by_gram').using('gin', t.grams).where(sql`${t.knownTo} is null`),
      ...byChange('organisation_name', t, t.subjectCode),
      index('organisation_name_by_fold')
        .on(sql`coalesce(${t.foldEdition}, 0)`)
        .where(sql`${t.knownTo} is null`),
    ]),
    localStandard: schema.table('local_standard', localStandardColumns(), (t) =>
      oneVersionInForce('local_standard', t, t.localCode, t.validFrom),
    ),
    recognition: schema.table('recognition', recognitionColumns(), (t) =>
      oneVersionInForce('recognition', t, t.id, t.validFrom),
    ),
    cityMeasure: schema.table('city_measure', cityMeasureColumns(), (t) =>
      oneVersionInForce('city_measure', t, t.measureCode),
    ),
    punishmentPath: schema.table('punishment_path', punishmentPathColumns(), (t) =>
      oneVersionInForce('punishment_path', t, t.pathCode, t.validFrom),
    ),
    incentiveProduct: schema.table('incentive_product', incentiveProductColumns(), (t) =>
      oneVersionInForce('incentive_product', t, t.productCode, t.validFrom),
    ),
    productRecognition: schema.table('product_recognition', productRecognitionColumns(), (t) =>
      oneVersionInForce('product_recognition', t, t.id, t.validFrom),
    ),
    ...caseTables(schema),
    caseFile: caseFileTable(schema),
    agent: agentTable(schema),
    redEntry: redEntryTable(schema),
    benefitUse: benefitUseTable(schema),
    ...tablesThatNeverLeave(schema),
    ...intakeTables(schema),
  }
}

/**
 * What stands behind datasets that a city may share or not: `…Shared` is published, `…Withheld` never, and the name
 * alone is both, a table partitioned by `withheld`. The city reads and writes the whole; only `published.ts` names a part.
 */
function caseTables(schema: PgSchema) {
  const record = (name: string) =>
    schema.table(name, { ...creditRecordColumns(), ...withheldColumn() }, (t) => [
      ...oneVersionInForce(name, t, t.id),
      index(`${name}_by_subject`)
        .on(t.subjectCode, t.decidedOn.desc(), t.id)
        .where(sql`${t.knownTo} is null`),
      index(`${name}_by_subject_history`).on(t.subjectCode, t.knownFrom),
      ...byChange(name, t, t.id),
      byBasis(name, t),
    ])
  const entry = (name: string) =>
    schema.table(name, { ...listEntryColumns(), ...withheldColumn() }, (t) => [
      ...oneVersionInForce(name, t, t.id),
      ...bySubject(name, t),
      index(`${name}_by_list`).on(t.listCode, t.subjectCode, t.id).where(sql`${t.knownTo} is null`),
      index(`${name}_by_list_history`).on(t.listCode, t.subjectCode, t.knownFrom),
      ...byChange(name, t, t.id),
      byBasis(name, t),
    ])
  const detail = (name: string) =>
    schema.table(name, { ...listEntryDetailColumns(), ...withheldColumn() }, (t) => [
      ...oneVersionInForce(name, t, t.id, t.subjectKind),
      ...byChange(name, t, t.id),
    ])
  const objection = (name: string) =>
    schema.table(name, { ...objectionColumns(), ...withheldColumn() }, (t) => [
      ...oneVersionInForce(name, t, t.id),
      ...bySubject(name, t),
      index(`${name}_by_target`).on(t.targetId).where(sql`${t.knownTo} is null`),
      ...byChange(name, t, t.targetId),
    ])
  const repair = (name: string) =>
    schema.table(name, { ...repairColumns(), ...withheldColumn() }, (t) => [
      ...oneVersionInForce(name, t, t.id),
      ...bySubject(name, t),
    ])
  const feedback = (name: string) =>
    schema.table(name, { ...feedbackColumns(), ...withheldColumn() }, (t) => [
      ...oneVersionInForce(name, t, t.id),
      ...bySubject(name, t),
    ])
  return {
    creditRecord: schema.table('credit_record_held', {
      ...creditRecordColumns(),
      ...withheldColumn(),
    }),
    creditRecordShared: record('credit_record'),
    creditRecordWithheld: record('credit_record_withheld'),
    listEntry: schema.table('list_entry_held', { ...listEntryColumns(), ...withheldColumn() }),
    listEntryShared: entry('list_entry'),
    listEntryWithheld: entry('list_entry_withheld'),
    listEntryDetail: schema.table('list_entry_detail_held', {
      ...listEntryDetailColumns(),
      ...withheldColumn(),
    }),
    listEntryDetailShared: detail('list_entry_detail'),
    listEntryDetailWithheld: detail('list_entry_detail_withheld'),
    objection: schema.table('objection_held', { ...objectionColumns(), ...withheldColumn() }),
    objectionShared: objection('objection'),
    objectionWithheld: objection('objection_withheld'),
    repair: schema.table('repair_held', { ...repairColumns(), ...withheldColumn() }),
    repairShared: repair('repair'),
    repairWithheld: repair('repair_withheld'),
    feedback: schema.table('feedback_held', { ...feedbackColumns(), ...withheldColumn() }),
    feedbackShared: feedback('feedback'),
    feedbackWithheld: feedback('feedback_withheld'),
  }
}

function tablesThatNeverLeave(schema: PgSchema) {
  return {
    /** Each epoch that the store has taken, and why. */
    epoch: schema.table('epoch', {
      id: uuid('id').primaryKey(),
      /** The epoch before; null for the first that is on record. */
      before: uuid('before'),
      cause: text('cause').$type<EpochCause>().notNull(),
      /** Where the clock stood when it was taken. */
      position: bigint('position', { mode: 'number' }).notNull(),
      at: instant('at').notNull(),
      /** What had been seen of the store, and it did not hold any more. */
      seenEpoch: uuid('seen_epoch'),
      seenPosition: bigint('seen_position', { mode: 'number' }),
      /** The time that the clock had shown, where it was ahead. */
      clockWas: instant('clock_was'),
      /** An operator's name and reason; null for what the hub found by itself. */
      takenBy: text('taken_by'),
      reason: text('reason'),
    }),
    /**
     * By which catalogues and policy each kind of object of the feed has been shown, and from which position on. Rows are
     * added, never changed; see `settleEditions`.
     */
    shownEdition: schema.table(
      'shown_edition',
      {
        kind: text('kind').$type<ObjectKind>().notNull(),
        position: bigint('position', { mode: 'number' }).notNull(),
        at: instant('at').notNull(),
        digest: text('digest').notNull(),
      },
      (t) => [primaryKey({ name: 'shown_edition_pk', columns: [t.kind, t.position] })],
    ),
    /** Where rows came from: a seed, a handed-in file, a step taken by an operator. */
    source: schema.table('source', {
      id: text('id').primaryKey(),
      kind: text('kind').$type<'SEED' | 'IMPORT' | 'STEP'>().notNull(),
      unitCode: code('unit_code'),
      name: text('name').notNull(),
      at: instant('at').notNull(),
      /** Who took a step; null for what is none, as the two below. */
      takenBy: text('taken_by'),
      documentNo: text('document_no'),
      /** The step as it was asked for, JSON: the same key with another is refused. */
      input: text('input'),
      /** What came of a step that opens no version of its own. */
      outcome: text('outcome'),
    }),
    identifier: schema.table(
      'identifier',
      {
        id: text('id').notNull(),
        subjectCode: code('subject_code').notNull(),
        type: text('type')
          .$type<
            | 'REGISTRATION_NO'
            | 'ORGANISATION_CODE'
            | 'TAX_NO'
            | 'INSTITUTION_NO'
            | 'SOCIAL_ORGANISATION_NO'
          >()
          .notNull(),
        value: text('value').notNull(),
        ...versionColumns(),
      },
      (t) => [...oneVersionInForce('identifier', t, t.id), ...bySubject('identifier', t)],
    ),
    /** Legal representative or operator of an organisation or sole trader. */
    representative: schema.table(
      'representative',
      {
        subjectCode: code('subject_code').notNull(),
        name: text('name').notNull(),
        ...versionColumns(),
      },
      (t) => oneVersionInForce('representative', t, t.subjectCode),
    ),
    /**
     * Name and number of a person, enciphered with a key of their own. Dropping `wrappedKey` destroys both;
     * the row stays as the tombstone.
     */
    personIdentity: schema.table(
      'person_identity',
      {
        subjectCode: code('subject_code').notNull(),
        wrappedKey: text('wrapped_key'),
        nameSealed: text('name_sealed').notNull(),
        numberSealed: text('number_sealed').notNull(),
        ...versionColumns(),
      },
      (t) => oneVersionInForce('person_identity', t, t.subjectCode),
    ),
    /** How often each unit asked for a person's key, hour by hour; old hours are dropped. */
    /** Anchors of the hub's audit log as they came: added to, never changed, so that the hub cannot rewrite its log alone. */
    auditAnchor: schema.table('audit_anchor', {
      number: bigint('number', { mode: 'number' }).primaryKey(),
      payload: text('payload').notNull(),
      jws: text('jws').notNull(),
      receivedAt: instant('received_at').notNull(),
    }),
    personKeyAttempt: schema.table(
      'person_key_attempt',
      {
        unitCode: code('unit_code').notNull(),
        hour: instant('hour').notNull(),
        attempts: integer('attempts').notNull(),
      },
      (t) => [primaryKey({ name: 'person_key_attempt_pk', columns: [t.unitCode, t.hour] })],
    ),
    creditRecordDetail: schema.table(
      'credit_record_detail',
      {
        id: text('id').notNull(),
        documentNo: text('document_no'),
        title: text('title').notNull(),
        facts: text('facts'),
        legalBasis: text('legal_basis'),
        /** 处罚内容 or 许可内容: what was decided. */
        content: text('content'),
        /** 暂扣或吊销证照名称及编号. */
        suspendedLicence: text('suspended_licence'),
        documentName: text('document_name'),
        licenceKind: text('licence_kind'),
        certificateName: text('certificate_name'),
        certificateNo: text('certificate_no'),
        validFrom: date('valid_from', { mode: 'string' }),
        /** 备注: kept with the versions, shown to nobody. */
        remarks: text('remarks'),
        unitCode: code('unit_code').notNull(),
        commitmentType: code('commitment_type'),
        commitmentStatus: text('commitment_status').$type<'OPEN' | 'FULFILLED' | 'BROKEN'>(),
        ...versionColumns(),
      },
      (t) => [
        ...oneVersionInForce('credit_record_detail', t, t.id),
        ...byChange('credit_record_detail', t, t.id),
      ],
    ),
  }
}

export type CityTables = ReturnType<typeof cityTables>
