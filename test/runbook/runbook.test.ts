import { expect, it } from 'vitest'
import { findPostgresBinaries } from '../support/cluster.js'
import { oneServer, walk } from './runbook.js'

/** The first pages on one server; the others, and many servers, are walked by `npm run runbook`. */
const short = {
  ...oneServer,
  pages: ['01-prepare.md', '02-one-server.md', '04-first-day.md', '07-backup.md'],
}

it.skipIf(findPostgresBinaries() === null)(
  'an empty machine becomes a hub with a first answer and a verified backup, by the commands of the pages',
  async () => {
    const { rows } = await walk(short)
    expect(rows.map(({ step }) => step.split(':')[0])).toEqual(expect.arrayContaining(short.pages))
  },
  180_000,
)
