import { spokenCommand } from '../../runtime/command.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { seriousEntries } from '../hub/case-facts.js'
import { wholeNumber } from '../support/whole-number.js'
import { measureAbsence, quantile } from './absence.js'
import { type LoadOptions, measureUnderLoad } from './load-beside.js'
import { mirrorBeside } from './mirror-beside.js'

interface Options extends LoadOptions {
  readonly repairs: number
  /** How often a mirror asks; there is none when absent. */
  readonly mirror?: number
}

const deadlineMs = 120_000

/** `npm run bench:repair`: from the last step of a repair to absent in every kind of answer of every gateway, under load. */
async function bench({ repairs, mirror: everySeconds, ...options }: Options): Promise<void> {
  const [city, ...others] = enabledJurisdictions().toSorted(
    (a, b) => Number(b.key === 'kunshan') - Number(a.key === 'kunshan'),
  )
  const seeded = { city: city!.key, factsOf: seriousEntries }
  await measureUnderLoad(options, `${repairs} repairs`, seeded, async (served) => {
    const mirror = everySeconds ? await mirrorBeside(served, city!, everySeconds) : null
    try {
      const measured = await measureAbsence({
        city: city!,
        others: others.map(({ code }) => code),
        gateways: served.gateways,
        facts: served.facts,
        repairs,
        deadlineMs,
        beside: new Map(mirror ? [[`mirror, every ${everySeconds} s`, mirror.standingOf]] : []),
      })
      print(served.name, measured)
    } finally {
      await mirror?.stop()
    }
  })
}

function print(
  name: string,
  { lastMs, byKind, stepMs, leftOut }: Awaited<ReturnType<typeof measureAbsence>>,
) {
  const row = (label: string, values: readonly number[]) =>
    `  ${label.padEnd(24)} p50 ${quantile(values, 0.5).toFixed(0).padStart(6)} ms, p99 ${quantile(values, 0.99).toFixed(0).padStart(6)} ms, longest ${Math.max(
      ...values,
    )
      .toFixed(0)
      .padStart(6)} ms`
  console.log(`\n${name}: ${lastMs.length} repairs (${leftOut} entries left out)`)
  console.log(row('the step itself', stepMs))
  for (const [kind, values] of byKind) console.log(row(`absent: ${kind}`, values))
  console.log(row('absent everywhere', lastMs))
}

await spokenCommand('bench:repair', process.env)
  .description(
    'Measures from the last step of a repair to absent in every answer of every gateway process, under load.',
  )
  .option(
    '--repairs <number>',
    'how many repairs are measured in each arrangement',
    wholeNumber,
    200,
  )
  .option('--subjects <number>', 'subjects of all cities together', wholeNumber, 20_000)
  .option('--connections <number>', 'connections of the load beside', wholeNumber, 10)
  .option('--gateways <number>', 'gateway processes over four servers', wholeNumber, 2)
  .option('--mirror <seconds>', 'a mirror of the city beside, which asks so often', Number)
  .option('--only <arrangement>', 'one (process) or four (servers)')
  .action(bench)
  .parseAsync()
