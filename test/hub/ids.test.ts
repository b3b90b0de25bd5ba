import { createHash, getHashes } from 'node:crypto'
import { and, eq, isNull, ne } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { comparableDocumentNo, formerId } from '../../db/ledger/fact-ids.js'
import { startTestHub, type TestHub } from '../support/hub.js'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub({ subjects: 200 })
})
afterAll(() => hub.close())

/** What an answer without a token holds, cursors opened. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value
    const opened = Buffer.from(value, 'base64url').toString()
    if (/^[0-9a-f]{8}\[/.test(opened)) yield* textsIn(JSON.parse(opened.slice(8)))
  } else if (typeof value === 'number') yield String(value)
  else if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) yield* textsIn(part)
  }
}

const algorithms = [
  ...new Set(
    getHashes().filter((name) =>
      /^(md5|sm3|sha(1|224|256|384|512)|sha3-\d+|blake2.*)$/i.test(name),
    ),
  ),
]

/**
 * All that somebody can make of a document number and of what everybody may read of its entry, without a secret: the
 * first 12 characters of each hash, in hexadecimal and base64.
 */
function* made(of: readonly string[]): Generator<string> {
  const texts = [
    JSON.stringify(of),
    JSON.stringify(of.slice(1)),
    ...['', '|', '-', ','].map((by) => of.join(by)),
  ]
  for (const text of texts) {
    for (const algorithm of algorithms) {
      const digest = createHash(algorithm).update(text).digest()
      yield digest.toString('hex').slice(0, 12)
      yield digest.toString('base64url').slice(0, 12)
    }
  }
}

interface Entry {
  readonly id: string
  readonly subjectCode: string
  readonly decidedOn: string
  readonly list: { readonly code: string }
}

it('no document number is found from what everybody may read: ids, cursors, positions, order', async () => {
  const found: string[] = []
  let tried = 0
  for (const { db, t, jurisdiction } of hub.cities) {
    const rows = await db
      .select({ entry: t.listEntry, documentNo: t.listEntryDetail.documentNo })
      .from(t.listEntry)
      .innerJoin(t.listEntryDetail, eq(t.listEntryDetail.id, t.listEntry.id))
      .where(
        and(
          isNull(t.listEntry.knownTo),
          isNull(t.listEntryDetail.knownTo),
          ne(t.listEntry.subjectKind, 'PERSON'),
        ),
      )
    const codes = [...new Set(rows.map(({ entry }) => entry.subjectCode))].slice(0, 100)
    const { body } = await hub.ask({
      query: `query ($codes: [SubjectCode!]!) {
        creditSubjects(codes: $codes) { code name files { __typename jurisdictionCode listEntries {
          id subjectCode list { code } decidedOn validUntil publicUntil severity status underObjection
          behaviour { code } values { variable value } authority { code }
        } } }
        searchSubjects(name: "演示", first: 100) { edges { cursor node { code } } pageInfo { endCursor } }
        jurisdictions { code coverage { listEntries records } }
      }`,
      variables: { codes },
    })
    expect(body.errors).toBeUndefined()
    const told = [...textsIn(body)]
    const own = body.data.creditSubjects.flatMap(
      ({ files }: { files: { jurisdictionCode: string; listEntries: Entry[] }[] }) =>
        files.flatMap((file) =>
          file.jurisdictionCode === jurisdiction.code ? file.listEntries : [],
        ),
    ) as Entry[]
    expect(own.length).toBeGreaterThan(3)
    for (const { entry, documentNo } of rows) {
      if (documentNo === null || !own.some(({ id }) => id === entry.id)) continue
      expect(told.some((text) => text.includes(documentNo))).toBe(false)
      const number = comparableDocumentNo(documentNo)
      const key = [entry.listCode, number, entry.subjectCode]
      const keys = [
        key,
        [number, entry.listCode, entry.subjectCode],
        [entry.subjectCode, entry.listCode, number],
        [number],
      ]
      const prefixes = new Set([
        ...keys.flatMap((one) => [...made(one)]),
        ...[key, [number]].flatMap((one) => [...made([jurisdiction.shortCode, 'E', ...one])]),
      ])
      tried += prefixes.size
      // The same trial finds it in the id that the entry once had.
      expect(holds([formerId(jurisdiction, 'E', ...key)], prefixes)).toBe(true)
      if (holds(told, prefixes)) found.push(documentNo)
    }
    // Of one subject: the latest first, and of one day by ids, which tell nothing.
    for (const { files } of body.data.creditSubjects) {
      for (const { listEntries } of files as { listEntries: Entry[] }[]) {
        const order = listEntries.map(({ decidedOn, id }) => [decidedOn, id] as const)
        const expected = order.toSorted(([dayA, a], [dayB, b]) =>
          dayA === dayB ? (a < b ? -1 : 1) : dayA < dayB ? 1 : -1,
        )
        expect(order).toEqual(expected)
      }
    }
  }
  expect(tried).toBeGreaterThan(1_000)
  expect(found).toEqual([])
})

function holds(texts: readonly string[], prefixes: ReadonlySet<string>): boolean {
  return texts.some((text) => {
    for (let at = 0; at + 12 <= text.length; at += 1) {
      if (prefixes.has(text.slice(at, at + 12))) return true
    }
    return false
  })
}

it('operators of the city find an object by the id that it had, and nobody else does', async () => {
  const city = hub.cities[0]!
  const { db, t, jurisdiction } = city
  const [row] = await db
    .select({ entry: t.listEntry, documentNo: t.listEntryDetail.documentNo })
    .from(t.listEntry)
    .innerJoin(t.listEntryDetail, eq(t.listEntryDetail.id, t.listEntry.id))
    .where(
      and(
        isNull(t.listEntry.knownTo),
        isNull(t.listEntryDetail.knownTo),
        ne(t.listEntry.subjectKind, 'PERSON'),
      ),
    )
    .limit(1)
  const { entry, documentNo } = row!
  const former = formerId(
    jurisdiction,
    'E',
    entry.listCode,
    comparableDocumentNo(documentNo!),
    entry.subjectCode,
  )
  const ask = async (as: 'operator' | 'partner', of: string) => {
    const { body } = await hub.ask({
      as,
      city: of,
      query: `query ($id: ID!) { jurisdiction(code: "${jurisdiction.code}") { currentId(id: $id) provenance(id: $id) { file } } }`,
      variables: { id: former },
    })
    return body
  }
  const { data } = await ask('operator', jurisdiction.key)
  expect(data.jurisdiction.currentId).toBe(entry.id)
  expect(data.jurisdiction.provenance).toHaveLength(1)
  for (const [as, of] of [
    ['operator', hub.cities[1]!.jurisdiction.key],
    ['partner', jurisdiction.key],
  ] as const) {
    const { data: others } = await ask(as, of)
    expect(others.jurisdiction).toEqual({ currentId: null, provenance: null })
  }
})
