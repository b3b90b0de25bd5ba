import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel'
import { DeadlinePassed, inTime, limited } from './deadline.js'
import { countCircuitOpened, showCircuit } from './metrics.js'

export interface CircuitOptions {
  /** What it leads to, as metrics and log name it: `subgraph kunshan`, `database kunshan`. */
  readonly to: string
  /** A question that a healthy process answers at once, whatever else it does. */
  readonly probe: (signal: AbortSignal) => Promise<unknown>
  readonly onOpen?: () => void
  readonly onClosed?: () => void
  readonly onEnd?: () => void
  /** After so long without any answer the probe is asked. */
  readonly doubtAfterMs?: number
  /** A probe that is not answered by then has failed. */
  readonly probeWithinMs?: number
  /** How often the probe is asked while it is open. */
  readonly retryMs?: number
}

/**
 * Whether a subgraph or database still answers. No single request opens it, since a request may fail by its own fault:
 * a failure, or a second without any answer, only sends a probe, and the probe decides. While it is open nothing is
 * sent; the probe is asked again every second, and its answer closes it.
 */
export interface Circuit {
  readonly to: string
  readonly isOpen: boolean
  /** Aborted when it opens because nothing is answered; another one once it is closed again. */
  readonly opened: AbortSignal
  /** A request begins. The caller calls the returned function when it is over, and says whether it was answered. */
  begin(): (isAnswered: boolean) => void
  /** What the probe says now. */
  isAnswered(): Promise<boolean>
  /** Asks no more. */
  end(): void
}

export function circuit({
  to,
  probe,
  onOpen = () => {},
  onClosed = () => {},
  onEnd = () => {},
  doubtAfterMs = 1_000,
  probeWithinMs = 3_000,
  retryMs = 1_000,
}: CircuitOptions): Circuit {
  const policy = circuitBreaker(handleAll, {
    halfOpenAfter: retryMs,
    breaker: new ConsecutiveBreaker(1),
  })
  // Whatever is under way listens to it.
  let opened = limited({})
  let probing: Promise<boolean> | null = null
  let retry: NodeJS.Timeout | undefined
  let hasEnded = false
  let underWay = 0
  /** When something was last answered, or first asked after a rest. */
  let movedAt = 0
  let hasOpened = false

  policy.onBreak((why) => {
    // A process that refuses a new connection may be about to end, and still answers what it was asked before.
    if ('error' in why && why.error instanceof DeadlinePassed) {
      opened.stop(new Error(`${to} does not answer`))
    }
    if (!hasOpened) {
      hasOpened = true
      showCircuit(to, true)
      countCircuitOpened(to)
      onOpen()
    }
    askLater()
  })
  policy.onReset(() => {
    hasOpened = false
    if (opened.signal.aborted) opened = limited({})
    movedAt = performance.now()
    showCircuit(to, false)
    onClosed()
  })
  showCircuit(to, false)

  const watch = setInterval(() => {
    if (underWay > 0 && performance.now() - movedAt >= doubtAfterMs) ask()
  }, doubtAfterMs / 2)
  watch.unref()

  function ask(): Promise<boolean> {
    if (hasEnded) return Promise.resolve(false)
    probing ??= policy
      .execute(() =>
        inTime(
          // A connection that was just cut is no sign of anything: it is tried anew.
          (signal) =>
            probe(signal).catch(() => {
              signal.throwIfAborted()
              return probe(signal)
            }),
          { ms: probeWithinMs },
        ),
      )
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        probing = null
      })
    return probing
  }

  function askLater(): void {
    clearTimeout(retry)
    if (hasEnded) return
    // A moment later than the breaker would let it through.
    retry = setTimeout(async () => {
      if (!(await ask()) && policy.state !== CircuitState.Closed) askLater()
    }, retryMs + 10)
    retry.unref()
  }

  const isOpen = () => policy.state !== CircuitState.Closed

  return {
    to,
    get isOpen() {
      return isOpen()
    },
    get opened() {
      return opened.signal
    },
    begin() {
      if (underWay === 0) movedAt = performance.now()
      underWay += 1
      let isOver = false
      return (isAnswered) => {
        if (isOver) return
        isOver = true
        underWay -= 1
        if (isAnswered) movedAt = performance.now()
        else if (!isOpen()) void ask()
      }
    },
    async isAnswered() {
      return isOpen() ? false : ask()
    },
    end() {
      hasEnded = true
      clearInterval(watch)
      clearTimeout(retry)
      onEnd()
    },
  }
}
