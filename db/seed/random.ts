import { addDays } from '../../rules/days.js'
import type { Day } from '../../schema/scalars/date.js'

/** A source of numbers that gives the same row for the same seeds, on every machine. */
export interface Random {
  /** From 0 up to, but without, 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
}

/** mulberry32 over the mixed seeds: good enough to look varied, and no secret. */
export function randomOf(...seeds: readonly number[]): Random {
  let state = 0
  for (const seed of seeds) {
    state = Math.imul(state ^ seed ^ (state >>> 15), 0x9e3779b1)
    state = Math.imul(state ^ (state >>> 13), 0x85ebca6b) ^ (state >>> 16)
  }
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (from) => from[int(0, from.length - 1)]!,
  }
}

/** A day from `from` to `to`, both included; `from` when they are the wrong way round. */
export function dayBetween(random: Random, from: Day, to: Day): Day {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  return addDays(from, random.int(0, Math.max(0, days)))
}
