import { readFileSync } from 'node:fs'
import path from 'node:path'
import { MirrorError, refusedBy } from './faults.ts'
import { endsCopy } from './feed.ts'
import type { Told } from './kinds.ts'
import {
  checkAge,
  checkedCode,
  dayInChina,
  defaultMaxAgeMs,
  type LookupOptions,
  readOf,
} from './lookup.ts'
import type { Hub } from './mirror.ts'
import {
  bucketsFor,
  lock,
  objectsInBucket,
  type Place,
  readState,
  removeOthers,
  replaceFile,
  Store,
} from './store.ts'

/** Which decisions a copy keeps, and where it stands with them. Replaced as a whole. */
export interface DecisionState extends Place {
  readonly version: 1
  /** Division codes of the cities that would apply the measures. */
  readonly by: readonly string[]
  readonly measures: readonly string[]
  /** Where the feed goes on; null for its beginning. */
  readonly cursor: string | null
  /** All decisions are as of this time, by the clock of the city that stood furthest behind; null until everybody was told once. */
  readonly at: string | null
  readonly writtenAt: string
}

/** A decision of a copy: what `decide` would have answered then. */
export interface Decided extends Told {
  readonly code: string
  readonly measureCode: string
  /** Division code of the city that would apply the measure. */
  readonly in: string
  /** What the cities have learnt since is not in here. */
  readonly asOf: string
}

const stateName = 'decisions.json'
const pageSize = 1000

/** Everything of a decision that a copy holds. */
const query = `query Decisions($in: [DivisionCode!]!, $measures: [ID!]!, $first: Int!, $after: Cursor) {
  decisionChanges(in: $in, measures: $measures, first: $first, after: $after) {
    next asOf pageInfo { hasNextPage } edges { node { subjectCode jurisdictionCode measureCode decision {
      on outcome reasons articles units severity until notAsked notShared notSupplied statement } } }
  }
}`

interface Page {
  readonly next: string
  readonly asOf: string | null
  readonly pageInfo: { readonly hasNextPage: boolean }
  readonly edges: readonly {
    readonly node: {
      readonly subjectCode: string
      readonly jurisdictionCode: string
      readonly measureCode: string
      readonly decision: Told | null
    }
  }[]
}

/** Keeps these decisions from now on; others than before are told from the beginning. */
export function choose(root: string, by: readonly string[], measures: readonly string[]): void {
  const letGo = lock(root)
  try {
    const cities = [...new Set(by)].sort()
    const codes = [...new Set(measures)].sort()
    const before = existing(root)
    const isSame = before?.by.join() === cities.join() && before?.measures.join() === codes.join()
    if (!isSame) begin(root, cities, codes)
  } finally {
    letGo()
  }
}

/**
 * Puts all decisions that may have come out otherwise into the copy. A page is on the disk before the cursor behind it.
 * Where the hub says that what the cursor counts is there no more, or a file is lost, nothing is answered until everybody
 * was told anew.
 *
 * @returns how many were put; null where the copy keeps none
 */
export async function catchUpDecisions(hub: Hub, root: string): Promise<number | null> {
  const kept = existing(root)
  if (kept === null) return null
  const letGo = lock(root)
  try {
    try {
      return await putAll(hub, root, existing(root) ?? kept)
    } catch (error) {
      if (!(error instanceof MirrorError && endsCopy.has(error.code))) throw error
      return await putAll(hub, root, begin(root, kept.by, kept.measures))
    }
  } finally {
    letGo()
  }
}

async function putAll(hub: Hub, root: string, from: DecisionState): Promise<number> {
  const store = Store.toWrite(root, from)
  const { by, measures } = from
  let state = from
  for (let count = 0; ; ) {
    const page = await readPage(hub, { in: by, measures, first: pageSize, after: state.cursor })
    store.apply(
      page.edges.map(({ node }) => {
        const { subjectCode, jurisdictionCode, measureCode, decision } = node
        const localId = idOf(subjectCode, jurisdictionCode, measureCode)
        return { kind: 'DECISION', localId, object: decision }
      }),
    )
    count += page.edges.length
    const { hasNextPage } = page.pageInfo
    // Within a round the copy is of before and after: only a whole one is newer.
    const at = hasNextPage ? state.at : page.asOf
    state = write(root, { ...state, cursor: page.next, at })
    if (!hasNextPage) return count
  }
}

/**
 * A decision as the copy has it.
 *
 * @param by  division code of the city that would apply the measure
 * @throws {MirrorError} where it cannot be relied on: as `lookup`; MIRROR_NOT_KEPT for a measure or city whose decisions
 *   the copy does not keep; MIRROR_NOT_WHOLE before everybody was told once; MIRROR_NOT_DECIDED for whom it has none of,
 *   which never means "not applicable"; MIRROR_DECISION_OVER for one whose last day has passed
 */
export function decide(
  root: string,
  code: string,
  measureCode: string,
  by: string,
  { maxAgeMs = defaultMaxAgeMs, now = () => new Date() }: LookupOptions = {},
): Decided {
  const subjectCode = checkedCode(code)
  const stateNow = () => existing(root)
  return readOf(stateNow, (state) => {
    const kept = checkKept(state, measureCode, by)
    checkAge({ ...kept, ended: null }, maxAgeMs, now())
    const found = Store.at(root, kept).find('DECISION', idOf(subjectCode, by, measureCode))
    const decision = checkDecided(found, subjectCode, kept.at, dayInChina(now()))
    return { code: subjectCode, measureCode, in: by, asOf: kept.at, ...decision }
  })
}

function checkKept(
  state: DecisionState | null,
  measureCode: string,
  by: string,
): DecisionState & { readonly at: string } {
  if (!state?.measures.includes(measureCode) || !state.by.includes(by)) {
    const kept = state ? `${state.measures.join()} (${state.by.join()})` : '-'
    throw new MirrorError(
      'MIRROR_NOT_KEPT',
      `The copy keeps no decisions on ${measureCode} by ${by}, but on ${kept}: follow once with --measures and --in, or ask the hub.`,
      `副本未保存 ${by} 关于 ${measureCode} 的判定，现有：${kept}。请以 --measures 和 --in 跟进一次，或直接查询平台。`,
    )
  }
  const { at } = state
  if (at !== null) return { ...state, at }
  throw new MirrorError(
    'MIRROR_NOT_WHOLE',
    'Not everybody has been told of yet: follow to the end, or ask the hub.',
    '判定副本尚未取全，请继续跟进至末尾，或直接查询平台。',
  )
}

function checkDecided(found: Told | null, code: string, at: string, today: string): Told {
  if (found === null) {
    throw new MirrorError(
      'MIRROR_NOT_DECIDED',
      `The copy has no decision on ${code}: no city knew it at ${at}. That does not mean "not applicable": ask the hub.`,
      `副本中没有关于 ${code} 的判定：截至 ${at} 各市均无此主体。这不等于“不适用”，请直接查询平台。`,
    )
  }
  const until = found.until as string | null
  if (until === null || until >= today) return found
  throw new MirrorError(
    'MIRROR_DECISION_OVER',
    `The decision held until ${until}, and the copy has not been told of the one behind it: follow the feed, or ask the hub.`,
    `该判定有效至 ${until}，副本尚未得知其后的判定。请跟进变更，或直接查询平台。`,
  )
}

/** What is said of having followed. */
export function decisionsLine(root: string, count: number): string {
  return `decisions 判定: ${existing(root)?.at ?? '-'}, +${count}`
}

/** Writes the files of the decisions anew, without what counts no more. */
export function compactDecisions(root: string): void {
  const letGo = lock(root)
  try {
    const state = existing(root)
    if (state) Store.toWrite(root, state).compact()
  } finally {
    letGo()
  }
}

async function readPage(hub: Hub, variables: Readonly<Record<string, unknown>>): Promise<Page> {
  const { data, errors = [] } = await hub.ask(query, variables)
  const page = (data as { decisionChanges?: Page | null } | null | undefined)?.decisionChanges
  if (page && errors.length === 0) return page
  if (errors[0]) throw refusedBy(errors[0])
  throw new MirrorError(
    'MIRROR_NO_ANSWER',
    'The hub told no page of decisions.',
    '平台没有返回判定。',
  )
}

function idOf(subjectCode: string, by: string, measureCode: string): string {
  return `${subjectCode} ${by} ${measureCode}`
}

function begin(root: string, by: readonly string[], measures: readonly string[]): DecisionState {
  const place = {
    data: `decisions-${Date.now()}`,
    // As many subjects as the city has or somewhat more, each with all of them.
    buckets: bucketsFor(readState(root).buckets * objectsInBucket * by.length * measures.length),
  }
  Store.create(root, place)
  const state = write(root, { by, measures, ...place, cursor: null, at: null })
  removeOthers(root, place.data)
  return state
}

function existing(root: string): DecisionState | null {
  try {
    return JSON.parse(readFileSync(path.join(root, stateName), 'utf8')) as DecisionState
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function write(root: string, state: Omit<DecisionState, 'version' | 'writtenAt'>): DecisionState {
  const written: DecisionState = { ...state, version: 1, writtenAt: new Date().toISOString() }
  replaceFile(path.join(root, stateName), `${JSON.stringify(written, null, 2)}\n`)
  return written
}
