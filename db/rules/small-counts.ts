/** Counts up to here are shown as "<5". */
const largestSmall = 4

/** A count that gives no small group away. */
export function smallCount(count: number): string {
  return isSmall(count) ? `<${largestSmall + 1}` : String(count)
}

/**
 * The sum of counts of which small ones are not shown; null where it would say something of those by difference.
 * The sum of one part says no more than that part.
 */
export function shownTotal(counts: readonly number[]): string | null {
  const parts = counts.filter((count) => count > 0)
  if (parts.length > 1 && parts.some(isSmall)) return null
  return smallCount(parts.reduce((sum, count) => sum + count, 0))
}

function isSmall(count: number): boolean {
  return count >= 1 && count <= largestSmall
}
