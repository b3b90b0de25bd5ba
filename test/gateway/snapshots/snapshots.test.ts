import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type HubKey, readVerified } from '../../../clients/mirror/snapshot.ts'
import { generatedSigningKeys, type SigningKeys } from '../../../gateway/keys/signing-keys.js'
import { listSnapshots, mostKept } from '../../../gateway/snapshots/folder.js'
import { makeSnapshot } from '../../../gateway/snapshots/make.js'
import { keepSnapshots } from '../../../gateway/snapshots/nightly.js'
import { verifySnapshot } from '../../../gateway/snapshots/verify.js'
import { canonicalJson } from '../../../schema/canonical-json.js'
import {
  markLine,
  type ObjectKind,
  objectKinds,
  type SnapshotHead,
  type SnapshotManifest,
  type SnapshotSource,
  snapshotType,
} from '../../../schema/snapshots.js'

const root = mkdtempSync(path.join(tmpdir(), 'snapshots-'))
afterAll(() => rmSync(root, { recursive: true }))

const head: SnapshotHead = {
  jurisdiction: '320583',
  city: 'kunshan',
  dataset: { epoch: '5f0c6c1e-9f7d-4a55-8f0b-6f1f5c0a9d01', position: 61 },
  at: '2026-11-29T17:00:00.000000Z',
  day: '2026-11-30',
  cursor: 'c',
}
const subject = '{"localId":"91990583MA00000001","subject":{"name":"昆山市演示一号"}}\n'

/** A city that tells one subject and nothing else, in pieces that end anywhere. */
function telling(text: string): SnapshotSource {
  return async (write) => {
    for (let at = 0; at < text.length; at += 7) await write(text.slice(at, at + 7))
  }
}

function textOf(objects: Partial<Record<ObjectKind, string>>): string {
  return [
    markLine({ head }),
    ...objectKinds.flatMap((kind) => [markLine({ kind }), objects[kind] ?? '']),
  ].join('')
}

const counts = (subjects: number) =>
  Object.fromEntries(
    objectKinds.map((kind) => [kind, kind === 'SUBJECT' ? subjects : 0]),
  ) as Record<ObjectKind, number>

let keys: SigningKeys
let otherKeys: SigningKeys
let made: SnapshotManifest
const making = (source: SnapshotSource, now = new Date('2026-11-30T01:00:00Z')) =>
  makeSnapshot({
    city: { key: 'kunshan', name: { en: 'Kunshan', zh: '昆山市' } },
    source,
    folder: path.join(root, 'hub'),
    keys,
    schema: '0123456789abcdef',
    now: () => now,
    signal: new AbortController().signal,
  })

beforeAll(async () => {
  keys = await generatedSigningKeys(path.join(root, 'keys'), 'hub')
  otherKeys = await generatedSigningKeys(path.join(root, 'keys'), 'other')
  made = await making(telling(textOf({ SUBJECT: subject }) + markLine({ end: counts(1) })))
})

/** A copy of the snapshot, with something done to it. */
async function copied(
  change: (folder: string) => unknown = () => {},
  options: { readonly keys?: SigningKeys; readonly city?: string } = {},
) {
  const folder = mkdtempSync(path.join(root, 'copy-'))
  cpSync(path.join(root, 'hub/kunshan', made.snapshot), folder, { recursive: true })
  await change(folder)
  const believed = (options.keys ?? keys).publicKeys()
  const hub = await verifySnapshot({ folder, keys: believed, city: options.city }).then(
    ({ manifest }) => manifest,
    ({ code, message }) => ({ code, message }),
  )
  // What a partner's program makes of it is what the hub's own command does.
  const mirror = await readAll(folder, believed.keys, options.city ?? 'kunshan').then(
    () => undefined,
    ({ code }) => code,
  )
  expect(mirror).toBe('code' in hub ? hub.code : undefined)
  return hub
}

async function readAll(folder: string, keys: readonly HubKey[], city: string): Promise<void> {
  const { objects } = await readVerified(folder, keys, city)
  for await (const _ of objects);
}

/** A manifest that says something else, signed as if it were the hub's own. */
async function signedAnew(folder: string, change: (manifest: SnapshotManifest) => object) {
  const bytes = Buffer.from(canonicalJson(change(made)))
  writeFileSync(path.join(folder, 'manifest.json'), bytes)
  writeFileSync(path.join(folder, 'manifest.jws'), await keys.signDetached(bytes, snapshotType))
}

it('holds a part for each kind, packed, and says what it is of', async () => {
  const verified = (await copied()) as SnapshotManifest
  expect(verified).toEqual(made)
  const { parts, ...said } = verified
  expect(said).toEqual({
    version: 1,
    snapshot: '20261130T010000Z-61',
    ...head,
    schema: '0123456789abcdef',
    madeAt: '2026-11-30T01:00:00.000Z',
  })
  expect(parts.map(({ kind, file, objects }) => [kind, file, objects])).toEqual([
    ['DATASET', 'dataset.ndjson.gz', 0],
    ['LIST_ENTRY', 'list-entry.ndjson.gz', 0],
    ['MEASURE', 'measure.ndjson.gz', 0],
    ['PATH', 'path.ndjson.gz', 0],
    ['RECOGNITION', 'recognition.ndjson.gz', 0],
    ['RECORD', 'record.ndjson.gz', 0],
    ['STANDARD', 'standard.ndjson.gz', 0],
    ['SUBJECT', 'subject.ndjson.gz', 1],
    ['SUPPLY', 'supply.ndjson.gz', 0],
  ])
  const file = path.join(root, 'hub/kunshan', made.snapshot, 'subject.ndjson.gz')
  expect(gunzipSync(readFileSync(file)).toString()).toBe(subject)
})

it('refuses a part of which one byte was changed, wherever it stands', async () => {
  const file = 'subject.ndjson.gz'
  const { length } = readFileSync(path.join(root, 'hub/kunshan', made.snapshot, file))
  const codes = new Set<string>()
  for (const at of [0, 4, Math.floor(length / 2), length - 1]) {
    const found = await copied((folder) => {
      const bytes = readFileSync(path.join(folder, file))
      bytes[at]! ^= 1
      writeFileSync(path.join(folder, file), bytes)
    })
    codes.add((found as { code: string }).code)
  }
  expect([...codes]).toEqual(['SNAPSHOT_CHANGED'])
})

it.each<[string, string, (folder: string) => unknown]>([
  [
    'a byte of the manifest changed',
    'SNAPSHOT_CHANGED',
    (folder) => {
      const file = path.join(folder, 'manifest.json')
      writeFileSync(file, readFileSync(file, 'utf8').replace('"objects":1', '"objects":2'))
    },
  ],
  [
    'a part that is missing',
    'SNAPSHOT_PART_MISSING',
    (folder) => rmSync(path.join(folder, 'record.ndjson.gz')),
  ],
  [
    'a part that ends too soon',
    'SNAPSHOT_TRUNCATED',
    (folder) => truncateSync(path.join(folder, 'subject.ndjson.gz'), 10),
  ],
  [
    'a part with something behind it',
    'SNAPSHOT_CHANGED',
    (folder) => appendFileSync(path.join(folder, 'subject.ndjson.gz'), 'more'),
  ],
  [
    'a signed manifest that names no part of a kind',
    'SNAPSHOT_PART_MISSING',
    (folder) =>
      signedAnew(folder, ({ parts, ...rest }) => ({
        ...rest,
        parts: parts.filter(({ kind }) => kind !== 'RECORD'),
      })),
  ],
  [
    'a signed manifest that leads out of its folder',
    'SNAPSHOT_PATH_UNSAFE',
    (folder) =>
      signedAnew(folder, ({ parts, ...rest }) => ({
        ...rest,
        parts: parts.map((part) => ({ ...part, file: `../${part.file}` })),
      })),
  ],
  [
    'a signed manifest of another version',
    'SNAPSHOT_MALFORMED',
    (folder) => signedAnew(folder, (manifest) => ({ ...manifest, version: 2 })),
  ],
  [
    'a signed manifest with another count',
    'SNAPSHOT_MALFORMED',
    (folder) =>
      signedAnew(folder, ({ parts, ...rest }) => ({
        ...rest,
        parts: parts.map((part) => ({ ...part, objects: part.objects + 1 })),
      })),
  ],
  ['no manifest', 'SNAPSHOT_MALFORMED', (folder) => rmSync(path.join(folder, 'manifest.json'))],
  [
    'a signature that is none',
    'SNAPSHOT_MALFORMED',
    (folder) => writeFileSync(path.join(folder, 'manifest.jws'), 'x'),
  ],
])('refuses %s: %s', async (_, code, change) => {
  expect(await copied(change)).toMatchObject({ code })
})

it('refuses the manifest of another hub, and that of another city', async () => {
  expect(await copied(() => {}, { keys: otherKeys })).toMatchObject({
    code: 'SNAPSHOT_KEY_UNKNOWN',
  })
  expect(await copied(() => {}, { city: 'taicang' })).toMatchObject({
    code: 'SNAPSHOT_KEY_UNKNOWN',
    message: 'The manifest is of kunshan, and not of taicang.',
  })
})

it('takes what a city tells again from its second head on', async () => {
  const again =
    textOf({ SUBJECT: subject, RECORD: '{"localId":"KS-R-1","record":{}}\n' }) +
    textOf({ SUBJECT: subject.repeat(2) }) +
    markLine({ end: counts(2) })
  const { snapshot, parts } = await making(telling(again), new Date('2026-11-30T01:00:01Z'))
  expect(parts.filter(({ objects }) => objects > 0).map(({ kind }) => kind)).toEqual(['SUBJECT'])
  expect(readdirSync(path.join(root, 'hub/kunshan', snapshot)).sort()).toEqual(
    ['manifest.json', 'manifest.jws', ...parts.map(({ file }) => file)].sort(),
  )
})

it.each([
  ['no end', textOf({ SUBJECT: subject })],
  ['half a line', `${textOf({ SUBJECT: subject })}${markLine({ end: counts(1) })}{"local`],
  ['fewer objects than were counted', textOf({}) + markLine({ end: counts(1) })],
])('keeps nothing of what a city told with %s', async (_, text) => {
  const before = readdirSync(path.join(root, 'hub/kunshan'))
  await expect(making(telling(text))).rejects.toMatchObject({ code: 'SNAPSHOT_INTERRUPTED' })
  expect(readdirSync(path.join(root, 'hub/kunshan'))).toEqual(before)
})

it('keeps the latest of each city, and the one before', async () => {
  const text = textOf({}) + markLine({ end: counts(0) })
  for (let second = 2; second < mostKept + 4; second++) {
    await making(telling(text), new Date(`2026-11-30T01:00:0${second}Z`))
  }
  const kept = await listSnapshots(path.join(root, 'hub'), 'kunshan')
  expect(kept.map(({ snapshot }) => snapshot)).toEqual([
    '20261130T010005Z-61',
    '20261130T010004Z-61',
  ])
})

it('makes one a night from half an hour past midnight in China, and tries again what failed', async () => {
  let now = new Date('2026-12-01T16:29:00Z')
  const logged: string[] = []
  const log = {
    info: (_: object, said: string) => logged.push(said),
    warn: (_: object, said: string) => logged.push(said),
  }
  let isAway = true
  const text = textOf({}) + markLine({ end: counts(0) })
  const nightly = keepSnapshots({
    folder: path.join(root, 'nightly'),
    cities: () => [
      {
        key: 'kunshan',
        name: { en: 'Kunshan', zh: '昆山市' },
        source: async (...asked) => {
          if (isAway) throw new Error('away')
          return telling(text)(...asked)
        },
      },
    ],
    keys,
    schema: '',
    log: log as never,
    now: () => now,
  })
  await nightly.look()
  isAway = false
  await nightly.look()
  await nightly.look()
  now = new Date('2026-12-01T16:30:00Z')
  await nightly.look()
  await nightly.look()
  await nightly.stop()
  expect(logged).toEqual([
    'a snapshot was not made, and is tried again',
    'a snapshot was made',
    'a snapshot was made',
  ])
})
