import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connect } from '../../db/server/client.js'
import { type Embedded, startEmbedded } from '../../db/server/embedded.js'
import type { Sql } from '../../db/server/preparing.js'

export interface FreshEmbedded {
  readonly folder: string
  readonly embedded: Embedded
  readonly sql: Sql
  /** Ends everything and removes the folder. */
  close(): Promise<void>
}

/** An empty embedded database of its own, in under a second: copied from one that was made once. */
export async function freshEmbedded(): Promise<FreshEmbedded> {
  const folder = await freshFolder()
  const embedded = await startEmbedded(folder)
  const sql = connect(embedded.target)
  return {
    folder,
    embedded,
    sql,
    close: async () => {
      await sql.end()
      await embedded.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** A data folder (HUB_DATA) whose embedded database is made but empty; nobody has it open. */
export async function freshFolder(): Promise<string> {
  return copyOf(await template())
}

/** A copy of a data folder that nobody has open. */
export async function copyOf(original: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-test-'))
  // fs.cp takes twice as long over a thousand small files.
  await promisify(execFile)('cp', ['-R', `${original}/.`, folder])
  return folder
}

async function template(): Promise<string> {
  const ready = join(tmpdir(), `hub-template-${await pgliteVersion()}-${userInfo().username}`)
  const there = await stat(join(ready, 'postgres', 'complete')).catch(() => null)
  if (there !== null) return ready
  const making = await mkdtemp(join(tmpdir(), 'hub-template-'))
  const embedded = await startEmbedded(making)
  await embedded.close()
  const home = join(making, 'postgres')
  for (const name of await readdir(home)) {
    if (name.startsWith('lock.')) await rm(join(home, name))
  }
  try {
    await rename(making, ready)
  } catch {
    // Another test process was quicker; its template is as good.
    await rm(making, { recursive: true })
  }
  return ready
}

async function pgliteVersion(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(await readFile(join(main, '../../package.json'), 'utf8'))
  return version
}
