import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ChangePlace, readChanges } from '../../db/changes/page.js'
import type { Sql } from '../../db/server/preparing.js'
import { spokenCommand } from '../../runtime/command.js'
import { wholeNumber } from '../support/whole-number.js'
import { benchRoles } from './caller.js'
import { Children, hubProcess } from './children.js'
import { cpuMsOf } from './cpu.js'
import { type FilledCity, withFilledCity } from './filled-city.js'
import { median } from './median.js'

/*
 * A page of a thousand changes against its bare statement: the one statement that a partner's own database would need for
 * the same thousand objects with the same columns, in the same order, behind the same place. It is prepared by name, as
 * all statements are, and its rows are taken as lists. What it does not do, and the feed does: look where else an object
 * was written of, whether it was there before, whether it still has effect, what rests on it, mask its texts.
 *
 * The two are asked page by page in turn in one process. Told is the time on the clock, the processor time of this process
 * (Node) and that of PostgreSQL, so that work beside the bench does not decide. Behind it the same pages by HTTP.
 */

const first = 1_000

interface Options {
  readonly entries: number
  readonly httpPages: number
}

async function bench({ entries, httpPages }: Options): Promise<void> {
  await withFilledCity(entries, async (city) => {
    await inOneProcess(city)
    if (httpPages > 0) await byHttp(city, httpPages)
  })
}

/** What one of the two has taken. */
interface Taken {
  readonly ms: number[]
  cpuMs: number
}

async function inOneProcess({ store, sql }: FilledCity): Promise<void> {
  const feed: Taken = { ms: [], cpuMs: 0 }
  const bare: Taken = { ms: [], cpuMs: 0 }
  const heaps: number[] = []
  const [{ pid: bareServer } = { pid: 0 }] = await sql<
    { pid: number }[]
  >`select pg_backend_pid() as pid`
  const serverBefore = await serverCpu(sql, bareServer)
  let place: ChangePlace | null = null
  let behind: readonly [number, string] = [-1, '']
  let read = 0
  for (;;) {
    const page = await timed(feed, () =>
      readChanges(store, { kinds: ['LIST_ENTRY'], first, place }),
    )
    const rows = await timed(bare, () => bareStatement(sql, behind))
    // The last page is none of a thousand.
    if (rows.length < first || page.changes.length < first)
      for (const { ms } of [feed, bare]) ms.pop()
    const last = rows.at(-1)
    if (last) behind = [Number(last[1]), last[0] as string]
    read += page.changes.length
    place = page.next
    if (read % 50_000 < page.changes.length) {
      globalThis.gc?.()
      heaps.push(process.memoryUsage().heapUsed / 1e6)
    }
    if (!page.hasNextPage) break
  }
  const server = await serverCpu(sql, bareServer)
  const ratios = feed.ms.map((ms, at) => ms / bare.ms[at]!)
  const ratio = (one: number, other: number) => (one / other).toFixed(2)
  console.log(
    `${read} changes read; a page of ${first} takes ${median(feed.ms).toFixed(1)} ms, its bare statement ${median(bare.ms).toFixed(1)} ms: ${median(ratios).toFixed(2)} times as long (median of ${ratios.length} pages, each against its own).`,
  )
  const [feedServer, bareCpu] = [
    server.others - serverBefore.others,
    server.bare - serverBefore.bare,
  ]
  console.log(
    `Processor time: Node ${ratio(feed.cpuMs, bare.cpuMs)} times, PostgreSQL ${ratio(feedServer, bareCpu)} times, together ${ratio(feed.cpuMs + feedServer, bare.cpuMs + bareCpu)} times (${perPage(feed.cpuMs, feed)} + ${perPage(feedServer, feed)} ms against ${perPage(bare.cpuMs, bare)} + ${perPage(bareCpu, bare)} ms a page).`,
  )
  console.log(
    `Heap in use on the way: ${heaps.map((mb) => mb.toFixed(0)).join(', ')} MB (run node with --expose-gc).`,
  )
}

function perPage(ms: number, { ms: pages }: Taken): string {
  return (ms / pages.length).toFixed(1)
}

async function timed<T>(taken: Taken, work: () => Promise<T>): Promise<T> {
  const cpu = process.cpuUsage()
  const begun = performance.now()
  const result = await work()
  taken.ms.push(performance.now() - begun)
  const { user, system } = process.cpuUsage(cpu)
  taken.cpuMs += (user + system) / 1_000
  return result
}

function bareStatement(sql: Sql, [position, id]: readonly [number, string]): Promise<unknown[][]> {
  const text = `
    select entry.id, entry.known_from, entry.known_from_at, entry.subject_code, entry.list_code, detail.document_no,
      detail.reason, entry.decided_on, entry.valid_until, entry.severity, entry.behaviour_code, entry.figures,
      entry.rests_on, entry.unit_code, entry.dataset_id, entry.ended_by, entry.ended_on,
      exists (select from kunshan.objection where target_id = entry.id and status = 'ACCEPTED' and known_to is null)
    from kunshan.list_entry as entry
    left join kunshan.list_entry_detail as detail on detail.id = entry.id and detail.known_to is null
    where (entry.known_from, entry.id collate "C") > ($1::bigint, $2::text) and entry.subject_kind <> 'PERSON'
    order by entry.known_from, entry.id collate "C" limit ${first}`
  return sql.unsafe(text, [position, id]).values() as unknown as Promise<unknown[][]>
}

/** Processor time of PostgreSQL's processes so far: of the bare statements, and of all others. */
async function serverCpu(sql: Sql, bareServer: number) {
  const rows = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity where backend_type = 'client backend'`
  const others = rows.filter(({ pid }) => pid !== bareServer)
  return {
    bare: cpuMsOf(bareServer),
    others: others.reduce((sum, { pid }) => sum + cpuMsOf(pid), 0),
  }
}

/** The same pages of the hub, as a partner asks for them, with all that a change of an entry has. */
async function byHttp({ store, sql, url }: FilledCity, pages: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
  const children = new Children(undefined)
  try {
    // The hub has secrets of its own; no id of what was filled in was made by one.
    await sql`delete from kunshan.id_secret`
    const args = [hubProcess, url, folder, benchRoles.join()] as const
    const hub = JSON.parse(await children.start({ args })) as { url: string; token: string }
    const query = `query ($after: Cursor) { jurisdiction(code: "${store.jurisdiction.code}") {
      changes(first: ${first}, after: $after, kinds: [LIST_ENTRY]) { next pageInfo { hasNextPage } edges { node {
        position at kind localId action endedBy listEntry { subjectCode listCode documentNo reason decidedOn validUntil
          publicUntil severity behaviourCode values { variable value unit } restsOn basisRevoked underObjection
          authorityCode datasetId } } } } } }`
    const asked: number[] = []
    const bare: number[] = []
    let behind: readonly [number, string] = [-1, '']
    let after: string | null = null
    for (let page = 0; page < pages; page += 1) {
      const begun = performance.now()
      const response = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${hub.token}` },
        body: JSON.stringify({ query, variables: { after } }),
      })
      const { data, errors } = (await response.json()) as {
        data: { jurisdiction: { changes: { next: string; edges: unknown[] } } }
        errors?: unknown
      }
      const told = performance.now()
      if (errors) throw new Error(JSON.stringify(errors))
      const rows = await bareStatement(sql, behind)
      if (rows.length < first) break
      asked.push(told - begun)
      bare.push(performance.now() - told)
      after = data.jurisdiction.changes.next
      const last = rows.at(-1)!
      behind = [Number(last[1]), last[0] as string]
    }
    const ratios = asked.map((ms, at) => ms / bare[at]!)
    console.log(
      `By HTTP, from the question to the parsed answer: ${median(asked).toFixed(1)} ms a page, ${median(ratios).toFixed(2)} times its bare statement (median of ${asked.length} pages).`,
    )
  } finally {
    await children.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await spokenCommand('bench:changes', process.env)
  .description('A page of changes against its bare statement, and memory over all of them.')
  .option('--entries <n>', 'list entries of the city', wholeNumber, 100_000)
  .option('--http-pages <n>', 'pages asked for by HTTP besides; 0 for none', wholeNumber, 50)
  .action(bench)
  .parseAsync()
