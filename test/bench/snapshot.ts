import { execFile } from 'node:child_process'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import type { Sql } from '../../db/server/preparing.js'
import { gzipLevel } from '../../gateway/snapshots/part-file.js'
import { spokenCommand } from '../../runtime/command.js'
import { withFilledCity } from './filled-city.js'
import { median } from './median.js'

interface Options {
  readonly entries: number
  readonly rounds: number
}

/** A snapshot of a city of so many entries against a bare `COPY … TO` of the same tables, as ratios within one run. */
async function bench({ entries, rounds }: Options): Promise<void> {
  await withFilledCity(entries, async ({ url, sql }) => {
    const ratios: number[] = []
    const ratiosOfPacked: number[] = []
    const peaks: number[] = []
    for (let round = 1; round <= rounds; round += 1) {
      const bare = await copyOut(sql)
      const packed = await copyPacked(sql)
      const made = await alone(url)
      ratios.push(made.objects / made.seconds / (bare.rows / bare.seconds))
      ratiosOfPacked.push(made.objects / made.seconds / (packed.rows / packed.seconds))
      peaks.push(made.peakMb)
      console.log(
        `Round ${round}: COPY ${rate(bare.rows, bare.seconds)} rows/s, of JSON lines and packed ${rate(packed.rows, packed.seconds)} rows/s; snapshot ${rate(made.objects, made.seconds)} objects/s, ${made.cpuSeconds.toFixed(1)} s of its own processor, ${made.peakMb.toFixed(0)} MB at most, ${(made.bytes / 1e6).toFixed(0)} MB packed`,
      )
    }
    console.log(
      `\nRate of the snapshot to that of COPY, median of ${rounds}: ${median(ratios).toFixed(2)}`,
    )
    console.log(`… to that of COPY of JSON lines, packed: ${median(ratiosOfPacked).toFixed(2)}`)
    console.log(`Peak memory of the process that makes it: ${Math.max(...peaks).toFixed(0)} MB`)
  })
}

/** What a snapshot is made from, as PostgreSQL writes it by itself. */
async function copyOut(sql: Sql): Promise<{ rows: number; seconds: number }> {
  const startedAt = performance.now()
  let rows = 0
  for (const table of ['subject', 'organisation_name', 'list_entry', 'list_entry_detail']) {
    const text =
      await sql`copy (select * from ${sql(`kunshan.${table}`)} where known_to is null) to stdout`.readable()
    for await (const chunk of text as AsyncIterable<Buffer>) {
      // Details stand in the object of their entry.
      if (table.endsWith('name') || table.endsWith('detail')) continue
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1
    }
  }
  return { rows, seconds: (performance.now() - startedAt) / 1000 }
}

/** The entries as lines of JSON that PostgreSQL writes, packed as a snapshot is: what no snapshot in this form can beat by much. */
async function copyPacked(sql: Sql): Promise<{ rows: number; seconds: number }> {
  const startedAt = performance.now()
  const [{ rows }] = await sql<
    [{ rows: string }]
  >`select count(*) as rows from kunshan.list_entry where known_to is null`
  const text = await sql`copy (
    select json_build_object('localId', entry.id, 'entry', entry, 'detail', detail)
    from kunshan.list_entry entry left join kunshan.list_entry_detail detail
      on detail.id = entry.id and detail.subject_kind = entry.subject_kind and detail.known_to is null
    where entry.known_to is null) to stdout`.readable()
  await pipeline(
    text,
    createGzip({ level: gzipLevel }),
    new Writable({ write: (_, __, done) => done() }),
  )
  return { rows: Number(rows), seconds: (performance.now() - startedAt) / 1000 }
}

interface Made {
  readonly seconds: number
  readonly cpuSeconds: number
  readonly peakMb: number
  readonly objects: number
  readonly bytes: number
}

async function alone(url: string): Promise<Made> {
  const main = fileURLToPath(new URL('snapshot-alone.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', main, url])
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Made
}

function rate(count: number, seconds: number): string {
  return Math.round(count / seconds).toLocaleString('en')
}

await spokenCommand('bench:snapshot', process.env)
  .description('Measures a snapshot against a bare COPY of the same tables.')
  .option('--entries <number>', 'entries of the city', Number, 1_000_000)
  .option('--rounds <number>', 'rounds', Number, 3)
  .action(bench)
  .parseAsync()
