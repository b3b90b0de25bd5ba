/** A value that is there, or will be. */
export type Soon<T> = T | Later<T> | PromiseLike<T>

/** What many wait for at once: the answer to a statement, told to all of them without a promise for each. */
export class Source<S> {
  /** Settled with the source, and never rejected. */
  readonly settled: Promise<void>
  #state: 'PENDING' | 'KNOWN' | 'FAILED' = 'PENDING'
  #value: unknown

  constructor(answer: PromiseLike<S>) {
    const settle = (state: 'KNOWN' | 'FAILED') => (value: unknown) => {
      this.#value = value
      this.#state = state
    }
    this.settled = Promise.resolve(answer.then(settle('KNOWN'), settle('FAILED')))
  }

  get isSettled(): boolean {
    return this.#state !== 'PENDING'
  }

  get hasFailed(): boolean {
    return this.#state === 'FAILED'
  }

  /** Once it is settled; throws what it failed with. */
  get value(): S {
    if (this.#state === 'FAILED') throw this.#value
    return this.#value as S
  }
}

/**
 * What is read from a source once that is settled, anew each time. A batch of a thousand keys has a thousand of these and
 * one promise. It can be awaited too.
 */
export class Later<T> implements PromiseLike<T> {
  readonly #source: Source<unknown>
  readonly #read: (value: unknown) => Soon<T>

  constructor(source: Source<unknown>, read: (value: unknown) => Soon<T>) {
    this.#source = source
    this.#read = read
  }

  get isReady(): boolean {
    return this.#source.isSettled
  }

  /** See `Source`. */
  get settled(): Promise<void> {
    return this.#source.settled
  }

  /** Once it is ready. */
  now(): Soon<T> {
    return this.#read(this.#source.value)
  }

  map<R>(next: (value: T) => Soon<R>): Later<R> {
    const read = this.#read
    return new Later(this.#source, (value) => whenThere(read(value), next))
  }

  // biome-ignore lint/suspicious/noThenProperty: so that it can be awaited.
  then<R = T, E = never>(
    onValue?: ((value: T) => R | PromiseLike<R>) | null,
    onError?: ((error: unknown) => E | PromiseLike<E>) | null,
  ): Promise<R | E> {
    const value = this.settled.then(() => this.now()) as Promise<T>
    return value.then(onValue, onError)
  }
}

/** What is read from a source. */
export function laterOf<S, T>(source: Source<S>, read: (value: S) => Soon<T>): Later<T> {
  return new Later(source, read as (value: unknown) => Soon<T>)
}

/** Goes on with a value: at once where it is there. */
export function whenThere<T, R>(value: Soon<T>, next: (value: T) => Soon<R>): Soon<R> {
  if (value instanceof Later) {
    return value.isReady ? whenThere(value.now() as Soon<T>, next) : value.map(next)
  }
  return isPromise(value) ? (value.then(next) as PromiseLike<R>) : next(value as T)
}

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === 'function'
}

/** What is loaded once, when it is first asked for. What could not be loaded is tried again. */
export function once<T>(load: () => PromiseLike<T>): () => Later<T> {
  let loaded: Source<T> | undefined
  return () => {
    if (loaded === undefined || loaded.hasFailed) loaded = new Source(load())
    return laterOf(loaded, (value) => value)
  }
}
