import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { entryHash, listEntries } from '../../../db/hub/audit-entries.js'
import { type Databases, openDatabases } from '../../../db/open.js'
import type { HubStore } from '../../../db/store.js'
import { allAnchors, deliverAnchors, makeAnchor } from '../../../gateway/audit/anchors.js'
import { auditLog } from '../../../gateway/audit/log.js'
import { verifyAudit } from '../../../gateway/audit/verify.js'
import { generatedSigningKeys, type SigningKeys } from '../../../gateway/keys/signing-keys.js'
import { loadCatalogues } from '../../../rules/catalogues.js'
import type { Anchor } from '../../../schema/anchors.js'
import { anchorsInMemory } from '../../support/anchors-in-memory.js'
import { occurrence } from '../../support/audit-rows.js'
import { freshFolder } from '../../support/embedded.js'

let databases: Databases
let hub: HubStore
let keys: SigningKeys
let folder: string
beforeAll(async () => {
  folder = await freshFolder()
  databases = await openDatabases(
    { members: [], dataFolder: folder, url: null, urls: {} },
    loadCatalogues(),
  )
  hub = await databases.hub()
  keys = await generatedSigningKeys(folder, 'hub')
})
afterAll(() => databases.close())

const soon = () => AbortSignal.timeout(5_000)
const now = () => new Date('2026-11-23T08:00:00Z')
let writer: string
let kunshan: Anchor[]

/** Two writers: one of five rows, anchored after three and after five, and one of two rows anchored with the last. */
beforeEach(async () => {
  await hub.db.delete(hub.t.auditEntry)
  await hub.db.delete(hub.t.auditAnchor)
  kunshan = []
  const log = auditLog(hub, { now: () => new Date('2026-11-23T07:00:00Z') })
  writer = log.writer
  for (let row = 0; row < 3; row += 1) await log.write(occurrence())
  expect(await makeAnchor(hub, keys, now)).toBe(1)
  for (let row = 0; row < 2; row += 1) await log.write(occurrence({ requestId: `${row}` }))
  const other = auditLog(hub, { now: () => new Date('2026-11-23T07:30:00Z') })
  await other.write(occurrence())
  await other.write(occurrence())
  expect(await makeAnchor(hub, keys, now)).toBe(2)
  expect(await deliverAnchors(hub, anchorsInMemory(kunshan), soon())).toBe('COMPLETE')
})

async function faults(): Promise<string[]> {
  const found: string[] = []
  const kept = new Map([['kunshan', kunshan]])
  for await (const { kind, text } of verifyAudit(hub, { keys: keys.publicKeys(), kept })) {
    found.push(`${kind}: ${text.en.replaceAll(writer, 'W')}`)
  }
  return found
}

const row = (seq: number) => sql`writer = ${writer} and seq = ${seq}`
const { execute } = { execute: (statement: ReturnType<typeof sql>) => hub.db.execute(statement) }
const entries = () => listEntries(hub, { after: { writer: '', seq: 0 }, first: 100 })

/** What somebody does who knows how hashes are made: every row from `seq` on hashed anew. */
async function rehash(from: number): Promise<void> {
  let previousHash = ''
  for (const { hash, ...entry } of await entries()) {
    if (entry.writer !== writer) continue
    if (entry.seq >= from) {
      const changed = { ...entry, ...(entry.seq > from ? { previousHash } : {}) }
      previousHash = entryHash(changed)
      await execute(
        sql`update hub.audit_entry set previous_hash = ${changed.previousHash}, hash = ${previousHash} where ${row(entry.seq)}`,
      )
    } else previousHash = hash
  }
}

it('a log that nobody touched has no fault', async () => {
  expect(await faults()).toEqual([])
})

it('rows from before names were bounded are still verified', async () => {
  const long = 'x'.repeat(1_500_000)
  for (let seq = 1; seq <= 3; seq += 1) {
    await execute(sql`update hub.audit_entry set operation_name = ${long} where ${row(seq)}`)
  }
  await rehash(1)
  // The anchors saw other rows; nothing else is wrong with these.
  expect((await faults()).filter((fault) => !fault.includes('an anchor saw'))).toEqual([])
})

describe('a row', () => {
  it.each([
    ['time', sql`at = at + interval '1 microsecond'`],
    ['unit', sql`unit = 'v'`],
    ['purpose', sql`purpose = 'licensing'`],
    ['list of fields', sql`disclosed = '{}'`],
    ['list of subjects', sql`codes = array['91990583MA00000010']`],
    ['result', sql`result = 'REFUSED'`],
    ['latency', sql`latency_ms = 2`],
  ])('whose %s was changed is named', async (_, change) => {
    await execute(sql`update hub.audit_entry set ${change} where ${row(4)}`)
    expect(await faults()).toEqual([
      'ROW_CHANGED: Row 4 of writer W was changed: its hash is not that of its content.',
    ])
  })

  it('that was changed and hashed anew no longer fits the one behind it', async () => {
    await execute(sql`update hub.audit_entry set unit = 'v' where ${row(4)}`)
    const changed = (await entries()).find(({ seq }) => seq === 4)!
    const { hash: _, ...entry } = changed
    await execute(sql`update hub.audit_entry set hash = ${entryHash(entry)} where ${row(4)}`)
    expect(await faults()).toEqual([
      'ROW_REPLACED: Row 5 of writer W does not follow row 4: one of the two was replaced.',
    ])
  })

  it('that was changed with the whole chain behind it is not what an anchor saw', async () => {
    await execute(sql`update hub.audit_entry set unit = 'v' where ${row(2)}`)
    await rehash(2)
    expect(await faults()).toEqual([
      'ROW_REPLACED: Row 3 of writer W is another one than an anchor saw.',
      'ROW_REPLACED: Row 5 of writer W is another one than an anchor saw.',
    ])
  })

  it('that was removed is missing, at the start, in the middle and at the end', async () => {
    await execute(sql`delete from hub.audit_entry where ${row(1)}`)
    await execute(sql`delete from hub.audit_entry where ${row(3)}`)
    await execute(sql`delete from hub.audit_entry where ${row(5)}`)
    expect(await faults()).toEqual([
      'ROWS_MISSING: Writer W: row 1 is missing.',
      'ROWS_MISSING: Writer W: row 3 is missing.',
      'ROWS_MISSING: Writer W: row 5 is missing.',
    ])
  })

  it('of a writer of whom nothing is left is missing', async () => {
    await execute(sql`delete from hub.audit_entry where writer = ${writer}`)
    expect(await faults()).toEqual(['ROWS_MISSING: Writer W: row 1 to 5 are missing.'])
  })

  it('that was swapped with another is named, and so is the other', async () => {
    await execute(sql`update hub.audit_entry set seq = 9 where ${row(2)}`)
    await execute(sql`update hub.audit_entry set seq = 2 where ${row(4)}`)
    await execute(sql`update hub.audit_entry set seq = 4 where ${row(9)}`)
    expect(await faults()).toEqual([
      'ROW_CHANGED: Row 2 of writer W was changed: its hash is not that of its content.',
      'ROW_REPLACED: Row 3 of writer W does not follow row 2: one of the two was replaced.',
      'ROW_CHANGED: Row 4 of writer W was changed: its hash is not that of its content.',
      'ROW_REPLACED: Row 5 of writer W does not follow row 4: one of the two was replaced.',
    ])
  })

  it('that was inserted between others is found by what had to move', async () => {
    await execute(
      sql`update hub.audit_entry set seq = seq + 10 where writer = ${writer} and seq > 2`,
    )
    await execute(
      sql`update hub.audit_entry set seq = seq - 9 where writer = ${writer} and seq > 10`,
    )
    await execute(
      sql`insert into hub.audit_entry select (jsonb_populate_record(e, '{"seq": 3, "unit": "v"}')).* from hub.audit_entry e where ${row(2)}`,
    )
    await rehash(3)
    expect(await faults()).toEqual([
      'ROW_REPLACED: Row 3 of writer W does not follow row 2: one of the two was replaced.',
      'ROW_REPLACED: Row 3 of writer W is another one than an anchor saw.',
      'ROW_REPLACED: Row 5 of writer W is another one than an anchor saw.',
    ])
  })
})

describe('an anchor', () => {
  const anchor = (number: number) => eq(hub.t.auditAnchor.number, number)
  const made = async () => {
    const all: Anchor[] = []
    for await (const one of allAnchors(hub)) all.push(one)
    return all
  }

  it('that was changed does not bear out its signature, and differs from the copies', async () => {
    const [first] = await made()
    await hub.db
      .update(hub.t.auditAnchor)
      .set({ payload: first!.payload.replace('08:00', '08:01') })
      .where(anchor(1))
    expect(await faults()).toEqual([
      'ANCHOR_CHANGED: Anchor 1 does not bear out its signature.',
      'ANCHOR_CHANGED: Anchor 2 does not follow anchor 1: one of them was replaced.',
      'ANCHOR_DIFFERS: Anchor 1 is another one in kunshan.',
    ])
  })

  it('that was removed from the hub is still in the city, with what it saw', async () => {
    await hub.db.delete(hub.t.auditAnchor).where(anchor(2))
    await execute(sql`delete from hub.audit_entry where ${row(5)}`)
    expect(await faults()).toEqual([
      'ANCHOR_MISSING: Anchor 2 is in kunshan, and not in the hub.',
      'ROWS_MISSING: Writer W: row 5 is missing.',
    ])
  })

  it('that was removed from the city is told', async () => {
    kunshan.shift()
    expect(await faults()).toEqual(
      ['ANCHOR_MISSING: Kunshan no longer has anchor 1.'].map((text) =>
        text.replace('Kunshan', 'kunshan'),
      ),
    )
  })

  it('by which the hub’s own key signed another history differs in the city', async () => {
    await hub.db.delete(hub.t.auditAnchor)
    await execute(sql`delete from hub.audit_entry where writer = ${writer}`)
    expect(await makeAnchor(hub, keys, now)).toBe(1)
    const found = await faults()
    expect(found).toContain('ANCHOR_DIFFERS: Anchor 1 is another one in kunshan.')
    expect(found).toContain('ROWS_MISSING: Writer W: row 1 to 5 are missing.')
    expect(await deliverAnchors(hub, anchorsInMemory(kunshan), soon())).toBe('DIFFERS')
  })

  it('signed by a key that is not known is told', async () => {
    const others = await generatedSigningKeys(folder, 'others')
    const found: string[] = []
    const options = { keys: others.publicKeys(), kept: new Map() }
    for await (const { kind } of verifyAudit(hub, options)) found.push(kind)
    expect(found).toEqual(['ANCHOR_CHANGED', 'ANCHOR_CHANGED'])
  })

  it('is made only when there is something new, and handed out again to a city that was away', async () => {
    expect(await makeAnchor(hub, keys, now)).toBeNull()
    const taicang: Anchor[] = []
    let isAway = true
    const place = anchorsInMemory(taicang, () => isAway)
    await expect(deliverAnchors(hub, place, soon())).rejects.toThrow('away')
    isAway = false
    expect(await deliverAnchors(hub, place, soon())).toBe('COMPLETE')
    expect(taicang).toEqual(await made())
  })
})
