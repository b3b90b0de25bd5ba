import { type AnyColumn, asc, desc, isNull, type SQL, sql } from 'drizzle-orm'
import { valuesOf } from '../../rules/figures.js'
import { type Publishable, publicUntil } from '../../rules/publicity/publicity.js'
import { endOn } from '../../rules/publicity/status.js'
import { withRank } from '../../rules/standards/basis-rank.js'
import { maskDocumentNumber, maskFreeText } from '../../rules/subjects/masking.js'
import { shareConditionOf } from '../../rules/supply/dataset-id.js'
import { grouped } from '../../runtime/grouped.js'
import type { Day } from '../../schema/scalars/date.js'
import { type BasisRow, listBases } from '../cases/bases.js'
import { listTargetsUnderObjection } from '../cases/cases.js'
import { listEndings } from '../records/endings.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import { formerNames, listOrganisationNames, presentName } from '../subjects/files.js'
import { listSupplies } from '../supply/supplies.js'
import type { ChangeEnd, ChangeKind } from './kinds.js'

/** An object as whoever keeps a copy may read it, or why he may not any more. */
export type ObjectState =
  | { readonly object: ChangedObject; readonly endedBy: null }
  | { readonly object: null; readonly endedBy: ChangeEnd }

/** What stands in a change, by kind; the same in snapshots and digests. */
export type ChangedObject = Readonly<Record<string, unknown>>

/** What all objects of a page are read with. */
export interface Reading {
  readonly store: CityStore
  readonly today: Day
  /** Ids of the datasets that the city does not share (不予共享) as things stand. */
  readonly notShared: ReadonlySet<string>
}

/**
 * The objects of a kind as they are now: nothing of persons, and nothing of what the city does not share but that it
 * ended so. An id of which nothing may be told is absent.
 *
 * Of a record or entry the caller decides whether its end by NOT_SHARED may be told: whoever has never had it learns
 * by it that it is there.
 */
export function readObjects(
  kind: ChangeKind,
  ids: readonly string[],
  reading: Reading,
): Promise<ReadonlyMap<string, ObjectState>> {
  return readers[kind](ids, reading)
}

type Reader = (
  ids: readonly string[],
  reading: Reading,
) => Promise<ReadonlyMap<string, ObjectState>>

const readers: Readonly<Record<ChangeKind, Reader>> = {
  SUBJECT: subjects,
  RECORD: records,
  LIST_ENTRY: entries,
  STANDARD: rulesOf('localStandard', (row, { jurisdiction }) => {
    const { localCode, behaviourCode, threshold, windowMonths, severity, legalBasis } = row
    const { join, clauses } = threshold
    return {
      ...{ localCode, behaviourCode, join, clauses, windowMonths, severity, legalBasis },
      basisRank: withRank(row, jurisdiction.code).basisRank,
      ...days(row),
      illustrative: row.illustrative,
    }
  }),
  RECOGNITION: rulesOf('recognition', (row) => ({
    originCode: row.originCode,
    behaviourCode: row.behaviourCode,
    status: row.status,
    conditional: row.conditional,
    agreementDocument: row.agreementDocument,
    scheme: row.scheme,
    originStandardFrom: row.originVersionFrom,
    ownStandardFrom: row.ownVersionFrom,
    ...days(row),
    reason: row.reason,
    illustrative: row.illustrative,
  })),
  PATH: rulesOf('punishmentPath', (row, { jurisdiction }) => {
    const { pathCode: code, listCode, behaviourCode, measureCode, implementingUnit } = row
    const { action, legalBasis, power, feedbackDueWorkingDays } = row
    return {
      ...{ code, listCode, behaviourCode, measureCode, implementingUnit, action, legalBasis },
      basisRank: withRank(row, jurisdiction.code).basisRank,
      ...{ power, feedbackDueWorkingDays, ...days(row), illustrative: row.illustrative },
    }
  }),
  MEASURE: rulesOf('cityMeasure', (row) => ({ measureCode: row.measureCode, ...days(row) })),
  DATASET: rulesOf(
    'dataset',
    ({ name, nameEn, catalogueClass, catalogueEdition, shareClass, ...row }) => ({
      ...{ name, nameEn, catalogueClass, catalogueEdition, shareClass },
      shareCondition: shareConditionOf(
        shareClass === 'CONDITIONAL' ? row.shareCondition : undefined,
      ),
      legalBasis: row.legalBasis,
      providingUnitCode: row.providingUnitCode,
    }),
  ),
  SUPPLY: supplies,
}

type RuleTable = 'localStandard' | 'recognition' | 'punishmentPath' | 'cityMeasure' | 'dataset'
type RuleRow<Table extends RuleTable> = CityStore['t'][Table]['$inferSelect']

/** Whichever days it holds for: a copy answers for other days too, as the city's questions do. */
function days({ validFrom, validUntil }: { validFrom: Day; validUntil: Day | null }) {
  return { validFrom, validUntil }
}

/** What keeps a rule apart from others of its kind. */
export function ruleKey(t: CityStore['t'], kind: RuleKind): readonly AnyColumn[] {
  const { localStandard, recognition, punishmentPath, cityMeasure, dataset } = t
  const keys: Readonly<Record<RuleKind, readonly AnyColumn[]>> = {
    STANDARD: [localStandard.localCode, localStandard.validFrom],
    RECOGNITION: [recognition.id, recognition.validFrom],
    PATH: [punishmentPath.pathCode, punishmentPath.validFrom],
    MEASURE: [cityMeasure.measureCode],
    DATASET: [dataset.id],
  }
  return keys[kind]
}

/** SQL of the id by which a rule is known in the feed: its key, joined by `@`. */
export function ruleId(t: CityStore['t'], kind: RuleKind): SQL<string> {
  const parts = ruleKey(t, kind).map((column) => sql`${column}::text`)
  return sql`(${sql.join(parts, sql` || '@' || `)}) collate "C"`
}

export const ruleKinds = ['STANDARD', 'RECOGNITION', 'PATH', 'MEASURE', 'DATASET'] as const
export type RuleKind = (typeof ruleKinds)[number]

export const ruleTables = {
  STANDARD: 'localStandard',
  RECOGNITION: 'recognition',
  PATH: 'punishmentPath',
  MEASURE: 'cityMeasure',
  DATASET: 'dataset',
} as const satisfies Readonly<Record<RuleKind, RuleTable>>

function rulesOf<Table extends RuleTable>(
  name: Table,
  objectOf: (row: RuleRow<Table>, store: CityStore) => ChangedObject,
): Reader {
  return async (ids, { store }) => {
    const table = store.t[name as 'dataset']
    const id = ruleId(store.t, ruleKinds.find((kind) => ruleTables[kind] === name)!)
    const rows = await store.db
      .select({ changedId: id, row: table })
      .from(table)
      .where(sql`${isNull(table.knownTo)} and ${id} = any(${sql.param([...ids])}::text[])`)
    const found = new Map(rows.map(({ changedId, row }) => [changedId, row]))
    return new Map(
      ids.map((one) => {
        const row = found.get(one)
        return [one, row ? shown(objectOf(row as unknown as RuleRow<Table>, store)) : removed]
      }),
    )
  }
}

const removed: ObjectState = { object: null, endedBy: 'REMOVED' }

function shown(object: ChangedObject): ObjectState {
  return { object, endedBy: null }
}

async function supplies(ids: readonly string[], { store }: Reading) {
  const known = await listSupplies(store)
  return new Map(
    ids.map((what): [string, ObjectState] => {
      const supply = known.get(what)
      if (!supply) return [what, removed]
      const { declaration, lastHandIn } = supply
      return [
        what,
        shown({
          of: what,
          declared: declaration?.extent ?? null,
          from: declaration?.coversFrom ?? null,
          to: declaration?.coversUntil ?? null,
          lastHandIn,
        }),
      ]
    }),
  )
}

async function subjects(codes: readonly string[], { store }: Reading) {
  const { db, t } = store
  const { code, kind, industryCode, divisionCode, registeredOn, knownTo, knownFrom } = t.subject
  const rows = await db
    .selectDistinctOn([code], { code, kind, industryCode, divisionCode, registeredOn, knownTo })
    .from(t.subject)
    .where(isOneOf(code, [...codes]))
    .orderBy(asc(code), desc(knownFrom))
  const organisations = rows.filter((row) => row.kind !== 'PERSON')
  const names = grouped(
    await listOrganisationNames(
      store,
      organisations.map((row) => row.code),
    ),
    ({ subjectCode }) => subjectCode,
  )
  return new Map(
    organisations.map((row): [string, ObjectState] => {
      if (row.knownTo !== null) return [row.code, removed]
      const known = names.get(row.code) ?? []
      return [
        row.code,
        shown({
          subjectCode: row.code,
          kind: row.kind,
          name: presentName(known),
          formerNames: formerNames(known),
          industryCode: row.industryCode,
          divisionCode: row.divisionCode,
          registeredOn: row.registeredOn,
        }),
      ]
    }),
  )
}

async function records(ids: readonly string[], reading: Reading) {
  const { store } = reading
  const { db, t } = store
  const { creditRecord: record, creditRecordDetail: detail } = t
  const rows = await db
    .selectDistinctOn([record.id], { fact: record, detail })
    .from(record)
    .leftJoin(detail, sql`${detail.id} = ${record.id} and ${detail.knownTo} is null`)
    .where(isOneOf(record.id, [...ids]))
    .orderBy(asc(record.id), desc(record.knownFrom))
  const about = await readAbout(
    rows.map(({ fact }) => fact),
    reading,
  )
  return statesOf(
    rows,
    ({ fact }) => fact,
    null,
    reading,
    about,
    ({ fact, detail }) => {
      // Without its detail a file does not show it either.
      if (detail === null) return null
      const masked = (text: string | null) => text && maskFreeText(text, fact.decidedOn)
      return {
        subjectCode: fact.subjectCode,
        kind: fact.kind,
        documentNo: detail.documentNo,
        title: detail.title,
        ...about.toldOf({ ...fact, listCode: null }),
        facts: masked(detail.facts),
        content: masked(detail.content),
        suspendedLicence: masked(detail.suspendedLicence),
        documentName: detail.documentName,
        licenceKind: detail.licenceKind,
        certificateName: detail.certificateName,
        certificateNo:
          detail.certificateNo && maskDocumentNumber(detail.certificateNo, fact.decidedOn),
        validFrom: detail.validFrom,
        legalBasis: detail.legalBasis,
        authorityCode: detail.unitCode,
        datasetId: fact.datasetId,
      }
    },
  )
}

async function entries(ids: readonly string[], reading: Reading) {
  const { store, today } = reading
  const { db, t } = store
  const { listEntry: entry, listEntryDetail: detail } = t
  const rows = await db
    .selectDistinctOn([entry.id], { fact: entry, detail })
    .from(entry)
    .leftJoin(
      detail,
      sql`${detail.id} = ${entry.id} and ${detail.subjectKind} = ${entry.subjectKind} and ${detail.knownTo} is null`,
    )
    .where(isOneOf(entry.id, [...ids]))
    .orderBy(asc(entry.id), desc(entry.knownFrom))
  const facts = rows.map(({ fact }) => fact)
  const about = await readAbout(facts, reading)
  const bases = facts.flatMap(({ restsOn }) => restsOn ?? [])
  const revoked = new Set(
    bases.length === 0
      ? []
      : (await listEndings(store, bases)).flatMap(({ targetId, endedBy, endedOn }) =>
          endedBy === 'REVOKED' && endedOn <= today ? [targetId] : [],
        ),
  )
  // An entry ends by its own terms alone: what it rests on is told of it, and ends nothing.
  const own = { ...about, basisOf: () => null }
  return statesOf(
    rows,
    ({ fact }) => fact,
    'listCode',
    reading,
    own,
    ({ fact, detail }) => ({
      subjectCode: fact.subjectCode,
      listCode: fact.listCode,
      documentNo: detail?.documentNo ?? null,
      reason: detail?.reason == null ? null : maskFreeText(detail.reason, fact.decidedOn),
      ...about.toldOf(fact, null),
      basisRevoked: fact.restsOn !== null && revoked.has(fact.restsOn),
      authorityCode: fact.unitCode,
      datasetId: fact.datasetId,
    }),
  )
}

type Fact = (
  | CityStore['t']['creditRecord']['$inferSelect']
  | CityStore['t']['listEntry']['$inferSelect']
) & { readonly listCode?: string | null }

interface About {
  readonly basisOf: (fact: Pick<Fact, 'restsOn'>) => BasisRow | null
  readonly toldOf: (
    fact: Fact & Pick<Publishable, 'listCode' | 'kind'>,
    basis?: BasisRow | null,
  ) => ChangedObject
}

/** What is told alike of records and entries, with what they rest on and the objections against them. */
async function readAbout(facts: readonly Fact[], { store, notShared }: Reading): Promise<About> {
  const restsOn = facts.flatMap((fact) => fact.restsOn ?? [])
  const found = restsOn.length === 0 ? [] : await listBases(store, restsOn)
  const bases = new Map(found.map((basis) => [basis.id, basis]))
  const pending = await listTargetsUnderObjection(
    store,
    facts.map(({ id }) => id),
  )
  const basisOf: About['basisOf'] = ({ restsOn }) => bases.get(restsOn ?? '') ?? null
  return {
    basisOf,
    toldOf: (fact, basis = basisOf(fact)) => ({
      decidedOn: fact.decidedOn,
      validUntil: fact.validUntil,
      publicUntil: publicUntil({ ...fact, basis }, store.catalogues),
      severity: fact.severity,
      behaviourCode: fact.behaviourCode,
      values: valuesOf(fact, store.catalogues),
      restsOn: notShared.has(basisOf(fact)?.datasetId ?? '') ? null : fact.restsOn,
      underObjection: pending.has(fact.id),
    }),
  }
}

function statesOf<Row>(
  rows: readonly Row[],
  factOf: (row: Row) => Fact,
  listed: 'listCode' | null,
  { store, today, notShared }: Reading,
  { basisOf }: Pick<About, 'basisOf'>,
  objectOf: (row: Row) => ChangedObject | null,
): Map<string, ObjectState> {
  const states = new Map<string, ObjectState>()
  for (const row of rows) {
    const fact = factOf(row)
    if (fact.subjectKind === 'PERSON') continue
    const endedBy = endOf(fact)
    const object = endedBy === null ? objectOf(row) : null
    states.set(fact.id, object ? shown(object) : { object: null, endedBy: endedBy ?? 'REMOVED' })
  }
  return states

  function endOf(fact: Fact): ChangeEnd | null {
    if (notShared.has(fact.datasetId)) return 'NOT_SHARED'
    if (fact.knownTo !== null) return fact.endedBy ?? 'REMOVED'
    const basis = basisOf(fact)
    const told = { ...fact, listCode: listed ? (fact.listCode ?? null) : null, basis, on: today }
    const end = endOn(told, store.catalogues)
    // What rested on another ended as that did.
    return end === 'BASIS_ENDED' ? (basis?.endedBy ?? 'REMOVED') : end
  }
}
