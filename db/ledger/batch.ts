import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { isActive, publicUntil, repairPossibleFrom } from '../../rules/publicity/publicity.js'
import { compact } from '../../rules/subjects/compact.js'
import { normaliseName } from '../../rules/subjects/names.js'
import { suppliedBy } from '../../rules/supply/supply.js'
import type { SubjectKind, TargetKind } from '../../rules/words.js'
import { grouped } from '../../runtime/grouped.js'
import { shortened } from '../../runtime/shortened.js'
import { canonicalJson } from '../../schema/canonical-json.js'
import type { Fault, NoticeCode, RefusalCode, StewardReason } from '../../schema/faults.js'
import type { Day } from '../../schema/scalars/date.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import { isOneOf } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import { openIdentity, type PersonIdentity, sealIdentity } from '../subjects/identity.js'
import { advanceClock, type CityTransaction, type ClockPosition, holdClock } from './clock.js'
import { type Draft, type Fact, type FactRow, type FactTable, factKeys } from './draft.js'
import { noteHandIns } from './hand-in.js'
import type { BatchOutcome, OfRun, PutAside, Refused, SourcedDraft, StoreNotice } from './rows.js'
import { type Bulk, textList } from './stage.js'
import { dropSettledByLater, listWaiting, needs, releaseWaiting } from './waiting.js'
import { findDatasetsNotShared, shareRows } from './withhold.js'
import { closeVersions, keysInForce, writeVersions } from './write-versions.js'

/** A record or entry that rows are about. */
interface KnownTarget {
  readonly kind: TargetKind
  readonly unitCode: string
  readonly row: TargetRow
}

type EndRow = FactRow<'ending'>
type SuccessorRow = FactRow<'unitSuccessor'>

const longestShown = 100

type TargetRow = Extract<Fact, readonly ['creditRecord' | 'listEntry', unknown]>[1]

/**
 * Takes the good rows of a batch in the transaction given: writes what differs from the city's data at one position,
 * and lets rows wait that are about somebody or something that has not come yet, or that a steward has to decide on. A
 * batch that changes nothing leaves the clock alone, but for the first of its kind on a day: that rows came is noted.
 *
 * @param today  the day on which the rows count as handed in
 * @param position  where the transaction holds the clock already
 */
export async function takeBatch(
  tx: CityTransaction,
  store: CityStore,
  batch: readonly SourcedDraft[],
  bulk: Bulk,
  today: Day,
  position?: ClockPosition,
): Promise<BatchOutcome> {
  // The limit is that of a query of a request; a batch takes its time, and waits for another import's.
  if (bulk === 'COPY') await tx.execute(sql`set local statement_timeout = 0`)
  const clock = position ?? (await holdClock(tx, store.t))
  const plan = new Plan(tx, store, await findDatasetsNotShared(tx, store.t))
  const released: SourcedDraft[] = []
  const left: OfRun[] = []
  const replaced: OfRun[] = []
  let rows: readonly SourcedDraft[] = batch
  while (rows.length > 0) {
    const provided = await plan.add(rows)
    const waited = await releaseWaiting(tx, store, provided)
    // What has waited is older than what a row of this batch says of the same fact.
    rows = waited.opened.filter(({ draft }) => !plan.has(draft.id))
    released.push(...rows)
    left.push(...waited.all)
    replaced.push(...waited.opened.filter((row) => !rows.includes(row)), ...waited.unreadable)
  }
  const opened = await plan.write(clock, bulk)
  await plan.noteUnheldBases()
  const settled = await dropSettledByLater(tx, store, plan.takenDrafts())
  left.push(...settled)
  replaced.push(...settled, ...plan.overtaken)
  const isNoted = await noteHandIns(
    tx,
    store.t,
    plan.supplied(),
    today,
    clock,
    batch[0]?.sourceId ?? '',
  )
  if (opened.any || isNoted) await advanceClock(tx, store.t, clock)
  const { waiting, refused, notices } = plan
  return { ...opened.outcome, waiting, refused, notices, released, left, replaced, clock }
}

/** Facts of one table by their keys. */
interface PlannedFacts {
  readonly rows: Map<string, Readonly<Record<string, unknown>>>
  /** The draft that brought each fact in; one that only ends it does not count. */
  readonly broughtBy: Map<string, string>
}

/** What a batch will write, one row a fact. */
class Plan {
  readonly waiting: PutAside[] = []
  readonly refused: Refused[] = []
  readonly notices: StoreNotice[] = []
  /** Rows that were taken before another one of the same batch said the same fact. */
  readonly overtaken: SourcedDraft[] = []
  readonly #taken = new Map<string, SourcedDraft>()
  readonly #facts = new Map<FactTable, PlannedFacts>()
  /** Of the facts of these tables that are planned, those that have a version in force. */
  readonly #inForce: { readonly [T in FactTable]?: Set<string> } = {
    creditRecord: new Set(),
    listEntry: new Set(),
  }
  readonly #subjects = new Map<string, SubjectKind>()
  readonly #persons = new Map<string, PersonIdentity | null>()
  /** Names that the batch gives to bodies, by code and id of the name. */
  readonly #names = new Map<string, Map<string, { name: string; isPresent: boolean }>>()
  /** Bodies that the batch gives all their former names. */
  readonly #allNamed = new Set<string>()
  /** Present names in the register of the parties that it knows under other names than the row, by draft. */
  readonly #namedOtherwise = new Map<string, string>()
  /** Present names in the register that a row of it replaces without calling them former names, by draft. */
  readonly #renamed = new Map<string, string>()
  readonly #targets = new Map<string, KnownTarget>()
  /** Units that stand for others, by those. */
  #successors: ReadonlyMap<string, readonly SuccessorRow[]> = new Map()
  /** Ends of targets that have ended, by the fact that says so. */
  readonly #ends = new Map<string, Map<string, EndRow>>()
  /** Targets found ended whose ends have not been looked up yet. */
  readonly #ended: string[] = []
  /** Ids of the facts, which are those of the drafts that say so. */
  readonly #endsTakenBack: string[] = []
  /** What is stored or waits under keys without a number, by the id of its fact. */
  readonly #underWeakKeys = new Map<string, string>()
  /** Cases that are decided in the store or the batch; of the store those that the batch calls pending. */
  readonly #decided = new Set<string>()

  constructor(
    private readonly tx: CityTransaction,
    private readonly store: CityStore,
    /** Ids of the datasets that the city does not share. */
    private readonly notShared: ReadonlySet<string>,
  ) {}

  has(draftId: string): boolean {
    return this.#taken.has(draftId)
  }

  *takenDrafts(): Generator<Draft> {
    for (const { draft } of this.#taken.values()) yield draft
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
    await this.#lookUpUnderWeakKeys(drafts)
    for (const round of [0, 1, 2]) {
      const own = rows.filter(({ draft }) => roundOf(draft) === round)
      if (own.length === 0) continue
      if (round === 0) await this.#lookUpRenamed(own)
      if (round === 1) {
        await this.#lookUpParties(drafts)
        await this.#lookUpNames(own)
      }
      if (round === 2) {
        await this.#lookUpTargets(drafts)
        await this.#lookUpDecided(drafts)
        await this.#lookUpNamedTargets(own)
      }
      await this.#lookUpEnds(own)
      for (const row of own) {
        const waitsFor = this.#missing(row.draft)
        const fault = this.#anotherOne(row) ?? (waitsFor === null ? this.#contradiction(row) : null)
        const question = waitsFor === null && fault === null ? this.#question(row) : null
        if (fault !== null) this.refused.push({ ...row, faults: [fault] })
        else if (waitsFor !== null) this.waiting.push({ ...row, waitsFor, questions: [] })
        else if (question !== null) {
          this.waiting.push({ ...row, waitsFor: needs.steward, questions: [question] })
        } else provided.push(...this.#take(row))
      }
    }
    await this.#sealPersons(rows)
    return provided
  }

  /** KEY_NOT_UNIQUE: what has the same key without a number and says something else is perhaps another decision. */
  #anotherOne({ draft }: SourcedDraft): Fault | null {
    if (!draft.isKeyWeak) return null
    const known = this.#underWeakKeys.get(draft.id)
    if (known === undefined || known === contentOf(draft.facts)) return null
    return faultOf(
      'KEY_NOT_UNIQUE',
      'documentNo',
      '',
      'One of the same authority, day, party and text is there and says something else; write the document number, or what tells it from that one: 行号, or more in its texts. To correct that one, withdraw it, and hand in the right row with a 行号.',
    )
  }

  #missing({ party, target }: Draft): string | null {
    if (party !== null && !this.#subjects.has(party.code)) return needs.subject(party.code)
    if (target !== null && !this.#targets.has(target.id)) return needs.target(target.id)
    return null
  }

  /**
   * KIND_CONTRADICTS_REGISTER, TARGET_OF_ANOTHER_PARTY, REPAIR_NOT_COMPETENT, REPAIR_TOO_EARLY, EXECUTED_AFTER_END, DATES_OUT_OF_ORDER: what only
   * the city's data can tell.
   */
  #contradiction({ draft }: SourcedDraft): Fault | null {
    const { party, target, end } = draft
    if (party !== null) {
      const known = this.#subjects.get(party.code)!
      if (known !== party.kind) {
        return faultOf(
          'KIND_CONTRADICTS_REGISTER',
          'partyKind',
          party.kind,
          `The register has ${known}.`,
        )
      }
    }
    if (target === null) return this.#endedBeforeDecision(draft)
    const { unitCode, row } = this.#targets.get(target.id)!
    const code = target.named?.code ?? null
    if (code !== null && code !== row.subjectCode) {
      return faultOf(
        'TARGET_OF_ANOTHER_PARTY',
        'targetId',
        target.id,
        'Compare id and code of the party.',
      )
    }
    const executed = this.#executedOutside(draft, row)
    if (executed !== null) return executed
    if (end === null || end === 'NONE') return null
    if (end.endedBy === 'REPAIRED' && !this.#standsFor(end.unitCode, unitCode, end.endedOn)) {
      return faultOf(
        'REPAIR_NOT_COMPETENT',
        'authorityCode',
        end.unitCode ?? '',
        `Who decided also repairs: ${unitCode}, or the unit that stands for it by the sheet unit-successors.`,
      )
    }
    const possibleFrom =
      end.endedBy === 'REPAIRED' && end.documentNo === null
        ? repairPossibleFrom({ listCode: null, severity: null, ...row }, this.store.catalogues)
        : null
    if (possibleFrom !== null && end.endedOn < possibleFrom) {
      return faultOf(
        'REPAIR_TOO_EARLY',
        'decidedOn',
        end.endedOn,
        `It can be repaired from ${possibleFrom} on; name in 提前修复依据 the court document or the sector’s rule that allows it earlier.`,
      )
    }
    if (end.endedOn < row.decidedOn) {
      return faultOf(
        'DATES_OUT_OF_ORDER',
        'decidedOn',
        end.endedOn,
        `What it ends was decided on ${row.decidedOn}; write that or a later day.`,
      )
    }
    return null
  }

  /** NAME_CONTRADICTS_REGISTER: the code is one's, the name another's; whose the row is, it does not tell. */
  #question({ draft, settlement }: SourcedDraft): Fault | null {
    if (settlement?.settled.includes('NAME_CONTRADICTS_REGISTER')) return null
    const { id, person } = draft
    const { code, name } = this.#partyNamed(draft)
    if (code === null) return null
    const registered = this.#persons.get(code)
    const written = person?.name ?? name
    if (written && registered && normaliseName(registered.name) !== normaliseName(written)) {
      return faultOf('NAME_CONTRADICTS_REGISTER', 'partyName', '', 'Compare name and number.')
    }
    const present = this.#namedOtherwise.get(id)
    if (present === undefined) return null
    return faultOf(
      'NAME_CONTRADICTS_REGISTER',
      'partyName',
      name ?? '',
      `The register has ${shortened(present, longestShown)} under ${code}; compare code and name.`,
    )
  }

  /** What is carried out rests on what was decided by then and has not ended, by its own term or otherwise. */
  #executedOutside({ facts }: Draft, about: KnownTarget['row']): Fault | null {
    const executedOn = facts.flatMap(([table, values]) =>
      table === 'feedback' && values.outcome === 'EXECUTED' ? (values.executedOn ?? []) : [],
    )[0]
    if (executedOn === undefined) return null
    if (executedOn < about.decidedOn) {
      return faultOf(
        'DATES_OUT_OF_ORDER',
        'executedOn',
        executedOn,
        `What it rests on was decided on ${about.decidedOn}; write that or a later day.`,
      )
    }
    const record = {
      ...('listCode' in about
        ? { listCode: about.listCode }
        : { listCode: null, kind: about.kind }),
      decidedOn: about.decidedOn,
      validUntil: about.validUntil ?? null,
      severity: about.severity ?? null,
      endedOn: about.endedOn ?? null,
    }
    if (isActive(record, executedOn, this.store.catalogues)) return null
    const last = publicUntil(record, this.store.catalogues) ?? record.validUntil
    const isOver = record.endedOn === null || (last !== null && last < record.endedOn)
    return faultOf(
      'EXECUTED_AFTER_END',
      'executedOn',
      executedOn,
      `What it rests on ${isOver ? `counted until ${last}` : `has ended from ${record.endedOn}`}; write an earlier day, or lift the measure and report NOT_APPLICABLE (不适用).`,
    )
  }

  /** Whom a row names, by the code that it has itself or that what it is about has. */
  #partyNamed({ party, target }: Draft): { code: string | null; name: string | null } {
    if (party !== null) return { code: party.code, name: party.name ?? null }
    if (!target?.named) return { code: null, name: null }
    const about = this.#targets.get(target.id)
    return { code: about?.row.subjectCode ?? null, name: target.named.name }
  }

  /** A decision is not dated after what has ended it; the row's own end is replaced where it says another. */
  #endedBeforeDecision({ id, end, facts }: Draft): Fault | null {
    const ends = this.#ends.get(id)
    if (ends === undefined) return null
    const others = [...ends.values()].filter(({ factId }) => end === null || factId !== id)
    const ended = earliestOf(others)
    const decided = facts.flatMap(([table, values]) =>
      table === 'creditRecord' || table === 'listEntry' ? values.decidedOn : [],
    )[0]
    if (ended === null || decided === undefined || decided <= ended.endedOn) return null
    return faultOf(
      'DATES_OUT_OF_ORDER',
      'decidedOn',
      decided,
      `It is ${ended.endedBy} from ${ended.endedOn}; write that or an earlier day, or correct the end first.`,
    )
  }

  #take(row: SourcedDraft): string[] {
    const { draft, sourceId } = row
    const earlier = this.#taken.get(draft.id)
    if (earlier) this.overtaken.push(earlier)
    this.#taken.set(draft.id, row)
    if (draft.target !== null && draft.end !== null) this.#decided.add(draft.id)
    else if (this.#decided.has(draft.id)) {
      this.#note(row, 'DECISION_KEPT', 'Nothing to do, if the case was decided.')
      return []
    }
    const before = this.#renamed.get(draft.id)
    if (before !== undefined) {
      this.#note(
        row,
        'NAME_CHANGED',
        `The register had ${shortened(before, longestShown)} under this code. If the firm was renamed, hand that in under 曾用名 too; else correct the code, or the rows have slipped.`,
      )
    }
    if (draft.emptied?.formerNames) this.#allNamed.add(draft.id)
    this.#takeEnd(draft.target?.id ?? draft.id, row)
    const about = draft.target === null ? null : this.#targets.get(draft.target.id)!
    const provided: string[] = []
    for (const [table, values] of draft.facts) {
      if (table === 'creditRecord' || table === 'listEntry') {
        const ended = this.#withEnds(values)
        this.#put(table, { ...ended, sourceId }, draft.id)
        this.#targets.set(values.id, {
          kind: table === 'creditRecord' ? 'RECORD' : 'LIST_ENTRY',
          unitCode: unitOf(draft),
          row: ended,
        })
        provided.push(needs.target(values.id))
        continue
      }
      if (table === 'subject') {
        this.#subjects.set(values.code, values.kind)
        provided.push(needs.subject(values.code))
      }
      if (table === 'organisationName') {
        const { subjectCode, id, name, usedUntil } = values
        const names = this.#names.get(subjectCode) ?? new Map()
        this.#names.set(subjectCode, names.set(id, { name, isPresent: !usedUntil }))
      }
      const found = about === null ? values : { ...values, subjectCode: about.row.subjectCode }
      this.#put(table, { ...found, sourceId }, draft.id)
    }
    if (about !== null && draft.end !== null) this.#endTarget(draft.target!.id, about, row)
    return provided
  }

  #note({ runId, rowNumber }: SourcedDraft, code: NoticeCode, wayOut: string): void {
    this.notices.push({ runId, rowNumber, code, wayOut })
  }

  /** A fact has one end at most: what it says anew takes the place of what it has said. */
  #takeEnd(targetId: string, row: SourcedDraft): void {
    const { draft, sourceId } = row
    const { id: factId, end } = draft
    const own = this.#ends.get(targetId)?.get(factId)
    if (end === null) {
      if (own) this.#note(row, 'END_KEPT', 'To take the withdrawal back, write 恢复 in 撤回标志.')
    } else if (end === 'NONE') {
      if (!own) return
      this.#ends.get(targetId)!.delete(factId)
      this.#facts.get('ending')?.rows.delete(factId)
      this.#endsTakenBack.push(factId)
    } else {
      const { endedBy, reason, documentNo, unitCode } = end
      const endedOn = end.isDayAssumed && own ? own.endedOn : end.endedOn
      const said = { factId, targetId, endedBy, endedOn, reason, documentNo, unitCode }
      this.#endsOf(targetId).set(factId, said)
      this.#put('ending', { ...said, sourceId }, draft.id)
    }
  }

  #endsOf(targetId: string): Map<string, EndRow> {
    const ends = this.#ends.get(targetId) ?? new Map<string, EndRow>()
    this.#ends.set(targetId, ends)
    return ends
  }

  /** The earliest of several ends stands, in whatever order they arrive. */
  #endOf(targetId: string): EndRow | null {
    const ends = this.#ends.get(targetId)
    return ends === undefined ? null : earliestOf(ends.values())
  }

  /** Of a record also its revocation, which an end before it does not undo: what rests on the record asks for it. */
  #withEnds(row: TargetRow): TargetRow {
    const { endedBy = null, endedOn = null } = this.#endOf(row.id) ?? {}
    if ('listCode' in row) return { ...row, endedBy, endedOn }
    const ends = [...(this.#ends.get(row.id)?.values() ?? [])]
    const revoked = earliestOf(ends.filter((end) => end.endedBy === 'REVOKED'))
    return { ...row, endedBy, endedOn, revokedOn: revoked?.endedOn ?? null }
  }

  #endTarget(targetId: string, target: KnownTarget, { draft, sourceId }: SourcedDraft): void {
    const row = this.#withEnds(target.row)
    if (endsOf(target.row) === endsOf(row)) return
    this.#targets.set(targetId, { ...target, row })
    const table = target.kind === 'RECORD' ? 'creditRecord' : 'listEntry'
    this.#put(table, { ...row, sourceId }, draft.id)
  }

  #put(table: FactTable, row: Readonly<Record<string, unknown>>, draftId: string): void {
    let planned = this.#facts.get(table)
    if (planned === undefined) {
      planned = { rows: new Map(), broughtBy: new Map() }
      this.#facts.set(table, planned)
    }
    const columns: readonly string[] = factKeys[table]
    const key =
      columns.length === 1
        ? String(row[columns[0]!])
        : columns.map((column) => row[column]).join('|')
    planned.rows.set(key, this.#isWithheld(table, row) ? { ...row, withheld: true } : row)
    if (!planned.broughtBy.has(key)) planned.broughtBy.set(key, draftId)
  }

  async #lookUpUnderWeakKeys(drafts: readonly Draft[]): Promise<void> {
    const ids = drafts.flatMap(({ id, isKeyWeak }) => (isKeyWeak ? id : []))
    if (ids.length === 0) return
    const { t } = this.store
    for (const { draft } of await listWaiting(this.tx, this.store, ids)) {
      this.#underWeakKeys.set(draft.id, contentOf(draft.facts))
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
      this.#underWeakKeys.set(row.creditRecord.id, contentOf(Object.entries(row) as Fact[]))
    }
    for (const row of entries) {
      this.#underWeakKeys.set(row.listEntry.id, contentOf(Object.entries(row) as Fact[]))
    }
  }

  /** Whether a row is of what the city does not share, so that it goes into a table that is never published. */
  #isWithheld(table: FactTable, row: Readonly<Record<string, unknown>>): boolean {
    if (this.notShared.size === 0) return false
    const about = { objection: 'targetId', repair: 'targetId', feedback: 'entryId' }[
      table as string
    ]
    const target = table === 'listEntryDetail' ? row.id : about === undefined ? null : row[about]
    const datasetId =
      target == null ? row.datasetId : this.#targets.get(String(target))?.row.datasetId
    return datasetId !== undefined && this.notShared.has(String(datasetId))
  }

  async #lookUpParties(drafts: readonly Draft[]): Promise<void> {
    const { t } = this.store
    const parties = drafts.flatMap(({ party }) => party ?? [])
    const asked = new Map<string, SubjectKind>()
    for (const { code, kind } of parties) if (!this.#subjects.has(code)) asked.set(code, kind)
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
    for (const [code, kind] of asked) this.#subjects.set(code, kind)
    await this.#lookUpPersons(
      parties.filter(({ kind }) => kind === 'PERSON').map(({ code }) => code),
    )
  }

  async #lookUpNamedTargets(rows: readonly SourcedDraft[]): Promise<void> {
    await this.#lookUpNames(rows)
    const persons = rows.flatMap(({ draft }) => {
      const { code, name } = this.#partyNamed(draft)
      return code && name && isPersonKey(code) ? code : []
    })
    await this.#lookUpPersons(persons)
  }

  /** Of most parties the server finds the name as it is written: it sends the others, to be compared one by one. */
  async #lookUpNames(rows: readonly SourcedDraft[]): Promise<void> {
    const asked = rows.flatMap(({ draft, settlement }) => {
      const { code, name } = this.#partyNamed(draft)
      const isSettled = settlement?.settled.includes('NAME_CONTRADICTS_REGISTER')
      return code && name && !isSettled ? { id: draft.id, code, name: normaliseName(name) } : []
    })
    if (asked.length === 0) return
    const { organisationName } = this.store.t
    const list = (key: 'id' | 'code' | 'name') => textList(asked.map((one) => one[key]))
    const others = await this.tx.execute<{ id: string; code: string; name: string }>(sql`
      select asked.id, asked.code, asked.name
      from unnest(${list('id')}, ${list('code')}, ${list('name')}) as asked (id, code, name)
      where asked.code = any(${textList([...this.#names.keys()])}) or not exists (
        select from ${organisationName} as n
        where n.subject_code = asked.code and n.known_to is null and n.normalised_name = asked.name)`)
    if (others.length === 0) return
    const known = await this.#namesOf(others.map(({ code }) => code))
    for (const { id, code, name } of others) {
      const names = known.get(code)
      if (names && !names.all.has(name)) this.#namedOtherwise.set(id, names.present)
    }
  }

  async #lookUpRenamed(rows: readonly SourcedDraft[]): Promise<void> {
    const asked = rows.flatMap(({ draft }) => {
      const names = draft.facts.flatMap(([table, values]) =>
        table === 'organisationName' ? values : [],
      )
      const present = names.find(({ usedUntil }) => !usedUntil)
      const known = new Set(names.map(({ name }) => normaliseName(name)))
      return present ? { draft, known, code: present.subjectCode } : []
    })
    if (asked.length === 0) return
    const { organisationName: n } = this.store.t
    const stored = await this.tx
      .select({ code: n.subjectCode, name: n.name })
      .from(n)
      .where(
        and(
          isOneOf(
            n.subjectCode,
            asked.map(({ code }) => code),
          ),
          isNull(n.knownTo),
          isNull(n.usedUntil),
        ),
      )
    const names = new Map(stored.map(({ code, name }) => [code, name]))
    for (const { draft, known, code } of asked) {
      const before = names.get(code)
      if (before !== undefined && !known.has(normaliseName(before))) {
        this.#renamed.set(draft.id, before)
      }
    }
  }

  /** Names of bodies as they will be behind the batch; what has no name at all is missing. */
  async #namesOf(codes: readonly string[]) {
    const { organisationName: n } = this.store.t
    const stored = await this.tx
      .select({ id: n.id, code: n.subjectCode, name: n.name, usedUntil: n.usedUntil })
      .from(n)
      .where(and(isOneOf(n.subjectCode, [...new Set(codes)]), isNull(n.knownTo)))
    const found = new Map<string, { present: string; all: Set<string> }>()
    const add = (code: string, name: string, isPresent: boolean) => {
      const names = found.get(code) ?? { present: name, all: new Set() }
      names.all.add(normaliseName(name))
      found.set(code, isPresent ? { ...names, present: name } : names)
    }
    for (const { id, code, name, usedUntil } of stored) {
      const planned = this.#names.get(code)
      if (planned?.has(id) || (planned && this.#allNamed.has(code))) continue
      add(code, name, usedUntil === null)
    }
    for (const code of codes) {
      for (const { name, isPresent } of this.#names.get(code)?.values() ?? []) {
        add(code, name, isPresent)
      }
    }
    return found
  }

  async #lookUpPersons(codes: readonly string[]): Promise<void> {
    const { t, keys } = this.store
    const unknown = [...new Set(codes)].filter((code) => !this.#persons.has(code))
    if (unknown.length === 0) return
    const rows = await this.tx
      .select()
      .from(t.personIdentity)
      .where(and(isOneOf(t.personIdentity.subjectCode, unknown), isNull(t.personIdentity.knownTo)))
    for (const row of rows) this.#persons.set(row.subjectCode, openIdentity(row, keys))
  }

  /** A unit repairs what it has decided itself, or what one has that it stands for on the day. */
  #standsFor(unitCode: string | null, decidedBy: string, on: Day): boolean {
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
    const { unitSuccessor } = this.store.t
    const repairs = drafts.some(
      ({ end }) => end !== null && end !== 'NONE' && end.endedBy === 'REPAIRED',
    )
    if (!repairs) return
    const rows = await this.tx
      .select()
      .from(unitSuccessor)
      .where(isNull(unitSuccessor.knownTo))
      .orderBy(asc(unitSuccessor.validFrom))
    this.#successors = grouped(rows, ({ unitCode }) => unitCode)
  }

  async #lookUpTargets(drafts: readonly Draft[]): Promise<void> {
    await this.#lookUpSuccessors(drafts)
    await this.#lookUpRecords(
      drafts.flatMap(({ target }) => (target?.kind === 'RECORD' ? target.id : [])),
    )
    await this.#lookUpEntries(
      drafts.flatMap(({ target }) => (target?.kind === 'LIST_ENTRY' ? target.id : [])),
    )
    await this.#lookUpEndings()
  }

  async #lookUpDecided(drafts: readonly Draft[]): Promise<void> {
    for (const table of ['repair', 'objection'] as const) {
      const own = this.store.t[table]
      const ids = drafts.flatMap(({ id, facts }) => (isPending(facts[0], table) ? id : []))
      if (ids.length === 0) continue
      const decided = await this.tx
        .select({ id: own.id })
        .from(own)
        .where(and(isOneOf(own.id, ids), isNull(own.knownTo), isNotNull(own.decidedOn)))
      for (const { id } of decided) this.#decided.add(id)
    }
  }

  /** Ends of what the rows say anew: a row that comes again does not undo them. */
  async #lookUpEnds(rows: readonly SourcedDraft[]): Promise<void> {
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
    for (const row of found) this.#endsOf(row.targetId).set(row.factId, row)
  }

  async #lookUpInForce(
    table: 'creditRecord' | 'listEntry',
    rows: readonly SourcedDraft[],
  ): Promise<string[]> {
    const ids = rows.flatMap(({ draft }) => (says(draft, table) ? draft.id : []))
    if (ids.length === 0) return []
    const inForce = await keysInForce(this.tx, this.store.t[table], factKeys[table], ids)
    for (const id of inForce!) this.#inForce[table]!.add(id)
    return [...inForce!]
  }

  async #lookUpRecords(ids: readonly string[], onlyEnded = false): Promise<void> {
    const { t } = this.store
    const unknown = [...new Set(ids)].filter((id) => !this.#targets.has(id))
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
      this.#inForce.creditRecord!.add(row.id)
      if (row.endedBy !== null) this.#ended.push(row.id)
      this.#targets.set(row.id, { kind: 'RECORD', unitCode, row: withoutVersion(row) })
    }
  }

  async #lookUpEntries(ids: readonly string[], onlyEnded = false): Promise<void> {
    const { t } = this.store
    const unknown = [...new Set(ids)].filter((id) => !this.#targets.has(id))
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
      this.#inForce.listEntry!.add(row.id)
      if (row.endedBy !== null) this.#ended.push(row.id)
      this.#targets.set(row.id, {
        kind: 'LIST_ENTRY',
        unitCode: row.unitCode,
        row: withoutVersion(row),
      })
    }
  }

  /** A sealed value differs from itself each time it is sealed, so only what is new or changed is sealed again. */
  async #sealPersons(rows: readonly SourcedDraft[]): Promise<void> {
    const registered = rows.filter(
      ({ draft }) => draft.person !== null && draft.party === null && this.has(draft.id),
    )
    await this.#lookUpPersons(registered.map(({ draft }) => draft.id))
    for (const { draft, sourceId } of registered) {
      const known = this.#persons.get(draft.id)
      if (known && known.name === draft.person!.name) continue
      const sealed = sealIdentity(draft.id, draft.person!, this.store.keys)
      this.#persons.set(draft.id, draft.person)
      this.#put('personIdentity', { ...sealed, sourceId }, draft.id)
    }
  }

  async write(clock: ClockPosition, bulk: Bulk) {
    const fresh = new Set<string>()
    const touched = new Set<string>()
    let knownSubjects: ReadonlySet<string> = new Set()
    for (const [table, { rows, broughtBy }] of this.#facts) {
      const own = this.store.t[table]
      const keys = factKeys[table]
      const inForce =
        this.#inForce[table] ?? (await keysInForce(this.tx, own, keys, [...rows.keys()]))
      if (table === 'subject') {
        knownSubjects = inForce!
        await this.#keepUnsaid(rows, knownSubjects)
      }
      const { closed, opened } = await writeVersions(this.tx, own, keys, rows, inForce, clock, bulk)
      if (table === 'dataset') await this.#shareAgain(rows)
      const before = new Set(closed)
      for (const key of opened) {
        const draftId = broughtBy.get(key)!
        touched.add(draftId)
        const isMain = this.#taken.get(draftId)!.draft.facts[0]?.[0] === table
        if (isMain && !before.has(key)) fresh.add(draftId)
      }
    }
    for (const draftId of await this.#closeEnds(clock)) touched.add(draftId)
    for (const draftId of await this.#closeEmptied(knownSubjects, clock)) touched.add(draftId)
    const all = [...this.#taken.values()]
    return {
      any: touched.size > 0,
      outcome: {
        added: all.filter(({ draft }) => fresh.has(draft.id)),
        changed: all.filter(({ draft }) => touched.has(draft.id) && !fresh.has(draft.id)),
        unchanged: all.filter(({ draft }) => !touched.has(draft.id)),
      },
    }
  }

  /** BASIS_NOT_HELD: a row may come before what it rests on, or name it wrongly; it is taken, and somebody looks. */
  async noteUnheldBases(): Promise<void> {
    const named = [...this.#taken.values()].flatMap((row) =>
      row.draft.facts.flatMap(([table, values]) =>
        (table === 'creditRecord' || table === 'listEntry') && values.restsOn
          ? { row, id: values.restsOn, isListing: table === 'listEntry' }
          : [],
      ),
    )
    const planned = {
      record: this.#facts.get('creditRecord')?.rows,
      entry: this.#facts.get('listEntry')?.rows,
    }
    const asked = [...new Set(named.map(({ id }) => id))]
    if (asked.length === 0) return
    const { creditRecord, listEntry } = this.store.t
    const penalties = await this.tx
      .select({ id: creditRecord.id })
      .from(creditRecord)
      .where(
        and(
          isOneOf(creditRecord.id, asked),
          eq(creditRecord.kind, 'PENALTY'),
          isNull(creditRecord.knownTo),
        ),
      )
    const entries = await this.tx
      .select({ id: listEntry.id })
      .from(listEntry)
      .where(and(isOneOf(listEntry.id, asked), isNull(listEntry.knownTo)))
    const held = {
      penalties: new Set(penalties.map(({ id }) => id)),
      entries: new Set(entries.map(({ id }) => id)),
    }
    for (const { row, id, isListing } of named) {
      if (held.penalties.has(id) || planned.record?.get(id)?.kind === 'PENALTY') continue
      if (!isListing && (held.entries.has(id) || planned.entry?.has(id))) continue
      const meant = isListing ? 'penalty' : 'penalty or list entry'
      this.#note(
        row,
        'BASIS_NOT_HELD',
        `The city has no ${meant} under ${id} yet; hand it in, or correct 依据: until then nothing follows from it.`,
      )
    }
  }

  async #shareAgain(datasets: PlannedFacts['rows']): Promise<void> {
    const shared = [...datasets].flatMap(([id, row]) => (row.shareClass === 'NOT_SHARED' ? [] : id))
    if (shared.length > 0) await shareRows(this.tx, this.store.t, shared)
  }

  /** What the sheet of a register has no column for stays as the city has it. */
  async #keepUnsaid(rows: PlannedFacts['rows'], known: ReadonlySet<string>): Promise<void> {
    const { code, industryCode, divisionCode, registeredOn, knownTo } = this.store.t.subject
    const unsaid = (row: Readonly<Record<string, unknown>>) =>
      row.industryCode === undefined ||
      row.divisionCode === undefined ||
      row.registeredOn === undefined
    const asked = [...rows].flatMap(([key, row]) => (known.has(key) && unsaid(row) ? key : []))
    if (asked.length === 0) return
    const found = await this.tx
      .select({ code, industryCode, divisionCode, registeredOn })
      .from(this.store.t.subject)
      .where(and(isOneOf(code, asked), isNull(knownTo)))
    for (const before of found) {
      const said = Object.entries(rows.get(before.code)!).filter(([, value]) => value !== undefined)
      rows.set(before.code, { ...before, ...Object.fromEntries(said) })
    }
  }

  /** Ids of the drafts whose end is no more. */
  #closeEnds(clock: ClockPosition): Promise<string[]> {
    const { ending } = this.store.t
    return closeVersions(this.tx, ending, ending.factId, this.#endsTakenBack, clock)
  }

  /**
   * Ids of the drafts that left something empty which was there.
   *
   * @param known  subjects that the city knew before; the id of a subject's draft is its code
   */
  async #closeEmptied(known: ReadonlySet<string>, clock: ClockPosition): Promise<string[]> {
    const representatives: string[] = []
    const renamed: string[] = []
    const identifiers = new Map<string, string>()
    for (const { draft } of this.#taken.values()) {
      if (!draft.emptied || !known.has(draft.id)) continue
      if (draft.emptied.representative) representatives.push(draft.id)
      if (draft.emptied.formerNames) renamed.push(draft.id)
      for (const id of draft.emptied.identifiers) identifiers.set(id, draft.id)
    }
    const { representative: r, identifier: i, organisationName: n } = this.store.t
    const names = [...(this.#facts.get('organisationName')?.rows.keys() ?? [])]
    const ids = await closeVersions(this.tx, i, i.id, [...identifiers.keys()], clock)
    return [
      ...ids.map((id) => identifiers.get(id)!),
      ...(await closeVersions(this.tx, r, r.subjectCode, representatives, clock)),
      ...(await closeVersions(this.tx, n, n.subjectCode, renamed, clock, {
        column: n.id,
        values: names,
      })),
    ]
  }
}

/** What a row says of a decision: neither its end, nor what the hub derives, nor how texts are spaced. */
const saidOfDecision = {
  creditRecord: ['kind', 'behaviourCode', 'figures', 'decidedOn', 'validUntil'],
  creditRecordDetail: [
    'title',
    'facts',
    'legalBasis',
    'content',
    'suspendedLicence',
    'documentName',
    'licenceKind',
    'certificateName',
    'certificateNo',
    'validFrom',
    'remarks',
  ],
  listEntry: ['listCode', 'behaviourCode', 'figures', 'decidedOn', 'validUntil', 'unitCode'],
  listEntryDetail: ['reason'],
} as const satisfies Partial<Record<FactTable, readonly string[]>>

function contentOf(facts: readonly Fact[]): string {
  const said = facts.flatMap(([table, row]) => {
    const columns: readonly string[] =
      table in saidOfDecision ? saidOfDecision[table as keyof typeof saidOfDecision] : []
    return columns.map((column) => [column, (row as Record<string, unknown>)[column] ?? null])
  })
  return canonicalJson(
    said.map(([column, value]) => [column, typeof value === 'string' ? compact(value) : value]),
  )
}

/** What others are about comes before them. */
function roundOf({ target, party }: Draft): 0 | 1 | 2 {
  if (target !== null) return 2
  return party === null ? 0 : 1
}

function isPending(fact: Fact | undefined, table: 'repair' | 'objection'): boolean {
  return fact?.[0] === table && (fact[1] as FactRow<'repair' | 'objection'>).decidedOn === null
}

function earliestOf(ends: Iterable<EndRow>): EndRow | null {
  let earliest: EndRow | null = null
  for (const end of ends) {
    if (
      earliest === null ||
      end.endedOn < earliest.endedOn ||
      (end.endedOn === earliest.endedOn && end.factId < earliest.factId)
    ) {
      earliest = end
    }
  }
  return earliest
}

function endsOf(row: TargetRow): string {
  const { endedBy = null, endedOn = null } = row
  return JSON.stringify([endedBy, endedOn, 'listCode' in row ? null : (row.revokedOn ?? null)])
}

function says({ facts }: Draft, table: FactTable): boolean {
  return facts.some(([name]) => name === table)
}

function faultOf(
  code: RefusalCode | StewardReason,
  column: string,
  value: string,
  wayOut: string,
): Fault {
  return { code, column, value, wayOut }
}

function unitOf({ facts }: Draft): string {
  for (const [table, values] of facts) {
    if (table === 'creditRecordDetail' || table === 'listEntry') return values.unitCode
  }
  return ''
}

function withoutVersion<T extends object>(row: T) {
  const {
    knownFrom: _1,
    knownFromAt: _2,
    knownTo: _3,
    knownToAt: _4,
    sourceId: _5,
    ...values
  } = row as T & Record<'knownFrom' | 'knownFromAt' | 'knownTo' | 'knownToAt' | 'sourceId', unknown>
  return values as unknown as TargetRow
}
