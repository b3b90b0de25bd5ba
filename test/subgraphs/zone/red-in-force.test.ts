import { and, eq, isNull } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toldCount } from '../../../rules/statistics/told-counts.js'
import { anonymous } from '../../../schema/caller.js'
import { zoneSubgraph } from '../../../subgraphs/zone/zone.js'
import { entriesOfSeed, startWorld, subjects, type World } from '../../db/lists/comparison-world.js'

let world: World
let ask: ReturnType<typeof zoneSubgraph>
let now = ''
const members = ['330400', '320583', '320585']
const redLists = ['RL01', 'RL03']
const firms = subjects.filter(({ kind }) => kind !== 'PERSON').map(({ code }) => code)

beforeAll(async () => {
  world = await startWorld()
  ask = zoneSubgraph(world.zone, () => new Date(now), {
    patience: { answerMs: 60_000, besideRowsMs: 60_000 },
  })
})
afterAll(() => world.close())

/** Worlds in which serious entries are few enough for some red ones to stand. */
function entriesOf(seed: number, mark: string) {
  return entriesOfSeed(seed, members)
    .filter(({ listCode }, at) => listCode.startsWith('R') || at % 8 === 0)
    .map((entry) => ({ ...entry, id: `${mark}-${entry.id}` }))
}

/** @param stale  division code of the city that is not heard of */
async function answer(query: string, day: string, stale = '') {
  now = `${day}T04:00:00Z`
  for (const { db, t, jurisdiction } of world.cities) {
    const at = jurisdiction.code === stale ? `${day}T03:00:00Z` : now
    await db.update(t.clock).set({ at })
  }
  const { data, errors = [] } = await ask(
    { query, variables: {} },
    { ...anonymous, scopes: ['compare:read', 'statistics:read'] },
    new AbortController().signal,
  )
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape; what a test expects it states.
  return { data: data as any, errors }
}

type Entry = { localId: string; status: string }
type Node = {
  belongs: string
  cities: { standing: string; entries: Entry[] }[]
}

const compared = (list: string, cities = members) =>
  `${list}: compareLists(listCode: "${list}", jurisdictions: ${JSON.stringify(cities)}, first: 100) {
    edges { node { subjectCode belongs cities { standing entries { localId status } } } } totals { organisations persons } }`
const nodesOf = (data: Record<string, { edges: { node: Node }[] }>, list: string) =>
  data[list]!.edges.map(({ node }) => node)

/** Where the red entries of the firms stand, as what is open to a firm goes by: ids by standing. */
async function standings(day: string): Promise<Map<string, Set<string>>> {
  const { data } = await answer(
    `{ ${firms.map((code, at) => `s${at}: creditSubject(code: "${code}") { redEntries { standing fact { localId } } }`).join(' ')} }`,
    day,
  )
  const ids = new Map(['IN_FORCE', 'SUSPENDED'].map((standing) => [standing, new Set<string>()]))
  for (const { redEntries } of Object.values<{
    redEntries: { standing: string; fact: { localId: string } }[]
  }>(data)) {
    for (const { standing, fact } of redEntries) ids.get(standing)!.add(fact.localId)
  }
  return ids
}

it('no answer shows a red entry as in force that grants nothing, and each that is in force is shown so', async () => {
  const seen = { inForce: 0, suspended: 0, inConflict: 0 }
  let worlds = 0
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1_000 }),
      fc.constantFrom('2026-03-15', '2026-04-02', '2026-06-15'),
      async (seed, day) => {
        worlds += 1
        const entries = entriesOf(seed, String(worlds))
        await world.add(entries)
        const [red, { data }] = [
          await standings(day),
          await answer(
            `{ ${redLists.map((list) => compared(list)).join(' ')}
              ${redLists.map((list) => `o${list}: listOverlap(listCode: "${list}") { combinations { organisations } }`).join(' ')}
              statistics(by: [LIST]) { rows { list { code } listEntries } }
              redBlackConflicts(first: 100) { edges { node { red { localId status } } } } }`,
            day,
          ),
        ]
        const listOf = new Map(entries.map(({ id, listCode }) => [id, listCode]))
        for (const list of redLists) {
          const nodes = nodesOf(data, list)
          const inForce = [...red.get('IN_FORCE')!].filter((id) => listOf.get(id) === list)
          const shown = nodes.flatMap(({ cities }) => cities.flatMap((city) => city.entries))
          const active = shown.filter(({ status }) => status === 'ACTIVE')
          expect(active.map(({ localId }) => localId).sort()).toEqual(inForce.sort())
          for (const { localId, status } of shown.filter((one) => !active.includes(one))) {
            expect([status, red.get('SUSPENDED')!.has(localId)]).toEqual(['SUSPENDED', true])
          }
          for (const { standing, entries: own } of nodes.flatMap(({ cities }) => cities)) {
            const statuses = own.map(({ status }) => status)
            expect(standing).toBe(
              statuses.includes('ACTIVE')
                ? 'LISTED'
                : statuses.includes('SUSPENDED')
                  ? 'SUSPENDED'
                  : 'NOT_LISTED',
            )
          }
          const cells: { organisations: string }[] = data[`o${list}`].combinations
          const counted = cells.reduce((sum, { organisations }) => sum + Number(organisations), 0)
          expect([data[list].totals.organisations, counted]).toEqual([nodes.length, nodes.length])
          const row = data.statistics.rows.find(
            (one: { list: { code: string } | null }) => one.list?.code === list,
          )
          expect(row?.listEntries ?? '0').toBe(String(toldCount(inForce.length)))
          seen.inForce += inForce.length
        }
        const conflicting = data.redBlackConflicts.edges.flatMap(
          ({ node }: { node: { red: Entry[] } }) => node.red,
        )
        for (const { localId, status } of conflicting) {
          expect([status, red.get('SUSPENDED')!.has(localId)]).toEqual(['SUSPENDED', true])
        }
        seen.suspended += red.get('SUSPENDED')!.size
        seen.inConflict += conflicting.length
        await world.correct(entries, [])
      },
    ),
    { numRuns: 8 },
  )
  expect(Object.values(seen).every((count) => count > 10)).toBe(true)
})

it('while a city cannot be asked, named or not, no red entry is in force and every row is open', async () => {
  const day = '2026-04-02'
  await world.add(entriesOf(3, 'open'))
  const query = `{ ${compared('RL03', members.slice(0, 2))}
    statistics(by: [LIST]) { listEntries } listOverlap(listCode: "RL03") { list { code } } }`
  const { data, errors } = await answer(query, day, '320585')
  const nodes = nodesOf(data, 'RL03')
  expect(nodes.length).toBeGreaterThan(0)
  const statuses = nodes.flatMap(({ cities }) => cities.flatMap((one) => one.entries))
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set(['LISTED', 'SUSPENDED']))
  expect(new Set(nodes.map(({ belongs }) => belongs))).toEqual(new Set(['OPEN']))
  expect([data.RL03.totals, data.statistics.listEntries, data.listOverlap]).toEqual([
    ...[null, null, null],
  ])
  expect(
    errors.map(({ path, extensions }) => [path?.[0], extensions!.code, extensions!.jurisdictions]),
  ).toEqual(
    expect.arrayContaining(
      ['RL03', 'statistics', 'listOverlap'].map((path) => [path, 'COULD_NOT_ASK', ['320585']]),
    ),
  )
})

it('where a city has never supplied a serious list, so it is too, and overlaps say it beside their numbers', async () => {
  const [first] = world.cities
  const { supplyDeclaration: t } = first!.t
  await first!.db
    .update(t)
    .set({ knownTo: 1, knownToAt: '2026-01-01T00:00:00Z' })
    .where(and(eq(t.what, 'SL04'), isNull(t.knownTo)))
  await world.add([])
  const { data, errors } = await answer(
    `{ ${compared('RL03', members.slice(1))} listOverlap(listCode: "RL03") { combinations { organisations } } }`,
    '2026-04-02',
  )
  const nodes = nodesOf(data, 'RL03')
  expect(nodes.length).toBeGreaterThan(0)
  expect(new Set(nodes.map(({ belongs }) => belongs))).toEqual(new Set(['OPEN']))
  expect(JSON.stringify(nodes)).not.toContain('ACTIVE')
  expect(data.RL03.totals).toBeNull()
  expect(data.listOverlap.combinations).toHaveLength(7)
  const told = { code: 'NOT_SUPPLIED', jurisdictions: ['330400'], supplies: ['SL04'] }
  expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual(
    expect.arrayContaining([
      [['RL03'], expect.objectContaining(told)],
      [['listOverlap'], expect.objectContaining(told)],
    ]),
  )
})
