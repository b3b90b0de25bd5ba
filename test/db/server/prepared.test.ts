import { expect, it } from 'vitest'
import { prepared } from '../../../db/server/parameters.js'
import type { CityStore } from '../../../db/store.js'
import { untilAborted } from '../../../subgraphs/shared/until-aborted.js'

type Store = Pick<CityStore, 'db' | 't'>
const storeOf = (db: object, t: object) => ({ db, t }) as unknown as Store
const pool = { name: 'pool' }
const tables = { name: 'tables' }
const store = storeOf(pool, tables)
const look = (own: Store) =>
  prepared(own, 'look', () => {
    const { db, t } = own as unknown as { db: { name: string }; t: { name: string } }
    return { prepare: () => ({ of: `${t.name} on ${db.name}` }) }
  })

it('a statement is written once for a store and its copies', () => {
  const statement = look(store)
  expect(look(store)).toBe(statement)
  expect(look(untilAborted(store, new AbortController().signal))).toBe(statement)
})

it('no statement is had of a store whose operation was given up, though others have asked for it before', () => {
  look(store)
  const gone = untilAborted(store, AbortSignal.abort(new Error('given up')))
  expect(() => look(gone)).toThrow('given up')
})

it('in a transaction it is the transaction that is asked, and nobody else asks it', () => {
  look(store)
  expect(look(storeOf({ name: 'transaction' }, tables)).of).toBe('tables on transaction')
  expect(look(storeOf(pool, { name: 'other tables' })).of).toBe('other tables on pool')
  expect(look(store).of).toBe('tables on pool')
})
