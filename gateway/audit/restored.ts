import type { JSONWebKeySet } from 'jose'
import { listHeads } from '../../db/hub/audit-anchors.js'
import { noHash } from '../../db/hub/audit-entries.js'
import type { HubStore } from '../../db/hub/store.js'
import { type Anchor, anchorType, type Restored } from '../../schema/anchors.js'
import { HubError } from '../../schema/errors.js'
import type { SigningKeys } from '../keys/signing-keys.js'
import { verifyDetached } from '../keys/verify-detached.js'
import { allAnchors, makeAnchor, payloadHash, payloadOf, takeBackAnchors } from './anchors.js'

export type RestoredWords = Pick<Restored, 'by' | 'from' | 'reason'>

const longestWord = 500

/**
 * Says for good, signed and in the chain of the anchors, that the log was restored from a backup, and which rows that an
 * anchor saw are gone: `verify` takes these and no others for lost. The anchors that places kept meanwhile are taken back
 * first; those of them that another one of the hub's has the number of are named.
 *
 * @param kept  what each place keeps, by its name
 * @returns  number of the anchor that says so, and what it says
 * @throws {HubError} BAD_REQUEST when who, from what or why is missing or longer than 500 characters;
 *   AUDIT_UNAVAILABLE when another process made an anchor at the same moment
 */
export async function markRestored(
  hub: HubStore,
  keys: SigningKeys,
  words: RestoredWords,
  kept: ReadonlyMap<string, readonly Anchor[]>,
  now: () => Date,
): Promise<{ readonly number: number; readonly restored: Restored }> {
  for (const [name, text] of Object.entries(words)) {
    if (text.trim() !== '' && text.length <= longestWord) continue
    throw new HubError('BAD_REQUEST.auditWord', { name, count: text.length, most: longestWord })
  }
  const publicKeys = keys.publicKeys()
  for (const anchors of kept.values()) {
    const place = {
      keep: async () => 0,
      kept: async (after: number) => anchors.filter(({ number }) => number > after),
    }
    await takeBackAnchors(hub, publicKeys, place, AbortSignal.timeout(60_000))
  }
  const own = new Map<number, string>()
  const seen = new Map<string, number>()
  const toldBefore = new Set<string>()
  const see = (payload: string) => {
    for (const { writer, seq } of payloadOf(payload)?.heads ?? []) {
      seen.set(writer, Math.max(seq, seen.get(writer) ?? 0))
    }
  }
  for await (const { number, payload } of allAnchors(hub)) {
    own.set(number, payloadHash(payload))
    see(payload)
    for (const { writer } of payloadOf(payload)?.restored?.lost ?? []) toldBefore.add(writer)
  }
  const replaced = new Map<string, { number: number; hash: string }>()
  for (const anchor of [...kept.values()].flat()) {
    const hash = payloadHash(anchor.payload)
    if (own.get(anchor.number) === hash || !(await isSigned(anchor, publicKeys))) continue
    replaced.set(`${anchor.number} ${hash}`, { number: anchor.number, hash })
    see(anchor.payload)
  }
  const there = new Map((await listHeads(hub)).map((head) => [head.writer, head]))
  const lost = [...seen].flatMap(([writer, until]) => {
    const { seq, hash } = there.get(writer) ?? { seq: 0, hash: noHash }
    return until > seq || toldBefore.has(writer)
      ? [{ writer, seq, hash, until: Math.max(until, seq) }]
      : []
  })
  const restored: Restored = {
    by: words.by.trim(),
    from: words.from.trim(),
    reason: words.reason.trim(),
    lost,
    replaced: [...replaced.values()].sort((one, other) => one.number - other.number),
  }
  const number = await makeAnchor(hub, keys, now, { restored })
  if (number !== null) return { number, restored }
  throw new HubError('AUDIT_UNAVAILABLE.otherAnchor')
}

async function isSigned({ payload, jws }: Anchor, keys: JSONWebKeySet): Promise<boolean> {
  return (await verifyDetached(jws, Buffer.from(payload), anchorType, keys)).valid
}
