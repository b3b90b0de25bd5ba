/** Whether a subject belongs to an answer; OPEN when that depends on a city that could not be asked. */
export type Certainty = 'CERTAIN' | 'OPEN'

/** In which of the cities named a subject is on a list. */
export type Membership = 'SOME' | 'EXACTLY_ONE' | 'ALL' | 'FIRST_ONLY'

/** In which of the cities named a subject must be listed, and in which it must not be. */
export interface Relation {
  readonly membership: Membership
  /** Cities each of which lists it, one bit each; 0 asks for none. */
  readonly listedIn: number
  /** Cities none of which lists it, one bit each; 0 excludes none. */
  readonly notListedIn: number
}

/**
 * Whether a subject belongs to an answer: of the cities named, some list it, exactly one, all, or the first alone; and each
 * of some does, and none of others.
 *
 * @param mask  the cities that list it, one bit each: bit 0 for the first city named
 * @param cities  how many cities are named
 */
export function belongsTo(
  { membership, listedIn, notListedIn }: Relation,
  mask: number,
  cities: number,
): boolean {
  return (
    hasMembership(membership, mask, cities) &&
    (mask & listedIn) === listedIn &&
    (mask & notListedIn) === 0
  )
}

function hasMembership(membership: Membership, mask: number, cities: number): boolean {
  if (membership === 'SOME') return mask !== 0
  if (membership === 'ALL') return mask === 2 ** cities - 1
  if (membership === 'FIRST_ONLY') return mask === 1
  return bitCount(mask) === 1
}

/**
 * > "No entry" and "could not ask" are different values everywhere. — design.md 2
 *
 * What a comparison can say while some cities could not be asked: from what the others show, a subject belongs to the
 * answer for certain, or may belong, depending on a city that was not asked, or is left out.
 *
 * @param asked  the cities that could be asked, one bit each
 * @param mayLapse  whether an entry that they show may have no effect: a red one that an unasked city suspends
 */
export function possibleMasks(
  relation: Relation,
  cities: number,
  asked: number,
  mayLapse = false,
): ReadonlyMap<number, Certainty> {
  const { seen, rests } = masksBy(cities, asked)
  return new Map(
    seen.flatMap((mask): [number, Certainty][] => {
      const truths = partsOf(mask, mayLapse).flatMap((part) => rests.map((rest) => part | rest))
      const may = truths.filter((truth) => belongsTo(relation, truth, cities))
      if (may.length === 0) return []
      return [[mask, may.length === truths.length ? 'CERTAIN' : 'OPEN']]
    }),
  )
}

/**
 * By what the asked cities show of a subject: the masks with which it may belong if an unasked city lists it.
 *
 * @param asked  the cities that could be asked, one bit each
 * @param mayLapse  as above
 */
export function masksListedElsewhere(
  relation: Relation,
  cities: number,
  asked: number,
  mayLapse = false,
): number[] {
  const { seen, rests } = masksBy(cities, asked)
  return seen.filter((mask) =>
    partsOf(mask, mayLapse).some((part) =>
      rests.some((rest) => rest !== 0 && belongsTo(relation, part | rest, cities)),
    ),
  )
}

/** What a mask may come to: itself, and any part of it where entries may lapse. */
function partsOf(mask: number, mayLapse: boolean): number[] {
  return mayLapse ? range(mask + 1).filter((part) => (part & ~mask) === 0) : [mask]
}

/** Masks that asked cities can show of a subject that one of them lists, and masks that the others can add. */
function masksBy(cities: number, asked: number) {
  const all = range(2 ** cities)
  return {
    seen: all.filter((mask) => mask !== 0 && (mask & ~asked) === 0),
    rests: all.filter((mask) => (mask & asked) === 0),
  }
}

/** How many subjects the cities that list them have in common: one cell for each combination of cities. */
export interface Cell {
  /** The cities that list them, one bit each in the order of the register. */
  readonly mask: number
  readonly organisations: number
  readonly persons: number
}

/** A cell for every combination of the cities, empty ones too; single cities first. */
export function combinations(cells: readonly Cell[], cities: number): Cell[] {
  const known = new Map(cells.map((cell) => [cell.mask, cell]))
  return range(2 ** cities)
    .filter((mask) => mask !== 0)
    .sort((a, b) => bitCount(a) - bitCount(b) || a - b)
    .map((mask) => known.get(mask) ?? { mask, organisations: 0, persons: 0 })
}

/**
 * The cells that a comparison of some of the cities adds up, out of those of all cities.
 *
 * @param places  places in the register of the cities named, in the order named
 */
export function cellsOf(
  relation: Relation,
  cells: readonly Cell[],
  places: readonly number[],
): Cell[] {
  return cells.filter(({ mask }) => {
    return belongsTo(relation, maskOfNamed(mask, places), places.length)
  })
}

/** Cells of the cities named alone, out of those of more cities; single cities first, those with nobody too. */
export function cellsOfNamed(cells: readonly Cell[], places: readonly number[]): Cell[] {
  const sums = new Map<number, Cell>()
  for (const { mask, organisations, persons } of cells) {
    const named = maskOfNamed(mask, places)
    const before = sums.get(named)
    sums.set(named, {
      mask: named,
      organisations: (before?.organisations ?? 0) + organisations,
      persons: (before?.persons ?? 0) + persons,
    })
  }
  return combinations([...sums.values()], places.length)
}

/** The same cities, by their places among those named. */
function maskOfNamed(mask: number, places: readonly number[]): number {
  return places.reduce((bits, place, at) => bits | (mask & (1 << place) ? 1 << at : 0), 0)
}

function bitCount(mask: number): number {
  return mask === 0 ? 0 : (mask & 1) + bitCount(mask >> 1)
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}
