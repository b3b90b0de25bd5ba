import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveClock } from '../../db/clock.js'
import { findPosition } from '../../db/queries/files.js'
import { addDays } from '../../db/rules/days.js'
import type { Role } from '../../schema/caller.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { add, newCode, organisation, together } from './invented.js'
import { bearing, entry } from './lists.js'
import { whileStale } from './stale.js'

const [jiaxing, kunshan, taicang] = ['330400', '320583', '320585'] as const
/** Emptied of what was seeded, so that it holds what these tests put on it. */
const list = 'SL14'
const [inAll, inOne, repaired] = [newCode(901), newCode(902), newCode(903)] as const

let hub: TestHub
let decidedOn: string
const cityOf = (key: string) => hub.cities.find(({ jurisdiction }) => jurisdiction.key === key)!
const codesOf = (errors: { extensions: { code: string } }[] | undefined) => [
  ...new Set((errors ?? []).map(({ extensions }) => extensions.code)),
]

beforeAll(async () => {
  hub = await startTestHub()
  for (const { db, t } of hub.cities) {
    await db.delete(t.listEntry).where(eq(t.listEntry.listCode, list))
  }
  decidedOn = addDays(hub.today, -100)
  for (const [at, store] of hub.cities.entries()) {
    const key = store.jurisdiction.key
    const day = addDays(decidedOn, at)
    await add(
      store,
      together(
        organisation(inAll, '演示三城有限公司'),
        entry(`${key}-all`, inAll, day),
        entry(`${key}-person`, `P01${String(at).repeat(32)}`, day, { subjectKind: 'PERSON' }),
      ),
    )
  }
  await add(
    cityOf('kunshan'),
    together(organisation(inOne, '演示一城有限公司'), entry('kunshan-one', inOne, decidedOn)),
  )
  await add(
    cityOf('taicang'),
    together(
      organisation(repaired, '演示修复有限公司'),
      entry('taicang-repaired', repaired, decidedOn, {
        endedBy: 'REPAIRED',
        endedOn: addDays(hub.today, -1),
      }),
    ),
  )
})
afterAll(() => hub.close())

const comparison = `query ($list: ID! = "${list}", $cities: [DivisionCode!]! = ["${jiaxing}", "${kunshan}", "${taicang}"],
  $membership: ListMembership! = SOME, $industryCode: String, $divisionCode: DivisionCode, $severity: Severity,
  $decidedFrom: Date, $decidedUntil: Date, $on: Date, $knownAt: DateTime, $first: Int = 20, $after: Cursor) {
  compareLists(listCode: $list, jurisdictions: $cities, membership: $membership, industryCode: $industryCode,
    divisionCode: $divisionCode, severity: $severity, decidedFrom: $decidedFrom, decidedUntil: $decidedUntil,
    on: $on, knownAt: $knownAt, first: $first, after: $after) {
    edges { cursor node {
      subjectCode name kind belongs differences subject { code files { jurisdictionCode holding } }
      cities { jurisdictionCode standing entries {
        id jurisdictionCode list { code } documentNo decidedOn validUntil publicUntil severity status underObjection
      } }
    } }
    pageInfo { hasNextPage endCursor }
    totals { organisations persons }
  }
}`

interface Asked {
  readonly as?: Role
  readonly headers?: Record<string, string>
  readonly [variable: string]: unknown
}
async function compare({ as = 'regulator', headers, ...variables }: Asked = {}) {
  const who = headers ? { headers } : { as }
  const { body, status } = await hub.ask({ query: comparison, variables, ...who })
  return { page: body.data?.compareLists ?? null, errors: body.errors, status }
}
const standings = (page: { edges: { node: Row }[] }) =>
  Object.fromEntries(
    page.edges.map(({ node }) => [
      node.subjectCode,
      [node.belongs, ...node.cities.map(({ standing }) => standing)].join(' '),
    ]),
  )
interface Row {
  readonly subjectCode: string
  readonly belongs: string
  readonly cities: readonly {
    readonly standing: string
    readonly entries: readonly { id: string; status: string }[]
  }[]
}

describe('a comparison', () => {
  it('shows a regulator each city’s entry and in what they differ, with the subject’s files', async () => {
    const { page, errors } = await compare({ membership: 'ALL' })
    expect(errors).toBeUndefined()
    const of = (key: string, city: string, at: number) => ({
      jurisdictionCode: city,
      standing: 'LISTED',
      entries: [
        {
          id: `${key}-all`,
          jurisdictionCode: city,
          list: { code: list },
          documentNo: `演示认〔2026〕${key}-all号`,
          decidedOn: addDays(decidedOn, at),
          validUntil: null,
          publicUntil: expect.stringMatching(/^20/),
          severity: 'SERIOUS',
          status: 'ACTIVE',
          underObjection: false,
        },
      ],
    })
    expect(page).toEqual({
      edges: [
        {
          cursor: expect.any(String),
          node: {
            subjectCode: inAll,
            name: '演示三城有限公司',
            kind: 'ORGANISATION',
            belongs: 'CERTAIN',
            differences: ['DECIDED_ON', 'DOCUMENT_NO'],
            subject: {
              code: inAll,
              files: hub.jurisdictions.map(({ code }) => ({
                jurisdictionCode: code,
                holding: 'HELD',
              })),
            },
            cities: [
              of('jiaxing', jiaxing, 0),
              of('kunshan', kunshan, 1),
              of('taicang', taicang, 2),
            ],
          },
        },
      ],
      pageInfo: { hasNextPage: false, endCursor: page.edges[0].cursor },
      totals: { organisations: 1, persons: '0' },
    })
  })

  it.each([
    [
      'SOME',
      { [inAll]: 'CERTAIN LISTED LISTED LISTED', [inOne]: 'CERTAIN NOT_LISTED LISTED NOT_LISTED' },
    ],
    ['EXACTLY_ONE', { [inOne]: 'CERTAIN NOT_LISTED LISTED NOT_LISTED' }],
    ['FIRST_ONLY', {}],
  ])('%s of the three cities', async (membership, expected) => {
    const { page } = await compare({ membership })
    expect(standings(page)).toEqual(expected)
  })

  it('of two cities in the order named: in Kunshan and not in Jiaxing', async () => {
    const { page } = await compare({ cities: [kunshan, jiaxing], membership: 'FIRST_ONLY' })
    expect(standings(page)).toEqual({ [inOne]: 'CERTAIN LISTED NOT_LISTED' })
  })

  it('has persons in its totals only, and there as "<5" unless the caller holds identity:read', async () => {
    const person = { membership: 'EXACTLY_ONE', decidedFrom: null }
    const { page } = await compare(person)
    expect(JSON.stringify(page)).not.toContain('P01')
    expect(page.totals).toEqual({ organisations: 1, persons: null })
    const plain = await compare({
      ...person,
      headers: await bearing(hub, 'compare:read', 'identity:read'),
    })
    expect(plain.page.totals).toEqual({ organisations: 1, persons: '3' })
  })

  it('counts no persons behind a filter, which would give one by difference', async () => {
    const headers = await bearing(hub, 'compare:read', 'identity:read')
    const { page } = await compare({ headers, severity: 'SERIOUS' })
    expect(page.totals).toEqual({ organisations: 2, persons: null })
  })

  it('shows no document number to who holds compare:read alone, nor that they differ', async () => {
    const { page, errors } = await compare({
      membership: 'ALL',
      headers: await bearing(hub, 'compare:read'),
    })
    expect(page.edges[0].node.differences).toEqual(['DECIDED_ON'])
    expect(
      page.edges[0].node.cities.map(
        (city: { entries: { documentNo: unknown }[] }) => city.entries[0]!.documentNo,
      ),
    ).toEqual([null, null, null])
    expect(codesOf(errors)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE'])
  })

  it.each<Role | undefined>([
    undefined,
    'partner',
    'analyst',
    'operator',
    'auditor',
    'subject',
  ])('is closed to %s', async (as) => {
    const { body } = await hub.ask({ query: comparison, as })
    expect(body.data).toEqual({ compareLists: null })
    expect(codesOf(body.errors)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE'])
  })

  it('pages with cursors that belong to this question only', async () => {
    const first = await compare({ first: 1 })
    expect(first.page.pageInfo.hasNextPage).toBe(true)
    const after = first.page.pageInfo.endCursor
    const second = await compare({ first: 1, after })
    expect([...first.page.edges, ...second.page.edges].map(({ node }) => node.subjectCode)).toEqual(
      [inAll, inOne].sort(),
    )
    expect(second.page.pageInfo.hasNextPage).toBe(false)
    const other = await compare({ first: 1, after, membership: 'ALL' })
    expect(codesOf(other.errors)).toEqual(['CURSOR_INVALID'])
  })

  it.each([
    [{ list: 'SL99' }, 'LIST_UNKNOWN'],
    [{ list: 'SL18' }, 'ARGUMENT_INVALID'],
    [{ cities: [kunshan, '310114'] }, 'JURISDICTION_UNKNOWN'],
    [{ cities: [kunshan, taicang, kunshan] }, 'JURISDICTION_REPEATED'],
    [{ cities: [kunshan] }, 'ARGUMENT_INVALID'],
    [{ cities: [] }, 'ARGUMENT_INVALID'],
    [{ industryCode: '纺织' }, 'ARGUMENT_INVALID'],
    [{ industryCode: '' }, 'ARGUMENT_INVALID'],
    [{ decidedFrom: '2026-02-01', decidedUntil: '2026-01-01' }, 'ARGUMENT_INVALID'],
    [{ first: 101 }, 'ARGUMENT_INVALID'],
    [{ on: '2010-01-01' }, 'DAY_BEFORE_RECORDS'],
    [{ on: '2026-02-30' }, 'DATE_INVALID'],
    [{ cities: ['32058'] }, 'DIVISION_CODE_INVALID'],
    [{ after: 'x' }, 'CURSOR_INVALID'],
  ])('refuses %j as %s', async (asked, code) => {
    const { page, errors } = await compare(asked)
    expect(page).toBeNull()
    expect(codesOf(errors)).toEqual([code])
  })
})

describe('while a city’s clock stands still', () => {
  const retried = { retry: 2 }

  it('whoever may be listed there is OPEN, and the error names the city', retried, async () => {
    const { page, errors } = await whileStale(hub, 'kunshan', () => compare({ membership: 'ALL' }))
    expect(standings(page)).toEqual({ [inAll]: 'OPEN LISTED COULD_NOT_ASK LISTED' })
    expect(page.totals).toBeNull()
    expect(errors).toEqual([
      {
        message: 'Who is listed there may be missing: 昆山市 could not be asked; ask again later.',
        path: ['compareLists'],
        extensions: { code: 'COULD_NOT_ASK', jurisdictions: [kunshan] },
      },
    ])
  })

  it('whoever may meet the filters by an entry there is OPEN too', retried, async () => {
    // Kunshan’s entry is of the day after Jiaxing’s, Taicang’s of the second day after.
    const asked = { membership: 'ALL', decidedFrom: addDays(decidedOn, 1) }
    const { page } = await whileStale(hub, 'taicang', () =>
      compare({ ...asked, cities: [jiaxing, taicang] }),
    )
    expect(standings(page)).toEqual({ [inAll]: 'OPEN LISTED COULD_NOT_ASK' })
  })

  it('a comparison of the others is whole', retried, async () => {
    const { page, errors } = await whileStale(hub, 'kunshan', () =>
      compare({ cities: [jiaxing, taicang] }),
    )
    expect(errors).toBeUndefined()
    expect(standings(page)).toEqual({ [inAll]: 'CERTAIN LISTED LISTED' })
  })

  it('overlaps, which need all, are COULD_NOT_ASK', retried, async () => {
    const { body } = await whileStale(hub, 'kunshan', () =>
      hub.ask({ query: `{ listOverlap(listCode: "${list}") { list { code } } }`, as: 'regulator' }),
    )
    expect(body.data).toEqual({ listOverlap: null })
    expect(codesOf(body.errors)).toEqual(['COULD_NOT_ASK'])
  })

  it('statistics and conflicts of the others stand beside the error', retried, async () => {
    const { body } = await whileStale(hub, 'kunshan', () =>
      hub.ask({
        query: `{ statistics(by: [JURISDICTION]) { rows { jurisdictionCode } listEntries penalties }
          redBlackConflicts { edges { node { subjectCode } } totals { organisations } } }`,
        as: 'regulator',
      }),
    )
    expect(body.data.statistics).toEqual({
      rows: [{ jurisdictionCode: taicang }, { jurisdictionCode: jiaxing }],
      listEntries: null,
      penalties: null,
    })
    expect(body.data.redBlackConflicts.totals).toBeNull()
    expect(
      body.errors.map(({ path, extensions }: { path: string[]; extensions: object }) => [
        path,
        extensions,
      ]),
    ).toEqual(
      ['statistics', 'redBlackConflicts'].map((field) => [
        [field],
        { code: 'COULD_NOT_ASK', jurisdictions: [kunshan] },
      ]),
    )
  })
})

describe('the past', () => {
  it('needs history:read', async () => {
    for (const asked of [{ on: addDays(hub.today, -2) }, { knownAt: '2026-01-01T00:00:00Z' }]) {
      const { page, errors } = await compare(asked)
      expect(page).toBeNull()
      expect(codesOf(errors)).toEqual(['HISTORY_NOT_ALLOWED'])
    }
  })

  it('has what has ended since, and ended entries beside the others', async () => {
    const headers = await bearing(hub, 'compare:read', 'records:read', 'history:read')
    const cities = [taicang, kunshan]
    const before = await compare({
      cities,
      membership: 'FIRST_ONLY',
      on: addDays(hub.today, -2),
      headers,
    })
    expect(standings(before.page)).toEqual({ [repaired]: 'CERTAIN LISTED NOT_LISTED' })
    const today = await compare({ cities, headers })
    expect(standings(today.page)).not.toHaveProperty(repaired)
    expect((await compare({ cities })).page.edges).toHaveLength(2)
  })

  it('is answered the same after a correction', async () => {
    const headers = await bearing(hub, 'compare:read', 'records:read', 'history:read')
    const store = cityOf('taicang')
    const clocks = await Promise.all(hub.cities.map(findPosition))
    const knownAt = clocks.map(({ at }) => at).sort()[0]!
    const asked = { headers, membership: 'ALL', on: hub.today, knownAt }
    const before = await compare(asked)
    const { db, t } = store
    const [whole] = await db.select().from(t.listEntry).where(eq(t.listEntry.id, 'taicang-all'))
    const correct = async (change: Partial<typeof whole>) =>
      db.transaction(async (tx) => {
        const { position, at } = await moveClock(tx, t)
        await tx
          .update(t.listEntry)
          .set({ knownTo: position, knownToAt: at })
          .where(and(eq(t.listEntry.id, 'taicang-all'), isNull(t.listEntry.knownTo)))
        await tx
          .insert(t.listEntry)
          .values({ ...whole!, ...change, knownFrom: position, knownFromAt: at })
      })
    await correct({ severity: 'GENERAL' })
    expect(await compare(asked)).toEqual(before)
    const { page } = await compare({ membership: 'ALL' })
    expect(page.edges[0].node.differences).toEqual(['DECIDED_ON', 'SEVERITY', 'DOCUMENT_NO'])
    await correct({})
  })

  it('ends where a city has reported last', async () => {
    const headers = await bearing(hub, 'compare:read', 'history:read')
    const { errors } = await compare({ headers, knownAt: '2099-01-01T00:00:00Z' })
    expect(codesOf(errors)).toEqual(['KNOWN_AT_TOO_RECENT'])
  })
})

describe('counts', () => {
  const overlap = `{ listOverlap(listCode: "${list}") {
    list { code } combinations { jurisdictions organisations persons } allLists { jurisdictions }
  } }`

  it('of every combination of cities, to a regulator as they are, to an analyst without small ones', async () => {
    const { body } = await hub.ask({ query: overlap, as: 'regulator' })
    expect(body.errors).toBeUndefined()
    const combinations = [
      [[jiaxing], '0', '<5'],
      [[kunshan], '1', '<5'],
      [[taicang], '0', '<5'],
      [[jiaxing, kunshan], '0', '0'],
      [[jiaxing, taicang], '0', '0'],
      [[kunshan, taicang], '0', '0'],
      [[jiaxing, kunshan, taicang], '1', '0'],
    ].map(([jurisdictions, organisations, persons]) => ({ jurisdictions, organisations, persons }))
    expect(body.data.listOverlap).toMatchObject({ list: { code: list }, combinations })
    expect(
      body.data.listOverlap.allLists.map(
        ({ jurisdictions }: { jurisdictions: unknown }) => jurisdictions,
      ),
    ).toEqual(combinations.map(({ jurisdictions }) => jurisdictions))
    const analyst = await hub.ask({ query: overlap, as: 'analyst' })
    expect(analyst.body.data.listOverlap.combinations).toEqual(
      combinations.map((cell) => ({
        ...cell,
        organisations: cell.organisations === '0' ? '0' : '<5',
      })),
    )
  })

  it('are right after a change', async () => {
    const totals = async () => (await compare()).page.totals.organisations
    const before = await totals()
    expect(await totals()).toBe(before)
    const code = newCode(910)
    await add(
      cityOf('jiaxing'),
      together(organisation(code, '演示新列有限公司'), entry('new', code, decidedOn)),
    )
    expect(await totals()).toBe(before + 1)
    const { db, t } = cityOf('jiaxing')
    await db.transaction(async (tx) => {
      const { position, at } = await moveClock(tx, t)
      await tx
        .update(t.listEntry)
        .set({ knownTo: position, knownToAt: at })
        .where(eq(t.listEntry.id, 'new'))
    })
    expect(await totals()).toBe(before)
  })

  it('of statistics add up what each city shows, with neither subjects nor small numbers', async () => {
    const query = `query ($by: [StatisticsDimension!]!, $from: Date) {
      statistics(by: $by, from: $from) {
        rows { jurisdictionCode domain severity list { code } month listEntries penalties } listEntries penalties
      }
    }`
    const ask = async (variables: object, as: Role = 'analyst') =>
      (await hub.ask({ query, variables: { by: [], ...variables }, as })).body
    const all = (await ask({})).data.statistics
    expect(all.rows).toEqual([
      {
        jurisdictionCode: null,
        domain: null,
        severity: null,
        list: null,
        month: null,
        listEntries: all.listEntries,
        penalties: all.penalties,
      },
    ])
    let entries = 0
    for (const { db, t } of hub.cities) {
      const rows = await db.select().from(t.listEntry).where(isNull(t.listEntry.knownTo))
      entries += rows.filter(
        (row) =>
          row.subjectKind !== 'PERSON' &&
          (row.endedOn === null || row.endedOn > hub.today) &&
          (row.validUntil === null || row.validUntil >= hub.today),
      ).length
    }
    expect(Number(all.listEntries)).toBe(entries)
    const byList = (await ask({ by: ['LIST', 'JURISDICTION'] })).data.statistics
    const row = byList.rows.find(
      (one: { list: { code: string } | null; jurisdictionCode: string }) =>
        one.list?.code === list && one.jurisdictionCode === kunshan,
    )
    expect(row).toEqual({
      jurisdictionCode: kunshan,
      domain: null,
      severity: null,
      list: { code: list },
      month: null,
      listEntries: '<5',
      penalties: '0',
    })
    expect(byList.listEntries).toBeNull()
    const refused = await ask({}, 'partner')
    expect(refused.data).toEqual({ statistics: null })
    expect(codesOf(refused.errors)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE'])
  })
})

describe('red-black conflicts', () => {
  it('name who stands on a serious list of one city and a red list of another', async () => {
    const code = newCode(920)
    const red = { listCode: 'RL02', colour: 'RED', severity: null } as const
    await add(
      cityOf('taicang'),
      together(organisation(code, '演示冲突有限公司'), entry('c-red', code, decidedOn, red)),
    )
    const query = `query ($first: Int = 100, $after: Cursor) { redBlackConflicts(first: $first, after: $after) {
      edges { cursor node { subjectCode name serious { id jurisdictionCode list { code } } red { id jurisdictionCode list { code } } } }
      pageInfo { hasNextPage endCursor } totals { organisations persons }
    } }`
    const ask = async (variables: Record<string, unknown> = {}) =>
      (await hub.ask({ query, variables, as: 'regulator' })).body.data.redBlackConflicts
    const before = await ask()
    expect(before.totals.organisations).toBe(before.edges.length)
    expect(before.edges.map(({ node }: { node: Row }) => node.subjectCode)).not.toContain(code)
    await add(
      cityOf('kunshan'),
      together(organisation(code, '演示冲突有限公司'), entry('c-serious', code, decidedOn)),
    )
    const after = await ask()
    expect(after.totals.organisations).toBe(before.totals.organisations + 1)
    const found = after.edges.find(({ node }: { node: Row }) => node.subjectCode === code)
    expect(found.node).toEqual({
      subjectCode: code,
      name: '演示冲突有限公司',
      serious: [{ id: 'c-serious', jurisdictionCode: kunshan, list: { code: list } }],
      red: [{ id: 'c-red', jurisdictionCode: taicang, list: { code: 'RL02' } }],
    })
    const paged: unknown[] = []
    for (let place: string | undefined; ; ) {
      const page = await ask({ first: 2, after: place })
      paged.push(...page.edges)
      if (!page.pageInfo.hasNextPage) break
      place = page.pageInfo.endCursor
    }
    expect(paged).toEqual(after.edges)
  })
})
