import { spokenCommand } from '../../runtime/command.js'
import { type Attacked, abuse } from './abuse.js'

// `npm run abuse`: what took the hub down when it was looked at with its source open, on this machine's loopback.
const mostP99Ms = 1_000

const command = spokenCommand('abuse', process.env)
  .description('Attacks a hub of its own while an ordinary client asks the main query.')
  .option('--heap <mb>', "heap of the hub's process", Number, 512)
  .option('--subjects <number>', 'subjects in its store', Number, 2_000)
  .option('--share <part>', 'part of the requests of each attack that is sent', Number, 1)
  .option('--seconds <number>', 'after which an attack is broken off', Number, 60)
  .option('--only <text>', 'attacks whose name holds this')
  .action(async ({ heap, subjects, share, seconds, only }) => {
    console.log(
      `Node ${process.versions.node}, a hub with a heap of ${heap} MB and ${subjects} subjects over the embedded database.`,
    )
    const results = await abuse({
      heapMb: heap,
      subjects,
      share,
      longestMs: seconds * 1_000,
      only,
      onResult: (result) => console.log(lineOf(result)),
    })
    const worst = Math.max(...results.map(({ ordinary }) => ordinary.p99Ms))
    const failures = results.flatMap(({ ordinary }) => ordinary.failures)
    console.log(
      `The hub goes on. The ordinary client's p99 was ${Math.round(worst)} ms at worst (at most ${mostP99Ms}); ${failures.length} of its questions were not answered.`,
    )
    process.exitCode = worst < mostP99Ms && failures.length === 0 ? 0 : 1
  })

function lineOf({ name, as, sent, answers, chargedPoints, ms, ordinary }: Attacked): string {
  const told = Object.entries(answers)
    .sort(([, one], [, other]) => other - one)
    .map(([answer, count]) => `${count} ${answer}`)
    .join(', ')
  const { answers: asked, failures, p50Ms, p99Ms, longestMs } = ordinary
  return [
    `${name} (${as}): ${sent} in ${Math.round(ms / 100) / 10} s, ${chargedPoints} points`,
    `  ${told}`,
    `  meanwhile ${asked} ordinary questions: p50 ${Math.round(p50Ms)}, p99 ${Math.round(p99Ms)}, longest ${Math.round(longestMs)} ms${failures.length > 0 ? `, NOT ANSWERED ${[...new Set(failures)].join(', ')}: ${failures.length}` : ''}`,
  ].join('\n')
}

await command.parseAsync()
