import { and, desc, isNull } from 'drizzle-orm'
import type { CityStore } from '../store.js'
import type { CityTables } from '../tables/city.js'
import { isOneOf } from './parameters.js'

type SubjectRow = CityTables['subject']['$inferSelect']
export type OrganisationNameRow = CityTables['organisationName']['$inferSelect']
export type IdentifierRow = CityTables['identifier']['$inferSelect']
export type RepresentativeRow = CityTables['representative']['$inferSelect']

/** What the city holds on one code; `subject` null when it holds nothing. */
export interface FileRow {
  readonly code: string
  readonly subject: SubjectRow | null
}

/** The city's clock as one statement saw it. */
export interface Position {
  readonly position: number
  readonly at: string
}

/**
 * Files of the codes, in their order, with the clock that the same statement saw: the data are those of this
 * position or a later one.
 */
export async function listFiles(
  { db, t }: CityStore,
  codes: readonly string[],
): Promise<{ clock: Position; files: FileRow[] }> {
  const rows = await db
    .select({ position: t.clock.position, at: t.clock.at, subject: t.subject })
    .from(t.clock)
    .leftJoin(t.subject, and(isOneOf(t.subject.code, codes), isNull(t.subject.knownTo)))
  const subjects = new Map(rows.map(({ subject }) => [subject?.code, subject]))
  const [{ position, at } = neverWritten] = rows
  return {
    clock: { position, at },
    files: codes.map((code) => ({ code, subject: subjects.get(code) ?? null })),
  }
}

const neverWritten = { position: 0, at: '1970-01-01T00:00:00.000000Z' }

/** The city's clock now. */
export async function findPosition({ db, t }: CityStore): Promise<Position> {
  const [clock = neverWritten] = await db
    .select({ position: t.clock.position, at: t.clock.at })
    .from(t.clock)
  return clock
}

/** Business names of the subjects: the present one first, then former ones, latest first. */
export function listOrganisationNames(
  { db, t }: CityStore,
  codes: readonly string[],
): Promise<OrganisationNameRow[]> {
  return db
    .select()
    .from(t.organisationName)
    .where(and(isOneOf(t.organisationName.subjectCode, codes), isNull(t.organisationName.knownTo)))
    .orderBy(
      t.organisationName.subjectCode,
      desc(t.organisationName.usedUntil),
      t.organisationName.id,
    )
}

/** Further identifiers of the subjects, by type. */
export function listIdentifiers(
  { db, t }: CityStore,
  codes: readonly string[],
): Promise<IdentifierRow[]> {
  return db
    .select()
    .from(t.identifier)
    .where(and(isOneOf(t.identifier.subjectCode, codes), isNull(t.identifier.knownTo)))
    .orderBy(t.identifier.subjectCode, t.identifier.type, t.identifier.id)
}

/** Legal representatives or operators of the subjects. */
export function listRepresentatives(
  { db, t }: CityStore,
  codes: readonly string[],
): Promise<RepresentativeRow[]> {
  return db
    .select()
    .from(t.representative)
    .where(and(isOneOf(t.representative.subjectCode, codes), isNull(t.representative.knownTo)))
}

/** Sealed identities of the persons. */
export function listPersonIdentities({ db, t }: CityStore, codes: readonly string[]) {
  return db
    .select()
    .from(t.personIdentity)
    .where(and(isOneOf(t.personIdentity.subjectCode, codes), isNull(t.personIdentity.knownTo)))
}
