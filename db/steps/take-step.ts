import { createHash } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Caller } from '../../schema/caller.js'
import { HubError } from '../../schema/errors.js'
import type { Day } from '../../schema/scalars/date.js'
import { advanceClock, type CityTransaction, type ClockPosition, holdClock } from '../clock.js'
import { addDays } from '../rules/days.js'
import type { CityStore } from '../store.js'
import { insertRows } from '../writers.js'

/** A step as an operator asks for it. */
export interface StepRequest<Name extends string, Input extends StepInput> {
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

/** Who took a step when, on what document. */
export interface StepReceipt {
  readonly id: string
  readonly name: string
  /** The step as it was asked for, JSON. */
  readonly input: string
  readonly takenBy: string
  readonly unitCode: string | null
  readonly at: string
  readonly documentNo: string
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
  { name, input, caller }: StepRequest<string, StepInput>,
  table: Table,
  write: (work: StepWork) => Promise<void>,
): Promise<{ step: StepReceipt; opened: Table['$inferSelect'] }> {
  const id = stepId(input.clientKey, caller)
  const asked = JSON.stringify([name, input])
  return db.transaction(async (tx) => {
    const clock = await holdClock(tx, t)
    const [before] = await tx.select().from(t.source).where(eq(t.source.id, id))
    if (before && before.input !== asked) throw reused(before.name)
    if (!before) {
      await write({ tx, clock, sourceId: id })
      await advanceClock(tx, t, clock)
      await tx.insert(t.source).values({
        id,
        kind: 'STEP',
        unitCode: caller.unit,
        name,
        at: clock.at,
        takenBy: caller.subject,
        documentNo: input.documentNo,
        input: asked,
      })
    }
    const [source] = await tx.select().from(t.source).where(eq(t.source.id, id))
    const [opened] = await tx
      .select()
      .from(table as PgTable)
      .where(eq(table.sourceId, id))
      .orderBy(desc(table.validFrom))
      .limit(1)
    return { step: receiptOf(source!), opened: opened as Table['$inferSelect'] }
  })
}

/**
 * Lets what begins follow what was there: the one before ends on the day before, unless it has ended already; what begins
 * on the same day takes its place.
 *
 * @param key  the column that identifies the fact, by drizzle's name
 */
export async function follow<Row extends DatedRow>(
  { tx, clock, sourceId }: StepWork,
  table: DatedTable,
  key: keyof Row & string,
  last: Row | null,
  next: Omit<Row, 'knownFrom' | 'knownFromAt' | 'knownTo' | 'knownToAt' | 'sourceId'> & DatedRow,
): Promise<void> {
  const rows: object[] = [next]
  const endsBefore = last?.validUntil != null && last.validUntil < next.validFrom
  if (last && !endsBefore) {
    await tx
      .update(table)
      .set({ knownTo: clock.position, knownToAt: clock.at })
      .where(
        and(
          eq((table as unknown as Record<string, PgColumn>)[key]!, last[key]),
          eq(table.validFrom, last.validFrom),
          isNull(table.knownTo),
        ),
      )
    if (last.validFrom < next.validFrom) {
      rows.push({ ...last, validUntil: addDays(next.validFrom, -1) })
    }
  }
  const version = { knownFrom: clock.position, knownFromAt: clock.at, sourceId }
  await insertRows(
    tx,
    table,
    rows.map((row) => ({ ...row, knownTo: null, knownToAt: null })),
    version,
  )
}

/**
 * The version that begins last of a fact that a step lays down anew; null where there is none.
 *
 * @param key  the column that identifies the fact, by drizzle's name
 */
export async function latestVersion<Table extends DatedTable>(
  { tx }: StepWork,
  table: Table,
  key: keyof Table['$inferSelect'] & string,
  value: string,
): Promise<Table['$inferSelect'] | null> {
  const column = (table as unknown as Record<string, PgColumn>)[key]!
  const [last] = await tx
    .select()
    .from(table as PgTable)
    .where(and(eq(column, value), isNull(table.knownTo)))
    .orderBy(desc(table.validFrom))
    .limit(1)
  return (last as Table['$inferSelect'] | undefined) ?? null
}

/** @throws {HubError} VERSION_NOT_LATER */
export function beginsLater(code: string, day: Day, last: Pick<DatedRow, 'validFrom'>): void {
  if (day > last.validFrom) return
  throw new HubError(
    'VERSION_NOT_LATER',
    `validFrom is ${day}; the latest version of ${code} begins on ${last.validFrom}. Name a later day.`,
  )
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
    documentNo: documentNo!,
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

function stepId(clientKey: string, { subject, unit }: Caller): string {
  if (!/^[\x21-\x7e]{1,200}$/.test(clientKey)) {
    throw new HubError(
      'IDEMPOTENCY_KEY_INVALID',
      'clientKey is 1 to 200 visible ASCII characters, another one for each step.',
    )
  }
  const hash = createHash('sha256').update(JSON.stringify([subject, unit, clientKey]))
  return `S${hash.digest('hex').slice(0, 24)}`
}

function reused(name: string): HubError {
  return new HubError(
    'IDEMPOTENCY_KEY_REUSED',
    `This clientKey was used for another ${name}; send another key for another step.`,
  )
}
