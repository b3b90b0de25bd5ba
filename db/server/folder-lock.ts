import { mkdir, readdir, readlink, rm, symlink, unlink } from 'node:fs/promises'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'

// The lock is a row of numbered symbolic links, `lock.1`, `lock.2` …, each naming the socket on which
// its holder listens. The highest one counts, and its holder lives as long as the socket accepts
// connections: the kernel sees to that however the process ends, and a pid used again says nothing.
// A new holder adds the next number, which only one can, and never removes the highest; so nobody
// removes a lock that was taken while he was looking.

/** The socket of the process that has the folder open; null when none has. */
export async function holderOf(folder: string): Promise<string | null> {
  const socket = await lockedSocket(folder, await highestLock(folder))
  return socket !== null && (await accepts(socket)) ? socket : null
}

/**
 * Takes the lock for the process that listens on `socket`; it is held until that socket is closed.
 *
 * @returns  the sockets that dead holders left behind, or null when somebody else holds the folder
 */
export async function takeLock(folder: string, socket: string): Promise<string[] | null> {
  const last = await highestLock(folder)
  const lastSocket = await lockedSocket(folder, last)
  if (lastSocket !== null && (await accepts(lastSocket))) return null
  const mine = join(folder, `lock.${last + 1}`)
  try {
    await symlink(socket, mine)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null
    throw error
  }
  if ((await highestLock(folder)) !== last + 1) {
    await unlink(mine)
    return null
  }
  // A holder of a moment ago may have swept this socket away as left behind.
  if (!(await accepts(resolve(folder, socket)))) return null
  return sweep(folder, last + 1, socket)
}

async function sweep(folder: string, mine: number, socket: string): Promise<string[]> {
  const left: string[] = []
  for (const name of await readdir(folder)) {
    const number = lockNumber(name)
    if (number > 0 && number < mine) {
      left.push((await lockedSocket(folder, number)) ?? '')
      await rm(join(folder, name), { force: true })
    } else if (name.endsWith('.sock') && name !== socket) {
      await rm(join(folder, name), { force: true })
    }
  }
  return left
}

async function highestLock(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return Math.max(0, ...(await readdir(folder)).map(lockNumber))
}

function lockNumber(name: string): number {
  return Number(/^lock\.([0-9]+)$/.exec(name)?.[1] ?? 0)
}

async function lockedSocket(folder: string, number: number): Promise<string | null> {
  if (number === 0) return null
  try {
    return resolve(folder, await readlink(join(folder, `lock.${number}`)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Whether a process listens there. Any doubt counts as yes: two processes on one folder lose rows. */
function accepts(socket: string): Promise<boolean> {
  const nobody = ['ECONNREFUSED', 'ENOENT', 'ENOTDIR', 'ENOTSOCK', 'ENAMETOOLONG', 'EINVAL']
  return new Promise((answer) => {
    const probe = connect(socket)
    probe.once('connect', () => {
      probe.destroy()
      answer(true)
    })
    probe.once('error', (error: NodeJS.ErrnoException) => {
      answer(!nobody.includes(error.code ?? ''))
    })
  })
}
