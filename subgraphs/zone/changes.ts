import {
  kindsIn,
  kindsText,
  placeLength,
  placeValues,
  readPlace,
  writePlaceOf,
} from '../../db/changes/cursors.js'
import { HubError } from '../../schema/errors.js'
import { decodeCursor, encodeCursor, noEpochs } from '../../schema/scalars/cursor.js'
import {
  type ChangeEdgeNode,
  type ChangePageInfo,
  changePageInfo,
  changePageSize,
  kindsAsked,
} from '../shared/changes.js'
import { jurisdictionWith } from './answers.js'
import type { Context } from './context.js'
import type { QueryChangesArgs } from './resolver-types.js'
import type { ChangeConnectionStub, ToldChanges } from './stubs.js'

/**
 * What each city is to be asked of a page. A cursor holds the city's own cursor of each: one that could not be asked goes
 * on from there when it is back, and one that has joined since begins at its beginning.
 *
 * @throws {HubError} ARGUMENT_INVALID, CURSOR_INVALID, JURISDICTION_UNKNOWN
 */
export function changesOf(
  { kinds, jurisdictions, first, after }: QueryChangesArgs,
  { store }: Pick<Context, 'store'>,
): ChangeConnectionStub {
  const size = changePageSize(first)
  const asked = kindsText(kindsAsked(kinds))
  const cursor = after ?? ''
  const places = placesIn(cursor, asked)
  const named = jurisdictions?.map((code) => jurisdictionWith(code, store))
  if (named?.length === 0) throw new HubError('ARGUMENT_INVALID.noCities')
  const cities = store.jurisdictions.filter((city) => !named || named.includes(city))
  const each = Math.ceil(size / cities.length)
  return {
    first: size,
    place: cursor,
    kinds: asked,
    cities: cities.map(({ code }) => code).join(),
    parts: cities.map(({ typePrefix, code }) => ({
      __typename: `${typePrefix}ChangePart`,
      ...{ jurisdictionCode: code, first: each, place: `${asked}|${places.get(code) ?? ''}` },
    })),
  }
}

/** The page put together; null where no city has told anything of it. */
export function changeEdgesOf(connection: ChangeConnectionStub): ChangeEdgeNode[] | null {
  const { kinds, place } = connection
  const told = toldParts(connection)
  if (told.length === 0) return null
  const inOrder = told
    .flatMap(({ code, page }) => page.edges.map((edge) => ({ code, edge })))
    .sort(({ edge: one }, { edge: other }) => byText(one.node.at, other.node.at))
  const places = placesIn(place, kinds)
  return inOrder.map(({ code, edge }) => {
    places.set(code, edge.cursor)
    const soFar = [...places]
    return {
      node: edge.node,
      // Of a thousand, most are never asked for.
      get cursor() {
        return writePlaces(kinds, soFar)
      },
    }
  })
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

export function changesPageInfoOf(connection: ChangeConnectionStub): ChangePageInfo | null {
  const told = toldParts(connection)
  if (told.length === 0) return null
  // The page is put together for its edges; who goes on by `next` asks for neither cursor.
  const hasNextPage = told.some(({ page }) => page.pageInfo.hasNextPage)
  return changePageInfo(hasNextPage, () => changeEdgesOf(connection))
}

/** Where to go on: of each city behind what it has told, of one that has told nothing where it stood. */
export function nextOf(connection: ChangeConnectionStub): string | null {
  const { kinds, place } = connection
  const told = toldParts(connection)
  if (told.length === 0) return null
  const places = placesIn(place, kinds)
  for (const { code, page } of told) places.set(code, page.next)
  return writePlaces(kinds, places)
}

/** The cities asked that have told nothing, and up to where they had. */
export function behindOf(connection: ChangeConnectionStub) {
  const { kinds, place } = connection
  const places = placesIn(place, kinds)
  const told = new Set(toldParts(connection).map(({ code }) => code))
  return citiesIn(connection)
    .filter((code) => !told.has(code))
    .map((jurisdictionCode) => {
      const cursor = places.get(jurisdictionCode)
      if (cursor === undefined) return { jurisdictionCode, position: null, at: null }
      const { position, at } = readPlace(kindsIn(kinds)!, cursor).place
      return { jurisdictionCode, position: Math.max(position, 0), at }
    })
}

/** What the cities that have told have never supplied. */
export function neverSuppliedOf(connection: ChangeConnectionStub) {
  const told = toldParts(connection)
  if (told.length === 0) return null
  return told.flatMap(({ code: jurisdictionCode, page }) =>
    page.neverSupplied.map((what) => ({
      ...{ jurisdictionCode, what },
      state: 'NEVER_SUPPLIED' as const,
    })),
  )
}

function citiesIn({ cities }: ChangeConnectionStub): string[] {
  return cities.split(',')
}

/** Pages that came, each with its city: the parts stand in the order in which the cities were asked. */
function toldParts(connection: ChangeConnectionStub) {
  const { parts } = connection
  return citiesIn(connection).flatMap((code, at) => {
    const page = (parts[at] as ToldChanges)?.page
    return page ? [{ code, page }] : []
  })
}

/** By division code, the cursors at which the cities go on. */
function placesIn(cursor: string, kinds: string): Map<string, string> {
  const places = new Map<string, string>()
  if (cursor === '') return places
  const key = decodeCursor(queryOf(kinds), cursor, noEpochs)
  for (let at = 0; at < key.length; at += 1 + placeLength) {
    const city = key[at]
    const place = writePlaceOf(kinds, key.slice(at + 1, at + 1 + placeLength))
    placeValues(kinds, place)
    if (typeof city !== 'string') throw new HubError('CURSOR_INVALID.notOurs')
    places.set(city, place)
  }
  return places
}

function writePlaces(kinds: string, places: Iterable<readonly [string, string]>): string {
  const values = [...places].flatMap(([city, place]) => [city, ...placeValues(kinds, place)])
  return encodeCursor(queryOf(kinds), values, noEpochs)
}

function queryOf(kinds: string): string {
  return `changes ${kinds}`
}
