import { and, asc, eq, gt, ne, sql } from 'drizzle-orm'
import type { Applicant, EntryFact, RecordFact } from '../../rules/incentives/eligible.js'
import type { ListColour } from '../../rules/words.js'
import { isShared } from '../border/shared.js'
import { basisOfEntry } from '../cases/zone-cases.js'
import { isKnownAt } from '../ledger/known-at.js'
import { isOneOf, prepared } from '../server/parameters.js'
import type { ZoneStore } from '../store.js'

/** What speaks for subjects, and the serious entries against them. */
export type ApplicantFacts = Pick<Applicant, 'registered' | 'entries' | 'records'>

export const noFacts: ApplicantFacts = { registered: [], entries: [], records: [] }

const positiveKinds = ['LICENCE', 'AWARD', 'COMMITMENT'] as const

/**
 * What the cities have registered of the subjects, their entries on lists of both colours and what speaks for them, with
 * the objections to it; ended ones too. By code; a subject of which nothing is known is absent. Four statements, however
 * many subjects and products are asked for.
 */
export async function listApplicants(
  store: ZoneStore,
  codes: readonly string[],
): Promise<ReadonlyMap<string, ApplicantFacts>> {
  const { v } = store
  const { subject, listEntry, creditRecord, objection } = v
  const asked = sql.placeholder('codes')
  const ofSubjects = (t: typeof listEntry | typeof creditRecord | typeof objection) =>
    and(isOneOf(t.subjectCode, asked), isKnownAt(t, null))
  const [registered, entries, records, objections] = await Promise.all([
    prepared(store, 'listApplicants: registered', () =>
      store.db
        .select({
          subjectCode: subject.code,
          industryCode: subject.industryCode,
          divisionCode: subject.divisionCode,
          registeredOn: subject.registeredOn,
        })
        .from(subject)
        .where(and(isOneOf(subject.code, asked), isKnownAt(subject, null)))
        .orderBy(asc(subject.code), asc(subject.jurisdictionCode)),
    ).execute({ codes }),
    prepared(store, 'listApplicants: entries', () =>
      selectEntries(store, ofSubjects(listEntry)),
    ).execute({ codes }),
    prepared(store, 'listApplicants: records', () =>
      store.db
        .select({
          subjectCode: creditRecord.subjectCode,
          jurisdictionCode: creditRecord.jurisdictionCode,
          id: creditRecord.id,
          recordKind: sql<RecordFact['recordKind']>`${creditRecord.kind}`,
          typeCode: creditRecord.typeCode,
          kept: creditRecord.kept,
          decidedOn: creditRecord.decidedOn,
          validUntil: creditRecord.validUntil,
          endedOn: creditRecord.endedOn,
        })
        .from(creditRecord)
        .where(
          and(
            ofSubjects(creditRecord),
            isShared(v.dataset, creditRecord),
            isOneOf(creditRecord.kind, positiveKinds),
          ),
        )
        .orderBy(
          asc(creditRecord.subjectCode),
          asc(creditRecord.jurisdictionCode),
          asc(creditRecord.id),
        ),
    ).execute({ codes }),
    prepared(store, 'listApplicants: objections', () =>
      store.db
        .select({
          jurisdictionCode: objection.jurisdictionCode,
          targetId: objection.targetId,
          acceptedOn: objection.acceptedOn,
          decidedOn: objection.decidedOn,
        })
        .from(objection)
        .where(ofSubjects(objection))
        .orderBy(asc(objection.id)),
    ).execute({ codes }),
  ])
  const objectionsTo = new Map<string, (typeof objections)[number][]>()
  for (const one of objections) {
    const key = `${one.jurisdictionCode}/${one.targetId}`
    objectionsTo.set(key, [...(objectionsTo.get(key) ?? []), one])
  }
  const beside = (row: { jurisdictionCode: string; id: string }) => ({
    objections: objectionsTo.get(`${row.jurisdictionCode}/${row.id}`) ?? [],
  })
  type Found = {
    registered: ApplicantFacts['registered'][number][]
    entries: ApplicantFacts['entries'][number][]
    records: RecordFact[]
  }
  const found = new Map<string, Found>()
  const of = (code: string): Found => {
    const known = found.get(code) ?? { registered: [], entries: [], records: [] }
    found.set(code, known)
    return known
  }
  for (const { subjectCode, ...row } of registered) of(subjectCode).registered.push(row)
  for (const { subjectCode, ...row } of entries) {
    of(subjectCode).entries.push({ kind: 'LIST_ENTRY', ...row, ...beside(row) })
  }
  for (const { subjectCode, ...row } of records) {
    of(subjectCode).records.push({ kind: 'RECORD', ...row, ...beside(row) })
  }
  return found
}

const firmsAtOnce = 500

/**
 * Organisations and sole traders on the register of a city, in code order, with what all cities know of them; some
 * hundred at a time, because a city may hold more than fit into memory, and judging many at once would hold up others.
 */
export async function* walkFirms(
  store: ZoneStore,
  jurisdictionCode: string,
  atOnce = firmsAtOnce,
): AsyncGenerator<Applicant> {
  const { subject } = store.v
  for (let after = ''; ; ) {
    const firms = await store.db
      .select({ code: subject.code, kind: subject.kind })
      .from(subject)
      .where(
        and(
          eq(subject.jurisdictionCode, jurisdictionCode),
          ne(subject.kind, 'PERSON'),
          gt(subject.code, after),
          isKnownAt(subject, null),
        ),
      )
      .orderBy(asc(subject.code))
      .limit(atOnce)
    const facts = await listApplicants(
      store,
      firms.map(({ code }) => code),
    )
    for (const { code, kind } of firms) {
      yield { ...(facts.get(code) ?? noFacts), kind, notAsked: [] }
    }
    if (firms.length < atOnce) return
    after = firms.at(-1)!.code
  }
}

function selectEntries({ db, v }: ZoneStore, condition: ReturnType<typeof and>) {
  const { listEntry: t } = v
  const found = basisOfEntry({ db, v }, null)
  return db
    .select({
      subjectCode: t.subjectCode,
      jurisdictionCode: t.jurisdictionCode,
      id: t.id,
      listCode: t.listCode,
      colour: sql<ListColour>`${t.colour}`,
      decidedOn: t.decidedOn,
      validUntil: t.validUntil,
      severity: t.severity,
      endedBy: sql<EntryFact['endedBy']>`${t.endedBy}`,
      endedOn: t.endedOn,
      basisRevokedOn: found.revokedOn,
    })
    .from(t)
    .leftJoinLateral(found, sql`true`)
    .where(and(condition, isShared(v.dataset, t)))
    .orderBy(asc(t.subjectCode), asc(t.jurisdictionCode), asc(t.id))
}
