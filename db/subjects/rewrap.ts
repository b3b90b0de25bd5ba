import { and, asc, eq, gt, isNotNull } from 'drizzle-orm'
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core'
import { isOneOf } from '../server/parameters.js'
import { rewrapRowKey } from '../server/seal.js'
import type { CityStore } from '../store.js'

const ownersAtOnce = 500

/**
 * Wraps the keys of all enciphered rows of a city by its first wrapping key, so that the others can be thrown away.
 *
 * No value is opened, and no fact changes. It may be broken off and run again, beside a running hub; a key that is
 * destroyed meanwhile stays destroyed.
 *
 * @returns  how many row keys were wrapped anew
 * @throws {HubError} SEALED_VALUE_INVALID for a row that none of the city's keys opens
 */
export async function rewrap(store: CityStore): Promise<number> {
  const { personIdentity, intakeRun } = store.t
  const persons = await rewrapRows(store, personIdentity, personIdentity.subjectCode)
  return persons + (await rewrapRows(store, intakeRun, intakeRun.id))
}

type WrappedTable = PgTable & { readonly wrappedKey: AnyPgColumn<{ data: string }> }

async function rewrapRows(
  { db, keys }: CityStore,
  table: WrappedTable,
  owner: AnyPgColumn<{ data: string }>,
): Promise<number> {
  const { wrappedKey } = table
  let rewrapped = 0
  for (let after = ''; ; ) {
    const owners = await db
      .selectDistinct({ code: owner })
      .from(table)
      .where(gt(owner, after))
      .orderBy(asc(owner))
      .limit(ownersAtOnce)
    if (owners.length === 0) return rewrapped
    const codes = owners.map(({ code }) => code as string)
    const rows = await db
      .select({ code: owner, wrapped: wrappedKey })
      .from(table)
      .where(and(isOneOf(owner, codes), isNotNull(wrappedKey)))
    for (const { code, wrapped } of rows as { code: string; wrapped: string }[]) {
      const anew = rewrapRowKey(wrapped, keys.wrapping, code)
      if (anew === null) continue
      await db
        .update(table)
        .set({ wrappedKey: anew } as never)
        .where(and(eq(owner, code), eq(wrappedKey, wrapped)))
      rewrapped++
    }
    after = codes.at(-1)!
  }
}
