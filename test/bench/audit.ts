import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import { connect } from '../../db/server/client.js'
import { spokenCommand } from '../../runtime/command.js'
import { findPostgresBinaries, roomy, startCluster } from '../support/cluster.js'
import { wholeNumber } from '../support/whole-number.js'
import { benchRoles } from './caller.js'
import { Children, hubProcess } from './children.js'
import { prepare } from './database.js'
import { mainQuery } from './main-query.js'
import { median } from './median.js'

// `npm run bench:audit`: what the audit log adds to the main query. Two hubs over one PostgreSQL, with and without the
// log, take turns; the median of the ratios of neighbouring turns stands at the end.
const [turns] = spokenCommand('bench:audit', process.env)
  .description('Measures what the audit log adds to the main query, on a throwaway PostgreSQL.')
  .argument('[turns]', 'turns of each of the two hubs', wholeNumber, 20)
  .parse().processedArgs as [number]
const secondsATurn = 1
const connections = 10
const subjects = 2_000

if (!findPostgresBinaries()) throw new Error('bench:audit needs the programs of PostgreSQL.')
const cluster = await startCluster({ settings: roomy })
const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
const children = new Children(undefined)
try {
  const codes = await prepare(cluster.url(), folder, { subjects })
  await makeDurable()
  const hubs = { off: await hub(['audit']), on: await hub([]) }
  const measured = { off: [] as Turn[], on: [] as Turn[] }
  for (const warm of ['off', 'on'] as const) await turn(hubs[warm], codes)
  for (let round = 0; round < turns; round += 1) {
    // Short turns that change sides: what else the machine does meets both alike.
    const order = round % 2 === 0 ? (['off', 'on'] as const) : (['on', 'off'] as const)
    for (const audit of order) measured[audit].push(await turn(hubs[audit], codes))
  }
  const tell = (name: string, of: keyof Turn, ratioOf: (off: number, on: number) => number) => {
    const [off, on] = [measured.off.map((one) => one[of]), measured.on.map((one) => one[of])]
    const ratio = median(off.map((value, round) => ratioOf(value, on[round]!)))
    console.log(
      `${name}: off ${median(off).toFixed(1)}, on ${median(on).toFixed(1)}, median ratio ${ratio.toFixed(3)}`,
    )
  }
  tell('mean latency, ms', 'meanMs', (off, on) => on / off)
  tell('p99 latency, ms', 'p99Ms', (off, on) => on / off)
  tell('requests/s', 'rate', (off, on) => off / on)
} finally {
  await children.stop()
  await cluster.stop()
  await rm(folder, { recursive: true })
}

interface Turn {
  readonly rate: number
  readonly meanMs: number
  readonly p99Ms: number
}

/** As in service: a commit waits for the disk. */
async function makeDurable(): Promise<void> {
  const sql = connect(cluster.url(), { max: 1 })
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await sql.unsafe(`alter system set ${setting} = on`)
  }
  await sql.unsafe('select pg_reload_conf()')
  await sql.end()
}

async function hub(without: readonly string[]): Promise<{ url: string; token: string }> {
  const args = [hubProcess, cluster.url(), folder, benchRoles.join(), ...without] as const
  return JSON.parse(await children.start({ args }))
}

async function turn(
  { url, token }: { url: string; token: string },
  codes: readonly string[],
): Promise<Turn> {
  const result = await autocannon({
    url: `${url}/graphql`,
    connections,
    duration: secondsATurn,
    requests: codes.slice(0, 500).map((code) => ({
      method: 'POST' as const,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: mainQuery, variables: { code } }),
    })),
  })
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} failed.`)
  const { average: meanMs, p99: p99Ms } = result.latency
  return { rate: result.requests.average, meanMs, p99Ms }
}
