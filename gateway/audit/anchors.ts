import { createHash } from 'node:crypto'
import {
  findLastAnchor,
  insertAnchor,
  listAnchors,
  listHeads,
} from '../../db/queries/hub/audit-anchors.js'
import { noHash } from '../../db/queries/hub/audit-entries.js'
import type { HubStore } from '../../db/queries/hub/store.js'
import { type Anchor, type AnchorPayload, anchorType, mostAnchors } from '../../schema/anchors.js'
import { canonicalJson } from '../../schema/canonical-json.js'
import type { Subgraph } from '../forward/subgraph.js'
import type { SigningKeys } from '../keys/signing-keys.js'
import type { Log } from '../request-context.js'

/** All anchors in order. */
export async function* allAnchors(hub: HubStore): AsyncGenerator<Anchor> {
  for (let after = 0; ; ) {
    const page = await listAnchors(hub, after, mostAnchors)
    yield* page
    if (page.length < mostAnchors) return
    after = page.at(-1)!.number
  }
}

export function payloadHash(payload: string): string {
  return createHash('sha256').update(payload).digest('hex')
}

/**
 * Signs the heads of all chains that have grown since the anchor before.
 *
 * @returns  its number; null when none has grown, or another process was first
 */
export async function makeAnchor(
  hub: HubStore,
  keys: SigningKeys,
  now: () => Date,
): Promise<number | null> {
  const anchored = new Map<string, number>()
  let last = { number: 0, hash: noHash }
  for await (const { number, payload } of allAnchors(hub)) {
    const { heads } = JSON.parse(payload) as AnchorPayload
    for (const { writer, seq } of heads) anchored.set(writer, seq)
    last = { number, hash: payloadHash(payload) }
  }
  const heads = (await listHeads(hub)).filter(
    ({ writer, seq }) => seq > (anchored.get(writer) ?? 0),
  )
  if (heads.length === 0) return null
  const number = last.number + 1
  const payload = canonicalJson({
    number,
    at: now().toISOString(),
    previous: last.hash,
    heads,
  } satisfies AnchorPayload)
  const jws = await keys.signDetached(Buffer.from(payload), anchorType)
  return (await insertAnchor(hub, { number, payload, jws })) ? number : null
}

/**
 * Hands each city the anchors that it does not have yet.
 *
 * @returns  whether all cities have them all
 */
export async function deliverAnchors(
  hub: HubStore,
  subgraphs: readonly Subgraph[],
  timeoutMs: number,
  log?: Log,
): Promise<boolean> {
  const cities = subgraphs.filter(({ keepAnchors }) => keepAnchors)
  const complete = await Promise.all(
    cities.map(async ({ name, keepAnchors }) => {
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        for (let last = await keepAnchors!([], signal); ; ) {
          const anchors = await listAnchors(hub, last, mostAnchors)
          if (anchors.length === 0) return true
          const kept = await keepAnchors!(anchors, signal)
          if (kept <= last) throw new Error(`the city kept none behind ${last}`)
          last = kept
        }
      } catch (error) {
        log?.warn({ subgraph: name, err: error }, 'a city does not have all anchors yet')
        return false
      }
    }),
  )
  return complete.every(Boolean)
}

export interface Anchoring {
  /** Makes a last anchor and hands it out, as far as that can be done soon. */
  stop(): Promise<void>
}

export interface AnchoringOptions {
  readonly hub: HubStore
  readonly keys: SigningKeys
  readonly subgraphs: readonly Subgraph[]
  readonly log?: Log
  readonly now?: () => Date
  readonly everyMs?: number
  readonly retryMs?: number
}

const dayMs = 24 * 60 * 60_000
const deliveryMs = 5_000

/**
 * Anchors the log at once, for what processes before this one left, then once a day, and when it is stopped; hands
 * anchors to the cities, again every few minutes while one of them is away.
 */
export function keepAnchoring({
  hub,
  keys,
  subgraphs,
  log,
  now = () => new Date(),
  everyMs = dayMs,
  retryMs = 5 * 60_000,
}: AnchoringOptions): Anchoring {
  let dueAtMs = 0
  let delivered = 0
  let underWay: Promise<void> = Promise.resolve()

  async function round(): Promise<void> {
    try {
      if (now().getTime() >= dueAtMs) {
        await makeAnchor(hub, keys, now)
        dueAtMs = now().getTime() + everyMs
      }
      // Another process may have made one too.
      const last = await findLastAnchor(hub)
      if (last === delivered) return
      if (await deliverAnchors(hub, subgraphs, deliveryMs, log)) delivered = last
    } catch (error) {
      log?.warn({ err: error }, 'the audit log could not be anchored')
    }
  }

  const next = () => {
    underWay = underWay.then(round)
    return underWay
  }
  const first = setTimeout(next, 0)
  const timer = setInterval(next, Math.min(retryMs, everyMs))
  timer.unref()
  return {
    async stop() {
      clearTimeout(first)
      clearInterval(timer)
      dueAtMs = 0
      await next()
    },
  }
}
