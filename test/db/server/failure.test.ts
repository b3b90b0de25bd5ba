import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { postgres } from '../../../db/server/driver.js'
import { databaseFailure } from '../../../db/server/failure.js'
import { HubError } from '../../../schema/errors.js'

const person = 'P01AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
const failed = (cause: Error) =>
  new DrizzleQueryError('select name from subject where code = $1', [person], cause)
const fromServer = (code: string, message: string) =>
  Object.assign(new postgres.PostgresError(message), { code })

describe('a failed statement', () => {
  it.each<[string, Error, string]>([
    ['a refused connection', coded('ECONNREFUSED'), 'DATABASE_UNAVAILABLE'],
    ['a socket that is gone', coded('ENOENT'), 'DATABASE_UNAVAILABLE'],
    ['a name that cannot be resolved now', coded('EAI_AGAIN'), 'DATABASE_UNAVAILABLE'],
    ['a closed connection', coded('CONNECTION_CLOSED'), 'DATABASE_UNAVAILABLE'],
    ['a connection that took too long', coded('CONNECT_TIMEOUT'), 'DATABASE_UNAVAILABLE'],
    ['a server that shuts down', fromServer('57P01', 'shutting down'), 'DATABASE_UNAVAILABLE'],
    ['a missing table', fromServer('42P01', 'relation "x" does not exist'), 'DATABASE_UNAVAILABLE'],
    ['a text with U+0000', fromServer('22021', `invalid ${person}`), 'ARGUMENT_INVALID'],
    ['such a text in JSON', fromServer('22P05', `unsupported ${person}`), 'ARGUMENT_INVALID'],
    ['a value of the wrong form', fromServer('22007', `"${person}"`), 'INTERNAL_SERVER_ERROR'],
    ['an answer that cannot be read', new RangeError('int8'), 'INTERNAL_SERVER_ERROR'],
  ])('by %s says so without its parameters', (_, cause, code) => {
    const failure = databaseFailure(failed(cause))
    expect(failure?.code).toBe(code)
    expect(failure?.message).not.toContain(person)
    expect(JSON.stringify(failure?.extensions)).toBe(JSON.stringify({ code }))
  })

  it('outside drizzle means the same', () => {
    expect(databaseFailure(coded('ECONNREFUSED'))?.code).toBe('DATABASE_UNAVAILABLE')
  })

  it('outside drizzle is not what the file system says', () => {
    const socket = Object.assign(coded('ENOENT'), { syscall: 'connect' })
    expect(databaseFailure(socket)?.code).toBe('DATABASE_UNAVAILABLE')
    for (const code of ['ENOENT', 'EACCES', 'ENOSPC', 'EROFS', 'EEXIST', 'EISDIR']) {
      const file = Object.assign(coded(code), { syscall: 'open', path: 'nope/p.refused.csv' })
      expect([code, databaseFailure(file)]).toEqual([code, null])
      expect([code, databaseFailure(coded(code))]).toEqual([code, null])
    }
  })

  it('is not what other errors are', () => {
    expect(databaseFailure(new HubError('PERSON_NOT_MATCHED.none'))).toBeNull()
    expect(databaseFailure(new HubError('CURSOR_INVALID.damaged'))).toBeNull()
    expect(databaseFailure(new TypeError('x is undefined'))).toBeNull()
    expect(databaseFailure(undefined)).toBeNull()
  })
})

function coded(code: string): Error {
  return Object.assign(new Error(code), { code })
}
