import type { IncomingHttpHeaders } from 'node:http'
import Negotiator from 'negotiator'
import { HubError } from '../../schema/errors.js'
import { withStatus } from '../answer/errors.js'

/** In which GraphQL over HTTP is answered; whoever says nothing gets the first. */
const mediaTypes = ['application/json', 'application/graphql-response+json']

/** The one of them that the caller prefers; null when it takes neither. */
export function mediaTypeFor(headers: IncomingHttpHeaders): string | null {
  return new Negotiator({ headers }).mediaType(mediaTypes) ?? null
}

/** @throws {HubError} 415 for a body that is packed or said to be other than UTF-8: a small one could become any size */
export function refuseEncodedBody(headers: IncomingHttpHeaders): void {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') {
    throw withStatus(415, new HubError('BAD_REQUEST.bodyEncoded', { encoding }))
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1]
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    throw withStatus(415, new HubError('BAD_REQUEST.bodyCharset', { charset }))
  }
}

/** @throws {HubError} 415 for a body of another type, 406 for a caller who does not take the type */
export function refuseOtherType(headers: IncomingHttpHeaders, type: string): void {
  const sent = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  if (sent !== type) {
    throw withStatus(
      415,
      sent
        ? new HubError('BAD_REQUEST.bodyType', { sent, type })
        : new HubError('BAD_REQUEST.bodyWithoutType', { type }),
    )
  }
  if (new Negotiator({ headers }).mediaType([type]) === undefined) {
    throw withStatus(406, new HubError('BAD_REQUEST.answerType', { type }))
  }
}

/** @throws {HubError} 406 for a caller who takes neither form of GraphQL over HTTP */
export function refuseOtherAnswers(headers: IncomingHttpHeaders): void {
  if (mediaTypeFor(headers) !== null) return
  throw withStatus(406, new HubError('BAD_REQUEST.graphqlTypes'))
}
