import { createHash } from 'node:crypto'
import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm'
import { HubError } from '../../schema/errors.js'
import type { HubStore } from '../store.js'
import type { HubTables } from '../tables/hub.js'
import { clientUnknown, countRegistryChange } from './clients.js'

export interface TrustedDocument {
  /** As the client's manifest has it. */
  readonly id: string
  readonly operationName: string | null
  readonly text: string
}

export type ClientDocumentRow = HubTables['clientDocument']['$inferSelect']

/** The hash under which a text is kept. */
export function documentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** By client, then by id; without the texts. */
export function listClientDocuments({
  db,
  t: { clientDocument },
}: HubStore): Promise<ClientDocumentRow[]> {
  return db
    .select()
    .from(clientDocument)
    .orderBy(asc(clientDocument.clientId), asc(clientDocument.documentId))
}

export async function findDocumentText(
  { db, t: { document } }: HubStore,
  hash: string,
): Promise<string | null> {
  const [row] = await db
    .select({ text: document.text })
    .from(document)
    .where(eq(document.hash, hash))
  return row?.text ?? null
}

/**
 * Registers all documents or none. Those that the client has under the same id and with the same text stay as they are.
 *
 * @returns how many came anew
 * @throws {HubError} CLIENT_UNKNOWN, DOCUMENT_ID_TAKEN
 */
export async function registerDocuments(
  { db, t }: HubStore,
  clientId: string,
  documents: readonly TrustedDocument[],
): Promise<number> {
  if (documents.length === 0) return 0
  const rows = documents.map((document) => ({ ...document, hash: documentHash(document.text) }))
  return db.transaction(async (tx) => {
    const clients = await tx.select().from(t.client).where(eq(t.client.id, clientId)).for('share')
    if (clients.length === 0) throw clientUnknown(clientId)
    await tx
      .insert(t.document)
      .values(rows.map(({ hash, text }) => ({ hash, text })))
      .onConflictDoNothing()
    const added = await tx
      .insert(t.clientDocument)
      .values(
        rows.map(({ id, hash, operationName }) => ({
          clientId,
          documentId: id,
          hash,
          operationName,
          registeredAt: sql`clock_timestamp()`,
        })),
      )
      .onConflictDoNothing()
      .returning({ id: t.clientDocument.documentId })
    const ofClient = await tx
      .select()
      .from(t.clientDocument)
      .where(eq(t.clientDocument.clientId, clientId))
    const hashes = new Map(ofClient.map(({ documentId, hash }) => [documentId, hash]))
    const taken = rows.find(({ id, hash }) => hashes.get(id) !== hash)
    if (taken) {
      throw new HubError('DOCUMENT_ID_TAKEN.otherText', { client: clientId, id: taken.id })
    }
    if (added.length > 0) await countRegistryChange(tx, t)
    return added.length
  })
}

/**
 * Takes documents from a client; texts that nobody has any longer go.
 *
 * @returns ids of those that were taken away
 * @throws {HubError} CLIENT_UNKNOWN
 */
export async function unregisterDocuments(
  { db, t }: HubStore,
  clientId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const { client, clientDocument, document } = t
  return db.transaction(async (tx) => {
    const clients = await tx.select().from(client).where(eq(client.id, clientId)).for('share')
    if (clients.length === 0) throw clientUnknown(clientId)
    const removed = await tx
      .delete(clientDocument)
      .where(
        and(eq(clientDocument.clientId, clientId), inArray(clientDocument.documentId, [...ids])),
      )
      .returning()
    if (removed.length === 0) return []
    const hashes = removed.map(({ hash }) => hash)
    const others = tx
      .select({ hash: clientDocument.hash })
      .from(clientDocument)
      .where(eq(clientDocument.hash, document.hash))
    await tx.delete(document).where(and(inArray(document.hash, hashes), notExists(others)))
    await countRegistryChange(tx, t)
    return removed.map(({ documentId }) => documentId)
  })
}
