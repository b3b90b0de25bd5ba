import { type AnyColumn, desc, isNull, type SQL, sql } from 'drizzle-orm'
import { valuesOf } from '../../rules/figures.js'
import { publicUntil } from '../../rules/publicity/publicity.js'
import { endOn, type MayHaveEnded } from '../../rules/publicity/status.js'
import { maskDocumentNumber, maskFreeText } from '../../rules/subjects/masking.js'
import { type BasisRow, listBases } from '../cases/bases.js'
import { listEndings } from '../records/endings.js'
import { isOneOf, prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import type { ChangeEnd } from './kinds.js'
import { type ChangedObject, type ObjectState, type Reading, shown } from './reading.js'

type FactTable = CityStore['t']['creditRecord' | 'listEntry']
/** Of a whole and its parts the columns are the same. */
type Facts = Pick<CityStore['t'], 'creditRecord' | 'listEntry' | 'listEntryDetail' | 'objection'>

export async function records(
  ids: readonly string[],
  reading: Reading,
): Promise<ReadonlyMap<string, ObjectState>> {
  const { store } = reading
  const { db, t } = store
  const { creditRecordDetail: detail } = t
  const select = ({ creditRecord: record, objection }: Facts) =>
    db
      .select({
        ...factColumns(record, objection),
        kind: record.kind,
        // Without its detail a file does not show it either.
        title: detail.title,
        documentNo: detail.documentNo,
        facts: detail.facts,
        content: detail.content,
        suspendedLicence: detail.suspendedLicence,
        documentName: detail.documentName,
        licenceKind: detail.licenceKind,
        certificateName: detail.certificateName,
        certificateNo: detail.certificateNo,
        validFrom: detail.validFrom,
        legalBasis: detail.legalBasis,
        unitCode: detail.unitCode,
      })
      .from(record)
      .leftJoin(detail, sql`${detail.id} = ${record.id} and ${detail.knownTo} is null`)
      .where(isInForce(record))
  const rows = await sharedFirst(
    ids,
    prepared(store, 'changed records, shared', () => select(sharedPart(t))),
    prepared(store, 'changed records', () => select(t)),
  )
  const { basisOf, toldOf } = await readAbout(rows, reading)
  const judgeable = (row: (typeof rows)[number]) =>
    judged(row, row.kind, null, basisOf(row), reading)
  const states = statesOf(rows, judgeable, reading, (row, judged) => {
    if (row.title === null) return null
    const masked = (text: string | null) => text && maskFreeText(text, row.decidedOn)
    return {
      subjectCode: row.subjectCode,
      kind: row.kind,
      documentNo: row.documentNo,
      title: row.title,
      ...toldOf(row, judged),
      facts: masked(row.facts),
      content: masked(row.content),
      suspendedLicence: masked(row.suspendedLicence),
      documentName: row.documentName,
      licenceKind: row.licenceKind,
      certificateName: row.certificateName,
      certificateNo: row.certificateNo && maskDocumentNumber(row.certificateNo, row.decidedOn),
      validFrom: row.validFrom,
      legalBasis: row.legalBasis,
      authorityCode: row.unitCode,
      datasetId: row.datasetId,
    }
  })
  return withGone(states, rows, ids, t.creditRecord, reading)
}

export async function entries(
  ids: readonly string[],
  reading: Reading,
): Promise<ReadonlyMap<string, ObjectState>> {
  const { store, today } = reading
  const { db, t } = store
  const select = ({ listEntry: entry, listEntryDetail: detail, objection }: Facts) =>
    db
      .select({
        ...factColumns(entry, objection),
        listCode: entry.listCode,
        unitCode: entry.unitCode,
        documentNo: detail.documentNo,
        reason: detail.reason,
      })
      .from(entry)
      .leftJoin(
        detail,
        sql`${detail.id} = ${entry.id} and ${detail.subjectKind} = ${entry.subjectKind} and ${detail.knownTo} is null`,
      )
      .where(isInForce(entry))
  const rows = await sharedFirst(
    ids,
    prepared(store, 'changed entries, shared', () => select(sharedPart(t))),
    prepared(store, 'changed entries', () => select(t)),
  )
  const { toldOf } = await readAbout(rows, reading)
  const bases = rows.flatMap(({ restsOn }) => restsOn ?? [])
  const revoked = new Set(
    bases.length === 0
      ? []
      : (await listEndings(store, bases)).flatMap(({ targetId, endedBy, endedOn }) =>
          endedBy === 'REVOKED' && endedOn <= today ? [targetId] : [],
        ),
  )
  // An entry ends by its own terms alone: what it rests on is told of it, and ends nothing.
  const judgeable = (row: (typeof rows)[number]) => judged(row, '', row.listCode, null, reading)
  const states = statesOf(rows, judgeable, reading, (row, judged) => ({
    subjectCode: row.subjectCode,
    listCode: row.listCode,
    documentNo: row.documentNo,
    reason: row.reason === null ? null : maskFreeText(row.reason, row.decidedOn),
    ...toldOf(row, judged),
    basisRevoked: row.restsOn !== null && revoked.has(row.restsOn),
    authorityCode: row.unitCode,
    datasetId: row.datasetId,
  }))
  return withGone(states, rows, ids, t.listEntry, reading)
}

function sharedPart(t: CityStore['t']): Facts {
  return {
    creditRecord: t.creditRecordShared,
    listEntry: t.listEntryShared,
    listEntryDetail: t.listEntryDetailShared,
    objection: t.objectionShared,
  } as unknown as Facts
}

/** Nearly all stand in the part that leaves the city: to look into that alone is half the server's work. */
async function sharedFirst<Row extends { readonly id: string }>(
  ids: readonly string[],
  shared: { execute(values: Record<string, unknown>): Promise<Row[]> },
  whole: { execute(values: Record<string, unknown>): Promise<Row[]> },
): Promise<Row[]> {
  const rows = await shared.execute({ ids })
  if (rows.length === ids.length) return rows
  const found = new Set(rows.map(({ id }) => id))
  return [...rows, ...(await whole.execute({ ids: ids.filter((id) => !found.has(id)) }))]
}

/** What records and entries have alike. */
function factColumns(table: FactTable, objection: Facts['objection']) {
  return {
    id: table.id,
    subjectCode: table.subjectCode,
    subjectKind: table.subjectKind,
    behaviourCode: table.behaviourCode,
    figures: table.figures,
    decidedOn: table.decidedOn,
    validUntil: table.validUntil,
    severity: table.severity,
    restsOn: table.restsOn,
    endedBy: table.endedBy,
    endedOn: table.endedOn,
    datasetId: table.datasetId,
    underObjection: sql<boolean>`exists (select from ${objection} where ${objection.targetId} = ${table.id}
      and ${objection.status} = 'ACCEPTED' and ${objection.knownTo} is null)`,
  }
}

function isInForce({ id, knownTo }: { readonly id: AnyColumn; readonly knownTo: AnyColumn }): SQL {
  return sql`${isOneOf(id, sql.placeholder('ids'))} and ${isNull(knownTo)}`
}

type Fact = Pick<
  FactTable['$inferSelect'],
  | 'id'
  | 'subjectKind'
  | 'behaviourCode'
  | 'figures'
  | 'decidedOn'
  | 'validUntil'
  | 'severity'
  | 'restsOn'
  | 'endedBy'
  | 'endedOn'
  | 'datasetId'
> & { readonly underObjection: boolean }

/** A record or entry as the rules judge it, with what it rests on where it ends with that. */
type Judged = MayHaveEnded & { readonly basis: BasisRow | null }

/** Written member by member: of a thousand, to copy the whole row takes longer than to judge it. */
function judged(
  { decidedOn, validUntil, severity, endedBy, endedOn }: Fact,
  kind: string,
  listCode: string | null,
  basis: BasisRow | null,
  { today: on }: Reading,
): Judged {
  return { kind, listCode, decidedOn, validUntil, severity, endedBy, endedOn, basis, on }
}

interface About {
  readonly basisOf: (fact: Pick<Fact, 'restsOn'>) => BasisRow | null
  readonly toldOf: (fact: Fact, judged: Judged) => ChangedObject
}

/** What is told alike of records and entries, with what they rest on. */
async function readAbout(facts: readonly Fact[], { store, notShared }: Reading): Promise<About> {
  const restsOn = facts.flatMap((fact) => fact.restsOn ?? [])
  const found = restsOn.length === 0 ? [] : await listBases(store, restsOn)
  const bases = new Map(found.map((basis) => [basis.id, basis]))
  const basisOf: About['basisOf'] = ({ restsOn }) => bases.get(restsOn ?? '') ?? null
  return {
    basisOf,
    toldOf: (fact, judged) => ({
      decidedOn: fact.decidedOn,
      validUntil: fact.validUntil,
      publicUntil: publicUntil(judged, store.catalogues),
      severity: fact.severity,
      behaviourCode: fact.behaviourCode,
      values: valuesOf(fact, store.catalogues),
      restsOn: notShared.has(basisOf(fact)?.datasetId ?? '') ? null : fact.restsOn,
      underObjection: fact.underObjection,
    }),
  }
}

function statesOf<Row extends Fact>(
  rows: readonly Row[],
  judgeable: (row: Row) => Judged,
  { store, notShared }: Reading,
  objectOf: (row: Row, judged: Judged) => ChangedObject | null,
): Map<string, ObjectState> {
  const states = new Map<string, ObjectState>()
  for (const row of rows) {
    if (row.subjectKind === 'PERSON') continue
    const judged = judgeable(row)
    const endedBy = notShared.has(row.datasetId) ? 'NOT_SHARED' : endOf(judged)
    const object = endedBy === null ? objectOf(row, judged) : null
    states.set(row.id, object ? shown(object) : { object: null, endedBy: endedBy ?? 'REMOVED' })
  }
  return states

  function endOf(judged: Judged): ChangeEnd | null {
    const end = endOn(judged, store.catalogues)
    // What rested on another ended as that did.
    return end === 'BASIS_ENDED' ? (judged.basis?.endedBy ?? 'REMOVED') : end
  }
}

/** With those of which no version is in force, by what their last one says. */
async function withGone(
  states: Map<string, ObjectState>,
  inForce: readonly Pick<Fact, 'id'>[],
  ids: readonly string[],
  table: FactTable,
  { store, notShared }: Reading,
): Promise<ReadonlyMap<string, ObjectState>> {
  if (inForce.length === ids.length) return states
  const found = new Set(inForce.map((row) => row.id))
  const gone = ids.filter((id) => !found.has(id))
  const { id, subjectKind, datasetId, endedBy, knownTo, knownFrom } = table
  const rows = await store.db
    .selectDistinctOn([id], { id, subjectKind, datasetId, endedBy, knownTo })
    .from(table)
    .where(isOneOf(id, gone))
    .orderBy(id, desc(knownFrom))
  for (const { id, subjectKind, datasetId, endedBy, knownTo } of rows) {
    if (subjectKind === 'PERSON' || knownTo === null) continue
    const isShared = !notShared.has(datasetId)
    states.set(id, { object: null, endedBy: isShared ? (endedBy ?? 'REMOVED') : 'NOT_SHARED' })
  }
  return states
}
