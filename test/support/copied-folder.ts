import { createHash } from 'node:crypto'
import { mkdir, rename, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { copyOf, freshFolder } from './embedded.js'
import { runFolderVariable } from './run-folder.js'

/**
 * A data folder (HUB_DATA) with a store in it that takes long to make: made by the first who asks in a run of the tests,
 * copied for everybody, so that each has a store of its own. Outside of a run it is made where it is asked for.
 *
 * @param what  all that the store depends on, beside the code
 * @param make  fills a folder whose embedded database is empty, and leaves nothing open
 */
export async function copiedFolder(
  what: unknown,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const made = async () => {
    const folder = await freshFolder()
    await make(folder)
    return folder
  }
  return isRun() ? copyOf(await madeOnce(what, made)) : made()
}

/**
 * A folder that the first who asks in a run of the tests makes, and that all others read; nobody writes into it. Outside
 * of a run each makes his own.
 */
export async function madeOnce(what: unknown, make: () => Promise<string>): Promise<string> {
  if (!isRun()) return make()
  const name = createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16)
  const ready = join(process.env[runFolderVariable]!, name)
  await once(ready, async () => rename(await make(), ready))
  return ready
}

const isRun = () => process.env[runFolderVariable] !== undefined

/** Makes what is to lie there, unless somebody has; whoever comes while it is made waits. */
async function once(ready: string, make: () => Promise<void>): Promise<void> {
  const making = `${ready}.making`
  while (!(await isThere(ready))) {
    const isOurs = await mkdir(making).then(
      () => true,
      () => false,
    )
    if (!isOurs) {
      await setTimeout(50)
      continue
    }
    try {
      if (!(await isThere(ready))) await make()
    } finally {
      await rmdir(making)
    }
  }
}

function isThere(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  )
}
