import { statSync } from 'node:fs'

/** How long a version may be used before the file is looked at again: it is asked for with every request. */
const freshMs = 50

/**
 * What `read` makes of a file, made again when the file is another one than before: so it changes without a stop.
 *
 * A later version that cannot be read leaves the one before in force.
 *
 * @throws what `read` throws of the first version
 */
export function latestOf<T>(file: string, read: (file: string) => T): () => T {
  let stamp = stampOf(file)
  let value = read(file)
  let lookedAt = performance.now()
  return () => {
    if (performance.now() - lookedAt < freshMs) return value
    lookedAt = performance.now()
    const latest = stampOf(file)
    if (latest === stamp) return value
    stamp = latest
    try {
      value = read(file)
    } catch {
      // Caught half-written or gone for a moment: the next version has another stamp.
    }
    return value
  }
}

function stampOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.ino}:${stat.size}:${stat.mtimeNs}` : 'missing'
}
