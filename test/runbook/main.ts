import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { spokenCommand } from '../../runtime/command.js'
import { findPostgresBinaries } from '../support/cluster.js'
import {
  type Measured,
  manyServers,
  oneServer,
  type Row,
  upgradeFrom,
  type Walk,
  walk,
} from './runbook.js'

const shapes: Readonly<Record<string, readonly Walk[]>> = {
  one: [oneServer],
  many: [manyServers],
  both: [oneServer, manyServers],
}

interface Options {
  readonly shape: string
  readonly verbose?: boolean
  readonly write?: boolean
  readonly from?: string
}

const restorePage = new URL('../../docs/operate/08-restore.md', import.meta.url)

/** Puts what was measured into the page that tells it. */
function writeMeasured(measured: readonly Measured[]): void {
  const day = new Date().toISOString().slice(0, 10)
  const text = `${day}，${cpus().length} 核，PostgreSQL 15，各机同在一台；库几乎是空的。每秒四次左右的写入（市：一次交一行处罚；中心：一次查询一行日志），写到出事为止；从出事到第一个完整答案计时。*All machines on one of ${cpus().length} cores, nearly empty databases, some four writes a second until the mishap; timed from the mishap to the first whole answer. \`npm run runbook -- --shape many --write\`*

${measuredTable(measured)}`
  const page = readFileSync(restorePage, 'utf8')
  writeFileSync(
    restorePage,
    page.replace(
      /<!-- measured -->[\s\S]*<!-- \/measured -->/,
      `<!-- measured -->\n${text}\n<!-- /measured -->`,
    ),
  )
}

/** The table of what was run. */
function stepTable(rows: readonly Row[]): string {
  return [
    '| step | on | seconds | seen |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.step} | ${row.on} | ${row.seconds.toFixed(1)} | ${row.seen} |`),
  ].join('\n')
}

function measuredTable(measured: readonly Measured[]): string {
  return [
    '| what | acknowledged | lost | RPO seconds | RTO seconds |',
    '| --- | --- | --- | --- | --- |',
    ...measured.map(
      ({ what, acknowledged, lost, rpoSeconds, rtoSeconds }) =>
        `| ${what} | ${acknowledged} | ${lost} | ${rpoSeconds?.toFixed(1) ?? '–'} | ${rtoSeconds.toFixed(0)} |`,
    ),
  ].join('\n')
}

async function main({ shape, verbose, write, from }: Options): Promise<void> {
  if (findPostgresBinaries() === null) {
    console.log('Skipped: no PostgreSQL binaries are installed.')
    return
  }
  const rows: Row[] = []
  const measured: Measured[] = []
  try {
    for (const one of from ? [upgradeFrom(from)] : shapes[shape]!) {
      const done = await walk(one, {
        onStart: (what) => process.stderr.write(`${what} … `),
        onRow: (row) => {
          rows.push(row)
          process.stderr.write(`${row.seconds.toFixed(1)} s, ${row.seen}\n`)
        },
        ...(verbose ? { onOutput: (output: string) => process.stderr.write(`\n${output}`) } : {}),
      })
      measured.push(...done.measured)
    }
    if (write) writeMeasured(measured)
  } finally {
    console.log(stepTable(rows))
    if (measured.length > 0) console.log(`\n${measuredTable(measured)}`)
  }
}

spokenCommand('runbook', process.env)
  .description(
    'Runs the pages of docs/operate, word for word, from empty machines to restored ones on throwaway PostgreSQL.',
  )
  .option(
    '--shape <one, many or both>',
    'one server, many servers, or first the one and then the others',
    'both',
  )
  .option('--from <commit>', 'the upgrade from that version to this one, and back, instead')
  .option('--write', 'puts what was measured into docs/operate/08-restore.md')
  .option('--verbose', 'also shows what the commands say')
  .action(main)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
