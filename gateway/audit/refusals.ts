import type { AuditLog } from './log.js'
import type { Occurrence } from './occurrence.js'

export interface RefusalsOptions {
  readonly now?: () => number
  /** Rows of their own, of each client in a minute. */
  readonly mostOfOneClient?: number
  /** Rows of their own, of all clients in a minute. */
  readonly mostRows?: number
  /** Clients that are told apart in a minute. */
  readonly mostClients?: number
}

/** Puts requests on record that were refused before anything was asked for them. */
export interface Refusals {
  /**
   * The first ones of a client and minute have a row each; those behind it are counted, in one row for each set of
   * error codes, which is written when the minute ends. Nothing of what they asked is kept.
   *
   * @param client  whose points the request would have cost
   */
  note(client: string, occurrence: Occurrence): void
  /** Writes what has been counted. */
  close(): void
}

const minuteMs = 60_000
/** For requests that can no longer be told apart. */
const everybodyElse = Symbol('clients beyond those that are told apart')

interface Counted {
  readonly first: Occurrence
  times: number
}

export function refusals(
  log: Pick<AuditLog, 'note'>,
  {
    now = Date.now,
    mostOfOneClient = 10,
    mostRows = 1_000,
    mostClients = 1_000,
  }: RefusalsOptions = {},
): Refusals {
  let minute = 0
  let rows = 0
  let clients = new Map<string | symbol, { rows: number; counted: Map<string, Counted> }>()

  const write = () => {
    for (const { counted } of clients.values()) {
      for (const { first, times } of counted.values()) {
        log.note({
          ...first,
          operationName: null,
          operationHash: '',
          refused: [],
          latencyMs: 0,
          times,
        })
      }
    }
    clients = new Map()
    rows = 0
  }
  const turnOver = () => {
    const present = Math.floor(now() / minuteMs)
    if (present === minute) return
    write()
    minute = present
  }
  const timer = setInterval(turnOver, minuteMs / 6)
  timer.unref()

  return {
    note(client, occurrence) {
      turnOver()
      const key = clients.has(client) || clients.size < mostClients ? client : everybodyElse
      const own = clients.get(key) ?? { rows: 0, counted: new Map<string, Counted>() }
      clients.set(key, own)
      if (key !== everybodyElse && own.rows < mostOfOneClient && rows < mostRows) {
        own.rows += 1
        rows += 1
        log.note(occurrence)
        return
      }
      const codes = occurrence.errors.join(' ')
      const before = own.counted.get(codes)
      if (before) before.times += 1
      else own.counted.set(codes, { first: identified(occurrence, key), times: 1 })
    },
    close() {
      clearInterval(timer)
      write()
    },
  }
}

/** Of many clients in one row nobody is named. */
function identified(occurrence: Occurrence, key: string | symbol): Occurrence {
  if (key !== everybodyElse) return occurrence
  return {
    ...occurrence,
    unit: null,
    subject: null,
    client: null,
    agentCode: null,
    actsFor: null,
    purpose: null,
    basis: null,
    caseNo: null,
  }
}
