import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SingleBar } from 'cli-progress'
import { spokenCommand } from '../../runtime/command.js'
import { startCluster } from '../support/cluster.js'
import { type Restarted, restarts } from './restarts.js'
import { durable } from './settings.js'

// `npm run restarts -- --times 100`: PostgreSQL is restarted under load, again and again.
async function run({ times, minutes }: { times: number; minutes: number }): Promise<void> {
  const cluster = await startCluster({ settings: durable })
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-restarts-'))
  const bar = new SingleBar({
    format: 'restart {bar} {value}/{total} | {answers} answers | {eta_formatted} left',
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  })
  try {
    bar.start(times, 0, { answers: 0 })
    const results = await restarts({
      times,
      atMostMs: minutes * 60_000,
      folder,
      cluster,
      onRestart: (done, answers) => bar.update(done, { answers }),
    })
    bar.stop()
    for (const result of results) {
      console.log(summary(result))
      if (wrongOf(result).length > 0) process.exitCode = 1
    }
  } finally {
    bar.stop()
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const shown = 40

function wrongOf(result: Restarted): string[] {
  const { deaths, unheard, lost, notBack, failedAfterwards, faults } = result
  return Object.entries({ deaths, unheard, lost, notBack, failedAfterwards, faults }).flatMap(
    ([what, all]) => (all.length > 0 ? [`${what}: ${all.length}`, ...all.slice(0, shown)] : []),
  )
}

function summary(result: Restarted): string {
  const { name, restarts: times, deaths, unheard, lost, answers, steps, files, backMs } = result
  return [
    `A hub ${name}, ${times} restarts of PostgreSQL (fast and immediate in turn): ${deaths.length} processes ended, ${unheard.length} errors that nobody heard, ${lost.length} confirmed writes or audit rows lost.`,
    `  ${answers} answers with ruled fields, ${steps} steps and ${files} files confirmed; whole again after ${backMs.middle} ms (middle), ${backMs.longest} ms (longest).`,
    ...wrongOf(result).map((line) => `  ${line}`),
  ].join('\n')
}

await spokenCommand('restarts', process.env)
  .description(
    'Restarts a throwaway PostgreSQL under the load of two hubs of their own, one in one process, one of several.',
  )
  .option('--times <number>', 'restarts', Number, 100)
  .option('--minutes <number>', 'after which it ends, with as many as were made', Number, 60)
  .action(run)
  .parseAsync()
