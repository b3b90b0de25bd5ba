/** Numbers of persons are rounded to these steps: 0 stands for 0 to 2, 5 for 3 to 7. */
const step = 5
const either = (step - 1) / 2

/**
 * A number of persons, or of entries that may be a sole trader's, rounded to the nearest multiple of 5. One or two look
 * like none, so an absent row says nothing either.
 */
export function toldCount(count: number): number {
  return Math.round(count / step) * step
}

/**
 * The total shown beside rounded parts: the sum of those. The true sum would give parts away: four parts shown as 0
 * beside a total of 10 have two each.
 */
export function toldSum(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + toldCount(count), 0)
}

/**
 * Persons on all lists of a colour together, by combination of cities, shown beside each single list.
 *
 * Each number is rounded, then moved where it would narrow down a cell of a single list or its own: whoever is in a
 * combination is on some list in a part of it, and whoever is on a list is in a combination that contains it.
 *
 * @param whole  numbers of all lists together, by mask; every mask of the cities
 * @param lists  numbers of each list by mask, for every list of the colour that can be asked for
 */
export function toldUnion(
  whole: ReadonlyMap<number, number>,
  lists: readonly ReadonlyMap<number, number>[],
): Map<number, number> {
  const masks = [...whole.keys()]
  const told = new Map(
    masks.map((mask) => {
      const parts = lists.flatMap((list) =>
        masks.filter((one) => (one & ~mask) === 0).map((one) => toldCount(list.get(one) ?? 0)),
      )
      return [mask, Math.min(toldCount(whole.get(mask) ?? 0), mostBeside(parts))]
    }),
  )
  for (const list of lists) {
    for (const [mask, count] of list) {
      const around = masks.filter((one) => (one & mask) === mask)
      const least = Math.max(0, toldCount(count) - either)
      while (most(around.map((one) => told.get(one)!)) - slackOf(around, told) < least) {
        told.set(mask, told.get(mask)! + step)
      }
    }
  }
  return told
}

/** The largest number for the whole that narrows down no part. */
function mostBeside(parts: readonly number[]): number {
  const width = parts.some((part) => part > 0) ? 2 * either : either
  return Math.floor((most(parts) - width + either) / step) * step
}

function slackOf(masks: readonly number[], told: ReadonlyMap<number, number>): number {
  return masks.some((mask) => told.get(mask)! > 0) ? 2 * either : either
}

function most(told: readonly number[]): number {
  return told.reduce((sum, one) => sum + one + either, 0)
}
