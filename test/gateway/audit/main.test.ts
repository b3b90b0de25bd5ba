import { rm } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anchorsOf } from '../../../db/border/anchors.js'
import { openDatabases } from '../../../db/open.js'
import { cityKeys, databaseSettings } from '../../../db/settings.js'
import type { HubStore } from '../../../db/store.js'
import { deliverAnchors } from '../../../gateway/audit/anchors.js'
import { auditLog } from '../../../gateway/audit/log.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
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
async function audit(...words: string[]): Promise<[code: number, output: string[]]> {
  const { code, output } = await command('gateway/audit/main.ts', words, { HUB_DATA: folder })
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
  const hub = await databases.hub()
  for (const jurisdiction of jurisdictions) {
    const city = await databases.city(jurisdiction, cityKeys({}, jurisdiction, settings))
    expect(await deliverAnchors(hub, anchorsOf(city), AbortSignal.timeout(5_000))).toBe('COMPLETE')
  }
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
  const [, inChinese] = await audit('verify', '--lang', 'zh')
  expect(inChinese.filter((line) => !line.startsWith('日志行 '))).toEqual([
    'ROW_CHANGED: 写入者 W 的第 2 行已被改动：哈希值与内容不符。',
    expect.stringMatching(/^AUDIT_LOG_BROKEN: .*[\u4e00-\u9fff]/),
  ])
}, 240_000)

it('npm run audit tells for good that a log was restored, and what a city keeps', async () => {
  await within(async ({ db }) => {
    await db.execute(sql`delete from hub.audit_entry where seq > 1`)
    await db.execute(sql`delete from hub.audit_anchor`)
  })
  const words = ['--by', '张三', '--from', '2026-11-28 的备份', '--reason', '磁盘损坏']
  expect(await audit('restored', ...words)).toEqual([
    0,
    [
      'Anchor 2 says for good that the log was restored; 2 rows that an anchor saw are gone. A gateway hands it to the cities at its start.',
    ],
  ])
  const [code, [told, last]] = await audit('verify')
  expect([code, told!.replace(/, 20[^:]+:\d\d:[\d.]+Z/, ''), last]).toEqual([
    0,
    'RESTORED: Anchor 2: 张三 restored the log from 2026-11-28 的备份, because: 磁盘损坏. Gone for good, though an anchor saw them: row 2 to 3 of writer W.',
    '1 rows are as they were written. Anchors kept: jiaxing 1, kunshan 1, taicang 1.',
  ])
  const [, [line]] = await audit('kept', 'kunshan')
  expect(JSON.parse(line!)).toEqual({
    number: 1,
    payload: expect.stringContaining('"number":1'),
    jws: expect.stringMatching(/^[\w-]+\.\.[\w-]+$/),
  })
}, 240_000)
