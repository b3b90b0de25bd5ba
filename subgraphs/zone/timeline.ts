import type { ZoneSubject } from '../../db/subjects/zone-subjects.js'
import { comparePlaces, placeIn, textOfPlace } from '../../rules/cases/timeline.js'
import { HubError } from '../../schema/errors.js'
import { decodeCursor, type Epochs, encodeCursor } from '../../schema/scalars/cursor.js'
import { pageSize } from '../shared/connection.js'
import type { Context } from './context.js'
import type { CreditSubjectTimelineArgs } from './resolver-types.js'
import type { TimelinePage, ToldPart } from './stubs.js'

/**
 * What each city is to be asked of a page. A cursor holds the place of each city's last event before it, so that a city
 * that could not be asked for one page tells on the next what it would have told.
 *
 * @throws {HubError} ARGUMENT_INVALID, CURSOR_INVALID, CURSOR_OF_OTHER_EPOCH
 */
export async function timelineOf(
  { code }: ZoneSubject,
  { first, after }: CreditSubjectTimelineArgs,
  context: Context,
): Promise<TimelinePage> {
  const size = pageSize(first)
  const cursor = after ?? ''
  const places = placesIn(cursor, code, await context.load.epochs())
  return {
    subjectCode: code,
    first: size,
    place: cursor,
    parts: context.store.jurisdictions.map(({ typePrefix, code: jurisdictionCode }) => ({
      __typename: `${typePrefix}TimelinePart`,
      ...{ subjectCode: code, jurisdictionCode, first: size },
      place: places.get(jurisdictionCode) ?? '',
    })),
  }
}

/** The page put together; null where no city has told anything of it. */
export async function timelineEdgesOf(page: TimelinePage, context: Context) {
  return (await togetherOf(page, context))?.edges ?? null
}

/** Where the page stands; null with its edges. */
export async function timelinePageInfoOf(page: TimelinePage, context: Context) {
  const put = await togetherOf(page, context)
  if (put === null) return null
  const { edges, hasNextPage } = put
  return {
    hasNextPage,
    hasPreviousPage: false,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
}

async function togetherOf(
  { subjectCode, first, place, parts }: TimelinePage,
  { store, load }: Context,
) {
  const told = store.jurisdictions.flatMap(({ code }, at) => {
    const events = (parts[at] as ToldPart)?.events
    return events ? events.map((event) => ({ event, code })) : []
  })
  if (!parts.some((part) => (part as ToldPart)?.events)) return null
  const epochs = await load.epochs()
  const places = new Map(placesIn(place, subjectCode, epochs))
  const inOrder = told.sort(({ event: one }, { event: other }) => comparePlaces(one, other))
  const edges = inOrder.slice(0, first).map(({ event, code }) => {
    places.set(code, textOfPlace(event))
    const key = [...places].flat()
    return { cursor: encodeCursor(queryOf(subjectCode), key, epochs), node: event }
  })
  return { edges, hasNextPage: inOrder.length > first }
}

/** By division code, the places at which the cities go on. */
function placesIn(cursor: string, code: string, epochs: Epochs): ReadonlyMap<string, string> {
  if (cursor === '') return new Map()
  const key = decodeCursor(queryOf(code), cursor, epochs)
  const places = new Map<string, string>()
  for (let at = 0; at < key.length; at += 2) {
    const [city, place] = [key[at], key[at + 1]]
    if (typeof city !== 'string' || typeof place !== 'string' || placeIn(place) === null) {
      throw new HubError('CURSOR_INVALID.notOurs')
    }
    places.set(city, place)
  }
  return places
}

function queryOf(code: string): string {
  return `timeline ${code}`
}
