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

/** The text by which what was made from a version is kept. */
export function versionKey({ epoch, position }: DatasetVersion): string {
  return `${epoch}/${position}`
}

/** The version of such a text; null for anything else. */
export function versionOfKey(text: string): DatasetVersion | null {
  const [, epoch, position] = /^([0-9a-f-]{36})\/(\d{1,16})$/.exec(text) ?? []
  return datasetVersionIn({ epoch, position: Number(position) })
}
