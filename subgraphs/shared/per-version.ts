import { LRUCache } from 'lru-cache'

/** What is made for a version of the data, unless it is there. */
export type PerVersion<Made> = (key: string, make: () => Made) => Made

/**
 * What is made of data that change seldom and that nearly every answer needs, once for each version of them. Kept are
 * those that were asked for latest; what could not be read is read anew for whoever asks next.
 */
export function perVersion<Made extends object>(most: number): PerVersion<Made> {
  const kept = new LRUCache<string, Made>({ max: most })
  return (key, make) => {
    const known = kept.get(key)
    if (known) return known
    const made = make()
    kept.set(key, made)
    if (made instanceof Promise) {
      made.catch(() => {
        if (kept.peek(key) === made) kept.delete(key)
      })
    }
    return made
  }
}
