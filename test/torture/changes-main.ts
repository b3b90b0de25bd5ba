import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Option } from 'commander'
import { spokenCommand } from '../../runtime/command.js'
import { durable } from '../restarts/settings.js'
import { type Cluster, startCluster } from '../support/cluster.js'
import { wholeNumber } from '../support/whole-number.js'
import { tortureChanges } from './changes.js'
import { tortureMirror } from './mirror.js'

// `npm run torture:changes -- 20`: how many rounds of five seconds. `-- --seconds 60`: a mirror instead, so long.
async function run(rounds: number, options: Options): Promise<void> {
  const cluster = await startCluster({ settings: durable })
  try {
    const wrong = await (options.seconds === undefined
      ? ofFeed(cluster, rounds)
      : ofMirror(cluster, options.seconds, options))
    process.exitCode = wrong > 0 ? 1 : 0
  } finally {
    await cluster.stop()
  }
}

interface Options {
  readonly seconds?: number
  readonly subjects: number
  readonly in: 'one' | 'several'
}

async function ofFeed(cluster: Cluster, rounds: number): Promise<number> {
  const { changes, crashes, compared, different } = await tortureChanges(cluster, {
    rounds,
    roundMs: 5_000,
    onRound: (done, made) => console.log(`round ${done} of ${rounds}: ${made} changes so far`),
  })
  console.log(
    `${changes} changes by several writers, ${crashes} crashes, ${compared} copies compared, ${different} of them different.`,
  )
  return different
}

async function ofMirror(
  cluster: Cluster,
  seconds: number,
  { subjects, in: arrangement }: Options,
): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-mirror-'))
  try {
    const { kills, repairs, follows, lookups, shown, different } = await tortureMirror({
      ...{ cluster, folder, subjects, arrangement, forMs: seconds * 1_000 },
      onKill: (part, soFar) =>
        console.log(`${part} killed: ${soFar.repairs} repairs, ${soFar.follows} follows so far`),
    })
    for (const line of [...shown, ...different].slice(0, 40)) console.log(line.slice(0, 500))
    console.log(
      `${kills.length} kills, ${repairs} repairs, ${follows} follows, ${lookups} lookups: ${shown.length} of them showed what was repaired, ${different.length} differences at the end.`,
    )
    return shown.length + different.length
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await spokenCommand('torture:changes', process.env)
  .description('Changes a city from several sides, crashing under it: copies must stay right.')
  .argument('[rounds]', 'how often', wholeNumber, 20)
  .option(
    '--seconds <number>',
    'follow by a mirror for so long, and kill the hub, the mirror and PostgreSQL in turn',
    wholeNumber,
  )
  .option(
    '--subjects <number>',
    'subjects of all cities together, for the mirror',
    wholeNumber,
    600,
  )
  .addOption(
    new Option('--in <arrangement>', 'processes of the hub that the mirror follows')
      .choices(['one', 'several'])
      .default('several'),
  )
  .action(run)
  .parseAsync()
