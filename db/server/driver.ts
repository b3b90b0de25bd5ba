import { readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import path from 'node:path'
import type postgresDriver from 'postgres'
import { HubError } from '../../schema/errors.js'
import { arrayTypes } from './array-types.js'

/** Text of `connection.js` that is replaced; each stands there once, or the driver is not the one that was read. */
interface Patch {
  readonly from: string
  readonly to: string
}

// postgres.js 3.4.9; the first three were seen when PostgreSQL is started again under load.
const patches: readonly Patch[] = [
  {
    // A connection that closed while a small write waited kept its timer: it never wrote again, and stayed in its place
    // in the pool, with the lost write before the next start of a session.
    from: 'clearImmediate(nextWriteTimer)\n    socket.removeListener',
    to: 'clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener',
  },
  {
    // A statement of a connection that had gone threw later, where nobody can catch it, and ended the process; refused,
    // it took the connection out of the pool.
    from: "if (terminated)\n      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))",
    to: "if (terminated || !socket)\n      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options)), true",
  },
  {
    // The error by which a server ended a session, and the statement that met it, were kept: the next statement of this
    // connection, in a new session, was answered with that error. And a server that refused the new session was asked
    // again and again, since the refusal was taken for the old statement's.
    from: "if (initial)\n      return reconnect()\n\n    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))",
    to: "!hadError && !initial && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))\n    query = results = errorResponse = null\n    result = new Result()\n    if (initial)\n      return reconnect()",
  },
  {
    // Types and text of a statement were put together anew for each question, to find what it is prepared as: a text of
    // kilobytes is then read from end to end each time.
    from: 'q.signature = q.prepare && types + string',
    to: 'q.signature = q.prepare && signatureOf(types, string)',
  },
  {
    from: 'function build(q) {',
    to: `function signatureOf(types, string) {
    const known = signatures.get(string) || new Map()
    signatures.set(string, known)
    const named = String(types)
    const signature = known.get(named) || named + string
    known.set(named, signature)
    return signature
  }

  function build(q) {`,
  },
  {
    from: '\n    , statements = {}',
    to: '\n    , statements = {}\n    , signatures = new Map()',
  },
]

type Driver = typeof postgresDriver
const require = createRequire(import.meta.url)

/**
 * The client `postgres` with what its connections lack. The CommonJS build is loaded, since one of its files can be
 * compiled from another text there.
 *
 * Nothing is asked of a new connection before its first statement: postgres.js asks for the array types there, and
 * when the connection is lost meanwhile, its failure is heard by nobody and ends the process. `withArrayTypes` gives
 * what that would have found.
 *
 * @throws {HubError} CONFIGURATION_INVALID where another version of it is installed
 */
export const postgres: Driver = loadDriver()

/** @param sql  a client made with `fetch_types: false` */
export function withArrayTypes<S extends postgresDriver.Sql>(sql: S): S {
  const { arrayParser, arraySerializer } = require(
    path.join(path.dirname(require.resolve('postgres')), 'types.js'),
  ) as ArrayFunctions
  const options = sql.options as unknown as Options
  for (const [element, array] of arrayTypes) {
    const parse = options.parsers[element]
    options.shared.typeArrayMap[element] = array
    options.parsers[array] = Object.assign((text: string) => arrayParser(text, parse, array), {
      array: true,
    })
    options.serializers[array] = (values) =>
      arraySerializer(values, options.serializers[element], options, array)
  }
  return sql
}

interface Options {
  readonly parsers: Record<number, (text: string) => unknown>
  readonly serializers: Record<number, (value: unknown) => string>
  readonly shared: { readonly typeArrayMap: Record<number, number> }
}
interface ArrayFunctions {
  arrayParser(text: string, parse: unknown, array: number): unknown[]
  arraySerializer(values: unknown, serialize: unknown, options: Options, array: number): string
}

function loadDriver(): Driver {
  const main = require.resolve('postgres')
  const file = path.join(path.dirname(main), 'connection.js')
  const module = new Module(file) as Module & { _compile(text: string, file: string): void }
  module.filename = file
  module._compile(patched(readFileSync(file, 'utf8')), file)
  module.loaded = true
  require.cache[file] = module
  return require('postgres')
}

function patched(text: string): string {
  return patches.reduce((before, { from, to }) => {
    if (before.split(from).length === 2) return before.replace(from, () => to)
    throw new HubError('CONFIGURATION_INVALID.driverVersion')
  }, text)
}
