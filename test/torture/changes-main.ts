import { spokenCommand } from '../../runtime/command.js'
import { durable } from '../restarts/settings.js'
import { findPostgresBinaries, startCluster } from '../support/cluster.js'
import { wholeNumber } from '../support/whole-number.js'
import { tortureChanges } from './changes.js'

// `npm run torture:changes -- 20`: how many rounds of five seconds.
async function run(rounds: number): Promise<void> {
  if (findPostgresBinaries() === null) throw new Error('No PostgreSQL is installed.')
  const cluster = await startCluster({ settings: durable })
  try {
    const { changes, crashes, compared, different } = await tortureChanges(cluster, {
      rounds,
      roundMs: 5_000,
      onRound: (done, made) => console.log(`round ${done} of ${rounds}: ${made} changes so far`),
    })
    console.log(
      `${changes} changes by several writers, ${crashes} crashes, ${compared} copies compared, ${different} of them different.`,
    )
    process.exitCode = different > 0 ? 1 : 0
  } finally {
    await cluster.stop()
  }
}

await spokenCommand('torture:changes', process.env)
  .description('Changes a city from several sides, crashing under it: copies must stay right.')
  .argument('[rounds]', 'how often', wholeNumber, 20)
  .action(run)
  .parseAsync()
