import type { GraphQLFormattedError } from 'graphql'
import { type ErrorCode, errorCodes, type HubError, hubErrorIn } from '../../schema/errors.js'

/** Codes of dependencies that mean one of ours. */
const renamed: Readonly<Record<string, ErrorCode>> = {
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
}

/** Codes that fault the request: no field was executed, and sending it again changes nothing. */
const requestCodes: ReadonlySet<string> = new Set<ErrorCode>([
  'BAD_USER_INPUT',
  'COST_TOO_HIGH',
  'CURSOR_INVALID',
  'CURSOR_OF_OTHER_EPOCH',
  'DATE_INVALID',
  'DATE_TIME_INVALID',
  'DIVISION_CODE_INVALID',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'ONE_STEP_PER_CITY',
  'OPERATION_RESOLUTION_FAILURE',
  'SUBJECT_CODE_INVALID',
])

/** Whether an answer without data means that the request itself could not be executed. */
export function faultsRequest(errors: readonly GraphQLFormattedError[]): boolean {
  return errors.every(({ extensions }) => requestCodes.has(String(extensions?.code)))
}

/** HTTP status and seconds to wait of an answer that was refused for now only; null for any other. */
export function refusedForNow(
  errors: readonly GraphQLFormattedError[],
): { readonly status: number; readonly retryAfterSeconds: number } | null {
  for (const { extensions } of errors) {
    const status = laterStatus[String(extensions?.code)]
    if (status) return { status, retryAfterSeconds: Number(extensions?.retryAfterSeconds) }
  }
  return null
}

const laterStatus: Readonly<Record<string, number>> = {
  BUDGET_EXHAUSTED: 429,
  BUDGET_UNAVAILABLE: 503,
  HUB_BUSY: 503,
  COUNT_PENDING: 503,
} satisfies Partial<Record<ErrorCode, number>>

/** HTTP status of an answer that is none of GraphQL's, where its question was refused or failed. */
export function statusOfRefusal(errors: readonly GraphQLFormattedError[]): number {
  const codes = errors.map(({ extensions }) => extensions?.code)
  if (codes.includes('INTERNAL_SERVER_ERROR')) return 500
  if (codes.includes('UNAUTHORIZED_FIELD_OR_TYPE') || codes.includes('HISTORY_NOT_ALLOWED')) {
    return 403
  }
  const passing = [
    'AUDIT_UNAVAILABLE',
    'SUBGRAPH_UNAVAILABLE',
    'COULD_NOT_ASK',
    'SCREENING_INTERRUPTED',
  ]
  return passing.some((code) => codes.includes(code)) ? 503 : 400
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
      extensions: { ...(position ? { position } : {}), ...refusal.extensions },
    }
  }
  const raw = String(extensions?.code)
  const code = Object.hasOwn(renamed, raw) ? renamed[raw] : raw
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  if (!isOurs(code) || code === 'INTERNAL_SERVER_ERROR') return internalError(place)
  const { serviceName: _serviceName, stacktrace: _stacktrace, ...details } = extensions ?? {}
  return { message, ...place, extensions: { ...details, code } }
}

/** Malformed codes that refuse a request become one error that names every bad position; one of a field stays at its place. */
export function oneCodeError(
  errors: readonly GraphQLFormattedError[],
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
  const merged = {
    message: `${codes.length} subject codes have the wrong form, at ${positions}; extensions.faults says what is wrong with each.`,
    extensions: { code: 'SUBJECT_CODE_INVALID' satisfies ErrorCode, faults },
  }
  return [merged, ...errors.filter((error) => !isCode(error))]
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
