import type postgres from 'postgres'
import { type Circuit, circuit } from '../../runtime/circuit.js'
import { inTime } from '../../runtime/deadline.js'
import { postgres as driver } from './driver.js'
import { notAsked, type Sockets, socketsWithoutDelay } from './sockets.js'

/** Refuses to be opened sooner than its server can be back, and never keeps who waits for it waiting for long. */
export const reconnectSeconds = () => 0.1 + Math.random() / 5
const probeWithinSeconds = 3
/** SQLSTATE too_many_connections: of the server, the database or the role. */
const tooManyConnections = '53300'

/**
 * Watches a server by a connection of its own, so that one which is busy is told from one that stands still. When it
 * does, the pool's connections are cut: who waits for an answer is told at once, and nothing piles up behind them.
 */
export function watch(address: string, sockets: Sockets): Watched {
  let own = probeClient(address)
  const { host, port, database } = own.sql.options
  const waiting = new Set<Waiting>()
  const line = circuit({
    to: `database ${host[0]}:${port[0]}/${database}`,
    probeWithinMs: probeWithinSeconds * 1_000,
    async probe(signal) {
      const asked = own
      try {
        await inTime(async () => asked.sql`select 1`, { until: [signal] })
      } catch (error) {
        // A server without connections left is there, and may be at work on all those of this pool.
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

/** A server that is watched, and the statements that wait for it. */
export interface Watched {
  readonly line: Circuit
  readonly waiting: Set<Waiting>
}

/** A statement of postgres.js; one that has been sent has a state. */
export interface Waiting {
  readonly state?: unknown
  resolve(value: unknown): void
  reject(error: unknown): void
  cancel(): void
}

/** Takes it out of the driver's queue: otherwise it would be sent later, for nobody. */
function giveUp(statement: Waiting): void {
  statement.reject(notAsked())
  statement.cancel()
}
