import { type Later, laterOf, Source } from './later.js'

export interface Keyed<V> {
  /** What is found under the key; equal keys are looked up once. */
  load(key: string): Later<V>
}

interface Batch<V> {
  readonly keys: string[]
  readonly source: Source<(key: string) => V>
}

/**
 * Looks up keys together: all that are asked for before the process comes to rest. What could not be looked up is tried
 * again when it is next asked for.
 *
 * @param read  one batch; gives how to find the value of each of its keys
 */
export function keyed<V>(read: (keys: readonly string[]) => Promise<(key: string) => V>): Keyed<V> {
  const known = new Map<string, Batch<V>['source']>()
  let open: Batch<V> | null = null

  const begin = (): Batch<V> => {
    const keys: string[] = []
    const answer = atRest().then(() => {
      open = null
      return read(keys)
    })
    const source = new Source(answer)
    source.settled.then(() => {
      if (source.hasFailed) for (const key of keys) known.delete(key)
    })
    return { keys, source }
  }

  return {
    load(key) {
      let source = known.get(key)
      if (source === undefined) {
        open ??= begin()
        open.keys.push(key)
        source = open.source
        known.set(key, source)
      }
      return laterOf(source, (find) => find(key))
    },
  }
}

/** Once all that is under way in this turn, promises included, has asked for what it wants. */
function atRest(): Promise<void> {
  return new Promise((resolve) => {
    Promise.resolve().then(() => process.nextTick(resolve))
  })
}
