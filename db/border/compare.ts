import { setTimeout } from 'node:timers/promises'
import type { Jurisdiction } from '../../schema/register.js'
import { isPersonKey } from '../../schema/scalars/subject-code.js'
import type { Sql } from '../server/preparing.js'
import type { Digests } from '../tables/city-columns.js'
import {
  beginning,
  beyondStatement,
  differingKinds,
  digestStatement,
  digestsOf,
  hashesOf,
  kindsOf,
  tablesOf,
} from './digests.js'
import { publishedTables } from './published.js'

/** A copy compared with its city, as of one position. */
export interface Comparison {
  /** Where the city's clock stands, and the copy's; null where there is none: in a city that was never started. */
  readonly clocks: { readonly there: number | null; readonly here: number | null }
  /** Whether the copy stands still although the city is ahead. */
  readonly standsStill: boolean
  /** What both are compared as of. */
  readonly position: number
  readonly there: Digests
  readonly here: Digests
  /** Kinds that differ, in the order of the published list. */
  readonly differing: readonly string[]
  /** Kinds of which the copy holds versions behind its own clock: of a city that was set back. */
  readonly beyond: readonly string[]
}

/** One version that is not the same on both sides. */
export interface Difference {
  readonly kind: string
  /** Key of the fact; null for a person, whose key is shown to nobody here. */
  readonly key: string | null
  readonly position: number
  readonly what: 'MISSING_IN_COPY' | 'ONLY_IN_COPY' | 'NOT_THE_SAME' | 'END_DIFFERS'
}

/** What a city writes arrives within a second; a copy that comes no further for so long stands still. */
const arrivesWithinMs = 20_000

/**
 * Compares the zone's copy of a city with the city, by digests of all versions up to one position.
 *
 * What the city writes meanwhile does not matter: a version is of the position that opened it, and stays.
 *
 * @param sql  the zone's database, with a login that may read the copies
 * @param city  the city's database, with the login that the zone's server comes with
 */
export async function compareCopy(
  sql: Sql,
  city: Sql,
  jurisdiction: Jurisdiction,
): Promise<Comparison> {
  const { key } = jurisdiction
  const there = await positionIn(city, key)
  const here = await untilArrived(sql, key, there)
  const position = Math.min(there ?? here ?? 0, here ?? there ?? 0)
  const digests = async (one: Sql, side: 'CITY' | 'COPY') =>
    digestsOf(await one.unsafe(digestStatement(tablesOf(key, side)), [beginning, position]))
  const [theirs, ours] = [await digests(city, 'CITY'), await digests(sql, 'COPY')]
  const differing = differingKinds(theirs, ours)
  const beyond = kindsOf(await sql.unsafe(beyondStatement(tablesOf(key, 'COPY'))))
  return {
    clocks: { there, here },
    standsStill: there !== null && (here === null || here < there),
    position,
    there: theirs,
    here: ours,
    differing: publishedTables()
      .map(({ name }) => name)
      .filter((name) => differing.includes(name) || beyond.includes(name)),
    beyond,
  }
}

/** The first version, by position and then by key, of the first kind that differs; null where none does. */
export async function findDifference(
  sql: Sql,
  city: Sql,
  { key }: Jurisdiction,
  { position, there, here, beyond }: Comparison,
): Promise<Difference | null> {
  const [name = beyond[0]] = differingKinds(there, here)
  const kind = publishedTables().find((table) => table.name === name)
  if (!kind) return null
  const keys = await keyColumns(sql, key, kind.name)
  const { opening, closing } = hashesOf(kind)
  const rowsOf = (side: 'CITY' | 'COPY') => {
    const { relation, rows } = tablesOf(key, side)(kind)
    return { relation, where: rows ? ` and ${rows}` : '' }
  }
  const ended = 'known_to <= $3::bigint'

  /** Versions opened in (after, upTo], as they stood at the position: their sums in so many parts. */
  async function sums(one: Sql, side: 'CITY' | 'COPY', after: number, upTo: number, width: number) {
    const { relation, where } = rowsOf(side)
    const found = await one.unsafe(
      `select (known_from - $1::bigint - 1) / $4::bigint as part, count(*) as opened,
        sum(${opening})::text as opened_sum, count(*) filter (where ${ended}) as closed,
        coalesce(sum(${closing}) filter (where ${ended}), 0)::text as closed_sum
      from ${relation} where known_from > $1::bigint and known_from <= $2::bigint${where} group by 1`,
      [after, upTo, position, width],
    )
    return new Map(
      found.map(({ part, opened, opened_sum, closed, closed_sum }) => [
        part as number,
        JSON.stringify([opened, opened_sum, closed, closed_sum]),
      ]),
    )
  }

  async function versions(one: Sql, side: 'CITY' | 'COPY', at: number) {
    const { relation, where } = rowsOf(side)
    const list = keys.map((column) => `"${column}"`).join(', ')
    const found = await one.unsafe(
      `select array[${list}]::text[] as key, ${opening}::text as opening, known_to,
        case when known_to <= $2::bigint then ${closing}::text end as closing
      from ${relation} where known_from = $1::bigint${where}`,
      [at, position],
    )
    return new Map(found.map((row) => [(row.key as string[]).join(' '), row]))
  }

  const at = await firstPosition(
    (after, upTo, width) =>
      Promise.all([sums(city, 'CITY', after, upTo, width), sums(sql, 'COPY', after, upTo, width)]),
    position,
  )
  // Nothing differs up to the position: what the copy has behind it is what is wrong.
  const opened = at ?? (await firstBeyond(sql, key, kind.name, position))
  if (opened === null) return null
  const [theirs, ours] = [await versions(city, 'CITY', opened), await versions(sql, 'COPY', opened)]
  for (const text of [...new Set([...theirs.keys(), ...ours.keys()])].sort()) {
    const [one, other] = [theirs.get(text), ours.get(text)]
    const shown = { kind: kind.name, key: shownKey(text), position: opened }
    if (!one || !other) return { ...shown, what: one ? 'MISSING_IN_COPY' : 'ONLY_IN_COPY' }
    if (one.opening !== other.opening) return { ...shown, what: 'NOT_THE_SAME' }
    if (one.closing !== other.closing) {
      const ends = [one.known_to, other.known_to].filter((end) => end !== null) as number[]
      return { ...shown, position: Math.min(...ends), what: 'END_DIFFERS' }
    }
  }
  return null
}

type Parts = ReadonlyMap<number, string>

/** Halving would ask as often as the number has digits in base two; so many parts at once ask a few times. */
const partsAtOnce = 256

async function firstPosition(
  sums: (after: number, upTo: number, width: number) => Promise<[Parts, Parts]>,
  position: number,
): Promise<number | null> {
  let [after, upTo] = [beginning, position]
  for (;;) {
    const width = Math.max(1, Math.ceil((upTo - after) / partsAtOnce))
    const [there, here] = await sums(after, upTo, width)
    const [part] = [...new Set([...there.keys(), ...here.keys()])]
      .filter((one) => there.get(one) !== here.get(one))
      .sort((one, other) => one - other)
    if (part === undefined) return null
    after += part * width
    if (width === 1) return after + 1
    upTo = Math.min(upTo, after + width)
  }
}

async function firstBeyond(
  sql: Sql,
  key: string,
  table: string,
  position: number,
): Promise<number | null> {
  const [row] = await sql.unsafe(
    `select min(known_from) as first from "${key}"."${table}" where known_from > $1::bigint or known_to > $1::bigint`,
    [position],
  )
  return row?.first ?? null
}

async function keyColumns(sql: Sql, key: string, table: string): Promise<string[]> {
  const rows = await sql`
    select attname as column from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
    where indrelid = ${`"${key}"."${table}"`}::regclass and indisprimary and attname <> 'known_from'
    order by array_position(indkey::smallint[], attnum)`
  return rows.map(({ column }) => column)
}

function shownKey(text: string): string | null {
  return text.split(' ').some(isPersonKey) ? null : text
}

async function positionIn(one: Sql, key: string): Promise<number | null> {
  const [clock] = await one`select position from ${one(key)}.clock`
  return clock?.position ?? null
}

/** Position of the copy once it has come to the city's, or where it stands still. */
async function untilArrived(
  sql: Sql,
  key: string,
  position: number | null,
): Promise<number | null> {
  // Nothing comes from a city that has no clock yet.
  if (position === null) return positionIn(sql, key)
  let [last, until] = [null as number | null, Date.now() + arrivesWithinMs]
  for (;;) {
    const here = await positionIn(sql, key)
    if ((here !== null && here >= position) || Date.now() > until) return here
    if (here !== last) until = Date.now() + arrivesWithinMs
    last = here
    await setTimeout(200)
  }
}
