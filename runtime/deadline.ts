import { setMaxListeners } from 'node:events'
import { setImmediate } from 'node:timers/promises'

/** How long something may last: so many milliseconds, and until one of the signals is aborted. */
export interface Limit {
  readonly ms?: number | undefined
  readonly until?: readonly AbortSignal[]
}

/** The signal of a limit. Whoever asked for it ends it, or the timer and the signals it depends on would hold it. */
export interface Limited {
  /** Aborted when the limit is reached. */
  readonly signal: AbortSignal
  /** The limit is reached for another reason. */
  stop(reason: unknown): void
  /** It is no longer needed. */
  end(): void
}

/** The time of a limit is over. */
export class DeadlinePassed extends Error {}

/**
 * A signal that is aborted when the limit is reached, with `DeadlinePassed` or the reason of the signal it depends on.
 *
 * A process that was busy itself first hears what has come in meanwhile: an answer that is there by then is in time.
 */
export function limited({ ms, until = [] }: Limit): Limited {
  const controller = new AbortController()
  const { signal } = controller
  // One listener for each fetch and statement under way, and a plan may have hundreds.
  setMaxListeners(0, signal)
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const end = () => {
    isOver = true
    clearTimeout(timer)
    for (const outer of until) outer.removeEventListener('abort', onAbort)
  }
  const stop = (reason: unknown) => {
    if (isOver) return
    end()
    controller.abort(reason)
  }
  const onAbort = ({ target }: Event) => stop((target as AbortSignal).reason)
  const aborted = until.find((outer) => outer.aborted)
  if (aborted) stop(aborted.reason)
  else {
    for (const outer of until) outer.addEventListener('abort', onAbort)
    if (ms !== undefined) {
      timer = setTimeout(async () => {
        await setImmediate()
        await setImmediate()
        stop(new DeadlinePassed(`the deadline of ${ms} ms has passed`))
      }, ms)
    }
  }
  return { signal, stop, end }
}

/**
 * What the work gives, if it gives it within the limit: it settles by then, even when the work does not heed its signal.
 * Nothing is begun once a signal of the limit is aborted. What the work fails with later concerns nobody.
 *
 * @param late  in place of what did not come in time: a value, or what it throws
 * @throws  what the work throws; without `late` `DeadlinePassed`; the reason of a signal that was aborted
 */
export function inTime<T, Late = never>(
  work: (signal: AbortSignal) => PromiseLike<T>,
  { late, ...limit }: Limit & { readonly late?: () => Late },
): Promise<T | Late> {
  return new Promise((resolve, reject) => {
    const { signal, end } = limited(limit)
    signal.throwIfAborted()
    signal.addEventListener('abort', () => {
      if (!late || !(signal.reason instanceof DeadlinePassed)) return reject(signal.reason)
      try {
        resolve(late())
      } catch (error) {
        reject(error)
      }
    })
    const settled =
      <V>(settle: (value: V) => void) =>
      (value: V) => {
        end()
        settle(value)
      }
    try {
      work(signal).then(settled<T>(resolve), settled<unknown>(reject))
    } catch (error) {
      settled<unknown>(reject)(error)
    }
  })
}
