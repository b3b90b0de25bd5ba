import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, promisify } from 'node:util'
import { openDatabases } from '../../db/open.js'
import { seed } from '../../db/seed/seed.js'
import { connect } from '../../db/server/client.js'
import type { Sql } from '../../db/server/preparing.js'
import type { CityStore } from '../../db/store.js'
import { openFile } from '../../intake/read/open-file.js'
import { loadCatalogues } from '../../rules/catalogues.js'
import { spokenCommand } from '../../runtime/command.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { roomy, startCluster } from '../support/cluster.js'
import { withBar } from './database.js'
import {
  benchKeys,
  benchToday,
  emptyOfRecords,
  fillRegister,
  listAuthorities,
} from './intake-city.js'
import { median } from './median.js'
import { expectedCounts, partiesOf, writePenaltySheet } from './penalty-sheet.js'

interface Options {
  readonly rows: number
  readonly rounds: number
}

/** An import of penalties against a bare COPY of the same file to the same server, as ratios within one run. */
async function bench({ rows, rounds }: Options): Promise<void> {
  const cluster = await startCluster({ settings: roomy })
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
  const settings = { members: enabledJurisdictions(), dataFolder: '', url: cluster.url(), urls: {} }
  const databases = await openDatabases(settings, loadCatalogues())
  const sql = connect(cluster.url(), { max: 2 })
  try {
    const kunshan = enabledJurisdictions().find(({ key }) => key === 'kunshan')!
    const store = await databases.city(kunshan, benchKeys)
    await seed([store], { subjects: 0, asOf: benchToday })
    const file = path.join(folder, 'penalties.csv')
    const parties = partiesOf(rows)
    await withBar('Register', parties, (onProgress) => fillRegister(store, parties, onProgress))
    const authorities = await listAuthorities(store)
    await withBar('Sheet', rows, (onProgress) =>
      writePenaltySheet(file, kunshan, authorities, rows, onProgress),
    )
    await measure(store, sql, { url: cluster.url(), file, rows, rounds })
  } finally {
    await sql.end()
    await databases.close()
    await cluster.stop()
    await rm(folder, { recursive: true })
  }
}

interface Measured {
  readonly url: string
  readonly file: string
  readonly rows: number
  readonly rounds: number
}

const ways = {
  raw: 'bare COPY of the bytes into a flat table',
  parsed: 'our reader, then a bare COPY of the cells',
  indexed: "bare COPY into the city's own tables",
  read: 'reading alone',
  check: 'reading and checking alone',
  import: 'import',
}

async function measure(
  store: CityStore,
  sql: Sql,
  { url, file, rows, rounds }: Measured,
): Promise<void> {
  const rates: Record<keyof typeof ways, number[]> = {
    raw: [],
    parsed: [],
    indexed: [],
    read: [],
    check: [],
    import: [],
  }
  const shares = new Map<string, number>()
  let peakMb = 0
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`Round ${round} of ${rounds}`)
    const note = (way: keyof typeof ways, seconds: number) => {
      rates[way].push(rows / seconds)
      console.log(`  ${ways[way]}: ${shown(rates[way].slice(-1))} rows/s`)
    }
    note('raw', await copyBytes(sql, file))
    note('parsed', await copyCells(sql, file))
    note('read', (await alone('read', url, file)).seconds)
    note('check', (await alone('check', url, file)).seconds)
    await emptyOfRecords(store)
    const stopWatching = watchServer(sql, shares)
    const { seconds, cpuSeconds, peakMb: peak, counts } = await alone('import', url, file)
    const serverSeconds = await stopWatching()
    note('import', seconds)
    peakMb = Math.max(peakMb, peak)
    console.log(
      `  of ${seconds.toFixed(1)} s the importing process computed ${cpuSeconds.toFixed(1)} s, the server ${serverSeconds.toFixed(1)} s; peak memory ${peak.toFixed(0)} MB`,
    )
    if (!isDeepStrictEqual(counts, expectedCounts(rows))) {
      throw new Error(
        `${JSON.stringify(counts)} instead of ${JSON.stringify(expectedCounts(rows))}`,
      )
    }
    note('indexed', await copyIntoOwnTables(sql))
  }
  console.log(`\n${rows} penalties; medians of ${rounds}, lowest to highest in brackets, rows/s`)
  for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
    console.log(`${ways[way].padEnd(44)} ${shown(rates[way])}`)
  }
  for (const way of ['parsed', 'raw', 'indexed'] as const) {
    const ratios = rates.import.map((rate, round) => rate / rates[way][round]!)
    console.log(`ratio of the import to: ${ways[way].padEnd(44)} ${shown(ratios, 2)}`)
  }
  console.log(`peak memory of the importing process ${peakMb.toFixed(0)} MB`)
  const all = [...shares.values()].reduce((a, b) => a + b)
  console.log('What the server was seen at:')
  for (const [step, seen] of [...shares].sort((a, b) => b[1] - a[1]).slice(0, 12)) {
    console.log(`  ${((seen / all) * 100).toFixed(0).padStart(3)} %  ${step}`)
  }
}

/** Looks every twentieth of a second what the importing connections are at. */
function watchServer(sql: Sql, shares: Map<string, number>): () => Promise<number> {
  let isOn = true
  const startedAt = new Date()
  const cpuSeconds = new Map<number, number>()
  const watching = (async () => {
    while (isOn) {
      const found = await sql<{ pid: number; state: string; query: string }[]>`
        select pid, state, query from pg_stat_activity
        where application_name = 'credit-hub' and pid <> pg_backend_pid() and backend_start > ${startedAt}`
      for (const { pid, state, query } of found) {
        cpuSeconds.set(pid, await cpuSecondsOf(pid))
        if (state === 'idle') continue
        const step =
          state === 'active'
            ? query.replace(/\s+/g, ' ').trim().slice(0, 90)
            : 'waits for the importing process'
        shares.set(step, (shares.get(step) ?? 0) + 1)
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  return async () => {
    isOn = false
    await watching
    return [...cpuSeconds.values()].reduce((a, b) => a + b, 0)
  }
}

/** What a process has computed, as Linux counts it; NaN elsewhere. */
async function cpuSecondsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [user, system] = stat.split(') ')[1]?.split(' ').slice(11, 13) ?? []
  return (Number(user) + Number(system)) / 100
}

interface Alone {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMb: number
  readonly counts: object
}

async function alone(work: 'read' | 'check' | 'import', url: string, file: string): Promise<Alone> {
  const script = fileURLToPath(new URL('intake-alone.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    script,
    work,
    url,
    file,
  ])
  return JSON.parse(stdout)
}

async function flatTable(sql: Sql, file: string): Promise<void> {
  const opened = await openFile(file)
  for await (const [header] of opened.sheets[0]!.rows()) {
    const columns = header!.cells.map((name) => `"${name}" text`)
    await sql.unsafe(`drop table if exists flat; create table flat (${columns.join(', ')})`)
    break
  }
  opened.close()
}

async function copyBytes(sql: Sql, file: string): Promise<number> {
  await flatTable(sql, file)
  return timed(async () => {
    const sink = await sql.unsafe('copy flat from stdin (format csv, header)').writable()
    await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), sink)
  })
}

async function copyCells(sql: Sql, file: string): Promise<number> {
  await flatTable(sql, file)
  return timed(async () => {
    const opened = await openFile(file)
    const sink = await sql.unsafe('copy flat from stdin').writable()
    async function* lines() {
      for await (const rows of opened.sheets[0]!.rows()) {
        const text = rows
          .filter(({ number }) => number > 1)
          .map(({ cells }) => `${cells.join('\t')}\n`)
          .join('')
        if (text !== '') yield text
      }
    }
    await pipeline(Readable.from(lines()), sink)
    opened.close()
  })
}

/** What no import of these rows can beat: its result handed to COPY as a file of the server's own, with all indexes. */
async function copyIntoOwnTables(sql: Sql): Promise<number> {
  const [{ folder }] = await sql<
    [{ folder: string }]
  >`select current_setting('data_directory') as folder`
  const tables = ['credit_record', 'credit_record_detail']
  for (const table of tables) {
    await sql.unsafe(`drop table if exists own_${table}`)
    await sql.unsafe(`create table own_${table} (like kunshan.${table} including all)`)
    await sql.unsafe(`copy kunshan.${table} to '${folder}/own_${table}'`)
  }
  return timed(async () => {
    for (const table of tables) await sql.unsafe(`copy own_${table} from '${folder}/own_${table}'`)
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}

function shown(values: readonly number[], decimals = 0): string {
  const sorted = [...values].sort((a, b) => a - b)
  const text = (value: number) =>
    value.toLocaleString('en', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    })
  const middle = text(median(values))
  return values.length > 1 ? `${middle} (${text(sorted[0]!)} to ${text(sorted.at(-1)!)})` : middle
}

await spokenCommand('bench:intake', process.env)
  .description('Measures an import of penalties against a bare COPY, on a throwaway PostgreSQL.')
  .option('--rows <number>', 'penalties in the sheet', Number, 1_000_000)
  .option('--rounds <number>', 'how often each is measured', Number, 3)
  .action(bench)
  .parseAsync()
