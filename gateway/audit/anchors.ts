import { createHash } from 'node:crypto'
import type { JSONWebKeySet } from 'jose'
import {
  findAnchor,
  findLastAnchor,
  findLastTimestamp,
  insertAnchor,
  insertTimestamp,
  listAnchors,
  listHeads,
} from '../../db/hub/audit-anchors.js'
import { noHash } from '../../db/hub/audit-entries.js'
import type { HubStore } from '../../db/hub/store.js'
import type { Log } from '../../runtime/log.js'
import { gaugeAtReading } from '../../runtime/metrics.js'
import {
  type Anchor,
  type AnchorKeeper,
  type AnchorPayload,
  anchorType,
  mostAnchors,
  type Restored,
} from '../../schema/anchors.js'
import { canonicalJson } from '../../schema/canonical-json.js'
import { HubError } from '../../schema/errors.js'
import type { Subgraph } from '../forward/subgraph.js'
import type { SigningKeys } from '../keys/signing-keys.js'
import { verifyDetached } from '../keys/verify-detached.js'
import type { AnchorFile } from './anchor-file.js'
import type { TimeStamper } from './time-stamps.js'

/** A place that keeps anchors, under the name shown for it. */
export interface AnchorPlace extends AnchorKeeper {
  readonly name: string
}

/** All anchors in order. */
export async function* allAnchors(hub: HubStore, behind = 0): AsyncGenerator<Anchor> {
  for (let after = behind; ; ) {
    const page = await listAnchors(hub, after, mostAnchors)
    yield* page
    if (page.length < mostAnchors) return
    after = page.at(-1)!.number
  }
}

export function payloadHash(payload: string): string {
  return createHash('sha256').update(payload).digest('hex')
}

export function payloadOf(text: string): AnchorPayload | null {
  try {
    const payload = JSON.parse(text) as AnchorPayload
    return Array.isArray(payload.heads) ? payload : null
  } catch {
    return null
  }
}

/** What the anchors read so far say: the last of them, and each writer's last row. */
export interface Anchored {
  number: number
  hash: string
  readonly heads: Map<string, number>
}

export function nothingAnchored(): Anchored {
  return { number: 0, hash: noHash, heads: new Map() }
}

/**
 * Signs the heads of all chains that have grown since the anchor before.
 *
 * @param known  what was read by a call before; brought up to date here
 * @param restored  makes an anchor also where no chain has grown
 * @returns  its number; null when none has grown, or another process was first
 */
export async function makeAnchor(
  hub: HubStore,
  keys: SigningKeys,
  now: () => Date,
  {
    known = nothingAnchored(),
    restored,
  }: { readonly known?: Anchored; readonly restored?: Restored } = {},
): Promise<number | null> {
  for await (const { number, payload } of allAnchors(hub, known.number)) {
    for (const { writer, seq } of payloadOf(payload)?.heads ?? []) {
      known.heads.set(writer, Math.max(seq, known.heads.get(writer) ?? 0))
    }
    known.number = number
    known.hash = payloadHash(payload)
  }
  const heads = (await listHeads(hub)).filter(
    ({ writer, seq }) => seq > (known.heads.get(writer) ?? 0),
  )
  if (heads.length === 0 && restored === undefined) return null
  const number = known.number + 1
  const payload = canonicalJson({
    number,
    at: now().toISOString(),
    previous: known.hash,
    heads,
    ...(restored ? { restored } : {}),
  } satisfies AnchorPayload)
  const jws = await keys.signDetached(Buffer.from(payload), anchorType)
  return (await insertAnchor(hub, { number, payload, jws })) ? number : null
}

/** What became of an exchange with a place. */
export type PlaceState = 'COMPLETE' | 'DIFFERS' | 'AWAY'

/**
 * Takes back the anchors that a place has behind the hub's last one: a hub restored from a backup has lost them, and would
 * give their numbers again. Only what the hub has signed, and what follows its own chain, is taken.
 *
 * @returns  DIFFERS where the place has others behind it
 */
export async function takeBackAnchors(
  hub: HubStore,
  keys: JSONWebKeySet,
  place: AnchorKeeper,
  signal: AbortSignal,
): Promise<'COMPLETE' | 'DIFFERS'> {
  for (;;) {
    const last = await lastOf(hub)
    const page = await place.kept(last.number, signal)
    if (page.length === 0) return 'COMPLETE'
    let { number, hash } = last
    for (const anchor of page) {
      const { valid } = await verifyDetached(
        anchor.jws,
        Buffer.from(anchor.payload),
        anchorType,
        keys,
      )
      const read = payloadOf(anchor.payload)
      const follows = anchor.number === number + 1 && read?.previous === hash
      if (!valid || read?.number !== anchor.number || !follows) return 'DIFFERS'
      await insertAnchor(hub, anchor)
      number = anchor.number
      hash = payloadHash(anchor.payload)
    }
    // Another process may have made one of the same number meanwhile.
    if ((await lastOf(hub)).hash !== hash) return 'DIFFERS'
  }
}

async function lastOf(hub: HubStore): Promise<{ number: number; hash: string }> {
  const last = await findAnchor(hub, await findLastAnchor(hub))
  return last
    ? { number: last.number, hash: payloadHash(last.payload) }
    : { number: 0, hash: noHash }
}

/**
 * Hands a place the anchors that it does not have yet.
 *
 * @returns  DIFFERS where it has another one of the hub's numbers, unless a restore has said so since
 */
export async function deliverAnchors(
  hub: HubStore,
  place: AnchorKeeper,
  signal: AbortSignal,
): Promise<'COMPLETE' | 'DIFFERS'> {
  let last = await place.keep([], signal)
  if (last > (await findLastAnchor(hub))) return 'DIFFERS'
  const own = await findAnchor(hub, last)
  if (own !== null && !(await hasSame(place, own, signal)) && !(await isReplaced(hub, last))) {
    return 'DIFFERS'
  }
  for (;;) {
    const anchors = await listAnchors(hub, last, mostAnchors)
    if (anchors.length === 0) return 'COMPLETE'
    const kept = await place.keep(anchors, signal)
    if (kept <= last) throw new Error(`the place kept none behind ${last}`)
    last = kept
  }
}

async function hasSame(place: AnchorKeeper, anchor: Anchor, signal: AbortSignal): Promise<boolean> {
  try {
    await place.keep([anchor], signal)
    return true
  } catch (error) {
    if (error instanceof HubError && error.code === 'ANCHOR_DIFFERS') return false
    throw error
  }
}

async function isReplaced(hub: HubStore, number: number): Promise<boolean> {
  for await (const { payload } of allAnchors(hub, number)) {
    if (payloadOf(payload)?.restored?.replaced.some((one) => one.number === number)) return true
  }
  return false
}

export interface Anchoring {
  /** Makes a last anchor and hands it out, as far as that can be done soon. */
  stop(): Promise<void>
}

export interface AnchoringOptions {
  readonly hub: HubStore
  readonly keys: SigningKeys
  readonly subgraphs: readonly Subgraph[]
  /** Where anchors are kept beside the cities. */
  readonly file?: { readonly path: string; readonly keeper: AnchorFile } | null
  /** Who signs when an anchor was there. */
  readonly stamper?: TimeStamper | null
  readonly log?: Log
  readonly now?: () => Date
  readonly everyMs?: number
}

export const anchorEveryMs = 60 * 60_000
const exchangeMs = 5_000
const retryMs = 5 * 60_000

/** Names under which the file and the time-stamping authority are told beside the cities' keys. */
const fileName = 'file'
const stamperName = 'timestamp'

/**
 * Anchors the log at once, for what processes before this one left, then every hour, and when it is stopped; hands anchors
 * to the cities, to the file and, the last one, to the time-stamping authority, again every few minutes while one of them
 * is away.
 *
 * Before the first anchor of this process at least one place has to be heard, where there is any: a hub that was restored
 * from a backup takes back the anchors that it has lost, and does not give their numbers a second time.
 */
export function keepAnchoring({
  hub,
  keys,
  subgraphs,
  file = null,
  stamper = null,
  log,
  now = () => new Date(),
  everyMs = anchorEveryMs,
}: AnchoringOptions): Anchoring {
  const known = nothingAnchored()
  /** Number of the last anchor that a place is known to have, by its name. */
  const delivered = new Map<string, number>()
  const differing = new Set<string>()
  let dueAtMs = now().getTime()
  let hasHeard = false
  let last = 0
  let isStopped = false
  let underWay: Promise<void> = Promise.resolve()

  // Subgraphs are known once the gateway has been loaded.
  const places = (): AnchorPlace[] => [
    ...(file ? [{ name: fileName, ...file.keeper }] : []),
    ...subgraphs.flatMap(({ name, anchors }) => (anchors ? [{ name, ...anchors }] : [])),
  ]

  async function round(): Promise<void> {
    try {
      const all = places()
      if (now().getTime() >= dueAtMs) {
        const heard = await Promise.all(all.map((place) => exchange(place, takeBack)))
        hasHeard ||= all.length === 0 || heard.some((state) => state !== 'AWAY')
        if (!hasHeard) {
          log?.error({}, 'no anchor is made: no place that keeps anchors answers')
          return
        }
        await makeAnchor(hub, keys, now, { known })
        dueAtMs = now().getTime() + everyMs
      }
      // Another process may have made one too.
      last = await findLastAnchor(hub)
      await Promise.all(
        all
          .filter(({ name }) => delivered.get(name) !== last)
          .map(async (place) => {
            if ((await exchange(place, deliver)) === 'COMPLETE') delivered.set(place.name, last)
          }),
      )
      if (stamper && !isStopped) await stampLast(stamper)
    } catch (error) {
      log?.error({ err: error }, 'the audit log could not be anchored')
    }
  }

  const takeBack = (place: AnchorPlace, signal: AbortSignal) =>
    takeBackAnchors(hub, keys.publicKeys(), place, signal)
  const deliver = (place: AnchorPlace, signal: AbortSignal) => deliverAnchors(hub, place, signal)

  async function exchange(
    place: AnchorPlace,
    work: (place: AnchorPlace, signal: AbortSignal) => Promise<'COMPLETE' | 'DIFFERS'>,
  ): Promise<PlaceState> {
    try {
      const state = await work(place, AbortSignal.timeout(exchangeMs))
      if (state === 'DIFFERS') {
        if (!differing.has(place.name)) {
          log?.error(
            { place: place.name },
            'a place keeps other anchors than the hub: run "npm run audit -- verify"',
          )
        }
        differing.add(place.name)
      } else differing.delete(place.name)
      return state
    } catch (error) {
      log?.warn({ place: place.name, err: error }, 'a place does not have all anchors yet')
      return 'AWAY'
    }
  }

  async function stampLast(authority: TimeStamper): Promise<void> {
    const stamped = await findLastTimestamp(hub)
    delivered.set(stamperName, stamped)
    const anchor = stamped < last ? await findAnchor(hub, last) : null
    if (anchor === null) return
    try {
      const token = await authority.stamp(anchor.payload, AbortSignal.timeout(exchangeMs))
      const timestamp = { number: anchor.number, token }
      await insertTimestamp(hub, timestamp)
      delivered.set(stamperName, anchor.number)
      await file?.keeper.keepTimestamp(timestamp)
    } catch (error) {
      log?.warn({ place: stamperName, err: error }, 'the last anchor has no time stamp yet')
    }
  }

  gaugeAtReading('hub_audit_anchors_waiting', () =>
    [...places().map(({ name }) => name), ...(stamper ? [stamperName] : [])].map((place) => ({
      labels: { place },
      value: Math.max(0, last - (delivered.get(place) ?? 0)),
    })),
  )
  gaugeAtReading('hub_audit_anchors_differ', () =>
    places().map(({ name }) => ({ labels: { place: name }, value: Number(differing.has(name)) })),
  )
  gaugeAtReading('hub_audit_anchor_overdue_seconds', () => [
    { value: Math.max(0, (now().getTime() - dueAtMs) / 1_000) },
  ])

  const next = () => {
    underWay = underWay.then(round)
    return underWay
  }
  const first = setTimeout(next, 0)
  const timer = setInterval(next, Math.min(retryMs, everyMs))
  timer.unref()
  return {
    async stop() {
      isStopped = true
      clearTimeout(first)
      clearInterval(timer)
      dueAtMs = 0
      await next()
    },
  }
}
