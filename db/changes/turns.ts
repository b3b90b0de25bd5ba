import { type AnyColumn, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { prepared } from '../server/parameters.js'
import type { CityStore } from '../store.js'
import { listSupplies } from '../supply/supplies.js'
import { byteOrder } from '../tables/columns.js'
import type { Edition } from './editions.js'
import type { ChangeKind } from './kinds.js'
import { type RuleKind, ruleId, ruleTables } from './objects.js'
import { iso, isTellable, limitText, type Turn } from './touches.js'

/**
 * When the city's datasets began and ceased to be shared, and all that stands behind them changed with them; one that was
 * never named is shared.
 */
export async function listDatasetTurns(store: CityStore): Promise<Turn[]> {
  const { db, t } = store
  const { id, shareClass, knownFrom, knownFromAt, knownTo, knownToAt } = t.dataset
  const rows = await prepared(store, 'listDatasetTurns', () =>
    db
      .select({ id, shareClass, knownFrom, knownFromAt, knownTo, knownToAt })
      .from(t.dataset)
      .orderBy(id, knownFrom),
  ).execute()
  const turns: DatasetTurn[] = []
  for (const [index, { id: datasetId, shareClass, ...row }] of rows.entries()) {
    const [before, behind] = [rows[index - 1], rows[index + 1]]
    const wasShared = before?.id !== datasetId || before.shareClass !== 'NOT_SHARED'
    const isShared = shareClass !== 'NOT_SHARED'
    if (wasShared !== isShared) {
      const { knownFrom: position, knownFromAt: at } = row
      turns.push({ datasetId, position, at: iso(at), toShared: isShared })
    }
    // What is set aside altogether is no more withheld.
    if (!isShared && row.knownTo !== null && behind?.id !== datasetId) {
      const { knownTo: position, knownToAt: at } = row
      turns.push({ datasetId, position, at: iso(at!), toShared: true })
    }
  }
  return turns.map((turn) => ({
    position: turn.position,
    kinds: ['RECORD', 'LIST_ENTRY'],
    async touches(kind, after, limit) {
      const ids = await idsBehind(store, kind as 'RECORD' | 'LIST_ENTRY', turn, after, limit)
      const { position, at, toShared } = turn
      return ids.map((id) => ({ position, at, kind, id, isFirst: false, isWithheld: !toShared }))
    },
  }))
}

interface DatasetTurn {
  readonly datasetId: string
  readonly position: number
  readonly at: string
  readonly toShared: boolean
}

/** Records or entries behind a dataset, in the order of their ids; of one that ceased to be shared those that were there before. */
async function idsBehind(
  { db, t }: CityStore,
  kind: 'RECORD' | 'LIST_ENTRY',
  { datasetId, position, toShared }: DatasetTurn,
  after: string,
  limit: number,
): Promise<string[]> {
  const table = kind === 'RECORD' ? t.creditRecord : t.listEntry
  const rows = await db
    .selectDistinct({ id: byteOrder(table.id) })
    .from(table)
    .where(
      sql`${byteOrder(table.id)} > ${after} and ${table.datasetId} = ${datasetId} and ${isTellable(t, table)}
        ${toShared ? sql`` : sql`and ${table.knownFrom} < ${position}::bigint`}`,
    )
    .orderBy(byteOrder(table.id))
    .limit(limit)
  return rows.map(({ id }) => id as string)
}

/**
 * When catalogues or policy came to show objects otherwise: whoever began before is told all of the kind anew.
 *
 * They are told in the order in which their versions in force were opened, for which there is an index. What was written
 * since is told at its own position, which is behind.
 *
 * @param since  where the city's clock stood when the reader began
 */
export function editionTurns(
  store: CityStore,
  editions: readonly Edition[],
  since: number,
): Turn[] {
  return editions
    .filter(({ position }) => position > since)
    .map(({ kind: ofKind, position, at }) => ({
      position,
      kinds: [ofKind],
      async touches(kind, after, limit) {
        const [opened, id] = after === '' ? [-1, ''] : [Number(after.slice(0, 16)), after.slice(17)]
        const found = await inForceBehind(store, kind, {
          after: [opened, id],
          before: position,
          limit,
        })
        return found.map(([from, id]) => ({
          ...{ position, at: iso(at), kind, id, isFirst: false, isWithheld: false },
          order: `${String(from).padStart(16, '0')} ${id}`,
        }))
      },
    }))
}

type Opened = readonly [knownFrom: number, id: string]

interface OpenedPage {
  readonly after: Opened
  readonly before: number
  readonly limit: number
}

async function inForceBehind(
  store: CityStore,
  kind: ChangeKind,
  page: OpenedPage,
): Promise<readonly Opened[]> {
  const { t } = store
  if (kind === 'SUPPLY') {
    const ids = [...(await listSupplies(store)).keys()].sort()
    return ids.filter((id) => page.after[0] < 0 || id > page.after[1]).map((id): Opened => [0, id])
  }
  if (kind === 'SUBJECT') {
    return openedBehind(store, t.subject, t.subject.code, ne(t.subject.kind, 'PERSON'), page)
  }
  if (kind === 'RECORD' || kind === 'LIST_ENTRY') {
    const table = kind === 'RECORD' ? t.creditRecord : t.listEntry
    return openedBehind(store, table, table.id, ne(table.subjectKind, 'PERSON'), page)
  }
  return openedBehind(store, t[ruleTables[kind as RuleKind]], ruleId(t, kind), sql`true`, page)
}

async function openedBehind(
  { db }: CityStore,
  table: CityStore['t']['subject' | 'creditRecord' | 'listEntry' | 'dataset'] | RuleTable,
  id: SQL | AnyColumn,
  where: SQL,
  { after: [opened, behind], before, limit }: OpenedPage,
): Promise<readonly Opened[]> {
  const { knownFrom, knownTo } = table
  const ordered = byteOrder(id as AnyPgColumn)
  const rows = await db
    .select({ knownFrom: sql<number>`${knownFrom}`.mapWith(Number), id: sql<string>`${id}` })
    .from(table as CityStore['t']['dataset'])
    .where(
      sql`(${knownFrom}, ${ordered}) > (${opened}::bigint, ${behind}::text) and ${knownFrom} < ${before}::bigint
        and ${isNull(knownTo)} and ${where}`,
    )
    .orderBy(knownFrom, ordered)
    .limit(limitText(limit) as never)
  return rows.map(({ knownFrom, id }) => [knownFrom, id] as const)
}

type RuleTable = CityStore['t'][(typeof ruleTables)[RuleKind]]
