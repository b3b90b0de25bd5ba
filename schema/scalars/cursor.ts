import { HubError } from '../errors.js'
import { type OpaqueValues, readOpaque, writeOpaque } from './opaque-text.js'
import { textScalar } from './text-scalar.js'

/** Where a page ends: the values its rows are sorted by, of the last row. */
export type CursorKey = OpaqueValues

/** Of which histories of the cities' data a page is: the epoch of each city, by any name of the city. */
export type Epochs = ReadonlyMap<string, string>

/** For what is no data of a city. */
export const noEpochs: Epochs = new Map()

/** Enough of an epoch to tell it from those before. */
const epochDigits = 8

/**
 * An opaque place in the answer to one query. It is not enciphered: nothing may stand in it that the page itself does not show.
 *
 * @param query  names the field and whatever of its arguments decides which rows it has and in which order
 */
export function encodeCursor(query: string, key: CursorKey, epochs: Epochs): string {
  const written = [...epochs].map(([city, epoch]) => `${city}:${epoch.slice(0, epochDigits)}`)
  return writeOpaque([query, written.join(), ...key])
}

/**
 * @param epochs  of the data that the next page would be of; a city that one of the two does not name is passed over
 * @returns the key that encodeCursor was given for this same query
 * @throws {HubError} CURSOR_INVALID when it was damaged or belongs to another query; CURSOR_OF_OTHER_EPOCH when a city's
 *   data were restored since: rows of before and after would stand side by side, some twice and some never
 */
export function decodeCursor(query: string, cursor: string, epochs: Epochs): CursorKey {
  const [writtenFor, written, ...key] = readOpaque(cursor) ?? refuseDamaged()
  if (writtenFor !== query || typeof written !== 'string') {
    throw new HubError('CURSOR_INVALID.otherQuery')
  }
  for (const one of written.split(',')) {
    const [city = '', epoch] = one.split(':')
    const now = epochs.get(city)
    if (now === undefined || now.slice(0, epochDigits) === epoch) continue
    throw new HubError('CURSOR_OF_OTHER_EPOCH.restored', { city }, { city })
  }
  return key
}

function refuseDamaged(): never {
  throw new HubError('CURSOR_INVALID.damaged')
}

export const Cursor = textScalar({
  name: 'Cursor',
  code: 'CURSOR_INVALID',
  parse(cursor) {
    return readOpaque(cursor) ? cursor : refuseDamaged()
  },
})
