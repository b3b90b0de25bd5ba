import type { IncomingHttpHeaders } from 'node:http'
import Negotiator from 'negotiator'

/** In which GraphQL over HTTP is answered; whoever says nothing gets the first. */
const mediaTypes = ['application/json', 'application/graphql-response+json']

/** The one of them that the caller prefers; null when it takes neither. */
export function mediaTypeFor(headers: IncomingHttpHeaders): string | null {
  return new Negotiator({ headers }).mediaType(mediaTypes) ?? null
}
