import { heapBytes } from '../../runtime/heap-bytes.js'
import { Kept, shortKey } from '../../runtime/kept.js'

/**
 * Whether what belongs together is read in one statement: of few keys a statement costs more than its rows, of many the
 * server reads two things faster apart.
 */
export function isFew(keys: readonly string[]): boolean {
  return keys.length <= mostKeys
}

/** Asks for what one operation wants, in one statement with what others want of the same kind at the same time. */
export type AskTogether<Answer> = (keys: readonly string[], signal: AbortSignal) => Promise<Answer>

interface Asker<Answer> {
  readonly keys: readonly string[]
  readonly signal: AbortSignal
  resolve(answer: Answer | Promise<Answer>): void
  reject(reason: unknown): void
}

/** More keys than these go alone: who asks for little must not wait for who asks for much. */
const mostKeys = 100
/** A statement that takes longer no longer keeps others waiting. */
const longestWaitMs = 25

/**
 * What operations want of the same kind goes in one statement: all that is wanted before the process comes to rest, and
 * while a statement is under way, all that is wanted meanwhile. Under load there are fewer statements than operations.
 *
 * A statement never begins before those who want something of it have asked, so its answer is as new as one of their own
 * would be. Whoever has gone by then is left out.
 *
 * @param ask  one statement; its answer says of each key what is of it, and those who asked pick their own
 */
export function together<Answer>(
  ask: (keys: readonly string[]) => Promise<Answer>,
): AskTogether<Answer> {
  let isUnderWay = false
  let isDue = false
  let waiting: Asker<Answer>[] = []

  /** Who comes in the same turn, as those do who waited for the same statement, goes along. */
  function beginSoon(): void {
    if (isUnderWay || isDue) return
    isDue = true
    setImmediate(() => {
      isDue = false
      if (!isUnderWay) beginNext()
    })
  }

  function begin(keys: readonly string[]): Promise<Answer> {
    let isCounted = true
    const end = () => {
      if (!isCounted) return
      isCounted = false
      clearTimeout(timer)
      isUnderWay = false
      beginNext()
    }
    const timer = setTimeout(end, longestWaitMs)
    isUnderWay = true
    const answer = ask(keys)
    answer.then(end, end)
    return answer
  }

  function beginNext(): void {
    const keys = new Set<string>()
    const askers: Asker<Answer>[] = []
    const later: Asker<Answer>[] = []
    for (const asker of waiting) {
      if (asker.signal.aborted) asker.reject(asker.signal.reason)
      else if (keys.size >= mostKeys) later.push(asker)
      else {
        for (const key of asker.keys) keys.add(key)
        askers.push(asker)
      }
    }
    waiting = later
    if (askers.length === 0) return
    const [only] = askers
    const answer = begin(askers.length === 1 ? only!.keys : [...keys])
    for (const { resolve } of askers) resolve(answer)
  }

  return async (keys, signal) => {
    signal.throwIfAborted()
    if (!isFew(keys)) return ask(keys)
    return new Promise((resolve, reject) => {
      waiting.push({ keys, signal, resolve, reject })
      beginSoon()
    })
  }
}

/** Of a place where askers wait, without its question. */
const placeBytes = 1_000

/** As `together`, for what is asked with more than keys: each question goes with its like. */
export function togetherBy<Question, Answer>(
  ask: (keys: readonly string[], question: Question) => Promise<Answer>,
): (question: Question) => AskTogether<Answer> {
  const kept = new Kept<AskTogether<Answer>>()
  return (question) => {
    const name = JSON.stringify(question)
    const known = kept.get(name)
    if (known) return known
    const made = together((keys) => ask(keys, question))
    kept.set(name, made, heapBytes(question) + placeBytes)
    return made
  }
}

/** What is made for a question, once for all equal ones of one operation. */
export function perQuestion<Question, Made>(
  make: (question: Question) => Made,
): (question: Question) => Made {
  const kept = new Map<string, Made>()
  return (question) => {
    const name = shortKey(JSON.stringify(question))
    const made = kept.get(name) ?? make(question)
    kept.set(name, made)
    return made
  }
}
