import type { JSONWebKeySet } from 'jose'
import {
  type ChainedEntry,
  entryHash,
  listEntries,
  longestName,
  noHash,
} from '../../db/queries/hub/audit-entries.js'
import type { HubStore } from '../../db/queries/hub/store.js'
import { type Anchor, type AnchorPayload, anchorType } from '../../schema/anchors.js'
import { verifyDetached } from '../keys/verify-detached.js'
import { allAnchors, payloadHash } from './anchors.js'

/** What is wrong with the log, and where. */
export interface AuditFault {
  readonly kind:
    | 'ROW_CHANGED'
    | 'ROWS_MISSING'
    | 'ROW_REPLACED'
    | 'ANCHOR_CHANGED'
    | 'ANCHOR_MISSING'
    | 'ANCHOR_DIFFERS'
  readonly text: string
}

export interface VerifyOptions {
  /** Public keys of the hub, also those that no longer sign. */
  readonly keys: JSONWebKeySet
  /** What each city has been handed, by its key. */
  readonly kept: ReadonlyMap<string, readonly Anchor[]>
  readonly onRows?: (rows: number) => void
}

const mostRows = 1_000
const mostBytes = 64_000_000

/**
 * Everything that was changed, removed, inserted or reordered since it was written: rows by the chain of their writer,
 * whole chains and their ends by the anchors, anchors by the hub's signature and by the cities' copies.
 *
 * What no anchor has seen yet can be cut off from the end of a chain, or added to it, without a trace.
 */
export async function* verifyAudit(
  hub: HubStore,
  { keys, kept, onRows = () => {} }: VerifyOptions,
): AsyncGenerator<AuditFault> {
  const anchors: Anchor[] = []
  for await (const anchor of allAnchors(hub)) anchors.push(anchor)
  yield* anchorFaults(anchors, keys)
  for (const [city, copies] of kept) yield* copyFaults(city, copies, anchors)
  yield* rowFaults(hub, headsOf(anchors, kept), onRows)
}

async function* anchorFaults(
  anchors: readonly Anchor[],
  keys: JSONWebKeySet,
): AsyncGenerator<AuditFault> {
  let previous = { number: 0, hash: noHash }
  for (const { number, payload, jws } of anchors) {
    if (number !== previous.number + 1) {
      yield missing('ANCHOR_MISSING', 'anchor', previous.number + 1, number - 1)
    }
    const verdict = await verifyDetached(jws, Buffer.from(payload), anchorType, keys)
    const read = payloadOf(payload)
    if (!verdict.valid || read?.number !== number) {
      const why =
        !verdict.valid && verdict.fault === 'KEY_UNKNOWN'
          ? 'is signed by a key that is not among those given'
          : 'does not bear out its signature'
      yield { kind: 'ANCHOR_CHANGED', text: `Anchor ${number} ${why}.` }
    } else if (number === previous.number + 1 && read.previous !== previous.hash) {
      yield {
        kind: 'ANCHOR_CHANGED',
        text: `Anchor ${number} does not follow anchor ${previous.number}: one of them was replaced.`,
      }
    }
    previous = { number, hash: payloadHash(payload) }
  }
}

function* copyFaults(
  city: string,
  copies: readonly Anchor[],
  anchors: readonly Anchor[],
): Generator<AuditFault> {
  const own = new Map(anchors.map((anchor) => [anchor.number, anchor]))
  let last = 0
  for (const { number, payload, jws } of copies) {
    if (number !== last + 1) {
      yield {
        kind: 'ANCHOR_MISSING',
        text: `${city} no longer has anchor ${range(last + 1, number - 1)}.`,
      }
    }
    last = number
    const anchor = own.get(number)
    if (!anchor) {
      yield { kind: 'ANCHOR_MISSING', text: `Anchor ${number} is in ${city}, and not in the hub.` }
    } else if (anchor.payload !== payload || anchor.jws !== jws) {
      yield { kind: 'ANCHOR_DIFFERS', text: `Anchor ${number} is another one in ${city}.` }
    }
  }
}

/** What anchors say of each writer's rows, by seq; where hub and cities disagree, both. */
function headsOf(
  anchors: readonly Anchor[],
  kept: ReadonlyMap<string, readonly Anchor[]>,
): Map<string, Map<number, Set<string>>> {
  const heads = new Map<string, Map<number, Set<string>>>()
  for (const { payload } of [...anchors, ...[...kept.values()].flat()]) {
    for (const { writer, seq, hash } of payloadOf(payload)?.heads ?? []) {
      const rows = heads.get(writer) ?? new Map<number, Set<string>>()
      heads.set(writer, rows.set(seq, (rows.get(seq) ?? new Set()).add(hash)))
    }
  }
  return heads
}

async function* rowFaults(
  hub: HubStore,
  heads: Map<string, Map<number, Set<string>>>,
  onRows: (rows: number) => void,
): AsyncGenerator<AuditFault> {
  let place: Pick<ChainedEntry, 'writer' | 'seq' | 'hash'> = { writer: '', seq: 0, hash: noHash }
  const pageSize = Math.max(1, Math.min(mostRows, Math.floor(mostBytes / (await longestName(hub)))))
  for (let rows = 0; ; ) {
    const page = await listEntries(hub, { after: place, first: pageSize })
    for (const { hash, ...entry } of page) {
      const { writer, seq } = entry
      const name = `Row ${seq} of writer ${writer}`
      if (writer !== place.writer) {
        yield* endFaults(place, heads)
        place = { writer, seq: 0, hash: noHash }
      }
      const follows = seq === place.seq + 1
      if (!follows) {
        yield missing('ROWS_MISSING', `writer ${writer}: row`, place.seq + 1, seq - 1)
      }
      if (entryHash(entry) !== hash) {
        yield {
          kind: 'ROW_CHANGED',
          text: `${name} was changed: its hash is not that of its content.`,
        }
      } else if (follows && entry.previousHash !== place.hash) {
        yield {
          kind: 'ROW_REPLACED',
          text: `${name} does not follow row ${place.seq}: one of the two was replaced.`,
        }
      }
      const anchored = heads.get(writer)?.get(seq)
      if (anchored && (anchored.size > 1 || !anchored.has(hash))) {
        yield { kind: 'ROW_REPLACED', text: `${name} is another one than an anchor saw.` }
      }
      place = { writer, seq, hash }
    }
    rows += page.length
    onRows(rows)
    if (page.length < pageSize) break
  }
  yield* endFaults(place, heads)
  for (const [writer, rows] of heads) {
    yield missing('ROWS_MISSING', `writer ${writer}: row`, 1, Math.max(...rows.keys()))
  }
}

/** Rows that an anchor has seen behind the last one that is there. A writer that was looked at is struck off. */
function* endFaults(
  { writer, seq }: Pick<ChainedEntry, 'writer' | 'seq'>,
  heads: Map<string, Map<number, Set<string>>>,
): Generator<AuditFault> {
  const last = Math.max(0, ...(heads.get(writer)?.keys() ?? []))
  heads.delete(writer)
  if (last > seq) yield missing('ROWS_MISSING', `writer ${writer}: row`, seq + 1, last)
}

function missing(
  kind: 'ROWS_MISSING' | 'ANCHOR_MISSING',
  what: string,
  from: number,
  to: number,
): AuditFault {
  const text = `${what[0]!.toUpperCase()}${what.slice(1)} ${range(from, to)} ${from === to ? 'is' : 'are'} missing.`
  return { kind, text }
}

function range(from: number, to: number): string {
  return from === to ? `${from}` : `${from} to ${to}`
}

function payloadOf(text: string): AnchorPayload | null {
  try {
    const payload = JSON.parse(text) as AnchorPayload
    return Array.isArray(payload.heads) ? payload : null
  } catch {
    return null
  }
}
