import DataLoader from 'dataloader'
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
  // DataLoader says when a batch goes; a value of its own for each key would be a promise for each.
  const batches = new DataLoader<readonly string[], (key: string) => V>(
    (lists) => {
      open = null
      return Promise.all(lists.map(read))
    },
    { cache: false },
  )

  const begin = (): Batch<V> => {
    const keys: string[] = []
    const source = new Source(batches.load(keys))
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
