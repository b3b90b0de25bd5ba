import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { type Databases, openDatabases } from '../../../db/open.js'
import type { HubStore } from '../../../db/store.js'
import { anchorFile, readAnchorFile } from '../../../gateway/audit/anchor-file.js'
import {
  allAnchors,
  deliverAnchors,
  keepAnchoring,
  makeAnchor,
  takeBackAnchors,
} from '../../../gateway/audit/anchors.js'
import { auditLog } from '../../../gateway/audit/log.js'
import { markRestored } from '../../../gateway/audit/restored.js'
import { isNotice, verifyAudit } from '../../../gateway/audit/verify.js'
import type { Subgraph } from '../../../gateway/forward/subgraph.js'
import { generatedSigningKeys, type SigningKeys } from '../../../gateway/keys/signing-keys.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { metricsText } from '../../../runtime/metrics.js'
import type { Anchor, AnchorKeeper } from '../../../schema/anchors.js'
import { anchorsInMemory } from '../../support/anchors-in-memory.js'
import { occurrence } from '../../support/audit-rows.js'
import { freshFolder } from '../../support/embedded.js'

let databases: Databases
let hub: HubStore
let keys: SigningKeys
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hub-anchors-'))
  const dataFolder = await freshFolder()
  databases = await openDatabases(
    { members: [], dataFolder, url: null, urls: {} },
    loadCatalogues(),
  )
  hub = await databases.hub()
  keys = await generatedSigningKeys(dataFolder, 'hub')
})
afterAll(async () => {
  await databases.close()
  await rm(folder, { recursive: true })
})

const now = () => new Date('2026-11-29T08:00:00Z')
const soon = () => AbortSignal.timeout(5_000)
const words = { by: '张三', from: 'the backup of 28 November', reason: 'the disk broke' }
let writer: string
let kunshan: Anchor[]
const city = () => anchorsInMemory(kunshan)
const { execute } = { execute: (statement: ReturnType<typeof sql>) => hub.db.execute(statement) }

/** A writer of five rows, anchored after three and after five; the city has both anchors. */
beforeEach(async () => {
  await hub.db.delete(hub.t.auditEntry)
  await hub.db.delete(hub.t.auditAnchor)
  kunshan = []
  const log = auditLog(hub, { now: () => new Date('2026-11-29T07:00:00Z') })
  writer = log.writer
  for (const rows of [3, 2]) {
    for (let row = 0; row < rows; row += 1) await log.write(occurrence({ requestId: `${row}` }))
    await makeAnchor(hub, keys, now)
  }
  expect(await deliverAnchors(hub, city(), soon())).toBe('COMPLETE')
})

/** The hub's database as it was when `rows` rows and `anchors` anchors were there. */
async function restore(rows: number, anchors: number): Promise<void> {
  await execute(sql`delete from hub.audit_entry where writer <> ${writer} or seq > ${rows}`)
  await execute(sql`delete from hub.audit_anchor where number > ${anchors}`)
}

async function writeAnother(): Promise<void> {
  const log = auditLog(hub, { now: () => new Date('2026-11-29T09:00:00Z') })
  await log.write(occurrence())
  await log.close()
}

async function found(kept = kunshan): Promise<string[]> {
  const lines: string[] = []
  const options = { keys: keys.publicKeys(), kept: new Map([['kunshan', kept]]) }
  for await (const one of verifyAudit(hub, options)) {
    lines.push(`${isNotice(one) ? 'seen' : 'FAULT'} ${one.text.en.replaceAll(writer, 'W')}`)
  }
  return lines
}

async function anchors(): Promise<Anchor[]> {
  const all: Anchor[] = []
  for await (const one of allAnchors(hub)) all.push(one)
  return all
}

const notice =
  'seen Anchor 3, 2026-11-29T08:00:00.000Z: 张三 restored the log from the backup of 28 November, because: the disk broke.'
const mark = (kept = kunshan) => markRestored(hub, keys, words, new Map([['kunshan', kept]]), now)

it('a cut-off tail is a fault, until a signed entry names it; then it is shown at every verification', async () => {
  await restore(4, 1)
  expect(await found()).toEqual([
    'FAULT Anchor 2 is in kunshan, and not in the hub.',
    'FAULT Writer W: row 5 is missing.',
  ])
  expect((await mark()).number).toBe(3)
  const shown = [`${notice} Gone for good, though an anchor saw them: row 5 of writer W.`]
  expect(await found()).toEqual(shown)
  await writeAnother()
  await makeAnchor(hub, keys, now)
  expect(await deliverAnchors(hub, city(), soon())).toBe('COMPLETE')
  expect(await found()).toEqual(shown)
  expect(kunshan).toEqual(await anchors())
})

it('what is cut off after the entry, before what it names or from another writer, is a fault as ever', async () => {
  await restore(4, 1)
  await mark()
  await writeAnother()
  await makeAnchor(hub, keys, now)
  await execute(sql`delete from hub.audit_entry where writer <> ${writer} or seq > 2`)
  const lines = await found()
  expect(
    lines
      .filter((line) => line.startsWith('FAULT'))
      .map((line) => line.replace(/2026\w+-\w+/, 'X')),
  ).toEqual(['FAULT Writer W: row 3 to 4 are missing.', 'FAULT Writer X: row 1 is missing.'])
})

it('the entry cannot be taken away again, nor rows be put where those were that it names', async () => {
  await restore(4, 1)
  await mark()
  expect(await deliverAnchors(hub, city(), soon())).toBe('COMPLETE')
  await execute(
    sql`insert into hub.audit_entry select (jsonb_populate_record(e, '{"seq": 5, "unit": "v"}')).* from hub.audit_entry e where seq = 4`,
  )
  expect(await found()).toContain(
    'FAULT Row 5 of writer W stands behind row 4, the last one that anchor 3 found after a restore.',
  )
  await execute(sql`delete from hub.audit_anchor where number = 3`)
  expect(await found()).toContain('FAULT Anchor 3 is in kunshan, and not in the hub.')
})

it('a better backup found later is told by an entry of its own', async () => {
  const whole = await hub.db.select().from(hub.t.auditEntry)
  await restore(2, 0)
  await mark()
  await deliverAnchors(hub, city(), soon())
  await hub.db.delete(hub.t.auditEntry)
  await hub.db.delete(hub.t.auditAnchor)
  await hub.db.insert(hub.t.auditEntry).values(whole)
  expect((await mark()).number).toBe(4)
  expect(await found()).toEqual([
    `${notice} Gone for good, though an anchor saw them: row 3 to 5 of writer W.`,
    `${notice.replace('Anchor 3', 'Anchor 4')} Nothing that an anchor saw is gone.`,
  ])
})

it('an entry says who, from what and why', async () => {
  await expect(
    markRestored(hub, keys, { ...words, reason: ' ' }, new Map(), now),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST', message: expect.stringContaining('--reason') })
  expect(await anchors()).toHaveLength(2)
})

/** The anchoring of one process of the gateway, from its start to its end. */
async function runGateway(places: Readonly<Record<string, AnchorKeeper>>, path?: string) {
  const subgraphs = Object.entries(places).map(
    ([name, keeper]) => ({ name, anchors: keeper }) as unknown as Subgraph,
  )
  const file = path ? { path, keeper: anchorFile(path) } : null
  const log = { error: vi.fn(), warn: vi.fn() }
  await keepAnchoring({ hub, keys, subgraphs, file, log: log as never, now }).stop()
  return log
}

it('a gateway over a restored log takes its lost anchors back, and gives no number twice', async () => {
  const before = await anchors()
  await restore(3, 1)
  await writeAnother()
  await runGateway({ kunshan: city() })
  expect((await anchors()).slice(0, 2)).toEqual(before)
  expect(kunshan).toEqual(await anchors())
  expect(kunshan.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(await found()).toEqual(['FAULT Writer W: row 4 to 5 are missing.'])
})

it('no anchor is made while no place that keeps anchors can be asked', async () => {
  await restore(3, 1)
  await writeAnother()
  const log = await runGateway({ kunshan: anchorsInMemory(kunshan, () => true) })
  expect(await anchors()).toHaveLength(1)
  expect(log.error).toHaveBeenCalledWith({}, expect.stringContaining('no anchor is made'))
})

it('what a place holds that the hub never signed is not taken, and told', async () => {
  const forged = {
    ...kunshan[1]!,
    number: 3,
    payload: kunshan[1]!.payload.replace('"number":2', '"number":3'),
  }
  kunshan.push(forged)
  expect(await takeBackAnchors(hub, keys.publicKeys(), city(), soon())).toBe('DIFFERS')
  expect(await anchors()).toHaveLength(2)
  const log = await runGateway({ kunshan: city() })
  expect(log.error).toHaveBeenCalledWith(
    { place: 'kunshan' },
    expect.stringContaining('other anchors'),
  )
  expect((await metricsText()).text).toContain('hub_audit_anchors_differ{place="kunshan"} 1')
})

it('a city that was away when numbers were given twice is named, and handed the rest once an entry says so', async () => {
  const taicang: Anchor[] = [kunshan[0]!]
  await restore(3, 1)
  await writeAnother()
  await runGateway({ taicang: anchorsInMemory(taicang) })
  expect(await found()).toContain('FAULT Anchor 2 is another one in kunshan.')
  const { number, restored } = await mark()
  expect([number, restored.replaced.map((one) => one.number)]).toEqual([3, [2]])
  expect(await found()).toEqual([
    `${notice} Gone for good, though an anchor saw them: row 4 to 5 of writer W. Other anchors were given the numbers 2.`,
  ])
  await runGateway({ taicang: anchorsInMemory(taicang), kunshan: city() })
  expect(kunshan.map((one) => one.number)).toEqual([1, 2, 3])
  expect(taicang).toEqual(await anchors())
})

it('anchors stand in a file beside the cities, from which a restored hub takes them back', async () => {
  const file = path.join(folder, 'anchors.jsonl')
  await runGateway({}, file)
  const before = await readFile(file, 'utf8')
  expect(
    before
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(await anchors())
  await restore(3, 1)
  await writeAnother()
  await runGateway({}, file)
  expect(await readFile(file, 'utf8')).toMatch(before)
  expect((await anchorFile(file).kept(0, soon())).map((one) => one.number)).toEqual([1, 2, 3])
  expect(await found([...(await anchorFile(file).kept(0, soon()))])).toEqual([
    'FAULT Writer W: row 4 to 5 are missing.',
  ])
})

it('a line that was broken off is written again behind it; one that was changed is told', async () => {
  const file = path.join(folder, 'broken.jsonl')
  await appendFile(file, JSON.stringify(kunshan[0]).slice(0, 40))
  expect(await anchorFile(file).keep(kunshan, soon())).toBe(2)
  expect(await anchorFile(file).kept(0, soon())).toEqual(kunshan)
  expect((await readAnchorFile(file)).unreadable).toEqual([])
  await appendFile(file, '{"number":3}\n')
  expect((await readAnchorFile(file)).unreadable).toEqual([4])
  await expect(
    anchorFile(file).keep([{ ...kunshan[0]!, payload: '{}' }], soon()),
  ).rejects.toMatchObject({ code: 'ANCHOR_DIFFERS' })
})

it('the hub goes on when the file cannot be written, and says so', async () => {
  await writeAnother()
  const log = await runGateway({ kunshan: city() }, path.join(folder, 'nowhere', 'anchors.jsonl'))
  expect(kunshan.map((one) => one.number)).toEqual([1, 2, 3])
  expect(log.warn).toHaveBeenCalledWith(
    { place: 'file', err: expect.objectContaining({ code: 'ENOENT' }) },
    expect.stringContaining('does not have all anchors'),
  )
  const { text } = await metricsText()
  expect(text).toMatch(/hub_audit_anchors_waiting\{place="file"\} [1-9]/)
  expect(text).toContain('hub_audit_anchors_waiting{place="kunshan"} 0')
})
