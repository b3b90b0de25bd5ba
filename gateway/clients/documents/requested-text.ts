import { documentHash } from '../../../db/hub/documents.js'
import { HubError } from '../../../schema/errors.js'
import type { Client, Registry } from './registry.js'

/** What of a request's body says which document is asked for. */
export interface DocumentRequest {
  query?: unknown
  readonly id?: unknown
  readonly documentId?: unknown
  extensions?: unknown
}

/**
 * The text of the document that a request asks for, by text or by an id that its client has registered: `documentId`,
 * `id`, or `extensions.persistedQuery.sha256Hash` as Apollo's clients send it.
 *
 * @returns null where the body names none, or has no text, for whoever reads the body to say so
 * @throws {HubError} DOCUMENT_NOT_REGISTERED for an unknown id, and for any text but a registered one from a client that is
 *   bound to its documents; BAD_REQUEST for an id that is not that of the text beside it. PERSISTED_QUERY_NOT_SUPPORTED
 *   or, for a client with documents, PERSISTED_QUERY_NOT_FOUND for a hash that Apollo's clients and urql try first: they
 *   know these by code or message, and send the text then
 */
export async function requestedText(
  body: DocumentRequest,
  client: Client,
  registry: Pick<Registry, 'findText' | 'holdsText'>,
): Promise<string | null> {
  const text = typeof body.query === 'string' ? body.query : null
  const hash = apolloHash(body.extensions)
  const id = [body.documentId, body.id].find((given) => typeof given === 'string') ?? hash
  if (text !== null) {
    if (hash !== undefined && hash !== documentHash(text)) {
      throw new HubError('BAD_REQUEST.otherHash')
    }
    if (!client.isBound || registry.holdsText(client, text)) return text
    throw new HubError('DOCUMENT_NOT_REGISTERED.text')
  }
  if (typeof id !== 'string') return null
  const registered = await registry.findText(client, id)
  if (registered !== null) return registered
  if (id === hash && !client.isBound) {
    throw client.documents.size > 0
      ? new HubError('PERSISTED_QUERY_NOT_FOUND.protocol')
      : new HubError('PERSISTED_QUERY_NOT_SUPPORTED.protocol')
  }
  throw new HubError('DOCUMENT_NOT_REGISTERED.id', { id: JSON.stringify(id.slice(0, 100)) })
}

function apolloHash(extensions: unknown): string | undefined {
  if (typeof extensions !== 'object' || extensions === null) return undefined
  const { persistedQuery } = extensions as { readonly persistedQuery?: unknown }
  if (typeof persistedQuery !== 'object' || persistedQuery === null) return undefined
  const { sha256Hash } = persistedQuery as { readonly sha256Hash?: unknown }
  return typeof sha256Hash === 'string' ? sha256Hash : undefined
}
