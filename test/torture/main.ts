import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SingleBar } from 'cli-progress'
import { spokenCommand } from '../../runtime/command.js'
import { findPostgresBinaries, startCluster } from '../support/cluster.js'
import { wholeNumber } from '../support/whole-number.js'
import { torture } from './torture.js'

// `npm run torture -- 100`: how often the hub is killed under load.
async function run(rounds: number): Promise<void> {
  const cluster = findPostgresBinaries() ? await startCluster() : null
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-torture-'))
  console.log(
    cluster ? 'Over PostgreSQL.' : 'Over the embedded database: no PostgreSQL is installed.',
  )
  const bar = new SingleBar({
    format: 'kill -9 {bar} {value}/{total} | {answers} answers | {eta_formatted} left',
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  })
  try {
    bar.start(rounds, 0, { answers: 0 })
    const { answers, missing, faults } = await torture({
      rounds,
      folder,
      databaseUrl: cluster?.url() ?? null,
      onRound: (done, answers) => bar.update(done, { answers }),
    })
    bar.stop()
    for (const id of missing) console.log(`No row: ${id}`)
    for (const fault of faults) console.log(fault)
    console.log(
      `${rounds} kills, ${answers} answers with ruled fields received, ${missing.length} without their row, ${faults.length} faults in the log.`,
    )
    process.exitCode = missing.length + faults.length > 0 ? 1 : 0
  } finally {
    await cluster?.stop()
    await rm(folder, { recursive: true })
  }
}

await spokenCommand('torture', process.env)
  .description('Kills a hub of its own (kill -9) under load: every answer must be on record.')
  .argument('[rounds]', 'how often', wholeNumber, 100)
  .action(run)
  .parseAsync()
