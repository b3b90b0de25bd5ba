import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { and, eq, isNull } from 'drizzle-orm'
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../clients/mirror/check.ts'
import { readPage } from '../../clients/mirror/feed.ts'
import { hubAt } from '../../clients/mirror/hub.ts'
import { lookup } from '../../clients/mirror/lookup.ts'
import { catchUp, take } from '../../clients/mirror/mirror.ts'
import { readState, Store } from '../../clients/mirror/store.ts'
import { listEntries } from '../../db/hub/audit-entries.js'
import { moveClock } from '../../db/ledger/clock.js'
import { verifySnapshot } from '../../gateway/snapshots/verify.js'
import type { SnapshotManifest } from '../../schema/snapshots.js'
import { startMirror } from '../clients/mirror-process.js'
import { command } from '../support/command.js'
import { endChild } from '../support/end-child.js'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
let tokenFile: string
let keysFile: string
let made: string

beforeAll(async () => {
  hub = await startTestHub()
  tokenFile = path.join(hub.folder, 'partner.token')
  keysFile = path.join(hub.folder, 'jwks.json')
  writeFileSync(tokenFile, await hub.issuer.tokenFor({ role: 'partner' }))
  const keys = await (await fetch(`${hub.url}/.well-known/jwks.json`)).json()
  writeFileSync(keysFile, JSON.stringify(keys))
  // Beside the running hub, as an operator does.
  const { code, output } = await command('gateway/snapshots/main.ts', ['kunshan'], {
    HUB_DATA: hub.folder,
  })
  expect(output).toMatch(/Kunshan.*as of position \d+/)
  expect(code).toBe(0)
  made = (await listed()).snapshots[0].snapshot
}, 300_000)
afterAll(() => hub.close())

async function get(
  address: string,
  { role = 'partner', headers = {} }: { role?: string; headers?: Record<string, string> } = {},
) {
  const token = role === '' ? null : await hub.issuer.tokenFor({ role })
  return fetch(`${hub.url}${address}`, {
    headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
  })
}

async function listed() {
  return (await get('/snapshots')).json()
}

const file = (name: string) => `/snapshots/kunshan/${made}/${name}`
const kept = (name: string) => path.join(hub.folder, 'snapshots/kunshan', made, name)

/** All that a city's feed tells from its beginning, folded. */
async function fold(after: string | null = null) {
  const objects = new Map<string, unknown>()
  const { ask } = hubAt(hub.url, tokenFile)
  for (let cursor = after; ; ) {
    const { puts, next, hasNextPage } = await readPage(ask, '320583', cursor)
    for (const { kind, localId, object } of puts) {
      if (object === null) objects.delete(`${kind} ${localId}`)
      else objects.set(`${kind} ${localId}`, object)
    }
    cursor = next
    if (!hasNextPage) return objects
  }
}

describe('a snapshot', () => {
  it('is listed for whoever may read changes, and refused to everybody else', async () => {
    const { snapshots } = await listed()
    expect(snapshots.map(({ city, snapshot }: Record<string, string>) => [city, snapshot])).toEqual(
      [['kunshan', made]],
    )
    expect(snapshots[0].files).toHaveLength(11)
    for (const role of ['', 'analyst', 'regulator', 'operator']) {
      for (const address of ['/snapshots', file('manifest.json')]) {
        const answer = await get(address, { role })
        expect([role, answer.status]).toEqual([role, 403])
        expect((await answer.json()).errors[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE')
      }
    }
  })

  it('comes in ranges, under an ETag by which nothing is sent twice', async () => {
    const whole = await get(file('subject.ndjson.gz'))
    const bytes = Buffer.from(await whole.arrayBuffer())
    const etag = whole.headers.get('etag')!
    expect(whole.headers.get('content-encoding')).toBeNull()
    expect(bytes.equals(readFileSync(kept('subject.ndjson.gz')))).toBe(true)
    const rest = await get(file('subject.ndjson.gz'), {
      headers: { range: 'bytes=100-', 'if-range': etag },
    })
    expect(rest.status).toBe(206)
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(100))).toBe(true)
    // As a partner's program asks: `fetch` would add that nothing kept will do.
    const again = await request(`${hub.url}${file('subject.ndjson.gz')}`, {
      headers: { authorization: `Bearer ${readFileSync(tokenFile)}`, 'if-none-match': etag },
    })
    expect([again.statusCode, await again.body.text()]).toEqual([304, ''])
  })

  it.each([
    '/snapshots/kunshan/20260101T000000Z-1/manifest.json',
    '/snapshots/wuxi/20260101T000000Z-1/manifest.json',
    '/snapshots/kunshan/..%2f..%2fkeys/hub.json',
    '/snapshots/kunshan/%2e%2e/manifest.json',
  ])('that is not there, or not one, is unknown: %s', async (address) => {
    const answer = await get(address)
    expect(answer.status).toBe(404)
    expect(['SNAPSHOT_UNKNOWN', 'BAD_REQUEST']).toContain(
      (await answer.json()).errors[0].extensions.code,
    )
  })

  it('is on record with each download, by whom and which file', async () => {
    await get(file('path.ndjson.gz'))
    const rows = await listEntries(hub.hub, { after: { writer: '', seq: 0 }, first: 10_000 })
    const { unit, operationName, result, disclosed } = rows.at(-1)!
    expect({ unit, operationName, result, disclosed }).toEqual({
      unit: 'demo-jiaxing-partner',
      operationName: 'snapshot:read',
      result: 'OK',
      disclosed: [`snapshot:kunshan/${made}/path.ndjson.gz`],
    })
  })

  it('is verified by the command, which names what was changed', async () => {
    const folder = path.dirname(kept(''))
    const verify = (...more: string[]) =>
      command('gateway/snapshots/main.ts', ['verify', path.join(folder, made), ...more])
    const { code, output } = await verify('--keys', keysFile)
    expect([code, output.split('\n')[0]]).toEqual([0, expect.stringContaining('valid.')])
    const other = await verify('--keys', keysFile, '--city', 'taicang')
    expect([other.code, other.output]).toEqual([1, expect.stringContaining('SNAPSHOT_KEY_UNKNOWN')])
  })

  it('holds what folding the feed gives, and of persons nothing', async () => {
    const folded = await fold()
    const keys = JSON.parse(readFileSync(keysFile, 'utf8'))
    const { manifest } = await verifySnapshot({ folder: path.dirname(kept('x')), keys })
    const told = new Map<string, unknown>()
    for (const { kind, file } of manifest.parts) {
      const lines = gunzipSync(readFileSync(kept(file)))
        .toString()
        .split('\n')
        .slice(0, -1)
      const ids = lines.map((line) => JSON.parse(line).localId)
      expect(ids).toEqual([...ids].sort())
      for (const line of lines) {
        const { localId, ...members } = JSON.parse(line)
        told.set(`${kind} ${localId}`, Object.values(members)[0])
      }
    }
    expect(told.size).toBeGreaterThan(300)
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(folded))
    expect([...told.keys()].filter((key) => /^SUBJECT P/.test(key))).toEqual([])
    // From its cursor on, the feed tells nothing that it holds already.
    expect(Object.fromEntries(await fold(manifest.cursor))).toEqual({})
  })
})

const script = new URL('../../clients/python/mirror.py', import.meta.url).pathname
const python = (...args: string[]) => promisify(execFile)('python3', [script, ...args])

/** An entry in a copy, and whose it is. */
function someEntry(of: string | Store): { code: string; localId: string } {
  const store = typeof of === 'string' ? Store.at(of, readState(of)) : of
  for (const { kind, localId, object } of store.all()) {
    if (kind === 'LIST_ENTRY') return { code: String(object!.subjectCode), localId }
  }
  throw new Error('Kunshan has no entry.')
}

describe('a mirror', () => {
  const root = () => path.join(hub.folder, 'copy')
  it('takes the snapshot, follows the feed, and shows no more what has ended', async () => {
    const { keys } = JSON.parse(readFileSync(keysFile, 'utf8'))
    const there = hubAt(hub.url, tokenFile)
    const state = await take(there, root(), 'kunshan', keys)
    const manifest = JSON.parse(readFileSync(kept('manifest.json'), 'utf8')) as SnapshotManifest
    expect(state.position).toBe(manifest.dataset.position)
    expect(state.at >= manifest.at).toBe(true)
    const { code, localId } = someEntry(root())
    const before = lookup(root(), code)
    expect(before.holding).toBe('HELD')
    expect(before.listEntries.map((entry) => entry.localId)).toContain(localId)
    expect(before.supplies.REGISTER).toBeDefined()

    await endEntry(localId)
    await catchUp(there, root())
    const after = lookup(root(), code)
    expect(after.position).toBeGreaterThan(before.position)
    expect(after.listEntries.map((entry) => entry.localId)).not.toContain(localId)
    const folded = await fold()
    const copied = new Map(
      [...Store.at(root(), readState(root())).all()].map(({ kind, localId, object }) => [
        `${kind} ${localId}`,
        object,
      ]),
    )
    expect(Object.fromEntries(copied)).toEqual(Object.fromEntries(folded))

    // Taken anew from a snapshot in which the entry stands.
    await take(there, root(), 'kunshan', keys)
    const anew = lookup(root(), code)
    expect([anew.position, anew.listEntries]).toEqual([after.position, after.listEntries])
  })

  describe('that compares itself with the city', () => {
    const there = () => hubAt(hub.url, tokenFile)
    const right = () => path.join(hub.folder, 'right')
    it('says so where it is the same', async () => {
      const { keys } = JSON.parse(readFileSync(keysFile, 'utf8'))
      await take(there(), right(), 'kunshan', keys)
      await expect.poll(() => check(there(), right()), { timeout: 20_000 }).toBe(true)
      expect(readState(right()).comparedAt).not.toBeNull()
    })

    /** A copy of the copy, with something done to it by hand. */
    function damaged(change: (store: Store) => void): string {
      const other = mkdtempSync(path.join(hub.folder, 'damaged-'))
      cpSync(right(), other, { recursive: true })
      change(Store.at(other, readState(other)))
      return other
    }

    it.each<[string, string, (store: Store) => void]>([
      [
        'one object differs',
        'SUPPLY',
        (store) => {
          const [{ localId, object }] = store.list('SUPPLY') as [
            { localId: string; object: object },
          ]
          store.apply([
            { kind: 'SUPPLY', localId, object: { ...object, lastHandIn: '2020-01-01' } },
          ])
        },
      ],
      [
        'one is missing',
        'LIST_ENTRY',
        (store) =>
          store.apply([{ kind: 'LIST_ENTRY', localId: someEntry(store).localId, object: null }]),
      ],
      [
        'one is too many',
        'LIST_ENTRY',
        (store) =>
          store.apply([{ kind: 'LIST_ENTRY', localId: 'KS-L-0', object: { subjectCode: 'x' } }]),
      ],
      [
        'one is there that no lookup would find',
        'LIST_ENTRY',
        (store) => {
          const { localId } = someEntry(store)
          for (const name of readdirSync(store.folder).filter((one) => /^subjects/.test(one))) {
            const file = path.join(store.folder, name)
            const lines = readFileSync(file, 'utf8').split('\n')
            writeFileSync(file, lines.filter((line) => !line.includes(`"${localId}"`)).join('\n'))
          }
        },
      ],
    ])('refuses to answer once %s', async (_, kind, change) => {
      const other = damaged(change)
      await expect(check(there(), other)).rejects.toMatchObject({
        code: 'MIRROR_DIFFERS',
        message: expect.stringContaining(`(${kind}: `),
      })
      expect(readState(other).ended).toBe('MIRROR_DIFFERS')
      expect(() => lookup(other, '91990583MA00000001')).toThrow('MIRROR_DIFFERS')
      await expect(catchUp(there(), other)).rejects.toMatchObject({ code: 'MIRROR_ENDED' })
    })

    it('is taken anew by itself where it follows with keys', async () => {
      const other = damaged((store) => rmSync(path.join(store.folder, 'objects-0')))
      const given = ['--token-file', tokenFile, '--keys', keysFile, '--every', '1']
      const child = startMirror(['follow', other, ...given])
      let said = ''
      for (const stream of [child.stdout!, child.stderr!]) {
        stream.on('data', (text) => {
          said += text
        })
      }
      await expect.poll(() => said, { timeout: 30_000 }).toMatch(/MIRROR_DAMAGED.*taken anew/s)
      await endChild(child, 'SIGKILL')
      await expect.poll(() => check(there(), other), { timeout: 20_000 }).toBe(true)
    })
  })

  it('keeps the copy before where the snapshot was changed on its way, in either language', async () => {
    const { keys } = JSON.parse(readFileSync(keysFile, 'utf8'))
    const database = path.join(hub.folder, 'changed.sqlite')
    const given = ['--hub', hub.url, '--city', 'kunshan', '--keys', keysFile]
    const takePython = () => python('take', database, ...given, '--token-file', tokenFile)
    await takePython()
    const { code } = someEntry(root())
    const before = [lookup(root(), code), (await python('lookup', database, code)).stdout]
    const part = readFileSync(kept('record.ndjson.gz'))
    const changed = Buffer.from(part)
    changed[changed.length >> 1]! ^= 1
    writeFileSync(kept('record.ndjson.gz'), changed)
    try {
      const there = hubAt(hub.url, tokenFile)
      await expect(take(there, root(), 'kunshan', keys)).rejects.toMatchObject({
        code: 'SNAPSHOT_CHANGED',
      })
      await expect(takePython()).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^SNAPSHOT_CHANGED: record/),
      })
    } finally {
      writeFileSync(kept('record.ndjson.gz'), part)
    }
    expect([lookup(root(), code), (await python('lookup', database, code)).stdout]).toEqual(before)
    await take(hubAt(hub.url, tokenFile), root(), 'kunshan', keys)
    await takePython()
  })

  it('in Python says the same', async () => {
    const database = path.join(hub.folder, 'copy.sqlite')
    const given = ['--hub', hub.url, '--city', 'kunshan', '--keys', keysFile]
    await python('take', database, ...given, '--token-file', tokenFile)
    await python('follow', database, '--token-file', tokenFile)
    await catchUp(hubAt(hub.url, tokenFile), root())
    const { code } = someEntry(root())
    const { stdout } = await python('lookup', database, code)
    const { asOf: _, ...told } = JSON.parse(stdout)
    const { asOf: __, ...expected } = lookup(root(), code)
    expect(withIds(told)).toEqual(withIds(expected))
    const old = await python('lookup', database, code, '--max-age-hours', '0').catch(
      ({ stderr }) => stderr,
    )
    expect(old).toMatch(/^MIRROR_TOO_OLD/)
    for (const [wrong, says] of [
      [[code, '--max-age-hours', 'nan'], /a number/],
      [[code.slice(1)], /^MIRROR_CODE_INVALID/],
    ] as const) {
      const refused = await python('lookup', database, ...wrong).catch(({ stderr }) => stderr)
      expect(refused).toMatch(says)
    }
  })
})

const withIds = ({ subject, ...rest }: Record<string, unknown>) => ({
  ...rest,
  subject: { ...(subject as object), localId: undefined },
})

/** Ends it as a revocation does: the version in force is closed, and one that says so is opened. */
async function endEntry(id: string): Promise<void> {
  const { db, t } = hub.cities.find(({ jurisdiction }) => jurisdiction.key === 'kunshan')!
  await db.transaction(async (tx) => {
    const { position, at } = await moveClock(tx, t)
    const [row] = await tx
      .update(t.listEntry)
      .set({ knownTo: position, knownToAt: at })
      .where(and(eq(t.listEntry.id, id), isNull(t.listEntry.knownTo)))
      .returning()
    const ended = { endedBy: 'REVOKED', endedOn: hub.today } as const
    const version = { knownFrom: position, knownFromAt: at, knownTo: null, knownToAt: null }
    await tx.insert(t.listEntry).values({ ...row!, ...ended, ...version })
  })
}
