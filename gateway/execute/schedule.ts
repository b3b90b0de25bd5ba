import { type DocumentNode, parse } from 'graphql'
import type { FetchNode, PlanNode, PlanPath, QueryPlan } from './query-plan.js'
import { type Question, questionOf, Together } from './together.js'

/** The fetches of a plan, for one set of values of its conditions. */
export interface Schedule {
  readonly steps: readonly Step[]
  readonly gatherings: readonly Gathering[]
}

export interface Step {
  readonly fetch: FetchNode
  readonly document: DocumentNode
  /** Of the objects that it is about; the same list in all steps of the same path. */
  readonly path: PlanPath
  /** How many others have to be done before. */
  readonly waitsFor: number
  /** Places of those that wait for it. */
  readonly next: readonly number[]
  readonly gathering: Gathering
  /** What it asks of its entities; null where it asks by itself. */
  readonly question: Question | null
}

/** Fetches of one subgraph that go as one request; often only one. */
export interface Gathering {
  readonly place: number
  readonly size: number
  readonly together: Together
}

interface Draft {
  readonly fetch: FetchNode
  readonly path: PlanPath
  readonly after: readonly number[]
  readonly document: DocumentNode
  readonly question: Question | null
  /** In which round of requests it goes, once that is settled. */
  round: number | null
}

/**
 * Puts a plan's fetches in order. Those of one subgraph for entities go together in as few requests as there can be
 * without another round: one whose answer nobody waits for may be asked later than it could be.
 *
 * @param holds  tells the value of a condition
 */
export function scheduleOf({ node }: QueryPlan, holds: (condition: string) => boolean): Schedule {
  if (node?.kind === 'Subscription') throw new Error('Subscriptions are not served.')
  const drafts: Draft[] = []
  if (node) collect(node, [], [], holds, drafts)
  const pathOf = onePerPath()
  settleRounds(drafts)

  const gatherings = new Map<string, { place: number; size: number; together: Together }>()
  const gatheringOf = ({ fetch, question, round }: Draft, place: number): Gathering => {
    const key = question ? `${round} ${fetch.serviceName}` : `alone ${place}`
    const known = gatherings.get(key)
    if (known) {
      known.size += 1
      return known
    }
    const gathering = { place: gatherings.size, size: 1, together: new Together() }
    gatherings.set(key, gathering)
    return gathering
  }
  const next = drafts.map((): number[] => [])
  for (const [place, { after }] of drafts.entries()) {
    for (const before of after) next[before]!.push(place)
  }
  const steps = drafts.map((draft, place) => {
    const { fetch, document, after, question } = draft
    const path = pathOf(draft.path)
    const waitsFor = after.length
    const gathering = gatheringOf(draft, place)
    return { fetch, document, path, waitsFor, next: next[place]!, gathering, question }
  })
  return { steps, gatherings: [...gatherings.values()] }
}

/** One list for all that have the same in it: by it what stands there is found once. */
function onePerPath(): (path: PlanPath) => PlanPath {
  const known = new Map<string, PlanPath>()
  return (path) => {
    const key = JSON.stringify(path)
    const same = known.get(key) ?? path
    known.set(key, same)
    return same
  }
}

/** @returns  places of the fetches that are its last */
function collect(
  node: PlanNode,
  path: PlanPath,
  after: readonly number[],
  holds: (condition: string) => boolean,
  drafts: Draft[],
): readonly number[] {
  switch (node.kind) {
    case 'Sequence': {
      let last = after
      for (const step of node.nodes) last = collect(step as PlanNode, path, last, holds, drafts)
      return last
    }
    case 'Parallel': {
      const ends = node.nodes.flatMap((step) =>
        collect(step as PlanNode, path, after, holds, drafts),
      )
      return ends.length === 0 ? after : [...new Set(ends)]
    }
    case 'Flatten':
      return collect(node.node as PlanNode, [...path, ...node.path], after, holds, drafts)
    case 'Condition': {
      const branch = holds(node.condition) ? node.ifClause : node.elseClause
      return branch ? collect(branch as PlanNode, path, after, holds, drafts) : after
    }
    case 'Fetch': {
      const document = node.operationDocumentNode ?? parse(node.operation, { noLocation: true })
      drafts.push({
        fetch: node,
        path,
        after,
        document,
        question: questionOf(node, document),
        round: null,
      })
      return [drafts.length - 1]
    }
    default:
      throw new Error(`A plan has a step ${node.kind}, which is not run.`)
  }
}

/** Gives each draft with a question the round in which it goes, so that few requests remain. */
function settleRounds(drafts: readonly Draft[]): void {
  const places = new Map(drafts.map((draft, place) => [draft, place]))
  const at = (draft: Draft) => places.get(draft)!
  const bySubgraph = new Map<string, Draft[]>()
  for (const draft of drafts) {
    if (!draft.question) continue
    const { serviceName } = draft.fetch
    const before = bySubgraph.get(serviceName)
    if (before) before.push(draft)
    else bySubgraph.set(serviceName, [draft])
  }
  const several = [...bySubgraph.values()].filter(({ length }) => length > 1)
  for (const ofSubgraph of several.sort((one, other) => other.length - one.length)) {
    for (let left = ofSubgraph; left.length > 0; left = left.filter(isUnsettled)) {
      const { earliest, latest } = roundsOf(drafts)
      const round = left.reduce((least, draft) => Math.min(least, latest[at(draft)]!), Infinity)
      let now = { earliest, latest }
      for (const draft of left) {
        const soonest = now.earliest[at(draft)]!
        const last = now.latest[at(draft)]!
        if (soonest > round || round > last) continue
        draft.round = round
        // One that is settled may push those behind it out of the round, and those before it.
        if (soonest < last) now = roundsOf(drafts)
      }
      if (left.every(isUnsettled)) left[0]!.round = earliest[at(left[0]!)]!
    }
  }
  const { earliest } = roundsOf(drafts)
  for (const [place, draft] of drafts.entries()) draft.round ??= earliest[place]!
}

const isUnsettled = ({ round }: Draft) => round === null

/**
 * The rounds in which each can go without making the whole longer. All that a plan runs side by side wait for the same,
 * in one list, which is read once for all of them.
 */
function roundsOf(drafts: readonly Draft[]): { earliest: number[]; latest: number[] } {
  const earliest: number[] = []
  const afterAll = new Map<Draft['after'], number>()
  let end = 0
  for (const { after, round } of drafts) {
    let soonest = afterAll.get(after)
    if (soonest === undefined) {
      soonest = after.reduce((most, before) => Math.max(most, earliest[before]! + 1), 0)
      afterAll.set(after, soonest)
    }
    earliest.push(round ?? soonest)
    end = Math.max(end, round ?? soonest)
  }
  const latest = drafts.map(() => end)
  const beforeAll = new Map<Draft['after'], number>()
  for (let place = drafts.length - 1; place >= 0; place -= 1) {
    const { after, round } = drafts[place]!
    if (round !== null) latest[place] = round
    const last = latest[place]! - 1
    if (last >= (beforeAll.get(after) ?? Infinity)) continue
    beforeAll.set(after, last)
    for (const before of after) latest[before] = Math.min(latest[before]!, last)
  }
  return { earliest, latest }
}
