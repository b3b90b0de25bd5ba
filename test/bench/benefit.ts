import { spokenCommand } from '../../runtime/command.js'
import { enabledJurisdictions } from '../../schema/register.js'
import { dayInChina } from '../../schema/scalars/date.js'
import { redEntries } from '../hub/case-facts.js'
import { wholeNumber } from '../support/whole-number.js'
import { quantile } from './absence.js'
import { type LoadOptions, measureUnderLoad } from './load-beside.js'
import { handInOver, marketAuthority, measureTurning, type Turned } from './turning.js'

interface Options extends LoadOptions {
  readonly entries: number
}

const deadlineMs = 120_000

/**
 * `npm run bench:benefit`: from the hand-in of a serious entry in one city to a suspended red entry and a benefit that is
 * open no more in another, at every gateway, under load.
 */
async function bench({ entries, ...options }: Options): Promise<void> {
  const members = enabledJurisdictions()
  const city = members.find(({ key }) => key === 'kunshan')!
  const lister = members.find(({ key }) => key !== city.key)!
  const seeded = { city: city.key, factsOf: redEntries }
  await measureUnderLoad(options, `${entries} entries`, seeded, async (served) => {
    const unit = await marketAuthority(lister.code, served.gateways[0]!)
    const measured = await measureTurning({
      city,
      lister: { key: lister.key, listCode: 'SL04', unit },
      gateways: served.gateways,
      handIn: handInOver(served.urls[0]!, served.operatorOf),
      facts: served.facts,
      turns: entries,
      deadlineMs,
      today: dayInChina(new Date()),
    })
    print(served.name, measured)
  })
}

function print(name: string, { lastMs, byKind, handInMs, leftOut }: Turned) {
  const row = (label: string, values: readonly number[]) =>
    `  ${label.padEnd(24)} p50 ${quantile(values, 0.5).toFixed(0).padStart(6)} ms, longest ${Math.max(
      ...values,
    )
      .toFixed(0)
      .padStart(6)} ms`
  console.log(`\n${name}: ${lastMs.length} entries (${leftOut} red entries left out)`)
  console.log(row('the hand-in itself', handInMs))
  for (const [kind, values] of byKind) console.log(row(`turned: ${kind}`, values))
  console.log(row('turned everywhere', lastMs))
}

await spokenCommand('bench:benefit', process.env)
  .description(
    'Measures from a serious entry in one city to a suspended red entry and a benefit turned in another, at every gateway process, under load.',
  )
  .option(
    '--entries <number>',
    'how many entries are measured in each arrangement',
    wholeNumber,
    30,
  )
  .option('--subjects <number>', 'subjects of all cities together', wholeNumber, 20_000)
  .option('--connections <number>', 'connections of the load beside', wholeNumber, 10)
  .option('--gateways <number>', 'gateway processes over four servers', wholeNumber, 2)
  .option('--only <arrangement>', 'one (process) or four (servers)')
  .action(bench)
  .parseAsync()
