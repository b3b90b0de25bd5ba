import { isDeepStrictEqual } from 'node:util'
import { correctedAgain } from '../../rules/cases/said.js'
import { suppliedBy } from '../../rules/supply/supply.js'
import { shortened } from '../../runtime/shortened.js'
import type { NoticeCode } from '../../schema/faults.js'
import { type WayOut, wayOut } from '../../schema/ways-out.js'
import type { CityStore } from '../store.js'
import { sealIdentity } from '../subjects/identity.js'
import { caseBehind } from './case-rows.js'
import type { CityTransaction } from './clock.js'
import { type Draft, type FactTable, factKeys } from './draft.js'
import { endsOf, type TargetRow } from './ends.js'
import { longestShown, missingFor, questionOn, refusalOf } from './judge.js'
import { Known, type KnownTarget } from './known.js'
import {
  isRed,
  KnownRed,
  type RedRow,
  type RedRules,
  redRestored,
  redVerdict,
  revoked,
} from './red-rows.js'
import { reportBehind, reportIn } from './report-rows.js'
import type { PutAside, Refused, SourcedDraft, StoreNotice } from './rows.js'
import { needs } from './waiting.js'

/** Facts of one table by their keys. */
export interface PlannedFacts {
  readonly rows: Map<string, Readonly<Record<string, unknown>>>
  /** The draft that brought each fact in; one that only ends it does not count. */
  readonly broughtBy: Map<string, string>
}

/** What a batch will write, one row a fact. */
export class Plan {
  readonly waiting: PutAside[] = []
  readonly refused: Refused[] = []
  readonly notices: StoreNotice[] = []
  /** Rows that were taken before another one of the same batch said the same fact. */
  readonly overtaken: SourcedDraft[] = []
  readonly taken = new Map<string, SourcedDraft>()
  readonly facts = new Map<FactTable, PlannedFacts>()
  /** Ids of the facts, which are those of the drafts that say so. */
  readonly endsTakenBack: string[] = []
  readonly known: Known
  readonly #red: KnownRed

  constructor(
    tx: CityTransaction,
    private readonly store: CityStore,
    /** Ids of the datasets that the city does not share. */
    private readonly notShared: ReadonlySet<string>,
    private readonly redRules: RedRules,
  ) {
    this.known = new Known(tx, store)
    this.#red = new KnownRed(tx, store)
  }

  has(draftId: string): boolean {
    return this.taken.has(draftId)
  }

  *takenDrafts(): Generator<Draft> {
    for (const { draft } of this.taken.values()) yield draft
  }

  /** Kinds of data of which the batch has rows, also rows that say what is stored already. */
  *supplied(): Generator<string> {
    for (const { facts } of this.takenDrafts()) {
      for (const [table, row] of facts) {
        const what = suppliedBy(table, row as { kind?: unknown; listCode?: unknown })
        if (what !== null) yield what
      }
    }
  }

  /** Plans the rows that can be taken; tells which needs of others they meet. */
  async add(rows: readonly SourcedDraft[]): Promise<string[]> {
    const drafts = rows.map(({ draft }) => draft)
    const provided: string[] = []
    await this.known.lookUpUnderWeakKeys(drafts)
    await this.known.lookUpReports(drafts)
    for (const round of [0, 1, 2]) {
      const own = rows.filter(({ draft }) => roundOf(draft) === round)
      if (own.length === 0) continue
      if (round === 0) await this.known.names.lookUpRenamed(own)
      if (round === 1) {
        await this.known.lookUpParties(drafts)
        await this.known.lookUpNames(own)
      }
      if (round === 2) {
        await this.known.lookUpTargets(drafts)
        await this.known.lookUpCases(drafts)
        await this.known.bars.lookUp(drafts, this.known.targets)
        await this.known.lookUpNamedTargets(own)
      }
      await this.known.lookUpEnds(own)
      if (round > 0) {
        await this.#red.lookUp(
          own.map(({ draft }) => draft),
          this.known.targets,
        )
      }
      for (const row of own) provided.push(...this.#judge(row))
    }
    await this.#sealPersons(rows)
    return provided
  }

  /** Takes a row, refuses it or lets it wait. */
  #judge(row: SourcedDraft): string[] {
    const { draft } = row
    const missing = missingFor(draft, this.known)
    const red = missing === null ? redVerdict(draft, this.#red, this.redRules) : null
    const fault =
      refusalOf(row, this.known, this.store.catalogues) ?? red?.fault ?? this.#restored(draft)
    if (fault !== null) {
      this.refused.push({ ...row, faults: [fault] })
      return []
    }
    const question = missing === null ? questionOn(row, this.known) : null
    if (question !== null) {
      this.waiting.push({ ...row, waitsFor: needs.steward, questions: [question] })
      return []
    }
    const awaited = missing ?? red?.waitsFor
    if (awaited !== undefined) {
      this.waiting.push({ ...row, waitsFor: awaited, questions: [] })
      return []
    }
    if (red?.isKept) {
      this.taken.set(draft.id, row)
      this.note(row, 'DECISION_KEPT', wayOut('caseDecided'))
      return []
    }
    return this.#take(row, red?.row ?? null)
  }

  #restored(draft: Draft) {
    const hasOwnEnd = draft.target !== null && this.known.ends.get(draft.target.id)?.has(draft.id)
    return redRestored(draft, this.#red, hasOwnEnd ?? false)
  }

  #take(row: SourcedDraft, red: RedRow | null): string[] {
    const { draft, sourceId } = row
    const earlier = this.taken.get(draft.id)
    if (earlier) this.overtaken.push(earlier)
    this.taken.set(draft.id, row)
    const file = caseBehind(draft, this.known)
    const said = reportIn(draft)
    const report = said && reportBehind(said, this.known.reports)
    if (file === 'KEPT' || report === 'KEPT') {
      this.note(row, 'DECISION_KEPT', wayOut('caseDecided'))
      return []
    }
    if (file !== null) {
      this.known.cases.set(file.id, file)
      this.#put('caseFile', { ...file, sourceId }, draft.id)
    }
    if (red !== null) this.#putRed(red, row)
    const before = this.known.names.renamed.get(draft.id)
    if (before !== undefined) {
      this.note(row, 'NAME_CHANGED', wayOut('renamed', { before: shortened(before, longestShown) }))
    }
    if (draft.emptied?.formerNames) this.known.names.giveAll(draft.id)
    this.#takeEnd(draft.target?.id ?? draft.id, row)
    const about = draft.target === null ? null : this.known.targets.get(draft.target.id)!
    const provided: string[] = []
    for (const [table, values] of draft.facts) {
      if (table === 'creditRecord' || table === 'listEntry') {
        const ended = this.#asCorrected(this.known.ends.on(values), row)
        this.#put(table, { ...ended, sourceId }, draft.id)
        this.known.targets.set(values.id, {
          kind: table === 'creditRecord' ? 'RECORD' : 'LIST_ENTRY',
          unitCode: unitOf(draft),
          row: ended,
        })
        if (isRed(ended)) this.#red.entries.set(ended.id, ended)
        provided.push(needs.target(values.id))
        continue
      }
      if (table === 'subject') {
        this.known.subjects.set(values.code, values.kind)
        provided.push(needs.subject(values.code))
      }
      if (table === 'organisationName') this.known.names.give(values)
      if (table === 'feedback') {
        const told = { ...report!, subjectCode: about?.row.subjectCode ?? values.subjectCode }
        this.known.reports.set(told.id, told)
        this.#put(table, { ...told, sourceId }, draft.id)
        continue
      }
      const found = about === null ? values : { ...values, subjectCode: about.row.subjectCode }
      this.#put(table, { ...found, sourceId }, draft.id)
    }
    if (about !== null && draft.end !== null) this.#endTarget(draft.target!.id, about, row)
    return provided
  }

  /** What an upheld objection has put right in a record that a sheet tells of again. */
  #asCorrected(values: TargetRow, row: SourcedDraft): TargetRow {
    const corrections =
      row.draft.target === null ? this.known.corrections.get(values.id) : undefined
    if (corrections === undefined) return values
    const right = correctedAgain(values, corrections)
    if (!isDeepStrictEqual(right, values)) {
      this.note(row, 'CORRECTION_KEPT', wayOut('putRight'))
    }
    return right
  }

  note({ runId, rowNumber }: SourcedDraft, code: NoticeCode, way: WayOut): void {
    this.notices.push({ runId, rowNumber, code, wayOut: way })
  }

  /** A fact has one end at most: what it says anew takes the place of what it has said. */
  #takeEnd(targetId: string, row: SourcedDraft): void {
    const { draft, sourceId } = row
    const { id: factId, end } = draft
    const own = this.known.ends.get(targetId)?.get(factId)
    if (end === null) {
      if (own) this.note(row, 'END_KEPT', wayOut('restoreByMark'))
    } else if (end === 'NONE') {
      if (!own) return
      this.known.ends.get(targetId)!.delete(factId)
      this.facts.get('ending')?.rows.delete(factId)
      this.endsTakenBack.push(factId)
    } else {
      const { endedBy, reason, documentNo, unitCode } = end
      const endedOn = end.isDayAssumed && own ? own.endedOn : end.endedOn
      const said = { factId, targetId, endedBy, endedOn, reason, documentNo, unitCode }
      this.known.ends.of(targetId).set(factId, said)
      this.#put('ending', { ...said, sourceId }, draft.id)
    }
  }

  #endTarget(targetId: string, target: KnownTarget, { draft, sourceId }: SourcedDraft): void {
    const row = this.known.ends.on(target.row)
    if (endsOf(target.row) === endsOf(row)) return
    this.known.targets.set(targetId, { ...target, row })
    const table = target.kind === 'RECORD' ? 'creditRecord' : 'listEntry'
    this.#put(table, { ...row, sourceId }, draft.id)
    this.#endRed(row, { draft, sourceId })
  }

  /** Whatever ends a red entry ends its proposal; a step brings the proposal itself. */
  #endRed(row: TargetRow, { draft, sourceId }: Pick<SourcedDraft, 'draft' | 'sourceId'>): void {
    if (!isRed(row)) return
    this.#red.entries.set(row.id, row)
    const proposal = this.#red.behind(row.id)
    const end = this.known.ends.earliest(row.id)
    if (proposal?.state !== 'IN_FORCE' || end === null) return
    if (draft.facts.some(([table]) => table === 'redEntry')) return
    this.#putRed(revoked(proposal, end), { draft, sourceId })
  }

  #putRed(row: RedRow, { draft, sourceId }: Pick<SourcedDraft, 'draft' | 'sourceId'>): void {
    this.#red.proposals.set(row.id, row)
    this.#put('redEntry', { ...row, sourceId }, draft.id)
  }

  #put(table: FactTable, row: Readonly<Record<string, unknown>>, draftId: string): void {
    let planned = this.facts.get(table)
    if (planned === undefined) {
      planned = { rows: new Map(), broughtBy: new Map() }
      this.facts.set(table, planned)
    }
    const columns: readonly string[] = factKeys[table]
    const key =
      columns.length === 1
        ? String(row[columns[0]!])
        : columns.map((column) => row[column]).join('|')
    planned.rows.set(key, this.#isWithheld(table, row) ? { ...row, withheld: true } : row)
    if (!planned.broughtBy.has(key)) planned.broughtBy.set(key, draftId)
  }

  /** Whether a row is of what the city does not share, so that it goes into a table that is never published. */
  #isWithheld(table: FactTable, row: Readonly<Record<string, unknown>>): boolean {
    // Of a repair only what it ends is for others (workflows.md 2): an application or refusal never leaves the city.
    if (table === 'repair' && row.status !== 'GRANTED') return true
    if (this.notShared.size === 0) return false
    const about = { objection: 'targetId', repair: 'targetId', feedback: 'entryId' }[
      table as string
    ]
    const target = table === 'listEntryDetail' ? row.id : about === undefined ? null : row[about]
    const datasetId =
      target == null ? row.datasetId : this.known.targets.get(String(target))?.row.datasetId
    return datasetId !== undefined && this.notShared.has(String(datasetId))
  }

  /** A sealed value differs from itself each time it is sealed, so only what is new or changed is sealed again. */
  async #sealPersons(rows: readonly SourcedDraft[]): Promise<void> {
    const registered = rows.filter(
      ({ draft }) => draft.person !== null && draft.party === null && this.has(draft.id),
    )
    await this.known.lookUpPersons(registered.map(({ draft }) => draft.id))
    for (const { draft, sourceId } of registered) {
      const known = this.known.persons.get(draft.id)
      if (known && known.name === draft.person!.name) continue
      const sealed = sealIdentity(draft.id, draft.person!, this.store.keys)
      this.known.persons.set(draft.id, draft.person)
      this.#put('personIdentity', { ...sealed, sourceId }, draft.id)
    }
  }
}

/** What others are about comes before them. */
function roundOf({ target, party }: Draft): 0 | 1 | 2 {
  if (target !== null) return 2
  return party === null ? 0 : 1
}

function unitOf({ facts }: Draft): string {
  for (const [table, values] of facts) {
    if (table === 'creditRecordDetail' || table === 'listEntry') return values.unitCode
  }
  return ''
}
