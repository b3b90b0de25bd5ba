import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveClock } from '../../db/ledger/clock.js'
import { findPosition } from '../../db/subjects/files.js'
import { addDays } from '../../rules/days.js'
import { redStanding } from '../../rules/incentives/red-entry.js'
import { isActive } from '../../rules/publicity/publicity.js'
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
  $membership: ListMembership! = SOME, $listedIn: [DivisionCode!], $notListedIn: [DivisionCode!], $sort: ComparisonSort,
  $industryCode: String, $divisionCode: DivisionCode, $severity: Severity,
  $decidedFrom: Date, $decidedUntil: Date, $on: Date, $knownAt: DateTime, $first: Int = 20, $after: Cursor) {
  compareLists(listCode: $list, jurisdictions: $cities, membership: $membership, listedIn: $listedIn,
    notListedIn: $notListedIn, sort: $sort, industryCode: $industryCode, divisionCode: $divisionCode, severity: $severity, decidedFrom: $decidedFrom, decidedUntil: $decidedUntil,
    on: $on, knownAt: $knownAt, first: $first, after: $after) {
    edges { cursor node {
      subjectCode name kind belongs differences subject { code files { jurisdictionCode holding } }
      cities { jurisdictionCode standing entries {
        id: localId jurisdictionCode list { code } documentNo decidedOn validUntil publicUntil severity status underObjection
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

  it.each([
    ['in Kunshan and not in Jiaxing', [kunshan], [jiaxing], [inOne]],
    ['in Jiaxing and Kunshan', [jiaxing, kunshan], [], [inAll]],
    ['in Jiaxing and not in Taicang', [jiaxing], [taicang], []],
    ['not in Taicang', [], [taicang], [inOne]],
  ])('of who is %s', async (_, listedIn, notListedIn, expected) => {
    const { page } = await compare({ listedIn, notListedIn })
    expect(Object.keys(standings(page))).toEqual(expected)
    expect(page.totals.organisations).toBe(expected.length)
  })

  it('counts every combination of the cities under its filters, and says which belong', async () => {
    const combinations = async (asked: string) => {
      const { body } = await hub.ask({
        query: `{ compareLists(listCode: "${list}", jurisdictions: ["${taicang}", "${kunshan}"], ${asked}) {
          combinations { jurisdictions organisations belongs } } }`,
        as: 'regulator',
      })
      return body.data.compareLists.combinations.map(
        ({ jurisdictions, organisations, belongs }: Record<string, unknown>) => [
          jurisdictions,
          organisations,
          belongs,
        ],
      )
    }
    expect(await combinations(`notListedIn: ["${taicang}"]`)).toEqual([
      [[taicang], 0, null],
      [[kunshan], 1, 'CERTAIN'],
      [[taicang, kunshan], 1, null],
    ])
    expect(await combinations(`decidedFrom: "${addDays(decidedOn, 1)}"`)).toEqual([
      [[taicang], 0, 'CERTAIN'],
      [[kunshan], 0, 'CERTAIN'],
      [[taicang, kunshan], 1, 'CERTAIN'],
    ])
  })

  it('has persons in its totals only, and there as told of each combination unless the caller holds identity:read', async () => {
    const person = { membership: 'EXACTLY_ONE', decidedFrom: null }
    const { page } = await compare(person)
    expect(JSON.stringify(page)).not.toContain('P01')
    // Three in all, one in each of three combinations, each of which is told as 0.
    expect(page.totals).toEqual({ organisations: 1, persons: '0' })
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
    for (const other of [{ membership: 'ALL' }, { listedIn: [kunshan] }, { sort: 'NEWEST' }]) {
      const { errors } = await compare({ first: 1, after, ...other })
      expect(codesOf(errors)).toEqual(['CURSOR_INVALID'])
    }
  })

  it.each([
    ['NEWEST', [inAll, inOne]],
    ['OLDEST', [inOne, inAll]],
    ['SEVEREST', [inAll, inOne].sort()],
  ])('sorted %s, page by page', async (sort, expected) => {
    const first = await compare({ sort, first: 1 })
    const after = first.page.pageInfo.endCursor
    const second = await compare({ sort, first: 1, after })
    expect([...first.page.edges, ...second.page.edges].map(({ node }) => node.subjectCode)).toEqual(
      expected,
    )
    expect(second.page.pageInfo.hasNextPage).toBe(false)
    const other = await compare({ first: 1, after })
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
    [{ cities: [kunshan, taicang], listedIn: [jiaxing] }, 'ARGUMENT_INVALID'],
    [{ cities: [kunshan, taicang], notListedIn: [jiaxing] }, 'ARGUMENT_INVALID'],
    [{ listedIn: [kunshan], notListedIn: [kunshan] }, 'ARGUMENT_INVALID'],
    [{ membership: 'FIRST_ONLY', notListedIn: [jiaxing] }, 'ARGUMENT_INVALID'],
    [{ notListedIn: [jiaxing, kunshan, taicang] }, 'ARGUMENT_INVALID'],
  ])('refuses %j as %s', async (asked, code) => {
    const { page, errors } = await compare(asked)
    expect(page).toBeNull()
    expect(codesOf(errors)).toEqual([code])
  })
})

describe('while a city’s clock stands still', () => {
  it('whoever may be listed there is OPEN, and the error names the city', async () => {
    const { page, errors } = await whileStale(hub, 'kunshan', () => compare({ membership: 'ALL' }))
    expect(standings(page)).toEqual({ [inAll]: 'OPEN LISTED COULD_NOT_ASK LISTED' })
    expect(page.totals).toBeNull()
    expect(errors).toEqual([
      {
        message: 'Who is listed there may be missing: Kunshan could not be asked; ask again later.',
        path: ['compareLists'],
        extensions: { code: 'COULD_NOT_ASK', jurisdictions: [kunshan] },
      },
    ])
  })

  it('whoever may meet the filters by an entry there is OPEN too', async () => {
    // Kunshan’s entry is of the day after Jiaxing’s, Taicang’s of the second day after.
    const asked = { membership: 'ALL', decidedFrom: addDays(decidedOn, 1) }
    const { page } = await whileStale(hub, 'taicang', () =>
      compare({ ...asked, cities: [jiaxing, taicang] }),
    )
    expect(standings(page)).toEqual({ [inAll]: 'OPEN LISTED COULD_NOT_ASK' })
  })

  it('whoever is asked for as not listed there is OPEN, in every order, and counted as open', async () => {
    const counted = `{ compareLists(listCode: "${list}", jurisdictions: ["${jiaxing}", "${kunshan}", "${taicang}"],
      listedIn: ["${jiaxing}"], notListedIn: ["${kunshan}"]) { combinations { jurisdictions organisations belongs } } }`
    const asked = { listedIn: [jiaxing], notListedIn: [kunshan] }
    const [byCode, newest, counts] = await whileStale(hub, 'kunshan', async () => [
      await compare(asked),
      await compare({ ...asked, sort: 'NEWEST' }),
      await hub.ask({ query: counted, as: 'regulator' }),
    ])
    const open = { [inAll]: 'OPEN LISTED COULD_NOT_ASK LISTED' }
    expect([standings(byCode!.page), standings(newest!.page)]).toEqual([open, open])
    const { combinations } = counts!.body.data.compareLists
    expect(combinations).toEqual([
      { jurisdictions: [jiaxing], organisations: 0, belongs: 'OPEN' },
      { jurisdictions: [taicang], organisations: 0, belongs: null },
      { jurisdictions: [jiaxing, taicang], organisations: 1, belongs: 'OPEN' },
    ])
  })

  it('a comparison of the others is whole', async () => {
    const { page, errors } = await whileStale(hub, 'kunshan', () =>
      compare({ cities: [jiaxing, taicang] }),
    )
    expect(errors).toBeUndefined()
    expect(standings(page)).toEqual({ [inAll]: 'CERTAIN LISTED LISTED' })
  })

  it('overlaps, which need all, are COULD_NOT_ASK', async () => {
    const { body } = await whileStale(hub, 'kunshan', () =>
      hub.ask({ query: `{ listOverlap(listCode: "${list}") { list { code } } }`, as: 'regulator' }),
    )
    expect(body.data).toEqual({ listOverlap: null })
    expect(codesOf(body.errors)).toEqual(['COULD_NOT_ASK'])
  })

  it('statistics and conflicts of the others stand beside the error', async () => {
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

  it('of every combination of cities, to a regulator as they are, to an analyst to the nearest 5', async () => {
    const { body } = await hub.ask({ query: overlap, as: 'regulator' })
    expect(body.errors).toBeUndefined()
    const combinations = [
      [[jiaxing], '0', '0'],
      [[kunshan], '1', '0'],
      [[taicang], '0', '0'],
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
      combinations.map((cell) => ({ ...cell, organisations: '0' })),
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

  it('of statistics add up what each city shows, to the nearest 5 and without subjects', async () => {
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
    const held = await Promise.all(
      hub.cities.map(({ db, t }) =>
        db.select().from(t.listEntry).where(isNull(t.listEntry.knownTo)),
      ),
    )
    const rows = held.flat()
    const entries = rows.filter((row) => {
      if (row.subjectKind === 'PERSON') return false
      const { catalogues } = hub.zone
      if (row.colour === 'SERIOUS') return isActive(row, hub.today, catalogues)
      const serious = rows.filter(
        ({ subjectCode, colour }) => subjectCode === row.subjectCode && colour === 'SERIOUS',
      )
      return redStanding(row, serious, hub.today, catalogues).standing === 'IN_FORCE'
    }).length
    expect(Number(all.listEntries)).toBe(Math.round(entries / 5) * 5)
    const byList = (await ask({ by: ['LIST', 'JURISDICTION'] })).data.statistics
    // Kunshan has two entries on this list: a row would say that it is not nobody.
    expect(
      byList.rows.filter((one: { list: { code: string } | null }) => one.list?.code === list),
    ).toEqual([])
    expect(byList.rows.length).toBeGreaterThan(0)
    const sum = byList.rows.reduce(
      (n: number, one: { listEntries: string }) => n + Number(one.listEntries),
      0,
    )
    expect(byList.listEntries).toBe(String(sum))
    const refused = await ask({}, 'partner')
    const within = await hub.ask({
      query: '{ statistics(from: "2026-03-01", to: "2026-04-29") { listEntries } }',
      as: 'analyst',
    })
    expect(within.body.errors).toMatchObject([
      {
        extensions: { code: 'ARGUMENT_INVALID' },
        message:
          'to is 2026-04-29; statistics are of whole months, so name the last day of one: 2026-04-30.',
      },
    ])
    expect(codesOf((await ask({ from: '2026-03-02' })).errors)).toEqual(['ARGUMENT_INVALID'])
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
      edges { cursor node { subjectCode name serious { localId jurisdictionCode list { code } } red { localId jurisdictionCode list { code } } } }
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
      serious: [{ localId: 'c-serious', jurisdictionCode: kunshan, list: { code: list } }],
      red: [{ localId: 'c-red', jurisdictionCode: taicang, list: { code: 'RL02' } }],
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

describe('what an analyst can work out from all answers together', () => {
  /** Entries by list and cities: how many persons, and how many sole traders, and the months of their decisions. */
  const stated = [
    { list: 'SL02', cities: ['jiaxing'], persons: 2, traders: 2, month: 3 },
    { list: 'SL02', cities: ['kunshan'], persons: 4, traders: 1, month: 2 },
    { list: 'SL02', cities: ['jiaxing', 'kunshan'], persons: 1, traders: 3, month: 3 },
    { list: 'SL06', cities: ['jiaxing'], persons: 2, traders: 4, month: 3 },
    { list: 'SL06', cities: ['taicang'], persons: 3, traders: 2, month: 1 },
    { list: 'SL07', cities: ['jiaxing'], persons: 2, traders: 1, month: 2 },
    { list: 'SL07', cities: ['jiaxing', 'kunshan', 'taicang'], persons: 9, traders: 4, month: 1 },
    { list: 'SL08', cities: ['jiaxing'], persons: 2, traders: 6, month: 3 },
  ] as const
  let made = 0
  const listed = async ({ list, cities, persons, traders, month }: (typeof stated)[number]) => {
    for (let at = 0; at < persons + traders; at++) {
      const code = at < persons ? `P01${String(made).padStart(32, '0')}` : newCode(2000 + made)
      made += 1
      const subjectKind = at < persons ? ('PERSON' as const) : ('SOLE_TRADER' as const)
      for (const key of cities) {
        const more = { subjectKind, listCode: list }
        const day = `2026-0${month}-1${at % 10}`
        await add(cityOf(key), together(entry(`solve-${key}-${made}`, code, day, more)))
      }
    }
  }

  /** What an answer says: the sum of the unknowns named lies between two numbers. */
  interface Equation {
    readonly sum: ReadonlyMap<string, number>
    readonly least: number
    readonly most: number
  }
  const near = (told: string, ...names: string[]): Equation => {
    expect(told).toMatch(/^([1-9][0-9]*)?[05]$/)
    const sum = new Map(names.map((name) => [name, 1]))
    return { sum, least: Number(told) - 2, most: Number(told) + 2 }
  }

  /** Narrows each unknown by each equation until nothing changes. */
  function solve(equations: readonly Equation[]): Map<string, { least: number; most: number }> {
    const names = new Set(equations.flatMap(({ sum }) => [...sum.keys()]))
    const found = new Map([...names].map((name) => [name, { least: 0, most: 1_000 }]))
    const reach = (name: string, factor: number) => {
      const { least, most } = found.get(name)!
      return factor > 0 ? [factor * least, factor * most] : [factor * most, factor * least]
    }
    for (let changed = true; changed; ) {
      changed = false
      for (const { sum, least, most } of equations) {
        const reaches = [...sum].map(([name, factor]) => reach(name, factor))
        const low = reaches.reduce((total, [one]) => total + one!, 0)
        const high = reaches.reduce((total, [, one]) => total + one!, 0)
        for (const [at, [name, factor]] of [...sum].entries()) {
          const [ownLow, ownHigh] = reaches[at] as [number, number]
          const known = found.get(name)!
          const bounds = [(least - (high - ownHigh)) / factor, (most - (low - ownLow)) / factor]
          const next = {
            least: Math.max(known.least, Math.ceil(Math.min(...bounds))),
            most: Math.min(known.most, Math.floor(Math.max(...bounds))),
          }
          if (next.least !== known.least || next.most !== known.most) changed = true
          found.set(name, next)
        }
      }
    }
    return found
  }

  async function overlapEquations(): Promise<Equation[]> {
    const lists = [...hub.zone.catalogues.lists.values()].filter(
      ({ colour, carried }) => colour === 'SERIOUS' && carried,
    )
    const equations: Equation[] = []
    let masks: string[][] = []
    for (const kind of ['organisations', 'persons']) {
      for (const { code } of lists) {
        const { body } = await hub.ask({
          query: `{ listOverlap(listCode: "${code}") { combinations { jurisdictions organisations persons } allLists { jurisdictions organisations persons } } }`,
          as: 'analyst',
        })
        const { combinations, allLists } = body.data.listOverlap
        masks = combinations.map((cell: { jurisdictions: string[] }) => cell.jurisdictions)
        for (const [at, cell] of combinations.entries()) {
          equations.push(near(cell[kind], `${kind} ${code} ${masks[at]}`))
          equations.push(near(allLists[at][kind], `${kind} all ${masks[at]}`))
        }
      }
      for (const mask of masks) {
        const within = masks.filter((one) => one.every((city) => mask.includes(city)))
        const around = masks.filter((one) => mask.every((city) => one.includes(city)))
        equations.push({
          sum: new Map([
            [`${kind} all ${mask}`, -1],
            ...lists.flatMap(({ code }) =>
              within.map((one): [string, number] => [`${kind} ${code} ${one}`, 1]),
            ),
          ]),
          least: 0,
          most: Number.MAX_SAFE_INTEGER,
        })
        for (const { code } of lists) {
          equations.push({
            sum: new Map([
              [`${kind} ${code} ${mask}`, -1],
              ...around.map((one): [string, number] => [`${kind} all ${one}`, 1]),
            ]),
            least: 0,
            most: Number.MAX_SAFE_INTEGER,
          })
        }
      }
    }
    return equations
  }

  /** Every question by at most two dimensions, over every window of whole months. */
  async function statisticsEquations(): Promise<Equation[]> {
    const months = ['2026-01', '2026-02', '2026-03']
    const lists = ['SL02', 'SL06', 'SL07', 'SL08']
    const cities = [jiaxing, kunshan, taicang]
    const atoms = months.flatMap((month) =>
      lists.flatMap((code) => cities.map((city) => ({ month, code, city }))),
    )
    const ends: Record<string, string> = { '2026-01': '31', '2026-02': '28', '2026-03': '31' }
    const equations: Equation[] = []
    const dimensions = ['', 'LIST', 'MONTH', 'JURISDICTION', 'LIST MONTH', 'LIST JURISDICTION']
    for (const by of [...dimensions, 'MONTH JURISDICTION']) {
      for (const [first, from] of months.entries()) {
        for (const to of months.slice(first)) {
          const { body } = await hub.ask({
            query: `{ statistics(by: [${by}], from: "${from}-01", to: "${to}-${ends[to]}") {
              rows { jurisdictionCode month list { code } listEntries } } }`,
            as: 'analyst',
          })
          const told = new Map<string, string>(
            body.data.statistics.rows.map(
              (row: {
                jurisdictionCode: string | null
                month: string | null
                list: { code: string } | null
                listEntries: string
              }) => [`${row.list?.code} ${row.month} ${row.jurisdictionCode}`, row.listEntries],
            ),
          )
          const cells = new Map<string, string[]>()
          for (const { month, code, city } of atoms) {
            if (month < from || month > to) continue
            const key = `${by.includes('LIST') ? code : undefined} ${by.includes('MONTH') ? month : null} ${by.includes('JURISDICTION') ? city : null}`
            cells.set(key, [...(cells.get(key) ?? []), `entries ${month} ${code} ${city}`])
          }
          for (const [key, names] of cells) equations.push(near(told.get(key) ?? '0', ...names))
        }
      }
    }
    return equations
  }

  it('is no number of persons below 5, nor that there are none, on one day or the next', async () => {
    for (const { db, t } of hub.cities) await db.delete(t.listEntry)
    for (const row of stated) await listed(row)
    for (const day of ['one day', 'the next']) {
      const overlap = solve(await overlapEquations())
      // Of an entry told an analyst cannot tell a firm from a sole trader: only where there is none is it known.
      const entries = solve(await statisticsEquations())
      const found = [
        ...overlap,
        ...[...entries].map(([name, { most }]) => [name, { least: 0, most }] as const),
      ]
      expect({ day, known: found.filter(([, { least, most }]) => least >= most) }).toEqual({
        day,
        known: [],
      })
      expect(overlap.get(`persons SL07 ${jiaxing},${kunshan},${taicang}`)).toEqual({
        least: 8,
        most: 12,
      })
      await listed({ list: 'SL08', cities: ['jiaxing'], persons: 1, traders: 1, month: 3 } as never)
    }
  })
})
