import net from 'node:net'
import type postgres from 'postgres'
import { type Circuit, circuit } from '../../runtime/circuit.js'
import { countCircuitRefusal } from '../../runtime/metrics.js'
import { tracedStatement } from '../../runtime/tracing.js'
import { HubError } from '../../schema/errors.js'
import { postgres as driver, withArrayTypes } from './driver.js'
import type { EmbeddedTarget } from './embedded.js'

/** A pool of connections to one database, as drizzle takes it. */
export type Sql = postgres.Sql

/** The embedded server, or the `postgres://` address of a real one. */
export type Target = EmbeddedTarget | string

export interface ConnectOptions {
  readonly max?: number
  readonly role?: string
  readonly statementTimeoutMs?: number
  /** A real server is watched: while it does not answer, nothing is asked of it. Not by default. */
  readonly isWatched?: boolean
}

/** Refuses to be opened sooner than its server can be back, and never keeps who waits for it waiting for long. */
const reconnectSeconds = () => 0.1 + Math.random() / 5
const probeWithinSeconds = 3
/** SQLSTATE too_many_connections: of the server, the database or the role. */
const tooManyConnections = '53300'

/**
 * A pool of connections; nothing is opened before the first query.
 *
 * `unsafe` with a list of parameters (an empty one too), so every statement of drizzle, is prepared by name:
 * unnamed, real PostgreSQL is four times slower. `unsafe` without the list is a simple query, which may hold
 * several statements.
 *
 * Values: int8 is a number (RangeError beyond 2^53), `date` is YYYY-MM-DD, `timestamptz` is
 * 2026-04-01T00:00:00.000000Z with its microseconds, json is parsed. Strings are sent as they are, for json too.
 *
 * @param role  on a real server, the role whose rights the connections have instead of their login's
 * @param statementTimeoutMs  on a real server, after which a statement is ended with SQLSTATE 57014; none by default
 * @throws {HubError} CONFIGURATION_INVALID for an address that is none
 */
export function connect(
  target: Target,
  { max = 4, role, statementTimeoutMs, isWatched = false }: ConnectOptions = {},
): Sql {
  const common = {
    max,
    types,
    // Opening a connection anew would prepare all its statements again.
    max_lifetime: null,
    fetch_types: false,
    // By itself it waits longer after each failure, up to 20 s, also when the server has long been back.
    backoff: reconnectSeconds,
    onnotice: () => {},
  }
  if (typeof target === 'string') {
    const sockets = socketsWithoutDelay()
    const watched = isWatched ? watch(checkedAddress(target), sockets) : null
    return preparing(
      withArrayTypes(
        driver(checkedAddress(target), {
          ...common,
          socket: sockets.open,
          connect_timeout: 5,
          connection: {
            application_name: 'credit-hub',
            TimeZone: 'UTC',
            ...(role ? { role } : {}),
            ...(statementTimeoutMs ? { statement_timeout: statementTimeoutMs } : {}),
          },
        } as postgres.Options<Record<string, postgres.PostgresType>>),
      ),
      null,
      watched,
    )
  }
  return preparing(
    withArrayTypes(
      driver({
        ...common,
        // Who comes in behind a first start or a long transaction waits his turn.
        connect_timeout: 60,
        path: target.socket,
        host: 'localhost',
        port: 5432,
        database: 'postgres',
        username: 'postgres',
        password: '',
        ssl: false,
      }),
    ),
  )
}

/**
 * Asks the database one question, so that a start can say in one line what is wrong.
 *
 * @throws {HubError} DATABASE_UNAVAILABLE, naming host, port and database but no user or password
 */
export async function checkAnswers(sql: Sql): Promise<void> {
  try {
    await sql`select 1`
  } catch (cause) {
    const { path, host, port, database } = sql.options
    const place = path || `${host[0]}:${port[0]}/${database}`
    const reason = (cause as { code?: string }).code ?? 'no reason given'
    throw new HubError(
      'DATABASE_UNAVAILABLE',
      `The database ${place} does not answer (${reason}); start it, or correct its address.`,
      {},
      { cause },
    )
  }
}

interface Sockets {
  open(place: { host: string[]; port: number[]; path?: string }): net.Socket
  /** Cuts all that are open, and those that are opened until `mend`. */
  cut(): void
  mend(): void
}

/**
 * Sockets that send at once. postgres.js leaves Nagle's algorithm on, and tells the server behind each COPY that it has
 * failed, which nobody answers: the statement that follows would wait 40 ms for that to be acknowledged.
 */
function socketsWithoutDelay(): Sockets {
  let opened = 0
  let isCut = false
  const all = new Set<net.Socket>()
  // As postgres.js would open it; what it writes waits in the socket until that is connected.
  const connected = ({ host, port, path }: Parameters<Sockets['open']>[0]) => {
    if (path) return net.connect(path)
    const address = { host: host[opened % host.length]!, port: port[opened % port.length]! }
    opened += 1
    return Object.assign(net.connect({ ...address, noDelay: true }), address)
  }
  return {
    open(place) {
      const socket = connected(place)
      // postgres.js takes all listeners away from a socket that is closed.
      for (const one of all) if (one.destroyed) all.delete(one)
      all.add(socket)
      if (isCut) setImmediate(() => socket.destroy(notAsked()))
      return socket
    },
    cut() {
      isCut = true
      for (const socket of all) socket.destroy()
    },
    mend() {
      isCut = false
    },
  }
}

/**
 * Watches a server by a connection of its own, so that one which is busy is told from one that stands still. When it
 * does, the pool's connections are cut: who waits for an answer is told at once, and nothing piles up behind them.
 */
function watch(address: string, sockets: Sockets): Watched {
  let own = probeClient(address)
  const { host, port, database } = own.sql.options
  const waiting = new Set<Waiting>()
  const line = circuit({
    to: `database ${host[0]}:${port[0]}/${database}`,
    probeWithinMs: probeWithinSeconds * 1_000,
    async probe(signal) {
      const asked = own
      try {
        await Promise.race([asked.sql`select 1`, untilAborted(signal)])
      } catch (error) {
        // Who has no connection left to give is there, and may be at work on all those of this pool.
        if ((error as { code?: unknown }).code === tooManyConnections) return
        // Whatever became of its connection, the next question does not depend on it.
        if (own === asked) own = probeClient(address)
        asked.close()
        throw error
      }
    },
    onOpen() {
      for (const statement of waiting) if (!statement.state) giveUp(statement)
      sockets.cut()
    },
    onClosed: () => sockets.mend(),
    onEnd: () => own.close(),
  })
  return { line, waiting }
}

function probeClient(address: string): { sql: postgres.Sql; close(): void } {
  const sockets = socketsWithoutDelay()
  const sql = driver(address, {
    max: 1,
    max_lifetime: null,
    fetch_types: false,
    socket: sockets.open,
    backoff: reconnectSeconds,
    connect_timeout: probeWithinSeconds,
    onnotice: () => {},
    connection: { application_name: 'credit-hub probe' },
  } as postgres.Options<Record<string, postgres.PostgresType>>)
  return {
    sql,
    close() {
      sql.end({ timeout: 0 }).catch(() => {})
      sockets.cut()
    },
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** A server that is watched, and the statements that wait for it. */
interface Watched {
  readonly line: Circuit
  readonly waiting: Set<Waiting>
}

/** A statement of postgres.js; one that has been sent has a state. */
interface Waiting {
  readonly state?: unknown
  resolve(value: unknown): void
  reject(error: unknown): void
  cancel(): void
}

/** Takes it out of the driver's queue: else it would be sent once somebody is there, for nobody. */
function giveUp(statement: Waiting): void {
  statement.reject(notAsked())
  statement.cancel()
}

const circuits = new WeakMap<object, Circuit>()

/** Whether the server answers, asked beside all that it has to do; null where it is not watched. */
export function circuitOf(sql: object): Circuit | null {
  return circuits.get(sql) ?? null
}

function checkedAddress(address: string): string {
  if (/^postgres(ql)?:$/.test(URL.canParse(address) ? new URL(address).protocol : '')) {
    return address
  }
  // The address may hold a password, so it is not repeated.
  throw new HubError(
    'CONFIGURATION_INVALID',
    'A database address is not one that can be read; write postgres://user:password@host:5432/database.',
  )
}

type Scope = Sql | postgres.TransactionSql | postgres.ReservedSql

/** Whether the connection of a transaction is gone; pools have no such state, they open another. */
interface Life {
  isOver: boolean
}

function preparing<S extends Scope>(
  inner: S,
  life: Life | null = null,
  server: Watched | null = null,
): S {
  const call = inner as unknown as (...args: unknown[]) => unknown
  const watched = <Q>(make: () => Q): Q => (life === null ? make() : watching(life, make))
  const followed = <Q>(make: () => Q): Q => (server === null ? make() : following(server, make))
  const handle = Object.assign((...args: unknown[]) => watched(() => call(...args)), inner, {
    unsafe: (text: string, parameters?: unknown[], options?: object) =>
      followed(() =>
        parameters === undefined
          ? watched(() => inner.unsafe(text))
          : tracedStatement(
              watched(() =>
                inner.unsafe(
                  text,
                  parameters.map(untypedArray) as never[],
                  {
                    ...options,
                    prepare: true,
                    simple: false,
                  } as postgres.UnsafeQueryOptions,
                ),
              ),
              text,
            ),
      ),
  })
  // A list of booleans would be declared as one boolean; the server knows better.
  function untypedArray(value: unknown): unknown {
    return Array.isArray(value) ? inner.typed(value as never, 0) : value
  }
  if ('begin' in inner) {
    Object.assign(handle, {
      begin: withPreparing(inner.begin, null, server),
      reserve: async () => preparing(await inner.reserve(), null, server),
      ...(server === null
        ? {}
        : {
            end: (options?: { timeout?: number }) => {
              server.line.end()
              return inner.end(options)
            },
          }),
      // drizzle overwrites parsers in the options of its client; plain queries keep theirs.
      options: {
        ...inner.options,
        parsers: { ...inner.options.parsers },
        serializers: { ...inner.options.serializers },
      },
    })
  }
  if ('savepoint' in inner)
    Object.assign(handle, { savepoint: withPreparing(inner.savepoint, life, server) })
  if (server) circuits.set(handle, server.line)
  return handle as unknown as S
}

type Work = (scope: postgres.TransactionSql) => unknown

/**
 * `begin` or `savepoint`, which take an optional string and the work to do inside.
 *
 * postgres.js gives a lost connection to somebody else as soon as it is open again, and whatever comes next, its own
 * `rollback` first of all, would run in that other session. So work whose connection is gone never ends: `begin` has
 * failed for the lost connection already.
 *
 * @param outer  of the transaction in which a savepoint is
 */
function withPreparing(start: unknown, outer: Life | null, server: Watched | null) {
  return (...args: [Work] | [string, Work]) => {
    const life = outer ?? { isOver: false }
    const work = args.at(-1) as Work
    if (server?.line.isOpen) return Promise.reject(notAsked())
    const begun = server?.line.begin()
    const inside: Work = async (scope) => {
      begun?.(true)
      try {
        const result = await work(preparing(scope, life, server))
        return life.isOver ? await never : result
      } catch (error) {
        if (life.isOver) await never
        throw error
      }
    }
    const done = (start as (...args: unknown[]) => Promise<unknown>)(...args.slice(0, -1), inside)
    // Also where the connection goes between two statements.
    if (outer === null) {
      done.catch(() => {
        begun?.(false)
        Object.assign(life, { isOver: true })
      })
    }
    return done
  }
}

const never = new Promise<never>(() => {})

/** A statement of a transaction: notes that the connection is gone, and is not begun once it is. */
function watching<Q>(life: Life, make: () => Q): Q {
  if (life.isOver) {
    throw Object.assign(new Error('The connection of this transaction is gone.'), {
      code: 'CONNECTION_CLOSED',
    })
  }
  const statement = make()
  onFailure(statement, (error) => {
    if (isConnectionLost(error)) life.isOver = true
  })
  return statement
}

/** A statement of a server that is watched: not begun while that stands still. */
function following<Q>({ line, waiting }: Watched, make: () => Q): Q {
  if (line.isOpen) {
    countCircuitRefusal(line.to)
    throw notAsked()
  }
  const statement = make()
  const query = statement as Waiting
  const { resolve } = query
  const begun = line.begin()
  waiting.add(query)
  query.resolve = (value) => {
    waiting.delete(query)
    begun(true)
    resolve(value)
  }
  onFailure(statement, (error) => {
    waiting.delete(query)
    begun(!isConnectionLost(error))
  })
  return statement
}

function notAsked(): Error {
  return Object.assign(new Error('The server does not answer and is not asked.'), {
    code: 'CONNECTION_CLOSED',
  })
}

/**
 * Hears of a statement's failure, also after it has been answered by a stream. To listen as a promise would begin the
 * statement: `reject` is what postgres.js calls itself.
 */
export function onFailure(statement: unknown, listen: (error: unknown) => void): void {
  const query = statement as { reject?: (error: unknown) => void }
  const { reject } = query
  if (!reject) return
  query.reject = (error) => {
    listen(error)
    reject(error)
  }
}

function isConnectionLost(error: unknown): boolean {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown }
  return code === 'CONNECTION_CLOSED' || typeof syscall === 'string'
}

const types = {
  int8: {
    to: 20,
    from: [20],
    serialize: String,
    parse: (text: string) => {
      const value = Number(text)
      if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is beyond 2^53`)
      return value
    },
  },
  date: { to: 1082, from: [1082], serialize: isoDate, parse: asText },
  timestamp: { to: 1114, from: [1114], serialize: isoTime, parse: asText },
  timestamptz: { to: 1184, from: [1184], serialize: isoTime, parse: utcMicroseconds },
  json: {
    to: 114,
    from: [114, 3802],
    serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
    parse: JSON.parse,
  },
}

function asText(text: string): string {
  return text
}

function isoDate(value: Date | string): string {
  return typeof value === 'string' ? value : value.toISOString().slice(0, 10)
}

function isoTime(value: Date | string): string {
  return typeof value === 'string' ? value : value.toISOString()
}

/** PostgreSQL's `2026-04-01 08:00:00.5+08` as `2026-04-01T00:00:00.500000Z`; infinity stays as it is. */
function utcMicroseconds(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-].+)$/.exec(text)
  if (parts === null) return text
  const [, day, time, fraction = '', zone] = parts as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ]
  const seconds = zone === '+00' ? `${day}T${time}` : utcSeconds(`${day}T${time}`, zone!)
  return `${seconds}.${fraction.padEnd(6, '0')}Z`
}

function utcSeconds(local: string, zone: string): string {
  const [hours = '0', minutes = '0', seconds = '0'] = zone.slice(1).split(':')
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  const sign = zone.startsWith('-') ? -1 : 1
  return new Date(Date.parse(`${local}Z`) - sign * offset * 1000).toISOString().slice(0, 19)
}
