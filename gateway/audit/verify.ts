import type { JSONWebKeySet } from 'jose'
import {
  type ChainedEntry,
  entryHash,
  listEntries,
  longestName,
  noHash,
} from '../../db/hub/audit-entries.js'
import type { HubStore } from '../../db/hub/store.js'
import {
  type Anchor,
  type AnchorTimestamp,
  anchorType,
  type Restored,
} from '../../schema/anchors.js'
import { verifyDetached } from '../keys/verify-detached.js'
import { allAnchors, payloadHash, payloadOf } from './anchors.js'

/** What is wrong with the log, and where. */
export interface AuditFault {
  readonly kind:
    | 'ROW_CHANGED'
    | 'ROWS_MISSING'
    | 'ROW_REPLACED'
    | 'ANCHOR_CHANGED'
    | 'ANCHOR_MISSING'
    | 'ANCHOR_DIFFERS'
    | 'TIMESTAMP_INVALID'
  readonly text: string
}

/** What is no fault but must be shown at every verification. */
export interface AuditNotice {
  readonly kind: 'RESTORED' | 'TIMESTAMP'
  readonly text: string
}

const notices: ReadonlySet<string> = new Set<AuditNotice['kind']>(['RESTORED', 'TIMESTAMP'])

export function isNotice(found: AuditFault | AuditNotice): found is AuditNotice {
  return notices.has(found.kind)
}

/** A restore of the log, as an anchor of this number tells it. */
interface ToldRestore extends Restored {
  readonly number: number
  readonly at: string
}

/** Where a writer's chain ends since the latest restore that names it, and the last row that an anchor had seen. */
interface Cut {
  readonly number: number
  readonly seq: number
  readonly until: number
}

export interface VerifyOptions {
  /** Public keys of the hub, also those that no longer sign. */
  readonly keys: JSONWebKeySet
  /** What each city has been handed, by its key, and what stands in files, by their names. */
  readonly kept: ReadonlyMap<string, readonly Anchor[]>
  /** What a time-stamping authority has signed of them, and how that is checked; none when absent. */
  readonly timestamps?: readonly AnchorTimestamp[]
  /** @returns  when and by whom it was signed @throws {HubError} TIMESTAMP_INVALID */
  readonly readTimestamp?: (
    token: string,
    payload: string,
  ) => Promise<{ readonly at: Date; readonly signer: string }>
  readonly onRows?: (rows: number) => void
}

const mostRows = 1_000
const mostBytes = 64_000_000

/**
 * Everything that was changed, removed, inserted or reordered since it was written: rows by the chain of their writer,
 * whole chains and their ends by the anchors, anchors by the hub's signature and by the copies in cities and files.
 *
 * What no anchor has seen yet can be cut off from the end of a chain, or added to it, without a trace. What a restore
 * lost is no fault where a signed anchor names it; every such anchor is shown.
 */
export async function* verifyAudit(
  hub: HubStore,
  { keys, kept, timestamps = [], readTimestamp, onRows = () => {} }: VerifyOptions,
): AsyncGenerator<AuditFault | AuditNotice> {
  const anchors: Anchor[] = []
  for await (const anchor of allAnchors(hub)) anchors.push(anchor)
  const restores: ToldRestore[] = []
  yield* anchorFaults(anchors, keys, (restore) => restores.push(restore))
  yield* restores.map(restoreNotice)
  const replaced = new Set(
    restores.flatMap((restore) => restore.replaced.map(({ number, hash }) => `${number} ${hash}`)),
  )
  for (const [place, copies] of kept) yield* copyFaults(place, copies, anchors, replaced)
  if (readTimestamp)
    yield* timestampFaults(timestamps, [...anchors, ...[...kept.values()].flat()], readTimestamp)
  const cuts = new Map<string, Cut>()
  for (const { number, lost } of restores) {
    for (const { writer, seq, until } of lost) cuts.set(writer, { number, seq, until })
  }
  yield* rowFaults(hub, headsOf(anchors, kept, restores), cuts, onRows)
}

function restoreNotice({ number, at, by, from, reason, lost, replaced }: ToldRestore): AuditNotice {
  const gone = lost
    .filter(({ seq, until }) => until > seq)
    .map(({ writer, seq, until }) => `row ${range(seq + 1, until)} of writer ${writer}`)
  const others = replaced.map((anchor) => anchor.number)
  return {
    kind: 'RESTORED',
    text: [
      `Anchor ${number}, ${at}: ${by} restored the log from ${from}, because: ${reason}.`,
      gone.length > 0
        ? `Gone for good, though an anchor saw them: ${gone.join(', ')}.`
        : 'Nothing that an anchor saw is gone.',
      ...(others.length > 0 ? [`Other anchors were given the numbers ${others.join(', ')}.`] : []),
    ].join(' '),
  }
}

async function* timestampFaults(
  timestamps: readonly AnchorTimestamp[],
  anchors: readonly Anchor[],
  read: NonNullable<VerifyOptions['readTimestamp']>,
): AsyncGenerator<AuditFault | AuditNotice> {
  let latest: AuditNotice | null = null
  for (const { number, token } of timestamps) {
    let why = 'is of an anchor that is nowhere'
    for (const { payload } of anchors.filter((anchor) => anchor.number === number)) {
      try {
        const { at, signer } = await read(token, payload)
        why = ''
        latest = {
          kind: 'TIMESTAMP',
          text: `Anchor ${number} and whatever is before it was there at ${at.toISOString()}, by the word of ${signer}.`,
        }
        break
      } catch (error) {
        why = (error as Error).message
      }
    }
    if (why !== '')
      yield { kind: 'TIMESTAMP_INVALID', text: `The time stamp of anchor ${number}: ${why}` }
  }
  if (latest) yield latest
}

async function* anchorFaults(
  anchors: readonly Anchor[],
  keys: JSONWebKeySet,
  onRestore: (restore: ToldRestore) => void,
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
    } else if (read.restored) onRestore({ number, at: read.at, ...read.restored })
    previous = { number, hash: payloadHash(payload) }
  }
}

function* copyFaults(
  city: string,
  copies: readonly Anchor[],
  anchors: readonly Anchor[],
  replaced: ReadonlySet<string>,
): Generator<AuditFault> {
  const own = new Map(anchors.map((anchor) => [anchor.number, anchor]))
  let last = 0
  for (const { number, payload, jws } of copies) {
    if (number > last + 1) {
      yield {
        kind: 'ANCHOR_MISSING',
        text: `${city} no longer has anchor ${range(last + 1, number - 1)}.`,
      }
    }
    last = number
    const anchor = own.get(number)
    if (replaced.has(`${number} ${payloadHash(payload)}`)) continue
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
  restores: readonly ToldRestore[],
): Map<string, Map<number, Set<string>>> {
  const heads = new Map<string, Map<number, Set<string>>>()
  const told = [
    ...[...anchors, ...[...kept.values()].flat()].flatMap(
      ({ payload }) => payloadOf(payload)?.heads ?? [],
    ),
    ...restores.flatMap(({ lost }) => lost.filter(({ seq }) => seq > 0)),
  ]
  for (const { writer, seq, hash } of told) {
    const rows = heads.get(writer) ?? new Map<number, Set<string>>()
    heads.set(writer, rows.set(seq, (rows.get(seq) ?? new Set()).add(hash)))
  }
  return heads
}

async function* rowFaults(
  hub: HubStore,
  heads: Map<string, Map<number, Set<string>>>,
  cuts: ReadonlyMap<string, Cut>,
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
        yield* endFaults(place, heads, cuts)
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
      const cut = cuts.get(writer)
      if (cut && seq > cut.seq) {
        yield {
          kind: 'ROW_REPLACED',
          text: `${name} stands behind row ${cut.seq}, the last one that anchor ${cut.number} found after a restore.`,
        }
      }
      place = { writer, seq, hash }
    }
    rows += page.length
    onRows(rows)
    if (page.length < pageSize) break
  }
  yield* endFaults(place, heads, cuts)
  for (const writer of [...heads.keys()]) yield* endFaults({ writer, seq: 0 }, heads, cuts)
}

/**
 * Rows that an anchor has seen behind the last one that is there, but for those that a restore lost. A writer that was
 * looked at is struck off.
 */
function* endFaults(
  { writer, seq }: Pick<ChainedEntry, 'writer' | 'seq'>,
  heads: Map<string, Map<number, Set<string>>>,
  cuts: ReadonlyMap<string, Cut>,
): Generator<AuditFault> {
  const last = Math.max(0, ...(heads.get(writer)?.keys() ?? []))
  heads.delete(writer)
  const { seq: cut, until } = cuts.get(writer) ?? { seq: last, until: last }
  const name = `writer ${writer}: row`
  const end = Math.min(cut, last)
  if (seq < end) yield missing('ROWS_MISSING', name, seq + 1, end)
  // Behind what the restore lost, an anchor has seen still more.
  const behind = Math.max(seq, until)
  if (behind < last) yield missing('ROWS_MISSING', name, behind + 1, last)
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
