import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { spokenCommand } from '../../runtime/command.js'
import { wholeNumber } from '../support/whole-number.js'
import { benchRoles } from './caller.js'
import { Children, hubProcess } from './children.js'
import { prepare, startDatabase } from './database.js'
import { liveHeapMb, type Measured, screen } from './screening.js'

interface Options {
  readonly codes: readonly number[]
  readonly subjects: number
  readonly profiles?: string
}

const warmUpCodes = 20_000

/** `npm run bench:screen`: decisions for each second of processor time, and memory, of screenings of different length. */
async function bench({ codes: counts, subjects, profiles }: Options): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-'))
  const database = await startDatabase(folder)
  const children = new Children(profiles)
  try {
    const codes = await prepare(database.url, folder, { subjects })
    const args = [hubProcess, database.url ?? '', folder, benchRoles.join()] as const
    const hub = JSON.parse(await children.start({ args })) as {
      url: string
      token: string
      pid: number
    }
    console.log(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, ${database.name}, ${codes.length} subjects; one measure; warm-up of ${warmUpCodes} codes.`,
    )
    const headers = { authorization: `Bearer ${hub.token}` }
    const asked = { url: hub.url, headers, databaseUrl: database.url ?? null }
    await screen(asked, codes, warmUpCodes)
    console.log(
      '    codes  decisions/s  per CPU s, hub  with database  resident MB: before, highest  heap in use',
    )
    for (const count of counts) {
      const measured = await screen(asked, codes, count)
      console.log(row(measured) + (await liveHeapMb(hub.url, hub.pid)).toFixed(0).padStart(13))
    }
  } finally {
    await children.stop()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function row({ codes, seconds, perHubCpuSecond, perCpuSecond, firstMb, highestMb }: Measured) {
  return [
    String(codes).padStart(9),
    (codes / seconds).toFixed(0).padStart(13),
    perHubCpuSecond.toFixed(0).padStart(16),
    (perCpuSecond?.toFixed(0) ?? 'unknown').padStart(15),
    `${firstMb.toFixed(0)}, ${highestMb.toFixed(0)}`.padStart(33),
  ].join('')
}

await spokenCommand('bench:screen', process.env)
  .description('Measures screenings: decisions a second of processor time, and memory by length.')
  .option(
    '--codes <numbers...>',
    'codes of each screening, one after the other',
    (written: string, before: number[] = []) => [...before, wholeNumber(written)],
  )
  .option('--subjects <number>', 'subjects of all cities together', wholeNumber, 20_000)
  .option('--profiles <folder>', 'where to leave a CPU profile of the hub')
  .action((options: Options) => bench({ ...options, codes: options.codes ?? [10_000, 1_000_000] }))
  .parseAsync()
