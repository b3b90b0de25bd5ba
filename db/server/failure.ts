import { DrizzleQueryError } from 'drizzle-orm'
import { HubError } from '../../schema/errors.js'
import { postgres } from './driver.js'

/** PostgreSQL's classes of errors that are about values, not about the database (SQLSTATE, Appendix A). */
const aboutValues = ['22', '23']
/** A character that no text of PostgreSQL can hold, U+0000: in a text and in JSON. */
const characterNotHeld = ['22021', '22P05']

/**
 * What a failed statement means, without the statement: drizzle's own message holds all its parameters, and
 * PostgreSQL's may quote a value.
 *
 * @returns DATABASE_UNAVAILABLE when connection, server or tables are at fault, ARGUMENT_INVALID when a text cannot be
 *   held, INTERNAL_SERVER_ERROR when another value is at fault; null for an error of something else
 */
export function databaseFailure(error: unknown): HubError | null {
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  if (cause instanceof postgres.PostgresError) {
    if (!aboutValues.includes(cause.code.slice(0, 2))) {
      return unavailable(`${cause.code}: ${cause.message}`)
    }
    if (characterNotHeld.includes(cause.code)) {
      return new HubError('ARGUMENT_INVALID.zeroCharacter')
    }
    return new HubError('INTERNAL_SERVER_ERROR.valueRefused', { code: cause.code })
  }
  const { code, syscall } = (cause ?? {}) as { code?: unknown; syscall?: string }
  const isStatement = cause !== error
  if (typeof code === 'string' && (isStatement ? anyFailure : networkFailure).test(code))
    return unavailable(code)
  if (typeof code === 'string' && connecting.includes(syscall ?? '')) return unavailable(code)
  if (!isStatement) return null
  return new HubError('INTERNAL_SERVER_ERROR.statementFailed', {}, {}, { cause })
}

/** Codes of the postgres client and of the operating system's calls, which can only have been those of a statement. */
const anyFailure = /^(CONNECT(ION)?_|E[A-Z]+(_AGAIN)?$)/
/** The same where the call is not known: a file that cannot be opened or written is no failure of the database. */
const networkFailure =
  /^(CONNECT(ION)?_|E(CONN[A-Z]+|PIPE|TIMEDOUT|HOST[A-Z]+|NET[A-Z]+|NOTFOUND|ADDRNOTAVAIL|PROTO|AI_[A-Z]+)$)/
/** A socket in the file system is missing, or closed to this user, with the codes of a file. */
const connecting = ['connect', 'getaddrinfo']

function unavailable(reason: string): HubError {
  return new HubError('DATABASE_UNAVAILABLE.cannotBeAsked', { reason })
}
