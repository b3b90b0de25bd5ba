import { createHash } from 'node:crypto'
import { MirrorError, refusedBy } from './faults.ts'
import { kinds } from './kinds.ts'
import { dayInChina } from './lookup.ts'
import type { Hub } from './mirror.ts'
import { lock, readState, Store, writeState } from './store.ts'

const query = `query Digests($city: DivisionCode!, $position: Int!) {
  jurisdiction(code: $city) { digests(position: $position) { epoch position day digests { kind count sum } } }
}`

/** Codes of errors that say that the city is counting, or has gone on. */
const passes: ReadonlySet<string> = new Set(['COUNT_PENDING', 'ARGUMENT_INVALID'])

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
    const { data, errors = [] } = await hub.ask(query, { city, position })
    const [error] = errors
    if (error && !passes.has(error.extensions?.code ?? '')) throw refusedBy(error)
    const told = (data as { jurisdiction?: { digests?: Digests | null } | null } | null | undefined)
      ?.jurisdiction?.digests
    if (!told || told.position !== position || told.epoch !== state.epoch) return false
    // Behind a midnight the city counts without what ended with the day, which the copy has yet to be told.
    if (told.day !== dayInChina(new Date(state.at))) return false
    const own = digestsOf(Store.toWrite(root, state))
    const differing = told.digests.filter(({ kind, count, sum }) => {
      const here = own.get(kind)
      return here?.count !== count || here.sum !== sum || !here.isNamed
    })
    if (differing.length === 0) {
      writeState(root, { ...state, comparedAt: new Date().toISOString() })
      return true
    }
    writeState(root, { ...state, ended: 'MIRROR_DIFFERS' })
    const counts = (here: string, there: string) =>
      differing
        .map(
          ({ kind, count }) => `${kind}: ${own.get(kind)?.count ?? 0} ${here}, ${count} ${there}`,
        )
        .join('; ')
    throw new MirrorError(
      'MIRROR_DIFFERS',
      `The copy is not what the city holds at position ${position} (${counts('here', 'there')}): take it anew.`,
      `副本与该市数据版本 ${position} 不一致（${counts('（副本）', '（该市）')}），请重新取得副本。`,
    )
  } finally {
    letGo()
  }
}

interface OwnDigest {
  readonly count: number
  readonly sum: string
  /** Whether a lookup finds all of them. */
  readonly isNamed: boolean
}

function digestsOf(store: Store): Map<string, OwnDigest> {
  const sums = new Map(kinds.map((kind) => [kind as string, { count: 0, sum: 0n, isNamed: true }]))
  const isNamed = store.isNamed()
  for (const put of store.all()) {
    const text = canonicalJson([put.kind, put.localId, put.object])
    const hash = createHash('sha256').update(text).digest().readBigUInt64BE()
    const own = sums.get(put.kind)
    if (!own) continue
    own.count++
    own.sum = BigInt.asUintN(64, own.sum + hash)
    own.isNamed &&= isNamed(put)
  }
  return new Map(
    [...sums].map(([kind, { sum, ...own }]) => [
      kind,
      { ...own, sum: sum.toString(16).padStart(16, '0') },
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
