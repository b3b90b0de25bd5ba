import { spokenCommand } from '../../runtime/command.js'
import { findPostgresBinaries } from '../support/cluster.js'
import { chaos, cityWithoutData, faults, type Survived } from './chaos.js'

// `npm run chaos`: faults of which the answers must never look clean, on throwaway servers of this machine.
const command = spokenCommand('chaos', process.env)
  .description(
    'Breaks cities and a zone on servers of their own while all kinds of questions are asked.',
  )
  .option('--subjects <number>', 'subjects in the cities', Number, 600)
  .option('--tick <seconds>', 'how often a city shows that it is alive', Number, 10)
  .option(
    '--max-age <seconds>',
    'how old the clock of a city may be that counts as asked',
    Number,
    60,
  )
  .option('--within <seconds>', 'within which answers must turn honest, and right', Number, 300)
  .option('--only <text>', 'faults whose name holds this')
  .option('--rounds <number>', 'how often each strikes, on the same servers', Number, 1)
  .option('--list', 'only name the faults')
  .action(async ({ subjects, tick, maxAge, within, only, rounds, list }) => {
    if (list) {
      for (const name of [cityWithoutData, ...faults.map((fault) => fault.name)]) console.log(name)
      return
    }
    if (findPostgresBinaries() === null) throw new Error('No PostgreSQL is installed.')
    const begunAt = Date.now()
    const results = await chaos({
      subjects,
      tickMs: tick * 1_000,
      maxAgeMs: maxAge * 1_000,
      withinMs: within * 1_000,
      only,
      rounds,
      onStep: (name, step) =>
        console.log(
          `${Math.round((Date.now() - begunAt) / 1_000)} s  ${name ? `${name}: ` : ''}${step}`,
        ),
      onResult: (result) => console.log(lineOf(result)),
    })
    const wrong = results.flatMap((result) => result.wrong)
    console.log(
      `${results.length} faults, ${results.reduce((sum, { answers }) => sum + answers, 0)} answers, ${wrong.length} that looked clean and were wrong.`,
    )
    process.exitCode = results.length > 0 && wrong.length === 0 ? 0 : 1
  })

function lineOf({ name, answers, wrong, honestMs, rightMs, mended, mendedMs }: Survived): string {
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
  return [
    `${name}:`,
    `  ${answers} answers, ${wrong.length} looked clean and were wrong`,
    `  from the fault to the first honest answer ${honestMs === null ? '-' : seconds(honestMs)}, to all right ${seconds(rightMs)}${mended ? `, of which "${mended}" ${seconds(mendedMs)}` : ''}`,
    ...wrong.slice(0, 3).map(({ kind, answer }) => `  WRONG ${kind}: ${answer}`),
  ].join('\n')
}

await command.parseAsync()
