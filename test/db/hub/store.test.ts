import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { openDatabases } from '../../../db/open.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { freshFolder } from '../../support/embedded.js'

it('the hub keeps its tables in a schema of its own, and opens it again as it was', async () => {
  const settings = { members: [], dataFolder: await freshFolder(), url: null, urls: {} }
  const databases = await openDatabases(settings, loadCatalogues())
  const { db, t } = await databases.hub()
  expect(await db.select().from(t.auditEntry)).toEqual([])
  await databases.hub()
  const schemas = await db.execute(
    sql`select distinct table_schema from information_schema.tables where table_name = 'audit_entry'`,
  )
  expect([...schemas]).toEqual([{ table_schema: 'hub' }])
  await databases.close()
})

it('a hub whose cities have addresses needs one of its own, or one for the rest', async () => {
  const urls = { kunshan: 'postgres://127.0.0.1:1/nothing' }
  const databases = await openDatabases(
    { members: [], dataFolder: '', url: null, urls },
    loadCatalogues(),
  )
  await expect(databases.hub()).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    message: expect.stringContaining('DATABASE_URL_HUB'),
  })
  await databases.close()
})
