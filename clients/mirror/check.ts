import { createHash } from 'node:crypto'
import { MirrorError } from './faults.ts'
import { kinds } from './kinds.ts'
import type { Hub } from './mirror.ts'
import { lock, readState, Store, writeState } from './store.ts'

const query = `query Digests($city: DivisionCode!, $position: Int!) {
  jurisdiction(code: $city) { digests(position: $position) { epoch position day digests { kind count sum } } }
}`

interface Digests {
  readonly epoch: string
  readonly position: number
  readonly day: string
  readonly digests: readonly {
    readonly kind: string
    readonly count: number
    readonly sum: string
  }[]
}

/**
 * Compares the copy with the city, kind by kind, by count and sum of the objects' hashes.
 *
 * @returns whether it could be compared: not where the city has gone on since, or is still counting
 * @throws {MirrorError} MIRROR_DIFFERS where it is not the same; it refuses to answer from then on
 */
export async function check(hub: Hub, root: string): Promise<boolean> {
  const letGo = lock(root)
  try {
    const state = readState(root)
    const { jurisdiction: city, position } = state
    const { data } = await hub.ask(query, { city, position })
    const told = (data as { jurisdiction?: { digests?: Digests | null } | null } | null | undefined)
      ?.jurisdiction?.digests
    if (!told || told.position !== position || told.epoch !== state.epoch) return false
    // Behind a midnight the city counts without what ended with the day, which the copy has yet to be told.
    if (told.day !== dayInChina(state.at)) return false
    const own = digestsOf(Store.at(root, state.data))
    const differing = told.digests.filter(
      ({ kind, count, sum }) => own.get(kind)?.count !== count || own.get(kind)?.sum !== sum,
    )
    if (differing.length === 0) return true
    writeState(root, { ...state, ended: 'MIRROR_DIFFERS' })
    const named = differing.map(({ kind }) => kind).join()
    throw new MirrorError(
      'MIRROR_DIFFERS',
      `The copy is not what the city holds at position ${position} (${named}): take it anew.`,
      `副本与该市数据版本 ${position} 不一致（${named}），请重新取得副本。`,
    )
  } finally {
    letGo()
  }
}

function digestsOf(store: Store): Map<string, { readonly count: number; readonly sum: string }> {
  const sums = new Map<string, [count: number, sum: bigint]>(kinds.map((kind) => [kind, [0, 0n]]))
  for (const { kind, localId, object } of store.all()) {
    const text = canonicalJson([kind, localId, object])
    const hash = createHash('sha256').update(text).digest().readBigUInt64BE()
    const [count, sum] = sums.get(kind)!
    sums.set(kind, [count + 1, BigInt.asUintN(64, sum + hash)])
  }
  return new Map(
    [...sums].map(([kind, [count, sum]]) => [
      kind,
      { count, sum: sum.toString(16).padStart(16, '0') },
    ]),
  )
}

/** RFC 8785: members in the order of their names, and nothing that could be written in two ways. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
}

function dayInChina(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)
}
