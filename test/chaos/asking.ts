import { setTimeout } from 'node:timers/promises'
import type { Question, TestHub } from '../support/hub.js'

/** A kind of reading, asked all the time. */
export interface Kind extends Question {
  readonly name: string
}

export type Verdict = 'RIGHT' | 'HONEST' | 'WRONG'

export interface Judged {
  readonly kind: string
  readonly verdict: Verdict
  readonly at: number
  /** Of a wrong one. */
  readonly answer?: string
}

/** Answers of every kind in one state of the data, as one server gives them that holds all of it. */
export type Truth = ReadonlyMap<string, string>

/** What an answer says when a city could not be asked, or a server not reached; none of these looks clean. */
const honestCodes = [
  'COULD_NOT_ASK',
  'SUBGRAPH_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'COUNT_PENDING',
  'NOT_SUPPLIED',
]

/** Asks every kind once and keeps the answers as the truth. */
export async function truthOf(hub: TestHub, kinds: readonly Kind[]): Promise<Truth> {
  const truth = new Map<string, string>()
  for (const kind of kinds) {
    for (let attempt = 1; ; attempt += 1) {
      const text = textOf(await hub.ask(kind))
      if (!text.includes('"errors"')) {
        truth.set(kind.name, text)
        break
      }
      if (attempt === 100) throw new Error(`No truth on ${kind.name}: ${text.slice(0, 500)}`)
      await setTimeout(100)
    }
  }
  return truth
}

/**
 * Asks all kinds in turn until it is stopped, and judges each answer: right when it is one of the truths that hold, honest
 * when it says that something could not be asked, wrong else.
 *
 * @param truths  as they hold when the question was sent and when its answer came
 */
export function asking(hub: TestHub, kinds: readonly Kind[], truths: () => readonly Truth[]) {
  const judged: Judged[] = []
  let isRunning = true
  async function one(kind: Kind): Promise<Judged> {
    const before = truths()
    const text = await hub.ask(kind).then(textOf, (error: Error) => `SUBGRAPH_UNAVAILABLE ${error}`)
    const isRight = [...before, ...truths()].some((truth) => truth.get(kind.name) === text)
    const at = Date.now()
    if (isRight) return { kind: kind.name, verdict: 'RIGHT', at }
    if (isHonest(text)) return { kind: kind.name, verdict: 'HONEST', at }
    return { kind: kind.name, verdict: 'WRONG', at, answer: text.slice(0, 2_000) }
  }
  const running = (async () => {
    while (isRunning) {
      for (const kind of kinds) {
        if (!isRunning) break
        judged.push(await one(kind))
        await setTimeout(10)
      }
    }
  })()
  return {
    judged: judged as readonly Judged[],
    /** Waits until every kind, or the one of this name, asked after now, has been judged one of these. */
    async until(
      what: string,
      allowed: readonly Verdict[],
      withinMs: number,
      only?: string,
    ): Promise<void> {
      const from = Date.now()
      const waited = kinds.filter(({ name }) => only === undefined || name === only)
      const last = () =>
        waited.map(({ name }) => judged.findLast(({ kind, at }) => kind === name && at > from))
      while (!last().every((one) => one && allowed.includes(one.verdict))) {
        if (Date.now() - from > withinMs) {
          const missing = last().flatMap((one, at) =>
            one && allowed.includes(one.verdict)
              ? []
              : [`${waited[at]!.name}: ${one?.verdict ?? 'not answered'} ${one?.answer ?? ''}`],
          )
          throw new Error(`Not within ${withinMs} ms ${what}: ${missing.join('; ')}`)
        }
        await setTimeout(20)
      }
    },
    async stop(): Promise<void> {
      isRunning = false
      await running
    },
  }
}

function textOf({ body }: { body: unknown }): string {
  const { data, errors } = body as { data: unknown; errors?: unknown }
  return JSON.stringify(errors ? { data, errors } : { data })
}

/** Nothing at all with an error beside it looks like nothing found to nobody either. */
function isHonest(text: string): boolean {
  return (
    text.startsWith('{"data":null,"errors":') || honestCodes.some((code) => text.includes(code))
  )
}
