import { HubError } from '../../schema/errors.js'

export interface GateOptions {
  readonly mostAtOnce: number
  readonly mostOfClientAtOnce: number
  /** More are refused. */
  readonly mostWaiting: number
}

/** Does the work when its turn has come, while somebody waits for it. */
export type Gate = <T>(work: () => Promise<T>, client: string, signal: AbortSignal) => Promise<T>

/**
 * Lets few pieces of dear work be under way at once, and fewer of one client; clients take turns. Without it whoever asks
 * sixty things at once fills the connections to the database, and everybody's short statements stand behind them.
 */
export function fairGate({ mostAtOnce, mostOfClientAtOnce, mostWaiting }: GateOptions): Gate {
  /** What waits, by client; the client whose turn is next stands first. */
  const waiting = new Map<string, Set<() => void>>()
  const underWay = new Map<string, number>()
  let all = 0

  const mayBegin = (client: string) =>
    all < mostAtOnce && (underWay.get(client) ?? 0) < mostOfClientAtOnce

  const begin = (client: string) => {
    all += 1
    underWay.set(client, (underWay.get(client) ?? 0) + 1)
  }

  const end = (client: string) => {
    all -= 1
    const left = underWay.get(client)! - 1
    if (left > 0) underWay.set(client, left)
    else underWay.delete(client)
    const next = [...waiting.keys()].find(mayBegin)
    if (next === undefined) return
    const own = waiting.get(next)!
    const [first] = own
    own.delete(first!)
    // Behind all others.
    waiting.delete(next)
    if (own.size > 0) waiting.set(next, own)
    begin(next)
    first!()
  }

  const turn = (client: string, signal: AbortSignal): Promise<void> => {
    const count = [...waiting.values()].reduce((sum, { size }) => sum + size, 0)
    if (count >= mostWaiting) {
      throw new HubError('HUB_BUSY.longQuestions', {}, { retryAfterSeconds: 2 })
    }
    return new Promise((resolve, reject) => {
      const own = waiting.get(client) ?? new Set()
      waiting.set(client, own)
      const leave = () => {
        own.delete(proceed)
        if (own.size === 0 && waiting.get(client) === own) waiting.delete(client)
        reject(signal.reason)
      }
      const proceed = () => {
        signal.removeEventListener('abort', leave)
        resolve()
      }
      own.add(proceed)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  return async (work, client, signal) => {
    signal.throwIfAborted()
    if (mayBegin(client)) begin(client)
    else await turn(client, signal)
    try {
      return await work()
    } finally {
      end(client)
    }
  }
}
