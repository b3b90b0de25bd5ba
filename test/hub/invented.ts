import { and, eq, isNull, sql } from 'drizzle-orm'
import { moveClock } from '../../db/ledger/clock.js'
import { noteHandIns } from '../../db/ledger/hand-in.js'
import { insertRows } from '../../db/ledger/writers.js'
import type { Seeded } from '../../db/seed/city-rules.js'
import { organisationUscc } from '../../db/seed/codes.js'
import type { CityStore } from '../../db/store.js'
import { openIdentity } from '../../db/subjects/identity.js'
import type { CityTables } from '../../db/tables/city.js'
import { foldName } from '../../rules/subjects/names.js'
import { suppliedBy } from '../../rules/supply/supply.js'
import { dayInChina } from '../../schema/scalars/date.js'
import type { TestHub } from '../support/hub.js'

/** The code of an organisation that no seed makes. */
export function newCode(ordinal: number): string {
  return organisationUscc('91', '990583', 50_000_000 + ordinal)
}

type Rows = { readonly [T in keyof CityTables]?: readonly Seeded<T>[] }

/** Adds rows to a city as any writer does: one transaction, one position, and a note that they came. */
export async function add({ db, t }: CityStore, rows: Rows): Promise<void> {
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const version = { knownFrom: position, knownFromAt: at, sourceId: 'test' }
    for (const [name, own] of Object.entries(rows)) {
      await insertRows(tx, t[name as keyof CityTables], own, version)
    }
    const supplied = Object.entries(rows).flatMap(([table, own]) =>
      own.flatMap((row) => suppliedBy(table, row as { kind?: string; listCode?: string }) ?? []),
    )
    await noteHandIns(tx, t, supplied, dayInChina(new Date()), { position, at }, 'test')
  })
}

/** Closes what a city holds on a subject, its names too. */
export async function close({ db, t }: CityStore, code: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const end = { knownTo: position, knownToAt: at }
    await tx
      .update(t.subject)
      .set(end)
      .where(and(eq(t.subject.code, code), isNull(t.subject.knownTo)))
    await tx
      .update(t.organisationName)
      .set(end)
      .where(and(eq(t.organisationName.subjectCode, code), isNull(t.organisationName.knownTo)))
  })
}

/** Rows of an organisation with a present and perhaps former names. */
export function organisation(code: string, name: string, ...formerNames: string[]): Rows {
  const named = (id: string, text: string, usedUntil: string | null) => ({
    id: `${code}-${id}`,
    subjectCode: code,
    name: text,
    ...foldName(text),
    usedFrom: '2010-01-01',
    usedUntil,
  })
  return {
    subject: [
      {
        code,
        kind: 'ORGANISATION',
        codeStatus: 'OK',
        industryCode: null,
        divisionCode: '990583',
        registeredOn: '2010-01-01',
      },
    ],
    organisationName: [
      named('1', name, null),
      ...formerNames.map((former, at) => named(`f${at}`, former, `2015-01-0${at + 1}`)),
    ],
  }
}

interface RecordParts {
  readonly id: string
  readonly subjectCode: string
  readonly decidedOn: string
  readonly facts?: string
  readonly more?: Partial<Seeded<'creditRecord'>>
}

/** Rows of one record: a licence without an end unless `more` says otherwise. */
export function record({ id, subjectCode, decidedOn, facts, more = {} }: RecordParts): Rows {
  return {
    creditRecord: [
      {
        id,
        subjectCode,
        subjectKind: 'ORGANISATION',
        kind: 'LICENCE',
        behaviourCode: null,
        figures: {},
        decidedOn,
        validUntil: null,
        severity: null,
        endedBy: null,
        endedOn: null,
        datasetId: 'none',
        ...more,
      },
    ],
    creditRecordDetail: [
      {
        id,
        documentNo: null,
        title: `演示 ${id}`,
        facts: facts ?? null,
        legalBasis: null,
        unitCode: 'none',
        commitmentType: null,
        commitmentStatus: null,
      },
    ],
  }
}

/** Rows of several facts as one. */
export function together(...parts: readonly Rows[]): Rows {
  const all: Record<string, unknown[]> = {}
  for (const part of parts) {
    for (const [table, rows] of Object.entries(part)) {
      all[table] = [...(all[table] ?? []), ...rows]
    }
  }
  return all as Rows
}

/** A person whom exactly the given cities know, with the sealed name and number, and whom a list names if asked. */
export async function person(
  hub: TestHub,
  keys: readonly string[],
): Promise<{ code: string; name: string; number: string }> {
  const held = hub.jurisdictions.map(
    ({ key }) =>
      sql`${sql.raw(keys.includes(key) ? '' : 'not')} exists (select from ${sql.identifier(key)}.subject s where s.code = p.code)`,
  )
  const store = hub.cities.find(({ jurisdiction }) => jurisdiction.key === keys[0])!
  const [row] = await store.db.execute<{ code: string }>(sql`
    select p.code from ${store.t.subject} p
    where p.kind = 'PERSON' and ${sql.join(held, sql` and `)} order by p.code limit 1`)
  const { personIdentity } = store.t
  const [sealed] = await store.db
    .select()
    .from(personIdentity)
    .where(eq(personIdentity.subjectCode, row!.code))
  return { code: row!.code, ...openIdentity(sealed!, store.keys)! }
}

/** What opens a person's file to a partner. */
export const licensing = {
  'x-credit-purpose': 'licensing',
  'x-credit-basis': encodeURIComponent('行政许可法第三十四条'),
  'x-credit-case': 'JXK-2026-1',
}
