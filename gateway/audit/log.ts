import { randomBytes } from 'node:crypto'
import {
  type ChainedEntry,
  entryHash,
  hasEntry,
  insertEntries,
  noHash,
} from '../../db/hub/audit-entries.js'
import type { HubStore } from '../../db/hub/store.js'
import { inTime } from '../../runtime/deadline.js'
import type { Log } from '../../runtime/log.js'
import { HubError } from '../../schema/errors.js'
import type { Occurrence } from './occurrence.js'
import { recordable } from './recordable.js'

/** The audit log as one process of the gateway writes it: a chain of its own. */
export interface AuditLog {
  readonly writer: string
  /**
   * Resolves once the row is durable. What cannot be written is kept and tried again, with the result FAILED: its
   * answer was not sent.
   *
   * @throws {HubError} AUDIT_UNAVAILABLE when it is not durable in time, or too many rows wait
   */
  write(occurrence: Occurrence): Promise<void>
  /** The same, without waiting. Rows beyond the limit are lost and counted. */
  note(occurrence: Occurrence): void
  /** Rows that could not be kept while the database was away. */
  readonly lost: number
  /** Rows that are not written yet. */
  readonly waiting: number
  /** Writes what waits; what cannot be written by then is given up. */
  close(): Promise<void>
}

export interface AuditLogOptions {
  readonly log?: Log
  readonly now?: () => Date
  /** How long an answer waits for its row. */
  readonly patienceMs?: number
  readonly mostWaiting?: number
}

/** Rows of one statement at the most. */
const largestBatch = 500
const retryMs = 500
const closingMs = 5_000

interface Waiting {
  occurrence: Occurrence & { readonly at: string }
  settle: ((error?: HubError) => void) | null
}

/**
 * Group commit: one statement is under way at a time, and whatever comes meanwhile is the next one.
 */
export function auditLog(hub: HubStore, options: AuditLogOptions = {}): AuditLog {
  const { log, now = () => new Date(), patienceMs = 3_000, mostWaiting = 20_000 } = options
  const writer = `${now().toISOString().replace(/[-:.]/g, '')}-${randomBytes(6).toString('hex')}`
  let waiting: Waiting[] = []
  let head = { seq: 0, hash: noHash }
  let isRunning = false
  let running: Promise<void> | null = null
  let closing = false
  let lost = 0
  let underWay = 0
  let wake = () => {}

  function enqueue(occurrence: Occurrence, settle: Waiting['settle']): Waiting | null {
    if (closing || waiting.length >= mostWaiting) return null
    const at = now().toISOString().replace('Z', '000Z')
    const item = { occurrence: { ...recordable(occurrence), at }, settle }
    waiting.push(item)
    if (!isRunning) running = run()
    return item
  }

  async function run(): Promise<void> {
    isRunning = true
    // Whatever else this turn of the event loop brings goes along.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      const batch = waiting.splice(0, largestBatch)
      underWay = batch.length
      const entries = chain(batch)
      const last = entries.at(-1)!
      try {
        await insertEntries(hub, entries)
      } catch (error) {
        const failure = unavailable(error)
        log?.error({ err: error }, 'the audit log could not be written')
        for (const item of [...batch, ...waiting]) refuse(item, failure)
        if (!(await isThere(last))) {
          waiting.unshift(...batch)
          underWay = 0
          if (closing) break
          await new Promise<void>((resolve) => {
            wake = resolve
            setTimeout(resolve, retryMs).unref()
          })
          continue
        }
      }
      underWay = 0
      head = { seq: last.seq, hash: last.hash }
      for (const { settle } of batch) settle?.()
    }
    // In the same turn as the last look, or a row that comes meanwhile would find nobody to write it.
    isRunning = false
  }

  function chain(batch: readonly Waiting[]): ChainedEntry[] {
    let { seq, hash } = head
    return batch.map(({ occurrence }) => {
      seq += 1
      const entry = { ...occurrence, writer, seq, previousHash: hash }
      hash = entryHash(entry)
      return { ...entry, hash }
    })
  }

  /** After a failure the row may be in the log all the same: the connection can break behind the commit. */
  async function isThere(entry: ChainedEntry): Promise<boolean> {
    for (;;) {
      try {
        return await hasEntry(hub, entry)
      } catch {
        if (closing) return false
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, retryMs).unref()
        })
        // Whoever came meanwhile shall not wait for a database that is away.
        for (const item of waiting) refuse(item, unavailable(null))
      }
    }
  }

  /** Its answer is not sent, so it disclosed nothing. */
  function refuse(item: Waiting, failure: HubError): void {
    if (item.settle === null) return
    item.settle(failure)
    item.settle = null
    item.occurrence = {
      ...item.occurrence,
      disclosed: [],
      masked: [],
      result: 'FAILED',
      errors: [failure.code],
    }
  }

  return {
    writer,
    get lost() {
      return lost
    },
    get waiting() {
      return waiting.length + underWay
    },
    write(occurrence) {
      return new Promise((resolve, reject) => {
        const settle = (error?: HubError) => {
          clearTimeout(timer)
          if (error) reject(error)
          else resolve()
        }
        const item = enqueue(occurrence, settle)
        const timer = setTimeout(() => item && refuse(item, unavailable(null)), patienceMs)
        if (item === null) settle(unavailable(null))
      })
    },
    note(occurrence) {
      if (enqueue(occurrence, null) !== null) return
      if (lost === 0) log?.error({}, 'rows of the audit log are lost: its database is away')
      lost += 1
    },
    async close() {
      closing = true
      wake()
      await inTime(async () => running, { ms: closingMs, late: () => {} })
      lost += waiting.length
      waiting = []
    },
  }
}

function unavailable(cause: unknown): HubError {
  return new HubError('AUDIT_UNAVAILABLE.cannotWrite', {}, {}, { cause })
}
