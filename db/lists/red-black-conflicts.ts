import { and, eq, ne, or, type SQL, sql } from 'drizzle-orm'
import type { ListColour } from '../../rules/words.js'
import { isShared } from '../border/shared.js'
import { isKnownAt } from '../ledger/known-at.js'
import { isOneOf } from '../server/parameters.js'
import type { ZoneStore } from '../store.js'
import { hasEffectOn } from './active.js'
import { type ListedSubject, type Place, walkSubjects } from './listed-subjects.js'
import type { Moment } from './suspended.js'

export interface ConflictQuestion extends Moment {
  /** Division codes of the cities that could be asked: serious entries of any of them suspend red ones. */
  readonly cities: readonly string[]
  /** Division codes of the cities whose serious lists count. */
  readonly seriousIn: readonly string[]
  /** Division codes of the cities whose red lists count. */
  readonly redIn: readonly string[]
}

/**
 * Organisations and sole traders on a red list of one of the cities and on a serious list of one, of the same city or
 * another, with these entries, in subject order behind `after`; one more than `first` where a further page follows.
 */
export function listConflicts(
  store: ZoneStore,
  question: ConflictQuestion,
  place: Place,
): Promise<ListedSubject[]> {
  const { listEntry } = store.v
  return walkSubjects(store, { ...question, seriousOf: question.cities }, place, {
    // One scan a list: each is in subject order, and PostgreSQL merges them.
    entries: (after) =>
      sql.join(
        listsOf(store, 'RED').map(
          (listCode) => sql`(
            select ${listEntry.subjectCode} as subject_code from ${listEntry}
            where ${and(
              eq(listEntry.listCode, listCode),
              hadEffect(store, question, question.redIn),
              ne(listEntry.subjectKind, 'PERSON'),
              after === null ? undefined : sql`${listEntry.subjectCode} > ${after}`,
            )})`,
        ),
        sql` union all `,
      ),
    rowsEach: 8,
    belongs: isOnSeriousList(store, question),
    shown: or(
      and(eq(listEntry.colour, 'RED'), hadEffect(store, question, question.redIn)),
      and(eq(listEntry.colour, 'SERIOUS'), hadEffect(store, question, question.seriousIn)),
    ),
    hasRed: true,
  })
}

/** How many subjects are in such a conflict. */
export async function countConflicts(
  store: ZoneStore,
  question: ConflictQuestion,
): Promise<{ readonly organisations: number; readonly persons: number }> {
  const { db, v } = store
  const { listEntry } = v
  const [row] = await db.execute<{ organisations: number; persons: number }>(sql`
    select count(*) filter (where not is_person)::int as organisations,
      count(*) filter (where is_person)::int as persons
    from (
      select ${listEntry.subjectCode} as subject_code, bool_or(${listEntry.subjectKind} = 'PERSON') as is_person
      from ${listEntry}
      where ${and(isOneOf(listEntry.listCode, listsOf(store, 'RED')), hadEffect(store, question, question.redIn))}
      group by ${listEntry.subjectCode}
    ) as scanned
    where ${isOnSeriousList(store, question)}`)
  return { organisations: row!.organisations, persons: row!.persons }
}

function listsOf({ catalogues }: ZoneStore, colour: ListColour): string[] {
  return [...catalogues.lists.values()]
    .filter((list) => list.colour === colour)
    .map(({ code }) => code)
}

/** Of a subject in `scanned`. */
function isOnSeriousList(store: ZoneStore, question: ConflictQuestion): SQL {
  const { listEntry } = store.v
  return sql`exists (
    select from ${listEntry}
    where ${and(
      sql`${listEntry.subjectCode} = scanned.subject_code`,
      eq(listEntry.colour, 'SERIOUS'),
      hadEffect(store, question, question.seriousIn),
    )})`
}

function hadEffect(
  { v, catalogues }: ZoneStore,
  { on, knownAt }: ConflictQuestion,
  cities: readonly string[],
): SQL | undefined {
  const { listEntry } = v
  return and(
    isOneOf(listEntry.jurisdictionCode, cities),
    isShared(v.dataset, listEntry),
    isKnownAt(listEntry, knownAt),
    hasEffectOn(listEntry, on, catalogues),
  )
}
