import { setTimeout } from 'node:timers/promises'
import type { Ask } from './absence.js'

export interface Until<Standing extends string> {
  /** What the questions are called. */
  readonly names: readonly string[]
  readonly gateways: readonly Ask[]
  readonly standingOf: (name: string, ask: Ask) => Promise<Standing>
  readonly wanted: Standing
  /** Milliseconds since what is waited for. */
  readonly elapsedMs: () => number
  readonly deadlineMs: number
  /** What is waited for: the step. */
  readonly since: string
}

/**
 * Asks every gateway each question, all at once, until it stands as wanted everywhere.
 *
 * @returns when the last gateway came to it, by question
 * @throws {Error} where one has not come to it in time
 */
export async function untilEverywhere<Standing extends string>({
  names,
  gateways,
  standingOf,
  wanted,
  elapsedMs,
  deadlineMs,
  since,
}: Until<Standing>): Promise<ReadonlyMap<string, number>> {
  const until = async (name: string, ask: Ask) => {
    for (;;) {
      const is = await standingOf(name, ask)
      const ms = elapsedMs()
      if (is === wanted) return ms
      if (ms > deadlineMs) throw new Error(`${name}: ${is} ${Math.round(ms)} ms after ${since}.`)
      await setTimeout(5)
    }
  }
  const all = names.map(async (name): Promise<[string, number]> => {
    const times = await Promise.all(gateways.map((ask) => until(name, ask)))
    return [name, Math.max(...times)]
  })
  return new Map(await Promise.all(all))
}
