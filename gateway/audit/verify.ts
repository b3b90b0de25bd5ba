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
import { hubErrorIn, inLanguage } from '../../schema/errors.js'
import { type InBoth, phrase } from '../../schema/language.js'
import { verifyDetached } from '../keys/verify-detached.js'
import { allAnchors, payloadHash, payloadOf } from './anchors.js'
import { findings } from './texts.js'

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
  readonly text: InBoth
}

/** What is no fault but must be shown at every verification. */
export interface AuditNotice {
  readonly kind: 'RESTORED' | 'TIMESTAMP'
  readonly text: InBoth
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
    .map(({ writer, seq, until }) =>
      phrase(findings.rows, { range: range(seq + 1, until), writer }),
    )
  const numbers = replaced.map((anchor) => anchor.number)
  return {
    kind: 'RESTORED',
    text: phrase(findings.restored, {
      ...{ number, at, by, from, reason },
      gone: gone.length > 0 ? phrase(findings.gone, { rows: gone }) : findings.nothingGone,
      others: numbers.length > 0 ? phrase(findings.otherNumbers, { numbers }) : '',
    }),
  }
}

async function* timestampFaults(
  timestamps: readonly AnchorTimestamp[],
  anchors: readonly Anchor[],
  read: NonNullable<VerifyOptions['readTimestamp']>,
): AsyncGenerator<AuditFault | AuditNotice> {
  let latest: AuditNotice | null = null
  for (const { number, token } of timestamps) {
    let why: InBoth | null = findings.anchorNowhere
    for (const { payload } of anchors.filter((anchor) => anchor.number === number)) {
      try {
        const { at, signer } = await read(token, payload)
        why = null
        latest = {
          kind: 'TIMESTAMP',
          text: phrase(findings.timestamp, { number, at: at.toISOString(), signer }),
        }
        break
      } catch (error) {
        why = saidBy(error)
      }
    }
    if (why) {
      yield { kind: 'TIMESTAMP_INVALID', text: phrase(findings.timestampInvalid, { number, why }) }
    }
  }
  if (latest) yield latest
}

function saidBy(error: unknown): InBoth {
  const sentence = hubErrorIn(error)?.sentence
  if (sentence) return { en: inLanguage(sentence, 'en'), zh: inLanguage(sentence, 'zh') }
  const { message } = error as Error
  return { en: message, zh: message }
}

async function* anchorFaults(
  anchors: readonly Anchor[],
  keys: JSONWebKeySet,
  onRestore: (restore: ToldRestore) => void,
): AsyncGenerator<AuditFault> {
  let previous = { number: 0, hash: noHash }
  for (const { number, payload, jws } of anchors) {
    if (number !== previous.number + 1) {
      const [from, to] = [previous.number + 1, number - 1]
      const text = from === to ? findings.anchorMissing : findings.anchorsMissing
      yield { kind: 'ANCHOR_MISSING', text: phrase(text, { range: range(from, to) }) }
    }
    const verdict = await verifyDetached(jws, Buffer.from(payload), anchorType, keys)
    const read = payloadOf(payload)
    if (!verdict.valid || read?.number !== number) {
      const why =
        !verdict.valid && verdict.fault === 'KEY_UNKNOWN'
          ? findings.keyUnknown
          : findings.signatureWrong
      yield { kind: 'ANCHOR_CHANGED', text: phrase(why, { number }) }
    } else if (number === previous.number + 1 && read.previous !== previous.hash) {
      yield {
        kind: 'ANCHOR_CHANGED',
        text: phrase(findings.anchorFollowsNot, { number, previous: previous.number }),
      }
    } else if (read.restored) onRestore({ number, at: read.at, ...read.restored })
    previous = { number, hash: payloadHash(payload) }
  }
}

function* copyFaults(
  place: string,
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
        text: phrase(findings.keptNoLonger, { place, range: range(last + 1, number - 1) }),
      }
    }
    last = number
    const anchor = own.get(number)
    if (replaced.has(`${number} ${payloadHash(payload)}`)) continue
    if (!anchor) {
      yield { kind: 'ANCHOR_MISSING', text: phrase(findings.notInHub, { number, place }) }
    } else if (anchor.payload !== payload || anchor.jws !== jws) {
      yield { kind: 'ANCHOR_DIFFERS', text: phrase(findings.anotherThere, { number, place }) }
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
      const row = { seq, writer }
      if (writer !== place.writer) {
        yield* endFaults(place, heads, cuts)
        place = { writer, seq: 0, hash: noHash }
      }
      const follows = seq === place.seq + 1
      if (!follows) {
        yield rowsMissing(writer, place.seq + 1, seq - 1)
      }
      if (entryHash(entry) !== hash) {
        yield { kind: 'ROW_CHANGED', text: phrase(findings.rowChanged, row) }
      } else if (follows && entry.previousHash !== place.hash) {
        yield {
          kind: 'ROW_REPLACED',
          text: phrase(findings.rowFollowsNot, { ...row, previous: place.seq }),
        }
      }
      const anchored = heads.get(writer)?.get(seq)
      if (anchored && (anchored.size > 1 || !anchored.has(hash))) {
        yield { kind: 'ROW_REPLACED', text: phrase(findings.rowNotAnchored, row) }
      }
      const cut = cuts.get(writer)
      if (cut && seq > cut.seq) {
        yield {
          kind: 'ROW_REPLACED',
          text: phrase(findings.rowBehindCut, { ...row, cut: cut.seq, number: cut.number }),
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
  const end = Math.min(cut, last)
  if (seq < end) yield rowsMissing(writer, seq + 1, end)
  // Behind what the restore lost, an anchor has seen still more.
  const behind = Math.max(seq, until)
  if (behind < last) yield rowsMissing(writer, behind + 1, last)
}

function rowsMissing(writer: string, from: number, to: number): AuditFault {
  const text = from === to ? findings.rowMissing : findings.rowsMissing
  return { kind: 'ROWS_MISSING', text: phrase(text, { writer, range: range(from, to) }) }
}

function range(from: number, to: number): InBoth | number {
  return from === to ? from : phrase(findings.range, { from, to })
}
