import type { GraphQLFormattedError } from 'graphql'
import {
  type ErrorCode,
  HubError,
  hubErrorIn,
  inLanguage,
  kindOf,
  rowOf,
  sentenceKey,
  statusOf,
  withSentence,
} from '../../schema/errors.js'
import type { Language } from '../../schema/language.js'

/** Codes of dependencies that mean one of ours. */
const renamed: Readonly<Record<string, ErrorCode>> = {
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
}

/** Whether an answer without data means that the request itself could not be executed. */
export function faultsRequest(errors: readonly GraphQLFormattedError[]): boolean {
  return errors.every(({ extensions }) => kindOf(extensions?.code).faultsRequest)
}

/** HTTP status and seconds to wait of an answer that was refused for now only; null for any other. */
export function refusedForNow(
  errors: readonly GraphQLFormattedError[],
): { readonly status: number; readonly retryAfterSeconds: number } | null {
  for (const { extensions } of errors) {
    const status = statusOf(extensions?.code)
    const retryAfterSeconds = Number(extensions?.retryAfterSeconds)
    if ((status === 429 || status === 503) && Number.isFinite(retryAfterSeconds)) {
      return { status, retryAfterSeconds }
    }
  }
  return null
}

/** HTTP status of an answer that is none of GraphQL's, where its question was refused or failed: the gravest. */
export function statusOfRefusal(errors: readonly GraphQLFormattedError[]): number {
  const statuses = errors.map(({ extensions }) => statusOf(extensions?.code))
  return [500, 403, 503].find((status) => statuses.includes(status)) ?? statuses[0] ?? 400
}

/** An error with an HTTP status of its own. */
export function withStatus(statusCode: number, error: HubError): HubError {
  return Object.assign(error, { statusCode })
}

/**
 * An error as a partner may see it: one of our codes, and no text of anybody else's fault.
 *
 * @param error  what was thrown. graphql-js writes the value of a variable into its message, which can be a person's
 *   number: where a scalar of ours refused it, its own words stand instead, and `position` says where.
 */
export function publicError(
  { message, locations, path, extensions }: GraphQLFormattedError,
  error?: unknown,
): GraphQLFormattedError {
  const refusal = hubErrorIn(error)
  if (refusal) {
    const position = /^Variable "\$[^"]+" got invalid value .* at "([^"]+)"; /s.exec(message)?.[1]
    return {
      message: refusal.message,
      ...(locations ? { locations } : {}),
      ...(path ? { path } : {}),
      extensions: {
        ...(position ? { position } : {}),
        ...refusal.extensions,
        [sentenceKey]: refusal.sentence,
      },
    }
  }
  const raw = String(extensions?.code)
  const code = Object.hasOwn(renamed, raw) ? renamed[raw] : raw
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  if (rowOf(code) === null || code === 'INTERNAL_SERVER_ERROR') return internalError(place)
  const { serviceName: _serviceName, stacktrace: _stacktrace, ...details } = extensions ?? {}
  return { message, ...place, extensions: { ...details, code } }
}

/**
 * Malformed codes that refuse a request become one error that names every bad position; one of a field stays at its place.
 *
 * @param errors  as their reader is told them
 */
export function oneCodeError(
  errors: readonly GraphQLFormattedError[],
  language: Language,
): readonly GraphQLFormattedError[] {
  const isCode = ({ path, extensions }: GraphQLFormattedError) =>
    path === undefined && extensions?.code === 'SUBJECT_CODE_INVALID'
  const codes = errors.filter(isCode)
  if (codes.length < 2) return errors
  const faults = codes.map(({ message, locations, extensions }) => {
    const [line] = locations ?? []
    const position = extensions?.position ?? (line ? `line ${line.line}:${line.column}` : null)
    return { position, message }
  })
  const positions = faults.map(({ position }) => position).join(', ')
  const { code, sentence } = new HubError('SUBJECT_CODE_INVALID.several', {
    count: codes.length,
    positions,
  })
  const merged = { message: inLanguage(sentence, language), extensions: { code, faults } }
  return [merged, ...errors.filter((error) => !isCode(error))]
}

/** Whether whoever runs the hub has to look for it in the log, by the request id. */
export function isFaultOfHub({ extensions }: GraphQLFormattedError): boolean {
  return rowOf(extensions?.code)?.kind === 'broken'
}

export function internalError(
  place: Pick<GraphQLFormattedError, 'locations' | 'path'> = {},
): GraphQLFormattedError {
  return { ...place, ...withSentence(new HubError('INTERNAL_SERVER_ERROR.fault')) }
}
