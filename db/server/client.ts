import type postgres from 'postgres'
import { HubError } from '../../schema/errors.js'
import { postgres as driver, withArrayTypes } from './driver.js'
import type { EmbeddedTarget } from './embedded.js'
import { preparing, type Sql } from './preparing.js'
import { socketsWithoutDelay } from './sockets.js'
import { types } from './values.js'
import { reconnectSeconds, watch } from './watch.js'

/** The embedded server, or the `postgres://` address of a real one. */
export type Target = EmbeddedTarget | string

export interface ConnectOptions {
  readonly max?: number
  readonly role?: string
  readonly statementTimeoutMs?: number
  /** A real server is watched: while it does not answer, nothing is asked of it. Not by default. */
  readonly isWatched?: boolean
}

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
  let lost = 0
  const common = {
    max,
    onclose: () => {
      lost += 1
    },
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
    const sql = preparing(
      withArrayTypes(
        driver(checkedAddress(target), {
          ...common,
          socket: sockets.open,
          connect_timeout: 5,
          connection: {
            application_name: 'credit-hub',
            TimeZone: 'UTC',
            // It compiles for over a second what is read in a millisecond, wherever rows are estimated too high.
            jit: 'off',
            ...(role ? { role } : {}),
            ...(statementTimeoutMs ? { statement_timeout: statementTimeoutMs } : {}),
          },
        } as postgres.Options<Record<string, postgres.PostgresType>>),
      ),
      null,
      watched,
    )
    losses.set(sql, () => lost)
    return sql
  }
  const sql = preparing(
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
  losses.set(sql, () => lost)
  return sql
}

const losses = new WeakMap<object, () => number>()

/** How many connections of a pool were lost so far: the next ones may lead to a server started anew, or to another one. */
export function lossesOf(sql: Sql): () => number {
  return losses.get(sql) ?? (() => 0)
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
    throw new HubError('DATABASE_UNAVAILABLE.noAnswer', { place, reason }, {}, { cause })
  }
}

function checkedAddress(address: string): string {
  if (/^postgres(ql)?:$/.test(URL.canParse(address) ? new URL(address).protocol : '')) {
    return address
  }
  // The address may hold a password, so it is not repeated.
  throw new HubError('CONFIGURATION_INVALID.databaseAddress')
}
