import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ZoneStore } from '../../../db/store.js'
import { anonymous } from '../../../schema/caller.js'
import { cachedFigures, type FigureQuestion } from '../../../subgraphs/zone/figures.js'
import { zoneSubgraph } from '../../../subgraphs/zone/zone.js'
import { type Entry, startWorld, subjects, type World } from '../../db/lists/comparison-world.js'

/** Of a store, what every count begins with. */
const store = {
  db: { transaction: (work: (tx: unknown) => unknown) => work({ execute: async () => [] }) },
} as unknown as ZoneStore

/** A question about two cities, of which Kunshan's clock stands at the position. */
function question(
  position: number,
  change: Partial<FigureQuestion> = {},
  epoch = 'first',
): FigureQuestion {
  const clock = (at: number) => ({ epoch, position: at, at: '2026-04-01T00:00:00.000000Z' })
  return {
    name: 'subjects on 2026-04-01',
    cities: ['320583', '320585'],
    clocks: new Map([
      ['320583', clock(position)],
      ['320585', clock(3)],
      ['330400', clock(position * 10)],
    ]),
    ...change,
  }
}

/** As asked by one patient client. */
function figuresOf() {
  const figures = cachedFigures(store)
  return <T>(asked: FigureQuestion, count: () => Promise<T>) =>
    figures(asked, count, {
      client: 'a',
      signal: new AbortController().signal,
      patienceMs: 60_000,
    })
}

describe('a figure', () => {
  it('is counted once for a question and the positions of the cities that it needs', async () => {
    const figures = figuresOf()
    let counted = 0
    const count = async () => {
      counted += 1
      return counted
    }
    expect(await figures(question(7), count)).toBe(1)
    // Jiaxing, whose data it is not made of, has moved on.
    const moved = new Map(question(7).clocks).set('330400', {
      epoch: 'first',
      position: 99,
      at: '',
    })
    expect(await figures(question(7, { clocks: moved }), count)).toBe(1)
    expect(await figures(question(8), count)).toBe(2)
    expect(await figures(question(8, { name: 'subjects on 2026-04-02' }), count)).toBe(3)
    expect(await figures(question(8, { cities: ['320583'] }), count)).toBe(4)
    expect(await figures(question(7), count)).toBe(1)
  })

  it('is counted anew once a city was restored, though its position is the same again', async () => {
    const figures = figuresOf()
    expect(await figures(question(7), async () => 15)).toBe(15)
    expect(await figures(question(7, {}, 'restored'), async () => 10)).toBe(10)
  })

  it('is counted once for all who ask meanwhile', async () => {
    const figures = figuresOf()
    let counted = 0
    const count = () =>
      new Promise<number>((resolve) => {
        counted += 1
        void setTimeout(10).then(() => resolve(counted))
      })
    const answers = await Promise.all([1, 2, 3].map(() => figures(question(1), count)))
    expect(answers).toEqual([1, 1, 1])
  })

  it('that could not be counted is tried again', async () => {
    const figures = figuresOf()
    await expect(figures(question(1), () => Promise.reject(new Error('away')))).rejects.toThrow(
      'away',
    )
    expect(await figures(question(1), async () => 5)).toBe(5)
  })
})

describe('the totals of a comparison and the overlap', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  it('are right after midnight, when an entry has expired without a write, and after a change', async () => {
    const [one, other] = subjects
    const entry = (id: string, subjectCode: string): Entry => ({
      id,
      subjectCode,
      city: '320583',
      listCode: 'SL02',
      decidedOn: '2026-01-05',
      validUntil: '2026-06-30',
      severity: 'SERIOUS',
      endedBy: null,
      endedOn: null,
      documentNo: id,
      objectedOn: null,
    })
    await world.add([entry('a', one!.code)])
    let now = ''
    const ask = zoneSubgraph(world.zone, () => new Date(now), {
      patience: { answerMs: 60_000, besideRowsMs: 60_000 },
    })
    const totals = async (at: string) => {
      now = at
      // The cities' clocks tick on, as those of idle cities do.
      for (const { db, t } of world.cities) await db.update(t.clock).set({ at })
      const { data, errors } = await ask(
        {
          query: `{ compareLists(listCode: "SL02", jurisdictions: ["320583", "320585"]) {
            edges { node { subjectCode } } totals { organisations } }
            listOverlap(listCode: "SL02") {
              combinations { organisations } allLists { organisations } } }`,
          variables: {},
        },
        { ...anonymous, scopes: ['compare:read'] },
        new AbortController().signal,
      )
      expect(errors).toBeUndefined()
      const page = data!.compareLists as {
        edges: unknown[]
        totals: { organisations: number }
      }
      const overlap = data!.listOverlap as {
        combinations: { organisations: string }[]
        allLists: { organisations: string }[]
      }
      const all = (cells: { organisations: string }[]) =>
        cells.reduce((sum, { organisations }) => sum + Number(organisations), 0)
      expect([page.totals.organisations, all(overlap.combinations), all(overlap.allLists)]).toEqual(
        [page.edges.length, page.edges.length, page.edges.length],
      )
      return page.totals.organisations
    }
    // Midnight in China is 16:00 in UTC.
    expect(await totals('2030-06-30T15:59:59Z')).toBe(0)
    expect(await totals('2026-06-30T15:59:58Z')).toBe(1)
    expect(await totals('2026-06-30T15:59:59Z')).toBe(1)
    expect(await totals('2026-06-30T16:00:00Z')).toBe(0)
    await world.add([{ ...entry('b', other!.code), validUntil: null }])
    expect(await totals('2026-06-30T16:00:01Z')).toBe(1)
  })

  it('hold up no rows: while they are counted the page says when to ask again, and no city is at fault', async () => {
    const now = '2026-06-29T00:00:00Z'
    for (const { db, t } of world.cities) await db.update(t.clock).set({ at: now })
    const ask = zoneSubgraph(world.zone, () => new Date(now), {
      patience: { answerMs: 0, besideRowsMs: 0 },
    })
    const { data, errors } = await ask(
      {
        query: `{ compareLists(listCode: "SL02", jurisdictions: ["320583", "320585"]) {
          edges { node { subjectCode } } totals { organisations } }
          statistics(by: []) { listEntries } }`,
        variables: {},
      },
      { ...anonymous, scopes: ['compare:read', 'statistics:read'] },
      new AbortController().signal,
    )
    expect(data).toMatchObject({
      compareLists: { edges: [{}, {}], totals: null },
      statistics: null,
    })
    // How long depends on how long counts have taken so far.
    const extensions = { code: 'COUNT_PENDING', retryAfterSeconds: expect.any(Number) }
    expect(errors!.map((error) => ({ path: error.path, extensions: error.extensions }))).toEqual([
      { path: ['compareLists', 'totals'], extensions },
      { path: ['statistics'], extensions },
    ])
  })
})
