import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { drizzle } from 'drizzle-orm/postgres-js'
import { moveClock, tickClock } from '../../db/ledger/clock.js'
import { openDatabases } from '../../db/open.js'
import { connect } from '../../db/server/client.js'
import type { CityStore, ZoneStore } from '../../db/store.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import type { Membership } from '../../rules/lists/list-membership.js'
import { spokenCommand } from '../../runtime/command.js'
import { anonymous } from '../../schema/caller.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { encodeCursor, noEpochs } from '../../schema/scalars/cursor.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { zoneSubgraph } from '../../subgraphs/zone/zone.js'
import { roomy, startCluster } from '../support/cluster.js'
import { type BareSql, bareSql } from './bare-comparison.js'
import { withBar } from './database.js'
import { crowdedList, fillCities } from './many-entries.js'
import { median } from './median.js'

/** In the first rounds PostgreSQL plans each statement anew. */
const warmUpRounds = 10
/** Beside these rounds: enough for the compiler to have seen the question often. */
const warmUpMs = 5_000

interface Options {
  readonly entries: number
  readonly rounds: number
}

/** Comparisons of lists at full size: the zone's answers against the bare SQL, as ratios within one run. */
async function bench({ entries, rounds }: Options): Promise<void> {
  const cluster = await startCluster({ settings: roomy })
  const sql = connect(cluster.url(), { max: 1 })
  const databases = await openDatabases(
    { members: enabledJurisdictions(), dataFolder: '', url: cluster.url(), urls: {} },
    loadCatalogues(),
  )
  try {
    const jurisdictions = enabledJurisdictions()
    const keys = {
      person: { version: 1, key: randomBytes(32) },
      wrapping: [randomBytes(32)],
      ids: randomBytes(32),
    }
    const cities: CityStore[] = []
    for (const jurisdiction of jurisdictions) cities.push(await databases.city(jurisdiction, keys))
    const zone = await databases.zone(jurisdictions)
    await fill(cities, entries)
    // Some of what one would write by hand takes longer than the hub lets a statement.
    const unhurried = { ...cities[0]!, db: drizzle(sql) }
    const bare = bareSql(zone, [unhurried, ...cities.slice(1)], dayInChina(new Date()))
    const ask = asking(zone, cities)
    console.log(`Medians of ${rounds}; lowest to highest in brackets.`)
    for (const membership of ['SOME', 'EXACTLY_ONE', 'ALL', 'FIRST_ONLY'] as const) {
      await measurePages(membership, { zone, ask, bare, rounds })
    }
    await measureCounts({ cities, ask, bare, rounds })
  } finally {
    await sql.end()
    await databases.close()
    await cluster.stop()
  }
}

async function fill(cities: readonly CityStore[], entries: number): Promise<void> {
  const all = entries * cities.length
  console.log(`PostgreSQL, ${entries} entries a city on ${crowdedList}, ${all} in all.`)
  await withBar('Filling', all, (onProgress) => fillCities(cities, entries, onProgress))
}

/** Answers, and how long it took. */
type Ask = (query: string, variables: Record<string, unknown>) => Promise<[Data, number]>
interface Data {
  readonly compareLists: {
    readonly edges: readonly { readonly node: { readonly subjectCode: string } }[]
    readonly totals: { readonly organisations: number }
  }
  readonly listOverlap: { readonly combinations: readonly { readonly organisations: string }[] }
}

/** Asks the zone's subgraph as a regulator, the clocks just ticked. */
function asking(zone: ZoneStore, cities: readonly CityStore[]): Ask {
  // Counts are measured to their end.
  const patience = { answerMs: 120_000, besideRowsMs: 120_000 }
  const execute = zoneSubgraph(zone, () => new Date(), { patience })
  const caller = { ...anonymous, scopes: ['compare:read', 'records:read'] }
  return async (query, variables) => {
    for (const { db, t } of cities) await tickClock(db, t)
    const [{ data, errors }, took] = await timed(() =>
      execute({ query, variables }, caller, new AbortController().signal),
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return [data as unknown as Data, took]
  }
}

const pageQuery = `query ($codes: [DivisionCode!]!, $membership: ListMembership!, $after: Cursor) {
  compareLists(listCode: "${crowdedList}", jurisdictions: $codes, membership: $membership, first: 50, after: $after) {
    edges { cursor node { subjectCode name belongs differences cities {
      jurisdictionCode standing entries { id decidedOn validUntil publicUntil severity status documentNo underObjection }
    } } }
    pageInfo { hasNextPage endCursor }
  }
}`
const totalsQuery = `query ($codes: [DivisionCode!]!) {
  compareLists(listCode: "${crowdedList}", jurisdictions: $codes, first: 1) { totals { organisations } }
}`
const overlapQuery = `{ listOverlap(listCode: "${crowdedList}") { combinations { organisations } } }`

async function measurePages(
  membership: Membership,
  { zone, ask, bare, rounds }: { zone: ZoneStore; ask: Ask; bare: BareSql; rounds: number },
): Promise<void> {
  const codes = zone.jurisdictions.map(({ code }) => code)
  for (const after of ['', await bare.middle()]) {
    const cursor = after === '' ? null : cursorAt(membership, codes, after)
    const turn = async (): Promise<[hub: number, bare: number]> => {
      const [expected, bareTook] = await timed(() => bare.page(membership, after))
      const [{ compareLists }, took] = await ask(pageQuery, { codes, membership, after: cursor })
      const found = compareLists.edges.map(({ node }) => node.subjectCode)
      if (!isDeepStrictEqual(found, expected.slice(0, 50))) {
        throw new Error(`${membership}: the hub finds ${found}, the bare SQL ${expected}`)
      }
      return [took, bareTook]
    }
    const begun = performance.now()
    for (let round = 0; round < warmUpRounds || performance.now() - begun < warmUpMs; round += 1) {
      await turn()
    }
    const took: [number, number][] = []
    for (let round = 0; round < rounds; round += 1) took.push(await turn())
    const [hubMs, bareMs] = [took.map(([hub]) => hub), took.map(([, bare]) => bare)]
    report(`page of 50, ${membership}${after && ', from the middle'}`, hubMs, bareMs)
  }
}

function cursorAt(membership: Membership, codes: readonly string[], after: string): string {
  const filters = `{"industry":null,"divisionCode":null,"severity":null,"decidedFrom":null,"decidedUntil":null}`
  const question = `["${crowdedList}",${JSON.stringify(codes)},"${membership}",${filters},null,null]`
  return encodeCursor(`compareLists ${question}`, [after], noEpochs)
}

async function measureCounts({
  cities,
  ask,
  bare,
  rounds,
}: {
  cities: readonly CityStore[]
  ask: Ask
  bare: BareSql
  rounds: number
}): Promise<void> {
  const codes = cities.map(({ jurisdiction }) => jurisdiction.code)
  const [cells, bareTook] = await timed(() => bare.cells())
  const all = cells.reduce((sum, { organisations }) => sum + organisations, 0)
  const counts: Record<string, () => Promise<[number, number]>> = {
    totals: async () => {
      const [{ compareLists }, took] = await ask(totalsQuery, { codes })
      return [compareLists.totals.organisations, took]
    },
    overlap: async () => {
      const [{ listOverlap }, took] = await ask(overlapQuery, {})
      const counted = listOverlap.combinations.map(({ organisations }) => Number(organisations))
      return [counted.reduce((sum, organisations) => sum + organisations, 0), took]
    },
  }
  for (const [name, count] of Object.entries(counts)) {
    // As after any write: what was counted before is not asked for again.
    await cities[0]!.db.transaction((tx) => moveClock(tx, cities[0]!.t))
    const [found, cold] = await count()
    if (found !== all) throw new Error(`${name}: the hub counts ${found}, the bare SQL ${all}`)
    report(`${name}, cold`, [cold], [bareTook])
    const warm: number[] = []
    for (let round = 0; round < rounds; round += 1) warm.push((await count())[1])
    report(`${name}, warm`, warm, [bareTook])
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now()
  const done = await work()
  return [done, performance.now() - start]
}

function report(name: string, hubMs: readonly number[], bareMs: readonly number[]): void {
  const ratio = median(hubMs) / median(bareMs)
  console.log(
    `${name.padEnd(40)} hub ${shown(hubMs)}, bare ${shown(bareMs)}, ratio ${ratio.toFixed(2)}`,
  )
}

function shown(values: readonly number[]): string {
  const range = `(${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`
  return `${median(values).toFixed(1)} ms ${values.length > 1 ? range : ''}`.trim()
}

await spokenCommand('bench:compare', process.env)
  .description('Measures comparisons of lists on a throwaway PostgreSQL, against the bare SQL.')
  .option('--entries <number>', 'entries of each city on one list', Number, 1_000_000)
  .option('--rounds <number>', 'how often each is measured', Number, 15)
  .action(bench)
  .parseAsync()
