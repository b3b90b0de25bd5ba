import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listEntries } from '../../db/hub/audit-entries.js'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
let code: string
beforeAll(async () => {
  hub = await startTestHub({ subjects: 60 })
  const { db, t } = hub.cities[0]!
  const subjects = await db.select().from(t.subject)
  code = subjects.find(({ kind }) => kind === 'ORGANISATION')!.code
  await hub.hub.db.execute(
    sql`create function hub.full() returns trigger language plpgsql as
      $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$`,
  )
})
afterAll(() => hub.close())

const fill = () =>
  hub.hub.db.execute(
    sql`create trigger full_disk before insert on hub.audit_entry for each statement execute function hub.full()`,
  )
const clear = () => hub.hub.db.execute(sql`drop trigger full_disk on hub.audit_entry`)

const ruled = () =>
  hub.ask({
    query: `{ creditSubject(code: "${code}") { name files { records { edges { node { id } } } } } }`,
    as: 'partner',
  })
const open = () => hub.ask({ query: `{ creditSubject(code: "${code}") { name } }`, as: 'partner' })

const refused = {
  status: 200,
  body: {
    data: null,
    errors: [
      {
        message:
          'The audit log cannot be written, so nothing that must stand in it is answered; ask again later.',
        extensions: { code: 'AUDIT_UNAVAILABLE' },
      },
    ],
  },
}

it('a full disk under the log refuses what must be on record and nothing else, until there is room again', async () => {
  expect((await ruled()).body.errors).toBeUndefined()
  await fill()
  expect(await ruled()).toEqual(refused)
  const { body } = await open()
  expect(body.data.creditSubject.name).toContain('演示')
  expect(await ruled()).toEqual(refused)

  const token = await hub.issuer.tokenFor({ role: 'regulator' })
  const file = await fetch(
    `${hub.url}/export/comparison.csv?listCode=SL02&jurisdictions=330400,320583`,
    { headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } },
  )
  expect([file.status, await file.json()]).toEqual([503, { errors: refused.body.errors }])

  await clear()
  expect((await ruled()).body.errors).toBeUndefined()
  const rows = await listEntries(hub.hub, { after: { writer: '', seq: 0 }, first: 100 })
  expect(rows.map(({ seq, result, errors }) => [seq, result, errors])).toEqual([
    [1, 'OK', []],
    [2, 'FAILED', ['AUDIT_UNAVAILABLE']],
    [3, 'OK', []],
    [4, 'FAILED', ['AUDIT_UNAVAILABLE']],
    [5, 'FAILED', ['AUDIT_UNAVAILABLE']],
    [6, 'OK', []],
  ])
})
