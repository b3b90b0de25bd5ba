import type { EntryFact } from '../hub/case-facts.js'
import { takeRepairSteps } from '../hub/repair-steps.js'
import type { Answered, Question } from '../support/hub.js'
import { untilEverywhere } from './until-everywhere.js'

/** A gateway process, asked as any of the demonstration's roles. */
export type Ask = (question: Question) => Promise<Answered>

export interface Absence {
  readonly city: { readonly key: string; readonly code: string }
  /** The other cities, in one of which the decisions are asked. */
  readonly others: readonly string[]
  readonly gateways: readonly Ask[]
  readonly facts: readonly EntryFact[]
  /** How many repairs are measured at the most. */
  readonly repairs: number
  readonly deadlineMs: number
  readonly now?: () => number
  /** What else may show an entry, by what it is called: a copy that somebody keeps. Not among `lastMs`. */
  readonly beside?: ReadonlyMap<string, (fact: EntryFact) => Standing>
}

type Standing = 'PRESENT' | 'ABSENT' | 'NOT_ASKED'

/** From the sending of the last step to the first answer of each kind at each gateway in which the entry is absent. */
export interface Measured {
  /** The last of all, by repair. */
  readonly lastMs: readonly number[]
  /** The last gateway's, by kind of answer and repair. */
  readonly byKind: ReadonlyMap<string, readonly number[]>
  /** From the sending of the step to its own answer. */
  readonly stepMs: readonly number[]
  /** Facts that were left out, since not all kinds of answers showed them before. */
  readonly leftOut: number
}

const reader = { as: 'partner,regulator' } as unknown as Pick<Question, 'as'>

/** What is asked about an entry until it is absent, by what it is called. */
function questionsOf(
  { id, subject, listCode, decidedOn }: EntryFact,
  { city, others }: Pick<Absence, 'city' | 'others'>,
): Readonly<Record<string, (after: string | null) => Question>> {
  const variables = { code: subject, list: listCode, city: city.code, other: others[0], decidedOn }
  const cities = [city.code, ...others]
  const asking = (query: string) => (after: string | null) => ({
    query,
    variables: { ...variables, cities, after, id },
    ...reader,
  })
  return {
    file: asking(`query ($code: SubjectCode!, $list: ID!) {
      creditSubject(code: $code) { files { listEntries(listCode: $list) { localId } } } }`),
    decisions: asking(`query ($code: SubjectCode!, $other: DivisionCode!) {
      creditSubject(code: $code) { decisions(in: $other) { outcome facts { localId } } } }`),
    comparison:
      asking(`query ($list: ID!, $cities: [DivisionCode!]!, $decidedOn: Date!, $after: Cursor) {
      page: compareLists(listCode: $list, jurisdictions: $cities, decidedFrom: $decidedOn, decidedUntil: $decidedOn, first: 100, after: $after) {
        edges { node { cities { entries { localId } } } } pageInfo { hasNextPage endCursor } } }`),
    'entry list': asking(`query ($city: DivisionCode!, $list: ID!, $after: Cursor) {
      jurisdiction(code: $city) { page: listEntries(listCode: $list, first: 100, after: $after) {
        edges { node { localId } } pageInfo { hasNextPage endCursor } } } }`),
  }
}

/**
 * Repairs entries one after the other and asks every gateway for each kind of answer until the entry is absent in all. An
 * answer with errors is none: what could not be asked is not absent.
 *
 * @throws {Error} where an entry is not absent in time, or comes back once it was
 */
export async function measureAbsence(options: Absence): Promise<Measured> {
  const { gateways, facts, repairs, deadlineMs, now = () => performance.now() } = options
  const beside = options.beside ?? new Map<string, (fact: EntryFact) => Standing>()
  const lastMs: number[] = []
  const stepMs: number[] = []
  const byKind = new Map<string, number[]>()
  let leftOut = 0
  for (const fact of facts) {
    if (lastMs.length === repairs) break
    const questions = await placedQuestions(fact, options)
    if (questions === null || [...beside.values()].some((asked) => asked(fact) !== 'PRESENT')) {
      leftOut += 1
      continue
    }
    const steps = takeRepairSteps(
      gateways[lastMs.length % gateways.length]!,
      fact,
      options.city.key,
    )
    await steps.submit()
    await steps.accept()
    await steps.forward()
    const from = now()
    const granted = steps.grant({ earlyBasis: '（2026）苏0583破12号' }).then(() => now() - from)
    const waited = {
      wanted: 'ABSENT' as const,
      elapsedMs: () => now() - from,
      deadlineMs,
      since: 'the step',
    }
    const absent = untilEverywhere({
      ...waited,
      names: [...questions.keys()],
      gateways,
      standingOf: (name, ask) => standingOf(fact, questions.get(name)!, ask),
    })
    const absentBeside = untilEverywhere({
      ...waited,
      names: [...beside.keys()],
      gateways: gateways.slice(0, 1),
      standingOf: async (name) => beside.get(name)!(fact),
    })
    const [own, lastOf, besideOf] = await Promise.all([granted, absent, absentBeside])
    for (const [name, asked] of beside) {
      if (asked(fact) === 'PRESENT') throw new Error(`${name}: the entry is back.`)
      byKind.set(name, [...(byKind.get(name) ?? []), besideOf.get(name)!])
    }
    for (const [name, question] of questions) {
      for (const ask of gateways) {
        const is = await standingOf(fact, question, ask)
        if (is === 'PRESENT') throw new Error(`${name}: the entry is back.`)
      }
      byKind.set(name, [...(byKind.get(name) ?? []), lastOf.get(name)!])
    }
    stepMs.push(own)
    lastMs.push(Math.max(...lastOf.values()))
  }
  return { lastMs, byKind, stepMs, leftOut }
}

/** The questions, of lists those for the page on which the entry stands; null where one does not show it. */
async function placedQuestions(
  fact: EntryFact,
  options: Absence,
): Promise<ReadonlyMap<string, Question> | null> {
  const [ask] = options.gateways as [Ask]
  const placed = new Map<string, Question>()
  for (const [name, questionAt] of Object.entries(questionsOf(fact, options))) {
    let after: string | null = null
    for (;;) {
      const question = questionAt(after)
      const { body } = await ask(question)
      if (JSON.stringify(body.data).includes(fact.id)) {
        placed.set(name, question)
        break
      }
      const page = body.data?.page ?? body.data?.jurisdiction?.page
      if (!page?.pageInfo.hasNextPage) return null
      after = page.pageInfo.endCursor
    }
  }
  return placed
}

async function standingOf({ id }: EntryFact, question: Question, ask: Ask): Promise<Standing> {
  const { body } = await ask(question)
  if (JSON.stringify(body.data ?? null).includes(id)) return 'PRESENT'
  const isWhole = body.data !== null && body.data !== undefined && !body.errors
  return isWhole ? 'ABSENT' : 'NOT_ASKED'
}

/**
 * The value below which this share of the values lies; of few values the highest.
 *
 * @throws {Error} where nothing was measured
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('Nothing was measured: all that could be was left out.')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}
