import { setTimeout } from 'node:timers/promises'

const dayMs = 24 * 3_600_000
/** Midnight in China, by UTC. */
const midnightMs = 16 * 3_600_000
/** Longer than any file takes. */
const nearMs = 150_000

// A file that begins on one day ends on it: what it has been given for today is what the hub takes for today. So none
// begins shortly before midnight in China.
const leftMs = dayMs - ((Date.now() + dayMs - midnightMs) % dayMs)
if (leftMs < nearMs) await setTimeout(leftMs)
