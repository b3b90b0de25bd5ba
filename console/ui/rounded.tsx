import { useViewer } from '../api/viewer.js'
import { useWords } from '../words/words.js'

/** A count to the nearest five, which is never shown as if it were exact. */
export function Rounded({ count }: { count: string }) {
  const words = useWords()
  if (count === '0') return words.counts.few
  return words.counts.about(count)
}

/** A count of persons, as the caller may know it. */
export function Persons({ count }: { count: string }) {
  const isExact = useViewer()?.scopes.includes('identity:read') ?? false
  return isExact ? count : <Rounded count={count} />
}
