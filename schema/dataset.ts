/**
 * Which state of a city's data an answer is of. Positions of one epoch can be compared; of two epochs nothing says which is
 * later.
 */
export interface DatasetVersion {
  /** Another one whenever the city's store was made or restored; a UUID. */
  readonly epoch: string
  readonly position: number
}

/** Epoch and position of a store that nobody has opened yet. */
export const neverOpened: DatasetVersion = {
  epoch: '00000000-0000-0000-0000-000000000000',
  position: 0,
}

/** A version as another process said it; null for anything else. */
export function datasetVersionIn(value: unknown): DatasetVersion | null {
  if (typeof value !== 'object' || value === null) return null
  const { epoch, position } = value as Readonly<Record<string, unknown>>
  const isOne = isEpoch(epoch) && Number.isSafeInteger(position) && (position as number) >= 0
  return isOne ? { epoch: epoch as string, position: position as number } : null
}

export function isEpoch(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value)
  )
}

/**
 * The version that lies behind two parts of an answer: the earlier of one epoch.
 *
 * @returns null when they are of two epochs: then no version lies behind both
 */
export function behindBoth(one: DatasetVersion, other: DatasetVersion): DatasetVersion | null {
  if (one.epoch !== other.epoch) return null
  return one.position <= other.position ? one : other
}

/** A version, and the start of the server that showed it: behind another start there may be another disk. */
export interface SeenVersion extends DatasetVersion {
  /** When the city's server was started, ISO 8601; null or absent where nobody says. */
  readonly serverSince?: string | null
}

/** When the server of a version was started, as another process said it; null where it does not say. */
export function serverSinceIn(said: unknown): string | null {
  const { serverSince } = (said ?? {}) as Readonly<Record<string, unknown>>
  return typeof serverSince === 'string' ? serverSince : null
}

/** Whether two parts of an answer are of two starts of the city's server; not where one does not say. */
export function isOfTwoStarts(
  one: Pick<SeenVersion, 'serverSince'>,
  other: Pick<SeenVersion, 'serverSince'>,
): boolean {
  return (
    one.serverSince != null && other.serverSince != null && one.serverSince !== other.serverSince
  )
}

/**
 * As `behindBoth`, of parts of one answer.
 *
 * @returns null also where the city's server was started anew between the parts: until each says the same start, one may
 *   be of a disk that was put back
 */
export function behindParts(one: SeenVersion, other: SeenVersion): SeenVersion | null {
  return isOfTwoStarts(one, other) ? null : behindBoth(one, other)
}

/** The text by which what was made from a version is kept. */
export function versionKey({ epoch, position }: DatasetVersion): string {
  return `${epoch}/${position}`
}

/** The version of such a text; null for anything else. */
export function versionOfKey(text: string): DatasetVersion | null {
  const [, epoch, position] = /^([0-9a-f-]{36})\/(\d{1,16})$/.exec(text) ?? []
  return datasetVersionIn({ epoch, position: Number(position) })
}
