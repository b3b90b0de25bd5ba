import type { GraphQLFormattedError } from 'graphql'
import { type ErrorCode, errorCodes } from '../schema/errors.js'

/** Codes of dependencies that mean one of ours. */
const renamed: Readonly<Record<string, ErrorCode>> = {
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
}

/** Codes that fault the request: no field was executed, and sending it again changes nothing. */
const requestCodes: ReadonlySet<string> = new Set<ErrorCode>([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'ONE_STEP_PER_CITY',
  'OPERATION_RESOLUTION_FAILURE',
])

/** Whether an answer without data means that the request itself could not be executed. */
export function faultsRequest(errors: readonly GraphQLFormattedError[]): boolean {
  return errors.every(({ extensions }) => requestCodes.has(String(extensions?.code)))
}

/** An error as a partner may see it: one of our codes, and no text of anybody else's fault. */
export function publicError({
  message,
  locations,
  path,
  extensions,
}: GraphQLFormattedError): GraphQLFormattedError {
  const raw = String(extensions?.code)
  const code = Object.hasOwn(renamed, raw) ? renamed[raw] : raw
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  if (!isOurs(code) || code === 'INTERNAL_SERVER_ERROR') return internalError(place)
  const { serviceName: _serviceName, stacktrace: _stacktrace, ...details } = extensions ?? {}
  return { message, ...place, extensions: { ...details, code } }
}

export function internalError(
  place: Pick<GraphQLFormattedError, 'locations' | 'path'> = {},
): GraphQLFormattedError {
  const code: ErrorCode = 'INTERNAL_SERVER_ERROR'
  return { message: errorCodes[code], ...place, extensions: { code } }
}

function isOurs(code: string | undefined): code is ErrorCode {
  return code !== undefined && Object.hasOwn(errorCodes, code)
}
