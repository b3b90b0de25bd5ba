import { HubError } from '../schema/errors.js'

export interface TurnOptions {
  /** How many may wait; more are refused. */
  readonly mostWaiting?: number
  readonly mostOfOneClient?: number
  readonly now?: () => number
}

interface Waiting {
  readonly begin: () => void
  readonly isWanted: () => boolean
}

/**
 * Lets long pieces of work that block everything else begin one at a time. Behind each the process is left to all others
 * for as long as the piece has taken, so what is short waits for one long piece at the most, however many there are.
 *
 * Clients take turns: whoever has many pieces waits for himself.
 */
export class Turns {
  readonly #byClient = new Map<string, Waiting[]>()
  readonly #mostWaiting: number
  readonly #mostOfOneClient: number
  readonly #now: () => number
  #waiting = 0
  #isTaken = false

  constructor({
    mostWaiting = 200,
    mostOfOneClient = 20,
    now = () => performance.now(),
  }: TurnOptions = {}) {
    this.#mostWaiting = mostWaiting
    this.#mostOfOneClient = mostOfOneClient
    this.#now = now
  }

  /** Pieces that wait. */
  get waiting(): number {
    return this.#waiting
  }

  /**
   * Resolves when the piece may begin; it is what the caller does until it waits for something outside. One whose client has
   * gone meanwhile never begins.
   *
   * @throws {HubError} HUB_BUSY when too many wait, or `signal` is aborted before it could begin
   */
  take(client: string, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw busy()
    if (!this.#isTaken) {
      this.#isTaken = true
      this.#handOver()
      return Promise.resolve()
    }
    const own = this.#byClient.get(client) ?? []
    if (this.#waiting >= this.#mostWaiting || own.length >= this.#mostOfOneClient) throw busy()
    return new Promise((resolve, reject) => {
      const onAbort = () => reject(busy())
      signal?.addEventListener('abort', onAbort, { once: true })
      const begin = () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }
      own.push({ begin, isWanted: () => !signal?.aborted })
      this.#byClient.set(client, own)
      this.#waiting += 1
    })
  }

  /** Once the piece that begins now has ended, and as long again has passed, the next one begins. */
  #handOver(): void {
    const begun = this.#now()
    setImmediate(() => {
      if (this.#waiting === 0) this.#isTaken = false
      else setTimeout(() => this.#next(), this.#now() - begun)
    })
  }

  #next(): void {
    for (const [client, own] of this.#byClient) {
      const { begin, isWanted } = own.shift()!
      this.#waiting -= 1
      // The client goes to the end of the line.
      this.#byClient.delete(client)
      if (own.length > 0) this.#byClient.set(client, own)
      if (!isWanted()) continue
      begin()
      this.#handOver()
      return
    }
    this.#isTaken = false
  }
}

function busy(): HubError {
  return new HubError('HUB_BUSY.turns', {}, { retryAfterSeconds: 1 })
}
