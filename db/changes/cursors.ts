import { HubError } from '../../schema/errors.js'
import {
  type CursorKey,
  decodeCursor,
  encodeCursor,
  noEpochs,
} from '../../schema/scalars/cursor.js'
import { isDay } from '../../schema/scalars/date.js'
import { type ChangeKind, changeKinds } from './kinds.js'
import type { ChangePlace } from './page.js'

/** Of all kinds: with one more, a cursor would pass over what there was of it. */
const allKinds = `all ${changeKinds.length}`

/** Names a feed in its cursors. */
export function kindsText(kinds: readonly ChangeKind[]): string {
  return kinds.length === changeKinds.length ? allKinds : kinds.join()
}

/** @returns null for a text that names no feed */
export function kindsIn(text: string): readonly ChangeKind[] | null {
  if (text === allKinds) return changeKinds
  const kinds = text.split(',')
  const known = changeKinds.filter((kind) => kinds.includes(kind))
  return known.length === kinds.length ? known : null
}

/** Enough of an epoch to tell it from those before. */
const epochDigits = 8

/** How many values of a cursor are a city's place. */
export const placeLength = 10

/** A city's own cursor. Its epoch is checked where it is read, by the city. */
export function writePlace(
  epoch: string,
  kinds: readonly ChangeKind[],
  { position, kind, id, since, at, day, ends }: ChangePlace,
): string {
  const ending = ends === null ? ['', '', ''] : [ends.until, ends.kind, ends.id]
  return writePlaceOf(kindsText(kinds), [
    epoch.slice(0, epochDigits),
    ...[position, kind, id, since, at, day, ...ending],
  ])
}

/** @param values  of a city's place, as `placeValues` gives them */
export function writePlaceOf(kinds: string, values: CursorKey): string {
  return encodeCursor(queryOf(kinds), values, noEpochs)
}

/** @throws {HubError} CURSOR_INVALID for a cursor of another feed, a damaged and a forged one */
export function placeValues(kinds: string, cursor: string): CursorKey {
  const key = decodeCursor(queryOf(kinds), cursor, noEpochs)
  placeIn(key)
  return key
}

/**
 * @returns the place, and whether it is of this epoch
 * @throws {HubError} CURSOR_INVALID as `placeValues`
 */
export function readPlace(
  kinds: readonly ChangeKind[],
  cursor: string,
): { readonly isOfEpoch: (epoch: string) => boolean; readonly place: ChangePlace } {
  const key = placeValues(kindsText(kinds), cursor)
  return {
    isOfEpoch: (epoch) => key[0] === epoch.slice(0, epochDigits),
    place: placeIn(key),
  }
}

function placeIn(key: CursorKey): ChangePlace {
  const [epoch, position, kind, id, since, at, day, until, endKind, endId] = key
  const texts = [epoch, kind, id, at, day, until, endKind, endId]
  const isPlace =
    key.length === placeLength &&
    texts.every((text) => typeof text === 'string') &&
    Number.isSafeInteger(position) &&
    (position as number) >= -1 &&
    Number.isSafeInteger(since) &&
    isDay(day as string) &&
    (until === '' || isDay(until as string)) &&
    !Number.isNaN(Date.parse(at as string))
  if (!isPlace) throw new HubError('CURSOR_INVALID.notOurs')
  const [ofKind, ofId] = [endKind as string, endId as string]
  return {
    position: position as number,
    since: since as number,
    ...{ kind: kind as string, id: id as string, at: at as string, day: day as string },
    ends: until === '' ? null : { until: until as string, kind: ofKind, id: ofId },
  }
}

function queryOf(kinds: string): string {
  return `city changes ${kinds}`
}
