/** Counts up to here are shown as "<5". */
const largestSmall = 4

/** A count that gives no small group away. */
export function smallCount(count: number): string {
  return isSmall(count) ? `<${largestSmall + 1}` : String(count)
}

/**
 * The sum of counts of which small ones are not shown; null where it would give one of those away by difference.
 * A sum that is small itself says no more than its parts.
 */
export function shownTotal(counts: readonly number[]): string | null {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.some(isSmall) && !isSmall(total) ? null : smallCount(total)
}

function isSmall(count: number): boolean {
  return count >= 1 && count <= largestSmall
}
