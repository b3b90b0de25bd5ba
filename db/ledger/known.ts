import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Correction } from '../../rules/cases/said.js'
import type { SubjectKind, TargetKind } from '../../rules/words.js'
import { grouped } from '../../runtime/grouped.js'
import type { Day } from '../../schema/scalars/date.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import { openIdentity, type PersonIdentity } from '../subjects/identity.js'
import type { VersionColumn, WithoutVersion } from '../tables/columns.js'
import { Bars } from './bars.js'
import type { CityTransaction } from './clock.js'
import { type Draft, type Fact, type FactRow, type FactTable, factKeys } from './draft.js'
import { Ends, type TargetRow } from './ends.js'
import { KnownNames } from './known-names.js'
import { type ReportRow, reportIn } from './report-rows.js'
import type { SourcedDraft } from './rows.js'
import { contentOf } from './said.js'
import { textList } from './stage.js'
import { listWaiting } from './waiting.js'
import { keysInForce } from './write-versions.js'

/** A record or entry that rows are about. */
export interface KnownTarget {
  readonly kind: TargetKind
  readonly unitCode: string
  readonly row: TargetRow
}

export type CaseRow = FactRow<'caseFile'>
type SuccessorRow = FactRow<'unitSuccessor'>

/** What the city has of what a batch is about, as it will be behind the rows of the batch that have been taken. */
export class Known {
  readonly subjects = new Map<string, SubjectKind>()
  readonly persons = new Map<string, PersonIdentity | null>()
  readonly names: KnownNames
  readonly targets = new Map<string, KnownTarget>()
  readonly ends = new Ends()
  /** What is stored or waits under keys without a number, by the id of its fact. */
  readonly underWeakKeys = new Map<string, string>()
  /** Cases in force by id: those that the batch is about, and open ones about the same records and entries. */
  readonly cases = new Map<string, CaseRow>()
  /** Reports in force of what the batch reports, by id. */
  readonly reports = new Map<string, ReportRow>()
  readonly bars: Bars
  /** What upheld objections have put right, by record or entry. */
  readonly corrections = new Map<string, readonly Correction[]>()
  /** Of the facts of these tables that were looked up, those that have a version in force. */
  readonly inForce: { readonly [T in FactTable]?: Set<string> } = {
    creditRecord: new Set(),
    listEntry: new Set(),
  }
  /** Units that stand for others, by those. */
  #successors: ReadonlyMap<string, readonly SuccessorRow[]> = new Map()
  /** Targets found ended whose ends have not been looked up yet. */
  readonly #ended: string[] = []

  constructor(
    private readonly tx: CityTransaction,
    private readonly store: CityStore,
  ) {
    this.names = new KnownNames(tx, store)
    this.bars = new Bars(tx, store)
  }

  lookUpNames(rows: readonly SourcedDraft[]): Promise<void> {
    return this.names.lookUp(rows, (draft) => this.partyNamed(draft))
  }

  async lookUpUnderWeakKeys(drafts: readonly Draft[]): Promise<void> {
    const ids = drafts.flatMap(({ id, isKeyWeak }) => (isKeyWeak ? id : []))
    if (ids.length === 0) return
    const { t } = this.store
    for (const { draft } of await listWaiting(this.tx, this.store, ids)) {
      this.underWeakKeys.set(draft.id, contentOf(draft.facts))
    }
    const records = await this.tx
      .select({ creditRecord: t.creditRecord, creditRecordDetail: t.creditRecordDetail })
      .from(t.creditRecord)
      .innerJoin(t.creditRecordDetail, eq(t.creditRecordDetail.id, t.creditRecord.id))
      .where(
        and(
          isOneOf(t.creditRecord.id, ids),
          isNull(t.creditRecord.knownTo),
          isNull(t.creditRecordDetail.knownTo),
        ),
      )
    const entries = await this.tx
      .select({ listEntry: t.listEntry, listEntryDetail: t.listEntryDetail })
      .from(t.listEntry)
      .innerJoin(t.listEntryDetail, eq(t.listEntryDetail.id, t.listEntry.id))
      .where(
        and(
          isOneOf(t.listEntry.id, ids),
          isNull(t.listEntry.knownTo),
          isNull(t.listEntryDetail.knownTo),
        ),
      )
    for (const row of records) {
      this.underWeakKeys.set(row.creditRecord.id, contentOf(Object.entries(row) as Fact[]))
    }
    for (const row of entries) {
      this.underWeakKeys.set(row.listEntry.id, contentOf(Object.entries(row) as Fact[]))
    }
  }

  async lookUpParties(drafts: readonly Draft[]): Promise<void> {
    const { t } = this.store
    const parties = drafts.flatMap(({ party }) => party ?? [])
    const asked = new Map<string, SubjectKind>()
    for (const { code, kind } of parties) if (!this.subjects.has(code)) asked.set(code, kind)
    if (asked.size === 0) return
    // Most are known as what they are asked for: the server sends only the others.
    const others = await this.tx.execute<{ code: string; kind: SubjectKind | null }>(sql`
      select asked.code, s.kind
      from unnest(${textList([...asked.keys()])}, ${textList([...asked.values()])}) as asked (code, kind)
      left join ${t.subject} as s on s.code = asked.code and s.known_to is null
      where s.kind is distinct from asked.kind`)
    for (const { code, kind } of others) {
      if (kind === null) asked.delete(code)
      else asked.set(code, kind)
    }
    for (const [code, kind] of asked) this.subjects.set(code, kind)
    await this.lookUpPersons(
      parties.filter(({ kind }) => kind === 'PERSON').map(({ code }) => code),
    )
  }

  async lookUpNamedTargets(rows: readonly SourcedDraft[]): Promise<void> {
    await this.lookUpNames(rows)
    const persons = rows.flatMap(({ draft }) => {
      const { code, name } = this.partyNamed(draft)
      return code && name && isPersonKey(code) ? code : []
    })
    await this.lookUpPersons(persons)
  }

  /** Whom a row names, by the code that it has itself or that what it is about has. */
  partyNamed({ party, target }: Draft): { code: string | null; name: string | null } {
    if (party !== null) return { code: party.code, name: party.name ?? null }
    if (!target?.named) return { code: null, name: null }
    const about = this.targets.get(target.id)
    return { code: about?.row.subjectCode ?? null, name: target.named.name }
  }

  async lookUpPersons(codes: readonly string[]): Promise<void> {
    const { t, keys } = this.store
    const unknown = [...new Set(codes)].filter((code) => !this.persons.has(code))
    if (unknown.length === 0) return
    const rows = await this.tx
      .select()
      .from(t.personIdentity)
      .where(and(isOneOf(t.personIdentity.subjectCode, unknown), isNull(t.personIdentity.knownTo)))
    for (const row of rows) this.persons.set(row.subjectCode, openIdentity(row, keys))
  }

  /** A unit repairs what it has decided itself, or what one has that it stands for on the day. */
  standsFor(unitCode: string | null, decidedBy: string, on: Day): boolean {
    const standing = new Set([decidedBy])
    for (const one of standing) {
      if (one === unitCode) return true
      for (const { successorCode, validFrom } of this.#successors.get(one) ?? []) {
        if (validFrom <= on) standing.add(successorCode)
      }
    }
    return false
  }

  async #lookUpSuccessors(drafts: readonly Draft[]): Promise<void> {
    const repairs = drafts.some(
      ({ end }) => end !== null && end !== 'NONE' && end.endedBy === 'REPAIRED',
    )
    if (repairs) await this.lookUpSuccessors()
  }

  async lookUpSuccessors(): Promise<void> {
    const { unitSuccessor } = this.store.t
    const rows = await this.tx
      .select()
      .from(unitSuccessor)
      .where(isNull(unitSuccessor.knownTo))
      .orderBy(asc(unitSuccessor.validFrom))
    this.#successors = grouped(rows, ({ unitCode }) => unitCode)
  }

  async lookUpTargets(drafts: readonly Draft[]): Promise<void> {
    await this.#lookUpSuccessors(drafts)
    await this.#lookUpRecords(
      drafts.flatMap(({ target }) => (target?.kind === 'RECORD' ? target.id : [])),
    )
    await this.#lookUpEntries(
      drafts.flatMap(({ target }) => (target?.kind === 'LIST_ENTRY' ? target.id : [])),
    )
    await this.#lookUpEndings()
  }

  /** Cases of the drafts, and those open about the same. */
  async lookUpCases(drafts: readonly Draft[]): Promise<void> {
    const { caseFile } = this.store.t
    const ids = drafts.flatMap(({ id, facts }) => (isCase(facts) ? id : []))
    if (ids.length === 0) return
    const targets = drafts.flatMap(({ target, facts }) =>
      target !== null && isCase(facts) ? target.id : [],
    )
    const found = await this.tx
      .select()
      .from(caseFile)
      .where(
        and(
          or(isOneOf(caseFile.id, ids), isOneOf(caseFile.targetId, targets)),
          isNull(caseFile.knownTo),
        ),
      )
    for (const row of found) {
      if (!this.cases.has(row.id)) this.cases.set(row.id, withoutVersion(row))
    }
  }

  async lookUpReports(drafts: readonly Draft[]): Promise<void> {
    const { feedback } = this.store.t
    const ids = drafts.flatMap((draft) => reportIn(draft)?.id ?? [])
    if (ids.length === 0) return
    const found = await this.tx
      .select()
      .from(feedback)
      .where(and(isOneOf(feedback.id, ids), isNull(feedback.knownTo)))
    for (const { withheld: _, ...row } of found) {
      if (!this.reports.has(row.id)) this.reports.set(row.id, withoutVersion(row))
    }
  }

  /** What an upheld objection has put right stays right when the row of the record comes again. */
  async #lookUpCorrections(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    const { caseFile } = this.store.t
    const found = await this.tx
      .select({ targetId: caseFile.targetId, corrections: caseFile.corrections })
      .from(caseFile)
      .where(
        and(
          isOneOf(caseFile.targetId, ids),
          isNotNull(caseFile.corrections),
          isNull(caseFile.knownTo),
        ),
      )
      .orderBy(asc(caseFile.decidedOn), asc(caseFile.id))
    for (const { targetId, corrections } of found) {
      this.corrections.set(targetId, [
        ...(this.corrections.get(targetId) ?? []),
        ...corrections!.items,
      ])
    }
  }

  /** Ends of what the rows say anew: a row that comes again does not undo them. */
  async lookUpEnds(rows: readonly SourcedDraft[]): Promise<void> {
    await this.#lookUpRecords(await this.#lookUpInForce('creditRecord', rows), true)
    await this.#lookUpEntries(await this.#lookUpInForce('listEntry', rows), true)
    await this.#lookUpEndings()
  }

  async #lookUpEndings(): Promise<void> {
    const { ending } = this.store.t
    const unknown = this.#ended.splice(0)
    if (unknown.length === 0) return
    const found = await this.tx
      .select()
      .from(ending)
      .where(and(isOneOf(ending.targetId, unknown), isNull(ending.knownTo)))
    for (const row of found) this.ends.of(row.targetId).set(row.factId, row)
  }

  async #lookUpInForce(
    table: 'creditRecord' | 'listEntry',
    rows: readonly SourcedDraft[],
  ): Promise<string[]> {
    const ids = rows.flatMap(({ draft }) => (says(draft, table) ? draft.id : []))
    if (ids.length === 0) return []
    const inForce = await keysInForce(this.tx, this.store.t[table], factKeys[table], ids)
    for (const id of inForce!) this.inForce[table]!.add(id)
    await this.#lookUpCorrections([...inForce!])
    return [...inForce!]
  }

  async #lookUpRecords(ids: readonly string[], onlyEnded = false): Promise<void> {
    const { t } = this.store
    const unknown = [...new Set(ids)].filter((id) => !this.targets.has(id))
    if (unknown.length === 0) return
    const found = await this.tx
      .select({ row: t.creditRecord, unitCode: t.creditRecordDetail.unitCode })
      .from(t.creditRecord)
      .innerJoin(
        t.creditRecordDetail,
        and(eq(t.creditRecordDetail.id, t.creditRecord.id), isNull(t.creditRecordDetail.knownTo)),
      )
      .where(
        and(
          isOneOf(t.creditRecord.id, unknown),
          isNull(t.creditRecord.knownTo),
          onlyEnded ? isNotNull(t.creditRecord.endedBy) : undefined,
        ),
      )
    for (const { row, unitCode } of found) {
      this.inForce.creditRecord!.add(row.id)
      if (row.endedBy !== null) this.#ended.push(row.id)
      this.targets.set(row.id, { kind: 'RECORD', unitCode, row: withoutVersion(row) })
    }
  }

  async #lookUpEntries(ids: readonly string[], onlyEnded = false): Promise<void> {
    const { t } = this.store
    const unknown = [...new Set(ids)].filter((id) => !this.targets.has(id))
    if (unknown.length === 0) return
    const found = await this.tx
      .select()
      .from(t.listEntry)
      .where(
        and(
          isOneOf(t.listEntry.id, unknown),
          isNull(t.listEntry.knownTo),
          onlyEnded ? isNotNull(t.listEntry.endedBy) : undefined,
        ),
      )
    for (const row of found) {
      this.inForce.listEntry!.add(row.id)
      if (row.endedBy !== null) this.#ended.push(row.id)
      this.targets.set(row.id, {
        kind: 'LIST_ENTRY',
        unitCode: row.unitCode,
        row: withoutVersion(row),
      })
    }
  }
}

function says({ facts }: Draft, table: FactTable): boolean {
  return facts.some(([name]) => name === table)
}

function isCase(facts: Draft['facts']): boolean {
  return facts.some(
    ([table]) => table === 'repair' || table === 'objection' || table === 'caseFile',
  )
}

/** What a version says, without which version it is and whence it comes. */
export function withoutVersion<T extends object>(row: T): WithoutVersion<T> {
  const {
    knownFrom: _1,
    knownFromAt: _2,
    knownTo: _3,
    knownToAt: _4,
    sourceId: _5,
    ...values
  } = row as T & Record<VersionColumn, unknown>
  return values as unknown as WithoutVersion<T>
}
