import { asc, eq, sql } from 'drizzle-orm'
import { HubError } from '../../schema/errors.js'
import type { HubStore } from '../store.js'
import type { HubTables } from '../tables/hub.js'

export type ClientRow = HubTables['client']['$inferSelect']

/** In the order of their ids. */
export function listClients({ db, t: { client } }: HubStore): Promise<ClientRow[]> {
  return db.select().from(client).orderBy(asc(client.id))
}

/** @throws {HubError} CLIENT_EXISTS */
export async function insertClient({ db, t }: HubStore, row: ClientRow): Promise<void> {
  await db.transaction(async (tx) => {
    const added = await tx.insert(t.client).values(row).onConflictDoNothing().returning()
    if (added.length === 0) {
      throw new HubError('CLIENT_EXISTS.id', { id: row.id })
    }
    await countRegistryChange(tx, t)
  })
}

/** @throws {HubError} CLIENT_UNKNOWN */
export async function updateClient(
  { db, t }: HubStore,
  id: string,
  change: Partial<Omit<ClientRow, 'id'>>,
): Promise<ClientRow> {
  return db.transaction(async (tx) => {
    const [changed] = await tx.update(t.client).set(change).where(eq(t.client.id, id)).returning()
    if (changed === undefined) throw clientUnknown(id)
    await countRegistryChange(tx, t)
    return changed
  })
}

/** Adds those of the demonstration's clients that are not there. */
export async function insertMissingClients(
  { db, t }: HubStore,
  rows: readonly ClientRow[],
): Promise<void> {
  await db.transaction(async (tx) => {
    const added = await tx
      .insert(t.client)
      .values([...rows])
      .onConflictDoNothing()
      .returning()
    if (added.length > 0) await countRegistryChange(tx, t)
  })
}

export function clientUnknown(id: string): HubError {
  return new HubError('CLIENT_UNKNOWN.noneOfId', { id })
}

type Transaction = Parameters<Parameters<HubStore['db']['transaction']>[0]>[0]

/** In the transaction that changes a client or document, last: the row stays locked until it ends. */
export async function countRegistryChange(
  tx: Transaction,
  { registryVersion }: HubTables,
): Promise<void> {
  await tx
    .insert(registryVersion)
    .values({ id: 1, version: 1 })
    .onConflictDoUpdate({
      target: registryVersion.id,
      set: { version: sql`${registryVersion.version} + 1` },
    })
}

/** Goes up with every change of clients and their documents. */
export async function findRegistryVersion({
  db,
  t: { registryVersion },
}: HubStore): Promise<number> {
  const [row] = await db.select({ version: registryVersion.version }).from(registryVersion)
  return row?.version ?? 0
}
