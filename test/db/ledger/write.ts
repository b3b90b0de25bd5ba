import { and, getTableColumns, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { type CityTransaction, moveClock } from '../../../db/ledger/clock.js'
import { insertRows } from '../../../db/ledger/writers.js'
import type { CityStore } from '../../../db/store.js'

export interface Writer {
  insert(table: PgTable, row: object): Promise<void>
  /** Closes versions in force; gives their rows back without what made them versions. */
  close(table: PgTable, which: SQL): Promise<Record<string, unknown>[]>
}

/** Writes to a city as any writer does: in one transaction, at one position. */
export function write(
  { db, t }: CityStore,
  work: (writer: Writer) => Promise<void>,
): Promise<void> {
  return db.transaction(async (tx: CityTransaction) => {
    const { position, at } = await moveClock(tx, t)
    await work({
      insert: (table, row) =>
        insertRows(tx, table, [row as never], {
          ...{ knownFrom: position, knownFromAt: at, sourceId: 'test' },
        }),
      async close(table, which) {
        const { knownTo } = getTableColumns(table) as Record<string, PgColumn>
        const rows = await tx
          .update(table)
          .set({ knownTo: position, knownToAt: at } as never)
          .where(and(which, isNull(knownTo!)))
          .returning()
        return (rows as Record<string, unknown>[]).map(
          ({ knownFrom: _, knownFromAt: __, knownTo: ___, knownToAt: ____, ...row }) => row,
        )
      },
    })
  })
}

/** Versions that open at one position. */
export function insert(
  store: CityStore,
  rows: readonly (readonly [table: PgTable, row: object])[],
): Promise<void> {
  return write(store, async (writer) => {
    for (const [table, row] of rows) await writer.insert(table, row)
  })
}
