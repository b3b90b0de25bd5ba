import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { neverOpened } from '../../schema/dataset.js'
import { placeOf, startOf } from '../ledger/clock.js'
import { isOneOf, jsonRows, prepared } from '../server/parameters.js'
import type { CityStore, Position } from '../store.js'
import type { CityTables } from '../tables/city.js'

type SubjectRow = Pick<
  CityTables['subject']['$inferSelect'],
  'code' | 'kind' | 'industryCode' | 'divisionCode' | 'registeredOn'
>
export type OrganisationNameRow = Pick<
  CityTables['organisationName']['$inferSelect'],
  'subjectCode' | 'name' | 'usedUntil'
>
export type IdentifierRow = CityTables['identifier']['$inferSelect']
export type RepresentativeRow = CityTables['representative']['$inferSelect']

/** What the city holds on one code; `subject` null when it holds nothing. */
export interface FileRow {
  readonly code: string
  readonly subject: HeldSubject | null
}

/** What the city's register says of a subject. */
export interface HeldSubject extends SubjectRow {
  /** As `listOrganisationNames` has them; absent where they were not read with it. */
  readonly names?: readonly NameInForce[]
}
export type NameInForce = Pick<OrganisationNameRow, 'name' | 'usedUntil'>

/**
 * The subjects that the city knows, by code, with the clock that the same statement saw: the data are those of this
 * position or a later one.
 *
 * @param names  whether business names are read with them: one statement for both
 */
export async function listFiles(
  store: CityStore,
  codes: readonly string[],
  { names = false }: { readonly names?: boolean } = {},
): Promise<{ clock: Position; subjects: ReadonlyMap<string, HeldSubject> }> {
  const { db, t } = store
  const { code, kind, industryCode, divisionCode, registeredOn, knownTo } = t.subject
  const [found] = await prepared(store, names ? 'listFiles with names' : 'listFiles', () => {
    // All in one value, not a row each with the clock beside it.
    const columns = [code, kind, industryCode, divisionCode, registeredOn]
    const held = db
      .select({ rows: jsonRows<Held>(names ? [...columns, namesIn(store)] : columns) })
      .from(t.subject)
      .where(and(isOneOf(code, sql.placeholder('codes')), isNull(knownTo)))
    return db
      .select({
        position: t.clock.position,
        epoch: t.clock.epoch,
        at: t.clock.at,
        serverSince: startOf(t.clock),
        place: placeOf(t.clock),
        held: sql<readonly Held[] | null>`(${held})`,
      })
      .from(t.clock)
  }).execute({ codes })
  if (!found) return { clock: neverWritten, subjects: new Map() }
  const { held, ...clock } = found
  const subjects = new Map(
    (held ?? []).map(([code, kind, industryCode, divisionCode, registeredOn, found]) => {
      const subject = { code, kind, industryCode, divisionCode, registeredOn }
      return [code, names ? { ...subject, names: (found ?? []).map(inForce) } : subject]
    }),
  )
  return { clock, subjects }
}

/** Of the subject at hand, in the order of `listOrganisationNames`. */
function namesIn({ db, t }: CityStore): SQL {
  const { name, usedUntil, id, subjectCode, knownTo } = t.organisationName
  const rows = sql`json_agg(json_build_array(${name}, ${usedUntil}) order by ${usedUntil} desc, ${id})`
  return sql`(${db
    .select({ rows })
    .from(t.organisationName)
    .where(and(eq(subjectCode, t.subject.code), isNull(knownTo)))})`
}

type HeldName = [name: NameInForce['name'], usedUntil: NameInForce['usedUntil']]

function inForce([name, usedUntil]: HeldName): NameInForce {
  return { name, usedUntil }
}

type Held = [
  code: SubjectRow['code'],
  kind: SubjectRow['kind'],
  industryCode: SubjectRow['industryCode'],
  divisionCode: SubjectRow['divisionCode'],
  registeredOn: SubjectRow['registeredOn'],
  names?: readonly HeldName[] | null,
]

const neverWritten: Position = { ...neverOpened, at: '1970-01-01T00:00:00.000000Z' }

/** The city's clock now. */
export async function findPosition(store: CityStore): Promise<Position> {
  const { db, t } = store
  const [clock = neverWritten] = await prepared(store, 'findPosition', () =>
    db
      .select({
        position: t.clock.position,
        epoch: t.clock.epoch,
        at: t.clock.at,
        serverSince: startOf(t.clock),
        place: placeOf(t.clock),
      })
      .from(t.clock),
  ).execute()
  return clock
}

/** Business names of the subjects: the present one first, then former ones, latest first. */
export function listOrganisationNames(
  store: CityStore,
  codes: readonly string[],
): Promise<OrganisationNameRow[]> {
  const { db, t } = store
  return prepared(store, 'listOrganisationNames', () =>
    db
      .select({
        subjectCode: t.organisationName.subjectCode,
        name: t.organisationName.name,
        usedUntil: t.organisationName.usedUntil,
      })
      .from(t.organisationName)
      .where(
        and(
          isOneOf(t.organisationName.subjectCode, sql.placeholder('codes')),
          isNull(t.organisationName.knownTo),
        ),
      )
      .orderBy(
        t.organisationName.subjectCode,
        desc(t.organisationName.usedUntil),
        t.organisationName.id,
      ),
  ).execute({ codes })
}

/** Further identifiers of the subjects, by type. */
export function listIdentifiers(
  store: CityStore,
  codes: readonly string[],
): Promise<IdentifierRow[]> {
  const { db, t } = store
  return prepared(store, 'listIdentifiers', () =>
    db
      .select()
      .from(t.identifier)
      .where(
        and(
          isOneOf(t.identifier.subjectCode, sql.placeholder('codes')),
          isNull(t.identifier.knownTo),
        ),
      )
      .orderBy(t.identifier.subjectCode, t.identifier.type, t.identifier.id),
  ).execute({ codes })
}

/** Legal representatives or operators of the subjects. */
export function listRepresentatives(
  store: CityStore,
  codes: readonly string[],
): Promise<RepresentativeRow[]> {
  const { db, t } = store
  return prepared(store, 'listRepresentatives', () =>
    db
      .select()
      .from(t.representative)
      .where(
        and(
          isOneOf(t.representative.subjectCode, sql.placeholder('codes')),
          isNull(t.representative.knownTo),
        ),
      ),
  ).execute({ codes })
}

/** Sealed identities of the persons. */
export function listPersonIdentities(store: CityStore, codes: readonly string[]) {
  const { db, t } = store
  return prepared(store, 'listPersonIdentities', () =>
    db
      .select()
      .from(t.personIdentity)
      .where(
        and(
          isOneOf(t.personIdentity.subjectCode, sql.placeholder('codes')),
          isNull(t.personIdentity.knownTo),
        ),
      ),
  ).execute({ codes })
}

export function presentName(names: readonly NameInForce[]): string | null {
  return names.find(({ usedUntil }) => usedUntil === null)?.name ?? null
}

export function formerNames(names: readonly NameInForce[]): string[] {
  return names.filter(({ usedUntil }) => usedUntil !== null).map(({ name }) => name)
}
