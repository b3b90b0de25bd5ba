import { createHash } from 'node:crypto'
import { canonicalJson } from '../../schema/canonical-json.js'
import type { CityStore, Position } from '../store.js'
import { idsOf } from './ids.js'
import { type ChangeKind, changeKinds } from './kinds.js'
import { readObjects } from './objects.js'
import { beginReading, type ChangedObject } from './reading.js'

/** Count and sum of one kind of object. */
export interface CopyDigest {
  readonly kind: ChangeKind
  readonly count: number
  /** Sixteen hexadecimal digits. */
  readonly sum: string
}

const whole = 1n << 64n

/**
 * The 64 bits that stand for one object in a sum: the first eight bytes of the SHA-256 of its kind, id and members in
 * canonical JSON (RFC 8785).
 */
export function hashOfObject(kind: ChangeKind, localId: string, object: ChangedObject): bigint {
  const text = canonicalJson([kind, localId, object])
  return createHash('sha256').update(text).digest().readBigUInt64BE()
}

/** A sum does not depend on order, so that a copy keeps its own as changes come. */
export function addToSum(sum: bigint, hash: bigint): bigint {
  return (sum + hash) % whole
}

export function writtenSum(sum: bigint): string {
  return sum.toString(16).padStart(16, '0')
}

/**
 * Counts and sums of what copies of the city hold: of the objects that `changes` and snapshots carry and no others, as of
 * the position that the same transaction saw.
 */
export async function countCopyDigests(
  store: CityStore,
): Promise<{ readonly clock: Position; readonly digests: readonly CopyDigest[] }> {
  const reading = await beginReading(store)
  const digests: CopyDigest[] = []
  for (const kind of changeKinds) {
    let [count, sum] = [0, 0n]
    for await (const ids of idsOf(kind, store)) {
      for (const [id, { object }] of await readObjects(kind, ids, reading)) {
        if (object === null) continue
        count += 1
        sum = addToSum(sum, hashOfObject(kind, id, object))
      }
    }
    digests.push({ kind, count, sum: writtenSum(sum) })
  }
  return { clock: reading.clock, digests }
}
