import { sql } from 'drizzle-orm'
import { moveClock } from '../../db/ledger/clock.js'
import { insertRows } from '../../db/ledger/writers.js'
import type { CityKeys, CityStore } from '../../db/store.js'
import { sealIdentity } from '../../db/subjects/identity.js'
import { foldName } from '../../rules/subjects/names.js'
import { personKey } from '../../rules/subjects/person-key.js'
import { type Authority, penalisedParty } from './penalty-sheet.js'

export const benchToday = '2026-11-23'

/** Random keys would do as well, but two processes have to know them. */
export const benchKeys: CityKeys = {
  person: { version: 1, key: Buffer.alloc(32, 1) },
  wrapping: [Buffer.alloc(32, 2)],
  ids: Buffer.alloc(32, 3),
}

const rowsAtOnce = 10_000

/** Fills the register with the parties of a sheet of penalties. */
export async function fillRegister(
  { db, t, jurisdiction, keys }: CityStore,
  parties: number,
  onProgress: (parties: number) => void,
): Promise<void> {
  for (let from = 0; from < parties; from += rowsAtOnce) {
    const indexes = Array.from(
      { length: Math.min(rowsAtOnce, parties - from) },
      (_, at) => from + at,
    )
    const people: ReturnType<typeof sealIdentity>[] = []
    const names: Record<string, unknown>[] = []
    const subjects = indexes.map((index) => {
      const { name, number, code } = penalisedParty(jurisdiction, index)
      if (number === null) {
        names.push({ id: `${code}-1`, subjectCode: code, name, ...foldName(name) })
        return { code, kind: 'ORGANISATION', codeStatus: 'OK' }
      }
      const key = personKey(number, keys.person)
      people.push(sealIdentity(key, { name, number }, keys))
      return { code: key, kind: 'PERSON', codeStatus: 'OK' }
    })
    await db.transaction(async (tx) => {
      const { position, at } = await moveClock(tx, t)
      const version = { knownFrom: position, knownFromAt: at, sourceId: 'bench' }
      await insertRows(tx, t.subject, subjects, version)
      await insertRows(tx, t.personIdentity, people, version)
      await insertRows(tx, t.organisationName, names, version)
    })
    onProgress(from + indexes.length)
  }
  for (const table of [t.subject, t.personIdentity, t.organisationName])
    await db.execute(sql`analyze ${table}`)
}

export async function listAuthorities({ db, t }: CityStore): Promise<Authority[]> {
  const unit = t.organisationUnit
  return db
    .select({ code: unit.code, name: unit.name })
    .from(unit)
    .where(sql`${unit.isAuthority} and ${unit.knownTo} is null`)
    .orderBy(unit.code)
}

/** As before the first import. */
export async function emptyOfRecords({ db, t }: CityStore): Promise<void> {
  const tables = [
    t.creditRecord,
    t.creditRecordDetail,
    t.ending,
    t.intakeRun,
    t.intakeRefusal,
    t.intakeWaiting,
  ]
  await db.execute(sql`truncate ${sql.join(tables, sql`, `)}`)
}
