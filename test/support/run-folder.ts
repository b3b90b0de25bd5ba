import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Names the folder of one run of the tests, in which stores lie that are made once and copied: `copiedFolder`. */
export const runFolderVariable = 'HUB_TEST_RUN'

/** Before the first file and behind the last one, in the process that starts all others. */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-run-'))
  process.env[runFolderVariable] = folder
  return () => rm(folder, { recursive: true })
}
