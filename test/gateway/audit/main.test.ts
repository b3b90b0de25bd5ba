import { rm } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalogues } from '../../../db/catalogues.js'
import { openDatabases } from '../../../db/open.js'
import { keepAnchors } from '../../../db/queries/anchors.js'
import { cityKeys, databaseSettings } from '../../../db/settings.js'
import type { HubStore } from '../../../db/store.js'
import { deliverAnchors } from '../../../gateway/audit/anchors.js'
import { auditLog } from '../../../gateway/audit/log.js'
import { localSubgraph } from '../../../gateway/forward/local.js'
import { enabledJurisdictions } from '../../../schema/register.js'
import { occurrence } from '../../support/audit-rows.js'
import { command } from '../../support/command.js'
import { freshFolder } from '../../support/embedded.js'

const jurisdictions = enabledJurisdictions()
let folder: string
let writer: string

/** The embedded database, as long as the work takes: a command opens it by itself. */
async function within(work: (hub: HubStore) => Promise<unknown>): Promise<void> {
  const settings = databaseSettings({ HUB_DATA: folder }, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  await work(await databases.hub())
  await databases.close()
}

/** Runs `npm run audit -- …`, and gives its end and its last lines. */
async function audit(word: string): Promise<[code: number, output: string[]]> {
  const { code, output } = await command('gateway/audit/main.ts', [word], { HUB_DATA: folder })
  const lines = output.split('\n').filter((line) => line && !line.startsWith('Rows '))
  return [code, lines.map((line) => line.replaceAll(writer, 'W'))]
}

beforeAll(async () => {
  folder = await freshFolder()
  await within(async (hub) => {
    const log = auditLog(hub)
    writer = log.writer
    for (let row = 0; row < 3; row += 1) await log.write(occurrence({ requestId: `${row}` }))
    await log.close()
  })
})
afterAll(() => rm(folder, { recursive: true }))

it('npm run audit makes an anchor, finds nothing in a whole log, and names a changed row with the exit code 1', async () => {
  expect(await audit('anchor')).toEqual([
    0,
    [
      'Anchor 1 is made; a running gateway hands it to the cities within five minutes, or the next one at its start.',
    ],
  ])
  const settings = databaseSettings({ HUB_DATA: folder }, jurisdictions)
  const databases = await openDatabases(settings, loadCatalogues())
  const subgraphs = []
  for (const jurisdiction of jurisdictions) {
    const city = await databases.city(jurisdiction, cityKeys({}, jurisdiction, settings))
    subgraphs.push(
      localSubgraph({
        name: jurisdiction.key,
        jurisdiction: jurisdiction.code,
        execute: async () => ({ data: {} }),
        keepAnchors: (anchors) => keepAnchors(city, anchors),
      }),
    )
  }
  expect(await deliverAnchors(await databases.hub(), subgraphs, 5_000)).toBe(true)
  await databases.close()

  expect(await audit('verify')).toEqual([
    0,
    ['3 rows are as they were written. Anchors kept: jiaxing 1, kunshan 1, taicang 1.'],
  ])
  expect(await audit('anchor')).toEqual([0, ['No row has come since the last anchor.']])
  await within(({ db }) => db.execute(sql`update hub.audit_entry set unit = 'x' where seq = 2`))
  expect(await audit('verify')).toEqual([
    1,
    [
      'ROW_CHANGED: Row 2 of writer W was changed: its hash is not that of its content.',
      'AUDIT_LOG_BROKEN: 1 faults in 3 rows.',
    ],
  ])
}, 120_000)
