import { createHash, createHmac } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { makeRoom } from '../../rules/standards/make-room.js'
import { holdsOn } from '../../rules/standards/rulebook.js'
import { suppliedBy } from '../../rules/supply/supply.js'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import type { CityStore } from '../store.js'
import type { WithoutVersion } from '../tables/columns.js'
import { advanceClock, type CityTransaction, type ClockPosition, holdClock } from './clock.js'
import { noteHandIns } from './hand-in.js'
import { closeVersions } from './write-versions.js'
import { insertRows } from './writers.js'

/** A step as an operator asks for it. */
export interface StepRequest<Name extends string, Input extends Pick<StepInput, 'clientKey'>> {
  readonly name: Name
  readonly input: Input
  readonly caller: Caller
  /** Day on which it is asked for: its first day unless it names one. */
  readonly today: Day
}

type SourceRow = CityStore['t']['source']['$inferSelect']

interface StepInput {
  /** The same key with the same step is the same step. */
  readonly clientKey: string
  readonly documentNo: string
}

/** Who took a step, when, on what document. */
export interface StepReceipt {
  readonly id: string
  readonly name: string
  /** The step as it was requested, in JSON. */
  readonly input: string
  readonly takenBy: string
  readonly unitCode: string | null
  readonly at: string
  /** Null for a step that rests on none. */
  readonly documentNo: string | null
}

/** What the writing part of a step works with: one transaction, one position, one source. */
export interface StepWork {
  readonly tx: CityTransaction
  readonly clock: ClockPosition
  readonly sourceId: string
}

/** A table whose facts are versions also of the days on which they hold. */
type DatedTable = PgTable &
  Readonly<Record<'validFrom' | 'knownTo' | 'knownFrom' | 'sourceId', PgColumn>>
interface DatedRow {
  readonly validFrom: Day
  readonly validUntil: Day | null
}

/**
 * Takes a step once: in one transaction, at one position of the city's clock, with one source that says who took it when
 * and on what document. Asked again with the same key it answers as it did and writes nothing.
 *
 * Steps of one city wait for each other, so `write` sees what holds when it writes.
 *
 * @param table  the table in which `write` opens a version; of those that it opens the one that begins last is the answer
 * @throws {HubError} IDEMPOTENCY_KEY_INVALID; IDEMPOTENCY_KEY_REUSED for the same key with another step; what `write` throws
 */
export async function takeStep<Table extends DatedTable>(
  { db, t }: CityStore,
  { name, input, caller, today }: StepRequest<string, StepInput>,
  table: Table,
  write: (work: StepWork) => Promise<void>,
): Promise<{ step: StepReceipt; opened: Table['$inferSelect'] }> {
  return db.transaction(async (tx) => {
    const source = await takeOnce(tx, t, { name, input, caller }, async (work) => {
      await write(work)
      const [key] = Object.entries(t).find(([, own]) => own === (table as PgTable))!
      const what = suppliedBy(key, {})
      if (what !== null) await noteHandIns(tx, t, [what], today, work.clock, work.sourceId)
      return { documentNo: input.documentNo, outcome: null }
    })
    const [opened] = await tx
      .select()
      .from(table as PgTable)
      .where(eq(table.sourceId, source.id))
      .orderBy(desc(table.validFrom))
      .limit(1)
    return { step: receiptOf(source), opened: opened as Table['$inferSelect'] }
  })
}

/**
 * The source of a step, which is taken unless it was before.
 *
 * @param input  as it goes on record: what it says of persons is left out or made unreadable
 * @throws {HubError} as `takeStep`
 */
export async function takeOnce(
  tx: CityTransaction,
  t: CityStore['t'],
  { name, input, caller }: { name: string; input: { readonly clientKey: string }; caller: Caller },
  write: (work: StepWork) => Promise<Pick<SourceRow, 'documentNo' | 'outcome'>>,
): Promise<SourceRow> {
  const id = stepId(input.clientKey, caller)
  const asked = JSON.stringify([name, input])
  const clock = await holdClock(tx, t)
  const [before] = await tx.select().from(t.source).where(eq(t.source.id, id))
  if (before && before.input !== asked) throw reused(before.name)
  if (before) return before
  const written = await write({ tx, clock, sourceId: id })
  await advanceClock(tx, t, clock)
  const [source] = await tx
    .insert(t.source)
    .values({
      id,
      kind: 'STEP',
      unitCode: caller.unit,
      name,
      at: clock.at,
      takenBy: caller.subject,
      input: asked,
      ...written,
    })
    .returning()
  return source!
}

/**
 * As `takeOnce`, for a step that says something of a subject: that is for those who may read what the step wrote, so of
 * what was said only a digest goes on record.
 *
 * @throws {HubError} as `takeStep`
 */
export function takeDigested(
  tx: CityTransaction,
  { t, keys }: Pick<CityStore, 't' | 'keys'>,
  {
    name,
    caller,
    clientKey,
    said,
  }: { name: string; caller: Caller; clientKey: string; said: unknown },
  write: (work: StepWork) => Promise<Pick<SourceRow, 'documentNo' | 'outcome'>>,
): Promise<SourceRow> {
  const asked = createHmac('sm3', keys.ids).update(JSON.stringify(said)).digest('hex')
  const input = { clientKey, asked }
  return takeOnce(tx, t, { name, caller, input }, write)
}

type FactTable = PgTable & Readonly<Record<'id' | 'sourceId' | 'knownTo', PgColumn>>

/**
 * As `takeDigested`, with the version of the fact that `write` opens, whose id is the outcome.
 *
 * @throws {HubError} as `takeStep`
 */
export async function takeDigestedStep<Table extends FactTable>(
  tx: CityTransaction,
  store: Pick<CityStore, 't' | 'keys'>,
  {
    name,
    input,
    caller,
  }: Pick<StepRequest<string, { readonly clientKey: string }>, 'name' | 'input' | 'caller'>,
  table: Table,
  write: (work: StepWork) => Promise<{ documentNo: string | null; outcome: string }>,
): Promise<{ step: StepReceipt; opened: Table['$inferSelect'] }> {
  const { clientKey, ...said } = input
  const source = await takeDigested(tx, store, { name, caller, clientKey, said }, write)
  const [opened] = await tx
    .select()
    .from(table as PgTable)
    .where(and(eq(table.id, source.outcome!), eq(table.sourceId, source.id)))
  return { step: receiptOf(source), opened: opened as Table['$inferSelect'] }
}

/** Opens a version of a fact, and closes the one in force. */
export async function replaceVersion<Table extends FactTable>(
  { tx, clock, sourceId }: StepWork,
  table: Table,
  row: WithoutVersion<Table['$inferSelect']> & { readonly id: string },
): Promise<void> {
  await closeVersions(tx, table, table.id, [row.id], clock)
  await insertRows(tx, table, [row], { knownFrom: clock.position, knownFromAt: clock.at, sourceId })
}

/**
 * Lets a version begin, without end. The one before ends on the day before; versions that were to begin on its first day
 * or later are closed, and history shows that they were planned.
 *
 * @param key  the column that identifies the fact, by drizzle's name
 * @param versions  in force; those of another key stay as they are
 */
export async function follow<Row extends DatedRow>(
  { tx, clock, sourceId }: StepWork,
  table: DatedTable,
  key: keyof Row & string,
  versions: readonly Row[],
  next: WithoutVersion<Row> & DatedRow,
): Promise<void> {
  const id = (next as unknown as Row)[key]
  const { closed, shortened } = makeRoom(
    versions.filter((version) => version[key] === id),
    next.validFrom,
  )
  if (closed.length > 0) {
    await tx
      .update(table)
      .set({ knownTo: clock.position, knownToAt: clock.at })
      .where(
        and(
          eq((table as unknown as Record<string, PgColumn>)[key]!, id),
          inArray(
            table.validFrom,
            closed.map(({ validFrom }) => validFrom),
          ),
          isNull(table.knownTo),
        ),
      )
  }
  const version = { knownFrom: clock.position, knownFromAt: clock.at, sourceId }
  await insertRows(
    tx,
    table,
    [...shortened, next].map((row) => ({ ...row, knownTo: null, knownToAt: null })),
    version,
  )
}

/** Versions in force that fit, the one that begins first first. */
export async function listVersions<Table extends DatedTable>(
  { tx }: StepWork,
  table: Table,
  fitting: SQL | undefined,
): Promise<Table['$inferSelect'][]> {
  const versions = await tx
    .select()
    .from(table as PgTable)
    .where(and(fitting, isNull(table.knownTo)))
    .orderBy(asc(table.validFrom))
  return versions as Table['$inferSelect'][]
}

/** The version that holds on the day; of several the one that began last. */
export function versionOn<Row extends DatedRow>(versions: readonly Row[], day: Day): Row | null {
  return versions.findLast((version) => holdsOn(version, day)) ?? null
}

/**
 * From today on a version may begin on any day, also before what was planned; in the past only behind what has begun.
 *
 * @param versions  the one that begins first first
 * @throws {HubError} VERSION_NOT_LATER
 */
export function beginsLater(
  code: string,
  day: Day,
  today: Day,
  versions: readonly Pick<DatedRow, 'validFrom'>[],
): void {
  const begun = versions.findLast(({ validFrom }) => validFrom <= today)
  if (!begun || day === today || day > begun.validFrom) return
  throw new HubError('VERSION_NOT_LATER.version', { day, code, begun: begun.validFrom })
}

/** The receipt of the source that a step has written. */
export function receiptOf(source: SourceRow): StepReceipt {
  const { id, name, input, takenBy, unitCode, at, documentNo } = source
  return {
    id,
    name,
    input: JSON.stringify(JSON.parse(input!)[1]),
    takenBy: takenBy!,
    unitCode,
    at,
    documentNo,
  }
}

/** Whether the city holds invented data: then what its operators lay down is invented too, and says so. */
export async function isDemonstration(
  tx: CityTransaction,
  { t }: Pick<CityStore, 't'>,
): Promise<boolean> {
  const seeds = tx.select({ id: t.source.id }).from(t.source).where(eq(t.source.kind, 'SEED'))
  return (await seeds.limit(1)).length > 0
}

/** The holder of one token for one subject and of another for another is two callers. */
function stepId(clientKey: string, { subject, unit, ownSubjectCode, actsFor }: Caller): string {
  if (!/^[\x21-\x7e]{1,200}$/.test(clientKey)) {
    throw new HubError('IDEMPOTENCY_KEY_INVALID.clientKey')
  }
  const speaksFor = [ownSubjectCode ?? null, actsFor ?? null]
  const who = speaksFor.some((code) => code !== null)
    ? [subject, unit, ...speaksFor]
    : [subject, unit]
  const hash = createHash('sha256').update(JSON.stringify([...who, clientKey]))
  return `S${hash.digest('hex').slice(0, 24)}`
}

function reused(name: string): HubError {
  return new HubError('IDEMPOTENCY_KEY_REUSED.otherStep', { name })
}
